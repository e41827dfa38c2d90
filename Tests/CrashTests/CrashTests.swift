import Foundation
import Glibc
import TerminalTestKit
import Testing

/// What was told to somebody, and so must be found whatever happened afterwards.
private struct Ledger {
  var calls: [Int: String] = [:]
  var killed = 0
  var rounds: [CrashPhase: Int] = [:]
  var stored = 0
  var drafts = 0
  var shifts = 0
}

private enum CrashPhase: String, CaseIterable {
  case commit, archive, snapshot, backup, restore, rebuild, handover, entry

  /// Out of a hundred rounds.
  var share: Int {
    switch self {
    case .commit: 66
    case .archive, .snapshot: 6
    case .backup, .restore, .rebuild: 5
    case .handover: 3
    case .entry: 4
    }
  }

  static func drawn(_ chance: inout Chance) -> CrashPhase {
    var left = chance.below(100)
    for phase in allCases {
      left -= phase.share
      if left < 0 { return phase }
    }
    return .commit
  }
}

/// `DUTYBOARD_KILL_ROUNDS` says for how many rounds, `DUTYBOARD_SEED` which ones.
@Suite("Killed at any moment")
struct CrashTests {
  private static let rounds = Environment.number("DUTYBOARD_KILL_ROUNDS") ?? 200

  @Test("whatever the program does when it is killed, nothing that was told is lost")
  func kill() throws {
    let seed = Environment.seed
    var chance = Chance(seed: seed)
    let start = ContinuousClock.now
    var ledger = Ledger()
    var site = try Site()
    for round in 1...Self.rounds {
      let phase = CrashPhase.drawn(&chance)
      ledger.rounds[phase, default: 0] += 1
      try site.kill(phase, round, &ledger, &chance)
      if round % 40 == 0 || round == Self.rounds { try site.check(&ledger, seed) }
      // A log that grows for ten thousand rounds would test its own length.
      if round % 1000 == 0 {
        site = try Site()
        ledger.calls = [:]
      }
      if round % 500 == 0 { tell(round, ledger, start, seed) }
    }
    tell(Self.rounds, ledger, start, seed)
    #expect(ledger.killed > 0)
  }

  private func tell(_ round: Int, _ it: Ledger, _ start: ContinuousClock.Instant, _ seed: UInt64) {
    let phases = CrashPhase.allCases.map { "\($0) \(it.rounds[$0] ?? 0)" }.joined(separator: ", ")
    print(
      "\(round) rounds in \(start.duration(to: .now)), seed \(seed): \(it.killed) killed,"
        + " \(it.stored) numbers told and found, \(it.drafts) drafts back,"
        + " \(it.shifts) shift files whole (\(phases))")
  }
}

/// The rooms in which the program is killed.
private struct Site {
  private let room: DutyRoom
  private let layer: DiskLayer
  /// A shift signed on one side, copied for each handover.
  private let signed: DutyRoom
  /// How long each command takes and how much it does to the disk, as measured unkilled.
  private var limits: [CrashPhase: (microseconds: Int, acts: Int)] = [:]

  init() throws {
    room = try DutyRoom.furnished()
    layer = DiskLayer(room)
    signed = try DutyRoom.signedOut()
    for phase in [CrashPhase.commit, .archive, .backup, .restore, .rebuild] {
      limits[phase] = try measured(phase)
    }
    limits[.snapshot] = limits[.commit]
    // One room is used up by a handover, so its limits are guessed from the commit's.
    limits[.handover] = limits[.commit].map { ($0.microseconds * 2, $0.acts + 60) }
  }

  private func measured(_ phase: CrashPhase) throws -> (Int, Int) {
    let words = try words(phase, "量一量")
    unlink(layer.trace)
    let start = ContinuousClock.now
    let outcome = try run([DutyRoom.program] + words, environment: layer.tracing)
    let time = start.duration(to: .now)
    if outcome.code != 0 { throw KitFailure("\(words): \(outcome.errors)") }
    let acts = try layer.acts().count
    layer.remove()
    return (Int(time / .microseconds(1)), acts)
  }

