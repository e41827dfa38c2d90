import DutyDomain

extension Reading {
  /// What should still be asked: the questions of the kind of call and event that nothing answers yet.
  mutating func askForTheRest(_ rules: CodeRules) {
    let facts = understanding.facts
    var wanted: [MissingFact]
    switch facts.kind {
    case .incident: wanted = rules.questions(about: facts.category)
    case .followUp:
      // A follow-up is about what is known: what it was, when, and who calls matter less.
      wanted = rules.questions(about: facts.category)
      wanted.removeAll {
        [.whatHappened, .occurredAt, .callback, .sceneLead, .cause].contains($0)
      }
    case .request, .meeting, .instruction, .spotCheck, .weather, .enquiry, .other:
      wanted = rules.questionsOfKinds[facts.kind] ?? []
    }
    wanted = wanted.filter(applies).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let told = toldFacts()
    understanding.wanted = wanted.count
    understanding.missing = wanted.filter { isMissing($0) && !told.contains($0) }
  }

  /// Questions that words of the text answer, also when they deny it; not where they ask themselves.
  private func toldFacts() -> [MissingFact] {
    var told: [MissingFact] = []
    for hit in words.of(.told) where !isOfCaller(hit) && !isOpen(hit) {
      if let fact = MissingFact(rawValue: hit.value) { told.append(fact) }
    }
    return told
  }

  private func isOfCaller(_ hit: WordTree.Hit) -> Bool {
    (hit.start..<hit.end).contains { taken[$0] == .callerUnit || taken[$0] == .callerName }
  }

  /// 是否泄漏, 有无被困, 泄漏情况不明: the question stands, the answer does not.
  private func isOpen(_ hit: WordTree.Hit) -> Bool {
    for word: StaticWord in ["有无", "有没有", "是否", "会不会", "不知"]
    where line.has(word, at: hit.start - word.codes.count) { return true }
    for word: StaticWord in ["不明", "不详", "不清", "情况不明", "情况不清", "待核", "待查", "人数不详"]
    where line.has(word, at: hit.end) { return true }
    return false
  }

  /// Some questions make sense only after an answer to another one.
  private func applies(_ fact: MissingFact) -> Bool {
    let hurt = [FigureKind.injured, .serious, .minor].reduce(0) { $0 + (figures[$1] ?? 0) }
    switch fact {
    case .severity, .hospital: return hurt > 0
    case .callerUnit, .callerName, .callback, .whatHappened, .occurredAt, .place, .casualties,
      .trapped, .headcount, .peopleAtRisk, .evacuated, .cause, .dangerousGoods, .secondaryDanger,
      .fireExtent, .burntArea, .threatened, .floor, .vehicles, .equipment, .magnitude,
      .waterLevel, .weatherExtent, .pestExtent, .pollutant, .waterSource, .damage, .roadClosed,
      .serviceStopped, .households, .restoration, .symptoms, .exposed, .samples, .animals,
      .sealedOff, .crowd, .demands, .mood, .media, .suspect, .amount, .supplies, .nationality,
      .systems, .measuresTaken, .sceneLead, .support, .meetingTime, .meetingPlace, .attendees,
      .requestedWhat, .quantity, .dueTime, .warningColour, .warningPeriod:
      return true
    }
  }

  /// Whether no recognised fact answers the question; words may still do so.
  private func isMissing(_ fact: MissingFact) -> Bool {
    let facts = understanding.facts
    switch fact {
    case .callerUnit: return facts.callerUnit.isEmpty && facts.callerName.isEmpty
    case .callerName: return facts.callerName.isEmpty
    case .callback: return facts.callback.isEmpty
    case .whatHappened: return facts.category.isEmpty
    case .occurredAt: return facts.occurredAt == nil
    case .place: return facts.place.isEmpty
    case .casualties:
      return !facts.noneHurt
        && [FigureKind.dead, .missing, .serious, .minor, .injured].allSatisfy { figures[$0] == nil }
    case .severity: return figures[.serious] == nil && (figures[.injured] ?? 0) > 0
    case .trapped: return figures[.trapped] == nil
    case .crowd: return figures[.crowd] == nil
    case .demands: return features["demand"] == nil
    case .fireExtent: return features["fireextent"] == nil && features["firedone"] == nil
    case .burntArea: return figures[.areaSquareMetres] == nil
    case .roadClosed: return features["bothways"] == nil && features["roadstate"] == nil
    case .peopleAtRisk: return figures[.toMove] == nil
    case .damage: return figures[.lossWan] == nil
    case .households: return figures[.households] == nil
    case .restoration: return features["restored"] == nil
    case .waterSource: return features["watersource"] == nil
    case .hospital: return features["hospital"] == nil
    case .magnitude: return figures[.magnitudeTenths] == nil
    case .measuresTaken: return features["onscene"] == nil
    case .meetingTime, .warningPeriod: return !namesATime
    case .dueTime:
      return DueTime.first(in: line.text(0..<line.count), from: receivedAt, time: time) == nil
        && !namesATime
    case .requestedWhat: return requestIsBare
    case .quantity: return !namesANumber
    case .headcount, .evacuated, .cause, .dangerousGoods, .secondaryDanger, .threatened, .floor,
      .vehicles, .equipment, .waterLevel, .weatherExtent, .pestExtent, .pollutant,
      .serviceStopped, .symptoms, .exposed, .samples, .animals, .sealedOff, .mood, .media,
      .suspect, .amount, .supplies, .nationality, .systems, .sceneLead, .support, .meetingPlace,
      .attendees, .warningColour:
      return true
    }
  }

  /// 明天上午9点, 周五下午: some time is named, whatever it is the time of.
  private var namesATime: Bool {
    let scanner = TimeScanner(line: line)
    return (0..<line.count).contains { place in
      guard taken[place] != .callback, !line[place - 1].isDigit else { return false }
      return scanner.phrase(at: place).map { $0.clock != nil || $0.day != nil } ?? false
    }
  }

  /// A number that is no telephone and no time of day.
  private var namesANumber: Bool {
    let scanner = NumeralScanner(line: line)
    let times = TimeScanner(line: line)
    return (0..<line.count).contains { place in
      guard taken[place] == nil, !line[place - 1].isDigit else { return false }
      return scanner.numeral(at: place) != nil && times.phrase(at: place) == nil
    }
  }

  /// 石门镇请求: nothing stands behind the word that asks.
  private var requestIsBare: Bool {
    let asking = words.of(.kind).filter { $0.value.hasPrefix(CallKind.request.rawValue) }
    guard let end = asking.map(\.end).max() else { return false }
    return line.count - end < 2
  }
}
