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

  /// The rows that differ from `previous` in what is seen; all rows when the sizes differ.
  ///
  /// The two frames may number the same styles differently.
  package func changedRows(since previous: Frame?) -> [Int] {
    guard let previous, previous.size == size else { return Array(0..<size.rows) }
    let styleMap = styles.map { previous.styles.firstIndex(of: $0).map(UInt16.init) }
    let clusterMap = clusters.map { previous.clusters.firstIndex(of: $0).map(UInt32.init) }
    return (0..<size.rows).filter { row in
      (row * size.columns..<(row + 1) * size.columns).contains { index in
        let new = cells[index]
        let old = previous.cells[index]
        if new.width != old.width || styleMap[Int(new.style)] != old.style { return true }
        guard new.glyph & Cell.clusterBit != 0 else { return new.glyph != old.glyph }
        let mapped = clusterMap[Int(new.glyph & ~Cell.clusterBit)]
        return mapped.map { $0 | Cell.clusterBit } != old.glyph
      }
    }
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
