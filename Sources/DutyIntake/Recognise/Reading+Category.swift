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

  private func primary(_ rules: CodeRules, _ codes: CodeTable) -> (String, Range<Int>)? {
    let rooms = byKeyword(codes, ofRoomOnly: true)
    for rule in rules.primary where rule.condition.holds(features) {
      let witness = rule.condition.witness(features)
      // A word that the room has added stands before a rule of ours that goes by a word no longer.
      if let rooms, !rule.isRooms, rooms.weight >= weight(of: witness?.count ?? 0) {
        return (rooms.code, rooms.range)
      }
      // A text of this form has no code, whatever keywords stand in it.
      guard rule.code != "-" else { return nil }
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
    for hit in hits where hit.use == .keyword && (hit.isRooms || !isRooms) && counts(hit) {
      guard codes[hit.value] != nil else { continue }
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

  /// The warned hazard: the signal's name before 预警 or a colour.
  private mutating func recogniseHazard(_ codes: CodeTable) {
    for hit in hits where hit.use == .feature && hit.value.hasPrefix("warn:") {
      let code = String(hit.value.dropFirst(5))
      guard codes[code] != nil else { continue }
      understanding.facts.category = code
      let range = hit.start..<hit.end
      note(.category, range, .codeWord(line.text(range), code: code))
      return
    }
    let hazards = hits.filter {
      $0.use == .keyword && $0.value.hasPrefix("11") && $0.value != "11B00"
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
    return !isCallers && !isNegated(hit.start) && !isSwallowed(hit)
  }

  private func collectFeatures() -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    for hit in hits where hit.use == .feature && counts(hit) {
      if found[hit.value] == nil { found[hit.value] = hit.start..<hit.end }
    }
    for hit in hits where hit.use == .keyword && counts(hit) && found["kw:" + hit.value] == nil {
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
    if let range = passiveHit() { found["passivehit"] = range }
    // What the caller's name says is no part of the event, but tells whose business it is.
    for hit in hits where hit.use == .feature && taken[hit.start] == .callerUnit {
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

  // 山沟梁坡岭崖坪
  private static let hillEnds: Set<UInt32> = Set("山沟梁坡岭崖坪坡".unicodeScalars.map(\.value))

  /// 学生…被电动车撞了: a person on foot is hit; 护栏被…撞断 is none.
  private func passiveHit() -> Range<Int>? {
    for place in 0..<line.count where line[place] == 0x649E {
      var start = place - 1
      while start > 0, place - start < 10, !line[start].endsClause, line[start] != 0x88AB {
        start -= 1
      }
      guard line[start] == 0x88AB else { continue }
      let hasPerson = hits.contains {
        ($0.use == .onePerson || $0.use == .personNoun) && $0.end <= start && start - $0.end < 12
      }
      if hasPerson { return start..<place + 1 }
    }
    return nil
  }

  /// Rules for further codes ask for the primary one as `is:12H`, by all its beginnings.
  private mutating func markPrimary(_ code: String) {
    let characters = Array(code)
    for length in 2...characters.count { features["is:" + String(characters[..<length])] = 0..<0 }
  }
}
