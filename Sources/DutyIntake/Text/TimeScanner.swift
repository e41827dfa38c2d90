/// Reads times as people say and type them.
struct TimeScanner {
  let line: Line

  /// The time phrase that begins exactly here; nil when none does.
  func phrase(at start: Int) -> TimePhrase? {
    guard line[start] != 0x20 else { return nil }
    if let relative = relative(at: start) { return relative }
    var phrase = TimePhrase(range: start..<start)
    var place = start
    if let (day, part, end) = dayWord(at: place) {
      phrase.day = day
      phrase.part = part
      place = skippingSpaces(end)
    }
    if let (part, end) = partWord(at: place) {
      phrase.part = part
      place = end
    }
    let beforeClock = place
    if let (clock, end) = clock(
      at: skippingSpaces(place), hasDay: phrase.day != nil || phrase.part != nil)
    {
      phrase.clock = spoken(clock, in: phrase.part)
      place = end
    } else {
      place = beforeClock
    }
    while line[place - 1] == 0x20, place > start { place -= 1 }
    guard place > start else { return nil }
    phrase.range = start..<place
    return phrase
  }

  /// 昨夜11时, 下午3时: the part of the day decides, though 时 alone is the hour of the clock.
  private func spoken(_ clock: TimePhrase.Clock, in part: TimePhrase.Part?) -> TimePhrase.Clock {
    guard case .exact(let hour, let minute) = clock, hour <= 12 else { return clock }
    switch part {
    case .noon, .afternoon, .evening, .night: return .spoken(hour: hour, minute: minute)
    case .morning, .earlyMorning, nil: return clock
    }
  }

