import DutyDomain
import Glibc

extension DataDirectory {
  /// Refuses what could lead our writing somewhere else, or let others write here.
  ///
  /// The log and what SQLite keeps beside it are never links: SQLite would put its log beside the target
  /// and every program would have another one. Folders may be links, so that backups lie on another disk,
  /// but only to where their owner is somebody who could write there anyway.
  func checkContents() throws(Failure) {
    for file in [log, log + "-wal", log + "-shm", notice, lock, watch] where isLink(file) {
      throw .cannotRead(path: file, detail: String(cString: strerror(ELOOP)))
    }
    for folder in [drafts, backups, shifts, papers] {
      if let owner = linkOwner(folder), owner != geteuid(), owner != 0 {
        throw .cannotRead(path: folder, detail: String(cString: strerror(ELOOP)))
      }
    }
    for place in [log, drafts, backups, shifts, papers] {
      if let status = status(place), status.st_mode & 0o002 != 0 {
        throw .directoryOpenToOthers(path: place)
      }
    }
  }

  private func isLink(_ path: String) -> Bool { linkOwner(path) != nil }

  /// Whose link stands there; nil for what is no link.
  private func linkOwner(_ path: String) -> uid_t? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    return status.st_uid
  }
}
