extension KeyDecoder {
  /// A byte behind `ESC [`.
  mutating func controlSequence(_ byte: UInt8, _ events: inout [KeyEvent]) {
    switch byte {
    case 0x5B where buffer.isEmpty: state = .linuxFunction
    case 0x4D where buffer.isEmpty: state = .oldMouse(missing: 3)
    case 0x24 where !buffer.isEmpty && !(0x3C...0x3F).contains(buffer[0]):
      // rxvt ends a shifted key with the dollar that stands in the middle elsewhere.
      finishSequence(byte, &events)
    case 0x20...0x3F:
      if buffer.count < Self.sequenceLimit { buffer.append(byte) } else { isTruncated = true }
    case 0x40...0x7E: finishSequence(byte, &events)
    case 0x1B:
      reset()
      state = .escape
    default: reset()
    }
  }

  private mutating func finishSequence(_ final: UInt8, _ events: inout [KeyEvent]) {
    let sequence = ControlSequence(buffer, final: final)
    let isUsable = !isTruncated
    reset()
    if final == 0x7E, sequence.parameter(0) == 200 {
      state = .paste
    } else if isUsable, let event = sequence.event {
      events.append(event)
    }
  }

  /// A byte behind `ESC O`. Konsole and old xterms put a modifier before the letter.
  mutating func singleShift(_ byte: UInt8, _ events: inout [KeyEvent]) {
    switch byte {
    case 0x30...0x39 where buffer.count < 3: buffer.append(byte)
    case 0x1B:
      reset()
      state = .escape
    default:
      let modifiers = ControlSequence(buffer, final: byte).modifiers(at: 0)
      reset()
      if let named = ControlSequence.singleShiftKeys[byte] {
        events.append(.key(named.with(modifiers)))
      } else if let character = ControlSequence.keypad[byte] {
        events.append(.key(.character(character)))
      }
    }
  }

  /// A byte of OSC, DCS and their like; BEL or ESC \ ends it.
  mutating func string(
    _ byte: UInt8, _ isCommand: Bool, _ escapeSeen: Bool, _ events: inout [KeyEvent]
  ) {
    if byte == 0x07 || (escapeSeen && byte == 0x5C) {
      if isCommand, !isTruncated {
        events.append(.report(.command(String(decoding: buffer, as: UTF8.self))))
      }
      reset()
    } else if escapeSeen {
      // ESC and anything else ends the string unfinished and begins something new.
      reset()
      state = .escape
      escape(byte, &events)
    } else if byte == 0x1B {
      state = .string(isCommand: isCommand, escapeSeen: true)
    } else if isCommand, buffer.count < Self.stringLimit {
      buffer.append(byte)
    } else {
      isTruncated = true
    }
  }
}

/// A finished control sequence: its parameters and what key they mean.
struct ControlSequence {
  private let isPrivate: Bool
  private let hasDollar: Bool
  private let parameters: [Int]
  private let final: UInt8

  init(_ bytes: [UInt8], final: UInt8) {
    isPrivate = bytes.first.map { (0x3C...0x3F).contains($0) } ?? false
    hasDollar = bytes.last == 0x24
    self.final = final
    parameters = bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { total, byte in
        (0x30...0x39).contains(byte) ? min(total * 10 + Int(byte) - 0x30, 1_000_000) : total
      }
    }
  }

  func parameter(_ index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }

  /// xterm: one more than the sum of 1 shift, 2 alt, 4 control (8 meta counts as alt).
  func modifiers(at index: Int) -> KeyModifiers {
    let bits = max(0, parameter(index) - 1)
    return KeyModifiers(rawValue: UInt8(bits & 7)).union(bits & 8 != 0 ? .alt : [])
  }

  /// Nil for what we do not know: it is swallowed whole.
  var event: KeyEvent? {
    switch final {
    case 0x52: return cursorReport
    case 0x63 where isPrivate: return .report(.deviceAttributes(parameters))
    case 0x79 where isPrivate && hasDollar:
      return .report(.mode(number: parameter(0), setting: parameter(1)))
    case _ where isPrivate: return nil
    case 0x49 where parameters.count <= 1: return .focusIn
    case 0x4F where parameters.count <= 1: return .focusOut
    case 0x5A: return .key(.backTab)
    case 0x75: return character(parameter(0), modifiers(at: 1)).map(KeyEvent.key)
    case 0x7E where parameter(0) == 27:
      return character(parameter(2), modifiers(at: 1)).map(KeyEvent.key)
    case 0x7E: return Self.numbered[parameter(0)].map { .key($0.with(modifiers(at: 1))) }
    case 0x5E: return Self.numbered[parameter(0)].map { .key($0.with(.control)) }
    case 0x24: return Self.numbered[parameter(0)].map { .key($0.with(.shift)) }
    case 0x40: return Self.numbered[parameter(0)].map { .key($0.with([.control, .shift])) }
    case 0x61...0x64: return Self.letters[final - 0x20].map { .key($0.with(.shift)) }
    default: return Self.letters[final].map { .key($0.with(modifiers(at: 1))) }
    }
  }

  /// `CSI row ; column R`. F3 with a modifier looks the same in some terminals; the report wins,
  /// because a made-up key press does harm and a missing one does not.
  private var cursorReport: KeyEvent? {
    guard parameters.count == 2 else { return nil }
    return .report(
      .cursor(CellPoint(column: max(0, parameter(1) - 1), row: max(0, parameter(0) - 1))))
  }

  /// Keys told by their code point (CSI u and modifyOtherKeys).
  private func character(_ code: Int, _ modifiers: KeyModifiers) -> Key? {
    switch code {
    case 9: return NamedKey.tab.with(modifiers)
    case 13: return NamedKey.enter.with(modifiers)
    case 27: return NamedKey.escape.with(modifiers)
    case 8, 127: return NamedKey.backspace.with(modifiers)
    default: break
    }
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
      return nil
    }
    let character = Character(scalar)
    if modifiers.contains(.control) { return .control(Character(character.lowercased())) }
    return modifiers.contains(.alt) ? .alt(character) : .character(character)
  }

  private static let letters: [UInt8: NamedKey] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x53: .function(4),
  ]

  private static let numbered: [Int: NamedKey] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  /// The letters behind `ESC O`; t to y and l are the F-keys of the vt100 in terminfo.
  static let singleShiftKeys: [UInt8: NamedKey] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x4D: .enter, 0x49: .tab,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    0x74: .function(5), 0x75: .function(6), 0x76: .function(7), 0x6C: .function(8),
    0x77: .function(9), 0x78: .function(10), 0x79: .function(10),
  ]

  /// The rest of the keypad in application mode.
  static let keypad: [UInt8: Character] = [
    0x20: " ", 0x58: "=", 0x6A: "*", 0x6B: "+", 0x6D: "-", 0x6E: ".", 0x6F: "/", 0x70: "0",
    0x71: "1", 0x72: "2", 0x73: "3",
  ]
}
