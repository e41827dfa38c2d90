import DutyDomain

// What is open and what is closed, and what belongs to what.
extension Ledger {
  mutating func live(_ event: DutyEvent) {
    liveIncidents(event)
    liveWork(event)
    livePapers(event)
    if case .spotRoundOpened(let it) = event {
      if let openRound { breach("life", "round \(it.number.full) while \(openRound.full) is open") }
      openRound = it.number
    }
    if case .spotRoundFinished(let it) = event {
      if openRound != it.round { breach("life", "round \(it.round.full) is not open") }
      openRound = nil
    }
    if case .handoverOpened(let it) = event {
      if openHandover != nil { breach("life", "two handovers at once") }
      openHandover = it.handover.number
    }
    if case .handoverWithdrawn(let it) = event { endHandover(it.handover) }
    if case .shiftHandedOver(let it) = event { endHandover(it.handover.number) }
    for unit in event.units where !units.contains(unit) { breach("references", "unit \(unit)") }
    for person in event.leaders where !people.contains(person) {
      breach("references", "person \(person)")
    }
  }

  private mutating func endHandover(_ number: Int) {
    if openHandover != number { breach("life", "handover \(number) is not open") }
    openHandover = nil
  }

  private mutating func mustBeOpen(_ number: ItemNumber, _ event: DutyEvent) {
    if !openIncidents.contains(number) {
      breach("life", "\(name(event)) on incident \(number.full), which is not open")
    }
  }

  private mutating func liveIncidents(_ event: DutyEvent) {
    if case .incidentOpened(let it) = event {
      openIncidents.insert(it.incident.number)
      if let call = it.call, calls[call] == .some(nil) { calls[call] = it.incident.number }
    }
    if case .callLinked(let it) = event { calls[it.call] = .some(it.incident) }
    if case .incidentReopened(let it) = event {
      let number = it.incident.number
      if !openIncidents.insert(number).inserted { breach("life", "\(number.full) was open") }
      gone.incidents.removeAll { $0 == number }
    }
    if case .incidentClosed(let it) = event {
      mustBeOpen(it.incident, event)
      leave(it.incident)
      if !(draftsOf[it.incident] ?? []).isEmpty {
        breach("life", "incident \(it.incident.full) left a draft behind")
      }
      if it.ending == .withdrawn { move(callsOf: it.incident, to: nil) }
    }
    if case .incidentMerged(let it) = event {
      mustBeOpen(it.incident, event)
      mustBeOpen(it.into, event)
      leave(it.incident)
      move(callsOf: it.incident, to: it.into)
      for draft in draftsOf[it.incident] ?? [] { draftsOf[it.into, default: []].insert(draft) }
      draftsOf[it.incident] = nil
    }
    if let changed = event.changedIncident { mustBeOpen(changed, event) }
  }

  private mutating func leave(_ number: ItemNumber) {
    openIncidents.remove(number)
    gone.incidents.append(number)
  }

  private mutating func move(callsOf incident: ItemNumber, to other: ItemNumber?) {
    for call in calls.keys where calls[call] == .some(incident) { calls[call] = .some(other) }
  }

  private mutating func liveWork(_ event: DutyEvent) {
    if case .instructionRegistered(let it) = event {
      openInstructions.insert(it.instruction.number)
    }
    if case .instructionCompleted(let it) = event { end(it.instruction, event) }
    if case .instructionFiled(let it) = event, openInstructions.contains(it.instruction) {
      end(it.instruction, event)
    }
    if let number = event.changedInstruction, !openInstructions.contains(number) {
      breach("life", "\(name(event)) on instruction \(number.full), which has ended")
    }
  }

  private mutating func end(_ number: ItemNumber, _ event: DutyEvent) {
    if openInstructions.remove(number) == nil {
      breach("life", "\(name(event)): instruction \(number.full) had ended")
    }
    gone.instructions.append(number)
  }

