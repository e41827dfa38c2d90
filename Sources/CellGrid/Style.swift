/// How a cell looks: two colours and attributes, without a word about why.
///
/// Views never build a style by hand; they ask a theme for the style of a role.
package struct Style: Hashable, Sendable {
  package var foreground: Colour
  package var background: Colour
  package var attributes: Attributes

  package init(
    foreground: Colour = .terminal, background: Colour = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attribute.
  package static let plain = Style()
}

/// A colour as a terminal can show it.
package enum Colour: Hashable, Sendable {
  /// Whatever the user's terminal uses by itself.
  case terminal
  /// One of the sixteen colours that the user's terminal defines, 0...15.
  case named(UInt8)
  /// One of the fixed 240 colours of a 256-colour terminal, 16...255.
  case indexed(UInt8)
  /// True colour; the driver reduces it where the terminal cannot show it.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// Attributes that every terminal since the VT220 has, and italic.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let underline = Attributes(rawValue: 4)
  package static let reverse = Attributes(rawValue: 8)
  package static let italic = Attributes(rawValue: 16)
}
