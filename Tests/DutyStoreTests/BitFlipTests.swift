import DutyDomain
import DutyJournal
import DutyTestKit
import Foundation
import GRDB
import Glibc
import Testing

@testable import DutyStore

/// `DUTYBOARD_DAMAGES` says how many places are tried, `DUTYBOARD_SEED` which ones.
@Suite struct `bytes that the disk has changed` {
  /// A log with some of everything, as files: the log itself, its write-ahead log, a notice, a backup.
  private struct Original {
    let files: [String: [UInt8]]
    let dump: [String]
    let last: Int64
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let damages = number("DUTYBOARD_DAMAGES") ?? 150

  private static let original = Result { try makeOriginal() }

  private static func makeOriginal() throws -> Original {
    let scratch = Scratch()
    var files: [String: [UInt8]] = [:]
    do {
      let board = try Teller(try scratch.open())
      try board.tellStory()
      for count in 1...160 { try board.call("第\(count)号来电，石门镇道路积水") }
      while try board.journal.tend(board.duty) {}
      try (board.journal as? SQLiteJournal)?.connection.checkpoint()
      try backUp(scratch.directory, to: scratch.directory.backups + "/duty-1.backup")
      // Lines that are in the write-ahead log only.
      for count in 1...20 { try board.call("第\(count)号来电，在写前日志里") }
      // As a killed board leaves it, so before it closes.
      for name in ["duty.sqlite", "duty.sqlite-wal", "duty.notice", "backups/duty-1.backup"] {
        let bytes = try Data(contentsOf: URL(filePath: scratch.directory.path + "/" + name))
        files[name] = Array(bytes)
      }
    }
    let whole = Scratch()
    try lay(files, whole.directory)
    let last = try Teller(try whole.open(.writing)).duty.position
    return Original(files: files, dump: try dump(whole.directory), last: last)
  }

