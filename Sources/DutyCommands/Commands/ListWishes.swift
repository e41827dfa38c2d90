import CellGrid
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// What is to be listed, as plain values.
struct ListWishes: PlainCommand {
  var kind: ListCommand.Kind
  var open = false
  var since: String?
  var until: String?
  var caller: String?
  var leader: String?
  var session = SessionWishes()

  init(_ command: ListCommand) {
    kind = command.kind
    open = command.open
    since = command.since
    until = command.until
    caller = command.caller
    leader = command.leader
    session = SessionWishes(command.common)
  }

  /// Nil for options of some kinds alone and for whatever else is the parser's.
  init?(plain arguments: [String]) {
    let plain = PlainArguments(
      arguments, options: SessionWishes.plainOptions + ["--since", "--until"],
      flags: SessionWishes.plainFlags + ["--open"])
    guard let plain, plain.words.count == 1, let kind = ListCommand.Kind(rawValue: plain.words[0]),
      let session = SessionWishes(plain: plain)
    else { return nil }
    self.kind = kind
    open = plain.has("--open")
    since = plain["--since"]
    until = plain["--until"]
    self.session = session
  }

  func run() throws {
    let session = try Session(session, .read)
    let span = ArchiveSpan(
      since: try since.map(session.instant), until: try until.map(session.instant))
    let journal = session.journal
    let duty = session.duty
    switch kind {
    case .incidents:
      try print(session.sheets.incidents, session.documents.incident, session) {
        (give) throws(Failure) in
        if !open {
          try journal.forEachIncident(span, give)
        }
        for incident in duty.incidents where span.contains(incident.receivedAt) { give(incident) }
      }
    case .calls:
      try print(session.sheets.calls, session.documents.call, session) { (give) throws(Failure) in
        func take(_ call: Call) {
          if !open || call.incident.map({ duty.incident($0) != nil }) ?? false { give(call) }
        }
        guard let caller else { return try journal.forEachCall(span, take) }
        for call in try session.calls(of: caller) where span.contains(call.receivedAt) {
          take(call)
        }
      }
    case .instructions:
      try print(session.sheets.instructions, session.documents.instruction, session) {
        (give) throws(Failure) in
        if !open { try journal.forEachInstruction(span, give) }
        for it in duty.instructions where span.contains(it.givenAt) { give(it) }
      }
    case .chases:
      try print(session.sheets.chases, session.documents.chaseStep, session) {
        (give) throws(Failure) in
        let now = session.now
        for it in duty.chases(at: now) where span.contains(it.due) && (!open || it.isDue(at: now)) {
          give(it)
        }
      }
    case .reports:
      try print(session.sheets.reports, session.documents.report, session) {
        (give) throws(Failure) in
        try journal.forEachReport(span) { report in
          if !open || duty.incident(report.incident) != nil { give(report) }
        }
      }
    case .drafts:
      try print(session.sheets.reports, session.documents.report, session) {
        (give) throws(Failure) in
        for it in duty.reportDrafts where span.contains(it.drafted?.at ?? it.sentAt) { give(it) }
      }
    case .deadlines:
      try print(session.sheets.deadlines, session.documents.listed, session) {
        (give) throws(Failure) in
        for it in duty.openDeadlines(at: session.now) where span.contains(it.due) {
          give(ListedDeadline(it))
        }
        if !open { try settled(session, span, give) }
      }
    case .roster:
      try printShifts(session, span, session.sheets.shifts) { session.documents.shift($0) }
    case .shifts: try printHeldShifts(session, span)
    case .waiting:
      let items = try waiting(session)
      try print(session.sheets.waiting, session.documents.waiting, session) {
        (give) throws(Failure) in
        for it in items where span.contains(it.since) { give(it) }
      }
    case .warnings:
      if session.json { Output.text(JSONList.document([])) }
    }
    try session.endReading()
  }

  private func waiting(_ session: Session) throws -> [WaitingItem] {
    guard
      let leader = try leader.map({ try session.known($0).id })
        ?? session.duty.leaderOnDuty(at: session.now)
    else { throw session.refused(.noLeaderOnDuty) }
    return session.duty.waiting(for: leader, at: session.now)
  }

  /// The deadlines that were settled, open things first, then the archive in its own order.
  private func settled(
    _ session: Session, _ span: ArchiveSpan, _ give: (ListedDeadline) -> Void
  ) throws(Failure) {
    func tell(_ verdicts: [Verdict], _ item: ItemReference) {
      for it in verdicts where span.contains(it.due) { give(ListedDeadline(it, of: item)) }
    }
    for it in session.duty.incidents { tell(it.verdicts, it.reference) }
    for it in session.duty.instructions { tell(it.verdicts, it.reference) }
    for it in session.duty.room.verdicts where span.contains(it.due) {
      // A notice that is complete has left; its verdict goes by the day on which it was due.
      let day = session.duty.time.date(it.rule == noticeReceiptRule ? it.due : it.clockStart)
      give(ListedDeadline(it, of: ItemReference(day: day)))
    }
    let always = ArchiveSpan(since: nil, until: nil)
    try session.journal.forEachIncident(always) { tell($0.verdicts, $0.reference) }
    try session.journal.forEachInstruction(always) { tell($0.verdicts, $0.reference) }
  }

  /// Streams a list: one item at a time, so that it may be as long as the years.
  private func print<Item>(
    _ listing: Listing<Item>, _ document: @escaping (Item) -> JSON, _ session: Session,
    _ each: ((Item) -> Void) throws(Failure) -> Void
  ) throws {
    var json = JSONList()
    Output.text(session.json ? json.head : listing.head)
    try session.reading { () throws(Failure) in
      try each { item in
        Output.text(session.json ? json.item(document(item)) : listing.row(item))
      }
    }
    if session.json { Output.text(json.foot) }
  }

  /// The shifts with the handovers that ended them; these hang together, the last one first.
  private func printHeldShifts(_ session: Session, _ span: ArchiveSpan) throws {
    var closed: [CivilDate: (handover: Handover, at: Timestamp, head: String)] = [:]
    let first = span.since.map(session.duty.time.date) ?? CivilDate(daysSince1970: 0)
    try session.reading { () throws(Failure) in
      var found: [ClosedHandover] = []
      try session.desk.forEachHandover {
        found.append($0)
        return $0.handover.outgoingShift >= first
      }
      for it in found.reversed() {
        closed[it.handover.outgoingShift] = (
          it.handover, it.line.recordedAt, try session.desk.head(at: it.line.position)
        )
      }
    }
    let known = closed
    try printShifts(
      session, span, session.sheets.heldShifts { date in known[date].map { ($0.handover, $0.at) } }
    ) { shift in
      let it = known[shift.date]
      return session.documents.shift(
        shift, endedBy: it?.handover, at: it?.at, head: it?.head ?? "")
    }
  }

  private func printShifts(
    _ session: Session, _ span: ArchiveSpan, _ listing: Listing<Shift>,
    _ document: @escaping (Shift) -> JSON
  ) throws {
    let time = session.duty.time
    let first = span.since.map(time.date) ?? CivilDate(daysSince1970: 0)
    let last = span.until.map(time.date) ?? CivilDate(daysSince1970: 300_000)
    let now = session.now
    try print(listing, document, session) { (give) throws(Failure) in
      for shift in try session.journal.shifts(from: first, through: last)
      where !open || shift.until > now {
        give(shift)
      }
    }
  }
}
