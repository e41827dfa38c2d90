extension Duty {
  func take(_ work: InstructionAct, _ number: ItemNumber, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let instruction = try openInstruction(number, act)
    switch work {
    case .tell(let entry): return try tell(instruction, entry, act)
    case .slip(let entry): return try issue(entry, on: instruction, act)
    case .describe(let entry): return try describe(instruction, entry)
    case .noteChase(let unit, let rule, let due):
      return try noteChase(instruction, unit, rule, due, act)
    }
  }

  /// Only what every unit has answered goes to the leader (`domain.md` 4.1: after the check).
  private func tell(_ it: Instruction, _ entry: LeaderNoticeEntry, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let waiting = it.assignments.filter { !$0.state.isSettled && $0.state != .fedBack }
    if !waiting.isEmpty {
      throw .unitsNotDone(it.number, units: waiting.map { directory.unitName($0.unit) })
    }
    let at = try past(entry.happenedAt, act)
    var notice = LeaderNotice(
      at: at, channel: entry.channel,
      leader: trim(entry.leader).isEmpty ? it.leader : try leader(entry.leader, at: at),
      words: try bounded(trim(entry.words), .words))
    var event = LeaderTold(instruction: it.number, incident: it.incident, notice: notice)
    if notice.words.isEmpty { return [.leaderTold(event)] }
    let order = InstructionEntry(
      incident: it.incident, leader: notice.leader, words: notice.words,
      units: entry.units.isEmpty ? it.assignments.map(\.unit) : entry.units, due: entry.due,
      givenAt: at, urgency: it.urgency)
    if let due = entry.due, due < at { throw .dueBeforeGiven }
    let next = try registration(order, act, follows: it.number)
    if case .instructionRegistered(let new) = next { notice.followedBy = new.instruction.number }
    event.notice = notice
    return [.leaderTold(event), next]
  }

  /// The slip takes its number here, inside the transaction, and carries what stands on it.
  private func issue(_ entry: SlipEntry, on it: Instruction, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let assignment = try openAssignment(of: it, entry.unit)
    let step = nextChase(of: it, assignment, at: act.now)
    var slip = SlipIssued(
      instruction: it.number, incident: it.incident, kind: entry.kind,
      number: nextIssue(of: entry.kind.series, at: act.now), at: act.now, unit: assignment.unit)
    slip.person = assignment.responsible
    slip.phone = assignment.phone
    slip.leader = it.leader
    slip.matter = it.words
    slip.requirement = try bounded(trim(entry.requirement), .content)
    slip.due = it.due
    slip.rule =
      step.flatMap { $0.slip == entry.kind && $0.isDue(at: act.now) ? $0.rule : nil } ?? ""
    return [.slipIssued(slip)]
  }

  private func describe(_ it: Instruction, _ entry: InstructionRecordEntry) throws(Refusal)
    -> [DutyEvent]
  {
    let record = try checked(entry.record)
    var event = InstructionDescribed(instruction: it.number, incident: it.incident)
    event.recordBefore = it.record
    event.record = record == .blank ? nil : record
    if entry.responsible != nil || entry.phone != nil {
      let assignment = try openAssignment(of: it, entry.unit)
      event.unit = assignment.unit
      (event.responsibleBefore, event.phoneBefore) = (assignment.responsible, assignment.phone)
      event.responsible = try bounded(trim(entry.responsible ?? assignment.responsible), .name)
      event.phone = try bounded(trim(entry.phone ?? assignment.phone), .name)
    }
    let isSame =
      event.record == event.recordBefore && event.responsible == event.responsibleBefore
      && event.phone == event.phoneBefore
    if isSame { throw .nothingChanged }
    return [.instructionDescribed(event)]
  }

  private func checked(_ record: InstructionRecord) throws(Refusal) -> InstructionRecord {
    var record = record
    record.source = try bounded(trim(record.source), .title)
    record.title = try bounded(trim(record.title), .title)
    record.receivedBy = try bounded(trim(record.receivedBy), .name)
    record.proposal = try bounded(trim(record.proposal), .content)
    return record
  }

  /// A step that was done meanwhile, or noted by another board, changes nothing.
  private func noteChase(
    _ it: Instruction, _ unit: String, _ rule: String, _ due: Timestamp, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    guard let assignment = it.assignment(to: unit),
      let step = nextChase(of: it, assignment, at: act.now), step.rule == rule, step.due == due,
      step.isDue(at: act.now), assignment.chaseNotedAt.map({ $0 < due }) ?? true
    else { throw .nothingChanged }
    return [
      .chaseFellDue(
        ChaseFellDue(
          instruction: it.number, incident: it.incident, unit: unit, rule: rule, due: due,
          slip: step.slip, basis: step.basis, state: assignment.state))
    ]
  }

  /// The named unit, or the only one that has not finished.
  private func openAssignment(of it: Instruction, _ unit: String) throws(Refusal) -> Assignment {
    if !trim(unit).isEmpty {
      let id = try unitID(unit)
      guard let assignment = it.assignment(to: id) else {
        throw .unitNotAssigned(it.number, unit: directory.unitName(id))
      }
      return assignment
    }
    let open = it.assignments.filter { !$0.state.isSettled }
    if open.count == 1 { return open[0] }
    if it.assignments.count == 1 { return it.assignments[0] }
    if it.assignments.isEmpty { throw .noUnitNamed }
    throw .whichUnit(
      it.number, units: (open.isEmpty ? it.assignments : open).map { directory.unitName($0.unit) })
  }

  /// Until when a unit may say that a matter is not its own; nil before it has signed, or without rule.
  public func objectionEnd(of assignment: Assignment, _ instruction: Instruction) -> Timestamp? {
    policy(number: instruction.policyNumber).rules.filter {
      $0.medium == .objection && instruction.isSubject(to: $0)
    }.compactMap { rule in
      assignment.clockStart(rule.start).map { rule.due(from: $0, calendar, time) }
    }.min()
  }

  /// The limit that the policy sets where the leader stated none, with its basis.
  func policyLimit(of instruction: Instruction) -> (due: Timestamp?, basis: String)? {
    guard instruction.nature == .action else { return nil }
    let limits = policy.rules.filter {
      $0.medium == .answer && ($0.minutes > 0 || $0.workingDays > 0)
        && instruction.isSubject(to: $0)
    }.map { (due: $0.due(from: instruction.givenAt, calendar, time), basis: $0.basis) }
    return limits.min { $0.due < $1.due }.map { ($0.due, $0.basis) }
  }

  /// The leading unit's answer, and the same one for each joint unit that has not answered yet.
  func answersForAll(_ step: AssignmentStep, _ it: Instruction) throws(Refusal) -> [DutyEvent] {
    guard it.assignment(to: step.unit)?.isLead == true else {
      throw .isNoLead(it.number, unit: directory.unitName(step.unit))
    }
    let joint = it.assignments.filter {
      $0.unit != step.unit && InstructionStep.feedBack.isPossible(from: $0.state)
    }
    return [.instructionFedBack(step)]
      + joint.map { assignment in
        var answer = step
        answer.unit = assignment.unit
        answer.before = assignment
        return .instructionFedBack(answer)
      }
  }
}

