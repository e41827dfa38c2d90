/// What the room itself owes, apart from any incident: daily reports, zero reports, filings, notices.
public struct RoomDuties: Hashable, Sendable, Blank {
  /// Settled clocks of the room, oldest first.
  public var verdicts: [Verdict] = []
  public var dailyReports: [DailyReport] = []
  public var filings: [RosterFiling] = []
  /// Nil reports of units and reminders to them, in the order of the log.
  public var zeroReports: [ZeroReport] = []
  /// Notices that not every unit has confirmed, by number.
  public var notices: [UnitNotice] = []
  public static var blank: RoomDuties { RoomDuties() }
}

/// A daily report (值班日报) to the superior; on a quiet day the zero report (无事报平安).
public struct DailyReport: Hashable, Sendable, Blank {
  public var date = CivilDate(daysSince1970: 0)
  public var at = Timestamp(milliseconds: 0)
  public var receiver = ""
  public var channel = Channel.phone
  public var content = ""
  public var sentBy = ""
  public static var blank: DailyReport { DailyReport() }
}

/// The roster of a holiday was filed with the superior.
public struct RosterFiling: Hashable, Sendable, Blank {
  /// The first day of the holiday.
  public var holiday = CivilDate(daysSince1970: 0)
  /// What the holiday is called.
  public var name = ""
  public var at = Timestamp(milliseconds: 0)
  public var receiver = ""
  public var filedBy = ""
  public static var blank: RosterFiling { RosterFiling() }
}

/// A unit's zero report of a day, or a reminder that it is missing.
public struct ZeroReport: Hashable, Sendable, Blank {
  public var date = CivilDate(daysSince1970: 0)
  public var unit = ""
  public var at = Timestamp(milliseconds: 0)
  /// Who reported, or who was reminded.
  public var person = ""
  public var channel = Channel.phone
  public var text = ""
  /// True: it was missing and the unit was reminded.
  public var isReminder = false
  public static var blank: ZeroReport { ZeroReport() }
}

/// A notice to units (通知): each must confirm that it has it.
public struct UnitNotice: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  public var title = ""
  public var text = ""
  public var channel = Channel.message
  public var issuedAt = Timestamp(milliseconds: 0)
  public var issuedBy = ""
  /// By when every unit must have confirmed; nil: no limit.
  public var due: Timestamp?
  public var receipts: [NoticeReceipt] = []
  public static var blank: UnitNotice { UnitNotice() }

  public var reference: ItemReference { ItemReference(.notice, number) }
  /// Units that have not confirmed, in the order of the notice.
  public var missing: [String] { receipts.filter { $0.receivedAt == nil }.map(\.unit) }
}

/// How one unit stands with a notice.
public struct NoticeReceipt: Hashable, Sendable, Blank {
  public var unit = ""
  public var receivedAt: Timestamp?
  public var person = ""
  public var chases = 0
  public static var blank: NoticeReceipt { NoticeReceipt() }

  public init(unit: String = "", receivedAt: Timestamp? = nil, person: String = "", chases: Int = 0)
  {
    self.unit = unit
    self.receivedAt = receivedAt
    self.person = person
    self.chases = chases
  }
}

/// A step of one unit with a notice; which one is said by the event.
public struct NoticeStep: Hashable, Sendable, Blank {
  public var notice = ItemNumber(year: 0, serial: 0)
  public var unit = ""
  public var at = Timestamp(milliseconds: 0)
  public var person = ""
  public var channel = Channel.phone
  public var text = ""
  public var verdicts: [Verdict] = []
  public static var blank: NoticeStep { NoticeStep() }
}

/// A notice went out to units.
public struct NoticeIssued: Hashable, Sendable, Blank {
  public var notice = UnitNotice()
  public static var blank: NoticeIssued { NoticeIssued() }
}

/// The daily report went to the superior; settles its clock.
public struct DailyReportSent: Hashable, Sendable, Blank {
  public var report = DailyReport()
  public var verdicts: [Verdict] = []
  public static var blank: DailyReportSent { DailyReportSent() }
}

/// The roster of a holiday was filed; settles its clock.
public struct HolidayRosterFiled: Hashable, Sendable, Blank {
  public var filing = RosterFiling()
  public var verdicts: [Verdict] = []
  public static var blank: HolidayRosterFiled { HolidayRosterFiled() }
}

/// A unit's zero report came in, or the unit was reminded of it; which is said by the event.
public struct ZeroReportTaken: Hashable, Sendable, Blank {
  public var report = ZeroReport()
  public var verdicts: [Verdict] = []
  public static var blank: ZeroReportTaken { ZeroReportTaken() }
}

/// What can be asked of the room's own duties.
public enum RoomIntent: Hashable, Sendable {
  case sendDailyReport(DailyReportEntry)
  /// The first day of the holiday; nil: the next one. Receiver may be empty.
  case fileHolidayRoster(CivilDate?, receiver: String)
  case takeZeroReport(ZeroReportEntry)
  case remindOfZeroReport(ZeroReportEntry)
  case issueNotice(NoticeEntry)
  case noticeReceived(ItemNumber, NoticeStepEntry)
  case chaseNotice(ItemNumber, NoticeStepEntry)
}

/// A daily report as it is sent.
public struct DailyReportEntry: Hashable, Sendable {
  /// Nil: today.
  public var date: CivilDate?
  public var receiver: String
  public var channel: Channel
  public var content: String

  public init(
    date: CivilDate? = nil, receiver: String = "", channel: Channel = .phone, content: String
  ) {
    self.date = date
    self.receiver = receiver
    self.channel = channel
    self.content = content
  }
}

/// Zero reports as they came in, or reminders as they were given.
public struct ZeroReportEntry: Hashable, Sendable {
  /// Id or name; several may be given at once.
  public var units: [String]
  /// Nil: today.
  public var date: CivilDate?
  public var person: String
  public var channel: Channel
  public var text: String

  public init(
    units: [String], date: CivilDate? = nil, person: String = "", channel: Channel = .phone,
    text: String = ""
  ) {
    self.units = units
    self.date = date
    self.person = person
    self.channel = channel
    self.text = text
  }
}

/// A notice as it is issued.
public struct NoticeEntry: Hashable, Sendable {
  public var title: String
  public var text: String
  /// Ids or names of units.
  public var units: [String]
  public var channel: Channel
  public var due: Timestamp?

  public init(
    title: String, text: String, units: [String], channel: Channel = .message,
    due: Timestamp? = nil
  ) {
    self.title = title
    self.text = text
    self.units = units
    self.channel = channel
    self.due = due
  }
}

/// What is said with a receipt or a chase.
public struct NoticeStepEntry: Hashable, Sendable {
  /// Ids or names; empty means the only one that is missing.
  public var units: [String]
  public var person: String
  public var channel: Channel
  public var text: String

  public init(units: [String], person: String = "", channel: Channel = .phone, text: String = "") {
    self.units = units
    self.person = person
    self.channel = channel
    self.text = text
  }
}

/// Why the room's own duty cannot be recorded so. DutyText has the words for each case.
public enum RoomRefusal: Hashable, Sendable {
  /// The calendar names no holiday that begins on this day, or none that is still to come.
  case noSuchHoliday(CivilDate?)
  case alreadyFiled(CivilDate, at: Timestamp)
  case alreadyReported(CivilDate, unit: String, at: Timestamp)
  /// The unit does not have to report.
  case owesNoReport(String)
  case noticeNotSentTo(ItemNumber, unit: String)
  /// Several units could be meant.
  case whichUnit(ItemNumber, units: [String])
}
