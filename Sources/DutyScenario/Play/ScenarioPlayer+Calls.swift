import DutyDomain
import DutyIntake

extension ScenarioPlayer {
  mutating func call(_ step: Scenario.Step) throws {
    let label = step.fields["event"]?.text
    let known = item(label)
    var facts = try facts(step)
    if let unit = try callingUnit(step) { facts.callerUnit = unit }
    let lineReported = try lineReported(step)
    let entry = CallEntry(
      text: step.text, receivedAt: step.at, facts: facts, incident: known?.number,
      lineReportedAt: lineReported?.at)
    let lines = try perform(.registerCall(entry), step)
    if let label, known == nil { try bind(label, lines, step) }
    // The file says when a line reported, whatever words the call has for it.
    if let lineReported, let incident = item(label),
      let open = stage.duty().incident(incident.number),
      stage.duty().openDeadlines(of: open).contains(where: { $0.rule == lineReported.rule })
    {
      try perform(
        .settle(
          incident.number, rule: lineReported.rule, at: lineReported.at,
          text: step.text.isEmpty ? step.action.rawValue : step.text), step)
    }
  }

  /// Ties a label to the incident that a call has opened; a call that opened none opens one now.
  private mutating func bind(_ label: String, _ lines: [LogLine]?, _ step: Scenario.Step) throws {
    var lines = lines ?? []
    if opened(lines) == nil, let call = registered(lines) {
      lines = try perform(.openIncident(fromCall: call), step) ?? []
    }
    if let number = opened(lines) { labels.append((label, ItemReference(.incident, number))) }
  }

  private func opened(_ lines: [LogLine]) -> ItemNumber? {
    for case .incidentOpened(let it) in lines.map(\.event) { return it.incident.number }
    return nil
  }

  private func registered(_ lines: [LogLine]) -> ItemNumber? {
    for case .callRegistered(let it) in lines.map(\.event) { return it.number }
    return nil
  }

  /// A caller that is none of the persons of the shift is a unit.
  private mutating func callingUnit(_ step: Scenario.Step) throws -> String? {
    let people = ["officer", "second", "leader", "public", "scene"]
    if people.contains(step.actor) { return nil }
    return try unit(step.actor, step.at)
  }

  private func lineReported(_ step: Scenario.Step) throws -> (rule: String, at: Timestamp)? {
    for member in step.fields.members {
      if let rule = ruleSettled(by: member.key), let at = try step.fields.time(member.key) {
        return (rule, at)
      }
    }
    return nil
  }

  /// What the step states; a step that states no kind of call is understood from its words.
  private func facts(_ step: Scenario.Step) throws -> CallFacts {
    let time = stage.duty().time
    let understood = intake.understand(step.text, receivedAt: step.at, time: time).facts
    var facts = understood
    let kind = try step.fields.optionalText("kind")
    if let kind {
      guard let known = CallKind(rawValue: kind) else {
        throw step.fields["kind"]!.problem(
          .unknownWord(kind, known: CallKind.allCases.map(\.rawValue)))
      }
      facts = .blank
      facts.kind = known
      facts.title = understood.title
      if known.opensIncident {
        facts.place = understood.place
        facts.category = understood.category
        facts.occurredAt = understood.occurredAt
        facts.isSchoolOrSite = understood.isSchoolOrSite
      }
    }
    try fill(&facts, step.fields)
    try suggestLevel(&facts, step)
    return facts
  }

  private func fill(_ facts: inout CallFacts, _ fields: ScenarioValue) throws(ScenarioProblem) {
    if let caller = try fields.optionalText("caller") { facts.callerName = caller }
    if let callback = try fields.optionalText("callback") {
      facts.callback = callback.filter { ("0"..."9").contains($0) }
    }
    if let occurred = try fields.time("occurred_at") { facts.occurredAt = occurred }
    if let place = try fields.optionalText("place") { facts.place = place }
    if let category = try fields.optionalText("category") { facts.category = category }
    if let also = fields["also"]?.list { facts.also = also.compactMap(\.text) }
    if let isSensitive = fields["sensitive"]?.flag {
      facts.sensitivity = Sensitivity(
        isSensitive: isSensitive, reason: try fields.optionalText("sensitive_reason") ?? "")
    }
    let stated = ScenarioPlayer.figures(fields)
    if !stated.isEmpty { facts.figures = Figures(facts.figures + stated).all }
  }

