import DutyDomain

extension Chinese {
  func weekday(_ number: Int) -> String {
    let names = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
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
    case .hoursAndMinutes(let hours, let minutes): "\(hours)时\(padded(minutes, 2))分"
    case .tomorrow: "明日"
    case .days(let days): "\(days)日后"
    case .on(let date): "\(date.iso.dropFirst(5))"
    case .overMinutes(let minutes): "超\(minutes)分"
    case .overHours(let hours): "超\(hours)时"
    case .overDays(let days): "超\(days)日"
    }
  }

  func age(minutes: Int) -> String {
    switch minutes {
    case ..<1: "刚刚"
    case ..<60: "\(minutes)分"
    case ..<1440: "\(minutes / 60)时"
    default: "\(minutes / 1440)日"
    }
  }

  func length(minutes: Int) -> String {
    switch (minutes / 60, minutes % 60) {
    case (0, let rest): "\(rest)分钟"
    case (let hours, 0): "\(hours)小时"
    case (let hours, let rest): "\(hours)小时\(rest)分钟"
    }
  }

  func span(from: Timestamp, until: Timestamp, now: Timestamp, time: OfficeTime) -> String {
    "\(nearby(from, now, time)) - \(nearby(until, now, time))"
  }

  private func nearby(_ instant: Timestamp, _ now: Timestamp, _ time: OfficeTime) -> String {
    let wall = time.reading(instant)
    let clock = Naming.clock(wall)
    return switch wall.date.daysSince1970 - time.date(now).daysSince1970 {
    case -1: "昨日 \(clock)"
    case 0: "今日 \(clock)"
    case 1: "明日 \(clock)"
    default: "\(wall.date.iso.dropFirst(5)) \(clock)"
    }
  }
}
