import DutyDomain
import DutyTestKit
import Testing

struct PolicyTests {
  private func shorter(_ minutes: Int) -> Policy {
    var policy = Policy.standard
    policy.name = "district"
    policy.reason = "区里新规定"
    for place in policy.rules.indices where policy.rules[place].id == "leader" {
      policy.rules[place].minutes = minutes
    }
    return policy
  }

  private func due(_ room: Room, _ number: ItemNumber, _ rule: String) -> Timestamp? {
    room.duty.incident(number).flatMap { incident in
      room.duty.openDeadlines(of: incident).first { $0.rule == rule }?.due
    }
  }

  @Test("what is open keeps the rules it was opened under, also closed and opened again")
  func kept() throws {
    var room = Room()
    let old = try room.call("火灾")
    try room.perform(.adoptPolicy(shorter(5)))
    let new = try room.call("爆炸")
    #expect(due(room, old, "leader") == room.now.adding(minutes: 10))
    #expect(due(room, new, "leader") == room.now.adding(minutes: 5))
    try room.perform(.close(old, outcome: "完", despiteGaps: true))
    try room.perform(.reopen(old, reason: "复燃"))
    #expect(due(room, old, "leader") == room.now.adding(minutes: 10))
    #expect(throws: Refusal.nothingChanged) { try room.perform(.adoptPolicy(shorter(5))) }
  }

  @Test("a suggested level switches the strict clocks on, and the timeline says why")
  func switchedOn() throws {
    var room = Room()
    let number = try room.call("爆炸")
    let events = try room.perform(
      .stateFigures(
        number, [Figure(.dead, 2), Figure(.missing, 3)],
        suggestion: LevelSuggestion(level: .major, rule: "第三条")))
    guard case .clocksAdjusted(let it) = events.last else {
      Issue.record("nothing was said")
      return
    }
    #expect(it.cause == .figures)
    #expect(it.changes.map(\.rule) == ["phone_city", "written_first"])
    #expect(it.changes.map(\.before) == [nil, nil])
    #expect(it.changes[0].after == room.now.adding(minutes: 30))
  }

  @Test("a corrected time of occurrence moves the clock that starts with it; nothing else does")
  func moved() throws {
    var room = Room()
    let number = try room.call("火灾")
    let occurred = room.now.adding(minutes: -30)
    let events = try room.perform(
      .describe(number, title: "", place: "", occurredAt: occurred, reason: "核实"))
    guard case .clocksAdjusted(let it) = events.last else {
      Issue.record("nothing was said")
      return
    }
    #expect(it.changes.map(\.rule) == ["written_all"])
    #expect(it.changes[0].before == room.now.adding(minutes: 120))
    #expect(it.changes[0].after == room.now.adding(minutes: 90))
    let quiet = try room.perform(
      .describe(number, title: "楼房火灾", place: "", occurredAt: nil, reason: ""))
    #expect(quiet.count == 1)
  }