  private static func lay(_ files: [String: [UInt8]], _ directory: DataDirectory) throws {
    try directory.create()
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(filePath: directory.path + "/" + name))
    }
  }

  /// Everything that means something: each line with its hashes, and everything derived.
  private static func dump(_ directory: DataDirectory) throws -> [String] {
    let journal = try SQLiteJournal.open(directory, as: Holder(user: "t", terminal: "-"), .reading)
    _ = try journal.loadDuty()
    var rows = try journal.derivedDump()
    try journal.connection.each(everyColumn, .integer(0)) { row in
      let columns = (0..<13).map { column in
        row.isNull(Int32(column))
          ? "-" : row.view(Int32(column)).map { "\($0)" }.joined(separator: " ")
      }
      rows.append(columns.joined(separator: "|"))
      return true
    }
    if let obstacle = journal.obstacle { rows.append("\(obstacle)") }
    return rows
  }

  /// What somebody learns who opens and checks the directory.
  private enum Verdict: Hashable {
    /// No database any more, or one whose head is unreadable: said when it is opened.
    case notOpened
    case atLine
    case derived
    case thoroughly
    /// Nothing was found, and nothing is other than it was.
    case meansNothing
    case missed
  }

  private func verdict(_ directory: DataDirectory, _ original: Original) -> (Verdict, String) {
    do {
      let journal = try SQLiteJournal.open(
        directory, as: Holder(user: "t", terminal: "-"), .reading)
      // What is sound is shown, as far as it goes.
      let duty = try journal.loadDuty()
      let obstacle = journal.obstacle
      let found = try journal.verify(lookingFor: nil)
      if let problem = found.problems.first {
        return (.atLine, "\(problem.what) \(problem.position), shown to \(duty.position)")
      }
      if let problem = found.derived.first { return (.derived, "\(problem)") }
      if let obstacle { return (.notOpened, "\(obstacle)") }
      if (try? Self.dump(directory)) == original.dump { return (.meansNothing, "") }
      if let problem = try journal.verifyDerived(in: directory.backups).first {
        return (.thoroughly, "\(problem)")
      }
      return (.missed, "position \(duty.position)")
    } catch {
      return (.notOpened, "\(error)")
    }
  }

  private enum Damage: CaseIterable {
    case bit, byte, sector, page, cut
  }

  private func damaged(_ bytes: [UInt8], _ damage: Damage, _ chance: inout Seeded) -> [UInt8] {
    var bytes = bytes
    let place = Int(chance.next() % UInt64(max(1, bytes.count)))
    switch damage {
    case .bit: bytes[place] ^= 1 << UInt8(chance.next() % 8)
    case .byte: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
    case .sector:
      let start = place / 512 * 512
      for at in start..<min(start + 512, bytes.count) { bytes[at] = 0 }
    case .page:
      let start = place / 4096 * 4096
      for at in start..<min(start + 4096, bytes.count) {
        bytes[at] = UInt8(truncatingIfNeeded: chance.next())
      }
    case .cut: bytes.removeLast(bytes.count - place)
    }
    return bytes
  }

  @Test func `wherever it is, it is found or means nothing, and the way back leads back`() throws {
    let original = try Self.original.get()
    let seed = Self.number("DUTYBOARD_SEED").map { UInt64($0) } ?? UInt64.random(in: 1...1_000_000)
    var chance = Seeded(state: seed)
    var counts: [String: [Verdict: Int]] = [:]
    var ways: [String: Int] = [:]
    for round in 1...Self.damages {
      let name = ["duty.sqlite", "duty.sqlite", "duty.sqlite", "duty.sqlite-wal"][
        Int(chance.next() % 4)]
      let damage = Damage.allCases[Int(chance.next() % 5)]
      let scratch = Scratch()
      var files = original.files
      files[name] = damaged(files[name] ?? [], damage, &chance)
      try Self.lay(files, scratch.directory)
      let (verdict, what) = verdict(scratch.directory, original)
      counts[name, default: [:]][verdict, default: 0] += 1
      #expect(verdict != .missed, "\(damage) in \(name), round \(round), seed \(seed): \(what)")
      if verdict == .meansNothing || verdict == .missed { continue }
      try follow(
        scratch.directory, original, &ways,
        "\(damage) in \(name), round \(round), seed \(seed): \(what)")
    }
    for (name, found) in counts.sorted(by: { $0.key < $1.key }) {
      let words = found.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
      print("\(name): \(words)")
    }
    print("seed \(seed), ways back: \(ways.map { "\($0.key) \($0.value)" }.sorted())")
  }

  /// Does what the advice says; afterwards the directory is sound and can be written.
  private func follow(
    _ directory: DataDirectory, _ original: Original, _ ways: inout [String: Int], _ why: Comment
  ) throws {
    let holder = Holder(user: "t", terminal: "-")
    let (now, time) = (
      Timestamp(milliseconds: 1_795_430_700_000), OfficeTime(utcOffsetMinutes: 480)
    )
    let advice = directory.recovery()
    do {
      switch advice {
      case .rebuild:
        ways["rebuild", default: 0] += 1
        _ = try rebuildAside(directory, as: holder, at: now, time)
      case .restore(let path):
        ways[path == directory.log ? "restore of what is left" : "restore", default: 0] += 1
        _ = try restore(directory, from: path, as: holder, at: now, time)
      case .noSoundCopy:
        Issue.record("there is a sound backup; \(why)")
        return
      }
      let board = try Teller(try SQLiteJournal.open(directory, as: holder, .writing))
      #expect(board.journal.obstacle == nil, why)
      #expect(try board.journal.verify(lookingFor: nil).isSound, why)
      try board.call("以后的来电")
      if case .rebuild = advice { #expect(board.duty.position == original.last + 2, why) }
    } catch { Issue.record("\(advice): \(error); \(why)") }
  }

  @Test func `a backup that the disk has changed is never taken for a sound one`() throws {
    let original = try Self.original.get()
    let seed = Self.number("DUTYBOARD_SEED").map { UInt64($0) } ?? UInt64.random(in: 1...1_000_000)
    var chance = Seeded(state: seed)
    let scratch = Scratch()
    try Self.lay(original.files, scratch.directory)
    let path = scratch.directory.backups + "/duty-1.backup"
    let whole = original.files["backups/duty-1.backup"] ?? []
    let sound = try verifyLog(at: path)
    var found = 0
    for round in 1...max(20, Self.damages / 4) {
      try Data(damaged(whole, .bit, &chance)).write(to: URL(filePath: path))
      guard let verified = try? verifyLog(at: path), verified.isSound else {
        found += 1
        continue
      }
      // What was not found lies in no line: the chain is that of the whole copy.
      #expect(verified.head == sound.head, "round \(round), seed \(seed)")
      #expect(verified.events == sound.events, "round \(round), seed \(seed)")
    }
    print("bits of a backup, seed \(seed): \(found) found by a check, all others in no line")
  }

  @Test func `lines that are gone from the end are missed by the notice of the last commit`() throws
  {
    let original = try Self.original.get()
    let scratch = Scratch()
    var files = original.files
    files["duty.sqlite-wal"] = []
    try Self.lay(files, scratch.directory)
    let journal = try scratch.open(.writing)
    let duty = try Teller(journal).duty
    #expect(journal.obstacle == .chainBroken(position: duty.position + 1, what: .cut))
    #expect(
      try journal.verify(lookingFor: nil).problems == [ChainProblem(duty.position + 1, .cut)])
  }

  @Test func `a notice that the disk has changed accuses nobody`() throws {
    let original = try Self.original.get()
    let notice = original.files["duty.notice"] ?? []
    for place in notice.indices {
      // Each bit of each fifth byte, so that every bit and every byte has its turn.
      for bit in 0..<8 where place % 5 == bit % 5 {
        let scratch = Scratch()
        var files = original.files
        files["duty.notice"]?[place] ^= 1 << UInt8(bit)
        try Self.lay(files, scratch.directory)
        let journal = try scratch.open(.reading)
        _ = try journal.loadDuty()
        #expect(journal.obstacle == nil, "byte \(place), bit \(bit)")
      }
    }
  }
}

/// The same numbers for the same seed.
private struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
