/// Text that nobody may see: whatever prints it prints stars.
public struct Secret: Hashable, Sendable {
  /// The characters themselves; only a slow hash has any business with them.
  public let text: String

  public init(_ text: String) {
    self.text = text
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "****" }
  public var debugDescription: String { "****" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret {
  /// The same as a PIN: full-width digits and letters of a Chinese input method count as their ASCII
  /// twins, and blanks around it do not count.
  public var pin: Secret {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0)!)
      case 0x3000: folded += " "
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return Secret(trim(folded))
  }

  /// Why it is no PIN to be relied on; nil when it is one.
  public var weakness: PinWeakness? {
    let characters = Array(text.unicodeScalars)
    if characters.count < Secret.fewestCharacters { return .tooShort }
    if characters.count > Secret.mostCharacters { return .tooLong }
    let steps = Set(
      zip(characters, characters.dropFirst()).map { Int64($1.value) - Int64($0.value) })
    guard steps.count == 1, let step = steps.first else { return nil }
    if step == 0 { return .allEqual }
    return abs(step) == 1 ? .run : nil
  }

  /// A PIN has at least so many characters.
  public static let fewestCharacters = 4
  public static let mostCharacters = 64
}

/// Why a PIN is refused.
public enum PinWeakness: String, CaseIterable, Hashable, Sendable {
  case tooShort = "too_short"
  case tooLong = "too_long"
  /// 1111.
  case allEqual = "all_equal"
  /// 1234, 4321, abcd.
  case run = "run"
}
