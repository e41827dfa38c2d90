/// What a person at the board can ask for. One table ties these to keys; footer, help, command line
/// and README are written from it. The raw value is what the command line of the board (`:`) takes.
public enum BoardCommand: String, CaseIterable, Hashable, Sendable {
  case help = "help"
  case newCall = "call"
  case lateEntry = "late"
  case storm = "storm"
  case completeCall = "form"
  case search = "search"
  case acknowledge = "ack"
  case acknowledgeOnBehalf = "ack-for"
  case instruct = "instruct"
  case report = "report"
  case bulletin = "bulletin"
  case handover = "handover"
  case dayLog = "daylog"
  case nextNeedingHand = "next"
  case commandLine = "command"
  case quit = "quit"

  case moveDown = "down"
  case moveUp = "up"
  case moveFirst = "first"
  case moveLast = "last"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case open = "open"
  case back = "back"
  case paneIncidents = "incidents"
  case paneRoster = "on-duty"
  case paneInstructions = "instructions"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case zoom = "zoom"
  case filter = "filter"
  case sortByArrival = "sort"
  case goTo = "go"

  case addNote = "note"
  case classify = "classify"
  case figures = "figures"
  case describe = "describe"
  case link = "link"
  case withdrawIncident = "register-only"
  case mark = "mark"
  case close = "close"
  case reopen = "reopen"
  case takeBack = "undo"
  case erase = "erase"
  case silence = "silence"
  case arrive = "arrive"
  case changePin = "pin"
  case spotRound = "round"
  case checkOfUs = "check"
  case lineTest = "linetest"
  case takeDesk = "desk"
  case waiting = "waiting"
  /// What ran out while nobody watched.
  case missed = "missed"
  case withdrawAcknowledgement = "unack"

  case rosterMonth = "roster"
  case roomDuties = "room"
  case swapShift = "swap"
  case substitute = "substitute"
  case takeOver = "takeover"
  case recordLeave = "absence"
  case confirmShift = "confirm"
  case approveChange = "approve"

  case convey = "convey"
  case receive = "receive"
  case progress = "progress"
  case feedBack = "feedback"
  case accept = "accept"
  case returnForRedo = "return"
  case chase = "chase"
  case completeInstruction = "complete"
  case object = "object"
  case reassign = "reassign"
  case extend = "extend"

  case tellLeader = "tell"
  case issueSlip = "slip"
  case fileInstruction = "file"
  case completeRecord = "record"
  case rates = "rates"
  case settle = "settle"
  case earlier = "earlier"
  case later = "later"
  case hourEarlier = "hour-earlier"
  case hourLater = "hour-later"

  case theme = "theme"
  case language = "language"
  case redraw = "redraw"
  case suspend = "suspend"
  case copy = "copy"
  case save = "save"
  case drafts = "drafts"
}

/// Why a command cannot be used now.
public enum KeyReason: Hashable, Sendable {
  case nothingSelected
  case onlyOnIncidents
  case onlyOnInstructions
  case onlyOnCalls
  case boardIsReadOnly
  /// The board shows a past moment.
  case lookingBack
  /// Nothing comes after now.
  case isNow
  case nothingToTakeBack
  case noDraft
  /// Nothing selected has a call whose form could be filled in.
  case noCall
  /// The incident has no clock of a unit's own line.
  case noOwnLine
  /// Nobody of the directory sits at this terminal.
  case nobodyKnownHere
  /// No shift is planned that could be meant.
  case noShift
  /// No swap waits for consent or approval, and nothing that was taken over.
  case nothingToApprove
}

/// The three panes (事件队列 · 带班值班 · 未办结批示), and the detail of the selected thing.
public enum BoardPane: String, CaseIterable, Hashable, Sendable {
  case incidents = "incidents"
  case roster = "roster"
  case instructions = "instructions"
  case detail = "detail"
}

/// Who sits at the board.
public enum BoardRole: String, CaseIterable, Hashable, Sendable {
  case officer = "officer"
  case leader = "leader"
  case wall = "wall"
}

