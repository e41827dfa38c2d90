package import DutyDomain
package import DutyText

/// A report as a paper: title, addressee, paragraphs, and who answers for it.
package struct ReportPaper: Hashable, Sendable {
  package var title: String
  package var addressee: String
  package var paragraphs: [String]
  /// Who reported, reviewed and signed, in the order of the foot.
  package var foot: [String]
  package var office: String
  package var date: String
  /// Said over everything when it is no valid paper.
  package var mark: String

  package init(_ report: Report, _ duty: Duty, phrases: Phrases, now: Timestamp) {
    let papers = phrases.papers
    let naming = Naming(duty, now: now)
    let corrected = report.corrects.flatMap { number in
      duty.incident(report.incident)?.reports.first { $0.number == number }
    }
    title = papers.title(
      ReportTitle(
        report.stage, ordinal: report.ordinal, subject: report.subject,
        office: duty.office?.name ?? "",
        corrected: corrected.map { phrases.names.stage($0.stage, ordinal: $0.ordinal) }
          ?? report.corrects.map { phrases.names.item(ItemReference(.report, $0), naming) } ?? ""))
    addressee = papers.addressee(
      report.receiverName.isEmpty ? phrases.names.receiver(report.receiver) : report.receiverName)
    paragraphs = report.content.split(whereSeparator: \.isNewline).map { plain(String($0)) }
    let by = report.drafted?.by ?? report.sentBy
    foot = [
      report.signed.map { papers.signedBy(naming.person($0.by)) },
      report.reviewed.map { papers.reviewedBy($0.by) },
      by.isEmpty ? nil : papers.draftedBy(by),
    ].compactMap(\.self)
    office = duty.office?.name ?? ""
    let moment =
      report.state == .sent ? report.sentAt : report.signed?.at ?? report.drafted?.at ?? now
    date = papers.paperDate(duty.time.date(moment))
    mark =
      report.state == .sent
      ? ""
      : report.withdrawn.map { papers.withdrawnMark($0.words) }
        ?? phrases.names.reportState(report.state)
  }

  /// Plain text, as it is pasted into another system.
  package var text: String {
    let lines =
      (mark.isEmpty ? [] : [mark]) + [title, addressee] + paragraphs.map { "    " + $0 }
      + [office, date] + foot
    return lines.map { plain($0) + "\n" }.joined()
  }
}
