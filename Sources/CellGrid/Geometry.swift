/// A place on the grid; both count from zero at the top left.
package struct CellPoint: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A size in cells. Negative sizes do not exist; they become zero.
package struct CellSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells; `right` and `bottom` are the first column and row outside it.
package struct CellRect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: CellSize) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var right: Int { column + columns }
  package var bottom: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The rectangle without its outermost ring of cells; empty when there is no inside.
  package var inside: CellRect {
    CellRect(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2)
  }

  /// The part that both rectangles cover; empty when they do not touch.
  package func intersection(_ other: CellRect) -> CellRect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return CellRect(
      column: left, row: top, columns: min(right, other.right) - left,
      rows: min(bottom, other.bottom) - top)
  }
}
