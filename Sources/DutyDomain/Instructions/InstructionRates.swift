/// By what completion rates are told apart. The raw value is the word of the command line.
public enum RateGrouping: String, CaseIterable, Hashable, Sendable {
  case leader = "leader"
  case unit = "unit"
  case month = "month"
}

/// Completion of instructions by the definitions of `domain.md` 4.4.
///
/// Counted are the 批办性 ones whose limit lies in the period; what has no limit is told apart, since no
/// definition counts it.
public struct InstructionRate: Hashable, Sendable {
  /// All that were due.
  public var due = 0
  /// 办结 of them.
  public var completed = 0
  /// 办结 on or before the limit.
  public var inTime = 0
  /// 超期: completed after the limit, or still open after it.
  public var overdue = 0
  /// Minutes from the words to 办结, of all completed ones together.
  public var minutes: Int64 = 0

  public init() {}

  /// Per mille, rounded down; nil when nothing was due.
  public var completionPerMille: Int? { due == 0 ? nil : completed * 1000 / due }
  public var inTimePerMille: Int? { due == 0 ? nil : inTime * 1000 / due }
  /// Average days in tenths, rounded; nil when nothing was completed.
  public var averageTenthsOfDays: Int? {
    completed == 0 ? nil : Int((minutes * 10 / Int64(completed) + 720) / 1440)
  }

  mutating func count(due limit: Timestamp, given: Timestamp, done: Timestamp?, at now: Timestamp) {
    due += 1
    let isLate = (done ?? now).wholeMinute > limit.wholeMinute
    if isLate { overdue += 1 }
    guard let done else { return }
    completed += 1
    if !isLate { inTime += 1 }
    minutes += max(0, Int64(done.minutes(since: given)))
  }
}

/// One row: the id of a leader or unit, or a month as `2026-11`.
public struct RateRow: Hashable, Sendable {
  public var key: String
  public var rate: InstructionRate
}

/// The rates of a period, in rows and in all.
public struct InstructionRates: Hashable, Sendable {
  public var grouping: RateGrouping
  public var since: Timestamp?
  public var until: Timestamp?
  /// In the order of their keys.
  public var rows: [RateRow] = []
  /// Of instructions; the rows by unit count each unit's part, so they may add up to more.
  public var total = InstructionRate()
  /// 批办性 without a limit, given in the period: counted nowhere else.
  public var withoutLimit = 0

  public init(by grouping: RateGrouping, since: Timestamp? = nil, until: Timestamp? = nil) {
    self.grouping = grouping
    self.since = since
    self.until = until
  }

  /// Both ends included.
  private func contains(_ instant: Timestamp) -> Bool {
    (since.map { instant >= $0 } ?? true) && (until.map { instant <= $0 } ?? true)
  }

  /// Counts one instruction, open or ended; each at most once.
  public mutating func count(_ it: Instruction, at now: Timestamp, _ time: OfficeTime) {
    guard it.nature == .action else { return }
    guard let due = it.due else {
      if contains(it.givenAt) { withoutLimit += 1 }
      return
    }
    guard contains(due) else { return }
    total.count(due: due, given: it.givenAt, done: it.endedAt, at: now)
    switch grouping {
    case .leader:
      change(it.leader) { $0.count(due: due, given: it.givenAt, done: it.endedAt, at: now) }
    case .month:
      let key = String(time.date(due).iso.prefix(7))
      change(key) { $0.count(due: due, given: it.givenAt, done: it.endedAt, at: now) }
    case .unit:
      for part in it.assignments {
        let done = part.completedAt ?? (part.state.isSettled ? it.endedAt : nil)
        change(part.unit) { $0.count(due: due, given: it.givenAt, done: done, at: now) }
      }
    }
  }

  private mutating func change(_ key: String, _ body: (inout InstructionRate) -> Void) {
    let place = rows.firstIndex { $0.key >= key } ?? rows.count
    if place == rows.count || rows[place].key != key {
      rows.insert(RateRow(key: key, rate: InstructionRate()), at: place)
    }
    body(&rows[place].rate)
  }
}
