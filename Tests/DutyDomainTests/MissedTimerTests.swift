import DutyDomain
import DutyTestKit
import Testing

/// What ran out while nobody watched, and clocks that were set.
struct MissedTimerTests {
  @Test("what ran out in a stretch and still stands is listed, earliest first, until it is done")
  func listed() throws {
    var room = Room()
    let number = try room.call("隧道起火", level: .major)
    let begin = room.now
    room.wait(minutes: 45)
    let timers = room.duty.missedTimers(after: begin, until: room.now)
    #expect(
      timers.map(\.what) == [
        .deadline(rule: "leader", unit: ""), .climb(person: "p008"),
        .deadline(rule: "phone_city", unit: ""),
      ])
    #expect(room.duty.missedTimers(after: room.now, until: room.now) == [])
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    #expect(
      room.duty.stillMissed(timers, at: room.now).map(\.what) == [
        .deadline(rule: "phone_city", unit: "")
      ])
    try room.perform(.close(number, outcome: "已灭", despiteGaps: true))
    #expect(room.duty.stillMissed(timers, at: room.now) == [])
  }

  @Test("a step of chasing that came unwatched is listed until the unit was reminded")
  func chasing() throws {
    var room = Room()
    try room.perform(
      .instruct(
        InstructionEntry(words: "请排查", units: ["交警大队"], due: room.now.adding(minutes: 120))))
    let number = try #require(room.duty.instructions.first?.number)
    try room.perform(.step(.convey, number, StepEntry(unit: "交警大队")))
    let begin = room.now
    room.wait(minutes: 121)
    let timers = room.duty.missedTimers(after: begin, until: room.now)
    #expect(timers.contains { if case .chase = $0.what { true } else { false } })
    #expect(timers.contains { $0.what == .deadline(rule: "instruction_due", unit: "") })
    try room.perform(.instruction(.slip(SlipEntry(kind: .chase)), number))
    let left = room.duty.stillMissed(timers, at: room.now)
    #expect(!left.contains { if case .chase = $0.what { true } else { false } })
  }

  @Test("the daily copy is due after a day, an hour after a try, and when the clock was wrong")
  func backup() {
    let now = Room().now
    let open = BackupClock(openedAt: now.adding(minutes: -30))
    func due(_ clock: BackupClock, _ last: Int?) -> Bool {
      clock.isDue(at: now, last: last.map { now.adding(minutes: $0) })
    }
    #expect(due(open, nil))
    #expect(!due(open, -1439))
    #expect(due(open, -1440))
    #expect(!due(BackupClock(openedAt: now.adding(minutes: -9)), nil))
    #expect(!due(BackupClock(openedAt: open.openedAt, lastTry: now.adding(minutes: -59)), nil))
    #expect(due(BackupClock(openedAt: open.openedAt, lastTry: now.adding(minutes: -60)), nil))
    // The clock was set back: nothing noted in its future counts.
    #expect(due(BackupClock(openedAt: now.adding(minutes: 525_600)), nil))
    #expect(due(BackupClock(openedAt: open.openedAt, lastTry: now.adding(minutes: 90)), nil))
    #expect(due(open, 525_600))
    #expect(!due(open, 5))
  }

  @Test("a question answered by a clock that was a year ahead does not answer those of tonight")
  func presence() throws {
    var room = Room()
    var policy = room.duty.policy
    policy.presence = PresenceRule(
      fromMinute: 1320, untilMinute: 360, everyMinutes: 60, answerMinutes: 5)
    try room.perform(.adoptPolicy(policy))
    let always = Timestamp(milliseconds: .min)
    func prompt(_ room: Room) -> PresencePrompt? {
      room.duty.presencePrompt(at: room.now, since: always)
    }
    room.now = room.duty.time.instant(iso: "2027-11-23T23:01:00+08:00")!
    try room.perform(.confirmPresence(due: try #require(prompt(room)).due))
    #expect(prompt(room) == nil)
    room.now = room.duty.time.instant(iso: "2026-11-23T23:01:00+08:00")!
    try room.perform(.confirmPresence(due: try #require(prompt(room)).due))
    #expect(prompt(room) == nil)
    // An hour back is no other night: what was answered stays answered.
    room.wait(minutes: -60)
    #expect(prompt(room) == nil)
  }
}
