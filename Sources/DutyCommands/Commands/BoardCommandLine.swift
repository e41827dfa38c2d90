import ArgumentParser
import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyReports
import DutyScreens
import DutyStore
import DutyText
@preconcurrency import Glibc
import TerminalDriver

struct BoardCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "值守台 · The board.",
    discussion: "EXAMPLE\n  dutyboard board --role leader\n  dutyboard board --once --size 120x40")

  @OptionGroup var choices: BoardChoices
  @OptionGroup var common: CommonOptions

  func run() throws {
    try BoardWishes(choices, common).run()
  }
}

/// What is wished of a board, as plain values.
struct BoardWishes: PlainCommand {
  var role = BoardRole.officer
  var theme: String?
  var isReadOnly = false
  var at: String?
  var once = false
  var size = CellSize(columns: 120, rows: 40)
  var session = SessionWishes()

  init(_ choices: BoardChoices, _ common: CommonOptions) {
    role = choices.role.value
    theme = choices.theme
    isReadOnly = choices.readonly
    at = choices.at
    once = choices.once
    size = choices.frameSize ?? size
    session = SessionWishes(common)
    session.actor = choices.actor
  }

  /// The plain board: no argument at all, or only a data directory. Nil for everything else, which the
  /// parser reads.
  init?(plain words: [String]) {
    switch words.count {
    case 0: break
    case 2 where words[0] == "--data" && !words[1].hasPrefix("-"): session.data = words[1]
    default: return nil
    }
  }

  func run() throws {
    try openBoard(self, at: Environment.dataDirectory(session.data)) { session in
      try session.establishOfficeIfNeeded()
    }
  }
}

/// What can be chosen about a board.
struct BoardChoices: ParsableArguments {
  @Option(help: "Who looks at it.")
  var role = Word(BoardRole.officer)
  @Option(help: "A theme by name, or a theme file.")
  var theme: String?
  @Flag(help: "Look only.")
  var readonly = false
  @Option(help: "The board as it stood at this time (ISO 8601), to look at only.")
  var at: String?
  @Flag(help: "Print one frame as text and leave; needs no terminal.")
  var once = false
  @Option(help: "The size of that frame.")
  var size: String = "120x40"
  @Option(name: .customLong("as"), help: "Who sits at the board, by name.")
  var actor: String?

  func validate() throws {
    if frameSize == nil { throw ValidationError("--size 120x40") }
  }

  /// Nil when it cannot be read.
  var frameSize: CellSize? {
    let sides = size.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    guard sides.count == 2, sides.allSatisfy((1...1000).contains) else { return nil }
    return CellSize(columns: sides[0], rows: sides[1])
  }
}

/// Opens the board on a data directory, or prints one frame of it.
///
/// `prepare` is called once the journal is open for writing: a new one gets its office there.
func openBoard(
  _ wishes: BoardWishes, at path: String, prepare: (Session) throws -> Void
) throws {
  let isReader = wishes.isReadOnly || wishes.role == .wall
  if !wishes.once { TerminalSignals.block() }
  let session = try Session(
    wishes.session,
    isReader || (wishes.once && DataDirectory(path).hasLog) ? .read : .create, path: path)
  if session.journal.obstacle == nil, !session.isReader { try prepare(session) }
  let board = try Board(session, wishes)
  if wishes.once {
    board.printOnce(wishes.size, json: wishes.session.json)
  } else {
    try board.run()
  }
  try session.endReading()
}

/// The board put together: the only place where terminal, desk, files and words meet.
final class Board {
  private let session: Session
  /// The past moment that is shown first; nil for now.
  private let moment: Timestamp?
  private let role: BoardRole
  private let library: ThemeLibrary
  private let themeName: String
  private let followsClock: Bool

