import CellGrid

extension Screen {
  /// The rows of a list over the panes, those around the selected one, and the keys below them.
  mutating func drawRows<Item>(
    _ items: [Item], selected: Int, keys: String, in inside: CellRect,
    _ pieces: (_ item: Item, _ isSelected: Bool, _ columns: Int) -> [Piece]
  ) {
    let room = max(1, inside.rows - 1)
    let first = max(0, min(selected, items.count - 1) - room + 1)
    for (offset, item) in items.dropFirst(first).prefix(room).enumerated() {
      let line = row(inside.row + offset, of: inside)
      let isSelected = first + offset == selected
      write(pieces(item, isSelected, line.columns), row: line.row, in: line)
      if isSelected {
        select(line)
        frame.cursor = CellPoint(column: line.column, row: line.row)
      }
    }
    write(
      [popped(Fitting.clip(keys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
  }
}
