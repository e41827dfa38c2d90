package import DutyDomain
import DutyReports
package import DutyText

extension BulletinEntry {
  /// A bulletin made from a report: its title and its paragraphs; without one, from nothing, which the
  /// rules refuse.
  package init(
    series: String, on incident: ItemNumber?, _ report: Report?, _ duty: Duty, _ phrases: Phrases,
    now: Timestamp
  ) {
    let paper = report.map { ReportPaper($0, duty, phrases: phrases, now: now) }
    self.init(
      series: series, title: paper?.title ?? "",
      text: paper?.paragraphs.joined(separator: "\n") ?? "", incident: incident,
      report: report?.number)
  }
}
