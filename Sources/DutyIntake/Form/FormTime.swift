package import DutyDomain

/// A time typed into a field or at the head of a line: `12:40`, `1240`, `昨晚11点半`, `11-23 12:40`, ISO 8601.
package enum FormTime {
  /// The instant nearest before `now`, or the one nearest after `start` where that is given; nil when
  /// the text is no time or more than a time.
  package static func parse(
    _ text: String, now: Timestamp, after start: Timestamp? = nil, time: OfficeTime
  ) -> Timestamp? {
    let text = trim(text)
    if let found = time.instant(iso: text) ?? dated(text, now, time) { return found }
    guard let (phrase, length) = phrase(atStartOf: text), length == text.count else { return nil }
    return instant(phrase, now: now, after: start, time: time)
  }

  /// The time with which a line begins, and how many characters it takes; nil when it begins with none.
  package static func leading(_ text: String, now: Timestamp, time: OfficeTime)
    -> (instant: Timestamp, length: Int)?
  {
    let characters = Array(text)
    // 11-23 12:40 and 2026-11-23 12:40 are two words, the clock is one.
    let gaps = characters.indices.filter { characters[$0] == " " }.prefix(2)
    for end in gaps {
      if let found = dated(String(characters[..<end]), now, time) { return (found, end) }
    }
    if let found = dated(text, now, time) { return (found, characters.count) }
    guard let (phrase, length) = phrase(atStartOf: text),
      let found = instant(phrase, now: now, after: nil, time: time)
    else { return nil }
    return (found, length)
  }

  private static func phrase(atStartOf text: String) -> (TimePhrase, Int)? {
    let line = Line(text)
    guard let phrase = TimeScanner(line: line).phrase(at: 0), phrase.clock != nil else {
      return nil
    }
    return (phrase, phrase.range.upperBound)
  }

  private static func instant(
    _ phrase: TimePhrase, now: Timestamp, after start: Timestamp?, time: OfficeTime
  ) -> Timestamp? {
    guard let start else { return phrase.instant(seenFrom: now, time: time) }
    // The minute of the start itself still counts as after it.
    return phrase.instant(
      seenFrom: start.wholeMinute.adding(seconds: -1), time: time, lookingAhead: true)
  }

  /// `11-23 12:40` of this year or the last, `2026-11-23 12:40`; slashes serve as well.
  private static func dated(_ text: String, _ now: Timestamp, _ time: OfficeTime) -> Timestamp? {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2, let minute = minuteOfDay(words[1]) else { return nil }
    let parts = words[0].split { "-/.".contains($0) }.map { Int($0) }
    guard parts.count == 2 || parts.count == 3, !parts.contains(nil) else { return nil }
    let numbers = parts.compactMap { $0 }
    if numbers.count == 3 {
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map {
        time.instant($0, minuteOfDay: minute)
      }
    }
    let year = time.date(now).year
    let found = [year, year - 1].compactMap {
      CivilDate(year: $0, month: numbers[0], day: numbers[1])
    }.map { time.instant($0, minuteOfDay: minute) }
    return found.first { $0 <= now } ?? found.first
  }

  private static func minuteOfDay(_ word: Substring) -> Int? {
    let isColon = word.contains { ":：".contains($0) }
    let parts =
      isColon
      ? word.split { ":：".contains($0) }.map { Int($0) }
      : word.count == 4 ? [Int(word.prefix(2)), Int(word.suffix(2))] : []
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
