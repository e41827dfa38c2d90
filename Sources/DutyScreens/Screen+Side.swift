import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func drawRoster(_ rect: CellRect) {
    box(rect, .roster, title: "2 " + phrases.board.pane(.roster))
    let inside = rect.inside
    var lines = onDutyLines(inside.columns - 1)
    let first = min(flow.rosterScroll, max(0, lines.count - inside.rows))
    lines.removeFirst(first)
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      write(line, row: inside.row + offset, in: inside, from: 1)
    }
  }

  private func onDutyLines(_ columns: Int) -> [[Piece]] {
    let names = phrases.names
    var lines: [[Piece]] = []
    if let shift = duty.roster.onDuty(at: flow.now) {
      lines.append([piece(span(shift), .textMuted)])
      lines += DutyPost.allCases.map { post(of: shift, $0) }
    } else {
      lines.append([piece(phrases.board.empty(.roster), .rosterGap)])
    }
    if let next = duty.roster.next(after: flow.now) {
      let officers = [next.leader, next.leadOfficer, next.secondOfficer].filter { !$0.isEmpty }
        .map(duty.directory.personName).joined(separator: "/")
      lines.append([
        piece("\(names.label(.next)) \(officers) \(naming.clock(next.from))", .rosterNext)
      ])
    }
    if duty.roster.shifts.isEmpty { return lines }
    let week = flow.now.adding(minutes: 7 * 1440)
    for gap in duty.roster.gaps(from: flow.now, until: week).prefix(3) {
      lines.append([piece(phrases.board.gap(gap, naming), .rosterGap)])
    }
    for shift in duty.roster.shifts where shift.from > flow.now && shift.from < week {
      let day = "\(phrases.time.weekday(shift.date.weekday)) \(shift.date.iso.suffix(5)) "
      lines.append([
        piece(day, .textMuted), piece(duty.directory.personName(shift.leader), .rosterNext),
        piece("  " + duty.directory.personName(shift.leadOfficer), .textMuted),
      ])
    }
    return lines
  }

  private func span(_ shift: Shift) -> String {
    phrases.time.span(from: shift.from, until: shift.until, now: flow.now, time: duty.time)
  }

  /// Who holds a post, with title or telephone; the leader's number in full only at the desk.
  private func post(of shift: Shift, _ post: DutyPost) -> [Piece] {
    let label = piece(phrases.names.postShort(post) + " ", .textMuted)
    guard !shift[post].isEmpty, let person = duty.directory.person(shift[post]) else {
      let name = shift[post].isEmpty ? phrases.names.label(.gap) : shift[post]
      return [label, piece(name, .rosterGap)]
    }
    let mobile = flow.role == .officer ? person.mobile : masked(person.mobile)
    var line = [label, piece(person.name, .rosterNow), piece("  " + mobile, .text)]
    if let arrival = duty.roster.arrival(post, on: shift.date) {
      line.append(piece("  " + phrases.board.arrived(naming.clock(arrival.at)), .textMuted))
    }
    if post == .leader { line.append(piece("  " + person.title, .textMuted)) }
    return line
  }

  mutating func drawInstructions(_ rect: CellRect) {
    box(rect, .instructions, title: instructionsTitle())
    let inside = rect.inside
    let list = flow.instructionList
    if list.rows.isEmpty {
      write(
        [piece(phrases.board.empty(.instructions), .textMuted)], row: inside.row, in: inside,
        from: 1)
    }
    for offset in 0..<inside.rows where list.top + offset < list.rows.count {
      guard let instruction = duty.instruction(list.rows[list.top + offset]) else { continue }
      draw(instruction, in: row(inside.row + offset, of: inside))
    }
    if flow.pane == .instructions, flow.entry == nil, let selected = list.selectedRow {
      frame.cursor = CellPoint(column: inside.column, row: inside.row + selected - list.top)
    }
  }

  private func instructionsTitle() -> String {
    let words = phrases.board
    var parts = ["3 \(words.pane(.instructions)) \(duty.instructions.count)"]
    let overdue = duty.instructions.count { $0.isOverdue(at: flow.now) }
    if overdue > 0 { parts.append(words.overdueCount(overdue)) }
    if let filter = flow.filters[.instructions] { parts.append(words.filter(filter)) }
    return parts.joined(separator: "  ")
  }

  private mutating func draw(_ instruction: Instruction, in rect: CellRect) {
    let isLate = instruction.isOverdue(at: flow.now)
    let isNear = instruction.due.map { $0.seconds(since: flow.now) < 7200 } ?? false
    let role: Role = isLate ? .instructionLate : isNear ? .instructionDue : .instructionOpen
    let due = instruction.due.map {
      phrases.time.countdown(from: flow.now, to: $0, time: duty.time)
    }
    let isSelected = flow.instructionList.selected == instruction.number
    let units = instruction.assignments.filter { !$0.state.isSettled }
      .map { duty.directory.unitName($0.unit) }
    let state = phrases.names.state(instruction.state)
    let left = [
      piece(isSelected ? ">" : " ", role),
      piece(Fitting.pad(theme.mark(role), columns: 2), role),
      piece(Fitting.pad(due ?? "", columns: 8, mark: "") + " ", role),
      piece("#\(naming.number(instruction.number)) ", .text),
    ]
    let used = write(left, row: rect.row, in: rect)
    let stateColumns = DisplayWidth.columns(of: state) + 1
    let room = rect.columns - used - stateColumns
    let words = units.joined(separator: "/") + " " + instruction.words
    write(
      [piece(Fitting.pad(words, columns: max(0, room)), .text)], row: rect.row, in: rect, from: used
    )
    write([piece(" " + state, role)], row: rect.row, in: rect, from: rect.columns - stateColumns)
    if flow.marked.contains(instruction.reference) {
      write([piece("*", .uiMarked)], row: rect.row, in: rect)
    }
    if isSelected {
      let isFocused = flow.pane == .instructions && flow.openedItem == nil
      select(rect, focused: isFocused)
    }
  }
}
