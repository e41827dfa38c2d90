import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The last lines: the entry line with what was understood of it, or the message; then the keys.
  mutating func drawBottom() {
    if let rect = layout.aside { drawAside(rect) }
    if let line = flow.pinLine {
      draw(line)
    } else if let entry = flow.entry {
      draw(entry)
    } else {
      drawMessage()
    }
    drawFooter()
  }

  private mutating func drawMessage() {
    let rect = layout.message
    let words = footerWords
    let status = words.isStatusBehindKeys ? [] : words.status(rect.columns)
    let statusColumns = FooterWords.columns(of: status)
    let room = max(0, rect.columns - statusColumns - 1)
    if let notice = flow.notice {
      let text = phrases.notices.notice(notice, naming)
      let isOver = notice.isLong || DisplayWidth.columns(of: text) > room
      drawNotice(text, role(of: notice), isOver ? rect.columns : room)
      if isOver { return }
    } else if let trouble = flow.dataTrouble {
      var message = phrases.troubles.failure(trouble)
      if let advice = flow.recovery {
        // The command is worth more room than the status: it is what has to be typed.
        message.next = phrases.troubles.recovery(advice.recovery, command: advice.command)
        return drawNotice(message.oneLine, .uiStatusStale, rect.columns)
      }
      let text = Fitting.clip(message.oneLine, columns: room)
      write([piece(text, .uiStatusStale)], row: rect.row, in: rect)
    }
    write(status, row: rect.row, in: rect, from: rect.columns - statusColumns)
  }

  /// A message over the message line and what was made free above it; only beyond that it is cut.
  private mutating func drawNotice(_ text: String, _ role: Role, _ columns: Int) {
    let above = layout.aside?.rows ?? 0
    let lines = Fitting.wrap(text, columns: max(2, columns))
    let first = layout.message.row - min(above, lines.count - 1)
    for row in first...layout.message.row {
      let line = lines[row - first]
      let isLast = row == layout.message.row
      let rest = isLast ? lines[(row - first)...].joined() : line
      write(
        [piece(Fitting.clip(rest, columns: columns), role)], row: row,
        in: self.row(row, of: CellRect(flow.size)))
    }
  }

  /// Made once for a frame.
  private var footerWords: FooterWords {
    if let known = scene.footerWords { return known }
    let words = FooterWords(
      keys: footerKeys, status: statusPieces(), columns: layout.footer.columns,
      isWall: flow.role == .wall)
    scene.footerWords = words
    return words
  }

  private var footerKeys: [FooterWords.Key] {
    if flow.role == .wall { return [] }
    return KeyTable.footerKeys.map { command, key in
      // On an instruction two of the keys do their own thing.
      let isOwn = flow.target?.kind == .instruction
      let shown = isOwn ? KeyTable.command(for: key, on: .instruction) ?? command : command
      return FooterWords.Key(key: key.description, word: phrases.board.command(shown))
    }
  }

  private mutating func drawFooter() {
    let rect = layout.footer
    frame.fill(rect, style: theme.style(.uiStatus))
    let words = footerWords
    let status = words.isStatusBehindKeys ? words.status(rect.columns) : []
    let statusColumns = FooterWords.columns(of: status)
    var column = 0
    for key in words.keys {
      if column + key.columns > rect.columns - statusColumns { break }
      column = write(
        [piece(key.key, .uiHintKey), piece(key.word + " ", .uiHintText)], row: rect.row, in: rect,
        from: column)
    }
    write(status, row: rect.row, in: rect, from: rect.columns - statusColumns)
  }

  /// What the board knows about itself: the filter, what waits, the last line on the disk, the age of
  /// the data and of the backup.
  private func statusPieces() -> [Piece] {
    let words = phrases.board
    var pieces: [Piece] = []
    if flow.isReadOnly { pieces.append(piece(words.readOnly + " ", .uiStatusFilter)) }
    if let filter = flow.filters[flow.pane == .instructions ? .instructions : .incidents] {
      pieces.append(piece(words.filter(filter) + " ", .uiStatusFilter))
    }
    if !flow.drafts.isEmpty {
      pieces.append(piece(words.drafts(flow.drafts.count) + " ", .uiStatusFilter))
    }
    if !flow.unread.isEmpty {
      pieces.append(piece(words.unread(flow.unread.count) + " ", .uiStatusFilter))
    }
    pieces.append(freshness())
    if duty.position > 0 {
      let clock = Naming.clockWithSeconds(duty.time.reading(duty.lastRecordedAt))
      pieces.append(
        piece(words.stored(position: duty.position, clock: clock) + " ", .uiStatus))
    }
    if let at = flow.lastBackupAt {
      let age = phrases.time.age(minutes: max(0, flow.now.minutes(since: at)))
      // A day and an hour: the copy of today may wait for a quiet moment.
      let isOld = flow.now.minutes(since: at) > 25 * 60
      pieces.append(piece(words.backup(age: age) + " ", isOld ? .uiStatusStale : .uiStatus))
    }
    return pieces
  }

  private func freshness() -> Piece {
    let age = Int(max(0, flow.now.seconds(since: flow.dataIsFreshAt)))
    guard let trouble = flow.dataTrouble else {
      return piece(phrases.board.fresh(seconds: age) + " ", .uiStatus)
    }
    return piece(phrases.board.stale(reason(trouble), seconds: age) + " ", .uiStatusStale)
  }

  private func reason(_ trouble: Failure) -> StaleReason {
    if case .busy = trouble { return .busy }
    if case .newerFormat = trouble { return .newerProgram }
    if case .unknownEvent = trouble { return .newerProgram }
    return .unreadable
  }
}

/// What the last line can say: keys with their words, and how the board stands.
struct FooterWords {
  struct Key {
    let key: String
    let word: String
    let columns: Int

    init(key: String, word: String) {
      (self.key, self.word) = (key, word)
      columns = DisplayWidth.columns(of: key + word)
    }
  }

  let keys: [Key]
  private let status: [Piece]
  /// The status stands behind the keys where all of both fits, else on the message line.
  let isStatusBehindKeys: Bool

  init(keys: [Key], status: [Piece], columns: Int, isWall: Bool) {
    (self.keys, self.status) = (keys, status)
    isStatusBehindKeys =
      isWall
      || keys.reduce(0) { $0 + $1.columns + 1 } + FooterWords.columns(of: status) <= columns
  }

  /// What does not fit is left out from the end.
  func status(_ room: Int) -> [Piece] {
    var pieces = status
    while FooterWords.columns(of: pieces) > room, pieces.count > 1 { pieces.removeLast() }
    return pieces
  }

  static func columns(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
  }
}
