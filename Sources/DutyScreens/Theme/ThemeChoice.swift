/// Everything that may say which theme a board starts with; the caller has gathered it.
package struct ThemeWishes: Hashable, Sendable {
  /// `--theme`.
  package var flag: String?
  /// Whether `NO_COLOR` is set to anything but nothing.
  package var isColourUnwanted = false
  /// A screen on the wall, which has a theme of its own.
  package var isWall = false
  /// The name in the configuration.
  package var configured: String?
  /// The office's local minute of the day, 0..<1440; nil where light and dark do not follow the shift.
  package var minuteOfDay: Int?
  /// When the light theme begins and ends; 08:00 to 20:00 unless the office says otherwise.
  package var daylight: Range<Int> = (8 * 60)..<(20 * 60)
  /// What the terminal answered when asked for its background.
  package var terminalBackground: ColourValue?
  /// The variable `COLORFGBG`, such as `15;0`.
  package var colorFgBg: String?

  package init() {}
}

/// A theme's name and why it was chosen.
package struct ThemeChoice: Hashable, Sendable {
  package let name: String
  package let reason: ThemeReason

  package init(name: String, reason: ThemeReason) {
    self.name = name
    self.reason = reason
  }
}

/// What decided for a theme, strongest first.
package enum ThemeReason: Hashable, Sendable, CaseIterable {
  case flag, colourUnwanted, wall, configured, shift, terminalBackground, colorFgBg, nothingKnown
}

/// The theme of the hour: light while the day shift works, else dark.
package func themeName(atMinute minuteOfDay: Int) -> String {
  choice(isLight: ThemeWishes().daylight.contains(minuteOfDay), .shift).name
}

/// The theme to start with: what a person said comes before what a clock or a terminal says.
package func chosenTheme(_ wishes: ThemeWishes) -> ThemeChoice {
  if let flag = wishes.flag { return ThemeChoice(name: flag, reason: .flag) }
  if wishes.isColourUnwanted { return ThemeChoice(name: "mono", reason: .colourUnwanted) }
  if wishes.isWall { return ThemeChoice(name: "wall", reason: .wall) }
  if let configured = wishes.configured {
    return ThemeChoice(name: configured, reason: .configured)
  }
  if let minute = wishes.minuteOfDay {
    return choice(isLight: wishes.daylight.contains(minute), .shift)
  }
  if let background = wishes.terminalBackground {
    // Halfway between black and white to the eye is a fifth of the light.
    return choice(isLight: background.linear.luminance > 0.18, .terminalBackground)
  }
  if let isLight = wishes.colorFgBg.flatMap(isLightBackground) {
    return choice(isLight: isLight, .colorFgBg)
  }
  return choice(isLight: false, .nothingKnown)
}

private func choice(isLight: Bool, _ reason: ThemeReason) -> ThemeChoice {
  ThemeChoice(name: isLight ? "day" : "night", reason: reason)
}

/// Reads `15;0` or `15;default;0`: the last number is the background, among the sixteen colours.
private func isLightBackground(_ variable: String) -> Bool? {
  guard let last = variable.split(separator: ";").last, let number = UInt8(last), number < 16
  else { return nil }
  return number == 7 || number > 8
}
