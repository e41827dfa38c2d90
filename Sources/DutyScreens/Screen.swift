package import CellGrid
package import DutyDomain
package import DutyFlow
package import DutyText

/// Draws the board: a function from state to cells, without a clock, a sentence or a colour.
///
/// `theme` has the styles of roles, `phrases` the words, `glyphs` the lines of borders. The size is
/// the flow's; any size down to nothing gives a frame.
package func draw(
  _ flow: Flow, _ duty: Duty, phrases: Phrases, theme: Theme, glyphs: BorderGlyphs = .lines
) -> Frame {
  var screen = Screen(Scene(flow, duty, phrases, theme, glyphs))
  screen.draw()
  return screen.frame
}

/// Everything that the drawing of one frame reads. A class, because each pane and each row is drawn by
/// a function that has it at hand, and copying the whole state for each of them costs more than drawing.
final class Scene {
  let flow: Flow
  let duty: Duty
  let phrases: Phrases
  let theme: Theme
  let glyphs: BorderGlyphs
  let layout: Layout
  let naming: Naming
  /// The things that ring now; empty in the half of the flash that shows them as they are.
  let ringing: [ItemReference]
  /// How long what is being drawn looks the same by itself; whoever draws a time shortens it.
  var lasting: Lasting
  /// The words of the last line, which are asked for on two lines.
  var footerWords: FooterWords?

  /// The thing that the detail pane speaks of. While the selection runs, what was read last stays there
  /// under its own name.
  var detailShown: ItemReference? {
    flow.target.map { flow.detail?.reference ?? $0 }
  }

  init(_ flow: Flow, _ duty: Duty, _ phrases: Phrases, _ theme: Theme, _ glyphs: BorderGlyphs) {
    // Within a second nothing on the board changes by itself.
    var flow = flow
    flow.now = flow.now.wholeSecond
    self.flow = flow
    self.duty = duty
    self.phrases = phrases
    self.theme = theme
    self.glyphs = glyphs
    layout = Layout(flow)
    naming = Naming(duty, now: flow.now)
    ringing = flow.alarm.isFlashing ? flow.alarm.ringingItems(at: flow.now) : []
    lasting = Lasting(from: flow.now)
  }
}

/// The frame being drawn.
struct Screen {
  var frame: Frame
  let scene: Scene
  /// The rows of the queue that stand on the frame, from its first line; nil is a blank one. Empty
  /// where nothing of the queue stands there.
  var queueRows: [KeptQueueRow?]
  /// The timeline of the detail pane as it was last broken into lines.
  var timelineLines: TimelineLines?

  init(
    _ scene: Scene, on frame: Frame? = nil, queueRows: [KeptQueueRow?] = [],
    timelineLines: TimelineLines? = nil
  ) {
    self.scene = scene
    self.queueRows = queueRows
    self.timelineLines = timelineLines
    self.frame = frame ?? Frame(scene.flow.size, style: scene.theme.style(.text))
  }

  var flow: Flow { scene.flow }
  var duty: Duty { scene.duty }
  var phrases: Phrases { scene.phrases }
  var theme: Theme { scene.theme }
  var glyphs: BorderGlyphs { scene.glyphs }
  var layout: Layout { scene.layout }
  var naming: Naming { scene.naming }

  mutating func draw() {
    guard layout.form != .tooSmall else { return drawTooSmall() }
    for case .pane(let pane) in BoardPart.all { box(pane, title: title(of: pane)) }
    for part in BoardPart.all { draw(part) }
    drawOver()
  }

  /// Everything inside a pane, or the head; nothing where the layout has no room for it.
  mutating func draw(_ part: BoardPart) {
    switch part {
    case .head: drawHeader()
    case .pane(let pane):
      guard let inside = layout.rect(pane)?.inside else { return }
      switch pane {
      case .incidents: drawIncidents(inside)
      case .detail: drawDetail(inside)
      case .roster: drawRoster(inside)
      case .instructions: drawInstructions(inside)
      }
    }
  }

  /// What the border of a pane says.
  func title(of pane: BoardPane) -> String {
    switch pane {
    case .incidents: incidentsTitle()
    case .detail: detailTitle()
    case .roster: layout.form == .compact ? "" : "2 " + phrases.board.pane(.roster)
    case .instructions: layout.form == .compact ? "" : instructionsTitle()
    }
  }

