import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Keys of the board")
struct KeyTests {
  @Test("every row of the table has keys that can be pressed")
  func notation() {
    for row in KeyTable.rows { #expect(!row.keys.isEmpty, "\(row.command)") }
    #expect(KeyTable.row(.pageDown)?.keys.first == .pageDown)
  }

  @Test("no key means two things in one place")
  func unambiguous() {
    for scope in [KeyScope.everywhere, .incident, .instruction] {
      let keys = KeyTable.rows.filter { $0.scope == scope }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test("everything vital has a key that an input method does not swallow")
  func vital() {
    let vital: [BoardCommand] =
      KeyTable.footer + [
        .moveDown, .moveUp, .pageDown, .pageUp, .open, .back, .nextPane, .filter, .goTo, .addNote,
        .classify, .mark, .close, .takeBack, .copy, .save, .theme, .redraw, .suspend, .zoom,
      ]
    for command in vital {
      let keys = KeyTable.row(command)?.keys ?? []
      let isSafe = keys.contains { if case .character = $0 { false } else { true } }
      #expect(isSafe, "\(command)")
    }
  }

  @Test(
    "each key does what the table of the design says",
    arguments: [
      ("<F1>", BoardCommand.help), ("?", .help), ("<F2>", .newCall), ("n", .newCall),
      ("<F3>", .search), ("/", .search), ("<F4>", .acknowledge), ("a", .acknowledge),
      ("<F5>", .instruct), ("i", .instruct), ("<F6>", .report), ("r", .report),
      ("<F7>", .handover), ("h", .handover), ("<F8>", .nextNeedingHand), ("!", .nextNeedingHand),
      ("<F9>", .commandLine), (":", .commandLine), ("<F10>", .quit), ("q", .quit),
      ("#", .goTo), ("<C-l>", .redraw), ("<C-z>", .suspend), ("y", .copy), ("p", .save),
      ("t", .theme), ("u", .takeBack), ("x", .close), ("m", .mark), ("c", .classify),
      ("l", .addNote), ("f", .filter), ("+", .zoom), ("<Tab>", .nextPane), ("1", .paneIncidents),
      ("2", .paneRoster), ("3", .paneInstructions), ("<Enter>", .open), ("<Esc>", .back),
      ("j", .moveDown), ("<Down>", .moveDown), ("k", .moveUp), ("<Up>", .moveUp),
      ("g", .moveFirst), ("G", .moveLast), ("<PgDn>", .pageDown), ("<PgUp>", .pageUp),
    ])
  func table(key: String, command: BoardCommand) {
    #expect(KeyTable.command(for: Seat.keys(key)[0], on: .incident) == command)
  }

  @Test("full-width signs count as their ASCII twins")
  func fullWidth() {
    var seat = Seat(.district())
    seat.press("：")
    #expect(seat.flow.entry?.prompt == .commandLine)
    seat.press("<Esc>／")
    #expect(seat.flow.entry?.prompt == .search)
    seat.press("<Esc>、")
    #expect(seat.flow.entry?.prompt == .search)
    seat.press("<Esc>？")
    #expect(seat.flow.overlay == .help(words: "", scroll: 0))
  }

  @Test("in an entry line full-width signs stay what they are")
  func fullWidthText() {
    var seat = Seat(.district())
    seat.press("n石门镇：？")
    #expect(seat.flow.entry?.text == "石门镇：？")
  }

  @Test("a Chinese character in the queue opens the call line with it")
  func chineseOpensCall() {
    var seat = Seat(.district())
    seat.press("石")
    #expect(seat.flow.entry?.prompt == .call)
    #expect(seat.flow.entry?.text == "石")
    #expect(seat.flow.entry?.startedAt == seat.room.now)
  }

  @Test("a key that cannot be used now says why")
  func reasons() {
    var seat = Seat(.district())
    seat.press("u")
    #expect(seat.flow.notice == .keyUnavailable(.takeBack, .nothingToTakeBack))
    seat.press("D")
    #expect(seat.flow.notice == .keyUnavailable(.drafts, .noDraft))
    seat.press("3c")
    #expect(seat.flow.notice == .keyUnavailable(.classify, .onlyOnIncidents))
    seat.press("1v")
    #expect(seat.flow.notice == .keyUnavailable(.convey, .onlyOnInstructions))
    seat.press("2r")
    #expect(seat.flow.notice == .keyUnavailable(.report, .nothingSelected))
  }

  @Test("a read-only board refuses everything that writes, and nothing else")
  func readOnly() {
    var seat = Seat(.district())
    seat.flow.isReadOnly = true
    for row in KeyTable.rows where row.command.writes {
      #expect(seat.flow.obstacle(row.command, seat.room.duty) == .boardIsReadOnly)
    }
    seat.press("<F2>")
    #expect(seat.flow.entry == nil)
    seat.press("石")
    #expect(seat.flow.entry == nil)
    seat.press("/")
    #expect(seat.flow.entry?.prompt == .search)
  }

  @Test("the edge is asked for what only the edge can do")
  func effects() {
    var seat = Seat(.district())
    seat.press("<C-l>")
    #expect(seat.effects.contains(.redraw))
    seat.press("<C-z>")
    #expect(seat.effects.contains(.suspend))
    seat.press("p")
    #expect(seat.effects.contains(.saveView))
    seat.press("L")
    #expect(seat.effects.contains(.setLanguage))
    seat.press("y")
    #expect(seat.effects.contains(.copy(ItemReference(.incident, seat.flow.queue.selected!))))
  }

  @Test("leaving asks while things are open and nobody else watches")
  func quit() {
    var seat = Seat(.district())
    seat.press("q")
    #expect(!seat.effects.contains(.quit))
    #expect(seat.flow.notice == .quitAsksOpenItems(10))
    seat.press("j")
    #expect(!seat.effects.contains(.quit))
    seat.press("<F10>")
    seat.press("<F10>")
    #expect(seat.effects.contains(.quit))
    seat.act(.watchersCounted(others: 1))
    seat.press("q")
    #expect(seat.effects.contains(.quit))
  }

  @Test("nothing open: leaving does not ask")
  func quitEmpty() {
    var seat = Seat(Room())
    seat.press("q")
    #expect(seat.effects.contains(.quit))
  }

  @Test("letters in help search it, F-keys act, Esc clears and then closes")
  func help() {
    var seat = Seat(.district())
    seat.press("?批")
    #expect(seat.flow.overlay == .help(words: "批", scroll: 0))
    seat.press("<Esc>")
    #expect(seat.flow.overlay == .help(words: "", scroll: 0))
    seat.press("<Down>")
    #expect(seat.flow.overlay == .help(words: "", scroll: 1))
    seat.press("<F2>")
    #expect(seat.flow.overlay == nil)
    #expect(seat.flow.entry?.prompt == .call)
  }

  @Test("themes are shown while they are chosen, and Esc brings the old one back")
  func themes() {
    var seat = Seat(.district())
    seat.flow.themeNames = ["夜班深色", "日班浅色", "单色"]
    seat.flow.themeName = "夜班深色"
    seat.press("tj")
    #expect(seat.effects.contains(.setTheme("日班浅色")))
    seat.press("<Esc>")
    #expect(seat.effects.contains(.setTheme("夜班深色")))
    #expect(seat.flow.overlay == nil)
    seat.press("tj<Enter>")
    #expect(seat.flow.themeName == "日班浅色")
    #expect(seat.flow.notice == .themeChanged("日班浅色"))
  }
}
