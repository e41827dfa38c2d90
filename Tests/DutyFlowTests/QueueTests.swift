import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("The queue under the finger")
struct QueueTests {
  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  @Test("what needs a hand next stands first")
  func order() {
    let seat = Seat(.district())
    #expect(seat.flow.queue.rows.map(\.number.serial) == [6, 3, 4, 5, 1, 2])
    #expect(seat.flow.queue.selected == number(6))
  }

  @Test("arrival order is one key away")
  func arrival() {
    var seat = Seat(.district())
    seat.press("S")
    #expect(seat.flow.queue.rows.map(\.number.serial) == [6, 5, 4, 3, 2, 1])
    seat.press("S")
    #expect(seat.flow.queue.rows.map(\.number.serial) == [6, 3, 4, 5, 1, 2])
  }

  @Test("the selection stays on its item while rows come and go")
  func selectionStays() throws {
    var seat = Seat(.district())
    seat.press("jj")
    #expect(seat.flow.queue.selected == number(4))
    seat.wait(seconds: 5)
    try seat.elsewhere(.close(number(3), outcome: "已修好", despiteGaps: true))
    #expect(seat.flow.queue.selected == number(4))
    var facts = CallFacts.blank
    facts.suggestedLevel = .especiallySerious
    try seat.elsewhere(
      .registerCall(CallEntry(text: "矿山透水", receivedAt: seat.room.now, facts: facts)))
    #expect(seat.flow.queue.selected == number(4))
  }

  @Test("when the selected item goes, the next one takes its place")
  func selectedGoes() throws {
    var seat = Seat(.district())
    seat.press("jj")
    seat.wait(seconds: 5)
    try seat.elsewhere(.close(number(4), outcome: "误报", despiteGaps: true))
    #expect(seat.flow.queue.selected == number(5))
  }

  @Test("within two seconds of a key nothing moves; new rows wait below and are announced")
  func nothingMoves() throws {
    var seat = Seat(.district())
    seat.press("j")
    let before = seat.flow.queue.rows.map(\.number)
    var facts = CallFacts.blank
    facts.suggestedLevel = .especiallySerious
    try seat.elsewhere(
      .registerCall(CallEntry(text: "矿山透水", receivedAt: seat.room.now, facts: facts)))
    #expect(seat.flow.queue.rows.map(\.number) == before + [number(7)])
    #expect(seat.flow.queue.waiting == 1)
    #expect(seat.flow.queue.fresh == [number(7)])
    seat.wait(seconds: 1)
    #expect(seat.flow.queue.waiting == 1)
    seat.wait(seconds: 1)
    #expect(seat.flow.queue.waiting == 0)
    #expect(seat.flow.queue.selected == number(3))
  }

  @Test("the selected row stays on its line of the screen when rows above it go")
  func lineStays() throws {
    var room = Room()
    for place in 1...40 { try room.call("事件\(place)") }
    var seat = Seat(room, columns: 80, rows: 24)
    seat.press("<PgDn><PgDn><Up><Up><Up>")
    let line = seat.flow.queue.selectedRow! - seat.flow.queue.top
    let selected = seat.flow.queue.selected
    seat.wait(seconds: 3)
    let first = seat.flow.queue.rows[0].number
    try seat.elsewhere(.close(first, outcome: "完", despiteGaps: true))
    #expect(seat.flow.queue.selected == selected)
    #expect(seat.flow.queue.selectedRow! - seat.flow.queue.top == line)
  }

  @Test("a movement neither sorts nor filters: the order of the rows is kept")
  func movementKeepsOrder() throws {
    var seat = Seat(.district())
    let rows = seat.flow.queue.rows
    // An hour later another order would hold, but a key must not bring it about.
    seat.room.wait(minutes: 60)
    seat.press("jjk")
    #expect(seat.flow.queue.rows == rows)
  }

