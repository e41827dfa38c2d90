import DutyDesk
import DutyDomain
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// What a command asks of its session, as plain values.
struct SessionWishes {
  var data: String?
  var language: String?
  var json = false
  var actor: String?
  var id: String?
  var now: String?

  init() {}

  init(_ common: CommonOptions, _ write: WriteOptions? = nil) {
    data = common.data
    language = common.lang
    json = common.json
    actor = write?.actor
    id = write?.id
    now = write?.now
  }
}

/// A data directory opened for one command: the desk, the words, the clock.
final class Session {
  let phrases: Phrases
  let json: Bool
  let place: DataDirectory
  let journal: SQLiteJournal
  /// Opened for looking only.
  let isReader: Bool
  let desk: Desk
  private let id: String?
  /// The words by which this room's calls are read; looked for once, and only by who asks.
  private(set) lazy var lexicon = readLexicon()
  /// Reads the few texts that a command is given; one that reads many makes its own.
  private(set) lazy var intake = intake(reads: .few)
  /// The given clock; nil for the system's.
  private var givenNow: Timestamp?

  enum Access {
    /// Reads; the directory must be there.
    case read
    /// Writes; the directory must be there.
    case write
    /// Writes and makes the directory when it is missing.
    case create
  }

  convenience init(
    _ common: CommonOptions, _ access: Access, _ write: WriteOptions? = nil, path: String? = nil
  ) throws {
    try self.init(SessionWishes(common, write), access, path: path)
  }

  init(_ wishes: SessionWishes, _ access: Access, path: String? = nil) throws {
    let phrases = Phrases(language: Environment.language(wishes.language))
    self.phrases = phrases
    json = wishes.json
    isReader = access == .read
    id = wishes.id
    place = DataDirectory(path ?? Environment.dataDirectory(wishes.data))
    do throws(Failure) {
      journal = try SQLiteJournal.open(
        place, as: Session.holder, access.store,
        beforeRemaking: { lines in
          // Fewer are done before anybody has read this.
          guard lines > 20_000 else { return }
          CommandTrouble(phrases.commands.remakingDerived(lines: lines)).tell()
        })
      desk = try Desk(
        journal: journal, terminal: Environment.terminalName,
        author: wishes.actor ?? Environment.value("DUTYBOARD_AS"),
        fallbackAuthor: Environment.loginName, newID: Environment.newActionID)
    } catch {
      throw CommandTrouble(error, phrases, place)
    }
    desk.isReader = access == .read
    if access == .write, let obstacle = journal.obstacle { throw failed(obstacle) }
    if let given = wishes.now { try takeClock(given) }
    if access != .read, journal.obstacle == nil { try noteRestore() }
  }

  /// The first event of a restored log says so; where the restore was stopped before it, this one does it.
  private func noteRestore() throws {
    guard let pending = place.pendingRestore else { return }
    let intent = Intent.noteRestore(from: pending.from, kept: pending.kept)
    // The same id again, should this process be stopped before it has forgotten the mark.
    switch desk.perform(intent, now: now, id: id ?? pending.id) {
    case .stored: place.forgetRestore()
    case .refused(let refusal): throw refused(refusal)
    case .failed(let failure): throw failed(failure)
    }
  }

  static var holder: Holder {
    Holder(
      user: Environment.loginName, terminal: Environment.terminalName, work: Environment.work)
  }

  /// The clock that acts go by.
  var now: Timestamp { givenNow ?? Environment.now() }

  var duty: Duty { desk.duty }

  var naming: Naming { Naming(duty, now: now) }

  private func takeClock(_ text: String) throws {
    guard desk.duty.office?.mode.takesGivenClock == true else {
      throw refused(.givenClockInLiveBook)
    }
    givenNow = try instant(text)
  }

  func refused(_ refusal: Refusal) -> CommandTrouble {
    CommandTrouble(refusal, phrases, Naming(desk.duty, now: Environment.now()))
  }

  func failed(_ failure: Failure) -> CommandTrouble {
    CommandTrouble(failure, phrases, place)
  }

