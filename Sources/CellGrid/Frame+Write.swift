extension Frame {
  /// Draws one line of text and returns the columns it took, so that the next text can follow.
  ///
  /// The text is made safe first. Nothing is drawn outside `clip` (nil: the whole frame); a wide
  /// character that would straddle an edge of it becomes a blank. The result counts from `point`,
  /// also where the clip hides the beginning, and ends at the clip's or the frame's right edge.
  @discardableResult
  package mutating func write(
    _ text: String, at point: CellPoint, style: Style, in clip: CellRect? = nil
  ) -> Int {
    let area = clip.map(bounds.intersection) ?? bounds
    let isHidden = area.isEmpty || point.row < area.row || point.row >= area.bottom
    let right = min((clip ?? bounds).right, size.columns)
    let identifier = isHidden ? 0 : identifier(of: style)
    let rowStart = point.row * size.columns
    var column = point.column
    SafeText.forEach(in: text) { run, _ in
      guard column < right else { return false }
      if let first = run.first {
        put(first, at: &column, rowStart, identifier, isHidden ? nil : area, right)
      }
      for cell in run.rest where column < right {
        put(cell, at: &column, rowStart, identifier, isHidden ? nil : area, right)
      }
      return true
    }
    return max(0, column - point.column)
  }

  /// See `write(_:at:style:in:)`.
  @_disfavoredOverload
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: CellPoint, style: Style, in clip: CellRect? = nil
  ) -> Int {
    write(String(text), at: point, style: style, in: clip)
  }

  @inline(__always)
  private mutating func put(
    _ cell: SafeText.Cell, at column: inout Int, _ rowStart: Int, _ style: UInt16,
    _ area: CellRect?, _ right: Int
  ) {
    let width = Int(cell.width)
    let end = min(column + width, right)
    defer { column = end }
    guard let area, end > area.column else { return }
    guard column >= area.column, column + width == end else {
      for straddled in max(column, area.column)..<end {
        set(Cell(glyph: 0x20, style: style, width: 1), rowStart + straddled)
      }
      return
    }
    let glyph = cell.marks.isEmpty ? cell.base : cluster(cell)
    set(Cell(glyph: glyph, style: style, width: UInt8(width)), rowStart + column)
    if width == 2 {
      set(Cell(glyph: 0, style: style, width: 0), rowStart + column + 1)
    }
  }

  private mutating func cluster(_ cell: SafeText.Cell) -> UInt32 {
    let scalars = [cell.base] + cell.marks
    if let found = clusters.firstIndex(of: scalars) { return Cell.clusterBit | UInt32(found) }
    clusters.append(scalars)
    return Cell.clusterBit | UInt32(clusters.count - 1)
  }

  /// Puts one cell and blanks the other half of a wide character that it cuts.
  ///
  /// A right half keeps silent about the left half just put before it.
  @inline(__always)
  mutating func set(_ cell: Cell, _ index: Int) {
    let old = cells[index]
    if old.width == 0, cell.width != 0 {
      cells[index - 1].glyph = 0x20
      cells[index - 1].width = 1
    } else if old.width == 2 {
      cells[index + 1].glyph = 0x20
      cells[index + 1].width = 1
    }
    cells[index] = cell
  }
}
