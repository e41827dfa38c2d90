package import DutyDomain

/// Completes what is typed and tells whether a query fits a text: by Chinese, pinyin or initials, mixed.
package struct Completer: Sendable {
  private let candidates: [Candidate]

  private struct Candidate: Sendable {
    var text: String
    var name: PinyinText
    var what: Completion.What
  }

  package init(directory: Directory, codes: CodeTable) {
    var candidates: [Candidate] = []
    for unit in directory.units {
      let shown = unit.shortName.isEmpty ? unit.name : unit.shortName
      for name in unit.allNames where !name.isEmpty {
        candidates.append(Candidate(text: shown, name: PinyinText(name), what: .unit(unit.id)))
      }
    }
    for person in directory.people {
      candidates.append(
        Candidate(text: person.name, name: PinyinText(person.name), what: .person(person.id)))
    }
    for row in codes.rows {
      candidates.append(
        Candidate(text: row.chinese, name: PinyinText(row.chinese), what: .code(row.code)))
    }
    self.candidates = candidates
  }

  /// What may stand for this word, best first; each text once.
  package func completions(for word: String, limit: Int) -> [Completion] {
    let query = Line(word)
    guard query.count > 0, limit > 0 else { return [] }
    var found: [Completion] = []
    for candidate in candidates {
      if let match = candidate.name.match(query, fromStart: true) {
        found.append(
          Completion(
            text: candidate.text, what: candidate.what, match: match, replaces: 0..<query.count))
      }
      if found.count >= limit { break }
    }
    return found
  }

  /// What may stand for the word that ends at the cursor of a line; `replaces` counts in the line.
  package func completions(in text: String, cursor: Int, limit: Int) -> [Completion] {
    let characters = Array(text)
    let end = min(max(cursor, 0), characters.count)
    var start = end
    while start > 0, !Line.code(of: characters[start - 1].unicodeScalars.first!.value).endsClause {
      start -= 1
    }
    while start < end {
      let found = completions(for: String(characters[start..<end]), limit: limit)
      if !found.isEmpty {
        return found.map {
          var completion = $0
          completion.replaces = start..<end
          return completion
        }
      }
      start += 1
    }
    return []
  }

  /// Whether the query stands in the text, by characters, pinyin, initials, or these mixed.
  package func matches(_ query: String, _ text: String) -> Bool {
    PinyinText(text).match(Line(query), fromStart: false) != nil
  }
}

/// One proposal for the word at the cursor.
package struct Completion: Hashable, Sendable {
  /// What it stands for.
  package enum What: Hashable, Sendable {
    case unit(String)
    case person(String)
    case place
    case code(String)
  }

  /// How the typed word fits.
  package enum Match: Int, Hashable, Sendable {
    /// The same characters, or the beginning of them.
    case characters = 0
    case initials = 1
    case pinyin = 2
    /// Several ways in one word: `石men镇`, `shimz`.
    case mixed = 3
  }

  /// What to insert.
  package var text: String
  package var what: What
  package var match: Match
  /// The characters that it replaces, in the text that was asked about.
  package var replaces: Range<Int>
}
