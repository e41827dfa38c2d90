package import DutyDomain

extension DutyEvent {
  /// What of this event a person may look for: words, names, telephone numbers.
  package var searchTexts: [String] {
    switch self {
    case .officeEstablished(let office): [office.name]
    case .policyAdopted(let policy): [policy.name, policy.reason]
    case .calendarAdopted(let calendar): [calendar.name]
    case .deadlineSettled(let it): [it.text]
    case .clocksAdjusted, .alarmClimbed, .pinChanged: []
    case .codesAdopted, .arrived, .itemRead, .acknowledgementWithdrawn, .incidentMerged,
      .journalRestored:
      []
    case .unitRecorded(let unit):
      unit.allNames + [unit.dutyPhone, unit.backupPhone]
    case .personRecorded(let person): [person.name, person.title, person.mobile]
    case .shiftPlanned(let shift): [shift.note, shift.phone]
    case .callRegistered(let call):
      [call.text, call.facts.callerName, call.facts.callback, call.facts.place, call.lateReason]
        + (call.form?.texts.map(\.text) ?? [])
    case .callLinked(let it): [it.text]
    case .callSupplemented(let it):
      [it.facts.callerName, it.facts.callback, it.facts.place] + it.form.texts.map(\.text)
    case .incidentOpened(let it): [it.incident.title, it.incident.place]
    case .incidentClassified(let it): [it.reason, it.after.sensitivity?.reason ?? ""]
    case .figuresStated(let it): it.figures.map(\.source)
    case .incidentDescribed(let it): [it.title, it.place, it.reason]
    case .noteAdded(let it): [it.text, it.lateReason]
    case .incidentAcknowledged(let it): [it.acknowledgement.words]
    case .alarmSilenced(let it): [it.reason]
    case .incidentClosed(let it): [it.outcome]
    case .incidentReopened(let it): [it.incident.title, it.reason]
    case .lineStruck(let it): [it.reason]
    case .reportRecorded(let it):
      [it.report.content, it.report.receiverName, it.report.lateReason]
    case .reportDrafted(let it), .reportRevised(let it):
      [it.report.subject, it.report.content]
    case .bulletinSeriesAdopted(let it): it.series.map(\.name)
    case .bulletinDrafted(let it):
      [it.bulletin.series.name, it.bulletin.title, it.bulletin.text]
    case .bulletinSigned(let it): [it.reviewedBy]
    case .bulletinSent(let it), .bulletinReceived(let it): it.receivers + [it.step.by]
    case .bulletinWithdrawn(let it): [it.step.words]
    case .spotRoundOpened, .spotCheckWithdrawn: []
    case .spotCheckRecorded(let it):
      [
        it.check.unitName, it.check.answeredBy, it.check.phone, it.check.secondPhone,
        it.check.words, it.check.lateReason,
      ]
    case .spotRoundFinished(let it): [it.step.words]
    case .checkOfUsRecorded(let it):
      [it.by, it.answeredBy, it.questions, it.answers, it.words, it.lateReason]
    case .lineTested(let it): [it.name, it.words, it.lateReason]
    case .reportConfirmed(let it): [it.report.receipt?.by ?? ""]
    case .reportWithdrawn(let it): [it.report.withdrawn?.words ?? ""]
    case .reportReviewed(let it), .reportSigned(let it): [it.step.words]
    case .instructionRegistered(let it): [it.instruction.words]
    case .instructionConveyed(let it), .instructionReceived(let it), .instructionObjected(let it),
      .instructionProgressed(let it), .instructionFedBack(let it), .feedbackAccepted(let it),
      .feedbackReturned(let it), .instructionChased(let it):
      [it.text, it.person]
    case .stepWithdrawn: []
    case .instructionReassigned(let it): [it.reason]
    case .instructionExtended(let it): [it.reason, it.approver]
    case .instructionCompleted(let it), .instructionFiled(let it): [it.text]
    case .personalDataErased(let it): [it.reason]
    }
  }

  /// All of it as one text, a line each.
  package var searchText: String {
    searchTexts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
