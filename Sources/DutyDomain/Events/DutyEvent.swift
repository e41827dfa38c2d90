/// A past fact of the duty room. The journal is a sequence of these, and everything is their sum.
///
/// A released case is a promise: it is never renamed, re-used or deleted. What each means and
/// since which version it exists stands in the page EventCatalogue.
public enum DutyEvent: Hashable, Sendable {
  // The office and what it knows.
  case officeEstablished(Office)
  case policyAdopted(Policy)
  case calendarAdopted(HolidayCalendar)
  case codesAdopted(CodesAdopted)
  case unitRecorded(Unit)
  case personRecorded(Person)
  case shiftPlanned(Shift)
  case arrived(Arrival)
  case pinChanged(PinChanged)
  case deskTaken(DeskTaken)
  case presenceConfirmed(PresenceConfirmed)
  case presenceMissed(PresenceMissed)

  // Calls and incidents.
  case callRegistered(Call)
  case callLinked(CallLinked)
  case callSupplemented(CallSupplemented)
  case incidentOpened(IncidentOpened)
  case incidentClassified(IncidentClassified)
  case figuresStated(FiguresStated)
  case incidentDescribed(IncidentDescribed)
  case noteAdded(NoteAdded)
  case itemRead(ItemRead)
  case incidentAcknowledged(IncidentAcknowledged)
  case acknowledgementWithdrawn(AcknowledgementWithdrawn)
  case acknowledgementExpired(AcknowledgementExpired)
  case alarmSilenced(AlarmSilenced)
  case incidentMerged(IncidentMerged)
  case incidentClosed(IncidentClosed)
  case incidentReopened(IncidentReopened)
  case lineStruck(LineStruck)
  case reportRecorded(ReportRecorded)
  case deadlineSettled(DeadlineSettled)
  case clocksAdjusted(ClocksAdjusted)
  case alarmClimbed(AlarmClimbed)

  // Written reports on their way.
  case reportDrafted(ReportWritten)
  case reportRevised(ReportWritten)
  case reportReviewed(ReportStepTaken)
  case reportSigned(ReportStepTaken)
  case reportConfirmed(ReportWritten)
  case reportWithdrawn(ReportWritten)

  // Periodicals.
  case bulletinSeriesAdopted(BulletinSeriesAdopted)
  case bulletinDrafted(BulletinDrafted)
  case bulletinSigned(BulletinSigned)
  case bulletinSent(BulletinDelivered)
  case bulletinReceived(BulletinDelivered)
  case bulletinWithdrawn(BulletinWithdrawn)

  // Checks of duty rooms, and of our own.
  case spotRoundOpened(SpotRound)
  case spotCheckRecorded(SpotCheckRecorded)
  case spotCheckWithdrawn(SpotCheckWithdrawn)
  case spotRoundFinished(SpotRoundFinished)
  case checkOfUsRecorded(CheckOfUs)
  case lineTested(LineTest)
  // The change of shift.
  case handoverPlanAdopted(HandoverPlan)
  case shiftStarted(ShiftStarted)
  case handoverOpened(HandoverOpened)
  case handoverItemStated(HandoverItemStep)
  case handoverItemChecked(HandoverItemStep)
  case handoverItemAccepted(HandoverItemStep)
  case handoverItemQuestioned(HandoverItemStep)
  case handoverSigned(HandoverSigned)
  case handoverWithdrawn(HandoverWithdrawn)
  case shiftHandedOver(ShiftHandedOver)
  case officerReleased(OfficerReleased)
  case shiftSupplemented(ShiftSupplemented)

  // Leaders' instructions.
  case instructionRegistered(InstructionRegistered)
  case instructionConveyed(AssignmentStep)
  case instructionReceived(AssignmentStep)
  case instructionObjected(AssignmentStep)
  case instructionReassigned(InstructionReassigned)
  case instructionProgressed(AssignmentStep)
  case instructionFedBack(AssignmentStep)
  case feedbackAccepted(AssignmentStep)
  case feedbackReturned(AssignmentStep)
  case instructionExtended(InstructionExtended)
  case instructionChased(AssignmentStep)
  case stepWithdrawn(StepWithdrawn)
  case instructionDescribed(InstructionDescribed)
  case slipIssued(SlipIssued)
  case chaseFellDue(ChaseFellDue)
  case leaderTold(LeaderTold)
  case instructionCompleted(InstructionEnded)
  case instructionFiled(InstructionEnded)

  // Who is on duty beside the plan.
  case shiftPatternAdopted(ShiftPattern)
  case swapProposed(SwapProposed)
  case swapConsented(SwapStep)
  case swapRefused(SwapStep)
  case shiftSwapped(ShiftSwapped)
  case substitutionRecorded(SubstitutionRecorded)
  case substitutionApproved(SubstitutionApproved)
  case leaveRecorded(LeaveRecorded)
  case leaveEnded(LeaveEnded)
  case shiftConfirmed(Confirmation)

  // What the room itself owes.
  case dailyReportSent(DailyReportSent)
  case holidayRosterFiled(HolidayRosterFiled)
  case zeroReportReceived(ZeroReportTaken)
  case zeroReportReminded(ZeroReportTaken)
  case noticeIssued(NoticeIssued)
  case noticeReceived(NoticeStep)
  case noticeChased(NoticeStep)

