package import DutyDomain

/// A scripted shift: who was there and what happened when.
///
/// What the file says under `expected` is never looked at.
package struct Scenario: Sendable {
  package var id = ""
  package var titleChinese = ""
  package var titleEnglish = ""
  package var start = Timestamp(milliseconds: 0)
  var crew = Crew()
  /// In the order of their times; steps of the same minute in the order of the file.
  var steps: [Step] = []

  package var stepCount: Int { steps.count }

  struct Crew: Hashable, Sendable {
    var leader = ""
    var main = ""
    var second = ""
  }

  struct Step: Sendable {
    var at: Timestamp
    var actor: String
    var action: ScenarioAction
    var text: String
    /// An object; empty where the file gives none.
    var fields: ScenarioValue
  }

  /// Reads a file, or says what is wrong with it and where.
  package static func read(_ bytes: [UInt8]) throws(ScenarioProblem) -> Scenario {
    let document = try ScenarioParser.parse(bytes)
    guard case .object = document.content else { throw document.problem(.wrongType(.object)) }
    var scenario = Scenario()
    scenario.id = try document.requiredText("id")
    scenario.titleChinese = try document.optionalText("title_zh") ?? scenario.id
    scenario.titleEnglish = try document.optionalText("title_en") ?? scenario.titleChinese
    guard let start = try document.time("start") else {
      throw document.problem(.keyMissing("start"))
    }
    scenario.start = start
    if let crew = document["crew"] {
      guard case .object = crew.content else { throw crew.problem(.wrongType(.object)) }
      scenario.crew = Crew(
        leader: try crew.optionalText("leader") ?? "", main: try crew.optionalText("main") ?? "",
        second: try crew.optionalText("second") ?? "")
    }
    let steps = try document.required("steps")
    guard let list = steps.list else { throw steps.problem(.wrongType(.list)) }
    for value in list { scenario.steps.append(try step(value)) }
    scenario.steps = scenario.steps.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    return scenario
  }

  private static func step(_ value: ScenarioValue) throws(ScenarioProblem) -> Step {
    guard case .object = value.content else { throw value.problem(.wrongType(.object)) }
    guard let at = try value.time("at") else { throw value.problem(.keyMissing("at")) }
    let word = try value.requiredText("action")
    guard let action = ScenarioAction(rawValue: word) else {
      throw try value.required("action")
        .problem(.unknownWord(word, known: ScenarioAction.allCases.map(\.rawValue)))
    }
    var fields = value["fields"]
    if let given = fields, case .object = given.content {
    } else if let given = fields {
      throw given.problem(.wrongType(.object))
    }
    if fields == nil {
      fields = ScenarioValue(
        content: .object([]), path: value.path + ".fields", line: value.line, column: value.column)
    }
    return Step(
      at: at, actor: try value.requiredText("actor"), action: action,
      text: try value.optionalText("text") ?? "", fields: fields ?? value)
  }
}

/// What somebody does in a step. The raw value is the word of the file.
enum ScenarioAction: String, CaseIterable, Sendable {
  case event = "event"
  case call = "call"
  case callOut = "call_out"
  case reportLeader = "report_leader"
  case instruct = "instruct"
  case dispatch = "dispatch"
  case classify = "classify"
  case reportPhone = "report_phone"
  case reportWritten = "report_written"
  case issue = "issue"
  case sendSMS = "send_sms"
  case warning = "warning"
  case acknowledge = "ack"
  case remind = "remind"
  case spotCheck = "spot_check"
  case handover = "handover"
  case substitute = "substitute"
  case responseStart = "response_start"
  case responseEnd = "response_end"
  case objection = "objection"
  case reassign = "reassign"
  case feedback = "feedback"
  case returnForRedo = "return"
  case close = "close"
  case note = "note"
}
