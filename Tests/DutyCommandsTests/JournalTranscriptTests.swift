import Glibc
import TerminalTestKit
import Testing

@Suite("The log by command")
struct JournalTranscriptTests {
  @Test("the chain is checked, and a head from a handover sheet is found again")
  func verify() throws {
    let room = try DutyRoom.demo()
    let found = try room.document("verify")
    #expect(found.lacks("schema ok events head problems") == [])
    #expect(found.flag("ok") == true)
    let head = try #require(found.text("head"))
    #expect(head.count == 64)
    try room.done("call", "滨河路爆管停水")
    let again = try room.document("verify", "--head", head)
    #expect(again.number("found_at") == found.number("events"))
    #expect(try room.done("verify").contains("\(again.number("events") ?? 0)"))
    let other = try room.document("verify", "--head", String(repeating: "0", count: 64), code: 3)
    #expect(other.flag("ok") == false)
    #expect(try room.run("verify", "--head", "12").code == 2)
  }

  @Test("rebuilding loses nothing")
  func rebuild() throws {
    let room = try DutyRoom.demo()
    try room.done("close", "1", "--despite-gaps")
    let lists = {
      try ["incidents", "calls", "instructions", "reports", "shifts"].map {
        try room.done("list", $0, "--json", "--until", "2026-01-01")
          + room.done("search", "停水", "--json") + room.done("log", "--json")
      }
    }
    let before = try lists()
    _ = try room.document("rebuild")
    #expect(try lists() == before)
    #expect(try room.done("rebuild").contains("重建"))
  }

  @Test("a backup is a log of its own; restoring keeps the replaced file and says so in the log")
  func backup() throws {
    let room = try DutyRoom.demo()
    let path = room.folder.path + "/copy.backup"
    #expect(try room.document("backup", path).text("path") == path)
    #expect(threeParts(try room.run("backup", path))?[0].contains("copy.backup") == true)
    #expect(try room.done("backup").contains("/backups/duty-"))
    let events = try #require(try room.document("verify").number("events"))
    try room.done("call", "备份以后的来电")
    let restored = try room.document("restore", path)
    #expect(restored.text("kept")?.hasSuffix(".replaced") == true)
    #expect(try room.document("verify").number("events") == events + 1)
    #expect(try !room.done("list", "calls").contains("备份以后的来电"))
    #expect(try room.done("log").contains("copy.backup"))
    let fresh = try DutyRoom()
    #expect(try fresh.done("restore", path).contains("copy.backup"))
    #expect(try fresh.document("verify").number("events") == events + 1)
    #expect(try fresh.run("restore", "no-such-file").code == 1)
    let noLog = try fresh.run("restore", DutyRoom.fixture("units.csv"))
    #expect(noLog.code == 1)
    #expect(threeParts(noLog)?[0].contains("(path:") == false, "no names of our own cases")
    #expect(try fresh.document("verify").number("events") == events + 1)
  }

  @Test("the log is one document of lines, or the lines of one shift")
  func log() throws {
    let room = try DutyRoom.demo()
    let document = try room.document("log")
    let line = try #require(document.list().last)
    #expect(line.lacks("seq recorded_at author text struck") == [])
    #expect(document.list().count == (try room.document("verify").number("events")))
    #expect(try room.done("log").split(separator: "\n").count == document.list().count)
    let day = try #require(try room.document("roster", "show").inner("now").text("from")).prefix(10)
    let shift = try room.document("log", "--shift", String(day)).list()
    #expect(!shift.isEmpty && shift.count <= document.list().count)
    #expect(try room.document("log", "--shift", "2020-01-01").list().isEmpty)
    #expect(try room.run("log", "--shift", "yesterday").code == 2)
  }

  @Test("a followed log tells each line as it is written, and ends with Ctrl-C")
  func follow() throws {
    let room = try DutyRoom.demo()
    let follower = try Child(
      [DutyRoom.program, "log", "--follow", "--json"], environment: room.environment)
    try follower.wait(for: "the last lines") { $0.text.split(separator: "\n").count >= 10 }
    try room.done("call", "跟着看的来电")
    try follower.wait(for: "the new line") { $0.text.contains("跟着看的来电") }
    follower.signal(SIGINT)
    let end = follower.end()
    #expect(end.code == -SIGINT, "130 to a shell")
    for line in end.output.split(separator: "\n") {
      #expect(try Document(String(line)).lacks("seq recorded_at author text") == [])
    }
  }

  @Test("search finds in open and closed things, newest first")
  func search() throws {
    let room = try DutyRoom.demo()
    try room.done("call", "东湖泵站油罐渗漏")
    try room.done("close", "7", "--despite-gaps")
    let hits = try room.document("search", "泵站").list()
    #expect(hits.count == 2)
    #expect(try #require(hits.first).lacks("kind number year seq recorded_at author text") == [])
    #expect((hits.first?.number("seq") ?? 0) > (hits.last?.number("seq") ?? 0))
    #expect(try room.document("search", "泵站", "--since", "2999-01-01").list().isEmpty)
    #expect(try room.document("search", "泵站", "--limit", "1").list().count == 1)
    #expect(try room.done("search", "没有这个词").contains("0"))
  }

  @Test("every list has its head for people and one document for programs")
  func lists() throws {
    let room = try DutyRoom.demo()
    for kind in [
      "incidents", "calls", "instructions", "reports", "deadlines", "roster", "shifts", "warnings",
    ] {
      #expect(try room.document("list", kind).number("schema") == 1, "\(kind)")
      let text = try room.done("list", kind)
      #expect(text.isEmpty == (kind == "warnings"), "\(kind)")
      _ = try room.document("list", kind, "--since", "2026-01-01", "--until", "2026-01-02")
      _ = try room.document("list", kind, "--open")
    }
    let deadlines = try room.document("list", "incidents", "--open").list().map {
      $0.inner("next_deadline")
    }
    #expect(deadlines.contains { $0.lacks("what due late").isEmpty })
    #expect(try room.run("list", "incidents", "--since", "x").code == 2)
  }
}
