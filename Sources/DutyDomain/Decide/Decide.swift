extension Duty {
  /// What an intent means under the rules: the events to append, or a refusal that changes nothing.
  ///
  /// The state must be the fold of the whole journal; `act` brings the clock, the author and
  /// whatever the intent names that lies in the archive.
  public func decide(_ intent: Intent, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let events = try judge(intent, act)
    let all = events + adjustments(after: events, act)
    return all + release(after: all, act)
  }

  private func judge(_ intent: Intent, _ act: Act) throws(Refusal) -> [DutyEvent] {
    if case .establishOffice(let office, let policy, let codes) = intent {
      return try establish(office, policy, codes)
    }
    if office == nil { throw .officeMissing }
    switch intent {
    case .establishOffice: return []
    case .recordUnits(let units): return try record(units)
    case .recordPeople(let people): return try record(people)
    case .planShifts(let shifts, let replacing): return try plan(shifts, replacing: replacing)
    case .arrive(let post, let person): return try arrive(post, person, act)
    case .takeDesk(let person): return try takeDesk(person, act)
    case .confirmPresence(let due): return try confirmPresence(due, act)
    case .missPresence(let due): return try missPresence(due, act)
    case .withdrawAcknowledgement(let number, let reason):
      return try withdrawAcknowledgement(number, reason, act)
    case .expireAcknowledgement(let number, let due): return try expire(number, due, act)
    case .climb(let number, let step): return try climb(number, step, act)
    case .adoptPolicy(let policy): return try adopt(policy)
    case .adoptCalendar(let calendar): return try adopt(calendar)
    case .settle(let number, let rule, let at, let text):
      return try settle(number, rule, at, text, act)
    case .registerCall(let entry): return try register(entry, act)
    case .linkCall(let call, let incident): return try link(call, to: incident, act)
    case .supplementCall(let call, let facts, let form):
      return try supplement(call, facts, form, act)
    case .openIncident(let call): return try openIncident(fromCall: call, act)
    case .classify(let number, let after, let reason):
      return try classify(number, after, reason, act)
    case .stateFigures(let number, let figures, let suggestion):
      return try stateFigures(number, figures, suggestion, act)
    case .describe(let number, let title, let place, let occurredAt, let reason):
      let it = IncidentDescribed(
        incident: number, title: title, place: place, occurredAt: occurredAt, reason: reason)
      return try describe(it, act)
    case .addNote(let item, let text): return try addNote(item, text, act)
    case .markRead(let item, let reader): return try markRead(item, reader, act)
    case .acknowledge(let number, let entry): return try acknowledge(number, entry, act)
    case .silence(let number, let rule, let reason):
      return try silence(number, rule, reason, act)
    case .merge(let number, let into): return try merge(number, into, act)
    case .close(let number, let outcome, let despiteGaps):
      return try close(number, outcome, despiteGaps, act)
    case .withdraw(let number, let reason):
      let incident = try openIncident(number, act)
      try refuseOpenDrafts(of: number)
      return [
        .incidentClosed(
          IncidentClosed(incident: incident.number, outcome: reason, ending: .withdrawn))
      ]
    case .reopen(let number, let reason): return try reopen(number, reason, act)
    case .strike(let position, let reason): return try strike(position, reason, act)
    case .report(let entry): return try report(entry, act)
    case .draftReport(let entry): return try draft(entry, act)
    case .reviseReport(let number, let paper): return try revise(number, paper, act)
    case .reviewReport(let number, let by, let words): return try review(number, by, words, act)
    case .signReport(let number, let leader, let words):
      return try sign(number, leader, words, act)
    case .confirmReport(let number, let by, let at): return try confirm(number, by, at, act)
    case .withdrawReport(let number, let reason): return try withdraw(number, reason, act)
    case .adoptSeries(let series): return try adopt(series)
    case .draftBulletin(let entry): return try draft(entry, act)
    case .bulletin(let step, let number): return try take(step, number, act)
    case .openSpotRound(let entry): return try openRound(entry, act)
    case .recordSpotCheck(let entry): return try record(entry, act)
    case .finishSpotRound(let number, let words, let despiteUnchecked):
      return try finishRound(number, words, despiteUnchecked: despiteUnchecked, act)
    case .recordCheckOfUs(let entry): return try record(entry, act)
    case .recordLineTest(let entry): return try record(entry, act)
    case .handover(let it): return try decide(it, act)
    case .instruct(let entry): return try instruct(entry, act)
    case .step(let step, let number, let entry): return try take(step, number, entry, act)
    case .reassign(let number, let from, let to, let reason):
      return try reassign(number, from, to, reason, act)
    case .extend(let number, let due, let reason, let approver):
      return try extend(number, due, reason, approver, act)
    case .completeInstruction(let number, let text): return try complete(number, text, act)
    case .fileInstruction(let number, let fileNumber): return try file(number, fileNumber, act)
    case .instruction(let work, let number): return try take(work, number, act)
    case .roster(let intent): return try decide(intent, act)
    case .room(let intent): return try decide(intent, act)
    case .takeBack(let lines): return try takeBack(lines, act)
    case .noteRestore(let from, let kept):
      return [.journalRestored(JournalRestored(from: from, kept: kept))]
    case .erase(let entry): return try erase(entry, act)
    }
  }
}

