import CellGrid
import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("A frame of which only a part was drawn anew")
struct PainterTests {
  private static let keys = [
    "<Down>", "<Down>", "<Up>", "<PgDn>", "g", "G", "1", "2", "3", "<Tab>", "<Enter>", "<Esc>",
    "<Esc>",
    "<F2>南关街道中山路路面塌陷<Enter>", "<F2>石", "f火", "z", "<Space>", "#2<Enter>", "?", "R", "V", "A",
    "<F4><Enter>", "t", "<F8>", "o", "<C-l>", "[", "]",
  ]

  @Test(
    "is what is drawn from nothing: pseudo-random keys, sizes and seconds",
    arguments: [UInt64](1...8))
  func same(seed: UInt64) throws {
    var state = seed
    func chance(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var seat = Seat(.district(), columns: 120, rows: 40)
    seat.flow.themeNames = ["mono", "night"]
    // Every second time a queue that is longer than the screen.
    if seed.isMultiple(of: 2) {
      for number in 1...30 { try seat.room.call("青崖镇第\(number)处积水") }
      seat.wait(seconds: 1)
      #expect(seat.flow.queue.rows.count > 30)
    }
    var painter = Painter()
    let mono = ThemeLibrary().load("mono", depth: .none).theme
    let night = ThemeLibrary().load("night", depth: .indexed).theme
    for step in 0..<160 {
      switch chance(12) {
      case 0: seat.wait(seconds: chance(4) == 0 ? chance(90_000) : chance(90))
      case 1: seat.flow.size = CellSize(columns: 30 + chance(180), rows: 8 + chance(50))
      case 2: seat.flow.alarm.isFlashing.toggle()
      default: seat.press(PainterTests.keys[chance(PainterTests.keys.count)])
      }
      let (theme, phrases) = (chance(9) == 0 ? mono : night, Phrases.chinese)
      let frame = painter.draw(seat.flow, seat.room.duty, phrases: phrases, theme: theme)
      let whole = draw(seat.flow, seat.room.duty, phrases: phrases, theme: theme)
      #expect(frame.changedRows(since: whole) == [], "seed \(seed), step \(step)")
      #expect(frame.cursor == whole.cursor, "seed \(seed), step \(step)")
      #expect(frame.faults() == [], "seed \(seed), step \(step)")
    }
  }

  /// What goes by the clock is kept until it looks different: the last hour of a limit, its minute,
  /// the minutes behind it, ages and steps of chasing each have moments of their own.
  @Test(
    "second by second it is what is drawn from nothing",
    arguments: [(0, "1"), (17, "3"), (43, "<Enter>")])
  func seconds(offset: Int, key: String) throws {
    var seat = Seat(.district(), columns: 120, rows: 40)
    try seat.room.call("青崖镇石料厂边坡垮塌三人被埋")
    seat.press("<Down><Up>")
    seat.press(key)
    let theme = ThemeLibrary().load("night", depth: .indexed).theme
    var painter = Painter()
    func check(_ step: String) {
      let frame = painter.draw(seat.flow, seat.room.duty, phrases: .chinese, theme: theme)
      let whole = draw(seat.flow, seat.room.duty, phrases: .chinese, theme: theme)
      #expect(frame.changedRows(since: whole) == [], "offset \(offset), \(step)")
    }
    // Within a minute, over the hour before a limit, over the limit, into the next day.
    for (number, pause) in [offset, 1700, 900, 3600, 20 * 3600].enumerated() {
      seat.wait(seconds: pause)
      for second in 0..<70 {
        check("stretch \(number), second \(second)")
        seat.wait(seconds: 1)
      }
    }
    // A clock that is set back.
    seat.wait(seconds: -7200)
    check("set back")
  }

  @Test("a language that is changed leaves nothing of the other")
  func languages() {
    let seat = Seat(.district(), columns: 120, rows: 40)
    let theme = ThemeLibrary().load("mono", depth: .none).theme
    var painter = Painter()
    for phrases in [Phrases.chinese, .english, .chinese] {
      let frame = painter.draw(seat.flow, seat.room.duty, phrases: phrases, theme: theme)
      let whole = draw(seat.flow, seat.room.duty, phrases: phrases, theme: theme)
      #expect(frame.plainText == whole.plainText)
    }
  }
}
