import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Erasing personal data at the keys")
struct ErasureKeyTests {
  private let call = ItemNumber(year: 2026, serial: 1)

  private func entry(_ names: [String] = [], isConfirmed: Bool = false) -> Intent {
    .erase(
      ErasureEntry(
        call: call, reason: "处置结束", approver: "祁建山", names: names, isConfirmed: isConfirmed))
  }

  /// On the first call of the district, which the room's findings say names somebody.
  private func seat() -> Seat {
    var seat = Seat(.district())
    seat.press("#c1<Enter>")
    return seat
  }

  @Test("reason, approver, other names, and then a question before anything is done")
  func asks() {
    var seat = seat()
    seat.press("Z处置结束<Enter>祁建山<Enter>李雷 韩梅<Enter>")
    #expect(seat.intents == [entry(["李雷", "韩梅"])])
    // What the desk answers to it.
    seat.act(
      .performed(
        .refused(.erasure(.asks(ErasureAsk(call: call, lines: 3, otherCalls: [])))),
        at: seat.room.now))
    seat.press("<Enter>")
    #expect(seat.intents == [entry(["李雷", "韩梅"], isConfirmed: true)])
  }

  @Test("what is changed after the question is asked about anew, and Esc erases nothing")
  func changed() {
    var seat = seat()
    seat.press("Z处置结束<Enter>祁建山<Enter><Enter>")
    seat.act(
      .performed(
        .refused(.erasure(.asks(ErasureAsk(call: call, lines: 3, otherCalls: [])))),
        at: seat.room.now))
    seat.press("李雷<Enter>")
    #expect(seat.intents == [entry(["李雷"])])
    seat.press("<Esc>")
    #expect(seat.intents.isEmpty && seat.flow.entry == nil)
  }

  @Test("without a reason it goes no further, and no draft keeps what was typed")
  func reason() {
    var seat = seat()
    seat.press("Z<Enter>")
    #expect(seat.flow.notice == .refused(.reasonMissing))
    seat.press("处置结束<Enter>祁建山<Enter>李雷")
    #expect(
      !seat.effects.contains { if case .saveDraft = $0 { true } else { false } })
  }

  @Test("it is about a call, never about an incident that waits, and not for a wall")
  func where_() {
    var seat = Seat(.district())
    seat.press("Z")
    #expect(seat.flow.notice == .keyUnavailable(.erase, .onlyOnCalls))
    var wall = Seat(.district())
    wall.flow.isReadOnly = true
    wall.press("Z")
    #expect(wall.flow.notice == .keyUnavailable(.erase, .boardIsReadOnly))
  }

  @Test("when data are gone, what was learnt, searched and could be taken back is forgotten")
  func forgets() {
    var seat = seat()
    seat.act(.wordsKnown([KnownWord(.person, "张小二", position: 1)]))
    seat.press("<F3>张小二<Enter>")
    seat.act(.erasureSeen)
    seat.act(.idled)
    #expect(seat.flow.ownActs.isEmpty)
    seat.press("<F2>张小")
    #expect(seat.flow.entry?.completions.contains { $0.text.contains("张小二") } == false)
  }
}
