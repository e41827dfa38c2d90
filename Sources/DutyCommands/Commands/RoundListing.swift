import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// From when until when a list goes.
struct SpanOptions: ParsableArguments {
  @Option(help: "From this time on (ISO 8601 or a date).")
  var since: String?
  @Option(help: "Up to this time.")
  var until: String?

  func span(_ session: Session) throws -> ArchiveSpan {
    ArchiveSpan(since: try since.map(session.instant), until: try until.map(session.instant))
  }
}

extension RoundCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "A round with all its checks; or its notice (通报) as a paper.",
      discussion:
        "EXAMPLE\n  dutyboard round show v3 --json\n  dutyboard round show --print text --stdout")

    enum Form: String, CaseIterable, ExpressibleByArgument {
      case text, html
    }

    @Argument(help: "The round: v3 (else the open one, else the last).")
    var round: String?
    @Option(
      name: .customLong("print"), help: "Writes the notice into papers/ of the data directory.")
    var form: Form?
    @Flag(help: "Print the notice to standard output instead.")
    var stdout = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let given = try round.map { try session.number($0, .spotRound) }
      guard
        let number = given ?? session.duty.spotRound?.number ?? session.duty.lastSpotRound?.number
      else { throw session.refused(.noOpenSpotRound) }
      let item = ItemReference(.spotRound, number)
      let found = try session.reading { () throws(Failure) in try session.desk.detail(of: item) }
      guard let found, let it = found.spotRound else { throw session.refused(.noSuchItem(item)) }
      if let form {
        let paper = SpotRoundPaper(it, session.duty, phrases: session.phrases)
        let (text, suffix) = form == .text ? (paper.text, "txt") : (paper.html, "html")
        try Papers.give(text, name: paper.fileName(number, suffix), session, toOutput: stdout)
      } else if common.json {
        Output.line(session.documents.detail(found).written)
      } else {
        Output.text(session.sheets.round(it))
      }
      try session.endReading()
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All rounds, open and finished.",
      discussion: "EXAMPLE\n  dutyboard round list --since 2026-10-01 --json")

    @Flag(help: "Only the one that is open.")
    var open = false
    @OptionGroup var span: SpanOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let span = try span.span(session)
      try session.list(session.sheets.rounds, session.documents.round) { give in
        try session.each(.spotRound) { found in
          guard let it = found.spotRound, span.contains(it.opened.at) else { return }
          if !open || it.finished == nil { give(it) }
        }
      }
    }
  }

  struct Again: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "again", abstract: "待再查 · Units that must be called again, with what was found.",
      discussion: "EXAMPLE\n  dutyboard round again --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      try session.list(session.sheets.checks, session.documents.check) { give in
        for it in session.duty.unitsToCallAgain { give(it.last) }
      }
    }
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "受检 · Checks of this room from above.",
    discussion: """
      EXAMPLE
        dutyboard check received --by 市总值班室 --rings 2 --answered-by 邹丽娟 --result normal
        dutyboard check list --since 2026-10-01
      """, subcommands: [Received.self, List.self])

  struct Received: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "received", abstract: "Records that somebody checked us.",
      discussion: """
        EXAMPLE
          dutyboard check received --by 省政府值班室 --medium video --questions 带班领导是否在岗 --answers 在岗
        """)

    @Option(help: "Who checked us, by name or id.")
    var by: String
    @Option(help: "By what.")
    var medium = Word(CheckMedium.telephone)
    @Option(help: "How often it rang before we answered.")
    var rings: Int?
    @Option(help: "How many seconds until we answered.")
    var seconds: Int?
    @Option(help: "Who answered.")
    var answeredBy: String = ""
    @Option(help: "What was asked.")
    var questions: String = ""
    @Option(help: "What was answered.")
    var answers: String = ""
    @Option(help: "What they said of it: a result of round, or its digit.")
    var result: ResultWord?
    @Option(help: "What else there is to say.")
    var words: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var late: LateOptions

    func validate() throws {
      if let rings, !(0...99).contains(rings) { throw ValidationError("--rings: 0...99") }
      if let seconds, !(0...3600).contains(seconds) { throw ValidationError("--seconds: 0...3600") }
    }

    func run() throws {
      let session = try Session(common, .write, write)
      var entry = CheckOfUsEntry(by: by, result: result?.value)
      entry.medium = medium.value
      entry.rings = rings
      entry.seconds = seconds
      entry.answeredBy = answeredBy
      entry.questions = questions
      entry.answers = answers
      entry.words = words
      entry.happenedAt = try session.happenedAt(late)
      entry.lateReason = late.lateReason ?? ""
      try session.tellCheck(try session.perform(.recordCheckOfUs(entry)))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All checks of this room.",
      discussion: "EXAMPLE\n  dutyboard check list --json")

    @OptionGroup var span: SpanOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let span = try span.span(session)
      var struck: Set<ItemNumber> = []
      try session.list(
        session.sheets.checksOfUs,
        { session.documents.checkOfUs($0, isStruck: struck.contains($0.number)) }
      ) { give in
        try session.each(.checkOfUs) { found in
          guard let it = found.checkOfUs, span.contains(it.at) else { return }
          if found.timeline.first?.isStruck == true { struck.insert(it.number) }
          give(it)
        }
      }
    }
  }
}

