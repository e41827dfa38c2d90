package import DutyDomain

/// When something is due, as people say it: 30分钟内, 17:00前, 明早8点, 3日内, 今日内, 下班前.
package enum DueTime {
  /// A due time in a text.
  package struct Found: Hashable, Sendable {
    /// Characters of the text, counted from 0.
    package var characters: Range<Int>
    package var at: Timestamp
  }

  /// The instant meant by the whole text, seen from `now`; nil when it names none.
  ///
  /// A day means its end (midnight): 3日内 is the end of the third day after this one. A time without a
  /// day is the next one to come.
  package static func parse(_ text: String, from now: Timestamp, time: OfficeTime) -> Timestamp? {
    let line = Line(text)
    guard let found = first(in: line, now, time) else { return nil }
    let rest = line.codes.enumerated().filter { !found.characters.contains($0.offset) }
    return rest.allSatisfy { $0.element.endsClause } ? found.at : nil
  }

  /// The first due time that stands in a text, such as in the words of an instruction.
  package static func first(in text: String, from now: Timestamp, time: OfficeTime) -> Found? {
    first(in: Line(text), now, time)
  }

  private static func first(in line: Line, _ now: Timestamp, _ time: OfficeTime) -> Found? {
    let reader = DueReader(line: line, now: now, time: time)
    for place in 0..<line.count {
      if let found = reader.within(at: place) ?? reader.byTime(at: place) { return found }
    }
    return nil
  }
}

/// Reads one due time at a place of a line.
private struct DueReader {
  let line: Line
  let now: Timestamp
  let time: OfficeTime

  /// 30分钟内, 半小时内, 2个小时之内, 3日内, 5个工作日内, 今日内, 24小时内.
  func within(at start: Int) -> DueTime.Found? {
    if let day = word(DueReader.days, at: start), let end = inside(start + day.length) {
      return DueTime.Found(characters: start..<end, at: endOfDay(after: day.value))
    }
    var place = start
    for prefix: StaticWord in ["限", "在"] where line.has(prefix, at: place) { place += 1 }
    guard let (hundredths, amountEnd) = amount(at: place), !line[place - 1].isDigit,
      hundredths <= 1_000_000
    else { return nil }
    place = amountEnd
    if let minutes = word(DueReader.units, at: place), let end = inside(place + minutes.length) {
      return DueTime.Found(
        characters: start..<end, at: now.adding(minutes: hundredths * minutes.value / 100))
    }
    if let days = word(DueReader.workDays, at: place), let end = inside(place + days.length) {
      return DueTime.Found(
        characters: start..<end, at: endOfDay(after: workDays(hundredths / 100)))
    }
    if let days = word(DueReader.dayUnits, at: place), let end = inside(place + days.length) {
      return DueTime.Found(
        characters: start..<end, at: endOfDay(after: hundredths / 100 * days.value))
    }
    return nil
  }

  /// 17:00前, 明早8点, 今天下午3点以前, 周五前, 下班前.
  func byTime(at start: Int) -> DueTime.Found? {
    if let fixed = word(DueReader.hours, at: start) {
      let end = before(start + fixed.length) ?? start + fixed.length
      return DueTime.Found(characters: start..<end, at: next(minuteOfDay: fixed.value))
    }
    guard !line[start - 1].isDigit, let phrase = TimeScanner(line: line).phrase(at: start) else {
      return nil
    }
    if let hour = word(DueReader.hours, at: phrase.range.upperBound), phrase.clock == nil,
      let day = phrase.day
    {
      let end = phrase.range.upperBound + hour.length
      return date(day).map {
        DueTime.Found(
          characters: start..<(before(end) ?? end), at: time.instant($0, minuteOfDay: hour.value))
      }
    }
    let end = before(phrase.range.upperBound) ?? phrase.range.upperBound
    switch phrase.clock {
    case .exact, .spoken:
      return phrase.instant(seenFrom: now, time: time, lookingAhead: true).map {
        DueTime.Found(characters: start..<end, at: $0)
      }
    case .minutesAgo, .justNow:
      return nil
    case nil:
      return wholeDay(phrase, end)
    }
  }

