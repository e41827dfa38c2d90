import DutyDomain
import DutyTestKit
import Testing

struct RosterTests {
  @Test("who is on duty changes at half past eight")
  func atTheTurn() throws {
    var room = Room()
    try room.perform(.planShifts([room.shift(on: "2026-11-24", leader: "p009")], replacing: false))
    let turn = try #require(room.duty.time.instant(iso: "2026-11-24T08:30:00+08:00"))
    #expect(room.duty.leaderOnDuty(at: Timestamp(milliseconds: turn.milliseconds - 1)) == "p008")
    #expect(room.duty.leaderOnDuty(at: turn) == "p009")
    #expect(room.duty.roster.next(after: room.now)?.leader == "p009")
  }

  @Test("a day without a shift and a post without a person are gaps")
  func gaps() throws {
    var room = Room()
    try room.perform(.planShifts([room.shift(on: "2026-11-25", leader: "")], replacing: false))
    let gaps = room.duty.roster.gaps(from: room.now, until: room.now.adding(minutes: 3 * 1440))
    #expect(gaps.count == 3)
    #expect(gaps[0].post == nil)
    #expect(gaps[1].post == .leader)
    #expect(gaps[2].post == nil)
  }

  @Test("days that are planned already need a word before they change")
  func replacing() throws {
    var room = Room()
    let other = room.shift(on: "2026-11-23", leader: "p009")
    #expect(throws: Refusal.daysArePlanned([other.date])) {
      try room.perform(.planShifts([other], replacing: false))
    }
    try room.perform(.planShifts([other], replacing: true))
    #expect(room.duty.leaderOnDuty(at: room.now) == "p009")
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.planShifts([other], replacing: false))
    }
  }

  @Test("the planned person arrives at a post, once, and nobody else")
  func arriving() throws {
    var room = Room()
    try room.perform(.arrive(.leader, person: ""))
    #expect(room.duty.roster.arrivals.map(\.person) == ["p008"])
    #expect(throws: Refusal.nothingChanged) { try room.perform(.arrive(.leader, person: "")) }
    #expect(throws: Refusal.personOffDuty("祁建山")) {
      try room.perform(.arrive(.leadOfficer, person: "祁建山"))
    }
  }
}
