import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import Testing

/// Clocks that jump, machines that sleep, years that change: no timer rings twice, none is lost, what
/// ran out unwatched is listed, and the log is in the order in which it was written.
@Suite("The board when the clock is not a clock")
struct ClockStoryTests {
  /// A room with one incident of this level; acknowledged, so that only its deadlines may ring.
  private func room(_ level: IncidentLevel = .major, from iso: String = "2026-11-23T12:45")
    throws -> (room: Room, number: ItemNumber)
  {
    var room = Room()
    room.now = room.duty.time.instant(iso: iso + ":00+08:00")!
    var planned = room.shift(on: String(iso.prefix(10)), leader: "p008")
    room.record(.shiftPlanned(planned))
    planned.date = planned.date.adding(days: 1)
    planned.from = planned.from.adding(minutes: 1440)
    planned.until = planned.until.adding(minutes: 1440)
    room.record(.shiftPlanned(planned))
    let number = try room.call("石门隧道两车追尾起火", level: level)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    return (room, number)
  }

  private func stage(_ room: Room, lastWatched: Timestamp? = nil) throws -> Stage {
    let (book, clock) = try MemoryBook.written(room)
    let stage = try Stage(book, clock: clock, lastWatched: lastWatched)
    stage.terminal.keepsOnlyLast = true
    stage.wait(seconds: 1)
    return stage
  }

  /// Lives through so many minutes, a tick each ten seconds; the bells that were heard.
  private func live(_ stage: Stage, minutes: Int) -> Int {
    let before = stage.terminal.bells
    for _ in 0..<(minutes * 6) { stage.wait(seconds: 10) }
    return stage.terminal.bells - before
  }

  private func set(_ stage: Stage, minutes: Int) {
    stage.clock.now = stage.clock.now.adding(minutes: minutes)
    stage.wait(seconds: 1)
  }

  @Test(
    "a clock that is set back does not silence what rings", arguments: [-5, -60, -1440, -525_600])
  func setBackWhileItRings(jump: Int) throws {
    let (room, _) = try room()
    let stage = try stage(room)
    let other = try Stage(stage.book, clock: stage.clock, name: "desk-2")
    other.press("<F2>滨河路爆管停水<Enter>")
    stage.wait(seconds: 1)
    #expect(live(stage, minutes: 3) > 0)
    set(stage, minutes: jump)
    #expect(live(stage, minutes: 3) > 0)
  }

  @Test("a reminder that was heard is not heard again when its time comes a second time")
  func noTimerTwice() throws {
    let (room, _) = try room()
    let stage = try stage(room)
    // Twenty minutes after the call, ten before the telephone report is due.
    #expect(live(stage, minutes: 21) > 0)
    stage.press("j")
    #expect(live(stage, minutes: 1) == 0)
    set(stage, minutes: -10)
    #expect(live(stage, minutes: 11) == 0)
    #expect(live(stage, minutes: 4) > 0)
  }

  @Test(
    "a clock that ran ahead for a minute and was put right loses no timer",
    arguments: [45, 1440, 525_600])
  func noneLost(jump: Int) throws {
    let (room, _) = try room()
    let stage = try stage(room)
    _ = live(stage, minutes: 2)
    set(stage, minutes: jump)
    #expect(stage.console.flow.notice == .timersMissed(stage.console.flow.missed.count))
    #expect(live(stage, minutes: 1) == 0)
    set(stage, minutes: -jump)
    #expect(live(stage, minutes: 15) == 0)
    #expect(live(stage, minutes: 4) > 0)
  }

