extension Duty {
  /// Erasing personal data: by people of this room, with the approval of a leader and a reason, and only
  /// once nobody works on the matter any more. The last question is whether it is really meant.
  func erase(_ entry: ErasureEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let call = try call(entry.call, act)
    let found = act.archived.erasure
    try refuseStrangers(act.author)
    let approver = try approver(of: entry, act)
    let reason = try required(entry.reason, .reason)
    try refuseWhileWorkedOn(call, found)
    try refuseNames(entry, found)
    if found.lines.isEmpty {
      if let line = found.erasedBy { throw .erasure(.alreadyErased(call.number, line: line)) }
      throw .erasure(.nothingPersonal(call.number))
    }
    if !entry.isConfirmed {
      throw .erasure(
        .asks(
          ErasureAsk(
            call: call.number, lines: found.lines.count, otherCalls: found.otherCalls)))
    }
    return found.lines.map { line in
      .personalDataErased(
        PersonalDataErased(
          position: line.position, redactedPayload: line.payload, reason: reason,
          call: call.number, approver: approver))
    }
  }

  /// Reporters and contacts of units are in the directory, but nothing of the log is theirs.
  private func refuseStrangers(_ author: String) throws(Refusal) {
    switch directory.person(named: author)?.role {
    case .leader, .director, .officer: break
    case .liaison, .informationReporter, nil: throw .erasure(.notYours(author))
    }
  }

  private func approver(of entry: ErasureEntry, _ act: Act) throws(Refusal) -> String {
    if trim(entry.approver).isEmpty {
      guard let person = directory.person(named: act.author), person.mayLead else {
        throw .erasure(.approverMissing)
      }
      return person.id
    }
    return try leader(entry.approver, at: act.now)
  }

  private func refuseWhileWorkedOn(_ call: Call, _ found: ErasureFindings) throws(Refusal) {
    let incidents = found.incidents + (call.incident.map { [$0] } ?? [])
    if let open = incidents.first(where: { incident($0) != nil }) {
      throw .erasure(.incidentIsOpen(call: call.number, incident: open))
    }
    let instruction = instructions.first { it in it.incident.map(incidents.contains) ?? false }
    if let instruction {
      throw .erasure(.instructionIsOpen(call: call.number, instruction: instruction.number))
    }
  }

  private func refuseNames(_ entry: ErasureEntry, _ found: ErasureFindings) throws(Refusal) {
    if let short = entry.names.first(where: { trim($0).count < 2 }) {
      throw .erasure(.nameTooShort(short))
    }
    if let absent = found.absentNames.first {
      throw .erasure(.nameNotFound(entry.call, absent))
    }
  }
}
