import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// What `report` takes behind its item: a stage on an incident, a step on a report.
enum ReportWord: String, CaseIterable, ExpressibleByArgument {
  case first, followup, final, verified, correction, supplement, daily
  case show, print, revise, review, sign, send, confirm, withdraw

  var stage: ReportStage? { ReportStage(rawValue: rawValue) }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "报告 · Report an incident upward; take a written report through its steps.",
    discussion: """
      A stage of an incident: first followup final verified correction supplement
      daily. Without --draft, --review,
      --sign or --send it is recorded as sent, in one line. A step of a report (r12): show print
      revise review sign send confirm withdraw.

      EXAMPLE
        dutyboard report 31 first --print phone
        dutyboard report 31 first --by-phone --receiver-name 张三 --read-back
        dutyboard report 31 first --draft --review 孙立 --sign 祁建山
        dutyboard report r12 send --channel fax --receiver-name 张三 --despite-gaps
        dutyboard report r12 confirm --by 张三
        dutyboard report 31 correction --corrects r12 --draft --text - < text.txt
      """)

  @Argument(help: "The incident (31) or the report (r12).")
  var item: String
  @Argument(help: "The stage, or the step.")
  var word: ReportWord
  @OptionGroup var telling: TellingOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "For print: text, markdown, or html for a browser; a file in papers/.")
  var format = PaperForm.html
  @Flag(help: "For print: to standard output instead.")
  var stdout = false
  @Option(help: "For withdraw: why.")
  var reason: String = ""
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var late: LateOptions

  func run() throws {
    let isReading = paper.printed != nil || word == .show || word == .print
    let session = try Session(common, isReading ? .read : .write, write)
    if let stage = word.stage {
      let desk = ReportDesk(session, try session.number(item, .incident), stage, self)
      if let printed = paper.printed { return try desk.print(printed.value) }
      return try paper.isPaper ? desk.writePaper() : desk.record()
    }
    let number = try session.number(item, .report)
    if isReading { return try show(number, session) }
    try session.tellStored(try session.perform(try step(number, session)))
  }

  private func step(_ number: ItemNumber, _ session: Session) throws -> Intent {
    switch word {
    case .revise:
      guard let draft = session.duty.reportDraft(number) else {
        throw session.refused(.noSuchItem(ItemReference(.report, number)))
      }
      let text = try paper.body(session) ?? draft.content
      return .reviseReport(
        number,
        ReportPaperEntry(
          subject: paper.subject ?? draft.subject, text: text,
          missing: ReportText.missing(in: text, draft.stage)))
    case .review: return .reviewReport(number, by: telling.by, words: telling.words)
    case .sign: return .signReport(number, leader: telling.by, words: telling.words)
    case .confirm:
      return .confirmReport(number, by: telling.by, at: try session.happenedAt(late))
    case .withdraw: return .withdrawReport(number, reason: reason)
    case .first, .followup, .final, .verified, .correction, .supplement, .daily, .show, .print,
      .send:
      return try sending(number, session)
    }
  }

  private func sending(_ number: ItemNumber, _ session: Session) throws -> Intent {
    let draft = session.duty.reportDraft(number)
    var entry = ReportEntry(
      incident: draft?.incident ?? number, stage: draft?.stage ?? .first, medium: .written,
      receiverName: telling.receiverName, sentAt: try session.sentAt(late),
      lateReason: late.lateReason ?? "")
    entry.draft = number
    entry.channel = telling.channel?.value
    entry.despiteGaps = telling.despiteGaps
    if draft == nil { throw session.refused(try refusal(number, session)) }
    return .report(entry)
  }

  /// Why a report that is no draft cannot be sent.
  private func refusal(_ number: ItemNumber, _ session: Session) throws -> Refusal {
    let found = try session.reading { () throws(Failure) in try session.journal.report(number) }
    guard let found else { return .noSuchItem(ItemReference(.report, number)) }
    return .wrongReportStep(number, state: found.state, step: .send)
  }

  private func show(_ number: ItemNumber, _ session: Session) throws {
    let item = ItemReference(.report, number)
    let found = try session.reading { () throws(Failure) in try session.desk.detail(of: item) }
    guard let found, let report = found.report else { throw session.refused(.noSuchItem(item)) }
    let paper = ReportPaper(report, session.duty, phrases: session.phrases, now: session.now)
    if word == .print {
      let text =
        switch format {
        case .text: paper.text
        case .markdown: paper.markdown
        case .html: paper.html(session.phrases)
        }
      try Papers.give(
        text, name: "report-\(number.year)-\(number.serial).\(format.suffix)", session,
        toOutput: stdout)
    } else if common.json {
      Output.line(session.documents.detail(found).written)
    } else {
      Output.text(paper.text)
    }
    try session.endReading()
  }
}

/// With whom and how it was spoken or sent.
struct TellingOptions: ParsableArguments {
  @Flag(help: "By telephone; else in writing.")
  var byPhone = false
  @Option(help: "Who took it; leader means the leader on duty.")
  var to: String = ""
  @Option(help: "What was said; by telephone without it: the words that the record gives.")
  var content: String = ""
  @Option(help: "The name of who took it at the other end.")
  var receiverName: String = ""
  @Flag(help: "The receiver repeated it.")
  var readBack = false
  @Option(help: "How it went: phone, message, fax, paper.")
  var channel: Word<Channel>?
  @Option(help: "Who reviews, signs or confirms.")
  var by: String = ""
  @Option(help: "What was said with it.")
  var words: String = ""
  @Flag(help: "Send although elements are to be verified; the report says so.")
  var despiteGaps = false
}

/// A written report, and how far to take it in one command.
struct PaperOptions: ParsableArguments {
  @Flag(help: "Draft a written report from the record.")
  var draft = false
  @Option(help: "Draft and have it reviewed, by this person.")
  var review: String?
  @Option(help: "Draft and have it signed off, by this leader; needs --review.")
  var sign: String?
  @Option(help: "Draft and send it: phone, message, fax, paper; needs --sign.")
  var send: Word<Channel>?
  @Option(help: "The text instead of the one from the record; - reads standard input.")
  var text: String?
  @Option(help: "What the title names.")
  var subject: String?
  @Option(help: "For a correction: the report that it corrects (r12).")
  var corrects: String?
  @Option(name: .customLong("print"), help: "Only print a text: written, phone, sms, leader.")
  var printed: Word<PaperKind>?

  var isPaper: Bool { draft || review != nil || sign != nil || send != nil || text != nil }

  func validate() throws {
    if sign != nil, review == nil { throw ValidationError("--review … --sign …") }
    if send != nil, sign == nil { throw ValidationError("--sign … --send …") }
  }

  /// The given text, read from standard input where it is `-`.
  func body(_ session: Session) throws -> String? {
    guard let text else { return nil }
    return text == "-" ? try StandardInput.all(session) : text
  }
}
