extension Fitting {
  /// The text broken into lines of at most `columns`, for panes that show a whole text.
  ///
  /// Line breaks in the text are kept. Chinese breaks anywhere, but closing punctuation does not
  /// begin a line and opening punctuation does not end one; words in ASCII stay together unless
  /// longer than a line. An empty text gives one empty line; so does a width below two columns
  /// where a wide character does not fit: it is left out.
  package static func wrap(_ text: some StringProtocol, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    let text = String(text)
    // Most lines of a pane fit as they are, and finding that out is quick.
    let isOneLine = !text.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0xC2 || $0 == 0xE2 }
    if isOneLine {
      let whole = prefix(text, columns: columns)
      if whole.isWhole { return [whole.text] }
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: isLineBreak)
      .flatMap { wrapLine($0, columns: columns) }
  }

  private static func isLineBreak(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func wrapLine(_ line: some StringProtocol, columns: Int) -> [String] {
    var lines: [String] = []
    var current: [Piece] = []
    var used = 0
    for piece in pieces(line, columns: columns) {
      if used + piece.width > columns {
        let carried = carry(&current, before: piece)
        lines.append(text(of: current))
        current = carried
        used = carried.reduce(0) { $0 + $1.width }
        if piece.isSpace && current.isEmpty { continue }
      }
      current.append(piece)
      used += piece.width
    }
    lines.append(text(of: current))
    return lines
  }

  /// Takes from the end of a full line what must go with the next piece: one character before
  /// closing punctuation, and opening punctuation that would be left behind.
  private static func carry(_ line: inout [Piece], before next: Piece) -> [Piece] {
    var count = 0
    if next.isClosing, line.last?.isSpace == false { count = 1 }
    while count < line.count, line[line.count - 1 - count].isOpening { count += 1 }
    let carried = Array(line.suffix(count))
    guard count < line.count, carried.reduce(next.width, { $0 + $1.width }) <= 12 else { return [] }
    line.removeLast(count)
    return carried
  }

  private static func text(of pieces: [Piece]) -> String {
    let end = pieces.lastIndex { !$0.isSpace } ?? -1
    return pieces[...end].map(\.text).joined()
  }

  /// What stays together on a line: one character, or a word.
  private struct Piece {
    var text: String
    var width: Int
    var isSpace: Bool { text == " " || text == "\u{3000}" }
    var isOpening: Bool { text.count == 1 && "（《〈「『【〔“‘([{".contains(text) }
    var isClosing: Bool { text.count == 1 && "，。、；：？！）》〉」』】〕”’…—,.;:?!)]}%％".contains(text) }
  }

  private static func pieces(_ line: some StringProtocol, columns: Int) -> [Piece] {
    var pieces: [Piece] = []
    var wordIsOpen = false
    for character in line {
      let width = DisplayWidth.columns(of: character)
      guard width <= columns else { continue }
      let isWordPart = character.isASCII && character > " " && character < "\u{7F}"
      if isWordPart, wordIsOpen, pieces[pieces.count - 1].width < columns {
        pieces[pieces.count - 1].text.append(character)
        pieces[pieces.count - 1].width += width
      } else {
        pieces.append(Piece(text: character == "\t" ? " " : String(character), width: width))
      }
      wordIsOpen = isWordPart
    }
    return pieces
  }
}
