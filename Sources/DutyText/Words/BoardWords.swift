package import DutyDomain

/// What stands on the board itself: heads, rows, footer, entry lines, bands.
package protocol BoardWords: Sendable {
  var programName: String { get }

  // Panes.
  func pane(_ pane: BoardPane) -> String
  /// `7 起`.
  func incidentCount(_ count: Int) -> String
  func unacknowledgedCount(_ count: Int) -> String
  /// `最近时限 04:12`.
  func nextDeadline(_ countdown: String) -> String
  func overdueCount(_ count: Int) -> String
  /// So many lines of a timeline are left out above the newest ones.
  func earlierLines(_ count: Int) -> String
  /// `031 详情`.
  func detailTitle(_ item: ItemReference, _ naming: Naming) -> String
  /// Said in a pane that has nothing to show.
  func empty(_ pane: BoardPane) -> String
  /// What the filter of a pane found: nothing.
  var emptyByFilter: String { get }
  /// `新到 3`.
  func newAbove(_ count: Int) -> String
  func markedCount(_ count: Int) -> String
  /// `未签收 6分`.
  func unacknowledged(age: String) -> String
  /// A line in the roster pane: nobody is planned from when until when, for one post or the whole shift.
  func gap(_ gap: RosterGap, _ naming: Naming) -> String
  /// `到岗 08:31`.
  func arrived(_ clock: String) -> String
  /// Said of a leader who should be there by now and is not.
  var notArrived: String { get }
  /// A day or an hour without any shift.
  var nobodyOnDuty: String { get }
  /// A post that a planned shift lacks: `副班空缺`.
  func vacant(_ post: DutyPost) -> String
  /// Several units of one instruction in a row: `商务局等3家`.
  func units(_ first: String, count: Int) -> String
  /// On the leader's own board: how many wait for the acknowledgement.
  func waitsForYou(_ count: Int) -> String
  /// `催 2 次`.
  func chased(_ times: Int) -> String
  /// A level that only figures suggest: `建议较大`.
  func suggested(_ level: IncidentLevel) -> String

  // Keys.
  /// Two to four characters for the footer.
  func command(_ command: BoardCommand) -> String
  /// One sentence for the help.
  func help(_ command: BoardCommand) -> String
  func reason(_ reason: KeyReason, for command: BoardCommand) -> String

  // Entry lines.
  /// What stands before the cursor: `来电`.
  func label(_ prompt: Prompt, _ naming: Naming) -> String
  /// What to type, as long as nothing was typed.
  func hint(_ prompt: Prompt) -> String
  func drafts(_ count: Int) -> String
  /// Whether the receiver repeated a telephone report: `已复述`.
  func readBack(_ isDone: Bool) -> String
  func paperKind(_ kind: PaperKind) -> String
  /// The keys of a report that lies over the panes; `next` is what F6 does.
  func reportKeys(next: ReportStep?, isStored: Bool, isEditing: Bool) -> String
  /// A telephone report that still wants its signed paper.
  func awaitsPaper(_ report: String) -> String
  /// The keys of the list of drafts.
  var draftKeys: String { get }
  /// Over the line of a call storm: where the calls go, how many, and which tell of damage.
  func storm(
    _ incident: ItemNumber, count: Int, felt: Int, damaged: [ItemNumber], _ naming: Naming
  ) -> String
  /// What the callers of a storm answered, in the detail of its incident.
  func tally(_ tally: StormTally, _ naming: Naming) -> String
  /// In a storm: this call is about something else.
  var apartFromStorm: String { get }
  /// Over the line of a late sheet.
  func lateSheet(_ count: Int, receivedAt: String, delay: String) -> String
  var lateSheetNeedsTime: String { get }

  // Status line and bands.
  /// `已存 #20483 16:42:08`.
  func stored(position: Int64, clock: String) -> String
  /// `同步 1秒前`.
  func fresh(seconds: Int) -> String
  /// Why the data may be out of date.
  func stale(_ reason: StaleReason, seconds: Int) -> String
  func filter(_ text: String) -> String
  func unread(_ count: Int) -> String
  /// `备份 3时`.
  func backup(age: String) -> String
  /// The band across the top of a book that is no real duty; nil for a live one.
  func band(_ mode: JournalMode) -> String?
  /// The band while an earlier moment is shown.
  func past(_ wall: OfficeTime.Reading) -> String
  var readOnly: String { get }
  /// The one sentence of a terminal that is too small.
  func tooSmall(columns: Int, rows: Int) -> String

  // First run, help, themes.
  /// The lines of an empty board: what to import next.
  var firstRun: [String] { get }
  var helpTitle: String { get }
  var helpSearch: String { get }
  var themePreview: String { get }
  /// In the list of themes: light by day, dark at night.
  var themeByClock: String { get }
  var loading: String { get }
}

/// Why the board may show less than the log holds.
package enum StaleReason: String, CaseIterable, Hashable, Sendable {
  /// The file cannot be read at the moment.
  case unreadable
  /// Another process holds the file.
  case busy
  /// A newer program writes the file.
  case newerProgram
  /// The clock of the machine was set back.
  case clockSetBack
}
