/// The classification table that is in force from now on.
public struct CodesAdopted: Hashable, Sendable, Blank {
  public var rows: [CategoryCode] = []
  public static var blank: CodesAdopted { CodesAdopted() }
}

/// A call was put to an incident, or taken from it (`incident` nil).
public struct CallLinked: Hashable, Sendable, Blank {
  public var call = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  /// The incident it was put to before.
  public var previous: ItemNumber?
  /// The call's words, so that the timeline reads without looking anything up.
  public var text = ""
  public static var blank: CallLinked { CallLinked() }
}

/// The form of a stored call was filled in or put right (补记); the words of the call stand.
public struct CallSupplemented: Hashable, Sendable, Blank {
  public var call = ItemNumber(year: 0, serial: 0)
  /// The incident that the call belongs to.
  public var incident: ItemNumber?
  /// Facts and form as they are from now on.
  public var facts = CallFacts()
  public var form = CallForm()
  /// The fields that changed, in the order of the form.
  public var changed: [CallField] = []
  /// As they were before, so that it can be taken back.
  public var factsBefore = CallFacts()
  public var formBefore: CallForm?
  public static var blank: CallSupplemented { CallSupplemented() }
}

/// An incident came into being, with everything known at that moment.
public struct IncidentOpened: Hashable, Sendable, Blank {
  public var incident = Incident()
  /// The call that opened it; nil when a person opened it by hand.
  public var call: ItemNumber?
  public static var blank: IncidentOpened { IncidentOpened() }
}

/// Kind, level or sensitivity were confirmed or changed by a person.
public struct IncidentClassified: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var before = Classification()
  public var after = Classification()
  public var reason = ""
  public static var blank: IncidentClassified { IncidentClassified() }
}

/// Figures were given, each with its source; earlier values stay in the journal.
public struct FiguresStated: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var figures: [Figure] = []
  /// What the new figures suggest; nil when they suggest nothing.
  public var suggestedLevel: IncidentLevel?
  public var suggestedBy = ""
  /// True when `figures` are all that is known from now on: an earlier statement was taken back.
  public var replacesAll = false
  /// All figures and the suggestion as they stood before, so that the statement can be taken back.
  public var before: [Figure] = []
  public var levelBefore: IncidentLevel?
  public var suggestedByBefore = ""
  public static var blank: FiguresStated { FiguresStated() }
}

/// Title, place or time of occurrence were put right; empty and nil leave them as they are.
public struct IncidentDescribed: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var title = ""
  public var place = ""
  public var occurredAt: Timestamp?
  public var reason = ""
  public static var blank: IncidentDescribed { IncidentDescribed() }
}

/// A line was added to a thing by a person.
public struct NoteAdded: Hashable, Sendable, Blank {
  public var item = ItemReference(.incident, ItemNumber(year: 0, serial: 0))
  /// The incident behind the item, when the item is not itself one.
  public var incident: ItemNumber?
  public var text = ""
  /// When it happened, for late entries; nil when it is being written as it happens.
  public var happenedAt: Timestamp?
  public var lateReason = ""
  public static var blank: NoteAdded { NoteAdded() }
}

/// Somebody has read a thing: less than acknowledging it.
public struct ItemRead: Hashable, Sendable, Blank {
  public var item = ItemReference(.incident, ItemNumber(year: 0, serial: 0))
  public var reader = ""
  public static var blank: ItemRead { ItemRead() }
}

/// A leader has taken note of an incident; settles the clocks that wait for the leader.
public struct IncidentAcknowledged: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var acknowledgement = Acknowledgement()
  public var verdicts: [Verdict] = []
  /// The one that it renews (复签); nil for the first.
  public var previous: Acknowledgement?
  public static var blank: IncidentAcknowledged { IncidentAcknowledged() }
}

/// An acknowledgement ran out: by level the incident must be looked at again. The program writes it
/// by itself; several boards make one event of it.
public struct AcknowledgementExpired: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  /// The alarm rule that says so: its level, and after how many minutes.
  public var level: IncidentLevel?
  public var minutes = 0
  /// When it had been acknowledged, and when that ran out.
  public var since = Timestamp(milliseconds: 0)
  public var due = Timestamp(milliseconds: 0)
  public static var blank: AcknowledgementExpired { AcknowledgementExpired() }
}

/// An acknowledgement was taken back, and what stood before it stands again.
public struct AcknowledgementWithdrawn: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  /// The rules whose clocks run again.
  public var rules: [String] = []
  /// Why; empty where the act was taken back at the terminal where it was typed.
  public var reason = ""
  /// The acknowledgement that it had renewed; nil leaves the incident unacknowledged.
  public var restored: Acknowledgement?
  public static var blank: AcknowledgementWithdrawn { AcknowledgementWithdrawn() }
}

/// The bell of one rule was silenced by name, with a reason; its clock runs on.
public struct AlarmSilenced: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var rule = ""
  public var reason = ""
  public static var blank: AlarmSilenced { AlarmSilenced() }
}

