package import DutyDomain

/// When something is due, as people say it: 30分钟内, 17:00前, 明早8点, 3日内, 今日内, 下班前, in 30 min, by Friday.
package enum DueTime {
  /// A due time in a text.
  package struct Found: Hashable, Sendable {
    /// Characters of the text, counted from 0.
    package var characters: Range<Int>
    package var at: Timestamp
    /// True when a person should look at it: 17:00前 said at 18:00 was taken for tomorrow.
    package var isUnclear = false
  }

  /// When the office closes and which days it works.
  package struct Hours: Sendable {
    /// The end of office hours in minutes of the day: 下班前.
    package var closing: Int
    /// Saturdays and Sundays are free unless a calendar with the public holidays says otherwise.
    package var isWorkday: @Sendable (CivilDate) -> Bool

    package init(
      closing: Int = 1080, isWorkday: @escaping @Sendable (CivilDate) -> Bool = { $0.weekday <= 5 }
    ) {
      self.closing = closing
      self.isWorkday = isWorkday
    }

    /// The days that the calendar in force works.
    package init(_ calendar: HolidayCalendar) {
      self.init(isWorkday: { calendar.isWorkday($0) })
    }
  }

  /// The instant meant by the whole text, seen from `now`; nil when it names none, or one that is past.
  ///
  /// A day means its end (midnight): 3日内 is the end of the third day after this one, 本周内 that of
  /// Sunday. A time without a day is the next one to come.
  package static func parse(
    _ text: String, from now: Timestamp, time: OfficeTime, hours: Hours = Hours()
  ) -> Timestamp? {
    reading(text, from: now, time: time, hours: hours)?.at
  }

  /// The same, with the mark for what had to be guessed.
  package static func reading(
    _ text: String, from now: Timestamp, time: OfficeTime, hours: Hours = Hours()
  ) -> Found? {
    let line = Line(text)
    let reader = DueReader(line: line, now: now, time: time, hours: hours, isWholeText: true)
    guard let found = reader.first() else { return nil }
    let rest = line.codes.enumerated().filter { !found.characters.contains($0.offset) }
    return rest.allSatisfy { $0.element.endsClause } ? found : nil
  }

  /// The first due time inside a leader's words, 请应急局3日内报告原因, with the characters that state it.
  ///
  /// A day alone is none here: 明天开会 sets no limit.
  package static func found(
    in text: String, from now: Timestamp, time: OfficeTime, hours: Hours = Hours()
  ) -> (due: Timestamp, characters: Range<Int>)? {
    first(in: text, from: now, time: time, hours: hours).map { ($0.at, $0.characters) }
  }

  /// The first due time that stands in a text, with the mark for what had to be guessed.
  package static func first(
    in text: String, from now: Timestamp, time: OfficeTime, hours: Hours = Hours()
  ) -> Found? {
    DueReader(line: Line(text), now: now, time: time, hours: hours, isWholeText: false).first()
  }
}
