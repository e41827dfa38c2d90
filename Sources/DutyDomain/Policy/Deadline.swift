/// A clock that is running: computed from state, policy and now; never stored.
public struct Deadline: Hashable, Sendable {
  public var item: ItemReference
  /// `leader`, `phone_city`, `written_first`, `written_all`, `instruction_due`, or an id of the policy.
  public var rule: String
  public var clockStart: Timestamp
  public var due: Timestamp
  /// For instructions: the unit that must act; empty where it is no single one.
  public var unit: String

  public init(
    item: ItemReference, rule: String, clockStart: Timestamp, due: Timestamp, unit: String = ""
  ) {
    self.item = item
    self.rule = rule
    self.clockStart = clockStart
    self.due = due
    self.unit = unit
  }

  /// Done at the very minute is in time, so a deadline is overdue only once its minute is over.
  public func isOverdue(at now: Timestamp) -> Bool {
    now.wholeMinute > due.wholeMinute
  }
}

/// How a deadline was settled: kept as it was given and never computed anew.
public struct Verdict: Hashable, Sendable, Blank {
  public var rule = ""
  public var clockStart = Timestamp(milliseconds: 0)
  public var due = Timestamp(milliseconds: 0)
  public var done = Timestamp(milliseconds: 0)
  public var met = false
  /// The unit whose step it was; empty where the rule is about no single unit.
  public var unit = ""

  public static var blank: Verdict { Verdict() }

  public init(settling deadline: Deadline, at done: Timestamp) {
    rule = deadline.rule
    clockStart = deadline.clockStart
    due = deadline.due
    self.done = done
    met = !deadline.isOverdue(at: done)
    unit = deadline.unit
  }

  private init() {}
}

extension DeadlineRule {
  /// Whether a report of this kind to this receiver settles the rule.
  public func isSettled(
    by medium: ReportMedium, to receiver: ReportReceiver, stage: ReportStage = .first
  ) -> Bool {
    switch self.medium {
    case .leaderTold: receiver == .leaderOnDuty
    case .telephone: receiver == .superior
    case .written: receiver == .superior && medium == .written
    case .supplement:
      receiver == .superior && medium == .written && stage.saysWhatChanged
    case .unitLine, .signature, .objection, .answer, .dailyReport, .zeroReport, .rosterFiling: false
    }
  }

  /// Whether a call of this unit with these words says that the unit has reported.
  public func isSettled(byCallOf unit: String, saying text: String) -> Bool {
    medium == .unitLine && units.contains(unit) && words.contains { text.contains($0) }
  }

  /// When the clock that started then runs out.
  func due(from start: Timestamp, _ calendar: HolidayCalendar, _ time: OfficeTime) -> Timestamp {
    workingDays > 0
      ? calendar.adding(workingDays: workingDays, to: start, time) : start.adding(minutes: minutes)
  }
}

extension ReportStage {
  /// Whether such a report tells of what changed since the final one.
  var saysWhatChanged: Bool {
    switch self {
    case .supplement, .correction, .followUp, .verified: true
    case .first, .final, .daily: false
    }
  }
}
