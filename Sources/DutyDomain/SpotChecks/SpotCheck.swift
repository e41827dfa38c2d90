/// What came of calling a unit's duty room (查岗). The raw value is what the journal and JSON say.
public enum SpotResult: String, CaseIterable, Hashable, Sendable {
  case normal = "normal"
  /// 响铃超三声.
  case slow = "slow"
  /// 无人接听: the line works and nobody answers.
  case unanswered = "unanswered"
  /// 占线.
  case busy = "busy"
  /// 空号或停机.
  case deadNumber = "dead_number"
  /// 非值班人员接听(顶岗).
  case standIn = "stand_in"
  /// 带班领导失联.
  case leaderUnreachable = "leader_unreachable"
  /// 不掌握情况: of weather, warnings or open events.
  case uninformed = "uninformed"

  public var isFault: Bool { self != .normal }

  /// Nobody was reached under the number, so that the second one is to be tried.
  public var asksForSecondNumber: Bool {
    self == .unanswered || self == .busy || self == .deadNumber
  }
}

/// By what a check is made (`domain.md` 3.7: telephone, video or visit).
public enum CheckMedium: String, CaseIterable, Hashable, Sendable {
  case telephone = "telephone"
  case video = "video"
  case visit = "visit"
}

/// What a round of checks goes by: data of the office, not code.
public struct SpotCheckRules: Hashable, Sendable {
  /// The kinds of units that a round calls, in the words of the directory.
  public var kinds: [String]
  /// More rings than this are too many.
  public var ringLimit: Int
  /// Kinds of units that check us, and not we them.
  public var kindsAbove: [String]
  /// Where the number of rings comes from.
  public var basis: String

  /// Townships and streets; the telephone is answered within three rings (`domain.md` 3.1, P9 and P69).
  public static let standard = SpotCheckRules(
    kinds: ["township", "street"], ringLimit: 3, kindsAbove: ["city", "district_leader_office"],
    basis: "domain.md 3.1 [P9, P69], 3.7 [P77]")
}

/// One check of one unit: what was found when its duty room was called.
public struct SpotCheck: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// The round it belongs to; nil for a single one.
  public var round: ItemNumber?
  public var unit = ""
  /// The unit's name at that time, by which a search finds the check.
  public var unitName = ""
  public var result = SpotResult.normal
  public var medium = CheckMedium.telephone
  /// How often it rang before somebody answered; nil when nobody counted.
  public var rings: Int?
  /// The same in seconds.
  public var seconds: Int?
  public var answeredBy = ""
  /// Whether it was the person on the unit's own roster; nil when nobody asked.
  public var isOnRoster: Bool?
  /// Whether the unit's leader on duty was reached; nil when nobody tried.
  public var leaderReached: Bool?
  /// The number that was called first.
  public var phone = ""
  /// The number that was tried after it; empty when none was.
  public var secondPhone = ""
  public var words = ""
  public var checkedBy = ""
  public var at = Timestamp(milliseconds: 0)
  /// The unit had been checked before (复查).
  public var isRecheck = false
  /// The call of the register in which it was noted.
  public var call: ItemNumber?
  public var lateReason = ""

  public static var blank: SpotCheck { SpotCheck() }
}

extension SpotCheck {
  public var reference: ItemReference { ItemReference(.spotCheck, number) }

  /// What the other facts of the check say when they do not fit its result; nil when they fit.
  func contradiction(ringLimit: Int) -> SpotResult? {
    if isOnRoster == false, result == .normal || result == .slow { return .standIn }
    if isOnRoster == true, result == .standIn { return .normal }
    if leaderReached == false, result == .normal || result == .slow { return .leaderUnreachable }
    if leaderReached == true, result == .leaderUnreachable { return .normal }
    if let rings, rings > ringLimit, result == .normal { return .slow }
    if let rings, rings <= ringLimit, result == .slow { return .normal }
    return nil
  }
}

/// A round of checks over many units; open until a person finishes it.
public struct SpotRound: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// The kinds of units it was opened over; empty when its units were named one by one.
  public var kinds: [String] = []
  /// Ids of the units, in the order in which they are called.
  public var units: [String] = []
  public var ringLimit = SpotCheckRules.standard.ringLimit
  public var opened = PaperStep()
  /// All checks that stand, oldest first; several of one unit when it was checked again.
  public var checks: [SpotCheck] = []
  public var finished: PaperStep?

  public static var blank: SpotRound { SpotRound() }
}

extension SpotRound {
  public var reference: ItemReference { ItemReference(.spotRound, number) }

  /// The checks of one unit, oldest first: the last one counts, the others stay readable.
  public func checks(of unit: String) -> [SpotCheck] { checks.filter { $0.unit == unit } }

  public func last(of unit: String) -> SpotCheck? { checks.last { $0.unit == unit } }

  /// Units that nobody has called yet.
  public var unchecked: [String] { units.filter { last(of: $0) == nil } }

  /// Units whose last check found a fault.
  public var toCallAgain: [String] { units.filter { last(of: $0)?.result.isFault == true } }

  /// Units with a fault in any check that stands, whatever a later one said: what a notice (通报) names.
  public var faulty: [String] {
    units.filter { unit in checks.contains { $0.unit == unit && $0.result.isFault } }
  }

  public var checkedCount: Int { units.count - unchecked.count }

  /// How often each result stands as the last one of a unit, in the order of the results.
  public var counts: [(result: SpotResult, count: Int)] {
    let last = units.compactMap(last(of:))
    return SpotResult.allCases.compactMap { result in
      let count = last.count { $0.result == result }
      return count == 0 ? nil : (result, count)
    }
  }

  /// The round as its own lines tell it; nil when they do not begin with its opening.
  public init?(_ lines: [LogLine]) {
    guard case .spotRoundOpened(let round)? = lines.first?.event else { return nil }
    self = round
    for line in lines.dropFirst() { take(line.event) }
  }

  /// What one event means for it; events on other things mean nothing.
  mutating func take(_ event: DutyEvent) {
    if case .spotCheckRecorded(let it) = event, it.check.round == number {
      checks.append(it.check)
    }
    if case .spotCheckWithdrawn(let it) = event, it.round == number {
      checks.removeAll { $0.number == it.check }
    }
    if case .spotRoundFinished(let it) = event, it.round == number { finished = it.step }
  }
}

/// A unit that must be called again, and what was found last.
public struct UnitToCallAgain: Hashable, Sendable {
  public var unit: String
  public var last: SpotCheck
}
