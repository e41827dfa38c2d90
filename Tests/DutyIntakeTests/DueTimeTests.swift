import DutyDomain
import DutyIntake
import Testing

@Suite("Due times") struct DueTimeTests {
  /// Seen from Monday 2026-11-23, 16:42.
  private let now = District.instant("2026-11-23T16:42:00+08:00")

  @Test(
    "as people say them",
    arguments: [
      ("30分钟内", "2026-11-23T17:12"), ("半小时内", "2026-11-23T17:12"),
      ("两个小时之内", "2026-11-23T18:42"), ("17:00前", "2026-11-23T17:00"),
      ("17点前", "2026-11-23T17:00"), ("8点前", "2026-11-23T20:00"), ("明早8点", "2026-11-24T08:00"),
      ("明天上午9:30", "2026-11-24T09:30"), ("今晚8点前", "2026-11-23T20:00"),
      ("今日内", "2026-11-24T00:00"), ("3日内", "2026-11-27T00:00"), ("5个工作日内", "2026-12-01T00:00"),
      ("今天下班前", "2026-11-23T18:00"), ("明天下班前", "2026-11-24T18:00"),
      ("明天中午前", "2026-11-24T12:00"), ("周五前", "2026-11-28T00:00"),
      ("11月30日前", "2026-12-01T00:00"), ("24小时内", "2026-11-24T16:42"),
      ("12月1日17时前", "2026-12-01T17:00"), ("一周内", "2026-12-01T00:00"),
    ])
  func due(_ text: String, _ expected: String) {
    #expect(
      DueTime.parse(text, from: now, time: District.time)
        == District.instant(expected + ":00+08:00"))
  }

  @Test("words without a due time give none", arguments: ["尽快", "", "30人", "立即处置", "3号楼内"])
  func none(_ text: String) {
    #expect(DueTime.parse(text, from: now, time: District.time) == nil)
  }

  @Test("the first due time in a text is found with its place")
  func found() {
    let found = DueTime.first(
      in: "让公安、信访马上去商贸城，20分钟内给他回话", from: now, time: District.time)
    #expect(found?.at == now.adding(minutes: 20))
    #expect(found?.characters == 13..<18)
  }
}
