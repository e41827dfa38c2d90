import Foundation
import Glibc
import TerminalTestKit
import Testing

/// `DUTYBOARD_EVERY_FAULT=1` tries every n; without it the first ones and then ever wider steps.
@Suite("The disk says no at the n-th act, for n = 1, 2, 3 … until none is left to fail")
struct DiskFaultTests {
  private static let isEvery = Environment.number("DUTYBOARD_EVERY_FAULT") == 1

  private static func next(_ n: Int, closely: Int) -> Int {
    isEvery || n < closely ? n + 1 : n + 1 + n / 2
  }

  /// Runs a command with each fault until it is no longer met, and judges the room after each.
  private func meet(
    _ fault: DiskFault, _ room: DutyRoom, closely: Int = 4,
    command: (Int) throws -> [String],
    check: (Outcome, Judged, Int) throws -> Void
  ) throws {
    let layer = DiskLayer(room)
    defer { layer.remove() }
    var (n, met) = (1, 0)
    while true {
      let words = try command(n)
      let outcome = try run([DutyRoom.program] + words, environment: layer.failing(n, fault))
      let wasHit = layer.wasHit()
      let why: Comment = "\(fault.name), act \(n) of \(words): \(outcome.code) \(outcome.errors)"
      if outcome.code != 0 {
        #expect(outcome.code == 1, why)
        #expect(threeParts(outcome) != nil, why)
      }
      let judged = try judge(room.data)
      #expect(judged.problems == [] && judged.obstacle == nil && judged.badBackups == [], why)
      try check(outcome, judged, n)
      if !wasHit { break }
      met += 1
      n = Self.next(n, closely: closely)
    }
    print("\(fault.name): met at \(met) of \(n) places")
    #expect(met > 0)
  }

