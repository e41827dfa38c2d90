package import DutyDomain
import Glibc

/// Who holds a data directory, for the message that names him.
package struct Holder: Hashable, Sendable {
  package var user: String
  package var terminal: String
  /// What it does there, in a word of the command line: `board`, `rebuild`; empty when not told.
  package var work: String

  package init(user: String, terminal: String, work: String = "") {
    self.user = user
    self.terminal = terminal
    self.work = work
  }

  /// `Wang@tty3 (4711)`, or `Wang@tty3 (4711 board)`.
  func name(process: pid_t) -> String {
    "\(user)@\(terminal) (\(process)\(work.isEmpty ? "" : " " + work))"
  }
}

/// A process's hold on a data directory, given up when it is let go or the process ends in any way.
///
/// The hold itself is an flock on `duty.lock`, shared by all boards and taken alone by `restore`.
/// The file also has a slot of 128 bytes for each holder's name; whoever has the lock on the first
/// byte of a slot is alive, so a name never outlives its process.
package final class DirectoryLock {
  private let descriptor: Int32
  private var slot: Int?

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The hold of a board or a command. `busy` while somebody restores.
  package static func share(_ directory: DataDirectory, _ holder: Holder) throws(Failure)
    -> DirectoryLock
  {
    let lock = try opened(directory)
    guard flock(lock.descriptor, LOCK_SH | LOCK_NB) == 0 else {
      throw .busy(holder: lock.others().first ?? "")
    }
    lock.write(holder)
    return lock
  }

  /// The hold of one who replaces the log; names everybody else who has it open.
  package static func takeAlone(_ directory: DataDirectory, _ holder: Holder) throws(Failure)
    -> DirectoryLock
  {
    let lock = try opened(directory)
    guard flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw .boardsOpen(holders: lock.others())
    }
    lock.write(holder)
    return lock
  }

  /// Nil where even the lock file cannot be opened: a reader without any right to write goes without.
  package static func shareForReading(_ directory: DataDirectory) throws(Failure)
    -> DirectoryLock?
  {
    let descriptor = open(directory.lock, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    let lock = DirectoryLock(descriptor)
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else {
      throw .busy(holder: lock.others().first ?? "")
    }
    return lock
  }

  private static func opened(_ directory: DataDirectory) throws(Failure) -> DirectoryLock {
    try directory.makeFile(directory.lock)
    let descriptor = open(directory.lock, O_RDWR | O_CLOEXEC)
    if descriptor < 0 {
      if errno == EACCES || errno == EROFS { throw .directoryNotWritable(path: directory.path) }
      throw writeFailure(directory.lock)
    }
    return DirectoryLock(descriptor)
  }

  /// The names of all other holders that are alive: `Wang@tty3 (4711)`.
  package func others() -> [String] {
    (0..<slots).compactMap { place in
      guard place != slot, isTaken(place) else { return nil }
      return name(place)
    }
  }

  /// Why the file cannot be written now: names the process that holds its write lock, and says whether that
  /// process was stopped.
  func blocker(of log: String) -> Failure {
    guard let process = writer(of: log) else { return .busy(holder: others().first ?? "") }
    let name = others().first { $0.contains("(\(process))") || $0.contains("(\(process) ") }
    let holder = name ?? "\(process)"
    return isStopped(process)
      ? .heldByStopped(holder: holder, process: Int(process)) : .busy(holder: holder)
  }

  private func write(_ holder: Holder) {
    for place in 0..<slots where take(place) {
      slot = place
      let name = holder.name(process: getpid())
      var bytes = Array(name.utf8.prefix(slotLength - 1).filter { $0 >= 0x20 && $0 != 0x7F })
      bytes += [UInt8](repeating: 0x20, count: slotLength - 1 - bytes.count) + [0x0A]
      // Without its name a holder is still a holder; the lock on the slot is what counts.
      _ = pwrite(descriptor, bytes, bytes.count, off_t(place * slotLength))
      return
    }
  }

  private func name(_ place: Int) -> String? {
    var bytes = [UInt8](repeating: 0, count: slotLength)
    let count = pread(descriptor, &bytes, slotLength, off_t(place * slotLength))
    guard count > 0 else { return nil }
    return trim(String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  private func take(_ place: Int) -> Bool {
    var range = byteRange(place)
    return fcntl(descriptor, setOpenFileLock, &range) == 0
  }

  private func isTaken(_ place: Int) -> Bool {
    var range = byteRange(place)
    return fcntl(descriptor, getOpenFileLock, &range) == 0 && range.l_type != Int16(F_UNLCK)
  }

  private func byteRange(_ place: Int) -> flock {
    flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: off_t(place * slotLength),
      l_len: 1, l_pid: 0)
  }
}

private let slots = 64
private let slotLength = 128
/// F_OFD_GETLK and F_OFD_SETLK, which the C library declares only for GNU sources: locks of the open
/// file and not of the process, so that closing another descriptor does not drop them.
private let getOpenFileLock: Int32 = 36
private let setOpenFileLock: Int32 = 37
