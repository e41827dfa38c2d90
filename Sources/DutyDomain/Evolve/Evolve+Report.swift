extension Duty {
  public func reportDraft(_ number: ItemNumber) -> Report? {
    place(of: number, in: reportDrafts, \.number).map { reportDrafts[$0] }
  }

  mutating func keepDraft(_ report: Report) {
    count(.report, report.number)
    let place = insertionPlace(of: report.number, in: reportDrafts, \.number)
    if place < reportDrafts.count, reportDrafts[place].number == report.number {
      reportDrafts[place] = report
    } else {
      reportDrafts.insert(report, at: place)
    }
  }

  mutating func changeDraft(_ number: ItemNumber, _ body: (inout Report) -> Void) {
    if let place = place(of: number, in: reportDrafts, \.number) { body(&reportDrafts[place]) }
  }

  /// The receipt of a sent report, on the live incident and in the archive.
  mutating func confirm(_ report: Report) -> Departure {
    change(report.incident) { incident in
      guard let place = incident.reports.firstIndex(where: { $0.number == report.number }) else {
        return
      }
      incident.reports[place].receipt = report.receipt
    }
    return .report(report)
  }
}
