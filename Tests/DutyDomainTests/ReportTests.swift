import DutyDomain
import DutyTestKit
import Testing

@Suite("Reports upward: one series per incident")
struct ReportTests {
  private func room() throws -> (Room, ItemNumber) {
    var room = Room()
    let number = try room.call("隧道起火", level: .major, dead: 2)
    return (room, number)
  }

  private let text = ReportPaperEntry(text: "伤亡情况：死亡2人。")

  private func draft(_ number: ItemNumber, _ stage: ReportStage = .first) -> Intent {
    .draftReport(ReportDraftEntry(incident: number, stage: stage, paper: text))
  }

  private func sending(
    _ report: ItemNumber, on number: ItemNumber, _ stage: ReportStage = .first
  ) -> Intent {
    var entry = ReportEntry(
      incident: number, stage: stage, medium: .written, receiverName: "张三")
    entry.draft = report
    entry.channel = .fax
    return .report(entry)
  }

  /// Takes a draft through review and sign-off and sends it.
  private func send(_ stage: ReportStage, on number: ItemNumber, _ room: inout Room) throws
    -> ItemNumber
  {
    try room.perform(draft(number, stage))
    let report = room.duty.reportDrafts[room.duty.reportDrafts.count - 1].number
    try room.perform(.reviewReport(report, by: "", words: ""))
    try room.perform(.signReport(report, leader: "祁建山", words: ""))
    try room.perform(sending(report, on: number, stage))
    return report
  }

