package import CellGrid
package import DutyDomain
package import DutyIntake

/// What the operator is doing right now: everything on the screen that is not a duty fact.
///
/// It changes only through `reduce`. Duty facts stay in `Duty`; here are selections, filters, the
/// line being typed, what is shown on top, and what was last said.
package struct Flow: Sendable {
  package var role = BoardRole.officer
  package var isReadOnly = false
  package var size = CellSize(columns: 80, rows: 24)
  package var now: Timestamp

  // Panes.
  package var pane = BoardPane.incidents
  package var isZoomed = false
  package var queue = Queue()
  package var instructionList = ItemList()
  /// The minute in which the instructions were last put in order.
  var listedMinute: Int64 = 0
  package var rosterScroll = 0
  package var detailScroll = 0
  package var filters: [BoardPane: String] = [:]
  package var marked: [ItemReference] = []
  /// Counts that heads of panes show, made anew only when the duty changes.
  package var summary = Summary()
  var clocks = ClockBook()
  /// Incidents that somebody else has written about since they were last looked at here.
  package var unread: [ItemNumber] = []
  /// The last line of the log that this board has taken note of.
  var seenPosition: Int64 = 0
  /// The newest incident that this board has taken note of.
  var newest: ItemNumber?
  /// Clocks of the room itself that are overdue or run out within a day.
  package var roomDue: [Deadline] = []
  /// The minute in which these were last looked up: the clocks of the room begin and end with a minute.
  var roomMinute: Timestamp?
  /// What kind of book this is when it is no real duty.
  package var band: JournalMode?
  /// What the detail pane shows; loaded at the edge, since it may come from the archive.
  package var detail: ItemDetail?
  /// The thing opened by number or search, shown instead of the selected one until Esc.
  package var openedItem: ItemReference?

  // Input.
  package var entry: Entry?
  package var overlay: Overlay?
  /// A line that asks for a PIN, over everything else.
  package var pinLine: PinLine?
  package var sitting: Sitting?
  /// The name that this board was opened with; nil asks the roster.
  package var givenName: String?
  /// The name of this terminal in the log.
  package var terminal = ""
  /// Several marked incidents wait for a second word before they are acknowledged together.
  package var bulkAsk: BulkAsk?
  /// From where the open item goes back to: the list of what waits.
  var returnsToWaiting: Int?
  package var notice: Notice?
  package var noticeSince: Timestamp
  package var lastKeyAt: Timestamp
  package var drafts: [Draft] = []
  package var histories: [HistoryKind: [String]] = [:]
  /// The acts of this terminal that can still be taken back, the newest last.
  package var ownActs: [[LogLine]] = []
  /// Where the acts in flight came from, so that a refusal can give the words back.
  package var pending: Entry?
  /// The text of a report that a draft brings along, until the record has been read.
  package var pendingPaper: String?
  /// The same for a form.
  package var pendingSheet: CallSheet?
  /// Fields that a draft brings along for the form of a stored call, until that call is there.
  var pendingFields: [CallField: String]?
  /// Calls that are being entered one after the other.
  package var series: CallSeries?
  package var asksBeforeQuit = false
  /// A take-back is on its way to the desk.
  package var takesBack = false

  /// The past moment that is shown instead of now.
  package var past: PastMoment?
  /// The counts of now, while the past is shown.
  var present: Summary?
  /// Whether the board could only be looked at before the past was shown.
  var wasReadOnly = false

  // Attention.
  package var alarm = Alarm()
  /// Steps by rule that this board has asked for.
  var triedClimbs: Set<String> = []
  var lull = Lull()
  /// When this board opened: steps of chasing that fell due before that are past.
  var openedAt: Timestamp
  /// Since when this board has ticked without a gap: what fell due before is listed, not rung.
  var awakeSince: Timestamp
  /// What ran out while nobody watched, as it was found; `missedNow` has what is left of it.
  package var missed: [MissedTimer] = []
  /// Ends of acknowledgements, and misses, that this board has told of.
  var toldActs: Set<String> = []
  var toldMiss: Timestamp?
  var askedPresence: Timestamp?
  /// When the incidents of the last minute came in.
  var arrivals: [Timestamp] = []
  package var othersWatch = false
  package var dataIsFreshAt: Timestamp
  package var dataTrouble: Failure?
  /// What mends the data, where the trouble is damage.
  package var recovery: RecoveryAdvice?
  package var lastBackupAt: Timestamp?

  /// The change of shift that waits.
  package var bar: HandoverBar?

  // Choices.
  package var themeName = ""
  package var themeNames: [String] = []
  package var intake: Intake?
  package var completer: Completer?
  package var live = LiveBook()
  package var directoryRevision = -1
  /// The program's words and those of the room; nil until the room's own were read. The program's take
  /// longer to read than a start may take, so they wait for the first quiet moment after the first paint.
  var roomLexicon: Lexicon?
  var lexicon: Lexicon { roomLexicon ?? .builtIn }
  /// Names from the log, those of the last lines first.
  var knownWords: [KnownWord] = []
  /// The words that the command line takes for each command, in the reader's language.
  package var commandWords: [(word: String, command: BoardCommand)] = []

  package init(now: Timestamp) {
    self.now = now
    openedAt = now
    awakeSince = now
    noticeSince = now
    lastKeyAt = Timestamp(milliseconds: 0)
    dataIsFreshAt = now
  }
}