  @Test("a call: what was told is stored, what was refused is not", arguments: DiskFault.all)
  func call(_ fault: DiskFault) throws {
    let room = try DutyRoom.furnished()
    var told: [Int: String] = [:]
    try meet(
      fault, room, closely: 14, command: { ["call", "来电第\($0)次", "--json"] },
      check: { outcome, judged, n in
        let text = "来电第\(n)次"
        if outcome.code == 0 {
          told[try #require(try Document(outcome.output).number("call"))] = text
        } else {
          #expect(outcome.output.isEmpty, "\(fault.name) \(n)")
          let isStored = judged.calls.values.contains(text)
          let isUncertain = outcome.errors.contains("不能确定")
          #expect(!isStored || isUncertain, "\(fault.name) \(n): \(outcome.errors)")
        }
        for (number, text) in told { #expect(judged.calls[number] == text) }
      })
  }

  @Test("a backup is whole or is none", arguments: DiskFault.all)
  func backup(_ fault: DiskFault) throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "备份以前的来电")
    try meet(
      fault, room, command: { ["backup", room.data + "/backups/\($0).backup"] },
      check: { outcome, judged, n in
        #expect(judged.calls == [1: "备份以前的来电"])
        let isThere = access(room.data + "/backups/\(n).backup", F_OK) == 0
        if outcome.code == 0 { #expect(isThere) }
        let partial = try FileManager.default.contentsOfDirectory(atPath: room.data + "/backups")
          .filter { $0.hasSuffix(".partial") }
        #expect(partial.isEmpty, "\(partial)")
      })
  }

  @Test("making anew what is derived loses nothing", arguments: DiskFault.all)
  func rebuild(_ fault: DiskFault) throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "重建以前的来电")
    try meet(
      fault, room, command: { _ in ["rebuild"] },
      check: { _, judged, _ in #expect(judged.calls == [1: "重建以前的来电"]) })
  }

  @Test("a restore leaves the log that was or the one that was asked for", arguments: DiskFault.all)
  func restore(_ fault: DiskFault) throws {
    let room = try DutyRoom.furnished()
    let copy = room.folder.path + "/copy"
    try room.done("call", "备份以前的来电")
    try room.done("backup", copy)
    try room.done("call", "备份以后的来电")
    let (before, after) = (
      [1: "备份以前的来电", 2: "备份以后的来电"], [1: "备份以前的来电"]
    )
    try meet(
      fault, room, command: { _ in ["restore", copy] },
      check: { outcome, judged, n in
        #expect(judged.calls == before || judged.calls == after, "\(fault.name) \(n)")
        if outcome.code == 0 { #expect(judged.calls == after) }
        #expect(access(room.data + "/duty.restoring", F_OK) != 0)
        // The log says that it was restored, whatever stopped the command on its way.
        if judged.calls == after {
          try room.done("list", "calls")
          try room.done("note", "1", "看一眼")
          #expect(try room.done("log").contains("恢复"), "\(fault.name) \(n)")
          try room.done("call", "备份以后的来电")
        }
      })
  }

  @Test("the signature that closes a shift, and its files", arguments: DiskFault.all)
  func handover(_ fault: DiskFault) throws {
    let signed = try DutyRoom.signedOut()
    var (n, met) = (1, 0)
    while true {
      let room = try signed.copy()
      let layer = DiskLayer(room)
      let outcome = try run(
        [DutyRoom.program] + DutyRoom.signIn, environment: layer.failing(n, fault))
      let wasHit = layer.wasHit()
      layer.remove()
      let why: Comment = "\(fault.name), act \(n): \(outcome.code) \(outcome.errors)"
      let judged = try judge(room.data)
      #expect(judged.problems == [] && judged.obstacle == nil, why)
      let held = try room.document("shift", "show").inner("held").number("handover")
      if outcome.output.contains("已存") { #expect(held == 1, why) }
      if outcome.code != 0 { #expect(threeParts(outcome) != nil, why) }
      if held != 1 { try room.sign() }
      try room.done("shift", "files")
      let names = try FileManager.default.contentsOfDirectory(atPath: room.data + "/shifts")
      #expect(names.count == 5 && !names.contains { $0.hasSuffix(".tmp") }, "\(names) \(why)")
      if !wasHit { break }
      met += 1
      n = Self.next(n, closely: 3)
    }
    print("\(fault.name): met at \(met) of \(n) places")
    #expect(met > 0)
  }

  @Test(
    "a call typed on the board: the failure is said, the draft stays, and storing again stores once",
    arguments: DiskFault.all)
  func board(_ fault: DiskFault) throws {
    var (n, met) = (1, 0)
    let furnished = try DutyRoom.furnished()
    while true {
      let room = try furnished.copy()
      let layer = DiskLayer(room)
      defer { layer.remove() }
      let board = try PseudoTerminal(
        [DutyRoom.program, "board"],
        environment: layer.failing(n, fault, waitsForArming: true), columns: 120, rows: 40)
      board.keeps = room
      try board.waitForScreen("事件队列")
      board.send("\u{1B}OQ石门镇三车相撞")
      try board.waitForScreen("三车相撞")
      layer.arm()
      board.send("\r")
      let words = ["来电 1", "磁盘已满", "写不进", "不能确定", "不能写"]
      try board.wait(for: "an answer of the board") { words.contains { board.text.contains($0) } }
      let isTold = board.text.contains("来电 1")
      unlink(layer.armed)
      if !isTold {
        board.send("\r")
        try board.waitForScreen("来电 1")
      }
      let wasHit = layer.wasHit()
      board.signal(SIGTERM)
      _ = try board.waitForEnd()
      let judged = try judge(room.data)
      let why: Comment = "\(fault.name), act \(n), told at once: \(isTold)"
      #expect(judged.problems == [] && judged.obstacle == nil, why)
      #expect(judged.calls == [1: "石门镇三车相撞"], why)
      if !wasHit { break }
      met += 1
      n = Self.isEvery ? n + 1 : n + 1 + n
    }
    print("\(fault.name): met at \(met) of \(n) places on the board")
    #expect(met > 0)
  }
}
