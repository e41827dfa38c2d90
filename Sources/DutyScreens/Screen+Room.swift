import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// What the room itself owes: its clocks with what is missing, notices with their receipts, then
  /// what was done of late.
  mutating func draw(_ sheet: RoomSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: phrases.roster.roomTitle)
    let inside = rect.inside
    let rows = flow.roomRows(duty)
    let list = CellRect(
      column: inside.column, row: inside.row, columns: inside.columns,
      rows: max(1, inside.rows - 1))
    var row = list.row
    if rows.isEmpty {
      for line in Fitting.wrap(phrases.roster.roomHasNothing, columns: max(2, list.columns - 2)) {
        write([popped(line, .textMuted)], row: row, in: list, from: 1)
        row += 1
      }
    }
    for (place, it) in rows.enumerated() where row < list.bottom {
      row = draw(it, isSelected: place == sheet.selected, row: row, in: list)
    }
    row += 1
    for line in done() where row < list.bottom {
      write(
        [popped(Fitting.clip(line, columns: list.columns - 2), .textMuted)], row: row, in: list,
        from: 1)
      row += 1
    }
    write(
      [popped(Fitting.clip(phrases.roster.roomKeys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
    if flow.entry != nil { drawBottom() }
  }

  /// One row and, below it, who is missing; gives the next free row.
  private mutating func draw(_ it: RoomRow, isSelected: Bool, row: Int, in list: CellRect) -> Int {
    let pointer = popped(isSelected ? "> " : "  ", .text)
    var missing = ""
    switch it {
    case .deadline(let deadline):
      let left = countdown(to: deadline.due)
      let words = [
        phrases.names.rule(deadline.rule), phrases.names.item(deadline.item, naming),
        naming.clock(deadline.due), left,
      ].joined(separator: "  ")
      write(
        [pointer, popped(words, role(of: deadline, at: flow.now))], row: row, in: list, from: 0)
      if duty.policy.rule(deadline.rule)?.medium == .zeroReport { missing = zeroReports(deadline) }
    case .notice(let notice):
      let isLate = notice.due.map { flow.now > $0 } ?? false
      write(
        [
          pointer, popped(phrases.roster.notice(notice, naming), isLate ? .deadlineOverdue : .text),
        ],
        row: row, in: list, from: 0)
      missing = phrases.roster.missingReceipts(notice, naming)
    }
    if isSelected { select(self.row(row, of: list)) }
    var next = row + 1
    for line in Fitting.wrap(missing, columns: max(2, list.columns - 6))
    where next < list.bottom && !missing.isEmpty {
      write([popped(line, .factMissing)], row: next, in: list, from: 4)
      next += 1
    }
    return next
  }

  private func zeroReports(_ deadline: Deadline) -> String {
    guard let day = deadline.item.day else { return "" }
    let all = duty.reportingUnits()
    let missing = duty.missingZeroReports(on: day)
    return phrases.roster.zeroReports(
      done: all.count - missing.count, of: all.count, missing: missing.map(naming.unit))
  }

  /// The last daily reports and filings, the newest first.
  private func done() -> [String] {
    duty.room.dailyReports.suffix(8).reversed().map { phrases.roster.dailyReport($0, naming) }
      + duty.room.filings.suffix(4).reversed().map { phrases.roster.filing($0, naming) }
  }

  /// The clocks of the room at the head of the queue.
  mutating func drawRoomDue(_ rect: CellRect) {
    for (offset, deadline) in flow.roomDue.prefix(layout.roomLines).enumerated() {
      let left = countdown(to: deadline.due)
      var words = "\(phrases.names.rule(deadline.rule)) \(naming.clock(deadline.due)) \(left)"
      if duty.policy.rule(deadline.rule)?.medium == .zeroReport {
        words += "  " + zeroReports(deadline)
      }
      let role = role(of: deadline, at: flow.now)
      write(
        [piece(Fitting.clip(words, columns: max(2, rect.columns - 2)), role)],
        row: rect.row + offset, in: rect, from: 1)
    }
  }
}
