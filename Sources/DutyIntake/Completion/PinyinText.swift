/// A text prepared for being found by pinyin.
struct PinyinText: Sendable {
  let codes: [UInt32]

  init(_ text: String) {
    codes = Line(text).codes
  }

  /// How the query fits, from the beginning or anywhere; nil when it does not.
  func match(_ query: Line, fromStart: Bool) -> Completion.Match? {
    guard query.count <= codes.count else { return nil }
    let last = fromStart ? 0 : codes.count - query.count
    for start in 0...last where codes[start..<start + query.count].elementsEqual(query.codes) {
      return .characters
    }
    return nil
  }
}
