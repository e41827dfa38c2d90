extension Role {
  /// The dotted name in theme files.
  package var name: String { Role.names[rawValue] }

  /// The role with this exact name.
  package init?(name: String) {
    guard let role = Role.byName[name] else { return nil }
    self = role
  }

  /// The names that a style is looked up under, most specific first; `text` is the last.
  package var fallback: [String] { Role.fallbacks[rawValue] }

  /// The first part of the name; marks are unique within it.
  package var family: String { Role.fallbacks[rawValue].dropLast().last ?? "text" }

  /// Whether every theme must give this role a mark, so that it is never told by colour alone.
  package var hasMark: Bool { Role.markedFamilies.contains(family) }

  /// The levels, gravest first.
  package static let severities: [Role] = allCases.filter { $0.family == "severity" }

  /// Every name that a theme file may style: the roles and their groups.
  package static let styleNames: Set<String> = Set(fallbacks.joined())

  private static let names: [String] = allCases.map(\.entry.name)
  private static let fallbacks: [[String]] = names.map(chain)
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
  private static let markedFamilies: Set<String> = [
    "severity", "deadline", "state", "alarm", "roster", "instruction", "message", "timeline",
    "fact",
  ]

  private static func chain(_ name: String) -> [String] {
    var rest = name.split(separator: ".")
    var names: [String] = []
    while !rest.isEmpty {
      names.append(rest.joined(separator: "."))
      rest.removeLast()
    }
    return names.last == "text" ? names : names + ["text"]
  }
}
