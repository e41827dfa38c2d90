extension ThemeLibrary {
  /// The files of `themes/`, as they were embedded when the program was built.
  static let builtIn: [ReadTheme] = [
    ReadTheme(ThemeSource(file: "night", bytes: PackageResources.night_toml)),
    ReadTheme(ThemeSource(file: "day", bytes: PackageResources.day_toml)),
    ReadTheme(ThemeSource(file: "mono", bytes: PackageResources.mono_toml)),
  ]

  static func findBuiltIn(_ file: String) -> ReadTheme? {
    builtIn.first { $0.source.file == file }
  }

  /// The complete theme that fills the columns which other themes of this variant leave out.
  static func base(_ variant: ThemeVariant) -> ThemeFile? {
    switch variant {
    case .dark: findBuiltIn("night")?.file
    case .light: findBuiltIn("day")?.file
    }
  }
}
