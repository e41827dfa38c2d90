import CellGrid

/// A terminal without a screen: what it is told to give comes in, what is shown can be read.
final class FakeTerminal: Terminal {
  var size: CellSize
  var capabilities = TerminalCapabilities()
  private(set) var frames: [Frame] = []
  private(set) var bells = 0
  private(set) var copied: [String] = []
  private(set) var repaints = 0
  private(set) var suspensions = 0
  private(set) var hasLeft = false
  private var coming: [[TerminalEvent]] = []
  /// Called at each wait, so that a test's clock goes on.
  var onWait: () -> Void = {}

  init(columns: Int = 120, rows: Int = 40) {
    size = CellSize(columns: columns, rows: rows)
  }

  /// Puts events into the queue; each list comes in one wait.
  func give(_ events: [TerminalEvent]) { coming.append(events) }

  var text: String { frames.last?.plainText ?? "" }

  /// For stories of weeks.
  var keepsOnlyLast = false

  func present(_ frame: Frame) {
    if keepsOnlyLast { frames.removeAll() }
    frames.append(frame)
  }
  func bell() { bells += 1 }
  func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }
  func wait(atMost milliseconds: Int?, watching descriptors: [Int32]) -> [TerminalEvent] {
    onWait()
    return coming.isEmpty ? [.timedOut] : coming.removeFirst()
  }
  func suspend() { suspensions += 1 }
  func repaint() { repaints += 1 }
  func leave() { hasLeft = true }
}
