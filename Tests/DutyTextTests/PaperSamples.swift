import DutyDomain

@testable import DutyText

/// Everything that stands on papers.
func paperTexts(_ papers: any PaperWords) -> [String] {
  var brief = ReportBrief()
  brief.office = "1"
  brief.officer = "2"
  brief.stage = "3"
  brief.subject = "4"
  brief.number = "31"
  brief.occurred = papers.unknown
  brief.place = papers.unknown
  brief.casualties = "1"
  brief.figures = "1"
  brief.level = papers.unknown
  brief.source = papers.noneHurt
  brief.changes = "5"
  brief.course = "6"
  brief.measures = "7"
  brief.missing = "8"
  brief.deadlines = "9"
  var news = brief
  news.tellsOnlyNews = true
  news.shortLevel = papers.unknown
  let wall = Samples.naming.time.reading(Samples.now)
  let titles = ReportStage.allCases.map {
    papers.title(ReportTitle($0, ordinal: 1, subject: "9", office: "1", corrected: "8"))
  }
  let short = [brief, news].flatMap {
    [papers.telephone($0), papers.shortMessage($0), papers.forLeader($0)]
  }
  return titles + short + PaperUrgency.allCases.map(papers.urgency) + [
    papers.unknown, papers.unchanged, papers.noneHurt, papers.ownRecord, papers.earlierLeftOut,
    papers.paperMoment(wall), papers.openPoints(ReportElement.allCases),
    papers.source(unit: "", name: "", phone: "", at: "9"),
    papers.source(unit: "1", name: "2", phone: "3", at: "9"),
    papers.figure(.dead, 5, before: 2), papers.sourced("8", "9"), papers.changed("8", before: ""),
    papers.stated(.major, isConfirmed: true, sensitive: "9"),
    papers.stated(nil, isConfirmed: false, sensitive: ""),
    papers.correction("7", from: "8", to: "9", source: "6"), papers.contact("", phone: ""),
    papers.leaderTook("8", at: "9", words: ""), papers.leaderTook("8", at: "9", words: "7"),
    papers.leaderSaid("8", at: "9", words: "7", units: ["5", "6"]),
    papers.unitAnswered("8", at: "9", .received, ""),
    papers.unitAnswered("8", at: "9", .fedBack, "7"),
    papers.toldBefore("8", at: "9", .first, .telephone),
    papers.messageLength(characters: 70, parts: 1), papers.messageLength(characters: 99, parts: 2),
    papers.signedBy("9"), papers.reviewedBy("9"), papers.draftedBy("9"),
    papers.withdrawnMark("9"), papers.issue(3, total: nil), papers.issue(3, total: 123),
    papers.reportTo(["8"]), papers.sendTo(["8", "9"]), papers.distributeTo(["9"]),
    papers.editor("9"), papers.signer("9"), papers.phone(""), papers.copies(1), papers.copies(20),
  ]
}
