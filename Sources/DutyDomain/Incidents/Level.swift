/// The level of an incident (Ⅰ 特别重大 … Ⅳ 一般), as confirmed or suggested.
///
/// It is neither the colour of a warning nor the level of a response; none is derived from another.
/// Source: 突发事件应对法 art. 3. A social-security incident may stay ungraded ("by plan").
public enum IncidentLevel: String, CaseIterable, Hashable, Comparable, Sendable {
  case especiallySerious = "I"
  case serious = "II"
  case major = "III"
  case ordinary = "IV"

  /// 1 for Ⅰ … 4 for Ⅳ.
  public var rank: Int {
    switch self {
    case .especiallySerious: 1
    case .serious: 2
    case .major: 3
    case .ordinary: 4
    }
  }

  /// A more serious level is smaller, so that it sorts first.
  public static func < (one: IncidentLevel, other: IncidentLevel) -> Bool {
    one.rank < other.rank
  }

  /// 较大 and above.
  public var isMajorOrAbove: Bool { rank <= 3 }

  /// Reads `II`, `ii`, `2` or `Ⅱ`.
  public init?(typed text: String) {
    switch text.uppercased() {
    case "I", "1", "Ⅰ": self = .especiallySerious
    case "II", "2", "Ⅱ": self = .serious
    case "III", "3", "Ⅲ": self = .major
    case "IV", "4", "Ⅳ": self = .ordinary
    default: return nil
    }
  }
}

/// Whether an incident is sensitive (敏感), and why; nobody having said so is a nil of this.
public struct Sensitivity: Hashable, Sendable, Blank {
  public var isSensitive = false
  public var reason = ""

  public static var blank: Sensitivity { Sensitivity() }

  public init(isSensitive: Bool = false, reason: String = "") {
    self.isSensitive = isSensitive
    self.reason = reason
  }
}

/// What kind of event it is, how grave and how delicate: what a person has confirmed.
public struct Classification: Hashable, Sendable, Blank {
  /// A code of the table in force; empty when not told.
  public var primary = ""
  /// Further kinds that the incident also is, in the order given.
  public var secondary: [String] = []
  /// Nil: not yet graded, or graded by plan.
  public var level: IncidentLevel?
  public var sensitivity: Sensitivity?

  public static var blank: Classification { Classification() }

  public init(
    primary: String = "", secondary: [String] = [], level: IncidentLevel? = nil,
    sensitivity: Sensitivity? = nil
  ) {
    self.primary = primary
    self.secondary = secondary
    self.level = level
    self.sensitivity = sensitivity
  }
}
