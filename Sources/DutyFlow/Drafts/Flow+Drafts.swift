import CellGrid
import DutyDomain

extension Flow {
  /// Keeps what stands in a line, when it is worth keeping.
  func kept(_ entry: Entry) -> [Effect] {
    guard entry.prompt.keepsDraft else { return [] }
    return [.saveDraft(content(of: entry), startedAt: entry.startedAt ?? now)]
  }

  func kept(_ sheet: CallSheet) -> [Effect] {
    var content = DraftContent(.sheet(sheet.purpose), sheet.text)
    content.fields = sheet.typed
    content.lateReason = sheet.lateReason
    return [.saveDraft(content, startedAt: sheet.startedAt)]
  }

  private func content(of entry: Entry) -> DraftContent {
    var content = DraftContent(.line(entry.prompt), entry.text)
    content.answers = entry.answers
    content.choice = entry.choice
    content.linkedTo = entry.linkedTo
    content.lateReason = entry.lateReason
    return content
  }

  /// What was typed joins the parked drafts; nothing typed leaves nothing behind.
  mutating func park(_ entry: Entry) -> [Effect] {
    if entry.editor.isEmpty && entry.answers.isEmpty { return [.dropDraft] }
    guard entry.prompt.keepsDraft else { return [] }
    say(.draftKept(drafts.count + 1), at: now)
    return kept(entry) + [.parkDraft]
  }

  mutating func park(_ sheet: CallSheet) -> [Effect] {
    say(.draftKept(drafts.count + 1), at: now)
    return kept(sheet) + [.parkDraft]
  }

  /// Opens the list of drafts; one alone is taken at once.
  mutating func showDrafts(_ duty: Duty) -> [Effect] {
    if drafts.count == 1 { return recall(drafts[0], duty) }
    overlay = .drafts(selected: 0, discards: nil)
    return []
  }

  /// Goes on with a draft where it was begun. A record that has been closed meanwhile takes the words as a
  /// note: they are never lost.
  mutating func recall(_ draft: Draft, _ duty: Duty) -> [Effect] {
    drafts.removeAll { $0.id == draft.id }
    overlay = nil
    switch draft.content.origin {
    case .line(let prompt):
      var entry = Entry(
        stillOpen(prompt, duty), text: draft.content.text, startedAt: draft.startedAt)
      entry.answers = draft.content.answers
      entry.choice = draft.content.choice
      entry.linkedTo = draft.content.linkedTo
      entry.lateReason = draft.content.lateReason
      open(entry)
      say(.draftRecalled, at: now)
      return [.takeDraft(id: draft.id)] + edited(duty)
    case .sheet(.newCall):
      var entry = Entry(.call, text: draft.content.text, startedAt: draft.startedAt)
      entry.lateReason = draft.content.lateReason
      var sheet = CallSheet(entry, now: now)
      for (field, text) in draft.content.fields { sheet.write(text, into: field) }
      open(sheet, duty)
      say(.draftRecalled, at: now)
      return [.takeDraft(id: draft.id)]
    case .month(let first):
      var sheet = MonthSheet(first, startedAt: draft.startedAt)
      sheet.read(draft.content.text)
      if let edit = sheet.edits.first { sheet.selected = edit.slot.date }
      overlay = .month(sheet)
      say(.draftRecalled, at: now)
      return [.takeDraft(id: draft.id)]
    case .paper(let request):
      pendingPaper = draft.content.text
      say(.draftRecalled, at: now)
      return [.takeDraft(id: draft.id), .composeReport(request)]
    case .sheet(.supplement(let call)):
      pendingFields = draft.content.fields
      return [.takeDraft(id: draft.id), .loadCall(call)]
    }
  }

  private func stillOpen(_ prompt: Prompt, _ duty: Duty) -> Prompt {
    switch prompt {
    case .acknowledgeWords(let number), .report(let number), .reportLateReason(let number),
      .figures(let number),
      .outcome(let number):
      duty.incident(number) == nil ? .note(ItemReference(.incident, number)) : prompt
    case .step(_, let number), .completeInstruction(let number):
      duty.instruction(number) == nil ? .note(ItemReference(.instruction, number)) : prompt
    case .instruction(let number?):
      duty.incident(number) == nil ? .instruction(nil) : prompt
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .instruction(nil),
      .instructionUnits, .instructionDue, .classify, .reason, .linkTarget, .silenceReason,
      .lateReason, .extension, .erasure, .reassign,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      prompt
    }
  }

  /// The keys of the list of drafts: Enter goes on with one, x twice throws one away.
  mutating func pressInDrafts(
    _ key: Key, _ step: Int?, _ selected: Int, _ discards: String?, _ duty: Duty
  ) -> [Effect] {
    guard selected < drafts.count else {
      overlay = nil
      return []
    }
    let draft = drafts[selected]
    if let step {
      let row = Cursor.move(selected, by: step, count: drafts.count) ?? 0
      overlay = .drafts(selected: row, discards: nil)
      return []
    }
    switch key {
    case .enter: return recall(draft, duty)
    case .character("x"), .delete:
      guard discards == draft.id else {
        overlay = .drafts(selected: selected, discards: draft.id)
        say(.discardAsks, at: now)
        return []
      }
      drafts.remove(at: selected)
      overlay =
        drafts.isEmpty
        ? nil : .drafts(selected: min(selected, drafts.count - 1), discards: nil)
      say(.draftDiscarded, at: now)
      return [.discardDraft(id: draft.id)]
    case .escape, .character("q"), .character("D"): overlay = nil
    default: overlay = .drafts(selected: selected, discards: nil)
    }
    return []
  }
}
