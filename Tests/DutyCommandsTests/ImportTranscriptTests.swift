import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("Importing by command")
struct ImportTranscriptTests {
  @Test("rosters as WPS saves them, in GB 18030, are taken over with names and notes")
  func rosters() throws {
    let room = try DutyRoom()
    let units = try room.document("import", "units", DutyRoom.fixture("units.csv"))
    #expect(units.lacks("schema ok rows encoding problems") == [])
    #expect(units.text("encoding") == "utf-8")
    try room.done("import", "people", DutyRoom.fixture("people.csv"))
    let roster = try room.document("import", "roster", DutyRoom.fixture("roster-2026-11.csv"))
    #expect(roster.text("encoding") == "gb18030")
    #expect(roster.flag("ok") == true)
    #expect(roster.number("rows") == 30)
    #expect(
      try room.done("import", "roster", DutyRoom.fixture("roster-2026-12.csv")).contains("31"))
    let item = try #require(try room.document("list", "roster").list().first)
    #expect(
      item.lacks("date from until leader lead_officer second_officer note substitutions") == [])
    #expect(item.text("date") == "2026-11-01")
    let at = try room.document("roster", "show", "--at", "2026-11-28T10:00")
    #expect(at.lacks("schema now next gaps") == [])
    #expect(
      at.inner("now").lacks("leader lead_officer second_officer from until leader_id") == [])
    #expect(at.inner("now").text("leader") == "韩立群")
    #expect(try room.done("roster", "--at", "2026-11-28T10:00").contains("韩立群"))
    let gap = try room.document("roster", "show", "--at", "2027-01-15T10:00")
    #expect(gap.isNull("now"))
    #expect(try #require(gap.list("gaps").first).lacks("from until post") == [])
  }

  @Test("a roster with errors is refused as a whole, every problem with line and column")
  func badRoster() throws {
    let room = try DutyRoom.furnished()
    let before = try room.document("verify").number("events")
    let outcome = try room.run("import", "roster", DutyRoom.fixture("roster-bad.csv"))
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("roster-bad.csv 第 4 行第 5 列，错误"))
    let document = try room.document(
      "import", "roster", DutyRoom.fixture("roster-bad.csv"), "--lang", "en", code: 1)
    #expect(document.flag("ok") == false)
    let problem = try #require(document.list("problems").first)
    #expect(problem.lacks("file line column severity what") == [])
    #expect(problem.number("line") == 4)
    #expect(problem.text("severity") == "error")
    #expect(
      Set(document.list("problems").compactMap { $0.text("severity") }) == ["error", "warning"])
    #expect(try room.document("verify").number("events") == before, "nothing was written")
  }

  @Test("planned days need --replace, warnings a yes, and the same file twice is no fault")
  func secondTime() throws {
    let room = try DutyRoom.furnished()
    let path = room.folder.path + "/changed.csv"
    let same = try room.run("import", "roster", DutyRoom.fixture("roster-2026-11.csv"))
    #expect(same.code == 0)
    let roster = try room.done("list", "roster", "--json")
    #expect(roster.contains("2026-11-02"))
    let header = "日期,星期,带班领导,职务,主班,副班,值班电话,备注\n"
    let row = "2026/11/2,星期一,方学文,区政府办公室副主任,彭雪,尹鹏,0900-5512345,\n"
    try write(header + row, path)
    let changed = try room.run("import", "roster", path, "--accept-warnings")
    #expect(changed.code == 1)
    #expect(changed.output.contains("尹鹏"), "the differences are shown")
    let document = try room.document("import", "roster", path, "--accept-warnings", code: 1)
    #expect(document.flag("ok") == false)
    #expect(document.list("differences").count == 2)
    try room.done("import", "roster", path, "--accept-warnings", "--replace")
    let item = try room.document("list", "roster").list()[1]
    #expect(item.text("lead_officer") == "彭雪")
  }

  @Test("a wrong name or kind leaves no data directory behind, and checking makes none")
  func nothingIsMade() throws {
    let room = try DutyRoom()
    #expect(try room.run("import", "units", "no-such-file").code == 1)
    #expect(try room.run("import", "nonsense", DutyRoom.fixture("units.csv")).code == 2)
    try room.done("import", "units", DutyRoom.fixture("units.csv"), "--check")
    #expect(access(room.data, F_OK) != 0)
  }

  @Test("several files give one document, and a file may come through the pipe")
  func several() throws {
    let room = try DutyRoom()
    let both = try room.document(
      "import", "units", DutyRoom.fixture("units.csv"), DutyRoom.fixture("units.csv"))
    #expect(both.number("rows") == 148)
    let piped = try room.run(
      ["import", "people", "-", "--json"], input: try bytes(DutyRoom.fixture("people.csv")))
    #expect(piped.code == 0)
    #expect(try Document(piped.output).number("rows") == 121)
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}
