/// Somebody took the shift that nobody handed over.
public struct ShiftStarted: Hashable, Sendable, Blank {
  public var officer = ""
  public var date = CivilDate(daysSince1970: 0)
  public var until: Timestamp?
  public static var blank: ShiftStarted { ShiftStarted() }
}

/// A handover began; the whole of it, with everything that was open. Its line is the cut-off.
public struct HandoverOpened: Hashable, Sendable, Blank {
  public var handover = Handover()
  public static var blank: HandoverOpened { HandoverOpened() }
}

/// What was said or done about one item; which is said by the event.
public struct HandoverItemStep: Hashable, Sendable, Blank {
  public var handover = 0
  /// The id of the item; empty for words on the whole.
  public var id = ""
  public var kind = HandoverItemKind.incident
  /// The thing itself, so that its timeline shows the line.
  public var item: ItemReference?
  public var title = ""
  public var rule = ""
  /// Who did it: id of the directory, or the name as typed.
  public var by = ""
  public var words = ""
  /// The question that the words answer; empty when they answer none.
  public var question = ""
  public var isSound: Bool?
  /// The leader who had acknowledged it before.
  public var acknowledgedBy = ""
  public static var blank: HandoverItemStep { HandoverItemStep() }
}

/// One side has signed.
public struct HandoverSigned: Hashable, Sendable, Blank {
  public var handover = 0
  public var side = HandoverSide.outgoing
  public var signature = HandoverSignature()
  public static var blank: HandoverSigned { HandoverSigned() }
}

/// A handover that was opened by mistake.
public struct HandoverWithdrawn: Hashable, Sendable, Blank {
  public var handover = 0
  public var reason = ""
  public static var blank: HandoverWithdrawn { HandoverWithdrawn() }
}

/// Both have signed: the shift is closed, and the other officer is in charge. The handover as it ended.
public struct ShiftHandedOver: Hashable, Sendable, Blank {
  public var handover = Handover()
  /// The deadlines that keep the outgoing officer at the desk.
  public var bound: [HandoverItem] = []
  public static var blank: ShiftHandedOver { ShiftHandedOver() }
}

/// The deadlines that kept an officer at the desk are met: he may go.
public struct OfficerReleased: Hashable, Sendable, Blank {
  public var handover = 0
  public var officer = ""
  public static var blank: OfficerReleased { OfficerReleased() }
}

/// A line that belongs to a shift which is closed (补记).
public struct ShiftSupplemented: Hashable, Sendable, Blank {
  public var handover = 0
  public var words = ""
  public static var blank: ShiftSupplemented { ShiftSupplemented() }
}

extension DutyEvent {
  /// What is said or signed between the cut-off and the end of a handover.
  public var isStepOfHandover: Bool {
    let isOfItem: Bool
    if case .handoverItemStated = self {
      isOfItem = true
    } else if case .handoverItemChecked = self {
      isOfItem = true
    } else if case .handoverItemAccepted = self {
      isOfItem = true
    } else if case .handoverItemQuestioned = self {
      isOfItem = true
    } else {
      isOfItem = false
    }
    if case .handoverSigned = self { return true }
    return isOfItem
  }
}