struct LineTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linetest", abstract: "线路测试 · Tests of telephone, fax, video and satellite phone.",
    discussion: """
      EXAMPLE
        dutyboard linetest telephone --name 5512345
        dutyboard linetest fax --fault 无信号，已报修
        dutyboard linetest list --since 2026-10-01
        dutyboard linetest shift
      """, subcommands: [Record.self, List.self, OfShift.self], defaultSubcommand: Record.self)

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: "Records a test of a line.",
      discussion: "EXAMPLE\n  dutyboard linetest satellite")

    @Argument(help: "The line.")
    var line: Word<LineKind>
    @Option(help: "Which one, where there are several.")
    var name: String = ""
    @Option(help: "What is wrong; without it the line works.")
    var fault: String?
    @Option(help: "What else there is to say.")
    var words: String = ""
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var late: LateOptions

    func run() throws {
      let session = try Session(common, .write, write)
      var entry = LineTestEntry(
        line: line.value, name: name, isWorking: fault == nil, words: fault ?? words)
      entry.happenedAt = try session.happenedAt(late)
      entry.lateReason = late.lateReason ?? ""
      try session.tellCheck(try session.perform(.recordLineTest(entry)))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All line tests.",
      discussion: "EXAMPLE\n  dutyboard linetest list --json")

    @OptionGroup var span: SpanOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let span = try span.span(session)
      var struck: Set<ItemNumber> = []
      try session.list(
        session.sheets.lineTests,
        { session.documents.lineTest($0, isStruck: struck.contains($0.number)) }
      ) { give in
        try session.each(.lineTest) { found in
          guard let it = found.lineTest, span.contains(it.at) else { return }
          if found.timeline.first?.isStruck == true { struck.insert(it.number) }
          give(it)
        }
      }
    }
  }

  struct OfShift: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "shift", abstract: "The last test of each line in this shift, for the handover.",
      discussion: "EXAMPLE\n  dutyboard linetest shift --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let tests = session.duty.lineTests(ofShiftAt: session.now)
      if common.json {
        Output.line(
          JSON.object(
            ("schema", .number(1)), ("items", .list(tests.map { session.documents.lineTest($0) })),
            (
              "untested",
              .list(
                session.duty.untestedLines(ofShiftAt: session.now).map { .text($0.rawValue) })
            )
          ).written)
      } else {
        Output.text(session.sheets.lineTests.head)
        for test in tests { Output.text(session.sheets.lineTests.row(test)) }
        for line in session.duty.untestedLines(ofShiftAt: session.now) {
          Output.line(
            "\(session.phrases.spot.lineKind(line))  \(session.phrases.spot.notTested)")
        }
      }
      try session.endReading()
    }
  }
}

extension Session {
  /// Prints a list as a table or as JSON, one item at a time.
  func list<Item>(
    _ listing: Listing<Item>, _ document: @escaping (Item) -> JSON,
    _ each: ((Item) -> Void) throws -> Void
  ) throws {
    var written = JSONList()
    Output.text(json ? written.head : listing.head)
    try each { item in
      Output.text(json ? written.item(document(item)) : listing.row(item))
    }
    if json { Output.text(written.foot) }
    try endReading()
  }
}
