/// A number as people write it: `12`, `3.5`, `1.2万`, `十余`, `一百二三十`, `二十来`, `俩`.
struct Numeral: Hashable {
  /// The number times 100, so that 0.4 公顷 and 3.5 万元 lose nothing. A range counts with its lower end.
  var hundredths: Int
  var range: Range<Int>
  /// 约, 余, 多, 来, 至少 or a range stands with it.
  var isRough: Bool

  /// The whole number; the fraction is dropped.
  var value: Int { hundredths / 100 }
}

/// Reads one number at a place of a line.
struct NumeralScanner {
  let line: Line

  /// The number that begins exactly here, with 余, 多, 来 or 几 behind it; nil when none begins here.
  func numeral(at start: Int) -> Numeral? {
    guard var found = line[start].isDigit ? arabic(at: start) : chinese(at: start) else {
      return nil
    }
    scale(&found)
    return found
  }

  private func arabic(at start: Int) -> Numeral? {
    var place = start
    var value = 0
    while line[place].isDigit, place - start < 9 {
      value = value * 10 + Int(line[place] - 48)
      place += 1
      // 1,200 as some write it.
      if line[place] == 0x2C, line.characters[place] == ",", place - start <= 3,
        groupOfThree(at: place + 1)
      {
        for digit in place + 1...place + 3 { value = value * 10 + Int(line[digit] - 48) }
        place += 4
      }
    }
    var hundredths = value * 100
    if line[place] == 0x2E, line[place + 1].isDigit {
      hundredths += Int(line[place + 1] - 48) * 10
      place += 2
      if line[place].isDigit {
        hundredths += Int(line[place] - 48)
        place += 1
        while line[place].isDigit { place += 1 }
      }
    }
    return Numeral(hundredths: hundredths, range: start..<place, isRough: false)
  }

  private func groupOfThree(at place: Int) -> Bool {
    line[place].isDigit && line[place + 1].isDigit && line[place + 2].isDigit
      && !line[place + 3].isDigit && line[place - 2].isDigit
  }

  /// 十, 二十三, 一百二三十 (the lower end), 七八十, 两千, 俩.
  private func chinese(at start: Int) -> Numeral? {
    if line[start] == 0x4FE9 {
      return Numeral(hundredths: 200, range: start..<start + 1, isRough: false)
    }
    if line[start] == 0x4EE8 {
      return Numeral(hundredths: 300, range: start..<start + 1, isRough: false)
    }
    var place = start
    var total = 0
    var pending: Int?
    var lastUnit = 10
    var isRough = false
    while true {
      if let digit = NumeralScanner.digit(line[place]) {
        if digit == 0, total > 0, pending == nil {
          place += 1
          continue
        }
        if let first = pending {
          // Two digits in a row are a range (七八十) or a number spelt out (二〇二六).
          guard digit == first + 1, first > 0, !isRough else { break }
          isRough = true
        } else {
          pending = digit
        }
        place += 1
      } else if let unit = NumeralScanner.unit(line[place]) {
        // 十 with nothing before it is ten; 百 and 千 need a digit or 上 or 几 before them.
        guard
          let factor = pending ?? (unit == 10 && total % 100 == 0 || isBareHundred(place) ? 1 : nil)
        else { break }
        total += factor * unit
        pending = nil
        lastUnit = unit
        place += 1
        if isRough, unit != 10 || total >= 10, NumeralScanner.digit(line[place]) == nil { break }
      } else {
        break
      }
    }
    guard place > start else { return nil }
    if let pending {
      // 一百二 is 120, but 十二 is 12.
      total +=
        total > 0 && lastUnit >= 100 && line[place - 1] != 0x96F6 && !hasZero(start..<place)
        ? pending * lastUnit / 10 : pending
    }
    return Numeral(hundredths: total * 100, range: start..<place, isRough: isRough)
  }

  /// 上百, 近千, 百余: a hundred or thousand that no digit precedes.
  private func isBareHundred(_ place: Int) -> Bool {
    let before = line[place - 1]
    let after = line[place + 1]
    return [0x4E0A, 0x8FD1, 0x8FC7, 0x8D85, 0x7EA6].contains(before)
      || (after == 0x4F59 || after == 0x591A || after == 0x5341 && line[place + 2] == 0x53F7)
  }

  private func hasZero(_ range: Range<Int>) -> Bool {
    range.contains { line[$0] == 0x96F6 || line[$0] == 0x3007 }
  }

  /// 万, 亿, 百, 千 behind the number; then 余, 多, 来, 几.
  private func scale(_ numeral: inout Numeral) {
    var place = numeral.range.upperBound
    place = rough(place, &numeral)
    while let factor = NumeralScanner.factor(line[place]) {
      // Nobody counts beyond a hundred thousand million; 亿亿亿 is somebody playing.
      guard numeral.hundredths <= NumeralScanner.largest / factor else { break }
      numeral.hundredths *= factor
      place += 1
      place = rough(place, &numeral)
    }
    // 1亿2000万 and 3千5百 are not written in calls; what follows is another number.
    numeral.range = numeral.range.lowerBound..<place
  }

  private func rough(_ place: Int, _ numeral: inout Numeral) -> Int {
    switch line[place] {
    // 余, 多, 几: the bare number counts.
    case 0x4F59, 0x591A, 0x51E0:
      // 多 in 多人 after nothing is no number; here a number stands before it.
      numeral.isRough = true
      return place + 1
    // 来, but not in 来电 or 来人 after a caller.
    case 0x6765 where line[place + 1] != 0x7535 && line[place + 1] != 0x6C34:
      numeral.isRough = true
      return place + 1
    default:
      return place
    }
  }

  private static let largest = 10_000_000_000_000

  static func digit(_ code: UInt32) -> Int? {
    switch code {
    case 0x96F6, 0x3007: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func unit(_ code: UInt32) -> Int? {
    switch code {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  private static func factor(_ code: UInt32) -> Int? {
    switch code {
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    default: nil
    }
  }
}
