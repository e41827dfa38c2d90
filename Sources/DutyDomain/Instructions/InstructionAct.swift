/// What is done with an instruction beside the steps of its units.
public enum InstructionAct: Hashable, Sendable {
  /// The result goes to the leader; with new words a new instruction follows this one.
  case tell(LeaderNoticeEntry)
  case slip(SlipEntry)
  case describe(InstructionRecordEntry)
  /// A step of chasing has come by rule; the step as the board has computed it.
  case noteChase(unit: String, rule: String, due: Timestamp)
}

/// How the result went to the leader, and what he said to it.
public struct LeaderNoticeEntry: Hashable, Sendable {
  /// Id or name; empty means the leader who gave the instruction.
  public var leader: String
  public var channel: Channel
  public var words: String
  public var happenedAt: Timestamp?
  /// For new words: who is to act; empty means the same units as before.
  public var units: [String]
  public var due: Timestamp?

  public init(
    leader: String = "", channel: Channel = .desk, words: String = "",
    happenedAt: Timestamp? = nil, units: [String] = [], due: Timestamp? = nil
  ) {
    self.leader = leader
    self.channel = channel
    self.words = words
    self.happenedAt = happenedAt
    self.units = units
    self.due = due
  }
}

/// Fields of the 办理单 as they are from now on, and the responsible person of one unit.
public struct InstructionRecordEntry: Hashable, Sendable {
  public var record: InstructionRecord
  /// Id or name; empty names nobody, or the only unit where a person is given.
  public var unit: String
  /// Nil leaves the person as he is.
  public var responsible: String?
  public var phone: String?

  public init(
    record: InstructionRecord, unit: String = "", responsible: String? = nil, phone: String? = nil
  ) {
    self.record = record
    self.unit = unit
    self.responsible = responsible
    self.phone = phone
  }
}

/// The lines that the board asks for on an instruction, each a question of its own.
public enum InstructionQuestion: Hashable, Sendable {
  /// The leader's new words, if any.
  case told
  /// Which unit, and what is required.
  case slip
  /// The file number.
  case file
  /// A field of the 办理单, one after the other.
  case record(RecordPart)

  public static let all: [InstructionQuestion] =
    [.told, .slip, .file] + RecordPart.allCases.map(InstructionQuestion.record)
}

/// The fields of the 办理单, in the order in which the board asks for them.
public enum RecordPart: String, CaseIterable, Hashable, Sendable {
  case source = "source"
  case title = "title"
  case receivedBy = "received_by"
  case proposal = "proposal"
  /// Unit, person, telephone.
  case responsible = "responsible"
}
