import DutyDomain

extension ScenarioPlayer {
  /// A call to the leader; one that nobody answered told him nothing and stays a line of the log.
  mutating func reportToLeader(_ step: Scenario.Step) throws {
    guard step.fields["event"] != nil else {
      leaveOut(step)
      return
    }
    guard let number = event(step) else { return }
    let result = step.fields["result"]?.text ?? ""
    if ScenarioWords.unanswered.contains(where: { result.contains($0) }) {
      try addNote(step)
      return
    }
    try perform(
      .report(
        ReportEntry(
          incident: number, stage: .first, medium: .telephone, receiver: .leaderOnDuty,
          receiverName: step.fields["to"]?.text ?? crew.leader, content: step.text)), step)
  }

  mutating func report(_ step: Scenario.Step, _ medium: ReportMedium) throws {
    guard step.fields["event"] != nil else {
      leaveOut(step)
      return
    }
    guard let number = event(step) else { return }
    guard let stage = try reportStage(step, medium) else {
      leaveOut(step)
      return
    }
    try stateFigures(step, number)
    var entry = ReportEntry(
      incident: number, stage: stage, medium: medium, receiver: try receiver(step),
      receiverName: step.fields["listener"]?.text ?? step.fields["to"]?.text ?? "",
      content: step.text, lateReason: step.fields["late_reason"]?.text ?? "")
    if entry.lateReason.isEmpty, isRefusedAsLate(entry, step) {
      entry.lateReason = step.text
      notes.append(step.fields.problem(.reasonTakenFromText))
    }
    try perform(.report(entry), step)
  }

  private func isRefusedAsLate(_ entry: ReportEntry, _ step: Scenario.Step) -> Bool {
    do throws(Refusal) {
      _ = try stage.duty().decide(.report(entry), Act(now: step.at, author: author(step)))
      return false
    } catch {
      if case .lateReportNeedsReason = error { return true }
      return false
    }
  }

  /// Nil for papers that are about no incident.
  private func reportStage(_ step: Scenario.Step, _ medium: ReportMedium) throws -> ReportStage? {
    guard let word = try step.fields.optionalText("report") else {
      let hasFirst = incident(step)?.reports.contains { $0.medium == .written } ?? false
      return medium == .written && hasFirst ? .followUp : .first
    }
    return ScenarioWords.stages.first { $0.word == word }?.stage
  }

  /// The units of the city are the superior; whoever is named otherwise is somebody else.
  private mutating func receiver(_ step: Scenario.Step) throws -> ReportReceiver {
    guard let name = try step.fields.optionalText("to") else { return .superior }
    guard let unit = stage.duty().directory.unit(called: name) else { return .other }
    return unit.kind == "city" ? .superior : .other
  }

  /// The room issues no bulletins yet, so that one stays a line of the log and is counted here.
  mutating func issue(_ step: Scenario.Step) throws {
    let name = step.fields["periodical"]?.text ?? ""
    if let place = tally.issues.firstIndex(where: { $0.name == name }) {
      tally.issues[place].count += 1
    } else {
      tally.issues.append((name, 1))
    }
    try addNote(step)
  }

  mutating func handOver(_ step: Scenario.Step) throws {
    tally.handovers += 1
    try testLines(step)
    if !stage.duty().incidents.isEmpty { tally.handoverWithOpenEvent = true }
    for label in step.fields["open_events"]?.list?.compactMap(\.text) ?? [] {
      if let open = item(label) { try perform(.addNote(open, step.text), step) }
    }
    let incoming = step.fields["in"]?.list?.compactMap(\.text) ?? []
    if incoming.isEmpty { return }
    crew.main = incoming[0]
    if incoming.count > 1 { crew.second = incoming[1] }
    if let leader = step.fields["leader_in"]?.text { crew.leader = leader }
    try plan(crew, from: step.at, at: step.at)
  }

  mutating func substitute(_ step: Scenario.Step) throws {
    tally.substitutions += 1
    guard let incoming = try step.fields.optionalText("in") else { return }
    let post = step.fields["post"]?.text ?? ""
    switch ScenarioWords.posts.first(where: { $0.word == post })?.post ?? .secondOfficer {
    case .leader: crew.leader = incoming
    case .leadOfficer: crew.main = incoming
    case .secondOfficer: crew.second = incoming
    }
    guard let shift = stage.duty().roster.onDuty(at: step.at) else { return }
    try plan(crew, from: shift.from, at: step.at)
  }
}
