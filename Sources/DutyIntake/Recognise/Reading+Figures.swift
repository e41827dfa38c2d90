import DutyDomain

extension Reading {
  /// A word that says what became of people, with the number that belongs to it when one does.
  struct StateWord {
    var kind: FigureKind
    /// The word counts all who were hit, the dead among them: 撞倒, 中毒.
    var countsDead: Bool
    var range: Range<Int>
    var clause: Int
  }

  /// Finds how many are dead, missing, hurt and trapped; what nobody says stays unknown.
  mutating func recogniseFigures() {
    let clauses = clauses()
    let corrections = hideCorrectedNumbers()
    var count = FigureCount(
      numbers: peopleNumbers(clauses), clauses: clauses,
      isFollowUp: understanding.facts.kind == .followUp)
    applySlips(&count)
    for state in stateWords(clauses) { apply(state, &count) }
    applyRemainders(&count)
    applyTotals(&count)
    applyTightWords(&count)
    count.subtractStated()
    if restIsStated(count) { count.forget(.injured) }
    for (kind, stated) in count.stated {
      figures.state(Figure(kind, stated.value))
      let isCorrected = corrections.contains { $0.upperBound <= stated.range.lowerBound }
      note(kind.fact, stated.range, isCorrected ? .figureCorrected : count.reason(kind))
    }
    recogniseNoneHurt()
    peopleLeft = count.numbers.filter { $0.usedFor == nil }
    allPeople = count.numbers
  }

  /// 其余轻伤: of the total none is left whose severity nobody stated, though how many is not said.
  private func restIsStated(_ count: FigureCount) -> Bool {
    guard let total = count.stated[.injured], total.value > 0 else { return false }
    return count.clauses.contains { clause in
      guard clause.lowerBound >= total.range.upperBound,
        line.has("其余", at: clause.lowerBound) || line.has("其他", at: clause.lowerBound)
      else { return false }
      return words.starting(in: clause).contains {
        $0.use == .figure
          && ($0.value == FigureKind.minor.rawValue || $0.value == FigureKind.serious.rawValue)
      } && !count.numbers.contains { $0.start >= clause.lowerBound && $0.end <= clause.upperBound }
    }
  }

  /// 前报伤两人，实为…: what was reported before no longer counts.
  private mutating func hideCorrectedNumbers() -> [Range<Int>] {
    var hidden: [Range<Int>] = []
    for hit in words.of(.formerly) {
      var end = hit.end
      while end < line.count, longest([.actually], at: end) == nil, !line[end].endsClause {
        end += 1
      }
      guard isFree(hit.start..<end) else { continue }
      take(hit.start..<end, for: .also)
      hidden.append(hit.start..<end)
    }
    return hidden
  }

  /// 2人磕伤，哦不对，3人磕伤; 摔伤6人，说错了是7人: the number behind the slip takes the place of the one before.
  private func applySlips(_ count: inout FigureCount) {
    for hit in words.of(.slip) where taken[hit.start] == nil {
      guard
        let old = count.numbers.lastIndex(where: { $0.end <= hit.start && $0.hasMeasure }),
        let new = count.numbers.firstIndex(where: { $0.start >= hit.end && $0.hasMeasure }),
        count.numbers[new].start - hit.end <= 4, hit.start - count.numbers[old].end <= 12
      else { continue }
      if count.numbers[new].clause < count.clauses.count,
        words.of(.figure).contains(where: {
          $0.start >= count.numbers[new].end && $0.start - count.numbers[new].end <= 2
        })
      {
        count.numbers.remove(at: old)
      } else {
        count.numbers[old].numeral.hundredths = count.numbers[new].numeral.hundredths
        count.numbers.remove(at: new)
      }
    }
  }

  /// The words of the text in order, the longest where several begin at one place.
  private func stateWords(_ clauses: [Range<Int>]) -> [StateWord] {
    var found: [StateWord] = []
    for hit in words.of(.figure) where taken[hit.start] == nil && !isSwallowed(hit) {
      guard let (kind, countsDead) = WordUse.figure(hit.value),
        let clause = clauses.firstIndex(where: { $0.contains(hit.start) })
      else { continue }
      let state = StateWord(
        kind: kind, countsDead: countsDead, range: hit.start..<hit.end, clause: clause)
      if let last = found.last, last.range.upperBound > state.range.lowerBound {
        if state.range.count > last.range.count { found[found.count - 1] = state }
      } else {
        found.append(state)
      }
    }
    return found
  }

