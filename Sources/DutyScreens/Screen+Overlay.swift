import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func draw(_ overlay: Overlay) {
    switch overlay {
    case .help(let scroll): drawHelp(scroll)
    case .search(let list): draw(list)
    case .themes(let selected, _): drawThemes(selected)
    }
  }

  /// The place of a pop-up: centred between head and message line, never over either.
  private func popup(columns: Int, rows: Int) -> CellRect {
    let body = CellRect(
      column: 0, row: 1, columns: flow.size.columns, rows: layout.message.row - 1)
    let columns = min(columns, body.columns)
    let rows = min(rows, body.rows)
    return CellRect(
      column: (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  private mutating func open(_ rect: CellRect, title: String) {
    frame.fill(rect, style: theme.style(.uiPopup))
    frame.border(
      rect, style: theme.style(.uiPopupBorder), glyphs: glyphs, title: title,
      titleStyle: theme.style(.uiPopupTitle))
    frame.cursor = CellPoint(column: rect.column + 1, row: rect.row + 1)
  }

  private func popped(_ text: String, _ role: Role) -> Piece {
    Piece(text: text, style: theme.inPopup(theme.style(role)))
  }

  /// Every key with its command and one sentence, made from the table that also dispatches.
  private mutating func drawHelp(_ scroll: Int) {
    let rect = popup(columns: 96, rows: 60)
    open(rect, title: phrases.board.helpTitle)
    let inside = rect.inside
    let rows = KeyTable.rows
    let first = min(scroll, max(0, rows.count - inside.rows))
    for (offset, entry) in rows.dropFirst(first).prefix(inside.rows).enumerated() {
      let keys = entry.keys.map(\.description).joined(separator: " ")
      let line = [
        popped(Fitting.pad(keys, columns: 16) + " ", .uiHintKey),
        popped(Fitting.pad(phrases.board.command(entry.command), columns: 14) + " ", .textStrong),
        popped(phrases.board.help(entry.command), .text),
      ]
      write(line, row: inside.row + offset, in: inside, from: 1)
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
    let wall = duty.time.reading(hit.line.recordedAt)
    let item = hit.item.map { $0.short(thisYear: naming.thisYear) } ?? ""
    write(
      [
        popped(isSelected ? ">" : " ", .text),
        popped("\(wall.date.iso) \(Naming.clock(wall)) ", .textMuted),
        popped(Fitting.pad(item, columns: 10) + " ", .textStrong),
        popped(phrases.sentence(for: hit.line, in: duty), .text),
      ], row: rect.row, in: rect)
    if isSelected { select(rect) }
  }

  private mutating func drawThemes(_ selected: Int) {
    let rect = popup(columns: 40, rows: flow.themeNames.count + 2)
    open(rect, title: phrases.board.themePreview)
    let inside = rect.inside
    for (offset, name) in flow.themeNames.prefix(inside.rows).enumerated() {
      let line = row(inside.row + offset, of: inside)
      write([popped((offset == selected ? "> " : "  ") + name, .text)], row: line.row, in: line)
      if offset == selected { select(line) }
    }
  }
}
