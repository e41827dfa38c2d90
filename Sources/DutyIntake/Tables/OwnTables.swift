import DutyDomain

/// The program's own tables of words, read byte by byte and only as far as somebody asks.
///
/// They have 130,000 bytes, of which a command that reads one sentence needs some dozen words. No row has
/// quotes, blanks around a word, a wide semicolon or a weight of its own: a test compares what comes out
/// here with what `WordReader` makes of the same text.
enum OwnTables {
  /// One row as it stands in the text; only what is asked for becomes a value of its own.
  struct Row {
    let use: WordUse
    fileprivate let value: Range<Int>
    fileprivate let words: Range<Int>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    var text: String { OwnTables.text(bytes, value) }

    /// Each word that may stand among these characters; every one where there are none to stand among.
    func forEachWord(among characters: CodeSet? = nil, _ body: (String) -> Void) {
      OwnTables.forEachPart(of: bytes, words, between: UInt8(ascii: ";")) { part in
        if characters?.mayHold(UnsafeBufferPointer(rebasing: bytes[part])) == false { return }
        body(OwnTables.text(bytes, part))
      }
    }
  }

  /// The rows with a use that is wanted, in the order of the tables. None may be kept.
  static func forEachRow(where isWanted: (WordUse) -> Bool, _ body: (Row) -> Void) {
    for var table in [BuiltIn.lexicon, BuiltIn.questions] {
      // The bytes are read where they are: a literal lasts as long as the program.
      table.withUTF8 { forEachRow(of: $0, where: isWanted, body) }
    }
  }

  /// The rows as values, those with a use that is wanted.
  static func rows(where isWanted: (WordUse) -> Bool = { _ in true }) -> [Lexicon.Row] {
    var rows: [Lexicon.Row] = []
    forEachRow(where: isWanted) { row in
      var words: [String] = []
      row.forEachWord { words.append($0) }
      rows.append(Lexicon.Row(use: row.use, value: row.text, words: words))
    }
    return rows
  }

  private static func forEachRow(
    of bytes: UnsafeBufferPointer<UInt8>, where isWanted: (WordUse) -> Bool, _ body: (Row) -> Void
  ) {
    var use: WordUse?
    var useText = 0..<0
    forEachPart(of: bytes, bytes.indices, between: UInt8(ascii: "\n")) { line in
      if bytes[line.lowerBound] == UInt8(ascii: "#") { return }
      let first = end(of: line, in: bytes, before: UInt8(ascii: ","))
      // Rows of one use stand together. The header is no use.
      if !bytes[useText].elementsEqual(bytes[line.lowerBound..<first]) {
        useText = line.lowerBound..<first
        use = WordUse(rawValue: text(bytes, useText)).flatMap { isWanted($0) ? $0 : nil }
      }
      guard let use else { return }
      let second = end(of: first + 1..<line.upperBound, in: bytes, before: UInt8(ascii: ","))
      body(
        Row(
          use: use, value: first + 1..<second, words: second + 1..<line.upperBound, bytes: bytes))
    }
  }

  /// Every part that is not empty.
  private static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, between mark: UInt8,
    _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = end(of: start..<range.upperBound, in: bytes, before: mark)
      if start < end { body(start..<end) }
      start = end + 1
    }
  }

  /// Eight bytes at a time: these few lines walk through all of the tables at every call.
  private static func end(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, before mark: UInt8
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = range.lowerBound
    let raw = UnsafeRawBufferPointer(bytes)
    while place + 8 <= range.upperBound {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      // A byte that is the mark becomes 0; the lowest high bit that is left over is that of the first 0.
      let other = eight ^ (ones &* UInt64(mark))
      let zeros = (other &- ones) & ~other & (ones << 7)
      if zeros != 0 { return place + zeros.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < range.upperBound, bytes[place] != mark { place += 1 }
    return place
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
