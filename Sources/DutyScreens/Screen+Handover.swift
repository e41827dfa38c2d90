import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// The line across the board until the change of shift is done; where there is no room for one of its own,
  /// it takes the place of the names in the head.
  mutating func drawHandoverBar(_ room: Int) -> Bool {
    guard let text = barText else { return false }
    if let place = layout.bar {
      frame.fill(place, style: theme.style(.alarmOverdue))
      let words = Fitting.clip(text, columns: max(0, place.columns - 2))
      write([piece(words, .alarmOverdue)], row: place.row, in: place, from: 1)
      return false
    }
    let words = Fitting.clip(text, columns: max(0, room - 1))
    write([piece(words, .alarmOverdue)], row: layout.header.row, in: layout.header, from: 1)
    return true
  }

  private var barText: String? {
    let words = phrases.handover
    switch flow.bar {
    case .due(let since):
      return words.barDue(since: naming.clock(since), minutes: flow.now.minutes(since: since))
    case .open: return duty.handover.map { words.barOpen($0, late: late($0), naming) }
    case .bound:
      guard let held = duty.held else { return nil }
      let open = duty.boundDeadlines.map { words.item($0, naming) }
      return words.barBound(naming.person(held.before), open)
    case nil: return nil
    }
  }

  private func late(_ it: Handover) -> Int? {
    it.minutesLate(at: flow.now, duty.planOfHandover)
  }

  /// Everything that is handed over, the selected item with its words in full below.
  mutating func draw(_ sheet: HandoverSheet) {
    guard let handover = duty.handover else { return }
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    let words = phrases.handover
    open(
      rect,
      title: words.handoverTitle(
        handover.number, out: naming.person(handover.outgoing),
        in: naming.person(handover.incoming)))
    let inside = rect.inside
    let item = handover.items.isEmpty ? nil : handover.items[sheet.row(in: handover)]
    let progress = Fitting.wrap(
      words.handoverProgress(handover, late: late(handover), naming),
      columns: max(2, inside.columns - 2)
    ).prefix(inside.rows < 14 ? 1 : 2)
    for (offset, line) in progress.enumerated() {
      write([popped(line, .textStrong)], row: inside.row + offset, in: inside, from: 1)
    }
    let keys = Fitting.wrap(
      words.handoverKeys(
        handover.nextSignature, isCheck: item?.kind == .check,
        isQuestioned: item?.state == .questioned),
      columns: max(2, inside.columns - 2)
    ).prefix(inside.rows < 14 ? 1 : 2)
    for (offset, line) in keys.enumerated() {
      write(
        [popped(line, .uiHintKey)], row: inside.bottom - keys.count + offset, in: inside, from: 1)
    }
    let below = item.map { detail($0, handover, columns: inside.columns - 2) } ?? []
    let room = max(1, inside.rows - progress.count - keys.count)
    let shown = Array(below.prefix(max(0, min(below.count, room - 3))))
    drawItems(
      handover, sheet,
      CellRect(
        column: inside.column, row: inside.row + progress.count, columns: inside.columns,
        rows: max(1, room - shown.count)))
    for (offset, line) in shown.enumerated() {
      write(
        [line], row: inside.bottom - keys.count - shown.count + offset, in: inside, from: 1)
    }
    if flow.entry != nil { drawBottom() }
  }

  private mutating func drawItems(_ it: Handover, _ sheet: HandoverSheet, _ rect: CellRect) {
    let place = sheet.row(in: it)
    let first = max(0, min(place - rect.rows / 2, it.items.count - rect.rows))
    for (offset, item) in it.items.dropFirst(first).prefix(rect.rows).enumerated() {
      let line = row(rect.row + offset, of: rect)
      draw(item, isSelected: first + offset == place, in: line)
    }
  }

  private mutating func draw(_ it: HandoverItem, isSelected: Bool, in rect: CellRect) {
    let words = phrases.handover
    let isNarrow = rect.columns < 70
    var pieces = [
      popped(isSelected ? ">" : " ", .text),
      popped(Fitting.pad(words.handoverState(it), columns: 8) + " ", role(of: it)),
      popped(Fitting.pad(words.item(it, naming), columns: isNarrow ? 22 : 30) + " ", .textStrong),
    ]
    if it.kind != .check, it.kind != .draft {
      pieces.append(popped(it.title + " ", .text))
    }
    let remark = remark(it)
    let columns = remark.map { DisplayWidth.columns(of: $0.text) } ?? 0
    let room = max(0, rect.columns - (columns == 0 ? 0 : columns + 1))
    write(
      pieces, row: rect.row,
      in: CellRect(column: rect.column, row: rect.row, columns: room, rows: 1))
    if let remark { write([remark], row: rect.row, in: rect, from: rect.columns - columns) }
    if isSelected { select(rect) }
  }

  /// At the end of a row: the clock, or that it has been settled since.
  private func remark(_ it: HandoverItem) -> Piece? {
    if duty.isSettled(it) {
      let text =
        it.kind == .deadline
        ? phrases.handover.staysWith(naming.person(duty.handover?.outgoing ?? ""), isMet: true)
        : phrases.handover.settledSince
      return popped(text, .textMuted)
    }
    guard let due = it.due, it.kind == .incident || it.kind == .deadline || it.kind == .instruction
    else { return nil }
    let left = phrases.time.countdown(from: flow.now, to: due, time: duty.time)
    if it.kind == .deadline { return popped(left, .deadlineOverdue) }
    let isOver = flow.now.wholeMinute > due.wholeMinute
    return popped(left, isOver ? .deadlineOverdue : .deadlineFar)
  }

  private func role(of it: HandoverItem) -> Role {
    switch it.state {
    case .questioned: .alarmUnacknowledged
    case .open: it.kind == .deadline ? .deadlineOverdue : .stateUnacknowledged
    case .answered: .instructionDue
    case .accepted: it.isSound == false ? .deadlineOverdue : .stateAcknowledged
    }
  }

  /// What there is to say of one item: whose deadline it is, its units, words, question and answer.
  private func detail(_ it: HandoverItem, _ handover: Handover, columns: Int) -> [Piece] {
    let words = phrases.handover
    let names = phrases.names
    var lines: [(String, Role)] = [(it.title, .text)]
    if it.kind == .check { lines = [] }
    if it.kind == .deadline {
      lines.append(
        (
          words.staysWith(naming.person(handover.outgoing), isMet: duty.isSettled(it)),
          .deadlineOverdue
        ))
    }
    if it.kind == .incident, !it.rule.isEmpty, let due = it.due {
      lines.append(("\(names.rule(it.rule)) \(naming.clock(due))", .text))
    }
    if !it.acknowledgedBy.isEmpty {
      lines.append((words.takenAgain(naming.person(it.acknowledgedBy)), .textMuted))
    }
    let units = it.units.map { "\(naming.unit($0.unit)) \(names.state($0.state))" }
    if !units.isEmpty { lines.append((names.list(units), .text)) }
    if !it.words.isEmpty { lines.append((words.label(.words(""), naming) + " " + it.words, .text)) }
    if !it.question.isEmpty {
      let who = naming.person(it.by)
      lines.append((words.label(.question(""), naming) + " \(who) " + it.question, .messageWarn))
    }
    if !it.answer.isEmpty {
      lines.append((naming.person(handover.outgoing) + " " + it.answer, .text))
    }
    return lines.flatMap { text, role in
      Fitting.wrap(text, columns: max(2, columns)).prefix(3).map { popped($0, role) }
    }
  }

  /// The duty log of a shift, broken to the width of the window.
  mutating func draw(_ sheet: DayLogSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: sheet.title)
    let inside = rect.inside
    let lines = sheet.lines.dropFirst(sheet.scroll).lazy.flatMap {
      $0.isEmpty ? [""] : Fitting.wrap($0, columns: max(2, inside.columns - 2))
    }
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      write([popped(line, .text)], row: inside.row + offset, in: inside, from: 1)
    }
    frame.cursor = nil
  }
}
