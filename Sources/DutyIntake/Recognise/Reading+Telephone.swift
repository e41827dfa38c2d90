import DutyDomain

extension Reading {
  /// Finds the call-back number: mobile, land line with or without area code, or digits behind 电话.
  mutating func recogniseTelephone() {
    var place = 0
    while place < line.count {
      guard line[place].isDigit, !line[place - 1].isDigit else {
        place += 1
        continue
      }
      let (digits, end) = digitRun(from: place)
      let isAnnounced = isAnnouncedAsTelephone(place)
      if isTelephone(digits) || (isAnnounced && (5...12).contains(digits.count)) {
        take(place..<end, for: .callback)
        if understanding.facts.callback.isEmpty, !isDialled(place) {
          understanding.facts.callback = digits
          note(.callback, place..<end, .telephoneNumber)
        }
        place = end
      } else {
        while line[place].isDigit { place += 1 }
      }
    }
  }

  /// Digits from here on; a hyphen or space between two groups of three or more belongs to them.
  private func digitRun(from start: Int) -> (String, Int) {
    var digits = ""
    var place = start
    while true {
      while line[place].isDigit {
        digits.append(
          line.characters[place].isASCII
            ? line.characters[place] : Character(Unicode.Scalar(line[place])!))
        place += 1
      }
      let isJoint = line[place] == 0x2D || line[place] == 0x20
      guard isJoint, digits.count >= 3, line[place + 1].isDigit, line[place + 2].isDigit,
        line[place + 3].isDigit
      else { return (digits, place) }
      // A space joins only what begins like a mobile or an area code.
      if line[place] == 0x20, !(digits.count % 4 == 3 && digits.first == "1"), digits.first != "0" {
        return (digits, place)
      }
      if line[place] == 0x20, digits.count >= 11 { return (digits, place) }
      place += 1
    }
  }

  private func isTelephone(_ digits: String) -> Bool {
    switch digits.count {
    case 11: digits.first == "1" || digits.first == "0"
    case 10, 12: digits.first == "0"
    case 7, 8: digits.first != "0" && !digits.hasPrefix("20")
    default: false
    }
  }

  private func isAnnouncedAsTelephone(_ place: Int) -> Bool {
    for word: StaticWord in ["电话", "电话:", "手机", "手机:", "回电", "回电:", "联系电话", "号码"]
    where line.has(word, at: place - word.codes.count) { return true }
    return false
  }

  /// A number that we dialled is nobody's call-back.
  private func isDialled(_ place: Int) -> Bool {
    for word: StaticWord in ["我拨", "我们拨", "我拨打", "我打", "我们打", "已拨", "已打", "拨了", "打了", "去电"]
    where line.has(word, at: place - word.codes.count) { return true }
    return false
  }
}
