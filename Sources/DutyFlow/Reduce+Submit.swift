import CellGrid
import DutyDomain
import DutyIntake

extension Flow {
  /// Enter: what was typed becomes an intent, a filter, a jump, or the next question.
  mutating func submit(_ duty: Duty) -> [Effect] {
    guard let entry else { return [] }
    remember(entry)
    let text = trim(entry.text)
    switch entry.prompt {
    case .call: return submitCall(entry, duty)
    case .search: return keepSearch()
    case .filter(let pane):
      filters[pane] = text.isEmpty ? nil : entry.text
      self.entry = nil
      relist(duty, at: now)
      return []
    case .commandLine:
      self.entry = nil
      return command(text, duty)
    case .goToNumber:
      self.entry = nil
      return jump(text, duty)
    case .note(let item):
      let items = marked.isEmpty ? [item] : marked
      return send(entry, items.map { .addNote($0, text) })
    case .acknowledgeWords(let number):
      let marked = targets(.incident)
      // What was marked meanwhile is no way around the rule for many at once.
      let numbers =
        marked.contains(number)
        ? marked.filter { $0 == number || duty.incident($0)?.mayBeAcknowledgedInBulk == true }
        : [number]
      let channel = acknowledgementChannels[entry.choice]
      let (leader, words) = speaker(text, duty)
      return send(
        entry,
        numbers.map {
          .acknowledge(
            $0, AcknowledgementEntry(leader: leader, channel: channel, words: words))
        })
    case .instruction, .instructionUnits, .instructionDue:
      return submitInstruction(entry, text, duty)
    case .extension(let number, let part):
      return submitExtension(entry, number, part, text, duty)
    case .erasure(let number, let part):
      return submitErasure(entry, number, part, text)
    case .reassign(let number): return submitReassignment(entry, number, text, duty)
    case .report(let number): return submitReport(entry, number, text)
    case .reportLateReason(let number):
      return submitReport(entry, number, entry.answers.first ?? "", lateReason: text)
    case .classify(let number):
      let before = duty.incident(number)?.classification ?? Classification()
      let (after, reason) = ClassificationLine.read(text, before: before, duty.codes)
      return send(entry, [.classify(number, after, reason: reason)])
    case .figures(let number): return submitFigures(entry, number, text, duty)
    case .outcome(let number):
      return send(entry, [.close(number, outcome: text, despiteGaps: entry.isSecondWord)])
    case .reason(let command, let item): return submitReason(entry, command, item, text)
    case .step(let step, let number):
      var said = stepEntry(text, number, duty)
      said.coversJoint = step == .feedBack && entry.choice == 1
      // What stands behind the unit is who signed for it or took it: these steps have no words.
      if !step.needsText, step != .chase { (said.person, said.text) = (said.text, "") }
      return send(entry, [.step(step, number, said)])
    case .instructionLine(let question, let number):
      return submitInstructionLine(entry, question, number, text, duty)
    case .settle(let number): return submitSettlement(entry, number, text, duty)
    case .linkTarget(let item): return submitLink(entry, item, text, duty)
    case .completeInstruction(let number):
      return send(entry, [.completeInstruction(number, text: text)])
    case .lateReason:
      if text.isEmpty {
        say(.refused(.reasonMissing), at: now)
        return []
      }
      startLateEntry(text)
      return []
    case .reportStep(let step, let number):
      return submitReportStep(entry, step, number, text, duty)
    case .bulletin(let number): return submitBulletin(entry, number, text)
    case .bulletinStep(let step, let number):
      return submitBulletinStep(entry, step, number, text)
    case .spotCheck(let unit): return submitSpotCheck(entry, unit, text, duty)
    case .checkOfUs: return submitCheckOfUs(entry, text, duty)
    case .lineFault(let line):
      return send(
        entry, [.recordLineTest(LineTestEntry(line: line, isWorking: false, words: text))])
    case .handover(let part): return submitHandover(entry, part, text, duty)
    case .roster(let ask): return submitRoster(entry, ask, text, duty)
    case .room(let ask): return submitRoom(entry, ask, text, duty)
    case .reportTold(let number, let stage): return submitReportTold(entry, number, stage, text)
    case .silenceReason(let number):
      let rule = duty.incident(number).flatMap { duty.nextDeadline(of: $0) }?.rule ?? ""
      return send(entry, [.silence(number, rule: rule, reason: text)])
    }
  }

