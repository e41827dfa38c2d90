import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The completion rates over the panes: a table that scrolls, the total under it, and the definition.
  mutating func draw(_ sheet: RateSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    let words = phrases.instructions
    let rates = sheet.rates
    open(rect, title: words.ratesTitle(rates.grouping))
    let inside = rect.inside
    let definition = words.ratesDefinition.flatMap {
      Fitting.wrap($0, columns: max(2, inside.columns - 2))
    }
    let remark = rates.withoutLimit > 0 ? [words.withoutLimit(rates.withoutLimit)] : []
    let foot = remark + definition
    let room = max(1, inside.rows - 3 - foot.count)
    let heads = RateColumn.allCases.map(words.column)
    write(
      cells(words.grouping(rates.grouping), heads, inside, .textMuted), row: inside.row, in: inside,
      from: 1)
    let first = min(sheet.scroll, max(0, rates.rows.count - room))
    for (offset, row) in rates.rows.dropFirst(first).prefix(room).enumerated() {
      let name = phrases.rateName(row.key, rates.grouping, naming)
      write(
        cells(
          name, phrases.rateCells(row.rate), inside, row.rate.overdue > 0 ? .instructionLate : .text
        ),
        row: inside.row + 1 + offset, in: inside, from: 1)
    }
    let shown = min(room, rates.rows.count - first)
    write(
      cells(words.ratesTotal, phrases.rateCells(rates.total), inside, .textStrong),
      row: inside.row + 1 + shown, in: inside, from: 1)
    for (offset, line) in foot.enumerated() {
      write(
        [popped(line, .textMuted)], row: inside.bottom - 1 - foot.count + offset, in: inside,
        from: 1)
    }
    write(
      [popped(Fitting.clip(words.ratesKeys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
  }

  /// A name and its figures, right-aligned under their heads.
  private func cells(_ name: String, _ figures: [String], _ inside: CellRect, _ role: Role)
    -> [Piece]
  {
    let column = max(6, min(13, (inside.columns - 14) / max(1, figures.count)))
    let nameColumns = max(4, inside.columns - 2 - column * figures.count)
    let cells = figures.map { figure in
      let text = Fitting.clip(figure, columns: column - 1)
      return String(repeating: " ", count: max(0, column - DisplayWidth.columns(of: text))) + text
    }
    return [popped(Fitting.pad(name, columns: nameColumns) + cells.joined(), role)]
  }
}
