import DutyDomain

extension Reading {
  /// Decides what kind of call it is: the kind whose words weigh most, in the order of the register's rules.
  mutating func recogniseKind() {
    var weights = ShortTable<CallKind, Int>()
    var best = ShortTable<CallKind, WordTree.Hit>()
    for hit in kindWords() {
      guard let (kind, weight) = WordUse.kindAndWeight(hit.value),
        !isNegated(hit.start) || weight > 3,
        kind != .followUp || !(isPromised(hit) || isAsked(hit))
      else { continue }
      weights[kind, default: 0] += weight
      if best[kind].map({ weight >= WordUse.kindAndWeight($0.value)?.1 ?? 0 }) ?? true {
        best[kind] = hit
      }
    }
    // 请求增援 after an event is part of its report; 石门镇请求… is a request.
    if eventWeight >= (weights[.request, default: 0] >= 5 && !statesEvent ? 4 : 2),
      let request = best[.request], request.start > afterCaller
    {
      weights[.request] = nil
    }
    if let known = definiteReference() ?? bareOutcome() {
      weights[.followUp, default: 0] += 3
      if best[.followUp] == nil { best[.followUp] = known }
    }
    if isSuperiorsOrder { weights[.instruction, default: 0] += 5 }
    if let colour = warningColour() {
      weights[.weather, default: 0] += 3
      if best[.weather] == nil { best[.weather] = colour }
    }
    if understanding.facts.callerUnit.isEmpty,
      leaderTitles.contains(where: understanding.facts.callerName.hasSuffix)
    {
      weights[.instruction, default: 0] += 8
    }
    let fitting = Reading.kindOrder.filter { (weights[$0] ?? 0) >= threshold($0) }
    let chosen =
      fitting.first(where: Reading.goesFirst)
      ?? fitting.reversed().max { (weights[$0] ?? 0) < (weights[$1] ?? 0) }
    if let chosen {
      understanding.facts.kind = chosen
      let range = best[chosen].map { $0.start..<$0.end } ?? 0..<0
      note(.kind, range, range.isEmpty ? .leaderSpeaks : .kindWord(line.text(range)))
    }
    settleSpotCheck()
  }

  /// The words that speak for a kind, without those that stand inside a longer one for the same kind.
  private func kindWords() -> [WordTree.Hit] {
    let all = words.of(.kind)
    return all.filter { hit in
      let kind = WordUse.kindAndWeight(hit.value)?.0
      return !words.near(hit.start).contains {
        $0.end - $0.start > hit.end - hit.start && $0.start <= hit.start && hit.end <= $0.end
          && ($0.use == .kind && WordUse.kindAndWeight($0.value)?.0 == kind
            // 会议室 is a place, 缺口 a hole.
            || $0.use == .placeEnd || $0.use == .swallow && $0.value.isEmpty)
      }
    }
  }

  /// The order of the register: the first kind that fits holds.
  private static let kindOrder: [CallKind] = [
    .spotCheck, .followUp, .weather, .instruction, .meeting, .other, .request, .enquiry,
  ]

  /// These hold before an event; among the others the words that weigh most decide.
  private static func goesFirst(_ kind: CallKind) -> Bool {
    switch kind {
    case .spotCheck, .followUp, .weather: true
    case .incident, .meeting, .instruction, .request, .enquiry, .other: false
    }
  }

  /// Where the text already states an event, weak words no longer turn it into another kind.
  private func threshold(_ kind: CallKind) -> Int {
    switch kind {
    case .spotCheck, .weather, .other, .incident: 3
    // 已恢复 in a first report that dates the event makes no follow-up of it.
    case .followUp: understanding.facts.occurredAt == nil ? 3 : 5
    // 投诉二十多起 in a unit's report of a smell is how it came to know.
    case .enquiry: eventWeight >= 2 ? statesEvent ? 8 : 5 : 3
    case .instruction, .meeting, .request: eventWeight >= 2 ? 5 : 3
    }
  }

