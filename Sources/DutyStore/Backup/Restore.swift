package import DutyDomain
package import DutyJournal
import Glibc

/// What a restore did, for the first event after it.
package struct Restored: Hashable, Sendable {
  /// File name of the backup, without its folder.
  package var from: String
  /// File name in `backups/` under which the replaced log was kept; empty when there was none.
  package var kept: String
  package var verification: Verification
}

/// Puts a backup in the place of the log; the replaced log is kept in `backups/`.
///
/// Nobody else may have the directory open: `boardsOpen` names who has. A source that is damaged is
/// refused and nothing is touched. The caller then opens the journal and writes `journalRestored`
/// as its first event, with the two names given back here.
package func restore(
  _ directory: DataDirectory, from source: String, as holder: Holder, at now: Timestamp,
  _ time: OfficeTime
) throws(Failure) -> Restored {
  if status(source) == nil { throw .fileMissing(path: source) }
  try directory.create()
  let lock = try DirectoryLock.takeAlone(directory, holder)
  defer { withExtendedLifetime(lock) {} }
  let fresh = directory.path + "/duty.restoring"
  for name in [fresh, fresh + "-wal", fresh + "-shm"] { unlink(name) }
  defer { unlink(fresh) }
  _ = try trial(source, for: source)
  try copyLog(source, to: fresh)
  if chmod(fresh, directory.fileMode) != 0 { throw writeFailure(fresh) }
  try sync(fresh)
  let verification = try trial(fresh, for: source)
  let kept = try setAside(directory, fileStamp(now, time))
  if rename(fresh, directory.log) != 0 { throw writeFailure(directory.log) }
  try syncFolder(of: directory.log)
  let from = source.split(separator: "/").last.map { String($0) } ?? source
  return Restored(from: from, kept: kept, verification: verification)
}

/// Gives the present log a second, dated name and takes its WAL away, so that the next file under
/// the old name never meets the WAL of another. Until the final rename the old log stays in place.
private func setAside(_ directory: DataDirectory, _ stamp: String) throws(Failure) -> String {
  let (wal, index) = (directory.log + "-wal", directory.log + "-shm")
  if !directory.hasLog {
    for name in [wal, index] { unlink(name) }
    return ""
  }
  let name = try freeName(directory, stamp)
  let kept = directory.backups + "/" + name
  // A log too broken to be opened keeps its WAL beside it under the new name.
  let isFolded = foldWAL(directory)
  if !isFolded, status(wal) != nil, link(wal, kept + "-wal") != 0 { throw writeFailure(kept) }
  if link(directory.log, kept) != 0 { throw writeFailure(kept) }
  try syncFolder(of: kept)
  for name in [wal, index] where unlink(name) != 0 && errno != ENOENT { throw writeFailure(name) }
  return name
}

/// True when everything that was in the WAL is now in the file itself.
private func foldWAL(_ directory: DataDirectory) -> Bool {
  do throws(Failure) {
    let connection = try Connection(directory.log, .writing)
    try connection.checkpoint(truncating: true)
    return (status(directory.log + "-wal")?.st_size ?? 0) == 0
  } catch { return false }
}

private func freeName(_ directory: DataDirectory, _ stamp: String) throws(Failure) -> String {
  for attempt in 1...99 {
    let name = "duty-\(stamp)" + (attempt == 1 ? "" : "-\(attempt)") + ".replaced"
    if status(directory.backups + "/" + name) == nil { return name }
  }
  throw .cannotWrite(path: directory.backups, detail: String(cString: strerror(EEXIST)))
}
