package import DutyDomain

/// What the words of a spot check say, in a line of its own or in a call of the register.
package struct SpotReading: Hashable, Sendable {
  /// All results that the words name, each once, in the order of the text.
  package var results: [SpotResult] = []
  package var rings: Int?
  package var seconds: Int?
  package var isAnswered = false
  package var isOnRoster: Bool?
  package var leaderReached: Bool?
  package var triedSecond = false
  package var medium: CheckMedium?
  package var isAboutUs = false
  package var answeredBy = ""
  package var questions = ""
  package var answers = ""

  package init() {}

  /// Reads a line; nothing in it is an error, what is not understood stays words.
  package init(_ text: String) {
    let scanner = SpotScanner(text)
    self = scanner.read()
  }

  /// The one result that the words leave no doubt of; nil when there are several, or none.
  ///
  /// More rings than allowed are a result, and so is an answer within them; both together with another
  /// fault are for a person to decide, and so is a call that was answered only later.
  package func plainResult(ringLimit: Int = SpotCheckRules.standard.ringLimit) -> SpotResult? {
    var found = results
    let faults = found.filter(\.isFault)
    // Somebody said that all was well, but it rang too long: that is the result.
    if let rings, rings > ringLimit, faults.isEmpty { return .slow }
    if found.isEmpty, isAnswered, rings.map({ $0 <= ringLimit }) ?? false { found = [.normal] }
    guard found.count == 1 else { return nil }
    if found[0].asksForSecondNumber, isAnswered { return nil }
    return found[0]
  }
}

/// Goes through the line once, the longest known word first.
private struct SpotScanner {
  let text: String
  let line: Line
  let lowered: [Character]

  init(_ text: String) {
    self.text = text
    line = Line(text)
    lowered = text.map { $0.lowercased().first ?? $0 }
  }

  func read() -> SpotReading {
    var reading = SpotReading()
    var place = 0
    while place < lowered.count {
      if let (count, value, isSeconds) = counted(at: place) {
        if isSeconds { reading.seconds = value } else { reading.rings = value }
        // 声接 begins with the unit of the number, so only the number is passed over.
        place += count
        continue
      }
      if let (length, meaning) = word(at: place) {
        take(meaning, &reading)
        place += length
        continue
      }
      place += 1
    }
    reading.answeredBy = answerer()
    reading.questions = said(after: ["问", "asked "], until: ["答", "answered "])
    reading.answers = said(after: ["答", "answered "], until: ["问", "asked "])
    return reading
  }

  private func take(_ meaning: SpotWord, _ reading: inout SpotReading) {
    switch meaning {
    case .result(let result):
      if !reading.results.contains(result) { reading.results.append(result) }
    case .answered: reading.isAnswered = true
    case .onRoster(let isOn):
      reading.isOnRoster = isOn
      reading.isAnswered = true
    case .leaderReached(let isReached): reading.leaderReached = isReached
    case .secondNumber: reading.triedSecond = true
    case .medium(let medium): reading.medium = medium
    case .aboutUs: reading.isAboutUs = true
    }
  }

  private func word(at place: Int) -> (length: Int, meaning: SpotWord)? {
    var best: (length: Int, meaning: SpotWord)?
    for (words, meaning) in BuiltIn.spotWords {
      for word in words where word.count > (best?.length ?? 0) && stands(word, at: place) {
        best = (word.count, meaning)
      }
    }
    return best
  }

  private func stands(_ word: String, at place: Int) -> Bool {
    guard place + word.count <= lowered.count else { return false }
    // An English word does not begin inside another.
    if let first = word.first, first.isASCII, place > 0, lowered[place - 1].isASCII,
      lowered[place - 1].isLetter
    {
      return false
    }
    return zip(word, lowered[place...]).allSatisfy { $0 == $1 }
  }

  /// A number with rings or seconds behind it, and how long the number is.
  private func counted(at place: Int) -> (length: Int, value: Int, isSeconds: Bool)? {
    // A digit before it: the number began earlier.
    if place > 0, lowered[place - 1].isNumber { return nil }
    guard let number = NumeralScanner(line: line).numeral(at: place),
      (0...99).contains(number.value)
    else { return nil }
    let end = number.range.upperBound
    if BuiltIn.ringUnits.contains(where: { stands($0, at: end) }) {
      return (end - place, number.value, false)
    }
    if BuiltIn.secondUnits.contains(where: { stands($0, at: end) }) {
      return (end - place, number.value, true)
    }
    return nil
  }

  /// 邹丽娟接, 保安接的: the two to four characters before 接; empty when they name nobody.
  private func answerer() -> String {
    for (place, character) in lowered.enumerated() where character == "接" {
      var start = place
      while start > 0, place - start < 8, lowered[start - 1].isHan, !ends(lowered[start - 1]) {
        start -= 1
      }
      var name = String(text.map { $0 }[start..<place])
      for post in ["值班员", "值班长", "主班", "副班"] where name.hasPrefix(post) {
        name.removeFirst(post.count)
      }
      let isName = (2...4).contains(name.count)
      let isNobody = ["没人", "无人", "没有人", "就", "才", "未", "直接", "间接"].contains(name)
      if isName, !isNobody { return name }
    }
    return ""
  }

  private func ends(_ character: Character) -> Bool { "声由是的，。；、".contains(character) }

  /// What stands behind one of these words, up to one of the others or the end of the clause.
  private func said(after heads: [String], until ends: [String]) -> String {
    let characters = text.map { $0 }
    for place in lowered.indices {
      // 应答 is no answer to a question.
      if place > 0, lowered[place - 1] == "应" { continue }
      guard let head = heads.first(where: { stands($0, at: place) }) else { continue }
      var end = place + head.count
      while end < lowered.count, !"，。；,;".contains(lowered[end]),
        !ends.contains(where: { stands($0, at: end) })
      {
        end += 1
      }
      let words = trim(String(characters[place + head.count..<end]))
      if !words.isEmpty { return words }
    }
    return ""
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}
