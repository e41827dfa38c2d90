/// Everything one screen shows: cells, the caret, the window's title. A value; draw it again from
/// the state each time instead of changing an old one.
///
/// `==` also compares how styles are numbered, which depends on the order of drawing; ask
/// `changedRows(since:)` whether two frames look the same.
package struct Frame: Hashable, Sendable {
  /// Eight bytes for one column. A wide character has its glyph in the left cell and `width` 2,
  /// and a right half with `width` 0 that repeats the style.
  package struct Cell: Hashable, Sendable {
    /// A scalar, or `clusterBit` and an index into `clusters`.
    package var glyph: UInt32
    /// An index into `styles`.
    package var style: UInt16
    package var width: UInt8

    package static let clusterBit: UInt32 = 0x8000_0000
  }

  package let size: CellSize
  /// Row by row, `size.columns` for each.
  package internal(set) var cells: [Cell]
  /// The styles in use, in the order in which they appeared; the first is `Style.plain`.
  package internal(set) var styles: [Style] = [.plain]
  /// Bases with marks: one to five scalars each.
  package internal(set) var clusters: [[UInt32]] = []

  /// Where the terminal's own cursor stands, or nil to hide it. In a field it must stand at the
  /// caret: input methods draw their candidates there.
  package var cursor: CellPoint?
  /// The title of the terminal's window; nil leaves it alone.
  package var title: String?

  /// A blank screen in `style`.
  package init(_ size: CellSize, style: Style = .plain) {
    self.size = size
    cells = []
    if style != .plain { styles.append(style) }
    let blank = Cell(glyph: 0x20, style: UInt16(styles.count - 1), width: 1)
    cells = Array(repeating: blank, count: size.columns * size.rows)
  }

  package var bounds: CellRect { CellRect(size) }

  /// False while the caret is hidden or lies outside the screen.
  package var cursorIsVisible: Bool {
    guard let cursor else { return false }
    return (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row)
  }

  /// The style's number in this frame; the table grows by one for a new style.
  mutating func identifier(of style: Style) -> UInt16 {
    if let found = styles.lastIndex(of: style) { return UInt16(found) }
    guard styles.count < Int(UInt16.max) else { return 0 }
    styles.append(style)
    return UInt16(styles.count - 1)
  }
}