  /// Hands intents over and keeps the line until the answer is there: a refusal gives it back.
  mutating func send(_ entry: Entry, _ intents: [Intent]) -> [Effect] {
    pending = entry
    self.entry = nil
    return intents.map { .perform($0) }
  }

  private mutating func submitCall(_ entry: Entry, _ duty: Duty) -> [Effect] {
    if trim(entry.text).isEmpty {
      self.entry = nil
      series = nil
      return [.dropDraft]
    }
    guard entry.lateReason.isEmpty || entry.lateHead != nil else {
      say(.refused(.lateReasonMissing), at: now)
      return []
    }
    let receivedAt = entry.receivedAt ?? now
    let isWhole = entry.callText.count <= livelyCharacters
    let facts =
      (isWhole ? entry.understanding?.facts : nil)
      ?? intake?.understand(entry.callText, receivedAt: receivedAt, time: duty.time).facts
    let isOneOfMany = entry.isOneOfMany && entry.linkedTo != nil
    var call = CallEntry(
      text: entry.callText, receivedAt: receivedAt, facts: facts ?? CallFacts.blank,
      incident: entry.linkedTo, lateReason: entry.lateReason,
      form: isOneOfMany ? StormWords.form(of: entry.callText) : nil, isOneOfMany: isOneOfMany)
    call.check = duty.directory.check(in: entry.callText, call.facts)
    return send(entry, [.registerCall(call)])
  }

  private mutating func submitReport(
    _ entry: Entry, _ number: ItemNumber, _ text: String, lateReason: String = ""
  ) -> [Effect] {
    let choice = ReportChoice.all[entry.choice]
    let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { trim(String($0)) }
    let report = ReportEntry(
      incident: number, stage: choice.stage, medium: choice.medium, receiver: choice.receiver,
      receiverName: parts.first ?? "", content: parts.count > 1 ? parts[1] : "",
      lateReason: lateReason)
    return send(entry, [.report(report)])
  }

  /// Words, then units, then the limit: three short lines, each with its own completion.
  private mutating func submitInstruction(_ entry: Entry, _ text: String, _ duty: Duty)
    -> [Effect]
  {
    var next: Entry
    switch entry.prompt {
    case .instruction(let incident):
      if text.isEmpty {
        say(.refused(.textMissing(.words)), at: now)
        return []
      }
      next = Entry(.instructionUnits)
      next.choice = entry.choice
      next.answers = [incident.map { "\($0.year)-\($0.serial)" } ?? "", text]
    case .instructionUnits:
      // A limit that stands in the leader's words need not be typed again.
      next = Entry(.instructionDue, text: limit(in: entry.answers[1], duty))
      next.choice = entry.choice
      next.answers = entry.answers + [text]
    case .call, .search, .filter, .commandLine, .goToNumber, .note, .acknowledgeWords,
      .instructionDue, .extension, .erasure, .reassign, .report, .classify, .figures, .outcome,
      .reason,
      .step, .linkTarget, .completeInstruction, .silenceReason, .lateReason, .reportLateReason,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .spotCheck, .checkOfUs, .lineFault,
      .handover, .instructionLine, .settle, .roster, .room:
      return sendInstruction(entry, text, duty)
    }
    next.startedAt = entry.startedAt
    self.entry = next
    return kept(next)
  }

  private mutating func sendInstruction(_ entry: Entry, _ text: String, _ duty: Duty)
    -> [Effect]
  {
    guard entry.answers.count == 3 else { return [] }
    var due: Timestamp?
    if !text.isEmpty {
      due = DueTime.parse(
        text, from: now, time: duty.time, hours: DueTime.Hours(duty.calendar))
      if due == nil {
        say(.limitUnreadable(text), at: now)
        return []
      }
    }
    let (leader, words) = speaker(entry.answers[1], duty)
    let choice = InstructionChoice.all[min(entry.choice, InstructionChoice.all.count - 1)]
    let units = entry.answers[2].split { $0.isWhitespace || "，,、；;".contains($0) }
    let incident = ItemReference(entry.answers[0], thisYear: 0)?.number
    return send(
      entry,
      [
        .instruct(
          InstructionEntry(
            incident: incident, leader: leader, words: words,
            nature: choice.nature, units: units.map(String.init), due: due,
            urgency: choice.urgency))
      ])
  }

