import DutyJournal

@testable import DutyDomain

/// The events of a change of shift, every field filled.
extension Samples {
  static let handoverItem: HandoverItem = {
    var it = HandoverItem()
    it.id = "2026-31/written_first"
    it.kind = .deadline
    it.item = ItemReference(.incident, incident)
    it.title = "三车相撞"
    it.level = .major
    it.rule = "written_first"
    it.due = later
    it.acknowledgedBy = "p008"
    it.units = [HandoverUnit(unit: "d-traffic", state: .conveyed)]
    it.since = at
    it.state = .accepted
    it.words = "等交警回话"
    it.isSound = true
    it.question = "谁在现场"
    it.answer = "赵队"
    it.by = "p021"
    it.at = later
    return it
  }()

  static let signature = HandoverSignature(by: "p020", at: later, isProven: true)

  static let handover: Handover = {
    var it = Handover()
    it.number = 12
    it.outgoing = "p020"
    it.incoming = "p021"
    it.outgoingShift = shift.date
    it.incomingShift = shift.date.adding(days: 1)
    it.plannedAt = at
    it.nextChange = later
    it.openedAt = at
    it.firstLine = 20
    it.previous = 19
    it.cutOff = 60
    it.words = "夜间平稳"
    it.items = [handoverItem]
    it.outgoingSigned = signature
    it.incomingSigned = signature
    it.lateReason = "堵车"
    it.lateMinutes = 25
    return it
  }()

  static let handoverStep: HandoverItemStep = {
    var it = HandoverItemStep()
    it.handover = 12
    it.id = handoverItem.id
    it.kind = .deadline
    it.item = handoverItem.item
    it.title = "三车相撞"
    it.rule = "written_first"
    it.by = "p021"
    it.words = "已问"
    it.question = "谁在现场"
    it.isSound = false
    it.acknowledgedBy = "p008"
    return it
  }()

  static let handovers: [DutyEvent] = [
    .handoverPlanAdopted(
      HandoverPlan(
        checks: [HandoverCheck(id: "drone", name: "无人机")], boundMinutes: 20, lateAfterMinutes: 10,
        basis: "值班制度")),
    .shiftStarted(ShiftStarted(officer: "p020", date: shift.date, until: later)),
    .handoverOpened(HandoverOpened(handover: handover)), .handoverItemStated(handoverStep),
    .handoverItemChecked(handoverStep), .handoverItemAccepted(handoverStep),
    .handoverItemQuestioned(handoverStep),
    .handoverSigned(HandoverSigned(handover: 12, side: .incoming, signature: signature)),
    .handoverWithdrawn(HandoverWithdrawn(handover: 12, reason: "接班人未到")),
    .shiftHandedOver(ShiftHandedOver(handover: handover, bound: [handoverItem])),
    .officerReleased(OfficerReleased(handover: 12, officer: "p020")),
    .shiftSupplemented(ShiftSupplemented(handover: 12, words: "漏记一个电话")),
  ]
}
