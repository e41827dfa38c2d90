import DutyDomain

extension ScenarioPlayer {
  func outcome() throws -> ScenarioOutcome {
    var outcome = ScenarioOutcome()
    outcome.notes = notes
    for (label, item) in labels {
      guard let detail = try stage.detail(item) else { continue }
      if let incident = detail.incident { outcome.deadlines += deadlines(incident, label) }
      if let instruction = detail.instruction {
        outcome.deadlines += deadlines(instruction, label)
      }
    }
    outcome.final = try final(outcome.deadlines)
    return outcome
  }

  private func deadlines(_ incident: Incident, _ label: String) -> [ScenarioDeadline] {
    listed(
      incident.verdicts, stage.duty().openDeadlines(of: incident), label,
      stage.duty().policy(of: incident))
  }

  private func deadlines(_ instruction: Instruction, _ label: String) -> [ScenarioDeadline] {
    listed(
      instruction.verdicts, stage.duty().openDeadlines(of: instruction), label,
      stage.duty().policy(number: instruction.policyNumber))
  }

  /// Settled and open ones in the order of the policy, those of one rule in the order of time.
  private func listed(
    _ verdicts: [Verdict], _ open: [Deadline], _ label: String, _ policy: Policy
  ) -> [ScenarioDeadline] {
    let all =
      verdicts.map { row($0.rule, $0.clockStart, $0.due, $0.done, $0.met, label, policy) }
      + open.map { row($0.rule, $0.clockStart, $0.due, nil, nil, label, policy) }
    func place(_ it: ScenarioDeadline) -> Int {
      policy.rules.firstIndex { $0.id == it.what } ?? policy.rules.count
    }
    return all.enumerated().sorted {
      (place($0.element), $0.element.due, $0.offset) < (
        place($1.element), $1.element.due, $1.offset
      )
    }.map(\.element)
  }

  private func row(
    _ rule: String, _ start: Timestamp, _ due: Timestamp, _ done: Timestamp?, _ met: Bool?,
    _ label: String, _ policy: Policy
  ) -> ScenarioDeadline {
    let rows = policy.rules.filter { $0.id == rule }
    // Of several rows with one id it is the one whose limit gives this time.
    let own =
      rows.first { $0.workingDays == 0 && start.adding(minutes: $0.minutes) == due }
      ?? rows.first { $0.workingDays > 0 } ?? rows.first
    return ScenarioDeadline(
      what: rule, event: label, rule: own.map { "\($0.profile): \($0.label)" } ?? rule,
      isOfDefaultProfile: own?.profile == "default", clockStart: start, due: due, done: done,
      met: met)
  }

  private func final(_ deadlines: [ScenarioDeadline]) throws -> [(key: String, value: FinalValue)] {
    let duty = stage.duty()
    let incidents = try labels.compactMap { try stage.detail($0.item)?.incident }
    let opened = duty.counters.filter { $0.kind == .incident }.reduce(0) { $0 + $1.last }
    var final: [(key: String, value: FinalValue)] = [("events", .number(opened))]
    if let main = incidents.first { final += facts(main) }
    final += tally.totals.filter { total in !final.contains { $0.key == total.key } }
      .map { ($0.key, .number($0.value)) }
    final.append(("reports", reports(incidents)))
    final += lateness(deadlines)
    final.append(
      (
        "issues",
        .counts(tally.issues.map { FinalCount(key: $0.name, value: .number($0.count)) })
      ))
    final.append(("instructions", .counts(try instructionStates())))
    final.append(("instructions_to_units", .number(tally.conveyed)))
    if tally.handovers > 0 {
      final.append(("handover_with_open_event", .flag(tally.handoverWithOpenEvent)))
    }
    final.append(("open", .flag(!duty.incidents.isEmpty)))
    return final + (try checked()) + counted()
  }

  /// What the room knows of the incident that the file brought up first.
  private func facts(_ it: Incident) -> [(key: String, value: FinalValue)] {
    var facts: [(key: String, value: FinalValue)] = [
      ("category", .known(it.classification.primary)),
      ("also", .list(it.classification.secondary)),
      ("level", .known(it.effectiveLevel?.rawValue ?? "")),
      ("level_confirmed", .flag(it.classification.level != nil)),
      ("sensitive", .flag(it.isSensitive)),
    ]
    for kind in FigureKind.allCases {
      guard let value = it.figures[kind] else { continue }
      if kind == .areaSquareMetres {
        facts.append(("area_ha", .number(hectares(value))))
      } else {
        facts.append((kind.rawValue, .number(value)))
      }
    }
    return facts
  }

  /// `35000` square metres are `3.5`.
  private func hectares(_ squareMetres: Int) -> String {
    let rest = squareMetres % 10_000
    if rest == 0 { return String(squareMetres / 10_000) }
    var decimals = padded(rest, 4)
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(squareMetres / 10_000).\(decimals)"
  }

  /// Written reports that were sent upward, by stage.
  private func reports(_ incidents: [Incident]) -> FinalValue {
    let sent = incidents.flatMap(\.reports).filter {
      $0.medium == .written && $0.receiver == .superior
    }
    return .counts(
      ScenarioWords.stages.compactMap { word, stage in
        let count = sent.count { $0.stage == stage }
        return count == 0 ? nil : FinalCount(key: word, value: .number(count))
      })
  }

  private func lateness(_ deadlines: [ScenarioDeadline]) -> [(key: String, value: FinalValue)] {
    let late = deadlines.filter { $0.met == false }
    return [
      ("late_reports", .number(tally.lateReports)), ("late", .list(late.map(\.what))),
      (
        "lateness_min",
        .counts(
          late.map { it in
            let minutes = (it.done ?? it.due).wholeMinute.minutes(since: it.due.wholeMinute)
            return FinalCount(key: it.what, value: .number(minutes))
          })
      ),
    ]
  }

  private func instructionStates() throws -> [FinalCount] {
    try labels.compactMap { label, item in
      guard let instruction = try stage.detail(item)?.instruction else { return nil }
      let word: String
      switch (instruction.endedAt, instruction.state) {
      case (nil, _): word = ScenarioWords.inWork
      case (_, .filed): word = ScenarioWords.filed
      case (_, _): word = ScenarioWords.completed
      }
      return FinalCount(key: label, value: .text(word))
    }
  }

  /// Steps that the room has no place for are only counted.
  private func counted() -> [(key: String, value: FinalValue)] {
    let counts = [
      ("substitutions", tally.substitutions), ("sms_messages", tally.messages),
      ("sms_count", tally.messageReceivers),
    ]
    return counts.filter { $0.1 > 0 }.map { ($0.0, .number($0.1)) }
  }
}