/// Counts over all open incidents, whatever the filter hides.
package struct Summary: Hashable, Sendable {
  /// Incidents that nobody has taken yet, in order of their numbers.
  package var unacknowledged: [ItemNumber] = []
  /// Those whose acknowledgement has run out, in order of their numbers.
  package var expired: [ItemNumber] = []
  /// When the first of all clocks runs out.
  package var nextDue: Timestamp?

  init() {}

  init(_ clocks: ClockBook) {
    let pages = clocks.incidents
    for place in pages.indices {
      if pages[place].isUnacknowledged { unacknowledged.append(pages[place].number) }
      if pages[place].hasRunOut { expired.append(pages[place].number) }
      if let due = pages[place].deadlines.first?.due { nextDue = min(nextDue ?? due, due) }
    }
  }
}

/// What lies over the panes.
package enum Overlay: Hashable, Sendable {
  /// The keys in whose names or sentences the words occur, from a line on.
  case help(words: String, scroll: Int)
  case search(SearchList)
  case themes(selected: Int, before: String)
  case sheet(CallSheet)
  case report(ReportSheet)
  case round(RoundSheet)
  /// The lines of the room that are tested.
  case lines(selected: Int)
  case handover(HandoverSheet)
  case dayLog(DayLogSheet)
  case rates(RateSheet)
  case month(MonthSheet)
  case room(RoomSheet)
  /// `discards`: the draft that the next press of the same key throws away.
  case drafts(selected: Int, discards: String?)
  /// What waits for the leader of this board.
  case waiting(selected: Int)
  /// What ran out while nobody watched.
  case missed(selected: Int)
  /// Who sits down at this terminal.
  case seats(typed: String, selected: Int)
  /// The posts of the shift, each with the key that checks it in.
  case posts
}

extension Overlay {
  /// The list of themes, in which one after the other is tried.
  package var isThemes: Bool {
    guard case .themes = self else { return false }
    return true
  }
}

/// What a search has found.
package struct SearchList: Hashable, Sendable {
  package var words: String
  package var hits: [SearchHit]
  package var selected: Int
  /// True after Enter: the list takes the keys, the line is no longer edited.
  package var isKept: Bool
}

/// Kinds of input lines that remember what was typed.
package enum HistoryKind: Hashable, Sendable {
  case search, command, filter
  /// Reasons, as they were given lately.
  case reason
  /// Who took a report.
  case receiver
}