  private mutating func apply(_ state: StateWord, _ count: inout FigureCount) {
    if let none = noneStated(state) {
      if state.kind != .injured { count.set(state.kind, 0, none, .isNone) }
    } else if isFound(state) {
      applyFound(state, &count)
    } else if let index = count.number(for: state, in: self) {
      let number = count.numbers[index]
      if let previous = number.usedFor, previous != state.kind { count.drop(previous, index) }
      count.numbers[index].usedFor = state.kind
      let range =
        min(state.range.lowerBound, number.start)..<max(state.range.upperBound, number.end)
      let isLeft = number.isRest && (state.kind == .trapped || state.kind == .missing)
      count.set(
        state.kind, number.numeral.value, range, isLeft ? .isRest : manner(range),
        countsDead: state.countsDead, isApart: isApart(state, number, count))
    } else if state.kind != .minor, isOnePerson(before: state, count, clausesBack: 0) {
      if state.kind == .dead || state.kind == .missing || state.kind == .serious {
        count.set(state.kind, 1, state.range, .isStated)
      }
    } else if isAboutThoseBefore(state, count), let index = count.number(before: state) {
      // 均为轻伤, 都没气了: what was said of them before is now said more exactly.
      let previous = count.numbers[index].usedFor
      guard previous != state.kind, previous != .dead, previous != .serious || state.kind == .dead
      else { return }
      if let previous {
        let isOut = previous == .missing || previous == .trapped
        if isOut {
          count.set(previous, 0, state.range, .isRest)
        } else {
          count.drop(previous, index)
        }
      }
      count.numbers[index].usedFor = state.kind
      count.set(state.kind, count.numbers[index].numeral.value, state.range, .isStated)
    } else if state.kind == .dead || state.kind == .missing,
      isOnePerson(before: state, count, clausesBack: 2)
    {
      count.set(state.kind, 1, state.range, .isStated)
    } else if let index = numberInClauseBefore(state, count) {
      count.numbers[index].usedFor = state.kind
      count.set(
        state.kind, count.numbers[index].numeral.value,
        count.numbers[index].start..<state.range.upperBound, .isStated, countsDead: state.countsDead
      )
    }
  }

  /// 来了7名工人，头晕手抖; 一行5人在石人沟迷了路，困在崖头: the clause begins with what became of those
  /// whom the clause before counts, and nobody has counted them yet.
  private func numberInClauseBefore(_ state: StateWord, _ count: FigureCount) -> Int? {
    guard state.kind == .injured || state.kind == .trapped, count.stated[state.kind] == nil,
      state.clause > 0, state.range.lowerBound - count.clauses[state.clause].lowerBound <= 2,
      let index = count.numbers.lastIndex(where: { $0.clause == state.clause - 1 && $0.hasMeasure }
      ),
      count.numbers[index].usedFor == nil,
      !count.numbers.contains(where: { $0.clause == state.clause })
    else { return nil }
    return isResponder(count.numbers[index]) ? nil : index
  }

  /// 派出所5人, 警力120人.
  private func isResponder(_ number: PeopleNumber) -> Bool {
    words.near(number.start..<number.end + 1).contains {
      $0.use == .responder
        && ($0.start >= number.end && $0.start - number.end <= 1
          || $0.end <= number.start && number.start - $0.end <= 2)
    }
  }

  /// Whether what happened to these is told by a word of its own, so that they are not among those before.
  private func isApart(_ state: StateWord, _ number: PeopleNumber, _ count: FigureCount) -> Bool {
    guard state.kind == .serious || state.kind == .minor,
      let total = count.stated[.injured], total.range.upperBound <= state.range.lowerBound
    else { return false }
    let start = count.clauses[state.clause].lowerBound
    guard start >= total.range.upperBound, number.start >= state.range.lowerBound else {
      return false
    }
    let lead = start..<state.range.lowerBound
    return lead.count >= 2 && !isFiller(lead) && longest([.rest, .total], at: start) == nil
      && Reading.causes.contains(where: { line.has($0, at: start) })
  }

  private static let causes: [StaticWord] = [
    "吸", "摔", "烧", "烫", "砸", "撞", "踩", "跳", "呛", "熏", "压", "划", "电",
  ]

  /// 找到2人 tells of those two; 找到了 tells that nobody is missing any more.
  private func applyFound(_ state: StateWord, _ count: inout FigureCount) {
    if let index = count.numbers.firstIndex(where: {
      $0.start == state.range.upperBound && $0.hasMeasure && $0.usedFor == nil
    }) {
      count.numbers[index].usedFor = .missing
    } else if isAboutPeople(state, count) {
      count.set(.missing, 0, state.range, .isRest)
    }
  }

