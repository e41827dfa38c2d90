import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("The keys of a handover")
struct HandoverKeyTests {
  /// Monday 16:42 in the demo district, handed over and gone through; both signatures are wanted.
  private func ready(pin person: String? = nil) throws -> Seat {
    var room = Room.district()
    if let person { room.setPin(Secret("246802"), of: person) }
    room.author = "白一鸣"
    try room.perform(.handover(.open(HandoverOpening(incoming: "彭雪"))))
    room.author = "彭雪"
    for item in room.duty.handover?.items ?? [] {
      try room.perform(
        item.kind == .check
          ? .handover(.check(item: item.id, isSound: true, words: ""))
          : .handover(.accept([item.id])))
    }
    var seat = Seat(room)
    seat.press("<F7>")
    return seat
  }

  @Test("who has a PIN signs with it, also within a sitting; who has none signs without proof")
  func pin() throws {
    let bare = try ready()
    let incoming = try #require(bare.room.duty.handover?.incoming)
    var seat = try ready(pin: incoming)
    seat.press("<F7>")
    #expect(seat.room.duty.handover?.outgoingSigned?.isProven == false)
    seat.press("<F7>")
    #expect(seat.flow.pinLine?.person == incoming)
    seat.press("111111<Enter>")
    #expect(seat.flow.notice == .refused(.pinWrong(incoming, triesLeft: 4)))
    #expect(seat.room.duty.handover?.incomingSigned == nil)
    seat.press("246802<Enter>")
    #expect(seat.room.duty.handover == nil)
    let closing = try #require(
      seat.room.lines.last { if case .shiftHandedOver = $0.event { true } else { false } })
    guard case .shiftHandedOver(let it) = closing.event else { return }
    #expect(it.handover.incomingSigned?.isProven == true)
    #expect(it.handover.outgoingSigned?.isProven == false)
    #expect(seat.effects.contains(.writeShiftFiles))
  }

  @Test("a refusal is said before anybody types a PIN")
  func early() throws {
    var room = Room.district()
    room.setPin(Secret("246802"), of: "p029")
    try room.perform(.handover(.open(HandoverOpening(outgoing: "p029", incoming: "彭雪"))))
    room.author = "彭雪"
    try room.perform(.handover(.question(item: "1", words: "谁在现场")))
    var seat = Seat(room)
    seat.press("<F7><F7>")
    #expect(seat.flow.pinLine == nil)
    #expect(seat.flow.notice == .refused(.handover(.questionIsOpen("2026-1"))))
  }

  @Test("a late signature asks for its reason first, then for the PIN")
  func late() throws {
    let bare = try ready()
    let handover = try #require(bare.room.duty.handover)
    var seat = try ready(pin: handover.incoming)
    seat.room.now = try #require(handover.plannedAt).adding(minutes: 40)
    seat.press("<F7><F7>")
    #expect(seat.flow.entry?.prompt == .handover(.lateReason(.incoming)))
    seat.press("堵车<Enter>")
    #expect(seat.flow.pinLine?.person == handover.incoming)
    seat.press("246802<Enter>")
    #expect(seat.room.duty.held?.officer == handover.incoming)
  }

  @Test("Esc parks the screen and F7 brings it back; a board that only reads changes nothing")
  func parking() throws {
    var seat = try ready()
    seat.press("<Esc>")
    #expect(seat.flow.overlay == nil && seat.flow.bar == .open)
    seat.press("h")
    guard case .handover = seat.flow.overlay else {
      Issue.record("the screen did not come back")
      return
    }
    seat.flow.isReadOnly = true
    for key in ["<Enter>", "<F7>", "n", "l", "w", "x"] {
      seat.press(key)
      #expect(seat.intents.isEmpty && seat.flow.entry == nil, "\(key)")
    }
  }

  @Test("without a known officer for the next shift somebody must be named")
  func nobody() {
    var room = Room.district()
    room.now = room.duty.time.instant(iso: "2026-11-30T16:00")!
    var seat = Seat(room)
    seat.press("<F7><Enter>")
    #expect(seat.room.duty.handover == nil)
    #expect(seat.flow.notice == .refused(.handover(.whoComesOn)))
    #expect(seat.flow.entry?.prompt == .handover(.open))
    seat.press("彭雪<Enter>")
    #expect(
      seat.room.duty.handover.map { seat.room.duty.directory.personName($0.incoming) } == "彭雪")
  }
}
