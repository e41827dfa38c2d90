package import DutyDomain
import DutyText

extension Sheets {
  /// One line of the duty log: position, wall clock, author, what happened; with its line break.
  package func logLine(_ it: LogLine, isStruck: Bool = false) -> String {
    let wall = duty.time.reading(it.recordedAt)
    let author = it.author.isEmpty ? phrases.log.program : it.author
    let sentence = phrases.sentence(for: it, in: duty)
    let text = isStruck ? phrases.log.struck(sentence) : sentence
    let clock = "\(phrases.time.day(wall.date)) \(wallClock(it.recordedAt))"
    return plain("#\(it.position) \(clock) \(author) \(text)") + "\n"
  }

  private func wallClock(_ instant: Timestamp) -> String {
    let wall = duty.time.reading(instant)
    return "\(padded(wall.hour, 2)):\(padded(wall.minute, 2)):\(padded(wall.second, 2))"
  }

  /// One line that a search has found, with the thing it belongs to.
  package func hit(_ it: SearchHit) -> String {
    guard let item = it.item else { return logLine(it.line) }
    return plain("\(names.item(item, naming))  ") + logLine(it.line)
  }

  /// Who is on duty at an instant, who is next, and what is not covered in the days ahead.
  package func onDuty(at instant: Timestamp, daysAhead: Int = 7) -> String {
    var lines = [phrases.commands.onDutyTitle(duty.time.reading(instant))]
    if let shift = duty.roster.onDuty(at: instant) {
      lines += DutyPost.allCases.map { "  \(names.post($0))  \(contact(shift[$0]))" }
      lines.append("  " + span(shift, instant))
    }
    if let next = duty.roster.next(after: instant) {
      let crew = names.list(DutyPost.allCases.map { person(next[$0]) })
      lines.append("\(names.label(.next))  \(crew)  \(span(next, instant))")
    }
    let until = instant.adding(minutes: daysAhead * 1440)
    lines += duty.roster.gaps(from: instant, until: until).map { phrases.board.gap($0, naming) }
    return lines.map { plain($0) + "\n" }.joined()
  }

  private func span(_ shift: Shift, _ instant: Timestamp) -> String {
    phrases.time.span(from: shift.from, until: shift.until, now: instant, time: duty.time)
  }

  /// Name, title and masked mobile.
  private func contact(_ id: String) -> String {
    guard let it = duty.directory.person(id) else { return person(id) }
    return [it.name, it.title, masked(it.mobile)].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// One thing with its facts and its whole timeline.
  package func detail(_ it: ItemDetail) -> String {
    var lines = [phrases.board.detailTitle(it.reference, naming)]
    if let incident = it.incident { lines += facts(incident) }
    if let instruction = it.instruction { lines += facts(instruction) }
    if let call = it.call { lines += facts(call) }
    if let report = it.report { lines += facts(report) }
    if let bulletin = it.bulletin {
      let paper = BulletinPaper(bulletin, duty, phrases: phrases)
      lines += [names.bulletinState(bulletin.state)]
      lines += paper.text.split(separator: "\n").map { "  " + $0 }
    }
    if let round = it.spotRound {
      lines += self.round(round).split(separator: "\n").map { "  " + $0 }
    }
    lines.append(names.label(.timeline))
    return lines.map { plain($0) + "\n" }.joined()
      + it.timeline.map { "  " + logLine($0.line, isStruck: $0.isStruck) }.joined()
  }

  private func fact(_ label: Label, _ value: String) -> String? {
    value.isEmpty ? nil : "  \(names.label(label))  \(value)"
  }

  private func facts(_ it: Incident) -> [String] {
    let confirmed = it.classification
    let kinds = ([confirmed.primary] + confirmed.secondary).map { names.category($0, duty.codes) }
    var level = names.level(confirmed.level)
    if confirmed.level == nil, let suggested = it.suggestedLevel {
      level = phrases.board.suggested(suggested)
    }
    let sensitive = it.isSensitive ? confirmed.sensitivity?.reason ?? "" : ""
    var lines: [String?] = [
      fact(.title, it.title), fact(.level, level), fact(.category, names.list(kinds)),
      fact(.sensitive, sensitive), fact(.figures, names.figures(it.figures)),
      fact(.place, it.place), fact(.occurred, clock(it.occurredAt)),
      fact(.received, clock(it.receivedAt)), fact(.acknowledged, acknowledged(it)),
    ]
    for open in duty.openDeadlines(of: it) {
      let left = phrases.time.countdown(from: now, to: open.due, time: duty.time)
      lines.append(fact(.deadline, "\(names.rule(open.rule)) \(clock(open.due)) \(left)"))
    }
    for verdict in it.verdicts {
      lines.append(fact(.deadline, phrases.log.verdict(verdict, naming)))
    }
    if let closing = it.closing {
      lines.append(fact(.outcome, "\(names.ending(closing.ending)) \(closing.outcome)"))
    }
    return lines.compactMap(\.self)
  }

  private func acknowledged(_ it: Incident) -> String {
    it.acknowledgement.map { "\(naming.person($0.leader)) \(clock($0.at)) \($0.words)" } ?? ""
  }

  private func facts(_ it: Instruction) -> [String] {
    [
      fact(.words, it.words), fact(.givenBy, naming.person(it.leader)),
      fact(.given, clock(it.givenAt)),
      fact(.due, clock(it.due)),
    ].compactMap(\.self)
      + it.assignments.compactMap {
        fact(.unit, "\(naming.unit($0.unit)) \(names.state($0.state)) \($0.feedback)")
      }
  }

  private func facts(_ it: Call) -> [String] {
    [
      fact(.text, it.text), fact(.kind, names.callKind(it.facts.kind)),
      fact(.received, clock(it.receivedAt)),
      fact(.recorded, "\(clock(it.recordedAt)) \(it.recordedBy)"),
      fact(.caller, "\(naming.unit(it.facts.callerUnit)) \(it.facts.callerName)"),
      fact(.callback, it.facts.callback), fact(.incident, it.incident.map(naming.number) ?? ""),
      fact(.reason, it.lateReason),
    ].compactMap(\.self)
      + (it.form.map { phrases.form.lines(of: $0, naming) } ?? []).map { "  " + $0 }
  }

  private func facts(_ it: Report) -> [String] {
    let stage = names.stage(it.stage, ordinal: it.ordinal)
    let steps = [it.drafted, it.reviewed, it.signed, it.receipt, it.withdrawn].map { step in
      step.map { "\(naming.person($0.by)) \(clock($0.at)) \($0.words)" } ?? ""
    }
    return [
      fact(.stage, "\(names.medium(it.medium)) \(stage)"),
      fact(.status, it.drafted == nil ? "" : names.reportState(it.state)), fact(.title, it.subject),
      fact(.receiver, "\(names.receiver(it.receiver)) \(it.receiverName)"),
      it.state == .sent ? fact(.sentAt, "\(clock(it.sentAt)) \(it.sentBy)") : nil,
      fact(.author, steps[0]), fact(.reviewed, steps[1]), fact(.signed, steps[2]),
      fact(.receipt, steps[3]), fact(.withdrawn, steps[4]),
      fact(.missing, names.list(it.missing.map(names.element))),
    ].compactMap(\.self)
      + it.content.split(whereSeparator: \.isNewline).compactMap { fact(.content, String($0)) }
      + [fact(.reason, it.lateReason)].compactMap(\.self)
  }
}
