import CellGrid
import DutyDomain

extension Flow {
  mutating func press(_ key: Key, typed: Key, _ duty: Duty) -> [Effect] {
    if let pinLine { return pressInPin(typed, pinLine, duty) }
    if asksBeforeQuit, let effects = answerQuit(key) { return effects }
    if let bulkAsk, let effects = answerBulk(key, bulkAsk, duty) { return effects }
    // What is typed must not be folded: a full-width comma belongs to the officer's text.
    if entry != nil { return pressInEntry(typed, duty) }
    if overlay != nil { return pressInOverlay(key, typed: typed, duty) }
    if let command = KeyTable.command(for: key, on: target?.kind, in: pane) {
      return run(command, duty)
    }
    if let first = textThatOpensACall(typed) {
      if let reason = obstacle(.newCall, duty) {
        say(.keyUnavailable(.newCall, reason), at: now)
        return []
      }
      open(newCallLine())
      return pressInEntry(.character(first), duty)
    }
    return []
  }

  /// A Chinese character in the queue is the beginning of a call, never lost.
  private func textThatOpensACall(_ key: Key) -> Character? {
    guard case .character(let character) = key, let scalar = character.unicodeScalars.first,
      scalar.value >= 0x2E80, !(0xFF00...0xFFEF).contains(scalar.value)
    else { return nil }
    return character
  }

  /// The second word to a question: the same key or Enter leaves, everything else stays.
  private mutating func answerQuit(_ key: Key) -> [Effect]? {
    asksBeforeQuit = false
    notice = nil
    let command = KeyTable.command(for: key, on: nil)
    if command == .quit || key == .enter || key == .character("y") { return [.quit] }
    return key == .escape ? [] : nil
  }

  mutating func open(_ entry: Entry) {
    var entry = entry
    if entry.editor.isEmpty { entry.completions = firstProposals(for: entry.prompt) }
    self.entry = entry
    notice = nil
  }

  mutating func paste(_ text: String, isTruncated: Bool, _ duty: Duty) -> [Effect] {
    if let pinLine {
      paste(isTruncated ? "" : text, into: pinLine)
      return []
    }
    if isTruncated {
      say(.refused(.textTooLong(.call, limit: longestText)), at: now)
      return []
    }
    if let sheet {
      return paste(
        text.split(whereSeparator: \.isNewline).joined(separator: " "), into: sheet, duty)
    }
    if entry == nil, case .report(let sheet) = overlay { return pasteIntoReport(text, sheet) }
    if entry == nil {
      if obstacle(.newCall, duty) != nil || overlay != nil { return [] }
      open(newCallLine())
    }
    guard var entry else { return [] }
    let lines = text.split(whereSeparator: \.isNewline).filter { !trim(String($0)).isEmpty }
    if lines.count > 1 {
      entry.pastedLines = lines.joined(separator: " ")
      self.entry = entry
      say(.pasteHasLines(lines.count), at: now)
      return []
    }
    return insert(lines.first.map(String.init) ?? "", duty)
  }

  /// Puts text at the caret of the open line and looks at it anew.
  mutating func insert(_ text: String, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    entry.startedAt = entry.startedAt ?? now
    entry.editor.insert(text)
    if entry.editor.refusedInput {
      say(.refused(.textTooLong(field(of: entry.prompt), limit: longestText)), at: now)
    }
    self.entry = entry
    return edited(duty)
  }

  func field(of prompt: Prompt) -> Field {
    switch prompt {
    case .call: .call
    case .note: .note
    case .acknowledgeWords, .instruction: .words
    case .outcome, .completeInstruction: .outcome
    case .reason, .silenceReason, .reportLateReason, .extension, .erasure, .reassign: .reason
    case .step: .feedback
    case .report: .content
    case .search, .filter, .commandLine, .goToNumber, .instructionUnits, .instructionDue,
      .classify, .figures, .linkTarget:
      .title
    case .instructionLine(.told, _): .words
    case .instructionLine(.slip, _): .content
    case .instructionLine, .settle: .title
    case .lateReason, .reportStep(.withdraw, _): .reason
    case .handover(.withdraw), .handover(.lateReason): .reason
    case .handover(.open): .name
    case .handover: .note
    case .bulletinStep(.withdraw, _): .reason
    case .reportStep, .reportTold, .bulletin, .bulletinStep: .name
    case .spotCheck, .checkOfUs, .lineFault: .note
    case .roster(let ask): ask.part == .reason ? .reason : .name
    case .room(let ask): ask.part == .title ? .title : .content
    }
  }
}
