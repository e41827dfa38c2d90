/// The sixteen colours that a terminal's owner defines, in the order of their numbers.
enum NamedColour: UInt8, CaseIterable, Hashable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case lightBlack, lightRed, lightGreen, lightYellow, lightBlue, lightMagenta, lightCyan, lightWhite

  /// The name in theme files.
  var name: String {
    switch self {
    case .black: "black"
    case .red: "red"
    case .green: "green"
    case .yellow: "yellow"
    case .blue: "blue"
    case .magenta: "magenta"
    case .cyan: "cyan"
    case .white: "white"
    case .lightBlack: "light-black"
    case .lightRed: "light-red"
    case .lightGreen: "light-green"
    case .lightYellow: "light-yellow"
    case .lightBlue: "light-blue"
    case .lightMagenta: "light-magenta"
    case .lightCyan: "light-cyan"
    case .lightWhite: "light-white"
    }
  }

  init?(name: String) {
    guard let colour = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = colour
  }
}

extension NamedColour {
  /// Whether letters in this colour can be trusted on `background`, whatever the terminal's palette.
  ///
  /// The sixteen colours differ from terminal to terminal, so this is a list of what has failed
  /// somewhere rather than a computation.
  func isReadable(on background: NamedColour) -> Bool {
    switch background {
    case .black:
      ![.black, .blue, .lightBlack].contains(self)
    case .white, .lightWhite:
      ![.white, .lightWhite, .yellow, .lightYellow, .cyan, .lightCyan, .lightGreen].contains(self)
    case .red, .blue, .magenta, .lightBlack:
      [.white, .lightWhite, .lightYellow].contains(self)
    case .green, .yellow, .cyan, .lightRed, .lightGreen, .lightYellow, .lightBlue, .lightMagenta,
      .lightCyan:
      self == .black
    }
  }
}
