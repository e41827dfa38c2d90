/// How Chinese characters are read: every reading of the table, without tones, in capital letters.
///
/// The table is unpacked at the first question, so that a start without one does not pay for it.
struct Pinyin: Sendable {
  static let shared = Pinyin()

  /// For each character from U+4E00 on the number of its set of readings; 0 when it has none.
  private let cells: [UInt16]
  private let others: [UInt32: UInt16]
  private let sets: [[[UInt8]]]

  private static let first: UInt32 = 0x4E00

  private init() {
    var values = [UInt16](repeating: 0, count: 128)
    for (value, digit) in BuiltIn.pinyinDigits.utf8.enumerated() {
      values[Int(digit)] = UInt16(value)
    }
    var cells: [UInt16] = []
    cells.reserveCapacity(20_992)
    var high: UInt16?
    for digit in BuiltIn.pinyinCells.utf8 {
      let value = values[Int(digit & 127)]
      if let upper = high {
        cells.append(upper << 6 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.cells = cells
    var others: [UInt32: UInt16] = [:]
    for pair in BuiltIn.pinyinOthers.split(separator: ";") {
      let parts = pair.split(separator: " ")
      guard parts.count == 2, let code = UInt32(parts[0], radix: 16), let set = UInt16(parts[1])
      else { continue }
      others[code] = set
    }
    self.others = others
    sets = BuiltIn.pinyinSets.utf8.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    )
    .map { set in
      set.split(separator: UInt8(ascii: " ")).map { reading in reading.map { $0 & 0xDF } }
    }
  }

  /// The readings of a character, the most usual first; empty when the table lacks it.
  func readings(_ code: UInt32) -> [[UInt8]] {
    let place = Int(code) - Int(Pinyin.first)
    let set = place >= 0 && place < cells.count ? cells[place] : others[code] ?? 0
    return Int(set) < sets.count ? sets[Int(set)] : []
  }

  /// The first letters of all readings as bits, A lowest; 0 when there are none.
  func initials(_ code: UInt32) -> UInt32 {
    readings(code).reduce(0) { $0 | 1 << UInt32($1[0] - 65) }
  }
}
