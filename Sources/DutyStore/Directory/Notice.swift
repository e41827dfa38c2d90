package import DutyDomain
import Glibc

/// Tells the other boards that something was committed: a few bytes of `duty.notice`, overwritten.
///
/// A watch on the journal file itself would fire before the commit can be seen.
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

  func ring(_ position: Int64) {
    guard descriptor >= 0 else { return }
    let bytes = Array((padded(Int(position), 15) + "\n").utf8)
    // A notice that cannot be written delays the other boards by a second and loses nothing.
    _ = pwrite(descriptor, bytes, bytes.count, 0)
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
