/// What can be wrong with a theme file, rule by rule; DutyText has the words for each case.
///
/// Names and values are as the file has them, with control characters already replaced.
/// Contrast ratios are in hundredths: 450 is 4.5 to 1.
public enum ThemeProblem: Hashable, Sendable {
  /// T01: the TOML reader stopped; `detail` is its own English remark.
  case syntax(detail: String, excerpt: String)
  /// T01: the bytes are not UTF-8, or hold a zero byte.
  case notText
  /// T01: the file is larger than any theme needs to be.
  case tooLarge(bytes: Int, limit: Int)
  /// T01: more keys within keys than any theme has.
  case nestedTooDeep(limit: Int)
  /// T01: `format` names a format that this program does not know.
  case unsupportedFormat(Int)
  /// T01: a required key is not there.
  case keyMissing(String)
  /// T01: the value is not of the kind that the key takes.
  case wrongType(key: String, expected: ThemeValueKind)
  /// T02: a name that nobody knows; `nearest` is the known one that looks most like it.
  case unknownName(ThemeNameKind, String, nearest: String?)
  /// T03: `inherits` names a theme that does not exist.
  case parentMissing(String, nearest: String?)
  /// T03: following `inherits` leads back to a theme already visited, in this order.
  case inheritanceCycle([String])
  /// T03: more parents above each other than allowed.
  case inheritanceTooDeep(limit: Int)
  /// T04: not a colour that this column of a style, or the palette, can take.
  case badColour(String, ThemeDepth)
  /// T04: a style whose words do not make sense in this order, or that has too many columns.
  case badStyle(String)
  /// T04: a palette entry with a name that already means something in a style.
  case reservedPaletteName(String)
  /// T05: a role has no style in one of the three columns.
  case roleUnresolved(role: String, ThemeDepth)
  /// T06: words that are too faint to read.
  case contrastTooLow(ThemePair, hundredths: Int, needed: Int)
  /// T07: a border, a focus mark or the caret that is too faint against its surroundings.
  case edgeTooFaint(ThemePair, hundredths: Int, needed: Int)
  /// T08: the same as T06 and T07, once the colours are reduced to the 256 of most terminals.
  case contrastTooLowIn256(ThemePair, hundredths: Int, needed: Int)
  /// T09: two levels that cannot be told apart; the distance is in thousandths of OKLab.
  case severitiesAlike(String, String, ThemeVision, distance: Int, needed: Int)
  /// T10: a state without its mark.
  case markMissing(role: String)
  /// T10: two states of one family with the same mark.
  case markRepeated(mark: String, first: String, second: String)
  /// T10: a mark that is not one or two columns of ASCII or Chinese characters.
  case markUnfit(role: String, mark: String)
  /// T11: two of the sixteen colours that cannot be read on each other.
  case sixteenUnreadable(ThemePair, foreground: String, background: String)
  /// T12: two roles that must be told apart, with the same attributes where there is no colour.
  case monoAlike(String, String, selected: Bool)
  /// T13: one colour is fixed and the other left to the terminal, which may be the same.
  case halfDefault(role: String)
  /// T14: a palette entry that nothing uses.
  case paletteUnused(String)

  /// The rule, `T01` to `T14`.
  public var code: String {
    switch self {
    case .syntax, .notText, .tooLarge, .nestedTooDeep, .unsupportedFormat, .keyMissing,
      .wrongType:
      "T01"
    case .unknownName: "T02"
    case .parentMissing, .inheritanceCycle, .inheritanceTooDeep: "T03"
    case .badColour, .badStyle, .reservedPaletteName: "T04"
    case .roleUnresolved: "T05"
    case .contrastTooLow: "T06"
    case .edgeTooFaint: "T07"
    case .contrastTooLowIn256: "T08"
    case .severitiesAlike: "T09"
    case .markMissing, .markRepeated, .markUnfit: "T10"
    case .sixteenUnreadable: "T11"
    case .monoAlike: "T12"
    case .halfDefault: "T13"
    case .paletteUnused: "T14"
    }
  }

  /// How much it matters. Unknown names only warn when a board loads a theme, so that a theme
  /// written for a newer program still works; they are errors where a theme is `strict`ly checked.
  public func severity(strict: Bool) -> ThemeProblemSeverity {
    switch self {
    case .unknownName(.theme, _, _): .error
    case .unknownName: strict ? .error : .warning
    case .halfDefault: .warning
    case .paletteUnused: .note
    case .syntax, .notText, .tooLarge, .nestedTooDeep, .unsupportedFormat, .keyMissing,
      .wrongType,
      .parentMissing, .inheritanceCycle, .inheritanceTooDeep, .badColour, .badStyle,
      .reservedPaletteName, .roleUnresolved, .contrastTooLow, .edgeTooFaint, .contrastTooLowIn256,
      .severitiesAlike, .markMissing, .markRepeated, .markUnfit, .sixteenUnreadable, .monoAlike:
      .error
    }
  }
}

/// A problem and where it stands; `line` and `column` count characters from 1.
public struct ThemeFinding: Hashable, Sendable {
  /// What is wrong.
  public var problem: ThemeProblem
  /// The theme's file name without `.toml`; a parent's where the parent is at fault.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// A problem at a place.
  public init(_ problem: ThemeProblem, file: String, line: Int, column: Int) {
    self.problem = problem
    self.file = file
    self.line = line
    self.column = column
  }
}

/// How much a theme problem matters.
public enum ThemeProblemSeverity: Hashable, Sendable {
  /// The theme is not used.
  case error
  /// The theme is used; somebody should look at it.
  case warning
  /// Only for the author of the theme.
  case note
}

/// The three columns of a style: what a terminal can show.
public enum ThemeDepth: Int, Hashable, Sendable, CaseIterable {
  /// True colour or 256 colours.
  case full
  /// The sixteen colours that the user's terminal defines.
  case sixteen
  /// No colour, only attributes.
  case mono
}

/// A role, alone or on the background of another one.
public struct ThemePair: Hashable, Sendable {
  /// The role whose foreground is meant.
  public var role: String
  /// The role whose background it stands on; nil where it is the role's own.
  public var over: String?

  /// A role on its own background, or on that of `over`.
  public init(_ role: String, over: String? = nil) {
    self.role = role
    self.over = over
  }
}

/// How the eye sees colour.
public enum ThemeVision: Hashable, Sendable, CaseIterable {
  /// All three receptors.
  case normal
  /// Without green receptors.
  case deuteranopia
  /// Without red receptors.
  case protanopia
  /// Without blue receptors.
  case tritanopia
}

/// What an unknown name in a theme file should have been.
public enum ThemeNameKind: Hashable, Sendable {
  /// A theme that was asked for.
  case theme
  /// A section or a key at the top of the file.
  case key
  /// A role, under `[roles]`.
  case role
  /// A role that has a mark, under `[marks]`.
  case mark
  /// A key under `[glyphs]`.
  case glyph
  /// A colour of the palette, or an attribute, in a style.
  case styleWord
  /// A word out of a short list, such as `dark` and `light`.
  case choice
}

/// The kind of value that a key takes.
public enum ThemeValueKind: Hashable, Sendable {
  /// A string.
  case text
  /// A whole number.
  case number
  /// A section.
  case section
}