  @Test("a written report is drafted, reviewed, signed off by a leader, sent and confirmed")
  func life() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    #expect(room.duty.reportDraft(report)?.state == .draft)
    #expect(room.duty.incident(number)?.reports == [])
    try room.perform(.reviewReport(report, by: "孟庆元", words: "可"))
    try room.perform(.signReport(report, leader: "", words: "同意"))
    #expect(room.duty.reportDraft(report)?.signed?.by == "p008")
    try room.perform(sending(report, on: number))
    #expect(room.duty.reportDrafts == [])
    let sent = try #require(room.duty.incident(number)?.reports.first)
    #expect(sent.state == .sent)
    #expect(sent.content == text.text)
    #expect(sent.reviewed?.by == "孟庆元")
    #expect(sent.reviewed?.recordedBy == "白一鸣")
    #expect(sent.receiverName == "张三")
    #expect(sent.stated?.figures == [Figure(.dead, 2)])
    try room.perform(.confirmReport(report, by: "张三", at: nil))
    #expect(room.duty.incident(number)?.reports.first?.receipt?.by == "张三")
    #expect(room.archived.reports.last?.receipt?.by == "张三")
  }

  @Test("sending a written report settles the clocks that the one line settles")
  func verdicts() throws {
    var (room, number) = try room()
    _ = try send(.first, on: number, &room)
    let rules = room.duty.incident(number)?.verdicts.map(\.rule)
    #expect(rules?.sorted() == ["phone_city", "written_all", "written_first"])
  }

  @Test("no step is taken out of turn")
  func steps() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    func refused(_ intent: Intent, _ state: ReportState, _ step: ReportStep) {
      #expect(throws: Refusal.wrongReportStep(report, state: state, step: step)) {
        try room.duty.decide(
          intent, Act(now: room.now, author: "白一鸣", archived: room.archived))
      }
    }
    refused(.signReport(report, leader: "", words: ""), .draft, .sign)
    refused(sending(report, on: number), .draft, .send)
    refused(.confirmReport(report, by: "张三", at: nil), .draft, .confirm)
    try room.perform(.reviewReport(report, by: "", words: ""))
    refused(.reviewReport(report, by: "", words: ""), .reviewed, .review)
    refused(sending(report, on: number), .reviewed, .send)
    try room.perform(.signReport(report, leader: "", words: ""))
    try room.perform(sending(report, on: number))
    refused(.withdrawReport(report, reason: "误"), .sent, .withdraw)
    refused(.reviseReport(report, text), .sent, .revise)
    refused(sending(report, on: number), .sent, .send)
  }

  @Test("an officer does not sign off, and nobody signs what is unknown")
  func signing() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    try room.perform(.reviewReport(report, by: "", words: ""))
    #expect(throws: Refusal.isNoLeader("孟庆元")) {
      try room.perform(.signReport(report, leader: "孟庆元", words: ""))
    }
    let other = ItemNumber(year: 2026, serial: 9)
    #expect(throws: Refusal.noSuchItem(ItemReference(.report, other))) {
      try room.perform(.signReport(other, leader: "", words: ""))
    }
  }

  @Test("a revised text is reviewed and signed anew")
  func revision() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    try room.perform(.reviewReport(report, by: "", words: ""))
    try room.perform(.signReport(report, leader: "", words: ""))
    #expect(throws: Refusal.nothingChanged) { try room.perform(.reviseReport(report, text)) }
    try room.perform(.reviseReport(report, ReportPaperEntry(text: "另一稿")))
    #expect(room.duty.reportDraft(report)?.state == .draft)
    #expect(room.duty.reportDraft(report)?.signed == nil)
  }

  @Test("a withdrawn draft keeps its number, and the next gets another")
  func withdrawal() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    #expect(throws: Refusal.reasonMissing) {
      try room.perform(.withdrawReport(report, reason: " "))
    }
    try room.perform(.withdrawReport(report, reason: "重拟"))
    #expect(room.archived.reports.first?.state == .withdrawn)
    try room.perform(draft(number))
    #expect(room.duty.reportDrafts.map(\.number.serial) == [2])
  }

  @Test("what a text leaves open is sent after a second word, and stands in the report")
  func gaps() throws {
    var (room, number) = try room()
    var entry = ReportDraftEntry(incident: number, stage: .first, paper: text)
    entry.paper.missing = [.cause]
    try room.perform(.draftReport(entry))
    let report = ItemNumber(year: 2026, serial: 1)
    try room.perform(.reviewReport(report, by: "", words: ""))
    try room.perform(.signReport(report, leader: "", words: ""))
    #expect(throws: Refusal.reportHasGaps(report, [.cause])) {
      try room.perform(sending(report, on: number))
    }
    var sent = ReportEntry(incident: number, stage: .first, medium: .written)
    sent.draft = report
    sent.despiteGaps = true
    try room.perform(.report(sent))
    #expect(room.duty.incident(number)?.reports.first?.missing == [.cause])
  }

  @Test("follow-ups are numbered, and the paper of a telephone follow-up is the same 续报")
  func ordinals() throws {
    var (room, number) = try room()
    _ = try send(.first, on: number, &room)
    func tell(_ medium: ReportMedium) throws {
      try room.perform(
        .report(ReportEntry(incident: number, stage: .followUp, medium: medium, content: "续")))
    }
    try tell(.written)
    try tell(.telephone)
    #expect(room.duty.incident(number)?.reportAwaitingPaper?.ordinal == 2)
    try tell(.written)
    #expect(room.duty.incident(number)?.reportAwaitingPaper == nil)
    try tell(.written)
    #expect(room.duty.incident(number)?.reports.map(\.ordinal) == [nil, 1, 2, 2, 3])
  }

  @Test("what is told to the leader on duty is no part of the series")
  func leaderIsNoSuperior() throws {
    var (room, number) = try room()
    try room.perform(
      .report(
        ReportEntry(
          incident: number, stage: .followUp, medium: .telephone, receiver: .leaderOnDuty)))
    #expect(room.duty.incident(number)?.series == [])
    #expect(room.duty.incident(number)?.reports.first?.ordinal == nil)
  }

  @Test("two drafts of one stage are one too many; another stage may be begun")
  func oneDraft() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    #expect(throws: Refusal.draftIsOpen(number, report: report)) {
      try room.perform(draft(number))
    }
    try room.perform(draft(number, .followUp))
    #expect(room.duty.reportDrafts.map(\.stage) == [.first, .followUp])
  }

  @Test("an incident with a report on its way does not leave the queue")
  func closing() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let refusal = Refusal.draftIsOpen(number, report: ItemNumber(year: 2026, serial: 1))
    #expect(throws: refusal) {
      try room.perform(.close(number, outcome: "毕", despiteGaps: true))
    }
    #expect(throws: refusal) { try room.perform(.withdraw(number, reason: "误报")) }
    #expect(room.duty.incident(number) != nil)
  }

  @Test("a draft goes with its incident when that is merged")
  func merging() throws {
    var (room, number) = try room()
    let other = try room.call("同一起")
    try room.perform(draft(other))
    try room.perform(.merge(other, into: number))
    #expect(room.duty.reportDrafts.first?.incident == number)
  }

  @Test("a correction names the report it corrects: the last one, unless another is named")
  func corrections() throws {
    var (room, number) = try room()
    let entry = ReportEntry(incident: number, stage: .correction, medium: .written)
    #expect(throws: Refusal.nothingToCorrect(number, report: nil)) {
      try room.perform(.report(entry))
    }
    let first = try send(.first, on: number, &room)
    let second = try send(.followUp, on: number, &room)
    try room.perform(.report(entry))
    #expect(room.duty.incident(number)?.reports.last?.corrects == second)
    var named = entry
    named.corrects = first
    try room.perform(.report(named))
    #expect(room.duty.incident(number)?.reports.last?.corrects == first)
    named.corrects = ItemNumber(year: 2026, serial: 99)
    #expect(throws: Refusal.nothingToCorrect(number, report: named.corrects)) {
      try room.perform(.report(named))
    }
  }

  @Test("figures that contradict a sent report need a correction first")
  func contradiction() throws {
    var (room, number) = try room()
    try room.perform(.stateFigures(number, [Figure(.dead, 3)], suggestion: nil))
    let first = try send(.first, on: number, &room)
    try room.perform(.stateFigures(number, [Figure(.dead, 2)], suggestion: nil))
    let refusal = Refusal.contradictsReport(
      first, [.deathsFell(from: 3, to: 2), .casualtiesFell(from: 3, to: 2)])
    #expect(throws: refusal) { try room.perform(draft(number, .followUp)) }
    // One line in a hurry states no figures of the record and is not held up.
    try room.perform(
      .report(ReportEntry(incident: number, stage: .followUp, medium: .telephone, content: "x")))
    var read = ReportEntry(incident: number, stage: .followUp, medium: .telephone)
    read.statesFacts = true
    #expect(throws: refusal) { try room.perform(.report(read)) }
    _ = try send(.correction, on: number, &room)
    _ = try send(.followUp, on: number, &room)
    #expect(room.duty.incident(number)?.lastStatement?.stated?.figures == [Figure(.dead, 2)])
  }

  @Test("a contradiction that came while a draft was on its way stops it at the door")
  func lateContradiction() throws {
    var (room, number) = try room()
    try room.perform(draft(number, .followUp))
    let report = ItemNumber(year: 2026, serial: 1)
    try room.perform(.reviewReport(report, by: "", words: ""))
    try room.perform(.signReport(report, leader: "", words: ""))
    try room.perform(.stateFigures(number, [Figure(.dead, 5)], suggestion: nil))
    let other = try send(.first, on: number, &room)
    #expect(
      throws: Refusal.contradictsReport(
        other, [.deathsFell(from: 5, to: 2), .casualtiesFell(from: 5, to: 2)])
    ) { try room.perform(sending(report, on: number, .followUp)) }
  }

  @Test(
    "running totals may grow and people may be found; the past may not change",
    arguments: [
      ([Figure(.dead, 2), Figure(.missing, 3)], [Figure(.dead, 5), Figure(.missing, 0)], 0),
      ([Figure(.dead, 2), Figure(.missing, 3)], [Figure(.dead, 2), Figure(.minor, 3)], 0),
      ([Figure(.dead, 2), Figure(.injured, 12)], [Figure(.dead, 3), Figure(.injured, 11)], 0),
      ([Figure(.dead, 2), Figure(.injured, 12)], [Figure(.dead, 2), Figure(.injured, 9)], 1),
      ([Figure(.crowd, 120)], [Figure(.crowd, 0)], 0),
      ([Figure(.magnitudeTenths, 38)], [Figure(.magnitudeTenths, 41)], 1),
      ([], [Figure(.dead, 1)], 0), ([Figure(.dead, 1)], [], 0),
    ])
  func conflicts(_ before: [Figure], _ after: [Figure], _ count: Int) {
    var (old, new) = (ReportedFacts.blank, ReportedFacts.blank)
    old.figures = before
    new.figures = after
    #expect(new.conflicts(with: old).count == count)
  }

  @Test("a sent report cannot be taken back, nor a leader's signature")
  func takeBack() throws {
    var (room, number) = try room()
    try room.perform(draft(number))
    let report = ItemNumber(year: 2026, serial: 1)
    try room.perform(.reviewReport(report, by: "", words: ""))
    let start = room.lines.count
    try room.perform(.signReport(report, leader: "", words: ""))
    #expect(throws: Refusal.cannotTakeBack(.leaderActed)) {
      try room.perform(.takeBack(Array(room.lines[start...])))
    }
    let sent = room.lines.count
    try room.perform(sending(report, on: number))
    #expect(throws: Refusal.cannotTakeBack(.reportSent)) {
      try room.perform(.takeBack(Array(room.lines[sent...])))
    }
  }

  @Test("every report of an incident has a number of its own, whatever is done in whatever order")
  func numbering() throws {
    for seed in 1...40 {
      var random = Dice(seed: UInt64(seed))
      var (room, number) = try room()
      for _ in 0..<60 { Self.anything(&room, number, &random) }
      let open = room.duty.reportDrafts.map(\.number)
      let past = room.archived.reports.map(\.number)
      let all = (open + Set(past)).map(\.serial).sorted()
      #expect(all == Array(1..<(all.count + 1)), "seed \(seed)")
      let written = room.duty.incident(number)?.series.filter {
        $0.stage == .followUp && $0.medium == .written
      }.compactMap(\.ordinal)
      #expect(written == written?.sorted(), "seed \(seed)")
      #expect(Set(written ?? []).count == written?.count, "seed \(seed)")
    }
  }

  /// One act of somebody; what the rules refuse changes nothing.
  private static func anything(_ room: inout Room, _ number: ItemNumber, _ dice: inout Dice) {
    let stage: ReportStage = [.first, .followUp, .final, .correction][dice.roll(4)]
    let paper = ReportPaperEntry(text: "稿\(dice.roll(1000))")
    let open = room.duty.reportDrafts
    let intent: Intent
    if open.isEmpty || dice.roll(4) == 0 {
      intent =
        dice.roll(2) == 0
        ? .draftReport(ReportDraftEntry(incident: number, stage: stage, paper: paper))
        : .report(
          ReportEntry(
            incident: number, stage: stage, medium: dice.roll(2) == 0 ? .telephone : .written))
    } else {
      let report = open[dice.roll(open.count)]
      var entry = ReportEntry(incident: number, stage: report.stage, medium: .written)
      entry.draft = report.number
      intent =
        [
          .reviewReport(report.number, by: "", words: ""),
          .signReport(report.number, leader: "", words: ""), .report(entry),
          .reviseReport(report.number, paper), .withdrawReport(report.number, reason: "误"),
        ][dice.roll(5)]
    }
    _ = try? room.perform(intent)
  }
}

/// Chance with a seed, so that a failure can be played again.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
