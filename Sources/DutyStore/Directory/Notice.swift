package import DutyDomain
import DutyJournal
import Glibc

/// Tells the other boards that something was committed: a few bytes of `duty.notice`, overwritten.
///
/// A watch on the journal file itself would fire before the commit can be seen. The bytes are the last
/// position and the beginning of its hash: a log that does not reach what was once told has lost lines.
final class NoticeBell {
  private let descriptor: Int32

  /// A directory without the file, or without the right to write it, gets no notice; boards look
  /// once a second anyway.
  init(_ directory: DataDirectory) {
    descriptor = open(directory.notice, O_WRONLY | O_CLOEXEC)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func ring(_ head: JournalHead) {
    guard descriptor >= 0 else { return }
    let bytes = Witness(head).bytes
    // A notice that cannot be written delays the other boards by a second and loses nothing.
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}

/// What `duty.notice` says of the last commit.
struct Witness: Equatable {
  var position: Int64
  /// The first sixteen digits of the row's hash.
  var hash: String

  init(_ head: JournalHead) {
    position = head.position
    hash = String(head.hash.hex.prefix(16))
  }

  /// Nil for a notice that is empty, torn or of an older program: it proves nothing.
  init?(_ directory: DataDirectory) {
    let descriptor = open(directory.notice, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
    let line = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").first
    let words = (line ?? "").split(separator: " ").map { String($0) }
    guard words.count == 3, let position = Int64(words[0]) else { return nil }
    (self.position, hash) = (position, words[1])
    if words[2] != check { return nil }
  }

  var bytes: [UInt8] { Array("\(padded(Int(position), 15)) \(hash) \(check)\n".utf8) }

  /// A changed digit must not look like lines that were lost.
  private var check: String {
    let sum = checksum(Array("\(position) \(hash)".utf8))
    return String(sum & 0xFFFF_FFFF, radix: 16)
  }

  func matches(_ hash: ChainHash) -> Bool { hash.hex.hasPrefix(self.hash) }
}

extension DataDirectory {
  /// What the notice says while the log is being replaced: nothing was told of the new one yet.
  func resetNotice() throws(Failure) {
    let descriptor = open(notice, O_WRONLY | O_CREAT | O_CLOEXEC, fileMode)
    if descriptor < 0 { throw writeFailure(notice) }
    defer { close(descriptor) }
    let bytes = Witness(.empty).bytes
    if pwrite(descriptor, bytes, bytes.count, 0) != bytes.count || fsync(descriptor) != 0 {
      throw writeFailure(notice)
    }
  }
}

/// Something to wait on: readable when some process has committed, this one included.
package final class NoticeWatch {
  package let descriptor: Int32

  package init(_ directory: DataDirectory) throws(Failure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if descriptor < 0 { throw readFailure(directory.notice) }
    if inotify_add_watch(descriptor, directory.notice, UInt32(IN_MODIFY)) < 0 {
      throw readFailure(directory.notice)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes what is waiting, so that the descriptor is quiet until the next commit; true when there was something.
  @discardableResult
  package func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var heard = false
    while read(descriptor, &buffer, buffer.count) > 0 { heard = true }
    return heard
  }
}
