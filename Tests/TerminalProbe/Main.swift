internal import CellGrid
internal import Glibc
internal import TerminalDriver

/// A board of nothing, for the tests of the driver: shows its size, what the terminal can do and
/// the last event, and obeys a few keys (q leave, t trap, e exit, w the log, z suspend, d draw,
/// y copy, r random frames).
@main
enum TerminalProbe {
  static func main() {
    TerminalSignals.block()
    do throws(TerminalFailure) {
      let terminal = try CursesTerminal(settings())
      run(terminal)
      terminal.leave()
      print("left \(terminal.divertedErrors())")
    } catch {
      print("failure \(error)")
      exit(1)
    }
  }

  private static func settings() -> TerminalSettings {
    let log = getenv("PROBE_LOG").map { open($0, O_RDWR | O_CREAT | O_APPEND, 0o600) }
    let width: TerminalSettings.AmbiguousWidth =
      switch getenv("DUTYBOARD_AMBIGUOUS").map({ String(cString: $0) }) {
      case "narrow": .narrow
      case "wide": .wide
      default: .automatic
      }
    return TerminalSettings(
      terminalType: getenv("TERM").map { String(cString: $0) },
      prefersTrueColour: getenv("COLORTERM") != nil, ambiguousWidth: width, logDescriptor: log)
  }

  private static func run(_ terminal: CursesTerminal) {
    var last = "ready"
    var count = 0
    while true {
      terminal.present(picture(terminal, last, count))
      if count == 0 { note("ready") }
      for event in terminal.wait(atMost: 60_000, watching: []) {
        count += 1
        last = "\(event)"
        note(last)
        switch event {
        case .input(.key(.character("q"))), .lost, .terminate: return
        case .input(.key(.character("t"))): fatalError("the trap asked for")
        case .input(.key(.character("e"))): exit(7)
        case .input(.key(.character("w"))): note("a line for the log")
        case .input(.key(.character("z"))), .input(.key(.control("z"))):
          terminal.suspend()
          note("suspended and back")
        case .input(.key(.character("d"))): draw(terminal)
        case .input(.key(.character("r"))): return scribble(terminal)
        case .input(.key(.character("y"))): _ = terminal.copy("石门镇 12:45")
        default: break
        }
      }
    }
  }

  /// Standard error is the log while the board is up.
  private static func note(_ text: String) {
    guard getenv("PROBE_LOG") != nil else { return }
    _ = write(STDERR_FILENO, text + "\n", text.utf8.count + 1)
  }

  private static func picture(_ terminal: CursesTerminal, _ last: String, _ count: Int) -> Frame {
    var frame = Frame(terminal.size)
    let size = terminal.size
    let capabilities = terminal.capabilities
    frame.border(
      frame.bounds, style: Style(foreground: .named(6)),
      glyphs: capabilities.bordersInASCII ? .ascii : .lines, title: "值守台 “探针”")
    let lines = [
      "size \(size.columns)x\(size.rows) type \(terminal.terminalType)",
      "colours \(capabilities.colours) wide \(capabilities.ambiguousIsWide)",
      "event \(last)", "count \(count)", "“引号”——破折号……①℃ end", "应急值守 🚒 e\u{301} end",
    ]
    for (row, line) in lines.enumerated() {
      frame.write(
        line, at: CellPoint(column: 2, row: 1 + row), style: .plain, in: frame.bounds.inside)
    }
    let colours: [Colour] = [
      .named(1), .named(9), .indexed(208), .rgb(red: 0x33, green: 0x66, blue: 0x99),
    ]
    for (index, colour) in colours.enumerated() {
      frame.write(
        "色\(index)", at: CellPoint(column: 2 + 5 * index, row: 7),
        style: Style(foreground: colour, background: .named(0), attributes: .bold),
        in: frame.bounds.inside)
    }
    frame.cursor = CellPoint(
      column: min(2 + count % 5, size.columns - 1), row: min(8, size.rows - 1))
    frame.title = "probe"
    return frame
  }

  /// Three hundred frames of overlapping text and boxes; the last one stays until a key is pressed
  /// and its text goes to the log, to be compared with what a terminal shows.
  private static func scribble(_ terminal: CursesTerminal) {
    let texts = ["值守台石门隧道", "“引号”——…①", "abc 12:45", "e\u{301}中o\u{302}", "—中—文—字—"]
    var random = Seeded(state: getenv("PROBE_SEED").flatMap { UInt64(String(cString: $0)) } ?? 1)
    var frame = Frame(terminal.size)
    for step in 0..<300 {
      let style = Style(
        foreground: .indexed(UInt8(20 + step % 200)), attributes: step % 3 == 0 ? .reverse : [])
      let place = CellPoint(
        column: .random(in: -5...terminal.size.columns, using: &random),
        row: .random(in: 0..<terminal.size.rows, using: &random))
      frame.write(texts[step % texts.count], at: place, style: style)
      if step % 7 == 0 {
        let box = CellRect(
          column: place.column, row: place.row, columns: .random(in: 1...30, using: &random),
          rows: .random(in: 1...6, using: &random))
        frame.fill(box, style: style)
        frame.border(box, style: style, title: "标题")
      }
      terminal.present(frame)
    }
    // In the last cell of the screen the driver draws no marks; and where a type has no way to switch
    // wrapping off (tmux), ncurses fills that cell by inserting before it, which splits a wide
    // character there. So the last frame ends with two plain letters.
    let corner = CellPoint(column: terminal.size.columns - 2, row: terminal.size.rows - 1)
    frame.write("xx", at: corner, style: Style())
    terminal.present(frame)
    note("scribbled\n\(frame.plainText)\nend of it")
    _ = terminal.wait(atMost: nil, watching: [])
  }

  /// A hundred frames of a moving selection bar, for counting writes from outside.
  private static func draw(_ terminal: CursesTerminal) {
    for step in 0..<100 {
      var frame = picture(terminal, "drawing", 0)
      let bar = CellRect(column: 1, row: 1 + step % 6, columns: terminal.size.columns - 2, rows: 1)
      frame.restyle(bar) { style in
        Style(foreground: style.foreground, background: .indexed(24), attributes: .bold)
      }
      terminal.present(frame)
    }
    note("drawn")
  }
}

/// Numbers that come again with the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
  }
}
