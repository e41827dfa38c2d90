import DutyDomain
import DutyTestKit
import Testing

@Suite("Who sits where, and whether somebody is there")
struct DeskTests {
  @Test("a desk is taken until the shift ends, for one terminal only, and left again")
  func seat() throws {
    var room = Room()
    try room.perform(.takeDesk(person: "孟庆元"))
    #expect(room.duty.sitter(at: "test", room.now) == "p021")
    #expect(room.duty.sitter(at: "elsewhere", room.now) == nil)
    #expect(throws: Refusal.nothingChanged) { try room.perform(.takeDesk(person: "p021")) }
    #expect(throws: Refusal.unknownPerson("谁")) { try room.perform(.takeDesk(person: "谁")) }
    let end = try #require(room.duty.roster.onDuty(at: room.now)?.until)
    #expect(room.duty.sitter(at: "test", end) == nil)
    try room.perform(.takeDesk(person: ""))
    #expect(room.duty.sitter(at: "test", room.now) == nil)
    #expect(throws: Refusal.nothingChanged) { try room.perform(.takeDesk(person: "")) }
  }

  @Test("those of the day's roster are offered first, each once")
  func offered() {
    let room = Room()
    #expect(room.duty.sitters(at: room.now).map(\.id) == ["p020", "p021", "p008", "p009"])
  }

  @Test("an arrival after half an hour, or what the policy says, is marked late")
  func late() throws {
    var room = Room()
    room.now = try #require(room.duty.roster.onDuty(at: room.now)?.from.adding(minutes: 30))
    try room.perform(.arrive(.leader, person: ""))
    room.wait(minutes: 1)
    let events = try room.perform(.arrive(.leadOfficer, person: ""))
    guard case .arrived(let it) = events.first else { return }
    #expect(it.lateMinutes == 31)
    #expect(room.duty.roster.arrivals.map(\.lateMinutes) == [nil, 31])
    var strict = Policy.standard
    strict.lateArrivalMinutes = 40
    try room.perform(.adoptPolicy(strict))
    try room.perform(.arrive(.secondOfficer, person: ""))
    #expect(room.duty.roster.arrivals.last?.lateMinutes == nil)
  }

  private func night(_ from: Int = 22 * 60, _ until: Int = 6 * 60) throws -> Room {
    var room = Room()
    var policy = Policy.standard
    policy.presence = PresenceRule(
      fromMinute: from, untilMinute: until, everyMinutes: 60, answerMinutes: 10)
    try room.perform(.adoptPolicy(policy))
    return room
  }

  private func at(_ room: Room, _ clock: String) -> Timestamp {
    room.duty.time.instant(iso: clock)!
  }

  @Test(
    "it asks each hour of the night, over midnight, and not by day",
    arguments: [
      ("2026-11-23T21:59", nil), ("2026-11-23T22:00", "2026-11-23T22:00"),
      ("2026-11-23T22:59", "2026-11-23T22:00"), ("2026-11-24T00:00", "2026-11-24T00:00"),
      ("2026-11-24T05:30", "2026-11-24T05:00"), ("2026-11-24T06:00", nil),
      ("2026-11-24T12:00", nil),
    ] as [(String, String?)])
  func hours(_ clock: String, _ due: String?) throws {
    let room = try night()
    let prompt = room.duty.presencePrompt(
      at: at(room, clock), since: Timestamp(milliseconds: .min))
    #expect(prompt?.due == due.map { at(room, $0) })
    #expect(prompt?.answerBy == due.map { at(room, $0).adding(minutes: 10) })
  }

  @Test("without the rule it never asks, and what was due before somebody watched is past")
  func notAsked() throws {
    let plain = Room()
    let night = try night()
    let ten = at(night, "2026-11-23T22:05")
    #expect(plain.duty.presencePrompt(at: ten, since: Timestamp(milliseconds: .min)) == nil)
    #expect(night.duty.presencePrompt(at: ten, since: at(night, "2026-11-23T22:00")) == nil)
  }

  @Test("answered or missed, a question is settled once; a miss names the rule and the leader")
  func settled() throws {
    var room = try night()
    room.now = at(room, "2026-11-23T22:05")
    let due = at(room, "2026-11-23T22:00")
    #expect(throws: Refusal.nothingChanged) { try room.perform(.missPresence(due: due)) }
    try room.perform(.confirmPresence(due: due))
    #expect(throws: Refusal.nothingChanged) { try room.perform(.confirmPresence(due: due)) }
    room.now = at(room, "2026-11-23T23:10")
    let next = at(room, "2026-11-23T23:00")
    let events = try room.perform(.missPresence(due: next))
    #expect(
      events == [
        .presenceMissed(
          PresenceMissed(due: next, everyMinutes: 60, answerMinutes: 10, person: "p008"))
      ])
    #expect(room.duty.presence.missed == next)
    #expect(throws: Refusal.nothingChanged) { try room.perform(.confirmPresence(due: next)) }
  }

  @Test("what waits for a leader: the untaken first, then by limit, each of the leader's own")
  func waiting() throws {
    var room = Room()
    let old = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(old, AcknowledgementEntry()))
    var entry = InstructionEntry(words: "核实", units: ["交警大队"])
    entry.leader = "p008"
    try room.perform(.instruct(entry))
    let order = room.duty.instructions[0].number
    try room.perform(.step(.convey, order, StepEntry()))
    try room.perform(.step(.receive, order, StepEntry()))
    try room.perform(.step(.feedBack, order, StepEntry(text: "已到")))
    room.wait(minutes: 60)
    let new = try room.call("停水")
    let items = room.duty.waiting(for: "p008", at: room.now)
    #expect(items.map(\.need) == [.acknowledge, .acknowledgeAgain, .judgeFeedback])
    #expect(items.map(\.item.number) == [new, old, order])
    #expect(items[0].due == room.now.adding(minutes: 10) && items[1].due == room.now)
    #expect(items[2].unit == "d-traffic")
    // Another leader sees what is untaken, and nothing that is not his.
    #expect(room.duty.waiting(for: "p009", at: room.now).map(\.need) == [.acknowledge])
    try room.perform(.step(.accept, order, StepEntry()))
    #expect(room.duty.waiting(for: "p008", at: room.now).map(\.need).last == .hearResult)
  }

  @Test("written reports wait for review and sign-off, bulletins for sign-off")
  func papers() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    try room.perform(
      .draftReport(
        ReportDraftEntry(incident: number, stage: .first, paper: ReportPaperEntry(text: "初报"))))
    let report = try #require(room.duty.reportDrafts.first?.number)
    #expect(room.duty.waiting(for: "p008", at: room.now).map(\.need) == [.reviewReport])
    try room.perform(.reviewReport(report, by: "", words: ""))
    let items = room.duty.waiting(for: "p008", at: room.now)
    #expect(items.map(\.need) == [.signReport])
    #expect(items.first?.due != nil)
    try room.perform(.signReport(report, leader: "", words: ""))
    #expect(room.duty.waiting(for: "p008", at: room.now).isEmpty)
  }
}
