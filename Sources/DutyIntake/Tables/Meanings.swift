package import DutyDomain

/// One thing that a word says to recognition.
package struct WordMeaning: Hashable, Sendable {
  package var word: String
  package var use: WordUse
  package var value: String
  package var weight: Int?
  package var source: WordSource
  /// The room's files take it out; it counts no more.
  package var isTakenOut = false
}

/// What a word, and the known words inside it, say to recognition: the longest first, of those of
/// one length the room's own first.
package func meanings(
  of text: String, _ directory: Directory, _ codes: CodeTable, _ lexicon: Lexicon
) -> [WordMeaning] {
  let line = Line.codes(of: text)
  var found: [WordMeaning] = []
  func look(_ row: Lexicon.Row, isTakenOut: Bool = false) {
    for word in row.words where line.holds(Line.codes(of: word)) {
      found.append(
        WordMeaning(
          word: word, use: row.use, value: row.value, weight: row.weight, source: row.source,
          isTakenOut: isTakenOut))
    }
  }
  for row in lexicon.rows where row.use.standsInText || row.use == .codeName { look(row) }
  for row in lexicon.takenOut { look(row, isTakenOut: true) }
  for row in codes.rows {
    let words = row.keywords.filter { !lexicon.hasTakenOut(keyword: $0, of: row.code) }
    look(Lexicon.Row(use: .keyword, value: row.code, words: words))
  }
  for unit in directory.units {
    look(Lexicon.Row(use: .unit, value: unit.id, words: Set(unit.allNames).sorted()))
  }
  let ranked = found.enumerated().map { place, meaning in
    (-meaning.word.count, meaning.source.isRooms ? 0 : 1, place)
  }
  return ranked.sorted { $0 < $1 }.map { found[$0.2] }
}

extension [UInt32] {
  /// Whether the other stands somewhere in this; nothing stands nowhere.
  fileprivate func holds(_ other: [UInt32]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
  }
}

extension Lexicon {
  /// Every word that files of the room add or take out, in the order of files and lines.
  package var roomsMeanings: [WordMeaning] {
    func meanings(_ row: Row, isTakenOut: Bool) -> [WordMeaning] {
      row.words.map {
        WordMeaning(
          word: $0, use: row.use, value: row.value, weight: row.weight, source: row.source,
          isTakenOut: isTakenOut)
      }
    }
    let added = rows.filter(\.source.isRooms).flatMap { meanings($0, isTakenOut: false) }
    return (added + takenOut.flatMap { meanings($0, isTakenOut: true) }).sorted {
      ($0.source.file, $0.source.line) < ($1.source.file, $1.source.line)
    }
  }
}
