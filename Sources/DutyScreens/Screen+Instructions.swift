import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func drawInstructions(_ inside: CellRect) {
    let list = flow.instructionList
    let lines = layout.instructionLines
    if list.rows.isEmpty { drawNoInstructions(inside) }
    let shown = list.rows.dropFirst(list.top).prefix(layout.listRows(.instructions))
    let numberColumns = max(4, shown.map { naming.number($0).utf8.count + 1 }.max() ?? 0)
    for place in 0..<layout.listRows(.instructions) where list.top + place < list.rows.count {
      guard let instruction = duty.instruction(list.rows[list.top + place]) else { continue }
      let room = CellRect(
        column: inside.column, row: inside.row + place * lines, columns: inside.columns, rows: lines
      )
      draw(instruction, numberColumns, in: inside.intersection(room))
    }
    if flow.pane == .instructions, flow.entry == nil, let selected = list.selectedRow {
      frame.cursor = CellPoint(
        column: inside.column, row: inside.row + (selected - list.top) * lines)
    }
  }

  private mutating func drawNoInstructions(_ inside: CellRect) {
    let isFiltered = !(flow.filters[.instructions] ?? "").isEmpty
    let text = isFiltered ? phrases.board.emptyByFilter : phrases.board.empty(.instructions)
    for (row, part) in Fitting.wrap(text, columns: max(2, inside.columns - 2)).enumerated() {
      write([piece(part, .textMuted)], row: inside.row + row, in: inside, from: 1)
    }
  }

  func instructionsTitle() -> String {
    let words = phrases.board
    let list = flow.instructionList
    var parts = ["3 \(words.pane(.instructions)) \(duty.instructions.count)"]
    let owed = duty.instructions.count { !self.owed($0).isEmpty }
    if owed > 0 { parts.append(words.owedCount(owed)) }
    let overdue = duty.instructions.count { $0.isOverdue(at: flow.now) }
    if overdue > 0 { parts.append(words.overdueCount(overdue)) }
    if let filter = flow.filters[.instructions] { parts.append(words.filter(filter)) }
    if let selected = list.selectedRow, list.rows.count > layout.listRows(.instructions) {
      parts.append("\(selected + 1)/\(list.rows.count)")
    }
    return parts.joined(separator: "  ")
  }

  /// One instruction on one line, or on two where the pane is narrow: what is left of the limit,
  /// which units still owe, how far the last of them is; then the leader's words.
  private mutating func draw(
    _ instruction: Instruction, _ numberColumns: Int, in rect: CellRect
  ) {
    let role = role(of: instruction, at: flow.now)
    let isSelected = flow.instructionList.selected == instruction.number
    let isMarked = flow.marked.contains(instruction.reference)
    let due = instruction.due.map(countdown)
    let number = "#" + naming.number(instruction.number)
    let left = [
      piece(isMarked ? "*" : isSelected ? ">" : " ", isMarked ? .uiMarked : role),
      piece(Fitting.pad(number, columns: numberColumns) + " ", .text),
      piece(Fitting.pad(due ?? "", columns: 8, mark: "") + " ", role),
    ]
    let used = write(left, row: rect.row, in: rect)
    let step = owed(instruction).max { ($0.slip?.rank ?? -1) < ($1.slip?.rank ?? -1) }
    // All have answered: the leader must hear of it, then it can be completed.
    let rest: BoardCommand? =
      instruction.isAnswered
      ? instruction.isTold == true ? .completeInstruction : .tellLeader : nil
    let state =
      " "
      + (step.map { phrases.instructions.chaseBy($0.slip) }
        ?? rest.map(phrases.board.command) ?? phrases.names.state(instruction.state))
    let owing = step?.unit
    let stateColumns = DisplayWidth.columns(of: state)
    let room = max(0, rect.columns - used - stateColumns)
    let units = owing.map { shown($0, of: instruction) } ?? units(of: instruction)
    let words =
      chases(instruction) + duty.directory.personName(instruction.leader) + " "
      + instruction.words
    if rect.rows > 1 {
      write([piece(Fitting.clip(units, columns: room), .text)], row: rect.row, in: rect, from: used)
      write(
        [piece(Fitting.clip(words, columns: rect.columns - 2), .textMuted)], row: rect.row + 1,
        in: rect, from: 2)
    } else {
      let unitColumns = min(16, room / 2)
      let line = [
        piece(Fitting.pad(units, columns: unitColumns) + " ", .text),
        piece(Fitting.clip(words, columns: max(0, room - unitColumns - 1)), .textMuted),
      ]
      write(line, row: rect.row, in: rect, from: used)
    }
    write(
      [piece(state, step == nil ? role : .instructionLate)], row: rect.row, in: rect,
      from: rect.columns - stateColumns)
    if isSelected {
      select(rect, focused: flow.pane == .instructions && flow.openedItem == nil)
    }
  }

  /// The steps of chasing that have come and are not done.
  private func owed(_ instruction: Instruction) -> [ChaseStep] {
    for assignment in instruction.assignments {
      for step in duty.chaseSteps(of: instruction, assignment, at: flow.now) {
        scene.lasting.ends(at: step.due)
      }
    }
    return duty.chases(of: instruction, at: flow.now).filter { $0.isDue(at: flow.now) }
  }

  private func chases(_ instruction: Instruction) -> String {
    let count = instruction.assignments.reduce(0) { $0 + ($1.state.isSettled ? 0 : $1.chases) }
    return count > 0 ? phrases.board.chased(count) + " " : ""
  }

  /// The unit that must be chased, and how many have not answered yet.
  private func shown(_ unit: String, of instruction: Instruction) -> String {
    phrases.board.units(
      duty.directory.unitName(unit), count: instruction.assignments.count { !$0.state.isSettled })
  }

  /// The unit that is furthest behind, and how many have not answered yet.
  private func units(of instruction: Instruction) -> String {
    let open = instruction.assignments.filter { !$0.state.isSettled }
    let waiting = open.filter { $0.state == instruction.state }
    guard let first = waiting.first ?? open.first else { return "" }
    return phrases.board.units(duty.directory.unitName(first.unit), count: open.count)
  }
}
