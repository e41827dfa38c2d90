/// Spoils bytes as bad files, bad lines and bad people do.
package struct Mutator {
  package var dice: Dice
  /// Pieces that mean something in the format; they are put in at wrong places.
  package var words: [[UInt8]]

  package init(_ dice: Dice, words: [String] = []) {
    self.dice = dice
    self.words = words.map { Array($0.utf8) }
  }

  /// Some changes to a sound text, or chance alone; never much longer than twice the text.
  package mutating func spoiled(_ sound: [UInt8]) -> [UInt8] {
    if sound.isEmpty || dice.chance(3) { return noise(dice.roll(400)) }
    var bytes = sound
    for _ in 0...dice.roll(4) { change(&bytes) }
    return bytes
  }

  /// One number or letter is another one; the form stays as it was.
  package mutating func nudged(_ sound: [UInt8]) -> [UInt8] {
    if sound.isEmpty { return sound }
    var bytes = sound
    let place = dice.roll(bytes.count)
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    guard let first = bytes[place...].firstIndex(where: isDigit), dice.chance(80) else {
      if (97...122).contains(bytes[place]) { bytes[place] = UInt8(97 + dice.roll(26)) }
      return bytes
    }
    let end = bytes[first...].firstIndex { !isDigit($0) } ?? bytes.endIndex
    let numbers = [
      0, 1, -1, 59, 1440, 2_147_483_648, -2_147_483_649, 253_402_300_800_000, Int.max, Int.min,
      Int.max / 60_000,
    ]
    bytes.replaceSubrange(first..<end, with: Array("\(dice.one(numbers))".utf8))
    return bytes
  }

  package mutating func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    if bytes.isEmpty { return }
    let place = dice.roll(bytes.count)
    let end = min(bytes.count, place + 1 + dice.roll(20))
    switch dice.roll(11) {
    case 0: bytes[place] ^= 1 << UInt8(dice.roll(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: dice.roll(bytes.count))
    case 4: bytes = Array(bytes[..<place])
    case 5: bytes.insert(contentsOf: noise(1 + dice.roll(8)), at: place)
    case 6:
      let digits = Array(
        "\(dice.one([0, -1, 7, 256, 65_536, 2_147_483_648, Int.max, Int.min]))".utf8)
      bytes.replaceSubrange(place..<end, with: digits)
    case 7, 8, 9:
      guard let word = dice.pick(words) else { return }
      bytes.insert(contentsOf: word, at: place)
    default:
      // The same again and again: what is quadratic shows itself.
      guard bytes.count < 20_000 else { return }
      let piece = Array(bytes[place..<end])
      for _ in 0..<(1 << dice.roll(7)) { bytes.insert(contentsOf: piece, at: place) }
    }
  }
}

/// Texts that people type, paste and import: Chinese, full-width, signs, digits, control characters.
package struct TextMaker {
  package var dice: Dice

  package init(_ dice: Dice) { self.dice = dice }

  private static let pieces = [
    "石门镇", "王强", "190-0000-0123", "1240", "12:40", "昨晚11点半", "石门隧道", "两油罐车追尾起火", "2死3失联12伤",
    "死亡", "人", "失联", "受伤", "重伤", "约", "近", "百", "千", "万", "亿", "两", "半", "〇", "十", "廿", "号", "日",
    "月",
    "上午", "凌晨", "3日内", "17:00前", "本周五", "下班前", "30分钟内", "明天", "，", "。", "；", "：", " ", "\u{3000}",
    "—",
    "公顷", "亩", "平方公里", "万元", "户", "查岗", "响铃", "声", "无人接听", "占线", "市总值班室", "应急局", "交警", "消防",
    "不", "没有", "无人", "已", "未", "被困", "转移", "地震", "4.5级", "震级", "爆管停水", "堵路", "120人", "0", "00",
    "999999999999",
    "1/2", "-1", "１２", "％", "①", "㈠", "Ⅲ", "!!", "?", "#31", "c7", "p3", "r2", "2026-31",
    "2026-02-30", "25:61",
    "\u{202E}", "\u{200D}", "\u{FE0F}", "👨‍👩‍👧", "e\u{301}", "\u{0}", "\u{1B}[31m", "\t", "\n", "𠮷",
    "㐂",
  ]

  package mutating func text(pieces count: Int) -> String {
    (0..<count).map { _ in piece() }.joined()
  }

  package mutating func piece() -> String {
    if dice.chance(8) {
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x1F300...0x1F5FF,
        0x0...0xFF,
        0x300...0x36F, 0x20000...0x20100,
      ]
      let range = dice.one(ranges)
      let value = range.lowerBound + UInt32(dice.roll(range.count))
      return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }
    return dice.one(Self.pieces)
  }
}
