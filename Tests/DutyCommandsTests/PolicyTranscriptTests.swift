import Foundation
import TerminalTestKit
import Testing

@Suite("Rules, calendars and scripted shifts by command")
struct PolicyTranscriptTests {
  @Test("rules are shown, edited, checked and adopted; what is open keeps the old ones")
  func policy() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "滨河路爆管停水")
    let shown = try room.done("policy", "show")
    let file = room.folder.path + "/rules.toml"
    try shown.replacingOccurrences(of: "minutes = 10\n", with: "minutes = 5\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try room.document("policy", "check", file).flag("ok") == true)
    try room.done("policy", "adopt", file, "--reason", "新规定")
    try room.done("call", "柳沟镇林地着火")
    let rows = try room.document("list", "deadlines").list().filter { $0.text("what") == "leader" }
    let limits = try rows.map { row in
      let start = try #require(row.text("clock_start").flatMap(time))
      let due = try #require(row.text("due").flatMap(time))
      return Int(due.timeIntervalSince(start) / 60)
    }
    #expect(limits.sorted() == [5, 10])
    #expect(try room.document("policy", "show").number("number") == 2)
    #expect(try room.run("policy", "adopt", file).code == 1)
    #expect(try room.done("log").contains("新规定"))
  }

  @Test("a faulty file is refused with every place, in both languages, and changes nothing")
  func faulty() throws {
    let room = try DutyRoom.furnished()
    let file = room.folder.path + "/bad.toml"
    try "format = 1\nname = \"x\"\n[[rule]]\nid = \"a\"\nmedium = \"smoke\"\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    for language in ["zh", "en"] {
      let outcome = try room.run("policy", "check", file, "--lang", language)
      #expect(outcome.code == 1)
      #expect(outcome.output.contains("bad.toml"))
      #expect(outcome.output.contains("smoke"))
    }
    let adopted = try room.run("policy", "adopt", file)
    #expect(adopted.code == 1)
    #expect(threeParts(adopted) != nil)
    #expect(try room.document("policy", "show").number("number") == 1)
    #expect(try room.run("policy", "check", "/no/such/file").code == 1)
    #expect(try room.run("policy", "adopt").code == 2)
  }

  @Test("a calendar is adopted once, shown, and refused when it is faulty")
  func calendar() throws {
    let room = try DutyRoom.furnished()
    try room.done("calendar", "adopt", "--built-in")
    #expect(try room.document("calendar", "show").list("days").count == 39)
    let file = room.folder.path + "/c.csv"
    try "date,kind,name\n2027-01-01,party,x\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try room.run("calendar", "adopt", file).code == 1)
    try (try room.done("calendar", "template")).write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try room.run("calendar", "adopt", file).code == 1)
  }

  @Test("a shift is played, told and checked: S11 is late twice and says so")
  func simulate() throws {
    let room = try DutyRoom()
    let scenario = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("DutyScenarioTests/Fixtures/S11.json")
    let data = room.folder.path + "/played"
    let outcome = try room.run("simulate", scenario.path, "--data", data, "--json")
    #expect(outcome.code == 0)
    let document = try Document(outcome.output)
    #expect(document.lacks("schema deadlines final") == [])
    #expect(document.list("deadlines").count == 4)
    #expect(document.inner("final").number("late_reports") == 1)
    let again = try room.run("simulate", scenario.path, "--data", data)
    #expect(again.code == 1)
    let told = try room.run("simulate", scenario.path, "--lang", "en")
    #expect(told.output.contains("late"))
    #expect(try room.run("verify", "--data", data).code == 0)
    #expect(try room.run("simulate", "/no/such.json").code == 1)
  }

  private func time(_ iso: String) -> Date? {
    ISO8601DateFormatter().date(from: iso)
  }
}
