import DutyDomain

/// What a word of the lexicon is good for. The raw value is what files say.
enum WordUse: String, CaseIterable, Hashable, Sendable {
  /// A name of a unit of the directory; never in a file.
  case unit = "unit"
  /// A keyword of the code table; never in a file.
  case keyword = "keyword"
  /// Says what kind of call it is; value: the kind.
  case kind = "kind"
  /// Points at a code; value: the code.
  case code = "code"
  /// Names a feature that rules for codes ask for; value: the feature's name.
  case feature = "feature"
  /// Says what a number of people is; value: the figure.
  case figure = "figure"
  /// Says that nobody is hurt.
  case noneHurt = "none_hurt"
  /// Looks like `noneHurt` but says that nothing is known.
  case unknownHurt = "unknown_hurt"
  /// Names a place or victims that make a call sensitive.
  case sensitive = "sensitive"
  case surname = "surname"
  case title = "title"
  /// A room, post or section of a unit that may stand behind its name.
  case subUnit = "sub_unit"
  /// What may follow a caller: 报, 来电.
  case says = "says"
  /// The last characters of a place.
  case placeEnd = "place_end"
  /// Characters at which a place cannot begin or go on.
  case placeStop = "place_stop"

  /// Whether a file may give the value.
  func takes(_ value: String) -> Bool {
    switch self {
    case .unit, .keyword: false
    case .kind: CallKind(rawValue: value) != nil
    case .code: value.utf8.count == 5
    case .feature: !value.isEmpty
    case .figure: FigureKind(rawValue: value) != nil
    case .noneHurt, .unknownHurt, .sensitive, .surname, .title, .subUnit, .says, .placeEnd,
      .placeStop:
      true
    }
  }
}
