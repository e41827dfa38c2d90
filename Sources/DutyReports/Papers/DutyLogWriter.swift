import DutyDomain
import DutyText

/// Makes the duty log of a shift from its lines.
struct DutyLogWriter {
  let record: ShiftRecord
  let duty: Duty
  let phrases: Phrases
  let naming: Naming
  var words: any ShiftPaperWords { phrases.shiftPapers }
  var names: any NameWords { phrases.names }

  init(_ record: ShiftRecord, _ duty: Duty, _ phrases: Phrases, _ now: Timestamp) {
    self.record = record
    self.duty = duty
    self.phrases = phrases
    naming = Naming(duty, now: record.closedAt ?? now)
  }

  func write() -> DutyLogPaper {
    var paper = DutyLogPaper(phrases)
    paper.office = plain(duty.office?.name ?? "")
    paper.title = words.shiftLabel(.dutyLog) + " " + phrases.time.day(record.date)
    paper.head = head
    paper.entries = record.lines.enumerated().compactMap { entry($0.element, $0.offset) }
    paper.counts = counts
    paper.instructions = instructions
    paper.later = later
    if let ended = record.ended {
      paper.passed = ended.items.filter { $0.kind != .check }.map(passed)
      paper.checks = ended.items.filter { $0.kind == .check }.map(check)
      paper.wholeWords = ended.words
    }
    paper.closing = closing
    if !record.head.isEmpty { paper.check = "dutyboard verify --head \(record.head)" }
    return paper
  }

  /// `16:42` on the day of the shift, `11-24 08:10` on another.
  func clock(_ instant: Timestamp) -> String {
    let wall = duty.time.reading(instant)
    let clock = Naming.clock(wall)
    return wall.date == record.date ? clock : "\(wall.date.iso.dropFirst(5)) \(clock)"
  }

  // The head.

