import CellGrid
import DutyDomain

/// The words of a style: `alarm on paper bold`.
enum StyleWords {
  static let on = "on"
  static let terminal = "default"
  static let noAttributes = "none"
  static let attributes: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  /// The words that no palette entry may be called.
  static let reserved: [String] =
    [on, terminal, noAttributes] + attributes.map(\.name) + NamedColour.allCases.map(\.name)

  static func attribute(_ word: String) -> Attributes? {
    word == noAttributes ? [] : attributes.first { $0.name == word }?.value
  }

  /// `#RGB`, `#RRGGBB`, `default`, one of the sixteen names, or a number 0...255.
  static func colour(_ word: String) -> Colour? {
    if word == terminal { return .terminal }
    if let named = NamedColour(name: word) { return .named(named.rawValue) }
    if let number = UInt8(word), word.allSatisfy(\.isNumber) {
      return number < 16 ? .named(number) : .indexed(number)
    }
    return hexadecimal(word)
  }

  private static func hexadecimal(_ word: String) -> Colour? {
    guard word.first == "#" else { return nil }
    let digits = word.dropFirst().compactMap(\.hexDigitValue).map(UInt8.init)
    guard digits.count == word.count - 1 else { return nil }
    switch digits.count {
    case 3: return .rgb(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      return .rgb(
        red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3],
        blue: digits[4] * 16 + digits[5])
    default: return nil
    }
  }
}
