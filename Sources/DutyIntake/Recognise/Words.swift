import DutyDomain

/// The words that stand in a line, by start and then by length, with quick ways to ask for those of one
/// use or around one place.
///
/// Long texts have thousands of them; whoever looks around a place must not walk through all.
struct Words {
  typealias Hit = WordTree.Hit

  let all: [Hit]
  /// The number of words that begin before each place.
  private let before: [Int]
  private let longestWord: Int
  private let byUse: ShortTable<WordUse, [Hit]>

  /// The hits must come by start and then by length.
  init(_ hits: [Hit], count: Int) {
    all = hits
    var before = Array(repeating: 0, count: count + 2)
    var longestWord = 0
    var byUse = ShortTable<WordUse, [Hit]>()
    for hit in hits {
      before[hit.start + 1] += 1
      longestWord = max(longestWord, hit.end - hit.start)
      byUse[hit.use, default: []].append(hit)
    }
    for place in before.indices.dropFirst() { before[place] += before[place - 1] }
    self.before = before
    self.longestWord = longestWord
    self.byUse = byUse
  }

  func of(_ use: WordUse) -> [Hit] { byUse[use] ?? [] }

  /// The words that begin inside the range, which may reach beyond the line.
  func starting(in range: Range<Int>) -> ArraySlice<Hit> {
    let last = before.count - 1
    let from = before[min(max(0, range.lowerBound), last)]
    let to = before[min(max(0, range.upperBound), last)]
    return all[from..<max(from, to)]
  }

  /// At least all words that overlap or touch the range.
  func near(_ range: Range<Int>) -> ArraySlice<Hit> {
    starting(in: range.lowerBound - longestWord..<range.upperBound + 1)
  }

  /// At least all words that cover, begin or end at the place.
  func near(_ place: Int) -> ArraySlice<Hit> { near(place..<place) }

  /// The longest word of these uses that begins at the place.
  func longest(_ uses: [WordUse], at place: Int) -> Hit? {
    starting(in: place..<place + 1).last { uses.contains($0.use) }
  }
}
