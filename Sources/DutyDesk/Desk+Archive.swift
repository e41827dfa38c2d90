package import DutyDomain
import DutyJournal

extension Desk {
  /// A thing with its timeline, open or closed; nil when the log has no such number.
  package func detail(of item: ItemReference) throws(Failure) -> ItemDetail? {
    let timeline = try journal.timeline(of: item)
    var detail = ItemDetail(
      reference: item,
      timeline: timeline.lines.map {
        TimelineLine(line: $0, isStruck: timeline.struck.contains($0.position))
      }, isArchived: true)
    switch item.kind {
    case .incident:
      detail.incident = duty.incident(item.number)
      detail.isArchived = detail.incident == nil
      if detail.isArchived { detail.incident = try journal.incident(item.number) }
      if detail.incident == nil { return nil }
    case .instruction:
      detail.instruction = duty.instruction(item.number)
      detail.isArchived = detail.instruction == nil
      if detail.isArchived { detail.instruction = try journal.instruction(item.number) }
      if detail.instruction == nil { return nil }
    case .call:
      detail.call = try journal.call(item.number)
      if detail.call == nil { return nil }
    case .bulletin:
      detail.bulletin = duty.bulletin(item.number)
      detail.isArchived = detail.bulletin == nil
      // A settled one is told by its own lines: there is no table of them.
      if detail.isArchived { detail.bulletin = Bulletin(timeline.lines) }
      if detail.bulletin == nil { return nil }
    case .spotRound:
      // Rounds, checks and tests are told by their own lines, as bulletins are.
      detail.isArchived = duty.spotRound?.number != item.number
      detail.spotRound = SpotRound(timeline.lines)
      if detail.spotRound == nil { return nil }
    case .spotCheck:
      detail.spotCheck = SpotCheck(timeline.lines)
      if detail.spotCheck == nil { return nil }
    case .checkOfUs:
      detail.checkOfUs = CheckOfUs(timeline.lines)
      if detail.checkOfUs == nil { return nil }
    case .lineTest:
      detail.lineTest = LineTest(timeline.lines)
      if detail.lineTest == nil { return nil }
    case .notice:
      detail.notice = duty.room.notices.first { $0.number == item.number }
      detail.isArchived = detail.notice == nil
      if detail.isArchived { detail.notice = UnitNotice(timeline.lines) }
      if detail.notice == nil { return nil }
    case .day:
      detail.isArchived = false
      if timeline.lines.isEmpty { return nil }
    case .report:
      detail.report = duty.reportDraft(item.number)
      detail.isArchived = detail.report == nil
      if detail.isArchived { detail.report = try journal.report(item.number) }
      if detail.report == nil { return nil }
    }
    return detail
  }

  /// Lines in which of each part one of its alternatives occurs, newest first, each with the thing
  /// it is about.
  package func search(_ parts: [[String]], since: Timestamp? = nil, limit: Int) throws(Failure)
    -> [SearchHit]
  {
    try journal.search(parts, since: since, limit: limit).map { line in
      SearchHit(item: line.event.subjects.last, line: line)
    }
  }

  /// The names that stand in lines of the log after a position, those of the last lines first.
  package func knownWords(after position: Int64 = 0, limit: Int) throws(Failure) -> [KnownWord] {
    try journal.knownWords(after: position, limit: limit)
  }
}

extension ArchivedItems {
  /// What others wrote between the look-up and the decision: things that have left meanwhile.
  mutating func take(_ others: [LogLine]) {
    for line in others {
      if case .lineStruck(let it) = line.event { struck.append(it.position) }
      if case .spotCheckWithdrawn(let it) = line.event { withdrawnChecks.append(it.check) }
      if case .reportRecorded(let it) = line.event { take(it.report) }
      if case .reportConfirmed(let it) = line.event { take(it.report) }
      if case .reportWithdrawn(let it) = line.event { take(it.report) }
      // What has left, come back or moved meanwhile is looked up anew: without it there is no such thing.
      if case .incidentClosed(let it) = line.event { forget(it.incident) }
      if case .incidentMerged(let it) = line.event { forget(it.incident) }
      if case .incidentReopened(let it) = line.event { forget(it.incident.number) }
      if case .instructionCompleted(let it) = line.event { forget(instruction: it.instruction) }
      if case .instructionFiled(let it) = line.event { forget(instruction: it.instruction) }
      if case .callLinked(let it) = line.event,
        let place = calls.firstIndex(where: { $0.number == it.call })
      {
        calls[place].incident = it.incident
      }
      if case .callSupplemented(let it) = line.event,
        let place = calls.firstIndex(where: { $0.number == it.call })
      {
        calls[place].facts = it.facts
        calls[place].form = it.form
      }
    }
  }

  private mutating func forget(_ incident: ItemNumber) {
    incidents.removeAll { $0.number == incident }
    calls.removeAll { $0.incident == incident }
  }

  private mutating func forget(instruction: ItemNumber) {
    instructions.removeAll { $0.number == instruction }
  }

  private mutating func take(_ report: Report) {
    reports.removeAll { $0.number == report.number }
    reports.append(report)
  }
}
