import DutyDomain
import DutyReports
import DutyTestKit
import DutyText
import Testing

@Suite("Reports written from the record")
struct PaperTests {
  @Test("four texts of a first report from one record", arguments: Language.allCases)
  func first(_ language: Language) throws {
    let tunnel = try Tunnel()
    try expectGolden(
      "report-first.\(language.rawValue).txt", tunnel.texts(.first, language))
  }

  @Test("a follow-up tells only what the last report has not told", arguments: Language.allCases)
  func followUp(_ language: Language) throws {
    var tunnel = try Tunnel()
    try tunnel.send(.first)
    #expect(!tunnel.papers(.followUp, language).hasNews)
    try tunnel.nightGoesOn()
    let papers = tunnel.papers(.followUp, language)
    #expect(papers.hasNews)
    for text in PaperKind.allCases.map({ papers[$0] }) {
      #expect(!text.contains("油罐车追尾起火 2死"), "the first call was told already")
      #expect(text.contains("3"))
    }
    try expectGolden("report-followup.\(language.rawValue).txt", tunnel.texts(.followUp, language))
  }

  @Test("a correction says what was reported and what is right", arguments: Language.allCases)
  func correction(_ language: Language) throws {
    var tunnel = try Tunnel()
    try tunnel.send(.first)
    try tunnel.room.perform(
      .stateFigures(tunnel.number, [Figure(.dead, 1, source: "医院")], suggestion: nil))
    try expectGolden(
      "report-correction.\(language.rawValue).txt", tunnel.texts(.correction, language))
  }

  @Test(
    "the paper of a sent report has addressee, date and signatures", arguments: Language.allCases)
  func paper(_ language: Language) throws {
    var tunnel = try Tunnel()
    try tunnel.send(.first)
    let report = try #require(tunnel.room.duty.incident(tunnel.number)?.reports.first)
    let phrases = Phrases(language: language)
    let paper = ReportPaper(report, tunnel.room.duty, phrases: phrases, now: tunnel.room.now)
    try expectGolden("report-paper.\(language.rawValue).txt", paper.text)
  }

  @Test("what nobody knows is said to be unknown, never 0", arguments: Language.allCases)
  func unknown(_ language: Language) throws {
    var room = Room()
    let number = try room.call("出事了")
    let tunnel = Tunnel(room, number)
    let papers = tunnel.papers(.first, language)
    let unknown = Phrases(language: language).papers.unknown
    let casualties = papers.written.split(separator: "\n").first {
      $0.hasPrefix(Phrases(language: language).names.element(.casualties))
    }
    #expect(casualties?.contains(unknown) == true)
    #expect(papers.missing.contains(.casualties))
    #expect(papers.missing.contains(.occurred))
    #expect(!papers.telephone.contains("0人"))
    #expect(ReportText.missing(in: papers.written, .first) == papers.missing)
  }

  @Test(
    "what an officer fills in is no longer missing, in either language",
    arguments: Language.allCases)
  func filledIn(_ language: Language) throws {
    let tunnel = try Tunnel()
    let names = Phrases(language: language).names
    let unknown = Phrases(language: language).papers.unknown
    let written = tunnel.papers(.first, language).written
    #expect(ReportText.missing(in: written, .first).contains(.cause))
    let head = names.element(.cause)
    let lines = written.split(separator: "\n").map {
      $0.hasPrefix(head) ? "\(head)：疲劳驾驶。" : String($0)
    }
    let edited = lines.joined(separator: "\n")
    #expect(!ReportText.missing(in: edited, .first).contains(.cause))
    #expect(ReportText.missing(in: "", .first) == ReportElement.required(.first))
    #expect(ReportText.missing(in: "\(head)：\(unknown)。", .first).contains(.cause))
  }

  @Test("a struck line is not reported")
  func struck() throws {
    var tunnel = try Tunnel()
    try tunnel.room.perform(
      .addNote(ItemReference(.incident, tunnel.number), "记错的一句"))
    let position = tunnel.room.duty.position
    #expect(tunnel.papers(.first, .chinese).written.contains("记错的一句"))
    try tunnel.room.perform(.strike(position, reason: "记错"))
    #expect(!tunnel.papers(.first, .chinese).written.contains("记错的一句"))
  }

  @Test("a night of many calls still fits into a report")
  func long() throws {
    var tunnel = try Tunnel()
    let long = String(repeating: "长", count: 3000)
    for _ in 1...40 {
      try tunnel.room.perform(.addNote(ItemReference(.incident, tunnel.number), long))
    }
    let papers = tunnel.papers(.first, .chinese)
    #expect(papers.written.count < longestText)
    let entry = ReportDraftEntry(
      incident: tunnel.number, stage: .first, paper: ReportPaperEntry(text: papers.written))
    try tunnel.room.perform(.draftReport(entry))
  }