  /// `祁建山：请…` names the leader who speaks; without a known leader the words are all words.
  private func speaker(_ text: String, _ duty: Duty) -> (leader: String, words: String) {
    let parts = text.split(maxSplits: 1) { "：:".contains($0) }
    guard parts.count == 2, let person = duty.directory.person(named: trim(String(parts[0]))),
      person.mayLead
    else { return ("", text) }
    return (person.id, trim(String(parts[1])))
  }

  private mutating func submitFigures(
    _ entry: Entry, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    let found = intake?.understand(text, receivedAt: now, time: duty.time).facts
    guard let found, !found.figures.isEmpty else {
      say(.nothingFound(text), at: now)
      return []
    }
    let suggestion = duty.incident(number).flatMap { incident in
      suggestedLevel(incident, with: found.figures)
    }
    return send(entry, [.stateFigures(number, found.figures, suggestion: suggestion)])
  }

  private mutating func submitReason(
    _ entry: Entry, _ command: BoardCommand, _ item: ItemReference, _ text: String
  ) -> [Effect] {
    if command == .describe {
      return send(
        entry,
        [.describe(item.number, title: text, place: "", occurredAt: nil, reason: "")])
    }
    if command == .withdrawAcknowledgement {
      return send(entry, [.withdrawAcknowledgement(item.number, reason: text)])
    }
    return send(entry, [.reopen(item.number, reason: text)])
  }

  /// `交警 已到场`: the first word may name the unit, the rest is what it said.
  func stepEntry(_ text: String, _ number: ItemNumber, _ duty: Duty) -> StepEntry {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first, let unit = duty.directory.unit(called: first),
      duty.instruction(number)?.assignment(to: unit.id) != nil
    else { return StepEntry(text: text) }
    return StepEntry(unit: unit.id, text: parts.count > 1 ? parts[1] : "")
  }

  private mutating func submitLink(
    _ entry: Entry, _ item: ItemReference, _ text: String, _ duty: Duty
  ) -> [Effect] {
    guard let target = ItemReference(text, thisYear: duty.time.date(now).year) else {
      say(.noSuchNumber(text), at: now)
      return []
    }
    switch (item.kind, target.kind) {
    case (.incident, .incident):
      // Several marked incidents that turned out to be one go on together under the number typed.
      let marked = marked.filter { $0.kind == .incident }.map(\.number)
      let gone = (marked.isEmpty ? [item.number] : marked).filter { $0 != target.number }
      if gone.isEmpty { return send(entry, [.merge(item.number, into: target.number)]) }
      return send(entry, gone.map { .merge($0, into: target.number) })
    case (.incident, .call): return send(entry, [.linkCall(target.number, to: item.number)])
    case (.call, .incident): return send(entry, [.linkCall(item.number, to: target.number)])
    case (_, _):
      say(.noSuchNumber(text), at: now)
      return []
    }
  }

  private mutating func jump(_ text: String, _ duty: Duty) -> [Effect] {
    guard let reference = ItemReference(text, thisYear: duty.time.date(now).year) else {
      say(.noSuchNumber(text), at: now)
      return []
    }
    go(to: reference, duty)
    return []
  }

  private mutating func command(_ text: String, _ duty: Duty) -> [Effect] {
    if text.isEmpty { return [] }
    if ItemReference(text, thisYear: 2000) != nil { return jump(text, duty) }
    let word = text.lowercased()
    let exact = commandWords.first { $0.word == word }?.command ?? BoardCommand(rawValue: word)
    let begun = commandWords.filter { begins($0.word, word) }
    guard let command = exact ?? begun.first?.command else {
      say(.unknownCommand(text), at: now)
      return []
    }
    return run(command, duty)
  }

  private mutating func remember(_ entry: Entry) {
    if case .report = entry.prompt {
      let parts = entry.text.split(maxSplits: 1) { "：:".contains($0) }
      remember(parts.first.map { trim(String($0)) } ?? "", as: .receiver)
    }
    if let kind = entry.history { remember(entry.text, as: kind) }
  }

  private mutating func remember(_ line: String, as kind: HistoryKind) {
    if trim(line).isEmpty { return }
    var lines = histories[kind] ?? []
    lines.removeAll { $0 == line }
    lines.append(line)
    histories[kind] = Array(lines.suffix(50))
  }
}
