import DutyDomain
import DutyScenario
import Foundation
import Testing

/// Every scenario is played and then compared with what it expects; only these tests look at that.
@Suite("Scripted shifts")
struct ScenarioTests {
  @Test(
    "these shifts give exactly the deadlines that they expect",
    arguments: ["S01", "S02", "S05", "S07", "S09", "S11"])
  func deadlines(id: String) throws {
    let (outcome, expected) = try Theatre.play(id)
    let wanted = try #require(expected["deadlines"] as? [[String: Any]])
    #expect(outcome.deadlines.map(Theatre.line) == wanted.map(Theatre.line))
    #expect(outcome.notes.filter { $0.what.isRefusal } == [])
    for (given, want) in zip(outcome.deadlines, wanted) {
      let start = want["clock_start"] as? String
      #expect(given.isOfDefaultProfile == (start != nil))
      if let start { #expect(Theatre.iso(given.clockStart) == start) }
      // What a leader said is told in words of its own.
      if given.what != "instruction_due" { #expect(given.rule == want["rule"] as? String) }
    }
  }

  @Test(
    "these shifts end with every countable fact that they expect",
    arguments: ["S01", "S02", "S05", "S07", "S09", "S11"])
  func final(id: String) throws {
    let (outcome, expected) = try Theatre.play(id)
    let wanted = try #require(expected["final"] as? [String: Any])
    let given = Dictionary(uniqueKeysWithValues: outcome.final.map { ($0.key, $0.value) })
    for (key, want) in wanted.sorted(by: { $0.key < $1.key }) {
      // Notes and sentences are for people.
      if key.hasSuffix("_note") || key == "disaster_statistics_clock" { continue }
      #expect(Theatre.written(given[key] ?? .unknown) == Theatre.written(want), "\(key)")
    }
  }

  @Test(
    "a day of warnings and a holiday are played without a refusal, as far as the room goes",
    arguments: ["S03", "S04"])
  func played(id: String) throws {
    let (outcome, expected) = try Theatre.play(id)
    #expect(outcome.notes.filter { $0.what.isRefusal } == [])
    let wanted = try #require(expected["deadlines"] as? [[String: Any]])
    let ofIncidents = wanted.filter { ($0["event"] as? String)?.hasPrefix("E") == true }
    #expect(outcome.deadlines.map(Theatre.line) == ofIncidents.map(Theatre.line))
  }

  @Test("the spot checks of these shifts come out exactly", arguments: ["S03", "S04"])
  func spotChecks(id: String) throws {
    let (outcome, expected) = try Theatre.play(id)
    let wanted = try #require(expected["final"] as? [String: Any])
    let given = Dictionary(uniqueKeysWithValues: outcome.final.map { ($0.key, $0.value) })
    let own = ["spot_check", "rechecks", "incoming_checks"]
    let keys = wanted.keys.filter { key in own.contains { key.hasPrefix($0) } }
    #expect(keys.count == (id == "S04" ? 5 : 1))
    for key in keys {
      #expect(Theatre.written(given[key] ?? .unknown) == Theatre.written(wanted[key]!), "\(key)")
    }
    #expect(!outcome.notes.contains { $0.what == .notPlayed("spot_check") })
  }

  @Test(
    "overdue instructions: signed late, objected to and reassigned, chased, returned, done late")
  func instructions() throws {
    let (outcome, _) = try Theatre.play("overdue")
    #expect(outcome.notes.filter { $0.what.isRefusal } == [])
    #expect(
      outcome.deadlines.map { "\($0.event) \($0.what) \($0.met.map(String.init) ?? "open")" } == [
        "P1 instruction_due false", "P1 sign_for false", "P3 sign_for true", "P3 sign_for true",
        "P3 objection true",
      ])
    let final = Dictionary(uniqueKeysWithValues: outcome.final.map { ($0.key, $0.value) })
    #expect(
      Theatre.written(final["instructions"] ?? .unknown) == "{P1:办结,P2:归档,P3:办理}")
  }

  @Test("the same file gives the same outcome, whatever it expects")
  func blind() throws {
    let bytes = try Theatre.bytes("S01")
    var document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    document["expected"] = ["deadlines": [["what": "leader"]]]
    let other = try Theatre.play(Array(JSONSerialization.data(withJSONObject: document)))
    #expect(other.deadlines == (try Theatre.play(bytes)).deadlines)
  }

  @Test(
    "a file that cannot be played says where and why",
    arguments: [
      ("{", "", ScenarioFault.notJSON), ("[]", "", .wrongType(.object)), ("\u{FF}", "", .notJSON),
      (#"{"id":"X"}"#, "", .keyMissing("start")),
      (#"{"id":"X","start":"gestern"}"#, "start", .timeUnreadable("gestern")),
      (#"{"id":"X","start":"2026-01-01T08:30"}"#, "", .keyMissing("steps")),
      (#"{"id":"X","start":"2026-01-01T08:30","steps":[7]}"#, "steps[0]", .wrongType(.object)),
      (
        #"{"id":"X","start":"2026-01-01T08:30","steps":[{"at":"2026-01-01T09:00","action":1}]}"#,
        "steps[0].action", .wrongType(.text)
      ),
      (
        #"{"id":"X","start":"2026-01-01T08:30","steps":[{"at":"2026-01-01T09:00","action":"call"}]}"#,
        "steps[0]", .keyMissing("actor")
      ),
      (
        #"{"id":"X","start":"2026-01-01T08:30","steps":[{"at":"2026-01-01T09:00","actor":"officer","action":"call","fields":[]}]}"#,
        "steps[0].fields", .wrongType(.object)
      ),
    ])
  func faults(text: String, path: String, what: ScenarioFault) {
    #expect {
      try Scenario.read(Array(text.utf8))
    } throws: { error in
      guard let problem = error as? ScenarioProblem else { return false }
      return problem.path == path && problem.what == what
    }
  }

  @Test("line and column of a fault are those of the editor")
  func places() {
    let text = "{\n  \"id\": \"演练\", \"start\": \"x\"\n}"
    #expect(throws: ScenarioProblem(path: "start", line: 2, column: 24, what: .timeUnreadable("x")))
    {
      try Scenario.read(Array(text.utf8))
    }
  }

  @Test("a scenario without fields is understood from its words, as quick entry does")
  func fromText() throws {
    let text = #"""
      {"id":"X","start":"2026-11-23T08:30:00+08:00","crew":{"leader":"郭维庆","main":"姜浩然"},"steps":[
      {"at":"2026-11-23T12:45:00+08:00","actor":"t-shimen","action":"call",
       "text":"石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤","fields":{"event":"E1"}}]}
      """#
    let outcome = try Theatre.play(Array(text.utf8))
    #expect(
      outcome.deadlines.map(\.what) == ["leader", "phone_city", "written_first", "written_all"])
    let final = Dictionary(uniqueKeysWithValues: outcome.final.map { ($0.key, $0.value) })
    #expect(final["dead"] == .number("2"))
    #expect(final["level"] == .text("III"))
  }
}
