/// A unit was checked.
public struct SpotCheckRecorded: Hashable, Sendable, Blank {
  public var check = SpotCheck()
  /// The fault that stood against the unit outside of an open round before this check.
  public var before: SpotCheck?
  public static var blank: SpotCheckRecorded { SpotCheckRecorded() }

  init() {}

  public init(_ check: SpotCheck, before: SpotCheck? = nil) {
    self.check = check
    self.before = before
  }
}

/// A check was taken back or struck: it counts no more, its line stays.
public struct SpotCheckWithdrawn: Hashable, Sendable, Blank {
  public var check = ItemNumber(year: 0, serial: 0)
  public var round: ItemNumber?
  public var unit = ""
  /// The fault that stands against the unit again.
  public var restored: SpotCheck?
  public static var blank: SpotCheckWithdrawn { SpotCheckWithdrawn() }

  init() {}

  init(_ it: SpotCheckRecorded) {
    check = it.check.number
    round = it.check.round
    unit = it.check.unit
    restored = it.before
  }
}

/// A round of checks was finished; what it came to stands here so that the line reads by itself.
public struct SpotRoundFinished: Hashable, Sendable, Blank {
  public var round = ItemNumber(year: 0, serial: 0)
  /// Who finished it, when, with what words.
  public var step = PaperStep()
  public var checkedCount = 0
  /// Units with a fault in any check.
  public var faulty: [String] = []
  public var toCallAgain: [String] = []
  public var unchecked: [String] = []
  public static var blank: SpotRoundFinished { SpotRoundFinished() }

  init() {}

  init(_ round: SpotRound, _ step: PaperStep) {
    self.round = round.number
    self.step = step
    checkedCount = round.checkedCount
    faulty = round.faulty
    toCallAgain = round.toCallAgain
    unchecked = round.unchecked
  }
}
