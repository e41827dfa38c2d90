import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText
@preconcurrency import Glibc

/// Files named on the command line.
enum Files {
  /// More than any list of people has; what is longer is refused before it is read.
  static let limit = 64_000_000

  static func bytes(_ path: String, _ session: Session) throws -> [UInt8] {
    do throws(Failure) { return try bytes(path) } catch { throw session.failed(error) }
  }

  static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .fileMissing(path: path) }
      throw .cannotRead(path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    return try bytes(path, of: descriptor)
  }

  /// Everything that an open file still holds.
  static func bytes(_ path: String, of descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .cannotRead(path: path, detail: String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit { throw .cannotRead(path: path, detail: "> \(limit / 1_000_000) MB") }
    }
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(bytes, path, O_TRUNC)
  }

  private static func write(_ bytes: [UInt8], _ path: String, _ flags: Int32) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else {
      if errno == ENOSPC { throw .diskFull(path: path) }
      throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        if errno == ENOSPC { throw .diskFull(path: path) }
        throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
    // A full disk may say so only here.
    if fsync(descriptor) != 0 {
      if errno == ENOSPC { throw .diskFull(path: path) }
      throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
    }
  }

  /// Puts a text in the place of a file, whole or not at all: what stood there stays until the new text is
  /// on the disk. For the owner alone, or for the group of a folder that is shared with it.
  ///
  /// A link that stands there is replaced and never followed: it could lead out of the folder.
  static func replace(_ path: String, with text: String) throws(Failure) {
    let temporary = "\(path).\(getpid()).tmp"
    // Left by a process of the same number that was killed, or laid there by somebody else.
    unlink(temporary)
    do throws(Failure) {
      try write(Array(text.utf8), temporary, O_EXCL | O_NOFOLLOW)
      if isShared(folderOf: path), chmod(temporary, 0o660) != 0 {
        throw .cannotWrite(path: path, detail: String(cString: strerror(errno)))
      }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      if code == ENOSPC { throw .diskFull(path: path) }
      throw .cannotWrite(path: path, detail: String(cString: strerror(code)))
    }
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// A folder with the set-group-id bit in which its group may write.
  private static func isShared(folderOf path: String) -> Bool {
    var status = stat()
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0
      && status.st_mode & 0o020 != 0
  }

  /// Takes away what `replace` has left in a folder where its process was killed.
  static func sweepTemporaries(in folder: String) {
    for name in names(in: folder) where name.hasSuffix(".tmp") {
      // name.4711.tmp: whose process is gone, nobody will rename.
      let process = name.split(separator: ".").dropLast().last.flatMap { pid_t($0) }
      guard let process, process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// True for a folder with nothing in it, hidden files included.
  static func isEmptyFolder(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    return count <= 2
  }

  /// Makes a folder and the folders above it, for the owner alone.
  static func makeFolders(_ path: String) {
    if path.isEmpty || exists(path) { return }
    if let slash = path.lastIndex(of: "/") { makeFolders(String(path[..<slash])) }
    mkdir(path, 0o700)
  }

  static func megabytes(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) / 1_000_000 : 0
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
