import Foundation
import Glibc
import TerminalTestKit
import Testing

/// `DUTYBOARD_POWER_CUTS` says how many cuts of each course of acts are tried.
@Suite("The power fails at any moment")
struct PowerCutTests {
  private static let cuts = Environment.number("DUTYBOARD_POWER_CUTS") ?? 60

  /// One act of a course and what it changes of what must be there once it was told.
  private struct Step {
    var words: [String]
    /// The text of a call that it stores.
    var call: String?
    /// It puts the log back to what it was before so many steps' calls.
    var restoresCalls: [Int: String]?
    /// Which things of the disk's account are its own, and from where on it was told.
    var first = 0
    var end = 0
    var told = 0
    var number: Int?
  }

  private func perform(_ course: [Step], _ layer: DiskLayer) throws -> [Step] {
    var done: [Step] = []
    var calls: [Int: String] = [:]
    var saved: [Int: String] = [:]
    for var step in course {
      step.first = done.last?.end ?? 0
      let outcome = try run([DutyRoom.program] + step.words, environment: layer.tracing)
      if outcome.code != 0 { throw KitFailure("\(step.words): \(outcome.errors)") }
      let acts = try layer.acts()
      step.end = acts.count
      step.told = acts[step.first...].firstIndex { $0.act == "A" } ?? step.end
      if let text = step.call {
        let number = try #require(outcome.output.firstMatch(of: /来电 (\d+)/).flatMap { Int($0.1) })
        step.number = number
        calls[number] = text
      }
      if step.words.first == "backup" { saved = calls }
      if step.words.first == "restore" {
        calls = saved
        step.restoresCalls = saved
      }
      done.append(step)
    }
    return done
  }

  /// What must be there when the power fails before this act of the disk.
  private func required(_ steps: [Step], before cut: Int) -> [Int: String] {
    var calls: [Int: String] = [:]
    for step in steps {
      if let restored = step.restoresCalls, step.first < cut {
        // On the way from one log to the other both are right.
        calls = calls.filter { restored[$0.key] == $0.value }
        if step.told < cut { calls = restored }
      }
      if step.told < cut, let number = step.number { calls[number] = step.call }
    }
    return calls
  }

  private func call(_ text: String) -> Step { Step(words: ["call", text], call: text) }

  /// Plays the course, cuts it everywhere and looks at what is left.
  private func cut(
    _ course: [Step], _ room: DutyRoom, _ check: (String, Int) throws -> Void = { _, _ in }
  ) throws {
    let layer = DiskLayer(room)
    defer { layer.remove() }
    var model = try PowerModel(layer.root)
    let steps = try perform(course, layer)
    let acts = try layer.acts()
    let seed = Environment.seed
    var chance = Chance(seed: seed)
    let places = Set((0..<Self.cuts).map { _ in chance.below(acts.count + 1) })
    var (tried, told, backups) = (0, 0, 0)
    for (place, act) in (acts + [nil] as [DiskAct?]).enumerated() {
      if places.contains(place) {
        let left = try TemporaryFolder()
        try model.write(to: left.path, &chance)
        let judged = try judge(left.path + "/data")
        let why: Comment = "cut before act \(place) of \(acts.count), seed \(seed)"
        #expect(judged.problems == [] && judged.obstacle == nil, why)
        for (number, text) in required(steps, before: place) {
          #expect(judged.calls[number] == text, why)
          told += 1
        }
        #expect(judged.badBackups == [], why)
        try check(left.path, place)
        (tried, backups) = (tried + 1, backups + judged.backups)
      }
      if let act { model.apply(act) }
    }
    print(
      "\(tried) cuts in \(acts.count) acts of the disk, seed \(seed): \(told) numbers that were told"
        + " found, \(backups) backups whole")
  }

  @Test("calls, closing, rebuilding, a backup and a restore: what was told is there")
  func course() throws {
    let room = try DutyRoom.furnished()
    let copy = room.folder.path + "/copy"
    try cut(
      [
        call("石门镇三车相撞"), call("滨河路爆管停水"),
        Step(words: ["close", "1", "--outcome", "已处置", "--despite-gaps"]),
        Step(words: ["backup"]), Step(words: ["backup", copy]), call("备份以后的来电"),
        Step(words: ["rebuild"]), call("重建以后的来电"), Step(words: ["restore", copy]),
        call("恢复以后的来电"), call("恢复以后的第二个来电"),
      ], room)
  }

  @Test("the first start and the first calls of a room")
  func beginning() throws {
    let room = try DutyRoom()
    try cut([Step(words: ["board", "--once"]), call("第一个来电"), call("第二个来电")], room)
  }

  @Test("a handover leaves whole files or none, and its signature stays once it was told")
  func handover() throws {
    let room = try DutyRoom.signedOut()
    let names = { (folder: String) in
      (try? FileManager.default.contentsOfDirectory(atPath: folder + "/data/shifts")) ?? []
    }
    try cut([Step(words: DutyRoom.signIn), call("接班以后的来电")], room) { left, _ in
      for name in names(left) where !name.hasSuffix(".tmp") {
        let (one, other) = (left + "/data/shifts/" + name, room.data + "/shifts/" + name)
        #expect(
          FileManager.default.contentsEqual(atPath: one, andPath: other), "\(name) is whole")
      }
    }
    #expect(names(room.folder.path).count == 5)
  }

  @Test("a board that types, stores and types again: no number is lost, nor more than two seconds")
  func board() throws {
    let room = try DutyRoom.furnished()
    let layer = DiskLayer(room)
    defer { layer.remove() }
    var model = try PowerModel(layer.root)
    let board = try PseudoTerminal(
      [DutyRoom.program, "board"], environment: layer.tracing, columns: 120, rows: 40)
    board.keeps = room
    try board.waitForScreen("事件队列")
    board.send("\u{1B}OQ石门镇三车相撞")
    try board.waitForScreen("三车相撞")
    board.send("\r")
    try board.waitForScreen("来电 1")
    let (typed, more) = ("滨河路爆管停水", "，影响三百户")
    board.send("\u{1B}OQ" + typed)
    try board.waitForScreen(typed)
    // The promise is two seconds; who looks after three must find it.
    sleep(3)
    let settled = try layer.acts().count
    board.send(more)
    try board.waitForScreen("三百户")
    board.signal(SIGKILL)
    _ = try board.waitForEnd()
    let acts = try layer.acts()
    let told = try #require(
      acts.firstIndex { $0.act == "A" && String(decoding: $0.data, as: UTF8.self).contains("来电 1") }
    )
    let seed = Environment.seed
    var chance = Chance(seed: seed)
    for (place, act) in (acts + [nil] as [DiskAct?]).enumerated() {
      // Few places and each several times: what is lost is a matter of luck.
      for _ in 0..<(place > told - 40 && place % 3 == 0 || place >= settled ? 2 : 0) {
        let left = try TemporaryFolder()
        try model.write(to: left.path, &chance)
        let judged = try judge(left.path + "/data")
        let why: Comment = "cut before act \(place) of \(acts.count), seed \(seed)"
        #expect(judged.problems == [] && judged.obstacle == nil, why)
        if place > told { #expect(judged.calls[1] == "石门镇三车相撞", why) }
        if place >= settled {
          #expect(judged.drafts.contains { $0.hasPrefix(typed) }, "\(judged.drafts)")
        }
        for draft in judged.drafts where draft.hasPrefix(typed) {
          #expect((typed + more).hasPrefix(draft), "no text that nobody typed: \(draft)")
        }
      }
      if let act { model.apply(act) }
    }
    print("\(acts.count) acts of the disk by one board, seed \(seed)")
  }
}
