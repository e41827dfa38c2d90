import DutyDomain
import DutyIntake

/// What the rules make of an incident's figures together with new ones.
func suggestedLevel(_ incident: Incident, with figures: [Figure]) -> LevelSuggestion? {
  nil
}
