internal import CNcurses
package import CellGrid
internal import Glibc

/// The real terminal. ncurses draws; keys, signals and time are our own.
///
/// One per process, used by one thread. Call `TerminalSignals.block()` before any thread begins,
/// and `leave()` at the end; after a trap or `exit()` the screen is restored without it.
package final class CursesTerminal: Terminal {
  package internal(set) var size: CellSize
  package internal(set) var capabilities: TerminalCapabilities
  /// The terminal type that the screen was opened with.
  package let terminalType: String

  let settings: TerminalSettings
  let signals: Int32
  var decoder: KeyDecoder
  /// When the decoder gives up waiting, in milliseconds of `now`.
  var decoderDeadline: Int?
  var probe: AmbiguousProbe?
  /// When a terminal that has not answered the probe will not answer any more, in milliseconds of `now`.
  var probeDeadline = 0
  var pending: [TerminalEvent] = []
  var isLost = false

  private var isUp = false
  private var styles: DeviceStyles
  private var shown: Frame?
  private var rowBuffer: [cn_cell] = []
  private var cursorIsShown = true
  private var shownTitle: String?
  private let logStart: Int

  package init(_ settings: TerminalSettings) throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    self.settings = settings
    decoder = KeyDecoder(escapeMilliseconds: settings.escapeMilliseconds)
    cn_signals_block()
    _ = cn_locale_start()
    cn_rescue_remember()
    terminalType = try Self.open(settings)
    styles = DeviceStyles()
    let isWide = settings.ambiguousWidth == .wide
    capabilities = TerminalCapabilities(
      colours: styles.depth, ambiguousIsWide: isWide,
      bordersInASCII: isWide || terminalType.hasPrefix("vt"))
    size = CellSize(columns: 0, rows: 0)
    signals = cn_signals_open()
    logStart = settings.logDescriptor.map { Int(lseek($0, 0, SEEK_END)) } ?? 0
    cn_rescue_divert(settings.logDescriptor ?? -1)
    enter()
    if settings.ambiguousWidth == .automatic, !terminalType.hasPrefix("vt") {
      probe = AmbiguousProbe()
      probeDeadline = Self.now + 1000
      TerminalOutput.write(AmbiguousProbe.question)
    }
  }

  deinit { leave() }

  private static func open(_ settings: TerminalSettings) throws(TerminalFailure) -> String {
    for candidate in settings.candidates {
      switch cn_screen_open(candidate) {
      case 0: return candidate
      case -2:
        cn_rescue_modes()
        throw .cannotMoveCursor(candidate)
      default: continue
      }
    }
    throw .unknownType(settings.terminalType ?? "")
  }

  package func present(_ frame: Frame) {
    guard isUp, !isLost else { return }
    let frame = capabilities.ambiguousIsWide ? frame.withoutAmbiguousCharacters() : frame
    var isChanged = false
    for change in frame.changes(since: shown) where change.row < size.rows {
      put(change, of: frame, toEnd: shown?.size != frame.size)
      isChanged = true
    }
    if shown?.size != frame.size {
      for row in min(frame.size.rows, size.rows)..<size.rows {
        cn_screen_put_cells(Int32(row), 0, [], 0, true)
      }
      isChanged = true
    }
    if placeCursor(of: frame) || isChanged { cn_screen_update() }
    shown = frame
    show(title: frame.title)
  }

  package func bell() {
    if isUp, !isLost { TerminalOutput.write("\u{07}") }
  }

  package func copy(_ text: String) -> Bool {
    guard isUp, !isLost, let command = TerminalOutput.clipboard(text) else { return false }
    return TerminalOutput.write(command)
  }

  package func repaint() {
    shown = nil
    cn_screen_forget()
  }

  package func suspend() {
    guard isUp, cn_can_stop() else { return bell() }
    goDown()
    cn_stop()
    // Our own continuation is no news; whatever else was sent meanwhile is.
    pending += pendingSignals().filter { $0 != SIGCONT && $0 != SIGTSTP && $0 != SIGWINCH }
      .map(TerminalEvent.terminate)
    enter()
  }

  package func leave() {
    guard isUp else { return }
    finishProbe()
    goDown()
    cn_rescue_undivert()
    cn_rescue_modes()
    cn_screen_close()
    close(signals)
  }

  /// What was written to standard error while the board was up, at most the last `limit` bytes;
  /// to be shown after `leave`. Empty when standard error was not diverted.
  package func divertedErrors(limit: Int = 4096) -> String {
    guard let descriptor = settings.logDescriptor else { return "" }
    let end = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(logStart, end - limit)
    guard end > start else { return "" }
    var bytes = [UInt8](repeating: 0, count: end - start)
    let count = pread(descriptor, &bytes, bytes.count, off_t(start))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension CursesTerminal {
  /// Takes the screen, at the start and after every interruption.
  func enter() {
    cn_screen_enter()
    TerminalOutput.write(
      TerminalOutput.pasteOn + (settings.reportsFocus ? TerminalOutput.focusOn : ""))
    cn_rescue_arm()
    isUp = true
    cursorIsShown = true
    shownTitle = nil
    takeSize()
    repaint()
  }

  private func goDown() {
    isUp = false
    if !isLost {
      TerminalOutput.write(
        TerminalOutput.pasteOff + (settings.reportsFocus ? TerminalOutput.focusOff : ""))
    }
    if !cursorIsShown { cn_screen_show_cursor(true) }
    cn_screen_leave()
    cn_rescue_disarm()
  }

  /// Somebody stopped and continued us from outside: the shell may have changed modes and screen.
  func reenter() {
    goDown()
    enter()
  }

  /// Fits ncurses to the window; true when the size is a new one.
  @discardableResult
  func takeSize() -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if cn_window_size(&rows, &columns), rows != cn_screen_rows() || columns != cn_screen_columns() {
      _ = cn_screen_resize(rows, columns)
    }
    let new = CellSize(columns: Int(cn_screen_columns()), rows: Int(cn_screen_rows()))
    guard new != size else { return false }
    size = new
    repaint()
    return true
  }

  /// Gives a stretch of a row to ncurses; `toEnd` blanks what the screen has behind the frame.
  private func put(_ change: Frame.RowChange, of frame: Frame, toEnd: Bool) {
    // In a variable of its own: each access to one of the class is checked, and there are a hundred.
    var out = rowBuffer
    rowBuffer = []
    out.removeAll(keepingCapacity: true)
    let start = change.row * frame.size.columns
    let stretch = start + change.columns.lowerBound..<start + change.columns.upperBound
    var lastStyle: UInt16?
    var device = DeviceStyles.Device(attributes: 0, pair: 0)
    for cell in frame.cells[stretch] where cell.width > 0 {
      if cell.style != lastStyle {
        device = styles.device(for: frame.styles[Int(cell.style)])
        lastStyle = cell.style
      }
      var place = cn_cell()
      place.attributes = device.attributes
      place.pair = device.pair
      place.width = Int32(cell.width)
      if cell.glyph & Frame.Cell.clusterBit == 0 {
        place.base = cell.glyph
      } else {
        let scalars = frame.clusters[Int(cell.glyph & ~Frame.Cell.clusterBit)]
        place.base = scalars[0]
        withUnsafeMutableBytes(of: &place.marks) { marks in
          _ = marks.bindMemory(to: UInt32.self).update(
            fromContentsOf: scalars.dropFirst().prefix(4))
        }
      }
      out.append(place)
    }
    cn_screen_put_cells(
      Int32(change.row), Int32(change.columns.lowerBound), out, Int32(out.count), toEnd)
    rowBuffer = out
  }

  /// True when the cursor has to move. A hidden cursor stays where it is.
  private func placeCursor(of frame: Frame) -> Bool {
    let isShown = frame.cursorIsVisible
    var isChanged = false
    if isShown != cursorIsShown {
      cn_screen_show_cursor(isShown)
      cursorIsShown = isShown
      isChanged = true
    }
    guard isShown, let cursor = frame.cursor, cursor.row < size.rows, cursor.column < size.columns
    else { return isChanged }
    cn_screen_move_cursor(Int32(cursor.row), Int32(cursor.column))
    return isChanged || shown?.cursor != cursor
  }

  private func show(title: String?) {
    guard let title, title != shownTitle, knowsTitles else { return }
    shownTitle = title
    TerminalOutput.write("\u{1B}]2;\(SafeText.sanitise(title))\u{1B}\\")
  }

  /// Others would print the title as text.
  private var knowsTitles: Bool {
    ["xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "konsole", "vte"]
      .contains { terminalType.hasPrefix($0) }
  }
}
