/// What a call of its kind should say and this one does not: the question to ask the caller next.
public enum MissingFact: String, CaseIterable, Hashable, Sendable {
  case callerUnit = "caller_unit"
  case callerName = "caller_name"
  case callback = "callback"
  case whatHappened = "what_happened"
  case occurredAt = "occurred_at"
  case place = "place"
  /// Dead, hurt, missing: anybody?
  case casualties = "casualties"
  /// How severely the hurt are hurt.
  case severity = "severity"
  case trapped = "trapped"
  /// How many take part in a gathering.
  case crowd = "crowd"
  /// What the people gathered demand.
  case demands = "demands"
  /// Dangerous goods: which, and do they leak?
  case dangerousGoods = "dangerous_goods"
  /// What burns, how large, is it spreading?
  case fireExtent = "fire_extent"
  case burntArea = "burnt_area"
  /// Is the road closed, in which directions?
  case roadClosed = "road_closed"
  /// How many people are threatened or moved.
  case peopleAtRisk = "people_at_risk"
  /// How many households are without supply.
  case households = "households"
  /// When supply comes back.
  case restoration = "restoration"
  /// Does it reach a river or a source of drinking water?
  case waterSource = "water_source"
  /// To which hospital the hurt were taken.
  case hospital = "hospital"
  case magnitude = "magnitude"
  /// Who is on the spot and what has been done.
  case measuresTaken = "measures_taken"
  /// By when an answer is wanted.
  case dueTime = "due_time"
}
