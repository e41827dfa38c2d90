import DutyDomain

extension Reading {
  /// Finds who is on the other end of the line: a unit that stands where callers stand, and a name.
  mutating func recogniseCaller(_ directory: Directory) {
    let start = beginning()
    if let unit = unit(at: start, directory) { readCaller(unit, from: start, directory) }
    if afterCaller == 0, let unit = misspelt(at: start) {
      readCaller(unit, from: start, directory)
    }
    if afterCaller == 0 { readPerson(from: start, directory) }
    if afterCaller == 0 { passOverStranger(from: start) }
    if understanding.facts.callerUnit.isEmpty { readSelfNaming(directory) }
    readTail(directory)
    callersKind = directory.unit(understanding.facts.callerUnit)?.kind ?? ""
    if understanding.facts.callerName.isEmpty { readContact() }
  }

  /// A unit by name, or by a name one character away from it.
  struct FoundUnit {
    var id: String
    var range: Range<Int>
    var reason: FactReason
    var isMisspelt: Bool
  }

  /// Where the caller may begin: behind spaces, a time, and words such as 更正 or 抽查.
  private func beginning() -> Int {
    var place = 0
    while place < line.count {
      if line[place].endsClause || taken[place] == .occurredAt {
        place += 1
      } else if let opening = longest([.opening], at: place) {
        place = opening.end
      } else {
        break
      }
    }
    return place
  }

  func unit(at start: Int, _ directory: Directory) -> FoundUnit? {
    let named = words.starting(in: start..<start + 1).filter { $0.use == .unit }
    if let longest = named.last {
      let ids = Set(named.filter { $0.end == longest.end }.map(\.value))
      let range = start..<longest.end
      guard ids.count == 1 else {
        return FoundUnit(
          id: "", range: range, reason: .unitShared(line.text(range)), isMisspelt: false)
      }
      return FoundUnit(
        id: longest.value, range: range, reason: .unitNamed(unit: longest.value), isMisspelt: false)
    }
    return nil
  }

  /// A caller that the directory lacks, before a colon: nobody is recognised, but it is no place either.
  private mutating func passOverStranger(from start: Int) {
    var place = start
    while place < line.count, place - start < 14, line[place].isHan, taken[place] == nil {
      place += 1
    }
    guard line[place] == 0x3A, place - start >= 3 else { return }
    afterCaller = place + 1
    stranger = start..<place
    take(start..<place + 1, for: .callerUnit)
  }

  /// 抽查建设路街道值班电话无人接听: a unit right behind 抽查 is the one we called.
  private func isChecked(_ start: Int) -> Bool {
    words.near(start).contains {
      $0.use == .kind && $0.end == start && WordUse.kindAndWeight($0.value)?.0 == .spotCheck
    }
  }

  /// 自然资源分局和气象局: two callers, of whom neither is the one on the line.
  private func isSecondUnit(_ place: Int) -> Bool {
    [0x548C, 0x3001, 0x4E0E, 0x8054].contains(line[place]) && longest([.unit], at: place + 1) != nil
  }

  /// A name of three or more characters with one of them wrong: 石门阵 for 石门镇.
  func misspelt(at start: Int) -> FoundUnit? {
    var found: FoundUnit?
    for (unit, codes) in spellings where start + codes.count <= line.count {
      let range = start..<start + codes.count
      guard differsByOne(codes, from: start), line[range.upperBound - 1].isHan, line[start].isHan,
        isCallersEnd(range.upperBound) || person(at: range.upperBound, nil) != nil,
        !isOtherUnit(range)
      else { continue }
      if let found, found.id != unit { return nil }
      found = FoundUnit(id: unit, range: range, reason: .unitMisspelt(unit: unit), isMisspelt: true)
    }
    return found
  }

  private func differsByOne(_ codes: [UInt32], from start: Int) -> Bool {
    var wrong = 0
    for offset in codes.indices where line[start + offset] != codes[offset] {
      wrong += 1
      if wrong > 1 { return false }
    }
    return wrong == 1
  }

