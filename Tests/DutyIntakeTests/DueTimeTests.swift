import DutyDomain
import DutyIntake
import Testing

@Suite("Due times") struct DueTimeTests {
  /// Seen from Monday 2026-11-23, 16:42.
  private let now = District.instant("2026-11-23T16:42:00+08:00")

  private func at(_ iso: String) -> Timestamp { District.instant(iso + ":00+08:00") }

  @Test(
    "as people say them",
    arguments: [
      ("30分钟内", "2026-11-23T17:12"), ("半小时内", "2026-11-23T17:12"),
      ("两个小时之内", "2026-11-23T18:42"), ("一个半小时内", "2026-11-23T18:12"),
      ("17:00前", "2026-11-23T17:00"), ("17点前", "2026-11-23T17:00"),
      ("下午5点前", "2026-11-23T17:00"), ("8点前", "2026-11-23T20:00"),
      ("明早8点", "2026-11-24T08:00"), ("明早8点前", "2026-11-24T08:00"),
      ("明天上午9:30", "2026-11-24T09:30"), ("今晚8点前", "2026-11-23T20:00"),
      ("今日内", "2026-11-24T00:00"), ("今天", "2026-11-24T00:00"), ("3日内", "2026-11-27T00:00"),
      ("三天内", "2026-11-27T00:00"), ("两个工作日内", "2026-11-26T00:00"),
      ("5个工作日内", "2026-12-01T00:00"), ("今天下班前", "2026-11-23T18:00"),
      ("下班前", "2026-11-23T18:00"), ("明天下班前", "2026-11-24T18:00"),
      ("明日12:00", "2026-11-24T12:00"), ("明天12点半前", "2026-11-24T12:30"),
      ("明天中午前", "2026-11-24T12:00"), ("明天中午12点前", "2026-11-24T12:00"),
      ("后天", "2026-11-26T00:00"), ("后天前", "2026-11-26T00:00"),
      ("本周内", "2026-11-30T00:00"), ("周五前", "2026-11-28T00:00"), ("周一前", "2026-11-24T00:00"),
      ("下周三前", "2026-12-03T00:00"), ("本月底前", "2026-12-01T00:00"),
      ("月底", "2026-12-01T00:00"), ("下月底前", "2027-01-01T00:00"), ("年底前", "2027-01-01T00:00"),
      ("11月30日前", "2026-12-01T00:00"), ("12月1日前", "2026-12-02T00:00"),
      ("11月30日17时前", "2026-11-30T17:00"), ("24小时内", "2026-11-24T16:42"),
      ("12月1日17时前", "2026-12-01T17:00"), ("一周内", "2026-12-01T00:00"),
      ("1月5日前", "2027-01-06T00:00"),
    ])
  func due(_ text: String, _ expected: String) {
    let found = DueTime.reading(text, from: now, time: District.time)
    #expect(found?.at == at(expected))
    #expect(found?.isUnclear == false)
  }

  @Test(
    "in English",
    arguments: [
      ("in 30 min", "2026-11-23T17:12"), ("in half an hour", "2026-11-23T17:12"),
      ("within 2 hours", "2026-11-23T18:42"), ("within an hour", "2026-11-23T17:42"),
      ("by 17:00", "2026-11-23T17:00"), ("by 5 pm", "2026-11-23T17:00"),
      ("tomorrow 8:00", "2026-11-24T08:00"), ("Tomorrow at 8:00", "2026-11-24T08:00"),
      ("by 8:00 tomorrow", "2026-11-24T08:00"), ("by tomorrow noon", "2026-11-24T12:00"),
      ("within 3 days", "2026-11-27T00:00"), ("within two working days", "2026-11-26T00:00"),
      ("today", "2026-11-24T00:00"), ("by Friday", "2026-11-28T00:00"),
      ("by close of business", "2026-11-23T18:00"),
    ])
  func english(_ text: String, _ expected: String) {
    #expect(DueTime.parse(text, from: now, time: District.time) == at(expected))
  }

  @Test(
    "words without a due time give none",
    arguments: [
      "尽快", "", "30人", "立即处置", "3号楼内", "立即", "马上", "asap", "at once", "0分钟内", "in 0 min", "by",
      "today and tomorrow we meet",
    ])
  func none(_ text: String) {
    #expect(DueTime.parse(text, from: now, time: District.time) == nil)
  }

  @Test(
    "what the calendar or the clock does not have, and what is over, is refused",
    arguments: [
      "25:00前", "11月31日前", "2月29日前", "13月1日前", "17:75前", "今天14:00前", "今日12时前", "by 25:00",
      "by 17:75",
    ])
  func impossible(_ text: String) {
    #expect(DueTime.parse(text, from: now, time: District.time) == nil)
  }

