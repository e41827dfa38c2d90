extension Duty {
  func close(_ number: ItemNumber, _ outcome: String, _ despiteGaps: Bool, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    try refuseOpenDrafts(of: number)
    let outcome = try bounded(trim(outcome), .outcome)
    let gaps = closeGaps(incident, outcome: outcome)
    if !gaps.isEmpty, !despiteGaps { throw .closeHasGaps(number, gaps) }
    return [
      .incidentClosed(
        IncidentClosed(incident: number, outcome: outcome, ending: .handled, missing: gaps))
    ]
  }

  /// What an incident lacks for being closed, in the order in which it should be done.
  public func closeGaps(_ incident: Incident, outcome: String) -> [CloseGap] {
    let written = incident.reports.filter { $0.medium == .written && $0.receiver == .superior }
    let isOpen = incident.instructions.contains { instruction($0) != nil }
    // Social-security incidents are graded by plan, not by art. 3, so they may stay ungraded.
    let needsLevel = !incident.classification.primary.hasPrefix("14")
    return CloseGap.allCases.filter { gap in
      switch gap {
      case .acknowledgement: incident.acknowledgement == nil
      case .level: needsLevel && incident.classification.level == nil
      case .category: incident.classification.primary.isEmpty
      case .firstReport: written.isEmpty
      case .finalReport: !written.contains { $0.stage == .final }
      case .openInstruction: isOpen
      case .outcome: outcome.isEmpty
      }
    }
  }

  func reopen(_ number: ItemNumber, _ reason: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    if incident(number) != nil { throw .incidentIsOpen(number) }
    guard let archived = act.archived.incidents.first(where: { $0.number == number }) else {
      throw .noSuchItem(ItemReference(.incident, number))
    }
    return try reopening(archived, reason: try required(reason, .reason), act)
  }

  /// The incident is open again, and so are its ties: calls that went to another incident with it, or
  /// back to the register, are its own again; those that a person has put elsewhere since stay there.
  ///
  /// Refuses with the first of its calls that was not looked up: it may be anywhere by now.
  func reopening(_ archived: Incident, reason: String = "", _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    var incident = archived
    var back: [Call] = []
    for number in archived.calls {
      let call = try call(number, act)
      if call.incident == archived.number { continue }
      incident.calls.removeAll { $0 == call.number }
      if let closing = archived.closing, closing.ending != .handled,
        call.incident == closing.mergedInto
      {
        back.append(call)
      }
    }
    return [.incidentReopened(IncidentReopened(incident: incident, reason: reason))]
      + back.map {
        .callLinked(
          CallLinked(
            call: $0.number, incident: archived.number, previous: $0.incident, text: $0.text))
      }
  }

  func strike(_ position: Int64, _ reason: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let reason = try required(reason, .reason)
    guard let line = act.archived.lines.first(where: { $0.position == position }) else {
      throw .noSuchLine(position)
    }
    if act.archived.struck.contains(position) { throw .alreadyStruck(position) }
    if case .lineStruck = line.event { throw .cannotStrike(position) }
    let subjects = line.event.subjects
    if subjects.isEmpty { throw .cannotStrike(position) }
    if let checks = try strike(line, act) {
      return checks + [.lineStruck(LineStruck(position: position, reason: reason, items: subjects))]
    }
    return [.lineStruck(LineStruck(position: position, reason: reason, items: subjects))]
  }

  func report(_ entry: ReportEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(entry.incident, act)
    let sentAt = try past(entry.sentAt, act)
    var report = Report(
      number: entry.draft ?? nextNumber(.report, at: act.now), incident: entry.incident,
      stage: entry.stage,
      medium: entry.medium, receiver: entry.receiver, receiverName: trim(entry.receiverName),
      sentBy: act.author, sentAt: sentAt, content: try bounded(trim(entry.content), .content),
      lateReason: trim(entry.lateReason))
    try complete(&report, entry, incident, act)
    let verdicts = settle(incident, at: sentAt) {
      $0.isSettled(by: entry.medium, to: entry.receiver, stage: entry.stage)
    }
    // A late report upward gives its reason; telling one's own leader late is judged without one.
    if report.lateReason.isEmpty, entry.receiver == .superior,
      let late = verdicts.filter({ !$0.met }).min(by: { $0.due < $1.due })
    {
      throw .lateReportNeedsReason(entry.incident, rule: late.rule, due: late.due)
    }
    return [.reportRecorded(ReportRecorded(report: report, verdicts: verdicts))]
  }
}
