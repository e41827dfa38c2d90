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

@Suite("The look of a board over a day")
struct LookTests {
  private func look(followsClock: Bool) -> Look {
    let library = ThemeLibrary()
    return Look(
      phrases: Phrases(language: .chinese), theme: library.load("night", depth: .direct).theme,
      themeNames: library.listings.map(\.name), followsClock: followsClock
    ) { library.load($0, depth: .direct).theme }
  }

  @Test("where the clock decides, the theme is light from eight to eight and changes by itself")
  func hours() {
    var look = look(followsClock: true)
    var seen: [String] = []
    for minute in [0, 479, 480, 481, 1199, 1200, 1439, 0] where look.follow(minuteOfDay: minute) {
      seen.append("\(minute) \(look.theme.file)")
    }
    #expect(seen == ["480 day", "1200 night"])
  }

  @Test("a chosen theme stays at every hour; the empty name follows the clock again")
  func chosen() {
    var look = look(followsClock: true)
    look.choose(theme: "单色")
    let changed = look.follow(minuteOfDay: 600)
    #expect(!changed)
    #expect(look.theme.file == "mono")
    look.choose(theme: "")
    #expect(look.theme.file == "day")
    #expect(look.themeNames.last == "")
  }

  @Test("the list of themes tries each at the arrows, keeps at Enter, restores at Esc")
  func list() {
    var seat = Seat(.district())
    seat.flow.themeNames = ["夜班深色", "日班浅色", ""]
    seat.flow.themeName = "夜班深色"
    seat.press("t<Down><Down>")
    #expect(seat.effects == [.setTheme("日班浅色"), .setTheme("")])
    seat.press("<Esc>")
    #expect(seat.effects == [.setTheme("夜班深色")])
    seat.press("t<Down><Enter>")
    #expect(seat.effects.last == .keepTheme("日班浅色"))
  }

  @Test("a wall is read-only, and weeks of calls leave nothing behind in it but what is open")
  func weeks() throws {
    let (book, clock) = try MemoryBook.district()
    let wall = try Stage(book, clock: clock, role: .wall, name: "wall-1")
    let desk = try Stage(book, clock: clock, name: "desk-1")
    wall.terminal.keepsOnlyLast = true
    desk.terminal.keepsOnlyLast = true
    let open = desk.desk.duty.incidents.count
    for day in 1...21 {
      desk.press("n石门镇来电 文昌路第\(day)次停水<Enter>")
      let number = try #require(desk.console.flow.queue.selected)
      for _ in 0..<12 { wall.wait(seconds: 600) }
      wall.press("nx<F4><F5>")
      desk.press("#\(number.serial)<Enter>x已修复<Enter><Enter>")
      for _ in 0..<12 { wall.wait(seconds: 600) }
    }
    #expect(wall.desk.duty.incidents.count == open)
    #expect(wall.desk.duty == desk.desk.duty)
    #expect(wall.console.flow.unread.count <= open)
    #expect(wall.console.flow.alarm.heard.count <= open)
    #expect(wall.console.flow.entry == nil)
    #expect(wall.terminal.bells == 0)
    #expect(!wall.terminal.hasLeft)
    #expect(wall.screen.contains(Naming.clock(wall.desk.duty.time.reading(clock.now))))
  }
}
