import DutyDomain
import DutyTestKit
import Testing

struct DeadlineTests {
  @Test("an ordinary incident has two clocks: leader 10 minutes, in writing 120 minutes from 事发")
  func ordinary() throws {
    var room = Room()
    let number = try room.call("火灾", level: .ordinary)
    let incident = try #require(room.duty.incident(number))
    let clocks = room.duty.openDeadlines(of: incident)
    #expect(clocks.map(\.rule) == ["leader", "written_all"])
    #expect(clocks.map { $0.due.minutes(since: incident.receivedAt) } == [10, 120])
  }

  @Test(
    "from 较大 on, suggested or confirmed, the telephone has 30 minutes and the paper 60",
    arguments: [IncidentLevel.major, .serious, .especiallySerious])
  func major(level: IncidentLevel) throws {
    var room = Room()
    let number = try room.call("火灾", level: level)
    let clocks = room.duty.openDeadlines(of: try #require(room.duty.incident(number)))
    #expect(clocks.map(\.rule) == ["leader", "phone_city", "written_first", "written_all"])
    #expect(clocks.map { $0.due.minutes(since: room.now) } == [10, 30, 60, 120])
  }

  @Test("a sensitive incident has the strict clocks whatever its level")
  func sensitive() throws {
    var room = Room()
    let number = try room.call("堵路")
    let after = Classification(
      primary: "14A13", sensitivity: Sensitivity(isSensitive: true, reason: "群体性"))
    try room.perform(.classify(number, after, reason: ""))
    #expect(room.duty.openDeadlines(of: try #require(room.duty.incident(number))).count == 4)
  }

  @Test("done at the very minute is in time; one minute later is late, and stays so")
  func theMinute() throws {
    var room = Room()
    let punctual = try room.call("甲")
    let late = try room.call("乙")
    room.now = room.now.adding(minutes: 10)
    room.now.milliseconds += 59_000
    try room.perform(.acknowledge(punctual, AcknowledgementEntry()))
    room.wait(minutes: 1)
    try room.perform(.acknowledge(late, AcknowledgementEntry()))
    #expect(room.duty.incident(punctual)?.verdicts.map(\.met) == [true])
    #expect(room.duty.incident(late)?.verdicts.map(\.met) == [false])
  }

  @Test("a telephone report settles the telephone's clock, a written one all that ask for paper")
  func reports() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .major)
    try room.perform(.report(ReportEntry(incident: number, stage: .first, medium: .telephone)))
    #expect(room.duty.incident(number)?.verdicts.map(\.rule) == ["phone_city"])
    try room.perform(.report(ReportEntry(incident: number, stage: .first, medium: .written)))
    #expect(
      room.duty.incident(number)?.verdicts.map(\.rule).sorted()
        == ["phone_city", "written_all", "written_first"])
    #expect(room.duty.incident(number)?.reports.map(\.number.serial) == [1, 2])
  }

  @Test("what is closed has no clock")
  func closed() throws {
    var room = Room()
    let number = try room.call("火灾", level: .major)
    try room.perform(.close(number, outcome: "已处置", despiteGaps: true))
    #expect(room.duty.openDeadlines.isEmpty)
    #expect(room.duty.openDeadlines(of: room.archived.incidents[0]).isEmpty)
  }
}
