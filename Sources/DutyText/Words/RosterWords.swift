package import DutyDomain

/// Who is on duty beside the plan, the month, and what the room itself owes.
package protocol RosterWords: Sendable {
  /// A post by its name in the journal; a further post is called as the pattern calls it.
  func postName(_ post: String) -> String
  func postNameShort(_ post: String) -> String
  /// `2026-11-18 周三`, with the name of the shift where a day has several.
  func slot(_ slot: ShiftSlot) -> String
  func changeKind(_ kind: ShiftChangeKind) -> String
  /// One change on one line: who for whom, since when, why, approved by whom.
  func change(_ change: ShiftChange, _ naming: Naming) -> String
  /// Stands behind the name of who is on duty: who was planned.
  func planned(_ name: String) -> String
  func swap(_ swap: Swap, _ naming: Naming) -> String
  func leave(_ leave: Leave, _ naming: Naming) -> String
  func doubt(_ doubt: RosterDoubt) -> String
  /// One line of a check.
  func warning(_ warning: RosterWarning, _ naming: Naming) -> String
  var noWarnings: String { get }
  func patternLine(_ turn: ShiftTurn) -> String
  /// Posts beside the three, and how many days ahead a shift should be confirmed.
  func patternPosts(_ pattern: ShiftPattern) -> String
  func dutyDay(_ day: DutyDay) -> String

  // The month on the board.
  func monthTitle(_ year: Int, _ month: Int) -> String
  func monthEdits(_ count: Int) -> String
  /// Marks of days, at most two columns: a holiday, a day worked instead.
  var holidayMark: String { get }
  var workdayMark: String { get }
  var monthKeys: String { get }
  var fairnessTitle: String { get }
  func fairnessHeads() -> [String]
  func hours(minutes: Int) -> String
  /// How many gaps the next thirty days have.
  func gapsAhead(_ count: Int) -> String
  func ask(_ ask: RosterAsk, _ naming: Naming) -> String
  func hint(_ ask: RosterAsk) -> String
  func ask(_ ask: RoomAsk, _ naming: Naming) -> String
  func hint(_ ask: RoomAsk) -> String

  // What the room itself owes.
  var roomTitle: String { get }
  var roomKeys: String { get }
  /// `零报告 14/15，缺 桦树岭乡`.
  func zeroReports(done: Int, of count: Int, missing: [String]) -> String
  func dailyReport(_ report: DailyReport, _ naming: Naming) -> String
  func filing(_ filing: RosterFiling, _ naming: Naming) -> String
  func notice(_ notice: UnitNotice, _ naming: Naming) -> String
  /// The units that have not confirmed, on one line; empty when all have.
  func missingReceipts(_ notice: UnitNotice, _ naming: Naming) -> String
  /// Nothing is owed, and no notice is open.
  var roomHasNothing: String { get }
  /// What a room says of a quiet day.
  var quietDay: String { get }

  // Exports.
  func calendarSummary(_ shift: Shift, _ naming: Naming) -> String
  func calendarName(_ office: String) -> String
  func exported(path: String, shifts: Int) -> String
}
