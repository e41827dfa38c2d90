import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct ShiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift", abstract: "交接班 · The shift and its handover.",
    discussion: """
      ITEMS
        31 incident, 31/written_first deadline, p7 instruction, r12 report, b3 bulletin, phones line;
        `dutyboard shift show` lists them.

      EXAMPLE
        dutyboard shift handover --to 孟庆元
        dutyboard shift accept 31 p7
        dutyboard shift question r12 --words 市里收到没有
        dutyboard shift say r12 --words 已电话确认
        dutyboard shift check phones --ok
        dutyboard shift sign out && dutyboard shift sign in
      """,
    subcommands: [
      Show.self, Start.self, Handover.self, Accept.self, Question.self, Say.self, Check.self,
      Sign.self, Withdraw.self, Note.self, Checklist.self, Files.self, Pack.self,
    ], defaultSubcommand: Show.self)

  /// Does one act of a handover and says what was stored.
  static func perform(_ act: HandoverAct, _ common: CommonOptions, _ write: WriteOptions) throws {
    let session = try Session(common, .write, write)
    let lines = try session.perform(.handover(act))
    try tell(lines, session)
  }

  /// A handover that was closed leaves its files at once.
  static func tell(_ lines: [LogLine], _ session: Session) throws {
    try session.tellStored(lines)
    let isClosed = lines.contains { if case .shiftHandedOver = $0.event { true } else { false } }
    if isClosed { session.tellFiles() }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Who holds the shift, and the handover that goes on.",
      discussion: "EXAMPLE\n  dutyboard shift show --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      if common.json {
        Output.line(session.documents.shiftNow.written)
      } else {
        Output.text(session.sheets.shiftNow)
      }
      try session.endReading()
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Takes the shift that nobody hands over.",
      discussion: "EXAMPLE\n  dutyboard shift start --officer 白一鸣")

    @Option(help: "Who takes it, by name (else the lead officer of the roster).")
    var officer: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws { try perform(.start(officer: officer), common, write) }
  }

  struct Handover: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "handover", abstract: "交班 · Begins the handover: cuts off here.",
      discussion: "EXAMPLE\n  dutyboard shift handover --to 孟庆元")

    @Option(help: "Who comes on duty, by name (else the lead officer of the next shift).")
    var to: String = ""
    @Option(help: "Who goes off duty, by name (else who holds the shift).")
    var from: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let found = (try? session.place.orphanedDrafts()) ?? []
      let drafts = found.map {
        HandoverDraft(name: $0.name, startedAt: $0.startedAt, text: $0.text)
      }
      let opening = HandoverOpening(outgoing: from, incoming: to, drafts: drafts)
      try session.tellStored(try session.perform(.handover(.open(opening))))
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "接 · The incoming officer accepts items, each by its name.",
      discussion: "EXAMPLE\n  dutyboard shift accept 31 31/written_first p7")

    @Argument(help: "Items of the list.")
    var items: [String]
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws { try perform(.accept(items), common, write) }
  }

  struct Question: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "question", abstract: "质疑 · The incoming officer asks about an item.",
      discussion: "EXAMPLE\n  dutyboard shift question 31 --words 现场谁负责")

    @Argument(help: "An item of the list.")
    var item: String
    @Option(help: "The question.")
    var words: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws { try perform(.question(item: item, words: words), common, write) }
  }

  struct Say: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "say",
      abstract: "交代 · The outgoing officer's words on an item, an answer, or on the whole.",
      discussion:
        "EXAMPLE\n  dutyboard shift say --words 夜间平稳\n  dutyboard shift say 31 --words 等林草局回话")

    @Argument(help: "An item of the list; without it the words are on the whole.")
    var item: String?
    @Option(help: "The words; where a question stands they answer it.")
    var words: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws { try perform(.state(item: item, words: words), common, write) }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "试 · What was found of a line or a piece of equipment.",
      discussion: "EXAMPLE\n  dutyboard shift check fax --fault 卡纸，已报修")

    @Argument(help: "phones, fax, computers, satellite_phone, keys, or as the list has it.")
    var item: String
    @Flag(help: "It was found in order.")
    var ok = false
    @Option(help: "What is wrong with it.")
    var fault: String?
    @Option(help: "More about what is in order.")
    var words: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
      if ok == (fault != nil) { throw ValidationError("--ok | --fault …") }
    }

    func run() throws {
      try perform(.check(item: item, isSound: ok, words: fault ?? words), common, write)
    }
  }

  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign", abstract: "签名 · One side signs; the second signature closes the shift.",
      discussion:
        "EXAMPLE\n  dutyboard shift sign out\n  dutyboard shift sign in --late-reason 路上堵车")

    @Argument(help: "out or in.")
    var side: Word<HandoverSide>
    @Option(help: "Who signs, by name (else the officer of that side).")
    var person: String = ""
    @Option(help: "Why the handover is late.")
    var lateReason: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let known = session.duty.directory
      let signer = known.person(person)?.id ?? known.person(named: person)?.id ?? person
      let officer =
        signer.isEmpty ? session.duty.handover?.officer(side.value) ?? "" : signer
      // Whoever has a PIN is asked for it; who has none signs without proof, and the sheet says so.
      let proof = try session.prove(officer) ? Proof.pin : nil
      let act = HandoverAct.sign(
        side.value, person: officer, lateReason: lateReason, proof: proof)
      try ShiftCommand.tell(try session.perform(.handover(act)), session)
    }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "撤销 · The handover was begun by mistake.",
      discussion: "EXAMPLE\n  dutyboard shift withdraw --reason 接班人未到")

    @Option(help: "Why.")
    var reason: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws { try perform(.withdraw(reason: reason), common, write) }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "补记 · Adds a line to a shift that is closed.",
      discussion: "EXAMPLE\n  dutyboard shift note 12 区委办22时来电未登记")

    @Argument(help: "The number of the handover that closed the shift.")
    var handover: Int
    @Argument(help: "The words.")
    var words: [String]
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      try perform(
        .supplement(handover: handover, words: words.joined(separator: " ")), common, write)
    }
  }
}
