/// When a rule's clock starts.
public enum ClockStart: String, CaseIterable, Hashable, Sendable {
  /// 事发; where nobody knows it, 接报 stands in.
  case occurred = "occurred"
  /// 接报.
  case received = "received"
  /// 受理: when the room opened the incident in its log.
  case accepted = "accepted"
  /// An instruction was given.
  case given = "given"
  /// An instruction was conveyed to the unit.
  case conveyed = "conveyed"
  /// The unit signed for an instruction.
  case signed = "signed"
  /// The beginning of each day of a public holiday.
  case holidayDay = "holiday_day"
  /// A public holiday begins; the limit is so long before.
  case holidayBegins = "holiday_begins"

  /// Whether the clock is one of incidents or one of instructions.
  public var isOfInstructions: Bool {
    switch self {
    case .occurred, .received, .accepted, .holidayDay, .holidayBegins: false
    case .given, .conveyed, .signed: true
    }
  }

  /// Whether it is a clock of the room itself.
  public var isOfTheRoom: Bool { self == .holidayDay || self == .holidayBegins }
}

/// What settles a rule.
public enum RuleMedium: String, CaseIterable, Hashable, Sendable {
  /// The leader on duty was told, or acknowledged.
  case leaderTold = "leader_told"
  /// A report to the superior by telephone; one in writing also does.
  case telephone = "telephone"
  /// A report to the superior in writing.
  case written = "written"
  /// A written report to the superior that supplements an earlier one.
  case supplement = "supplement"
  /// A unit has reported by its own line; a call that says so settles it, or a person does.
  case unitLine = "unit_line"
  /// A unit signs for an instruction.
  case signature = "signature"
  /// A unit objects to an instruction: a right, so its clock is judged and never runs.
  case objection = "objection"
  /// Every unit has answered an instruction.
  case answer = "answer"
  /// The room's daily report to the superior.
  case dailyReport = "daily_report"
  /// The nil reports of all units that owe one.
  case zeroReport = "zero_report"
  /// The roster of a holiday was filed with the superior.
  case rosterFiling = "roster_filing"

  /// Whether it is about instructions and not about incidents.
  public var isOfInstructions: Bool {
    switch self {
    case .leaderTold, .telephone, .written, .supplement, .unitLine, .dailyReport, .zeroReport,
      .rosterFiling:
      false
    case .signature, .objection, .answer: true
    }
  }

  /// Whether it is about the room itself and neither about incidents nor about instructions.
  public var isOfTheRoom: Bool {
    switch self {
    case .dailyReport, .zeroReport, .rosterFiling: true
    case .leaderTold, .telephone, .written, .supplement, .unitLine, .signature, .objection, .answer:
      false
    }
  }
}

/// What must have happened before a rule applies at all.
public enum RuleOccasion: String, CaseIterable, Hashable, Sendable {
  case always = "always"
  /// The dead, missing or hurt are others than the final report said.
  case casualtiesChanged = "casualties_changed"
}

/// How pressing an instruction is (紧急程度).
public enum Urgency: String, CaseIterable, Hashable, Sendable {
  case urgent = "urgent"
  case ordinary = "ordinary"
}

/// One legal clock: from whom to whom, by what medium, within how much time.
///
/// Several rules may share an id; of those that apply, the one that ends first counts.
public struct DeadlineRule: Hashable, Sendable, Blank {
  /// The stable name that JSON and verdicts use: `phone_city`.
  public var id = ""
  /// What to call it in lists; the program has its own words for the ids it knows.
  public var label = ""
  /// Which set of rules the row belongs to: `default`, `extra`, `setting`, `holiday`.
  public var profile = ""
  public var from = ""
  public var to = ""
  public var medium = RuleMedium.written
  /// The levels it is for; empty, with `orSensitive` false, for all.
  public var levels: [IncidentLevel] = []
  /// Also for sensitive incidents of any level.
  public var orSensitive = false
  /// Beginnings of category codes, primary or secondary; empty for all.
  public var kinds: [String] = []
  /// For instructions: how pressing; empty for all.
  public var urgencies: [Urgency] = []
  public var occasion = RuleOccasion.always
  public var start = ClockStart.received
  /// The limit; an answer to an instruction has none where only a stated limit counts.
  public var minutes = 0
  /// The limit in working days instead of minutes.
  public var workingDays = 0
  /// Minutes before it is due at which it reminds; none reminds only when due.
  public var reminders: [Int] = []
  /// For `unitLine`: ids of the units that report, and words of which one in their call says so.
  public var units: [String] = []
  public var words: [String] = []
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
  /// Minutes without acknowledgement after which it climbs to the next person; 0 never.
  public var climbMinutes = 0

  public static var blank: AlarmRule { AlarmRule() }
}

/// The rules of the office: data with its legal basis, adopted through the journal.
public struct Policy: Hashable, Sendable, Blank {
  public var name = ""
  public var rules: [DeadlineRule] = []
  public var alarms: [AlarmRule] = []
  /// The ladder of chasing (催办): when a unit must be reminded, and by which slip.
  public var chases: [ChaseRule] = []
  /// Minutes without a key after which a leader's sitting ends and the PIN is asked for again; nil in
  /// policies that do not say.
  public var sittingMinutes: Int?
  /// Minutes after the beginning of a shift from which an arrival is late; nil in policies that do not say.
  public var lateArrivalMinutes: Int?
  /// Whether the room is asked at night if somebody is there; nil: it is not.
  public var presence: PresenceRule?
  /// How long daily backups are kept; nil in policies that do not say.
  public var backups: BackupRetention?
  /// Why it was adopted; empty for the rules that an office begins with.
  public var reason = ""

  public static var blank: Policy { Policy() }

  /// How long a sitting lasts without a key where the policy does not say.
  public static let usualSittingMinutes = 10
  public static let usualLateArrivalMinutes = 30

  public func alarm(for level: IncidentLevel?) -> AlarmRule? {
    alarms.first { $0.level == level }
  }

  /// The first row of this id.
  public func rule(_ id: String) -> DeadlineRule? {
    rules.first { $0.id == id }
  }
}

/// A policy with the number under which incidents remember it.
public struct AdoptedPolicy: Hashable, Sendable, Blank {
  /// From 1, in the order of adoption.
  public var number = 0
  public var at = Timestamp(milliseconds: 0)
  public var policy = Policy.blank

  public static var blank: AdoptedPolicy { AdoptedPolicy() }

  public init(
    number: Int = 0, at: Timestamp = Timestamp(milliseconds: 0), policy: Policy = .blank
  ) {
    self.number = number
    self.at = at
    self.policy = policy
  }
}