  /// The command of a phase; for a restore a copy of the log as it is, so that nothing may be lost by it.
  private func words(_ phase: CrashPhase, _ text: String) throws -> [String] {
    let copy = room.folder.path + "/copy"
    switch phase {
    case .commit: return ["call", text, "--json"]
    case .snapshot:
      try dropSnapshots(room.data)
      return ["call", text, "--json"]
    case .archive:
      let incident = try room.document("call", text + "以备归档").number("incident") ?? 0
      return ["close", "\(incident)", "--outcome", "已处置", "--despite-gaps"]
    case .backup: return ["backup"]
    case .restore:
      unlink(copy)
      try room.done("backup", copy)
      return ["restore", copy]
    case .rebuild: return ["rebuild"]
    case .handover, .entry: return []
    }
  }

  func kill(
    _ phase: CrashPhase, _ round: Int, _ ledger: inout Ledger, _ chance: inout Chance
  ) throws {
    let text = "来电第\(round)轮"
    switch phase {
    case .handover: try killHandover(&ledger, &chance)
    case .entry: try killEntry(text, &ledger, &chance)
    case .commit, .archive, .snapshot, .backup, .restore, .rebuild:
      let outcome = try killed(try words(phase, text), room, layer, phase, &chance)
      if outcome.code == -SIGKILL { ledger.killed += 1 }
      // A line that is not whole may be a number that is not whole.
      if phase == .commit || phase == .snapshot, outcome.output.hasSuffix("\n") {
        let number = try #require(try Document(outcome.output).number("call"))
        #expect(ledger.calls[number] == nil, "number \(number) was given twice")
        ledger.calls[number] = text
        ledger.stored += 1
      }
    }
  }

  /// Starts a command and kills it, by the clock or at one of the things it does to the disk.
  private func killed(
    _ words: [String], _ room: DutyRoom, _ layer: DiskLayer, _ phase: CrashPhase,
    _ chance: inout Chance
  ) throws -> Outcome {
    let limit = limits[phase] ?? (200_000, 60)
    if chance.below(3) > 0 {
      let environment = layer.killing(
        at: 1 + chance.below(limit.acts + 2), inTheMiddle: chance.below(2) == 0)
      return try run([DutyRoom.program] + words, environment: environment)
    }
    let child = try Child([DutyRoom.program] + words, environment: room.environment)
    usleep(useconds_t(chance.below(limit.microseconds * 3 / 2)))
    child.signal(SIGKILL)
    return child.end()
  }

