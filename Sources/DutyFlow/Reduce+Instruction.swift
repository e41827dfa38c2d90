import CellGrid
package import DutyDomain
import DutyIntake

extension Flow {
  /// F6 on an instruction: the result goes to the leader.
  mutating func openTold(_ number: ItemNumber) {
    open(Entry(.instructionLine(.told, number)))
  }

  /// A slip: the kind that the ladder asks for now, and the unit where only one is open.
  mutating func openSlip(_ number: ItemNumber, _ duty: Duty) {
    guard let instruction = duty.instruction(number) else { return }
    let steps = duty.chases(of: instruction, at: now).filter { $0.isDue(at: now) }
    let asked = steps.max { ($0.slip?.rank ?? -1) < ($1.slip?.rank ?? -1) }
    let open = instruction.assignments.filter { !$0.state.isSettled }
    let unit = steps.count > 0 ? asked?.unit : open.count == 1 ? open[0].unit : nil
    let name = open.count > 1 ? unit.map(duty.directory.unitName) ?? "" : ""
    var entry = Entry(.instructionLine(.slip, number), text: name.isEmpty ? "" : name + " ")
    let kind = asked?.slip ?? usualSlip(open)
    entry.choice = kind.rank
    self.open(entry)
  }

  /// Nobody has waited yet: a slip that hands it over; else one that reminds.
  private func usualSlip(_ open: [Assignment]) -> SlipKind {
    let isNew = open.allSatisfy { $0.slips.isEmpty && $0.receivedAt == nil }
    return isNew ? .assign : .chase
  }

  mutating func openObjection(_ number: ItemNumber, _ duty: Duty) {
    let late = duty.instruction(number).flatMap { instruction -> Refusal? in
      let able = instruction.assignments.filter {
        InstructionStep.object.isPossible(from: $0.state)
      }
      guard able.count == 1, let end = duty.objectionEnd(of: able[0], instruction),
        now.wholeMinute > end.wholeMinute
      else { return nil }
      return .objectionTooLate(number, unit: duty.directory.unitName(able[0].unit), ended: end)
    }
    // Nobody should write a reason only to hear that the days are over.
    if let late { say(.refused(late), at: now) } else { open(Entry(.step(.object, number))) }
  }

  mutating func openRecord(_ number: ItemNumber, _ duty: Duty) {
    ask(.source, number, answers: [], duty)
  }

  private mutating func ask(
    _ part: RecordPart, _ number: ItemNumber, answers: [String], channel: Channel? = nil,
    _ duty: Duty
  ) {
    let record = duty.instruction(number)?.record ?? .blank
    let known =
      switch part {
      case .source: record.source
      case .title: record.title
      case .receivedBy: record.receivedBy
      case .proposal: record.proposal
      case .responsible: ""
      }
    var entry = Entry(.instructionLine(.record(part), number), text: known)
    entry.answers = answers
    let way = channel ?? record.channel
    entry.choice = way.flatMap { receivingChannels.firstIndex(of: $0) } ?? 0
    open(entry)
  }

  mutating func submitInstructionLine(
    _ entry: Entry, _ question: InstructionQuestion, _ number: ItemNumber, _ text: String,
    _ duty: Duty
  ) -> [Effect] {
    switch question {
    case .told:
      let due =
        text.isEmpty
        ? nil
        : DueTime.parse(
          limit(in: text, duty), from: now, time: duty.time, hours: DueTime.Hours(duty.calendar))
      let told = LeaderNoticeEntry(
        channel: tellingChannels[entry.choice], words: text, due: due)
      return send(entry, [.instruction(.tell(told), number)])
    case .slip:
      let step = stepEntry(text, number, duty)
      let slip = SlipEntry(
        kind: SlipKind.allCases[entry.choice], unit: step.unit, requirement: step.text)
      return send(entry, [.instruction(.slip(slip), number)])
    case .file: return send(entry, [.fileInstruction(number, fileNumber: text)])
    case .record(let part): return submitRecord(entry, part, number, text, duty)
    }
  }

