import DutyConsole
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

/// One report on one incident, from the record to the receiver.
struct ReportDesk {
  private let session: Session
  private let incident: ItemNumber
  private let stage: ReportStage
  private let telling: TellingOptions
  private let paper: PaperOptions
  private let late: LateOptions

  init(
    _ session: Session, _ incident: ItemNumber, _ stage: ReportStage, _ command: ReportCommand
  ) {
    self.session = session
    self.incident = incident
    self.stage = stage
    telling = command.telling
    paper = command.paper
    late = command.late
  }

  func print(_ kind: PaperKind) throws {
    let papers = try papers()
    if session.json { return Output.line(session.documents.papers(papers).written) }
    if kind == .written { Output.line(papers.title) }
    for line in papers[kind].split(separator: "\n") { Output.line(String(line)) }
    if kind == .shortMessage {
      let length = MessageLength(papers.shortMessage)
      Output.line(
        session.phrases.papers.messageLength(
          characters: length.characters, parts: length.parts))
    }
  }

  /// As sent, in one line; by telephone without words, in those of the record.
  func record() throws {
    let isToLeader = telling.to == "leader"
    var entry = ReportEntry(
      incident: incident, stage: stage, medium: telling.byPhone ? .telephone : .written,
      receiver: isToLeader ? .leaderOnDuty : .superior,
      receiverName: isToLeader
        ? "" : telling.receiverName.isEmpty ? telling.to : telling.receiverName,
      content: telling.content, sentAt: try session.sentAt(late),
      lateReason: late.lateReason ?? "")
    entry.corrects = try corrects()
    entry.channel = telling.channel?.value
    entry.readBack = telling.byPhone ? telling.readBack : nil
    // Who gives both names and no words of his own has read out what the record says.
    if telling.byPhone, telling.content.isEmpty, !telling.receiverName.isEmpty {
      let papers = try papers()
      entry.content = papers.telephone
      entry.missing = papers.missing
      entry.statesFacts = true
    }
    try session.tellStored(try session.perform(.report(entry)))
  }

  /// The written report as far as the options take it; each step is an act of its own.
  func writePaper() throws {
    let text = try paper.body(session)
    let papers = try papers()
    let body = text ?? papers.written
    var lines = try session.perform(
      .draftReport(
        ReportDraftEntry(
          incident: incident, stage: stage, corrects: try corrects(),
          paper: ReportPaperEntry(
            subject: paper.subject ?? "", text: body,
            missing: ReportText.missing(in: body, stage)))), part: "draft")
    guard case .reportDrafted(let it)? = lines.last?.event else {
      // The id was that of another act, which stands.
      return try session.tellStored(lines)
    }
    let number = it.report.number
    if let by = paper.review {
      lines += try session.perform(
        .reviewReport(number, by: by, words: ""), part: "review")
    }
    if let leader = paper.sign {
      lines += try session.perform(
        .signReport(number, leader: leader, words: ""), part: "sign")
    }
    if let channel = paper.send {
      var entry = ReportEntry(
        incident: incident, stage: stage, medium: .written, receiverName: telling.receiverName,
        sentAt: try session.sentAt(late), lateReason: late.lateReason ?? "")
      entry.draft = number
      entry.channel = channel.value
      entry.despiteGaps = telling.despiteGaps
      lines += try session.perform(.report(entry), part: "send")
    }
    try session.tellStored(lines)
    guard !session.json, paper.send == nil, !it.report.missing.isEmpty else { return }
    Output.line(session.phrases.papers.openPoints(it.report.missing))
  }

  private func corrects() throws -> ItemNumber? {
    try paper.corrects.map { try session.number($0, .report) }
  }

  private func papers() throws -> ReportPapers {
    try session.papers(stage, on: incident, corrects: try corrects())
  }
}

extension Session {
  /// The texts of a report from the record as it stands.
  func papers(_ stage: ReportStage, on number: ItemNumber, corrects: ItemNumber? = nil) throws
    -> ReportPapers
  {
    let item = ItemReference(.incident, number)
    let written = try reading { () throws(Failure) in
      try reportPapers(
        stage, on: number, corrects: corrects, desk, phrases, officer: officer, now: now)
    }
    guard let written else { throw refused(.noSuchItem(item)) }
    return written
  }

  /// When a report was sent; a reason without a time says why one that goes out now is late.
  func sentAt(_ late: LateOptions) throws -> Timestamp? {
    late.happenedAt == nil ? nil : try happenedAt(late)
  }

  /// Who answers for a paper: the author of the act.
  var officer: String { desk.author(at: now) }
}
