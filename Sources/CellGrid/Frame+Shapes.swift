extension Frame {
  /// Blanks the rectangle in `style`; what of it lies outside the frame is left out. A wide
  /// character on its edge loses both halves, so a popup is simply a fill and a border.
  package mutating func fill(_ rect: CellRect, style: Style) {
    fill(rect, with: " ", style: style)
  }

  /// Puts the first row of a rectangle of an earlier state of this frame on another row, in the same
  /// columns. No wide character may lie across an edge of it.
  package mutating func copy(_ rect: CellRect, of earlier: Frame, to row: Int) {
    let area = bounds.intersection(rect)
    guard earlier.size == size, (0..<size.rows).contains(row), area.rows > 0 else { return }
    let (from, to) = (area.row * size.columns, row * size.columns)
    for column in area.column..<area.right {
      cells[to + column] = earlier.cells[from + column]
    }
  }

  /// Fills with a character of one column; a wider one counts as a space.
  package mutating func fill(_ rect: CellRect, with filler: Unicode.Scalar, style: Style) {
    let isNarrow = filler.value >= 0x20 && DisplayWidth.columns(of: filler) == 1
    let area = bounds.intersection(rect)
    let cell = Cell(
      glyph: isNarrow ? filler.value : 0x20, style: identifier(of: style), width: 1)
    for row in area.row..<area.bottom {
      for index in row * size.columns + area.column..<row * size.columns + area.right {
        set(cell, index)
      }
    }
  }

  /// Changes the style of what is already drawn: selection bars, matches, a dimmed background.
  ///
  /// `change` is asked once for each style found. A wide character belongs to the rectangle when
  /// its left half does, and is then changed as a whole.
  package mutating func restyle(_ rect: CellRect, _ change: (Style) -> Style) {
    let area = bounds.intersection(rect)
    // Few styles meet in one rectangle.
    var changed: [(old: UInt16, new: UInt16)] = []
    for row in area.row..<area.bottom {
      for index in row * size.columns + area.column..<row * size.columns + area.right {
        guard cells[index].width > 0 else { continue }
        let old = cells[index].style
        let new: UInt16
        if let known = changed.first(where: { $0.old == old }) {
          new = known.new
        } else {
          new = identifier(of: change(styles[Int(old)]))
          changed.append((old, new))
        }
        cells[index].style = new
        if cells[index].width == 2 { cells[index + 1].style = new }
      }
    }
  }

  /// Draws a box along the rectangle's edge with a title in the upper line. Nothing inside changes.
  ///
  /// Where the box meets a line of the same glyphs, they join (┬ ├ ┼): let neighbouring panes share
  /// a column or a row. A rectangle under two columns or rows has no room and stays as it is.
  package mutating func border(
    _ rect: CellRect, style: Style, glyphs: BorderGlyphs = .lines, title: String = "",
    titleStyle: Style? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let identifier = identifier(of: style)
    let room = CellRect(column: rect.column + 1, row: rect.row, columns: rect.columns - 2, rows: 1)
    let words = Fitting.clip(title, columns: room.columns)
    let wordsEnd = room.column + DisplayWidth.columns(of: words)
    let across = Cell(
      glyph: glyphs.glyph(BorderGlyphs.left | BorderGlyphs.right), style: identifier, width: 1)
    for column in rect.column..<rect.right {
      let (mask, corner) = sides(column, in: rect)
      if corner == 0, column < wordsEnd || stands(across, column, rect.row),
        stands(across, column, rect.bottom - 1)
      {
        continue
      }
      if corner == 1 || column >= wordsEnd {
        line(column, rect.row, mask | corner * BorderGlyphs.down, identifier, glyphs)
      }
      line(column, rect.bottom - 1, mask | corner * BorderGlyphs.up, identifier, glyphs)
    }
    let along = Cell(
      glyph: glyphs.glyph(BorderGlyphs.up | BorderGlyphs.down), style: identifier, width: 1)
    for row in rect.row + 1..<rect.bottom - 1 {
      if stands(along, rect.column, row), stands(along, rect.right - 1, row) { continue }
      line(rect.column, row, BorderGlyphs.up | BorderGlyphs.down, identifier, glyphs)
      line(rect.right - 1, row, BorderGlyphs.up | BorderGlyphs.down, identifier, glyphs)
    }
    write(
      words, at: CellPoint(column: room.column, row: room.row), style: titleStyle ?? style, in: room
    )
  }

  /// A dividing line inside a box; its ends join the box when they lie on its edge.
  package mutating func divider(
    row: Int, from left: Int, to right: Int, style: Style, glyphs: BorderGlyphs = .lines
  ) {
    guard right > left else { return }
    let identifier = identifier(of: style)
    for column in left...right {
      let mask =
        (column > left ? BorderGlyphs.left : 0) | (column < right ? BorderGlyphs.right : 0)
      line(column, row, mask, identifier, glyphs)
    }
  }

  /// Most of a box that is drawn again stands there already.
  private func stands(_ cell: Cell, _ column: Int, _ row: Int) -> Bool {
    (0..<size.columns).contains(column) && (0..<size.rows).contains(row)
      && cells[row * size.columns + column] == cell
  }

  private func sides(_ column: Int, in rect: CellRect) -> (mask: Int, corner: Int) {
    let isFirst = column == rect.column
    let isLast = column == rect.right - 1
    return (
      (isFirst ? 0 : BorderGlyphs.left) | (isLast ? 0 : BorderGlyphs.right),
      isFirst || isLast ? 1 : 0
    )
  }

  private mutating func line(
    _ column: Int, _ row: Int, _ mask: Int, _ style: UInt16, _ glyphs: BorderGlyphs
  ) {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
    let index = row * size.columns + column
    let joined = mask | glyphs.mask(of: cells[index].width == 1 ? cells[index].glyph : 0x20)
    set(Cell(glyph: glyphs.glyph(joined), style: style, width: 1), index)
  }
}
