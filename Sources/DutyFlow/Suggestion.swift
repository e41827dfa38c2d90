package import DutyDomain
import DutyIntake

/// Open incidents that a call may be about, the likeliest first: the same place, the same kind, the
/// same day. Offered, never taken by itself.
package func possiblySameIncidents(_ facts: CallFacts, _ duty: Duty, at now: Timestamp)
  -> [ItemNumber]
{
  guard facts.kind == .incident || facts.kind == .followUp else { return [] }
  let group = facts.category.prefix(3)
  let scored = duty.incidents.map { incident -> (number: ItemNumber, score: Int) in
    var score = now.minutes(since: incident.receivedAt) < 24 * 60 ? 1 : 0
    let place = incident.place
    let isHere =
      !facts.place.isEmpty && !place.isEmpty
      && (place.contains(facts.place) || facts.place.contains(place))
    if isHere { score += 3 }
    if !group.isEmpty, incident.classification.primary.hasPrefix(group) { score += 2 }
    return (incident.number, score)
  }
  return scored.filter { $0.score >= 4 }.sorted { ($1.score, $1.number) < ($0.score, $0.number) }
    .map(\.number)
}

/// What the rules make of an incident's figures together with new ones.
package func suggestedLevel(_ incident: Incident, with figures: [Figure]) -> LevelSuggestion? {
  var all = incident.figures
  for figure in figures { all.state(figure) }
  return LevelRules.builtIn.suggestion(for: incident.classification.primary, all)
}
