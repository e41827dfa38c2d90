/// What a leader's instruction asks for (批示性质). The raw value is what the journal says.
public enum InstructionNature: String, CaseIterable, Hashable, Sendable {
  /// 批办性: to be done.
  case action = "action"
  /// 指导性: guidance.
  case guidance = "guidance"
  /// 参阅性: for information; filed once read.
  case reference = "reference"
}

/// How far one unit is with an instruction. Overdue is a flag, not a state.
public enum AssignmentState: String, CaseIterable, Hashable, Sendable {
  case registered = "registered"
  case conveyed = "conveyed"
  case received = "received"
  case inProgress = "in_progress"
  case fedBack = "fed_back"
  case returned = "returned"
  case completed = "completed"
  case filed = "filed"

  /// The unit has nothing more to do.
  public var isSettled: Bool { self == .completed || self == .filed }
}

/// One unit's part of an instruction: one row per unit.
public struct Assignment: Hashable, Sendable, Blank {
  /// Id of the directory.
  public var unit = ""
  public var state = AssignmentState.registered
  public var conveyedAt: Timestamp?
  public var receivedAt: Timestamp?
  /// Who signed for it at the unit; empty when not noted.
  public var receivedBy = ""
  public var fedBackAt: Timestamp?
  /// The unit's last answer; empty before.
  public var feedback = ""
  public var completedAt: Timestamp?
  /// Reminders of any kind, slips included.
  public var chases = 0
  /// 牵头: true for the unit that leads the others; nil for joint ones (协办) and where it is alone.
  public var isLead: Bool?
  /// 责任人 and his telephone; empty when not noted.
  public var responsible = ""
  public var phone = ""
  /// When it was last reminded, by word of mouth or by slip.
  public var chasedAt: Timestamp?
  /// The slips that went to it, oldest first.
  public var slips: [SlipMark] = []
  /// The due time of the last step of chasing that the program has noted by rule.
  public var chaseNotedAt: Timestamp?

  public static var blank: Assignment { Assignment() }
}

/// A leader's instruction (批示), from the words to the last unit's completion.
public struct Instruction: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  /// The leader, by id of the directory, or the name as typed.
  public var leader = ""
  /// Verbatim.
  public var words = ""
  public var nature = InstructionNature.action
  public var givenAt = Timestamp(milliseconds: 0)
  public var due: Timestamp?
  public var assignments: [Assignment] = []
  /// Set when the whole is done or filed.
  public var endedAt: Timestamp?
  /// Whether it ended before its limit; nil without a limit or before the end.
  public var metDue: Bool?
  public var lastPosition: Int64 = 0
  /// How pressing; nil when nobody has said.
  public var urgency: Urgency?
  /// The number of the policy it was given under, which it keeps; nil in events of version 1.
  public var policyNumber: Int?
  /// The deadlines of its units that were settled; each verdict is kept as it was given.
  public var verdicts: [Verdict] = []
  /// The further fields of the 《领导批示办理单》; nil while none was filled in.
  public var record: InstructionRecord?
  /// The text that set the limit, where the leader stated none; empty for a stated limit.
  public var dueBasis = ""
  /// The instruction whose result moved the leader to this one.
  public var follows: ItemNumber?
  /// How often and how the result went to the leader, oldest first.
  public var told: [LeaderNotice] = []
  /// True from telling the leader until a unit answers anew, is sent back or replaced.
  public var isTold: Bool?
  /// 归档号; empty before it is filed, or where none was given.
  public var fileNumber = ""

  public static var blank: Instruction { Instruction() }
}

extension Instruction {
  public var reference: ItemReference { ItemReference(.instruction, number) }

  /// The state of the unit that is furthest behind; `registered` without any unit.
  public var state: AssignmentState {
    let order = AssignmentState.allCases
    let open = assignments.map(\.state).filter { !$0.isSettled }
    if open.isEmpty { return assignments.first?.state ?? (endedAt == nil ? .registered : .filed) }
    return open.min { order.firstIndex(of: $0)! < order.firstIndex(of: $1)! }!
  }

  /// Every unit has answered, whether or not the answers were accepted yet.
  public var isAnswered: Bool {
    !assignments.isEmpty && assignments.allSatisfy { $0.state == .fedBack || $0.state.isSettled }
  }

  /// 超期: the limit has passed and some unit has not answered yet.
  public func isOverdue(at now: Timestamp) -> Bool {
    guard let due, endedAt == nil else { return false }
    return !isAnswered && now.wholeMinute > due.wholeMinute
  }

  /// The limit that the leader stated, as a clock; nil without one or after the end.
  public var deadline: Deadline? {
    guard let due, endedAt == nil else { return nil }
    return Deadline(item: reference, rule: "instruction_due", clockStart: givenAt, due: due)
  }

  public func assignment(to unit: String) -> Assignment? {
    assignments.first { $0.unit == unit }
  }
}
