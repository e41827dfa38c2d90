import CellGrid

/// Bytes into the key decoder: chance, and sequences of real terminals spoiled and run together.
package struct KeyBytesFuzz {
  private var mutator: Mutator
  package private(set) var events: [String: Int] = [:]

  package init(seed: UInt64) {
    mutator = Mutator(Dice(seed), words: Self.sequences)
  }

  private static let sequences = [
    "a", "值守", "🚒", "\r", "\r\n", "\t", "\u{7F}", "\u{3}", "\u{1B}", "\u{1B}\u{1B}", "\u{1B}x",
    "\u{1B}OQ",
    "\u{1B}[12~", "\u{1B}[[B", "\u{1B}[1;5Q", "\u{1B}O5Q", "\u{1B}[23;2~", "\u{1B}[11^", "\u{1B}[A",
    "\u{1B}[1;2A", "\u{1B}[H", "\u{1B}[3;5~", "\u{1B}[115;5u", "\u{1B}[27;3;120~", "\u{1B}[I",
    "\u{1B}[O",
    "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]11;a\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[<0;10;10M", "\u{1B}[M !!", "\u{1B}[99;99;99z", "\u{1B}[200~",
    "一\r二\u{1B}[31m", "\u{1B}[201~", "\u{1B}[20", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{90}",
    "\u{9B}1A",
    "\u{1B}[999999999999999999999999~", "\u{1B}[;;;;;;;;;;;;;;;;;;;;;A", "\u{1B}[1;999999u",
    "\u{1B}[1114112u",
    "\u{1B}[55296u",
  ]

  /// Feeds so many bytes in pieces of any length. A decoder that keeps more than it should, or says what
  /// no key can be, is trouble.
  package mutating func run(_ count: Int) -> String? {
    var decoder = KeyDecoder()
    var fed = 0
    while fed < count {
      var bytes: [UInt8] = []
      for _ in 0..<20 { bytes += mutator.words[mutator.dice.roll(mutator.words.count)] }
      bytes = mutator.dice.chance(30) ? mutator.noise(300) : mutator.spoiled(bytes)
      fed += bytes.count
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + mutator.dice.roll(64))
        rest = rest.dropFirst(piece.count)
        for event in decoder.feed(piece) { if let trouble = look(event) { return trouble } }
        if mutator.dice.chance(5) {
          for event in decoder.timeOut() { if let trouble = look(event) { return trouble } }
        }
      }
      // Whatever stood open, a time-out and the end of a paste bring the keys back.
      if mutator.dice.chance(2) {
        _ = decoder.feed(Array("\u{1B}\\\u{7}\u{1B}[201~".utf8))
        _ = decoder.timeOut()
        _ = decoder.timeOut()
        let again = decoder.feed(Array("q".utf8))
        if again.last != .key(.character("q")) { return "q came as \(again) after \(bytes)" }
      }
    }
    return nil
  }

  private mutating func look(_ event: KeyEvent) -> String? {
    events[
      String(String.UnicodeScalarView("\(event)".unicodeScalars.prefix { $0 != "(" })), default: 0] +=
      1
    switch event {
    case .key(.character(let it)):
      let isControl = it.unicodeScalars.contains { $0.value < 32 || (127...159).contains($0.value) }
      return isControl ? "a control character as a letter: \(it.unicodeScalars.map(\.value))" : nil
    case .paste(let text, _):
      let bad = text.unicodeScalars.contains {
        ($0.value < 32 && $0 != "\n" && $0 != "\t") || (127...159).contains($0.value)
      }
      if text.utf8.count > 2 << 20 { return "a paste of \(text.utf8.count) bytes" }
      return bad ? "a control character in a paste" : nil
    case .key, .focusIn, .focusOut, .report: return nil
    }
  }
}