  /// Does what may fail, with its words.
  func reading<Value>(_ body: () throws(Failure) -> Value) throws -> Value {
    do throws(Failure) { return try body() } catch { throw failed(error) }
  }

  /// Decides and stores an intent; the lines as written.
  func perform(_ intent: Intent, part: String = "") throws -> [LogLine] {
    let id = id.map { part.isEmpty ? $0 : $0 + "/" + part }
    switch desk.perform(intent, now: now, id: id) {
    case .stored(let lines, _): return lines
    case .refused(let refusal): throw refused(refusal)
    case .failed(let failure): throw failed(failure)
    }
  }

  /// When it happened, for late entry: a time and its reason go together.
  func happenedAt(_ late: LateOptions) throws -> Timestamp? {
    try happenedAt(LateWishes(late))
  }

  func happenedAt(_ late: LateWishes) throws -> Timestamp? {
    switch (late.happenedAt, late.lateReason) {
    case (nil, nil): return nil
    case (let time?, let reason?) where !trim(reason).isEmpty: return try instant(time)
    case (_, _): throw refused(.lateReasonMissing)
    }
  }

  /// Keeps the reason of a late entry whose event has no place for it: as a line on the same thing.
  func keep(_ late: LateOptions, of lines: [LogLine]) throws -> [LogLine] {
    guard let reason = late.lateReason, let item = lines.last?.event.subjects.first else {
      return lines
    }
    let note = phrases.usage.lateEntry(reason: trim(reason))
    return lines + (try perform(.addNote(item, note), part: "late"))
  }

  func instant(_ text: String) throws -> Timestamp {
    guard let instant = duty.time.instant(iso: text) else {
      throw CommandTrouble(phrases.usage.unreadableTime(text), exitCode: 2)
    }
    return instant
  }

  /// The text of a call, from standard input where it is `-`. One that is too long is refused
  /// before anything tries to understand it.
  func callText(_ argument: String) throws -> String {
    let text = argument == "-" ? try StandardInput.all(self) : argument
    if text.utf8.count > longestText, text.count > longestText {
      throw refused(.textTooLong(.call, limit: longestText))
    }
    return text
  }

  /// A due time: ISO 8601, or as people say it.
  func due(_ text: String) throws -> Timestamp {
    if let instant = duty.time.instant(iso: text) { return instant }
    let hours = DueTime.Hours(duty.calendar)
    if let spoken = DueTime.parse(text, from: now, time: duty.time, hours: hours) { return spoken }
    throw CommandTrouble(phrases.usage.unreadableTime(text), exitCode: 2)
  }

  func reference(_ text: String) throws -> ItemReference {
    guard let item = ItemReference(text, thisYear: duty.time.date(now).year) else {
      throw CommandTrouble(phrases.usage.unreadableNumber(text), exitCode: 2)
    }
    return item
  }

  /// A reference that must be of one kind; a bare number is read as that kind.
  func number(_ text: String, _ kind: ItemKind) throws -> ItemNumber {
    let item = try reference(text)
    if item.kind == kind { return item.number }
    if item.kind == .incident, let first = text.first, first.isNumber { return item.number }
    throw CommandTrouble(phrases.usage.unreadableNumber(text), exitCode: 2)
  }

  /// Behind everything that was printed of a log which can only be read up to some line: says why,
  /// and ends with the exit code for it.
  func endReading() throws {
    if let obstacle = journal.obstacle { throw failed(obstacle) }
  }

  /// Says what was stored, or prints it as JSON; then the work that can wait.
  func tellStored(_ lines: [LogLine]) throws {
    guard let last = lines.last else { return }
    let item = last.event.subjects.first
    if json {
      Output.line(documents.stored(position: last.position, item: item).written)
    } else {
      Output.line(phrases.notices.notice(.stored(item, position: last.position), naming))
    }
    finish()
  }

  /// What can wait until the words are out: search index, snapshot.
  func finish() {
    Output.flush()
    _ = desk.workQuietly()
  }
}

extension Session.Access {
  var store: SQLiteJournal.Access {
    switch self {
    case .read: .reading
    case .write: .writing
    case .create: .creating
    }
  }
}
