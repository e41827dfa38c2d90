import DutyDomain

/// A number of people in the text, and what has become of it.
struct PeopleNumber {
  var numeral: Numeral
  /// The measure stands behind it: 人, 名, 个, 例. A bare number counts only right beside a word such as 死.
  var hasMeasure: Bool
  /// Where the number and its measure end.
  var end: Int
  /// The clause it stands in.
  var clause: Int
  var usedFor: FigureKind?
  /// 剩, 还有 stand before it: so many are left of an earlier number.
  var isRest = false

  var start: Int { numeral.range.lowerBound }
}

extension Reading {
  /// The runs between punctuation and spaces, in order.
  func clauses() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for place in 0...line.count where place == line.count || line[place].endsClause {
      if place > start { found.append(start..<place) }
      start = place + 1
    }
    return found
  }

  /// Every number of people outside times, telephones and the caller.
  func peopleNumbers(_ clauses: [Range<Int>]) -> [PeopleNumber] {
    let scanner = NumeralScanner(line: line)
    var found: [PeopleNumber] = []
    for (index, clause) in clauses.enumerated() {
      var place = clause.lowerBound
      while place < clause.upperBound {
        guard taken[place] == nil, !isInsideName(place), let numeral = scanner.numeral(at: place)
        else {
          place += 1
          continue
        }
        place = numeral.range.upperBound
        guard numeral.hundredths % 100 == 0, let (hasMeasure, end) = measure(behind: numeral) else {
          continue
        }
        let isRest =
          words.near(numeral.range.lowerBound).contains {
            $0.use == .rest && $0.end == numeral.range.lowerBound
          }
          || line.has("还在", at: end) || line.has("仍在", at: end)
        found.append(
          PeopleNumber(
            numeral: numeral, hasMeasure: hasMeasure, end: end, clause: index, usedFor: nil,
            isRest: isRest))
      }
    }
    return found
  }

  /// 第二, 经二路, 一中: characters of numbers that count nothing.
  private func isInsideName(_ place: Int) -> Bool {
    if line[place - 1] == 0x7B2C || line[place - 1].isDigit || line[place - 1].isLetter {
      return true
    }
    return words.near(place).contains {
      ($0.use == .unit || $0.use == .notNumber) && $0.start <= place && place < $0.end
    }
  }

  /// Whether what stands behind a number counts people: true with a measure, false for a bare number, nil for things.
  private func measure(behind numeral: Numeral) -> (Bool, Int)? {
    let place = numeral.range.upperBound
    if line[place - 1] == 0x4FE9 || line[place - 1] == 0x4EE8 {
      return (true, line[place] == 0x4EBA ? place + 1 : place)
    }
    switch line[place] {
    // 人, but not 人民路 or 人行道.
    case 0x4EBA where line[place + 1] != 0x6C11 && line[place + 1] != 0x884C:
      return (true, place + 1)
    // 名, 位, 例.
    case 0x540D, 0x4F4D, 0x4F8B: return (true, place + 1)
    // 具 of 两具遗体.
    case 0x5177: return (true, place + 1)
    // 口 of 一家三口.
    case 0x53E3 where numeral.value < 20: return (true, place + 1)
    // 个, unless a thing follows.
    case 0x4E2A:
      let isThing =
        longest([.thing], at: place + 1) != nil && longest([.personNoun], at: place + 1) == nil
      return isThing ? nil : (true, place + 1)
    // 号人, 余人.
    case 0x53F7 where line[place + 1] == 0x4EBA: return (true, place + 2)
    case 0x53F7 where longest([.personNoun], at: place + 1) != nil: return (true, place + 1)
    default:
      if longest([.personNoun], at: place) != nil { return (true, place) }
      let isBare =
        line[place].endsClause || !TimeScanner.isMeasure(line[place]) || isStateBehind(place)
      return isBare && line[place] != 0x2E ? (false, place) : nil
    }
  }

  private func isStateBehind(_ place: Int) -> Bool {
    longest([.figure], at: place) != nil
  }
}
