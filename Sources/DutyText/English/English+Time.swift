import DutyDomain

extension English {
  func weekday(_ number: Int) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  func day(_ date: CivilDate) -> String { "\(date.iso) \(weekday(date.weekday))" }

  func moment(_ wall: OfficeTime.Reading) -> String { "\(day(wall.date)) \(Naming.clock(wall))" }

  func headClock(_ wall: OfficeTime.Reading) -> String {
    "\(wall.date.iso.dropFirst(5)) \(weekday(wall.date.weekday)) \(Naming.clockWithSeconds(wall))"
  }

  func countdown(from now: Timestamp, to due: Timestamp, time: OfficeTime) -> String {
    switch Countdown(from: now, to: due, time: time) {
    case .minutesAndSeconds(let minutes, let seconds): "\(padded(minutes, 2)):\(padded(seconds, 2))"
    case .hoursAndMinutes(let hours, let minutes): "\(hours)h\(padded(minutes, 2))m"
    case .tomorrow: "tomorrow"
    case .days(let days): "in \(days) d"
    case .on(let date): "\(date.iso.dropFirst(5))"
    case .overMinutes(let minutes): "\(minutes)m late"
    case .overHours(let hours): "\(hours)h late"
    case .overDays(let days): "\(days)d late"
    }
  }

  func age(minutes: Int) -> String {
    switch minutes {
    case ..<1: "now"
    case ..<60: "\(minutes)m"
    case ..<1440: "\(minutes / 60)h"
    default: "\(minutes / 1440)d"
    }
  }

  func length(minutes: Int) -> String {
    switch (minutes / 60, minutes % 60) {
    case (0, let rest): "\(rest) min"
    case (let hours, 0): "\(hours) h"
    case (let hours, let rest): "\(hours) h \(rest) min"
    }
  }

  func span(from: Timestamp, until: Timestamp, now: Timestamp, time: OfficeTime) -> String {
    "\(nearby(from, now, time)) - \(nearby(until, now, time))"
  }

  private func nearby(_ instant: Timestamp, _ now: Timestamp, _ time: OfficeTime) -> String {
    let wall = time.reading(instant)
    let clock = Naming.clock(wall)
    return switch wall.date.daysSince1970 - time.date(now).daysSince1970 {
    case -1: "yesterday \(clock)"
    case 0: "today \(clock)"
    case 1: "tomorrow \(clock)"
    default: "\(wall.date.iso.dropFirst(5)) \(clock)"
    }
  }
}
