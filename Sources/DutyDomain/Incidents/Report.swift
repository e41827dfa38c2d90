/// Which report of the series it is (初报 / 续报 / 终报 / 更正).
public enum ReportStage: String, CaseIterable, Hashable, Sendable {
  case first = "first"
  case followUp = "followup"
  case final = "final"
  case correction = "correction"
  /// 补报: what changed after the final report.
  case supplement = "supplement"
  /// 日报.
  case daily = "daily"
}

/// To whom a report goes. The raw value is what the journal says.
public enum ReportReceiver: String, CaseIterable, Hashable, Sendable {
  case leaderOnDuty = "leader_on_duty"
  case superior = "superior"
  case other = "other"
}

/// By telephone or on paper. Lawful limits differ for the two.
public enum ReportMedium: String, CaseIterable, Hashable, Sendable {
  case telephone = "telephone"
  case written = "written"
}

/// That a report was made: the record of it, not its text in full.
public struct Report: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  public var incident = ItemNumber(year: 0, serial: 0)
  public var stage = ReportStage.first
  public var medium = ReportMedium.telephone
  public var receiver = ReportReceiver.superior
  /// Who took it at the other end; empty when not noted.
  public var receiverName = ""
  public var sentBy = ""
  public var sentAt = Timestamp(milliseconds: 0)
  public var content = ""
  /// Why it was late; empty when it was not.
  public var lateReason = ""

  public static var blank: Report { Report() }
}
