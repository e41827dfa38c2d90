extension Frame {
  /// One row as text, exactly as wide as the frame; empty outside the frame.
  package func text(row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var result = String.UnicodeScalarView()
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
      result.append(contentsOf: scalars(of: cell))
    }
    return String(result)
  }

  /// All rows without the blanks at their ends, joined by line feeds, none behind the last.
  package var plainText: String {
    (0..<size.rows).map { row in
      let text = text(row: row)
      let end = text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex
      return String(text[..<end])
    }
    .joined(separator: "\n")
  }

  /// Nil outside the frame.
  package func style(at point: CellPoint) -> Style? {
    cell(at: point).map { styles[Int($0.style)] }
  }

  /// The text of the cell; empty in the right half of a wide character and outside the frame.
  package func text(at point: CellPoint) -> String {
    guard let cell = cell(at: point), cell.width > 0 else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars(of: cell))
    return String(result)
  }

  /// A stretch of one row that differs from an earlier frame. It never begins or ends within a wide
  /// character of either frame.
  package struct RowChange: Hashable, Sendable {
    package var row: Int
    package var columns: Range<Int>
  }

  /// What differs from `previous` in what is seen, one stretch for a row; all rows whole when the sizes
  /// differ.
  ///
  /// The two frames may number the same styles differently.
  package func changes(since previous: Frame?) -> [RowChange] {
    guard let previous, previous.size == size else {
      return (0..<size.rows).map { RowChange(row: $0, columns: 0..<size.columns) }
    }
    // A frame that was drawn over the one before numbers everything alike.
    if styles == previous.styles, clusters == previous.clusters {
      return stretches { cells[$0] != previous.cells[$0] }
    }
    let styleMap = styles.map { previous.styles.firstIndex(of: $0).map(UInt16.init) }
    let clusterMap = clusters.map { previous.clusters.firstIndex(of: $0).map(UInt32.init) }
    return stretches { index in
      let new = cells[index]
      let old = previous.cells[index]
      if new.width != old.width || styleMap[Int(new.style)] != old.style { return true }
      guard new.glyph & Cell.clusterBit != 0 else { return new.glyph != old.glyph }
      let mapped = clusterMap[Int(new.glyph & ~Cell.clusterBit)]
      return mapped.map { $0 | Cell.clusterBit } != old.glyph
    }
  }

  /// From the first to the last cell of each row of which this is true.
  @inline(__always)
  private func stretches(_ isChanged: (_ index: Int) -> Bool) -> [RowChange] {
    var changes: [RowChange] = []
    for row in 0..<size.rows {
      let start = row * size.columns
      var first = start
      while first < start + size.columns, !isChanged(first) { first += 1 }
      if first == start + size.columns { continue }
      var last = start + size.columns - 1
      while !isChanged(last) { last -= 1 }
      // A wide character that took the place of another one differs in its left half alone.
      if cells[last].width == 2 { last += 1 }
      changes.append(RowChange(row: row, columns: first - start..<last + 1 - start))
    }
    return changes
  }

  /// The rows that differ from `previous` in what is seen; all rows when the sizes differ.
  package func changedRows(since previous: Frame?) -> [Int] {
    changes(since: previous).map(\.row)
  }

  /// What is wrong with the frame, for tests; a sound frame gives nothing.
  package func faults() -> [String] {
    var faults: [String] = []
    if cells.count != size.columns * size.rows { faults.append("\(cells.count) cells") }
    for index in cells.indices {
      let cell = cells[index]
      let place = "row \(index / size.columns) column \(index % size.columns)"
      if Int(cell.style) >= styles.count { faults.append("\(place): no such style") }
      switch cell.width {
      case 0 where index % size.columns == 0 || cells[index - 1].width != 2:
        faults.append("\(place): right half without a left one")
      case 0 where cells[index - 1].style != cell.style:
        faults.append("\(place): halves in two styles")
      case 2 where (index + 1) % size.columns == 0 || cells[index + 1].width != 0:
        faults.append("\(place): left half without a right one")
      case 0, 1, 2: break
      default: faults.append("\(place): width \(cell.width)")
      }
    }
    return faults
  }

  /// The base and marks of a cell; empty for a right half.
  package func scalars(of cell: Cell) -> [Unicode.Scalar] {
    if cell.width == 0 { return [] }
    guard cell.glyph & Cell.clusterBit != 0 else {
      return [Unicode.Scalar(cell.glyph) ?? " "]
    }
    return clusters[Int(cell.glyph & ~Cell.clusterBit)].map { Unicode.Scalar($0) ?? " " }
  }

  private func cell(at point: CellPoint) -> Cell? {
    guard (0..<size.columns).contains(point.column), (0..<size.rows).contains(point.row) else {
      return nil
    }
    return cells[point.row * size.columns + point.column]
  }
}