  private mutating func livePapers(_ event: DutyEvent) {
    if case .reportDrafted(let it) = event {
      drafts.insert(it.report.number)
      draftsOf[it.report.incident, default: []].insert(it.report.number)
    }
    if case .reportRecorded(let it) = event {
      drafts.remove(it.report.number)
      draftsOf[it.report.incident]?.remove(it.report.number)
      reports[it.report.incident, default: []].append(it.report.number)
      gone.reports.append(it.report.number)
    }
    if case .reportWithdrawn(let it) = event {
      if drafts.remove(it.report.number) == nil {
        breach("life", "report \(it.report.number.full) was no draft")
      }
      draftsOf[it.report.incident]?.remove(it.report.number)
    }
    if case .reportReviewed(let it) = event, !drafts.contains(it.report) {
      breach("life", "report \(it.report.full) was no draft")
    }
    if case .reportSigned(let it) = event, !drafts.contains(it.report) {
      breach("life", "report \(it.report.full) was no draft")
    }
    if case .bulletinWithdrawn(let it) = event { gone.bulletins.append(it.bulletin) }
  }
}

extension DutyEvent {
  /// The incident that must be open for this to happen; nil where a closed one will do.
  fileprivate var changedIncident: ItemNumber? {
    switch self {
    case .incidentClassified(let it): it.incident
    case .figuresStated(let it): it.incident
    case .incidentDescribed(let it): it.incident
    case .incidentAcknowledged(let it): it.incident
    case .acknowledgementWithdrawn(let it): it.incident
    case .acknowledgementExpired(let it): it.incident
    case .alarmSilenced(let it): it.incident
    case .alarmClimbed(let it): it.incident
    case .deadlineSettled(let it): it.incident
    case .clocksAdjusted(let it): it.incident
    case .reportRecorded(let it): it.report.incident
    case .reportDrafted(let it), .reportRevised(let it): it.report.incident
    case _: nil
    }
  }

  /// The instruction that must not have ended for this to happen.
  fileprivate var changedInstruction: ItemNumber? {
    switch self {
    case .instructionConveyed(let it), .instructionReceived(let it), .instructionObjected(let it),
      .instructionProgressed(let it), .instructionFedBack(let it), .feedbackAccepted(let it),
      .feedbackReturned(let it), .instructionChased(let it):
      it.instruction
    case .stepWithdrawn(let it): it.instruction
    case .instructionReassigned(let it): it.instruction
    case .instructionExtended(let it): it.instruction
    case .instructionDescribed(let it): it.instruction
    case .slipIssued(let it): it.instruction
    case .chaseFellDue(let it): it.instruction
    case .leaderTold(let it): it.instruction
    case _: nil
    }
  }

  /// Units by id that the event sends to work.
  fileprivate var units: [String] {
    switch self {
    case .instructionRegistered(let it): it.instruction.assignments.map(\.unit)
    case .instructionReassigned(let it): [it.to]
    case .slipIssued(let it): [it.unit]
    case .spotRoundOpened(let it): it.units
    case .spotCheckRecorded(let it): [it.check.unit]
    case .noticeIssued(let it): it.notice.receipts.map(\.unit)
    case .noticeReceived(let it), .noticeChased(let it): [it.unit]
    case .zeroReportReceived(let it), .zeroReportReminded(let it): [it.report.unit]
    case _: []
    }
  }

  /// People by id for whom the event speaks.
  fileprivate var leaders: [String] {
    switch self {
    case .incidentAcknowledged(let it): [it.acknowledgement.leader]
    case .instructionRegistered(let it): [it.instruction.leader]
    case .instructionExtended(let it): [it.approver]
    case .reportSigned(let it): [it.step.by]
    case .bulletinSigned(let it): [it.step.by]
    case .swapProposed(let it): [it.swap.onePerson, it.swap.otherPerson]
    case .substitutionRecorded(let it): [it.change.incoming, it.change.outgoing]
    case .leaveRecorded(let it): [it.leave.person]
    case .shiftConfirmed(let it): [it.person]
    case .alarmClimbed(let it): [it.person]
    case _: []
    }
  }
}