  init(_ session: Session, _ choices: BoardWishes) throws {
    self.session = session
    role = choices.role
    moment = try choices.at.map(session.instant)
    var wishes = ThemeWishes()
    wishes.flag = choices.theme.map(Themes.name)
    wishes.isWall = role == .wall
    wishes.isColourUnwanted = Environment.value("NO_COLOR") != nil
    wishes.minuteOfDay = session.duty.time.reading(session.now).minuteOfDay
    wishes.colorFgBg = Environment.value("COLORFGBG")
    if let file = choices.theme, file.hasSuffix(".toml") {
      let bytes = try session.reading { () throws(Failure) in try Files.bytes(file) }
      library = ThemeLibrary(userThemes: [ThemeSource(file: Themes.name(file), bytes: bytes)])
    } else {
      library = Themes.onThisMachine()
    }
    if let kept = Themes.kept, library.load(kept, depth: .indexed).isWanted {
      wishes.configured = kept
    }
    let choice = chosenTheme(wishes)
    themeName = choice.name
    followsClock = choice.reason == .shift
    if let wanted = choices.theme, !library.load(themeName, depth: .indexed).isWanted {
      throw session.failed(.themeUnusable(name: wanted))
    }
  }

  private func look(_ depth: ColourDepth) -> Look {
    let library = library
    return Look(
      phrases: session.phrases, theme: library.load(themeName, depth: depth).theme,
      themeNames: library.listings.map(\.name), followsClock: followsClock
    ) { name in
      let found = library.load(name, depth: depth)
      return found.isWanted ? found.theme : nil
    }
  }

  func printOnce(_ size: CellSize, json: Bool) {
    let still = StillTerminal(size)
    let now = session.now
    let console = Console(
      terminal: still, desk: session.desk, ports: ConsolePorts(now: { now }), look: look(.none),
      role: role, isReadOnly: true)
    if let moment { console.lookBack(.at(moment)) }
    if json {
      let rows = console.flow.queue.rows.compactMap { console.shown.incident($0.number) }
      let instructions = console.flow.instructionList.rows.compactMap {
        console.shown.instruction($0)
      }
      let documents = Documents(
        console.shown, now: console.flow.now, phrases: session.phrases)
      Output.line(documents.board(incidents: rows, instructions: instructions).written)
    } else {
      Output.text(console.frame().plainText + "\n")
    }
    Output.flush()
  }

  func run() throws {
    let terminal: CursesTerminal
    do throws(TerminalFailure) {
      terminal = try CursesTerminal(settings())
    } catch {
      throw session.failed(error.failure)
    }
    let isColourUnwanted = Environment.value("NO_COLOR") != nil
    let depth = isColourUnwanted ? .none : terminal.capabilities.colours
    let ports = BoardPorts(session)
    let console = Console(
      terminal: terminal, desk: session.desk, ports: ports.ports, look: look(depth), role: role,
      isReadOnly: session.isReader || session.journal.obstacle != nil)
    if let moment { console.lookBack(.at(moment)) }
    console.run()
    // What was written there while the screen was ours. Our own last line comes after it: it is no news.
    let errors = terminal.divertedErrors()
    ports.noteEnd(signal: console.endedBy)
    if !errors.isEmpty { Output.write(errors, to: stderr) }
    // As a shell counts it: a supervisor wants to know that the board was told to go.
    if let signal = console.endedBy { throw SilentExit(code: 128 + signal) }
  }

  private func settings() -> TerminalSettings {
    let width: TerminalSettings.AmbiguousWidth =
      switch Environment.value("DUTYBOARD_AMBIGUOUS") {
      case "narrow": .narrow
      case "wide": .wide
      default: .automatic
      }
    let truecolour = ["truecolor", "24bit"].contains(Environment.value("COLORTERM") ?? "")
    return TerminalSettings(
      terminalType: Environment.value("TERM"), prefersTrueColour: truecolour,
      ambiguousWidth: width, logDescriptor: LogFile.descriptor())
  }
}

extension TerminalFailure {
  var failure: Failure {
    switch self {
    case .notATerminal: .noTerminal
    case .unknownType(let name), .cannotMoveCursor(let name): .unknownTerminal(name: name)
    }
  }
}

/// A terminal of one frame, for `--once`.
final class StillTerminal: Terminal {
  let size: CellSize
  let capabilities = TerminalCapabilities()

  init(_ size: CellSize) {
    self.size = size
  }

  func present(_ frame: Frame) {}
  func bell() {}
  func copy(_ text: String) -> Bool { false }
  func wait(atMost milliseconds: Int?, watching descriptors: [Int32]) -> [TerminalEvent] {
    [.lost]
  }
  func suspend() {}
  func repaint() {}
  func leave() {}
}
