package import DutyDomain

/// What stands on the papers of a shift: the duty log with its handover, and the pack for work on paper.
package protocol ShiftPaperWords: Sendable {
  func shiftLabel(_ label: ShiftLabel) -> String
  /// `第 12 次交接班`.
  func handoverNumber(_ number: Int) -> String
  /// What became of a call: it opened an incident, was put to one, or stays in the register.
  func becameIncident(_ number: String) -> String
  func putToIncident(_ number: String) -> String
  func registered(_ kind: CallKind) -> String
  /// How an incident stood when the shift ended: closed with these words, handed on, or going on.
  func endedWith(_ ending: Ending, _ outcome: String) -> String
  var handedOn: String { get }
  var goingOn: String { get }
  func verdictMet(_ isMet: Bool) -> String
  func calls(_ count: Int, _ kinds: [(CallKind, Int)]) -> String
  func papersOut(reports: Int, bulletins: Int) -> String
  func instructionsGiven(_ count: Int) -> String
  func leaderSaid(_ leader: String, at: String, words: String) -> String
  func addedLater(_ words: String, by: String, at: String) -> String
  func lateCall(_ text: String, received: String, by: String, at: String, reason: String) -> String
  func signature(_ side: HandoverSide, _ name: String, at: String, isProven: Bool) -> String
  func unsigned(_ side: HandoverSide) -> String
  func handedOverAt(_ moment: String, position: Int64) -> String
  func notHandedOver(_ outgoing: String) -> String
  func lateBy(_ minutes: Int, _ reason: String) -> String
  func stays(_ officer: String, _ deadlines: [String]) -> String
  func headOfLog(_ position: Int64, _ head: String) -> String
  func asOf(_ moment: String) -> String
  /// On the first page of the pack: what it is for, and that its numbers are for the room only.
  var packNote: String { get }
  func blankSheet(_ number: Int) -> String
}

/// Heads and column heads of the papers of a shift.
package enum ShiftLabel: String, CaseIterable, Hashable, Sendable {
  case dutyLog, handoverSheet, pack
  case date, weather, leader, leadOfficer, secondOfficer, dutyPhone, takenOver
  case entries, time, source, matter, handling, result, hand
  case counts, instructions, later, passedOn, limit, words, accepted, checks
  case signatures, nothing, ownRoom, notNoted
  case rosterAhead, phones, leaders, units, openItems, callSheets, name, post, phone, backup, day
  case deadlines, wholeWords, sheetNumber, recorder, recordedAt
}