  private func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while line[place] == 0x20 { place += 1 }
    return place
  }

  // Looked for at every character, so the words are made once.
  private static let justNow: [StaticWord] = ["刚才", "刚刚", "方才", "就在刚才"]

  /// 十分钟前, 半个钟头前, 一个多小时前, 刚才.
  private func relative(at start: Int) -> TimePhrase? {
    for word in TimeScanner.justNow where line.has(word, at: start) {
      return TimePhrase(clock: .justNow, range: start..<start + word.codes.count)
    }
    var place = start
    var minutes: Int
    if line[place] == 0x534A {
      place += 1
      minutes = 30
      if line[place] == 0x4E2A { place += 1 }
      guard let (unit, end) = durationUnit(at: place), unit == 60 else { return nil }
      place = end
    } else {
      guard let number = NumeralScanner(line: line).numeral(at: place) else { return nil }
      place = number.range.upperBound
      if line[place] == 0x4E2A { place += 1 }
      if line[place] == 0x591A { place += 1 }
      let isHalf = line[place] == 0x534A
      if isHalf { place += 1 }
      guard let (unit, end) = durationUnit(at: place) else { return nil }
      guard number.value <= 10_000 else { return nil }
      minutes = number.hundredths * unit / 100 + (isHalf ? unit / 2 : 0)
      place = end
    }
    for word: StaticWord in ["左右前", "之前", "以前", "前"] where line.has(word, at: place) {
      return TimePhrase(clock: .minutesAgo(minutes), range: start..<place + word.codes.count)
    }
    return nil
  }

  private func durationUnit(at place: Int) -> (Int, Int)? {
    for word: StaticWord in ["分钟", "分"] where line.has(word, at: place) {
      return (1, place + word.codes.count)
    }
    for word: StaticWord in ["小时", "钟头"] where line.has(word, at: place) {
      return (60, place + word.codes.count)
    }
    for word: StaticWord in ["刻钟"] where line.has(word, at: place) {
      return (15, place + word.codes.count)
    }
    return nil
  }

  /// 今早, 昨晚, 11月23日, 23号, 周五: the day, and the part of it that the same word names.
  private func dayWord(at place: Int) -> (TimePhrase.Day, TimePhrase.Part?, Int)? {
    for (word, day, part) in TimeScanner.dayWords where line.has(word, at: place) {
      return (.offset(day), part, place + word.codes.count)
    }
    if let week = weekday(at: place) { return week }
    if let date = numericDate(at: place) { return date }
    let numerals = NumeralScanner(line: line)
    // A year before the month says nothing more than the month and day do.
    guard let first = numerals.numeral(at: place), !first.isRough else { return nil }
    if line[first.range.upperBound] == 0x5E74 { return dayWord(at: first.range.upperBound + 1) }
    if line[first.range.upperBound] == 0x6708, (1...12).contains(first.value),
      let second = numerals.numeral(at: first.range.upperBound + 1), (1...31).contains(second.value)
    {
      var end = second.range.upperBound
      if line[end] == 0x65E5 || line[end] == 0x53F7 { end += 1 }
      return (.date(month: first.value, day: second.value), nil, end)
    }
    // 23日 and 17号 alone; 3号楼 and 3日内 are none.
    let end = first.range.upperBound
    if line[end] == 0x65E5, (1...31).contains(first.value), line[end + 1] != 0x5185,
      line[place].isDigit
    {
      return (.dayOfMonth(first.value), nil, end + 1)
    }
    if line[end] == 0x53F7, (1...31).contains(first.value), line[place].isDigit,
      partWord(at: end + 1) != nil || clock(at: end + 1, hasDay: true) != nil
        || TimeScanner.followsDay.contains(line[end + 1])
    {
      return (.dayOfMonth(first.value), nil, end + 1)
    }
    return nil
  }

  private func weekday(at start: Int) -> (TimePhrase.Day, TimePhrase.Part?, Int)? {
    var place = start
    var week: Int?
    for (word, offset) in TimeScanner.weeks where line.has(word, at: place) {
      week = offset
      place += word.codes.count
      break
    }
    for word: StaticWord in ["星期", "礼拜", "周"] where line.has(word, at: place) {
      let code = line[place + word.codes.count]
      let end = place + word.codes.count + 1
      if code == 0x65E5 || code == 0x5929 { return (.weekday(7, week: week), nil, end) }
      if let day = NumeralScanner.digit(code), (1...6).contains(day),
        !(line[end].isHan && NumeralScanner.digit(line[end]) != nil), line[end] != 0x5341
      {
        // 周 is a surname as well: 周三 the person is rare, 周一鸣 is a name.
        return (.weekday(day, week: week), nil, end)
      }
    }
    return nil
  }

  func partWord(at place: Int) -> (TimePhrase.Part, Int)? {
    for (word, part) in TimeScanner.partWords where line.has(word, at: place) {
      return (part, place + word.codes.count)
    }
    return nil
  }

  /// `12:40`, `1240`, 12时40分许, 十一点四十, 3点半, 九点四十几, 8点一刻.
  func clock(at start: Int, hasDay: Bool) -> (TimePhrase.Clock, Int)? {
    if let typed = typedClock(at: start, hasDay: hasDay) { return typed }
    if let before = beforeTheHour(at: start, hasDay: hasDay) { return before }
    guard let hour = NumeralScanner(line: line).numeral(at: start), !isRange(hour),
      hour.hundredths % 100 == 0,
      hour.value <= 24, line[start - 1] != 0x7B2C
    else { return nil }
    var place = hour.range.upperBound
    let isSpoken: Bool
    switch line[place] {
    case 0x70B9: isSpoken = true
    case 0x65F6 where line[place + 1] != 0x5019: isSpoken = line[start].isHan
    default: return nil
    }
    place += 1
    // 3点要求 and 两点意见 are no times.
    for word: StaticWord in ["要求", "意见", "建议", "问题", "原因"] where line.has(word, at: place) {
      return nil
    }
    if line[place] == 0x949F || line[place] == 0x6574 { place += 1 }
    if line[place] == 0x591A { place += 1 }
    var minute = 0
    if line[place] == 0x534A {
      minute = 30
      place += 1
    } else if let quarter = quarter(at: place) {
      minute = quarter
      place += 2
    } else if let (value, end) = minutes(at: place) {
      minute = value
      place = end
    }
    place = afterRough(place)
    // 02点40 with the nought before it is the hour of the clock.
    let isWritten = line[start] == 0x30 && hour.range.count >= 2
    return (
      isSpoken && !isWritten
        ? .spoken(hour: hour.value, minute: minute) : .exact(hour: hour.value, minute: minute),
      place
    )
  }

  /// 8、9点 and 八九点: the lower end is nobody's statement of a time.
  private func isRange(_ number: Numeral) -> Bool {
    number.isRough && line[number.range.upperBound - 1].isHan && number.range.count > 1
      && NumeralScanner.digit(line[number.range.upperBound - 1]) != nil
  }

  private func quarter(at place: Int) -> Int? {
    guard line[place + 1] == 0x523B, let count = NumeralScanner.digit(line[place]) else {
      return nil
    }
    return (1...3).contains(count) ? count * 15 : nil
  }

  private func minutes(at start: Int) -> (Int, Int)? {
    // 三点过五分 and 三点零五 leave out what stands for the empty tens.
    var place = start
    if line[place] == 0x8FC7, NumeralScanner.digit(line[place + 1]) != nil { place += 1 }
    if line[place] == 0x96F6 || line[place] == 0x3007,
      let digit = NumeralScanner.digit(line[place + 1])
        ?? (line[place + 1].isDigit ? Int(line[place + 1] - 48) : nil)
    {
      return (digit, line[place + 2] == 0x5206 ? place + 3 : place + 2)
    }
    guard let number = NumeralScanner(line: line).numeral(at: place), number.value < 60,
      number.hundredths % 100 == 0
    else { return nil }
    var end = number.range.upperBound
    if line[end] == 0x5206 {
      // 5分钟 after an hour is a duration, not a minute.
      guard line[end + 1] != 0x949F else { return nil }
      return (number.value, end + 1)
    }
    let isSpelt = line[place].isHan && number.range.count >= 2
    let isTyped = line[place].isDigit && line[place + 1].isDigit && number.range.count <= 3
    guard isSpelt || isTyped, !isCounted(end) else { return nil }
    // 多 and 来 belong to the people that follow: 12点20多人.
    if number.isRough, isCounted(end) { end -= 1 }
    return (number.value, end)
  }

  /// Whether a measure stands here; 人民路 and 人行道 count nobody.
  private func isCounted(_ place: Int) -> Bool {
    if line[place] == 0x4EBA, line[place + 1] == 0x6C11 || line[place + 1] == 0x884C {
      return false
    }
    return TimeScanner.isMeasure(line[place])
  }

  /// `07:42`, `7：50`, `12.40` are not told from decimals, `1240` and `0640` stand by themselves.
  private func typedClock(at start: Int, hasDay: Bool) -> (TimePhrase.Clock, Int)? {
    guard line[start].isDigit, !line[start - 1].isDigit, line[start - 1] != 0x2E else { return nil }
    var place = start
    while line[place].isDigit { place += 1 }
    let digits = place - start
    if digits <= 2, line[place] == 0x3A, line[place + 1].isDigit, line[place + 2].isDigit,
      !line[place + 3].isDigit
    {
      let hour = number(start..<place)
      let minute = number(place + 1..<place + 3)
      guard hour < 25, minute < 60 else { return nil }
      var end = afterRough(place + 3)
      if line[place + 3] == 0x3A, line[place + 4].isDigit, line[place + 5].isDigit {
        end = place + 6
      }
      // 7:50 without a zero before it may be said in the evening; with a part of the day it is settled.
      let isOpen = digits == 1 || hasDay
      return (
        isOpen ? .spoken(hour: hour, minute: minute) : .exact(hour: hour, minute: minute), end
      )
    }
    if digits <= 2, let dotted = dottedClock(at: start, dot: place, hasDay: hasDay) {
      return dotted
    }
    guard digits == 4, standsAlone(start..<place, hasDay: hasDay) else { return nil }
    let hour = number(start..<start + 2)
    let minute = number(start + 2..<place)
    guard hour < 24, minute < 60 else { return nil }
    return (.exact(hour: hour, minute: minute), afterRough(place))
  }

  func standsAlone(_ range: Range<Int>, hasDay: Bool) -> Bool {
    let after = line[range.upperBound]
    // 1320中段 is a level of a mine.
    for word: StaticWord in ["中段", "水平", "平台", "工作面", "巷"]
    where line.has(word, at: range.upperBound) {
      return false
    }
    guard !TimeScanner.isMeasure(after), after != 0x2E, after != 0x2B, !after.isLetter,
      after != 0x2D
    else { return false }
    let before = line[range.lowerBound - 1]
    if hasDay || before.endsClause { return true }
    // Behind 报, 说, 约, 于, 在, 电, 称, 转.
    return [0x62A5, 0x8BF4, 0x7EA6, 0x4E8E, 0x5728, 0x7535, 0x79F0, 0x8F6C].contains(before)
  }

  private func number(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(line[$1] - 48) }
  }

  /// Skips 许, 左右, 多, 来钟, 过, 前后, 的时候, 分许.
  private func afterRough(_ start: Int) -> Int {
    var place = start
    var isMoving = true
    while isMoving {
      isMoving = false
      for word in TimeScanner.roughWords where line.has(word, at: place) {
        place += word.codes.count
        isMoving = true
        break
      }
    }
    return place
  }
}
