import Glibc
import TerminalTestKit
import Testing

/// The board's life on a real terminal, from opening to whatever way it ends.
@Suite("Life of a board on a terminal")
struct BoardLifeTests {
  private func started(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(environment: environment)
    try terminal.waitForLog("ready")
    return terminal
  }

  private func expectWhole(_ terminal: PseudoTerminal, _ why: Comment) {
    #expect(terminal.modes == (true, true, true, true), why)
    let lastIn = terminal.text.range(ofLast: "\u{1B}[?1049h")
    let lastOut = terminal.text.range(ofLast: "\u{1B}[?1049l")
    #expect((lastIn ?? 0) < (lastOut ?? 0), why)
    #expect(terminal.text.range(ofLast: "\u{1B}[?2004l") ?? 0 > lastIn ?? 0, why)
  }

  @Test("the board opens with every key for itself and leaves the terminal as it was")
  func openAndLeave() throws {
    let terminal = try started()
    #expect(terminal.modes == (false, false, false, false))
    try terminal.waitForScreen("值守台")
    try terminal.waitForScreen("\u{1B}[?2004h")
    terminal.send("w")
    try terminal.waitForLog("a line for the log")
    #expect(terminal.occurrences(of: "a line for the log") == 0)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    expectWhole(terminal, "q")
    #expect(terminal.occurrences(of: "a line for the log") == 1, "the log's end is told afterwards")
  }

  @Test("no key is kept back by the terminal, and a character cut in two arrives whole")
  func keys() throws {
    let terminal = try started()
    terminal.send([0x13, 0x03, 0x16, 0x1C, 0x11])
    for key in ["Ctrl-S", "Ctrl-C", "Ctrl-V", "Ctrl-\\", "Ctrl-Q"] {
      try terminal.waitForLog("key(\(key))")
    }
    terminal.send([0xE4])
    terminal.send("\u{1B}")
    try terminal.waitForLog("key(Esc)")
    terminal.send([0xE5, 0x80])
    terminal.resize(columns: 81, rows: 24)
    try terminal.waitForLog("resized")
    terminal.send([0xBC])
    try terminal.waitForLog("key(值)")
    terminal.send("\u{1B}[200~一\r二\u{1B}[201~\u{1B}OQ")
    try terminal.waitForLog("paste(\"一\\n二\"")
    try terminal.waitForLog("key(F2)")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("a new window size is told and drawn")
  func resize() throws {
    let terminal = try started()
    terminal.resize(columns: 101, rows: 33)
    try terminal.waitForLog("resized(CellGrid.CellSize(columns: 101, rows: 33))")
    try terminal.waitForScreen("size 101x33")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    expectWhole(terminal, "resized")
  }

  @Test(
    "a request to end is told, and the terminal is whole", arguments: [SIGTERM, SIGHUP, SIGINT])
  func terminate(signal: Int32) throws {
    let terminal = try started()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.logText.contains("terminate(signal: \(signal))"))
    expectWhole(terminal, "signal \(signal)")
  }

  @Test("a closed window ends the board")
  func hangUp() throws {
    let terminal = try started()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("a trap leaves the terminal whole and says what happened")
  func trap() throws {
    let terminal = try started()
    terminal.send("t")
    #expect(try terminal.waitForEnd() < 0)
    expectWhole(terminal, "trap")
    let screenIsLeft = terminal.text.range(ofLast: "\u{1B}[?1049l") ?? .max
    #expect(screenIsLeft < terminal.text.range(ofLast: "the trap asked for") ?? 0)
  }

  @Test(
    "a fatal signal from outside leaves the terminal whole and still kills",
    arguments: [SIGABRT, SIGSEGV])
  func fatalSignal(number: Int32) throws {
    let terminal = try started()
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == -number)
    expectWhole(terminal, "signal \(number)")
  }

  @Test("an exit in the middle leaves the terminal whole")
  func unexpectedExit() throws {
    let terminal = try started()
    terminal.send("e")
    #expect(try terminal.waitForEnd() == 7)
    expectWhole(terminal, "exit")
  }

  @Test("Ctrl-Z gives the shell back and fg the board")
  func suspend() throws {
    let terminal = try PseudoTerminal(["/bin/bash", "--norc", "--noprofile", "-i"])
    terminal.send("\(PseudoTerminal.probe)\n")
    try terminal.waitForLog("ready")
    terminal.send("\u{1A}")
    try terminal.waitForScreen("Stopped")
    #expect(terminal.text.hasSuffixAfter("\u{1B}[?1049l", "Stopped"))
    terminal.send("fg\n")
    try terminal.waitForLog("suspended and back")
    #expect(terminal.modes == (false, false, false, false))
    terminal.send("x")
    try terminal.waitForLog("key(x)")
    terminal.send("q")
    try terminal.waitForScreen("left")
    terminal.send("exit\n")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("a session without a shell is not stopped, for nobody could start it again")
  func noSuspend() throws {
    let terminal = try started()
    terminal.send("\u{1A}x")
    try terminal.waitForScreen("\u{07}")
    try terminal.waitForLog("key(x)")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }
}

@Suite("Kinds of terminals")
struct TerminalKindTests {
  @Test(
    "the board opens on old and on unknown terminals",
    arguments: ["vt100", "linux", "xterm", "no-such-terminal", ""])
  func kinds(type: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": type])
    try terminal.waitForLog("ready")
    try terminal.waitForScreen("值守台")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.modes == (true, true, true, true))
  }

  @Test("a terminal that cannot move the cursor is refused and left alone")
  func dumb() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "dumb"])
    #expect(try terminal.waitForEnd() == 1)
    #expect(terminal.text == "failure cannotMoveCursor(\"dumb\")\r\n")
    #expect(terminal.modes == (true, true, true, true))
  }

  @Test("Chinese is drawn although the locale is C")
  func plainLocale() throws {
    let terminal = try PseudoTerminal(environment: ["LANG": "C", "LC_ALL": "C"])
    try terminal.waitForScreen("应急值守")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("a terminal that draws quotes wide is found out without waiting for it")
  func wide() throws {
    let terminal = try PseudoTerminal()
    try terminal.waitForLog("ready")
    try terminal.waitForScreen("\u{1B}[6n", count: 2)
    #expect(terminal.occurrences(of: "“引号”") == 1)
    terminal.send("\u{1B}[1;7R\u{1B}[1;9R")
    try terminal.waitForLog("capabilitiesChanged")
    try terminal.waitForScreen("\"引号\"--破折号")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(!terminal.logText.contains("report"))
  }

  @Test("the setting wide is obeyed without a question")
  func setting() throws {
    let terminal = try PseudoTerminal(environment: ["DUTYBOARD_AMBIGUOUS": "wide"])
    try terminal.waitForScreen("\"引号\"--破折号")
    #expect(terminal.occurrences(of: "\u{1B}[6n") == 0)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }
}

extension String {
  /// The UTF-8 offset where `text` occurs last; nil when it does not.
  func range(ofLast text: String) -> Int? {
    let parts = split(separator: text, omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return nil }
    return utf8.count - last.utf8.count - text.utf8.count
  }

  /// True when `later` stands somewhere behind the last `earlier`.
  func hasSuffixAfter(_ earlier: String, _ later: String) -> Bool {
    guard let start = range(ofLast: earlier), let end = range(ofLast: later) else { return false }
    return start < end
  }
}
