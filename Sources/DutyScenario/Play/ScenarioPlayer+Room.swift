import DutyDomain

/// What the room owes for itself, and who is on duty beside the plan.
extension ScenarioPlayer {
  /// A paper about no incident that the room owes anyway; false when it is none of these.
  mutating func reportOfTheRoom(_ step: Scenario.Step) throws -> Bool {
    let to = step.fields["to"]?.text ?? ""
    let receiver = stage.duty().directory.unit(called: to)?.name ?? to
    switch step.fields["report"]?.text {
    case ScenarioWords.daily:
      let entry = DailyReportEntry(receiver: receiver, channel: .paper, content: step.text)
      try perform(.room(.sendDailyReport(entry)), step)
    case ScenarioWords.dutyRoster:
      try perform(.room(.fileHolidayRoster(nil, receiver: receiver)), step)
    default: return false
    }
    return true
  }

  /// The caller's nil report of the day.
  mutating func zeroReport(_ step: Scenario.Step) throws {
    let unit = try unit(step.actor, step.at)
    let wasReminded = stage.duty().room.zeroReports.contains { $0.unit == unit && $0.isReminder }
    let entry = ZeroReportEntry(units: [unit], text: step.text)
    if try perform(.room(.takeZeroReport(entry)), step) == nil { return }
    tally.zeroReports += 1
    if wasReminded { tally.zeroReportsAfterReminder += 1 }
  }

  /// A reminder that belongs to no incident is about a missing nil report; false when none is missing.
  mutating func remindOfZeroReport(_ step: Scenario.Step) throws -> Bool {
    guard let to = step.fields["to"]?.text else { return false }
    let unit = try unit(to, step.at)
    guard stage.duty().missingZeroReports(on: stage.duty().time.date(step.at)).contains(unit)
    else { return false }
    let entry = ZeroReportEntry(units: [unit], text: step.text)
    try perform(.room(.remindOfZeroReport(entry)), step)
    return true
  }

  /// Somebody stands in: from the time that the file states, approved by whom it names.
  mutating func substitute(_ step: Scenario.Step) throws {
    guard let incoming = try step.fields.optionalText("in") else { return }
    let word = step.fields["post"]?.text ?? ""
    let post = ScenarioWords.posts.first { $0.word == word }?.post ?? .secondOfficer
    let role: PersonRole = post == .leader ? .leader : .officer
    let approver = step.fields["approved_by"]?.text ?? crew.leader
    let entry = SubstitutionEntry(
      post: post.rawValue, incoming: try person(incoming, role, step.at),
      from: try step.fields.time("effective_from"),
      reason: step.fields["reason"]?.text ?? step.text,
      approver: try person(approver, .leader, step.at), despiteDoubts: true)
    if try perform(.roster(.substitute(entry)), step) == nil { return }
    tally.substitutions += 1
    switch post {
    case .leader: crew.leader = incoming
    case .leadOfficer: crew.main = incoming
    case .secondOfficer: crew.second = incoming
    }
  }

  /// The deadlines of the room itself, settled and open, in the order of the policy.
  func roomDeadlines() -> [ScenarioDeadline] {
    let duty = stage.duty()
    let own = duty.directory.unit(called: ScenarioWords.ourselves)?.id ?? ScenarioWords.ourselves
    let last = max(scenario.start, scenario.steps.map(\.at).max() ?? scenario.start)
    var rows = duty.room.verdicts.map { verdict in
      row(
        verdict.rule, verdict.clockStart, verdict.due, verdict.done, verdict.met,
        verdict.unit.isEmpty ? own : verdict.unit, duty.policy)
    }
    // What belongs to days before or after the played shift is no part of it.
    rows += duty.roomDeadlines(at: last).filter { (scenario.start...last).contains($0.due) }.map {
      open in
      row(
        open.rule, open.clockStart, open.due, nil, nil, open.unit.isEmpty ? own : open.unit,
        duty.policy)
    }
    func place(_ it: ScenarioDeadline) -> Int {
      duty.policy.rules.firstIndex { $0.id == it.what } ?? duty.policy.rules.count
    }
    return rows.enumerated().sorted {
      (place($0.element), $0.element.due, $0.offset) < (
        place($1.element), $1.element.due, $1.offset
      )
    }.map(\.element)
  }

  /// What is countable of a shift on a holiday.
  func roomFacts() -> [(key: String, value: FinalValue)] {
    let duty = stage.duty()
    var facts: [(key: String, value: FinalValue)] = []
    if tally.zeroReports > 0 {
      facts.append(("zero_reports", .number(tally.zeroReports)))
      facts.append(("zero_reports_after_reminder", .number(tally.zeroReportsAfterReminder)))
    }
    if let report = duty.room.dailyReports.last {
      // `向市总值班室报送值班日报：无事报平安`: what was reported stands behind the colon.
      let words = report.content.split(maxSplits: 1) { "：:".contains($0) }
      facts.append(("daily_report", .text(trim(String(words.last ?? "")))))
    }
    let shift = duty.roster.shifts.first { $0.from == scenario.start }
    if let shift, tally.substitutions > 0 {
      let held = duty.roster.complete(shift).held(at: shift.until.adding(minutes: -1))
      facts.append(
        (
          "crew_at_end",
          .counts([
            FinalCount(key: "leader", value: .text(duty.directory.personName(held.leader))),
            FinalCount(key: "main", value: .text(duty.directory.personName(held.leadOfficer))),
            FinalCount(key: "second", value: .text(duty.directory.personName(held.secondOfficer))),
          ])
        ))
    }
    return facts
  }
}
