/// A written report as it stands after what happened: drafted, revised, confirmed, withdrawn.
public struct ReportWritten: Hashable, Sendable, Blank {
  public var report = Report()
  public static var blank: ReportWritten { ReportWritten() }

  public init(_ report: Report) {
    self.report = report
  }

  private init() {}
}

/// A written report was reviewed or signed off; which is said by the event.
public struct ReportStepTaken: Hashable, Sendable, Blank {
  public var report = ItemNumber(year: 0, serial: 0)
  public var incident = ItemNumber(year: 0, serial: 0)
  public var step = PaperStep()
  public static var blank: ReportStepTaken { ReportStepTaken() }
}
