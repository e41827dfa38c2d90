import CellGrid
import DutyConsole
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Foundation
import Testing

/// Random keys into whole boards: the loop, the desk, the drafts, the past and the papers as they are.
///
/// `DUTYBOARD_SEED` and `DUTYBOARD_FUZZ_CONSOLE_KEYS` say which and how many.
@Suite("The loop under random keys")
struct ConsoleFuzzTests {
  private static let wanted = ProcessInfo.processInfo.environment
  private static let seed = wanted["DUTYBOARD_SEED"].flatMap(UInt64.init) ?? 1
  private static let keys = wanted["DUTYBOARD_FUZZ_CONSOLE_KEYS"].flatMap(Int.init) ?? 600

  @Test("two boards on one log take any keys, and afterwards the log is sound and q still leaves")
  func boards() throws {
    print("console fuzz: seed \(Self.seed), \(Self.keys) keys")
    var dice = Dice(Self.seed)
    var rest = Self.keys
    while rest > 0 {
      let count = min(rest, 1500)
      try sit(&dice, count)
      rest -= count
    }
  }

  private func sit(_ dice: inout Dice, _ count: Int) throws {
    let (book, clock) = try MemoryBook.district()
    let languages = Language.allCases
    func board(_ name: String, _ dice: inout Dice) throws -> Stage {
      let stage = try Stage(
        book, clock: clock, role: dice.one([.officer, .officer, .leader, .wall]),
        language: dice.one(languages), name: name + "\(dice.next())")
      stage.terminal.keepsOnlyLast = true
      return stage
    }
    var boards = [try board("a", &dice), try board("b", &dice)]
    var maker = KeyMaker(Dice(dice.next()))
    for _ in 0..<count {
      let place = dice.roll(2)
      let stage = boards[place]
      let ahead = dice.chance(1) ? dice.roll(8_000_000) - 1_000_000 : dice.roll(1500)
      clock.now = Timestamp(milliseconds: clock.now.milliseconds + Int64(ahead))
      var events: [TerminalEvent] = (0...dice.roll(3)).map { _ in .input(.key(maker.next())) }
      if dice.chance(2) { events.append(.input(.paste(maker.paste(), isTruncated: false))) }
      if dice.chance(3) {
        stage.terminal.size = CellSize(columns: 1 + dice.roll(160), rows: 1 + dice.roll(50))
        events.append(.resized(stage.terminal.size))
      }
      stage.terminal.give(events)
      stage.console.turn()
      if let frame = stage.terminal.frames.last {
        #expect(frame.faults() == [], "seed \(Self.seed)")
      }
      // Whoever has left sits down again; sometimes the terminal is simply gone.
      if dice.chance(1) || stage.isDone { boards[place] = try board("c", &dice) }
    }
    let journal = MemoryJournal(book)
    var fold = Duty()
    try journal.forEachLine(from: 1, through: .max) { fold.evolve($0) }
    #expect(try journal.loadDuty() == fold, "seed \(Self.seed)")
    #expect(try journal.verify(lookingFor: nil).isSound, "seed \(Self.seed)")
    let last = boards[0]
    last.press("<Esc><Esc><Esc><Esc><Esc><F10><F10>")
    #expect(last.isDone, "seed \(Self.seed)")
  }
}

extension Stage {
  /// The person has left: a board that is done waits for nothing any more.
  fileprivate var isDone: Bool { console.isDone }
}
