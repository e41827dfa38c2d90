import DutyDomain

/// What has been counted so far of one text.
struct FigureCount {
  /// How a number stands to an earlier one of the same kind.
  enum Manner {
    case isStated
    /// 累计, 共, 增至: it replaces the earlier one.
    case isTotal
    /// 还有, 剩: it replaces the earlier one.
    case isRest
    /// 无: nobody.
    case isNone
  }

  struct Stated {
    var value: Int
    var range: Range<Int>
    var countsDead: Bool
    var manner: Manner
    /// Counted besides those of the total, not among them: 摔骨折4个 吸烟昏迷2个.
    var isApart = false
    /// 累计 stands in the clause before: 累计死亡4人，伤6人.
    var followsTotal = false
  }

  var numbers: [PeopleNumber]
  let clauses: [Range<Int>]
  private(set) var stated: [FigureKind: Stated] = [:]
  private var remainder: (total: Int, stated: Int)?

  /// In a follow-up the last word on who is missing or trapped holds, however many there were.
  private let isFollowUp: Bool

  init(numbers: [PeopleNumber], clauses: [Range<Int>], isFollowUp: Bool) {
    self.isFollowUp = isFollowUp
    self.numbers = numbers
    self.clauses = clauses
  }

  mutating func set(
    _ kind: FigureKind, _ value: Int, _ range: Range<Int>, _ manner: Manner,
    countsDead: Bool = false, isApart: Bool = false
  ) {
    var new = Stated(value: value, range: range, countsDead: countsDead, manner: manner)
    new.isApart = isApart
    new.followsTotal = stated.values.contains {
      $0.manner == .isTotal && (0...2).contains(range.lowerBound - $0.range.upperBound)
    }
    guard let old = stated[kind] else {
      stated[kind] = new
      return
    }
    switch manner {
    case .isTotal, .isRest: stated[kind] = new
    case .isNone: if old.value == 0 { stated[kind] = new }
    case .isStated where isFollowUp && (kind == .missing || kind == .trapped):
      stated[kind] = new
    case .isStated: if old.manner != .isTotal, value > old.value { stated[kind] = new }
    }
  }

  /// Takes a number away from what it was first taken for.
  mutating func drop(_ kind: FigureKind, _ index: Int) {
    if let old = stated[kind], old.value == numbers[index].numeral.value { stated[kind] = nil }
  }

  mutating func forget(_ kind: FigureKind) { stated[kind] = nil }

  /// The number that belongs to a word: the free one right before it in its clause, else the one behind it.
  func number(for state: Reading.StateWord, in reading: Reading) -> Int? {
    let before = before(state, reading)
    let after = after(state, reading)
    // 150人上山扑火时烧伤2个: the number right behind the word is nearer than one with other words between.
    if let before, let after,
      state.range.lowerBound - numbers[before].end > 2 || numbers[before].usedFor != nil,
      numbers[after].start - state.range.upperBound <= 1, numbers[after].hasMeasure
    {
      return after
    }
    return before ?? after ?? inNextClause(state, reading)
  }

  private func before(_ state: Reading.StateWord, _ reading: Reading) -> Int? {
    guard
      let index = numbers.lastIndex(where: {
        // 1人没了: the measure may be the first character of the word.
        $0.clause == state.clause && $0.numeral.range.upperBound <= state.range.lowerBound
      })
    else { return nil }
    let number = numbers[index]
    let gap = max(0, state.range.lowerBound - number.end)
    guard number.hasMeasure || gap == 0, gap <= 16 else { return nil }
    if number.usedFor == state.kind { return index }
    if number.usedFor == nil { return index }
    // 一人送三院抢救: the graver word holds.
    if number.usedFor == .injured, state.kind == .serious || state.kind == .minor { return index }
    // 重伤员1人抢救无效死亡: the last word of a clause about them holds, when it has no number of its own.
    guard state.kind == .dead, after(state, reading) == nil, number.usedFor != .missing else {
      return nil
    }
    return index
  }

  private func after(_ state: Reading.StateWord, _ reading: Reading) -> Int? {
    guard
      let index = numbers.firstIndex(where: {
        $0.clause == state.clause && $0.start >= state.range.upperBound
      }), numbers[index].usedFor == nil
    else { return nil }
    let gap = state.range.upperBound..<numbers[index].start
    guard gap.count <= 7, numbers[index].hasMeasure || gap.count <= 2, reading.isFiller(gap) else {
      return nil
    }
    // 由2人增至3人: the later number is the one that holds.
    if index + 1 < numbers.count, numbers[index + 1].clause == state.clause,
      reading.isRise(numbers[index].end..<numbers[index + 1].start)
    {
      return index + 1
    }
    return index
  }

  /// 电梯困人，4个; 停在半空，上面还有17名游客.
  private func inNextClause(_ state: Reading.StateWord, _ reading: Reading) -> Int? {
    guard state.kind == .trapped, state.clause + 1 < clauses.count,
      clauses[state.clause].upperBound - state.range.upperBound <= 2,
      let index = numbers.firstIndex(where: { $0.clause == state.clause + 1 && $0.usedFor == nil }),
      numbers[index].hasMeasure,
      reading.isFiller(clauses[state.clause + 1].lowerBound..<numbers[index].start)
    else { return nil }
    return index
  }

  /// The number nearest before a word that has none of its own, at most two clauses back.
  func number(before state: Reading.StateWord) -> Int? {
    numbers.lastIndex {
      $0.end <= state.range.lowerBound && state.clause - $0.clause <= 2 && $0.hasMeasure
        && !$0.isRest
    }
  }

  /// Of a stated total those of stated severity are taken away; nothing else is worked out.
  mutating func subtractStated() {
    guard let total = stated[.injured], total.value > 0 else { return }
    let severe = [FigureKind.serious, .minor].compactMap { stated[$0] }.filter {
      $0.value > 0 && !$0.isApart
        && ($0.range.lowerBound > total.range.lowerBound || total.manner == .isTotal
          || total.followsTotal)
    }
    let sum = severe.reduce(0) { $0 + $1.value }
    let dead = (stated[.dead]?.value ?? 0) + (stated[.missing]?.value ?? 0)
    let rest = total.value - sum
    if rest <= 0 || (rest <= dead && total.countsDead) {
      stated[.injured] = nil
    } else if sum > 0 {
      stated[.injured]?.value = rest - (total.countsDead && sum + dead < total.value ? dead : 0)
      remainder = (total.value, sum)
    }
  }

  func reason(_ kind: FigureKind) -> FactReason {
    if kind == .injured, let remainder {
      return .figureRemainder(total: remainder.total, stated: remainder.stated)
    }
    guard let one = stated[kind] else { return .figureStated }
    switch one.manner {
    case .isNone: return .noneStated
    case .isStated, .isTotal, .isRest: return .figureStated
    }
  }
}
