/// How many columns text takes on the grid; always what `Frame.write` will draw.
///
/// Characters whose width is ambiguous (“ ” — … ① and box drawing) count as one column. A terminal
/// that draws them with two gets substitutes when a frame is presented; layout does not change.
package enum DisplayWidth {
  /// The version of Unicode that the table was made from.
  package static var unicodeVersion: String { WidthTable.unicodeVersion }

  /// 0, 1 or 2. A control character counts as 1, because a visible substitute is drawn for it.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isIdeograph(value) { return 2 }
    if contains(value, in: WidthTable.zero) { return 0 }
    return contains(value, in: WidthTable.wide) ? 2 : 1
  }

  /// The columns that one character takes after it is made safe; a character made of several
  /// spacing scalars (an Indic cluster, a flag) may take more than two cells.
  package static func columns(of character: Character) -> Int {
    SafeText.cells(of: character).reduce(0) { $0 + Int($1.width) }
  }

  package static func columns(of text: String) -> Int {
    var total = 0
    SafeText.forEach(in: text) { run, _ in
      total += run.width
      return true
    }
    return total
  }

  @_disfavoredOverload
  package static func columns(of text: some StringProtocol) -> Int {
    columns(of: String(text))
  }

  /// True for characters that take one column on most terminals and two on some.
  package static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA1 && contains(scalar.value, in: WidthTable.ambiguous)
  }

  /// True where the table knows no character, so that terminals will not agree about it.
  static func isUnassigned(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x378 && contains(scalar.value, in: WidthTable.unassigned)
  }

  /// True for the plain Chinese characters and Hangul syllables: nearly all wide text there is.
  @inline(__always)
  static func isIdeograph(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0xAC00...0xD7A3).contains(value)
  }

  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else if value < ranges[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
