/// The fields of the 《领导批示办理单》 (`domain.md` 4.2) that no other event brings: what a duty room
/// keeps of where an instruction came from. Empty means not noted.
public struct InstructionRecord: Hashable, Sendable, Blank {
  /// 来源: which periodical, paper or telephone call, with its number.
  public var source = ""
  /// 原件标题.
  public var title = ""
  /// 接收方式, 接收时间, 接收人.
  public var channel: Channel?
  public var receivedAt: Timestamp?
  public var receivedBy = ""
  /// 拟办意见.
  public var proposal = ""

  public static var blank: InstructionRecord { InstructionRecord() }

  public init(
    source: String = "", title: String = "", channel: Channel? = nil, receivedAt: Timestamp? = nil,
    receivedBy: String = "", proposal: String = ""
  ) {
    self.source = source
    self.title = title
    self.channel = channel
    self.receivedAt = receivedAt
    self.receivedBy = receivedBy
    self.proposal = proposal
  }
}

/// The result of an instruction went to the leader: when, how, and his new words.
public struct LeaderNotice: Hashable, Sendable, Blank {
  public var at = Timestamp(milliseconds: 0)
  public var channel = Channel.desk
  /// By id of the directory.
  public var leader = ""
  /// Verbatim; empty when the leader had no new word.
  public var words = ""
  /// The instruction that the new words became.
  public var followedBy: ItemNumber?

  public static var blank: LeaderNotice { LeaderNotice() }
}

/// What the 办理单 says beside the words was filled in or put right.
public struct InstructionDescribed: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  /// As it is from now on, and as it was before.
  public var record: InstructionRecord?
  public var recordBefore: InstructionRecord?
  /// The unit whose 责任人 is named; empty when none is.
  public var unit = ""
  public var responsible = ""
  public var phone = ""
  public var responsibleBefore = ""
  public var phoneBefore = ""
  public static var blank: InstructionDescribed { InstructionDescribed() }

  /// What takes it back.
  var inverse: InstructionDescribed {
    var it = self
    (it.record, it.recordBefore) = (recordBefore, record)
    (it.responsible, it.responsibleBefore) = (responsibleBefore, responsible)
    (it.phone, it.phoneBefore) = (phoneBefore, phone)
    return it
  }
}

/// The result went to the leader; with new words the same act registers a new instruction.
public struct LeaderTold: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var notice = LeaderNotice()
  public static var blank: LeaderTold { LeaderTold() }
}
