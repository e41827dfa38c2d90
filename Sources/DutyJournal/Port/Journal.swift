package import DutyDomain

/// The state after each so many lines is kept for ever: a past moment starts from it, and what follows
/// up to that moment is folded while a person waits.
package let linesBetweenKeptStates: Int64 = 4000

/// The duty log: what happened, in order, for ever; and what is derived from it.
///
/// One process has one journal and uses it from one place at a time. Other processes may write the
/// same log: what they wrote comes in through `refresh` and before each decision in `transact`. The
/// `Duty` that is handed in and out is the fold of the journal up to `head`, always.
package protocol Journal: PinShelf {
  /// Why nothing can be written: damage, a newer program, a medium that is read-only. Nil when all is well.
  var obstacle: Failure? { get }

  /// The last row that this process knows of.
  var head: JournalHead { get }

  /// The live state: the newest snapshot and the lines after it, folded.
  ///
  /// When the journal cannot be followed to its end, the state is what it was up to there, and
  /// `obstacle` says why.
  func loadDuty() throws(Failure) -> Duty

  /// The state as it was when the line at this position had been written; changes nothing here. Quick
  /// for multiples of `linesBetweenKeptStates`.
  func loadDuty(asOf position: Int64) throws(Failure) -> Duty

  /// Folds in what others wrote and returns it; empty when there is nothing new.
  func refresh(_ duty: inout Duty) throws(Failure) -> [LogLine]

  /// One decision in one transaction: takes the write lock, folds in what others wrote, asks
  /// `decide` for the events, appends them, brings the derived tables along and commits durably.
  ///
  /// `decide` gets the state and the lines that came in, and may read this journal. What it throws
  /// comes back as the failed result and nothing is written. An action that is in the journal already
  /// is not decided again: its lines come back as they were written. On `Failure` nothing of this act
  /// was written; what others wrote may have been folded in.
  func transact<Refused: Error>(
    _ signature: Signature, on duty: inout Duty,
    _ decide: (_ duty: Duty, _ others: [LogLine]) throws(Refused) -> [DutyEvent]
  ) throws(Failure) -> Result<Written, Refused>

  /// Appends act after act until `next` gives none, as they would have been one by one, but with
  /// thousands of them in one transaction. For demonstrations and trials only: nobody else may
  /// write meanwhile, and a failure may leave the acts before it written.
  func writeInBulk(
    on duty: inout Duty, _ next: (_ duty: Duty) -> (Signature, [DutyEvent])?
  ) throws(Failure)

  // Lines.

  /// The line at this position; nil when the log does not reach it.
  func line(at position: Int64) throws(Failure) -> LogLine?
  /// Both ends belong to the range, in order of the log.
  func lines(from first: Int64, through last: Int64) throws(Failure) -> [LogLine]
  func forEachLine(from first: Int64, through last: Int64, _ body: (LogLine) -> Void)
    throws(Failure)
  /// Lines as they are stored, in order; what was erased is as the erasure left it.
  func forEachPayload(from first: Int64, through last: Int64, _ body: (StoredPayload) -> Void)
    throws(Failure)
  /// The lines of one kind behind a position, in order.
  func forEachLine(of kind: EventKind, after position: Int64, _ body: (LogLine) -> Void)
    throws(Failure)
  /// The hash of the row at this position; nil when the log does not reach it.
  func hash(at position: Int64) throws(Failure) -> ChainHash?
  /// The lines of one act, in order; empty when it is not in the log.
  func lines(ofAction action: String) throws(Failure) -> [LogLine]
  /// The last position recorded at or before the instant; 0 when there is none.
  func position(at instant: Timestamp) throws(Failure) -> Int64
  /// The lines about a thing, in order, with those that are struck through.
  func timeline(of item: ItemReference) throws(Failure) -> Timeline
  /// Which positions of a range are struck through, ascending.
  func struck(from first: Int64, through last: Int64) throws(Failure) -> [Int64]
  /// Lines in which of each part one of its alternatives occurs, with all its words; newest first,
  /// and empty for a query without words.
  func search(_ parts: [[String]], since: Timestamp?, limit: Int) throws(Failure) -> [LogLine]
  /// The names that stand in lines after a position, those of the last lines first; each once.
  func knownWords(after position: Int64, limit: Int) throws(Failure) -> [KnownWord]

  // The archive: calls, reports and shifts always; incidents and instructions once they left the live state.

  func call(_ number: ItemNumber) throws(Failure) -> Call?
  func incident(_ number: ItemNumber) throws(Failure) -> Incident?
  func instruction(_ number: ItemNumber) throws(Failure) -> Instruction?
  func report(_ number: ItemNumber) throws(Failure) -> Report?
  func shift(on date: CivilDate) throws(Failure) -> Shift?

  /// Up to `limit` of them, newest number first, beginning below `before`.
  func calls(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure) -> [Call]
  func incidents(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure) -> [Incident]
  func instructions(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Instruction]
  func reports(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure) -> [Report]

  /// All of them, oldest number first, one at a time.
  func forEachCall(_ span: ArchiveSpan, _ body: (Call) -> Void) throws(Failure)
  func forEachIncident(_ span: ArchiveSpan, _ body: (Incident) -> Void) throws(Failure)
  func forEachInstruction(_ span: ArchiveSpan, _ body: (Instruction) -> Void) throws(Failure)
  func forEachReport(_ span: ArchiveSpan, _ body: (Report) -> Void) throws(Failure)
  /// The shifts that begin on these days, both ends included, oldest first.
  func shifts(from first: CivilDate, through last: CivilDate) throws(Failure) -> [Shift]

  // Callers.

  /// Call-back numbers of the register that begin with these digits, ascending, at most `limit`.
  func callbackNumbers(beginning digits: String, limit: Int) throws(Failure) -> [String]
  /// The calls of a caller, newest first.
  func calls(of caller: CallerKey, limit: Int) throws(Failure) -> [Call]
  /// How many calls of a caller were received at or after the instant.
  func callCount(of caller: CallerKey, since: Timestamp) throws(Failure) -> Int

  // Care.

  /// A little of the work that can wait (search index, snapshot, checkpoint); true while there is more.
  ///
  /// To be called when nobody is typing, and at the end of a command.
  @discardableResult
  func tend(_ duty: Duty) throws(Failure) -> Bool
  /// Checks the whole chain; `wanted` is a head that must stand somewhere in it.
  func verify(lookingFor wanted: ChainHash?) throws(Failure) -> Verification
  /// Makes everything that is derived anew from the journal.
  func rebuild() throws(Failure)
  /// False after an erasure while free space of the file may still hold what was erased; `tend` tries
  /// again until nobody stands in the way.
  func isScrubbed() throws(Failure) -> Bool
  /// Everything that is derived, as sorted text rows; for tests and for comparing two machines.
  func derivedDump() throws(Failure) -> [String]
}

