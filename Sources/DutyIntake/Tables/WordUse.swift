package import DutyDomain

extension WordUse {
  /// Whether a file may give the value.
  func takes(_ value: String) -> Bool {
    switch self {
    case .unit, .person, .keyword, .codeName: false
    case .kind: WordUse.kindAndWeight(value) != nil
    case .figure, .figureTight: WordUse.figure(value) != nil
    case .rule, .also: value.utf8.count == 5 || value == "-"
    case .told: MissingFact(rawValue: value) != nil
    case .feature: !value.isEmpty
    case .holiday: !value.isEmpty && value.split(separator: " ").allSatisfy(WordUse.isDate)
    case .order, .opening, .says, .subUnit, .sectionEnd, .citizen, .contact, .answers, .surname,
      .title, .swallow, .filler, .total, .rest, .found, .formerly, .actually, .slip, .onePerson,
      .personNoun, .thing, .notNumber, .responder, .moveWord, .lossWord, .supplyWord, .noneHurt,
      .unknownHurt, .noSerious, .place, .placeEnd, .position, .placeStop, .placeGeneric,
      .destination, .observer, .ask, .sensitive, .sensitiveCode, .spread:
      true
    }
  }

  /// Conditions and codes are no words that stand in a text.
  var standsInText: Bool {
    switch self {
    case .rule, .also, .ask, .sensitiveCode, .codeName: false
    case .unit, .person, .keyword, .kind, .order, .opening, .says, .subUnit, .sectionEnd, .citizen,
      .contact,
      .answers, .surname, .title, .figure, .figureTight, .swallow, .filler, .total, .rest, .found,
      .formerly, .actually, .slip, .onePerson, .personNoun, .thing, .notNumber, .responder,
      .moveWord,
      .lossWord, .supplyWord, .noneHurt, .unknownHurt, .noSerious, .place, .placeEnd, .position,
      .placeStop, .placeGeneric, .destination, .observer, .feature, .told, .sensitive, .spread,
      .holiday:
      true
    }
  }

  /// Whether a lexicon file may have the use; units and codes come from elsewhere.
  package var standsInLexicon: Bool {
    self != .unit && self != .person && self != .keyword && self != .codeName
  }

  /// Whether heavier words count for more; other words are there or not.
  var takesWeight: Bool { self == .kind || self == .keyword }

  /// A word of such a use means one thing: what a room says of it takes the place of the program's.
  var meansOneThing: Bool {
    switch self {
    case .kind, .figure, .figureTight, .says, .destination: true
    case .unit, .person, .keyword, .codeName, .order, .opening, .subUnit, .sectionEnd, .citizen,
      .contact, .answers,
      .surname, .title, .swallow, .filler, .total, .rest, .found, .formerly, .actually, .slip,
      .onePerson,
      .personNoun, .thing, .notNumber, .responder, .moveWord, .lossWord, .supplyWord, .noneHurt,
      .unknownHurt, .noSerious, .place, .placeEnd, .position, .placeStop, .placeGeneric, .observer,
      .feature, .rule, .also, .ask, .told, .sensitive, .sensitiveCode, .spread, .holiday:
      false
    }
  }

  /// `follow_up/3`; nil when it is no such value.
  static func kindAndWeight(_ value: String) -> (CallKind, Int)? {
    guard let slash = value.firstIndex(of: "/"),
      let kind = CallKind(rawValue: String(value[..<slash])),
      let weight = Int(value[value.index(after: slash)...])
    else { return nil }
    return (kind, weight)
  }

  /// `10-01`, `2026-02-17`.
  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count >= 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// `injured+`: the figure, and whether the word counts the dead as well.
  static func figure(_ value: String) -> (FigureKind, Bool)? {
    let countsDead = value.hasSuffix("+")
    return FigureKind(rawValue: countsDead ? String(value.dropLast()) : value).map {
      ($0, countsDead)
    }
  }

  /// Features that no word gives, but figures, numbers, the place or the kind of call.
  static let madeFeatures: Set<String> = [
    "has_dead", "has_missing", "has_trapped", "has_injured", "has_serious", "has_minor",
    "has_people", "has_crowd", "highfloor", "passivehit", "landarea", "hillplace", "followup",
    "intowater", "intoditch",
  ]

  /// Features that speak of an event by themselves.
  static let eventFeatures: Set<String> = [
    "collide", "hitperson", "overturn", "fall", "fire", "explode", "leak", "collapse", "drop",
    "bury", "flood", "rising", "slide", "mudflow", "rockfall", "sink", "quake", "trap", "sick",
    "foodsick", "co", "fight", "stab", "block", "gate", "gather", "suicide", "drown", "lost",
    "outage", "burst", "stampede", "kidnap", "waterlog", "flash", "hail", "thunder",
  ]
}