  /// Five short lines, one after the other; the last one stores them.
  private mutating func submitRecord(
    _ entry: Entry, _ part: RecordPart, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    let parts = RecordPart.allCases
    var answers = entry.answers + [text]
    if part == .receivedBy { answers.append(receivingChannels[entry.choice].rawValue) }
    guard let next = parts.firstIndex(of: part).map({ $0 + 1 }), next < parts.count else {
      return storeRecord(entry, number, text, duty)
    }
    ask(parts[next], number, answers: answers, duty)
    return []
  }

  /// The answers before the last one: source, title, receiver, channel, proposal.
  private mutating func storeRecord(
    _ entry: Entry, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    guard entry.answers.count == 5 else { return [] }
    var record = duty.instruction(number)?.record ?? .blank
    record.source = entry.answers[0]
    record.title = entry.answers[1]
    record.receivedBy = entry.answers[2]
    // A channel says something only beside a source or a receiver.
    let isNoted = !record.source.isEmpty || !record.receivedBy.isEmpty
    record.channel = isNoted ? Channel(rawValue: entry.answers[3]) : nil
    record.proposal = entry.answers[4]
    var it = InstructionRecordEntry(record: record)
    let step = stepEntry(text, number, duty)
    let words = step.text.split(whereSeparator: \.isWhitespace).map(String.init)
    if let name = words.first {
      it.unit = step.unit
      it.responsible = name
      it.phone = words.dropFirst().joined(separator: " ")
    }
    return send(entry, [.instruction(.describe(it), number)])
  }

  // Clocks of a unit's own line.

  /// The open clocks that only somebody's word stops.
  package func ownLines(_ number: ItemNumber, _ duty: Duty) -> [Deadline] {
    guard let incident = duty.incident(number) else { return [] }
    return duty.openDeadlines(of: incident).filter {
      duty.policy(of: incident).rule($0.rule)?.medium == .unitLine
    }
  }

  mutating func submitSettlement(
    _ entry: Entry, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    let lines = ownLines(number, duty)
    guard !lines.isEmpty else { return [] }
    let rule = lines[min(entry.choice, lines.count - 1)].rule
    return send(entry, [.settle(number, rule: rule, at: nil, text: text)])
  }

  // Rates.

  mutating func pressInRates(_ key: Key, _ step: Int?, _ sheet: RateSheet) -> [Effect] {
    var sheet = sheet
    let all = RateGrouping.allCases
    let place = all.firstIndex(of: sheet.rates.grouping) ?? 0
    switch key {
    case .escape, .character("q"), .character("C"), .enter: overlay = nil
    case .tab, .right: return [.computeRates(all[(place + 1) % all.count])]
    case .backTab, .left: return [.computeRates(all[(place + all.count - 1) % all.count])]
    default:
      if let step {
        sheet.scroll = min(max(0, sheet.scroll + step), max(0, sheet.rates.rows.count))
        overlay = .rates(sheet)
      }
    }
    return []
  }

  // Papers.

  /// What `p` saves: the paper that is open, else the screen.
  func savePaper() -> [Effect] {
    guard let target, pane == .detail || pane == .instructions else { return [.saveView] }
    switch target.kind {
    case .instruction, .report, .bulletin: return [.savePaper(target)]
    case .incident, .call, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
      return [.saveView]
    }
  }

  /// A slip that was just issued becomes files at once.
  func slips(in lines: [LogLine]) -> [Effect] {
    lines.compactMap { line in
      if case .slipIssued(let it) = line.event { return .saveSlip(it) }
      return nil
    }
  }

  // Chasing by rule.

  /// Steps of the ladder that have come since this board opened, each asked for once here and written
  /// once by however many boards.
  mutating func chases(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    let opened = openedAt
    let ready = alarm.clocks.lazy.filter { $0.isChase && $0.due <= now && $0.due > opened }
    return Set(ready.map(\.item.number)).sorted().flatMap { number -> [Effect] in
      guard let instruction = duty.instruction(number) else { return [] }
      return duty.chases(of: instruction, at: now).compactMap { step in
        guard step.isDue(at: now), step.due > openedAt,
          instruction.assignment(to: step.unit)?.chaseNotedAt.map({ $0 < step.due }) ?? true,
          triedClimbs.insert(step.actionID).inserted
        else { return nil }
        let act = InstructionAct.noteChase(unit: step.unit, rule: step.rule, due: step.due)
        return .performByRule(.instruction(act, number), id: step.actionID)
      }
    }
  }
}
