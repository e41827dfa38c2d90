/// A text of several lines being typed: the text, the caret, and the keys for both.
package struct TextEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Counted in characters, 0 before the first.
  package private(set) var caret: Int
  /// True when the last insertion did not fit; the next key clears it.
  package private(set) var refusedInput = false
  package let limit: Int

  /// The caret starts before the text; of a text above the limit the end is dropped.
  package init(_ text: String = "", limit: Int) {
    self.limit = limit
    characters = Array(text.prefix(limit))
    caret = 0
  }

  package var text: String { String(characters) }

  /// One row as it stands in a window: the characters and where they begin in the text.
  package struct Row: Hashable, Sendable {
    package var text: String
    package var start: Int
    package var count: Int
  }

  /// The text broken at a number of columns; a break in the text always begins a row.
  package func rows(columns: Int) -> [Row] {
    var rows: [Row] = []
    var (start, used) = (0, 0)
    func close(_ end: Int) {
      rows.append(Row(text: String(characters[start..<end]), start: start, count: end - start))
    }
    for (place, character) in characters.enumerated() {
      if character == "\n" {
        close(place)
        (start, used) = (place + 1, 0)
        continue
      }
      let width = DisplayWidth.columns(of: character)
      if used + width > max(2, columns), place > start {
        close(place)
        (start, used) = (place, 0)
      }
      used += width
    }
    close(characters.count)
    return rows
  }

  /// The row of the caret and its column in it.
  package func place(columns: Int) -> (row: Int, column: Int) {
    let rows = rows(columns: columns)
    let row = rows.lastIndex { $0.start <= caret } ?? 0
    let before = characters[rows[row].start..<caret]
    return (row, DisplayWidth.columns(of: String(before)))
  }

  /// Puts text at the caret. Tabs become blanks, controls are left out; what goes over the limit is
  /// refused as a whole.
  package mutating func insert(_ addition: String) {
    let clean = addition.compactMap(Self.typable)
    refusedInput = characters.count + clean.count > limit
    if refusedInput { return }
    characters.insert(contentsOf: clean, at: caret)
    caret += clean.count
  }

  /// Does what the key does in a text; false when it means nothing here.
  package mutating func apply(_ key: Key, columns: Int) -> Bool {
    refusedInput = false
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .backspace, .control("h"): remove(caret - 1)
    case .delete, .control("d"): remove(caret)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .up, .control("p"): moveRows(-1, columns)
    case .down, .control("n"): moveRows(1, columns)
    case .pageUp: moveRows(-10, columns)
    case .pageDown: moveRows(10, columns)
    case .home, .control("a"): caret = lineStart
    case .end, .control("e"): caret = lineEnd
    case .control("k"): characters.removeSubrange(caret..<lineEnd)
    case .control("u"):
      let start = lineStart
      characters.removeSubrange(start..<caret)
      caret = start
    default: return false
    }
    return true
  }

  private var lineStart: Int {
    characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[caret...].firstIndex(of: "\n") ?? characters.count
  }

  private mutating func remove(_ place: Int) {
    guard characters.indices.contains(place) else { return }
    characters.remove(at: place)
    if place < caret { caret -= 1 }
  }

  private mutating func moveRows(_ step: Int, _ columns: Int) {
    let rows = rows(columns: columns)
    let (row, column) = place(columns: columns)
    let target = rows[min(max(0, row + step), rows.count - 1)]
    var used = 0
    var place = target.start
    while place < target.start + target.count, used < column {
      used += DisplayWidth.columns(of: characters[place])
      place += 1
    }
    caret = place
  }

  private static func typable(_ character: Character) -> Character? {
    if character == "\n" || character == "\r\n" || character == "\r" { return "\n" }
    if character == "\t" { return " " }
    guard let scalar = character.unicodeScalars.first else { return nil }
    return (0x00...0x1F).contains(scalar.value) || (0x7F...0x9F).contains(scalar.value)
      ? nil : character
  }
}
