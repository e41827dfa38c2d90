extension JSONWriter {
  package mutating func flag(_ value: Bool) {
    append(value ? "true" : "false")
  }

  package mutating func integer(_ value: Int64) {
    append("\(value)")
  }

  /// Control and bidirectional characters are escaped, so that the stored text can be printed
  /// anywhere; everything else stands as it is, also outside the basic plane.
  package mutating func text(_ value: String) {
    append("\"")
    var value = value
    value.withUTF8 { escape($0) }
    append("\"")
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var place = 0
    while place < utf8.count {
      let length = hiddenLength(utf8, place)
      if length == 0 {
        place += 1
        continue
      }
      append(utf8[clean..<place])
      append(escaped(scalar(utf8, place, length)))
      place += length
      clean = place
    }
    append(utf8[clean...])
  }
}

/// How many bytes at this place form a character that must not stand as it is; 0 when none does.
private func hiddenLength(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
  let byte = utf8[place]
  if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
  guard byte == 0xC2 || byte == 0xD8 || byte == 0xE2, place + 1 < utf8.count else { return 0 }
  let second = utf8[place + 1]
  if byte == 0xC2 { return second <= 0x9F ? 2 : 0 }
  if byte == 0xD8 { return second == 0x9C ? 2 : 0 }
  guard place + 2 < utf8.count else { return 0 }
  let third = utf8[place + 2]
  // U+200E, U+200F, U+2028…U+202E and U+2066…U+2069.
  if second == 0x80 {
    return [0x8E, 0x8F].contains(third) || (0xA8...0xAE).contains(third) ? 3 : 0
  }
  return second == 0x81 && (0xA6...0xA9).contains(third) ? 3 : 0
}

private func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> UInt32 {
  switch length {
  case 1: UInt32(utf8[place])
  case 2: UInt32(utf8[place] & 0x1F) << 6 | UInt32(utf8[place + 1] & 0x3F)
  default:
    UInt32(utf8[place] & 0x0F) << 12 | UInt32(utf8[place + 1] & 0x3F) << 6
      | UInt32(utf8[place + 2] & 0x3F)
  }
}

private func escaped(_ scalar: UInt32) -> String {
  switch scalar {
  case 0x22: return "\\\""
  case 0x5C: return "\\\\"
  case 0x0A: return "\\n"
  case 0x0D: return "\\r"
  case 0x09: return "\\t"
  default:
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
