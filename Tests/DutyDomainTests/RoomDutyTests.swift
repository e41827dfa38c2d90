import DutyDomain
import DutyTestKit
import Testing

/// The room on the eve of National Day, with two townships and a street that owe nil reports.
private func eve() -> Room {
  var room = Room(established: false)
  room.now = OfficeTime(utcOffsetMinutes: 480).instant(iso: "2026-09-20T09:00:00+08:00")!
  room.record(.officeEstablished(Office(name: "云岭区应急管理办公室")))
  room.record(.policyAdopted(.standard))
  let days = (1...7).map {
    CalendarDay(date: CivilDate(year: 2026, month: 10, day: $0)!, isWorkday: false, name: "国庆节")
  }
  room.record(.calendarAdopted(HolidayCalendar(name: "2026", days: days)))
  for (id, name, kind) in [
    ("t-a", "甲镇", "township"), ("t-b", "乙镇", "township"), ("s-c", "丙街道", "street"),
    ("d-x", "某局", "department"),
  ] {
    var unit = Unit(id: id, name: name)
    unit.kind = kind
    room.record(.unitRecorded(unit))
  }
  return room
}

extension Room {
  fileprivate mutating func at(_ iso: String) { now = duty.time.instant(iso: iso)! }
  fileprivate var clocks: [String] {
    duty.roomDeadlines(at: now).map { "\($0.rule) \(duty.time.iso($0.due).prefix(16)) \($0.unit)" }
  }
}

