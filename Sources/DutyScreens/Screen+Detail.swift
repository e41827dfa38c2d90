import CellGrid
import DutyDomain
import DutyFlow
import DutyText

extension Screen {
  func detailTitle() -> String {
    scene.detailShown.map { phrases.board.detailTitle($0, naming) } ?? phrases.board.pane(.detail)
  }

  mutating func drawDetail(_ inside: CellRect) {
    guard let detail = flow.detail, detail.reference == scene.detailShown else {
      return drawNothing(inside)
    }
    let room = CellRect(
      column: inside.column + 1, row: inside.row, columns: inside.columns - 1, rows: inside.rows)
    var facts = factLines(detail, columns: room.columns)
    let timeline = timeline(detail, room.columns)
    if flow.role == .wall { facts = facts.map { $0.map(\.withoutNumbers) } }
    let lines =
      flow.pane == .detail
      ? scrolled(facts + timeline, rows: room.rows) : newest(facts, timeline, rows: room.rows)
    for (offset, line) in lines.enumerated() { write(line, row: room.row + offset, in: room) }
    if flow.pane == .detail, flow.entry == nil {
      frame.cursor = CellPoint(column: inside.column, row: inside.row)
    }
  }

  private mutating func drawNothing(_ inside: CellRect) {
    write([piece(phrases.board.empty(.detail), .textMuted)], row: inside.row, in: inside, from: 1)
  }

  /// What the arrows have come to of an opened thing.
  private func scrolled(_ lines: [[Piece]], rows: Int) -> [[Piece]] {
    let first = min(flow.detailScroll, max(0, lines.count - rows))
    return Array(lines.dropFirst(first).prefix(rows))
  }

  /// Beside the queue the last lines count: what came first is left out before what came just now.
  private func newest(_ facts: [[Piece]], _ timeline: [[Piece]], rows: Int) -> [[Piece]] {
    let room = rows - facts.count - 1
    guard facts.count + timeline.count > rows, room >= 2 else {
      return Array((facts + timeline).prefix(rows))
    }
    let omitted = phrases.board.earlierLines(timeline.count - room)
    return facts + [[piece(omitted, .textMuted)]] + timeline.suffix(room)
  }

  /// What is known of a thing: facts, clocks, links. The timeline follows, newest last.
  private func factLines(_ detail: ItemDetail, columns: Int) -> [[Piece]] {
    var lines: [[Piece]] = []
    if let incident = detail.incident {
      let live = detail.isArchived ? nil : duty.incident(incident.number)
      lines += facts(live ?? incident, columns)
      lines += wrapped([tally(detail)], columns, .textStrong)
    }
    if let instruction = detail.instruction {
      let live = detail.isArchived ? nil : duty.instruction(instruction.number)
      lines += facts(live ?? instruction, columns)
    }
    if let call = detail.call { lines += facts(call, columns) }
    if let report = detail.report { lines += facts(report, columns) }
    if let bulletin = detail.bulletin { lines += facts(bulletin, columns) }
    if let round = detail.spotRound { lines += facts(round, columns) }
    if let notice = detail.notice {
      lines += wrapped([phrases.roster.notice(notice, naming)], columns, .textStrong)
      lines += wrapped([notice.text], columns, .text)
      lines += wrapped([phrases.roster.missingReceipts(notice, naming)], columns, .instructionOpen)
    }
    return lines
  }

  func wrapped(_ parts: [String], _ columns: Int, _ role: Role) -> [[Piece]] {
    let text = parts.filter { !$0.isEmpty }.joined(separator: "  ")
    return text.isEmpty
      ? [] : Fitting.wrap(text, columns: max(2, columns)).map { [piece($0, role)] }
  }

