import DutyDomain

extension Reading {
  private struct Candidate {
    var range: Range<Int>
    var penalty: Int
  }

  /// Finds where it happened: the first run of the text that ends like a place and is no destination.
  mutating func recognisePlace(_ directory: Directory) {
    let stops = placeStops(directory)
    var best: Candidate?
    for run in freeRuns(stops) {
      guard let candidate = candidate(in: run, directory) else { continue }
      if best == nil || candidate.penalty < best!.penalty { best = candidate }
    }
    if let best, best.penalty < 100 {
      understanding.facts.place = line.text(best.range)
      note(.place, best.range, .placeWords, isUnclear: best.penalty >= 50)
    }
  }

  /// Nothing else is named and the caller is a school, hospital or firm: it happened there.
  mutating func fallBackOnPremises(_ directory: Directory) {
    guard understanding.facts.place.isEmpty, let premises = callersPremises(directory) else {
      return
    }
    understanding.facts.place = line.text(premises)
    note(.place, premises, .callersPremises)
  }

  /// Which characters cannot belong to a place: what is taken, verbs, people, numbers with a measure.
  private func placeStops(_ directory: Directory) -> [Bool] {
    var stops = taken.map { $0 != nil }
    for place in 0..<line.count where line[place].endsClause { stops[place] = true }
    for hit in words.all {
      let isStop =
        Reading.stopUses.contains(hit.use) || isStoppingWord(hit)
        || (hit.use == .unit && isDepartment(hit.value, directory))
      guard isStop, !isInsidePlaceWord(hit), !isSwallowed(hit), !isInProperName(hit),
        !isPartOfCompound(hit)
      else { continue }
      for place in hit.start..<hit.end { stops[place] = true }
    }
    let scanner = NumeralScanner(line: line)
    var place = 0
    while place < line.count {
      guard !stops[place], !isPartOfName(place), let number = scanner.numeral(at: place) else {
        place += 1
        continue
      }
      place = number.range.upperBound
      if countsThings(number) {
        for code in number.range.lowerBound...min(place, line.count - 1) { stops[code] = true }
      }
    }
    return stops
  }

  private static let stopUses: [WordUse] = [
    .placeStop, .spread, .noneHurt, .unknownHurt, .onePerson, .personNoun, .responder, .figure,
  ]

  private func isStoppingWord(_ hit: WordTree.Hit) -> Bool {
    hit.use == .feature && !isCutByPlace(hit)
      && (WordUse.eventFeatures.contains(hit.value) || hit.value == "veh" || hit.value == "stop")
  }

  /// 管道工地, 学生公寓, 垃圾中转站: what the place is for stands before its kind.
  private func isPartOfCompound(_ hit: WordTree.Hit) -> Bool {
    guard hit.use == .placeStop && hit.value == "noun" || hit.use == .personNoun else {
      return false
    }
    return longest([.placeEnd], at: hit.end).map { $0.end - $0.start >= 2 && $0.value.isEmpty }
      ?? false
  }

  /// 下河滩: what looks like 下河 is the beginning of a place that goes on behind it.
  private func isCutByPlace(_ hit: WordTree.Hit) -> Bool {
    words.starting(in: hit.start + 1..<hit.end).contains {
      $0.use == .placeEnd && $0.end > hit.end && $0.end - $0.start >= 2
    }
  }

  /// 悦都KTV, 锦都酒店: 都 in a name, not 都 for all of them.
  private func isInProperName(_ hit: WordTree.Hit) -> Bool {
    guard hit.end - hit.start == 1, line[hit.start] == 0x90FD, line[hit.start - 1].isHan else {
      return false
    }
    return line[hit.end].isLetter
      || longest([.placeEnd], at: hit.end).map { $0.end - $0.start >= 2 } ?? false
  }

  /// 车 in 车库 and 车站 stops nothing.
  private func isInsidePlaceWord(_ hit: WordTree.Hit) -> Bool {
    words.near(hit.start).contains {
      ($0.use == .placeEnd || $0.use == .notNumber || $0.use == .unit || $0.use == .place)
        && $0.start <= hit.start && hit.end <= $0.end
        && ($0.end - $0.start > hit.end - hit.start || ($0.use == .placeEnd && hit.use == .feature))
    }
  }

  private func isDepartment(_ id: String, _ directory: Directory) -> Bool {
    switch directory.unit(id)?.kind {
    case "city", "district_leader_office", "department", "media", "utility": true
    default: false
    }
  }

  private func isPartOfName(_ place: Int) -> Bool {
    line[place - 1].isLetter || line[place - 1].isDigit || line[place - 1] == 0x7B2C
      || line[place - 1] == 0x2B
      || words.near(place).contains { $0.use == .notNumber && $0.start <= place && place < $0.end }
  }

  /// 3人, 两辆, 400来户 count things; 12栋, 三号坝, 五道沟 and K52 do not.
  private func countsThings(_ number: Numeral) -> Bool {
    let next = line[number.range.upperBound]
    // 2车间 is a place, 2车 is none.
    if let end = longest([.placeEnd], at: number.range.upperBound), end.end - end.start >= 2 {
      return false
    }
    if isKilometreMark(number) { return false }
    return Reading.thingMeasures.contains(next) || number.isRough
  }

