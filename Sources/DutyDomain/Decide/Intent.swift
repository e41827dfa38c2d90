/// What somebody wants to do. `decide` turns it into events or refuses.
public enum Intent: Hashable, Sendable {
  // The office and what it knows.
  case establishOffice(Office, Policy, [CategoryCode])
  case recordUnits([Unit])
  case recordPeople([Person])
  /// `replacing` allows days that are already planned to be planned anew.
  case planShifts([Shift], replacing: Bool)
  case arrive(DutyPost, person: String)
  /// Id or name of who sits at this terminal from now on; empty leaves the seat.
  case takeDesk(person: String)
  /// Somebody is there: the answer to the question that was due at this moment.
  case confirmPresence(due: Timestamp)
  /// Nobody has answered it in time, by rule.
  case missPresence(due: Timestamp)
  /// New rules for everything that is opened from now on.
  case adoptPolicy(Policy)
  case adoptCalendar(HolidayCalendar)

  // Calls and incidents.
  case registerCall(CallEntry)
  /// Nil takes the call from its incident: a register entry from now on.
  case linkCall(ItemNumber, to: ItemNumber?)
  /// The fields of the form as they are from now on; the words of the call stay.
  case supplementCall(ItemNumber, CallFacts, CallForm)
  /// The call opens an incident of its own.
  case openIncident(fromCall: ItemNumber)
  case classify(ItemNumber, Classification, reason: String)
  /// The suggestion is what the rules make of all figures together; nil when nothing.
  case stateFigures(ItemNumber, [Figure], suggestion: LevelSuggestion?)
  case describe(ItemNumber, title: String, place: String, occurredAt: Timestamp?, reason: String)
  case addNote(ItemReference, String)
  case markRead(ItemReference, reader: String)
  case acknowledge(ItemNumber, AcknowledgementEntry)
  /// By whoever gave it or wrote it down, while nobody has acted on it since.
  case withdrawAcknowledgement(ItemNumber, reason: String)
  /// An acknowledgement ran out at this moment, by rule.
  case expireAcknowledgement(ItemNumber, due: Timestamp)
  case silence(ItemNumber, rule: String, reason: String)
  /// Nobody has acknowledged it in time: the step so many times the limit after it was opened is due.
  case climb(ItemNumber, step: Int)
  case merge(ItemNumber, into: ItemNumber)
  /// `despiteGaps` closes although something is missing; the gaps are named in the log.
  case close(ItemNumber, outcome: String, despiteGaps: Bool)
  /// It was no incident: its calls stay in the register.
  case withdraw(ItemNumber, reason: String)
  case reopen(ItemNumber, reason: String)
  case strike(Int64, reason: String)
  case report(ReportEntry)
  /// A clock that no report stops was met: a unit has reported by its own line.
  case settle(ItemNumber, rule: String, at: Timestamp?, text: String)
  case draftReport(ReportDraftEntry)
  /// Its text is another one now; it must be reviewed anew.
  case reviseReport(ItemNumber, ReportPaperEntry)
  /// By whom, by name; empty means the author of the act.
  case reviewReport(ItemNumber, by: String, words: String)
  /// Id or name of the leader; empty means the leader on duty.
  case signReport(ItemNumber, leader: String, words: String)
  /// The receiver said by telephone that it has arrived; who said so.
  case confirmReport(ItemNumber, by: String, at: Timestamp?)
  case withdrawReport(ItemNumber, reason: String)

  // Periodicals.
  case adoptSeries([BulletinSeries])
  case draftBulletin(BulletinEntry)
  case bulletin(BulletinAct, ItemNumber)

  // Checks of duty rooms, and of our own.
  case openSpotRound(SpotRoundEntry)
  case recordSpotCheck(SpotCheckEntry)
  /// Nil means the round that is open. `despiteUnchecked` finishes although units were not called.
  case finishSpotRound(ItemNumber?, words: String, despiteUnchecked: Bool)
  case recordCheckOfUs(CheckOfUsEntry)
  case recordLineTest(LineTestEntry)
  case handover(HandoverAct)

  // Leaders' instructions.
  case instruct(InstructionEntry)
  /// One step of one unit; `unit` may be empty when the instruction has only one.
  case step(InstructionStep, ItemNumber, StepEntry)
  case reassign(ItemNumber, from: String, to: String, reason: String)
  case extend(ItemNumber, due: Timestamp, reason: String, approver: String)
  case completeInstruction(ItemNumber, text: String)
  /// With its 归档号; empty when it has none.
  case fileInstruction(ItemNumber, fileNumber: String)
  case instruction(InstructionAct, ItemNumber)

  // Who is on duty beside the plan, and what the room itself owes.
  case roster(RosterIntent)
  case room(RoomIntent)

  /// Takes back the events of one act: the lines as they were written at this terminal.
  case takeBack([LogLine])
  case noteRestore(from: String, kept: String)
  /// The personal data of a call are struck out of the log for ever.
  case erase(ErasureEntry)
}

/// A level that figures point at, and the rule that says so; a person confirms it or not.
public struct LevelSuggestion: Hashable, Sendable {
  public var level: IncidentLevel
  public var rule: String

  public init(level: IncidentLevel, rule: String) {
    self.level = level
    self.rule = rule
  }
}