  /// Kills the second signature, which closes the shift and writes its five files.
  private func killHandover(_ ledger: inout Ledger, _ chance: inout Chance) throws {
    let room = try signed.copy()
    let outcome = try killed(DutyRoom.signIn, room, DiskLayer(room), .handover, &chance)
    if outcome.code == -SIGKILL { ledger.killed += 1 }
    let judged = try judge(room.data)
    #expect(judged.problems == [] && judged.obstacle == nil)
    let handed = try room.document("shift", "show").inner("held").number("handover") == 1
    if outcome.output.contains("已存") { #expect(handed, "the signature was told") }
    if !handed { try room.sign() }
    // What is there under its name is whole: written anew it reads the same but for the time of printing.
    let before = try files(room)
    try room.done("shift", "files")
    let after = try files(room)
    #expect(after.count == 5 && after.keys.allSatisfy { !$0.hasSuffix(".tmp") }, "\(after.keys)")
    for (name, text) in before where !name.hasSuffix(".tmp") { #expect(after[name] == text) }
    for (name, text) in after {
      let isWhole =
        name.hasSuffix(".html")
        ? text.hasSuffix("</html>\n") : text.hasSuffix("\n") && text.utf8.count > 200
      #expect(isWhole, "\(name) is whole")
      ledger.shifts += 1
    }
  }

  private func files(_ room: DutyRoom) throws -> [String: String] {
    let folder = room.data + "/shifts"
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      // A file that was not finished may end in the middle of a character.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  /// Kills a board while somebody types, or while what was typed is being stored.
  private func killEntry(_ text: String, _ ledger: inout Ledger, _ chance: inout Chance) throws {
    let board = try room.board()
    try board.waitForScreen("事件队列")
    // Two signs that stand nowhere else on the screen, in one piece: once they are seen, all before is typed.
    let sign = String(
      String.UnicodeScalarView(
        (0..<2).compactMap { _ in Unicode.Scalar(UInt32(0x5000 + chance.below(16_000))) }))
    let text = text + sign
    board.send("\u{1B}OQ" + text.dropLast(2))
    try board.wait(for: "the line") { board.text.contains("来电>") }
    board.send(sign)
    try board.waitForScreen(sign)
    let isEntered = chance.below(2) == 0
    board.send("半句话" + (isEntered ? "\r" : ""))
    usleep(useconds_t(chance.below(60_000)))
    board.signal(SIGKILL)
    _ = try board.waitForEnd()
    ledger.killed += 1
    let judged = try judge(room.data)
    let told = board.text.firstMatch(of: /已存 #\d+ 事件 \d+ 来电 (\d+)/).flatMap { Int($0.1) }
    if let told {
      ledger.calls[told] = text + "半句话"
      ledger.stored += 1
    }
    let isStored = judged.calls.values.contains(text + "半句话")
    let isDrafted = judged.drafts.contains { $0.hasPrefix(text) }
    #expect(isStored || isDrafted, "what stood on the screen is a draft or a call")
    #expect(told == nil || isStored)
    if isDrafted { ledger.drafts += 1 }
    for name in try FileManager.default.contentsOfDirectory(atPath: room.data + "/drafts") {
      unlink(room.data + "/drafts/" + name)
    }
  }

  /// Everything that was told is there, the chain holds, and no half file bears a whole one's name.
  func check(_ ledger: inout Ledger, _ seed: UInt64) throws {
    let judged = try judge(room.data)
    #expect(judged.problems == [] && judged.obstacle == nil, "seed \(seed)")
    for (number, text) in ledger.calls {
      #expect(judged.calls[number] == text, "call \(number), seed \(seed)")
    }
    if !judged.calls.isEmpty {
      #expect(judged.calls.keys.sorted() == (1...judged.calls.count).map { $0 }, "seed \(seed)")
    }
    #expect(judged.badBackups == [], "seed \(seed)")
    #expect(try room.document("verify").flag("ok") == true, "seed \(seed)")
    for name in try FileManager.default.contentsOfDirectory(atPath: room.data + "/backups") {
      unlink(room.data + "/backups/" + name)
    }
  }
}

/// What a test is told by its environment.
enum Environment {
  static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// The one given, or another each time; every test prints it.
  static var seed: UInt64 {
    number("DUTYBOARD_SEED").map { UInt64($0) } ?? UInt64.random(in: 1...1_000_000)
  }
}

extension DutyRoom {
  /// The second signature; whatever the hour is, it may be late for the plan.
  static let signIn = ["shift", "sign", "in", "--late-reason", "试签"]

  func sign() throws {
    let outcome = try run(DutyRoom.signIn)
    if outcome.code != 0 { throw KitFailure(outcome.errors) }
  }

  /// The demonstration with its shift signed by the outgoing side.
  static func signedOut() throws -> DutyRoom {
    let room = try DutyRoom.demo()
    try room.done("shift", "handover")
    let items = try room.document("shift", "show").inner("handover").list("items")
    let open = items.filter { $0.text("kind") != "check" }.compactMap { $0.text("id") }
    let accepted = try room.run(["shift", "accept"] + open)
    if accepted.code != 0 { throw KitFailure(accepted.errors) }
    for check in items.filter({ $0.text("kind") == "check" }).compactMap({ $0.text("id") }) {
      try room.done("shift", "check", check, "--ok")
    }
    let signed = try room.run(["shift", "sign", "out", "--late-reason", "试签"])
    if signed.code != 0 { throw KitFailure(signed.errors) }
    return room
  }
}
