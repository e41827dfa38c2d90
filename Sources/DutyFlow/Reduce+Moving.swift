import CellGrid
import DutyDomain

extension Flow {
  /// The pane whose rows `f` filters: the detail belongs to the queue.
  var filterPane: BoardPane { pane == .instructions ? .instructions : .incidents }

  /// A page is a window less one row, so that the eye keeps its place.
  var page: Int { max(1, Layout(self).listRows(pane) - 1) }

  mutating func move(by step: Int) {
    switch pane {
    case .incidents:
      openedItem = nil
      let row = Cursor.move(queue.selectedRow, by: step, count: queue.rows.count)
      queue.selected = row.map { queue.rows[$0].number }
    case .instructions:
      openedItem = nil
      let row = Cursor.move(
        instructionList.selectedRow, by: step, count: instructionList.rows.count)
      instructionList.selected = row.map { instructionList.rows[$0] }
    case .roster: rosterScroll = min(max(0, rosterScroll + step), 60)
    case .detail:
      let lines = (detail?.timeline.count ?? 0) + 20
      detailScroll = min(max(0, detailScroll + step), lines)
    }
    if pane != .detail { detailScroll = 0 }
  }

  mutating func focus(_ pane: BoardPane) {
    self.pane = pane
    if pane != .detail { openedItem = nil }
  }

  func neighbour(_ step: Int) -> BoardPane {
    let panes: [BoardPane] = [.incidents, .roster, .instructions]
    let place = panes.firstIndex(of: pane) ?? 0
    return panes[(place + step + panes.count) % panes.count]
  }

  /// Enter: the detail takes the keys; where it is not on the screen, it comes up.
  mutating func openSelected(_ duty: Duty) -> [Effect] {
    guard let target else { return [] }
    openedItem = target
    pane = .detail
    detailScroll = 0
    let reader = role == .leader ? leaderHere(duty).map { duty.directory.personName($0) } : nil
    guard let reader, !isReadOnly, target.kind == .incident,
      let incident = duty.incident(target.number), !incident.readers.contains(reader)
    else { return [] }
    return [.perform(.markRead(target, reader: reader))]
  }

  @discardableResult
  mutating func back(_ duty: Duty) -> [Effect] {
    notice = nil
    defer { returnsToWaiting = nil }
    if pane == .detail, let row = returnsToWaiting, !waitingItems(duty).isEmpty {
      overlay = .waiting(selected: row)
    }
    if pane == .detail {
      pane = openedItem?.kind == .instruction ? .instructions : .incidents
      openedItem = nil
    } else if let words = filters[filterPane], !words.isEmpty {
      filters[filterPane] = nil
      relist(duty, at: now)
    } else if !marked.isEmpty {
      marked = []
    } else if isZoomed {
      isZoomed = false
    } else if past != nil {
      return [.lookBack(.now)]
    }
    return []
  }

  /// F8: the next incident after this one that nobody has taken or whose clock has run out, else
  /// the one whose clock runs out first.
  mutating func jumpToNeed(_ duty: Duty) {
    let start = queue.selectedRow.map { $0 + 1 } ?? 0
    let rows = queue.rows
    let order = Array(rows[min(start, rows.count)...]) + Array(rows[..<min(start, rows.count)])
    let needing = order.first { row in
      guard let incident = duty.incident(row.number) else { return false }
      return incident.isUnacknowledged || duty.mustBeLookedAtAgain(incident, at: now)
        || row.nextDeadline?.isOverdue(at: now) == true
    }
    if needing == nil, jumpToLateInstruction(duty) { return }
    if needing == nil, openRoomNeed(rows.compactMap { $0.nextDeadline?.due }.min()) { return }
    let earliest = rows.min {
      ($0.nextDeadline?.due.milliseconds ?? .max) < ($1.nextDeadline?.due.milliseconds ?? .max)
    }
    guard let found = needing ?? earliest else {
      _ = jumpToLateInstruction(duty, fromTop: true)
      return
    }
    focus(.incidents)
    queue.selected = found.number
    detailScroll = 0
  }

  /// A clock of the room that is overdue, or runs out before any other, opens what the room owes.
  private mutating func openRoomNeed(_ other: Timestamp?) -> Bool {
    guard let first = roomDue.first else { return false }
    let isFirst = other.map { first.due < $0 } ?? true
    guard first.isOverdue(at: now) || isFirst else { return false }
    overlay = .room(RoomSheet())
    return true
  }

  /// The next instruction that is overdue or whose unit must be chased, below the one that has the keys;
  /// false when there is none further down, so that the clocks of incidents come again.
  private mutating func jumpToLateInstruction(_ duty: Duty, fromTop: Bool = false) -> Bool {
    let rows = instructionList.rows
    let isBelow = pane == .instructions && !fromTop
    let start = isBelow ? (instructionList.selectedRow ?? -1) + 1 : 0
    let late = rows.dropFirst(start).first { number in
      guard let it = duty.instruction(number) else { return false }
      return it.isOverdue(at: now) || duty.chases(of: it, at: now).contains { $0.isDue(at: now) }
    }
    guard let late else { return false }
    focus(.instructions)
    instructionList.selected = late
    detailScroll = 0
    return true
  }

  /// The log has no thing of the number that was opened: back to where one was.
  mutating func leaveWhatIsNot(_ duty: Duty) {
    guard let opened = openedItem, pane == .detail else { return }
    back(duty)
    say(.noSuchNumber(opened.short(thisYear: duty.time.date(now).year)), at: now)
  }

  /// `#`: the thing of this number, in its list when it is open, else from the archive.
  mutating func go(to reference: ItemReference, _ duty: Duty) {
    detailScroll = 0
    switch reference.kind {
    case .incident where queue.rows.contains { $0.number == reference.number }:
      focus(.incidents)
      queue.selected = reference.number
    case .instruction where instructionList.rows.contains(reference.number):
      focus(.instructions)
      instructionList.selected = reference.number
    case .incident, .instruction, .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs,
      .lineTest, .notice, .day:
      openedItem = reference
      pane = .detail
    }
  }
}
