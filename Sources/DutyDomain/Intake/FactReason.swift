/// Why quick entry believes a fact. Words for people are made of it in DutyText.
public enum FactReason: Hashable, Sendable {
  // Kind of call.
  /// This word of the text says what kind of call it is.
  case kindWord(String)
  /// Nothing says what kind of call it is, so it opens an incident.
  case kindAssumed
  // Caller.
  /// The name, short name or alias of a unit stands where a caller stands.
  case unitNamed(unit: String)
  /// A name one character away from this unit's stands where a caller stands.
  case unitMisspelt(unit: String)
  /// Two or more units claim this name.
  case unitShared(String)
  /// The name stands behind the caller's unit, or a title stands behind it.
  case nameBesideCaller
  /// A contact is named.
  case contactNamed
  /// This leader gives the order.
  case leaderSpeaks
  /// Digits that form a telephone number.
  case telephoneNumber
  // Time.
  /// A time of day, on this date because nothing later lies in the past.
  case timeOfDay
  /// A date and a time of day.
  case dateAndTime
  /// So many minutes before the call.
  case minutesBeforeCall(Int)
  /// 刚才: the minute of the call.
  case momentOfCall
  // Place.
  case placeWords
  /// The event is on the caller's own premises.
  case callersPremises
  // What happened.
  /// This word of the text points at this row of the code table.
  case codeWord(String, code: String)
  // Figures.
  case figureStated
  /// The stated total less those of stated severity.
  case figureRemainder(total: Int, stated: Int)
  /// The text corrects an earlier number.
  case figureCorrected
  /// The text says that there is none.
  case noneStated
  // Sensitivity.
  /// This code is sensitive by its nature.
  case sensitiveCode(String)
  /// The text names a place or victims that make it sensitive.
  case sensitiveWord(String)
  /// It is being spread online or by the press.
  case spreadsOnline(String)
  /// It falls in a public holiday.
  case publicHoliday(String)
  // Level.
  /// The figure reaches the threshold of this rule.
  case levelRule(LevelRuleID, figure: LevelFigure, value: Int, threshold: Int)
}

/// The numeric rules by which a level is suggested; each has a text that sets it.
public enum LevelRuleID: String, CaseIterable, Hashable, Sendable {
  case productionSafety = "production_safety"
  case forestFire = "forest_fire"
  case geology = "geology"
  case earthquake = "earthquake"
  case weather = "weather"
  case environment = "environment"
  case foodSafety = "food_safety"
  case massIncident = "mass_incident"
}

/// What a numeric rule compares.
public enum LevelFigure: String, CaseIterable, Hashable, Sendable {
  /// Dead and missing together.
  case deaths = "deaths"
  case serious = "serious"
  /// All who are hurt or sick, of whatever severity.
  case hurt = "hurt"
  case lossWan = "loss_wan"
  case areaSquareMetres = "area_m2"
  case toMove = "to_move"
  case magnitudeTenths = "magnitude_tenths"
  case crowd = "crowd"
  /// 1 county, 2 city: whose water supply is cut.
  case sourceCut = "source_cut"
}