  /// How strongly the text speaks of something that happened.
  private var eventWeight: Int {
    var seen: Set<String> = []
    for hit in words.all where taken[hit.start] == nil && !isNegated(hit.start) {
      if hit.use == .keyword || hit.use == .feature && WordUse.eventFeatures.contains(hit.value) {
        seen.insert(hit.use == .keyword ? "keyword" : hit.value)
      } else if hit.use == .figure {
        seen.insert("figure")
      }
    }
    return seen.count + (understanding.facts.occurredAt == nil ? 0 : 1)
  }

  /// The text dates the event or says what became of people.
  private var statesEvent: Bool {
    understanding.facts.occurredAt != nil
      || words.of(.figure).contains { taken[$0.start] == nil && !isSwallowed($0) }
  }

  /// 隧道那把火, 爆的那根主管, 困住的7名工人: what one speaks of like that is known already.
  private func definiteReference() -> WordTree.Hit? {
    for place in afterCaller..<max(afterCaller, line.count - 1) {
      guard taken[place] == nil else { continue }
      if line[place] == 0x90A3, Reading.eventMeasures.contains(line[place + 1]),
        line[place + 2].isHan
      {
        return WordTree.Hit(start: place, end: place + 2, use: .kind, value: "")
      }
    }
    return words.of(.figure).first { hit in
      guard line[hit.end] == 0x7684, taken[hit.start] == nil, !isSwallowed(hit) else {
        return false
      }
      // 失踪的那个游客.
      if line[hit.end + 1] == 0x90A3 { return true }
      guard let number = NumeralScanner(line: line).numeral(at: hit.end + 1)
      else { return false }
      let measure = line[number.range.upperBound]
      return measure == 0x540D || measure == 0x4F4D
    }
  }

  /// 石门镇：火已经灭了: the text begins with how it went on, so it is known what began.
  private func bareOutcome() -> WordTree.Hit? {
    let start = skippingSpaces(afterCaller)
    guard start > 0, Reading.knownThings.contains(line[start]) else { return nil }
    var place = start + 1
    while [0x5DF2, 0x7ECF, 0x90FD, 0x5168, 0x4E5F, 0x521A].contains(line[place]) { place += 1 }
    guard Reading.outcomes.contains(line[place]),
      line[place + 1] == 0x4E86 || line[place + 1] == 0x5230
        || line[place + 1].endsClause
    else { return nil }
    return WordTree.Hit(start: start, end: place + 1, use: .kind, value: "")
  }

  private static let knownThings: [UInt32] = "火水路人电气线管桥".unicodeScalars.map(\.value)
  private static let outcomes: [UInt32] = "灭退通找修来好撤散落降".unicodeScalars.map(\.value)

  // 根把场处次起片段批拨伙艘趟桩条
  private static let eventMeasures: [UInt32] = "根把场处次起片段批拨伙艘趟桩条".unicodeScalars.map(\.value)

  /// 市应急局要求…: a superior office that asks for something gives an order.
  private var isSuperiorsOrder: Bool {
    guard callersKind == "city" || callersKind == "district_leader_office" else { return false }
    if line.has("要求", at: afterCaller) || line.has("要求", at: afterCaller - 2) { return true }
    return eventWeight < 2 && !words.of(.order).isEmpty
  }

  /// 后续情况续报, 有进展再报: a report that is promised, not given.
  private func isPromised(_ hit: WordTree.Hit) -> Bool {
    guard line[hit.end - 1] == 0x62A5, hit.start > afterCaller else { return false }
    if line[hit.start - 1] == 0x540E { return true }
    // 洪水情况续报：… is one; only what ends the text is a promise.
    guard line.count - hit.end <= 4 else { return false }
    var place = hit.start
    while place > afterCaller, hit.start - place < 12, !line[place - 1].endsClause {
      place -= 1
      for word in Reading.promises where line.has(word, at: place) { return true }
    }
    return false
  }

