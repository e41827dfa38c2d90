import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct InstructCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruct", abstract: "登记批示 · Enter a leader's instruction.",
    discussion:
      "EXAMPLE\n  dutyboard instruct 31 --by 祁建山 --words 请应急局3日内报告原因 --to 应急局 --due 3日内")

  @Argument(help: "The incident it is given on; none for an instruction by itself.")
  var incident: String
  @Option(help: "The leader, by name (else the leader on duty).")
  var by: String = ""
  @Option(help: "The words, verbatim.")
  var words: String
  @Option(help: "The units that are to act, separated by commas.")
  var to: String = ""
  @Option(help: "The limit: ISO 8601, or 30分钟内, 17:00前, 明早8点, 3日内.")
  var due: String?
  @Option(help: "What kind of instruction it is.")
  var kind = Word(InstructionNature.action)
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let units = to.split { ",，、;；".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
    let entry = InstructionEntry(
      incident: incident == "none" ? nil : try session.number(incident, .incident), leader: by,
      words: words, nature: kind.value, units: units, due: try due.map(session.due),
      givenAt: try session.happenedAt(late))
    try session.tellStored(try session.keep(late, of: try session.perform(.instruct(entry))))
  }
}

struct InstructionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruction", abstract: "批示办理 · Take an instruction a step further.",
    discussion: """
      VERBS
        convey receive object reassign progress feedback accept return extend chase complete file

      EXAMPLE
        dutyboard instruction 7 receive --unit 应急局 --person 值班员
        dutyboard instruction 7 extend --due 明日17点 --reason 等待检测 --approver 祁建山
      """)

  @Argument(help: "The instruction: 7, p7 or p2025-7.")
  var instruction: String
  @Argument(help: "The verb.")
  var verb: InstructionVerb
  @Option(help: "The unit; needed where several could be meant.")
  var unit: String = ""
  @Option(help: "For reassign: the unit that takes over.")
  var to: String = ""
  @Option(help: "Who at the other end.")
  var person: String = ""
  @Option(help: "How it went.")
  var channel = Word(Channel.phone)
  @Option(help: "The answer, the progress, the outcome.")
  var text: String = ""
  @Option(help: "Why.")
  var reason: String = ""
  @Option(help: "For extend: the new limit.")
  var due: String?
  @Option(help: "For extend: the leader who approved.")
  var approver: String = ""
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func validate() throws {
    if verb == .extend, due == nil { throw ValidationError("extend --due …") }
    if verb.step == nil, late.isGiven {
      throw ValidationError("--happened-at: " + InstructionVerb.stepNames)
    }
  }

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(instruction, .instruction)
    let lines = try session.perform(try intent(number, session))
    try session.tellStored(try session.keep(late, of: lines))
  }

  private func intent(_ number: ItemNumber, _ session: Session) throws -> Intent {
    switch verb {
    case .complete: return .completeInstruction(number, text: text)
    case .file: return .fileInstruction(number)
    case .reassign: return .reassign(number, from: unit, to: to, reason: reason)
    case .extend:
      let due = try session.due(due ?? "")
      return .extend(number, due: due, reason: reason, approver: approver)
    case .step(let step):
      return .step(
        step, number,
        StepEntry(
          unit: unit, person: person, channel: channel.value, text: text.isEmpty ? reason : text,
          happenedAt: try session.happenedAt(late)))
    }
  }
}

/// What can be done with an instruction: one of the steps that a unit takes, or an act on the whole.
enum InstructionVerb: Hashable, ExpressibleByArgument {
  case step(InstructionStep)
  case reassign, extend, complete, file

  init?(argument: String) {
    switch argument {
    case "reassign": self = .reassign
    case "extend": self = .extend
    case "complete": self = .complete
    case "file": self = .file
    default:
      guard let step = InstructionStep(rawValue: argument) else { return nil }
      self = .step(step)
    }
  }

  static var allValueStrings: [String] {
    InstructionStep.allCases.map(\.rawValue) + ["reassign", "extend", "complete", "file"]
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  static var stepNames: String {
    InstructionStep.allCases.map(\.rawValue).joined(separator: ", ")
  }

  var step: InstructionStep? {
    if case .step(let step) = self { return step }
    return nil
  }
}
