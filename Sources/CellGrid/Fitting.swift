/// Text cut, filled and broken to a number of columns; a character is never split.
///
/// The results keep the original characters and are made safe when a frame draws them. Print them
/// elsewhere only after `SafeText.sanitise`.
package enum Fitting {
  package enum Alignment: Sendable {
    case leading, trailing, centre
  }

  /// As many whole characters as fit; may be one column short before a wide character.
  package static func fit(_ text: some StringProtocol, columns: Int) -> String {
    prefix(String(text), columns: columns).text
  }

  /// `text` if it fits, else as much as leaves room for `mark` behind it. Where not even the mark
  /// fits, the text is cut without one.
  package static func clip(
    _ text: some StringProtocol, columns: Int, mark: String = ".."
  ) -> String {
    let text = String(text)
    let whole = prefix(text, columns: columns)
    if whole.isWhole { return text }
    let markColumns = DisplayWidth.columns(of: mark)
    guard markColumns < columns else { return whole.text }
    return prefix(text, columns: columns - markColumns).text + mark
  }

  /// Exactly `columns` wide: clipped with `mark` when too long, filled with spaces when too short.
  package static func pad(
    _ text: some StringProtocol, columns: Int, alignment: Alignment = .leading, mark: String = ".."
  ) -> String {
    let clipped = clip(text, columns: columns, mark: mark)
    let missing = max(0, columns - DisplayWidth.columns(of: clipped))
    switch alignment {
    case .leading: return clipped + spaces(missing)
    case .trailing: return spaces(missing) + clipped
    case .centre: return spaces(missing / 2) + clipped + spaces(missing - missing / 2)
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The longest beginning that fits, and whether that is everything.
  static func prefix(_ text: String, columns: Int) -> (text: String, isWhole: Bool) {
    var used = 0
    var end = 0
    var isWhole = true
    SafeText.forEach(in: text) { run, offset in
      guard used + run.width <= columns else {
        isWhole = false
        return false
      }
      used += run.width
      end = offset
      return true
    }
    if isWhole { return (text, true) }
    return (String(text[..<text.utf8.index(text.startIndex, offsetBy: end)]), false)
  }
}
