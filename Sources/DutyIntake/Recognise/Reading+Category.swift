import DutyDomain

extension Reading {
  /// Finds the kind of event by the rules of the lexicon, else by the keywords of the code table.
  mutating func recogniseCategory(_ rules: CodeRules, _ codes: CodeTable) {
    features = collectFeatures()
    if understanding.facts.kind == .weather {
      recogniseHazard(codes)
      return
    }
    guard let (code, range) = primary(rules, codes) else { return }
    understanding.facts.category = code
    note(.category, range, .codeWord(line.text(range), code: code))
    markPrimary(code)
    for rule in rules.further
    where rule.condition.holds(features) && rule.code != code && codes[rule.code] != nil {
      guard !understanding.facts.also.contains(rule.code) else { continue }
      understanding.facts.also.append(rule.code)
      let range = rule.condition.witness(features) ?? 0..<0
      note(.also, range, .codeWord(line.text(range), code: rule.code))
    }
  }

  /// 微信群疯传水库要炸坝: what did not happen happened nowhere.
  private mutating func forgetPlace() {
    understanding.facts.place = ""
    understanding.spans.removeAll { $0.fact == .place }
  }

  private mutating func primary(_ rules: CodeRules, _ codes: CodeTable) -> (String, Range<Int>)? {
    let rooms = byKeyword(codes, ofRoomOnly: true)
    for rule in rules.primary where rule.condition.holds(features) {
      let witness = rule.condition.witness(features)
      // A word that the room has added stands before a rule of ours that goes by a word no longer.
      if let rooms, !rule.isRooms, rooms.weight >= weight(of: witness?.count ?? 0) {
        return (rooms.code, rooms.range)
      }
      // A text of this form has no code, whatever keywords stand in it.
      guard rule.code != "-" else {
        if features["rumour"] != nil, features["denied"] != nil { forgetPlace() }
        return nil
      }
      guard codes[rule.code] != nil else { continue }
      return (rule.code, witness ?? 0..<0)
    }
    return byKeyword(codes).map { ($0.code, $0.range) }
  }

  private typealias WeighedCode = (code: String, weight: Int, range: Range<Int>)

  /// The code whose keywords cover most characters, each as often as the word weighs; a word of the
  /// room outweighs one of ours of the same length, and the first named wins a tie.
  private func byKeyword(_ codes: CodeTable, ofRoomOnly isRooms: Bool = false) -> WeighedCode? {
    var weights: [WeighedCode] = []
    for hit in words.of(.keyword) where (hit.isRooms || !isRooms) && counts(hit) {
      guard codes[hit.value] != nil, hit.isRooms || !Reading.onlyPlaces.contains(hit.value) else {
        continue
      }
      let weight = weight(of: (hit.end - hit.start) * hit.weight) + (hit.isRooms ? 1 : 0)
      if let index = weights.firstIndex(where: { $0.code == hit.value }) {
        weights[index].weight += weight
      } else {
        weights.append((hit.value, weight, hit.start..<hit.end))
      }
    }
    guard let heaviest = weights.map(\.weight).max(), heaviest >= weight(of: 2) else { return nil }
    return weights.first { $0.weight == heaviest }
  }

  /// Twice as many as characters, so that there is room for one between two lengths.
  private func weight(of characters: Int) -> Int { characters * 2 }

  // Their keywords name buildings and things; without a word for what happened they say nothing.
  private static let onlyPlaces: Set<String> = [
    "12G01", "12G03", "12G04", "12G05", "12G06", "12G99", "12C00", "12C01", "12N04", "12N06",
    "12N07", "12J00",
    "12L00", "12K00", "12A00", "12B00", "12P07", "12P04", "12S01", "12M00",
  ]

  /// The warned hazard: the signal's name before 预警 or a colour.
  private mutating func recogniseHazard(_ codes: CodeTable) {
    for hit in words.of(.feature) where hit.value.hasPrefix("warn:") {
      let code = String(hit.value.dropFirst(5))
      guard codes[code] != nil else { continue }
      understanding.facts.category = code
      let range = hit.start..<hit.end
      note(.category, range, .codeWord(line.text(range), code: code))
      return
    }
    let hazards = words.of(.keyword).filter {
      $0.value.hasPrefix("11") && $0.value != "11B00"
    }
    guard let hit = hazards.first(where: { $0.value.hasPrefix("11B") }) ?? hazards.first else {
      return
    }
    understanding.facts.category = hit.value
    note(.category, hit.start..<hit.end, .codeWord(line.text(hit.start..<hit.end), code: hit.value))
  }

  /// Whether a word speaks of the event: not the caller's name, not denied, not part of another word.
  private func counts(_ hit: WordTree.Hit) -> Bool {
    let isCallers = (hit.start..<hit.end).contains {
      taken[$0] == .callerUnit || taken[$0] == .callerName || taken[$0] == .also
    }
    if isCallers || isNegated(hit.start) || isSwallowed(hit) { return false }
    return !(hit.use == .feature && Reading.settings.contains(hit.value) && isElsewhere(hit))
  }

  /// What a text also names as where somebody was taken or how far it is: 送区医院, 离水厂取水口8公里.
  private static let settings: Set<String> = [
    "publicplace", "school", "highrise", "underground", "sourceplace", "watersource",
  ]

  private func isElsewhere(_ hit: WordTree.Hit) -> Bool {
    var place = hit.start - 1
    while place >= 0, hit.start - place <= 8, !line[place].endsClause {
      if let word = longest([.destination], at: place), word.value.isEmpty { return true }
      place -= 1
    }
    return false
  }