  private func facts(_ incident: Incident, _ columns: Int) -> [[Piece]] {
    let names = phrases.names
    let it = incident.classification
    let level =
      it.level == nil
      ? incident.suggestedLevel.map(phrases.board.suggested) ?? names.level(nil)
      : names.level(it.level)
    var lines = wrapped([incident.title], columns, .textStrong)
    lines += wrapped(
      [
        level, names.category(it.primary, duty.codes),
        it.secondary.map { names.category($0, duty.codes) }.joined(separator: names.comma),
        incident.isSensitive
          ? labelled(.sensitive, it.sensitivity.map { names.why($0, naming) } ?? "") : "",
        names.figures(incident.figures),
      ], columns, role(of: incident.effectiveLevel))
    lines += wrapped(
      [
        labelled(.occurred, incident.occurredAt.map(naming.clock) ?? ""),
        labelled(.received, naming.clock(incident.receivedAt)),
        labelled(.place, incident.place),
      ], columns, .text)
    lines += clocks(incident, columns)
    lines += reportLines(incident, columns)
    lines += wrapped(
      [
        acknowledged(incident), links(.call, incident.calls),
        links(.instruction, incident.instructions),
        links(.report, incident.reports.map(\.number) + incident.mergedReports),
      ], columns, .textMuted)
    if let closing = incident.closing {
      lines += wrapped(
        [names.ending(closing.ending), naming.clock(closing.at), closing.by, closing.outcome],
        columns, .stateClosed)
    }
    return lines
  }

  /// What the callers of a storm answered; empty where nobody was asked.
  private func tally(_ detail: ItemDetail) -> String {
    let tally = StormTally(detail.timeline.map(\.line.event))
    return tally.isEmpty ? "" : phrases.board.tally(tally, naming)
  }

