import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("What was acknowledged is on the disk")
struct DurabilityTests {
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
