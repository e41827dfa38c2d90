/// One change of shift (交接班): everything that was open at the cut-off, and what became of each item.
///
/// It begins with the line that opens it, which is the cut-off: what comes into being behind that line
/// belongs to the shift that comes on duty. It ends with the second signature.
public struct Handover: Hashable, Sendable, Blank {
  /// Runs through the whole log, from 1.
  public var number = 0
  /// The officer who goes off duty, and who comes on duty: ids of the directory, or names as typed.
  public var outgoing = ""
  public var incoming = ""
  /// The days on which the two shifts began.
  public var outgoingShift = CivilDate(daysSince1970: 0)
  public var incomingShift = CivilDate(daysSince1970: 0)
  /// When the roster has them change.
  public var plannedAt: Timestamp?
  /// When the roster has the next change.
  public var nextChange: Timestamp?
  public var openedAt = Timestamp(milliseconds: 0)
  /// The first line of the log that belongs to the outgoing shift; 0 where no handover began it.
  public var firstLine: Int64 = 0
  /// The line that closed the handover before; 0 where there was none.
  public var previous: Int64 = 0
  /// The line that opened it: the last one of the outgoing shift.
  public var cutOff: Int64 = 0
  /// What the outgoing officer says of the whole.
  public var words = ""
  public var items: [HandoverItem] = []
  public var outgoingSigned: HandoverSignature?
  public var incomingSigned: HandoverSignature?
  /// Why it was late; empty when it was not.
  public var lateReason = ""
  /// How late it ended against the roster; nil in time or without a plan.
  public var lateMinutes: Int?

  public static var blank: Handover { Handover() }
}

/// What kinds of things are handed over. The raw value is what the journal and JSON say.
public enum HandoverItemKind: String, CaseIterable, Hashable, Sendable {
  case incident = "incident"
  /// A clock of the room that ends during the handover: it stays with the outgoing officer.
  case deadline = "deadline"
  case instruction = "instruction"
  /// A written report on its way.
  case report = "report"
  /// A written report whose arrival nobody has confirmed.
  case receipt = "receipt"
  /// A telephone report that wants its signed paper.
  case paper = "paper"
  case bulletin = "bulletin"
  /// A round of spot checks that is going on.
  case spotRound = "spot_round"
  /// A unit that must be called again, since a check has found a fault.
  case callAgain = "call_again"
  /// A leader who is or will soon be away, and who stands in.
  case leave = "leave"
  /// A notice that units have not confirmed yet.
  case notice = "notice"
  /// A clock of the room that hangs on no incident: a daily report, a roster to be filed.
  case roomDuty = "room_duty"
  /// Words that were half typed.
  case draft = "draft"
  /// A line or piece of equipment to be tried.
  case check = "check"
}

/// How far an item of a handover is. The raw value is what the journal and JSON say.
public enum HandoverItemState: String, CaseIterable, Hashable, Sendable {
  case open = "open"
  case questioned = "questioned"
  /// The question was answered; the item waits for its acceptance.
  case answered = "answered"
  case accepted = "accepted"
}

/// One thing that is handed over, as it stood at the cut-off.
public struct HandoverItem: Hashable, Sendable, Blank {
  /// Names it within the handover and never changes: `2026-31`, `2026-31/written_first`, `p2026-7`, `phones`.
  public var id = ""
  public var kind = HandoverItemKind.incident
  public var item: ItemReference?
  public var title = ""
  public var level: IncidentLevel?
  /// Of an incident the next clock, of a deadline the clock itself.
  public var rule = ""
  public var due: Timestamp?
  /// The leader who had acknowledged it; its taking over is a new acceptance by name.
  public var acknowledgedBy = ""
  /// Of an instruction: its units and how far each is.
  public var units: [HandoverUnit] = []
  /// Of a draft: when its first key was pressed.
  public var since: Timestamp?

  public var state = HandoverItemState.open
  /// What the outgoing officer says of it.
  public var words = ""
  /// Of a check: whether it was found in order; nil before it was tried.
  public var isSound: Bool?
  public var question = ""
  public var answer = ""
  /// Who accepted or questioned it last.
  public var by = ""
  public var at: Timestamp?

  public static var blank: HandoverItem { HandoverItem() }
}

/// How far one unit was with an instruction at the cut-off.
public struct HandoverUnit: Hashable, Sendable, Blank {
  public var unit = ""
  public var state = AssignmentState.registered
  public static var blank: HandoverUnit { HandoverUnit() }
}

/// The two sides of a handover. The raw value is the word of the command line and of the journal.
public enum HandoverSide: String, CaseIterable, Hashable, Sendable {
  case outgoing = "out"
  case incoming = "in"
}

/// A signature on the sheet.
public struct HandoverSignature: Hashable, Sendable, Blank {
  /// Id of the directory, or the name as typed.
  public var by = ""
  public var at = Timestamp(milliseconds: 0)
  /// The person has proven to be that person.
  public var isProven = false
  public static var blank: HandoverSignature { HandoverSignature() }
}

/// The shift that somebody has actually taken over, whatever the roster has planned.
public struct HeldShift: Hashable, Sendable, Blank {
  /// The handover that began it; 0 when it was started without one.
  public var number = 0
  public var date = CivilDate(daysSince1970: 0)
  public var officer = ""
  public var since = Timestamp(milliseconds: 0)
  /// When the roster has it end; nil when nobody has planned.
  public var until: Timestamp?
  /// Its first line in the log.
  public var firstLine: Int64 = 0
  /// The line that closed the handover; 0 when it was started without one.
  public var closedBy: Int64 = 0
  /// The officer before, and the deadlines that keep him at the desk.
  public var before = ""
  public var bound: [HandoverItem] = []

