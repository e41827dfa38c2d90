/// The text of a call as recognition reads it: one code for each character as typed.
///
/// Full-width digits, letters and punctuation become half-width, letters become capital, so that
/// `：` and `:` or `Ｋ52` and `k52` are one. A character of several scalars counts as its first.
struct Line {
  let characters: [Character]
  let codes: [UInt32]

  init(_ text: String) {
    characters = Array(text)
    codes = characters.map { Line.code(of: $0.unicodeScalars.first!.value) }
  }

  var count: Int { codes.count }

  /// 0 outside the text, so that looking around a place needs no check.
  subscript(_ place: Int) -> UInt32 {
    place >= 0 && place < codes.count ? codes[place] : 0
  }

  func text(_ range: Range<Int>) -> String {
    // One by one: making a text of a slice of them starts with a walk through the runtime's types.
    characters[range].reduce(into: "") { $0.append($1) }
  }

  /// Whether these characters stand at the place.
  func has(_ word: StaticWord, at place: Int) -> Bool {
    guard place >= 0, place + word.codes.count <= codes.count else { return false }
    for (offset, code) in word.codes.enumerated() where codes[place + offset] != code {
      return false
    }
    return true
  }

  /// The codes of a text without its characters. Where each character is one scalar, as in nearly all
  /// words, they are not parted one by one.
  static func codes(of text: String) -> [UInt32] {
    let isPlain = text.unicodeScalars.allSatisfy {
      (0x20...0x2FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
    }
    guard isPlain else { return Line(text).codes }
    return text.unicodeScalars.map { code(of: $0.value) }
  }

  static func code(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: scalar - 0x20
    case 0xFF41...0xFF5A: scalar - 0xFF41 + 0x41
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000, 0x09, 0xA0: 0x20
    default: scalar
    }
  }
}

/// A word written in our own code, as the codes that `Line` holds.
struct StaticWord: ExpressibleByStringLiteral, Sendable {
  let codes: [UInt32]

  init(stringLiteral value: String) {
    codes = value.unicodeScalars.map { Line.code(of: $0.value) }
  }
}

extension UInt32 {
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isLetter: Bool { self >= 65 && self <= 90 }
  /// A Chinese character.
  var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF)
      || (self >= 0x20000 && self <= 0x323AF) || self == 0x3007
  }
  /// Ends a clause: punctuation or a space. `.`, `:`, `-` and `+` do not by themselves.
  var endsClause: Bool {
    switch self {
    case 0, 0x20, 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x3F, 0x3A, 0x3001, 0x3002, 0x300A,
      0x300B, 0x2014, 0x2013, 0x2026, 0x201C, 0x201D, 0x0A, 0x0D, 0x7C, 0x5B, 0x5D, 0x3010, 0x3011,
      0xFF0E:
      true
    default: false
    }
  }
}
