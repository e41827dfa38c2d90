/// One line of text being typed: the text, the caret, and the keys that every input line knows.
package struct LineEditor: Hashable, Sendable {
  package private(set) var text: String
  /// Counted in characters, 0 before the first.
  package private(set) var caret: Int
  /// True when the last insertion did not fit; the next key clears it. Say so, or ring the bell.
  package internal(set) var refusedInput = false
  /// The most characters the line takes.
  package let limit: Int

  /// The caret starts behind the text; of a text above the limit the end is dropped.
  package init(_ text: String = "", limit: Int = 2000) {
    self.limit = limit
    self.text = String(text.prefix(limit))
    caret = self.text.count
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Puts text at the caret as if typed. Line breaks and tabs become spaces, controls are left
  /// out. What goes over the limit is refused as a whole: half a paste is worse than none.
  package mutating func insert(_ addition: String) {
    let clean = String(addition.compactMap(Self.typable))
    let before = text.prefix(caret) + clean
    let whole = String(before) + text.dropFirst(caret)
    // A character may carry any number of marks, so the bytes have a limit as well.
    refusedInput = whole.utf8.count > 16 * limit || whole.count > limit
    guard !refusedInput else { return }
    text = whole
    // A mark typed alone joins the character before it, so the characters are counted anew.
    caret = min(before.count, whole.count)
  }

  package mutating func replace(with newText: String) {
    self = LineEditor(newText, limit: limit)
  }

  package mutating func move(to position: Int) {
    caret = min(max(0, position), text.count)
  }

  /// Removes characters by position; the caret stays at the same place in the text.
  package mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    let kept = text.prefix(range.lowerBound) + text.dropFirst(range.upperBound)
    caret = caret <= range.lowerBound ? caret : max(range.lowerBound, caret - range.count)
    text = String(kept)
    caret = min(caret, text.count)
  }

  /// What of the line shows in `columns`, and the column of the caret in it.
  ///
  /// A line that fits is shown from its beginning; else the text is moved so far that the caret
  /// is still inside. The caret takes a column of its own behind the last character.
  package func view(columns: Int) -> (text: String, caretColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    var start = 0
    var caretColumn = DisplayWidth.columns(of: String(text.prefix(caret)))
    let characters = Array(text)
    while caretColumn >= columns {
      caretColumn -= DisplayWidth.columns(of: characters[start])
      start += 1
    }
    return (Fitting.fit(String(characters[start...]), columns: columns), caretColumn)
  }

  private static func typable(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0x00...0x1F, 0x7F...0x9F: return nil
    default: return character
    }
  }
}