  private var head: [[String]] {
    func label(_ label: ShiftLabel) -> String { words.shiftLabel(label) }
    let shift = record.shift
    let leader = shift.map { duty.directory.person($0.leader) } ?? nil
    let leaderWords = [
      shift.map { naming.person($0.leader) } ?? "", masked(leader?.mobile ?? ""),
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let officer = record.officer
    return [
      [label(.date), phrases.time.day(record.date)],
      [label(.weather), weather],
      [label(.leader), leaderWords.isEmpty ? label(.notNoted) : leaderWords],
      [label(.leadOfficer), officer.isEmpty ? label(.notNoted) : naming.person(officer)],
      [
        label(.secondOfficer),
        shift.map { naming.person($0.secondOfficer) }.flatMap { $0.isEmpty ? nil : $0 }
          ?? label(.notNoted),
      ],
      [label(.dutyPhone), shift?.phone ?? ""],
      [label(.takenOver), record.takenOverAt.map(clock) ?? label(.notNoted)],
    ].filter { !$0[1].isEmpty }
  }

  /// What was said about the weather while the shift went on.
  private var weather: String {
    let told = record.lines.compactMap { line -> String? in
      guard case .callRegistered(let call) = line.event, call.facts.kind == .weather else {
        return nil
      }
      return "\(clock(call.receivedAt)) \(plain(call.text))"
    }
    return told.isEmpty ? words.shiftLabel(.notNoted) : told.joined(separator: names.comma)
  }

  // The entries.

  private func entry(_ line: LogLine, _ place: Int) -> DutyLogPaper.Entry? {
    let isStruck = record.struck.contains(line.position)
    if case .callRegistered(let call) = line.event { return entry(call, line, isStruck, place) }
    guard isWorthTelling(line) else { return nil }
    let sentence = phrases.log.sentence(for: line, naming: naming)
    let item = line.event.subjects.last.map { names.item($0, naming) } ?? ""
    return DutyLogPaper.Entry(
      cells: [
        clock(line.recordedAt), source(line), item,
        isStruck ? phrases.log.struck(sentence) : sentence, result(line),
        line.author.isEmpty ? phrases.log.program : line.author,
      ].map(plain))
  }

  private func entry(_ call: Call, _ line: LogLine, _ isStruck: Bool, _ place: Int)
    -> DutyLogPaper.Entry
  {
    let caller = [
      call.facts.callerUnit.isEmpty ? "" : naming.unit(call.facts.callerUnit),
      call.facts.callerName,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let number = names.item(ItemReference(.call, call.number), naming)
    var handling = words.registered(call.facts.kind)
    if let incident = call.incident {
      let opened =
        record.lines.indices.contains(place + 1) && opens(record.lines[place + 1], incident)
      handling =
        opened
        ? words.becameIncident(naming.number(incident))
        : words.putToIncident(naming.number(incident))
    }
    return DutyLogPaper.Entry(
      cells: [
        clock(call.receivedAt), caller.isEmpty ? number : "\(caller) \(number)",
        isStruck ? phrases.log.struck(call.text) : call.text, handling,
        call.incident.map(result) ?? "", line.author,
      ].map(plain))
  }

  private func opens(_ line: LogLine, _ incident: ItemNumber) -> Bool {
    if case .incidentOpened(let it) = line.event { it.incident.number == incident } else { false }
  }

  /// How an incident stood at the end of the shift.
  private func result(_ incident: ItemNumber) -> String {
    for line in record.lines.reversed() {
      if case .incidentReopened(let it) = line.event, it.incident.number == incident { break }
      if case .incidentClosed(let it) = line.event, it.incident == incident {
        return words.endedWith(it.ending, it.outcome)
      }
      if case .incidentMerged(let it) = line.event, it.incident == incident {
        return words.endedWith(.merged, naming.number(it.into))
      }
    }
    return record.ended == nil ? words.goingOn : words.handedOn
  }

  /// What people did; the steps of a handover stand in its own table, and the program's book-keeping in
  /// the full log.
  private func isWorthTelling(_ line: LogLine) -> Bool {
    // An incident with a call stands in the call's row.
    if case .incidentOpened(let it) = line.event { return it.call == nil }
    if case .alarmClimbed = line.event { return true }
    if case .officerReleased = line.event { return true }
    return !line.event.isStepOfHandover && phrases.log.isByPerson(line)
  }

  /// Who gave the matter: a leader, a unit, or this room itself.
  private func source(_ line: LogLine) -> String {
    if case .instructionRegistered(let it) = line.event {
      return naming.person(it.instruction.leader)
    }
    if case .incidentAcknowledged(let it) = line.event {
      return naming.person(it.acknowledgement.leader)
    }
    if let step = step(line.event) { return naming.unit(step.unit) }
    return words.shiftLabel(.ownRoom)
  }

  /// The steps that a unit takes.
  private func step(_ event: DutyEvent) -> AssignmentStep? {
    if case .instructionReceived(let it) = event { return it }
    if case .instructionObjected(let it) = event { return it }
    if case .instructionProgressed(let it) = event { return it }
    if case .instructionFedBack(let it) = event { return it }
    return nil
  }

  private func result(_ line: LogLine) -> String {
    guard case .reportRecorded(let it) = line.event, !it.verdicts.isEmpty else { return "" }
    return words.verdictMet(it.verdicts.allSatisfy(\.met))
  }

  // Sums.

  private var counts: [String] {
    var kinds: [(CallKind, Int)] = []
    var (calls, reports, bulletins, instructions) = (0, 0, 0, 0)
    for line in record.lines where !record.struck.contains(line.position) {
      if case .callRegistered(let call) = line.event {
        calls += 1
        if let place = kinds.firstIndex(where: { $0.0 == call.facts.kind }) {
          kinds[place].1 += 1
        } else {
          kinds.append((call.facts.kind, 1))
        }
      }
      if case .reportRecorded(let it) = line.event, it.report.receiver == .superior { reports += 1 }
      if case .bulletinSent = line.event { bulletins += 1 }
      if case .instructionRegistered = line.event { instructions += 1 }
    }
    return [
      words.calls(calls, kinds), words.papersOut(reports: reports, bulletins: bulletins),
      words.instructionsGiven(instructions),
    ]
  }

  private var instructions: [String] {
    record.lines.compactMap { line in
      if case .instructionRegistered(let it) = line.event {
        return plain(
          words.leaderSaid(
            naming.person(it.instruction.leader), at: clock(it.instruction.givenAt),
            words: it.instruction.words))
      }
      if case .incidentAcknowledged(let it) = line.event, !it.acknowledgement.words.isEmpty {
        return plain(
          words.leaderSaid(
            naming.person(it.acknowledgement.leader), at: clock(it.acknowledgement.at),
            words: it.acknowledgement.words))
      }
      return nil
    }
  }

  private var later: [String] {
    let supplements = record.supplements.compactMap { line -> String? in
      guard case .shiftSupplemented(let it) = line.event else { return nil }
      return words.addedLater(it.words, by: line.author, at: clock(line.recordedAt))
    }
    let calls = record.lateCalls.compactMap { line -> String? in
      guard case .callRegistered(let call) = line.event else { return nil }
      return words.lateCall(
        call.text, received: clock(call.receivedAt), by: line.author, at: clock(line.recordedAt),
        reason: call.lateReason)
    }
    return (calls + supplements).map(plain)
  }

  // The handover.

  private func passed(_ it: HandoverItem) -> DutyLogPaper.Passed {
    let item = phrases.handover.name(of: it, naming)
    let title = it.kind == .draft ? "" : it.title
    let units = it.units.map { "\(naming.unit($0.unit)) \(names.state($0.state))" }
    // The clock of a deadline stands in its name already.
    let rule = it.kind == .deadline ? "" : names.rule(it.rule) + " "
    let due = it.due.map { rule + clock($0) } ?? ""
    var said = [it.words]
    if !it.question.isEmpty {
      said.append(phrases.handover.label(.question(""), naming) + " " + it.question)
    }
    said.append(it.answer)
    if !it.acknowledgedBy.isEmpty {
      said.append(phrases.handover.takenAgain(naming.person(it.acknowledgedBy)))
    }
    let taken = it.state == .accepted ? [naming.person(it.by), it.at.map(clock) ?? ""] : []
    return DutyLogPaper.Passed(
      cells: [
        ([item, title] + units).filter { !$0.isEmpty }.joined(separator: " "), due,
        said.filter { !$0.isEmpty }.joined(separator: names.comma),
        taken.isEmpty
          ? phrases.handover.handoverState(it)
          : taken.filter { !$0.isEmpty }.joined(separator: " "),
      ].map(plain))
  }

  private func check(_ it: HandoverItem) -> String {
    [
      phrases.handover.check(it.id, name: it.title), phrases.handover.handoverState(it), it.words,
      it.state == .accepted ? naming.person(it.by) : "",
    ].filter { !$0.isEmpty }.map(plain).joined(separator: " ")
  }

  private var closing: [String] {
    guard let ended = record.ended else {
      return [words.notHandedOver(naming.person(record.officer))]
    }
    var lines = HandoverSide.allCases.map { side in
      ended.signature(side).map {
        words.signature(
          side, naming.person($0.by), at: clock($0.at), isProven: $0.isProven)
      } ?? words.unsigned(side)
    }
    let moment = phrases.time.moment(duty.time.reading(record.closedAt ?? ended.openedAt))
    lines.append(
      record.closedAt == nil
        ? words.notHandedOver(naming.person(ended.outgoing))
        : words.handedOverAt(moment, position: ended.cutOff))
    if let late = ended.lateMinutes { lines.append(words.lateBy(late, ended.lateReason)) }
    let bound = record.bound.map { phrases.handover.item($0, naming) }
    if !bound.isEmpty { lines.append(words.stays(naming.person(ended.outgoing), bound)) }
    if !record.head.isEmpty { lines.append(words.headOfLog(record.closedBy, record.head)) }
    return lines.map(plain)
  }
}
