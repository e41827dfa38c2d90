package import CellGrid
package import DutyDomain

/// A theme made ready for one kind of terminal: an array of styles and an array of marks.
///
/// Views ask `style` and `mark` thousands of times a frame; both are one array look-up.
package struct Theme: Hashable, Sendable {
  /// The file name without `.toml`.
  package let file: String
  /// The name that people see, such as 夜班深色.
  package let name: String
  package let variant: ThemeVariant
  package let depth: ColourDepth
  package let border: ThemeBorder
  private let styles: [Style]
  private let marks: [String]

  init(
    file: String, name: String, variant: ThemeVariant, depth: ColourDepth, border: ThemeBorder,
    styles: (Role) -> Style, marks: (Role) -> String
  ) {
    self.file = file
    self.name = name
    self.variant = variant
    self.depth = depth
    self.border = border
    self.styles = Role.allCases.map(styles)
    self.marks = Role.allCases.map(marks)
  }

  /// How this role looks by itself.
  package func style(_ role: Role) -> Style {
    styles[role.rawValue]
  }

  /// The characters that tell this role without colour: one or two columns wide, empty for a role
  /// that is no state. The column that shows marks must leave two columns for each.
  package func mark(_ role: Role) -> String {
    marks[role.rawValue]
  }

  /// A theme that adds nothing to the terminal; what is left when even our own files cannot be read.
  package static let plain = Theme(
    file: "", name: "", variant: .dark, depth: .none, border: .ascii, styles: { _ in .plain },
    marks: { _ in "" })
}

extension ColourDepth {
  /// The column of a theme file that serves this terminal; none also serves `NO_COLOR`.
  package var column: ThemeDepth {
    switch self {
    case .direct, .indexed: .full
    case .named: .sixteen
    case .none: .mono
    }
  }
}

/// Whether a theme is light letters on dark or the reverse.
package enum ThemeVariant: String, Hashable, Sendable, CaseIterable {
  case dark, light
}

/// Which characters draw the frames of panes.
package enum ThemeBorder: String, Hashable, Sendable, CaseIterable {
  /// Unicode lines where the locale has them.
  case auto
  case unicode, ascii
}

/// The ratio that words must reach against their background.
package enum ThemeContrast: String, Hashable, Sendable, CaseIterable {
  case AA, AAA

  /// In hundredths.
  var needed: Int {
    switch self {
    case .AA: 450
    case .AAA: 700
    }
  }
}
