package import CellGrid
package import DutyDomain

/// Where everything stands at a given size: one engine, three sizes and a floor.
package struct Layout: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// Under 40×10: one sentence that says so.
    case tooSmall
    /// Under 80×20: one pane and a line of tabs.
    case single
    /// From 80×20: the queue over a pane with tabs for roster and instructions.
    case compact
    /// From 100×28: queue and detail on the left, roster and instructions on the right.
    case full
    /// From 160 columns: the detail beside the queue.
    case wide
  }

  package var form: Form
  package var header = CellRect(column: 0, row: 0, columns: 0, rows: 0)
  package var tabs: CellRect?
  package var incidents: CellRect?
  package var detail: CellRect?
  package var roster: CellRect?
  package var instructions: CellRect?
  /// The line across the screen that says that this is no real duty.
  package var band: CellRect?
  /// The line across the screen that says that the change of shift waits.
  package var bar: CellRect?
  /// Above the entry line: what was understood of it, what may complete it, why it was refused. Also
  /// the first lines of a long message.
  package var aside: CellRect?
  /// Lines at the head of the queue for clocks of the room itself.
  package var roomLines = 0
  package var message = CellRect(column: 0, row: 0, columns: 0, rows: 0)
  package var footer = CellRect(column: 0, row: 0, columns: 0, rows: 0)

  package init(_ flow: Flow) {
    let size = flow.size
    form = Self.form(size)
    guard form != .tooSmall else { return }
    header = CellRect(column: 0, row: 0, columns: size.columns, rows: 1)
    footer = CellRect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    message = CellRect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1)
    var top = 1
    if flow.band != nil || flow.past != nil, size.rows >= 20 {
      band = CellRect(column: 0, row: 1, columns: size.columns, rows: 1)
      top = 2
    }
    if flow.bar != nil, size.rows >= 20 {
      bar = CellRect(column: 0, row: top, columns: size.columns, rows: 1)
      top += 1
    }
    let beside = Self.asideRows(flow)
    if beside > 0 {
      aside = CellRect(
        column: 0, row: message.row - beside, columns: size.columns, rows: beside)
    }
    let body = CellRect(
      column: 0, row: top, columns: size.columns, rows: message.row - beside - top)
    defer { roomLines = (incidents?.rows ?? 0) >= 7 ? min(2, flow.roomDue.count) : 0 }
    if flow.isZoomed || form == .single {
      one(flow, body)
    } else {
      switch form {
      case .tooSmall, .single: break
      case .compact: compact(flow, body)
      case .full: full(body)
      case .wide: wide(body)
      }
    }
  }

  /// How many lines stand above the entry line; a narrow screen needs more of them for the same words.
  private static func asideRows(_ flow: Flow) -> Int {
    let isNarrow = flow.size.columns < 100
    let isLong = flow.notice?.isLong == true
    if flow.pinLine != nil { return isLong && isNarrow && flow.size.rows >= 20 ? 2 : 1 }
    if flow.size.rows < 20 { return flow.entry == nil && !isLong ? 0 : 1 }
    guard let entry = flow.entry else { return isLong && isNarrow ? 1 : 0 }
    // What the board has to say beside a call: facts, reasons, caller, likely incidents, questions.
    if entry.isCall {
      return (isNarrow || flow.size.rows < 28 ? 3 : 6) + (flow.series == nil ? 0 : 1)
    }
    return isLong && isNarrow ? 2 : 1
  }

  private static func form(_ size: CellSize) -> Form {
    if size.columns < 40 || size.rows < 10 { return .tooSmall }
    if size.columns < 80 || size.rows < 20 { return .single }
    if size.columns >= 160, size.rows >= 28 { return .wide }
    if size.columns >= 100, size.rows >= 28 { return .full }
    return .compact
  }

  private mutating func one(_ flow: Flow, _ body: CellRect) {
    tabs = CellRect(column: 0, row: body.row, columns: body.columns, rows: 1)
    place(
      flow.pane,
      CellRect(column: 0, row: body.row + 1, columns: body.columns, rows: body.rows - 1))
  }

  private mutating func place(_ pane: BoardPane, _ rect: CellRect) {
    switch pane {
    case .incidents: incidents = rect
    case .roster: roster = rect
    case .instructions: instructions = rect
    case .detail: detail = rect
    }
  }

  /// The upper pane is the queue, or the detail once it was opened; the lower has two tabs.
  private mutating func compact(_ flow: Flow, _ body: CellRect) {
    let lower = max(7, body.rows * 2 / 5)
    let upper = CellRect(
      column: 0, row: body.row, columns: body.columns, rows: body.rows - lower + 1)
    place(flow.pane == .detail ? .detail : .incidents, upper)
    let rest = CellRect(
      column: 0, row: upper.bottom - 1, columns: body.columns, rows: lower)
    place(flow.lowerTab, rest)
    tabs = CellRect(column: 1, row: rest.row, columns: rest.columns - 2, rows: 1)
  }

  private mutating func full(_ body: CellRect) {
    let right = max(38, body.columns * 3 / 10)
    let left = body.columns - right + 1
    let upper = body.rows * 11 / 20
    incidents = CellRect(column: 0, row: body.row, columns: left, rows: upper)
    detail = CellRect(
      column: 0, row: body.row + upper - 1, columns: left, rows: body.rows - upper + 1)
    side(CellRect(column: left - 1, row: body.row, columns: right, rows: body.rows))
  }

  private mutating func wide(_ body: CellRect) {
    let right = min(48, body.columns / 4)
    let queue = (body.columns - right) * 11 / 20
    incidents = CellRect(column: 0, row: body.row, columns: queue, rows: body.rows)
    detail = CellRect(
      column: queue - 1, row: body.row, columns: body.columns - right - queue + 2,
      rows: body.rows)
    side(
      CellRect(column: body.columns - right, row: body.row, columns: right, rows: body.rows))
  }

  private mutating func side(_ rect: CellRect) {
    let upper = min(max(9, rect.rows * 2 / 5), 18)
    roster = CellRect(column: rect.column, row: rect.row, columns: rect.columns, rows: upper)
    instructions = CellRect(
      column: rect.column, row: rect.row + upper - 1, columns: rect.columns,
      rows: rect.rows - upper + 1)
  }

  /// How many fields of the form fit: what the edges, the keys and the hint of the field leave.
  package static func sheetRows(_ size: CellSize) -> Int { max(1, size.rows - 7) }

  /// How many rows of a list fit into a pane; never under one, so that paging always moves.
  package func listRows(_ pane: BoardPane) -> Int {
    let rows = max(1, (rect(pane)?.rows ?? 3) - 2)
    if pane == .incidents { return max(1, rows - roomLines) }
    return pane == .instructions ? max(1, rows / instructionLines) : rows
  }

  /// A narrow pane that is high enough gives each instruction a second line for the leader's words.
  package var instructionLines: Int {
    guard let instructions else { return 1 }
    return instructions.columns < 64 && instructions.rows >= 12 ? 2 : 1
  }

  package func rect(_ pane: BoardPane) -> CellRect? {
    switch pane {
    case .incidents: incidents
    case .roster: roster
    case .instructions: instructions
    case .detail: detail
    }
  }
}

extension Notice {
  /// What says why something was not done, and so must be read to its end.
  package var isLong: Bool {
    switch self {
    case .refused, .failed, .keyUnavailable, .quitAsksOpenItems, .pasteHasLines, .nobodyWatched,
      .timersMissed, .nothingMissed, .climbed, .chaseDue, .flood, .unknownCommand, .noSuchNumber,
      .nothingFound,
      .limitUnreadable, .discardAsks, .bulkAsks, .monthKept, .monthUnchanged,
      .mustBeAcknowledgedAgain, .presenceAsked,
      .presenceMissed, .fieldNotUnderstood, .formHoldsMore, .lexiconRefused, .resultUnclear,
      .erased:
      true
    case .stored, .callStored, .callStoredAsCheck, .checkStored, .lineTestStored, .roundFinished,
      .takenBack, .copied, .saved, .themeChanged, .shiftFilesWritten,
      .draftKept, .draftRecalled, .pinNotGiven, .nothingWaits, .nothingNew, .reportIsDone,
      .draftDiscarded,
      .seriesEnded,
      .lexiconRead, .rosterStored:
      false
    }
  }
}