  private func acknowledged(_ incident: Incident) -> String {
    guard let it = incident.acknowledgement else { return "" }
    let who = duty.directory.personName(it.leader) + " " + naming.clock(it.at)
    let due = duty.lookAgainDue(incident).map { phrases.desk.lookAgain(age: naming.clock($0)) }
    let how = [
      who, phrases.names.channel(it.channel), phrases.desk.presence(of: it, naming), it.words,
      due ?? "",
    ]
    return labelled(.acknowledged, how.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The numbers of things that hang on an incident, as `#` takes them.
  private func links(_ kind: ItemKind, _ numbers: [ItemNumber]) -> String {
    let words = numbers.map { ItemReference(kind, $0).short(thisYear: naming.thisYear) }
    return words.isEmpty
      ? "" : phrases.names.itemKind(kind) + " " + words.joined(separator: " ")
  }

  /// Clocks that run, then those that were settled, met or not.
  private func clocks(_ incident: Incident, _ columns: Int) -> [[Piece]] {
    let names = phrases.names
    var pieces: [Piece] = []
    for deadline in duty.openDeadlines(of: incident) {
      let left = countdown(to: deadline.due)
      let text = "\(names.rule(deadline.rule)) \(left) (\(naming.clock(deadline.due)))  "
      pieces.append(piece(text, role(of: deadline, at: flow.now)))
    }
    for verdict in incident.verdicts {
      let word = names.label(verdict.met ? .met : .late)
      pieces.append(
        piece(
          "\(names.rule(verdict.rule)) \(word) \(naming.clock(verdict.done))  ",
          verdict.met ? .deadlineMet : .deadlineOverdue))
    }
    return broken(pieces, columns)
  }

  /// Pieces broken into lines between pieces.
  func broken(_ pieces: [Piece], _ columns: Int) -> [[Piece]] {
    var lines: [[Piece]] = []
    var line: [Piece] = []
    var used = 0
    for piece in pieces {
      let width = DisplayWidth.columns(of: piece.text)
      if used + width > columns + 2, !line.isEmpty {
        lines.append(line)
        line = []
        used = 0
      }
      line.append(piece)
      used += width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func facts(_ instruction: Instruction, _ columns: Int) -> [[Piece]] {
    // Its words count the time that is left by themselves.
    scene.lasting.endsWithTheSecond()
    return lines(of: instruction, columns)
  }

  private func lines(of instruction: Instruction, _ columns: Int) -> [[Piece]] {
    phrases.facts(of: instruction, duty, now: flow.now).flatMap { fact in
      let role: Role =
        switch fact.kind {
        case .words: .textStrong
        case .plain: .text
        case .unit(let isSettled): isSettled ? .instructionDone : .instructionOpen
        case .owed: .instructionLate
        case .muted: .textMuted
        }
      return wrapped(fact.parts, columns, role)
    }
  }

  private func facts(_ call: Call, _ columns: Int) -> [[Piece]] {
    wrapped([call.text], columns, .textStrong)
      + wrapped(
        [
          labelled(.kind, phrases.names.callKind(call.facts.kind)),
          labelled(.received, naming.clock(call.receivedAt)),
          labelled(.caller, duty.directory.unitName(call.facts.callerUnit)),
          call.facts.callerName, call.facts.callback, call.lateReason,
        ], columns, .text)
      + wrapped(call.form.map { phrases.form.lines(of: $0, naming) } ?? [], columns, .text)
  }

  private func facts(_ report: Report, _ columns: Int) -> [[Piece]] {
    let names = phrases.names
    let state = report.drafted == nil ? "" : names.reportState(report.state)
    let isSent = report.state == .sent
    return wrapped([report.subject], columns, .textStrong)
      + wrapped(
        [
          names.stage(report.stage, ordinal: report.ordinal), names.medium(report.medium), state,
          names.receiver(report.receiver), report.receiverName,
          isSent ? labelled(.sentAt, naming.clock(report.sentAt)) : "",
          isSent ? labelled(.sentBy, report.sentBy) : "",
          labelled(.reviewed, report.reviewed?.by ?? ""),
          labelled(.signed, report.signed.map { naming.person($0.by) } ?? ""),
          labelled(.receipt, report.receipt?.by ?? ""), report.lateReason,
        ], columns, .text)
      + report.content.split(whereSeparator: \.isNewline).flatMap {
        wrapped([String($0)], columns, .text)
      }
  }

  /// The timeline in lines; they stay the same while the facts above them count seconds.
  private mutating func timeline(_ detail: ItemDetail, _ columns: Int) -> [[Piece]] {
    let date = duty.time.date(flow.now)
    if let timelineLines, timelineLines.position == duty.position, timelineLines.detail == detail,
      timelineLines.columns == columns, timelineLines.date == date
    {
      return timelineLines.lines
    }
    var lines = detail.timeline.flatMap { timeline($0, columns) }
    if flow.role == .wall { lines = lines.map { $0.map(\.withoutNumbers) } }
    timelineLines = TimelineLines(
      position: duty.position, detail: detail, columns: columns, date: date, lines: lines)
    return lines
  }

  /// One line of the timeline; its words hang behind the clock.
  private func timeline(_ entry: TimelineLine, _ columns: Int) -> [[Piece]] {
    let clock = naming.clock(entry.line.recordedAt) + " "
    let indent = DisplayWidth.columns(of: clock)
    let sentence = phrases.sentence(for: entry.line, in: duty)
    // Reports begin with their own time, which mostly is that of the line.
    let text = sentence.hasPrefix(clock) ? String(sentence.dropFirst(clock.count)) : sentence
    let role: Role =
      entry.isStruck
      ? .stateStruck : phrases.log.isByPerson(entry.line) ? .timelinePerson : .timelineSystem
    let parts = Fitting.wrap(text, columns: max(4, columns - indent))
    return parts.enumerated().map { index, part in
      [
        piece(index == 0 ? clock : String(repeating: " ", count: indent), .textMuted),
        piece(part, role),
      ]
    }
  }
}

/// A timeline as it was broken into lines, and for what.
struct TimelineLines {
  /// Sentences name things as they stand.
  let position: Int64
  let detail: ItemDetail
  let columns: Int
  /// Times of another day are written with their date.
  let date: CivilDate
  let lines: [[Piece]]
}

extension Piece {
  /// The piece as visitors may see it: mobile numbers have their middle hidden.
  fileprivate var withoutNumbers: Piece {
    var hidden = ""
    var digits = ""
    func flush() {
      hidden += masked(digits)
      digits = ""
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        hidden.append(character)
      }
    }
    flush()
    return Piece(text: hidden, style: style)
  }
}
