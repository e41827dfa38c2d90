package import DutyDomain
package import DutyJournal

/// The journal in one SQLite file, shared by all boards and commands of a data directory.
package final class SQLiteJournal: Journal {
  package let directory: DataDirectory
  package internal(set) var obstacle: Failure?
  package internal(set) var head = JournalHead.empty

  let connection: Connection
  var scribe: Scribe
  let bell: NoticeBell
  private let lock: DirectoryLock?
  /// Why the file must not be written, as found when it was opened or read; outlives every load.
  private var lasting: Failure?

  /// False where the derived tables cannot be used and may not be made: everything is folded anew.
  var hasDerived = true
  /// How far search index and newest snapshot reach, as far as this process knows.
  var searchedThrough: Int64 = 0
  var snapshotAt: Int64 = 0

  init(
    _ directory: DataDirectory, _ connection: Connection, _ lock: DirectoryLock?, _ scribe: Scribe,
    lasting: Failure?
  ) {
    self.directory = directory
    self.connection = connection
    self.lock = lock
    self.scribe = scribe
    self.lasting = lasting
    obstacle = lasting
    bell = NoticeBell(directory)
  }

  /// The names of everybody else who has this directory open.
  package var otherHolders: [String] { lock?.others() ?? [] }

  /// Where this file has been damaged and is read all the same.
  func ifSound<Value>(_ fallback: Value, _ body: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    do throws(Failure) { return try body() } catch {
      guard error.isDamage else { throw error }
      distrustDerived(detail(of: error))
      return fallback
    }
  }

  package func loadDuty() throws(Failure) -> Duty {
    // Read before the log: whoever writes meanwhile commits first and tells afterwards.
    let witness = Witness(directory)
    return try connection.reading { () throws(Failure) in
      obstacle = lasting
      var duty = try startIfSound()
      let found = try followIfSound { (line) throws(Failure) in duty.evolve(line) }
      let trouble = if let found { found } else { try shortfall(witness) }
      // A broken line matters more than what is derived from lines.
      if case .derivedBroken = obstacle { obstacle = trouble ?? obstacle }
      obstacle = obstacle ?? trouble
      return duty
    }
  }

  /// What is derived cannot be trusted: everything is folded anew, and nothing is written until it was made
  /// again.
  func distrustDerived(_ detail: String) {
    hasDerived = false
    lasting = lasting ?? .derivedBroken(path: directory.log, detail: detail)
    obstacle = obstacle ?? lasting
  }

  /// The state of the newest snapshot; where derived tables cannot be read, the state before all lines.
  private func startIfSound() throws(Failure) -> Duty {
    (head, searchedThrough, snapshotAt) = (.empty, 0, 0)
    do throws(Failure) {
      searchedThrough = try searchedPosition()
      return try startFromSnapshot()
    } catch {
      guard error.isDamage else { throw error }
      (head, searchedThrough, snapshotAt) = (.empty, 0, 0)
      distrustDerived(detail(of: error))
      return Duty()
    }
  }

  /// A line that the file cannot give is where reading ends, as one that cannot be understood.
  private func followIfSound(_ body: (LogLine) throws(Failure) -> Void) throws(Failure) -> Failure?
  {
    do throws(Failure) { return try follow(body) } catch {
      guard error.isDamage else { throw error }
      return .chainBroken(position: head.position + 1, what: .unreadable)
    }
  }

  /// The log does not hold what was told of it when it was last written.
  func shortfall(_ witness: Witness?) throws(Failure) -> Failure? {
    guard let witness, witness.position > 0 else { return nil }
    if witness.position > head.position {
      return .chainBroken(position: head.position + 1, what: .cut)
    }
    // One indexed row; it cannot be missing, since the lines up to the head were followed.
    guard let hash = try hash(at: witness.position), !witness.matches(hash) else { return nil }
    return .chainBroken(position: witness.position, what: .hash)
  }

  package func refresh(_ duty: inout Duty) throws(Failure) -> [LogLine] {
    if obstacle != nil { return [] }
    return try connection.reading { () throws(Failure) in try catchUp(&duty) }
  }

  /// Folds in what is new, once it is certain that the row known last is still what it was.
  func catchUp(_ duty: inout Duty) throws(Failure) -> [LogLine] {
    precondition(duty.position == head.position, "a duty of another journal")
    if let broken = try brokenHead() {
      obstacle = broken
      return []
    }
    var lines: [LogLine] = []
    obstacle = try followIfSound { lines.append($0) }
    if lines.contains(where: \.isErasure) {
      // The state may still say what was erased: take it from the journal as it now reads.
      let found = obstacle
      duty = try loadDuty()
      obstacle = obstacle ?? found
      return lines
    }
    for line in lines { duty.evolve(line) }
    return lines
  }

  private func brokenHead() throws(Failure) -> Failure? {
    if head.position == 0 { return nil }
    guard let hash = try hash(at: head.position) else {
      return .chainBroken(position: head.position, what: .cut)
    }
    return hash == head.hash ? nil : .chainBroken(position: head.position, what: .hash)
  }

  /// Reads on from `head` and moves it along. Stops before the first row that cannot be followed and says why.
  func follow(_ body: (LogLine) throws(Failure) -> Void) throws(Failure) -> Failure? {
    var trouble: Failure?
    try eachLinkedLine(after: head) { (line, hash, problem) throws(Failure) in
      if let problem {
        trouble = problem
        return false
      }
      guard let line else { return false }
      try body(line)
      head = JournalHead(position: line.position, hash: hash)
      return true
    }
    return trouble
  }
}

extension Failure {
  /// Something in the file cannot be read as it was written.
  var isDamage: Bool {
    switch self {
    case .notADutyLog, .chainBroken, .derivedBroken: true
    case .noDataDirectory, .directoryNotWritable, .directoryOpenToOthers, .diskFull, .cannotRead,
      .cannotWrite, .fileMissing, .fileExists, .newerFormat, .unknownEvent, .busy, .heldByStopped,
      .uncertain,
      .boardsOpen, .backupNotVerified, .directoryNotEmpty, .unknownTerminal, .noTerminal,
      .terminalLost, .themeUnusable, .notText:
      false
    }
  }
}
