import DutyDomain
import GRDB
import GRDBSQLite
import Glibc

/// One connection to one SQLite file: GRDB opens and guards it, statements are prepared once and
/// stepped by hand, since a stored call must cost no more than its commit.
final class Connection {
  enum Access {
    case writing, reading
  }

  let path: String
  let access: Access
  private let queue: DatabaseQueue
  private let raw: OpaquePointer
  /// By the address of their text.
  private var idle: [Int: OpaquePointer] = [:]
  private var isInUse = false
  /// Names whoever holds the write lock.
  private let blocker: () -> Failure

  init(_ path: String, _ access: Access, blocker: @escaping () -> Failure = { .busy(holder: "") })
    throws(Failure)
  {
    self.path = path
    self.access = access
    self.blocker = blocker
    var opened: OpaquePointer?
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration(access))
      queue.unsafeReentrantWrite { opened = $0.sqliteConnection }
    } catch {
      throw openingFailure(error, path, blocker)
    }
    raw = opened!
    if access == .writing { keepWAL() }
  }

  deinit {
    queue.unsafeReentrantWrite { _ in
      for statement in idle.values { sqlite3_finalize(statement) }
      if access == .writing { emptyWALAtTheEnd() }
    }
  }

  /// Runs a piece of work on the connection; calls may be nested. Only the outermost goes through GRDB,
  /// which would take the inner end of a BEGIN for a transaction left open.
  func use<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    if isInUse { return try body() }
    isInUse = true
    defer { isInUse = false }
    let result = queue.unsafeReentrantWrite { _ in
      Swift.Result { () throws(Failure) in try body() }
    }
    return try result.get()
  }

  /// Without this, the last board to close would take the WAL away, and a wall screen that may only
  /// read could not open the file.
  private func keepWAL() {
    var isOn: Int32 = 1
    sqlite3_file_control(raw, nil, SQLITE_FCNTL_PERSIST_WAL, &isOn)
  }

  /// The last connection that closes leaves no long WAL, since the first one that opens reads all of it,
  /// also what has long been copied. Not before: cutting the WAL between commits makes them slower; nor
  /// a short one, or every call by command would begin a new one.
  private func emptyWALAtTheEnd() {
    guard (status(path + "-wal")?.st_size ?? 0) > 256 << 10 else { return }
    sqlite3_exec(raw, "PRAGMA journal_size_limit = 0", nil, nil, nil)
  }

  /// SQLite's own handle of the write-ahead log, for the test that counts how often it is synced.
  var walFile: UnsafeMutablePointer<sqlite3_file>? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    sqlite3_file_control(raw, nil, SQLITE_FCNTL_JOURNAL_POINTER, &file)
    return file
  }

  // Statements.

  /// Runs a statement to its end, whatever rows it gives.
  func run(_ sql: StaticString, _ values: Binding...) throws(Failure) {
    try step(sql, values) { (_) throws(Failure) in true }
  }

  /// Hands each row to `body` until it returns false.
  func each(
    _ sql: StaticString, _ values: Binding..., body: (Row) throws(Failure) -> Bool
  ) throws(Failure) {
    try step(sql, values, body)
  }

  /// What `body` makes of the first row; nil when there is none.
  func first<Result>(
    _ sql: StaticString, _ values: Binding..., body: (Row) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    var found: Result?
    try step(sql, values) { (row) throws(Failure) in
      found = try body(row)
      return false
    }
    return found
  }

  private func step(
    _ sql: StaticString, _ values: [Binding], _ body: (Row) throws(Failure) -> Bool
  ) throws(Failure) {
    try use { () throws(Failure) in
      // A statement that is being stepped is out of the store, so that a nested use gets its own.
      let statement: OpaquePointer
      let address = Int(bitPattern: sql.utf8Start)
      if let waiting = idle.removeValue(forKey: address) {
        statement = waiting
      } else {
        statement = try prepare(sql)
      }
      defer {
        sqlite3_reset(statement)
        if let other = idle.updateValue(statement, forKey: address) {
          sqlite3_finalize(other)
        }
      }
      for (place, value) in values.enumerated() { bind(value, Int32(place + 1), statement) }
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: if try !body(Row(statement)) { return }
        case SQLITE_DONE: return
        case let code: throw failure(code)
        }
      }
    }
  }

  private func prepare(_ sql: StaticString) throws(Failure) -> OpaquePointer {
    var statement: OpaquePointer?
    let code = sql.utf8Start.withMemoryRebound(to: CChar.self, capacity: sql.utf8CodeUnitCount) {
      sqlite3_prepare_v3(
        raw, $0, Int32(sql.utf8CodeUnitCount), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    }
    guard code == SQLITE_OK, let statement else { throw failure(code) }
    return statement
  }

  /// Runs a script of several statements that are needed once.
  func execute(_ script: String) throws(Failure) {
    try use { () throws(Failure) in
      let code = sqlite3_exec(raw, script, nil, nil, nil)
      if code != SQLITE_OK { throw failure(code) }
    }
  }

  /// True between BEGIN and COMMIT.
  var isInTransaction: Bool { sqlite3_get_autocommit(raw) == 0 }

  var changes: Int { Int(sqlite3_changes(raw)) }

  /// Copies what the WAL holds into the file as far as no reader stands in the way.
  func checkpoint(truncating: Bool = false) throws(Failure) {
    try use { () throws(Failure) in
      let mode = truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
      let code = sqlite3_wal_checkpoint_v2(raw, nil, mode, nil, nil)
      if code != SQLITE_OK, code & 0xFF != SQLITE_BUSY { throw failure(code) }
    }
  }

  private func failure(_ code: Int32) -> Failure {
    sqliteFailure(code, String(cString: sqlite3_errmsg(raw)), path, blocker)
  }

  /// Runs what can wait: where somebody else writes at the moment it fails at once instead of waiting.
  func withoutWaiting<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    sqlite3_busy_timeout(raw, 0)
    defer { sqlite3_busy_timeout(raw, patienceMilliseconds) }
    return try body()
  }

  /// True when the last error came from a sync, so that what was written may be on the disk or not.
  private var wasSyncing: Bool {
    [ioErrorAtSync, ioErrorAtFolderSync].contains(sqlite3_extended_errcode(raw))
  }
}