  // The journal itself.
  case journalRestored(JournalRestored)
  case personalDataErased(PersonalDataErased)
}

extension DutyEvent {
  /// The things this event is a line about, without repetition; their timelines show it.
  public var subjects: [ItemReference] {
    switch self {
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded, .bulletinSeriesAdopted,
      .shiftPlanned, .arrived, .journalRestored, .pinChanged,
      .deskTaken, .presenceConfirmed, .presenceMissed, .shiftPatternAdopted,
      .swapProposed, .swapConsented, .swapRefused, .shiftSwapped, .substitutionRecorded,
      .substitutionApproved, .leaveRecorded, .leaveEnded, .shiftConfirmed:
      []
    case .personalDataErased(let it): item(.call, it.call)
    case .handoverPlanAdopted, .shiftStarted, .handoverOpened, .handoverSigned,
      .handoverWithdrawn, .shiftHandedOver, .officerReleased, .shiftSupplemented:
      []
    case .handoverItemStated(let it), .handoverItemChecked(let it), .handoverItemAccepted(let it),
      .handoverItemQuestioned(let it):
      it.item.map { [$0] } ?? []
    case .dailyReportSent(let it): [ItemReference(day: it.report.date)]
    case .holidayRosterFiled(let it): [ItemReference(day: it.filing.holiday)]
    case .zeroReportReceived(let it), .zeroReportReminded(let it):
      [ItemReference(day: it.report.date)]
    case .noticeIssued(let it): [it.notice.reference]
    case .noticeReceived(let it), .noticeChased(let it): [ItemReference(.notice, it.notice)]
    case .bulletinDrafted(let it): [it.bulletin.reference] + incident(it.bulletin.incident)
    case .bulletinSigned(let it):
      [ItemReference(.bulletin, it.bulletin)] + incident(it.incident)
    case .bulletinSent(let it), .bulletinReceived(let it):
      [ItemReference(.bulletin, it.bulletin)] + incident(it.incident)
    case .bulletinWithdrawn(let it):
      [ItemReference(.bulletin, it.bulletin)] + incident(it.incident)
    case .spotRoundOpened(let round): [round.reference]
    case .spotCheckRecorded(let it):
      [it.check.reference] + item(.spotRound, it.check.round) + item(.call, it.check.call)
    case .spotCheckWithdrawn(let it):
      [ItemReference(.spotCheck, it.check)] + item(.spotRound, it.round)
    case .spotRoundFinished(let it): [ItemReference(.spotRound, it.round)]
    case .checkOfUsRecorded(let it): [it.reference] + item(.call, it.call)
    case .lineTested(let it): [it.reference]
    case .callRegistered(let call):
      [ItemReference(.call, call.number)] + incident(call.incident)
    case .callLinked(let it):
      [ItemReference(.call, it.call)] + incident(it.incident) + incident(it.previous)
    case .callSupplemented(let it): [ItemReference(.call, it.call)] + incident(it.incident)
    case .incidentOpened(let it): incident(it.incident.number)
    case .incidentClassified(let it): incident(it.incident)
    case .figuresStated(let it): incident(it.incident)
    case .incidentDescribed(let it): incident(it.incident)
    case .noteAdded(let it): [it.item] + incident(it.incident)
    case .itemRead(let it): [it.item]
    case .incidentAcknowledged(let it): incident(it.incident)
    case .acknowledgementWithdrawn(let it): incident(it.incident)
    case .acknowledgementExpired(let it): incident(it.incident)
    case .alarmSilenced(let it): incident(it.incident)
    case .incidentMerged(let it): incident(it.incident) + incident(it.into)
    case .incidentClosed(let it): incident(it.incident)
    case .incidentReopened(let it): incident(it.incident.number)
    case .deadlineSettled(let it): incident(it.incident)
    case .clocksAdjusted(let it): incident(it.incident)
    case .alarmClimbed(let it): incident(it.incident)
    case .lineStruck(let it): it.items
    case .reportRecorded(let it):
      [ItemReference(.report, it.report.number)] + incident(it.report.incident)
    case .reportDrafted(let it), .reportRevised(let it), .reportConfirmed(let it),
      .reportWithdrawn(let it):
      [it.report.reference] + incident(it.report.incident)
    case .reportReviewed(let it), .reportSigned(let it):
      [ItemReference(.report, it.report)] + incident(it.incident)
    case .instructionRegistered(let it):
      [it.instruction.reference] + incident(it.instruction.incident)
    case .instructionConveyed(let it), .instructionReceived(let it), .instructionObjected(let it),
      .instructionProgressed(let it), .instructionFedBack(let it), .feedbackAccepted(let it),
      .feedbackReturned(let it), .instructionChased(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .stepWithdrawn(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .instructionReassigned(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .instructionExtended(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .instructionDescribed(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .slipIssued(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .chaseFellDue(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .leaderTold(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    case .instructionCompleted(let it), .instructionFiled(let it):
      [ItemReference(.instruction, it.instruction)] + incident(it.incident)
    }
  }

  private func incident(_ number: ItemNumber?) -> [ItemReference] { item(.incident, number) }

  private func item(_ kind: ItemKind, _ number: ItemNumber?) -> [ItemReference] {
    number.map { [ItemReference(kind, $0)] } ?? []
  }
}