  @Test("no text of the record can act on a terminal")
  func hostile() throws {
    var tunnel = try Tunnel()
    try tunnel.room.perform(
      .addNote(ItemReference(.incident, tunnel.number), "到场\u{1B}[2J\u{202E}\n伤亡情况：0"))
    let papers = tunnel.papers(.first, .chinese)
    for kind in PaperKind.allCases {
      #expect(!papers[kind].unicodeScalars.contains("\u{1B}"))
      #expect(!papers[kind].unicodeScalars.contains("\u{202E}"))
    }
    // A line break in a note cannot make a paragraph of its own.
    #expect(papers.written.split(separator: "\n").filter { $0.hasPrefix("伤亡情况") }.count == 1)
  }

  @Test(
    "short messages are counted as the network cuts them",
    arguments: [
      ("", 0, 1), (String(repeating: "字", count: 70), 70, 1),
      (String(repeating: "字", count: 71), 71, 2), (String(repeating: "字", count: 135), 135, 3),
      (String(repeating: "a", count: 160), 160, 1), (String(repeating: "a", count: 161), 161, 2),
    ])
  func lengths(_ text: String, _ characters: Int, _ parts: Int) {
    let length = MessageLength(text)
    #expect(length.characters == characters)
    #expect(length.parts == parts)
  }
}

/// The tunnel of the first scenario, as the room has recorded it.
struct Tunnel {
  var room: Room
  let number: ItemNumber

  init(_ room: Room, _ number: ItemNumber) {
    self.room = room
    self.number = number
  }

  init() throws {
    var room = Room()
    var facts = CallFacts.blank
    facts.title = "石门隧道两油罐车追尾起火"
    facts.place = "石门隧道"
    facts.occurredAt = room.now.adding(minutes: -5)
    facts.callerUnit = "t-shimen"
    facts.callerName = "王强"
    facts.callback = "19000000123"
    facts.category = "12H02"
    facts.suggestedLevel = .major
    facts.figures = [Figure(.dead, 2), Figure(.missing, 3), Figure(.injured, 12)]
    facts.sensitivity = Sensitivity(isSensitive: true, reason: "隧道火灾")
    try room.perform(
      .registerCall(
        CallEntry(
          text: "石门隧道两油罐车追尾起火 2死3失联12伤", receivedAt: room.now, facts: facts)))
    number = room.duty.incidents[0].number
    room.wait(minutes: 4)
    try room.perform(
      .acknowledge(number, AcknowledgementEntry(channel: .phone, words: "启动预案")))
    room.wait(minutes: 2)
    try room.perform(
      .instruct(
        InstructionEntry(incident: number, words: "全力救人，防止复燃", units: ["应急局", "交警大队"])))
    self.room = room
  }

  /// Drafts, reviews, signs and sends the text that the record gives.
  mutating func send(_ stage: ReportStage) throws {
    let papers = papers(stage, .chinese)
    try room.perform(
      .draftReport(
        ReportDraftEntry(
          incident: number, stage: stage,
          paper: ReportPaperEntry(text: papers.written, missing: papers.missing))))
    let report = room.duty.reportDrafts[0].number
    try room.perform(.reviewReport(report, by: "孟庆元", words: ""))
    try room.perform(.signReport(report, leader: "祁建山", words: ""))
    var entry = ReportEntry(
      incident: number, stage: stage, medium: .written, receiverName: "市政府总值班室")
    entry.draft = report
    entry.despiteGaps = true
    room.wait(minutes: 10)
    try room.perform(.report(entry))
  }

  /// What happens after the first report.
  mutating func nightGoesOn() throws {
    room.wait(minutes: 30)
    try room.perform(
      .stateFigures(
        number, [Figure(.dead, 3, source: "119指挥中心"), Figure(.missing, 2)], suggestion: nil))
    try room.perform(.addNote(ItemReference(.incident, number), "明火已扑灭"))
    let order = room.duty.instructions[0].number
    for step in [InstructionStep.convey, .receive, .feedBack] {
      try room.perform(.step(step, order, StepEntry(unit: "应急局", text: "已到场指挥")))
    }
    try room.perform(
      .classify(
        number,
        Classification(
          primary: "12H02", secondary: ["12G07"], level: .major,
          sensitivity: Sensitivity(isSensitive: true, reason: "隧道火灾")), reason: ""))
  }

  func papers(_ stage: ReportStage, _ language: Language) -> ReportPapers {
    let detail = room.detail(of: ItemReference(.incident, number))!
    return ReportWriter(
      stage, on: detail, incident: room.duty.incident(number)!, calls: room.archived.calls,
      duty: room.duty, phrases: Phrases(language: language), officer: "白一鸣", now: room.now
    ).write()
  }

  /// All four, as a reviewer reads them.
  func texts(_ stage: ReportStage, _ language: Language) -> String {
    let it = papers(stage, language)
    let length = MessageLength(it.shortMessage)
    let words = Phrases(language: language).papers
    return PaperKind.allCases.map { kind in
      let head = kind == .written ? it.title + "\n" : ""
      let foot =
        kind == .shortMessage
        ? "\n" + words.messageLength(characters: length.characters, parts: length.parts) : ""
      return "== \(kind.rawValue)\n\(head)\(it[kind])\(foot)\n"
    }.joined(separator: "\n")
  }
}
