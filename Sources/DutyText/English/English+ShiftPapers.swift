import DutyDomain

extension English {
  func shiftLabel(_ label: ShiftLabel) -> String {
    switch label {
    case .dutyLog: "Duty log"
    case .handoverSheet: "Handover record"
    case .pack: "Pack for work on paper"
    case .date: "Date"
    case .weather: "Weather, warnings"
    case .leader: "Leader on duty"
    case .leadOfficer: "Lead officer"
    case .secondOfficer: "Second officer"
    case .dutyPhone: "Duty telephone"
    case .takenOver: "Taken over"
    case .entries: "Entries"
    case .time: "Time"
    case .source: "Source"
    case .matter: "Matter"
    case .handling: "Handling"
    case .result: "Result"
    case .hand: "By"
    case .counts: "Calls and papers"
    case .instructions: "Leaders' instructions"
    case .later: "Added later"
    case .passedOn: "Handed over"
    case .limit: "Due"
    case .words: "Words and answers"
    case .accepted: "Accepted by"
    case .checks: "Lines and equipment"
    case .signatures: "Signatures"
    case .nothing: "none"
    case .ownRoom: "this room"
    case .notNoted: "not noted"
    case .rosterAhead: "Roster of the next seven days"
    case .phones: "Telephones"
    case .leaders: "Leaders and officers"
    case .units: "Units"
    case .openItems: "Open items"
    case .callSheets: "Blank call sheets"
    case .name: "Name"
    case .post: "Post"
    case .phone: "Telephone"
    case .backup: "Second number"
    case .day: "Shift of"
    case .deadlines: "Open deadlines"
    case .wholeWords: "On the whole"
    case .sheetNumber: "No."
    case .recorder: "Written by"
    case .recordedAt: "Written at"
    }
  }

  func handoverNumber(_ number: Int) -> String { "Handover \(number)" }
  func becameIncident(_ number: String) -> String { "opened incident \(number)" }
  func putToIncident(_ number: String) -> String { "put to incident \(number)" }
  func registered(_ kind: CallKind) -> String { "registered (\(callKind(kind)))" }

  func endedWith(_ ending: Ending, _ outcome: String) -> String {
    outcome.isEmpty ? self.ending(ending) : "\(self.ending(ending)): \(outcome)"
  }

  var handedOn: String { "open, handed over" }
  var goingOn: String { "going on" }
  func verdictMet(_ isMet: Bool) -> String { isMet ? "in time" : "late" }

  func calls(_ count: Int, _ kinds: [(CallKind, Int)]) -> String {
    let parts = list(kinds.map { "\(callKind($0.0)) \($0.1)" })
    return parts.isEmpty ? "Calls: \(count)" : "Calls: \(count) (\(parts))"
  }

  func papersOut(reports: Int, bulletins: Int) -> String {
    "Reports sent: \(reports), bulletins: \(bulletins)"
  }

  func instructionsGiven(_ count: Int) -> String { "Instructions registered: \(count)" }

  func leaderSaid(_ leader: String, at: String, words: String) -> String {
    "\(at) \(leader): \(words)"
  }

  func addedLater(_ words: String, by: String, at: String) -> String {
    "\(words) (added by \(by) at \(at))"
  }

  func lateCall(_ text: String, received: String, by: String, at: String, reason: String) -> String
  {
    "\(received) call: \(text) (entered late by \(by) at \(at), reason: \(reason))"
  }

  func signature(_ side: HandoverSide, _ name: String, at: String, isProven: Bool) -> String {
    "\(handoverSide(side)): \(name)  \(at) (identity \(isProven ? "proven" : "not proven"))"
  }

  func unsigned(_ side: HandoverSide) -> String { "\(handoverSide(side)): not signed" }

  func handedOverAt(_ moment: String, position: Int64) -> String {
    "Handed over at \(moment), cut off at line \(position)"
  }

  func notHandedOver(_ outgoing: String) -> String {
    outgoing.isEmpty
      ? "This shift has not been handed over." : "The shift of \(outgoing) is not handed over."
  }

  func lateBy(_ minutes: Int, _ reason: String) -> String {
    "Late by \(length(minutes: minutes)), reason: \(reason)"
  }

  func stays(_ officer: String, _ deadlines: [String]) -> String {
    "\(officer) may leave only when this is done: \(list(deadlines))"
  }

  func headOfLog(_ position: Int64, _ head: String) -> String {
    "Head of the log at line \(position): \(head)"
  }

  func asOf(_ moment: String) -> String { "As of \(moment)" }

  var packNote: String {
    "For work on paper when power or network fail. Enter it afterwards with the times of the sheets. "
      + "The numbers are for this room only."
  }

  func blankSheet(_ number: Int) -> String { "Call sheet \(number)" }
}
