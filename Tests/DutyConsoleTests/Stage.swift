import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyReports
import DutyScreens
import DutyTestKit
import DutyText
import Testing

/// One board of a story: a console on a fake terminal over a journal in memory, with a clock that
/// stands still unless the story moves it.
final class Stage {
  let terminal: FakeTerminal
  let console: Console
  let desk: Desk
  private let journal: MemoryJournal
  let book: MemoryBook
  let clock: StageClock
  let drafts: DraftDrawer
  /// Papers that the board has written.
  var papers: [(name: String, text: String)] { paperDrawer.files.map { ($0.name, $0.text) } }
  let paperDrawer = PaperDrawer()

  init(
    _ book: MemoryBook, clock: StageClock, role: BoardRole = .officer, isReadOnly: Bool = false,
    language: Language = .chinese, name: String = "desk-1", others: Int = 0,
    drafts: DraftDrawer = DraftDrawer(), words: WordDrawer = WordDrawer(), columns: Int = 120,
    rows: Int = 40, lastWatched: Timestamp? = nil, backUp: @escaping () -> Timestamp? = { nil }
  ) throws {
    self.book = book
    self.clock = clock
    self.drafts = drafts
    terminal = FakeTerminal(columns: columns, rows: rows)
    let mint = Mint(name)
    journal = MemoryJournal(book)
    desk = try Desk(
      journal: journal, terminal: name, fallbackAuthor: "值班员", newID: mint.next)
    let mono = ThemeLibrary().load("mono", depth: .none).theme
    let night = ThemeLibrary().load("night", depth: .none).theme
    let look = Look(
      phrases: Phrases(language: language), theme: mono, themeNames: [mono.name, night.name],
      find: { name in [mono, night].first { $0.name == name } })
    let ports = ConsolePorts(
      now: { clock.now }, drafts: drafts.port, saveView: { _ in "views/1.txt" },
      writeShiftFiles: { _ in 5 }, saveDayLog: { _, _ in "papers/daylog.html" },
      savePapers: { [paperDrawer] in paperDrawer.take($0) },
      otherWatchers: { others }, backUpIfDue: backUp, lastWatched: { lastWatched },
      readLexicon: { words.read($0) })
    console = Console(
      terminal: terminal, desk: desk, ports: ports, look: look, role: role, isReadOnly: isReadOnly)
  }

  /// Presses keys as help writes them, each in a turn of its own, half a second apart.
  func press(_ keys: String) {
    for key in Seat.keys(keys) {
      clock.now = Timestamp(milliseconds: clock.now.milliseconds + 500)
      terminal.give([.input(.key(key))])
      console.turn()
    }
  }

  func wait(seconds: Int) {
    clock.now = Timestamp(milliseconds: clock.now.milliseconds + Int64(seconds) * 1000)
    console.turn()
  }

  /// What the screen shows, without line breaks.
  var screen: String { terminal.text }

  /// Lines of the journal, both ends included.
  func lines(from first: Int64, through last: Int64) throws -> [LogLine] {
    try journal.lines(from: first, through: last)
  }

  /// The lines written since a position, as short words.
  func kinds(after position: Int64) -> [String] {
    let lines = try? journal.lines(from: position + 1, through: journal.head.position)
    return (lines ?? []).map { "\($0.event)".prefix { $0 != "(" }.description }
  }
}

/// The time on the wall of a story, shared by all its boards.
final class StageClock {
  var now: Timestamp

  init(_ now: Timestamp) { self.now = now }
}

/// Where a story's papers lie.
final class PaperDrawer {
  private(set) var files: [PaperFile] = []

  func take(_ new: [PaperFile]) -> String {
    files += new
    return "papers/" + (new.last?.name ?? "")
  }
}

/// Where a story's half-typed calls lie.
final class DraftDrawer {
  private(set) var saved: [String] = []
  private(set) var open: Draft?
  private(set) var parked: [Draft] = []

  var port: DraftPort {
    DraftPort(
      save: { content, startedAt in
        self.saved.append(content.text)
        self.open = Draft(id: "\(self.saved.count)", startedAt: startedAt, content: content)
      }, drop: { self.open = nil },
      park: {
        if let open = self.open { self.parked.insert(open, at: 0) }
        self.open = nil
      }, list: { self.parked },
      take: { id in
        self.open = self.parked.first { $0.id == id }
        self.parked.removeAll { $0.id == id }
      },
      discard: { id in self.parked.removeAll { $0.id == id } })
  }
}

/// Ids of acts that no two boards make alike.
private final class Mint {
  private let name: String
  private var count = 0

  init(_ name: String) { self.name = name }

  func next() -> String {
    count += 1
    return "\(name)-\(count)"
  }
}

extension MemoryBook {
  /// A book in which the running day of the demo district is written, line for line.
  static func district() throws -> (book: MemoryBook, clock: StageClock) {
    let room = Room.district()
    return (try of(room), StageClock(room.now))
  }

  /// A book in which everything is written that happened in a room, line for line.
  static func of(_ room: Room) throws -> MemoryBook { try holding(room.lines) }

  /// The same with the clock of the room.
  static func written(_ room: Room) throws -> (book: MemoryBook, clock: StageClock) {
    (try of(room), StageClock(room.now))
  }
}