  private static let promises: [StaticWord] = [
    "后续", "随后", "稍后", "待", "将", "容", "及时", "有情况", "有进展", "有变化", "有结果", "有消息", "详情", "详细",
    "情况", "进展", "结果", "马上", "一会", "等会", "回头", "之后", "尽快", "随时",
  ]

  /// 问啥时候修好: what is asked for has not happened.
  private func isAsked(_ hit: WordTree.Hit) -> Bool {
    var place = hit.start
    while place > 0, hit.start - place < 12, !line[place - 1].endsClause {
      place -= 1
      for word in Reading.questions where line.has(word, at: place) { return true }
    }
    return false
  }

  private static let questions: [StaticWord] = [
    "啥时候", "什么时候", "何时", "几时", "多会儿", "多久", "几点", "能不能", "能否", "是否", "咋还", "怎么还", "为啥",
  ]

  /// 森林火险升到红色, 大风蓝色: a hazard and, close behind it, the colour of a signal.
  private func warningColour() -> WordTree.Hit? {
    words.of(.feature).first { hit in
      guard hit.value.hasPrefix("warn:") else { return false }
      for place in hit.end..<hit.end + 10 {
        if line[place].endsClause { return false }
        if line[place] == 0x8272, [0x7EA2, 0x6A59, 0x9EC4, 0x84DD].contains(line[place - 1]) {
          return true
        }
      }
      return false
    }
  }

  private var leaderTitles: [String] { ["区长", "书记", "市长", "常务"] }

  /// 没, 无, 未, 没有 or 不 right before a word.
  func isNegated(_ place: Int) -> Bool {
    for word in Reading.negations where line.has(word, at: place - word.codes.count) {
      return true
    }
    return false
  }

  // Looked for before every word, so they are made once.
  private static let negations: [StaticWord] = [
    "没有", "没", "无", "未", "未见", "未发生", "没发生", "不会", "防", "防止", "有无", "是否",
  ]

  /// 市总值班室齐思敏视频点名: the one who checks us gave a name.
  private var isNamedBesideCaller: Bool {
    guard let unit = understanding.spans.first(where: { $0.fact == .callerUnit })?.characters,
      let name = understanding.spans.first(where: { $0.fact == .callerName })?.characters
    else { return false }
    return name.lowerBound >= unit.upperBound && name.lowerBound - unit.upperBound <= 4
  }

  /// In a check of another unit the name is the one who answered; in a check of us it is none.
  private mutating func settleSpotCheck() {
    guard understanding.facts.kind == .spotCheck else { return }
    let isOurs = understanding.spans.contains { span in
      guard span.fact == .callerUnit else { return false }
      let word = words.of(.kind).first { WordUse.kindAndWeight($0.value)?.0 == .spotCheck }
      let isDialled = words.near(span.characters.lowerBound).contains {
        $0.use == .opening && $0.value == "out" && $0.end == span.characters.lowerBound
      }
      return isDialled || word.map { $0.start < span.characters.lowerBound } ?? false
    }
    understanding.facts.callback = ""
    understanding.spans.removeAll { $0.fact == .callback }
    guard isOurs || !isNamedBesideCaller else { return }
    understanding.spans.removeAll { $0.fact == .callerName }
    understanding.facts.callerName = ""
    guard isOurs else { return }
    for place in 0..<line.count {
      // 班 is a surname, but not in 带班.
      let isInsideRole = words.near(place).contains {
        $0.use == .subUnit && $0.start < place && place < $0.end
      }
      guard !isInsideRole, let person = person(at: place, nil),
        longest([.answers], at: person.range.upperBound) != nil
      else { continue }
      understanding.facts.callerName = person.name
      note(.callerName, person.range, .nameBesideCaller)
      return
    }
  }
}
