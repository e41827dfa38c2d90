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
  @Option(help: "How pressing: sets the limit by rule where the leader stated none.")
  var urgency: Word<Urgency>?
  @Option(help: "牵头: the unit that leads (else the first of several).")
  var lead: String = ""
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let units = to.split { ",，、;；".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
    var entry = InstructionEntry(
      incident: incident == "none" ? nil : try session.number(incident, .incident), leader: by,
      words: words, nature: kind.value, units: units, due: try due.map(session.due),
      givenAt: try session.happenedAt(late),
      urgency: urgency?.value ?? (kind.value == .action ? .ordinary : nil))
    entry.lead = lead
    entry.record = try record.filled(session, .blank)
    try session.tellStored(try session.keep(late, of: try session.perform(.instruct(entry))))
  }
}

struct InstructionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruction", abstract: "批示办理 · Take an instruction a step further.",
    discussion: """
      VERBS
        describe convey receive object reassign progress feedback accept return extend chase
        slip tell complete file print

      EXAMPLE
        dutyboard instruction 7 receive --unit 应急局 --person 值班员
        dutyboard instruction 7 extend --due 明日17点 --reason 等待检测 --approver 祁建山
        dutyboard instruction 7 slip --unit 应急局 --kind chase
        dutyboard instruction 7 tell --channel phone --words 请再核实一次
        dutyboard instruction 7 print
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
  @Flag(help: "For feedback: the leading unit answers for the joint ones too.")
  var forJoint = false
  @Option(help: "For slip: assign, chase, supervise or circular (else what the ladder asks for).")
  var kind: Word<SlipKind>?
  @Option(help: "For tell: the leader's new words, which become a new instruction.")
  var words: String = ""
  @Option(help: "For tell: the leader (else who gave it).")
  var leader: String = ""
  @Option(help: "For file: the file number.")
  var fileNumber: String = ""
  @Option(help: "For describe: the responsible person of the unit.")
  var responsible: String?
  @Option(help: "For describe: the telephone of that person.")
  var phone: String?
  @Option(help: "For print: one slip, such as chase-3; else the record of handling.")
  var slip: String = ""
  @OptionGroup var record: RecordOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func validate() throws {
    if verb == .extend, due == nil { throw ValidationError("extend --due …") }
    if verb.step == nil, verb != .tell, late.isGiven {
      throw ValidationError("--happened-at: " + InstructionVerb.stepNames)
    }
  }

  func run() throws {
    if verb == .print { return try printPaper() }
    let session = try Session(common, .write, write)
    let number = try session.number(instruction, .instruction)
    let lines = try session.perform(try intent(number, session))
    try session.tellStored(try session.keep(late, of: lines))
    for case .slipIssued(let it) in lines.map(\.event) {
      try Papers.give(paperFiles(it, session.duty, phrases: session.phrases), session)
    }
  }

  /// The record of handling, or a slip that was issued, into the folder of papers.
  private func printPaper() throws {
    let session = try Session(common, .read)
    let number = try session.number(instruction, .instruction)
    let item = ItemReference(.instruction, number)
    let found = try session.reading { () throws(Failure) in try session.desk.detail(of: item) }
    guard let found else { throw session.refused(.noSuchItem(item)) }
    guard !slip.isEmpty else {
      let files = paperFiles(found, session.duty, phrases: session.phrases, now: session.now)
      try Papers.give(files, session)
      return try session.endReading()
    }
    let issued = found.timeline.compactMap { line -> SlipIssued? in
      if case .slipIssued(let it) = line.line.event { it } else { nil }
    }
    let wanted = issued.last { $0.isCalled(slip) }
    guard let wanted else { throw session.refused(.noSuchSlip(number, slip)) }
    try Papers.give(paperFiles(wanted, session.duty, phrases: session.phrases), session)
    try session.endReading()
  }

  private func intent(_ number: ItemNumber, _ session: Session) throws -> Intent {
    switch verb {
    case .complete: return .completeInstruction(number, text: text)
    case .file: return .fileInstruction(number, fileNumber: fileNumber)
    case .print: return .addNote(ItemReference(.instruction, number), text)
    case .slip:
      let kind = kind?.value ?? session.slipAsked(number, unit)
      let entry = SlipEntry(kind: kind, unit: unit, requirement: text.isEmpty ? reason : text)
      return .instruction(.slip(entry), number)
    case .tell:
      let units = to.split { ",，、;；".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
      let entry = LeaderNoticeEntry(
        leader: leader, channel: channel.value, words: words.isEmpty ? text : words,
        happenedAt: try session.happenedAt(late), units: units, due: try due.map(session.due))
      return .instruction(.tell(entry), number)
    case .describe:
      let known = session.duty.instruction(number)?.record ?? .blank
      let entry = InstructionRecordEntry(
        record: try record.filled(session, known) ?? known, unit: unit, responsible: responsible,
        phone: phone)
      return .instruction(.describe(entry), number)
    case .reassign: return .reassign(number, from: unit, to: to, reason: reason)
    case .extend:
      let due = try session.due(due ?? "")
      return .extend(number, due: due, reason: reason, approver: approver)
    case .step(let step):
      var entry = StepEntry(
        unit: unit, person: person, channel: channel.value, text: text.isEmpty ? reason : text,
        happenedAt: try session.happenedAt(late))
      entry.coversJoint = forJoint && step == .feedBack
      return .step(step, number, entry)
    }
  }
}

/// What can be done with an instruction: one of the steps that a unit takes, or an act on the whole.
enum InstructionVerb: Hashable, ExpressibleByArgument {
  case step(InstructionStep)
  case reassign, extend, complete, file, slip, tell, describe, print

  init?(argument: String) {
    switch argument {
    case "reassign": self = .reassign
    case "extend": self = .extend
    case "complete": self = .complete
    case "file": self = .file
    case "slip": self = .slip
    case "tell": self = .tell
    case "describe": self = .describe
    case "print": self = .print
    default:
      guard let step = InstructionStep(rawValue: argument) else { return nil }
      self = .step(step)
    }
  }

  static var allValueStrings: [String] {
    InstructionStep.allCases.map(\.rawValue) + [
      "reassign", "extend", "slip", "tell", "complete", "file", "describe", "print",
    ]
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
