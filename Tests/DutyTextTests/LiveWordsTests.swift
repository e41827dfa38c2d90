import DutyDomain
import Testing

@testable import DutyText

@Suite("What is said while somebody types")
struct LiveWordsTests {
  private let time = OfficeTime(utcOffsetMinutes: 480)

  private func instant(_ iso: String) -> Timestamp { time.instant(iso: iso)! }

  @Test("a limit is echoed with day, clock and what is left")
  func due() {
    let now = instant("2026-11-25T13:50")
    let due = instant("2026-11-25T17:00")
    #expect(
      Phrases.chinese.live.due(due, now: now, time: time) == "即 11-25 周三 17:00（还有3小时10分钟）")
    #expect(Phrases.english.live.due(due, now: now, time: time).hasPrefix("= Wed 11-25 17:00 ("))
  }

  @Test("the end of a day is its 24:00")
  func midnight() {
    let now = instant("2026-11-23T16:43")
    let end = instant("2026-11-27T00:00")
    #expect(
      Phrases.chinese.live.due(end, now: now, time: time) == "即 11-26 周四 24:00（还有3天7小时）")
  }

  @Test("a level says figure, threshold and the text that sets it")
  func level() {
    let reason = FactReason.levelRule(.productionSafety, figure: .deaths, value: 5, threshold: 3)
    let naming = Naming(now: instant("2026-11-25T13:50"))
    #expect(
      Phrases.chinese.live.why("建议较大", reason, basis: "条例第三条", naming)
        == "建议较大: 死亡和失联 5 人，达到 3 人（条例第三条）")
  }

  @Test("an earlier call says when, which incident and whether it is still open")
  func pastCall() {
    var call = Call.blank
    call.receivedAt = instant("2026-11-20T09:10")
    call.incident = ItemNumber(year: 2026, serial: 31)
    call.facts.title = "后山冒烟"
    let naming = Naming(now: instant("2026-11-25T13:50"))
    #expect(
      Phrases.chinese.live.pastCall(call, isOpen: true, naming) == "11-20 09:10 31 号未结 后山冒烟")
    call.incident = nil
    #expect(Phrases.chinese.live.pastCall(call, isOpen: false, naming) == "11-20 09:10 后山冒烟")
  }
}