  /// 丢的那个放射源找到了 tells of no person.
  private func isAboutPeople(_ state: StateWord, _ count: FigureCount) -> Bool {
    let clause = count.clauses[state.clause]
    if count.stated[.missing] != nil || state.range.lowerBound - clause.lowerBound <= 3 {
      return true
    }
    return words.starting(in: clause).contains {
      $0.use == .personNoun || $0.use == .onePerson
        || $0.use == .figure && $0.value == FigureKind.missing.rawValue
          && $0.end <= state.range.lowerBound
    } || clause.contains { Reading.persons.contains(line[$0]) }
  }

  private static let persons: [UInt32] = "人娃老孩他她名位".unicodeScalars.map(\.value)

  /// Rest, total, or plain: how a new number stands to an earlier one of its kind.
  private func manner(_ range: Range<Int>) -> FigureCount.Manner {
    let from = max(0, range.lowerBound - 3)
    for place in from..<range.upperBound {
      if longest([.total], at: place) != nil { return .isTotal }
      if longest([.rest], at: place) != nil { return .isRest }
    }
    return .isStated
  }

  /// 无, 没有, 未 before the word, also with 人 or 人员 between: nobody is in that state.
  private func noneStated(_ state: StateWord) -> Range<Int>? {
    var start = state.range.lowerBound
    for word: StaticWord in ["人员", "人", "工作人员", "学生", "患者"]
    where line.has(word, at: start - word.codes.count) {
      start -= word.codes.count
      break
    }
    for word: StaticWord in ["没有", "没", "无", "未有", "均无", "暂无", "0", "未造成"]
    where line.has(word, at: start - word.codes.count) {
      // 暂未发现, 有无 and 是否 ask or do not know.
      let before = start - word.codes.count
      if line[before - 1] == 0x6709 { return nil }
      return before..<state.range.upperBound
    }
    for word: StaticWord in ["都不", "均不", "不"]
    where line.has(word, at: start - word.codes.count) && state.kind == .serious {
      return start - word.codes.count..<state.range.upperBound
    }
    return nil
  }

  private func isFound(_ state: StateWord) -> Bool {
    state.kind == .missing && longest([.found], at: state.range.lowerBound) != nil
  }

  /// The clause says 都, 均, 全, goes on after 送医后, 已, or holds little else than the word.
  private func isAboutThoseBefore(_ state: StateWord, _ count: FigureCount) -> Bool {
    switch state.kind {
    case .dead, .serious, .minor, .missing: break
    case .injured, .trapped, .crowd, .lossWan, .areaSquareMetres, .toMove, .households,
      .magnitudeTenths:
      return false
    }
    let clause = count.clauses[state.clause]
    // 其余轻微 speaks of others.
    if line.has("其余", at: clause.lowerBound) || line.has("其他", at: clause.lowerBound) {
      return false
    }
    if clause.count <= 8 { return true }
    for word in Reading.sameWords
    where line.has(word, at: state.range.lowerBound - word.codes.count) {
      return true
    }
    return false
  }

  private static let sameWords: [StaticWord] = [
    "都是", "都", "均为", "均已", "均", "全是", "全部", "皆", "送医后", "后", "已经", "已", "也", "经",
    "人已", "途中", "医治", "救出时",
  ]

  /// 驾驶员当场死亡, 那人…已无生命体征: one person, without a number.
  private func isOnePerson(before state: StateWord, _ count: FigureCount, clausesBack: Int)
    -> Bool
  {
    let from = count.clauses[max(0, state.clause - clausesBack)].lowerBound
    return words.starting(in: from..<max(from, state.range.lowerBound)).contains {
      guard $0.end <= state.range.lowerBound, taken[$0.start] == nil else { return false }
      return $0.use == .onePerson || $0.use == .personNoun && isPointedAt($0.start)
    }
  }

  /// 那个游客, 这名工人, 那位老人.
  private func isPointedAt(_ place: Int) -> Bool {
    [0x4E2A, 0x540D, 0x4F4D].contains(line[place - 1])
      && (line[place - 2] == 0x90A3 || line[place - 2] == 0x8FD9)
  }

  /// Whether the word stands inside a longer one that means something else: 伤 in 伤情.
  func isSwallowed(_ hit: WordTree.Hit) -> Bool {
    words.near(hit.start).contains {
      $0.use == .swallow && ($0.value.isEmpty || hit.use == .figure) && $0.start <= hit.start
        && hit.end <= $0.end
        && $0.end - $0.start > hit.end - hit.start
    }
  }
}
