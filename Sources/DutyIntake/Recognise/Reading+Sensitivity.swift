import DutyDomain

extension Reading {
  /// Decides whether the event is sensitive, by its codes, by whom and what the text names, or by the day.
  mutating func recogniseSensitivity(_ rules: CodeRules) {
    let facts = understanding.facts
    for code in [facts.category] + facts.also {
      if rules.sensitiveCodes.contains(where: { code.hasPrefix($0) }) {
        setSensitive(code, 0..<0, .sensitiveCode(code))
        return
      }
    }
    for hit in words.of(.sensitive) where isNamedHere(hit) {
      let word = line.text(hit.start..<hit.end)
      setSensitive(word, hit.start..<hit.end, .sensitiveWord(word))
      return
    }
    if features["bothways"] != nil, let road = features["trunkroad"] {
      let word = line.text(road)
      setSensitive(word, road, .sensitiveWord(word))
      return
    }
    for hit in words.of(.spread) {
      let word = line.text(hit.start..<hit.end)
      setSensitive(word, hit.start..<hit.end, .spreadsOnline(word))
      return
    }
    // 邵国庆 is a name.
    if let hit = words.of(.holiday).first(where: {
      taken[$0.start] != .callerUnit && taken[$0.start] != .callerName
    }) {
      let word = line.text(hit.start..<hit.end)
      setSensitive(word, hit.start..<hit.end, .publicHoliday(word))
    } else if let name = holiday(rules) {
      setSensitive(name, 0..<0, .publicHoliday(name))
    }
  }

  private mutating func setSensitive(_ word: String, _ range: Range<Int>, _ reason: FactReason) {
    understanding.facts.sensitivity = Sensitivity(isSensitive: true, reason: word)
    note(.sensitive, range, reason)
  }

  /// Named as place or victims: not the caller, not where somebody was taken, not somebody at work.
  private func isNamedHere(_ hit: WordTree.Hit) -> Bool {
    if isSwallowed(hit) { return false }
    // 3路车 is a bus, 路车 alone is none.
    if hit.value == "bus", !line[hit.start - 1].isDigit { return false }
    let isPlace = understanding.spans.contains {
      $0.fact == .place && $0.characters.overlaps(hit.start..<hit.end)
    }
    if isPlace { return hit.value != "victim_only" }
    if (hit.start..<hit.end).contains(where: { taken[$0] != nil }) { return false }
    if hit.value == "place_only" { return false }
    var place = hit.start - 1
    while place >= 0, hit.start - place <= 8, !line[place].endsClause {
      if longest([.destination], at: place) != nil { return false }
      place -= 1
    }
    return true
  }

  private func holiday(_ rules: CodeRules) -> String? {
    let date = time.date(understanding.facts.occurredAt ?? receivedAt).iso
    return rules.holidays.first { $0.dates.contains { date.hasSuffix($0) } }?.name
  }
}
