/// A list for people: one line a row, columns aligned, written one row at a time.
///
/// Widths are given beforehand, since a list may have a million rows; a cell that is wider pushes
/// the rest of its line to the right, and the last column is never filled up.
package struct TextTable: Sendable {
  package struct Column: Hashable, Sendable {
    package var title: String
    package var width: Int
    package var isNumber: Bool

    package init(_ title: String, width: Int, isNumber: Bool = false) {
      self.title = title
      self.width = width
      self.isNumber = isNumber
    }
  }

  private let columns: [Column]
  /// Columns of a terminal that a text takes; Chinese takes two each.
  private let width: @Sendable (String) -> Int

  package init(_ columns: [Column], width: @escaping @Sendable (String) -> Int) {
    self.columns = columns
    self.width = width
  }

  /// The line of titles, with its line break.
  package var head: String { row(columns.map(\.title)) }

  /// One row, with its line break; cells made fit for a terminal, missing ones empty.
  package func row(_ cells: [String]) -> String {
    var line = ""
    for (index, column) in columns.enumerated() {
      let cell = plain(cells.indices.contains(index) ? cells[index] : "")
      let blanks = String(repeating: " ", count: max(0, column.width - width(cell)))
      let isLast = index == columns.count - 1
      line += column.isNumber ? blanks + cell : isLast ? cell : cell + blanks
      if !isLast { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

/// A text made fit for a terminal: line breaks become spaces, and characters that a terminal would
/// act on are shown as `\u001b`.
package func plain(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": continue
    case "\n", "\t", "\u{2028}", "\u{2029}": result += " "
    case _ where isInvisible(scalar): result += escaped(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