extension Duty {
  /// Events on one open instruction that are no step of a unit.
  mutating func evolveInstructionWork(_ event: DutyEvent) {
    if case .instructionDescribed(let it) = event {
      changeInstruction(it.instruction) { instruction in
        instruction.record = it.record
        guard let place = instruction.assignments.firstIndex(where: { $0.unit == it.unit }) else {
          return
        }
        instruction.assignments[place].responsible = it.responsible
        instruction.assignments[place].phone = it.phone
      }
    }
    if case .slipIssued(let it) = event {
      count(it.kind.series, it.number)
      changeInstruction(it.instruction) { instruction in
        guard let place = instruction.assignments.firstIndex(where: { $0.unit == it.unit }) else {
          return
        }
        instruction.assignments[place].slips.append(
          SlipMark(kind: it.kind, number: it.number, at: it.at))
        if it.kind == .assign { return }
        instruction.assignments[place].chases += 1
        instruction.assignments[place].chasedAt = it.at
      }
    }
    if case .chaseFellDue(let it) = event {
      changeInstruction(it.instruction) { instruction in
        guard let place = instruction.assignments.firstIndex(where: { $0.unit == it.unit }) else {
          return
        }
        instruction.assignments[place].chaseNotedAt = it.due
      }
    }
    if case .leaderTold(let it) = event {
      changeInstruction(it.instruction) { instruction in
        instruction.told.append(it.notice)
        instruction.isTold = true
      }
    }
  }
}
