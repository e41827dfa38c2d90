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
      if try reportOfTheRoom(step) { return }
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
    let incoming = step.fields["in"]?.list?.compactMap(\.text) ?? []
    guard let main = incoming.first else {
      leaveOut(step)
      return
    }
    let outgoing = step.fields["out"]?.list?.compactMap(\.text).first ?? crew.main
    _ = try person(main, .officer, step.at)
    try goThroughHandover(step, from: outgoing, to: main)
    crew.main = main
    if incoming.count > 1 { crew.second = incoming[1] }
    if let leader = step.fields["leader_in"]?.text { crew.leader = leader }
    try plan(crew, from: step.at, at: step.at)
  }

  /// As people do it: cut off, go through every item, try the lines, sign on both sides.
  private mutating func goThroughHandover(
    _ step: Scenario.Step, from outgoing: String, to incoming: String
  ) throws {
    try hand(.open(HandoverOpening(outgoing: outgoing, incoming: incoming)), step, by: outgoing)
    try hand(.state(item: nil, words: step.text), step, by: outgoing)
    for item in stage.duty().handover?.items ?? [] {
      try hand(
        item.kind == .check
          ? .check(item: item.id, isSound: true, words: "") : .accept([item.id]), step,
        by: incoming)
    }
    try hand(.sign(.outgoing, person: "", lateReason: ""), step, by: outgoing)
    try hand(.sign(.incoming, person: "", lateReason: step.text), step, by: incoming)
  }

  private mutating func hand(_ act: HandoverAct, _ step: Scenario.Step, by author: String) throws {
    if case .refused(let refusal) = try stage.perform(.handover(act), step.at, author) {
      notes.append(step.fields.problem(.refused(refusal)))
    }
  }
}
