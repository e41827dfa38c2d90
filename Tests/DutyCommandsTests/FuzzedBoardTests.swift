import DutyTestKit
import Foundation
import TerminalTestKit
import Testing

/// Bytes by chance to the program on a real terminal; `DUTYBOARD_SEED` and `DUTYBOARD_FUZZ_PTY_BYTES`.
@Suite("The board under random bytes on a real terminal")
struct FuzzedBoardTests {
  private static let wanted = ProcessInfo.processInfo.environment
  private static let seed = wanted["DUTYBOARD_SEED"].flatMap(UInt64.init) ?? 1
  private static let count = wanted["DUTYBOARD_FUZZ_PTY_BYTES"].flatMap(Int.init) ?? 3000

  private static let pieces = [
    "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~",
    "\u{1B}[19~",
    "\u{1B}[20~", "\u{1B}[23~", "\u{1B}[24~", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[5~",
    "\u{1B}[6~", "\r",
    "\t", "\u{1B}", "\u{1B}[200~一\r\n二\u{1B}[201~", "石门镇王强 石门隧道两车追尾 2死3伤\r", "R", "N", "V", "A",
    "M", "O", "C",
    "W", "d", "P", "t", "L", "[", "]", "{", "}", ":note 已办\r", "#31\r", "/石门\r", "f路\r", "1", "2",
    "3", "+", "j", "k",
  ]

  @Test(
    "whatever comes in, the board goes on or leaves, the terminal is whole and the log is sound")
  func bytes() throws {
    print("pty fuzz: seed \(Self.seed), \(Self.count) bytes")
    let room = try DutyRoom.demo()
    var dice = Dice(Self.seed)
    var sent = 0
    var boards = 0
    while sent < Self.count {
      boards += 1
      let board = try room.board()
      try board.waitForScreen("事件队列")
      while sent < Self.count, !board.hasEnded {
        // Not Ctrl-Z: there is no shell here that would bring the board back.
        let bytes = next(&dice).filter { $0 != 0x1A }
        sent += bytes.count
        board.send(bytes)
        if dice.chance(5) {
          board.resize(columns: UInt16(1 + dice.roll(180)), rows: UInt16(1 + dice.roll(60)))
        }
        board.drain(milliseconds: 2)
      }
      for _ in 0..<200 where !board.hasEnded {
        board.send("\u{1B}")
        board.drain(milliseconds: 70)
        // The last board asks before it leaves open things alone; any other key stays.
        for _ in 0..<2 where !board.hasEnded {
          board.send("\u{1B}[21~")
          board.drain(milliseconds: 30)
        }
      }
      #expect(try board.waitForEnd() == 0, "seed \(Self.seed)")
      expectWhole(board, "random bytes, seed \(Self.seed)")
    }
    print("pty fuzz: \(sent) bytes, \(boards) boards")
    try room.done("verify")
  }

  private func next(_ dice: inout Dice) -> [UInt8] {
    if dice.chance(75) { return Array(dice.one(Self.pieces).utf8) }
    return (0..<(1 + dice.roll(12))).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
  }
}
