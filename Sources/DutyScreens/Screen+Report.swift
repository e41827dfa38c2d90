import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  /// A report over the panes: which text, the text itself, what it leaves open, and the keys.
  mutating func draw(_ sheet: ReportSheet) {
    let rect = popup(columns: flow.size.columns, rows: flow.size.rows)
    open(rect, title: title(of: sheet))
    let inside = rect.inside
    let room = CellRect(
      column: inside.column + 1, row: inside.row, columns: inside.columns - 2,
      rows: max(1, inside.rows - 3))
    if sheet.shown == .written { drawEdited(sheet, room) } else { drawPlain(sheet, room) }
    let remark = remark(of: sheet)
    for (offset, line) in Fitting.wrap(remark, columns: max(2, room.columns)).prefix(2).enumerated()
    {
      write([popped(line, .factMissing)], row: inside.bottom - 3 + offset, in: inside, from: 1)
    }
    let number = sheet.request.number
    let keys = phrases.board.reportKeys(
      next: duty.nextStep(of: number), isStored: number != nil && !sheet.isChanged,
      isEditing: sheet.isEditing)
    write(
      [popped(Fitting.clip(keys, columns: inside.columns - 2), .uiHintKey)],
      row: inside.bottom - 1, in: inside, from: 1)
    if flow.entry != nil { drawBottom() }
  }

  private func title(of sheet: ReportSheet) -> String {
    let names = phrases.names
    let report = duty.report(sheet.request.number)
    let item = report.map { names.item($0.reference, naming) } ?? ""
    let incident = names.item(ItemReference(.incident, sheet.request.incident), naming)
    let state = report.map { names.reportState($0.state) } ?? ""
    return [
      incident, names.stage(sheet.request.stage, ordinal: report?.ordinal), item, state,
      phrases.board.paperKind(sheet.shown),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// What the text leaves open; of a short message, how long it is.
  private func remark(of sheet: ReportSheet) -> String {
    if sheet.shown == .shortMessage {
      return phrases.papers.messageLength(
        characters: sheet.texts.messageCharacters, parts: sheet.texts.messageParts)
    }
    let missing = duty.report(sheet.request.number)?.missing ?? sheet.texts.missing
    return missing.isEmpty ? "" : phrases.papers.openPoints(missing)
  }

  private mutating func drawPlain(_ sheet: ReportSheet, _ room: CellRect) {
    let lines = Fitting.wrap(sheet.texts[sheet.shown], columns: max(2, room.columns))
    let first = min(sheet.scroll, max(0, lines.count - room.rows))
    for (offset, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      write([popped(line, .text)], row: room.row + offset, in: room)
    }
  }

  /// The written text under its title, as the editor breaks it; the caret stays in sight.
  private mutating func drawEdited(_ sheet: ReportSheet, _ room: CellRect) {
    write(
      [popped(Fitting.clip(sheet.texts.title, columns: room.columns), .textStrong)], row: room.row,
      in: room)
    let window = CellRect(
      column: room.column, row: room.row + 1, columns: room.columns, rows: max(1, room.rows - 1))
    let rows = sheet.editor.rows(columns: flow.reportColumns)
    let caret = sheet.editor.place(columns: flow.reportColumns)
    let last = max(0, rows.count - window.rows)
    let first = sheet.isEditing ? max(0, caret.row - window.rows + 1) : min(sheet.scroll, last)
    for (offset, line) in rows.dropFirst(first).prefix(window.rows).enumerated() {
      write([popped(line.text, .text)], row: window.row + offset, in: window)
    }
    if sheet.isEditing, flow.entry == nil {
      frame.cursor = CellPoint(
        column: min(window.right - 1, window.column + caret.column),
        row: window.row + caret.row - first)
    }
  }

  /// Reports on their way, and the telephone report that wants its paper: lines of the detail.
  func reportLines(_ incident: Incident, _ columns: Int) -> [[Piece]] {
    let names = phrases.names
    var pieces: [Piece] = []
    for draft in duty.reportDrafts where draft.incident == incident.number {
      let item = draft.reference.short(thisYear: naming.thisYear)
      let stage = names.stage(draft.stage, ordinal: draft.ordinal)
      pieces.append(piece("\(item) \(stage) \(names.reportState(draft.state))  ", .deadlineNear))
    }
    for bulletin in duty.bulletins where bulletin.incident == incident.number {
      let item = bulletin.reference.short(thisYear: naming.thisYear)
      let issue = bulletin.issue.map { phrases.papers.issue($0.serial, total: nil) } ?? ""
      let words = [item, bulletin.series.name, issue, names.bulletinState(bulletin.state)]
      pieces.append(piece(words.filter { !$0.isEmpty }.joined(separator: " ") + "  ", .text))
    }
    if let told = incident.reportAwaitingPaper {
      let item = told.reference.short(thisYear: naming.thisYear)
      pieces.append(piece(phrases.board.awaitsPaper(item), .deadlineNear))
    }
    return broken(pieces, columns)
  }

  /// A bulletin as a paper, then who has it.
  func facts(_ bulletin: Bulletin, _ columns: Int) -> [[Piece]] {
    let paper = BulletinHead(bulletin, phrases)
    var lines = wrapped([paper.name, paper.issue, paper.state], columns, .textStrong)
    lines += wrapped([bulletin.title], columns, .textStrong)
    lines += bulletin.text.split(whereSeparator: \.isNewline).flatMap {
      wrapped([String($0)], columns, .text)
    }
    for delivery in bulletin.deliveries {
      let receipt = delivery.receipt.map { "\($0.by) \(naming.clock($0.at))" } ?? ""
      lines += wrapped(
        [
          delivery.receiver, phrases.names.channel(delivery.channel),
          naming.clock(delivery.sent.at), labelled(.receipt, receipt),
        ], columns, receipt.isEmpty ? .instructionOpen : .instructionDone)
    }
    return lines
  }
}

/// The first line of a bulletin: what it is and how far.
private struct BulletinHead {
  let name: String
  let issue: String
  let state: String

  init(_ it: Bulletin, _ phrases: Phrases) {
    name = phrases.papers.periodical(it.series.name)
    issue = it.issue.map { phrases.papers.issue($0.serial, total: it.total) } ?? ""
    state = phrases.names.bulletinState(it.state)
  }
}
