import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("The board at a past moment")
struct PastTests {
  private let theme = ThemeLibrary().load("mono", depth: .none).theme

  @Test("[ shows what stood there before each act, ] comes back, and past the end it is now")
  func steps() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let now = stage.console.flow.queue.rows.map(\.number)
    stage.press("[")
    #expect(stage.console.shown.incidents.count == 5)
    #expect(stage.screen.contains("回看 2026-11-23 周一 15:58"))
    #expect(!stage.screen.contains("石门隧道"))
    var positions: [Int64] = []
    for _ in 1...8 {
      positions.append(try #require(stage.console.flow.past).position)
      stage.press("[")
    }
    #expect(positions == positions.sorted(by: >) && Set(positions).count == 8)
    #expect(stage.console.shown.incidents.count < 5)
    for position in positions.reversed() {
      stage.press("]")
      #expect(stage.console.flow.past?.position == position)
    }
    stage.press("]")
    #expect(stage.console.flow.past == nil)
    #expect(stage.console.flow.queue.rows.map(\.number) == now)
    stage.press("]")
    #expect(stage.console.flow.notice == .keyUnavailable(.later, .isNow))
  }

  @Test("nothing can be done in the past, its details and searches know nothing later")
  func reading() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let position = stage.desk.duty.position
    stage.press("#2<Enter>{{")
    let past = try #require(stage.console.flow.past)
    // The first brace is pressed half a second before the second.
    #expect(past.at == Timestamp(milliseconds: clock.now.milliseconds - 500 - 7_200_000))
    for key in ["n", "<F4>", "x", "石", "<F7>", "d"] {
      stage.press(key)
      guard case .keyUnavailable(_, .lookingBack) = stage.console.flow.notice else {
        Issue.record("\(key) did something in the past")
        continue
      }
    }
    #expect(stage.desk.duty.position == position)
    let detail = try #require(stage.console.flow.detail)
    #expect(detail.timeline.allSatisfy { $0.line.position <= past.position })
    #expect(detail.incident == stage.console.shown.incident(ItemNumber(year: 2026, serial: 2)))
    stage.press("/商务局")
    guard case .search(let list) = stage.console.flow.overlay else {
      Issue.record("no search")
      return
    }
    #expect(list.hits.allSatisfy { $0.line.position <= past.position })
    #expect(!list.hits.isEmpty)
    stage.press("<Esc><Esc><Esc><Esc>")
    #expect(stage.console.flow.past == nil)
  }

  @Test("the present rings on while somebody looks back, and what came is there on the return")
  func present() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let other = try Stage(book, clock: clock, name: "desk-2")
    stage.press("[[[")
    let shown = rows(stage.screen)
    let bells = stage.terminal.bells
    other.press("n河湾街道 仓库起火 3人被困<Enter>")
    for _ in 0..<5 { stage.wait(seconds: 1) }
    #expect(stage.terminal.bells > bells)
    #expect(rows(stage.screen) == shown)
    stage.press("]]]]]]")
    #expect(stage.console.flow.past == nil)
    #expect(stage.screen.contains("仓库起火"))
    #expect(stage.console.flow.unread.count == 1)
  }

  @Test("the screen of a past moment is the one that a board drawn then shows", arguments: 1...12)
  func frames(seed: UInt64) throws {
    print("seed \(seed)")
    let room = Room.district()
    let lines = room.lines
    let place = 130 + Int(seed) * 9 % (lines.count - 131)
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let at = lines[place].recordedAt
    stage.console.lookBack(.at(at))
    let past = try #require(stage.console.flow.past)
    #expect(past.at == at)

    let (early, then) = try MemoryBook.prefix(of: lines, through: past.position, at: at)
    let live = try Stage(early, clock: then)
    #expect(stage.console.shown == live.desk.duty)
    // What is selected is the person's, not the moment's.
    if let selected = live.console.flow.queue.selected { stage.press("#\(selected.serial)<Enter>") }
    var flow = stage.console.flow
    #expect(flow.past != nil)
    flow.past = nil
    flow.isReadOnly = false
    flow.instructionList.selected = live.console.flow.instructionList.selected
    flow.dataIsFreshAt = live.console.flow.dataIsFreshAt
    let phrases = Phrases(language: .chinese)
    let looked = draw(flow, stage.console.shown, phrases: phrases, theme: theme)
    let drawn = draw(live.console.flow, live.desk.duty, phrases: phrases, theme: theme)
    #expect(looked.plainText == drawn.plainText, "seed \(seed)")
  }

  /// The panes, without header, band, message and footer.
  private func rows(_ screen: String) -> [Substring] {
    screen.split(separator: "\n").filter { "│┌├└".contains($0.first ?? " ") }
  }
}

extension MemoryBook {
  /// A book that holds these lines up to a position and nothing later, and the clock of that moment.
  static func prefix(of lines: [LogLine], through last: Int64, at: Timestamp) throws
    -> (book: MemoryBook, clock: StageClock)
  {
    (try holding(lines.prefix { $0.position <= last }), StageClock(at))
  }
}