/// What an input line at the bottom of the board is asking for.
public enum Prompt: Hashable, Sendable {
  case call
  case search
  case filter(BoardPane)
  case commandLine
  case goToNumber
  case note(ItemReference)
  case acknowledgeWords(ItemNumber)
  case instruction(ItemNumber?)
  case instructionUnits
  case instructionDue
  case report(ItemNumber)
  case classify(ItemNumber)
  case figures(ItemNumber)
  case outcome(ItemNumber)
  case reason(BoardCommand, ItemReference)
  case step(InstructionStep, ItemNumber)
  case linkTarget(ItemReference)
  case completeInstruction(ItemNumber)
  case silenceReason(ItemNumber)
  /// A later limit for an instruction, asked for line by line.
  case `extension`(ItemNumber, ExtensionPart)
  case reassign(ItemNumber)
  /// The second question of a report that is late.
  case reportLateReason(ItemNumber)
  /// A question about an instruction that is no step of a unit.
  case instructionLine(InstructionQuestion, ItemNumber)
  /// Who said that a unit has reported by its own line.
  case settle(ItemNumber)
  /// Why sheets are entered late.
  case lateReason
  /// Who reviews, signs off, takes or confirms a written report; why it is withdrawn.
  case reportStep(ReportStep, ItemNumber)
  /// The periodical that an incident's report goes into.
  case bulletin(ItemNumber)
  /// Who signs off, withdraws or confirms a bulletin.
  case bulletinStep(BulletinStep, ItemNumber)
  /// One check of a unit in a line: rings, who answered, what was found.
  case spotCheck(unit: String)
  /// Who checks us, how quickly we answered, what was asked and said.
  case checkOfUs
  /// What is wrong with a line that was tested.
  case lineFault(LineKind)
  /// A line of the screen of a handover.
  case handover(HandoverPart)
  /// One part of a change of the roster.
  case roster(RosterAsk)
  /// One part of what the room itself owes.
  case room(RoomAsk)
  /// Who took a report by telephone.
  case reportTold(ItemNumber, ReportStage)
  /// Erasing the personal data of a call, asked for line by line.
  case erasure(ItemNumber, ErasurePart)
}

/// What an extension (延期) needs, in the order in which it is asked for.
public enum ExtensionPart: String, CaseIterable, Hashable, Sendable {
  case due = "due"
  case reason = "reason"
  case approver = "approver"
}

/// What an erasure needs, in the order in which it is asked for.
public enum ErasurePart: String, CaseIterable, Hashable, Sendable {
  case reason = "reason"
  case approver = "approver"
  /// Further names in the words, several with a space between them; mostly none.
  case names = "names"
}

/// What the board has to say on its message line.
public enum Notice: Hashable, Sendable {
  /// 已存: on the disk, under this number; the position is the last line written.
  case stored(ItemReference?, position: Int64)
  case callStored(call: ItemNumber, incident: ItemNumber?, position: Int64)
  /// A call that was stored as a check of a unit or of us as well.
  case callStoredAsCheck(call: ItemNumber, SpotCheck?, position: Int64)
  /// A unit was checked.
  case checkStored(SpotCheck, position: Int64)
  case lineTestStored(LineTest, position: Int64)
  /// The round is over: so many checked, so many with a fault.
  case roundFinished(SpotRoundFinished, position: Int64)
  /// No result could be read from the line of a check.
  case resultUnclear(String)
  case refused(Refusal)
  case failed(Failure)
  case keyUnavailable(BoardCommand, KeyReason)
  case draftKept(Int)
  case draftRecalled
  /// The shift is closed; these files were written of it.
  case shiftFilesWritten(count: Int)
  /// Several marked incidents are acknowledged after a second word; the others are left.
  case bulkAsks([ItemNumber], left: [ItemNumber])
  /// By level it must be looked at again.
  case mustBeAcknowledgedAgain(ItemNumber)
  /// The room is asked whether somebody is there; any key answers until then.
  case presenceAsked(until: Timestamp)
  /// Nobody answered: this person, at this telephone, must be told now.
  case presenceMissed(Timestamp, person: String, phone: String)
  /// Nothing waits for this leader.
  case nothingWaits
  /// Esc in a line that asked for a PIN.
  case pinNotGiven
  /// A follow-up would tell nothing that was not told.
  case nothingNew
  /// Nothing is left to do with this report.
  case reportIsDone
  /// Throwing a draft away asks for the key again.
  case discardAsks
  case draftDiscarded
  /// What stands in the field could not be read; nothing was stored.
  case fieldNotUnderstood(CallField)
  /// Fields were filled in that the one line cannot show.
  case formHoldsMore
  /// A series of calls has ended with so many stored.
  case seriesEnded(Int)
  case nothingFound(String)
  /// The words name no moment by which something could be due.
  case limitUnreadable(String)
  case unknownCommand(String)
  case noSuchNumber(String)
  case takenBack(ItemReference?)
  case copied(Int)
  case saved(path: String)
  case themeChanged(String)
  case quitAsksOpenItems(Int)
  case pasteHasLines(Int)
  case nobodyWatched(minutes: Int)
  case timersMissed(Int)
  /// Nothing that ran out meanwhile is left.
  case nothingMissed
  /// Nobody has acknowledged it: this person, at this telephone, must be told now.
  case climbed(ItemNumber, person: String, phone: String)
  /// By rule a unit must be chased now: by this slip, or by telephone.
  case chaseDue(ItemNumber, unit: String, SlipKind?)
  /// So many new incidents within a minute, told in one line.
  case flood(Int)
  /// The room's own words were read anew; none is left without files.
  case lexiconRead(files: Int, words: Int)
  /// Files of words were refused for faults; the first of them, and how many more there are.
  case lexiconRefused(ImportProblem, more: Int)
  /// A swap, substitution or absence is on the disk under this number.
  case rosterStored(Int, position: Int64)
  /// So many changed cells of the month were not stored.
  case monthKept(Int)
  /// Nothing in the month was changed.
  case monthUnchanged
  /// Personal data are erased in the log; where the rest of them is.
  case erased(ErasureRemains)
}
