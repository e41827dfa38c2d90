package import DutyDomain
package import DutyJournal
import Glibc

extension SQLiteJournal {
  package enum Access: Sendable {
    /// Makes directory and file when they are missing.
    case creating
    /// Refuses when they are missing.
    case writing
    /// Never writes; for wall screens and for media that cannot be written.
    case reading
  }

  /// Opens the log of a directory and holds the directory until the journal is let go.
  ///
  /// A file of a newer format opens with `obstacle` set; it can be read as far as it is understood.
  /// Where everything derived must be made anew, `beforeRemaking` is told first from how many lines.
  package static func open(
    _ directory: DataDirectory, as holder: Holder, _ access: Access = .writing,
    codec: EventCodec = EventCodec(), salt: @escaping () -> [UInt8] = randomSalt,
    beforeRemaking: (_ lines: Int64) -> Void = { _ in }
  ) throws(Failure) -> SQLiteJournal {
    let lock = try prepare(directory, holder, access)
    let connection = try Connection(
      directory.log, access == .reading ? .reading : .writing,
      blocker: { lock?.blocker(of: directory.log) ?? .busy(holder: "") })
    let format = try checkFormat(connection, directory, mayCreate: access == .creating)
    let journal = SQLiteJournal(
      directory, connection, lock, Scribe(codec: codec, salt: salt),
      lasting: format > Schema.version ? .newerFormat(found: Int(format)) : nil)
    try journal.prepareDerived(access, beforeRemaking)
    return journal
  }

  /// Sixteen bytes from the system's source of chance.
  package static func randomSalt() -> [UInt8] {
    // Two numbers and not sixteen: each is a question to the kernel.
    var system = SystemRandomNumberGenerator()
    let words: (UInt64, UInt64) = (system.next(), system.next())
    return withUnsafeBytes(of: words) { Array($0) }
  }

  private static func prepare(_ directory: DataDirectory, _ holder: Holder, _ access: Access)
    throws(Failure) -> DirectoryLock?
  {
    switch access {
    case .creating:
      try directory.create()
      if directory.hasNotice, directory.hasLog { try directory.checkNotEmptied() }
      let lock = try DirectoryLock.share(directory, holder)
      directory.settleReplacement()
      // SQLite would make it readable for all; what it makes beside it takes the mode from it.
      try directory.makeFile(directory.log)
      return lock
    case .writing:
      try directory.check()
      if !directory.hasLog { throw .fileMissing(path: directory.log) }
      if !directory.isWritable { throw .directoryNotWritable(path: directory.path) }
      try directory.checkNotEmptied()
      let lock = try DirectoryLock.share(directory, holder)
      directory.settleReplacement()
      return lock
    case .reading:
      try directory.check()
      if !directory.hasLog { throw .fileMissing(path: directory.log) }
      return try DirectoryLock.shareForReading(directory)
    }
  }

  /// The format of the file, once it is certain that it is a duty log.
  private static func checkFormat(
    _ connection: Connection, _ directory: DataDirectory, mayCreate: Bool
  ) throws(Failure) -> Int64 {
    if try isEmpty(connection), mayCreate, !directory.hasNotice {
      try connection.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
        // Two first starts at once: the second finds what the first has made.
        if try isEmpty(connection) { try createTables(connection) }
      }
      // The names of what was made, before anything is told to be in it.
      try syncFolder(of: directory.log)
      try syncFolder(of: directory.path)
    }
    let id = try connection.first("PRAGMA application_id") { $0.integer(0) }
    guard id == Schema.applicationID else {
      throw .notADutyLog(path: connection.path, detail: "application_id \(id ?? 0)")
    }
    return try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
  }

  private static func isEmpty(_ connection: Connection) throws(Failure) -> Bool {
    try connection.first("SELECT 1 FROM sqlite_master") { (_) in true } == nil
  }

  static func createTables(_ connection: Connection) throws(Failure) {
    try connection.execute(Schema.journal + Schema.side + Schema.derived)
    try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
    try connection.execute("PRAGMA user_version = \(Schema.version)")
    try connection.run(
      "INSERT INTO note (name, value) VALUES ('format', ?)", .integer(Schema.derivedFormat))
  }

  /// Makes what is derived where it is missing or of another make; one who only reads goes without it.
  private func prepareDerived(_ access: Access, _ beforeRemaking: (Int64) -> Void)
    throws(Failure)
  {
    let mayWrite = access != .reading && obstacle == nil
    try ifSound(()) { () throws(Failure) in
      if mayWrite { try connection.execute(Schema.side) }
      if try isDerivedUsable() { return }
      guard mayWrite else {
        hasDerived = false
        return
      }
      beforeRemaking(try lastPosition())
      try rebuild()
    }
  }

  /// What is derived is all there, was made by this description of fields, and is not marked as stale.
  private func isDerivedUsable() throws(Failure) -> Bool {
    var tables: Set<String> = []
    try connection.each("SELECT name FROM sqlite_master WHERE type = 'table'") { (row) in
      tables.insert(row.text(0))
      return true
    }
    guard tables.isSuperset(of: Schema.derivedTables) else { return false }
    let (format, stale) = (try note("format"), try note("stale"))
    return format == Schema.derivedFormat && stale == nil
  }

  /// A number that the file keeps under a name.
  func note(_ name: String) throws(Failure) -> Int64? {
    try connection.first("SELECT value FROM note WHERE name = ?", .text(name)) { $0.integer(0) }
  }

  func setNote(_ name: String, _ value: Int64) throws(Failure) {
    try connection.run(
      "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", .text(name), .integer(value))
  }
}

extension DataDirectory {
  /// A file without a byte is no log any more; SQLite would make a new one of it without a word.
  fileprivate func checkNotEmptied() throws(Failure) {
    if status(log)?.st_size == 0 { throw .notADutyLog(path: log, detail: "0 bytes") }
  }

  /// Something was once committed here, so that an empty log would be a loss and not a beginning.
  var hasNotice: Bool { (status(notice)?.st_size ?? 0) > 0 }
}
