import DutyDomain

extension ScenarioPlayer {
  mutating func instruct(_ step: Scenario.Step) throws {
    let label = step.fields["instruction"]?.text
    let leader = step.fields["leader"]?.text ?? step.fields["by"]?.text ?? crew.leader
    var units: [String] = []
    for name in namedUnits(step) + unitsToCome(step) {
      let id = try unit(name, step.at)
      if !units.contains(id) { units.append(id) }
    }
    let kind = step.fields["kind"]?.text ?? ""
    var nature = ScenarioWords.natures.first { $0.word == kind }?.nature ?? .action
    // Words that nobody is told to act on are guidance.
    if units.isEmpty, nature == .action { nature = .guidance }
    let entry = InstructionEntry(
      incident: item(step.fields["event"]?.text)?.number,
      leader: try person(leader, .leader, step.at), words: step.text, nature: nature, units: units,
      due: try step.fields.time("due"), givenAt: step.at,
      urgency: step.fields["urgency"]?.text.map {
        ScenarioWords.urgent.contains($0) ? .urgent : .ordinary
      })
    guard let lines = try perform(.instruct(entry), step) else { return }
    for case .instructionRegistered(let it) in lines.map(\.event) {
      if let label {
        labels.append((label, it.instruction.reference))
      } else {
        unlabelled.append((step.fields["event"]?.text ?? "", it.instruction.number))
      }
    }
  }

  private func namedUnits(_ step: Scenario.Step) -> [String] {
    let listed = step.fields["units"]?.list?.compactMap(\.text) ?? []
    return listed + split(step.fields["to"]?.text ?? "")
  }