  /// 市环保局 is not a misspelt 区环保局: only the rank before it differs.
  private func isOtherUnit(_ range: Range<Int>) -> Bool {
    [0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE].contains(line[range.lowerBound])
  }

  private mutating func readCaller(_ unit: FoundUnit, from start: Int, _ directory: Directory) {
    var place = unit.range.upperBound
    // 120急救中心: two names of one unit.
    if let again = words.starting(in: place..<place + 1).last(where: {
      $0.use == .unit && $0.value == unit.id
    }) {
      place = again.end
    }
    var unitOnly = place
    place = afterSubUnit(place)
    if place != unitOnly { unitOnly = place }
    // 南关居民贾女士: a citizen who lives there, not the office.
    if let citizen = longest([.citizen], at: place), self.person(at: citizen.end, directory) != nil
    {
      readPerson(from: place, directory)
      return
    }
    let person = person(at: place, directory) ?? personAfterSpace(place, directory)
    if let person { place = person.range.upperBound }
    guard !isSecondUnit(place) else {
      afterCaller = afterSayingWords(longest([.unit], at: place + 1)?.end ?? place)
      take(start..<afterCaller, for: .callerUnit)
      return
    }
    guard isCallersEnd(place) || (person == nil && isCallersEnd(unitOnly)) || isChecked(start)
    else {
      return
    }
    understanding.facts.callerUnit = unit.id
    note(
      .callerUnit, unit.range, unit.reason, isUnclear: unit.isMisspelt || unit.id.isEmpty)
    if let person {
      understanding.facts.callerName = person.name
      note(.callerName, person.range, .nameBesideCaller)
    }
    afterCaller = afterSayingWords(place)
    take(start..<afterCaller, for: .callerUnit)
    passOverSource()
  }

  /// 教育局转职院：the one whose words are passed on is neither the caller nor the place.
  private mutating func passOverSource() {
    guard let source = longest([.unit], at: afterCaller), line[source.end] == 0x3A else { return }
    take(afterCaller..<source.end + 1, for: .callerUnit)
    afterCaller = source.end + 1
  }

  /// Behind a name of a unit: rooms, posts and sections, such as 值班室, 建设路派出所, 信息员.
  func afterSubUnit(_ start: Int) -> Int {
    var place = start
    while true {
      if let word = longest([.subUnit], at: place) {
        place = word.end
      } else if let end = section(at: place) {
        place = end
      } else {
        return place
      }
    }
  }

  /// A section with a name of its own: up to five characters that end with 派出所, 大队, 科, 站.
  private func section(at start: Int) -> Int? {
    // 马永福镇长 is a person, not a post with a word before it.
    if person(at: start, nil)?.hasTitle == true { return nil }
    for length in 1...6 {
      let end = start + length
      guard line[end - 1].isHan || line[end - 1].isDigit, taken[min(end - 1, line.count - 1)] == nil
      else { return nil }
      // 孙队 and 何所 are people.
      if length == 1, longest([.surname], at: start) != nil { continue }
      if length > 1, longest([.says], at: end - 1) != nil, line[end - 1] != 0x8F6C { return nil }
      // 防汛值班员: a post with a word before it.
      if let word = longest([.sectionEnd, .subUnit], at: end) {
        let after = word.end
        if isCallersEnd(after) || person(at: after, nil) != nil { return after }
      }
    }
    return nil
  }

  /// Whether a caller may end here: punctuation, a space, a time, a number, the end, 报, 请求.
  func isCallersEnd(_ place: Int) -> Bool {
    guard place < line.count else { return true }
    if line[place] == 0x3001 { return false }
    if line[place].endsClause { return true }
    if taken[place] == .occurredAt || taken[place] == .callback { return true }
    if longest([.says], at: place) != nil { return true }
    // 河湾街道清明零报告: a nil report is always the unit's own.
    return (0...4).contains { line.has("零报告", at: place + $0) }
  }

