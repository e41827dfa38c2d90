import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyReports
import DutyTestKit
import DutyText
import Testing

@Suite("Instructions to the end, by keys alone")
struct InstructionStoryTests {
  private let one = InstructionStory.first
  private let three = InstructionStory.third

  /// Plays the story from behind one picture through another one.
  private func play(_ stage: Stage, after: String = "", through picture: String) throws {
    let steps = InstructionStory.steps
    let first = steps.firstIndex { !after.isEmpty && $0.picture == after }.map { $0 + 1 } ?? 0
    for step in steps[first...] {
      stage.clock.now = try #require(stage.desk.duty.time.instant(iso: step.at))
      stage.wait(seconds: 1)
      stage.press(step.keys)
      if step.picture == picture { return }
    }
  }

  @Test("day 1: one is filed, two are handed over; the one not signed for is noted once and chased")
  func firstDay() throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let stage = try Stage(book, clock: clock)
    let other = try Stage(book, clock: clock, name: "desk-2")
    try play(stage, through: "unsigned")
    other.wait(seconds: 1)
    stage.wait(seconds: 1)
    let kinds = stage.kinds(after: 0)
    #expect(kinds.count { $0 == "chaseFellDue" } == 1)
    let noted = try #require(
      try stage.lines(from: 1, through: stage.desk.duty.position).last {
        if case .chaseFellDue = $0.event { true } else { false }
      })
    #expect(noted.author.isEmpty)
    guard case .chaseFellDue(let it) = noted.event else { return }
    #expect(it.rule == "chase_unsigned" && it.unit == "d-emer" && !it.basis.isEmpty)
    #expect(minute(it.due) == stage.desk.duty.time.instant(iso: "2026-11-24T11:20"))
    #expect(stage.desk.duty.instruction(InstructionStory.second) == nil)
    #expect(stage.console.flow.instructionList.selected == one)
    #expect(stage.screen.contains("该催"))
    stage.press("za")
    #expect(stage.desk.duty.instruction(one)?.assignments.first?.chases == 1)
    #expect(!stage.screen.contains("该催"))
    let record = try #require(stage.desk.duty.instruction(one)?.record)
    #expect(record.source == "应急专报第9期" && record.receivedBy == "白一鸣")
    #expect(stage.desk.duty.instruction(one)?.assignments.first?.responsible == "赵强")
  }

  @Test("day 2: an objection in time; the new bureau has the matter, the old one its lines")
  func reassigned() throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let stage = try Stage(book, clock: clock)
    try play(stage, through: "overdue")
    let it = try #require(stage.desk.duty.instruction(three))
    #expect(it.assignments.map(\.unit) == ["d-transport"])
    #expect(it.verdicts.contains { $0.rule == "objection" && $0.met && $0.unit == "d-housing" })
    // Its limit is the rule's, since the leader stated none.
    #expect(it.due.map(minute) == stage.desk.duty.time.instant(iso: "2026-12-09T10:04"))
    #expect(!it.dueBasis.isEmpty)
    // Signed for on Wednesday; Thursday is a holiday, so Friday and the worked Saturday count.
    clock.now = try #require(stage.desk.duty.time.instant(iso: "2026-11-28T09:12"))
    stage.wait(seconds: 1)
    stage.press("#p3<Enter>o")
    guard case .refused(.objectionTooLate(three, let unit, let ended)) = stage.console.flow.notice
    else {
      Issue.record("the objection was let through")
      return
    }
    #expect(unit == "交通局")
    #expect(minute(ended) == stage.desk.duty.time.instant(iso: "2026-11-28T09:10"))
    #expect(stage.console.flow.entry == nil)
  }

  private func minute(_ instant: Timestamp) -> Timestamp { instant.wholeMinute }

  @Test("days 4 and 5: overdue, no extension any more, slips with numbers and files, sent back")
  func slips() throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let stage = try Stage(book, clock: clock)
    try play(stage, through: "overdue")
    #expect(stage.screen.contains("发催办单"))
    stage.press("e")
    guard case .refused(.extensionAfterDue(one, _)) = stage.console.flow.notice else {
      Issue.record("the extension was let through")
      return
    }
    try play(stage, after: "overdue", through: "supervised")
    let slips = try #require(stage.desk.duty.instruction(one)?.assignments.first?.slips)
    #expect(slips.map(\.kind) == [.chase, .supervise])
    #expect(slips.map(\.number.serial) == [1, 1])
    #expect(
      stage.paperDrawer.files.map(\.name) == [
        "slip-chase-2026-1.txt", "slip-chase-2026-1.html", "slip-supervise-2026-1.txt",
        "slip-supervise-2026-1.html",
      ])
    let text = try #require(stage.paperDrawer.files.first?.text)
    for part in ["催办〔2026〕1号", "请应急局11月27日10时前报告原因", "应急局", "赵强", "2026-11-27 10:00"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(
    "day 6: completed only after the leader was told; counted as completed, not as in time",
    arguments: Language.allCases)
  func lastDay(language: Language) throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let stage = try Stage(book, clock: clock, language: language)
    let phrases = Phrases(language: language)
    try play(stage, through: "answered")
    stage.press("x查明并整改<Enter>")
    #expect(stage.console.flow.notice == .refused(.leaderNotTold(one)))
    stage.press("<Esc><F6><Enter>")
    #expect(stage.desk.duty.instruction(one)?.isTold == true)
    stage.press("p")
    let form = try #require(stage.paperDrawer.files.last { $0.name.hasSuffix(".txt") })
    #expect(form.name == "instruction-2026-1.txt")
    for field in [InstructionField.words, .conveyed, .signed, .chases, .toldLeader] {
      #expect(form.text.contains(phrases.instructions.field(field)), "\(field)")
    }
    stage.press("x查明并整改<Enter>")
    #expect(stage.desk.duty.instruction(one) == nil)
    stage.press("C")
    guard case .rates(let sheet) = stage.console.flow.overlay else {
      Issue.record("no rates")
      return
    }
    #expect(sheet.rates.total.due == 2)
    #expect(sheet.rates.total.completed == 1)
    #expect(sheet.rates.total.inTime == 0)
    #expect(sheet.rates.total.overdue == 1)
    #expect(stage.screen.contains("50.0%") && stage.screen.contains("0.0%"))
    stage.press("<Tab>")
    guard case .rates(let units) = stage.console.flow.overlay else { return }
    #expect(units.rates.rows.map(\.key) == ["d-emer", "d-transport"])
  }

  @Test("a new word of the leader is a new instruction that follows the old one")
  func newWord() throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let stage = try Stage(book, clock: clock)
    try play(stage, through: "answered")
    stage.press("<F6>请再查同类护栏，明天中午12点前报<Enter>")
    let next = try #require(stage.desk.duty.instructions.last)
    #expect(next.follows == one)
    #expect(next.assignments.map(\.unit) == ["d-emer"])
    #expect(next.due == stage.desk.duty.time.instant(iso: "2026-11-30T12:00"))
    #expect(stage.desk.duty.instruction(one)?.told.last?.followedBy == next.number)
  }

  @Test("what came while no board was open is listed, not rung, and not written afterwards")
  func downTime() throws {
    let (book, clock) = try MemoryBook.written(InstructionStory.room)
    let first = try Stage(book, clock: clock)
    try play(first, through: "unsigned")
    let before = first.desk.duty.position
    clock.now = try #require(first.desk.duty.time.instant(iso: "2026-11-27T12:00"))
    let late = try Stage(book, clock: clock, name: "desk-3")
    late.wait(seconds: 1)
    late.wait(seconds: 200)
    #expect(late.kinds(after: before).isEmpty)
    #expect(late.terminal.bells == 0)
    #expect(late.screen.contains("发催办单"))
  }
}