/// An incident turned out to be the same as another and goes on there.
public struct IncidentMerged: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var into = ItemNumber(year: 0, serial: 0)
  /// What was settled on the incident that goes and still ran on the one that stays.
  public var verdicts: [Verdict] = []
  public static var blank: IncidentMerged { IncidentMerged() }
}

/// An incident left the queue; `missing` names what was not known when it did.
public struct IncidentClosed: Hashable, Sendable, Blank {
  public var incident = ItemNumber(year: 0, serial: 0)
  public var outcome = ""
  public var ending = Ending.handled
  public var missing: [CloseGap] = []
  public static var blank: IncidentClosed { IncidentClosed() }
}

/// What an incident lacks when somebody wants to close it. The raw value is what the journal says.
public enum CloseGap: String, CaseIterable, Hashable, Sendable {
  case acknowledgement = "acknowledgement"
  case level = "level"
  case category = "category"
  case firstReport = "first_report"
  case finalReport = "final_report"
  case openInstruction = "open_instruction"
  case outcome = "outcome"
}

/// A closed incident is open again; carries it as it was archived, so that nothing is looked up.
public struct IncidentReopened: Hashable, Sendable, Blank {
  public var incident = Incident()
  public var reason = ""
  public static var blank: IncidentReopened { IncidentReopened() }
}

/// A line of the log was struck through; it stays readable.
public struct LineStruck: Hashable, Sendable, Blank {
  public var position: Int64 = 0
  public var reason = ""
  /// The things whose timelines show the line.
  public var items: [ItemReference] = []
  public static var blank: LineStruck { LineStruck() }
}

/// A report was made; settles the clocks that it answers.
public struct ReportRecorded: Hashable, Sendable, Blank {
  public var report = Report()
  public var verdicts: [Verdict] = []
  public static var blank: ReportRecorded { ReportRecorded() }
}

/// A leader's instruction was entered in the ledger.
public struct InstructionRegistered: Hashable, Sendable, Blank {
  public var instruction = Instruction()
  public static var blank: InstructionRegistered { InstructionRegistered() }
}

/// One step of one unit with an instruction; which step is said by the event.
public struct AssignmentStep: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  /// The incident behind the instruction, so that its timeline shows the step.
  public var incident: ItemNumber?
  public var unit = ""
  /// When it happened.
  public var at = Timestamp(milliseconds: 0)
  /// Who at the other end; empty when not noted.
  public var person = ""
  public var channel = Channel.phone
  /// The answer, the progress, the reason.
  public var text = ""
  /// How the unit stood before the step, so that the step can be taken back.
  public var before = Assignment()
  /// What the step settles; empty when it settles nothing.
  public var verdicts: [Verdict] = []
  public static var blank: AssignmentStep { AssignmentStep() }
}

/// A step was taken back at the terminal where it was typed; the unit stands as before it.
public struct StepWithdrawn: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  /// The journal position of the step.
  public var position: Int64 = 0
  public var assignment = Assignment()
  /// The rules whose clocks run again for the unit.
  public var rules: [String] = []
  public static var blank: StepWithdrawn { StepWithdrawn() }
}

/// An instruction went from one unit to another; the first unit's history stays in the log.
public struct InstructionReassigned: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var from = ""
  public var to = ""
  public var reason = ""
  public static var blank: InstructionReassigned { InstructionReassigned() }
}

/// The limit of an instruction was moved, with reason and approver.
public struct InstructionExtended: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var previousDue: Timestamp?
  public var due = Timestamp(milliseconds: 0)
  public var reason = ""
  public var approver = ""
  public static var blank: InstructionExtended { InstructionExtended() }
}

/// An instruction was completed (办结) or filed (归档); the verdict on its limit is kept.
public struct InstructionEnded: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var at = Timestamp(milliseconds: 0)
  public var verdict: Verdict?
  public var text = ""
  /// The instruction as archived, when it had been completed before it was filed.
  public var archived: Instruction?
  /// 归档号; empty when none was given.
  public var fileNumber = ""
  public static var blank: InstructionEnded { InstructionEnded() }
}

/// The data file was replaced from a backup; the first event after that.
public struct JournalRestored: Hashable, Sendable, Blank {
  /// File name of the backup, without its folder.
  public var from = ""
  /// File name under which the replaced file was kept.
  public var kept = ""
  public static var blank: JournalRestored { JournalRestored() }
}

/// Personal data in an earlier line was erased (突发事件应对法 art. 85); carries what the line says now.
public struct PersonalDataErased: Hashable, Sendable, Blank {
  public var position: Int64 = 0
  public var redactedPayload = ""
  public var reason = ""
  /// The call whose data they were.
  public var call: ItemNumber?
  /// Id of the leader who approved it; empty in lines from before this was asked.
  public var approver = ""
  public static var blank: PersonalDataErased { PersonalDataErased() }
}
