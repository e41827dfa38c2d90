import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("The line that hides what is typed")
struct PinLineTests {
  private func seat(pin: String? = "4711") throws -> Seat {
    var room = Room()
    try room.call("隧道起火", level: .serious)
    if let pin { room.setPin(Secret(pin), of: "p008") }
    return Seat(room, role: .leader)
  }

  private let note = Intent.addNote(
    ItemReference(.incident, ItemNumber(year: 2026, serial: 1)), "已到场")
  private let bare = Intent.addNote(
    ItemReference(.incident, ItemNumber(year: 2026, serial: 1)), "未验")

  private func sign(_ seat: inout Seat, always: Bool = false) {
    let signing = Signing(person: "p008", proven: [note], unproven: [bare], alwaysAsks: always)
    seat.effects = []
    for effect in seat.flow.sign(signing, seat.room.duty) { seat.effects.append(effect) }
  }

  private func words(_ seat: Seat) -> [String] {
    seat.intents.compactMap { if case .addNote(_, let text) = $0 { text } else { nil } }
  }

  @Test("a person with a PIN is asked once per sitting and then goes on")
  func once() throws {
    var seat = try seat()
    sign(&seat)
    #expect(seat.effects == [] && seat.flow.pinLine?.ask == .prove)
    seat.press("4711")
    #expect(seat.flow.pinLine?.masked.text == "****")
    seat.press("<Enter>")
    #expect(words(seat) == ["已到场"] && seat.flow.pinLine == nil)
    sign(&seat)
    #expect(words(seat) == ["已到场"] && seat.flow.pinLine == nil)
    sign(&seat, always: true)
    #expect(seat.flow.pinLine != nil && words(seat) == [])
  }

  @Test("a person without a PIN goes on without proof")
  func none() throws {
    var seat = try seat(pin: nil)
    sign(&seat)
    #expect(words(seat) == ["未验"] && seat.flow.pinLine == nil)
  }

  @Test("a wrong PIN asks again and does nothing; Esc says that nothing was done")
  func wrong() throws {
    var seat = try seat()
    sign(&seat)
    seat.press("0815<Enter>")
    #expect(words(seat) == [] && seat.flow.pinLine?.editor.isEmpty == true)
    #expect(seat.flow.notice == .refused(.pinWrong("p008", triesLeft: 4)))
    seat.press("<Esc>")
    #expect(seat.flow.pinLine == nil && seat.flow.notice == .pinNotGiven)
    #expect(seat.flow.sitting == nil)
  }

  @Test("full-width digits, a pasted line and line keys all work; letters are no commands")
  func typed() throws {
    var seat = try seat()
    sign(&seat)
    seat.press("x４７<Backspace>７１１<Home><Del><Enter>")
    #expect(words(seat) == ["已到场"])
    var other = try self.seat()
    sign(&other)
    other.paste("4711\n第二行")
    #expect(other.flow.pinLine?.masked.text == "****")
    other.press("<Enter>")
    #expect(words(other) == ["已到场"])
  }

  @Test("nothing that was typed there becomes a draft or a history")
  func noTraces() throws {
    var seat = try seat()
    sign(&seat)
    seat.press("4711")
    #expect(seat.effects.isEmpty)
    seat.press("<Enter>")
    let kept = seat.effects.contains { if case .saveDraft = $0 { true } else { false } }
    #expect(!kept && seat.flow.histories.isEmpty && seat.flow.drafts.isEmpty)
    #expect(!"\(seat.effects)".contains("4711"))
  }

  @Test("ten minutes without a key end the sitting, and half a PIN does not stand about")
  func idle() throws {
    var seat = try seat()
    sign(&seat)
    seat.press("4711<Enter>")
    seat.wait(seconds: 599)
    #expect(seat.flow.sitting?.person == "p008")
    seat.wait(seconds: 1)
    #expect(seat.flow.sitting == nil)
    sign(&seat)
    seat.press("47")
    seat.wait(seconds: 600)
    #expect(seat.flow.pinLine == nil)
  }

  @Test("the policy says how long a sitting lasts")
  func idleByPolicy() throws {
    var room = Room()
    room.setPin(Secret("4711"), of: "p008")
    var policy = Policy.standard
    policy.sittingMinutes = 2
    try room.perform(.adoptPolicy(policy))
    try room.call("隧道起火")
    var seat = Seat(room, role: .leader)
    sign(&seat)
    seat.press("4711<Enter>")
    seat.wait(seconds: 120)
    #expect(seat.flow.sitting == nil)
  }

  @Test("P sets a PIN: twice the same, no weak one, the old one first")
  func change() throws {
    var seat = try seat(pin: nil)
    seat.press("<Esc>P1234<Enter>")
    #expect(seat.flow.notice == .refused(.pinIsWeak(.run)) && seat.flow.pinLine?.ask == .new)
    seat.press("4711<Enter>0815<Enter>")
    #expect(seat.flow.notice == .refused(.pinsDiffer) && seat.flow.pinLine?.ask == .new)
    seat.press("4711<Enter>4711<Enter>")
    #expect(seat.room.pins["p008"] == Secret("4711") && seat.flow.pinLine == nil)
    seat.press("P")
    #expect(seat.flow.pinLine?.ask == .old)
    seat.press("4711<Enter>2580<Enter>2580<Enter>")
    #expect(seat.room.pins["p008"] == Secret("2580"))
  }

  @Test("P says why it cannot be used where the roster names nobody")
  func nobody() throws {
    var room = Room()
    room.wait(minutes: 5 * 1440)
    var seat = Seat(room)
    seat.press("P")
    #expect(seat.flow.notice == .keyUnavailable(.changePin, .nobodyKnownHere))
  }
}
