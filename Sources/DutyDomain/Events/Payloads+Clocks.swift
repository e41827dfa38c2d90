/// A clock was settled by something that is neither a report nor an acknowledgement: a unit's own line,
/// or a person who says so. With `reopened` such a settlement is taken back.
public struct DeadlineSettled: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var verdicts: [Verdict] = []
  /// The unit that reported; empty when a person said so.
  public var unit = ""
  /// The call in which the unit said so.
  public var call: ItemNumber?
  public var text = ""
  /// Rules whose clocks run again.
  public var reopened: [String] = []
  public static var blank: DeadlineSettled { DeadlineSettled() }
}

/// Clocks began, stopped or moved because of what was written just before, in the same act.
///
/// It changes nothing: clocks are computed. It is there so that the timeline gives the reason, and
/// gives the same one for ever.
public struct ClocksAdjusted: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var cause = ClockCause.classified
  public var changes: [ClockChange] = []
  public static var blank: ClocksAdjusted { ClocksAdjusted() }
}

/// What made clocks begin, stop or move. The raw value is what the journal says.
public enum ClockCause: String, CaseIterable, Hashable, Sendable {
  /// Level, kind or sensitivity.
  case classified = "classified"
  /// Figures, and the level that they suggest.
  case figures = "figures"
  /// The time of occurrence.
  case times = "times"
  case merged = "merged"
  case reopened = "reopened"
}

/// One clock that began (`before` nil), stopped (`after` nil) or moved.
public struct ClockChange: Hashable, Sendable, Blank {
  public var rule = ""
  /// When it was due; nil when it did not run.
  public var before: Timestamp?
  /// When it is due; nil when it runs no more.
  public var after: Timestamp?
  public static var blank: ClockChange { ClockChange() }
}

/// Nobody has acknowledged an incident for so long that, by rule, a further person must be told.
/// The program writes it by itself; two boards make one event of it.
public struct AlarmClimbed: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  /// From 1: how often it has climbed.
  public var step = 0
  /// Id of the person who must be told now.
  public var person = ""
  /// The alarm rule that says so: its level, and after how many minutes without acknowledgement.
  public var level: IncidentLevel?
  public var minutes = 0
  /// Since when it has waited.
  public var since = Timestamp(milliseconds: 0)
  public static var blank: AlarmClimbed { AlarmClimbed() }
}
