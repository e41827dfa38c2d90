import DutyDomain

extension English {
  func facts(_ facts: CallFacts, _ naming: Naming) -> [FactWord] {
    var words: [FactWord] = [FactWord(.kind, callKind(facts.kind))]
    if !facts.callerUnit.isEmpty {
      words.append(FactWord(.callerUnit, naming.unit(facts.callerUnit)))
    }
    if !facts.callerName.isEmpty { words.append(FactWord(.callerName, facts.callerName)) }
    if !facts.callback.isEmpty { words.append(FactWord(.callback, facts.callback)) }
    if let at = facts.occurredAt {
      words.append(FactWord(.occurredAt, "occurred \(naming.clock(at))"))
    }
    if !facts.place.isEmpty { words.append(FactWord(.place, "at \(facts.place)")) }
    if !facts.category.isEmpty {
      words.append(FactWord(.category, category(facts.category, naming.codes)))
    }
    if !facts.also.isEmpty {
      let kinds = list(facts.also.map { category($0, naming.codes) })
      words.append(FactWord(.also, "also \(kinds)"))
    }
    if facts.noneHurt { words.append(FactWord(.noneHurt, "nobody hurt")) }
    words += facts.figures.filter { !facts.noneHurt || $0.value > 0 }.map {
      FactWord($0.kind.fact, figure($0.kind, $0.value))
    }
    if facts.sensitivity?.isSensitive == true { words.append(FactWord(.sensitive, "sensitive")) }
    if let level = facts.suggestedLevel { words.append(FactWord(.level, suggested(level))) }
    return words
  }

  func questions(_ missing: [MissingFact]) -> String {
    missing.isEmpty
      ? "Complete, Enter stores it"
      : "Ask: \(missing.prefix(3).map(question).joined(separator: " "))"
  }

  func fact(_ kind: FactKind) -> String {
    switch kind {
    case .kind: "type"
    case .callerUnit: "caller's unit"
    case .callerName: "caller"
    case .callback: "call back"
    case .occurredAt: "occurred"
    case .place: "place"
    case .category: "kind"
    case .also: "also"
    case .dead: "dead"
    case .missing: "missing"
    case .serious: "seriously hurt"
    case .minor: "slightly hurt"
    case .injured: "hurt"
    case .trapped: "trapped"
    case .crowd: "gathered"
    case .noneHurt: "nobody hurt"
    case .measures: "loss and extent"
    case .sensitive: "sensitive"
    case .level: "suggested level"
    }
  }

  func reason(_ reason: FactReason, _ naming: Naming) -> String {
    switch reason {
    case .kindWord(let word): "The text says '\(word)'."
    case .kindAssumed: "The text does not say what it is, so it is taken for an incident."
    case .unitNamed(let unit): "\(naming.unit(unit)) stands where a caller stands."
    case .unitMisspelt(let unit): "One character away from \(naming.unit(unit))."
    case .unitShared(let name): "Several units are called '\(name)'; please check."
    case .nameBesideCaller: "Stands beside the caller's unit."
    case .contactNamed: "The text names a contact."
    case .leaderSpeaks: "This leader gives the order."
    case .telephoneNumber: "It is a telephone number."
    case .timeOfDay: "A time of day, taken as the nearest in the past."
    case .dateAndTime: "A date and a time of day."
    case .minutesBeforeCall(let minutes): "\(minutes) minutes before the call."
    case .momentOfCall: "Just now: the minute of the call."
    case .placeWords: "The text names the place."
    case .callersPremises: "It happened on the caller's premises."
    case .codeWord(let word, let code):
      "The text says '\(word)', which points at \(category(code, naming.codes))."
    case .figureStated: "Stated in the text."
    case .figureRemainder(let total, let stated):
      "\(total) in all, less the \(stated) whose state was given."
    case .figureCorrected: "The text corrects an earlier number."
    case .noneStated: "The text says there is none."
    case .sensitiveCode(let code): "\(category(code, naming.codes)) is sensitive by its nature."
    case .sensitiveWord(let word): "It concerns '\(word)'."
    case .spreadsOnline(let word): "It is spreading ('\(word)')."
    case .publicHoliday(let day): "It falls in a public holiday (\(day))."
    case .levelRule(let rule, let figure, let value, let threshold):
      "\(levelRule(rule)): \(levelFigure(figure)) \(levelValue(figure, value)) "
        + "reaches \(levelValue(figure, threshold))."
    }
  }

  func levelValue(_ figure: LevelFigure, _ value: Int) -> String {
    switch figure {
    case .deaths, .serious, .hurt, .toMove, .crowd: "\(value)"
    case .lossWan: "CNY \(value)0,000"
    case .areaSquareMetres: "\(tenths(value, of: 10_000)) ha"
    case .magnitudeTenths: "\(value / 10).\(value % 10)"
    case .sourceCut: value >= 2 ? "of the city" : "of the county"
    }
  }

  func levelRule(_ rule: LevelRuleID) -> String {
    switch rule {
    case .productionSafety: "Production safety accident regulation"
    case .forestFire: "Forest fire regulation"
    case .geology: "Geological disaster regulation"
    case .earthquake: "National earthquake plan"
    case .weather: "Weather disaster grading"
    case .environment: "National environmental emergency plan"
    case .foodSafety: "Food safety grading"
    case .massIncident: "Mass incident grading"
    }
  }

  func levelFigure(_ figure: LevelFigure) -> String {
    switch figure {
    case .deaths: "dead and missing"
    case .serious: "seriously hurt"
    case .hurt: "hurt or sick"
    case .lossWan: "direct loss"
    case .areaSquareMetres: "burnt area"
    case .toMove: "people to move"
    case .magnitudeTenths: "magnitude"
    case .crowd: "gathered"
    case .sourceCut: "water source cut off"
    }
  }
}
