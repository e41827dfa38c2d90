/// An incident (事件) while it is open, or as it stood when it was closed.
public struct Incident: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// What happened and where, in one line.
  public var title = ""
  public var place = ""
  /// 事发; nil when nobody has said.
  public var occurredAt: Timestamp?
  /// 接报: when the first call about it was answered.
  public var receivedAt = Timestamp(milliseconds: 0)
  /// 记录: when it was opened in the journal.
  public var openedAt = Timestamp(milliseconds: 0)
  public var classification = Classification()
  /// Suggested from figures, never confirmed by itself.
  public var suggestedLevel: IncidentLevel?
  public var suggestedBy = ""
  public var figures = Figures()
  /// Calls put to it, oldest first.
  public var calls: [ItemNumber] = []
  /// Instructions given on it, oldest first, closed ones included.
  public var instructions: [ItemNumber] = []
  public var reports: [Report] = []
  /// Reports of incidents that were merged into this one: they stay with the incident for which they were
  /// made, and are found from here by their numbers.
  public var mergedReports: [ItemNumber] = []
  /// Who has read it: names, in the order of first reading.
  public var readers: [String] = []
  public var acknowledgement: Acknowledgement?
  /// The one that the present one renewed.
  public var previousAcknowledgement: Acknowledgement?
  /// The journal position of the last line with which a person acted on it; reading is no act.
  public var lastActPosition: Int64?
  /// Deadlines that were settled; each verdict is kept as it was given.
  public var verdicts: [Verdict] = []
  /// The number of the policy it was opened under, which it keeps; nil in events of version 1.
  public var policyNumber: Int?
  /// When the dead, missing or hurt last became others than the final report said.
  public var casualtiesChangedAt: Timestamp?
  /// How often it has climbed to a further person for want of acknowledgement; nil: never.
  public var climbStep: Int?
  /// Rules whose bell somebody silenced by name, with reason in the journal.
  public var silencedRules: [String] = []
  /// The journal position of the last line about it.
  public var lastPosition: Int64 = 0
  /// Nil while open.
  public var closing: Closing?

  public static var blank: Incident { Incident() }
}

extension Incident {
  /// The level that rules go by: the confirmed one, else the suggested one.
  ///
  /// An unconfirmed suggestion switches rules on, since late is worse than superfluous.
  public var effectiveLevel: IncidentLevel? { classification.level ?? suggestedLevel }

  public var isSensitive: Bool { classification.sensitivity?.isSensitive ?? false }

  /// Nobody has taken it: the state that rings.
  public var isUnacknowledged: Bool { acknowledgement == nil && closing == nil }

  public var reference: ItemReference { ItemReference(.incident, number) }
}

/// How an incident ended.
public struct Closing: Hashable, Sendable, Blank {
  public var at = Timestamp(milliseconds: 0)
  public var by = ""
  public var outcome = ""
  public var ending = Ending.handled
  /// The incident it was merged into, when that is how it ended.
  public var mergedInto: ItemNumber?

  public static var blank: Closing { Closing() }
}

/// Ways for an incident to leave the queue. The raw value is what the journal says.
public enum Ending: String, CaseIterable, Hashable, Sendable {
  case handled = "handled"
  case merged = "merged"
  /// It was a register entry only (not an incident).
  case withdrawn = "withdrawn"
}
