import DutyDomain

extension ThemeLibrary {
  /// The files of `themes/` as they were embedded when the program was built: file, name, variant.
  ///
  /// Reading a theme takes a good part of what a start may take, so each is read when it is first
  /// asked for, and the list of names stands here; a test holds it against the files.
  static let builtInListings: [ThemeListing] = [
    ThemeListing(file: "night", name: "夜班深色", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "day", name: "日班浅色", variant: .light, isBuiltIn: true),
    ThemeListing(file: "mono", name: "单色", variant: .dark, isBuiltIn: true),
  ]

  static func findBuiltIn(_ file: String) -> ReadTheme? {
    switch file {
    case "night": night
    case "day": day
    case "mono": mono
    default: nil
    }
  }

  private static let night = ReadTheme(
    ThemeSource(file: "night", bytes: PackageResources.night_toml))
  private static let day = ReadTheme(ThemeSource(file: "day", bytes: PackageResources.day_toml))
  private static let mono = ReadTheme(ThemeSource(file: "mono", bytes: PackageResources.mono_toml))

  /// The complete theme that fills the columns which other themes of this variant leave out.
  static func base(_ variant: ThemeVariant) -> ThemeFile? {
    switch variant {
    case .dark: night.file
    case .light: day.file
    }
  }
}