  /// A level that the step states, else what the rules make of all figures together.
  private func suggestLevel(_ facts: inout CallFacts, _ step: Scenario.Step) throws {
    let open = incident(step)
    if let level = try step.fields.optionalText("suggested").flatMap(IncidentLevel.init(typed:)) {
      facts.suggestedLevel = level
      facts.suggestedBy = step.text
      return
    }
    if facts.figures.isEmpty { return }
    let code = open?.classification.primary ?? facts.category
    let all = Figures((open?.figures.all ?? []) + facts.figures)
    let suggestion = LevelRules.builtIn.suggestion(for: code, all)
    if open == nil, facts.suggestedLevel != nil, step.fields["kind"] == nil { return }
    facts.suggestedLevel = suggestion?.level
    facts.suggestedBy = suggestion?.rule ?? ""
  }

  /// The figures of a step: running totals, in a table of their own or beside the other fields.
  static func figures(_ fields: ScenarioValue) -> [Figure] {
    var figures: [Figure] = []
    for member in (fields["figures"]?.members ?? []) + fields.members {
      if let kind = FigureKind(rawValue: member.key), let value = member.value.whole {
        figures.append(Figure(kind, value))
      }
      if member.key == "area_ha", let hectares = member.value.number.flatMap(Double.init) {
        figures.append(Figure(.areaSquareMetres, Int((hectares * 10_000).rounded())))
      }
    }
    return figures
  }

  /// Figures that come in with something else than a call.
  mutating func stateFigures(_ step: Scenario.Step, _ number: ItemNumber) throws {
    let figures = ScenarioPlayer.figures(step.fields)
    guard !figures.isEmpty, let open = stage.duty().incident(number) else { return }
    let all = Figures(open.figures.all + figures)
    let suggestion = LevelRules.builtIn.suggestion(for: open.classification.primary, all)
    // The same again says nothing; only a new figure may move what is suggested.
    if figures.allSatisfy({ open.figures[$0.kind] == $0.value }) { return }
    try perform(.stateFigures(number, figures, suggestion: suggestion), step)
  }

  mutating func classify(_ step: Scenario.Step) throws {
    guard let number = event(step) else { return }
    try stateFigures(step, number)
    guard let open = stage.duty().incident(number) else { return }
    let suggested = try level(step, "suggested")
    let isConfirmed = step.fields["confirmed"]?.flag ?? false
    if !isConfirmed, let suggested {
      try perform(
        .stateFigures(
          number, [], suggestion: LevelSuggestion(level: suggested, rule: step.text)), step)
    }
    var after = open.classification
    if isConfirmed { after.level = try level(step, "level") ?? suggested ?? after.level }
    if let category = try step.fields.optionalText("category") { after.primary = category }
    if let also = step.fields["also"]?.list { after.secondary = also.compactMap(\.text) }
    if let isSensitive = step.fields["sensitive"]?.flag {
      after.sensitivity = Sensitivity(
        isSensitive: isSensitive,
        reason: try step.fields.optionalText("sensitive_reason") ?? step.text)
    }
    if after == open.classification { return }
    let reason = try step.fields.optionalText("reason") ?? step.text
    try perform(.classify(number, after, reason: reason), step)
  }

  private func level(_ step: Scenario.Step, _ key: String) throws -> IncidentLevel? {
    guard let word = try step.fields.optionalText(key) else { return nil }
    guard let level = IncidentLevel(typed: word) else {
      throw step.fields[key]!.problem(
        .unknownWord(word, known: IncidentLevel.allCases.map(\.rawValue)))
    }
    return level
  }

  /// Words that are kept on a thing; without a thing there is no place for them.
  mutating func addNote(_ step: Scenario.Step) throws {
    let about = item(step.fields["instruction"]?.text) ?? item(step.fields["event"]?.text)
    guard let about, !step.text.isEmpty else {
      if try finishRound(step) { return }
      leaveOut(step)
      return
    }
    try perform(.addNote(about, step.text), step)
  }
}
