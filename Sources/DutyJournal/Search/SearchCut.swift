/// A text cut up for searching: Chinese into pairs of characters, everything else into words.
///
/// 「石门镇」 becomes `石门 门镇 镇`, so that any stretch of two or more characters is a phrase of
/// pairs, and a single character is the beginning of a pair or the last one. Written without spaces,
/// Chinese gives no words to index; groups of three would find nothing under three characters.
package struct SearchCut {
  /// Unbroken stretches of Chinese and the like, and ASCII words in lower case, in order.
  package private(set) var runs: [Run] = []

  package struct Run: Hashable {
    package var characters: [Unicode.Scalar]
    package var isWord: Bool
  }

  package init(_ text: String) {
    var current = Run(characters: [], isWord: false)
    for scalar in text.unicodeScalars {
      let isWord = isASCIIWord(scalar)
      if !isWord, scalar.isASCII || !scalar.properties.isAlphabetic && !isNumber(scalar) {
        close(&current)
        continue
      }
      if isWord != current.isWord { close(&current) }
      current.isWord = isWord
      current.characters.append(isWord ? lowercased(scalar) : scalar)
    }
    close(&current)
  }

  private mutating func close(_ run: inout Run) {
    if !run.characters.isEmpty { runs.append(run) }
    run.characters = []
  }

  /// What goes into the index, separated by blanks.
  package var indexed: String {
    var text = ""
    for run in runs {
      for token in run.tokens(withLast: true) {
        if !text.isEmpty { text += " " }
        text += token
      }
    }
    return text
  }

  /// The expression for the index in which every run must occur; nil without any.
  package var expression: String? {
    if runs.isEmpty { return nil }
    return runs.map { run in
      let phrase = "\"" + run.tokens(withLast: false).joined(separator: " ") + "\""
      return run.isWord || run.characters.count == 1 ? phrase + " *" : phrase
    }.joined(separator: " AND ")
  }

  /// Whether every run of the query occurs here: what the index answers, computed directly.
  package func matches(_ query: SearchCut) -> Bool {
    query.runs.allSatisfy { wanted in
      runs.contains { run in
        guard run.isWord == wanted.isWord else { return false }
        return run.isWord
          ? run.characters.starts(with: wanted.characters)
          : contains(run.characters, wanted.characters)
      }
    }
  }
}

extension SearchCut.Run {
  /// The whole word, or the pairs of characters; `withLast` adds the last character alone.
  fileprivate func tokens(withLast: Bool) -> [String] {
    if isWord || characters.count == 1 { return [text(characters[...])] }
    var tokens = (1..<characters.count).map { text(characters[($0 - 1)...$0]) }
    if withLast { tokens.append(text(characters.suffix(1))) }
    return tokens
  }
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var text = ""
  text.unicodeScalars.append(contentsOf: scalars)
  return text
}

private func contains(_ all: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
  guard part.count <= all.count else { return false }
  return (0...(all.count - part.count)).contains { all[$0...].starts(with: part) }
}

private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "a"..."z", "A"..."Z": true
  default: false
  }
}

private func isNumber(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.numericType != nil
}

private func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32)! : scalar
}
