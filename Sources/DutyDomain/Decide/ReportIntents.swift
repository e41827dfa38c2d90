/// A written report as its drafter wants it.
public struct ReportDraftEntry: Hashable, Sendable {
  public var incident: ItemNumber
  public var stage: ReportStage
  /// The sent report that a correction corrects; nil means the last one.
  public var corrects: ItemNumber?
  public var paper: ReportPaperEntry

  public init(
    incident: ItemNumber, stage: ReportStage, corrects: ItemNumber? = nil, paper: ReportPaperEntry
  ) {
    self.incident = incident
    self.stage = stage
    self.corrects = corrects
    self.paper = paper
  }
}

/// What stands on the paper of a report.
public struct ReportPaperEntry: Hashable, Sendable {
  /// Empty: the title of the incident.
  public var subject: String
  public var text: String
  /// What its text leaves open.
  public var missing: [ReportElement]

  public init(subject: String = "", text: String, missing: [ReportElement] = []) {
    self.subject = subject
    self.text = text
    self.missing = missing
  }
}
