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
/// One write call carries it all, so that a killed process leaves either this key or the one before. What
/// `settle` has brought to the disk is never written over before something newer is there: the file has two
/// places, and a power cut may tear only the one that is not settled. The file is locked while its writer
/// lives; a draft whose lock is free belongs to everybody.
package final class DraftFile {
  private let directory: DataDirectory
  package let name: String
  private var descriptor: Int32 = -1
  private var count: Int64 = 0
  /// The place written last, and the one that is certainly on the disk.
  private var last = 0
  private var settled: Int?
  private var isSettled = true

  package init(_ directory: DataDirectory, terminal: String) {
    self.directory = directory
    let plain = terminal.unicodeScalars.map { isPlain($0) ? Character($0) : "_" }
    name = String(plain) + "-\(getpid())"
  }

  deinit {
    if descriptor < 0 { return }
    settle()
    close(descriptor)
  }

  private var path: String { directory.drafts + "/" + name }

  package func write(kind: String, startedAt: Timestamp, text: String) throws(Failure) {
    try openIfNeeded()
    count += 1
    let bytes = DraftSlot(kind: kind, startedAt: startedAt, count: count, text: text).bytes
    last = settled == 0 ? 1 : 0
    let start = last * DraftSlot.distance
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw writeFailure(path) }
      written += count
    }
    isSettled = false
  }

  /// Brings what was typed to the disk itself, where a power cut leaves it. To be called about once a second:
  /// waiting for the disk at every key would be felt.
  ///
  /// A failure here is told by the next store, which waits for the same disk.
  package func settle() {
    if descriptor < 0 || isSettled { return }
    guard fdatasync(descriptor) == 0 else { return }
    if settled == nil, !hasSyncedFolder(of: path) { return }
    (settled, isSettled) = (last, true)
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
    (descriptor, settled, isSettled) = (-1, nil, true)
  }
}

private func hasSyncedFolder(of path: String) -> Bool {
  do throws(Failure) {
    try syncFolder(of: path)
    return true
  } catch { return false }
}

/// One of the two places of a draft: a line of words about it, then the text.
///
/// `call 1795430700000 27 4 9f3c…`: kind, beginning, bytes of the text, how often it was written, and a sum
/// over all that. Older programs wrote the first three and had one place.
struct DraftSlot {
  var kind: String
  var startedAt: Timestamp
  var count: Int64
  var text: String

  /// Longer than any text that the board takes; the file has a hole there and costs no room.
  static let distance = 1 << 20

  init(kind: String, startedAt: Timestamp, count: Int64, text: String) {
    (self.kind, self.startedAt, self.count, self.text) = (kind, startedAt, count, text)
  }

  var bytes: [UInt8] {
    let body = Array(text.utf8)
    let head = "\(kind) \(startedAt.milliseconds) \(body.count) \(count)"
    return Array("\(head) \(String(sum(head, body), radix: 16))\n".utf8) + body
  }

  /// Nil for what is torn or was never a draft.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self)
      .split(separator: " ").map { String($0) }
    guard words.count == 3 || words.count == 5, let started = Int64(words[1]),
      let length = Int(words[2]), length >= 0
    else { return nil }
    let body = Array(bytes[(end + 1)...].prefix(length))
    kind = words[0]
    startedAt = Timestamp(milliseconds: started)
    count = words.count == 5 ? Int64(words[3]) ?? 0 : 0
    text = String(decoding: body, as: UTF8.self)
    guard words.count == 5 else { return }
    let head = words[..<4].joined(separator: " ")
    if body.count != length || words[4] != String(sum(head, body), radix: 16) { return nil }
  }

  /// The newest whole one of a file.
  static func newest(_ bytes: [UInt8]) -> DraftSlot? {
    let places = [bytes[...].prefix(distance), bytes[...].dropFirst(distance)]
    return places.compactMap { DraftSlot($0) }.max { $0.count < $1.count }
  }
}

private func sum(_ head: String, _ body: [UInt8]) -> UInt64 {
  checksum(Array(head.utf8) + [0x0A] + body)
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
    DraftSlot.newest(bytes).map {
      Draft(name: name, kind: $0.kind, startedAt: $0.startedAt, text: $0.text)
    }
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
