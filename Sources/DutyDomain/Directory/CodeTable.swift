/// One row of the classification table (突发事件分类与编码, `domain.md` 1.2): data, not code.
public struct CategoryCode: Hashable, Sendable, Blank {
  /// Five characters: `12H02`.
  public var code = ""
  /// The code above; empty for the four categories.
  public var parent = ""
  public var chinese = ""
  public var english = ""
  /// The row of the district's list of sub-categories, 1–26; nil when it does not count among them.
  public var group: Int?
  /// Words that point at this kind in a call.
  public var keywords: [String] = []

  public static var blank: CategoryCode { CategoryCode() }
}

/// The table in force, in the order of its file.
public struct CodeTable: Hashable, Sendable {
  public private(set) var rows: [CategoryCode] = []
  private var places: [String: Int] = [:]

  public init() {}

  public init(_ rows: [CategoryCode]) {
    self.rows = rows
    for (place, row) in rows.enumerated() { places[row.code] = place }
  }

  public subscript(_ code: String) -> CategoryCode? {
    places[code].map { rows[$0] }
  }

  public static func == (one: CodeTable, other: CodeTable) -> Bool {
    one.rows == other.rows
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
  }
}
