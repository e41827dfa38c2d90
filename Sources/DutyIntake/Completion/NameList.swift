/// Many names, each prepared once for being found by characters, pinyin and initials.
///
/// All characters lie in one array, and names that begin alike, or that a letter may begin, are
/// known together: a question looks at a few hundred of five thousand.
struct NameList: Sendable {
  private var codes: [UInt32] = []
  /// Where each name begins in `codes`; one more than there are names.
  private var starts: [Int32] = [0]
  /// The letters that may come second in a query for the name, as bits.
  private var seconds: [UInt32] = []
  /// The names that a letter may begin.
  private var byLetter = [[Int32]](repeating: [], count: 26)
  /// The names that begin with a character.
  private var byCode: [UInt32: [Int32]] = [:]

  var count: Int { seconds.count }

  mutating func add(_ name: String) {
    let table = Pinyin.shared
    let own = Line.codes(of: name)
    let place = Int32(seconds.count)
    codes += own
    starts.append(Int32(codes.count))
    let first = own.first ?? 0
    var mask = table.seconds(first)
    if own.count > 1 { mask |= table.initials(own[1]) | NameList.bit(own[1]) }
    seconds.append(mask)
    byCode[first, default: []].append(place)
    var initials = table.initials(first) & ~NameList.bit(first)
    while initials != 0 {
      byLetter[initials.trailingZeroBitCount].append(place)
      initials &= initials - 1
    }
  }

  func length(of name: Int) -> Int { Int(starts[name + 1] - starts[name]) }

  /// The characters of a part of a name, as they are compared.
  func text(of name: Int, _ range: Range<Int>) -> ArraySlice<UInt32> {
    let start = Int(starts[name])
    return codes[start + range.lowerBound..<start + range.upperBound]
  }

  /// Hands out the names that the query begins, and how.
  func eachBeginning(with query: [UInt32], _ body: (Int, PinyinFit) -> Void) {
    guard let first = query.first else { return }
    let second = query.count > 1 ? query[1] : 0
    for name in byCode[first] ?? [] { look(Int(name), query, second, body) }
    guard first.isLetter else { return }
    for name in byLetter[Int(first) - 65] { look(Int(name), query, second, body) }
  }

  private func look(
    _ name: Int, _ query: [UInt32], _ second: UInt32, _ body: (Int, PinyinFit) -> Void
  ) {
    let range = Int(starts[name])..<Int(starts[name + 1])
    if second.isLetter {
      if seconds[name] & NameList.bit(second) == 0 { return }
    } else if second != 0, range.count < 2 || codes[range.lowerBound + 1] != second {
      return
    }
    let own = codes.span.extracting(range)
    if let found = fit(query.span, own, at: 0) { body(name, found) }
  }

  /// Hands out the names in which the query stands somewhere, where it begins and how it fits; for
  /// each name the first place.
  func eachHolding(_ query: [UInt32], _ body: (Int, Int, PinyinFit) -> Void) {
    guard let first = query.first else { return }
    let table = Pinyin.shared
    let bit = NameList.bit(first)
    var name = 0
    while name < count {
      let range = Int(starts[name])..<Int(starts[name + 1])
      let own = codes.span.extracting(range)
      for place in 0..<own.count {
        guard own[place] == first || table.initials(own[place]) & bit != 0,
          let found = fit(query.span, own, at: place)
        else { continue }
        body(name, place, found)
        break
      }
      name += 1
    }
  }

  private static func bit(_ code: UInt32) -> UInt32 { code.isLetter ? 1 << (code - 65) : 0 }
}
