/// The number by which people call a thing: it runs per year and kind and is never used again.
public struct ItemNumber: Hashable, Comparable, Sendable {
  public var year: Int
  public var serial: Int

  public init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  public static func < (one: ItemNumber, other: ItemNumber) -> Bool {
    (one.year, one.serial) < (other.year, other.serial)
  }

  /// `2026-0123`.
  public var full: String {
    "\(padded(year, 4))-\(padded(serial, 4))"
  }
}

/// What kinds of things have numbers. The raw value is what the journal says.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case incident = "incident"
  case call = "call"
  case instruction = "instruction"
  case report = "report"
  case bulletin = "bulletin"
  /// A round of spot checks, one check of a unit, a check of us, a line test.
  case spotRound = "spot_round"
  case spotCheck = "spot_check"
  case checkOfUs = "check_of_us"
  case lineTest = "line_test"

  /// The letter that stands before the number when a person types it; none for incidents.
  public var letter: String {
    switch self {
    case .incident: ""
    case .call: "c"
    case .instruction: "p"
    case .report: "r"
    case .bulletin: "b"
    case .spotRound: "v"
    case .spotCheck: "k"
    case .checkOfUs: "u"
    case .lineTest: "t"
    }
  }
}

/// One thing with a number: `31`, `c123`, `p7`, `r12`, `2025-31`.
public struct ItemReference: Hashable, Comparable, Sendable {
  public var kind: ItemKind
  public var number: ItemNumber

  public init(_ kind: ItemKind, _ number: ItemNumber) {
    self.kind = kind
    self.number = number
  }

  /// Reads what a person types; the year is this year's when none is given. Nil when it is no reference.
  public init?(_ text: String, thisYear: Int) {
    var rest = Substring(text)
    kind = .incident
    if let first = rest.first,
      let lettered = ItemKind.allCases.first(where: { $0.letter == first.lowercased() })
    {
      kind = lettered
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let serial = Int(parts[parts.count - 1]), serial > 0
    else { return nil }
    guard let year = parts.count == 2 ? Int(parts[0]) : thisYear, (1...9999).contains(year) else {
      return nil
    }
    number = ItemNumber(year: year, serial: serial)
  }

  public static func < (one: ItemReference, other: ItemReference) -> Bool {
    (one.kind.rawValue, one.number) < (other.kind.rawValue, other.number)
  }

  /// `31` in its own year, `2025-31` in another; with the letter of its kind.
  public func short(thisYear: Int) -> String {
    kind.letter + (number.year == thisYear ? "\(number.serial)" : "\(number.year)-\(number.serial)")
  }
}
