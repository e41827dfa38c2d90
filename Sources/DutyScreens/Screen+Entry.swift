import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  mutating func draw(_ entry: Entry) {
    let rect = layout.message
    frame.fill(rect, style: theme.style(.uiInput))
    let used = write([piece(label(of: entry), .uiHintKey)], row: rect.row, in: rect)
    let remark = remark(entry)
    let remarkColumns =
      remark.text.isEmpty ? 0 : min(DisplayWidth.columns(of: remark.text) + 2, rect.columns / 3)
    let room = max(4, rect.columns - used - remarkColumns)
    if entry.editor.isEmpty {
      let hint = hintAbove(entry) == nil ? phrases.board.hint(entry.prompt) : ""
      write(
        [piece(Fitting.clip(hint, columns: room - 1), .textMuted)], row: rect.row, in: rect,
        from: used)
      frame.cursor = CellPoint(column: rect.column + used, row: rect.row)
    } else {
      let view = entry.editor.view(columns: room)
      write([piece(view.text, .uiInput)], row: rect.row, in: rect, from: used)
      frame.cursor = CellPoint(column: rect.column + used + view.caretColumn, row: rect.row)
    }
    if remarkColumns > 0 {
      let text = Fitting.clip(remark.text, columns: remarkColumns - 1)
      write(
        [piece(" " + text, remark.role)], row: rect.row, in: rect,
        from: rect.columns - remarkColumns)
    }
  }

  private func label(of entry: Entry) -> String {
    let label = phrases.board.label(entry.prompt, naming) + choice(entry) + "> "
    return Fitting.clip(label, columns: layout.message.columns / 2)
  }

  /// A hint that has no room behind the question: it stands whole above it, unless something else must
  /// be said there.
  func hintAbove(_ entry: Entry) -> String? {
    guard entry.editor.isEmpty, !entry.isCall, let rect = layout.aside else { return nil }
    let hint = phrases.board.hint(entry.prompt)
    let columns = DisplayWidth.columns(of: label(of: entry)) + DisplayWidth.columns(of: hint) + 1
    guard columns > layout.message.columns, linesOnEntry(entry, rect).isEmpty else { return nil }
    return hint
  }

  /// The way in which the act is done, where Tab offers several.
  private func choice(_ entry: Entry) -> String {
    let names = phrases.names
    switch entry.prompt {
    case .report:
      let it = ReportChoice.all[entry.choice]
      return " [\(names.stage(it.stage)) \(names.medium(it.medium)) \(names.receiver(it.receiver))]"
    case .acknowledgeWords: return " [\(names.channel(acknowledgementChannels[entry.choice]))]"
    case .reportStep(.send, _): return " [\(names.channel(sendingChannels[entry.choice]))]"
    case .reportTold: return " [\(phrases.board.readBack(entry.choice == 0))]"
    case .instruction:
      let it = InstructionChoice.all[min(entry.choice, InstructionChoice.all.count - 1)]
      let urgency = it.urgency == .urgent ? " " + phrases.instructions.urgency(.urgent) : ""
      return " [\(names.nature(it.nature))\(urgency)]"
    case .instructionLine(.told, _): return " [\(names.channel(tellingChannels[entry.choice]))]"
    case .instructionLine(.slip, _):
      return " [\(phrases.instructions.slip(SlipKind.allCases[entry.choice]))]"
    case .instructionLine(.record(.receivedBy), _):
      return " [\(names.channel(receivingChannels[entry.choice]))]"
    case .settle(let number):
      let lines = flow.ownLines(number, duty)
      return lines.isEmpty ? "" : " [\(names.rule(lines[min(entry.choice, lines.count - 1)].rule))]"
    case .step(.feedBack, let number):
      let leads = duty.instruction(number)?.assignments.contains { $0.isLead == true } == true
      return leads ? " [\(phrases.instructions.covers(entry.choice == 1))]" : ""
    case .call:
      guard let number = entry.linkedTo else { return "" }
      let room = layout.message.columns < 100 ? 12 : 24
      let title = Fitting.clip(duty.incident(number)?.title ?? "", columns: room)
      return " [\(phrases.live.linked(number, title, naming))]"
    case .search, .filter, .commandLine, .goToNumber, .note, .instructionUnits, .instructionDue,
      .extension, .erasure, .reassign, .classify, .figures, .outcome, .reason, .step, .linkTarget,
      .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault, .handover,
      .instructionLine, .roster, .room:
      return ""
    }
  }

  /// What stands at the right of a call's line: completions, else parked drafts.
  private func remark(_ entry: Entry) -> Remark {
    guard entry.isCall else { return Remark(text: "", role: .text) }
    if !entry.completions.isEmpty { return Remark(text: completions(entry), role: .textLink) }
    if entry.editor.isEmpty, !flow.drafts.isEmpty {
      return Remark(text: phrases.board.drafts(flow.drafts.count), role: .uiStatusFilter)
    }
    return Remark(text: "", role: .text)
  }

  func completions(_ entry: Entry) -> String {
    let shown = entry.completions.prefix(5).enumerated().map { place, proposal in
      let text = Fitting.clip(proposal.text, columns: 24)
      return entry.cycle?.place == place ? "[\(text)]" : text
    }
    return "Tab " + shown.joined(separator: "  ")
  }
}

/// A text and the role it is shown in.
private struct Remark {
  var text: String
  var role: Role
}
