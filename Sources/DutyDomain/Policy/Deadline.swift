/// A clock that is running: computed from state, policy and now; never stored.
public struct Deadline: Hashable, Sendable {
  public var item: ItemReference
  /// `leader`, `phone_city`, `written_first`, `written_all`, `instruction_due`.
  public var rule: String
  public var clockStart: Timestamp
  public var due: Timestamp

  public init(item: ItemReference, rule: String, clockStart: Timestamp, due: Timestamp) {
    self.item = item
    self.rule = rule
    self.clockStart = clockStart
    self.due = due
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

  public static var blank: Verdict { Verdict() }

  public init(settling deadline: Deadline, at done: Timestamp) {
    rule = deadline.rule
    clockStart = deadline.clockStart
    due = deadline.due
    self.done = done
    met = !deadline.isOverdue(at: done)
  }

  private init() {}
}

extension Incident {
  /// The clocks that still run on this incident, earliest first; none once it is closed.
  public func openDeadlines(_ policy: Policy) -> [Deadline] {
    guard closing == nil else { return [] }
    return policy.rules.compactMap { rule -> Deadline? in
      guard applies(rule), !verdicts.contains(where: { $0.rule == rule.id }) else { return nil }
      let start = rule.start == .occurred ? occurredAt ?? receivedAt : receivedAt
      return Deadline(
        item: reference, rule: rule.id, clockStart: start, due: start.adding(minutes: rule.minutes))
    }.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
  }

  /// The clock that runs out first.
  public func nextDeadline(_ policy: Policy) -> Deadline? {
    openDeadlines(policy).first
  }

  private func applies(_ rule: DeadlineRule) -> Bool {
    switch rule.scope {
    case .all: true
    case .majorOrSensitive: isSensitive || (effectiveLevel?.isMajorOrAbove ?? false)
    }
  }
}

extension DeadlineRule {
  /// Whether a report of this kind to this receiver settles the rule.
  public func isSettled(by medium: ReportMedium, to receiver: ReportReceiver) -> Bool {
    switch self.medium {
    case .leaderTold: receiver == .leaderOnDuty
    case .telephone: receiver == .superior
    case .written: receiver == .superior && medium == .written
    }
  }
}