  /// What changes with each key, and what lies over the panes.
  mutating func drawOver() {
    if layout.tabs != nil { drawTabs() }
    drawBottom()
    if let overlay = flow.overlay { draw(overlay) }
    if flow.overlay != nil, flow.pinLine != nil { drawBottom() }
  }

  mutating func drawTooSmall() {
    let text = phrases.board.tooSmall(columns: flow.size.columns, rows: flow.size.rows)
    let lines = Fitting.wrap(text, columns: max(2, flow.size.columns))
    for (row, line) in lines.prefix(flow.size.rows).enumerated() {
      frame.write(line, at: CellPoint(column: 0, row: row), style: theme.style(.textStrong))
    }
  }

  /// A pane's box with its title; the focused pane's border says so.
  mutating func box(_ pane: BoardPane, title: String) {
    guard let rect = layout.rect(pane) else { return }
    let isFocused = flow.pane == pane
    frame.border(
      rect, style: theme.style(isFocused ? .uiBorderFocused : .uiBorder), glyphs: glyphs,
      title: title.isEmpty ? "" : title + " ",
      titleStyle: theme.style(isFocused ? .uiTitleFocused : .uiTitle))
  }

  /// Puts the selection bar over a rectangle.
  mutating func select(_ rect: CellRect, focused: Bool = true) {
    let theme = theme
    frame.restyle(rect) { theme.selected($0, focused: focused) }
  }

  /// Writes pieces one after the other on one row of the rectangle; what does not fit is cut.
  @discardableResult
  mutating func write(_ pieces: [Piece], row: Int, in rect: CellRect, from column: Int = 0) -> Int {
    guard row >= rect.row, row < rect.bottom else { return 0 }
    var at = rect.column + column
    for piece in pieces where at < rect.right {
      at += frame.write(
        piece.text, at: CellPoint(column: at, row: row), style: piece.style, in: rect)
    }
    return at - rect.column
  }

  func piece(_ text: String, _ role: Role) -> Piece {
    Piece(text: text, style: theme.style(role))
  }

  /// The row of a rectangle as a rectangle.
  func row(_ row: Int, of rect: CellRect) -> CellRect {
    CellRect(column: rect.column, row: row, columns: rect.columns, rows: 1)
  }
}

/// A run of text in one style.
struct Piece: Hashable {
  var text: String
  var style: Style
}

/// The role of a level's mark and words.
func role(of level: IncidentLevel?) -> Role {
  switch level {
  case .especiallySerious: .severityCritical
  case .serious: .severityMajor
  case .major: .severityMinor
  case .ordinary: .severityNormal
  case nil: .severityUngraded
  }
}

/// The role of a deadline by what is left of it.
func role(of deadline: Deadline, at now: Timestamp) -> Role {
  if deadline.isOverdue(at: now) { return .deadlineOverdue }
  return deadline.due.seconds(since: now) < 600 ? .deadlineNear : .deadlineFar
}

/// The role of an instruction by what is left of its limit.
func role(of instruction: Instruction, at now: Timestamp) -> Role {
  if instruction.isOverdue(at: now) { return .instructionLate }
  let isNear = instruction.due.map { $0.seconds(since: now) < 7200 } ?? false
  return isNear ? .instructionDue : .instructionOpen
}

/// The role of what the message line says.
func role(of notice: Notice) -> Role {
  switch notice {
  case .stored, .callStored, .callStoredAsCheck, .checkStored, .lineTestStored, .roundFinished,
    .takenBack, .copied, .saved, .themeChanged, .lexiconRead, .shiftFilesWritten, .rosterStored,
    .erased:
    .messageOk
  case .refused, .keyUnavailable, .quitAsksOpenItems, .pasteHasLines, .nobodyWatched,
    .timersMissed, .nothingMissed, .climbed, .chaseDue, .flood, .unknownCommand, .noSuchNumber,
    .nothingFound,
    .limitUnreadable,
    .discardAsks, .fieldNotUnderstood, .formHoldsMore, .lexiconRefused, .resultUnclear, .bulkAsks,
    .mustBeAcknowledgedAgain, .presenceAsked, .presenceMissed:
    .messageWarn
  case .failed: .messageError
  case .draftKept, .draftRecalled, .pinNotGiven, .nothingWaits, .nothingNew, .reportIsDone,
    .draftDiscarded, .seriesEnded, .monthKept, .monthUnchanged:
    .messageInfo
  }
}
