import CellGrid
import DutyDomain
import DutyIntake

/// How much of a call is understood anew at each key; longer ones are understood whole at Enter.
let livelyCharacters = 600

extension Flow {
  mutating func pressInEntry(_ key: Key, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    if let lines = entry.pastedLines { return answerPaste(key, lines, duty) }
    switch key {
    case .escape, .control("c"), .control("g"): return leaveEntry(duty)
    case .enter: return submit(duty)
    case .tab:
      return entry.completions.isEmpty ? choose(1, duty) : complete(duty)
    case .backTab: return choose(-1, duty)
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
      entry.linkedTo = entry.linkedTo == nil ? series?.incident ?? entry.possiblySame : nil
      self.entry = entry
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
      entry.possiblySame = entry.understanding.flatMap { possiblySame($0, duty) }
      if entry.possiblySame == nil, !entry.isOneOfMany { entry.linkedTo = nil }
      entry.completions = completions(entry)
    case .instructionUnits, .classify, .instruction, .note, .step:
      entry.completions = completions(entry)
    case .commandLine: entry.completions = commandCompletions(entry.text)
    case .search:
      effects = [.search(entry.text)]
    case .filter(let pane):
      filters[pane] = entry.text.isEmpty ? nil : entry.text
      relist(duty, at: now)
    case .figures:
      entry.understanding = intake?.understand(entry.text, receivedAt: now, time: duty.time)
    case .acknowledgeWords, .instructionDue, .report, .outcome, .reason, .linkTarget,
      .completeInstruction, .silenceReason, .goToNumber, .lateReason, .reportStep, .reportTold,
      .bulletin, .bulletinStep:
      break
    }
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

  private func completions(_ entry: Entry) -> [Proposal] {
    let found = completer?.completions(in: entry.text, cursor: entry.editor.caret, limit: 5) ?? []
    return found.map {
      Proposal(text: $0.text, inserted: inserted($0, entry.prompt), replaces: $0.replaces)
    }
  }

  /// The words of commands that what was typed begins, or spells in pinyin; the reader's own first.
  private func commandCompletions(_ text: String) -> [Proposal] {
    let typed = trim(text).lowercased()
    guard !typed.isEmpty else { return [] }
    let found = commandWords.filter { $0.word != typed && begins($0.word, typed) }
    return found.prefix(5).map {
      Proposal(text: $0.word, inserted: $0.word, replaces: 0..<text.count)
    }
  }

  /// Whether a command is meant by these first letters.
  func begins(_ word: String, _ typed: String) -> Bool {
    if word.hasPrefix(typed) { return true }
    return !word.utf8.allSatisfy { $0 < 0x80 } && completer?.begins(word, with: typed) == true
  }

  /// Tab takes the first completion.
  private mutating func complete(_ duty: Duty) -> [Effect] {
    guard var entry, let first = entry.completions.first else { return [] }
    entry.editor.move(to: first.replaces.upperBound)
    entry.editor.remove(first.replaces)
    entry.editor.insert(first.inserted)
    entry.completions = []
    self.entry = entry
    let effects = edited(duty)
    self.entry?.completions = []
    return effects
  }

  /// Kinds are written by their code where codes are asked for, by their name elsewhere.
  private func inserted(_ completion: Completion, _ prompt: Prompt) -> String {
    if case .code(let code) = completion.what, case .classify = prompt { return code + " " }
    if prompt == .instructionUnits { return completion.text + " " }
    return completion.text
  }

  /// Tab where nothing is to be completed changes the way in which the act is done.
  private mutating func choose(_ step: Int, _ duty: Duty) -> [Effect] {
    guard var entry else { return [] }
    let count: Int
    switch entry.prompt {
    case .report: count = ReportChoice.all.count
    case .acknowledgeWords: count = acknowledgementChannels.count
    case .instruction: count = InstructionNature.allCases.count
    case .reportStep(.send, _): count = sendingChannels.count
    case .reportTold: count = 2
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .instructionUnits,
      .instructionDue, .classify, .figures, .outcome, .reason, .step, .linkTarget,
      .completeInstruction, .silenceReason, .lateReason, .reportStep,
      .bulletin, .bulletinStep:
      return []
    }
    entry.choice = (entry.choice + step + count) % count
    self.entry = entry
    return []
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
      .instructionDue, .report, .classify, .figures, .outcome, .reason, .step, .linkTarget,
      .completeInstruction, .silenceReason, .lateReason, .reportStep, .reportTold,
      .bulletin, .bulletinStep:
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

  private func possiblySame(_ understanding: Understanding, _ duty: Duty) -> ItemNumber? {
    possiblySameIncidents(understanding.facts, duty, at: now).first
  }
}
