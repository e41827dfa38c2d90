import Foundation
import Glibc
import TerminalTestKit

/// A disk that loses what was not synced: built act by act from what the layer wrote down, and asked
/// at any moment for a folder as a power cut could leave it.
///
/// Bytes: what was synced is there; of every write and truncation since, any may be there, be missing or
/// be torn at a sector of 512 or a page of 4096 bytes. Names: a new, renamed or removed name is there for
/// certain only after its folder was synced; until then changes of one folder are kept in their order,
/// as a journaling file system does, up to any of them.
struct PowerModel {
  private final class File {
    var durable: [UInt8]
    var waiting: [Change] = []

    init(_ bytes: [UInt8]) { durable = bytes }
  }

  private enum Change {
    case write(Int, [UInt8])
    case cut(Int)
  }

  /// A change of a folder: a name that points to a file or a folder now, or to nothing.
  private struct NameChange {
    var name: String
    var file: File?
    var isFolder = false
  }

  private let root: String
  private var names: [String: File] = [:]
  private var folders: Set<String> = []
  /// What is certain of each folder's names.
  private var durableNames: [String: File] = [:]
  private var durableFolders: Set<String> = []
  private var waitingNames: [String: [NameChange]] = [:]
  private var inodes: [UInt64: File] = [:]

  /// Everything that is in the folder now counts as synced.
  init(_ root: String) throws {
    self.root = root
    folders = [root]
    let all = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    for name in all {
      let path = root + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.insert(path)
      } else if status.st_mode & S_IFMT == S_IFREG {
        let file = File(Array(FileManager.default.contents(atPath: path) ?? Data()))
        names[path] = file
        inodes[UInt64(status.st_ino)] = file
      }
    }
    (durableNames, durableFolders) = (names, folders)
  }

  private static func folder(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// What SQLite makes anew when it first opens the log after a start of the machine.
  private static func isOfNoInterest(_ path: String) -> Bool { path.hasSuffix("-shm") }

  mutating func apply(_ act: DiskAct) {
    switch act.act {
    case "C":
      let file = File([])
      (inodes[act.inode], names[act.path]) = (file, file)
      change(act.path, NameChange(name: act.path, file: file))
    case "W": inodes[act.inode]?.waiting.append(.write(act.offset, act.data))
    case "T": inodes[act.inode]?.waiting.append(.cut(act.offset))
    case "S": settle(act.inode)
    case "D": settleNames(act.path)
    case "R":
      let file = names.removeValue(forKey: act.path)
      names[act.other] = file
      // One change that is there or not: a rename is never half done.
      if Self.folder(act.path) == Self.folder(act.other) {
        change(act.other, NameChange(name: act.path + "\0" + act.other, file: file))
      } else {
        change(act.other, NameChange(name: act.other, file: file))
        change(act.path, NameChange(name: act.path, file: nil))
      }
    case "L":
      names[act.other] = names[act.path]
      change(act.other, NameChange(name: act.other, file: names[act.path]))
    case "U":
      names[act.path] = nil
      change(act.path, NameChange(name: act.path, file: nil))
    case "M":
      folders.insert(act.path)
      change(act.path, NameChange(name: act.path, isFolder: true))
    default: break
    }
  }

  private mutating func change(_ path: String, _ change: NameChange) {
    waitingNames[Self.folder(path), default: []].append(change)
  }

  private func settle(_ inode: UInt64) {
    guard let file = inodes[inode] else { return }
    for change in file.waiting { Self.do(change, &file.durable) }
    file.waiting = []
  }

  private mutating func settleNames(_ folder: String) {
    for change in waitingNames.removeValue(forKey: folder) ?? [] {
      Self.do(change, &durableNames, &durableFolders)
    }
  }

  private static func `do`(_ change: Change, _ bytes: inout [UInt8]) {
    switch change {
    case .cut(let length):
      if length < bytes.count {
        bytes.removeLast(bytes.count - length)
      } else {
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      }
    case .write(let offset, let data):
      let end = offset + data.count
      if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: data)
    }
  }

  private static func `do`(
    _ change: NameChange, _ names: inout [String: File], _ folders: inout Set<String>
  ) {
    if change.isFolder {
      folders.insert(change.name)
      return
    }
    let parts = change.name.split(separator: "\0").map(String.init)
    if parts.count == 2 { names[parts[0]] = nil }
    names[parts.last ?? ""] = change.file
  }

  /// Writes what a cut at this moment could leave to a new folder; `luck` decides what was lost.
  func write(to target: String, _ luck: inout Chance) throws {
    var (left, leftFolders) = (durableNames, durableFolders)
    for (_, changes) in waitingNames.sorted(by: { $0.key < $1.key }) {
      for change in changes.prefix(luck.below(changes.count + 1)) {
        Self.do(change, &left, &leftFolders)
      }
    }
    for folder in leftFolders.sorted() {
      guard hasParents(folder, leftFolders) else { continue }
      mkdir(target + folder.dropFirst(root.count), 0o700)
    }
    // The same file under two names loses the same bytes.
    var contents: [ObjectIdentifier: [UInt8]] = [:]
    for (path, file) in left.sorted(by: { $0.key < $1.key }) {
      guard hasParents(path, leftFolders), !Self.isOfNoInterest(path) else { continue }
      let bytes = contents[ObjectIdentifier(file)] ?? after(file, &luck)
      contents[ObjectIdentifier(file)] = bytes
      let place = target + path.dropFirst(root.count)
      guard FileManager.default.createFile(atPath: place, contents: Data(bytes)) else {
        throw KitFailure("cannot write \(place)")
      }
      chmod(place, 0o600)
    }
  }

  private func hasParents(_ path: String, _ folders: Set<String>) -> Bool {
    var parent = path
    while parent != root {
      parent = Self.folder(parent)
      if !folders.contains(parent) { return false }
    }
    return true
  }

  private func after(_ file: File, _ luck: inout Chance) -> [UInt8] {
    var bytes = file.durable
    // All, none, half or nearly all of what waits: each is a disk that exists.
    let kept = [0, 50, 90, 100][luck.below(4)]
    for change in file.waiting {
      if luck.below(100) < kept {
        Self.do(change, &bytes)
      } else if case .write(let offset, let data) = change, luck.below(3) == 0 {
        for piece in torn(offset, data, &luck) { Self.do(piece, &bytes) }
      }
    }
    return bytes
  }

  /// Some of the sectors of a write.
  private func torn(_ offset: Int, _ data: [UInt8], _ luck: inout Chance) -> [Change] {
    let sector = luck.below(2) == 0 ? 512 : 4096
    var pieces: [Change] = []
    var start = offset
    while start < offset + data.count {
      let end = min((start / sector + 1) * sector, offset + data.count)
      if luck.below(2) == 0 {
        pieces.append(.write(start, Array(data[(start - offset)..<(end - offset)])))
      }
      start = end
    }
    return pieces
  }
}
