package import DutyDesk
package import DutyDomain
import DutyFlow
import DutyJournal
package import DutyReports
package import DutyText

/// What the record gives for a report; nil when the log has no such incident. The calls of an incident
/// are looked up, since they lie in the archive.
package func reportPapers(
  _ stage: ReportStage, on number: ItemNumber, corrects: ItemNumber?, _ desk: Desk,
  _ phrases: Phrases, officer: String, now: Timestamp
) throws(Failure) -> ReportPapers? {
  guard let detail = try desk.detail(of: ItemReference(.incident, number)),
    let incident = detail.incident
  else { return nil }
  var calls: [Call] = []
  for call in incident.calls {
    if let found = try desk.detail(of: ItemReference(.call, call))?.call { calls.append(found) }
  }
  return ReportWriter(
    stage, on: detail, incident: incident, calls: calls, duty: desk.duty, phrases: phrases,
    officer: officer, now: now, corrects: corrects
  ).write()
}

extension ReportTexts {
  /// The same texts as the board holds them.
  init(_ papers: ReportPapers) {
    self.init()
    title = papers.title
    for kind in PaperKind.allCases { self[kind] = papers[kind] }
    missing = papers.missing
    let length = MessageLength(papers.shortMessage)
    messageCharacters = length.characters
    messageParts = length.parts
    hasNews = papers.hasNews
  }
}

extension ReportRequest {
  /// The draft of this report with a text, or the new text of the report that it has become.
  func writing(_ text: String) -> Intent {
    let paper = ReportPaperEntry(text: text, missing: ReportText.missing(in: text, stage))
    return number.map { .reviseReport($0, paper) }
      ?? .draftReport(ReportDraftEntry(incident: incident, stage: stage, paper: paper))
  }
}
