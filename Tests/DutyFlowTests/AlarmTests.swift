import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

/// Every deadline rings for itself, and what nobody acknowledges climbs.
struct AlarmTests {
  private func rings(_ seat: inout Seat, seconds: Int) -> Int {
    var count = 0
    for _ in 0..<seconds {
      seat.wait(seconds: 1)
      count += seat.effects.count { $0 == .ring }
    }
    return count
  }

  /// A board whose one incident is acknowledged, so that only its clocks can ring; the leader was told.
  private func seat(_ level: IncidentLevel) throws -> (Seat, ItemNumber) {
    var room = Room()
    let number = try room.call("爆炸", level: level)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    return (Seat(room), number)
  }

  @Test("a deadline reminds before it is due, is heard by one key, and rings again when it is due")
  func reminds() throws {
    var (seat, _) = try seat(.major)
    #expect(rings(&seat, seconds: 19 * 60) == 0)
    #expect(rings(&seat, seconds: 90) > 0)
    seat.press("j")
    #expect(rings(&seat, seconds: 3 * 60) == 0)
    #expect(rings(&seat, seconds: 90) > 0)
    seat.press("j")
    _ = rings(&seat, seconds: 5 * 60)
    #expect(seat.flow.alarm.ringingItems(at: seat.room.now).isEmpty == false)
  }

  @Test("overdue it rings again every five minutes until it is done; done it is silent")
  func overdue() throws {
    var (seat, number) = try seat(.major)
    _ = rings(&seat, seconds: 31 * 60)
    seat.press("j")
    #expect(rings(&seat, seconds: 60) == 0)
    #expect(rings(&seat, seconds: 5 * 60) > 0)
    try seat.elsewhere(
      .report(
        ReportEntry(
          incident: number, stage: .first, medium: .written, lateReason: "线路中断")))
    #expect(rings(&seat, seconds: 20 * 60) == 0)
  }

  @Test("a rule that was silenced by name never rings; the others do")
  func silenced() throws {
    var (seat, number) = try seat(.major)
    for rule in ["phone_city", "written_first"] {
      try seat.elsewhere(.silence(number, rule: rule, reason: "正在传真"))
    }
    #expect(rings(&seat, seconds: 80 * 60) == 0)
    #expect(rings(&seat, seconds: 12 * 60) > 0)
  }

  @Test("a closed incident never rings")
  func closed() throws {
    var (seat, number) = try seat(.major)
    _ = rings(&seat, seconds: 21 * 60)
    try seat.elsewhere(.close(number, outcome: "完", despiteGaps: true))
    #expect(rings(&seat, seconds: 3 * 3600) == 0)
  }

  @Test("what fell due before the board opened, or while the machine slept, is listed and not rung")
  func stale() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .major)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    room.wait(minutes: 31)
    var seat = Seat(room)
    #expect(rings(&seat, seconds: 60) == 0)
    seat.wait(seconds: 40 * 60)
    #expect(seat.flow.notice == .timersMissed(1))
    #expect(seat.effects.contains(.ring) == false)
    #expect(rings(&seat, seconds: 60) == 0)
  }

  @Test("at most one bell in two seconds, whatever rings")
  func pace() throws {
    var seat = Seat(Room())
    for text in ["甲", "乙", "丙", "丁", "戊", "己"] {
      try seat.elsewhere(
        .registerCall(
          CallEntry(
            text: text, receivedAt: seat.room.now,
            facts: {
              var facts = CallFacts.blank
              facts.title = text
              facts.suggestedLevel = .especiallySerious
              return facts
            }())))
    }
    #expect(seat.flow.notice == .flood(6))
    #expect((1...6).contains(rings(&seat, seconds: 60)))
  }

  @Test(
    "what nobody acknowledges climbs by level: to the leader on duty first, by rule and without a person"
  )
  func climbs() throws {
    var seat = Seat(Room())
    let number = try seat.room.call("爆炸", level: .serious)
    seat.act(.dutyChanged(at: seat.room.now))
    _ = rings(&seat, seconds: 5 * 60 - 1)
    #expect(seat.room.duty.incident(number)?.climbStep == nil)
    seat.press("j")
    _ = rings(&seat, seconds: 2)
    #expect(seat.room.duty.incident(number)?.climbStep == 1)
    guard let line = seat.room.lines.last, case .alarmClimbed(let it) = line.event else {
      Issue.record("nothing has climbed")
      return
    }
    #expect(it.person == "p008")
    #expect(it.minutes == 5)
    #expect(line.author.isEmpty)
    #expect(seat.flow.alarm.ringing([number]) == [number])
    let before = seat.room.lines.count
    _ = rings(&seat, seconds: 60)
    #expect(seat.room.lines.count == before)
  }

  @Test("what is acknowledged or closed does not climb, nor what waited before the board opened")
  func doesNotClimb() throws {
    var room = Room()
    let old = try room.call("旧", level: .serious)
    room.wait(minutes: 6)
    var seat = Seat(room)
    let taken = try seat.room.call("新", level: .serious)
    try seat.room.perform(.acknowledge(taken, AcknowledgementEntry()))
    let closed = try seat.room.call("完", level: .serious)
    try seat.room.perform(.close(closed, outcome: "完", despiteGaps: true))
    seat.act(.dutyChanged(at: seat.room.now))
    _ = rings(&seat, seconds: 3 * 60)
    #expect(seat.room.duty.incident(old)?.climbStep == nil)
    _ = rings(&seat, seconds: 4 * 60)
    #expect(seat.room.duty.incident(taken)?.climbStep == nil)
    #expect(
      !seat.room.lines.contains {
        if case .alarmClimbed(let it) = $0.event { it.incident == closed } else { false }
      })
  }

  @Test("F8 goes on to an overdue instruction when no incident needs a hand")
  func jump() throws {
    var room = Room()
    let number = try room.call("火灾")
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    try room.perform(.report(ReportEntry(incident: number, stage: .first, medium: .written)))
    try room.perform(
      .instruct(
        InstructionEntry(words: "办", units: ["应急局"], due: room.now.adding(minutes: 10))))
    room.wait(minutes: 20)
    var seat = Seat(room)
    seat.press("<F8>")
    #expect(seat.flow.pane == .instructions)
  }

  @Test("a late report asks why before it is stored, and what was typed first is kept")
  func lateReport() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .major)
    room.wait(minutes: 61)
    var seat = Seat(room)
    seat.press("<F6>")
    while seat.flow.entry.map({ ReportChoice.all[$0.choice].receiver }) != .superior {
      seat.press("<Tab>")
    }
    seat.press("市总值班室：初步情况<Enter>")
    #expect(seat.flow.entry?.prompt == .reportLateReason(number))
    #expect(seat.room.duty.incident(number)?.reports.isEmpty == true)
    seat.press("线路中断<Enter>")
    let report = try #require(seat.room.duty.incident(number)?.reports.first)
    #expect(report.lateReason == "线路中断")
    #expect(report.receiverName == "市总值班室")
    #expect(report.content == "初步情况")
  }
}
