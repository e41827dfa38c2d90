import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  mutating func draw(_ overlay: Overlay) {
    switch overlay {
    case .help(let words, let scroll): drawHelp(words, scroll)
    case .search(let list): draw(list)
    case .themes(let selected, _): drawThemes(selected)
    case .report(let sheet): draw(sheet)
    case .round(let sheet): draw(sheet)
    case .lines(let selected): drawLines(selected)
    case .handover(let sheet): draw(sheet)
    case .dayLog(let sheet): draw(sheet)
    case .rates(let sheet): draw(sheet)
    case .month(let sheet): draw(sheet)
    case .room(let sheet): draw(sheet)
    case .sheet(let sheet): draw(sheet)
    case .drafts(let selected, let discards): drawDrafts(selected, discards)
    case .waiting(let selected): drawWaiting(selected)
    case .missed(let selected): drawMissed(selected)
    case .seats(let typed, let selected): drawSeats(typed, selected)
    case .posts: drawPosts()
    }
  }

  /// The place of a pop-up: centred between head and message line, never over either.
  func popup(columns: Int, rows: Int) -> CellRect {
    let body = CellRect(
      column: 0, row: 1, columns: flow.size.columns, rows: layout.message.row - 1)
    let columns = min(columns, body.columns)
    // The edges of the panes stay in sight, where there is anything to see of them.
    let rows = min(rows, columns < body.columns ? body.rows - 2 : body.rows)
    return CellRect(
      column: (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  mutating func open(_ rect: CellRect, title: String) {
    frame.fill(rect, style: theme.style(.uiPopup))
    frame.border(
      rect, style: theme.style(.uiPopupBorder), glyphs: glyphs, title: title + " ",
      titleStyle: theme.style(.uiPopupTitle))
    frame.cursor = CellPoint(column: rect.column + 1, row: rect.row + 1)
  }

  func popped(_ text: String, _ role: Role) -> Piece {
    Piece(text: text, style: theme.inPopup(theme.style(role)))
  }

  /// The keys that mean something here, with one sentence each, made from the table that dispatches.
  private mutating func drawHelp(_ words: String, _ scroll: Int) {
    let rect = popup(columns: 100, rows: 60)
    open(rect, title: phrases.board.helpTitle)
    let inside = rect.inside
    let isIdle = words.isEmpty
    write(
      [
        popped("> ", .uiHintKey),
        popped(isIdle ? phrases.board.helpSearch : words, isIdle ? .textMuted : .textStrong),
      ], row: inside.row, in: inside, from: 1)
    frame.cursor = CellPoint(
      column: inside.column + 3 + DisplayWidth.columns(of: words), row: inside.row)
    let lines = helpRows(words).flatMap { helpLines($0, columns: inside.columns - 2) }
    let room = max(0, inside.rows - 1)
    let first = min(scroll, max(0, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      write(line, row: inside.row + 1 + offset, in: inside, from: 1)
    }
  }

  /// The rows of the table for the selected kind of thing in which the words occur.
  private func helpRows(_ words: String) -> [KeyRow] {
    let other: KeyScope? =
      switch flow.target?.kind {
      case .incident: .instruction
      case .instruction: .incident
      case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day,
        nil:
        nil
      }
    return KeyTable.rows.filter { row in
      guard row.scope != other else { return false }
      if row.scope == .roster, flow.pane != .roster { return false }
      if words.isEmpty { return true }
      let text =
        phrases.board.command(row.command) + " " + phrases.board.help(row.command) + " "
        + row.keys.map(\.description).joined(separator: " ")
      return flow.completer?.matches(words, text) ?? text.contains(words)
    }
  }

  /// One row of the table; a long sentence goes on below its beginning.
  private func helpLines(_ row: KeyRow, columns: Int) -> [[Piece]] {
    let keys = Fitting.pad(row.keys.map(\.description).joined(separator: " "), columns: 13)
    let name = Fitting.pad(phrases.board.command(row.command), columns: 9)
    let indent = 24
    let parts = Fitting.wrap(phrases.board.help(row.command), columns: max(8, columns - indent))
    return parts.enumerated().map { index, part in
      index == 0
        ? [popped(keys + " ", .uiHintKey), popped(name + " ", .textStrong), popped(part, .text)]
        : [popped(String(repeating: " ", count: indent) + part, .text)]
    }
  }

  private mutating func draw(_ list: SearchList) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    let count = list.hits.isEmpty ? "" : "  \(list.selected + 1)/\(list.hits.count)"
    open(rect, title: phrases.board.command(.search) + " " + list.words + count)
    if flow.entry != nil { frame.cursor = nil }
    let inside = rect.inside
    let first = max(0, list.selected - inside.rows + 1)
    for (offset, hit) in list.hits.dropFirst(first).prefix(inside.rows).enumerated() {
      draw(
        hit, isSelected: first + offset == list.selected, in: row(inside.row + offset, of: inside))
    }
    if flow.entry != nil { drawBottom() }
  }

  private mutating func draw(_ hit: SearchHit, isSelected: Bool, in rect: CellRect) {
    let item = hit.item.map { $0.short(thisYear: naming.thisYear) } ?? ""
    write(
      [
        popped(isSelected ? ">" : " ", .text),
        popped(Fitting.pad(naming.clock(hit.line.recordedAt), columns: 16) + " ", .textMuted),
        popped(Fitting.pad(item, columns: 8) + " ", .textStrong),
        popped(phrases.sentence(for: hit.line, in: duty), .text),
      ], row: rect.row, in: rect)
    if isSelected { select(rect) }
  }

  private mutating func drawThemes(_ selected: Int) {
    let rect = popup(columns: 72, rows: flow.themeNames.count + 2)
    open(rect, title: phrases.board.themePreview)
    let inside = rect.inside
    for (offset, name) in flow.themeNames.prefix(inside.rows).enumerated() {
      let line = row(inside.row + offset, of: inside)
      let shown = name.isEmpty ? phrases.board.themeByClock : name
      write([popped((offset == selected ? "> " : "  ") + shown, .text)], row: line.row, in: line)
      if offset == selected { select(line) }
    }
  }
}
