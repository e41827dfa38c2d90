import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// The last lines: what quick entry understood, the entry or message line, the keys.
  mutating func drawBottom() {
    if let rect = layout.understood { drawUnderstood(rect) }
    if let entry = flow.entry { draw(entry) } else { drawMessage() }
    drawFooter()
  }

  private mutating func draw(_ entry: Entry) {
    let rect = layout.message
    frame.fill(rect, style: theme.style(.uiInput))
    let label = phrases.board.label(entry.prompt, naming) + choice(entry) + "> "
    let used = write(
      [piece(Fitting.clip(label, columns: rect.columns / 2), .uiHintKey)], row: rect.row, in: rect)
    // A line that says something has gone wrong keeps its right to be read.
    let remark = remark(entry)
    let remarkColumns = min(DisplayWidth.columns(of: remark.text) + 2, rect.columns / 2)
    let room = max(4, rect.columns - used - (remark.text.isEmpty ? 0 : remarkColumns))
    if entry.editor.isEmpty {
      write(
        [piece(Fitting.clip(phrases.board.hint(entry.prompt), columns: room - 1), .textMuted)],
        row: rect.row, in: rect, from: used)
      frame.cursor = CellPoint(column: rect.column + used, row: rect.row)
    } else {
      let view = entry.editor.view(columns: room)
      write([piece(view.text, .uiInput)], row: rect.row, in: rect, from: used)
      frame.cursor = CellPoint(column: rect.column + used + view.caretColumn, row: rect.row)
    }
    if !remark.text.isEmpty {
      write(
        [piece(Fitting.clip(remark.text, columns: remarkColumns), remark.role)], row: rect.row,
        in: rect, from: rect.columns - remarkColumns)
    }
  }

  /// The way in which the act is done, where Tab offers several.
  private func choice(_ entry: Entry) -> String {
    let names = phrases.names
    switch entry.prompt {
    case .report:
      let it = ReportChoice.all[entry.choice]
      return " [\(names.stage(it.stage)) \(names.medium(it.medium)) \(names.receiver(it.receiver))]"
    case .acknowledgeWords: return " [\(names.channel(acknowledgementChannels[entry.choice]))]"
    case .instruction: return " [\(names.nature(InstructionNature.allCases[entry.choice]))]"
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .instructionUnits,
      .instructionDue, .classify, .figures, .outcome, .reason, .step, .linkTarget,
      .completeInstruction, .silenceReason:
      return ""
    }
  }

  /// What stands at the right of the entry line: a refusal, completions, parked drafts.
  private func remark(_ entry: Entry) -> Remark {
    if let notice = flow.notice {
      return Remark(text: phrases.notices.notice(notice, naming), role: role(of: notice))
    }
    if let first = entry.completions.first {
      let others = entry.completions.dropFirst().prefix(2).map(\.text)
      return Remark(
        text: "Tab " + ([first.text] + others).joined(separator: " "), role: .textLink)
    }
    if entry.isCall, entry.editor.isEmpty, !flow.drafts.isEmpty {
      return Remark(text: phrases.board.drafts(flow.drafts.count), role: .uiStatusFilter)
    }
    return Remark(text: "", role: .text)
  }

  private mutating func drawUnderstood(_ rect: CellRect) {
    guard let entry = flow.entry else { return }
    frame.fill(rect, style: theme.style(.text))
    if let understanding = entry.understanding, !entry.editor.isEmpty {
      write(facts(understanding), row: rect.row, in: rect, from: 1)
      let questions = phrases.intake.questions(understanding.missing)
      var line: [Piece] = []
      if let same = entry.linkedTo {
        line.append(piece(phrases.intake.linked(same, naming) + "  ", .factKnown))
      } else if let same = entry.possiblySame {
        line.append(piece(phrases.intake.possiblySame(same, naming) + "  ", .factUnclear))
      }
      line.append(piece(questions, .factMissing))
      write(line, row: rect.row + 1, in: rect, from: 1)
    }
  }

  private func facts(_ understanding: Understanding) -> [Piece] {
    phrases.intake.facts(understanding.facts, naming).map { word in
      let isUnclear = understanding.spans.contains { $0.fact == word.fact && $0.isUnclear }
      return piece(word.text + "  ", isUnclear ? .factUnclear : .factKnown)
    }
  }

  private mutating func drawMessage() {
    let rect = layout.message
    let status = hasWideFooter ? [] : statusPieces()
    let statusColumns = status.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let room = CellRect(
      column: rect.column, row: rect.row, columns: max(0, rect.columns - statusColumns - 1), rows: 1
    )
    if let notice = flow.notice {
      let text = phrases.notices.notice(notice, naming)
      let clipped = Fitting.clip(text, columns: notice.isLong ? rect.columns : room.columns)
      write([piece(clipped, role(of: notice))], row: rect.row, in: rect)
      if DisplayWidth.columns(of: clipped) >= room.columns { return }
    } else if let trouble = flow.dataTrouble {
      let text = phrases.troubles.failure(trouble).oneLine
      write(
        [piece(Fitting.clip(text, columns: room.columns), .uiStatusStale)], row: rect.row, in: room)
    }
    write(status, row: rect.row, in: rect, from: rect.columns - statusColumns)
  }

  /// From this width the status stands behind the keys, else on the message line.
  private var hasWideFooter: Bool { layout.footer.columns >= 120 }

  private mutating func drawFooter() {
    let rect = layout.footer
    frame.fill(rect, style: theme.style(.uiStatus))
    let status = hasWideFooter ? statusPieces() : []
    let statusColumns = status.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let room = rect.columns - statusColumns
    var column = 0
    for command in KeyTable.footer {
      guard let row = KeyTable.row(command), let key = row.keys.first else { continue }
      let shown = command == .acknowledge && flow.target?.kind == .instruction ? .receive : command
      let word = phrases.board.command(shown)
      let columns = DisplayWidth.columns(of: key.description) + DisplayWidth.columns(of: word) + 1
      if column + columns > room { break }
      column = write(
        [piece(key.description, .uiHintKey), piece(word + " ", .uiHintText)], row: rect.row,
        in: rect, from: column)
    }
    write(status, row: rect.row, in: rect, from: rect.columns - statusColumns)
  }

  /// Last committed number and time, age of the data, backup, filter: right to left by weight.
  private func statusPieces() -> [Piece] {
    let words = phrases.board
    var pieces: [Piece] = []
    if flow.isReadOnly { pieces.append(piece(words.readOnly + " ", .uiStatusFilter)) }
    if let filter = flow.filters[flow.pane == .instructions ? .instructions : .incidents] {
      pieces.append(piece(words.filter(filter) + " ", .uiStatusFilter))
    }
    if duty.position > 0 {
      let clock = Naming.clockWithSeconds(duty.time.reading(duty.lastRecordedAt))
      pieces.append(
        piece(words.stored(position: Int64(duty.position), clock: clock) + " ", .uiStatus))
    }
    let age = Int(max(0, flow.now.seconds(since: flow.dataIsFreshAt)))
    if flow.dataTrouble != nil {
      pieces.append(piece(words.stale(.unreadable, seconds: age), .uiStatusStale))
    } else {
      pieces.append(piece(words.fresh(seconds: age), .uiStatus))
    }
    return pieces
  }

  private func role(of notice: Notice) -> Role {
    switch notice {
    case .stored, .callStored, .takenBack, .copied, .saved, .themeChanged: .messageOk
    case .refused, .keyUnavailable, .quitAsksOpenItems, .pasteHasLines, .nobodyWatched,
      .timersMissed, .unknownCommand, .noSuchNumber, .nothingFound, .alreadyThere:
      .messageWarn
    case .failed: .messageError
    case .draftKept, .draftRecalled, .newAbove: .messageInfo
    }
  }
}

/// A text and the role it is shown in.
struct Remark {
  var text: String
  var role: Role
}

extension Notice {
  /// Notices that may cover the status: what they say matters more for the moment.
  var isLong: Bool {
    switch self {
    case .refused, .failed, .keyUnavailable, .quitAsksOpenItems: true
    case .stored, .callStored, .takenBack, .copied, .saved, .themeChanged, .pasteHasLines,
      .nobodyWatched, .timersMissed, .unknownCommand, .noSuchNumber, .nothingFound, .alreadyThere,
      .draftKept, .draftRecalled, .newAbove:
      false
    }
  }
}