  @Test(
    "a report that is late is refused without a reason and kept with one; telling the leader never is"
  )
  func lateReason() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .major)
    room.wait(minutes: 61)
    let late = ReportEntry(incident: number, stage: .first, medium: .written)
    let due = room.now.adding(minutes: -31)
    #expect(throws: Refusal.lateReportNeedsReason(number, rule: "phone_city", due: due)) {
      try room.perform(.report(late))
    }
    #expect(room.duty.incident(number)?.reports.isEmpty == true)
    try room.perform(
      .report(
        ReportEntry(
          incident: number, stage: .first, medium: .telephone, receiver: .leaderOnDuty)))
    var withReason = late
    withReason.lateReason = "线路中断"
    try room.perform(.report(withReason))
    let verdicts = try #require(room.duty.incident(number)?.verdicts)
    #expect(verdicts.map(\.rule) == ["leader", "phone_city", "written_first", "written_all"])
    #expect(verdicts.map(\.met) == [false, false, false, true])
  }

  @Test("a unit that says in a call that it has reported by its own line settles that line's clock")
  func unitLine() throws {
    var room = Room()
    var facts = CallFacts.blank
    facts.category = "11D01"
    facts.title = "滑坡"
    try room.perform(.registerCall(CallEntry(text: "滑坡", receivedAt: room.now, facts: facts)))
    let number = room.duty.incidents[0].number
    #expect(due(room, number, "geology_quick_report") == room.now.adding(minutes: 720))
    room.wait(minutes: 60)
    facts = .blank
    facts.kind = .followUp
    facts.callerUnit = "d-nr"
    let events = try room.perform(
      .registerCall(
        CallEntry(text: "地质灾害速报已报市局", receivedAt: room.now, facts: facts, incident: number)))
    #expect(due(room, number, "geology_quick_report") == nil)
    guard case .deadlineSettled(let it) = events.last else {
      Issue.record("nothing was settled")
      return
    }
    #expect(it.verdicts.map(\.met) == [true])
    try room.perform(.takeBack(Array(room.lines.suffix(events.count))))
    #expect(due(room, number, "geology_quick_report") != nil)
  }

  @Test("a person may say that a line's clock was met; no other clock can be talked away")
  func settledByHand() throws {
    var room = Room()
    var facts = CallFacts.blank
    facts.category = "13B03"
    try room.perform(.registerCall(CallEntry(text: "食物中毒", receivedAt: room.now, facts: facts)))
    let number = room.duty.incidents[0].number
    #expect(throws: Refusal.noSuchRule("written_all")) {
      try room.perform(.settle(number, rule: "written_all", at: nil, text: "已报"))
    }
    try room.perform(.settle(number, rule: "health_line", at: nil, text: "卫健局电话告知"))
    #expect(due(room, number, "health_line") == nil)
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.settle(number, rule: "health_line", at: nil, text: "再说一次"))
    }
  }

  @Test("casualties that change after the final report are owed a supplement, anew for each change")
  func supplement() throws {
    var room = Room()
    var facts = CallFacts.blank
    facts.category = "12H02"
    facts.figures = [Figure(.dead, 1)]
    try room.perform(.registerCall(CallEntry(text: "相撞", receivedAt: room.now, facts: facts)))
    let number = room.duty.incidents[0].number
    let start = room.now
    func report(_ stage: ReportStage) throws {
      try room.perform(.report(ReportEntry(incident: number, stage: stage, medium: .written)))
    }
    try report(.final)
    #expect(due(room, number, "casualty_supplement") == nil)
    for dead in 2...3 {
      room.wait(minutes: 1440)
      try room.perform(.stateFigures(number, [Figure(.dead, dead)], suggestion: nil))
      #expect(due(room, number, "casualty_supplement") == start.adding(minutes: 7 * 1440))
      try report(.supplement)
      #expect(due(room, number, "casualty_supplement") == nil)
    }
    room.wait(minutes: 7 * 1440)
    try room.perform(.stateFigures(number, [Figure(.dead, 4)], suggestion: nil))
    #expect(due(room, number, "casualty_supplement") == nil)
  }

  @Test("an urgent instruction is signed for within the hour, any other within one working day")
  func signing() throws {
    var room = Room()
    func convey(_ urgency: Urgency?, due: Timestamp? = nil) throws -> Deadline? {
      try room.perform(
        .instruct(
          InstructionEntry(words: "办", units: ["应急局"], due: due, urgency: urgency)))
      let number = room.duty.instructions.last!.number
      try room.perform(.step(.convey, number, StepEntry()))
      return room.duty.openDeadlines(of: room.duty.instructions.last!).first {
        $0.rule == "sign_for"
      }
    }
    #expect(try convey(.urgent)?.due == room.now.adding(minutes: 60))
    #expect(try convey(.ordinary)?.due == room.now.adding(minutes: 1440))
    #expect(try convey(nil, due: room.now.adding(minutes: 600)) == nil)
  }

  @Test(
    "the verdict on a signature stays with the instruction, and an objection is judged by working days"
  )
  func objection() throws {
    var room = Room()
    try room.perform(.instruct(InstructionEntry(words: "办", units: ["住建局"])))
    let number = room.duty.instructions[0].number
    try room.perform(.step(.convey, number, StepEntry()))
    try room.perform(.step(.receive, number, StepEntry()))
    let ended = room.now.adding(minutes: 2 * 1440)
    room.wait(minutes: 2 * 1440 + 1)
    let tooLate = Refusal.objectionTooLate(number, unit: "住建局", ended: ended)
    #expect(throws: tooLate) {
      try room.perform(.step(.object, number, StepEntry(text: "不属本单位")))
    }
    room.wait(minutes: -1)
    try room.perform(.step(.object, number, StepEntry(text: "不属本单位")))
    let verdicts = room.duty.instructions[0].verdicts
    #expect(verdicts.map(\.rule) == ["sign_for", "objection"])
    #expect(verdicts.map(\.met) == [true, true])
    #expect(verdicts.map(\.unit) == ["d-housing", "d-housing"])
  }
}

struct HolidayCalendarTests {
  private let time = OfficeTime(utcOffsetMinutes: 480)

  private func date(_ iso: String) -> CivilDate { time.date(time.instant(iso: iso)!) }

  @Test(
    "without a calendar the week has five working days",
    arguments: [
      ("2026-11-20", 1, "2026-11-23"), ("2026-11-21", 1, "2026-11-23"),
      ("2026-11-23", 5, "2026-11-30"),
      ("2026-11-23", 0, "2026-11-23"),
    ])
  func weeks(from: String, days: Int, to: String) {
    #expect(HolidayCalendar().adding(workingDays: days, to: date(from)) == date(to))
  }

  @Test("a holiday is left out, a day worked instead counts")
  func shifted() {
    let calendar = HolidayCalendar(
      name: "t",
      days: [
        CalendarDay(date: date("2026-10-01"), name: "国庆节"),
        CalendarDay(date: date("2026-10-02"), name: "国庆节"),
        CalendarDay(date: date("2026-10-10"), isWorkday: true, name: "调休"),
      ])
    #expect(!calendar.isWorkday(date("2026-10-01")))
    #expect(calendar.isWorkday(date("2026-10-10")))
    #expect(calendar.adding(workingDays: 1, to: date("2026-09-30")) == date("2026-10-05"))
    #expect(calendar.adding(workingDays: 2, to: date("2026-10-08")) == date("2026-10-10"))
    let late = time.instant(iso: "2026-09-30T16:20")!
    #expect(
      calendar.adding(workingDays: 1, to: late, time) == time.instant(iso: "2026-10-05T16:20"))
  }

  @Test("a calendar without any working day does not hang")
  func noWork() {
    let days = (0..<800).map { CalendarDay(date: date("2026-01-01").adding(days: $0)) }
    _ = HolidayCalendar(name: "t", days: days).adding(workingDays: 1, to: date("2026-01-01"))
  }
}