  @Test(
    "F8 goes to the next one that nobody has taken, round and round, then to the overdue instruction, then to the earliest clock"
  )
  func nextNeed() throws {
    var room = Room.district()
    try room.call("第二起")
    var seat = Seat(room)
    seat.press("G<F8>")
    let first = seat.flow.queue.selected!
    seat.press("<F8>")
    let second = seat.flow.queue.selected!
    #expect(Set([first, second]) == [number(6), number(7)])
    seat.press("<F8>")
    #expect(seat.flow.queue.selected == first)
    for serial in [6, 7] {
      try seat.elsewhere(.acknowledge(number(serial), AcknowledgementEntry(channel: .phone)))
    }
    seat.wait(seconds: 3)
    seat.press("G<F8>")
    #expect(seat.flow.pane == .instructions)
    #expect(seat.room.duty.instruction(number(2))?.isOverdue(at: seat.flow.now) == true)
    #expect(seat.flow.instructionList.selected == number(2))
    // Then those whose units somebody must ring up, each once.
    let owed = seat.room.duty.instructions.filter { it in
      seat.room.duty.chases(of: it, at: seat.flow.now).contains { $0.isDue(at: seat.flow.now) }
    }.map(\.number)
    var visited = [number(2)]
    while visited.count < owed.count {
      seat.press("<F8>")
      visited.append(try #require(seat.flow.instructionList.selected))
    }
    #expect(Set(visited) == Set(owed) && owed.count == 2)
    seat.press("<F8>")
    #expect(seat.flow.pane == .incidents)
    #expect(seat.flow.queue.selected == number(3))
  }

  @Test("a filter works while it is typed, Enter keeps it, Esc clears it")
  func filter() {
    var seat = Seat(.district())
    seat.press("f路")
    #expect(seat.flow.queue.rows.map(\.number.serial) == [3, 2])
    seat.press("<Enter>")
    #expect(seat.flow.filters[.incidents] == "路")
    #expect(seat.flow.queue.rows.count == 2)
    seat.press("f<Esc>")
    #expect(seat.flow.filters[.incidents] == nil)
    #expect(seat.flow.queue.rows.count == 6)
    seat.press("f路<Enter><Esc>")
    #expect(seat.flow.queue.rows.count == 6)
  }

  @Test("a filter hides rows, never counts")
  func filterCounts() {
    var seat = Seat(.district())
    let before = seat.flow.summary
    seat.press("f路<Enter>")
    #expect(seat.flow.summary == before)
  }

  @Test("the instructions have a filter of their own")
  func instructionFilter() {
    var seat = Seat(.district())
    seat.press("3f电梯<Enter>")
    #expect(seat.flow.instructionList.rows.map(\.serial) == [4])
    #expect(seat.flow.queue.rows.count == 6)
  }

  @Test("a search is kept by Enter, opened by Enter, cleared by Esc")
  func search() {
    var seat = Seat(.district())
    seat.press("/林草局")
    guard case .search(let list) = seat.flow.overlay else {
      Issue.record("no list")
      return
    }
    #expect(!list.hits.isEmpty && !list.isKept)
    seat.press("<Enter>")
    #expect(seat.flow.entry == nil)
    seat.press("<Enter>")
    #expect(seat.flow.overlay == nil)
    #expect(seat.flow.queue.selected == number(1))
    seat.press("/林草局<Esc>")
    #expect(seat.flow.overlay == nil && seat.flow.entry == nil)
  }

  @Test("a search without hits says so and stays open")
  func emptySearch() {
    var seat = Seat(.district())
    seat.press("/没有这个词<Enter>")
    #expect(seat.flow.notice == .nothingFound("没有这个词"))
    #expect(seat.flow.entry?.prompt == .search)
  }

  @Test("# jumps to incidents, calls, instructions, and things that are closed")
  func goTo() throws {
    var seat = Seat(.district())
    seat.press("#4<Enter>")
    #expect(seat.flow.queue.selected == number(4))
    seat.press("#p3<Enter>")
    #expect(seat.flow.pane == .instructions)
    #expect(seat.flow.instructionList.selected == number(3))
    seat.press("#c2<Enter>")
    #expect(seat.flow.openedItem == ItemReference(.call, number(2)))
    #expect(seat.flow.detail?.call?.number == number(2))
    try seat.elsewhere(.close(number(1), outcome: "完", despiteGaps: true))
    seat.press("#2026-1<Enter>")
    #expect(seat.flow.detail?.isArchived == true)
    seat.press("#x9<Enter>")
    #expect(seat.flow.notice == .noSuchNumber("x9"))
  }

  @Test("a number that the log does not have is said so")
  func goToNothing() {
    var seat = Seat(.district())
    seat.press("#99<Enter>")
    #expect(seat.flow.notice == .noSuchNumber("99"))
  }

  @Test("panes by number and Tab; Esc leaves the detail")
  func panes() {
    var seat = Seat(.district())
    seat.press("<Tab>")
    #expect(seat.flow.pane == .roster)
    seat.press("<Tab><Tab>")
    #expect(seat.flow.pane == .incidents)
    seat.press("3<Enter>")
    #expect(seat.flow.pane == .detail)
    #expect(seat.flow.target?.kind == .instruction)
    seat.press("<Esc>")
    #expect(seat.flow.pane == .instructions)
    seat.press("1+")
    #expect(seat.flow.isZoomed)
    seat.press("<Esc>")
    #expect(!seat.flow.isZoomed)
  }

  @Test("somebody else's line makes an incident unread until it is looked at; one's own does not")
  func unread() throws {
    var seat = Seat(.district())
    #expect(seat.flow.unread.isEmpty)
    try seat.elsewhere(.addNote(ItemReference(.incident, number(5)), "已救出"))
    #expect(seat.flow.unread == [number(5)])
    seat.press("#5<Enter>")
    #expect(seat.flow.unread.isEmpty)
    seat.press("l记一条<Enter>")
    #expect(seat.flow.unread.isEmpty)
  }

  @Test("the bell rings for what came while the board was open, until any key")
  func bell() throws {
    var seat = Seat(.district())
    seat.wait(seconds: 5)
    #expect(!seat.effects.contains(.ring))
    try seat.elsewhere(
      .registerCall(CallEntry(text: "又一起", receivedAt: seat.room.now, facts: .blank)))
    seat.wait(seconds: 1)
    #expect(seat.effects.contains(.ring))
    seat.wait(seconds: 1)
    #expect(!seat.effects.contains(.ring))
    seat.wait(seconds: 60)
    #expect(seat.effects.contains(.ring))
    seat.press("j")
    seat.wait(seconds: 120)
    #expect(!seat.effects.contains(.ring))
    #expect(seat.flow.summary.unacknowledged.count == 2)
  }

  @Test("the wall follows what is most urgent and keeps silent")
  func wall() throws {
    var seat = Seat(.district(), role: .wall)
    try seat.elsewhere(.acknowledge(number(6), AcknowledgementEntry(channel: .phone)))
    seat.wait(seconds: 1)
    #expect(seat.flow.queue.selected == seat.flow.queue.rows.first?.number)
    #expect(!seat.effects.contains(.ring))
  }
}
