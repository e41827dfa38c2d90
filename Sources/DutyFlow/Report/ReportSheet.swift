package import CellGrid
package import DutyDomain

/// Which report is meant: a stage of an incident, and the report itself once it has a number.
package struct ReportRequest: Hashable, Sendable {
  package var incident: ItemNumber
  package var stage: ReportStage
  package var number: ItemNumber?

  package init(_ incident: ItemNumber, _ stage: ReportStage, number: ItemNumber? = nil) {
    self.incident = incident
    self.stage = stage
    self.number = number
  }
}

/// The texts of a report as the edge has written them from the record.
package struct ReportTexts: Hashable, Sendable {
  package var title = ""
  package var texts: [PaperKind: String] = [:]
  package var missing: [ReportElement] = []
  package var messageCharacters = 0
  package var messageParts = 0
  /// False when a follow-up has nothing to tell that was not told.
  package var hasNews = true

  package init() {}

  package subscript(_ kind: PaperKind) -> String {
    get { texts[kind] ?? "" }
    set { texts[kind] = newValue }
  }
}

/// A report over the panes: its four texts, the written one to be edited, and the next step.
package struct ReportSheet: Hashable, Sendable {
  package var request: ReportRequest
  package var texts: ReportTexts
  package var shown = PaperKind.written
  package var editor: TextEditor
  package var isEditing = false
  /// The text is another one than the record or the draft has.
  package var isChanged = false
  package var scroll = 0
  package var startedAt: Timestamp

  init(_ request: ReportRequest, _ texts: ReportTexts, text: String, now: Timestamp) {
    self.request = request
    self.texts = texts
    editor = TextEditor(text, limit: longestText)
    startedAt = now
  }

  /// The text that is shown: the written one as edited, the others as the record gives them.
  package var text: String { shown == .written ? editor.text : texts[shown] }
}

/// How a written report may go out, in the order in which Tab offers it.
package let sendingChannels: [Channel] = [.fax, .paper, .message, .phone]

extension Duty {
  /// A report by its number, on its way or sent on an open incident.
  package func report(_ number: ItemNumber?) -> Report? {
    guard let number else { return nil }
    return reportDraft(number)
      ?? incidents.lazy.flatMap(\.reports).first { $0.number == number }
  }

  /// The next step of a report; nil once nothing is left to do.
  package func nextStep(of number: ItemNumber?) -> ReportStep? {
    guard let report = report(number) else { return nil }
    switch report.state {
    case .draft: return .review
    case .reviewed: return .sign
    case .signed: return .send
    case .sent: return report.receipt == nil && report.medium == .written ? .confirm : nil
    case .withdrawn: return nil
    }
  }
}
