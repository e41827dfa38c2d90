package import DutyDomain
import Glibc

/// The folder in which one office keeps everything: the log and what goes with it.
package struct DataDirectory: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var log: String { path + "/duty.sqlite" }
  package var notice: String { path + "/duty.notice" }
  package var lock: String { path + "/duty.lock" }
  /// Empty; its time of change says when a board last watched.
  package var watch: String { path + "/duty.watch" }
  package var drafts: String { path + "/drafts" }
  package var backups: String { path + "/backups" }
  /// The shift's log as text and JSON Lines.
  package var shifts: String { path + "/shifts" }
  /// The room's own words for recognition, `*.csv`; people make it when they have some.
  package var lexicon: String { path + "/lexicon" }
  /// Sheets for signing and printing.
  package var papers: String { path + "/papers" }

  package var isFolder: Bool { status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
  package var exists: Bool { status(path) != nil }
  package var hasLog: Bool { status(log) != nil }

  /// Makes the folder and what belongs in it, for the owner alone; a folder that is there already
  /// keeps its mode, and one with the set-group-id bit is shared with its group.
  package func create() throws(Failure) {
    try makeFolders(path)
    try check()
    for folder in [drafts, backups, shifts, papers] { try makeFolder(folder) }
    for file in [notice, lock] { try makeFile(file) }
  }

  /// Refuses a folder that is not there or in which anybody may write.
  package func check() throws(Failure) {
    guard let status = status(path) else { throw .noDataDirectory(path: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotRead(path: path, detail: String(cString: strerror(ENOTDIR)))
    }
    if status.st_mode & 0o002 != 0 { throw .directoryOpenToOthers(path: path) }
    try checkContents()
  }

  /// When a board last watched; nil when none ever did.
  package var lastWatched: Timestamp? { status(watch).map { changed($0) } }

  /// Notes that a board watches now. That it cannot be noted must not stop the board.
  package func noteWatch() {
    do throws(Failure) { try makeFile(watch) } catch { return }
    utimensat(AT_FDCWD, watch, nil, 0)
  }

  package var isWritable: Bool { access(path, W_OK | X_OK) == 0 }

  /// 0660 in a folder that is shared with its group, else 0600.
  var fileMode: mode_t { isShared ? 0o660 : 0o600 }

  private var isShared: Bool {
    status(path).map { $0.st_mode & S_ISGID != 0 && $0.st_mode & 0o020 != 0 } ?? false
  }

  private func makeFolders(_ wanted: String) throws(Failure) {
    if wanted.isEmpty || status(wanted) != nil { return }
    if let slash = wanted.lastIndex(of: "/") { try makeFolders(String(wanted[..<slash])) }
    if mkdir(wanted, 0o700) != 0, errno != EEXIST { throw folderFailure(wanted) }
    // A power cut must not take the folder away again with everything that is told to be in it.
    try syncFolder(of: wanted)
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    if status(folder) != nil { return }
    let mode: mode_t = isShared ? 0o2770 : 0o700
    if mkdir(folder, mode) != 0, errno != EEXIST { throw folderFailure(folder) }
    // The umask has had its say at mkdir; a shared folder must be shared all the same.
    if chmod(folder, mode) != 0 { throw folderFailure(folder) }
  }

  /// Makes an empty file with the mode of this folder, unless it is there.
  func makeFile(_ file: String) throws(Failure) {
    let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, fileMode)
    if descriptor < 0 {
      if errno == EEXIST { return }
      throw folderFailure(file)
    }
    defer { close(descriptor) }
    if fchmod(descriptor, fileMode) != 0 { throw folderFailure(file) }
  }

  private func folderFailure(_ what: String) -> Failure {
    switch errno {
    case ENOSPC, EDQUOT: .diskFull(path: what)
    case EACCES, EPERM, EROFS: .directoryNotWritable(path: what)
    default: .cannotWrite(path: what, detail: String(cString: strerror(errno)))
    }
  }
}

/// What the system says about a path; nil when nothing is there.
func status(_ path: String) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}

/// The last error of the system as a failure to write there.
func writeFailure(_ path: String) -> Failure {
  switch errno {
  case ENOSPC, EDQUOT: .diskFull(path: path)
  default: .cannotWrite(path: path, detail: String(cString: strerror(errno)))
  }
}

/// The last error of the system as a failure to read there.
func readFailure(_ path: String) -> Failure {
  errno == ENOENT
    ? .fileMissing(path: path)
    : .cannotRead(path: path, detail: String(cString: strerror(errno)))
}
