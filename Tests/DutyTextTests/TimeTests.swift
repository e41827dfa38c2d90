import DutyDomain
import Testing

@testable import DutyText

@Suite("Dates, countdowns and ages")
struct TimeTests {
  private let time = OfficeTime(utcOffsetMinutes: 480)
  private let now = Samples.now

  @Test(
    "what is left of a limit",
    arguments: [
      ("2026-11-23T16:46:22", "04:12", "04:12"), ("2026-11-23T17:20:15", "38:05", "38:05"),
      ("2026-11-23T16:42:10", "00:00", "00:00"), ("2026-11-23T16:42:00", "00:00", "00:00"),
      ("2026-11-23T17:42:09", "59:59", "59:59"), ("2026-11-23T17:42:10", "1时00分", "1h00m"),
      ("2026-11-23T23:59:10", "7时17分", "7h17m"), ("2026-11-24T02:00:10", "9时18分", "9h18m"),
      ("2026-11-24T12:00:00", "明日", "tomorrow"), ("2026-11-26T12:00:00", "3日后", "in 3 d"),
      ("2026-12-25T12:00:00", "12-25", "12-25"), ("2026-11-23T16:41:59", "超1分", "1m late"),
      ("2026-11-23T16:34:00", "超8分", "8m late"), ("2026-11-23T14:40:00", "超2时", "2h late"),
      ("2026-11-20T14:40:00", "超3日", "3d late"),
    ])
  func countdowns(_ due: String, _ chinese: String, _ english: String) throws {
    let due = try #require(time.instant(iso: due))
    #expect(Phrases.chinese.time.countdown(from: now, to: due, time: time) == chinese)
    #expect(Phrases.english.time.countdown(from: now, to: due, time: time) == english)
  }

  @Test("a limit is passed once its minute is over, as the rules count")
  func minuteOfGrace() throws {
    let due = try #require(time.instant(iso: "2026-11-23T16:42:05"))
    #expect(Phrases.chinese.time.countdown(from: now, to: due, time: time) == "00:00")
    #expect(
      Phrases.chinese.time.countdown(from: now.adding(minutes: 1), to: due, time: time) == "超1分")
  }

  @Test(
    "ages",
    arguments: [
      (-5, "刚刚", "now"), (0, "刚刚", "now"), (1, "1分", "1m"), (59, "59分", "59m"),
      (60, "1时", "1h"), (1439, "23时", "23h"), (1440, "1日", "1d"), (5000, "3日", "3d"),
    ])
  func ages(_ minutes: Int, _ chinese: String, _ english: String) {
    #expect(Phrases.chinese.time.age(minutes: minutes) == chinese)
    #expect(Phrases.english.time.age(minutes: minutes) == english)
  }

  @Test("dates with their weekday on the 24-hour clock of the office")
  func dates() {
    let wall = time.reading(now)
    #expect(Phrases.chinese.time.moment(wall) == "2026-11-23 周一 16:42")
    #expect(Phrases.english.time.moment(wall) == "2026-11-23 Mon 16:42")
    #expect(Phrases.chinese.time.headClock(wall) == "11-23 周一 16:42:10")
    #expect(Phrases.chinese.time.day(wall.date.adding(days: 6)) == "2026-11-29 周日")
  }

  @Test("spans name the days around today")
  func spans() throws {
    let from = try #require(time.instant(iso: "2026-11-23T08:30"))
    let until = try #require(time.instant(iso: "2026-11-24T08:30"))
    #expect(
      Phrases.chinese.time.span(from: from, until: until, now: now, time: time)
        == "今日 08:30 - 明日 08:30")
    #expect(
      Phrases.english.time.span(
        from: from, until: until, now: until.adding(minutes: 1440), time: time)
        == "11-23 08:30 - yesterday 08:30")
  }

  @Test("times are written short today, with the day this year, in full before")
  func nearness() {
    #expect(Samples.naming.clock(Samples.earlier) == "12:54")
    #expect(Samples.naming.clock(now.adding(minutes: -1440)) == "11-22 16:42")
    #expect(Samples.naming.clock(now.adding(minutes: -1440 * 400)) == "2025-10-19 16:42")
    #expect(Samples.naming.number(Samples.number) == "31")
    #expect(Samples.naming.number(Samples.other) == "2025-7")
  }

  @Test(
    "only mobiles are masked",
    arguments: [
      ("19000001718", "190-****-1718"), ("190-0000-1718", "190-****-1718"),
      ("0900-5512345", "0900-5512345"), ("", ""),
    ])
  func masking(_ phone: String, _ shown: String) {
    #expect(masked(phone) == shown)
  }
}
