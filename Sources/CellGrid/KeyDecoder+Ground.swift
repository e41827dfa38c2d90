extension KeyDecoder {
  /// A byte outside every sequence.
  mutating func ground(_ byte: UInt8, _ events: inout [KeyEvent]) {
    let isSecondHalfOfReturn = afterReturn && byte == 0x0A
    afterReturn = byte == 0x0D
    switch byte {
    case 0x1B: state = .escape
    case 0x0A where isSecondHalfOfReturn: break
    case 0x00...0x1F, 0x7F: events.append(.key(Self.control(byte)))
    case 0x20...0x7E: events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    default: beginUTF8(byte, &events)
    }
  }

  /// The key of a control byte other than ESC.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private mutating func beginUTF8(_ byte: UInt8, _ events: inout [KeyEvent]) {
    switch byte {
    case 0xC2...0xDF:
      state = .utf8(value: UInt32(byte & 0x1F), missing: 1, range: 0x80...0xBF)
    case 0xE0...0xEF:
      // The narrower ranges refuse overlong forms and surrogates at the second byte.
      let range: ClosedRange<UInt8> =
        byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
      state = .utf8(value: UInt32(byte & 0x0F), missing: 2, range: range)
    case 0xF0...0xF4:
      let range: ClosedRange<UInt8> =
        byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      state = .utf8(value: UInt32(byte & 0x07), missing: 3, range: range)
    default: events.append(.key(.character("\u{FFFD}")))
    }
  }

  mutating func continueUTF8(
    _ byte: UInt8, _ value: UInt32, _ missing: Int, _ range: ClosedRange<UInt8>,
    _ events: inout [KeyEvent]
  ) {
    state = .ground
    guard range.contains(byte) else {
      events.append(.key(.character("\u{FFFD}")))
      ground(byte, &events)
      return
    }
    let value = value << 6 | UInt32(byte & 0x3F)
    if missing > 1 {
      state = .utf8(value: value, missing: missing - 1, range: 0x80...0xBF)
    } else if value > 0x9F {
      events.append(.key(.character(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))))
    }
  }

  /// The byte behind ESC.
  mutating func escape(_ byte: UInt8, _ events: inout [KeyEvent]) {
    reset()
    switch byte {
    case 0x1B:
      // Esc pressed twice, or Esc and then a key that begins with ESC.
      events.append(.key(.escape))
      state = .escape
    case 0x5B: state = .controlSequence
    case 0x4F: state = .singleShift
    case 0x5D: state = .string(isCommand: true, escapeSeen: false)
    case 0x50, 0x58, 0x5E, 0x5F: state = .string(isCommand: false, escapeSeen: false)
    case 0x20...0x7E: events.append(.key(.alt(Character(Unicode.Scalar(byte)))))
    case 0x0A, 0x0D: events.append(.key(.modified(.enter, .alt)))
    case 0x08, 0x7F: events.append(.key(.modified(.backspace, .alt)))
    case 0x09: events.append(.key(.modified(.tab, .alt)))
    default:
      // Alt with a control key or a character outside ASCII: give both, losing nothing typed.
      events.append(.key(.escape))
      ground(byte, &events)
    }
  }
}
