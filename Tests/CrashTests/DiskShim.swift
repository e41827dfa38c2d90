import DiskShim
import Foundation
import Glibc
import TerminalTestKit
import Testing

/// The layer between the program and its disk for one room: what it is told, and what it wrote down.
struct DiskLayer {
  let room: DutyRoom
  /// Everything beneath it is watched.
  let root: String
  var trace: String { room.folder.path + ".trace" }
  var armed: String { room.folder.path + ".armed" }
  var hit: String { room.folder.path + ".hit" }

  init(_ room: DutyRoom) {
    self.room = room
    root = room.folder.path
  }

  func remove() {
    for path in [trace, armed, hit] { unlink(path) }
  }

  private func environment(_ more: [String: String]) -> [String: String] {
    room.environment.merging(
      ["LD_PRELOAD": product("libDiskShim.so"), "DISK_SHIM_ROOT": root]
    ) { $1 }.merging(more) { $1 }
  }

  /// Everything that the program does to the disk is written down.
  var tracing: [String: String] { environment(["DISK_SHIM_TRACE": trace]) }

  /// The program is killed before its n-th act, or in the middle of it.
  func killing(at act: Int, inTheMiddle: Bool) -> [String: String] {
    environment(["DISK_SHIM_KILL": "\(act)\(inTheMiddle ? "h" : "")"])
  }

  /// The program is stopped before its n-th act, as by kill -STOP.
  func stopping(at act: Int) -> [String: String] { environment(["DISK_SHIM_KILL": "\(act)s"]) }

  /// The n-th act of these kinds fails, and with `lasting` all after it; counted once `arm` was called.
  func failing(_ n: Int, _ fault: DiskFault, waitsForArming: Bool = false) -> [String: String] {
    var more = [
      "DISK_SHIM_FAIL": "\(n):\(fault.number):\(fault.kinds)\(fault.isLasting ? ":on" : "")",
      "DISK_SHIM_HIT": hit,
    ]
    if waitsForArming { more["DISK_SHIM_ARM"] = armed }
    return environment(more)
  }

  func arm() { close(open(armed, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)) }

  /// Whether an act was made to fail since the last question.
  func wasHit() -> Bool { unlink(hit) == 0 }

  /// How many acts the layer has written down so far.
  func acts() throws -> [DiskAct] { try DiskAct.read(trace) }
}

/// A way in which a disk says no.
struct DiskFault: CustomTestStringConvertible {
  var name: String
  var number: Int32
  var kinds: String
  var isLasting = false

  var testDescription: String { name }

  static let all = [
    DiskFault(name: "full", number: ENOSPC, kinds: "wtod"),
    DiskFault(name: "full and stays so", number: ENOSPC, kinds: "wto", isLasting: true),
    DiskFault(name: "a read or write error", number: EIO, kinds: "wtod"),
    DiskFault(name: "a failing sync", number: EIO, kinds: "s"),
    DiskFault(name: "all syncs failing", number: EIO, kinds: "s", isLasting: true),
    DiskFault(name: "a short write", number: 0, kinds: "w"),
  ]
}

/// One thing that a program did to the disk.
struct DiskAct {
  var act: Character
  var inode: UInt64
  var offset: Int
  var path: String
  var other: String
  var data: [UInt8]
  var process: Int

  static func read(_ path: String) throws -> [DiskAct] {
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    var acts: [DiskAct] = []
    bytes.withUnsafeBytes { all in
      var place = 0
      let head = MemoryLayout<disk_shim_entry>.size
      while place + head <= all.count {
        let entry = all.loadUnaligned(fromByteOffset: place, as: disk_shim_entry.self)
        let (first, second) = (Int(entry.path_length), Int(entry.other_length))
        var start = place + head
        func take(_ count: Int) -> ArraySlice<UInt8> {
          defer { start += count }
          return ArraySlice(all[start..<start + count])
        }
        let path = String(decoding: take(first), as: UTF8.self)
        let other = String(decoding: take(second), as: UTF8.self)
        acts.append(
          DiskAct(
            act: Character(Unicode.Scalar(UInt8(entry.act))), inode: entry.inode,
            offset: Int(entry.offset), path: path, other: other,
            data: Array(take(Int(entry.data_length))), process: Int(entry.process)))
        place += Int(entry.size)
      }
    }
    return acts
  }
}
