/// The characters of one line as bits, to tell quickly which words cannot stand in it.
struct CodeSet: Sendable {
  /// A bit for each code below 0x10000.
  private var bits: [UInt64]

  init(_ line: Line) {
    bits = Array(repeating: 0, count: 1024)
    for code in line.codes where code < 0x10000 { bits[Int(code >> 6)] |= 1 &<< UInt64(code & 63) }
  }

  private func holds(_ code: UInt32) -> Bool {
    bits[Int(code >> 6)] & (1 &<< UInt64(code & 63)) != 0
  }

  /// Whether all characters of a word, or all but so many, are among these. Never false of a word that
  /// stands in the line; true of one with anything but ASCII and Chinese characters, which is not looked at.
  func mayHold(_ word: String, butFor missing: Int = 0) -> Bool {
    var word = word
    return word.withUTF8 { mayHold($0, butFor: missing) }
  }

  func mayHold(_ word: UnsafeBufferPointer<UInt8>, butFor missing: Int = 0) -> Bool {
    var left = missing
    var place = 0
    while place < word.count {
      let code: UInt32
      switch word[place] {
      case 0x20...0x7E:
        code = Line.code(of: UInt32(word[place]))
        place += 1
      // From 一, U+4E00, to U+9FFF: three bytes each.
      case 0xE4...0xE9:
        code =
          UInt32(word[place] & 0xF) << 12 | UInt32(word[place + 1] & 0x3F) << 6
          | UInt32(word[place + 2] & 0x3F)
        if code < 0x4E00 { return true }
        place += 3
      default: return true
      }
      if holds(code) { continue }
      left -= 1
      if left < 0 { return false }
    }
    return true
  }
}
