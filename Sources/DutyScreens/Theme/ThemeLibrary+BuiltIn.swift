import DutyDomain

extension ThemeLibrary {
  /// The files of `themes/` as they were embedded when the program was built: file, name, variant.
  ///
  /// Reading a theme takes a good part of what a start may take, so each is read when it is first
  /// asked for, and the list of names stands here; a test holds it against the files.
  static let builtInListings: [ThemeListing] = [
    ThemeListing(file: "night", name: "夜班深色", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "day", name: "日班浅色", variant: .light, isBuiltIn: true),
    ThemeListing(file: "contrast-dark", name: "高对比深", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "contrast-light", name: "高对比浅", variant: .light, isBuiltIn: true),
    ThemeListing(file: "colorblind", name: "色觉友好", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "ansi16", name: "十六色", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "mono", name: "单色", variant: .dark, isBuiltIn: true),
    ThemeListing(file: "wall", name: "大屏", variant: .dark, isBuiltIn: true),
  ]

  static func findBuiltIn(_ file: String) -> ReadTheme? {
    switch file {
    case "night": night
    case "day": day
    case "contrast-dark": contrastDark
    case "contrast-light": contrastLight
    case "colorblind": colorblind
    case "ansi16": ansi16
    case "mono": mono
    case "wall": wall
    default: nil
    }
  }

  private static let night = ReadTheme(
    ThemeSource(file: "night", bytes: PackageResources.night_toml))
  private static let day = ReadTheme(ThemeSource(file: "day", bytes: PackageResources.day_toml))
  private static let contrastDark = ReadTheme(
    ThemeSource(file: "contrast-dark", bytes: PackageResources.contrast_dark_toml))
  private static let contrastLight = ReadTheme(
    ThemeSource(file: "contrast-light", bytes: PackageResources.contrast_light_toml))
  private static let colorblind = ReadTheme(
    ThemeSource(file: "colorblind", bytes: PackageResources.colorblind_toml))
  private static let ansi16 = ReadTheme(
    ThemeSource(file: "ansi16", bytes: PackageResources.ansi16_toml))
  private static let wall = ReadTheme(ThemeSource(file: "wall", bytes: PackageResources.wall_toml))
  private static let mono = ReadTheme(ThemeSource(file: "mono", bytes: PackageResources.mono_toml))

  /// The complete theme that fills the columns which other themes of this variant leave out.
  static func base(_ variant: ThemeVariant) -> ThemeFile? {
    switch variant {
    case .dark: night.file
    case .light: day.file
    }
  }
}
