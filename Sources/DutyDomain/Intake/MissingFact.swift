/// What a call of its kind should say and this one does not: the question to ask the caller next.
///
/// Which kind of call asks what, and in which order, is data (`ask` rows of the lexicon).
public enum MissingFact: String, CaseIterable, Hashable, Sendable {
  // Every call.
  case callerUnit = "caller_unit"
  case callerName = "caller_name"
  case callback = "callback"
  case whatHappened = "what_happened"
  case occurredAt = "occurred_at"
  case place = "place"

  // People.
  /// Dead, hurt, missing: anybody?
  case casualties = "casualties"
  /// How severely the hurt are hurt.
  case severity = "severity"
  case trapped = "trapped"
  /// Whether all who were there have been counted.
  case headcount = "headcount"
  /// To which hospital the hurt were taken.
  case hospital = "hospital"
  /// How many people are threatened or moved.
  case peopleAtRisk = "people_at_risk"
  /// Whether those who were there have been led away.
  case evacuated = "evacuated"

  // What it is and what it may become.
  case cause = "cause"
  /// Dangerous goods: which, and do they leak?
  case dangerousGoods = "dangerous_goods"
  /// What may still follow: a second slide, an explosion, aftershocks.
  case secondaryDanger = "secondary_danger"
  /// What burns, how large, is it spreading?
  case fireExtent = "fire_extent"
  case burntArea = "burnt_area"
  /// Villages, lines, stores that lie in the way.
  case threatened = "threatened"
  /// How many floors, and on which one.
  case floor = "floor"
  /// How many vehicles of what kind.
  case vehicles = "vehicles"
  case equipment = "equipment"
  case magnitude = "magnitude"
  case waterLevel = "water_level"
  /// How heavy the rain, snow or wind is and how long it will last.
  case weatherExtent = "weather_extent"
  case pestExtent = "pest_extent"
  case pollutant = "pollutant"
  /// Does it reach a river or a source of drinking water?
  case waterSource = "water_source"

  // What it does to others.
  /// Houses, fields, money.
  case damage = "damage"
  /// Is the road closed, in which directions?
  case roadClosed = "road_closed"
  /// Trains, ships, flights that stand still.
  case serviceStopped = "service_stopped"
  /// How many households are without supply.
  case households = "households"
  /// When supply comes back.
  case restoration = "restoration"

  // Health.
  case symptoms = "symptoms"
  /// Who else ate, lived or worked there.
  case exposed = "exposed"
  case samples = "samples"
  case animals = "animals"
  case sealedOff = "sealed_off"

  // Public order.
  /// How many take part in a gathering.
  case crowd = "crowd"
  /// What the people gathered demand.
  case demands = "demands"
  case mood = "mood"
  case media = "media"
  case suspect = "suspect"
  /// How many people and how much money.
  case amount = "amount"
  /// Which goods are short, where, and what they cost.
  case supplies = "supplies"
  case nationality = "nationality"
  /// Which computer systems, and whether data leaked.
  case systems = "systems"

  // What is being done.
  /// Who is on the spot and what has been done.
  case measuresTaken = "measures_taken"
  /// Who leads on the spot, and by which number one reaches them.
  case sceneLead = "scene_lead"
  /// What help is wanted.
  case support = "support"

  // Calls that are no incidents.
  case meetingTime = "meeting_time"
  case meetingPlace = "meeting_place"
  case attendees = "attendees"
  case requestedWhat = "requested_what"
  case quantity = "quantity"
  /// By when an answer is wanted.
  case dueTime = "due_time"
  case warningColour = "warning_colour"
  case warningPeriod = "warning_period"
}