  private static let thingMeasures: [UInt32] = "人名位例个户辆台只头吨艘岁万元亩拨伙条件家起次天分秒小时千公伏度倍份处车方块根棵株箱桶袋间"
    .unicodeScalars.map(\.value)

  private func freeRuns(_ stops: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for place in 0...line.count where place == line.count || stops[place] {
      if place > start { runs.append(start..<place) }
      start = place + 1
    }
    return runs
  }

  /// The part of a run up to the last characters that end a place.
  private func candidate(in run: Range<Int>, _ directory: Directory) -> Candidate? {
    var end = 0
    for hit in words.starting(in: run) where hit.end <= run.upperBound {
      let isEnd =
        hit.use == .place
        || hit.use == .placeEnd && (hit.start > run.lowerBound || hit.end - hit.start >= 2)
        || (hit.use == .unit && !isDepartment(hit.value, directory) && line[hit.end] != 0x7EBF)
      if isEnd, isSwallowed(hit) || isBusLine(run.lowerBound..<hit.end) { continue }
      if isEnd { end = max(end, hit.end) }
    }
    if let stake = stakeMark(in: run) { end = max(end, stake) }
    if let mark = kilometreMark(in: run) { end = max(end, mark) }
    if let number = houseNumber(in: run) { end = max(end, number) }
    if let road = roadNumber(in: run) { end = max(end, road) }
    guard end - run.lowerBound >= 2 else { return nil }
    end = afterPosition(afterRoom(end, run.upperBound), run.upperBound)
    let range = run.lowerBound..<end
    return Candidate(range: range, penalty: penalty(range))
  }

  /// 县道12公里处: the distance along a road is part of the place.
  private func isKilometreMark(_ number: Numeral) -> Bool {
    line.has("公里", at: number.range.upperBound)
      && [0x9053, 0x8DEF, 0x901F, 0x6E20, 0x7EBF, 0x6BB5].contains(
        line[number.range.lowerBound - 1])
  }

  private func kilometreMark(in run: Range<Int>) -> Int? {
    run.last { line[$0] == 0x91CC && line[$0 - 1] == 0x516C && line[$0 - 2].isDigit }.map { $0 + 1 }
  }

  /// 棉纺巷14号: the end of a house number behind a street. 滨河变1号主变 has none.
  private func houseNumber(in run: Range<Int>) -> Int? {
    for place in run.reversed() where line[place] == 0x53F7 && line[place - 1].isDigit {
      var start = place
      while line[start - 1].isDigit { start -= 1 }
      if start > run.lowerBound, Reading.streetEnds.contains(line[start - 1]) { return place + 1 }
    }
    return nil
  }

  // 路街巷道村社里园区组弄坊
  private static let streetEnds: [UInt32] = "路街巷道村社里园区组弄坊".unicodeScalars.map(\.value)

  /// G309, S209线: a road by its letter and number.
  private func roadNumber(in run: Range<Int>) -> Int? {
    for place in run
    where Reading.roadLetters.contains(line[place]) && line[place + 1].isDigit
      && !line[place - 1].isLetter
    {
      var end = place + 1
      while end < run.upperBound, line[end].isDigit { end += 1 }
      guard end - place >= 3, end - place <= 5 else { continue }
      return line[end] == 0x7EBF && end < run.upperBound ? end + 1 : end
    }
    // 县道412线, 国道309.
    for place in run where line[place] == 0x9053 && Reading.roadRanks.contains(line[place - 1]) {
      var end = place + 1
      while end < run.upperBound, line[end].isDigit { end += 1 }
      guard end > place + 1 else { continue }
      return line[end] == 0x7EBF && end < run.upperBound ? end + 1 : end
    }
    return nil
  }

  // 国省县乡村
  private static let roadRanks: [UInt32] = "国省县乡村".unicodeScalars.map(\.value)
  // GSXY
  private static let roadLetters: [UInt32] = [0x47, 0x53, 0x58, 0x59]

  /// 5号楼2单元1203, 12楼1203室: the room behind the house or floor.
  private func afterRoom(_ start: Int, _ limit: Int) -> Int {
    guard [0x5143, 0x697C, 0x5EA7, 0x680B, 0x5E62, 0x5C42].contains(line[start - 1]) else {
      return start
    }
    var end = start
    while end < limit, line[end].isDigit { end += 1 }
    guard (3...4).contains(end - start) else { return start }
    if end < limit, [0x5BA4, 0x53F7, 0x6237].contains(line[end]) { end += 1 }
    return end
  }

  /// 3路 is a bus, not a road.
  private func isBusLine(_ range: Range<Int>) -> Bool {
    line[range.upperBound - 1] == 0x8DEF
      && range.allSatisfy { line[$0].isDigit || line[$0] == 0x8DEF }
  }

