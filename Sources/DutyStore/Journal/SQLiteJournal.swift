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
  /// Why the file could not be written when it was opened; outlives every load.
  private let lasting: Failure?

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

  package func loadDuty() throws(Failure) -> Duty {
    try connection.reading { () throws(Failure) in
      obstacle = lasting
      (head, searchedThrough, snapshotAt) = (.empty, try searchedPosition(), 0)
      var duty = try startFromSnapshot()
      let found = try follow { duty.evolve($0) }
      obstacle = obstacle ?? found
      return duty
    }
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
    obstacle = try follow { lines.append($0) }
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
