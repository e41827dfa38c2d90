package import CellGrid
package import DutyDomain
package import DutyFlow
package import DutyText

/// Draws one frame after the other of the same board and keeps what has not changed between two: a key
/// moves one row, types one character; the other panes stay as they are.
///
/// What it gives is what `draw` gives for the same state. Which parts must be drawn anew is decided by
/// everything that they read: add what you read to `PartInputs`, for a row of the queue to
/// `QueueRowLook`, and what goes by the clock to the scene's `lasting`.
package struct Painter {
  private struct Drawn {
    var board: BoardInputs
    var parts: [PartInputs]
    var titles: [String]
    /// The pane whose box says that it has the keys.
    var focus: BoardPane
    /// How long each part looks the same by itself.
    var lasting: [Lasting]
    /// The board without its last lines and what lies over it.
    var frame: Frame
    var queueRows: [KeptQueueRow?]
    var timelineLines: TimelineLines?
    /// Where the parts have put the cursor, in their order.
    var cursors: [CellPoint?]
  }

  private var last: Drawn?
  /// A frame never has more styles and clusters than its own text gives it, or little more.
  private static let mostClusters = 256

  package init() {}

  package mutating func draw(
    _ flow: Flow, _ duty: Duty, phrases: Phrases, theme: Theme, glyphs: BorderGlyphs = .lines
  ) -> Frame {
    let scene = Scene(flow, duty, phrases, theme, glyphs)
    guard scene.layout.form != .tooSmall else {
      last = nil
      var screen = Screen(scene)
      screen.draw()
      return screen.frame
    }
    var drawn = kept(scene)
    var screen = Screen(
      scene, on: drawn.frame, queueRows: drawn.queueRows, timelineLines: drawn.timelineLines)
    // The frame has one owner, or each of its first changes would copy all of it.
    drawn.frame = Frame(CellSize(columns: 0, rows: 0))
    drawn.parts = BoardPart.all.map { PartInputs($0, scene) }
    let stale = BoardPart.all.indices.filter {
      last?.parts[$0] != drawn.parts[$0] || !drawn.lasting[$0].holds(at: scene.flow.now)
    }
    let titles = drawn.titles
    for place in stale {
      scene.lasting = Lasting(from: scene.flow.now)
      if case .pane(let pane) = BoardPart.all[place] {
        drawn.titles[place] = screen.title(of: pane)
      }
      drawn.lasting[place] = scene.lasting
    }
    if last == nil || titles != drawn.titles || drawn.focus != scene.flow.pane {
      screen.boxes(drawn.titles)
      drawn.focus = scene.flow.pane
    }
    for place in stale {
      scene.lasting = drawn.lasting[place]
      screen.frame.cursor = nil
      screen.clear(BoardPart.all[place])
      screen.draw(BoardPart.all[place])
      drawn.cursors[place] = screen.frame.cursor
      drawn.lasting[place] = scene.lasting
    }
    screen.frame.cursor = drawn.cursors.compactMap { $0 }.last
    drawn.frame = screen.frame
    drawn.queueRows = screen.queueRows
    drawn.timelineLines = screen.timelineLines
    last = drawn
    screen.drawOver()
    return screen.frame
  }

  /// What was drawn last, or a blank board where nothing of it holds any more.
  private mutating func kept(_ scene: Scene) -> Drawn {
    let board = BoardInputs(scene)
    if let last, last.board == board, last.frame.clusters.count < Painter.mostClusters {
      defer { self.last?.frame = Frame(CellSize(columns: 0, rows: 0)) }
      return last
    }
    last = nil
    let parts = BoardPart.all.count
    return Drawn(
      board: board, parts: [], titles: Array(repeating: "", count: parts),
      focus: scene.flow.pane,
      lasting: Array(repeating: Lasting(from: scene.flow.now), count: parts),
      frame: Frame(scene.flow.size, style: scene.theme.style(.text)), queueRows: [],
      cursors: Array(repeating: nil, count: parts))
  }
}

