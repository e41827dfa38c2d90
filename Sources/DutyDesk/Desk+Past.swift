package import DutyDomain
import DutyJournal

/// The room as it stood at a past moment.
package struct PastDuty: Sendable {
  package var duty: Duty
  /// The last line that had been written then; 0 before the first.
  package var position: Int64
  package var at: Timestamp
}

/// States that were folded while somebody looks back, so that the next step folds little.
package struct PastShelf {
  /// By position, ascending.
  private var kept: [(position: Int64, duty: Duty)] = []

  /// Between two of them lie so many lines: a step folds at most these.
  static let spacing: Int64 = 1000

  package init() {}

  func nearest(_ position: Int64) -> Duty? {
    kept.last { $0.position <= position }?.duty
  }

  mutating func keep(_ duty: Duty) {
    let place = kept.firstIndex { $0.position >= duty.position } ?? kept.count
    if place < kept.count, kept[place].position == duty.position { return }
    kept.insert((duty.position, duty), at: place)
    // So many span fifteen states that are kept for ever; more would only fill the memory.
    if kept.count > 60 { kept.remove(at: place < 30 ? kept.count - 1 : 0) }
  }
}

extension Desk {
  /// The room at an instant of the log: after the last line written until then, and empty before the
  /// first; nil for an instant that has not come yet.
  package func past(at instant: Timestamp, now: Timestamp, _ shelf: inout PastShelf)
    throws(Failure) -> PastDuty?
  {
    if instant >= now { return nil }
    let position = try journal.position(at: instant)
    guard position > 0, var past = try past(position, &shelf) else {
      return PastDuty(duty: Duty(), position: 0, at: instant)
    }
    past.at = instant
    return past
  }

  /// One act earlier than this line, or than now; nil at the beginning of the log.
  package func pastBefore(_ position: Int64?, _ shelf: inout PastShelf) throws(Failure)
    -> PastDuty?
  {
    let last = position ?? head.position
    guard let line = try journal.line(at: last) else { return nil }
    var before = last - 1
    while before > 0, let earlier = try journal.line(at: before), earlier.isSameAct(as: line) {
      before -= 1
    }
    return before <= 0 ? nil : try past(before, &shelf)
  }

  /// One act later than this line; nil when that is now.
  package func pastAfter(_ position: Int64, _ shelf: inout PastShelf) throws(Failure) -> PastDuty? {
    guard let line = try journal.line(at: position + 1) else { return nil }
    var after = position + 1
    while let later = try journal.line(at: after + 1), later.isSameAct(as: line) { after += 1 }
    return after >= head.position ? nil : try past(after, &shelf)
  }

  private func past(_ position: Int64, _ shelf: inout PastShelf) throws(Failure) -> PastDuty? {
    guard let line = try journal.line(at: position) else { return nil }
    var duty: Duty
    if let near = shelf.nearest(position), position - near.position <= linesBetweenKeptStates {
      duty = near
    } else {
      duty = try journal.loadDuty(asOf: position / linesBetweenKeptStates * linesBetweenKeptStates)
      shelf.keep(duty)
    }
    while duty.position < position {
      let next = (duty.position / PastShelf.spacing + 1) * PastShelf.spacing
      var folded = duty
      try journal.forEachLine(from: duty.position + 1, through: min(next, position)) { line in
        folded.evolve(line)
      }
      guard folded.position > duty.position else { break }
      duty = folded
      if duty.position % PastShelf.spacing == 0 { shelf.keep(duty) }
    }
    return PastDuty(duty: duty, position: position, at: line.recordedAt)
  }

  /// A thing as it was then, with the lines that it had then; nil when it was not there yet.
  package func detail(of item: ItemReference, in past: PastDuty) throws(Failure) -> ItemDetail? {
    let all = try journal.timeline(of: item).lines
    let lines = all.filter { $0.position <= past.position }
    if lines.isEmpty { return nil }
    let struck = Set(lines.compactMap(\.struckPosition))
    var detail = ItemDetail(
      reference: item,
      timeline: lines.map { TimelineLine(line: $0, isStruck: struck.contains($0.position)) },
      isArchived: true)
    switch item.kind {
    case .incident:
      detail.incident = past.duty.incident(item.number)
      detail.isArchived = detail.incident == nil
      if detail.isArchived { detail.incident = try closed(item.number, all, past) }
    case .instruction:
      detail.instruction = past.duty.instruction(item.number)
      detail.isArchived = detail.instruction == nil
      if detail.isArchived { detail.instruction = try journal.instruction(item.number) }
    case .call: detail.call = Call(lines)
    case .bulletin:
      detail.bulletin = past.duty.bulletin(item.number)
      detail.isArchived = detail.bulletin == nil
      if detail.isArchived { detail.bulletin = Bulletin(lines) }
    case .spotRound: detail.spotRound = SpotRound(lines)
    case .spotCheck: detail.spotCheck = SpotCheck(lines)
    case .checkOfUs: detail.checkOfUs = CheckOfUs(lines)
    case .lineTest: detail.lineTest = LineTest(lines)
    case .notice: detail.notice = UnitNotice(lines)
    case .day: detail.isArchived = false
    case .report:
      detail.report = past.duty.reportDraft(item.number)
      detail.isArchived = detail.report == nil
      if detail.isArchived { detail.report = lines.reversed().lazy.compactMap(\.report).first }
    }
    return detail
  }

  /// An incident that was closed then: as the event says that opened it again, else as the archive has it.
  private func closed(_ number: ItemNumber, _ all: [LogLine], _ past: PastDuty) throws(Failure)
    -> Incident?
  {
    for line in all where line.position > past.position {
      if case .incidentReopened(let it) = line.event, it.incident.number == number {
        return it.incident
      }
    }
    return try journal.incident(number)
  }

  /// Lines that had been written then, newest first, each with the thing it is about.
  package func search(_ parts: [[String]], in past: PastDuty, limit: Int) throws(Failure)
    -> [SearchHit]
  {
    try search(parts, limit: limit).filter { $0.line.position <= past.position }
  }
}

extension LogLine {
  /// What was typed at one terminal in one moment is shown as one step.
  fileprivate func isSameAct(as other: LogLine) -> Bool {
    recordedAt == other.recordedAt && terminal == other.terminal && author == other.author
  }

  /// The line that this one strikes through.
  fileprivate var struckPosition: Int64? {
    guard case .lineStruck(let it) = event else { return nil }
    return it.position
  }

  /// The report that this line carries as it was from then on.
  fileprivate var report: Report? {
    switch event {
    case .reportRecorded(let it): it.report
    case .reportDrafted(let it), .reportRevised(let it), .reportConfirmed(let it),
      .reportWithdrawn(let it):
      it.report
    default: nil
    }
  }
}

extension Call {
  /// A call as its own lines tell it; nil without the line that registered it.
  fileprivate init?(_ lines: [LogLine]) {
    var call: Call?
    for line in lines {
      switch line.event {
      case .callRegistered(let it): call = it
      case .callLinked(let it) where it.call == call?.number: call?.incident = it.incident
      case .callSupplemented(let it) where it.call == call?.number:
        call?.facts = it.facts
        call?.form = it.form
      default: break
      }
    }
    guard let call else { return nil }
    self = call
  }
}
