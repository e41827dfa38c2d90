package import CellGrid
import DutyFlow

/// Presses keys as nobody would: commands of the table, letters and Chinese, arrows, functions, pastes.
package struct KeyMaker {
  package var dice: Dice
  private var texts: TextMaker
  /// Letters that are still to come of a text that was begun.
  private var coming: [Key] = []

  package init(_ dice: Dice) {
    self.dice = dice
    texts = TextMaker(Dice(self.dice.next()))
  }

  private static let commands = KeyTable.rows.flatMap(\.keys)
  private static let named: [Key] = [
    .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .insert, .home,
    .end, .pageUp, .pageDown, .up, .down, .left, .right,
  ]
  /// What the lines ask for, so that something is stored now and then.
  private static let answers = [
    "石门镇王强 190-0000-0123 1240 石门隧道两油罐车追尾起火 2死3失联12伤", "请应急局3日内报告原因", "应急局", "3日内", "电话", "误报",
    "12H02 II", "死2 伤3", "1", "2", "3", "31", "c1", "p1", "r1", "b1", "白一鸣", "孟庆元", "祁建山", "4071",
    "5830",
    "石门镇 3声 正常", "石门镇 无人接听", "已到位", "2026-11-24", "11-24 9:00", "note 已办", "ack", "report", "theme",
    "round", "roster", "room", "2026-11-25 p020 培训",
  ]

  package mutating func next() -> Key {
    if let key = coming.popLast() { return key }
    switch dice.roll(100) {
    case 0..<48: return dice.one(Self.commands)
    case 48..<74: return dice.one(Self.named)
    case 74..<82:
      let text = dice.chance(70) ? dice.one(Self.answers) : texts.text(pieces: 1 + dice.roll(5))
      coming = (dice.chance(70) ? [Key.enter] : []) + text.reversed().map { .character($0) }
      return coming.popLast() ?? .enter
    case 82..<87: return .character(texts.piece().first ?? "x")
    case 87..<92: return .character(dice.one(Array("0123456789")))
    case 92..<95: return .control(dice.one(Array("abcdefghijklmnopqrstuvwxyz@[\\]^_")))
    case 95..<97: return .function(1 + dice.roll(24))
    case 97: return .alt(dice.one(Array("abfdu中")))
    default:
      return .modified(
        dice.one([.up, .down, .left, .right, .home, .delete, .enter, .function(3)]),
        dice.one([.shift, .control, .alt, [.shift, .control]]))
    }
  }

  /// Something that is pasted.
  package mutating func paste() -> String { texts.text(pieces: 1 + dice.roll(60)) }
}
