package import DutyDomain
import Glibc

/// The files of a folder that people change while the program runs: read again when they have.
///
/// A look costs a `stat` a file. Only plain files count; a folder that is not there has none.
package final class FolderWatch {
  private let folder: String
  private let ending: String
  private let largest: Int
  /// Nil before the first look.
  private var known: [String: Stamp]?
  private var content: [String: WatchedFile] = [:]

  /// What changes when somebody saves a file, whichever way the editor does it.
  private struct Stamp: Equatable {
    var inode: UInt64
    var bytes: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// `ending` is that of the files that count, `.csv`, in small or capital letters; files of more
  /// bytes than `largest` are not read.
  package init(_ folder: String, ending: String, largest: Int = 4 << 20) {
    self.folder = folder
    self.ending = ending
    self.largest = largest
  }

  /// All files in order of their names, when anything is other than at the last look; else nil.
  ///
  /// The first look always gives them.
  package func changes() -> [WatchedFile]? {
    let now = stamps()
    if now == known { return nil }
    var next: [String: WatchedFile] = [:]
    for (name, stamp) in now {
      let isSame = known?[name] == stamp
      next[name] = isSame ? content[name] : read(name, stamp)
    }
    known = now
    content = next
    return next.values.sorted { $0.name < $1.name }
  }

  private func stamps() -> [String: Stamp] {
    guard let stream = opendir(folder) else { return [:] }
    defer { closedir(stream) }
    var found: [String: Stamp] = [:]
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), !name.hasPrefix("~"), name.lowercased().hasSuffix(ending),
        let status = status("\(folder)/\(name)"), status.st_mode & S_IFMT == S_IFREG
      else { continue }
      found[name] = Stamp(
        inode: UInt64(status.st_ino), bytes: Int(status.st_size),
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
    return found
  }

  private func read(_ name: String, _ stamp: Stamp) -> WatchedFile {
    let path = "\(folder)/\(name)"
    if stamp.bytes > largest {
      return WatchedFile(name: name, bytes: [], failure: .cannotRead(path: path, detail: "> 4 MB"))
    }
    do throws(Failure) {
      return WatchedFile(name: name, bytes: try contents(path), failure: nil)
    } catch {
      return WatchedFile(name: name, bytes: [], failure: error)
    }
  }

  private func contents(_ path: String) throws(Failure) -> [UInt8] {
    // Should it have become a pipe since the look, opening it must not wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { throw readFailure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= largest {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw readFailure(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

/// One file of a watched folder.
package struct WatchedFile: Sendable {
  /// Without its folder.
  package var name: String
  package var bytes: [UInt8]
  /// Why it could not be read; nil when it could.
  package var failure: Failure?
}
