package import DutyDomain
import DutyJournal

/// A handover as it was closed, with the line that closed it.
package struct ClosedHandover: Hashable, Sendable {
  package var handover: Handover
  package var bound: [HandoverItem]
  package var line: LogLine
}

extension Desk {
  /// The handover that the line at this position closed; nil for any other line.
  package func handover(closedAt position: Int64) throws(Failure) -> ClosedHandover? {
    guard position > 0, let line = try journal.line(at: position),
      case .shiftHandedOver(let it) = line.event
    else { return nil }
    return ClosedHandover(handover: it.handover, bound: it.bound, line: line)
  }

  /// The closed handovers, the last one first, until `body` says no. Each names the one before it.
  package func forEachHandover(_ body: (ClosedHandover) -> Bool) throws(Failure) {
    var position = duty.held?.closedBy ?? 0
    while let found = try handover(closedAt: position) {
      if !body(found) { return }
      position = found.handover.previous
    }
  }

  /// The hash of a line, as the sheets print it; empty when the log does not reach it.
  package func head(at position: Int64) throws(Failure) -> String {
    try journal.hash(at: position)?.hex ?? ""
  }

  /// The shift that somebody has taken over, or else the one on the roster now.
  package func currentShift(at now: Timestamp) -> CivilDate {
    duty.held.flatMap { duty.isInForce($0, at: now) ? $0.date : nil }
      ?? duty.roster.onDuty(at: now)?.date ?? duty.time.date(now)
  }

  /// What the log holds of the shift that began on this day.
  package func shiftRecord(on date: CivilDate) throws(Failure) -> ShiftRecord {
    var record = ShiftRecord(date: date)
    record.shift = try journal.shift(on: date)
    var closing: ClosedHandover?
    var beginning: ClosedHandover?
    try forEachHandover { found in
      if found.handover.outgoingShift == date, closing == nil { closing = found }
      if found.handover.incomingShift == date, beginning == nil { beginning = found }
      return beginning == nil && found.handover.incomingShift >= date
    }
    if let beginning {
      record.begun = beginning.handover
      record.takenOverAt = beginning.line.recordedAt
    }
    if let closing {
      try close(&record, closing)
    } else if let held = duty.held, held.date == date {
      record.ended = duty.handover
      if held.number == 0 { (record.startedBy, record.takenOverAt) = (held.officer, held.since) }
    } else if let open = duty.handover, open.outgoingShift == date {
      record.ended = open
    }
    try read(&record)
    return record
  }

  private func close(_ record: inout ShiftRecord, _ closing: ClosedHandover) throws(Failure) {
    record.ended = closing.handover
    record.closedAt = closing.line.recordedAt
    record.closedBy = closing.line.position
    record.bound = closing.bound
    record.head = try head(at: closing.line.position)
    var supplements: [LogLine] = []
    try journal.forEachLine(of: .shiftSupplemented, after: closing.line.position) { line in
      if case .shiftSupplemented(let it) = line.event, it.handover == closing.handover.number {
        supplements.append(line)
      }
    }
    record.supplements = supplements
  }

  /// The lines between the two cut-offs; where no handover tells, those of the planned time.
  private func read(_ record: inout ShiftRecord) throws(Failure) {
    let span = span(of: record)
    let end = record.ended?.cutOff ?? 0
    var first = record.ended?.firstLine ?? 0
    if first == 0, let begun = record.begun { first = begun.cutOff + 1 }
    if first == 0 {
      first = try journal.position(at: Timestamp(milliseconds: span.from.milliseconds - 1)) + 1
    }
    var last = end
    if last == 0 {
      let isCurrent = record.begun != nil || !record.startedBy.isEmpty
      last =
        isCurrent
        ? journal.head.position
        : try journal.position(at: Timestamp(milliseconds: span.until.milliseconds - 1))
    }
    guard first <= last else { return }
    record.lines = try journal.lines(from: first, through: last)
    record.struck = Set(try journal.struck(from: first, through: last))
    guard end > 0, let cut = record.ended?.openedAt else { return }
    let from = record.takenOverAt ?? span.from
    var late: [LogLine] = []
    let following = min(journal.head.position, end + longestLookForLateCalls)
    if end < following {
      try journal.forEachLine(from: end + 1, through: following) { line in
        if case .callRegistered(let call) = line.event, !call.lateReason.isEmpty,
          call.receivedAt < cut, call.receivedAt >= from
        {
          late.append(line)
        }
      }
    }
    record.lateCalls = late
  }

  private func span(of record: ShiftRecord) -> (from: Timestamp, until: Timestamp) {
    if let shift = record.shift { return (shift.from, shift.until) }
    let office = duty.office ?? .blank
    let from = office.time.instant(record.date, minuteOfDay: office.shiftStartMinute)
    return (from, from.adding(minutes: office.shiftLengthMinutes))
  }
}

/// Sheets from paper come within the next days; so many lines behind the cut-off are looked through.
private let longestLookForLateCalls: Int64 = 5000
