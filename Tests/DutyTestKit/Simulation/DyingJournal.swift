package import DutyDomain
package import DutyJournal

/// A journal whose process can be killed in the middle of an act.
package final class DyingJournal: Journal {
  /// When the process dies; the act fails as seen from there, whatever is on the disk.
  package enum Death: Hashable, Sendable {
    /// It was decided and nothing was written.
    case beforeAppend
    /// It is on the disk and nobody was told.
    case afterCommit
  }

  private let inner: any Journal
  package var nextDeath: Death?
  /// What somebody else does between the look into the archive and the write lock, once.
  package var interloper: (() throws(Failure) -> Void)?
  /// What the process would have said if it could.
  static let lastWords = Failure.busy(holder: "killed")

  package init(_ inner: any Journal) { self.inner = inner }

  package func transact<Refused: Error>(
    _ signature: Signature, on duty: inout Duty,
    _ decide: (_ duty: Duty, _ others: [LogLine]) throws(Refused) -> [DutyEvent]
  ) throws(Failure) -> Result<Written, Refused> {
    let death = nextDeath
    nextDeath = nil
    if let other = interloper {
      interloper = nil
      try other()
    }
    let result = try inner.transact(signature, on: &duty) {
      (duty, others) throws(Ending<Refused>) -> [DutyEvent] in
      let events: [DutyEvent]
      do throws(Refused) { events = try decide(duty, others) } catch { throw .refused(error) }
      if death == .beforeAppend { throw .died }
      return events
    }
    if death == .afterCommit { throw DyingJournal.lastWords }
    switch result {
    case .success(let written): return .success(written)
    case .failure(.refused(let refused)): return .failure(refused)
    case .failure(.died): throw DyingJournal.lastWords
    }
  }

  private enum Ending<Refused: Error>: Error {
    case refused(Refused)
    case died
  }

  package func writeInBulk(
    on duty: inout Duty, _ next: (_ duty: Duty) -> (Signature, [DutyEvent])?
  ) throws(Failure) {
    try inner.writeInBulk(on: &duty, next)
  }

  // Everything else is the journal's own.

  package var obstacle: Failure? { inner.obstacle }
  package var head: JournalHead { inner.head }
  package func loadDuty() throws(Failure) -> Duty { try inner.loadDuty() }
  package func loadDuty(asOf position: Int64) throws(Failure) -> Duty {
    try inner.loadDuty(asOf: position)
  }
  package func refresh(_ duty: inout Duty) throws(Failure) -> [LogLine] {
    try inner.refresh(&duty)
  }
  package func line(at position: Int64) throws(Failure) -> LogLine? {
    try inner.line(at: position)
  }
  package func lines(from first: Int64, through last: Int64) throws(Failure) -> [LogLine] {
    try inner.lines(from: first, through: last)
  }
  package func forEachLine(from first: Int64, through last: Int64, _ body: (LogLine) -> Void)
    throws(Failure)
  {
    try inner.forEachLine(from: first, through: last, body)
  }
  package func forEachLine(
    of kind: EventKind, after position: Int64, _ body: (LogLine) -> Void
  ) throws(Failure) {
    try inner.forEachLine(of: kind, after: position, body)
  }
  package func forEachPayload(
    from first: Int64, through last: Int64, _ body: (StoredPayload) -> Void
  ) throws(Failure) {
    try inner.forEachPayload(from: first, through: last, body)
  }
  package func isScrubbed() throws(Failure) -> Bool { try inner.isScrubbed() }
  package func hash(at position: Int64) throws(Failure) -> ChainHash? {
    try inner.hash(at: position)
  }
  package func lines(ofAction action: String) throws(Failure) -> [LogLine] {
    try inner.lines(ofAction: action)
  }
  package func position(at instant: Timestamp) throws(Failure) -> Int64 {
    try inner.position(at: instant)
  }
  package func timeline(of item: ItemReference) throws(Failure) -> Timeline {
    try inner.timeline(of: item)
  }
  package func struck(from first: Int64, through last: Int64) throws(Failure) -> [Int64] {
    try inner.struck(from: first, through: last)
  }
  package func search(_ parts: [[String]], since: Timestamp?, limit: Int) throws(Failure)
    -> [LogLine]
  {
    try inner.search(parts, since: since, limit: limit)
  }
  package func knownWords(after position: Int64, limit: Int) throws(Failure) -> [KnownWord] {
    try inner.knownWords(after: position, limit: limit)
  }
  package func tend(_ duty: Duty) throws(Failure) -> Bool { try inner.tend(duty) }
  package func verify(lookingFor wanted: ChainHash?) throws(Failure) -> Verification {
    try inner.verify(lookingFor: wanted)
  }
  package func rebuild() throws(Failure) { try inner.rebuild() }
  package func derivedDump() throws(Failure) -> [String] { try inner.derivedDump() }
}

