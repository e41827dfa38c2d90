/// Forms of dates and hours that only figures make: 2026-11-20, 11.20 before a clock, 差十分四点.
extension TimeScanner {
  /// 2026-11-20, 2026/11/20, 2026.11.20; 11.20 and 11/20 only where an hour follows, since 1/3 and 3.5
  /// are no dates.
  func numericDate(at start: Int) -> (TimePhrase.Day, TimePhrase.Part?, Int)? {
    guard line[start].isDigit, !line[start - 1].isDigit, line[start - 1] != 0x2E else { return nil }
    guard let first = digits(at: start, atMost: 4), isDateMark(line[first.end]) else { return nil }
    guard let second = digits(at: first.end + 1, atMost: 2) else { return nil }
    if first.end - start == 4 {
      guard (2000...2100).contains(first.value), line[second.end] == line[first.end],
        let third = digits(at: second.end + 1, atMost: 2)
      else { return nil }
      return date(month: second.value, day: third.value, end: third.end)
    }
    guard first.end - start <= 2, !line[second.end].isDigit else { return nil }
    var next = second.end
    while line[next] == 0x20 { next += 1 }
    guard partWord(at: next) != nil || clock(at: next, hasDay: true) != nil else { return nil }
    return date(month: first.value, day: second.value, end: second.end)
  }

  private func date(month: Int, day: Int, end: Int)
    -> (TimePhrase.Day, TimePhrase.Part?, Int)?
  {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (.date(month: month, day: day), nil, end)
  }

  /// `.`, `/` and `-` stand between the parts of a date.
  private func isDateMark(_ code: UInt32) -> Bool { code == 0x2E || code == 0x2F || code == 0x2D }

  private func digits(at start: Int, atMost limit: Int) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while line[place].isDigit, place - start < limit {
      value = value * 10 + Int(line[place] - 48)
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  /// 15.50 as some type 15:50: two digits behind the point, nothing that counts behind them.
  func dottedClock(at start: Int, dot: Int, hasDay: Bool) -> (TimePhrase.Clock, Int)? {
    guard line[dot] == 0x2E, let hour = digits(at: start, atMost: 2), hour.end == dot,
      let minute = digits(at: dot + 1, atMost: 2), minute.end - dot == 3,
      !line[minute.end].isDigit, hour.value < 24, minute.value < 60,
      standsAlone(start..<minute.end, hasDay: hasDay)
    else { return nil }
    let end = minute.end
    return dot - start == 1
      ? (.spoken(hour: hour.value, minute: minute.value), end)
      : (.exact(hour: hour.value, minute: minute.value), end)
  }

  /// 差十分四点, 差一刻八点: so many minutes before the hour.
  func beforeTheHour(at start: Int, hasDay: Bool) -> (TimePhrase.Clock, Int)? {
    guard line[start] == 0x5DEE, let number = NumeralScanner(line: line).numeral(at: start + 1)
    else { return nil }
    var place = number.range.upperBound
    var minutes = number.value
    if line[place] == 0x523B { minutes *= 15 } else if line[place] != 0x5206 { return nil }
    place += 1
    if line[place] == 0x949F { place += 1 }
    guard (1...45).contains(minutes), let (clock, end) = clock(at: place, hasDay: hasDay) else {
      return nil
    }
    switch clock {
    case .spoken(let hour, 0) where hour > 0:
      return (.spoken(hour: hour - 1, minute: 60 - minutes), end)
    case .exact(let hour, 0) where hour > 0:
      return (.exact(hour: hour - 1, minute: 60 - minutes), end)
    case .spoken, .exact, .minutesAgo, .justNow: return nil
    }
  }
}
