/// Two people want to exchange their shifts.
public struct SwapProposed: Hashable, Sendable, Blank {
  public var swap = Swap()
  public static var blank: SwapProposed { SwapProposed() }
}

/// The other side agreed, or somebody said no; which is said by the event.
public struct SwapStep: Hashable, Sendable, Blank {
  public var number = 0
  /// Id of the person who said so.
  public var person = ""
  public var words = ""
  public var at = Timestamp(milliseconds: 0)
  public static var blank: SwapStep { SwapStep() }
}

/// A swap was approved: from now on each has the other's shift.
public struct ShiftSwapped: Hashable, Sendable, Blank {
  public var swap = Swap()
  /// Id of the leader.
  public var approver = ""
  public var at = Timestamp(milliseconds: 0)
  public static var blank: ShiftSwapped { ShiftSwapped() }
}

/// Somebody stands in for somebody on one post of one shift.
public struct SubstitutionRecorded: Hashable, Sendable, Blank {
  public var slot = ShiftSlot()
  public var change = ShiftChange()
  public static var blank: SubstitutionRecorded { SubstitutionRecorded() }
}

/// A leader approved afterwards what was taken over at once.
public struct SubstitutionApproved: Hashable, Sendable, Blank {
  public var number = 0
  public var approver = ""
  public var words = ""
  public static var blank: SubstitutionApproved { SubstitutionApproved() }
}

/// Somebody will be away, and who acts.
public struct LeaveRecorded: Hashable, Sendable, Blank {
  public var leave = Leave()
  public static var blank: LeaveRecorded { LeaveRecorded() }
}

/// Somebody is back earlier, or does not go at all.
public struct LeaveEnded: Hashable, Sendable, Blank {
  public var number = 0
  /// From when on the person is there again.
  public var at = Timestamp(milliseconds: 0)
  public var reason = ""
  public static var blank: LeaveEnded { LeaveEnded() }
}
