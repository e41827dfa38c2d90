import DutyDomain

extension Reading {
  /// Only incidents and follow-ups carry time, place and figures; a warning carries its hazard.
  mutating func keepWhatTheKindCarries() {
    let kind = understanding.facts.kind
    understanding.facts.figures = figures.all
    if kind == .followUp {
      // What a follow-up dates is a later development, unless it says that it happened then.
      dropTime()
    }
    guard kind != .incident, kind != .followUp else {
      understanding.facts.kindIsUnclear =
        kind == .incident && understanding.facts.category.isEmpty && figures.all.isEmpty
      if kind == .incident {
        note(.kind, 0..<0, .kindAssumed, isUnclear: understanding.facts.kindIsUnclear)
      }
      return
    }
    dropTime()
    understanding.facts.place = ""
    understanding.facts.figures = []
    understanding.lossYuan = nil
    understanding.facts.also = []
    understanding.facts.noneHurt = false
    understanding.facts.sensitivity = nil
    understanding.facts.suggestedLevel = nil
    understanding.facts.suggestedBy = ""
    understanding.facts.sourceCut = nil
    understanding.facts.isSchoolOrSite = false
    if kind != .weather { understanding.facts.category = "" }
    understanding.spans.removeAll { span in
      switch span.fact {
      case .kind, .callerUnit, .callerName, .callback: false
      case .category: kind != .weather
      case .occurredAt, .place, .also, .dead, .missing, .serious, .minor, .injured, .trapped,
        .crowd,
        .noneHurt, .measures, .sensitive, .level:
        true
      }
    }
  }

  private mutating func dropTime() {
    guard
      !words.of(.feature).contains(where: { $0.value == "happened" })
        || understanding.facts.kind != .followUp
    else { return }
    understanding.facts.occurredAt = nil
    understanding.spans.removeAll { $0.fact == .occurredAt }
  }

  /// What and where in one row: the clause of the place, or the place and the clause that says what happened.
  mutating func composeTitle() {
    let spans = understanding.spans
    let place = spans.first { $0.fact == .place }?.characters
    let what = spans.first { $0.fact == .category && !$0.characters.isEmpty }?.characters
    let title: String
    switch (place, what) {
    case (let place?, let what?):
      let start = clauseStart(place.lowerBound)
      let isBefore = what.upperBound <= place.lowerBound && what.lowerBound >= start
      let clause = untilClauseEnd(
        from: isBefore ? what.lowerBound : place.lowerBound, past: place.upperBound)
      let name = line.text(place)
      title = clause.count >= name.count + 2 ? clause : name + clauseText(around: what.lowerBound)
    case (let place?, nil):
      title = untilClauseEnd(from: place.lowerBound, past: place.upperBound)
    case (nil, let what?):
      title = clauseText(around: what.lowerBound)
    case (nil, nil):
      title = untilClauseEnd(from: afterCaller, past: afterCaller)
    }
    understanding.facts.title = String(title.prefix(30))
  }

  private func untilClauseEnd(from start: Int, past: Int) -> String {
    var start = start
    while start < line.count,
      line[start].endsClause || taken[start] == .occurredAt || taken[start] == .callback
    { start += 1 }
    var end = max(start, past)
    while end < line.count, !line[end].endsClause { end += 1 }
    return withoutTaken(start..<max(start, end))
  }

  private func clauseStart(_ place: Int) -> Int {
    var start = place
    while start > afterCaller, !line[start - 1].endsClause { start -= 1 }
    return start
  }

  private func clauseText(around place: Int) -> String {
    untilClauseEnd(from: clauseStart(place), past: place)
  }

  /// The text of a range without times and telephones.
  private func withoutTaken(_ range: Range<Int>) -> String {
    String(range.filter { taken[$0] == nil || taken[$0] == .also }.map { line.characters[$0] })
  }
}
