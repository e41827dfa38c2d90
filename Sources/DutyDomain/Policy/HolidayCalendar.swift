/// A day on which the week is not what it seems: a public holiday, or a day worked instead (调休).
public struct CalendarDay: Hashable, Sendable, Blank {
  public var date = CivilDate(daysSince1970: 0)
  public var isWorkday = false
  /// What it is called: `国庆节`, `国庆节调休上班`.
  public var name = ""

  public static var blank: CalendarDay { CalendarDay() }

  public init(
    date: CivilDate = CivilDate(daysSince1970: 0), isWorkday: Bool = false, name: String = ""
  ) {
    self.date = date
    self.isWorkday = isWorkday
    self.name = name
  }
}

/// The public holidays and the days worked instead: data, since a yearly notice shifts them.
///
/// Days that it does not name are worked from Monday to Friday (全国年节及纪念日放假办法, art. 2 and 7).
public struct HolidayCalendar: Hashable, Sendable, Blank {
  /// Which file or notice it comes from.
  public var name = ""
  /// In the order of their dates, at most one of a date.
  public var days: [CalendarDay] = []

  public static var blank: HolidayCalendar { HolidayCalendar() }

  public init(name: String = "", days: [CalendarDay] = []) {
    self.name = name
    self.days = days
  }

  /// This calendar with the years of the days replaced by them; the other years stay as they are.
  public func replacing(_ name: String, _ days: [CalendarDay]) -> HolidayCalendar {
    let years = Set(days.map(\.date.year))
    let kept = self.days.filter { !years.contains($0.date.year) }
    return HolidayCalendar(name: name, days: (kept + days).sorted { $0.date < $1.date })
  }

  public func day(_ date: CivilDate) -> CalendarDay? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].date < date { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].date == date ? days[low] : nil
  }

  public func isWorkday(_ date: CivilDate) -> Bool {
    day(date)?.isWorkday ?? (date.weekday <= 5)
  }

  /// The date so many working days later; the first day itself does not count.
  public func adding(workingDays: Int, to date: CivilDate) -> CivilDate {
    var date = date
    var left = workingDays
    // Without an end the loop would not stop on a calendar that works on no day at all.
    var steps = 0
    while left > 0, steps < workingDays * 7 + 400 {
      date = date.adding(days: 1)
      steps += 1
      if isWorkday(date) { left -= 1 }
    }
    return date
  }

  /// The same time of day so many working days later.
  public func adding(workingDays: Int, to instant: Timestamp, _ time: OfficeTime) -> Timestamp {
    let wall = time.reading(instant)
    return time.instant(
      adding(workingDays: workingDays, to: wall.date), minuteOfDay: wall.minuteOfDay,
      second: wall.second)
  }
}
