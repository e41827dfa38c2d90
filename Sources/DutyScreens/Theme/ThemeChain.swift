import CellGrid
import DutyDomain

/// A theme file with its parents, which together say how every role looks.
///
/// The most specific name wins, and of two equal names the child's. What the sixteen-colour and the
/// mono column leave out comes from the built-in base of the same variant, so that a theme may be
/// written for 256 colours alone.
struct ThemeChain: Sendable {
  /// The theme, its parent, the parent's parent.
  let layers: [ThemeFile]
  /// The built-in theme that fills the other two columns; nil for a theme that is such a base.
  let base: ThemeFile?
  private let palette: [String: Placed<Colour?>]

  init(layers: [ThemeFile], base: ThemeFile?) {
    precondition(!layers.isEmpty, "a chain starts with the theme itself")
    self.layers = layers
    self.base = base
    palette = layers.reduce(into: [:]) { palette, layer in
      palette.merge(layer.palette) { childs, _ in childs }
    }
  }

  var file: ThemeFile { layers[0] }
  var variant: ThemeVariant { layers.firstValue(\.variant) ?? .dark }
  var contrast: ThemeContrast { layers.firstValue(\.contrast) ?? .AA }
  var border: ThemeBorder { layers.firstValue(\.border) ?? .auto }
  var paletteNames: [String] { palette.keys.sorted() }

  func mark(_ role: Role) -> Placed<String>? {
    layers.firstValue { $0.marks[role] }
  }

  /// How a role looks in one column and where that was written; nil where nothing says it.
  func resolve(_ role: Role, _ column: ThemeDepth) -> Placed<Style>? {
    let specs = candidates(role, column)
    guard let first = specs.first else { return nil }
    let style = Style(
      foreground: specs.firstValue { colour($0.foreground) } ?? .terminal,
      background: specs.firstValue { colour($0.background) } ?? .terminal,
      attributes: first.attributes)
    return Placed(style, at: first.place)
  }

  /// What a style means by a word; nil for a palette name that nobody defines.
  func colour(_ word: ColourWord?) -> Colour? {
    switch word {
    case .colour(let colour): colour
    case .palette(let name): palette[name.value]?.value
    case nil: nil
    }
  }

  /// Everything that could give this role its colours, the decisive one first.
  ///
  /// The base's opinion counts only where the theme itself has none but `text`; mixing the two would
  /// put one theme's letters on the other one's background.
  private func candidates(_ role: Role, _ column: ThemeDepth) -> [StyleSpec] {
    let names = role.fallback.dropLast()
    let own = names.compactMap { name in layers.firstValue { $0.styles[name]?[column] } }
    let ownText = layers.firstValue { $0.styles["text"]?[column] }
    guard column != .full, let base else { return own + [ownText].compactMap(\.self) }
    let others = own.isEmpty ? names.compactMap { base.styles[$0]?[column] } : []
    return own + others + [ownText, base.styles["text"]?[column]].compactMap(\.self)
  }
}

extension ThemeChain {
  /// The theme for one kind of terminal.
  func theme(_ depth: ColourDepth) -> Theme {
    Theme(
      file: file.file, name: file.name, variant: variant, depth: depth, border: border,
      styles: { style($0, depth) },
      marks: { mark($0)?.value ?? base?.marks[$0]?.value ?? "" })
  }

  func style(_ role: Role, _ depth: ColourDepth) -> Style {
    var style = resolve(role, depth.column)?.value ?? .plain
    if depth == .indexed {
      style.foreground = style.foreground.indexed
      style.background = style.background.indexed
    }
    return style
  }
}

extension Colour {
  /// The same colour, or the nearest one that every 256-colour terminal shows alike.
  var indexed: Colour {
    switch self {
    case .terminal, .named, .indexed: self
    case .rgb(let red, let green, let blue):
      .indexed(ColourValue(red: red, green: green, blue: blue).nearestIndex)
    }
  }
}

extension Sequence {
  /// The first answer that is not nil.
  func firstValue<Value>(_ answer: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = answer(element) { return value }
    }
    return nil
  }
}