/// How long a text may be; more is no telephone note. Characters.
public let longestText = 4000

extension Duty {
  /// The text without surrounding blanks, or a refusal that says which text is wanting.
  func required(_ text: String, _ field: Field) throws(Refusal) -> String {
    let trimmed = trim(text)
    if trimmed.isEmpty { throw field == .reason ? .reasonMissing : .textMissing(field) }
    return try bounded(trimmed, field)
  }

  func bounded(_ text: String, _ field: Field) throws(Refusal) -> String {
    // Bytes are counted first: walking the characters of a pasted megabyte is not free.
    if text.utf8.count > longestText, text.count > longestText {
      throw .textTooLong(field, limit: longestText)
    }
    return text
  }

  func openIncident(_ number: ItemNumber, _ act: Act) throws(Refusal) -> Incident {
    if let incident = incident(number) { return incident }
    if act.archived.incidents.contains(where: { $0.number == number }) {
      throw .incidentIsClosed(number)
    }
    throw .noSuchItem(ItemReference(.incident, number))
  }

  func openInstruction(_ number: ItemNumber, _ act: Act) throws(Refusal) -> Instruction {
    if let instruction = instruction(number) { return instruction }
    if act.archived.instructions.contains(where: { $0.number == number }) {
      throw .instructionHasEnded(number)
    }
    throw .noSuchItem(ItemReference(.instruction, number))
  }

  func call(_ number: ItemNumber, _ act: Act) throws(Refusal) -> Call {
    guard let call = act.archived.calls.first(where: { $0.number == number }) else {
      throw .noSuchItem(ItemReference(.call, number))
    }
    return call
  }

  /// A time that has happened: a minute of grace for clocks that differ.
  func past(_ given: Timestamp?, _ act: Act) throws(Refusal) -> Timestamp {
    guard let given else { return act.now }
    if given > act.now.adding(minutes: 1) { throw .inTheFuture(given) }
    return given
  }

  /// The id of a leader given by id or name; the leader on duty when none is given.
  func leader(_ given: String, at instant: Timestamp) throws(Refusal) -> String {
    let name = trim(given)
    if name.isEmpty {
      guard let onDuty = leaderOnDuty(at: instant) else { throw .noLeaderOnDuty }
      return onDuty
    }
    guard let person = directory.person(name) ?? directory.person(named: name) else {
      throw .unknownPerson(name)
    }
    if !person.mayLead { throw .isNoLeader(person.name) }
    return person.id
  }

  func unitID(_ given: String) throws(Refusal) -> String {
    let name = trim(given)
    guard let unit = directory.unit(called: name) else { throw .unknownUnit(name) }
    return unit.id
  }
}

/// The text without white space at both ends.
public func trim(_ text: String) -> String {
  var rest = Substring(text)
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return String(rest)
}
