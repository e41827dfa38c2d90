/// What can be asked of the roster beside planning it.
public enum RosterIntent: Hashable, Sendable {
  case adoptPattern(ShiftPattern)
  case proposeSwap(SwapEntry)
  /// Id or name of who agrees; empty means the other side itself.
  case consent(Int, by: String)
  /// Id or name of the leader; empty means the leader on duty. Approves a swap, or afterwards a takeover.
  case approve(Int, by: String)
  case refuse(Int, by: String, reason: String)
  case substitute(SubstitutionEntry)
  case leave(LeaveEntry)
  /// Nil: from now on.
  case endLeave(Int, at: Timestamp?, reason: String)
  /// Empty means who is on that post; the post may be empty when the person has only one.
  case confirm(ShiftSlot, post: String, person: String)
}

/// A swap as it is wished for.
public struct SwapEntry: Hashable, Sendable {
  public var one: ShiftSlot
  public var onePost: String
  public var other: ShiftSlot
  public var otherPost: String
  public var reason: String
  /// Although somebody would have two shifts running or is away.
  public var despiteDoubts: Bool

  public init(
    one: ShiftSlot, onePost: String, other: ShiftSlot, otherPost: String, reason: String,
    despiteDoubts: Bool = false
  ) {
    self.one = one
    self.onePost = onePost
    self.other = other
    self.otherPost = otherPost
    self.reason = reason
    self.despiteDoubts = despiteDoubts
  }
}

/// A substitution as it was agreed.
public struct SubstitutionEntry: Hashable, Sendable {
  /// Nil: the shift that is on duty.
  public var slot: ShiftSlot?
  public var post: String
  /// Id or name.
  public var incoming: String
  /// Nil: from the beginning of the shift, or from now on once it has begun.
  public var from: Timestamp?
  public var reason: String
  /// Id or name of the leader who approved it; empty means the leader on duty, unless it is at once.
  public var approver: String
  /// Illness or the like: it holds now, and a leader approves it afterwards.
  public var isTakeover: Bool
  public var despiteDoubts: Bool

  public init(
    slot: ShiftSlot? = nil, post: String, incoming: String, from: Timestamp? = nil,
    reason: String, approver: String = "", isTakeover: Bool = false, despiteDoubts: Bool = false
  ) {
    self.slot = slot
    self.post = post
    self.incoming = incoming
    self.from = from
    self.reason = reason
    self.approver = approver
    self.isTakeover = isTakeover
    self.despiteDoubts = despiteDoubts
  }
}

/// A leave as it was asked for.
public struct LeaveEntry: Hashable, Sendable {
  public var person: String
  public var from: Timestamp
  public var until: Timestamp
  /// Id or name; empty when nobody acts.
  public var substitute: String
  public var reason: String
  /// Id or name; empty when nobody has approved it.
  public var approver: String

  public init(
    person: String, from: Timestamp, until: Timestamp, substitute: String = "", reason: String,
    approver: String = ""
  ) {
    self.person = person
    self.from = from
    self.until = until
    self.substitute = substitute
    self.reason = reason
    self.approver = approver
  }
}

/// Why the roster cannot be changed so. DutyText has the words for each case.
public enum RosterRefusal: Hashable, Sendable {
  case noSuchShift(ShiftSlot)
  case noSuchPost(String)
  /// The person has no shift that begins on this day.
  case notOnShift(String, CivilDate)
  case postIsVacant(ShiftSlot, post: String)
  case shiftHasBegun(ShiftSlot)
  case shiftIsOver(ShiftSlot)
  case noSuchChange(Int)
  /// The other side has not agreed.
  case consentMissing(Int, person: String)
  /// Only the other side may agree.
  case notTheOtherSide(Int, person: String)
  case approverMissing
  /// The person already holds another post of the same shift.
  case onAnotherPost(String, ShiftSlot, post: String)
  /// The person would have two shifts running; a second word lets it pass.
  case adjoiningShift(String, CivilDate)
  /// The person is away at that time; a second word lets it pass.
  case personAway(String, until: Timestamp)
  case samePerson(String)
  case endsBeforeItBegins
  case pattern(PatternFault)
}
