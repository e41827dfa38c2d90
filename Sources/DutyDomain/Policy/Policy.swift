/// When a rule's clock starts.
public enum ClockStart: String, CaseIterable, Hashable, Sendable {
  /// 事发; where nobody knows it, 接报 stands in.
  case occurred = "occurred"
  /// 接报.
  case received = "received"
}

/// What settles a rule.
public enum RuleMedium: String, CaseIterable, Hashable, Sendable {
  /// The leader on duty was told, or acknowledged.
  case leaderTold = "leader_told"
  /// A report to the superior by telephone; one in writing also does.
  case telephone = "telephone"
  /// A report to the superior in writing.
  case written = "written"
}

/// Which incidents a rule is for.
public enum RuleScope: String, CaseIterable, Hashable, Sendable {
  case all = "all"
  /// 较大 and above by confirmed or suggested level, or sensitive.
  case majorOrSensitive = "major_or_sensitive"
}

/// One legal clock: from whom to whom, by what medium, within how many minutes.
public struct DeadlineRule: Hashable, Sendable, Blank {
  /// The stable name that JSON and verdicts use: `phone_city`.
  public var id = ""
  public var medium = RuleMedium.written
  public var scope = RuleScope.all
  public var start = ClockStart.received
  public var minutes = 0
  /// The text that sets it, as shown to whoever asks why.
  public var basis = ""

  public static var blank: DeadlineRule { DeadlineRule() }
}

/// How loudly an unacknowledged incident asks for a leader, by level.
public struct AlarmRule: Hashable, Sendable, Blank {
  /// Nil: for incidents that are not yet graded.
  public var level: IncidentLevel?
  /// Seconds between two bells; 0 never rings.
  public var everySeconds = 0
  /// Minutes after which an acknowledged incident must be looked at again; 0 never.
  public var lookAgainMinutes = 0

  public static var blank: AlarmRule { AlarmRule() }
}

/// The rules of the office: data with its legal basis, adopted through the journal.
public struct Policy: Hashable, Sendable, Blank {
  public var name = ""
  public var rules: [DeadlineRule] = []
  public var alarms: [AlarmRule] = []

  public static var blank: Policy { Policy() }

  public func alarm(for level: IncidentLevel?) -> AlarmRule? {
    alarms.first { $0.level == level }
  }

  /// The suggested profile of `domain.md` 2.2 (d).
  public static let standard = Policy(
    name: "default",
    rules: [
      DeadlineRule(
        id: "leader", medium: .leaderTold, scope: .all, start: .received, minutes: 10,
        basis: "值班制度：接报后10分钟内报告带班领导"),
      DeadlineRule(
        id: "phone_city", medium: .telephone, scope: .majorOrSensitive, start: .received,
        minutes: 30, basis: "国务院应急办2015-07-31通知：力争30分钟内电话报告"),
      DeadlineRule(
        id: "written_first", medium: .written, scope: .majorOrSensitive, start: .received,
        minutes: 60, basis: "国务院应急办2015-07-31通知：1小时内书面报告"),
      DeadlineRule(
        id: "written_all", medium: .written, scope: .all, start: .occurred, minutes: 120,
        basis: "兰州市信息报告规定：事发后2小时内书面报告"),
    ],
    alarms: [
      AlarmRule(level: .especiallySerious, everySeconds: 10, lookAgainMinutes: 30),
      AlarmRule(level: .serious, everySeconds: 15, lookAgainMinutes: 60),
      AlarmRule(level: .major, everySeconds: 30, lookAgainMinutes: 120),
      AlarmRule(level: .ordinary, everySeconds: 120, lookAgainMinutes: 0),
      AlarmRule(level: nil, everySeconds: 60, lookAgainMinutes: 0),
    ])
}
