import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// The lines above the entry line: why it was refused, else what was understood of it.
  mutating func drawAside(_ rect: CellRect) {
    frame.fill(rect, style: theme.style(.text))
    if flow.pinLine != nil {
      for (offset, line) in (noticeLines(rect) ?? []).prefix(rect.rows).enumerated() {
        write(line, row: rect.row + offset, in: rect, from: 1)
      }
      return
    }
    guard let entry = flow.entry else { return }
    var rest = rect
    let series = rect.rows > 2 || entry.editor.isEmpty ? seriesLine(entry) : nil
    if series != nil { rest.rows -= 1 }
    let said = entry.isCall ? callLines(entry, rest) : entryLines(entry, rest)
    let lines = (series.map { [$0] } ?? []) + said
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      write(line, row: rect.row + offset, in: rect, from: 1)
    }
  }

  func noticeLines(_ rect: CellRect) -> [[Piece]]? {
    guard let notice = flow.notice else { return nil }
    let text = phrases.notices.notice(notice, naming)
    return Fitting.wrap(text, columns: max(2, rect.columns - 2)).map {
      [piece($0, role(of: notice))]
    }
  }

  private func entryLines(_ entry: Entry, _ rect: CellRect) -> [[Piece]] {
    guard let hint = hintAbove(entry) else { return linesOnEntry(entry, rect) }
    return Fitting.wrap(hint, columns: max(2, rect.columns - 2)).map { [piece($0, .textMuted)] }
  }

  /// What must be said of the line: why it was refused, else what it would do.
  func linesOnEntry(_ entry: Entry, _ rect: CellRect) -> [[Piece]] {
    if let notice = noticeLines(rect) { return notice }
    if let due = dueLine(entry) {
      let more = entry.completions.isEmpty ? leaderOnDuty(entry) : completions(entry)
      return [due + [piece(more.isEmpty ? "" : "  " + more, .textLink)]]
    }
    if !entry.completions.isEmpty { return [[piece(completions(entry), .textLink)]] }
    let text = understood(entry)
    return text.isEmpty ? [] : [[piece(Fitting.clip(text, columns: rect.columns - 2), .factKnown)]]
  }

  /// What the line would do if it were entered now, as far as it can be said.
  private func understood(_ entry: Entry) -> String {
    let names = phrases.names
    switch entry.prompt {
    case .acknowledgeWords: return leaderOnDuty()
    case .report(let number), .reportLateReason(let number):
      return settled(number, ReportChoice.all[entry.choice])
    case .classify(let number): return classified(entry, number)
    case .figures: return names.figures(Figures(entry.understanding?.facts.figures ?? []))
    case .outcome(let number):
      guard let incident = duty.incident(number) else { return "" }
      let gaps = duty.closeGaps(incident, outcome: trim(entry.text))
      return labelled(.missing, names.list(gaps.map(names.gap)))
    case .spotCheck: return checked(entry)
    case .checkOfUs: return checkedUs(entry)
    case .reassign(let number): return reassigned(entry, number)
    case .step(let step, let number):
      let possible = duty.instruction(number)?.assignments.filter {
        step.isPossible(from: $0.state)
      }
      return names.list((possible ?? []).map { duty.directory.unitName($0.unit) })
    case .instructionLine(.slip, let number): return unitsOwing(number)
    case .goToNumber, .linkTarget: return title(of: entry.text)
    case .silenceReason(let number):
      return duty.incident(number).flatMap { duty.nextDeadline(of: $0) }.map { names.rule($0.rule) }
        ?? ""
    case .call, .search, .filter, .commandLine, .note, .instruction, .instructionUnits,
      .instructionDue, .extension, .erasure, .reason, .completeInstruction, .lateReason,
      .reportStep, .reportTold, .bulletin, .bulletinStep, .lineFault, .handover, .instructionLine,
      .settle, .room:
      return ""
    case .roster(let ask): return asked(ask, entry)
    }
  }

  /// Who holds the post now, and the other shift of a swap.
  private func asked(_ ask: RosterAsk, _ entry: Entry) -> String {
    let words = phrases.roster
    guard ask.act != .leave, let planned = duty.roster.shift(on: ask.slot.date, ask.slot.shift)
    else { return "" }
    let shift = duty.roster.effective(planned)
    let person = duty.directory.personName(shift[post: ask.post])
    var text = "\(words.slot(ask.slot)) \(words.postName(ask.post)) \(person)"
    if ask.part == .other, let other = flow.other(trim(entry.text), ask, duty),
      let planned = duty.roster.shift(on: other.slot.date, other.slot.shift)
    {
      let name = duty.directory.personName(duty.roster.effective(planned)[post: other.post])
      text += " > \(words.slot(other.slot)) \(words.postName(other.post)) \(name)"
    }
    return text
  }

  func labelled(_ label: Label, _ value: String) -> String {
    value.isEmpty ? "" : "\(phrases.names.label(label)) \(value)"
  }

  /// Who agrees to an extension when nobody is named.
  private func leaderOnDuty(_ entry: Entry) -> String {
    if case .extension(_, .approver) = entry.prompt { leaderOnDuty() } else { "" }
  }

  /// Whom to ring up.
  private func leaderOnDuty() -> String {
    guard let id = duty.leaderOnDuty(at: flow.now) else { return "" }
    let person = duty.directory.person(id)
    return labelled(.leader, [person?.name ?? id, person?.mobile ?? ""].joined(separator: " "))
  }

  /// The units that still owe an answer, each with its next step of chasing.
  private func unitsOwing(_ number: ItemNumber) -> String {
    guard let instruction = duty.instruction(number) else { return "" }
    let open = instruction.assignments.filter { !$0.state.isSettled }
    return phrases.names.list(
      open.map { assignment in
        let step = duty.nextChase(of: instruction, assignment, at: flow.now)
        let isDue = step?.isDue(at: flow.now) == true
        let owed = isDue ? " " + phrases.instructions.chaseBy(step?.slip) : ""
        return duty.directory.unitName(assignment.unit) + owed
      })
  }

  /// The clocks that a report stops.
  private func settled(_ number: ItemNumber, _ choice: ReportChoice) -> String {
    guard let incident = duty.incident(number) else { return "" }
    let stopped = duty.openDeadlines(of: incident).filter { deadline in
      duty.policy(of: incident).rules.contains {
        $0.id == deadline.rule
          && $0.isSettled(by: choice.medium, to: choice.receiver, stage: choice.stage)
      }
    }
    let clocks = stopped.map { deadline in
      let left = phrases.time.countdown(from: flow.now, to: deadline.due, time: duty.time)
      return "\(phrases.names.rule(deadline.rule)) \(left)"
    }
    return labelled(.deadline, phrases.names.list(clocks))
  }

  /// From whom to whom, and why.
  private func reassigned(_ entry: Entry, _ number: ItemNumber) -> String {
    let it = flow.reassignment(entry.text, number, duty)
    let to = duty.directory.unit(called: it.to).map { duty.directory.unitName($0.id) } ?? it.to
    let units = [duty.directory.unitName(it.from), to].filter { !$0.isEmpty }
    return [units.joined(separator: " > "), labelled(.reason, it.reason)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func classified(_ entry: Entry, _ number: ItemNumber) -> String {
    let names = phrases.names
    let before = duty.incident(number)?.classification ?? Classification()
    let (after, reason) = ClassificationLine.read(entry.text, before: before, duty.codes)
    let kinds = ([after.primary] + after.secondary).filter { !$0.isEmpty }
      .map { names.category($0, duty.codes) }
    let isSensitive = after.sensitivity?.isSensitive == true
    return [
      names.level(after.level), names.list(kinds),
      isSensitive
        ? labelled(.sensitive, (after.sensitivity.map { names.why($0, naming) } ?? "") + " ") : "",
      labelled(.reason, reason),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func title(of text: String) -> String {
    guard let item = ItemReference(trim(text), thisYear: naming.thisYear) else { return "" }
    switch item.kind {
    case .incident: return duty.incident(item.number)?.title ?? ""
    case .instruction: return duty.instruction(item.number)?.words ?? ""
    case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
      return ""
    }
  }
}