  /// 明天前, 周五前, 11月25日前: the day itself still counts. 明天中午前 ends at noon.
  private func wholeDay(_ phrase: TimePhrase, _ end: Int) -> DueTime.Found? {
    guard end > phrase.range.upperBound, let day = phrase.day, let date = date(day) else {
      return nil
    }
    let minute: Int
    switch phrase.part {
    case .noon, .morning: minute = 720
    case .afternoon: minute = 1080
    case .earlyMorning: minute = 360
    case .evening, .night, nil: minute = 1440
    }
    return DueTime.Found(
      characters: phrase.range.lowerBound..<end, at: time.instant(date, minuteOfDay: minute))
  }

  private func date(_ day: TimePhrase.Day) -> CivilDate? {
    let noon = TimePhrase(day: day, clock: .exact(hour: 23, minute: 59), range: 0..<0)
    return noon.instant(seenFrom: now, time: time, lookingAhead: true).map(time.date)
  }

  private func next(minuteOfDay: Int) -> Timestamp {
    let today = time.date(now)
    let here = time.instant(today, minuteOfDay: minuteOfDay)
    return here > now ? here : time.instant(today.adding(days: 1), minuteOfDay: minuteOfDay)
  }

  private func endOfDay(after days: Int) -> Timestamp {
    time.instant(time.date(now).adding(days: days), minuteOfDay: 1440)
  }

  /// So many working days on, Saturdays and Sundays left out; public holidays are the calendar's business.
  private func workDays(_ count: Int) -> Int {
    let today = time.date(now)
    var days = 0
    var left = count
    while left > 0, days < 1000 {
      days += 1
      if today.adding(days: days).weekday <= 5 { left -= 1 }
    }
    return days
  }

  /// A number or 半, times 100.
  private func amount(at place: Int) -> (Int, Int)? {
    if line[place] == 0x534A { return (50, line[place + 1] == 0x4E2A ? place + 2 : place + 1) }
    guard let number = NumeralScanner(line: line).numeral(at: place) else { return nil }
    var end = number.range.upperBound
    var hundredths = number.hundredths
    if line[end] == 0x4E2A { end += 1 }
    if line[end] == 0x534A {
      hundredths += 50
      end += 1
    }
    return (hundredths, end)
  }

  private func inside(_ place: Int) -> Int? {
    for word: StaticWord in ["之内", "以内", "内"] where line.has(word, at: place) {
      return place + word.codes.count
    }
    return nil
  }

  private func before(_ place: Int) -> Int? {
    for word: StaticWord in ["之前", "以前", "前"] where line.has(word, at: place) {
      return place + word.codes.count
    }
    return nil
  }

  private func word(_ words: [(StaticWord, Int)], at place: Int) -> (value: Int, length: Int)? {
    words.first { line.has($0.0, at: place) }.map { ($0.1, $0.0.codes.count) }
  }

  private static let days: [(StaticWord, Int)] = [
    ("今日", 0), ("今天", 0), ("当日", 0), ("当天", 0), ("明日", 1), ("明天", 1), ("两日", 2), ("两天", 2),
  ]
  private static let units: [(StaticWord, Int)] = [
    ("分钟", 1), ("分", 1), ("小时", 60), ("钟头", 60), ("刻钟", 15),
  ]
  private static let workDays: [(StaticWord, Int)] = [("工作日", 1), ("个工作日", 1)]
  private static let dayUnits: [(StaticWord, Int)] = [
    ("天", 1), ("日", 1), ("周", 7), ("星期", 7), ("礼拜", 7), ("月", 30),
  ]
  private static let hours: [(StaticWord, Int)] = [("下班", 1080), ("天黑", 1080), ("午饭", 720)]
}
