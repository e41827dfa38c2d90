import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("S9: a fire at the border while the shift changes, by keys alone, at two desks")
struct HandoverStoryTests {
  /// Tuesday morning at the change: a fire was called in at 07:50, told by telephone at 08:20.
  private func dawn() throws -> (book: MemoryBook, clock: StageClock, fire: ItemNumber) {
    var room = Room()
    let time = room.duty.time
    var next = room.shift(on: "2026-11-24", leader: "p009")
    (next.leadOfficer, next.secondOfficer) = ("p021", "p020")
    room.record(.shiftPlanned(next))
    room.now = time.instant(iso: "2026-11-24T07:50:00")!
    room.author = "白一鸣"
    let fire = try room.call("桦树岭东山与邻区交界处山火", level: .major)
    room.now = time.instant(iso: "2026-11-24T07:54:00")!
    try room.perform(.acknowledge(fire, AcknowledgementEntry(leader: "p008")))
    room.now = time.instant(iso: "2026-11-24T08:20:00")!
    try room.perform(.report(ReportEntry(incident: fire, stage: .first, medium: .telephone)))
    let book = try MemoryBook.of(room)
    return (book, StageClock(time.instant(iso: "2026-11-24T08:35:00")!), fire)
  }

  @Test(
    "the outgoing officer is bound until the written report is out, a call comes in meanwhile",
    arguments: [(Language.chinese, 120, 40), (.english, 120, 40), (.chinese, 80, 24)])
  func border(language: Language, columns: Int, rows: Int) throws {
    let (book, clock, fire) = try dawn()
    let out = try Stage(
      book, clock: clock, language: language, name: "desk-out", columns: columns, rows: rows)
    let incoming = try Stage(
      book, clock: clock, language: language, name: "desk-in", columns: columns, rows: rows)
    let words = Phrases(language: language).handover

    // The outgoing officer cuts off; the roster names who comes on duty.
    out.press("<F7><Enter>")
    let handover = try #require(out.desk.duty.handover)
    let bound = try #require(handover.items.first)
    #expect(bound.rule == "written_first" && bound.item?.number == fire)
    #expect(out.screen.contains(words.handoverState(bound)))
    out.press("l等林草局回话<Enter>")
    #expect(out.desk.duty.handover?.items.first?.words == "等林草局回话")

    // The other desk sees the bar, and takes the items one by one, the deadline first.
    incoming.wait(seconds: 1)
    #expect(incoming.console.flow.bar == .open)
    incoming.press("<F7><Enter>")
    #expect(incoming.desk.duty.handover?.items.first?.state == .accepted)
    #expect(
      incoming.desk.duty.handover?.items.first?.by == handover.incoming, "signed by name")

    // A call comes in: F2 works at once, and the screen comes back where it was.
    incoming.press("<F2>石门镇王强 两车相撞 2人受伤<Enter>")
    let call = try #require(incoming.desk.duty.incidents.last?.number)
    #expect(call != fire)
    #expect(incoming.console.flow.overlay == nil)
    incoming.press("<F7>")
    #expect(incoming.desk.duty.handover?.items.contains { $0.item?.number == call } == false)

    // A question stays until it is answered.
    incoming.press("n谁在现场<Enter>")
    let asked = try #require(incoming.desk.duty.handover?.items.first { $0.state == .questioned })
    incoming.press("<F7>")
    #expect(incoming.console.flow.notice == .refused(.handover(.questionIsOpen(asked.id))))
    out.wait(seconds: 1)
    out.press("<F8>l梁守山 19000001111<Enter>")
    incoming.wait(seconds: 1)
    for _ in handover.items { incoming.press("<F8><Enter>") }
    #expect(incoming.desk.duty.handover?.firstOpen == nil)

