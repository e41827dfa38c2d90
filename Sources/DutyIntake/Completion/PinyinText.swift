/// A text prepared for being found by its characters, its pinyin or its initials, also mixed.
struct PinyinText: Sendable {
  let codes: [UInt32]

  init(_ text: String) {
    codes = Line(text).codes
  }

  /// How the query fits, from the beginning or anywhere; nil when it does not.
  func match(_ query: [UInt32], fromStart: Bool) -> Completion.Match? {
    guard !query.isEmpty, !codes.isEmpty else { return nil }
    var best: Completion.Match?
    for start in 0..<(fromStart ? 1 : codes.count) {
      var used = Ways()
      if fits(query, 0, start, &used) {
        let match = used.match
        if best == nil || match.rawValue < best!.rawValue { best = match }
        if best == .characters { break }
      }
    }
    return best
  }

  /// The query as it is compared: capital letters, without the apostrophes and spaces between syllables.
  static func query(_ text: String) -> [UInt32] {
    let codes = Line(text).codes
    guard codes.contains(where: \.isLetter) else { return codes }
    return codes.filter { $0 != 0x27 && $0 != 0x20 && $0 != 0x2019 }
  }

  private struct Ways {
    var characters = 0
    var initials = 0
    var syllables = 0

    var match: Completion.Match {
      switch (characters > 0, initials > 0, syllables > 0) {
      case (_, false, false): .characters
      case (false, true, false): .initials
      case (false, false, true): .pinyin
      case (_, true, _), (_, _, true): .mixed
      }
    }
  }

  /// Whether the rest of the query fits the text from this place on.
  private func fits(_ query: [UInt32], _ from: Int, _ place: Int, _ used: inout Ways) -> Bool {
    guard from < query.count else { return true }
    guard place < codes.count else { return false }
    if query[from] == codes[place] {
      used.characters += 1
      if fits(query, from + 1, place + 1, &used) { return true }
      used.characters -= 1
    }
    guard query[from].isLetter, codes[place].isHan else { return false }
    for reading in Pinyin.shared.readings(codes[place]) {
      if fits(reading: reading, query, from, place, &used) { return true }
    }
    return false
  }

  /// A character is typed by its whole syllable, by its initial, or, at the end, by a part of its syllable.
  private func fits(
    reading: [UInt8], _ query: [UInt32], _ from: Int, _ place: Int, _ used: inout Ways
  ) -> Bool {
    var common = 0
    while common < reading.count, from + common < query.count,
      query[from + common] == UInt32(reading[common])
    { common += 1 }
    guard common > 0 else { return false }
    let isAtEnd = from + common == query.count
    if common == reading.count || (isAtEnd && common > 1) {
      used.syllables += 1
      if fits(query, from + common, place + 1, &used) { return true }
      used.syllables -= 1
    }
    let initial = reading.count > 1 && reading[1] == 0x48 && common >= 2 ? [1, 2] : [1]
    for length in initial {
      used.initials += 1
      if fits(query, from + length, place + 1, &used) { return true }
      used.initials -= 1
    }
    return false
  }
}