extension DyingJournal {
  package func call(_ number: ItemNumber) throws(Failure) -> Call? { try inner.call(number) }
  package func incident(_ number: ItemNumber) throws(Failure) -> Incident? {
    try inner.incident(number)
  }
  package func instruction(_ number: ItemNumber) throws(Failure) -> Instruction? {
    try inner.instruction(number)
  }
  package func report(_ number: ItemNumber) throws(Failure) -> Report? {
    try inner.report(number)
  }
  package func shift(on date: CivilDate) throws(Failure) -> Shift? { try inner.shift(on: date) }
  package func calls(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Call]
  {
    try inner.calls(span, before: before, limit: limit)
  }
  package func incidents(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Incident]
  {
    try inner.incidents(span, before: before, limit: limit)
  }
  package func instructions(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Instruction]
  {
    try inner.instructions(span, before: before, limit: limit)
  }
  package func reports(_ span: ArchiveSpan, before: ItemNumber?, limit: Int) throws(Failure)
    -> [Report]
  {
    try inner.reports(span, before: before, limit: limit)
  }
  package func forEachCall(_ span: ArchiveSpan, _ body: (Call) -> Void) throws(Failure) {
    try inner.forEachCall(span, body)
  }
  package func forEachIncident(_ span: ArchiveSpan, _ body: (Incident) -> Void) throws(Failure) {
    try inner.forEachIncident(span, body)
  }
  package func forEachInstruction(_ span: ArchiveSpan, _ body: (Instruction) -> Void)
    throws(Failure)
  {
    try inner.forEachInstruction(span, body)
  }
  package func forEachReport(_ span: ArchiveSpan, _ body: (Report) -> Void) throws(Failure) {
    try inner.forEachReport(span, body)
  }
  package func shifts(from first: CivilDate, through last: CivilDate) throws(Failure) -> [Shift] {
    try inner.shifts(from: first, through: last)
  }
  package func callbackNumbers(beginning digits: String, limit: Int) throws(Failure) -> [String] {
    try inner.callbackNumbers(beginning: digits, limit: limit)
  }
  package func calls(of caller: CallerKey, limit: Int) throws(Failure) -> [Call] {
    try inner.calls(of: caller, limit: limit)
  }
  package func callCount(of caller: CallerKey, since: Timestamp) throws(Failure) -> Int {
    try inner.callCount(of: caller, since: since)
  }
  package func pin(of person: String) throws(Failure) -> PinRecord? { try inner.pin(of: person) }
  package func keepPin(_ verifier: PinVerifier?, of person: String) throws(Failure) {
    try inner.keepPin(verifier, of: person)
  }
  package func countPinTry(of person: String, at now: Timestamp) throws(Failure) {
    try inner.countPinTry(of: person, at: now)
  }
  package func forgetPinTries(of person: String) throws(Failure) {
    try inner.forgetPinTries(of: person)
  }
}
