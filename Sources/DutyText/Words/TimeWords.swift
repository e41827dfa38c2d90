package import DutyDomain

/// Dates, countdowns and ages. The 24-hour clock of the office everywhere.
package protocol TimeWords: Sendable {
  /// `周一`, `Mon`; 1 is Monday.
  func weekday(_ number: Int) -> String
  /// `2026-11-23 周一`.
  func day(_ date: CivilDate) -> String
  /// `2026-11-23 周一 16:42`.
  func moment(_ wall: OfficeTime.Reading) -> String
  /// `11-23 周一 16:42:10`, for the head line of the board.
  func headClock(_ wall: OfficeTime.Reading) -> String
  /// What is left of a limit, for a row: `04:12`, `2时05分`, `明日`, `3日后`, `超2时`; at most eight columns.
  func countdown(from now: Timestamp, to due: Timestamp, time: OfficeTime) -> String
  /// How long ago, for a row: `刚刚`, `6分`, `3时`, `2日`.
  func age(minutes: Int) -> String
  /// A length of time in a sentence: `2小时5分钟`.
  func length(minutes: Int) -> String
  /// `今日 08:30 - 明日 08:30`.
  func span(from: Timestamp, until: Timestamp, now: Timestamp, time: OfficeTime) -> String
}

/// How far a limit is away, as both languages word it.
enum Countdown: Equatable {
  case minutesAndSeconds(Int, Int)
  case hoursAndMinutes(Int, Int)
  case tomorrow
  case days(Int)
  case on(CivilDate)
  case overMinutes(Int)
  case overHours(Int)
  case overDays(Int)

  /// Done at the very minute is in time, so a limit counts as passed once its minute is over.
  init(from now: Timestamp, to due: Timestamp, time: OfficeTime) {
    if now.wholeMinute > due.wholeMinute {
      self = Countdown.over(minutes: max(1, now.minutes(since: due)))
      return
    }
    let seconds = Int(max(0, due.seconds(since: now)))
    let days = time.date(due).daysSince1970 - time.date(now).daysSince1970
    if seconds < 3600 {
      self = .minutesAndSeconds(seconds / 60, seconds % 60)
    } else if days == 0 || seconds < 12 * 3600 {
      self = .hoursAndMinutes(seconds / 3600, seconds / 60 % 60)
    } else if days == 1 {
      self = .tomorrow
    } else {
      self = days < 10 ? .days(days) : .on(time.date(due))
    }
  }

  private static func over(minutes: Int) -> Countdown {
    if minutes < 60 { return .overMinutes(minutes) }
    return minutes < 1440 ? .overHours(minutes / 60) : .overDays(minutes / 1440)
  }
}
