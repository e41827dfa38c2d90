import DutyDomain

/// Callers who name themselves at the end: ——龙泉街道小武, …青崖镇报, …冉干事 手机190…, 我是住建局郝志诚.
extension Reading {
  mutating func readTail(_ directory: Directory) {
    let end = tailEnd()
    guard end > afterCaller else { return }
    let start = tailStart(end)
    if understanding.facts.callerUnit.isEmpty, readSender(start..<end, directory) { return }
    guard understanding.facts.callerName.isEmpty else { return }
    readTailName(start..<end, directory)
  }

  /// 我是住建局郝志诚, 这里是青崖镇: wherever it stands.
  mutating func readSelfNaming(_ directory: Directory) {
    for place in 0..<line.count {
      for word: StaticWord in ["我是", "我这里是", "这里是", "我们是", "我这是"] where line.has(word, at: place) {
        let start = place + word.codes.count
        guard let unit = unit(at: start, directory), !unit.id.isEmpty else { continue }
        let after = afterSubUnit(unit.range.upperBound)
        let person = person(at: after, directory)
        guard person != nil || isCallersEnd(after) || after < line.count && line[after] == 0x7684
        else { continue }
        claim(unit, person, place..<(person?.range.upperBound ?? after))
        return
      }
    }
  }

  /// Where the text ends without a telephone, a time, and the word that announces them.
  private func tailEnd() -> Int {
    var end = line.count
    var isMoving = true
    while isMoving, end > 0 {
      isMoving = false
      while end > 0,
        line[end - 1].endsClause || line[end - 1] == 0x2E || taken[end - 1] == .callback
      {
        end -= 1
        isMoving = true
      }
      for word in Reading.tailLabels where line.has(word, at: end - word.codes.count) {
        end -= word.codes.count
        isMoving = true
      }
    }
    return end
  }

  private static let tailLabels: [StaticWord] = [
    "联系电话", "值班电话", "手机号", "手机", "电话", "座机", "号码", "回电",
  ]

  private func tailStart(_ end: Int) -> Int {
    var start = end
    while start > 0, !line[start - 1].endsClause, taken[start - 1] != .callback { start -= 1 }
    return start
  }

  private mutating func readSender(_ range: Range<Int>, _ directory: Directory) -> Bool {
    guard range.lowerBound > 0,
      let unit = unit(at: range.lowerBound, directory) ?? misspelt(at: range.lowerBound)
    else { return false }
    var place = afterSubUnit(unit.range.upperBound)
    let person = person(at: place, directory)
    if let person { place = person.range.upperBound }
    let hasName = person != nil
    let beforeSaying = place
    while let word = longest([.says], at: place) { place = word.end }
    guard place >= range.upperBound, !unit.isMisspelt || hasName || place > beforeSaying else {
      return false
    }
    claim(unit, person, range.lowerBound..<range.upperBound)
    return true
  }

  /// The last clause is nothing but a name: …，钟立新; … 赵晓峰 190…; the unit may stand in the clause before.
  private mutating func readTailName(_ range: Range<Int>, _ directory: Directory) {
    guard range.lowerBound > 0, let person = person(at: range.lowerBound, directory),
      person.range.upperBound == range.upperBound, isName(person, directory)
    else { return }
    understanding.facts.callerName = person.name
    note(.callerName, person.range, .nameBesideCaller)
    take(range, for: .callerName)
    guard understanding.facts.callerUnit.isEmpty else { return }
    var end = range.lowerBound
    while end > 0, line[end - 1].endsClause { end -= 1 }
    let start = tailStart(end)
    guard end > start, start > 0, let unit = unit(at: start, directory), !unit.id.isEmpty,
      afterSubUnit(unit.range.upperBound) == end
    else { return }
    understanding.facts.callerUnit = unit.id
    note(.callerUnit, unit.range, unit.reason)
    take(start..<end, for: .callerUnit)
  }

  /// Two or three characters that begin like a surname are no name yet: 安全, 解除 end a text as well.
  private func isName(_ person: FoundPerson, _ directory: Directory) -> Bool {
    if person.hasTitle || directory.person(named: person.name) != nil { return true }
    let isBesideTelephone = (0...3).contains {
      let place = person.range.upperBound + $0
      return place < line.count && taken[place] == .callback
    }
    let isWord = words.near(person.range).contains {
      $0.use != .surname && $0.start >= person.range.lowerBound && $0.end <= person.range.upperBound
        && $0.end - $0.start >= 2
    }
    return !isWord && (isBesideTelephone || person.range.count == 3)
  }

  private mutating func claim(_ unit: FoundUnit, _ person: FoundPerson?, _ range: Range<Int>) {
    understanding.facts.callerUnit = unit.id
    note(.callerUnit, unit.range, unit.reason, isUnclear: unit.id.isEmpty)
    if let person, understanding.facts.callerName.isEmpty {
      understanding.facts.callerName = person.name
      note(.callerName, person.range, .nameBesideCaller)
    }
    take(range, for: .callerUnit)
  }
}
