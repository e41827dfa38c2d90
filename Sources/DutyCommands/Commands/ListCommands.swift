import ArgumentParser
import CellGrid
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看 · One thing with its whole timeline.",
    discussion: "EXAMPLE\n  dutyboard show 31\n  dutyboard show c123 --json")

  @Argument(help: "31, c123, p7, r12 or 2025-31.")
  var item: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let item = try session.reference(item)
    let found = try session.reading { () throws(Failure) in
      try session.desk.detail(of: item)
    }
    guard let found else { throw session.refused(.noSuchItem(item)) }
    if common.json {
      Output.line(session.documents.detail(found).written)
    } else {
      Output.text(session.sheets.detail(found))
    }
    try session.endReading()
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列表 · Lists of everything, open and closed.",
    discussion: """
      KINDS
        incidents calls instructions chases reports drafts deadlines roster shifts warnings
        waiting

      EXAMPLE
        dutyboard list incidents --open
        dutyboard list calls --since 2026-11-01 --json
        dutyboard list calls --caller 石门镇
        dutyboard list waiting --for 祁建山
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case incidents, calls, instructions, chases, reports, drafts, deadlines, roster, shifts,
      warnings, waiting
  }

  @Argument(help: "What to list.")
  var kind: Kind
  @Flag(help: "Only what is open.")
  var open = false
  @Option(help: "From this time on (ISO 8601 or a date).")
  var since: String?
  @Option(help: "Up to this time.")
  var until: String?
  @Option(help: "Calls only: of this unit, name or call-back number (or its first digits).")
  var caller: String?
  @Option(
    name: .customLong("for"), help: "Waiting only: for this leader (else the leader on duty).")
  var leader: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if leader != nil, kind != .waiting { throw ValidationError("list waiting --for …") }
    if caller != nil, kind != .calls { throw ValidationError("list calls --caller …") }
  }

  func run() throws {
    let session = try Session(common, .read)
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
      if common.json { Output.text(JSONList.document([])) }
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
    Output.text(common.json ? json.head : listing.head)
    try session.reading { () throws(Failure) in
      try each { item in
        Output.text(common.json ? json.item(document(item)) : listing.row(item))
      }
    }
    if common.json { Output.text(json.foot) }
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

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "查找 · Full text over everything, open and closed, newest first.",
    discussion: "EXAMPLE\n  dutyboard search 油罐车 --since 2026-01-01")

  @Argument(help: "The words.")
  var words: [String]
  @Option(help: "From this time on.")
  var since: String?
  @Option(help: "At most so many lines.")
  var limit: Int = 200
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let since = try since.map(session.instant)
    let parts = try session.searchParts(words.joined(separator: " "))
    let hits = try session.reading { () throws(Failure) in
      try session.desk.search(parts, since: since, limit: max(1, limit))
    }
    if common.json {
      Output.text(JSONList.document(hits.map(session.documents.hit)))
    } else {
      for hit in hits { Output.text(session.sheets.hit(hit)) }
      Output.line(session.phrases.commands.found(hits.count))
    }
    try session.endReading()
  }
}
