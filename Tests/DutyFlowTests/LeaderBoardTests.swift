import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("The leader's board, many at once, and who sits here")
struct LeaderBoardTests {
  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  private func room() throws -> Room {
    var room = Room()
    try room.call("一起", level: .serious)
    try room.call("二起", level: .ordinary)
    try room.call("三起")
    return room
  }

  @Test("it opens on what waits; the key acts in person with the PIN, asked for once")
  func actsInPerson() throws {
    var room = try room()
    room.setPin(Secret("4711"), of: "p008")
    var seat = Seat(room, role: .leader)
    #expect(seat.flow.overlay == .waiting(selected: 0))
    seat.press("<F4>")
    #expect(seat.flow.pinLine?.person == "p008" && seat.intents.isEmpty)
    seat.press("4711<Enter>a")
    let taken = seat.room.duty.incidents.compactMap(\.acknowledgement)
    #expect(taken.map(\.proof) == [.pin, .pin] && taken.allSatisfy { $0.onBehalfBy.isEmpty })
    #expect(seat.flow.overlay == .waiting(selected: 0))
  }

  @Test("without a PIN it counts as done without proof")
  func withoutProof() throws {
    var seat = Seat(try room(), role: .leader)
    seat.press("a")
    let taken = seat.room.duty.incidents.compactMap(\.acknowledgement)
    #expect(taken.count == 1 && taken[0].proof == nil && taken[0].onBehalfBy.isEmpty)
  }

  @Test("Enter opens an item, Esc comes back to the list, and A brings it up again")
  func opens() throws {
    var seat = Seat(try room(), role: .leader)
    seat.press("j<Enter>")
    #expect(seat.flow.overlay == nil && seat.flow.pane == .detail)
    seat.press("<Esc>")
    #expect(seat.flow.overlay == .waiting(selected: 1))
    seat.press("<Esc>A")
    #expect(seat.flow.overlay == .waiting(selected: 0))
    seat.press("aaa")
    #expect(seat.room.duty.incidents.allSatisfy { !$0.isUnacknowledged })
    seat.press("<Esc>A")
    #expect(seat.flow.overlay == nil && seat.flow.notice == .nothingWaits)
  }

  @Test("a function key in the list does what it says everywhere")
  func functionKeys() throws {
    var seat = Seat(try room(), role: .leader)
    seat.press("<F2>石门镇")
    #expect(seat.flow.entry?.text == "石门镇" && seat.flow.overlay == nil)
  }

  @Test("an officer's board opens on the queue")
  func officer() throws {
    #expect(Seat(try room()).flow.overlay == nil)
  }

  @Test("marked ones are acknowledged after a second word that names them; grave ones are left")
  func bulk() throws {
    var seat = Seat(try room())
    seat.press("gmmm<F4>")
    #expect(seat.intents.isEmpty)
    let ask = try #require(seat.flow.bulkAsk)
    #expect(Set(ask.numbers) == [number(2), number(3)] && ask.left == [number(1)])
    #expect(seat.flow.notice == .bulkAsks(ask.numbers, left: ask.left))
    seat.press("<F4>知道了<Enter>")
    let taken = seat.room.duty.incidents.map { $0.acknowledgement != nil }
    #expect(taken == [false, true, true])
  }

  @Test("Esc and any other key leave them all")
  func bulkNot() throws {
    for key in ["<Esc>", "j"] {
      var seat = Seat(try room(), role: .leader)
      seat.press("<Esc>gmmma" + key)
      #expect(seat.flow.bulkAsk == nil && seat.flow.notice == nil, "\(key)")
      #expect(seat.room.duty.incidents.allSatisfy { $0.isUnacknowledged })
    }
  }

  @Test("the leader's many are one question for the PIN and the leader's own acts")
  func bulkInPerson() throws {
    var room = try room()
    room.setPin(Secret("4711"), of: "p008")
    var seat = Seat(room, role: .leader)
    seat.press("mmma<Enter>4711<Enter>")
    let taken = seat.room.duty.incidents.map { $0.acknowledgement?.proof }
    #expect(taken == [nil, .pin, .pin])
  }

  @Test("where all of the marked are grave, it says so and does nothing")
  func bulkNone() throws {
    var room = Room()
    try room.call("一起", level: .serious)
    try room.call("二起", level: .especiallySerious)
    var seat = Seat(room)
    seat.press("gmm<F4>")
    guard case .refused(.nothingForBulk(let left)) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(left.count == 2 && seat.flow.entry == nil)
  }

  @Test("R withdraws with a reason, and says whose it is where it is not one's own")
  func withdraw() throws {
    var seat = Seat(try room())
    seat.press("g<F4>知道了<Enter>")
    let taken = try #require(seat.room.duty.incidents.first { $0.acknowledgement != nil }?.number)
    seat.press("#\(taken.serial)<Enter>X听错了<Enter>")
    #expect(seat.room.duty.incident(taken)?.isUnacknowledged == true)
    seat.press("<F4><Enter>")
    seat.room.author = "孟庆元"
    seat.press("X听错了<Enter>")
    #expect(seat.flow.notice == .refused(.notYourAcknowledgement(taken, by: "白一鸣")))
    #expect(seat.flow.entry?.text == "听错了")
  }

  @Test("two keys change who sits here: W and a digit; initials and Enter as well")
  func seats() throws {
    var seat = Seat(try room())
    seat.press("W")
    #expect(seat.flow.overlay == .seats(typed: "", selected: 0))
    seat.press("2")
    #expect(seat.room.duty.sitter(at: "test", seat.room.now) == "p021")
    #expect(seat.flow.sitter(seat.room.duty) == "p021" && seat.flow.overlay == nil)
    seat.press("Wqjs<Enter>")
    #expect(seat.flow.sitter(seat.room.duty) == "p009")
    seat.press("W0")
    #expect(seat.flow.sitter(seat.room.duty) == "p020")
    seat.press("Wzz")
    #expect(seat.flow.sitters("zz", seat.room.duty).isEmpty)
    seat.press("<Enter><Esc><Esc>")
    #expect(seat.flow.overlay == nil)
  }

  @Test("a change at the desk ends the sitting, and the other leader's board is that leader's")
  func seatEndsSitting() throws {
    var room = try room()
    room.setPin(Secret("4711"), of: "p008")
    var seat = Seat(room, role: .leader)
    seat.press("a4711<Enter>")
    #expect(seat.flow.sitting?.person == "p008")
    seat.press("<Esc>W")
    let place = try #require(seat.flow.sitters("", seat.room.duty).firstIndex { $0.id == "p009" })
    seat.press("\(place + 1)")
    #expect(seat.flow.sitting == nil && seat.flow.leaderHere(seat.room.duty) == "p009")
    seat.press("Aa")
    #expect(seat.room.duty.incidents.compactMap(\.acknowledgement).map(\.leader).contains("p009"))
  }

  @Test("one key checks in a post; a late one is marked; the last one closes the list")
  func posts() throws {
    var seat = Seat(try room())
    seat.press("d")
    #expect(seat.flow.overlay == .posts)
    seat.press("2")
    #expect(seat.room.duty.roster.arrivals.map(\.post) == [.leadOfficer])
    #expect(seat.room.duty.roster.arrivals[0].lateMinutes != nil)
    seat.press("3<Enter>")
    #expect(seat.room.duty.roster.arrivals.count == 3 && seat.flow.overlay == nil)
  }
}
