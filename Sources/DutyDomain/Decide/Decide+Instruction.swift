extension Duty {
  func instruct(_ entry: InstructionEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    _ = try required(entry.words, .words)
    if let number = entry.incident, incident(number) == nil,
      !act.archived.incidents.contains(where: { $0.number == number })
    {
      throw .noSuchItem(ItemReference(.incident, number))
    }
    return [try registration(entry, act, follows: nil)]
  }

  /// The instruction as it enters the ledger. Where the leader stated no limit, the policy sets one by
  /// how pressing it is.
  func registration(_ entry: InstructionEntry, _ act: Act, follows: ItemNumber?) throws(Refusal)
    -> DutyEvent
  {
    let words = try required(entry.words, .words)
    let givenAt = try past(entry.givenAt, act)
    var units: [String] = []
    for name in entry.units {
      let id = try unitID(name)
      if !units.contains(id) { units.append(id) }
    }
    // What is only to be read needs nobody to act on it.
    if units.isEmpty, entry.nature == .action { throw .noUnitNamed }
    if let due = entry.due, due < givenAt { throw .dueBeforeGiven }
    let lead = trim(entry.lead).isEmpty ? units.first : try unitID(entry.lead)
    if let lead, !units.contains(lead) { units.insert(lead, at: 0) }
    var instruction = Instruction(
      number: nextNumber(.instruction, at: act.now), incident: entry.incident,
      leader: try leader(entry.leader, at: givenAt), words: words, nature: entry.nature,
      givenAt: givenAt, due: entry.due,
      assignments: units.map {
        Assignment(unit: $0, isLead: units.count > 1 && $0 == lead ? true : nil)
      },
      urgency: entry.urgency, record: entry.record, follows: follows)
    if entry.due == nil, let limit = policyLimit(of: instruction) {
      (instruction.due, instruction.dueBasis) = limit
    }
    return .instructionRegistered(InstructionRegistered(instruction: instruction))
  }

  func take(_ step: InstructionStep, _ number: ItemNumber, _ entry: StepEntry, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let instruction = try openInstruction(number, act)
    let assignment = try assignment(of: instruction, entry.unit, for: step)
    if !step.isPossible(from: assignment.state) {
      throw .wrongStep(
        number, unit: directory.unitName(assignment.unit), state: assignment.state, step: step)
    }
    let text = try bounded(trim(entry.text), .feedback)
    if step.needsText, text.isEmpty {
      throw step == .feedBack || step == .progress ? .textMissing(.feedback) : .reasonMissing
    }
    let event = AssignmentStep(
      instruction: number, incident: instruction.incident, unit: assignment.unit,
      at: try past(entry.happenedAt, act), person: trim(entry.person), channel: entry.channel,
      text: text, before: assignment)
    switch step {
    case .convey: return [.instructionConveyed(event)]
    case .receive:
      return [.instructionReceived(settling(event, instruction, .signature))]
    case .object:
      if let end = objectionEnd(of: assignment, instruction),
        event.at.wholeMinute > end.wholeMinute
      {
        throw .objectionTooLate(number, unit: directory.unitName(assignment.unit), ended: end)
      }
      return [.instructionObjected(settling(event, instruction, .objection))]
    case .progress: return [.instructionProgressed(event)]
    case .feedBack:
      if entry.coversJoint { return try answersForAll(event, instruction) }
      return [.instructionFedBack(event)]
    case .accept: return [.feedbackAccepted(event)]
    case .returnForRedo: return [.feedbackReturned(event)]
    case .chase: return [.instructionChased(event)]
    }
  }

  /// The step with the verdict on the clock that it stops, if one runs.
  private func settling(
    _ step: AssignmentStep, _ instruction: Instruction, _ medium: RuleMedium
  ) -> AssignmentStep {
    let rules = policy(number: instruction.policyNumber).rules.filter { $0.medium == medium }
    var step = step
    step.verdicts =
      deadline(of: step.before, instruction, rules).map { [Verdict(settling: $0, at: step.at)] }
      ?? []
    return step
  }

  /// The unit that is meant: the named one, or the only one that can take the step.
  private func assignment(of instruction: Instruction, _ unit: String, for step: InstructionStep)
    throws(Refusal) -> Assignment
  {
    if !trim(unit).isEmpty {
      let id = try unitID(unit)
      guard let assignment = instruction.assignment(to: id) else {
        throw .unitNotAssigned(instruction.number, unit: directory.unitName(id))
      }
      return assignment
    }
    let possible = instruction.assignments.filter { step.isPossible(from: $0.state) }
    if possible.count == 1 { return possible[0] }
    if possible.isEmpty, let first = instruction.assignments.first { return first }
    if possible.isEmpty { throw .noUnitNamed }
    throw .whichUnit(instruction.number, units: possible.map { directory.unitName($0.unit) })
  }

  func reassign(
    _ number: ItemNumber, _ from: String, _ to: String, _ reason: String, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    let instruction = try openInstruction(number, act)
    let reason = try required(reason, .reason)
    let to = try unitID(to)
    let from =
      trim(from).isEmpty && instruction.assignments.count == 1
      ? instruction.assignments[0].unit : try unitID(from)
    guard let assignment = instruction.assignment(to: from), !assignment.state.isSettled else {
      throw .unitNotAssigned(number, unit: directory.unitName(from))
    }
    if instruction.assignment(to: to) != nil {
      throw .alreadyAssigned(number, unit: directory.unitName(to))
    }
    return [
      .instructionReassigned(
        InstructionReassigned(
          instruction: number, incident: instruction.incident, from: from, to: to, reason: reason))
    ]
  }

  /// A limit can be moved only before it has passed (平政办〔2017〕18号).
  func extend(
    _ number: ItemNumber, _ due: Timestamp, _ reason: String, _ approver: String, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    let instruction = try openInstruction(number, act)
    let reason = try required(reason, .reason)
    if let previous = instruction.due, act.now > previous {
      throw .extensionAfterDue(number, due: previous)
    }
    if due <= max(act.now, instruction.due ?? act.now) { throw .dueBeforeGiven }
    return [
      .instructionExtended(
        InstructionExtended(
          instruction: number, incident: instruction.incident, previousDue: instruction.due,
          due: due, reason: reason, approver: try leader(approver, at: act.now)))
    ]
  }

  /// The whole is done when every unit's answer is accepted; answers still waiting are accepted now.
  func complete(_ number: ItemNumber, _ text: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let instruction = try openInstruction(number, act)
    let waiting = instruction.assignments.filter { !$0.state.isSettled && $0.state != .fedBack }
    if !waiting.isEmpty {
      throw .unitsNotDone(number, units: waiting.map { directory.unitName($0.unit) })
    }
    let accepted = instruction.assignments.filter { $0.state == .fedBack }.map { assignment in
      DutyEvent.feedbackAccepted(
        AssignmentStep(
          instruction: number, incident: instruction.incident, unit: assignment.unit, at: act.now,
          channel: .desk, before: assignment))
    }
    // 办结: checked, and the leader told (`domain.md` 4.1, 4.3).
    if !instruction.assignments.isEmpty, instruction.isTold != true { throw .leaderNotTold(number) }
    let answered = instruction.assignments.compactMap(\.fedBackAt).max() ?? act.now
    return accepted + [
      .instructionCompleted(
        InstructionEnded(
          instruction: number, incident: instruction.incident, at: act.now,
          verdict: limit(of: instruction).map { Verdict(settling: $0, at: answered) },
          text: try bounded(trim(text), .outcome)))
    ]
  }

  /// What is only to be read, and what is completed, goes to the file (归档).
  func file(_ number: ItemNumber, _ fileNumber: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    var event = InstructionEnded(instruction: number, at: act.now)
    event.fileNumber = try bounded(trim(fileNumber), .title)
    if let instruction = instruction(number) {
      let waiting = instruction.assignments.filter { !$0.state.isSettled }
      if instruction.nature == .action, !waiting.isEmpty {
        throw .unitsNotDone(number, units: waiting.map { directory.unitName($0.unit) })
      }
      event.incident = instruction.incident
      return [.instructionFiled(event)]
    }
    guard let archived = act.archived.instructions.first(where: { $0.number == number }) else {
      throw .noSuchItem(ItemReference(.instruction, number))
    }
    if archived.state == .filed { throw .instructionHasEnded(number) }
    event.incident = archived.incident
    event.archived = archived
    return [.instructionFiled(event)]
  }
}

extension InstructionStep {
  /// Whether a unit in this state can take the step (`domain.md` 4.3).
  public func isPossible(from state: AssignmentState) -> Bool {
    switch self {
    case .convey: state == .registered
    case .receive: state == .registered || state == .conveyed
    case .object: state == .conveyed || state == .received
    case .progress: state == .received || state == .inProgress || state == .returned
    case .feedBack:
      state == .conveyed || state == .received || state == .inProgress || state == .returned
    case .accept, .returnForRedo: state == .fedBack
    case .chase: !state.isSettled && state != .fedBack
    }
  }

  /// Steps that say nothing without words.
  public var needsText: Bool {
    switch self {
    case .object, .progress, .feedBack, .returnForRedo: true
    case .convey, .receive, .accept, .chase: false
    }
  }
}
