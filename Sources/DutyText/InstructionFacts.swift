package import DutyDomain

/// One line of what is known of an instruction, and what kind of line it is.
package struct InstructionFact: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case words, plain
    /// A unit's row, by whether it has finished.
    case unit(isSettled: Bool)
    /// Something is to be done now.
    case owed
    case muted
  }

  package var kind: Kind
  /// Parts that may be broken between.
  package var parts: [String]
}

extension Phrases {
  /// All of an instruction, in the order in which people read it: the same on the board and in print.
  package func facts(of it: Instruction, _ duty: Duty, now: Timestamp) -> [InstructionFact] {
    let naming = Naming(duty, now: now)
    let title = duty.directory.person(it.leader)?.title ?? ""
    let leader = [naming.person(it.leader), title].filter { !$0.isEmpty }.joined(separator: " ")
    var facts = [InstructionFact(kind: .words, parts: [it.words])]
    facts.append(
      InstructionFact(
        kind: it.isOverdue(at: now) ? .owed : .plain,
        parts: [
          "\(names.label(.givenBy)) \(leader)",
          "\(names.label(.given)) \(naming.clock(it.givenAt))",
          limit(of: it, naming, now), names.nature(it.nature),
          it.urgency.map { instructions.urgency($0) } ?? "",
        ]))
    facts.append(InstructionFact(kind: .plain, parts: record(it, naming)))
    for assignment in it.assignments {
      facts += unit(assignment, of: it, duty, naming, now)
    }
    facts += it.told.map { InstructionFact(kind: .plain, parts: [instructions.told($0, naming)]) }
    if it.endedAt == nil, it.isAnswered, it.isTold != true {
      facts.append(InstructionFact(kind: .owed, parts: [instructions.notTold]))
    }
    facts.append(
      InstructionFact(
        kind: .muted,
        parts: it.verdicts.map { verdict in
          [naming.unit(verdict.unit), log.verdict(verdict, naming)].filter { !$0.isEmpty }
            .joined(separator: " ")
        } + [
          it.endedAt.map { "\(names.state(.completed)) \(naming.clock($0))" } ?? "",
          it.fileNumber.isEmpty ? "" : "\(instructions.field(.fileNumber)) \(it.fileNumber)",
        ]))
    return facts.compactMap { fact in
      let parts = fact.parts.filter { !$0.isEmpty }
      return parts.isEmpty ? nil : InstructionFact(kind: fact.kind, parts: parts)
    }
  }

  private func limit(of it: Instruction, _ naming: Naming, _ now: Timestamp) -> String {
    guard let due = it.due else { return "" }
    let clock = naming.clock(due)
    var left = it.endedAt == nil ? time.countdown(from: now, to: due, time: naming.time) : ""
    // Far away, what is left is the date itself.
    left = left.isEmpty || clock.hasPrefix(left) ? "" : " " + left
    let basis = it.dueBasis.isEmpty ? "" : " " + instructions.limitByRule(it.dueBasis)
    return "\(names.label(.due)) \(clock)\(left)\(basis)"
  }

  private func record(_ it: Instruction, _ naming: Naming) -> [String] {
    let record = it.record ?? .blank
    func labelled(_ field: InstructionField, _ value: String) -> String {
      value.isEmpty ? "" : "\(instructions.field(field)) \(value)"
    }
    let received = [
      record.channel.map { names.channel($0) } ?? "", record.receivedAt.map(naming.clock) ?? "",
      record.receivedBy,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      it.follows.map { instructions.follows($0, naming) } ?? "", labelled(.source, record.source),
      labelled(.title, record.title), labelled(.received, received),
      labelled(.proposal, record.proposal),
    ]
  }

  /// A unit's row, its four times, its answer, and what it owes.
  private func unit(
    _ it: Assignment, of instruction: Instruction, _ duty: Duty, _ naming: Naming, _ now: Timestamp
  ) -> [InstructionFact] {
    let part =
      instruction.assignments.count > 1 ? instructions.part(isLead: it.isLead == true) : ""
    let times: [(String, Timestamp?)] = [
      (names.label(.instruction), instruction.givenAt), (names.step(.convey), it.conveyedAt),
      (names.step(.receive), it.receivedAt), (names.step(.feedBack), it.fedBackAt),
      (names.state(.completed), it.completedAt),
    ]
    let passed = times.compactMap { word, at in at.map { "\(word) \(naming.clock($0))" } }
    var facts = [
      InstructionFact(
        kind: .unit(isSettled: it.state.isSettled),
        parts: [
          naming.unit(it.unit), part, names.state(it.state),
          [it.responsible, it.phone].filter { !$0.isEmpty }.joined(separator: " "),
          it.chases > 0 ? board.chased(it.chases) : "",
        ]),
      InstructionFact(
        kind: .plain,
        parts: [
          passed.joined(separator: " > "),
          it.receivedBy.isEmpty ? "" : "(\(it.receivedBy))",
          it.slips.map { instructions.slipNumber($0.kind, $0.number) }.joined(
            separator: names.comma),
        ]),
      InstructionFact(
        kind: .plain, parts: [it.feedback.isEmpty ? "" : "\(names.label(.fedBack)) \(it.feedback)"]),
    ]
    if let step = duty.nextChase(of: instruction, it, at: now) {
      let isDue = step.isDue(at: now)
      facts.append(
        InstructionFact(
          kind: isDue ? .owed : .muted,
          parts: [
            instructions.nextChase(step, isDue: isDue, naming),
            objection(it, instruction, duty, naming, now),
          ]))
    }
    return facts
  }

  /// Until when the unit may still object; nothing once that is over.
  private func objection(
    _ it: Assignment, _ instruction: Instruction, _ duty: Duty, _ naming: Naming, _ now: Timestamp
  ) -> String {
    guard it.state == .received, let end = duty.objectionEnd(of: it, instruction), now <= end else {
      return ""
    }
    return instructions.objectionUntil(naming.clock(end))
  }
}
