import ArgumentParser
import DutyDesk
import DutyDomain
import DutyFlow
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "登记来电 · Register a call by quick entry.",
    discussion: """
      EXAMPLE
        dutyboard call "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤"
        echo "文本" | dutyboard call -
        dutyboard call - --happened-at 2026-11-23T02:10 --late-reason 停电 < paper.txt
        dutyboard call "石门镇王强 石门隧道起火" --field read_back=yes --field urgency=urgent
      """)

  @Argument(help: "The call in one line; - reads it from standard input.")
  var text: String

  @Option(help: "Put the call to this incident.")
  var incident: String?

  @OptionGroup var fields: FieldOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func run() throws {
    try CallWishes(self).run()
  }
}

struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify", abstract: "定性定级 · Confirm kind, level or sensitivity.",
    discussion:
      "EXAMPLE\n  dutyboard classify 31 --code 12H02 --also 12G07 --level II --reason 伤亡核实")

  @Argument(help: "The incident: 31 or 2025-31.")
  var incident: String
  @Option(help: "The primary kind, a code of the table: 12H02.")
  var code: String?
  @Option(help: "A further kind; may be repeated.")
  var also: [String] = []
  @Option(help: "I, II, III or IV; none for not graded.")
  var level: String?
  @Option(help: "Sensitive, for this reason; an empty reason means not sensitive.")
  var sensitive: String?
  @Option(help: "Why it changes; needed when a level was confirmed before.")
  var reason: String = ""
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func validate() throws {
    if let level, level.lowercased() != "none", IncidentLevel(typed: level) == nil {
      throw ValidationError("--level: I, II, III, IV, none")
    }
  }

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    var after = session.duty.incident(number)?.classification ?? Classification()
    if let code { after.primary = code.uppercased() }
    if !also.isEmpty { after.secondary = also.map { $0.uppercased() } }
    if let level { after.level = IncidentLevel(typed: level) }
    if let sensitive {
      after.sensitivity = Sensitivity(
        isSensitive: !trim(sensitive).isEmpty, reason: trim(sensitive))
    }
    try session.tellStored(try session.perform(.classify(number, after, reason: reason)))
  }
}

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "登记数字 · State figures of an incident.",
    discussion: "EXAMPLE\n  dutyboard figures 31 \"死3 失联2 伤12\" --source 119指挥中心")

  @Argument(help: "The incident.")
  var incident: String
  @Argument(help: "The figures as an officer writes them.")
  var text: String
  @Option(help: "Who says so.")
  var source: String = ""
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    let found = session.intake.understand(text, receivedAt: session.now, time: session.duty.time)
      .facts
    if found.figures.isEmpty {
      throw CommandTrouble(session.phrases.usage.unreadableFigures(text), exitCode: 2)
    }
    let figures = found.figures.map { Figure($0.kind, $0.value, source: source) }
    let suggestion = session.duty.incident(number).flatMap {
      suggestedLevel($0, with: figures)
    }
    let intent = Intent.stateFigures(number, figures, suggestion: suggestion)
    try session.tellStored(try session.perform(intent))
  }
}

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "补记一行 · Add a line to an incident, call or instruction.",
    discussion: "EXAMPLE\n  dutyboard note 31 消防已到场")

  @Argument(help: "31, c123 or p7.")
  var item: String
  @Argument(help: "The words; - reads them from standard input.")
  var text: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let item = try session.reference(item)
    let text = text == "-" ? try StandardInput.all(session) : text
    try session.tellStored(try session.perform(.addNote(item, text)))
  }
}

struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "关联或合并 · Put a call to an incident, or merge two incidents.",
    discussion: "EXAMPLE\n  dutyboard link c123 31\n  dutyboard link 32 31")

  @Argument(help: "A call (c123) or the incident that goes on elsewhere (32).")
  var item: String
  @Argument(help: "The incident that it belongs to; none takes a call from its incident.")
  var target: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let item = try session.reference(item)
    let into = target == "none" ? nil : try session.number(target, .incident)
    let intent: Intent
    switch item.kind {
    case .call: intent = .linkCall(item.number, to: into)
    case .incident:
      guard let into else { throw ValidationError("link 32 31") }
      intent = .merge(item.number, into: into)
    case .instruction, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice,
      .day:
      throw session.refused(.noSuchItem(item))
    }
    try session.tellStored(try session.perform(intent))
  }
}

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "结束事件 · Close an incident; says what is missing.",
    discussion: "EXAMPLE\n  dutyboard close 31 --outcome 已处置完毕 --despite-gaps")

  @Argument(help: "The incident.")
  var incident: String
  @Option(help: "How it ended.")
  var outcome: String = ""
  @Flag(help: "Close although something is missing; the log names it.")
  var despiteGaps = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    try session.tellStored(
      try session.perform(.close(number, outcome: outcome, despiteGaps: despiteGaps)))
  }
}

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "重开事件 · Open a closed incident again.",
    discussion: "EXAMPLE\n  dutyboard reopen 31 --reason 复燃")

  @Argument(help: "The incident.")
  var incident: String
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    try session.tellStored(try session.perform(.reopen(number, reason: reason)))
  }
}

struct StrikeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strike", abstract: "划改 · Strike a line of the log through; it stays readable.",
    discussion: "EXAMPLE\n  dutyboard strike 20483 --reason 记错事件")

  @Argument(help: "The position of the line in the journal.")
  var line: Int64
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    try session.tellStored(try session.perform(.strike(line, reason: reason)))
  }
}
