package import DutyDomain
package import DutyJournal
import Glibc

/// A copy of the log that was opened again and checked from the first line to the last.
package struct Backup: Hashable, Sendable {
  package var path: String
  /// When the file was finished, by its time of change.
  package var madeAt: Timestamp
}

extension DataDirectory {
  /// Where a backup made at this moment goes: `backups/duty-20261123-164210.backup`.
  package func backupPath(at now: Timestamp, _ time: OfficeTime) -> String {
    backups + "/duty-\(fileStamp(now, time)).backup"
  }

  /// The backups of this directory, newest first; none that was not finished.
  package func listBackups() throws(Failure) -> [Backup] {
    try files(in: backups).filter { $0.hasSuffix(".backup") }.compactMap { name in
      let path = backups + "/" + name
      return status(path).map { Backup(path: path, madeAt: changed($0)) }
    }.sorted { ($0.madeAt, $0.path) > ($1.madeAt, $1.path) }
  }

  /// The newest one; its age stands on the status line.
  package func lastBackup() throws(Failure) -> Backup? { try listBackups().first }

  /// Lets go of those that the rule does not keep. Called when the newest has just been verified, and never
  /// takes that one.
  package func expireBackups(_ retention: BackupRetention, _ time: OfficeTime) throws(Failure) {
    let all = try listBackups()
    let kept = retention.kept(of: all.map { time.date($0.madeAt) })
    for (place, backup) in all.enumerated() where place > 0 && !kept.contains(place) {
      if unlink(backup.path) != 0 { throw writeFailure(backup.path) }
    }
  }

  /// Takes away what killed copies have left half done: one whose maker lives is locked.
  func sweepPartialBackups() throws(Failure) {
    for name in try files(in: backups) where name.hasSuffix(".partial") {
      let path = backups + "/" + name
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { clearAway(path) }
    }
  }
}

/// Copies the log of a directory to a new file and reports success only after a trial: the copy was
/// opened, its chain checked from end to end, and its head found to be that of the log.
///
/// Works on a connection of its own beside running boards. A copy that fails the trial is not kept.
@discardableResult
package func backUp(_ directory: DataDirectory, to path: String) throws(Failure) -> Verification {
  if status(path) != nil {
    throw .fileExists(path: path)
  }
  let partial = path + ".partial"
  try directory.sweepPartialBackups()
  clearAway(partial)
  defer { clearAway(partial) }
  let before = try logHead(directory.log)
  try makeEmpty(partial)
  // Held until the copy has its name; who finds it unlocked may take it for left behind.
  let maker = open(partial, O_RDONLY | O_CLOEXEC)
  defer { if maker >= 0 { close(maker) } }
  if maker < 0 || flock(maker, LOCK_EX | LOCK_NB) != 0 { throw writeFailure(partial) }
  try copyLog(directory.log, into: partial)
  if chmod(partial, directory.fileMode) != 0 { throw writeFailure(partial) }
  try sync(partial)
  let verification = try trial(partial, for: path)
  // Others may have written while the copy was made, so the copy must reach at least as far as the
  // log did before, and its last row must be a row of the log.
  let last = verification.head
  guard last.position >= before.position, try logHash(directory.log, at: last.position) == last.hash
  else {
    throw .backupNotVerified(path: path, detail: "\(last.position) \(before.position)")
  }
  if rename(partial, path) != 0 { throw writeFailure(path) }
  try syncFolder(of: path)
  return verification
}

/// Opens the copy as `restore` would and checks all of it.
func trial(_ copy: String, for path: String) throws(Failure) -> Verification {
  let verification: Verification
  do throws(Failure) {
    verification = try verifyLog(at: copy)
  } catch {
    throw .backupNotVerified(path: path, detail: detail(of: error))
  }
  if let problem = verification.problems.first {
    throw .backupNotVerified(path: path, detail: "\(problem.what.rawValue) \(problem.position)")
  }
  if let problem = verification.derived.first {
    throw .backupNotVerified(path: path, detail: "\(problem.what.rawValue) \(problem.place)")
  }
  return verification
}

/// What the system or SQLite said, without the names of our own cases.
func detail(of failure: Failure) -> String {
  switch failure {
  case .notADutyLog(_, let detail), .cannotRead(_, let detail), .cannotWrite(_, let detail): detail
  case .derivedBroken(_, let detail): detail
  case .chainBroken(let position, let what): "\(what.rawValue) \(position)"
  default: "\(failure)"
  }
}

/// A fresh file with everything that the log held at one moment.
func copyLog(_ log: String, to path: String) throws(Failure) {
  try makeEmpty(path)
  try copyLog(log, into: path)
}

/// The same into a file that is there and empty.
private func copyLog(_ log: String, into path: String) throws(Failure) {
  let connection = try Connection(log, .reading)
  try connection.run("VACUUM INTO ?", .text(path))
}

private func makeEmpty(_ path: String) throws(Failure) {
  let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  if descriptor < 0 { throw writeFailure(path) }
  close(descriptor)
}

/// The last row of a log file.
func logHead(_ path: String) throws(Failure) -> JournalHead {
  let connection = try Connection(path, .reading)
  let head = try connection.first("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1") {
    JournalHead(position: $0.integer(0), hash: ChainHash($0.view(1)) ?? .zero)
  }
  return head ?? .empty
}

private func logHash(_ path: String, at position: Int64) throws(Failure) -> ChainHash {
  if position == 0 { return .zero }
  let connection = try Connection(path, .reading)
  let hash = try connection.first("SELECT hash FROM journal WHERE seq = ?", .integer(position)) {
    ChainHash($0.view(0))
  }
  return (hash ?? nil) ?? .zero
}

/// Waits until the bytes of the file are on the disk.
func sync(_ path: String) throws(Failure) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { throw readFailure(path) }
  defer { close(descriptor) }
  if fsync(descriptor) != 0 { throw writeFailure(path) }
}

/// Waits until the folder knows its new names.
func syncFolder(of path: String) throws(Failure) {
  guard let slash = path.lastIndex(of: "/") else { return try sync(".") }
  try sync(slash == path.startIndex ? "/" : String(path[..<slash]))
}

/// `20261123-164210`, by the wall clock of the office.
func fileStamp(_ now: Timestamp, _ time: OfficeTime) -> String {
  let wall = time.reading(now)
  return padded(wall.date.year, 4) + padded(wall.date.month, 2) + padded(wall.date.day, 2) + "-"
    + padded(wall.hour, 2) + padded(wall.minute, 2) + padded(wall.second, 2)
}

func changed(_ status: stat) -> Timestamp {
  Timestamp(
    milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
}
