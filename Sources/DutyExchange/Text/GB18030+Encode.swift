extension GB18030 {
  /// The bytes of a text. Every character of Unicode has a code; the few private ones whose code was given
  /// to real characters later are written as the replacement character.
  static func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let place = twoBytePlaces[scalar] {
        let trail = place % 190
        bytes.append(UInt8(0x81 + place / 190))
        bytes.append(UInt8(trail < 0x3F ? 0x40 + trail : 0x41 + trail))
      } else {
        bytes += fourBytes(pointer(of: scalar) ?? pointer(of: "\u{FFFD}")!)
      }
    }
    return bytes
  }

  private static let twoBytePlaces: [Unicode.Scalar: Int] = {
    var places: [Unicode.Scalar: Int] = [:]
    for (place, scalar) in twoByte.enumerated() { places[scalar] = place }
    return places
  }()

  /// Where a character stands in the four-byte area.
  private static func pointer(of scalar: Unicode.Scalar) -> Int? {
    if scalar.value >= 0x10000 { return 189_000 + Int(scalar.value) - 0x10000 }
    var low = 0
    var high = remainder.count
    while low < high {
      let middle = (low + high) / 2
      if remainder[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < remainder.count && remainder[low] == scalar ? low : nil
  }

  private static func fourBytes(_ pointer: Int) -> [UInt8] {
    [
      UInt8(0x81 + pointer / 12_600), UInt8(0x30 + pointer / 1260 % 10),
      UInt8(0x81 + pointer / 10 % 126), UInt8(0x30 + pointer % 10),
    ]
  }
}

extension TextEncoding {
  /// A text as a file of this encoding has it.
  package func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: GB18030.encode(text)
    }
  }
}
