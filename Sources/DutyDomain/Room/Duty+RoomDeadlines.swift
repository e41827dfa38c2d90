extension ItemReference {
  /// A day of the room as a thing: its number is month and day, `d1001`.
  public init(day: CivilDate) {
    self.init(.day, ItemNumber(year: day.year, serial: day.month * 100 + day.day))
  }

  /// The day that a reference is about; nil when it is no day.
  public var day: CivilDate? {
    guard kind == .day else { return nil }
    return CivilDate(year: number.year, month: number.serial / 100, day: number.serial % 100)
  }
}

/// Units of these kinds report to the room when a rule names none.
private let reportingKinds = ["township", "street", "town"]

/// An open clock is shown so long after it ran out; later it is only history.
private let shownDaysAfterDue = 7

extension Duty {
  /// The clocks of the room itself that run at an instant: by the calendar, the policy and what was
  /// settled; the earliest first.
  public func roomDeadlines(at now: Timestamp) -> [Deadline] {
    var open: [Deadline] = []
    for rule in policy.rules where rule.medium.isOfTheRoom {
      open += days(of: rule, at: now).map { deadline(rule, $0) }.filter {
        isOpen($0, rule, at: now)
      }
    }
    for notice in room.notices {
      if let due = notice.due, !notice.missing.isEmpty {
        open.append(noticeDeadline(notice, due))
      }
    }
    return open.sorted { ($0.due, $0.item, $0.rule) < ($1.due, $1.item, $1.rule) }
  }

  func noticeDeadline(_ notice: UnitNotice, _ due: Timestamp) -> Deadline {
    Deadline(
      item: notice.reference, rule: noticeReceiptRule, clockStart: notice.issuedAt, due: due,
      unit: notice.missing.count == 1 ? notice.missing[0] : "")
  }

  /// The days that a rule speaks about and whose clock may run now.
  private func days(of rule: DeadlineRule, at now: Timestamp) -> [CivilDate] {
    let today = time.date(now)
    let isFiling = rule.start == .holidayBegins
    let last = isFiling ? 40 : 0
    return (-shownDaysAfterDue - 1...last).map { today.adding(days: $0) }.filter { date in
      isFiling ? calendar.beginsHoliday(date) : calendar.isHoliday(date)
    }
  }

  /// The clock of a rule on a day; for a filing the day is the first one of the holiday.
  func deadline(_ rule: DeadlineRule, _ date: CivilDate) -> Deadline {
    let start = time.instant(date, minuteOfDay: 0)
    let isFiling = rule.start == .holidayBegins
    let missing = rule.medium == .zeroReport ? missingZeroReports(on: date, rule) : []
    return Deadline(
      item: ItemReference(day: date), rule: rule.id, clockStart: start,
      due: start.adding(minutes: isFiling ? -rule.minutes : rule.minutes),
      unit: missing.count == 1 ? missing[0] : "")
  }

  /// Filings are shown from ten days before they are due; the others from the beginning of their day.
  private func isOpen(_ it: Deadline, _ rule: DeadlineRule, at now: Timestamp) -> Bool {
    let begins = rule.start == .holidayBegins ? it.due.adding(minutes: -10 * 1440) : it.clockStart
    guard begins <= now, now < it.due.adding(minutes: shownDaysAfterDue * 1440),
      it.due >= ruleSince(rule.id)
    else { return false }
    if rule.medium == .zeroReport, reportingUnits(rule).isEmpty { return false }
    return !room.verdicts.contains { $0.rule == it.rule && $0.due == it.due }
  }

  /// Nothing was owed before the rule and the calendar were known.
  private func ruleSince(_ id: String) -> Timestamp {
    let adopted = policies.first { $0.policy.rule(id) != nil }?.at ?? Timestamp(milliseconds: .max)
    return max(adopted, calendarSince ?? adopted)
  }

  /// The units that must report to the room on holidays, in the order of the directory.
  public func reportingUnits(_ rule: DeadlineRule? = nil) -> [String] {
    let rule = rule ?? policy.rules.first { $0.medium == .zeroReport }
    if let named = rule?.units, !named.isEmpty { return named }
    return directory.units.filter { reportingKinds.contains($0.kind) }.map(\.id)
  }

  /// The units whose nil report of a day is missing.
  public func missingZeroReports(on date: CivilDate, _ rule: DeadlineRule? = nil) -> [String] {
    let done = Set(room.zeroReports.filter { $0.date == date && !$0.isReminder }.map(\.unit))
    return reportingUnits(rule).filter { !done.contains($0) }
  }

  /// Whether a day is one on which the room reports daily.
  public func isReportingDay(_ date: CivilDate) -> Bool {
    calendar.isHoliday(date) && policy.rules.contains { $0.medium.isOfTheRoom }
  }

  /// All clocks that run, those of the room among them, the earliest first.
  public func openDeadlines(at now: Timestamp) -> [Deadline] {
    (openDeadlines + roomDeadlines(at: now)).sorted {
      ($0.due, $0.item, $0.rule, $0.unit) < ($1.due, $1.item, $1.rule, $1.unit)
    }
  }
}

/// The id under which the clock of a notice's receipts goes.
public let noticeReceiptRule = "notice_receipt"

extension HolidayCalendar {
  public func isHoliday(_ date: CivilDate) -> Bool {
    day(date).map { !$0.isWorkday } ?? false
  }

  /// Whether a holiday begins on this day.
  public func beginsHoliday(_ date: CivilDate) -> Bool {
    isHoliday(date) && !isHoliday(date.adding(days: -1))
  }

  /// The first day of the next holiday from a day on; nil when the calendar knows none.
  public func nextHoliday(from date: CivilDate) -> CivilDate? {
    days.first { $0.date >= date && beginsHoliday($0.date) }?.date
  }

  /// The days of the holiday that begins on a day.
  public func holidayDays(from first: CivilDate) -> [CivilDate] {
    var dates: [CivilDate] = []
    var date = first
    while isHoliday(date) {
      dates.append(date)
      date = date.adding(days: 1)
    }
    return dates
  }
}
