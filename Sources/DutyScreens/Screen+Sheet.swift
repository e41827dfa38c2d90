import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// The full form of a call over the panes: a row for each field, its remark at the right, the hint of
  /// the current field and the keys below.
  mutating func draw(_ sheet: CallSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: title(of: sheet))
    let inside = rect.inside
    let rows = min(Layout.sheetRows(flow.size), inside.rows - 2)
    let window = sheet.fields.dropFirst(sheet.top).prefix(max(1, rows))
    for (offset, field) in window.enumerated() where offset < inside.rows {
      draw(field, of: sheet, row: inside.row + offset, in: inside)
    }
    drawHint(sheet, row: inside.bottom - 2, in: inside)
    write([popped(phrases.form.formKeys, .uiHintKey)], row: inside.bottom - 1, in: inside, from: 1)
  }

  private func title(of sheet: CallSheet) -> String {
    let name: String
    switch sheet.purpose {
    case .newCall: name = phrases.form.formTitle
    case .supplement(let call): name = phrases.form.formTitle(of: call, naming)
    }
    let received = phrases.names.label(.received) + " " + naming.clock(sheet.startedAt)
    let needed = phrases.form.stillNeeded(sheet.reading.needed.count)
    return [name, received, sheet.lateReason, needed].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private mutating func draw(
    _ field: CallField, of sheet: CallSheet, row: Int, in inside: CellRect
  ) {
    let isCurrent = field == sheet.field
    let isNeeded = sheet.reading.needed.contains(field)
    let number = field.item == 0 ? "  " : Fitting.pad("\(field.item)", columns: 2)
    let label = Fitting.pad(phrases.form.callField(field), columns: 16)
    let head = [
      popped(isCurrent ? ">" : " ", .uiHintKey),
      popped(isNeeded ? "*" : " ", .factMissing),
      popped(number + " ", .textMuted),
      popped(label, isNeeded ? .factMissing : isCurrent ? .textStrong : .text),
    ]
    let used = write(head, row: row, in: inside)
    let remark = remark(field, of: sheet)
    let remarkColumns = min(
      remark.text.isEmpty ? 0 : DisplayWidth.columns(of: remark.text) + 2, inside.columns / 3)
    let room = max(4, inside.columns - used - remarkColumns - 1)
    drawValue(field, of: sheet, isCurrent: isCurrent, room: room, at: used, row: row, in: inside)
    if remarkColumns > 0 {
      let text = Fitting.clip(remark.text, columns: remarkColumns - 1)
      write(
        [popped(text, remark.role)], row: row, in: inside, from: inside.columns - remarkColumns)
    }
  }

  private mutating func drawValue(
    _ field: CallField, of sheet: CallSheet, isCurrent: Bool, room: Int, at column: Int, row: Int,
    in inside: CellRect
  ) {
    let isTouched = sheet.typed[field] != nil || field == .content
    if let editor = sheet.shownEditor(field, duty), field.choices.isEmpty, isCurrent {
      let view = editor.view(columns: room)
      write([popped(view.text, .textStrong)], row: row, in: inside, from: column)
      frame.cursor = CellPoint(column: inside.column + column + view.caretColumn, row: row)
      return
    }
    let value = value(field, of: sheet, isTouched: isTouched)
    let text = field.choices.isEmpty || !isCurrent ? value : "< \(value) >"
    write(
      [popped(Fitting.clip(text, columns: room), isTouched ? .textStrong : .factKnown)], row: row,
      in: inside, from: column)
    if isCurrent { frame.cursor = CellPoint(column: inside.column + column, row: row) }
  }

  /// The value for reading: choices by their names, kinds in the reader's language.
  private func value(_ field: CallField, of sheet: CallSheet, isTouched: Bool) -> String {
    let facts = sheet.reading.facts
    if field == .category, !isTouched {
      let codes = ([facts.category] + facts.also).filter { !$0.isEmpty }
      return phrases.names.list(codes.map { phrases.names.category($0, duty.codes) })
    }
    let raw = sheet.written(field, duty)
    return field.choices.isEmpty
      ? raw : phrases.form.choice(raw, of: field, kinds: phrases.names.callKind)
  }

  private func remark(_ field: CallField, of sheet: CallSheet) -> (text: String, role: Role) {
    if field == sheet.field, !sheet.completions.isEmpty {
      let names = sheet.completions.prefix(3).map(\.text).joined(separator: "  ")
      return ("Tab " + names, .textLink)
    }
    if field == .incident, sheet.reading.incident == nil, let same = sheet.possiblySame {
      return ("\(phrases.live.linkKey) \(naming.number(same))", .factUnclear)
    }
    guard let remark = sheet.reading.remarks[field] else { return ("", .text) }
    let role: Role =
      switch remark {
      case .notUnderstood, .unitNotInDirectory: .factUnclear
      case .unit, .telephone, .instant, .category, .figures, .incident: .textMuted
      }
    return (phrases.form.remark(remark, naming), role)
  }

  private mutating func drawHint(_ sheet: CallSheet, row: Int, in inside: CellRect) {
    var pieces: [Piece] = []
    if let hint = phrases.form.hint(sheet.field) { pieces.append(popped(hint + "  ", .textMuted)) }
    let facts = sheet.reading.facts
    if let level = facts.suggestedLevel {
      pieces.append(
        popped("\(phrases.board.suggested(level)) \(facts.suggestedBy)", .factKnown))
    }
    write(pieces, row: row, in: inside, from: 1)
  }

  /// The parked drafts: when each was begun, for what, and its words.
  mutating func drawDrafts(_ selected: Int, _ discards: String?) {
    let rect = popup(columns: 100, rows: max(4, flow.drafts.count + 3))
    open(rect, title: phrases.board.drafts(flow.drafts.count))
    let inside = rect.inside
    let room = max(1, inside.rows - 1)
    let first = max(0, selected - room + 1)
    for (offset, draft) in flow.drafts.dropFirst(first).prefix(room).enumerated() {
      let line = row(inside.row + offset, of: inside)
      let isSelected = first + offset == selected
      write(
        [
          popped(isSelected ? "> " : "  ", .text),
          popped(Fitting.pad(naming.clock(draft.startedAt), columns: 12) + " ", .textMuted),
          popped(origin(of: draft) + "  ", .textStrong),
          popped(shown(draft), draft.id == discards ? .stateStruck : .text),
        ], row: line.row, in: line)
      if isSelected { select(line) }
    }
    write(
      [popped(phrases.board.draftKeys, .uiHintKey)], row: inside.bottom - 1, in: inside, from: 1)
  }

  /// The words of a draft; of a month, how many cells it changes.
  private func shown(_ draft: Draft) -> String {
    guard case .month = draft.content.origin else { return draft.text }
    return phrases.roster.monthEdits(draft.text.split(separator: "\n").count)
  }

  private func origin(of draft: Draft) -> String {
    switch draft.content.origin {
    case .line(let prompt): phrases.board.label(prompt, naming)
    case .paper(let it):
      phrases.names.item(ItemReference(.incident, it.incident), naming) + " "
        + phrases.names.stage(it.stage)
    case .month(let first): phrases.roster.monthTitle(first.year, first.month)
    case .sheet(.newCall): phrases.form.formTitle
    case .sheet(.supplement(let call)): phrases.form.formTitle(of: call, naming)
    }
  }
}
