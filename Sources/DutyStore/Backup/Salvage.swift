package import DutyDomain
import DutyJournal
import Glibc

/// Copies every line and the PINs of a log to a fresh file and makes everything else anew from them.
///
/// Reads nothing but the journal, so that damage of what is derived does not matter. The fresh file is whole
/// by itself, without a write-ahead log beside it.
@discardableResult
func salvage(_ log: String, to path: String, in directory: DataDirectory) throws(Failure)
  -> JournalHead
{
  let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, directory.fileMode)
  if descriptor < 0 { throw writeFailure(path) }
  close(descriptor)
  let target = try Connection(path, .writing)
  try target.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
    try SQLiteJournal.createTables(target)
    // An erased line has no payload, which the guard of new lines refuses.
    try target.execute(Schema.dropGuards)
    let source = try Connection(log, .reading)
    try source.each(everyColumn, .integer(0)) { (row) throws(Failure) in
      try copy(row, to: target)
      return true
    }
    try copyPins(source, to: target)
    try target.execute(Schema.journalGuards)
  }
  let journal = SQLiteJournal(
    directory, target, nil, Scribe(codec: EventCodec(), salt: SQLiteJournal.randomSalt),
    lasting: nil)
  try journal.rebuild()
  try target.checkpoint(truncating: true)
  for name in [path + "-wal", path + "-shm"] { unlink(name) }
  return journal.head
}

private func copy(_ row: Row, to target: Connection) throws(Failure) {
  try target.run(
    """
    INSERT INTO journal (seq, recorded_at, author, terminal, action, part, kind, version,
      payload, salt, payload_hash, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """,
    .integer(row.integer(0)), .integer(row.integer(1)), .utf8(row.bytes(2)), .utf8(row.bytes(3)),
    .utf8(row.bytes(4)), .integer(row.integer(5)), .utf8(row.bytes(6)), .integer(row.integer(7)),
    row.isNull(8) ? .null : .utf8(row.bytes(8)), row.isNull(9) ? .null : .blob(row.bytes(9)),
    .blob(row.bytes(10)), .blob(row.bytes(11)), .blob(row.bytes(12)))
}

/// A PIN that cannot be read is one that must be set anew; the lines are what must not be lost.
private func copyPins(_ source: Connection, to target: Connection) throws(Failure) {
  do throws(Failure) {
    try source.each(
      "SELECT person, salt, rounds, block_size, parallelism, hash, wrong, tried_at FROM pin"
    ) { (row) throws(Failure) in
      try target.run(
        """
        INSERT INTO pin (person, salt, rounds, block_size, parallelism, hash, wrong, tried_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, .utf8(row.bytes(0)), .blob(row.bytes(1)), .integer(row.integer(2)),
        .integer(row.integer(3)), .integer(row.integer(4)), .blob(row.bytes(5)),
        .integer(row.integer(6)), .integer(row.integer(7)))
      return true
    }
  } catch {
    if !error.isDamage { throw error }
  }
}

/// Makes everything derived anew in a fresh file that takes the place of the log, where the present file is
/// too broken for it to be done within; gives the name under which the present file is kept, and how many
/// lines there are.
///
/// Every board must be closed. Refuses, touching nothing, where the chain itself is broken or does not
/// reach what was once told.
package func rebuildAside(
  _ directory: DataDirectory, as holder: Holder, at now: Timestamp, _ time: OfficeTime
) throws(Failure) -> (kept: String, events: Int64) {
  let witness = Witness(directory)
  let lock = try DirectoryLock.takeAlone(directory, holder)
  defer { withExtendedLifetime(lock) {} }
  directory.settleReplacement()
  let fresh = directory.fresh
  clearAway(fresh)
  defer { clearAway(fresh) }
  // A file of a newer program is not damaged, and this program could not write all that is in it.
  let format = try Connection(directory.log, .reading).first("PRAGMA user_version") {
    $0.integer(0)
  }
  if let format, format > Schema.version { throw .newerFormat(found: Int(format)) }
  let found = try verifyLog(at: directory.log)
  if let problem = found.problems.first {
    throw .chainBroken(position: problem.position, what: problem.what)
  }
  if let witness, witness.position > found.head.position {
    throw .chainBroken(position: found.head.position + 1, what: .cut)
  }
  try salvage(directory.log, to: fresh, in: directory)
  if chmod(fresh, directory.fileMode) != 0 { throw writeFailure(fresh) }
  try sync(fresh)
  let made = try trial(fresh, for: directory.log)
  guard made.head == found.head else {
    throw .cannotWrite(path: fresh, detail: "\(made.head.position) \(found.head.position)")
  }
  let stamp = fileStamp(now, time)
  try directory.markReplacement(by: fresh, from: "", kept: try freeName(directory, stamp))
  let kept = try setAside(directory, stamp)
  if rename(fresh, directory.log) != 0 { throw writeFailure(directory.log) }
  try syncFolder(of: directory.log)
  directory.settleReplacement()
  return (kept, made.events)
}

/// Takes a half-made file away together with what SQLite laid beside it.
func clearAway(_ path: String) {
  for name in [path, path + "-wal", path + "-shm"] { unlink(name) }
}

extension DataDirectory {
  /// Where a new log is made before it takes the place of the old one.
  var fresh: String { path + "/duty.restoring" }
  /// Lies there while a log is replaced by another, and until the new one says so.
  var replaceMark: String { path + "/duty.replaced" }
}