extension Journal {
  /// Lines in which all words of the query occur, newest first; empty for a query without words.
  package func search(_ query: String, since: Timestamp?, limit: Int) throws(Failure) -> [LogLine] {
    try search([[query]], since: since, limit: limit)
  }
}

/// What one transaction brought.
package struct Written: Hashable, Sendable {
  /// Lines that others had written since, already folded in.
  package var others: [LogLine]
  /// The lines of this act.
  package var own: [LogLine]
  /// True when the act was in the journal already and was not written again.
  package var isRepeat: Bool

  package init(others: [LogLine], own: [LogLine], isRepeat: Bool) {
    self.others = others
    self.own = own
    self.isRepeat = isRepeat
  }
}

/// The lines about one thing.
package struct Timeline: Hashable, Sendable {
  package var lines: [LogLine]
  /// Positions among them that are struck through, ascending.
  package var struck: [Int64]

  package init(lines: [LogLine], struck: [Int64]) {
    self.lines = lines
    self.struck = struck
  }
}

/// A stretch of time by the moment that a list goes by: calls and incidents by their reception,
/// instructions by their giving, reports by their sending.
package struct ArchiveSpan: Hashable, Sendable {
  /// Included; nil is from the beginning.
  package var since: Timestamp?
  /// Excluded; nil is to the end.
  package var until: Timestamp?

  package static let all = ArchiveSpan()

  package init(since: Timestamp? = nil, until: Timestamp? = nil) {
    self.since = since
    self.until = until
  }

  package func contains(_ instant: Timestamp) -> Bool {
    (since.map { $0 <= instant } ?? true) && (until.map { instant < $0 } ?? true)
  }
}
