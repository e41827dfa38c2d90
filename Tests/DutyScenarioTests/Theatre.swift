import DutyDesk
import DutyDomain
import DutyExchange
import DutyIntake
import DutyJournal
import DutyScenario
import Foundation
import Testing

/// Plays scenarios through a desk on a journal in memory.
enum Theatre {
  static func bytes(_ id: String) throws -> [UInt8] {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/\(id)", withExtension: "json"))
    return Array(try Data(contentsOf: file))
  }

  static func play(_ id: String) throws -> (outcome: ScenarioOutcome, expected: [String: Any]) {
    let bytes = try bytes(id)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    return (try play(bytes), try #require(document["expected"] as? [String: Any]))
  }

  static func play(_ bytes: [UInt8]) throws -> ScenarioOutcome {
    let scenario = try Scenario.read(bytes)
    var count = 0
    let desk = try Desk(
      journal: MemoryJournal(MemoryBook()), terminal: "test", fallbackAuthor: "值班员"
    ) {
      count += 1
      return "act-\(count)"
    }
    let setting = ScenarioSetting(
      officeName: DemoDistrict.officeName, directory: DemoDistrict.directory(),
      codes: BuiltIn.codeTable.rows, policy: .standard, calendar: builtInCalendar)
    let stage = ScenarioStage(
      duty: { desk.duty },
      perform: { intent, at, author in
        switch desk.perform(intent, now: at, author: author) {
        case .stored(let lines, _): return .stored(lines)
        case .refused(let refusal): return .refused(refusal)
        case .failed(let failure): throw failure
        }
      }, detail: { try desk.detail(of: $0) })
    var player = ScenarioPlayer(scenario, setting, on: stage)
    return try player.play()
  }

  static func iso(_ instant: Timestamp) -> String {
    OfficeTime(utcOffsetMinutes: 480).iso(instant)
  }

  /// One deadline on one line, as played.
  static func line(_ it: ScenarioDeadline) -> String {
    let done = it.done.map(iso) ?? "null"
    return "\(it.what) \(it.event) \(iso(it.due)) \(done) \(it.met.map(String.init) ?? "null")"
  }

  /// The same of a deadline as the file expects it.
  static func line(_ it: [String: Any]) -> String {
    let met = (it["met"] as? Bool).map(String.init) ?? "null"
    return "\(it["what"] ?? "") \(it["event"] ?? "") \(it["due"] ?? "") "
      + "\(it["done"] as? String ?? "null") \(met)"
  }

  /// A value in one form, whether it was played or expected.
  static func written(_ value: FinalValue) -> String {
    switch value {
    case .unknown: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): text
    case .list(let texts): "[\(texts.joined(separator: ","))]"
    case .counts(let counts):
      "{\(counts.map { "\($0.key):\(written($0.value))" }.sorted().joined(separator: ","))}"
    }
  }

  static func written(_ value: Any) -> String {
    switch value {
    case let number as NSNumber where CFBooleanEquivalent(number):
      number.boolValue ? "true" : "false"
    case let number as NSNumber: "\(number)"
    case let text as String: text
    case let list as [Any]: "[\(list.map(written).joined(separator: ","))]"
    case let table as [String: Any]:
      "{\(table.map { "\($0.key):\(written($0.value))" }.sorted().joined(separator: ","))}"
    default: "null"
    }
  }

  private static func CFBooleanEquivalent(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