/// A call as it was entered.
public struct CallEntry: Hashable, Sendable {
  public var text: String
  /// When the telephone was answered.
  public var receivedAt: Timestamp
  public var facts: CallFacts
  /// The incident that the call is put to; nil lets its kind decide.
  public var incident: ItemNumber?
  public var lateReason: String
  /// When the unit on the line made the report of its own of which it tells; nil: with the call.
  public var lineReportedAt: Timestamp?
  /// What the full form adds; nil for quick entry.
  public var form: CallForm?
  /// One of many calls about one incident: its figures are this caller's own and never the incident's.
  public var isOneOfMany: Bool
  /// The spot check of which the call tells, where its result is plain from the words.
  public var check: CallCheck?

  public init(
    text: String, receivedAt: Timestamp, facts: CallFacts, incident: ItemNumber? = nil,
    lateReason: String = "", form: CallForm? = nil, isOneOfMany: Bool = false,
    lineReportedAt: Timestamp? = nil
  ) {
    self.lineReportedAt = lineReportedAt
    self.text = text
    self.receivedAt = receivedAt
    self.facts = facts
    self.incident = incident
    self.lateReason = lateReason
    self.form = form
    self.isOneOfMany = isOneOfMany
  }
}

/// An acknowledgement as it was given.
public struct AcknowledgementEntry: Hashable, Sendable {
  /// Id or name of the leader; empty means the leader on duty.
  public var leader: String
  public var channel: Channel
  public var words: String
  /// False when the leader did it in person at a terminal.
  public var isOnBehalf: Bool
  /// When it happened; nil means now.
  public var happenedAt: Timestamp?
  /// How it was proved that the leader was there.
  public var proof: Proof?

  public init(
    leader: String = "", channel: Channel = .desk, words: String = "", isOnBehalf: Bool = true,
    happenedAt: Timestamp? = nil, proof: Proof? = nil
  ) {
    self.proof = proof
    self.leader = leader
    self.channel = channel
    self.words = words
    self.isOnBehalf = isOnBehalf
    self.happenedAt = happenedAt
  }
}

/// A report as it was made.
public struct ReportEntry: Hashable, Sendable {
  public var incident: ItemNumber
  public var stage: ReportStage
  public var medium: ReportMedium
  public var receiver: ReportReceiver
  public var receiverName: String
  public var content: String
  /// When it was sent; nil means now.
  public var sentAt: Timestamp?
  public var lateReason: String
  /// The signed draft that is sent; its words and facts are those of the report.
  public var draft: ItemNumber?
  public var channel: Channel?
  /// The receiver repeated it (telephone).
  public var readBack: Bool?
  /// The sent report that a correction corrects; nil means the last one.
  public var corrects: ItemNumber?
  /// True when the words are those the record gives, so that the facts of the record were stated.
  public var statesFacts = false
  public var missing: [ReportElement] = []
  /// Sends although elements are missing; the report names them.
  public var despiteGaps = false

  public init(
    incident: ItemNumber, stage: ReportStage, medium: ReportMedium,
    receiver: ReportReceiver = .superior, receiverName: String = "", content: String = "",
    sentAt: Timestamp? = nil, lateReason: String = ""
  ) {
    self.incident = incident
    self.stage = stage
    self.medium = medium
    self.receiver = receiver
    self.receiverName = receiverName
    self.content = content
    self.sentAt = sentAt
    self.lateReason = lateReason
  }
}

/// A leader's instruction as it came in.
public struct InstructionEntry: Hashable, Sendable {
  public var incident: ItemNumber?
  /// Id or name of the leader; empty means the leader on duty.
  public var leader: String
  public var words: String
  public var nature: InstructionNature
  /// Ids or names of the units that are to act.
  public var units: [String]
  public var due: Timestamp?
  public var givenAt: Timestamp?
  /// How pressing; nil when nobody has said.
  public var urgency: Urgency?
  /// 牵头: id or name of the unit that leads; empty means the first of several.
  public var lead = ""
  /// The further fields of the 办理单; nil when none are known.
  public var record: InstructionRecord?

  public init(
    incident: ItemNumber? = nil, leader: String = "", words: String,
    nature: InstructionNature = .action, units: [String], due: Timestamp? = nil,
    givenAt: Timestamp? = nil, urgency: Urgency? = nil
  ) {
    self.urgency = urgency
    self.incident = incident
    self.leader = leader
    self.words = words
    self.nature = nature
    self.units = units
    self.due = due
    self.givenAt = givenAt
  }
}

/// The steps that one unit takes with an instruction. The raw value is the verb of the command line.
public enum InstructionStep: String, CaseIterable, Hashable, Sendable {
  case convey = "convey"
  case receive = "receive"
  case object = "object"
  case progress = "progress"
  case feedBack = "feedback"
  case accept = "accept"
  case returnForRedo = "return"
  case chase = "chase"
}

/// What is said with a step.
public struct StepEntry: Hashable, Sendable {
  /// Id or name of the unit; empty when the instruction has only one that can take this step.
  public var unit: String
  public var person: String
  public var channel: Channel
  public var text: String
  public var happenedAt: Timestamp?
  /// The leading unit answers for the joint ones as well (`domain.md` 4.1).
  public var coversJoint = false

  public init(
    unit: String = "", person: String = "", channel: Channel = .phone, text: String = "",
    happenedAt: Timestamp? = nil
  ) {
    self.unit = unit
    self.person = person
    self.channel = channel
    self.text = text
    self.happenedAt = happenedAt
  }
}
