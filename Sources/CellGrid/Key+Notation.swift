extension Key: CustomStringConvertible {
  /// Reads `a`, `<F2>`, `<C-s>`, `<A-x>`, `<S-Up>`, `<C-A-Del>`, `<lt>`, `<Space>`; nil for
  /// anything else. Case does not matter in names.
  package init?(_ notation: String) {
    if notation.count == 1, let only = notation.first {
      self = .character(only)
      return
    }
    guard notation.first == "<", notation.last == ">" else { return nil }
    var name = notation.dropFirst().dropLast()
    var modifiers: KeyModifiers = []
    while name.count > 2, name.dropFirst().first == "-" {
      switch name.first {
      case "S", "s": modifiers.insert(.shift)
      case "A", "a", "M", "m": modifiers.insert(.alt)
      case "C", "c": modifiers.insert(.control)
      default: return nil
      }
      name = name.dropFirst(2)
    }
    self.init(name: String(name), modifiers: modifiers)
  }

  private init?(name: String, modifiers: KeyModifiers) {
    let lowered = name.lowercased()
    if let named = Self.named(lowered) {
      self = named.with(modifiers)
    } else if lowered == "backtab", modifiers.isEmpty {
      self = .backTab
    } else if let character = Self.spelled[lowered] ?? (name.count == 1 ? name.first : nil) {
      switch modifiers {
      case []: self = .character(character)
      case .alt: self = .alt(character)
      case .control: self = .control(Character(character.lowercased()))
      default: return nil
      }
    } else {
      return nil
    }
  }

  /// The form that `Key(_:)` reads back.
  package var notation: String {
    switch self {
    case .character(let character): Self.spelling(character).map { "<\($0)>" } ?? "\(character)"
    case .control(let character): "<C-\(Self.spelling(character) ?? String(character))>"
    case .alt(let character): "<A-\(Self.spelling(character) ?? String(character))>"
    case .backTab: "<S-Tab>"
    case .modified(let named, let modifiers):
      "<\(modifiers.prefix(short: true))\(named.name)>"
    default: "<\(description)>"
    }
  }

  /// As help texts print it: `F2`, `Ctrl-S`, `Alt-X`, `Shift-Up`, `Esc`, `Space`.
  package var description: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "Ctrl-\(Self.shown(character))"
    case .alt(let character): "Alt-\(Self.shown(character))"
    case .backTab: "Shift-Tab"
    case .modified(let named, let modifiers): modifiers.prefix(short: false) + named.name
    case .function(let number): NamedKey.function(number).name
    case .enter: NamedKey.enter.name
    case .tab: NamedKey.tab.name
    case .escape: NamedKey.escape.name
    case .backspace: NamedKey.backspace.name
    case .delete: NamedKey.delete.name
    case .insert: NamedKey.insert.name
    case .home: NamedKey.home.name
    case .end: NamedKey.end.name
    case .pageUp: NamedKey.pageUp.name
    case .pageDown: NamedKey.pageDown.name
    case .up: NamedKey.up.name
    case .down: NamedKey.down.name
    case .left: NamedKey.left.name
    case .right: NamedKey.right.name
    }
  }

  private static let spelled: [String: Character] = ["space": " ", "lt": "<", "gt": ">"]

  private static func spelling(_ character: Character) -> String? {
    switch character {
    case " ": "Space"
    case "<": "lt"
    case ">": "gt"
    default: nil
    }
  }

  private static func shown(_ character: Character) -> String {
    character == " " ? "Space" : character.uppercased()
  }

  private static func named(_ lowered: String) -> NamedKey? {
    if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return NamedKey.plain.first { $0.name.lowercased() == lowered }
  }
}

extension NamedKey {
  static let plain: [NamedKey] = [
    .enter, .tab, .escape, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .up,
    .down, .left, .right,
  ]

  var name: String {
    switch self {
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    }
  }
}

extension KeyModifiers {
  func prefix(short: Bool) -> String {
    (contains(.control) ? (short ? "C-" : "Ctrl-") : "")
      + (contains(.alt) ? (short ? "A-" : "Alt-") : "")
      + (contains(.shift) ? (short ? "S-" : "Shift-") : "")
  }
}
