/// What the board asks for when the roster is to be changed, one line after the other.
public struct RosterAsk: Hashable, Sendable {
  public var act: RosterAct
  public var slot: ShiftSlot
  public var post: String
  /// The swap, takeover or leave that is meant; 0 for a new one.
  public var number: Int
  public var part: RosterPart

  public init(
    _ act: RosterAct, _ slot: ShiftSlot, post: String, number: Int = 0, part: RosterPart
  ) {
    self.act = act
    self.slot = slot
    self.post = post
    self.number = number
    self.part = part
  }
}

/// What is being done to the roster at the board.
public enum RosterAct: String, CaseIterable, Hashable, Sendable {
  /// Somebody else into a cell of the month.
  case assign = "assign"
  /// All cells of the month that were changed are stored.
  case plan = "plan"
  case swap = "swap"
  case consent = "consent"
  case approve = "approve"
  case substitute = "substitute"
  case takeOver = "takeover"
  case leave = "leave"

  /// What is asked for, in order.
  public var parts: [RosterPart] {
    switch self {
    case .assign: [.person]
    case .plan: [.reason]
    case .swap: [.other, .reason]
    case .consent: [.person]
    case .approve: [.approver]
    case .substitute: [.person, .from, .reason, .approver]
    case .takeOver: [.person, .reason]
    case .leave: [.from, .until, .person, .reason]
    }
  }
}

/// One thing that is asked for.
public enum RosterPart: String, CaseIterable, Hashable, Sendable {
  case person = "person"
  /// The other shift of a swap.
  case other = "other"
  case from = "from"
  case until = "until"
  case reason = "reason"
  case approver = "approver"
}

/// What the board asks for when the room's own duties are done.
public struct RoomAsk: Hashable, Sendable {
  public var act: RoomAct
  /// The day, or nil for a notice.
  public var day: CivilDate?
  /// The notice, or nil for a day.
  public var notice: ItemNumber?
  public var part: RoomPart

  public init(_ act: RoomAct, day: CivilDate? = nil, notice: ItemNumber? = nil, part: RoomPart) {
    self.act = act
    self.day = day
    self.notice = notice
    self.part = part
  }
}

/// What is being done for the room itself at the board.
public enum RoomAct: String, CaseIterable, Hashable, Sendable {
  case dailyReport = "daily_report"
  case zeroReport = "zero_report"
  case remind = "remind"
  case file = "file"
  case notice = "notice"
  case receipt = "receipt"
  case chase = "chase"

  public var parts: [RoomPart] {
    switch self {
    case .dailyReport: [.text]
    case .zeroReport, .remind, .receipt, .chase: [.units]
    case .file: [.receiver]
    case .notice: [.title, .units, .due]
    }
  }
}

/// One thing that is asked for.
public enum RoomPart: String, CaseIterable, Hashable, Sendable {
  case text = "text"
  case units = "units"
  case receiver = "receiver"
  case title = "title"
  case due = "due"
}