  private func collectFeatures() -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    for hit in words.of(.feature) where counts(hit) {
      if found[hit.value] == nil { found[hit.value] = hit.start..<hit.end }
    }
    for hit in words.of(.keyword) where counts(hit) && found["kw:" + hit.value] == nil {
      found["kw:" + hit.value] = hit.start..<hit.end
    }
    for kind in [FigureKind.dead, .missing, .trapped, .injured, .serious, .minor] {
      if let value = figures[kind], value > 0 { found["has_" + kind.rawValue] = 0..<0 }
    }
    if ["has_dead", "has_missing", "has_injured", "has_serious", "has_minor", "has_trapped"]
      .contains(where: { found[$0] != nil })
    {
      found["has_people"] = 0..<0
    }
    if peopleLeft.contains(where: { $0.numeral.value >= 10 }) { found["has_crowd"] = 0..<0 }
    if let range = blocked(by: 0x95E8) { found["gate"] = found["gate"] ?? range }
    if let range = blocked(by: 0x8DEF) { found["block"] = found["block"] ?? range }
    if let range = highFloor() { found["highfloor"] = range }
    if understanding.facts.kind == .followUp { found["followup"] = 0..<0 }
    if let range = landArea() { found["landarea"] = range }
    if let end = understanding.facts.place.unicodeScalars.last?.value,
      Reading.hillEnds.contains(end)
    {
      found["hillplace"] = 0..<0
    }
    if let range = fallsInto(Reading.waters) { found["intowater"] = range }
    if let range = fallsInto(Reading.ditches) { found["intoditch"] = range }
    if let range = passiveHit() { found["passivehit"] = range }
    // What the caller's name says is no part of the event, but tells whose business it is.
    for hit in words.of(.feature) where taken[hit.start] == .callerUnit {
      found["caller:" + hit.value] = 0..<0
    }
    return found
  }

  /// 23层, 28楼: the twentieth floor or above.
  private func highFloor() -> Range<Int>? {
    for place in 0..<line.count where line[place] == 0x5C42 || line[place] == 0x697C {
      var start = place
      while line[start - 1].isDigit { start -= 1 }
      guard start < place, place - start <= 2,
        let number = NumeralScanner(line: line).numeral(at: start),
        (20...99).contains(number.value), line[start - 1] != 0x53F7
      else { continue }
      // 26号楼 is a house; 26楼 and 26层 are floors, but not 33层高的楼.
      return start..<place + 1
    }
    return nil
  }

  /// 堵了售楼部的门, 拦住进厂的路: the thing stands some characters behind the verb.
  private func blocked(by thing: UInt32) -> Range<Int>? {
    for place in 0..<line.count where line[place] == 0x5835 || line[place] == 0x62E6 {
      guard !isNegated(place) else { continue }
      for end in place + 1..<place + 10 {
        if line[end].endsClause { break }
        if line[end] == thing { return place..<end + 1 }
      }
    }
    return nil
  }

  /// 45亩, 0.4公顷: an area that only open land has.
  private func landArea() -> Range<Int>? {
    for place in 1..<max(1, line.count) where line[place] == 0x4EA9 || line.has("公顷", at: place) {
      if line[place - 1].isDigit || NumeralScanner(line: line).numeral(at: place - 1) != nil
        || [0x4F59, 0x591A, 0x6765].contains(line[place - 1])
      {
        return place - 1..<place + 1
      }
    }
    return nil
  }

  /// 掉到涝坝里, 滑进铁桥南街排洪渠: a verb of falling and, within its clause, where it ended.
  private func fallsInto(_ nouns: [UInt32]) -> Range<Int>? {
    for place in 0..<line.count
    where Reading.fallVerbs.contains(line[place]) && Reading.fallWays.contains(line[place + 1]) {
      // 车开到柳沟 is no fall.
      guard !isNegated(place), line[place] != 0x5F00 || line[place + 1] != 0x5230 else { continue }
      for end in place + 2..<place + 13 {
        if line[end].endsClause { break }
        if nouns.contains(line[end]) { return place..<end + 1 }
      }
    }
    return nil
  }

  private static let fallVerbs: [UInt32] = "掉滑跌栽落坠摔踩翻冲开窜滚扎驶蹿陷溜".unicodeScalars.map(\.value)
  private static let fallWays: [UInt32] = "进入到下落出".unicodeScalars.map(\.value)
  private static let waters: [UInt32] = "河渠湖塘坝库江水池潭溪".unicodeScalars.map(\.value)
  private static let ditches: [UInt32] = "沟崖坡谷涧坎坑".unicodeScalars.map(\.value)

  // 山沟梁坡岭崖坪
  private static let hillEnds: [UInt32] = "山沟梁坡岭崖坪坡".unicodeScalars.map(\.value)

  /// 学生…被电动车撞了: a person on foot is hit; 护栏被…撞断 is none.
  private func passiveHit() -> Range<Int>? {
    for place in 0..<line.count where line[place] == 0x649E {
      var start = place - 1
      while start > 0, place - start < 10, !line[start].endsClause, line[start] != 0x88AB {
        start -= 1
      }
      guard line[start] == 0x88AB else { continue }
      let hasPerson = words.near(start - 12..<start).contains {
        ($0.use == .onePerson || $0.use == .personNoun) && $0.end <= start && start - $0.end < 12
      }
      if hasPerson { return start..<place + 1 }
    }
    return nil
  }

  /// Rules for further codes ask for the primary one as `is:12H`, by all its beginnings.
  private mutating func markPrimary(_ code: String) {
    for length in 2...code.count { features["is:" + String(code.prefix(length))] = 0..<0 }
  }
}
