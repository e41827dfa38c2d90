import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The line that hides what is typed: whose PIN, and a star for each character.
  mutating func draw(_ line: PinLine) {
    let rect = layout.message
    frame.fill(rect, style: theme.style(.uiInput))
    let label = phrases.desk.pinLabel(line.ask, line.person, naming) + "> "
    let used = write(
      [piece(Fitting.clip(label, columns: rect.columns * 2 / 3), .uiHintKey)], row: rect.row,
      in: rect)
    let room = max(1, rect.columns - used - 1)
    if line.editor.isEmpty {
      write(
        [piece(Fitting.clip(phrases.desk.pinHint(line.ask), columns: room), .textMuted)],
        row: rect.row, in: rect, from: used)
      frame.cursor = CellPoint(column: rect.column + used, row: rect.row)
    } else {
      let (stars, caret) = line.masked
      write([piece(String(stars.suffix(room)), .uiInput)], row: rect.row, in: rect, from: used)
      frame.cursor = CellPoint(column: rect.column + used + min(caret, room), row: rect.row)
    }
  }
}
