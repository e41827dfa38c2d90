import CellGrid
import DutyDomain
import DutyIntake

/// How much of a call is understood anew at each key; longer ones are understood whole at Enter.
let livelyCharacters = 600

extension Flow {
  mutating func pressInEntry(_ key: Key, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    if let lines = entry.pastedLines { return answerPaste(key, lines, duty) }
    if entry.cycle != nil, key != .tab, key != .backTab {
      // Whatever the key does, what Tab put in stays; Esc does no more than end the choosing.
      entry.cycle = nil
      self.entry = entry
      if key == .escape { return edited(duty) }
    }
    switch key {
    case .escape, .control("c"), .control("g"): return leaveEntry(duty)
    case .enter: return submit(duty)
    case .tab: return completes(entry, duty) ? complete(1, duty) : choose(1, duty)
    case .backTab: return completes(entry, duty) ? complete(-1, duty) : choose(-1, duty)
    case .function(6):
      guard case .report(let number) = entry.prompt else { return [] }
      // Words that stand in the line are kept: they may belong into the text.
      return park(entry) + composeReport(number, ReportChoice.all[entry.choice], duty)
    case .up:
      if entry.isCall, entry.editor.isEmpty { return recall(duty) }
      return recallHistory(-1, duty)
    case .down: return recallHistory(1, duty)
    case .function(2) where entry.isCall: return openSheet(duty)
    case .control("t") where entry.isCall:
      cycleLink()
      return []
    default:
      let isFirst = entry.startedAt == nil
      let before = entry.editor.text
      guard entry.editor.apply(key) else { return [] }
      if isFirst, !entry.editor.isEmpty { entry.startedAt = now }
      if entry.editor.refusedInput {
        say(.refused(.textTooLong(field(of: entry.prompt), limit: longestText)), at: now)
      }
      let hasChanged = entry.editor.text != before
      if hasChanged {
        entry.isSecondWord = false
        if !entry.editor.refusedInput { notice = nil }
      }
      self.entry = entry
      return hasChanged ? edited(duty) : []
    }
  }

  /// The line has changed: it is understood, completed, searched for or filtered by, and kept.
  mutating func edited(_ duty: Duty) -> [Effect] {
    learnNames(duty)
    guard var entry else { return [] }
    var effects: [Effect] = []
    switch entry.prompt {
    case .call:
      if !entry.lateReason.isEmpty { entry.lateHead = lateHead(entry.text, duty) }
      // Typing never waits for a very long line: its beginning is looked at, all of it at Enter.
      entry.understanding = intake?.understand(
        String(entry.callText.prefix(livelyCharacters)), receivedAt: entry.receivedAt ?? now,
        time: duty.time)
      effects = followCall(&entry, duty)
    case .search:
      effects = [.search(entry.text)]
    case .filter(let pane):
      filters[pane] = entry.text.isEmpty ? nil : entry.text
      relist(duty, at: now)
    case .figures:
      entry.understanding = intake?.understand(entry.text, receivedAt: now, time: duty.time)
    case .commandLine, .goToNumber, .note, .acknowledgeWords, .instruction, .instructionUnits,
      .instructionDue, .extension, .erasure, .reassign, .report, .classify, .outcome, .reason,
      .step,
      .linkTarget, .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      live.follow(duty)
    }
    entry.completions = proposals(for: entry, duty)
    self.entry = entry
    return effects + kept(entry)
  }

  /// F2 in the line: the full form over it, with everything that was understood so far.
  private mutating func openSheet(_ duty: Duty) -> [Effect] {
    guard let entry else { return [] }
    var sheet = CallSheet(entry, now: now)
    if let receivedAt = entry.receivedAt { sheet.startedAt = receivedAt }
    sheet.isOneOfMany = entry.isOneOfMany
    open(sheet, duty)
    return self.sheet.map { kept($0) } ?? []
  }