  public static var blank: HeldShift { HeldShift() }
}

extension Handover {
  public func item(_ id: String) -> HandoverItem? { items.first { $0.id == id } }

  public func officer(_ side: HandoverSide) -> String {
    switch side {
    case .outgoing: outgoing
    case .incoming: incoming
    }
  }

  public func signature(_ side: HandoverSide) -> HandoverSignature? {
    switch side {
    case .outgoing: outgoingSigned
    case .incoming: incomingSigned
    }
  }

  /// The side whose signature is wanted first; nil once both stand.
  public var nextSignature: HandoverSide? {
    HandoverSide.allCases.first { signature($0) == nil }
  }

  public var accepted: Int { items.count { $0.state == .accepted } }
  public var questioned: Int { items.count { $0.state == .questioned } }

  /// The deadlines that fall into it.
  public var deadlines: [HandoverItem] { items.filter { $0.kind == .deadline } }
}

extension Handover {
  /// How late it is against the roster; nil while it is in time or nobody has planned.
  public func minutesLate(at now: Timestamp, _ plan: HandoverPlan) -> Int? {
    guard let plannedAt else { return nil }
    let minutes = now.minutes(since: plannedAt)
    return minutes > plan.lateAfterMinutes ? minutes : nil
  }
}

extension HandoverItem {
  /// The item as people type it: without the year where it is this one.
  public func short(thisYear: Int) -> String {
    let year = "\(thisYear)-"
    guard item != nil, let start = id.indices.first(where: { id[$0...].hasPrefix(year) }) else {
      return id
    }
    return String(id[..<start] + id[start...].dropFirst(year.count))
  }
}

extension Duty {
  /// Whether a deadline that was handed over still runs.
  public func isRunning(_ deadline: HandoverItem) -> Bool {
    guard let item = deadline.item, let incident = incident(item.number) else { return false }
    return openDeadlines(of: incident).contains { $0.rule == deadline.rule }
  }

  /// Whether the thing that was handed over has been settled since the cut-off.
  public func isSettled(_ it: HandoverItem) -> Bool {
    guard let item = it.item else { return false }
    switch it.kind {
    case .incident: return incident(item.number) == nil
    case .deadline: return !isRunning(it)
    case .instruction: return instruction(item.number) == nil
    case .report: return reportDraft(item.number) == nil
    case .bulletin: return bulletin(item.number) == nil
    case .receipt:
      return !awaitingReceipt.contains { $0.number == item.number }
    case .paper: return !incidents.contains { $0.reportAwaitingPaper?.number == item.number }
    case .spotRound: return spotRound?.number != item.number
    case .callAgain: return !callAgain.contains { $0.number == item.number }
    case .notice: return !room.notices.contains { $0.number == item.number }
    case .roomDuty:
      return !roomDeadlines(at: lastRecordedAt).contains { $0.item == item && $0.rule == it.rule }
    case .draft, .check, .leave: return false
    }
  }

  /// Written reports on open incidents whose arrival nobody has confirmed, oldest first.
  var awaitingReceipt: [Report] {
    incidents.flatMap(\.reports).filter {
      $0.isInSeries && $0.medium == .written && $0.drafted != nil && $0.receipt == nil
    }.sorted { $0.number < $1.number }
  }

  /// The officer who has taken the shift over, until the next one has; where nobody did, or the last
  /// handover is long past, the roster says who it is. Id or name; nil in a gap.
  public func officerInCharge(at now: Timestamp) -> String? {
    if let held, isInForce(held, at: now) { return held.officer }
    return roster.onDuty(at: now).flatMap { $0.leadOfficer.isEmpty ? nil : $0.leadOfficer }
  }

  /// A shift that was taken over counts until it was handed on, but not for ever: a room that stops
  /// handing over goes by its roster again.
  public func isInForce(_ held: HeldShift, at now: Timestamp) -> Bool {
    guard now >= held.since else { return false }
    if handover != nil { return true }
    guard let until = held.until else {
      return now < held.since.adding(minutes: office?.shiftLengthMinutes ?? 1440)
    }
    return now < until.adding(minutes: longestWaitForRelief)
  }

  /// The roster has had them change by now and nobody has opened the handover: since when.
  public func handoverIsDue(at now: Timestamp) -> Timestamp? {
    guard handover == nil, let held, let until = held.until, now >= until,
      isInForce(held, at: now)
    else { return nil }
    return until
  }

  /// The deadlines that still keep the officer before at the desk.
  public var boundDeadlines: [HandoverItem] { held?.bound.filter { isRunning($0) } ?? [] }

  /// Who signs an act when nobody says otherwise, by name; nil leaves it to the officer in charge.
  public func author(of intent: Intent, at now: Timestamp) -> String? {
    if case .handover(let act) = intent, let side = act.side, let handover {
      return directory.personName(handover.officer(side))
    }
    if case .report(let entry) = intent, let held,
      held.bound.contains(where: { $0.item?.number == entry.incident })
    {
      return directory.personName(held.before)
    }
    return nil
  }
}

/// How long an officer counts as on duty after the planned change while no handover was opened: minutes.
private let longestWaitForRelief = 240
