extension Duty {
  mutating func register(_ instruction: Instruction) {
    count(.instruction, instruction.number)
    var instruction = instruction
    if instruction.policyNumber == nil { instruction.policyNumber = policies.last?.number }
    let place = insertionPlace(of: instruction.number, in: instructions, \.number)
    instructions.insert(instruction, at: place)
    if let number = instruction.incident {
      change(number) { $0.instructions.append(instruction.number) }
    }
  }

  mutating func end(_ it: InstructionEnded, _ line: LogLine) -> [Departure] {
    let isFiled: Bool
    if case .instructionFiled = line.event { isFiled = true } else { isFiled = false }
    guard var gone = removeInstruction(it.instruction) ?? it.archived else { return [] }
    for place in gone.assignments.indices {
      gone.assignments[place].state = isFiled ? .filed : .completed
      if gone.assignments[place].completedAt == nil { gone.assignments[place].completedAt = it.at }
    }
    gone.endedAt = gone.endedAt ?? it.at
    gone.metDue = it.verdict?.met ?? gone.metDue
    if let verdict = it.verdict { gone.verdicts.append(verdict) }
    gone.lastPosition = line.position
    return [.instruction(gone)]
  }

  private mutating func removeInstruction(_ number: ItemNumber) -> Instruction? {
    place(of: number, in: instructions, \.number).map { instructions.remove(at: $0) }
  }

  /// Events that change one open instruction and nothing else.
  mutating func evolveInstruction(_ event: DutyEvent) {
    switch event {
    case .instructionConveyed(let it):
      change(it) { assignment in
        assignment.state = .conveyed
        assignment.conveyedAt = it.at
      }
    case .instructionReceived(let it):
      change(it) { assignment in
        assignment.state = .received
        assignment.receivedAt = it.at
        assignment.receivedBy = it.person
      }
      changeInstruction(it.instruction) { $0.verdicts += it.verdicts }
    case .instructionObjected(let it):
      change(it) { $0.state = .registered }
      changeInstruction(it.instruction) { $0.verdicts += it.verdicts }
    case .instructionProgressed(let it): change(it) { $0.state = .inProgress }
    case .instructionFedBack(let it):
      change(it) { assignment in
        assignment.state = .fedBack
        assignment.fedBackAt = it.at
        assignment.feedback = it.text
      }
    case .feedbackAccepted(let it):
      change(it) { assignment in
        assignment.state = .completed
        assignment.completedAt = it.at
      }
    case .feedbackReturned(let it): change(it) { $0.state = .returned }
    case .instructionChased(let it): change(it) { $0.chases += 1 }
    case .instructionReassigned(let it):
      changeInstruction(it.instruction) { instruction in
        instruction.assignments.removeAll { $0.unit == it.from }
        instruction.assignments.append(Assignment(unit: it.to))
      }
    case .stepWithdrawn(let it):
      changeInstruction(it.instruction) { instruction in
        let unit = it.assignment.unit
        guard let place = instruction.assignments.firstIndex(where: { $0.unit == unit }) else {
          return
        }
        instruction.assignments[place] = it.assignment
        instruction.verdicts.removeAll { $0.unit == unit && it.rules.contains($0.rule) }
      }
    case .instructionExtended(let it): changeInstruction(it.instruction) { $0.due = it.due }
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded,
      .shiftPlanned, .arrived, .callRegistered, .callLinked, .callSupplemented, .incidentOpened,
      .incidentClassified,
      .figuresStated, .incidentDescribed, .noteAdded, .itemRead, .incidentAcknowledged,
      .acknowledgementWithdrawn, .alarmSilenced, .incidentMerged, .incidentClosed,
      .incidentReopened, .lineStruck, .reportRecorded, .deadlineSettled, .clocksAdjusted,
      .alarmClimbed, .reportDrafted, .reportRevised,
      .reportReviewed, .reportSigned, .reportConfirmed, .reportWithdrawn,
      .bulletinSeriesAdopted, .bulletinDrafted, .bulletinSigned, .bulletinSent, .bulletinReceived,
      .bulletinWithdrawn, .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn,
      .spotRoundFinished, .checkOfUsRecorded, .lineTested,
      .instructionRegistered, .instructionCompleted, .instructionFiled, .journalRestored,
      .personalDataErased, .pinChanged:
      break
    }
  }

  private mutating func change(_ step: AssignmentStep, _ body: (inout Assignment) -> Void) {
    changeInstruction(step.instruction) { instruction in
      guard let place = instruction.assignments.firstIndex(where: { $0.unit == step.unit }) else {
        return
      }
      body(&instruction.assignments[place])
    }
  }
}