  private func afterSayingWords(_ start: Int) -> Int {
    var place = start
    while place < line.count {
      if let word = longest([.says], at: place), !word.value.hasPrefix("keep") {
        place = word.end
      } else if line[place].endsClause || taken[place] == .callback {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// A caller without a unit: 热心市民张先生来电, 王女士咨询, 晚报记者小周问, 雷区长电话指示.
  private mutating func readPerson(from start: Int, _ directory: Directory) {
    var place = start
    if longest([.citizen], at: start) == nil, person(at: start, directory) == nil,
      let found = citizen(behind: start, directory) ?? official(behind: start, directory)
    {
      place = found
    }
    while let word = longest([.citizen], at: place) { place = word.end }
    guard let person = person(at: place, directory) ?? leaderOnTheWay(place),
      person.hasTitle || place > start || isIntroduced(person, directory)
    else { return }
    guard isCallersEnd(person.range.upperBound) else { return }
    understanding.facts.callerName = person.name
    note(.callerName, person.range, .nameBesideCaller)
    afterCaller = afterSayingWords(person.range.upperBound)
    take(start..<afterCaller, for: .callerName)
  }

  /// 周大勇（青崖镇）, 马占彪，石门镇…: a name, and behind the mark the unit it belongs to.
  private func isIntroduced(_ person: FoundPerson, _ directory: Directory) -> Bool {
    let end = person.range.upperBound
    let isKnown = directory.person(named: person.name) != nil
    // 郝建国：… speaks for himself.
    if line[end] == 0x3A { return isKnown || person.range.count == 3 }
    guard person.range.count >= 2, line[end] == 0x28 || line[end] == 0x2C else { return false }
    return unit(at: end + 1, directory) != nil && (line[end] == 0x28 || isKnown)
  }

  /// 上河村冯会计, 建设路派出所吴所长: a place or office that the directory lacks, then a name with a title.
  private func official(behind start: Int, _ directory: Directory) -> Int? {
    for place in start + 2..<start + 12 {
      guard line[place - 1].isHan, place < line.count, taken[place] == nil else { return nil }
      let isAfterOffice = words.near(place).contains {
        ($0.use == .placeEnd || $0.use == .sectionEnd || $0.use == .subUnit) && $0.end == place
          && $0.start >= start
      }
      if isAfterOffice, let person = person(at: place, directory), person.hasTitle,
        longest([.says], at: person.range.upperBound) != nil
      {
        return place
      }
    }
    return nil
  }

  /// 陈区长在去现场的路上来电: where the leader was stands between the name and the verb.
  private func leaderOnTheWay(_ start: Int) -> FoundPerson? {
    guard let surname = longest([.surname], at: start),
      let title = longest([.title], at: surname.end),
      line[title.end] == 0x5728 || line[title.end] == 0x4ECE
    else { return nil }
    for place in title.end..<title.end + 14 {
      if line[place].endsClause { return nil }
      if let word = longest([.says], at: place), word.end - word.start >= 2 {
        return FoundPerson(
          name: line.text(start..<title.end), range: start..<place, hasTitle: true)
      }
    }
    return nil
  }

  /// 退休教师老孟, 晚报记者小周: where the word for a citizen stands behind up to five characters.
  private func citizen(behind start: Int, _ directory: Directory) -> Int? {
    for place in start + 1..<start + 6 {
      guard line[place - 1].isHan, place < line.count, taken[place] == nil else { return nil }
      if let word = longest([.citizen], at: place), person(at: word.end, directory) != nil {
        return place
      }
    }
    return nil
  }

  private mutating func readContact() {
    for hit in words.of(.contact) {
      var place = hit.end
      while line[place] == 0x3A || line[place] == 0x20 { place += 1 }
      while let word = longest([.citizen], at: place) { place = word.end }
      guard let person = person(at: place, nil) else { continue }
      understanding.facts.callerName = person.name
      note(.callerName, person.range, .contactNamed)
      take(hit.start..<person.range.upperBound, for: .callerName)
      return
    }
  }
}