@Suite("What the room itself owes")
struct RoomDutyTests {
  @Test("the holiday roster is due five days before, and filing it settles the clock for good")
  func filing() throws {
    var room = eve()
    room.at("2026-09-15T23:59")
    #expect(room.clocks == [])
    room.at("2026-09-20T09:00")
    #expect(room.clocks == ["holiday_roster 2026-09-26T00:00 "])
    room.at("2026-09-25T16:00")
    try room.perform(.room(.fileHolidayRoster(nil, receiver: "市总值班室")))
    #expect(room.clocks == [])
    let verdict = try #require(room.duty.room.verdicts.first)
    #expect(verdict.met && verdict.rule == "holiday_roster")
    #expect(
      throws: Refusal.room(.alreadyFiled(CivilDate(year: 2026, month: 10, day: 1)!, at: room.now))
    ) {
      try room.perform(.room(.fileHolidayRoster(nil, receiver: "")))
    }
    #expect(throws: Refusal.room(.noSuchHoliday(CivilDate(year: 2026, month: 10, day: 2)))) {
      try room.perform(
        .room(.fileHolidayRoster(CivilDate(year: 2026, month: 10, day: 2), receiver: "")))
    }
  }

  @Test("each day of a holiday has its nil reports and its daily report at three")
  func days() throws {
    var room = eve()
    room.at("2026-09-30T23:59")
    #expect(room.clocks == ["holiday_roster 2026-09-26T00:00 "])
    room.at("2026-10-01T00:00")
    #expect(
      room.clocks == [
        "holiday_roster 2026-09-26T00:00 ", "daily_report 2026-10-01T15:00 ",
        "township_zero_report 2026-10-01T15:00 ",
      ])
    room.at("2026-10-01T14:00")
    try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["甲镇", "丙街道"]))))
    #expect(room.clocks.contains("township_zero_report 2026-10-01T15:00 t-b"))
    #expect(room.duty.missingZeroReports(on: room.duty.time.date(room.now)) == ["t-b"])
    try room.perform(.room(.remindOfZeroReport(ZeroReportEntry(units: ["乙镇"]))))
    room.at("2026-10-01T15:00")
    try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["乙镇"], text: "今日无事"))))
    // Done at the very minute is in time; the last unit gives its name.
    #expect(room.duty.room.verdicts.map(\.unit) == ["t-b"])
    #expect(room.duty.room.verdicts.allSatisfy { $0.met })
    room.at("2026-10-01T15:02")
    try room.perform(.room(.sendDailyReport(DailyReportEntry(content: "无事报平安"))))
    #expect(room.duty.room.verdicts.last?.met == false)
    #expect(!room.clocks.contains { $0.contains("2026-10-01") })
    room.at("2026-10-02T00:01")
    #expect(room.clocks.filter { $0.contains("2026-10-02T15:00") }.count == 2)
    room.at("2026-10-08T09:00")
    #expect(!room.clocks.contains { $0.contains("10-08") })
  }

  @Test("who owes nothing, has reported, or is unknown cannot report")
  func zeroRefused() throws {
    var room = eve()
    room.at("2026-10-01T14:00")
    #expect(throws: Refusal.room(.owesNoReport("d-x"))) {
      try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["某局"]))))
    }
    #expect(throws: Refusal.unknownUnit("丁镇")) {
      try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["甲镇", "丁镇"]))))
    }
    #expect(room.duty.room.zeroReports.isEmpty)
    try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["甲镇"]))))
    #expect(
      throws: Refusal.room(
        .alreadyReported(room.duty.time.date(room.now), unit: "t-a", at: room.now))
    ) {
      try room.perform(.room(.takeZeroReport(ZeroReportEntry(units: ["甲镇"]))))
    }
  }

  @Test("nothing is owed before the rules and the calendar were known, nor without a calendar")
  func notBefore() {
    var room = eve()
    room.at("2026-10-03T10:00")
    var other = Policy.blank
    other.rules = [Policy.standard.rules[0]]
    room.record(.policyAdopted(other))
    #expect(room.clocks == [])
    var late = Room()
    late.record(
      .calendarAdopted(
        HolidayCalendar(
          name: "t",
          days: (20...23).map {
            CalendarDay(date: CivilDate(year: 2026, month: 11, day: $0)!, name: "节")
          })))
    // Adopted on the 23rd at 12:45: what was due before is not overdue now.
    #expect(late.clocks.filter { $0.hasPrefix("daily") } == ["daily_report 2026-11-23T15:00 "])
  }

  @Test("a notice waits for each unit; the last receipt settles its limit")
  func notices() throws {
    var room = eve()
    let due = room.now.adding(minutes: 120)
    try room.perform(
      .room(
        .issueNotice(
          NoticeEntry(title: "强降雨", text: "加强值守", units: ["甲镇", "乙镇", "甲镇"], due: due))))
    let number = ItemNumber(year: 2026, serial: 1)
    #expect(room.duty.room.notices.first?.missing == ["t-a", "t-b"])
    #expect(room.clocks.contains { $0.hasPrefix("notice_receipt 2026-09-20T11:00") })
    #expect(throws: Refusal.room(.whichUnit(number, units: ["t-a", "t-b"]))) {
      try room.perform(.room(.noticeReceived(number, NoticeStepEntry(units: []))))
    }
    #expect(throws: Refusal.room(.noticeNotSentTo(number, unit: "s-c"))) {
      try room.perform(.room(.noticeReceived(number, NoticeStepEntry(units: ["丙街道"]))))
    }
    try room.perform(.room(.noticeReceived(number, NoticeStepEntry(units: ["甲镇"], person: "王"))))
    try room.perform(.room(.chaseNotice(number, NoticeStepEntry(units: []))))
    #expect(room.duty.room.notices.first?.receipts.map(\.chases) == [0, 1])
    room.wait(minutes: 121)
    try room.perform(.room(.noticeReceived(number, NoticeStepEntry(units: []))))
    #expect(room.duty.room.notices.isEmpty)
    #expect(room.duty.room.verdicts.last?.met == false)
    #expect(room.duty.room.verdicts.last?.unit == "t-b")
    let told = room.detail(of: ItemReference(.notice, number))?.notice
    #expect(told?.missing == [] && told?.receipts.first?.person == "王")
    #expect(throws: Refusal.noSuchItem(ItemReference(.notice, number))) {
      try room.perform(.room(.noticeReceived(number, NoticeStepEntry(units: ["甲镇"]))))
    }
  }
}
