import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("What was acknowledged is on the disk")
struct DurabilityTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["DUTYBOARD_KILL_ROUNDS"].flatMap { Int($0) } ?? 200

  @Test("every number that was printed is there after kill -9 at any moment")
  func kill() throws {
    let room = try DutyRoom.furnished()
    let seed = UInt64.random(in: 1...1_000_000)
    var chance = Chance(seed: seed)
    let start = ContinuousClock.now
    for _ in 1...3 { try room.done("call", "量一量要多久") }
    let typical = start.duration(to: .now) / 3
    let longest = UInt64(typical / .microseconds(1)) * 3 / 2
    var printed: [Int: String] = [:]
    var killed = 0
    for round in 1...Self.rounds {
      let text = "来电第\(round)轮"
      let child = try Child(
        [DutyRoom.program, "call", text, "--json"], environment: room.environment)
      usleep(useconds_t(chance.next() % max(1, longest)))
      child.signal(SIGKILL)
      let outcome = child.end()
      if outcome.code == -SIGKILL { killed += 1 }
      guard outcome.output.hasSuffix("\n") else { continue }
      printed[try #require(try Document(outcome.output).number("call"))] = text
    }
    let calls = try room.document("list", "calls").list()
    let stored = Dictionary(
      uniqueKeysWithValues: calls.map { ($0.number("number") ?? 0, $0.text("text") ?? "") })
    for (number, text) in printed {
      #expect(stored[number] == text, "seed \(seed)")
    }
    #expect(calls.map { $0.number("number") } == (1...calls.count).map { $0 }, "seed \(seed)")
    #expect(try room.document("verify").flag("ok") == true, "seed \(seed)")
    print(
      "\(Self.rounds) rounds, seed \(seed): \(killed) killed, \(printed.count) numbers printed,"
        + " \(calls.count - 3 - printed.count) stored and not told")
  }

  @Test("four processes with a hundred calls each lose none and give no number twice")
  func together() throws {
    let room = try DutyRoom.furnished()
    let script = "for i in $(seq 100); do \"$0\" call \"第$1台第$i个来电\" --json || exit 9; done"
    let start = ContinuousClock.now
    let children = try (1...4).map {
      try Child(
        ["/bin/sh", "-c", script, DutyRoom.program, "\($0)"], environment: room.environment)
    }
    var told: [Int: Int] = [:]
    for child in children {
      let outcome = child.finish()
      #expect(outcome.code == 0, "\(outcome.errors)")
      for line in outcome.output.split(separator: "\n") {
        let document = try Document(String(line))
        let number = try #require(document.number("call"))
        #expect(told[number] == nil, "number \(number) was given twice")
        told[number] = document.number("seq")
      }
    }
    print("400 calls of four processes in \(start.duration(to: .now))")
    #expect(told.count == 400)
    let calls = try room.document("list", "calls").list()
    #expect(calls.map { $0.number("number") } == (1...400).map { $0 })
    #expect(Set(calls.compactMap { $0.text("text") }).count == 400)
    #expect(try room.document("verify").flag("ok") == true)
  }

  /// strace, where it is there and allowed to look.
  private static let canTrace =
    (try? run(["/usr/bin/strace", "-o", "/dev/null", "/bin/true"]).code) == 0

  @Test(
    "the disk has the call before the reader has its number",
    .enabled(if: canTrace, "strace is missing or not allowed"))
  func synced() throws {
    let room = try DutyRoom.furnished()
    let trace = room.folder.path + "/trace"
    let outcome = try TerminalTestKit.run(
      [
        "/usr/bin/strace", "-f", "-y", "-s", "64", "-e", "trace=fdatasync,fsync,write,pwrite64",
        "-o", trace, DutyRoom.program, "call", "滨河路爆管停水", "--lang", "en",
      ], environment: room.environment)
    #expect(outcome.code == 0)
    let lines = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    let told = try #require(lines.firstIndex { $0.contains("write(1<") })
    let syncs = lines.indices.filter {
      lines[$0].contains("sync(") && lines[$0].contains("duty.sqlite-wal")
    }
    #expect(syncs.contains { $0 < told })
    let lastWrite = lines[..<told].lastIndex { line in
      line.contains("pwrite64(") && line.contains("duty.sqlite-wal")
    }
    #expect((lastWrite ?? 0) < (syncs.last { $0 < told } ?? 0), "nothing waits behind the sync")
    print("\(syncs.count { $0 < told }) sync of the log before its number was told")
  }
}

/// The same numbers for the same seed.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
