/// A SHA-256: 32 bytes, shown to people as lowercase hexadecimal.
package struct ChainHash: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// 32 zero bytes: what stands before the first row.
  package static let zero = ChainHash(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// Nil unless there are exactly 32 bytes.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    words = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
  }

  package init?(_ bytes: [UInt8]) {
    guard let hash = bytes.withUnsafeBytes({ ChainHash($0) }) else { return nil }
    self = hash
  }

  /// Reads 64 hexadecimal digits, whatever their case.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = nibble(digits[place]), let low = nibble(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.init(bytes)
  }

  package var hex: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  package var bytes: [UInt8] { withBytes { Array($0) } }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: words) { body($0) }
  }

  package static func == (one: ChainHash, other: ChainHash) -> Bool {
    one.words == other.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}

private func nibble(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46: digit - 0x37
  case 0x61...0x66: digit - 0x57
  default: nil
  }
}

/// A row of the chain: its position and its hash.
package struct JournalHead: Hashable, Sendable {
  /// 0 before the first row.
  package var position: Int64
  package var hash: ChainHash

  package static let empty = JournalHead(position: 0, hash: .zero)

  package init(position: Int64, hash: ChainHash) {
    self.position = position
    self.hash = hash
  }
}