  private func split(_ names: String) -> [String] {
    names.split { ",，、;；".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
  }

  /// To whom the words are passed on: the desk writes the units with the words, the file tells them
  /// in the steps that follow, up to the next instruction on the same incident.
  private func unitsToCome(_ step: Scenario.Step) -> [String] {
    let label = step.fields["instruction"]?.text
    let event = step.fields["event"]?.text
    guard
      let place = scenario.steps.firstIndex(where: {
        $0.fields.path == step.fields.path && $0.action == .instruct
      })
    else { return [] }
    var units: [String] = []
    for later in scenario.steps[(place + 1)...] {
      let isSame =
        label == nil
        ? later.fields["instruction"] == nil && later.fields["event"]?.text == event
        : later.fields["instruction"]?.text == label
      guard isSame else { continue }
      // Who gets it by being reassigned was not meant at first.
      if later.action == .instruct || later.action == .reassign { break }
      if later.action == .dispatch { units += split(later.fields["to"]?.text ?? "") }
    }
    return units
  }

  /// The instruction that a dispatch passes on; nil when it only tells a unit what happened.
  private func conveyed(_ step: Scenario.Step) -> ItemNumber? {
    if let label = step.fields["instruction"]?.text { return item(label)?.number }
    let event = step.fields["event"]?.text ?? ""
    return unlabelled.last { $0.event == event }?.instruction
  }

  mutating func dispatch(_ step: Scenario.Step) throws {
    guard let number = conveyed(step) else {
      try addNote(step)
      return
    }
    for name in split(step.fields["to"]?.text ?? "") {
      let unit = try unit(name, step.at)
      guard let assignment = stage.duty().instruction(number)?.assignment(to: unit) else {
        continue
      }
      if assignment.state == .registered {
        tally.conveyed += 1
        try perform(.step(.convey, number, StepEntry(unit: unit, text: "")), step)
      } else if InstructionStep.chase.isPossible(from: assignment.state) {
        try perform(.step(.chase, number, StepEntry(unit: unit, text: step.text)), step)
      }
    }
  }

  /// The unit signs for what a dispatch brought, at the time that the file states.
  mutating func sign(_ step: Scenario.Step) throws {
    guard let number = conveyed(step), let at = try step.fields.time("acked_at") else { return }
    for name in split(step.fields["to"]?.text ?? "") {
      let unit = try unit(name, at)
      guard let state = stage.duty().instruction(number)?.assignment(to: unit)?.state,
        InstructionStep.receive.isPossible(from: state)
      else { continue }
      try perform(.step(.receive, number, StepEntry(unit: unit)), step, at: max(at, step.at))
    }
  }

  mutating func acknowledge(_ step: Scenario.Step) throws {
    if step.fields["instruction"] != nil {
      try unitStep(step, .receive)
    } else if let number = event(step), incident(step) != nil {
      let leader = try person(step.fields["by"]?.text ?? crew.leader, .leader, step.at)
      try perform(
        .acknowledge(number, AcknowledgementEntry(leader: leader, words: step.text)), step)
    } else if step.fields["zero_report"]?.flag == true {
      try zeroReport(step)
    } else {
      leaveOut(step)
    }
  }

  mutating func remind(_ step: Scenario.Step) throws {
    if step.fields["instruction"] != nil {
      try unitStep(step, .chase)
    } else if item(step.fields["event"]?.text) != nil {
      try addNote(step)
    } else if try remindOfZeroReport(step) == false {
      leaveOut(step)
    }
  }

  /// One step of the unit that acts: the one that is named, else the actor, else the only one.
  mutating func unitStep(_ step: Scenario.Step, _ kind: InstructionStep) throws {
    guard let label = step.fields["instruction"]?.text, let number = item(label)?.number else {
      notes.append(
        step.fields.problem(.unknownLabel(step.fields["instruction"]?.text ?? "")))
      return
    }
    for unit in try actingUnits(step, number) {
      // A unit that answers has got the words, whether or not somebody wrote that down.
      if stage.duty().instruction(number)?.assignment(to: unit)?.state == .registered,
        kind == .feedBack || kind == .object
      {
        try perform(.step(.convey, number, StepEntry(unit: unit)), step)
      }
      try perform(.step(kind, number, StepEntry(unit: unit, text: step.text)), step)
    }
  }

  private mutating func actingUnits(_ step: Scenario.Step, _ number: ItemNumber) throws -> [String]
  {
    let people = ["officer", "second", "leader", "public", "scene"]
    let named = step.fields["unit"]?.text ?? step.fields["to"]?.text
    if let named { return try split(named).map { try unit($0, step.at) } }
    if !people.contains(step.actor) { return [try unit(step.actor, step.at)] }
    return [""]
  }

  mutating func reassign(_ step: Scenario.Step) throws {
    guard let number = item(step.fields["instruction"]?.text)?.number else {
      notes.append(step.fields.problem(.unknownLabel(step.fields["instruction"]?.text ?? "")))
      return
    }
    let to = try unit(step.fields["to"]?.text ?? "", step.at)
    let from = try step.fields["from"]?.text.map { try unit($0, step.at) } ?? ""
    let reason = step.fields["reason"]?.text ?? step.text
    try perform(.reassign(number, from: from, to: to, reason: reason), step)
  }

  mutating func close(_ step: Scenario.Step) throws {
    if let label = step.fields["instruction"]?.text {
      guard let number = item(label)?.number else {
        notes.append(step.fields.problem(.unknownLabel(label)))
        return
      }
      try closeInstruction(step, number)
    } else if let number = event(step) {
      let outcome = step.fields["outcome"]?.text ?? step.text
      try perform(.close(number, outcome: outcome, despiteGaps: true), step)
    } else if step.fields["event"] == nil {
      leaveOut(step)
    }
  }

  /// Of units that act together the leading one answers for all (`domain.md` 4.1).
  private mutating func closeInstruction(_ step: Scenario.Step, _ number: ItemNumber) throws {
    let state = step.fields["state"]?.text ?? ScenarioWords.completed
    let instruction = stage.duty().instruction(number)
    if state == ScenarioWords.filed || instruction == nil
      || instruction?.assignments.isEmpty == true
    {
      try perform(.fileInstruction(number, fileNumber: ""), step)
      return
    }
    let answers = instruction?.assignments.filter { $0.fedBackAt != nil } ?? []
    let answer = answers.max { $0.fedBackAt! < $1.fedBackAt! }
    for open in instruction?.assignments ?? [] where !open.state.isSettled && open.state != .fedBack
    {
      guard open.state != .returned else { continue }
      if open.state == .registered {
        try perform(.step(.convey, number, StepEntry(unit: open.unit)), step)
      }
      try perform(
        .step(
          .feedBack, number,
          StepEntry(
            unit: open.unit, text: answer?.feedback ?? step.text, happenedAt: answer?.fedBackAt)),
        step)
    }
    // The file closes what was checked; that the leader was told goes with it.
    try perform(.instruction(.tell(LeaderNoticeEntry()), number), step)
    try perform(.completeInstruction(number, text: step.text), step)
  }
}
