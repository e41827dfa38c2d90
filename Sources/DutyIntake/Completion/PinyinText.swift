/// A text prepared for being found by its characters, its pinyin or its initials, also mixed.
struct PinyinText: Sendable {
  let codes: [UInt32]

  init(_ text: String) {
    codes = Line.codes(of: text)
  }

  /// How the query fits, from the beginning or anywhere; nil when it does not.
  func match(_ query: [UInt32], fromStart: Bool) -> Completion.Match? {
    guard !query.isEmpty, !codes.isEmpty else { return nil }
    var best: Completion.Match?
    for start in 0..<(fromStart ? 1 : codes.count) {
      guard let fit = fit(query.span, codes.span, at: start) else { continue }
      if best == nil || fit.match.rawValue < best!.rawValue { best = fit.match }
      if best == .characters { break }
    }
    return best
  }

  /// The query as it is compared: capital letters, without the apostrophes and spaces between syllables.
  static func query(_ text: String) -> [UInt32] {
    query(Line.codes(of: text)[...])
  }

  static func query(_ codes: ArraySlice<UInt32>) -> [UInt32] {
    guard codes.contains(where: \.isLetter) else { return Array(codes) }
    return codes.filter { $0 != 0x27 && $0 != 0x20 && $0 != 0x2019 }
  }
}

/// How a query fits a text, and how far.
struct PinyinFit {
  private var characters = 0
  private var initials = 0
  private var syllables = 0
  /// Behind the last character of the text that the query stands for.
  private(set) var end = 0

  var match: Completion.Match {
    switch (characters > 0, initials > 0, syllables > 0) {
    case (_, false, false): .characters
    case (false, true, false): .initials
    case (false, false, true): .pinyin
    case (_, true, _), (_, _, true): .mixed
    }
  }

  /// Whether the rest of the query fits the text from this place on.
  fileprivate mutating func takes(
    _ query: borrowing Span<UInt32>, _ from: Int, _ text: borrowing Span<UInt32>, _ place: Int,
    _ table: Pinyin
  ) -> Bool {
    guard from < query.count else {
      end = place
      return true
    }
    guard place < text.count else { return false }
    let wanted = query[from]
    let code = text[place]
    if wanted == code {
      characters += 1
      if takes(query, from + 1, text, place + 1, table) { return true }
      characters -= 1
    }
    guard wanted.isLetter, code.isHan else { return false }
    var reading = table.start(code)
    let last = table.packed[reading]
    reading += 1
    for _ in 0..<last {
      if takes(reading: reading, query, from, text, place, table) { return true }
      reading += Int(table.packed[reading]) + 1
    }
    return false
  }

  /// A character is typed by its whole syllable, by its initial, or, at the end, by a part of its syllable.
  private mutating func takes(
    reading: Int, _ query: borrowing Span<UInt32>, _ from: Int, _ text: borrowing Span<UInt32>,
    _ place: Int, _ table: Pinyin
  ) -> Bool {
    let length = Int(table.packed[reading])
    var common = 0
    while common < length, from + common < query.count,
      query[from + common] == UInt32(table.packed[reading + 1 + common])
    { common += 1 }
    guard common > 0 else { return false }
    let isAtEnd = from + common == query.count
    if common == length || (isAtEnd && common > 1) {
      syllables += 1
      if takes(query, from + common, text, place + 1, table) { return true }
      syllables -= 1
    }
    initials += 1
    if takes(query, from + 1, text, place + 1, table) { return true }
    // zh, ch, sh
    if length > 1, common >= 2, table.packed[reading + 2] == 0x48,
      takes(query, from + 2, text, place + 1, table)
    {
      return true
    }
    initials -= 1
    return false
  }
}

/// How a query fits a text at a place; nil when it does not.
func fit(
  _ query: borrowing Span<UInt32>, _ text: borrowing Span<UInt32>, at place: Int
) -> PinyinFit? {
  var fit = PinyinFit()
  return fit.takes(query, 0, text, place, Pinyin.shared) ? fit : nil
}
