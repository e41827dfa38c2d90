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
/// as its first event; should it be stopped before that, `pendingRestore` tells the next one to do it.
///
/// The log of this directory may be its own source: what can be read of it is then all that is kept, which is
/// the way to go on after its last lines were lost.
package func restore(
  _ directory: DataDirectory, from source: String, as holder: Holder, at now: Timestamp,
  _ time: OfficeTime
) throws(Failure) -> Restored {
  if status(source) == nil { throw .fileMissing(path: source) }
  try directory.create()
  let lock = try DirectoryLock.takeAlone(directory, holder)
  defer { withExtendedLifetime(lock) {} }
  directory.settleReplacement()
  let fresh = directory.fresh
  clearAway(fresh)
  defer { clearAway(fresh) }
  try copySound(source, to: fresh, directory)
  if chmod(fresh, directory.fileMode) != 0 { throw writeFailure(fresh) }
  try sync(fresh)
  let verification = try trial(fresh, for: source)
  let from = source.split(separator: "/").last.map { String($0) } ?? source
  let stamp = fileStamp(now, time)
  let name = directory.hasLog ? try freeName(directory, stamp) : ""
  try directory.markReplacement(by: fresh, from: from, kept: name)
  let kept = try setAside(directory, stamp)
  try directory.resetNotice()
  if rename(fresh, directory.log) != 0 { throw writeFailure(directory.log) }
  try syncFolder(of: directory.log)
  return Restored(from: from, kept: kept, verification: verification)
}

/// A copy of a source whose chain is whole. Where only what is derived is damaged, or the source is the log
/// in use whose end is missing, its lines are copied and everything else is made anew.
private func copySound(_ source: String, to fresh: String, _ directory: DataDirectory)
  throws(Failure)
{
  let found: Verification
  do throws(Failure) { found = try verifyLog(at: source) } catch {
    throw .backupNotVerified(path: source, detail: detail(of: error))
  }
  let isOwn = isSameFile(source, directory.log)
  let broken = found.problems.first { !(isOwn && $0.what == .cut) }
  if let broken {
    throw .backupNotVerified(path: source, detail: "\(broken.what.rawValue) \(broken.position)")
  }
  if isOwn || !found.derived.isEmpty {
    try salvage(source, to: fresh, in: directory)
  } else {
    try copyLog(source, to: fresh)
  }
}

private func isSameFile(_ one: String, _ other: String) -> Bool {
  guard let one = status(one), let other = status(other) else { return false }
  return one.st_ino == other.st_ino && one.st_dev == other.st_dev
}

/// Gives the present log a second, dated name and takes its WAL away, so that the next file under
/// the old name never meets the WAL of another. Until the final rename the old log stays in place.
func setAside(_ directory: DataDirectory, _ stamp: String) throws(Failure) -> String {
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

func freeName(_ directory: DataDirectory, _ stamp: String) throws(Failure) -> String {
  for attempt in 1...99 {
    let name = "duty-\(stamp)" + (attempt == 1 ? "" : "-\(attempt)") + ".replaced"
    if status(directory.backups + "/" + name) == nil { return name }
  }
  throw .cannotWrite(path: directory.backups, detail: String(cString: strerror(EEXIST)))
}

extension DataDirectory {
  /// Notes, before the new log takes its place, under which name the old one is kept and what the first event of
  /// the new one must say; `from` is empty where it need not say anything. The file's own number tells later
  /// whether it took the place at all.
  func markReplacement(by fresh: String, from: String, kept: String) throws(Failure) {
    guard let file = status(fresh) else { throw readFailure(fresh) }
    let descriptor = open(replaceMark, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, fileMode)
    if descriptor < 0 { throw writeFailure(replaceMark) }
    defer { close(descriptor) }
    let bytes = Array("\(file.st_ino)\n\(from)\n\(kept)\n".utf8)
    if write(descriptor, bytes, bytes.count) != bytes.count || fsync(descriptor) != 0 {
      throw writeFailure(replaceMark)
    }
    try syncFolder(of: replaceMark)
  }

  private var mark: (file: UInt64, from: String, kept: String)? {
    let descriptor = open(replaceMark, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = max(0, read(descriptor, &bytes, bytes.count))
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, let file = UInt64(lines[0]) else { return nil }
    return (file, String(lines[1]), String(lines[2]))
  }

  /// A restore that has put its log in place and was stopped before the log said so.
  package var pendingRestore: (from: String, kept: String, id: String)? {
    guard let mark, !mark.from.isEmpty, let log = status(log), mark.file == UInt64(log.st_ino)
    else { return nil }
    return (mark.from, mark.kept, "restored-\(mark.file)-\(mark.kept)")
  }

  /// Whoever replaced the log was stopped before it: the second name that the log had been given already goes
  /// again, since the log in use and an old one must not be the same file.
  func settleReplacement() {
    guard let mark, let log = status(log) else { return }
    if mark.file == UInt64(log.st_ino) {
      if mark.from.isEmpty { unlink(replaceMark) }
      return
    }
    let kept = backups + "/" + mark.kept
    if !mark.kept.isEmpty, status(kept)?.st_ino == log.st_ino { unlink(kept) }
    unlink(replaceMark)
  }

  /// The log says that it was restored.
  package func forgetRestore() { unlink(replaceMark) }
}
