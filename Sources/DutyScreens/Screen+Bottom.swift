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
    let status = isStatusInFooter ? [] : statusPieces(rect.columns)
    let statusColumns = columns(of: status)
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

  /// The status stands behind the keys where all of both fits, else on the message line.
  private var isStatusInFooter: Bool {
    if flow.role == .wall { return true }
    let keys = footerKeys.reduce(0) { $0 + DisplayWidth.columns(of: $1.key + $1.word) + 1 }
    return keys + columns(of: statusPieces(.max)) <= layout.footer.columns
  }

  private var footerKeys: [(key: String, word: String)] {
    if flow.role == .wall { return [] }
    return KeyTable.footer.compactMap { command in
      guard let key = KeyTable.row(command)?.keys.first else { return nil }
      // On an instruction two of the keys do their own thing.
      let own = KeyTable.command(for: key, on: flow.target?.kind) ?? command
      let shown = flow.target?.kind == .instruction ? own : command
      return (key.description, phrases.board.command(shown))
    }
  }

  private mutating func drawFooter() {
    let rect = layout.footer
    frame.fill(rect, style: theme.style(.uiStatus))
    let status = isStatusInFooter ? statusPieces(rect.columns) : []
    let statusColumns = columns(of: status)
    var column = 0
    for (key, word) in footerKeys {
      let columns = DisplayWidth.columns(of: key + word)
      if column + columns > rect.columns - statusColumns { break }
      column = write(
        [piece(key, .uiHintKey), piece(word + " ", .uiHintText)], row: rect.row, in: rect,
        from: column)
    }
    write(status, row: rect.row, in: rect, from: rect.columns - statusColumns)
  }

  private func columns(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
  }

  /// What the board knows about itself: the filter, what waits, the last line on the disk, the age of
  /// the data and of the backup. What does not fit is left out from the end.
  private func statusPieces(_ room: Int) -> [Piece] {
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
    while columns(of: pieces) > room, pieces.count > 1 { pieces.removeLast() }
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