/// SQLITE_IOERR_FSYNC and its kind: macros that Swift does not see.
private let ioErrorAtSync = SQLITE_IOERR | 4 << 8
private let ioErrorAtFolderSync = SQLITE_IOERR | 5 << 8
private let ioErrorAtRead = SQLITE_IOERR | 1 << 8
private let ioErrorAtShortRead = SQLITE_IOERR | 2 << 8
private let ioErrorByFileSystem = SQLITE_IOERR | 33 << 8

private let patienceMilliseconds: Int32 = 5000

extension Connection {
  /// One transaction; whatever `body` throws undoes it.
  ///
  /// - Parameter isKept: says of what the body gave whether it is to be kept; what is not kept leaves
  ///   nothing behind, whatever was written on the way.
  func transaction<Result>(
    _ begin: StaticString, keeping isKept: (Result) -> Bool = { _ in true },
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try use { () throws(Failure) in
      try run(begin)
      let result: Result
      do throws(Failure) { result = try body() } catch {
        // After a full disk SQLite may have rolled back by itself.
        if isInTransaction { try run("ROLLBACK") }
        throw error
      }
      if isKept(result) { try commit() } else { try run("ROLLBACK") }
      return result
    }
  }

  /// A commit whose sync fails leaves its rows behind the end of the log file, where the next start of
  /// SQLite would find them and take them for committed. So they are written over by something
  /// harmless; only where that fails as well nobody can say which of both will be read.
  private func commit() throws(Failure) {
    do throws(Failure) { try run("COMMIT") } catch {
      let mayBeThere = wasSyncing
      if isInTransaction { try run("ROLLBACK") }
      guard mayBeThere, !writeOver() else { throw error }
      throw .uncertain(path: path, detail: detail(of: error))
    }
  }

  private func writeOver() -> Bool {
    do throws(Failure) {
      try run("BEGIN IMMEDIATE")
      try run(
        """
        INSERT INTO note (name, value) VALUES ('written_over', 1)
        ON CONFLICT (name) DO UPDATE SET value = value + 1
        """)
      try run("COMMIT")
      return true
    } catch {
      // What the caller throws says that it failed.
      do throws(Failure) { if isInTransaction { try run("ROLLBACK") } } catch { return false }
      return false
    }
  }

  /// Several reads that all see the same state; part of the open transaction when there is one.
  func reading<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    if isInTransaction { return try body() }
    return try use { () throws(Failure) in
      try run("BEGIN DEFERRED")
      let result = Result<Value, Failure> { () throws(Failure) in try body() }
      // Undone and not committed: after a broken page was met SQLite refuses to commit even what only read.
      if isInTransaction { _ = Result { () throws(Failure) in try run("ROLLBACK") } }
      return try result.get()
    }
  }
}

private func configuration(_ access: Connection.Access) -> Configuration {
  var configuration = Configuration()
  configuration.readonly = access == .reading
  // The default gives up at once and would lose a write when two boards write together.
  configuration.busyMode = .timeout(5)
  configuration.foreignKeysEnabled = false
  configuration.observesSuspensionNotifications = false
  // Our own transactions span several nested uses, which GRDB would take for one left open.
  configuration.allowsUnsafeTransactions = true
  // GRDB's own WAL mode sets `synchronous` to NORMAL afterwards, so both are set here instead.
  configuration.prepareDatabase { db in
    guard access == .writing else { return }
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
  }
  return configuration
}

private func openingFailure(_ error: any Error, _ path: String, _ blocker: () -> Failure)
  -> Failure
{
  guard let error = error as? DatabaseError else {
    return .cannotRead(path: path, detail: "\(error)")
  }
  return sqliteFailure(
    error.extendedResultCode.rawValue, error.message ?? "", path, blocker)
}

func sqliteFailure(_ code: Int32, _ message: String, _ path: String, _ blocker: () -> Failure)
  -> Failure
{
  // A page that the disk does not give is as lost as one that it has changed.
  if [ioErrorAtRead, ioErrorAtShortRead, ioErrorByFileSystem].contains(code) {
    return .notADutyLog(path: path, detail: message)
  }
  return switch code & 0xFF {
  case SQLITE_BUSY, SQLITE_LOCKED: blocker()
  case SQLITE_FULL: .diskFull(path: path)
  case SQLITE_NOTADB, SQLITE_CORRUPT: .notADutyLog(path: path, detail: message)
  case SQLITE_READONLY, SQLITE_PERM: .directoryNotWritable(path: path)
  case SQLITE_CANTOPEN: .cannotRead(path: path, detail: message)
  default: .cannotWrite(path: path, detail: message)
  }
}