    // Both sign; the shift is handed over although the report is still open.
    out.wait(seconds: 1)
    out.press("<F7>")
    incoming.wait(seconds: 1)
    incoming.press("<F7>")
    let held = try #require(incoming.desk.duty.held)
    #expect(held.officer == handover.incoming && held.before == handover.outgoing)
    #expect(incoming.console.flow.overlay == nil)
    out.wait(seconds: 1)
    #expect(out.console.flow.overlay == nil)
    #expect(out.console.flow.bar == .bound)
    #expect(
      out.screen.contains(
        Naming(out.desk.duty, now: clock.now).person(handover.outgoing)))

    // 08:48: the outgoing officer sends the written report, in the name of the outgoing officer, and may go.
    clock.now = out.desk.duty.time.instant(iso: "2026-11-24T08:48:00")!
    let before = out.desk.duty.position
    out.press("#\(fire.serial)<Enter><F6><Tab><Tab>")
    let choices = ReportChoice.all
    let place = try #require(out.console.flow.entry?.choice)
    let wanted = try #require(
      choices.firstIndex { $0.stage == .first && $0.medium == .written })
    for _ in 0..<(wanted - place + choices.count) % choices.count { out.press("<Tab>") }
    out.press("市总值班室<Enter>")
    let lines = try out.lines(from: before + 1, through: out.desk.duty.position)
    let sent = try #require(
      lines.first { if case .reportRecorded = $0.event { true } else { false } })
    #expect(sent.author == out.desk.duty.directory.personName(handover.outgoing))
    guard case .reportRecorded(let it) = sent.event else { return }
    #expect(it.verdicts.first { $0.rule == "written_first" }?.met == true)
    #expect(lines.contains { if case .officerReleased = $0.event { true } else { false } })
    #expect(out.console.flow.bar == nil)
  }

  @Test("a board that is killed in the middle loses nothing: the next one goes on where it was")
  func killed() throws {
    let (book, clock, _) = try dawn()
    let first = try Stage(book, clock: clock)
    first.press("<F7><Enter><Enter><Enter>")
    let done = first.desk.duty.handover?.accepted
    #expect(done == 2)
    let second = try Stage(book, clock: clock, name: "desk-2")
    #expect(second.console.flow.bar == .open)
    second.press("<F7>")
    #expect(second.desk.duty.handover?.accepted == done)
    guard case .handover(let sheet) = second.console.flow.overlay else {
      Issue.record("the screen did not come back")
      return
    }
    #expect(sheet.selected == second.desk.duty.handover?.firstOpen?.id)
  }

  @Test("a late signature asks for its reason, and a handover begun by mistake is withdrawn")
  func late() throws {
    let (book, clock, _) = try dawn()
    let stage = try Stage(book, clock: clock)
    stage.press("<F7><Enter>x误按<Enter>")
    #expect(stage.desk.duty.handover == nil)
    clock.now = stage.desk.duty.time.instant(iso: "2026-11-24T08:50:00")!
    stage.press("<F7><Enter>")
    let items = try #require(stage.desk.duty.handover?.items)
    for _ in items { stage.press("<Enter>") }
    stage.press("<F7><F7>")
    #expect(stage.console.flow.entry?.prompt == .handover(.lateReason(.incoming)))
    stage.press("路上堵车<Enter>")
    #expect(stage.desk.duty.held?.number == 2)
  }

  @Test("the duty log opens with one key, turns to the day before and can be saved")
  func dayLog() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("O")
    guard case .dayLog(let today) = stage.console.flow.overlay else {
      Issue.record("no duty log")
      return
    }
    #expect(today.date.iso == "2026-11-23")
    #expect(today.lines.contains { $0.contains("油罐车") })
    stage.press("[")
    guard case .dayLog(let before) = stage.console.flow.overlay else { return }
    #expect(before.date.iso == "2026-11-22")
    #expect(!before.lines.contains { $0.contains("油罐车") })
    stage.press("p")
    #expect(stage.console.flow.notice == .saved(path: "papers/daylog.html"))
    stage.press("<Esc>")
    #expect(stage.console.flow.overlay == nil)
  }
}
