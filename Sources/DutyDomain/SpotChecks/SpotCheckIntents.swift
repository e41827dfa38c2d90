/// Which round a check is put to.
public enum SpotRoundChoice: Hashable, Sendable {
  /// The open round; where none is open, a round over the usual units is opened with the check.
  case opened
  /// The open round when the unit is in it, else none.
  case joined
  /// A round by number, open or finished.
  case number(ItemNumber)
}

/// A check as the officer made it.
public struct SpotCheckEntry: Hashable, Sendable {
  /// Id or name of the unit.
  public var unit: String
  public var result: SpotResult
  public var round: SpotRoundChoice
  public var medium = CheckMedium.telephone
  public var rings: Int?
  public var seconds: Int?
  public var answeredBy = ""
  public var isOnRoster: Bool?
  public var leaderReached: Bool?
  /// The number that was called; empty means the unit's duty telephone.
  public var phone = ""
  /// The second number was tried as well.
  public var triedSecond = false
  public var words = ""
  /// True when it must be a check of a unit that was checked before.
  public var mustBeRecheck = false
  /// When it happened; nil means now.
  public var happenedAt: Timestamp?
  public var lateReason = ""

  public init(unit: String, result: SpotResult, round: SpotRoundChoice = .opened) {
    self.unit = unit
    self.result = result
    self.round = round
  }
}

/// A round as it is asked for: all units of these kinds, or these units; neither means the usual ones.
public struct SpotRoundEntry: Hashable, Sendable {
  public var kinds: [String]
  /// Ids or names.
  public var units: [String]
  public var ringLimit: Int?

  public init(kinds: [String] = [], units: [String] = [], ringLimit: Int? = nil) {
    self.kinds = kinds
    self.units = units
    self.ringLimit = ringLimit
  }
}

/// A check of us as it was noted.
public struct CheckOfUsEntry: Hashable, Sendable {
  /// Id or name of the unit; a name that the directory lacks is kept as it is.
  public var by: String
  public var result: SpotResult?
  public var medium = CheckMedium.telephone
  public var rings: Int?
  public var seconds: Int?
  public var answeredBy = ""
  public var questions = ""
  public var answers = ""
  public var words = ""
  public var happenedAt: Timestamp?
  public var lateReason = ""

  public init(by: String, result: SpotResult? = nil) {
    self.by = by
    self.result = result
  }
}

/// A line test as it was made.
public struct LineTestEntry: Hashable, Sendable {
  public var line: LineKind
  public var name: String
  public var isWorking: Bool
  /// What is wrong; needed where the line does not work.
  public var words: String
  public var happenedAt: Timestamp?
  public var lateReason = ""

  public init(line: LineKind, name: String = "", isWorking: Bool = true, words: String = "") {
    self.line = line
    self.name = name
    self.isWorking = isWorking
    self.words = words
  }
}

/// A call of the register that is a spot check as well.
public enum CallCheck: Hashable, Sendable {
  case ofUnit(SpotCheckEntry)
  case ofUs(CheckOfUsEntry)
}
