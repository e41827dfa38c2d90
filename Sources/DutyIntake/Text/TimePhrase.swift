import DutyDomain

/// A time as written: which day, which part of it, which hour and minute; any of them may be missing.
struct TimePhrase: Hashable {
  enum Day: Hashable {
    /// So many days after the day of the call: 0 今天, -1 昨天, 1 明天.
    case offset(Int)
    case date(month: Int, day: Int)
    /// 23日, 17号 of this month or the one before.
    case dayOfMonth(Int)
    /// 周五, 上周五, 下周二: 1 is Monday; the week counts from this one, nil when only the day is named.
    case weekday(Int, week: Int?)
  }

  /// The part of the day; it decides between 3 and 15.
  enum Part: Hashable {
    case night, earlyMorning, morning, noon, afternoon, evening
  }

  enum Clock: Hashable {
    /// 24-hour notation: `07:42`, `1240`, `15时`.
    case exact(hour: Int, minute: Int)
    /// May be morning or afternoon: 四点来钟, 7点半.
    case spoken(hour: Int, minute: Int)
    /// So many minutes before the call.
    case minutesAgo(Int)
    case justNow
  }

  var day: Day?
  var part: Part?
  var clock: Clock?
  var range: Range<Int>

  /// The instant nearest before the call, or for a due time the one nearest after; nil without a clock.
  func instant(seenFrom now: Timestamp, time: OfficeTime, lookingAhead: Bool = false) -> Timestamp?
  {
    guard let clock else { return nil }
    switch clock {
    case .minutesAgo(let minutes): return now.adding(minutes: -minutes).wholeMinute
    case .justNow: return now.wholeMinute
    case .exact(let hour, let minute):
      return nearest([hour * 60 + minute], now, time, lookingAhead)
    case .spoken(let hour, let minute):
      // What is due at 12 o'clock is due at noon; what happened at 12 may have been at midnight.
      let meant = minutes(of: hour, minute)
      let isNoon = lookingAhead && hour == 12 && part == nil
      return nearest(isNoon ? [meant[0]] : meant, now, time, lookingAhead)
    }
  }

  /// The minutes of the day that the hour may mean; above 1440 is the night after the day named.
  private func minutes(of hour: Int, _ minute: Int) -> [Int] {
    let here = hour * 60 + minute
    guard hour <= 12 else { return [here] }
    switch part {
    case nil: return hour == 12 ? [here, minute] : hour == 0 ? [here] : [here, here + 720]
    case .morning, .earlyMorning: return [hour == 12 && part == .earlyMorning ? minute : here]
    case .noon: return [hour <= 3 ? here + 720 : here]
    case .afternoon: return [hour == 12 ? here : here + 720]
    case .evening: return [hour == 12 ? minute + 1440 : hour <= 4 ? here + 1440 : here + 720]
    case .night: return [hour == 12 ? minute + 1440 : hour <= 6 ? here : here + 720]
    }
  }

  private func nearest(
    _ minutes: [Int], _ now: Timestamp, _ time: OfficeTime, _ lookingAhead: Bool
  ) -> Timestamp? {
    let days = candidateDays(time.date(now), lookingAhead)
    let all = days.flatMap { day in minutes.map { time.instant(day, minuteOfDay: $0) } }
    if lookingAhead {
      return all.filter { $0 > now }.min() ?? all.max()
    }
    // A named day stands even when it lies ahead of the call; an unnamed one is the last past one.
    return all.filter { $0 <= now }.max() ?? (day == nil ? nil : all.min())
  }

  private func candidateDays(_ today: CivilDate, _ lookingAhead: Bool) -> [CivilDate] {
    switch day {
    case nil:
      return lookingAhead
        ? [today, today.adding(days: 1)] : [today.adding(days: -1), today]
    case .offset(let days):
      return [today.adding(days: days)]
    case .date(let month, let day):
      let years = lookingAhead ? [today.year, today.year + 1] : [today.year - 1, today.year]
      return years.compactMap { CivilDate(year: $0, month: month, day: day) }
    case .dayOfMonth(let day):
      let first = CivilDate(year: today.year, month: today.month, day: 1) ?? today
      let other = first.adding(days: lookingAhead ? 31 : -1)
      return [other, first].compactMap {
        CivilDate(year: $0.year, month: $0.month, day: day)
      }
    case .weekday(let day, let week):
      let monday = today.adding(days: 1 - today.weekday)
      let inWeek = monday.adding(days: day - 1 + 7 * (week ?? 0))
      guard week == nil else { return [inWeek] }
      if lookingAhead { return [inWeek < today ? inWeek.adding(days: 7) : inWeek] }
      return [inWeek > today ? inWeek.adding(days: -7) : inWeek]
    }
  }
}
