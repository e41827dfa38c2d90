import CellGrid
import DutyDomain

/// One column of a style as a theme file has it; what it leaves out comes from a wider role.
struct StyleSpec: Hashable, Sendable {
  var foreground: ColourWord?
  var background: ColourWord?
  var attributes: Attributes = []
  var place: ThemePlace
}

/// A colour as a style names it.
enum ColourWord: Hashable, Sendable {
  case colour(Colour)
  /// A name that the palettes of the theme and its parents must know.
  case palette(Placed<String>)
}

/// A whole style: `fg on bg attributes | sixteen | mono`. A column left empty is nil.
struct StyleLine: Hashable, Sendable {
  /// One for each depth, in their order.
  private(set) var columns: [StyleSpec?] = []
  private(set) var problems: [Placed<ThemeProblem>] = []

  init(_ text: String, at place: ThemePlace) {
    var offset = 0
    let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    if parts.count > ThemeDepth.allCases.count {
      problems.append(Placed(.badStyle(shown(text)), at: place))
    }
    for (depth, part) in zip(ThemeDepth.allCases, parts) {
      var column = StyleColumn(depth: depth, place: place.moved(by: offset))
      columns.append(column.read(part))
      problems += column.problems
      offset += part.unicodeScalars.count + 1
    }
  }

  subscript(depth: ThemeDepth) -> StyleSpec? {
    guard let place = ThemeDepth.allCases.firstIndex(of: depth), place < columns.count
    else { return nil }
    return columns[place]
  }
}

/// The reader of one column.
private struct StyleColumn {
  let depth: ThemeDepth
  let place: ThemePlace
  var problems: [Placed<ThemeProblem>] = []

  init(depth: ThemeDepth, place: ThemePlace) {
    self.depth = depth
    self.place = place
  }

  mutating func read(_ text: Substring) -> StyleSpec? {
    var words = wordsWithPlaces(text)
    guard let first = words.first else { return nil }
    var spec = StyleSpec(place: first.place)
    while !words.isEmpty {
      let word = words.removeFirst()
      if let attribute = StyleWords.attribute(word.value) {
        spec.attributes.formUnion(attribute)
      } else if word.value == StyleWords.on {
        guard !words.isEmpty, spec.background == nil else {
          problems.append(Placed(.badStyle(shown(text.trimmed)), at: word.place))
          continue
        }
        spec.background = colour(words.removeFirst())
      } else if spec.foreground == nil, spec.background == nil {
        spec.foreground = colour(word)
      } else {
        problems.append(Placed(surplus(word.value, in: text), at: word.place))
      }
    }
    return spec
  }

  /// A word behind both colours: a misspelt attribute, if it looks like one.
  private func surplus(_ word: String, in text: Substring) -> ThemeProblem {
    let attributes = StyleWords.attributes.map(\.name)
    guard let near = nearest(to: word, among: attributes) else {
      return .badStyle(shown(text.trimmed))
    }
    return .unknownName(.styleWord, shown(word), nearest: near)
  }

  private mutating func colour(_ word: Placed<String>) -> ColourWord? {
    if let colour = StyleWords.colour(word.value), fits(colour) { return .colour(colour) }
    if depth == .full, word.value.first?.isLetter == true { return .palette(word) }
    problems.append(Placed(.badColour(shown(word.value), depth), at: word.place))
    return nil
  }

  private func fits(_ colour: Colour) -> Bool {
    switch colour {
    case .terminal: true
    case .named: depth != .mono
    case .indexed, .rgb: depth == .full
    }
  }

  /// By code points, as the places of keys are.
  private func wordsWithPlaces(_ text: Substring) -> [Placed<String>] {
    let letters = text.unicodeScalars
    var words: [Placed<String>] = []
    var start: (index: Substring.Index, offset: Int)?
    var (index, offset) = (letters.startIndex, 0)
    while true {
      let isEnd = index == letters.endIndex
      if isEnd || isBlank(letters[index]) {
        if let begun = start {
          words.append(
            Placed(String(letters[begun.index..<index]), at: place.moved(by: begun.offset)))
          start = nil
        }
        if isEnd { return words }
      } else if start == nil {
        start = (index, offset)
      }
      index = letters.index(after: index)
      offset += 1
    }
  }

  /// Nearly all are ASCII, about which the tables of Unicode need not be asked.
  private func isBlank(_ letter: Unicode.Scalar) -> Bool {
    letter.isASCII
      ? letter == " " || (0x09...0x0D).contains(letter.value) : letter.properties.isWhitespace
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: Substring {
    var result = self
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
