import DutyDomain

extension Reading {
  /// Whether a run between a word and its number says nothing of its own: 了, 进去, 增至, 人员.
  func isFiller(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      guard let word = longest([.filler, .total, .rest, .personNoun, .onePerson], at: place),
        word.end <= range.upperBound
      else { return false }
      place = word.end
    }
    return true
  }

  /// 由2人增至3人.
  func isRise(_ range: Range<Int>) -> Bool {
    guard let word = longest([.total], at: range.lowerBound) else { return false }
    return word.end == range.upperBound
  }

  /// 剩1人还在挖, 还有1人: of those trapped, missing or gravely hurt, so many are left.
  mutating func applyRemainders(_ count: inout FigureCount) {
    for index in count.numbers.indices
    where count.numbers[index].usedFor == nil && count.numbers[index].hasMeasure {
      let number = count.numbers[index]
      guard number.isRest,
        let kind = [FigureKind.trapped, .missing].first(where: {
          count.stated[$0].map { $0.value > number.numeral.value } ?? false
        })
      else { continue }
      count.numbers[index].usedFor = kind
      count.set(kind, number.numeral.value, number.start..<number.end, .isRest)
    }
    for number in count.numbers where number.usedFor == .trapped && isGotOut(number.end) {
      count.set(.trapped, 0, number.start..<number.end, .isRest)
    }
    guard
      count.stated[.trapped] != nil
        || words.of(.feature).contains(where: { $0.value == "allout" })
    else { return }
    for hit in words.of(.feature) where hit.value == "allout" && taken[hit.start] == nil {
      // 已救出4人 speaks of those four.
      if NumeralScanner(line: line).numeral(at: hit.end) != nil { continue }
      let hasNumber = count.numbers.contains {
        $0.hasMeasure && $0.end <= hit.start && hit.start - $0.end <= 2
      }
      let isOfThoseKnown =
        understanding.facts.kind == .followUp && [0x5168, 0x5747].contains(line[hit.start])
      if count.stated[.trapped] != nil || hasNumber || isOfThoseKnown
        || namesTrapped(before: hit.start)
      {
        count.set(.trapped, 0, hit.start..<hit.end, .isRest)
        return
      }
    }
  }

  /// 被困的全救出来了: the clause says who, without a number.
  private func namesTrapped(before place: Int) -> Bool {
    words.starting(in: place - 8..<place).contains {
      $0.use == .figure && $0.value == FigureKind.trapped.rawValue && $0.end <= place
        && !isNegated($0.start) && !($0.end..<place).contains { line[$0].endsClause }
    }
  }

  /// 压着的2人挖出, 被困5人已获救; but not 被埋2人挖出1个.
  private func isGotOut(_ start: Int) -> Bool {
    var place = start
    for word: StaticWord in ["已", "均已", "都已", "均", "都", "全部"] where line.has(word, at: place) {
      place += word.codes.count
      break
    }
    for word: StaticWord in ["挖出来", "挖出", "救出来", "救出", "获救", "脱困", "脱险", "救起"]
    where line.has(word, at: place) {
      return NumeralScanner(line: line).numeral(at: place + word.codes.count) == nil
    }
    return false
  }

  /// 累计31个 without a word of its own: those who are hurt or sick.
  mutating func applyTotals(_ count: inout FigureCount) {
    for index in count.numbers.indices
    where count.numbers[index].usedFor == nil && count.numbers[index].hasMeasure {
      let number = count.numbers[index]
      let isTotal = words.near(number.start).contains { $0.use == .total && $0.end == number.start }
      // 例 counts the sick, whatever the disease is called.
      let isCases = line[number.end - 1] == 0x4F8B || isBesideDisease(number)
      // 拉肚子，已经48个: nothing stands behind the number that could be counted instead.
      let isLast = count.stated[.injured] == nil && line[number.end].endsClause
      guard isCases || ((isTotal || isLast) && isAboutTheHurt(number)) else { continue }
      count.numbers[index].usedFor = .injured
      count.set(
        .injured, number.numeral.value, number.start..<number.end,
        isTotal ? .isTotal : .isStated, countsDead: isLast)
    }
  }

  /// 26名学生水痘: the disease stands right behind the people.
  private func isBesideDisease(_ number: PeopleNumber) -> Bool {
    words.starting(in: number.end..<number.end + 5).contains {
      $0.use == .feature && ($0.value == "infect" || $0.value == "classb") && $0.start >= number.end
        && $0.start - number.end <= 4
    }
  }

  private func isAboutTheHurt(_ number: PeopleNumber) -> Bool {
    let isHealth = words.of(.feature).contains {
      ["sick", "foodsick", "co", "infect"].contains($0.value)
    }
    return (isHealth || callersKind == "hospital") && words.of(.moveWord).isEmpty
  }

  /// 其中1个重, 两个挺重的, 一重一轻: short words that count only right behind a number.
  mutating func applyTightWords(_ count: inout FigureCount) {
    for hit in words.of(.figureTight) where taken[hit.start] == nil && !isSwallowed(hit) {
      let isInLongerWord = words.near(hit.start).contains {
        $0.use == .figure && $0.start <= hit.start && hit.end < $0.end
      }
      guard !isInLongerWord, let (kind, _) = WordUse.figure(hit.value),
        let clause = count.clauses.firstIndex(where: { $0.contains(hit.start) })
      else { continue }
      // 重的有四个.
      if line[hit.end] == 0x7684 || line[hit.end - 1] == 0x7684,
        let index = count.numbers.firstIndex(where: {
          $0.clause == clause && $0.hasMeasure && (hit.end..<hit.end + 3).contains($0.start)
            && $0.usedFor == nil
        })
      {
        count.numbers[index].usedFor = kind
        count.set(
          kind, count.numbers[index].numeral.value, hit.start..<count.numbers[index].end, .isStated)
        continue
      }
      guard
        let index = count.numbers.lastIndex(where: {
          $0.clause == clause && $0.end <= hit.start && isPersonNoun($0.end..<hit.start)
            && ($0.usedFor == nil || $0.usedFor == kind)
        })
      else { continue }
      count.numbers[index].usedFor = kind
      count.set(
        kind, count.numbers[index].numeral.value, count.numbers[index].start..<hit.end, .isStated)
    }
  }

  /// Nothing, one character, or people stand between a number and its word: 2个娃娃重.
  private func isPersonNoun(_ range: Range<Int>) -> Bool {
    range.count <= 1 || longest([.personNoun], at: range.lowerBound)?.end == range.upperBound
  }

  /// 无人员伤亡, 人没事: nobody is dead or hurt, unless a number says otherwise.
  mutating func recogniseNoneHurt() {
    if figures[.serious] == nil, let hit = words.of(.noSerious).first {
      figures.state(Figure(.serious, 0))
      note(.serious, hit.start..<hit.end, .noneStated)
    }
    let isUnknown = !words.of(.unknownHurt).isEmpty
    let listed = words.of(.noneHurt).last {
      taken[$0.start] == nil && !isReport($0.end)
    }
    guard !isUnknown, let found = listed.map({ $0.start..<$0.end }) ?? noneHurtSaid(),
      [FigureKind.dead, .serious, .minor, .injured].allSatisfy({ (figures[$0] ?? 0) == 0 })
    else { return }
    understanding.facts.noneHurt = true
    note(.noneHurt, found, .noneStated)
    for kind in [FigureKind.dead, .serious, .minor, .injured] { figures.state(Figure(kind, 0)) }
  }

  /// 无人员伤亡报告 says that no report came, not that nobody is hurt.
  private func isReport(_ place: Int) -> Bool {
    line.has("报告", at: place) || line.has("消息", at: place) || line.has("的报告", at: place)
      || line.has("情况报", at: place)
  }
}
