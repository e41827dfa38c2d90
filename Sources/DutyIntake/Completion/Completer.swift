package import DutyDomain

/// Completes what is typed and tells whether a query fits a text: by Chinese, pinyin or initials, mixed.
///
/// Make one for a directory and keep it. All readings of a character count, so `zx` finds 重新 by `cx` too.
package struct Completer: Sendable {
  private var names = NameList()
  private var candidates: [Candidate] = []
  private var knownPlaces: Set<String> = []
  /// When each thing was last used, as a running number; things that were not are left out.
  private var uses: [Completion.What: Int] = [:]
  private var useCount = 0
  /// Words that are no names but may stand in the log; only searches look at them.
  private var words = NameList()
  private var knownWords: Set<String> = []

  private struct Candidate: Sendable {
    /// What to insert.
    var text: String
    var what: Completion.What
  }

  /// Places are those that the caller of this knows, such as of open incidents.
  package init(
    directory: Directory, codes: CodeTable, lexicon: Lexicon = .builtIn, places: [String] = []
  ) {
    for row in lexicon.rows where row.use.standsInText { row.words.forEach { add(word: $0) } }
    for row in codes.rows { row.keywords.forEach { add(word: $0) } }
    for unit in directory.units {
      let shown = unit.shortName.isEmpty ? unit.name : unit.shortName
      for name in unit.allNames where !name.isEmpty { add(shown, foundBy: name, .unit(unit.id)) }
    }
    for person in directory.people { add(person.name, foundBy: person.name, .person(person.id)) }
    for row in lexicon.rows where row.use == .place { row.words.forEach { add(place: $0) } }
    for place in places { add(place: place) }
    for row in codes.rows { add(row.chinese, foundBy: row.chinese, .code(row.code)) }
    for row in lexicon.rows where row.use == .codeName {
      let shown = codes[row.value]?.chinese ?? row.value
      for name in row.words { add(shown, foundBy: name, .code(row.value)) }
    }
  }

  private mutating func add(_ text: String, foundBy name: String, _ what: Completion.What) {
    names.add(name)
    candidates.append(Candidate(text: text, what: what))
  }

  /// A place that has become known; one that is known already is not added again.
  package mutating func add(place: String) {
    guard !place.isEmpty, knownPlaces.insert(place).inserted else { return }
    add(place, foundBy: place, .place(place))
  }

  /// A word of two characters or more that may stand in the log, for searches.
  package mutating func add(word: String) {
    if word.utf8.count > 3, knownWords.insert(word).inserted { words.add(word) }
  }

  /// This was just used: among names that fit alike it comes before others from now on.
  package mutating func noteUse(of what: Completion.What) {
    useCount += 1
    uses[what] = useCount
  }

  /// Completes these words and nothing else.
  package init(words: [String]) {
    self.init(directory: Directory(), codes: CodeTable(), lexicon: Lexicon(), places: words)
  }

  /// What may stand for this word, best first; each text once, and never the word itself.
  ///
  /// Exact characters come first, then whole names before longer ones, initials before pinyin, what
  /// was used last before others, short names before long ones.
  package func completions(for word: String, limit: Int) -> [Completion] {
    let characters = Array(word)
    return completions(characters[...], Line.codes(of: word)[...], limit)
  }

  private func completions(
    _ word: ArraySlice<Character>, _ codes: ArraySlice<UInt32>, _ limit: Int
  ) -> [Completion] {
    let query = PinyinText.query(codes)
    guard !query.isEmpty, limit > 0 else { return [] }
    var found: [(rank: Int, name: Int, match: Completion.Match)] = []
    names.eachBeginning(with: query) { name, fit in
      found.append((rank(name, fit), name, fit.match))
    }
    found.sort { $0.rank < $1.rank }
    let typed = String(word)
    var best: [Completion] = []
    for (_, name, match) in found where best.count < limit {
      let candidate = candidates[name]
      guard candidate.text != typed, !best.contains(where: { $0.text == candidate.text }) else {
        continue
      }
      best.append(
        Completion(
          text: candidate.text, what: candidate.what, match: match,
          replaces: word.startIndex..<word.endIndex))
    }
    return best
  }

  /// Lower is better. One number, so that sorting compares nothing else.
  private func rank(_ name: Int, _ fit: PinyinFit) -> Int {
    let isExact = fit.match == .characters
    let length = names.length(of: name)
    let isWhole = fit.end == length
    let last = uses.isEmpty ? 0 : uses[candidates[name].what] ?? 0
    let age = last == 0 ? Completer.oldest : min(useCount - last, Completer.oldest - 1)
    var rank = isExact ? 0 : 1
    rank = rank << 1 | (isWhole ? 0 : 1)
    rank = rank << 2 | fit.match.rawValue
    rank = rank << 16 | age
    rank = rank << 8 | min(length, 255)
    return rank << 32 | name
  }

  private static let oldest = 0xFFFF

  /// What may stand for the word that ends at the cursor of a line; `replaces` counts in the line.
  ///
  /// The longest end of the line before the cursor that fits something is taken for the word. Chinese
  /// characters count from two on, letters from one on.
  package func completions(in text: String, cursor: Int, limit: Int) -> [Completion] {
    let characters = Array(text)
    let end = min(max(cursor, 0), characters.count)
    var start = end
    var codes: [UInt32] = []
    while start > 0, end - start < Completer.longestWord {
      let code = Line.code(of: characters[start - 1].unicodeScalars.first!.value)
      if code.endsClause { break }
      codes.append(code)
      start -= 1
    }
    codes.reverse()
    for place in codes.indices {
      let word = codes[place...]
      let hasLetters = word.contains(where: \.isLetter)
      // Letters run together to one word: in 报slm the word is slm, never lm.
      if place > 0, codes[place - 1].isLetter, codes[place].isLetter { continue }
      guard hasLetters || word.count >= 2 else { continue }
      let found = completions(characters[start + place..<end], word, limit)
      if !found.isEmpty { return found }
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

  /// Whether the query begins the text, in whichever way.
  package func begins(_ text: String, with query: String) -> Bool {
    PinyinText(text).match(PinyinText.query(query), fromStart: true) != nil
  }

  /// For each part of a search what may stand in the log for it: the part as typed, and where it has
  /// letters, the known names and words that it spells, at most `limit` of them.
  package func searchParts(_ query: String, limit: Int = 48) -> [[String]] {
    query.split(separator: " ").map { part in
      [String(part)] + spelled(PinyinText.query(String(part)), limit)
    }
  }

  /// The stretches of names and words that a query spells: whole names first, then whole words, then
  /// parts of either.
  private func spelled(_ query: [UInt32], _ limit: Int) -> [String] {
    guard query.count > 1, query.contains(where: \.isLetter) else { return [] }
    var found: [[ArraySlice<UInt32>]] = [[], [], []]
    func take(_ list: NameList, whole rank: Int) {
      list.eachHolding(query) { name, place, fit in
        let part = list.text(of: name, place..<fit.end)
        guard part.contains(where: \.isHan), part.count > 1 || isSyllable(part, query) else {
          return
        }
        found[part.count == list.length(of: name) ? rank : 2].append(part)
      }
    }
    take(names, whole: 0)
    take(words, whole: 1)
    var seen: Set<ArraySlice<UInt32>> = []
    var texts: [String] = []
    for part in found.joined() where texts.count < limit && seen.insert(part).inserted {
      texts.append(String(String.UnicodeScalarView(part.compactMap(Unicode.Scalar.init))))
    }
    return texts
  }

  /// A single character must be typed as its whole syllable, else any two letters would stand for a dozen.
  private func isSyllable(_ part: ArraySlice<UInt32>, _ query: [UInt32]) -> Bool {
    guard let code = part.first else { return false }
    return Pinyin.shared.readings(code).contains { $0.map(UInt32.init) == query }
  }
}