  /// Whether a command is meant by these first letters.
  func begins(_ word: String, _ typed: String) -> Bool {
    if word.hasPrefix(typed) { return true }
    return !word.utf8.allSatisfy { $0 < 0x80 } && completer?.begins(word, with: typed) == true
  }

  /// Tab completes what stands in the line; in an empty one that offers several ways it turns to the
  /// next way, though names used before could be put in.
  private func completes(_ entry: Entry, _ duty: Duty) -> Bool {
    if entry.completions.isEmpty { return false }
    return entry.cycle != nil || !entry.editor.isEmpty || choices(entry.prompt, duty) == 0
  }

  /// Tab where nothing is to be completed changes the way in which the act is done.
  private mutating func choose(_ step: Int, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    if case .roster(let ask) = entry.prompt {
      turnPost(ask, step, duty)
      return []
    }
    let count = choices(entry.prompt, duty)
    if count == 0 { return [] }
    entry.choice = (entry.choice + step + count) % count
    self.entry = entry
    return []
  }

  /// In how many ways the act can be done; 0 where there is one only.
  private func choices(_ prompt: Prompt, _ duty: Duty) -> Int {
    switch prompt {
    case .report: ReportChoice.all.count
    case .acknowledgeWords: acknowledgementChannels.count
    case .instruction: InstructionChoice.all.count
    case .instructionLine(.told, _): tellingChannels.count
    case .instructionLine(.slip, _): SlipKind.allCases.count
    case .instructionLine(.record(.receivedBy), _): receivingChannels.count
    case .settle(let number): max(1, ownLines(number, duty).count)
    case .step(.feedBack, let number):
      duty.instruction(number)?.assignments.contains { $0.isLead == true } == true ? 2 : 1
    case .reportStep(.send, _): sendingChannels.count
    case .reportTold: 2
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .instructionUnits,
      .instructionDue, .extension, .erasure, .reassign, .classify, .figures, .outcome, .reason,
      .step,
      .linkTarget, .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault, .handover,
      .instructionLine, .roster, .room:
      0
    }
  }

  /// Esc: words are parked as a draft, an empty line ends its series, a filter is cleared.
  private mutating func leaveEntry(_ duty: Duty) -> [Effect] {
    guard let entry else { return [] }
    self.entry = nil
    switch entry.prompt {
    case .call:
      guard let series else { return park(entry) }
      if !entry.editor.isEmpty {
        self.entry = newCallLine()
      } else {
        self.series = nil
        say(.seriesEnded(series.count), at: now)
      }
      return park(entry)
    case .filter(let pane):
      filters[pane] = nil
      relist(duty, at: now)
      return []
    case .search:
      overlay = nil
      return []
    case .commandLine, .goToNumber, .note, .acknowledgeWords, .instruction, .instructionUnits,
      .instructionDue, .extension, .erasure, .reassign, .report, .classify, .figures, .outcome,
      .reason,
      .step, .linkTarget, .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      return park(entry)
    }
  }

  /// Up in an empty line brings the newest draft back.
  private mutating func recall(_ duty: Duty) -> [Effect] {
    guard let draft = drafts.first else {
      say(.keyUnavailable(.drafts, .noDraft), at: now)
      return []
    }
    return recall(draft, duty)
  }

  private mutating func recallHistory(_ step: Int, _ duty: Duty) -> [Effect] {
    guard var entry, let kind = entry.history, let lines = histories[kind], !lines.isEmpty else {
      return choose(step, duty)
    }
    let place = min(max(0, (entry.historyPlace ?? lines.count) + step), lines.count)
    entry.historyPlace = place
    entry.editor.replace(with: place < lines.count ? lines[place] : "")
    self.entry = entry
    return edited(duty)
  }

  /// Several pasted lines become one call after a word: Enter takes them, Esc does not.
  private mutating func answerPaste(_ key: Key, _ lines: String, _ duty: Duty) -> [Effect] {
    entry?.pastedLines = nil
    notice = nil
    return key == .enter ? insert(lines, duty) : []
  }
}
