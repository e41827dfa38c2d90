extension LineEditor {
  /// Does what the key does in an input line; false when it means nothing here, so that the
  /// caller may look for another meaning (Enter, Esc, Tab, arrows up and down, F-keys).
  package mutating func apply(_ key: Key) -> Bool {
    refusedInput = false
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): remove(caret - 1..<caret)
    case .delete, .control("d"): remove(caret..<caret + 1)
    case .left, .control("b"): move(to: caret - 1)
    case .right, .control("f"): move(to: caret + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: text.count)
    case .alt("b"), .modified(.left, .control), .modified(.left, .alt): move(to: wordStart)
    case .alt("f"), .modified(.right, .control), .modified(.right, .alt): move(to: wordEnd)
    case .control("w"), .modified(.backspace, .alt), .modified(.backspace, .control):
      remove(wordStart..<caret)
    case .alt("d"), .modified(.delete, .control): remove(caret..<wordEnd)
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<text.count)
    default: return false
    }
    return true
  }

  /// Where the word before the caret begins. A Chinese character counts as a word by itself, for
  /// nothing but a dictionary knows better.
  private var wordStart: Int {
    let characters = Array(text)
    var position = caret
    while position > 0, Self.isGap(characters[position - 1]) { position -= 1 }
    guard position > 0 else { return 0 }
    position -= 1
    guard Self.isLetter(characters[position]) else { return position }
    while position > 0, Self.isLetter(characters[position - 1]) { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var position = caret
    while position < characters.count, Self.isGap(characters[position]) { position += 1 }
    guard position < characters.count else { return position }
    position += 1
    guard Self.isLetter(characters[position - 1]) else { return position }
    while position < characters.count, Self.isLetter(characters[position]) { position += 1 }
    return position
  }

  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace || character.isPunctuation
  }

  private static func isLetter(_ character: Character) -> Bool {
    !isGap(character) && DisplayWidth.columns(of: character) < 2
  }
}