  @Test("an hour that is over is tomorrow's, and marked")
  func tomorrows() {
    let evening = at("2026-11-23T18:00")
    let found = DueTime.reading("17:00前", from: evening, time: District.time)
    #expect(found?.at == at("2026-11-24T17:00"))
    #expect(found?.isUnclear == true)
    let english = DueTime.reading("by 17:00", from: evening, time: District.time)
    #expect(english?.at == at("2026-11-24T17:00"))
    #expect(english?.isUnclear == true)
  }

  @Test("after hours on a Friday 下班前 is Monday's, and marked")
  func nextWorkday() {
    let friday = at("2026-11-27T19:10")
    let found = DueTime.reading("下班前", from: friday, time: District.time)
    #expect(found?.at == at("2026-11-30T18:00"))
    #expect(found?.isUnclear == true)
  }

  @Test("leap day, the turn of the year and the last of the month")
  func edges() {
    #expect(
      DueTime.parse("2月29日前", from: at("2028-02-27T10:00"), time: District.time)
        == at("2028-03-01T00:00"))
    #expect(
      DueTime.parse("月底前", from: at("2028-02-29T23:00"), time: District.time)
        == at("2028-03-01T00:00"))
    #expect(
      DueTime.parse("月底前", from: at("2026-12-31T10:00"), time: District.time)
        == at("2027-01-01T00:00"))
    #expect(
      DueTime.parse("30分钟内", from: at("2026-12-31T23:45"), time: District.time)
        == at("2027-01-01T00:15"))
    #expect(
      DueTime.parse("本周内", from: at("2026-11-29T10:00"), time: District.time)
        == at("2026-11-30T00:00"))
  }

  @Test("office hours and working days are the office's own")
  func ownHours() {
    // A holiday on Tuesday and Wednesday, and a Saturday that is worked.
    let hours = DueTime.Hours(closing: 17 * 60 + 30) { day in
      switch day.iso {
      case "2026-11-24", "2026-11-25": false
      case "2026-11-28": true
      default: day.weekday <= 5
      }
    }
    func parse(_ text: String) -> Timestamp? {
      DueTime.parse(text, from: now, time: District.time, hours: hours)
    }
    #expect(parse("今天下班前") == at("2026-11-23T17:30"))
    #expect(parse("两个工作日内") == at("2026-11-28T00:00"))
    #expect(parse("3个工作日内") == at("2026-11-29T00:00"))
  }

  @Test("a calendar without a working day ends nowhere far")
  func noWorkday() {
    let hours = DueTime.Hours { _ in false }
    let evening = at("2026-11-23T19:00")
    #expect(DueTime.parse("下班前", from: evening, time: District.time, hours: hours) != nil)
  }

  @Test(
    "the due time inside a leader's words is found with its place",
    arguments: [
      ("让公安、信访马上去商贸城，20分钟内给他回话", "20分钟内", "2026-11-23T17:02"),
      ("请应急局3日内报告原因", "3日内", "2026-11-27T00:00"),
      ("务必于今天下班前把名单报来", "今天下班前", "2026-11-23T18:00"),
      ("举一反三，11月30日前完成排查", "11月30日前", "2026-12-01T00:00"),
      ("明天上午要开会，请周五前报整改方案", "周五前", "2026-11-28T00:00"),
      ("Report the cause by 17:00, please", "by 17:00", "2026-11-23T17:00"),
    ])
  func found(_ text: String, _ words: String, _ expected: String) {
    let found = DueTime.found(in: text, from: now, time: District.time)
    #expect(found?.due == at(expected))
    #expect(found.map { String(Array(text)[$0.characters]) } == words)
  }

  @Test(
    "words that set no limit have none inside",
    arguments: ["请尽快处置", "明天开会研究", "本周值班正常", "3人重伤，全力救治", "I met him today"])
  func noneInside(_ text: String) {
    #expect(DueTime.found(in: text, from: now, time: District.time) == nil)
  }

  @Test("working days go by the calendar in force")
  func calendar() throws {
    let time = OfficeTime(utcOffsetMinutes: 480)
    let monday = try #require(time.instant(iso: "2026-11-23T10:00"))
    let tuesday = time.date(monday.adding(minutes: 1440))
    let calendar = HolidayCalendar(
      name: "t", days: [CalendarDay(date: tuesday, isWorkday: false, name: "放假")])
    let plain = try #require(DueTime.parse("2个工作日内", from: monday, time: time))
    let shifted = DueTime.parse(
      "2个工作日内", from: monday, time: time, hours: DueTime.Hours(calendar))
    #expect(shifted == plain.adding(minutes: 1440))
  }
}
