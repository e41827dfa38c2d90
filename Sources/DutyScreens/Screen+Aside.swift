import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyText

extension Screen {
  /// The lines above the entry line: why it was refused, else what was understood of it.
  mutating func drawAside(_ rect: CellRect) {
    frame.fill(rect, style: theme.style(.text))
    guard let entry = flow.entry else { return }
    var lines = entry.isCall ? callLines(entry, rect) : entryLines(entry, rect)
    if let series = seriesLine(entry), rect.rows > 2 || lines.isEmpty {
      // The last line keeps its place: it has the next question.
      lines = [series] + lines.dropFirst(max(0, lines.count + 1 - rect.rows))
    }
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      write(line, row: rect.row + offset, in: rect, from: 1)
    }
  }

  private func noticeLines(_ rect: CellRect) -> [[Piece]]? {
    guard let notice = flow.notice else { return nil }
    let text = phrases.notices.notice(notice, naming)
    return Fitting.wrap(text, columns: max(2, rect.columns - 2)).map {
      [piece($0, role(of: notice))]
    }
  }

  /// The facts on all lines but the last, which has the next question, or what was said last.
  private func callLines(_ entry: Entry, _ rect: CellRect) -> [[Piece]] {
    guard let understanding = entry.understanding, !entry.editor.isEmpty else {
      return noticeLines(rect) ?? []
    }
    let facts = broken(facts(understanding), rect.columns - 2)
    if rect.rows == 1, flow.notice == nil { return facts }
    let kept = Array(facts.prefix(rect.rows - 1))
    if let notice = noticeLines(rect) { return kept + notice }
    var last: [Piece] = []
    if let same = entry.linkedTo {
      last.append(piece(phrases.intake.linked(same, naming) + "  ", .factKnown))
    } else if let same = entry.possiblySame {
      last.append(piece(phrases.intake.possiblySame(same, naming) + "  ", .factUnclear))
    }
    // In a storm the short form asks its own questions, on the line above.
    if !entry.isOneOfMany || entry.linkedTo == nil {
      last.append(piece(phrases.intake.questions(understanding.missing), .factMissing))
    }
    return kept + [last]
  }

  private func facts(_ understanding: Understanding) -> [Piece] {
    phrases.intake.facts(understanding.facts, naming).map { word in
      let isUnclear = understanding.spans.contains { $0.fact == word.fact && $0.isUnclear }
      return piece(word.text + "  ", isUnclear ? .factUnclear : .factKnown)
    }
  }

  private func entryLines(_ entry: Entry, _ rect: CellRect) -> [[Piece]] {
    if let notice = noticeLines(rect) { return notice }
    if !entry.completions.isEmpty { return [[piece(completions(entry), .textLink)]] }
    let text = understood(entry)
    return text.isEmpty ? [] : [[piece(Fitting.clip(text, columns: rect.columns - 2), .factKnown)]]
  }

  /// What the line would do if it were entered now, as far as it can be said.
  private func understood(_ entry: Entry) -> String {
    let names = phrases.names
    switch entry.prompt {
    case .acknowledgeWords: return leaderOnDuty()
    case .report(let number): return settled(number, ReportChoice.all[entry.choice])
    case .classify(let number): return classified(entry, number)
    case .figures: return names.figures(Figures(entry.understanding?.facts.figures ?? []))
    case .outcome(let number):
      guard let incident = duty.incident(number) else { return "" }
      let gaps = duty.closeGaps(incident, outcome: trim(entry.text))
      return labelled(.missing, names.list(gaps.map(names.gap)))
    case .instructionDue:
      let due = DueTime.parse(trim(entry.text), from: flow.now, time: duty.time)
      return labelled(.due, due.map(naming.clock) ?? "")
    case .step(let step, let number):
      let possible = duty.instruction(number)?.assignments.filter {
        step.isPossible(from: $0.state)
      }
      return names.list((possible ?? []).map { duty.directory.unitName($0.unit) })
    case .goToNumber, .linkTarget: return title(of: entry.text)
    case .silenceReason(let number):
      return duty.incident(number)?.nextDeadline(duty.policy).map { names.rule($0.rule) } ?? ""
    case .call, .search, .filter, .commandLine, .note, .instruction, .instructionUnits, .reason,
      .completeInstruction, .lateReason, .reportStep, .reportTold,
      .bulletin, .bulletinStep:
      return ""
    }
  }

  func labelled(_ label: Label, _ value: String) -> String {
    value.isEmpty ? "" : "\(phrases.names.label(label)) \(value)"
  }

  /// Whom to ring up.
  private func leaderOnDuty() -> String {
    guard let id = duty.leaderOnDuty(at: flow.now) else { return "" }
    let person = duty.directory.person(id)
    return labelled(.leader, [person?.name ?? id, person?.mobile ?? ""].joined(separator: " "))
  }

  /// The clocks that a report stops.
  private func settled(_ number: ItemNumber, _ choice: ReportChoice) -> String {
    guard let incident = duty.incident(number) else { return "" }
    let stopped = incident.openDeadlines(duty.policy).filter { deadline in
      duty.policy.rules.contains {
        $0.id == deadline.rule && $0.isSettled(by: choice.medium, to: choice.receiver)
      }
    }
    let clocks = stopped.map { deadline in
      let left = phrases.time.countdown(from: flow.now, to: deadline.due, time: duty.time)
      return "\(phrases.names.rule(deadline.rule)) \(left)"
    }
    return labelled(.deadline, phrases.names.list(clocks))
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
    case .call, .report, .bulletin: return ""
    }
  }
}
