import DutyJournal

@testable import DutyDomain

/// Who is on duty beside the plan, and what the room itself owes, with every field filled.
extension Samples {
  static let slot = ShiftSlot(date: shift.date, shift: "夜班")
  static let change = ShiftChange(
    number: 3, kind: .takeover, post: "second_officer", outgoing: "p021", incoming: "p022",
    from: at, until: later, reason: "突发疾病", approver: "p008", recordedBy: "白一鸣", at: at)
  static let swap = Swap(
    number: 2, one: slot, onePost: "lead_officer", onePerson: "p020",
    other: ShiftSlot(date: shift.date.adding(days: 3)), otherPost: "备班", otherPerson: "p021",
    reason: "家事", proposedBy: "白一鸣", proposedAt: at, consentedAt: later)
  static let zeroReport = ZeroReport(
    date: shift.date, unit: "t-shimen", at: at, person: "王强", channel: .phone, text: "今日无事",
    isReminder: true)
  static let notice = UnitNotice(
    number: ItemNumber(year: 2026, serial: 4), title: "强降雨防范", text: "加强值守", channel: .fax,
    issuedAt: at, issuedBy: "白一鸣", due: later,
    receipts: [
      NoticeReceipt(unit: "t-shimen", receivedAt: later, person: "王强", chases: 1),
      NoticeReceipt(unit: "t-liugou"),
    ])
  static let noticeStep = NoticeStep(
    notice: ItemNumber(year: 2026, serial: 4), unit: "t-liugou", at: later, person: "杨志刚",
    channel: .message, text: "收到", verdicts: [verdict])

  static let roster: [DutyEvent] = [
    .shiftPatternAdopted(
      ShiftPattern(
        turns: [ShiftTurn(name: "白班", startMinute: 510, lengthMinutes: 490)], posts: ["备班"],
        confirmDays: 3, basis: "值班制度")),
    .swapProposed(SwapProposed(swap: swap)),
    .swapConsented(SwapStep(number: 2, person: "p021", words: "同意", at: at)),
    .swapRefused(SwapStep(number: 2, person: "p021", words: "当天有事", at: at)),
    .shiftSwapped(ShiftSwapped(swap: swap, approver: "p008", at: later)),
    .substitutionRecorded(SubstitutionRecorded(slot: slot, change: change)),
    .substitutionApproved(SubstitutionApproved(number: 3, approver: "p008", words: "同意")),
    .leaveRecorded(
      LeaveRecorded(
        leave: Leave(
          number: 5, person: "p008", from: at, until: later, substitute: "p009", reason: "出差",
          approver: "p002", recordedBy: "白一鸣", at: at))),
    .leaveEnded(LeaveEnded(number: 5, at: later, reason: "会议取消")),
    .shiftConfirmed(
      Confirmation(slot: slot, post: "lead_officer", person: "p020", at: at, recordedBy: "白一鸣")),
    .dailyReportSent(
      DailyReportSent(
        report: DailyReport(
          date: shift.date, at: at, receiver: "市总值班室", channel: .fax, content: "无事报平安",
          sentBy: "白一鸣"), verdicts: [verdict])),
    .holidayRosterFiled(
      HolidayRosterFiled(
        filing: RosterFiling(
          holiday: shift.date, name: "国庆节", at: at, receiver: "市总值班室", filedBy: "白一鸣"),
        verdicts: [verdict])),
    .zeroReportReceived(ZeroReportTaken(report: zeroReport, verdicts: [verdict])),
    .zeroReportReminded(ZeroReportTaken(report: zeroReport, verdicts: [verdict])),
    .noticeIssued(NoticeIssued(notice: notice)), .noticeReceived(noticeStep),
    .noticeChased(noticeStep),
  ]

  /// A shift with everything that was added to its kind after the first version was written.
  static let laterShift: Shift = {
    var later = shift
    later.name = "夜班"
    later.others = [PostHolder(post: "备班", person: "p022")]
    later.reason = "调整"
    later.changes = [change]
    return later
  }()
}
