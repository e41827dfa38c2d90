/// A bulletin as its editor wants it.
public struct BulletinEntry: Hashable, Sendable {
  /// The id of a series.
  public var series: String
  public var title: String
  public var text: String
  public var urgency: PaperUrgency
  public var incident: ItemNumber?
  public var report: ItemNumber?

  public init(
    series: String, title: String, text: String, urgency: PaperUrgency = .none,
    incident: ItemNumber? = nil, report: ItemNumber? = nil
  ) {
    self.series = series
    self.title = title
    self.text = text
    self.urgency = urgency
    self.incident = incident
    self.report = report
  }
}

/// What is done with a bulletin after it was drafted.
public enum BulletinAct: Hashable, Sendable {
  /// Id or name of the leader; empty means the leader on duty. The reviewer by name.
  case sign(leader: String, reviewer: String)
  /// To these receivers; none means all that the series names.
  case send(to: [String], channel: Channel)
  case receipt(from: String, by: String)
  case withdraw(reason: String)
}
