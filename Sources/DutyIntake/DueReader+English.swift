import DutyDomain

/// English due times: in 30 min, within 3 days, by 17:00, tomorrow 8:00, by Friday, today.
extension DueReader {
  func english(at start: Int) -> DueTime.Found? {
    guard line[start].isLetter, !line[start - 1].isLetter else { return nil }
    if let place = after(["WITHIN", "IN"], at: start) { return englishDuration(start, place) }
    if let place = after(["BEFORE", "BY", "UNTIL"], at: start) {
      return englishMoment(start, place, isLimit: true)
    }
    return englishMoment(start, start, isLimit: isWholeText)
  }

  /// 30 min, 2 hours, half an hour, three days, 5 working days.
  private func englishDuration(_ start: Int, _ from: Int) -> DueTime.Found? {
    guard let (amount, place) = englishAmount(from) else { return nil }
    if let minutes = wholeWord(DueReader.englishUnits, at: place) {
      return DueTime.Found(
        characters: start..<place + minutes.length,
        at: now.adding(minutes: amount * minutes.value / 100))
    }
    if let days = wholeWord(DueReader.englishWorkDays, at: place) {
      return DueTime.Found(
        characters: start..<place + days.length, at: endOfDay(after: workDays(amount / 100)))
    }
    if let days = wholeWord(DueReader.englishDays, at: place) {
      return DueTime.Found(
        characters: start..<place + days.length, at: endOfDay(after: amount / 100 * days.value))
    }
    return nil
  }

  /// The number times 100, and where the unit begins.
  private func englishAmount(_ from: Int) -> (Int, Int)? {
    if let half = after(["HALF AN"], at: from) { return (50, half) }
    if let number = wholeWord(DueReader.englishNumbers, at: from) {
      return (number.value * 100, skippingSpaces(from + number.length))
    }
    guard line[from].isDigit, let number = NumeralScanner(line: line).numeral(at: from),
      number.hundredths > 0, number.hundredths <= 1_000_000
    else { return nil }
    return (number.hundredths, skippingSpaces(number.range.upperBound))
  }

  /// A day, an hour, or both in either order; a day alone only as a limit.
  private func englishMoment(_ start: Int, _ from: Int, isLimit: Bool) -> DueTime.Found? {
    var place = from
    var day: TimePhrase.Day?
    var minute: Int?
    var isOffice = false
    for _ in 0..<2 {
      if day == nil, let (found, end) = englishDay(place) {
        day = found
        place = end
      } else if minute == nil, let (found, end) = englishClock(place) {
        minute = found
        isOffice = line.has("CLOSE", at: place) || line.has("COB", at: place)
        place = end
      }
      let next = skippingSpaces(place)
      if let hour = after(["AT", "ON"], at: next) {
        place = hour
      } else if place > from {
        place = next
      }
    }
    while place > from, line[place - 1] == 0x20 { place -= 1 }
    guard place > from, day != nil || minute != nil, isLimit || (day != nil && minute != nil) else {
      return nil
    }
    if let day {
      return date(day).map {
        DueTime.Found(
          characters: start..<place, at: time.instant($0, minuteOfDay: minute ?? 1440))
      }
    }
    guard let minute else { return nil }
    let (at, isUnclear) = next(minuteOfDay: minute, isOffice: isOffice)
    return DueTime.Found(characters: start..<place, at: at, isUnclear: isUnclear)
  }

  private func englishDay(_ place: Int) -> (TimePhrase.Day, Int)? {
    if let day = wholeWord(DueReader.englishDayNames, at: place) {
      return (.offset(day.value), place + day.length)
    }
    if let day = wholeWord(DueReader.englishWeekdays, at: place) {
      return (.weekday(day.value, week: nil), place + day.length)
    }
    return nil
  }

  /// 17:00, 8:30, 8 am, 5pm, noon, midnight, close of business.
  private func englishClock(_ place: Int) -> (Int, Int)? {
    if let named = wholeWord(DueReader.englishHours, at: place) {
      return (named.value < 0 ? hours.closing : named.value, place + named.length)
    }
    guard line[place].isDigit else { return nil }
    var end = place
    var hour = 0
    while line[end].isDigit, end - place < 2 {
      hour = hour * 10 + Int(line[end] - 48)
      end += 1
    }
    var minute = 0
    let hasMinutes = line[end] == 0x3A && line[end + 1].isDigit && line[end + 2].isDigit
    if hasMinutes {
      minute = Int(line[end + 1] - 48) * 10 + Int(line[end + 2] - 48)
      end += 3
    }
    if let half = wholeWord([("AM", 0), ("PM", 12)], at: skippingSpaces(end)) {
      guard (1...12).contains(hour), minute < 60 else { return nil }
      return ((hour % 12 + half.value) * 60 + minute, skippingSpaces(end) + half.length)
    }
    guard hasMinutes, hour <= 24, minute < 60, !line[end].isDigit, hour < 24 || minute == 0 else {
      return nil
    }
    return (hour * 60 + minute, end)
  }

  private func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while line[place] == 0x20 { place += 1 }
    return place
  }

  /// Where the next word begins, when one of these words stands here whole.
  private func after(_ words: [StaticWord], at place: Int) -> Int? {
    for word in words where line.has(word, at: place) && line[place + word.codes.count] == 0x20 {
      return skippingSpaces(place + word.codes.count)
    }
    return nil
  }

  /// The longest of these words that is no part of a longer one.
  private func wholeWord(_ words: [(StaticWord, Int)], at place: Int) -> (value: Int, length: Int)?
  {
    words.first { line.has($0.0, at: place) && !line[place + $0.0.codes.count].isLetter }
      .map { ($0.1, $0.0.codes.count) }
  }

  private static let englishUnits: [(StaticWord, Int)] = [
    ("MINUTES", 1), ("MINUTE", 1), ("MINS", 1), ("MIN", 1), ("HOURS", 60), ("HOUR", 60),
    ("HRS", 60),
    ("HR", 60), ("H", 60),
  ]
  private static let englishWorkDays: [(StaticWord, Int)] = [
    ("WORKING DAYS", 1), ("WORKING DAY", 1), ("WORKDAYS", 1), ("WORKDAY", 1), ("BUSINESS DAYS", 1),
    ("BUSINESS DAY", 1),
  ]
  private static let englishDays: [(StaticWord, Int)] = [
    ("DAYS", 1), ("DAY", 1), ("WEEKS", 7), ("WEEK", 7),
  ]
  private static let englishNumbers: [(StaticWord, Int)] = [
    ("AN", 1), ("A", 1), ("ONE", 1), ("TWO", 2), ("THREE", 3), ("FOUR", 4), ("FIVE", 5), ("SIX", 6),
    ("SEVEN", 7), ("TEN", 10),
  ]
  private static let englishDayNames: [(StaticWord, Int)] = [
    ("THE DAY AFTER TOMORROW", 2), ("TODAY", 0), ("TONIGHT", 0), ("TOMORROW", 1), ("END OF DAY", 0),
    ("EOD", 0),
  ]
  private static let englishWeekdays: [(StaticWord, Int)] = [
    ("MONDAY", 1), ("TUESDAY", 2), ("WEDNESDAY", 3), ("THURSDAY", 4), ("FRIDAY", 5),
    ("SATURDAY", 6),
    ("SUNDAY", 7),
  ]
  /// Below nought: the end of office hours.
  private static let englishHours: [(StaticWord, Int)] = [
    ("NOON", 720), ("MIDNIGHT", 1440), ("CLOSE OF BUSINESS", -1), ("CLOSE OF WORK", -1),
    ("COB", -1),
  ]
}
