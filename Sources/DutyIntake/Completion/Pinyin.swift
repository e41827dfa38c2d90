/// How Chinese characters are read: every reading of the table, without tones, in capital letters.
///
/// The table is unpacked at the first question, so that a start without one does not pay for it.
struct Pinyin: Sendable {
  static let shared = Pinyin()

  /// For each character from U+4E00 on the number of its set of readings; 0 when it has none.
  private let cells: [UInt16]
  private let others: [UInt32: UInt16]
  /// All sets one after the other: how many readings, then each as its length and its letters.
  let packed: [UInt8]
  /// Where each set begins in `packed`.
  private let starts: [UInt32]
  /// The letters with which the readings of a set begin, and those that come second, as bits.
  private let masks: [(first: UInt32, second: UInt32)]

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
    var (packed, starts): ([UInt8], [UInt32]) = ([], [])
    var masks: [(first: UInt32, second: UInt32)] = []
    for set in BuiltIn.pinyinSets.utf8.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    {
      let readings = set.split(separator: UInt8(ascii: " "))
      starts.append(UInt32(packed.count))
      packed.append(UInt8(readings.count))
      masks.append((0, 0))
      for reading in readings {
        let letters = reading.map { $0 & 0xDF }
        packed.append(UInt8(letters.count))
        packed += letters
        masks[masks.count - 1].first |= 1 << UInt32(letters[0] - 65)
        if letters.count > 1 { masks[masks.count - 1].second |= 1 << UInt32(letters[1] - 65) }
      }
    }
    self.packed = packed
    self.starts = starts
    self.masks = masks
  }

  private func set(_ code: UInt32) -> Int {
    let place = Int(code) - Int(Pinyin.first)
    let set = Int(place >= 0 && place < cells.count ? cells[place] : others[code] ?? 0)
    return set < starts.count ? set : 0
  }

  /// Where the readings of a character begin in `packed`; those of a character without any are none.
  func start(_ code: UInt32) -> Int { Int(starts[set(code)]) }

  /// The readings of a character, the most usual first; empty when the table lacks it.
  func readings(_ code: UInt32) -> [[UInt8]] {
    var place = start(code)
    let count = packed[place]
    place += 1
    return (0..<count).map { _ in
      let length = Int(packed[place])
      defer { place += length + 1 }
      return Array(packed[place + 1..<place + 1 + length])
    }
  }

  /// The first letters of all readings as bits, A lowest; 0 when there are none.
  func initials(_ code: UInt32) -> UInt32 { masks[set(code)].first }

  /// The second letters of all readings as bits.
  func seconds(_ code: UInt32) -> UInt32 { masks[set(code)].second }
}
