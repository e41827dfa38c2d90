import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("What runs out and who is there, as the board tells it")
struct RunningOutTests {
  private func rings(_ seat: Seat) -> Int { seat.effects.count { $0 == .ring } }

  private func seat(_ role: BoardRole = .officer) throws -> (Seat, ItemNumber) {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    // Other clocks are not what this is about.
    var policy = Policy.standard
    policy.rules = []
    room.record(.policyAdopted(policy))
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    var seat = Seat(room, role: role)
    // A key a minute, so that the machine does not seem to sleep.
    for _ in 1...59 { seat.wait(seconds: 60) }
    return (seat, number)
  }

  @Test("an acknowledgement that runs out is an event and rings until a key, once")
  func expires() throws {
    var (seat, number) = try seat()
    seat.room.duty.incidents[0].silencedRules = [
      "leader", "phone_city", "written_first", "written_all",
    ]
    seat.wait(seconds: 60)
    #expect(seat.effects.contains { if case .performByRule = $0 { true } else { false } })
    #expect(seat.room.duty.incident(number)?.acknowledgement?.expiredAt != nil)
    #expect(seat.flow.notice == .mustBeAcknowledgedAgain(number))
    #expect(seat.flow.summary.expired == [number] && seat.flow.summary.unacknowledged.isEmpty)
    #expect(seat.flow.alarm.ringing(seat.flow.summary.expired) == [number])
    seat.press("j")
    #expect(seat.flow.alarm.ringing(seat.flow.summary.expired).isEmpty)
    seat.wait(seconds: 60)
    #expect(seat.flow.alarm.ringing(seat.flow.summary.expired).isEmpty)
    seat.press("a<Enter>")
    #expect(seat.flow.summary.expired.isEmpty)
  }

  @Test("what ran out before the board opened is listed and neither rung nor written")
  func downtime() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    room.wait(minutes: 90)
    let before = room.lines.count
    var seat = Seat(room)
    seat.wait(seconds: 1)
    #expect(seat.room.lines.count == before)
    #expect(seat.flow.alarm.ringing(seat.flow.summary.expired).isEmpty)
    #expect(room.duty.waiting(for: "p008", at: room.now).map(\.need) == [.acknowledgeAgain])
    seat.press("a<Enter>")
    #expect(seat.room.duty.incident(number)?.previousAcknowledgement != nil)
  }

  private func night(_ role: BoardRole = .officer) throws -> Seat {
    var room = Room()
    var policy = Policy.standard
    policy.presence = PresenceRule(
      fromMinute: 22 * 60, untilMinute: 6 * 60, everyMinutes: 60, answerMinutes: 2)
    try room.perform(.adoptPolicy(policy))
    room.now = room.duty.time.instant(iso: "2026-11-23T21:59:30")!
    return Seat(room, role: role)
  }

  private func kinds(_ seat: Seat) -> [String] {
    seat.room.lines.map { "\($0.event)".prefix { $0 != "(" }.description }
  }

  @Test("at ten the board asks once with a bell, and any key answers beside what it does")
  func answered() throws {
    var seat = try night()
    seat.wait(seconds: 30)
    guard case .presenceAsked = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(rings(seat) == 1)
    seat.wait(seconds: 1)
    #expect(rings(seat) == 0)
    seat.press("<F2>")
    #expect(kinds(seat).last == "presenceConfirmed" && seat.flow.entry?.prompt == .call)
    #expect(seat.room.lines.last?.author == "白一鸣")
    seat.press("石")
    #expect(kinds(seat).count { $0 == "presenceConfirmed" } == 1)
    for _ in 1...3 { seat.wait(seconds: 60) }
    #expect(!kinds(seat).contains("presenceMissed"))
  }

  @Test("nobody there: a miss by rule that names the leader, and a bell until a key")
  func missed() throws {
    var seat = try night()
    for _ in 1...3 { seat.wait(seconds: 60) }
    #expect(kinds(seat).last == "presenceMissed" && seat.room.lines.last?.author == "")
    guard case .presenceMissed(_, let person, _) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(person == "p008" && seat.flow.alarm.callsTheRoom)
    seat.wait(seconds: 60)
    #expect(kinds(seat).count { $0 == "presenceMissed" } == 1)
    seat.press("j")
    #expect(!seat.flow.alarm.callsTheRoom)
    #expect(!kinds(seat).contains("presenceConfirmed"))
  }

  @Test("keys at the leader's desk do not answer for the duty room")
  func leaderIsNotTheRoom() throws {
    var seat = try night(.leader)
    seat.wait(seconds: 30)
    seat.press("j")
    #expect(!kinds(seat).contains("presenceConfirmed"))
    for _ in 1...3 { seat.wait(seconds: 60) }
    #expect(kinds(seat).contains("presenceMissed"))
  }

  @Test("after sleep nothing was asked, so nothing was missed")
  func slept() throws {
    var seat = try night()
    seat.wait(seconds: 1)
    seat.wait(seconds: 1200)
    seat.wait(seconds: 1)
    #expect(!kinds(seat).contains("presenceMissed"))
  }
}
