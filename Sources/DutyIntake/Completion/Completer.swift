package import DutyDomain

/// Completes what is typed and tells whether a query fits a text: by Chinese, pinyin or initials, mixed.
///
/// Make one for a directory and keep it. All readings of a character count, so `zx` finds 重新 by `cx` too.
package struct Completer: Sendable {
  private let candidates: [Candidate]

  private struct Candidate: Sendable {
    /// What to insert.
    var text: String
    /// The name by which it is found.
    var name: PinyinText
    var what: Completion.What
    /// The first character, and the letters with which its readings begin.
    var first: UInt32
    var initials: UInt32

    init(_ text: String, foundBy name: String, _ what: Completion.What) {
      self.text = text
      self.name = PinyinText(name)
      self.what = what
      first = self.name.codes.first ?? 0
      initials = Pinyin.shared.initials(first)
    }

    func mayBegin(with code: UInt32) -> Bool {
      code == first || (code.isLetter && initials & 1 << (code - 65) != 0)
    }
  }

  /// Places are those that the caller of this knows, such as of open incidents.
  package init(directory: Directory, codes: CodeTable, places: [String] = []) {
    var candidates: [Candidate] = []
    for unit in directory.units {
      let shown = unit.shortName.isEmpty ? unit.name : unit.shortName
      for name in unit.allNames where !name.isEmpty {
        candidates.append(Candidate(shown, foundBy: name, .unit(unit.id)))
      }
    }
    for person in directory.people {
      candidates.append(Candidate(person.name, foundBy: person.name, .person(person.id)))
    }
    for place in places where !place.isEmpty {
      candidates.append(Candidate(place, foundBy: place, .place))
    }
    for row in codes.rows {
      candidates.append(Candidate(row.chinese, foundBy: row.chinese, .code(row.code)))
    }
    self.candidates = candidates
  }

  /// Completes these words and nothing else.
  package init(words: [String]) {
    self.init(directory: Directory(), codes: CodeTable(), places: words)
  }

  /// What may stand for this word, best first; each text once, and never the word itself.
  ///
  /// Whole names come before longer ones, characters before initials before pinyin.
  package func completions(for word: String, limit: Int) -> [Completion] {
    let query = PinyinText.query(word)
    guard let first = query.first, limit > 0 else { return [] }
    let length = word.count
    var found: [(completion: Completion, rest: Int, order: Int)] = []
    for (order, candidate) in candidates.enumerated() where candidate.mayBegin(with: first) {
      guard candidate.text != word, let match = candidate.name.match(query, fromStart: true) else {
        continue
      }
      let completion = Completion(
        text: candidate.text, what: candidate.what, match: match, replaces: 0..<length)
      found.append((completion, candidate.name.codes.count, order))
    }
    found.sort {
      ($0.completion.match.rawValue, $0.rest, $0.order)
        < ($1.completion.match.rawValue, $1.rest, $1.order)
    }
    var seen: Set<String> = []
    var best: [Completion] = []
    for (completion, _, _) in found where best.count < limit {
      if seen.insert(completion.text).inserted { best.append(completion) }
    }
    return best
  }

  /// What may stand for the word that ends at the cursor of a line; `replaces` counts in the line.
  ///
  /// The longest end of the line before the cursor that fits something is taken for the word. Chinese
  /// characters count from two on, letters from one on.
  package func completions(in text: String, cursor: Int, limit: Int) -> [Completion] {
    let characters = Array(text)
    let end = min(max(cursor, 0), characters.count)
    var start = end
    while start > 0, end - start < Completer.longestWord,
      !Line.code(of: characters[start - 1].unicodeScalars.first!.value).endsClause
    { start -= 1 }
    while start < end {
      let word = String(characters[start..<end])
      let hasLetters = PinyinText.query(word).contains(where: \.isLetter)
      // Letters run together to one word: in 报slm the word is slm, never lm.
      let cutsLetters =
        start > 0 && hasLetters
        && Line.code(of: characters[start - 1].unicodeScalars.first!.value).isLetter
        && Line.code(of: characters[start].unicodeScalars.first!.value).isLetter
      if !cutsLetters, hasLetters || end - start >= 2 {
        let found = completions(for: word, limit: limit)
        if !found.isEmpty {
          return found.map {
            var completion = $0
            completion.replaces = start..<end
            return completion
          }
        }
      }
      start += 1
    }
    return []
  }

  private static let longestWord = 16

  /// Whether the query stands in the text, by characters, pinyin, initials, or these mixed.
  ///
  /// An empty query fits everything. Parts between spaces may stand anywhere, each for itself.
  package func matches(_ query: String, _ text: String) -> Bool {
    let text = PinyinText(text)
    return query.split(separator: " ").allSatisfy {
      text.match(PinyinText.query(String($0)), fromStart: false) != nil
    }
  }
}
