package import DutyDomain
import Glibc

/// A text that somebody was typing and had not stored.
package struct Draft: Hashable, Sendable {
  /// Name of its file: `<terminal>-<pid>`.
  package var name: String
  /// What was being typed, in the word of the one who wrote the draft.
  package var kind: String
  /// When its first key was pressed.
  package var startedAt: Timestamp
  package var text: String

  package init(name: String, kind: String, startedAt: Timestamp, text: String) {
    self.name = name
    self.kind = kind
    self.startedAt = startedAt
    self.text = text
  }
}

/// The draft of this process, written anew at each key.
///
/// One write call carries it all, so that a killed process leaves either this key or the one before.
/// The file is locked while its writer lives; a draft whose lock is free belongs to everybody.
package final class DraftFile {
  private let directory: DataDirectory
  package let name: String
  private var descriptor: Int32 = -1

  package init(_ directory: DataDirectory, terminal: String) {
    self.directory = directory
    let plain = terminal.unicodeScalars.map { isPlain($0) ? Character($0) : "_" }
    name = String(plain) + "-\(getpid())"
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private var path: String { directory.drafts + "/" + name }

  package func write(kind: String, startedAt: Timestamp, text: String) throws(Failure) {
    try openIfNeeded()
    let body = Array(text.utf8)
    let bytes = Array("\(kind) \(startedAt.milliseconds) \(body.count)\n".utf8) + body
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(written))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw writeFailure(path) }
      written += count
    }
    // What a longer draft left behind is not read; this only keeps it from lying around.
    if ftruncate(descriptor, off_t(bytes.count)) != 0 { throw writeFailure(path) }
  }

  private func openIfNeeded() throws(Failure) {
    if descriptor >= 0 { return }
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, directory.fileMode)
    if descriptor < 0 { throw writeFailure(path) }
    // The umask has had its say; a shared folder's drafts are for its group all the same. It fails only for a
    // file of somebody else with our number, which is shared already or could not have been opened.
    _ = fchmod(descriptor, directory.fileMode)
    // The lock only tells that the writer lives: nobody else opens a file with this name for writing.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// The draft was stored or given up.
  package func remove() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
    descriptor = -1
  }
}

extension DataDirectory {
  /// Drafts whose writers are dead, oldest first. A file that is no draft is left alone.
  package func orphanedDrafts() throws(Failure) -> [Draft] {
    var found: [Draft] = []
    for name in try files(in: drafts) {
      if let draft = orphan(name) { found.append(draft) }
    }
    return found.sorted { ($0.startedAt, $0.name) < ($1.startedAt, $1.name) }
  }

  private func orphan(_ name: String) -> Draft? {
    let descriptor = open(drafts + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return nil }
    return draft(name, contents(descriptor))
  }

  private func draft(_ name: String, _ bytes: [UInt8]) -> Draft? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard head.count == 3, let started = Int64(head[1]), let length = Int(head[2]), length >= 0
    else { return nil }
    let text = String(decoding: bytes[(end + 1)...].prefix(length), as: UTF8.self)
    return Draft(
      name: name, kind: String(head[0]), startedAt: Timestamp(milliseconds: started), text: text)
  }

  /// An orphaned draft was taken over or is not wanted.
  package func remove(_ draft: Draft) throws(Failure) {
    guard unlink(drafts + "/" + draft.name) == 0 || errno == ENOENT else {
      throw writeFailure(drafts + "/" + draft.name)
    }
  }

  /// The names of the files in a folder, ascending; none when the folder is missing.
  func files(in folder: String) throws(Failure) -> [String] {
    guard let handle = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw readFailure(folder)
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

private func contents(_ descriptor: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count <= 0 { return bytes }
    bytes += buffer.prefix(count)
  }
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
}
