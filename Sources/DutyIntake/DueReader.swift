import DutyDomain

/// Reads one due time at a place of a line.
struct DueReader {
  let line: Line
  let now: Timestamp
  let time: OfficeTime
  let hours: DueTime.Hours
  /// Nothing but the due time was asked for, so that a day alone is one: 后天, today.
  let isWholeText: Bool

  func first() -> DueTime.Found? {
    for place in 0..<line.count {
      let found =
        within(at: place) ?? untilEnd(at: place) ?? byTime(at: place) ?? english(at: place)
      if let found, found.at > now { return found }
    }
    return nil
  }

  /// 30分钟内, 半小时内, 2个小时之内, 3日内, 5个工作日内, 今日内, 24小时内.
  private func within(at start: Int) -> DueTime.Found? {
    if let day = word(DueReader.days, at: start), let end = inside(start + day.length) {
      return DueTime.Found(characters: start..<end, at: endOfDay(after: day.value))
    }
    var place = start
    for prefix: StaticWord in ["限", "在"] where line.has(prefix, at: place) { place += 1 }
    guard let (hundredths, amountEnd) = amount(at: place), !line[place - 1].isDigit,
      hundredths > 0, hundredths <= 1_000_000
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

  /// 本周内, 月底前, 本月底, 年底前: the end of a week, a month, a year.
  private func untilEnd(at start: Int) -> DueTime.Found? {
    let today = time.date(now)
    for (word, span) in DueReader.spans where line.has(word, at: start) {
      let place = start + word.codes.count
      let limit = inside(place) ?? before(place)
      // 月底 names its own end; 本周 alone says when something happens, not until when.
      guard let end = limit ?? (span.isEnd ? place : nil) else { continue }
      let last: CivilDate
      switch span.unit {
      case .week: last = today.adding(days: 7 * (1 + span.offset) - today.weekday)
      case .month: last = lastOfMonth(today, span.offset)
      case .year: last = CivilDate(year: today.year, month: 12, day: 31) ?? today
      }
      return DueTime.Found(characters: start..<end, at: time.instant(last, minuteOfDay: 1440))
    }
    return nil
  }

  private func lastOfMonth(_ today: CivilDate, _ offset: Int) -> CivilDate {
    let months = today.month + offset
    let first = CivilDate(
      year: today.year + months / 12, month: months % 12 + 1, day: 1)
    return first?.adding(days: -1) ?? today
  }

  /// 17:00前, 明早8点, 今天下午3点以前, 周五前, 下班前.
  private func byTime(at start: Int) -> DueTime.Found? {
    guard !line[start - 1].isDigit else { return nil }
    let phrase = TimeScanner(line: line).phrase(at: start)
    if phrase?.clock == nil, let found = officeHour(at: start, phrase) { return found }
    guard let phrase else { return nil }
    let end = before(phrase.range.upperBound) ?? phrase.range.upperBound
    switch phrase.clock {
    case .exact(let hour, _) where hour > 24: return nil
    case .exact, .spoken:
      return phrase.instant(seenFrom: now, time: time, lookingAhead: true).map {
        DueTime.Found(
          characters: start..<end, at: $0,
          isUnclear: phrase.day == nil && phrase.part != .night && time.date($0) > time.date(now))
      }
    case .minutesAgo, .justNow: return nil
    case nil: return wholeDay(phrase, end)
    }
  }

  /// 下班前, 明天下班前, 中午前, 天亮前: hours that have a name.
  private func officeHour(at start: Int, _ phrase: TimePhrase?) -> DueTime.Found? {
    if let hour = namedHour(at: start) {
      guard let end = before(hour.end) ?? (isWholeText ? hour.end : nil) else { return nil }
      let (at, isUnclear) = next(minuteOfDay: hour.minute, isOffice: hour.isOffice)
      return DueTime.Found(characters: start..<end, at: at, isUnclear: isUnclear)
    }
    guard let phrase, let day = phrase.day, let date = date(day),
      let hour = namedHour(at: phrase.range.upperBound)
    else { return nil }
    return DueTime.Found(
      characters: start..<(before(hour.end) ?? hour.end),
      at: time.instant(date, minuteOfDay: hour.minute))
  }

  private func namedHour(at place: Int) -> (minute: Int, end: Int, isOffice: Bool)? {
    if line.has("下班", at: place) { return (hours.closing, place + 2, true) }
    return word(DueReader.hourNames, at: place).map { ($0.value, place + $0.length, false) }
  }

  /// 明天前, 周五前, 11月25日前: the day itself still counts. 明天中午前 ends at noon.
  private func wholeDay(_ phrase: TimePhrase, _ end: Int) -> DueTime.Found? {
    guard isWholeText || end > phrase.range.upperBound, let day = phrase.day, let date = date(day)
    else { return nil }
    let minute: Int
    switch phrase.part {
    case .noon, .morning: minute = 720
    case .afternoon: minute = hours.closing
    case .earlyMorning: minute = 360
    case .evening, .night, nil: minute = 1440
    }
    return DueTime.Found(
      characters: phrase.range.lowerBound..<end, at: time.instant(date, minuteOfDay: minute))
  }

  func date(_ day: TimePhrase.Day) -> CivilDate? {
    let noon = TimePhrase(day: day, clock: .exact(hour: 23, minute: 59), range: 0..<0)
    return noon.instant(seenFrom: now, time: time, lookingAhead: true).map(time.date)
  }

  /// The next such hour; unclear when today's is over. Office hours end on working days only.
  func next(minuteOfDay: Int, isOffice: Bool = false) -> (Timestamp, Bool) {
    var day = time.date(now)
    var isUnclear = false
    while time.instant(day, minuteOfDay: minuteOfDay) <= now
      || (isOffice && isUnclear && !hours.isWorkday(day))
    {
      day = day.adding(days: 1)
      isUnclear = true
      // A calendar without any working day would lead on for ever.
      guard day < time.date(now).adding(days: 60) else { break }
    }
    return (time.instant(day, minuteOfDay: minuteOfDay), isUnclear)
  }

  func endOfDay(after days: Int) -> Timestamp {
    time.instant(time.date(now).adding(days: days), minuteOfDay: 1440)
  }

  /// So many working days on.
  func workDays(_ count: Int) -> Int {
    let today = time.date(now)
    var days = 0
    var left = count
    while left > 0, days < 1000 {
      days += 1
      if hours.isWorkday(today.adding(days: days)) { left -= 1 }
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

  func word(_ words: [(StaticWord, Int)], at place: Int) -> (value: Int, length: Int)? {
    words.first { line.has($0.0, at: place) }.map { ($0.1, $0.0.codes.count) }
  }
}

extension DueReader {
  private struct Span {
    enum Unit { case week, month, year }
    var unit: Unit
    /// 0 is this one, 1 the next.
    var offset = 0
    /// The word itself names the end: 月底.
    var isEnd = false
  }

  private static let spans: [(StaticWord, Span)] = [
    ("本月底", Span(unit: .month, isEnd: true)), ("这个月底", Span(unit: .month, isEnd: true)),
    ("下月底", Span(unit: .month, offset: 1, isEnd: true)), ("月底", Span(unit: .month, isEnd: true)),
    ("本年底", Span(unit: .year, isEnd: true)), ("年底", Span(unit: .year, isEnd: true)),
    ("本周末", Span(unit: .week, isEnd: true)), ("周末", Span(unit: .week, isEnd: true)),
    ("本周", Span(unit: .week)), ("这周", Span(unit: .week)), ("本星期", Span(unit: .week)),
    ("下周", Span(unit: .week, offset: 1)), ("本月", Span(unit: .month)),
    ("下月", Span(unit: .month, offset: 1)), ("年内", Span(unit: .year, isEnd: true)),
    ("本年", Span(unit: .year)), ("今年", Span(unit: .year)),
  ]
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
  private static let hourNames: [(StaticWord, Int)] = [
    ("天黑", 1080), ("午饭", 720), ("中午", 720), ("正午", 720), ("晌午", 720), ("天亮", 360),
    ("午夜", 1440), ("零点", 1440),
  ]
}