  @Test("what ran out in a sleep is listed and not rung; M shows it and it can be done")
  func sleep() throws {
    let (room, number) = try room(.serious)
    let stage = try stage(room)
    set(stage, minutes: 180)
    let missed = stage.console.flow.missedNow(stage.desk.duty)
    #expect(
      missed.map(\.what) == [
        .deadline(rule: "phone_city", unit: ""), .deadline(rule: "written_first", unit: ""),
        .acknowledgement, .deadline(rule: "written_all", unit: ""),
      ])
    #expect(stage.console.flow.notice == .timersMissed(4))
    #expect(live(stage, minutes: 1) == 0)
    stage.press("M")
    #expect(stage.console.flow.overlay == .missed(selected: 0))
    for words in ["停机期间到期 4", "电话报市", "书面初报", "签收到期，应复签", "石门隧道"] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    stage.press("j<Enter>")
    #expect(stage.console.flow.overlay == nil)
    #expect(stage.console.flow.target == ItemReference(.incident, number))
    _ = stage.desk.perform(
      .report(
        ReportEntry(
          incident: number, stage: .first, medium: .written, receiverName: "市总值班室",
          lateReason: "停电")), now: stage.clock.now)
    stage.wait(seconds: 1)
    stage.press("M")
    #expect(stage.console.flow.missedNow(stage.desk.duty).map(\.what) == [.acknowledgement])
    stage.press("<Esc>")
    _ = stage.desk.perform(.acknowledge(number, AcknowledgementEntry()), now: stage.clock.now)
    stage.wait(seconds: 1)
    stage.press("M")
    #expect(stage.console.flow.overlay == nil)
    #expect(stage.console.flow.notice == .nothingMissed)
  }

  @Test("a board that is opened after hours lists what ran out, and nothing of it rings")
  func opened() throws {
    var (room, _) = try room()
    let watched = room.now
    room.wait(minutes: 90)
    let stage = try stage(room, lastWatched: watched)
    #expect(stage.console.flow.notice == .timersMissed(2))
    #expect(live(stage, minutes: 1) == 0)
    stage.press("M")
    #expect(stage.screen.contains("停机期间到期 2"))
    #expect(stage.screen.contains("电话报市"))
  }

  @Test("what nobody acknowledged in a sleep does not climb, but is listed with whom to tell")
  func climbing() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    let stage = try stage(room)
    set(stage, minutes: 7)
    #expect(stage.desk.duty.incident(number)?.climbStep == nil)
    #expect(
      stage.console.flow.missedNow(stage.desk.duty).map(\.what).contains(.climb(person: "p008")))
    let before = stage.desk.duty.position
    _ = live(stage, minutes: 1)
    #expect(stage.kinds(after: before) == [])
  }

  @Test("an acknowledgement runs out once, for all boards, also when the clock goes back")
  func expiry() throws {
    let (room, number) = try room(.especiallySerious)
    let stage = try stage(room)
    let other = try Stage(stage.book, clock: stage.clock, name: "desk-2")
    other.terminal.keepsOnlyLast = true
    other.wait(seconds: 0)
    for _ in 0..<(31 * 6) {
      stage.wait(seconds: 10)
      other.wait(seconds: 0)
    }
    func expiries() -> Int { stage.kinds(after: 0).count { $0 == "acknowledgementExpired" } }
    #expect(expiries() == 1)
    set(stage, minutes: -10)
    other.wait(seconds: 0)
    for _ in 0..<(12 * 6) {
      stage.wait(seconds: 10)
      other.wait(seconds: 0)
    }
    #expect(expiries() == 1)
    #expect(stage.desk.duty.incident(number)?.acknowledgement?.expiredAt != nil)
  }

  @Test("a question is asked once, and again in the night after a clock that was a year ahead")
  func presence() throws {
    var (room, _) = try room(.ordinary, from: "2026-11-23T21:50")
    var policy = room.duty.policy
    policy.presence = PresenceRule(
      fromMinute: 1320, untilMinute: 360, everyMinutes: 60, answerMinutes: 5)
    room.record(.policyAdopted(policy))
    let stage = try stage(room)
    func asked() -> Int { stage.kinds(after: 0).count { $0.hasPrefix("presence") } }
    _ = live(stage, minutes: 11)
    stage.press("j")
    #expect(asked() == 1)
    set(stage, minutes: -20)
    _ = live(stage, minutes: 25)
    stage.press("j")
    #expect(asked() == 1)
    set(stage, minutes: 525_600)
    _ = live(stage, minutes: 61)
    stage.press("j")
    #expect(asked() >= 2)
    let before = asked()
    set(stage, minutes: -525_600)
    _ = live(stage, minutes: 61)
    stage.press("j")
    #expect(asked() == before + 1)
  }

  @Test("numbers begin anew with the year, and a clock that steps back goes on with the old one")
  func newYear() throws {
    let (room, _) = try room(.ordinary, from: "2027-12-31T23:50")
    let stage = try stage(room)
    func last() -> String { stage.desk.duty.incidents.map(\.number.full).joined(separator: " ") }
    stage.press("<F2>滨河路爆管停水<Enter>")
    #expect(last() == "2027-0001 2027-0002")
    set(stage, minutes: 20)
    stage.press("<F2>解放路商户堵路<Enter>")
    #expect(last() == "2027-0001 2027-0002 2028-0001")
    set(stage, minutes: -20)
    stage.press("<F2>柳沟林场冒烟<Enter>")
    #expect(last() == "2027-0001 2027-0002 2027-0003 2028-0001")
    set(stage, minutes: 20)
    stage.press("<F2>北园电梯困人<Enter>")
    #expect(last().hasSuffix("2028-0001 2028-0002"))
    #expect(stage.screen.contains("2028") || stage.screen.contains("01-01"))
  }

  @Test("the leap day is a day: shown, numbered, with limits that run over it")
  func leapDay() throws {
    let (room, number) = try room(.major, from: "2028-02-28T23:30")
    let stage = try stage(room)
    #expect(live(stage, minutes: 21) > 0)
    _ = live(stage, minutes: 10)
    #expect(stage.screen.contains("02-29"))
    let due = stage.desk.duty.incident(number).map { stage.desk.duty.openDeadlines(of: $0) } ?? []
    let time = stage.desk.duty.time
    #expect(
      due.map { time.iso($0.due).prefix(16) } == [
        "2028-02-29T00:00", "2028-02-29T00:30", "2028-02-29T01:30",
      ])
  }

  @Test("the log keeps its own order when the clock goes back over a handover")
  func orderOfTheLog() throws {
    let (room, _) = try room(.ordinary, from: "2026-11-24T08:31")
    let stage = try stage(room)
    let opened = stage.desk.perform(
      .handover(.open(HandoverOpening(outgoing: "白一鸣", incoming: "孟庆元"))), now: stage.clock.now)
    guard case .stored = opened else {
      Issue.record("\(opened)")
      return
    }
    set(stage, minutes: -10)
    stage.press("<F2>滨河路爆管停水<Enter>")
    let cut = try #require(stage.desk.duty.handover?.cutOff)
    let lines = try stage.lines(from: cut, through: stage.desk.duty.position)
    #expect(lines.map(\.position) == Array(cut...stage.desk.duty.position))
    let call = try #require(
      lines.first { if case .callRegistered = $0.event { true } else { false } })
    // It was written behind the cut-off and belongs to the shift that comes on, whatever the clock said.
    #expect(call.position > cut)
    #expect(call.recordedAt < lines[0].recordedAt)
  }

  @Test("quiet work, the watch and the notice line go on after the clock was set back")
  func chores() throws {
    let (room, _) = try room()
    var backups = 0
    let (book, clock) = try MemoryBook.written(room)
    let stage = try Stage(
      book, clock: clock,
      backUp: {
        backups += 1
        return clock.now
      })
    stage.terminal.keepsOnlyLast = true
    _ = live(stage, minutes: 2)
    #expect(backups > 0)
    let before = backups
    stage.press("j?<Esc>")
    set(stage, minutes: -525_600)
    _ = live(stage, minutes: 2)
    #expect(backups > before)
    #expect(stage.console.flow.notice == nil)
  }
}
