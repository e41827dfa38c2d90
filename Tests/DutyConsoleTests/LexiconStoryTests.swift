import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyIntake
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("The room's own words change while the board runs")
struct LexiconStoryTests {
  @Test("a new word is understood at the next key, without a restart", arguments: Language.allCases)
  func newWord(_ language: Language) throws {
    let (book, clock) = try MemoryBook.district()
    let drawer = WordDrawer()
    let stage = try Stage(book, clock: clock, language: language, words: drawer)
    stage.wait(seconds: 2)
    stage.press("<F2>石门镇报 老鹰撞两车亲嘴")
    #expect(stage.facts?.place != "老鹰撞")
    drawer.files = [.rows("a.csv", [.use: "place", .words: "老鹰撞;黑风撞"])]
    stage.wait(seconds: 1)
    let notice = Notice.lexiconRead(files: 1, words: 2)
    #expect(stage.says(notice, language))
    stage.press("了")
    #expect(stage.facts?.place == "老鹰撞")
    #expect(stage.console.flow.entry?.text == "石门镇报 老鹰撞两车亲嘴了")
  }

  @Test(
    "a bad file is told on the message line, and the words before it stay",
    arguments: Language.allCases)
  func badFile(_ language: Language) throws {
    let (book, clock) = try MemoryBook.district()
    let drawer = WordDrawer()
    drawer.files = [.rows("a.csv", [.use: "place", .words: "老鹰撞"])]
    let stage = try Stage(book, clock: clock, language: language, words: drawer)
    stage.wait(seconds: 2)
    #expect(
      !stage.says(.lexiconRead(files: 1, words: 1), language), "good news of the start are none")
    drawer.files = [.rows("a.csv", [.use: "plaace", .words: "老鹰撞"], [.use: "place"])]
    stage.wait(seconds: 1)
    let first = ImportProblem(file: "a.csv", line: 2, column: 1, what: .unknownUse("plaace"))
    #expect(stage.says(.lexiconRefused(first, more: 1), language))
    stage.press("<F2>石门镇报 老鹰撞两车追尾")
    #expect(stage.facts?.place == "老鹰撞")
    let before = stage.desk.duty.position
    stage.press("<Enter>")
    #expect(stage.kinds(after: before) == ["callRegistered", "incidentOpened"])
    drawer.files = []
    stage.wait(seconds: 1)
    #expect(stage.says(.lexiconRead(files: 0, words: 0), language))
    stage.press("<F2>石门镇报 老鹰撞两车追尾")
    #expect(stage.facts?.place != "老鹰撞")
  }

  @Test("a file that is bad at the start is told, and quick entry works with the built-in words")
  func badAtStart() throws {
    let (book, clock) = try MemoryBook.district()
    let drawer = WordDrawer()
    drawer.files = [.rows("a.csv", [.use: "plaace", .words: "老鹰撞"])]
    let stage = try Stage(book, clock: clock, words: drawer)
    stage.wait(seconds: 1)
    let problem = ImportProblem(file: "a.csv", line: 2, column: 1, what: .unknownUse("plaace"))
    #expect(stage.says(.lexiconRefused(problem, more: 0), .chinese))
    stage.press("<F2>石门镇报 石门隧道两车追尾")
    #expect(stage.facts?.place == "石门隧道")
  }

  @Test("the files are looked at once a second, not at each key")
  func cheap() throws {
    let (book, clock) = try MemoryBook.district()
    let drawer = WordDrawer()
    let stage = try Stage(book, clock: clock, words: drawer)
    stage.wait(seconds: 1)
    let before = drawer.looks
    // Ten keys, half a second apart.
    stage.press("<F2>石门镇报两车追尾")
    #expect(drawer.looks - before <= 6)
  }
}

@Suite("Pinyin at the board")
struct PinyinStoryTests {
  @Test(
    "a search by letters finds what the log says of the place",
    arguments: ["smsd", "石门sd", "shimensuidao"])
  func search(_ typed: String) throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.wait(seconds: 1)
    stage.press("/石门隧道")
    let wanted = stage.hits
    #expect(!wanted.isEmpty)
    stage.press("<Esc>/" + typed)
    #expect(stage.hits == wanted)
    stage.press("<Esc>/qxqxqx")
    #expect(stage.hits.isEmpty)
  }

  @Test("a place of a call that was just stored completes and is found by its letters")
  func newPlace() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.wait(seconds: 1)
    stage.press("<F2>柳沟镇报 望夫崖隧道两车追尾<Enter>")
    stage.press("<F2>wfy")
    #expect(stage.console.flow.entry?.completions.first?.text == "望夫崖隧道")
    stage.press("<Tab>")
    #expect(stage.console.flow.entry?.text == "望夫崖隧道")
    stage.press("<C-u><Esc>/wfysd")
    #expect(!stage.hits.isEmpty)
  }

  @Test("the unit that called last comes first among those that fit alike")
  func lastUsed() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.wait(seconds: 1)
    func first(_ typed: String) -> String? {
      stage.press("<F2>" + typed)
      defer { stage.press("<C-u><Esc>") }
      return stage.console.flow.entry?.completions.first?.text
    }
    // 北园街道 and 滨河街道 begin with b alike.
    stage.press("<F2>滨河街道报 滨河路爆管停水<Enter>")
    #expect(first("bhjd") == "滨河街道")
    stage.press("<F2>北园街道报 锅炉房冒浓烟<Enter>")
    #expect(first("b") == "北园街道")
    stage.press("<F2>滨河街道报 滨河路又爆管停水<Enter>")
    #expect(first("b") != "北园街道")
  }

  @Test("commands and filters take pinyin, mixed with Chinese")
  func commandsAndFilters() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.wait(seconds: 1)
    stage.press(":zhut")
    #expect(stage.console.flow.entry?.completions.map(\.text) == ["主题"])
    stage.press("<Enter>")
    guard case .themes = stage.console.flow.overlay else {
      Issue.record("the themes are not open")
      return
    }
    stage.press("<Esc>f石门sd<Enter>")
    #expect(stage.console.flow.queue.rows.count == 1)
  }
}

/// Where a story's files of words lie.
final class WordDrawer {
  var files: [WordFile] = []
  private(set) var looks = 0
  private var told: [WordFile]?
  private var shelf = LexiconShelf()

  func read(_ codes: CodeTable) -> LexiconReport? {
    looks += 1
    if files == told { return nil }
    told = files
    return shelf.take(files, codes: codes)
  }
}

extension WordFile {
  fileprivate static func rows(_ name: String, _ rows: [WordColumn: String]...) -> WordFile {
    WordFile(
      name: name, form: .lexicon,
      rows: rows.enumerated().map { place, cells in
        WordRow(
          line: place + 2,
          cells: Dictionary(
            uniqueKeysWithValues: cells.map { column, text in
              let number = [WordColumn.use, .value, .words].firstIndex(of: column) ?? 0
              return (column, WordCell(text, at: number + 1))
            }))
      })
  }
}

extension Stage {
  /// What quick entry understands of the open line.
  fileprivate var facts: CallFacts? { console.flow.entry?.understanding?.facts }

  /// The lines that the open search has found.
  fileprivate var hits: [Int64] {
    guard case .search(let list) = console.flow.overlay else { return [] }
    return list.hits.map(\.line.position)
  }

  fileprivate func says(_ notice: Notice, _ language: Language) -> Bool {
    let naming = Naming(desk.duty, now: clock.now)
    return screen.contains(
      Phrases(language: language).notices.notice(notice, naming).prefix(30))
  }
}