extension Screen {
  /// All borders with their titles, in the order of the parts: neighbours share their lines.
  fileprivate mutating func boxes(_ titles: [String]) {
    for (part, title) in zip(BoardPart.all, titles) {
      if case .pane(let pane) = part { box(pane, title: title) }
    }
  }

  fileprivate mutating func clear(_ part: BoardPart) {
    // The queue clears what it draws, row by row.
    guard case .pane(let pane) = part, pane != .incidents, let rect = layout.rect(pane) else {
      return
    }
    frame.fill(rect.inside, style: theme.style(.text))
  }
}

/// A part of the board that is drawn for itself.
enum BoardPart: Hashable {
  case head
  case pane(BoardPane)

  /// In the order in which they are drawn: of a shared line the later one has the style.
  static let all: [BoardPart] = [
    .head, .pane(.incidents), .pane(.detail), .pane(.roster), .pane(.instructions),
  ]
}

/// What every part reads, of the room what hardly ever changes.
private struct BoardInputs: Hashable {
  let office: Office?
  let policies: [AdoptedPolicy]
  let calendar: HolidayCalendar
  let codes: CodeTable
  let directory: Directory
  let past: PastMoment?
  let layout: Layout
  let theme: Theme
  let language: Language
  let glyphs: BorderGlyphs
  let role: BoardRole
  let size: CellSize
  let isZoomed: Bool
  let isTyping: Bool

  init(_ scene: Scene) {
    office = scene.duty.office
    policies = scene.duty.policies
    calendar = scene.duty.calendar
    codes = scene.duty.codes
    directory = scene.duty.directory
    past = scene.flow.past
    layout = scene.layout
    theme = scene.theme
    language = scene.phrases.language
    glyphs = scene.glyphs
    role = scene.flow.role
    size = scene.flow.size
    isZoomed = scene.flow.isZoomed
    isTyping = scene.flow.entry != nil
  }
}

/// What one part reads beside that and the clock. `position` stands for everything in the room: such a
/// part is drawn anew after each line that is written.
private indirect enum PartInputs: Hashable {
  case head(Timestamp, position: Int64, JournalMode?, HandoverBar?, terminal: String)
  case incidents(position: Int64, QueueInputs, isFocused: Bool)
  case detail(position: Int64, ItemReference?, ItemDetail?, scroll: Int, isFocused: Bool)
  case roster(Roster, PresenceState, scroll: Int)
  case instructions(
    [Instruction], ItemList, opened: ItemReference?, marked: [ItemReference], filter: String?,
    isFocused: Bool)

  init(_ part: BoardPart, _ scene: Scene) {
    let (flow, duty) = (scene.flow, scene.duty)
    switch part {
    case .head:
      self = .head(
        flow.now, position: duty.position, flow.band, flow.bar, terminal: flow.terminal)
    case .pane(.incidents):
      self = .incidents(
        position: duty.position, QueueInputs(scene), isFocused: flow.pane == .incidents)
    case .pane(.detail):
      self = .detail(
        position: duty.position, scene.detailShown, flow.detail, scroll: flow.detailScroll,
        isFocused: flow.pane == .detail)
    case .pane(.roster):
      self = .roster(duty.roster, duty.presence, scroll: flow.rosterScroll)
    case .pane(.instructions):
      self = .instructions(
        duty.instructions, flow.instructionList, opened: flow.openedItem, marked: flow.marked,
        filter: flow.filters[.instructions], isFocused: flow.pane == .instructions)
    }
  }
}

private struct QueueInputs: Hashable {
  let queue: Queue
  let summary: Summary
  let roomDue: [Deadline]
  let heard: [ItemNumber]
  let isFlashing: Bool
  let ringing: [ItemReference]
  let unread: [ItemNumber]
  let opened: ItemReference?
  let marked: [ItemReference]
  let filter: String?

  init(_ scene: Scene) {
    let flow = scene.flow
    queue = flow.queue
    summary = flow.summary
    roomDue = flow.roomDue
    heard = flow.alarm.heard
    isFlashing = flow.alarm.isFlashing
    ringing = scene.ringing
    unread = flow.unread
    opened = flow.openedItem
    marked = flow.marked
    filter = flow.filters[.incidents]
  }
}