  /// K52+600: the end of the stake mark.
  private func stakeMark(in run: Range<Int>) -> Int? {
    for place in run where line[place] == 0x4B && line[place + 1].isDigit {
      var end = place + 1
      while end < run.upperBound, line[end].isDigit || line[end] == 0x2B || line[end] == 0x2E {
        end += 1
      }
      if line.has("公里", at: end) { end += 2 }
      return end
    }
    return nil
  }

  private func afterPosition(_ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit, let word = longest([.position], at: place), word.end <= limit {
      place = word.end
    }
    return place
  }

  private func penalty(_ range: Range<Int>) -> Int {
    if words.near(range).contains(where: {
      $0.use == .placeGeneric && $0.start == range.lowerBound && $0.end == range.upperBound
    }) {
      return 200
    }
    // 不是东风路 is where it did not happen.
    if line.has("不是", at: range.lowerBound - 2) { return 200 }
    var penalty = line.has("震中", at: range.lowerBound - 2) ? -50 : 0
    // 北园, 柳沟 alone say less than a road or a house that is named later.
    if range.count <= 2 { penalty += 20 }
    // 位于, 行至 and 在 lead to the place itself; a unit may be named before as owner or finder.
    // 操场 and 出租屋 alone say little, but more than nothing.
    if isGeneric(range) { penalty += 45 }
    // 厂门口已警戒: a cordon is no place of an event.
    if line.has("已警戒", at: range.upperBound) || line.has("警戒", at: range.upperBound) {
      penalty += 100
    }
    // …，人在派出所 is where they are by now.
    if line.has("人在", at: range.lowerBound - 2), line[range.lowerBound - 3].endsClause {
      penalty += 120
    }
    if isLedTo(range.lowerBound), !isFollowedByTreatment(range.upperBound) { penalty -= 10 }
    let isDestination =
      words.near(range).contains { $0.use == .destination && $0.end == range.lowerBound }
      || words.starting(in: range.upperBound..<range.upperBound + 3).contains {
        $0.use == .destination && $0.value == "behind" && $0.start >= range.upperBound
          && $0.start - range.upperBound <= 2
      }
    if isDestination { penalty += 120 }
    if words.near(range).contains(where: { $0.use == .observer && $0.start == range.upperBound }) {
      penalty += 60
    }
    // 云岭 of 云岭供电所 is half of a name.
    if words.near(range).contains(where: {
      $0.use == .unit && $0.start == range.upperBound && line[$0.start].isHan
    }) {
      penalty += 60
    }
    return penalty
  }

  /// 操场, 校门口, 出租屋: a kind of place without a name.
  private func isGeneric(_ range: Range<Int>) -> Bool {
    words.starting(in: range.lowerBound..<range.lowerBound + 1).contains {
      $0.use == .placeEnd && $0.end == range.upperBound
    }
      && !words.starting(in: range.lowerBound..<range.lowerBound + 1).contains {
        $0.use == .unit && $0.end == range.upperBound
      }
  }

  private func isLedTo(_ start: Int) -> Bool {
    for word: StaticWord in ["位于", "行至", "行驶至", "驶至", "途经", "地点", "地点是", "在"]
    where line.has(word, at: start - word.codes.count) {
      // 坐在28楼窗台 says how somebody is there.
      let before = line[start - word.codes.count - 1]
      return !Reading.postures.contains(before)
    }
    return false
  }

  private static let postures: [UInt32] = "坐站躺挂卡困埋压聚停倒掉落堵集正".unicodeScalars.map(\.value)

  /// 在区医院抢救, 在现场集结: where people are now, not where it happened.
  private func isFollowedByTreatment(_ end: Int) -> Bool {
    for word: StaticWord in [
      "抢救", "救治", "治疗", "住院", "留观", "观察", "集结", "待命", "候命", "值守", "维持", "安置", "核实", "排查", "查",
      "处置", "救援", "等", "守", "检查", "设", "打吊针", "打针", "输液", "看病", "就诊", "包扎", "挂水",
    ]
    where line.has(word, at: end) { return true }
    return false
  }

  private func callersPremises(_ directory: Directory) -> Range<Int>? {
    let kind = understanding.facts.kind
    guard kind == .incident || kind == .followUp else { return nil }
    let named = understanding.spans.first { $0.fact == .callerUnit }?.characters
    switch directory.unit(understanding.facts.callerUnit)?.kind {
    case "school":
      return named
    case "enterprise":
      return kind == .incident ? named : nil
    case "hospital" where kind == .followUp: return nil
    case "hospital":
      // A hospital tells of its patients more often than of itself, but the medicine was its own.
      let code = understanding.facts.category
      return code.hasPrefix("13") && code != "13B01" && code != "13B02" ? nil : named
    case nil:
      return kind == .incident ? strangersPremises() : nil
    default:
      return nil
    }
  }

  /// 凤凰山景区 of 凤凰山景区管委会.
  private func strangersPremises() -> Range<Int>? {
    guard let stranger,
      let end = words.of(.placeEnd).last(where: { stranger.contains($0.start) })?.end,
      end - stranger.lowerBound >= 3, end < stranger.upperBound
    else { return nil }
    return stranger.lowerBound..<end
  }
}
