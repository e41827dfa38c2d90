import CellGrid

/// Measures styles, taking for the terminal's own colours the worst that is common.
struct Contrast {
  private let assumedPapers: [ColourValue]
  private let assumedInks: [ColourValue]

  init(_ variant: ThemeVariant) {
    let dark = [
      ColourValue(red: 0, green: 0, blue: 0), ColourValue(red: 0x1E, green: 0x1E, blue: 0x1E),
    ]
    let light = [
      ColourValue(red: 0xFF, green: 0xFF, blue: 0xFF),
      ColourValue(red: 0xFD, green: 0xF6, blue: 0xE3),
    ]
    switch variant {
    case .dark: (assumedPapers, assumedInks) = (dark, light)
    case .light: (assumedPapers, assumedInks) = (light, dark)
    }
  }

  /// The lowest ratio of foreground to background; nil where the terminal's owner chose one of them
  /// among the sixteen, or both.
  func worst(_ style: Style) -> Double? {
    if style.foreground == .terminal, style.background == .terminal { return nil }
    guard let inks = style.foreground.values(terminal: assumedInks),
      let papers = style.background.values(terminal: assumedPapers)
    else { return nil }
    let isDim = style.attributes.contains(.dim)
    return papers.flatMap { paper in
      inks.map { (isDim ? $0.dimmed(on: paper) : $0).contrast(with: paper) }
    }.min()
  }
}

extension Colour {
  /// The numbers of this colour, or of what `terminal` may be; nil for the terminal's sixteen.
  func values(terminal: [ColourValue]) -> [ColourValue]? {
    switch self {
    case .terminal: terminal
    case .named: nil
    case .indexed(let index): [ColourValue(index: index)]
    case .rgb(let red, let green, let blue): [ColourValue(red: red, green: green, blue: blue)]
    }
  }
}

/// Two of the sixteen colours on each other.
enum NamedPair {
  /// The names of the two where they cannot be trusted; nil where they can, or are not of the sixteen.
  static func unreadable(_ style: Style, _ variant: ThemeVariant)
    -> (foreground: String, background: String)?
  {
    if style.foreground == .terminal, style.background == .terminal { return nil }
    let isDark = variant == .dark
    guard let ink = style.foreground.named(terminal: isDark ? .white : .black),
      let paper = style.background.named(terminal: isDark ? .black : .lightWhite),
      !ink.isReadable(on: paper)
    else { return nil }
    return (style.foreground.word(ink), style.background.word(paper))
  }
}

extension Colour {
  fileprivate func named(terminal: NamedColour) -> NamedColour? {
    switch self {
    case .terminal: terminal
    case .named(let number): NamedColour(rawValue: number)
    case .indexed, .rgb: nil
    }
  }

  /// The word in a theme file for this colour, which is `named` or the terminal's.
  fileprivate func word(_ named: NamedColour) -> String {
    self == .terminal ? StyleWords.terminal : named.name
  }
}
