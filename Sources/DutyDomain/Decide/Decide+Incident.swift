extension Duty {
  func classify(_ number: ItemNumber, _ after: Classification, _ reason: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    for code in [after.primary] + after.secondary where !code.isEmpty && codes[code] == nil {
      throw .unknownCode(code)
    }
    if after.sensitivity?.isSensitive == true, trim(after.sensitivity?.reason ?? "").isEmpty {
      throw .reasonMissing
    }
    // Going back on a level that a person has confirmed needs a reason; the first one does not.
    let before = incident.classification
    if let level = before.level, level != after.level, trim(reason).isEmpty { throw .reasonMissing }
    if before == after { throw .nothingChanged }
    return [
      .incidentClassified(
        IncidentClassified(
          incident: number, before: before, after: after, reason: try bounded(reason, .reason)))
    ]
  }

  func stateFigures(
    _ number: ItemNumber, _ figures: [Figure], _ suggestion: LevelSuggestion?, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(number, act)
    let changed = figures.filter { figure in !incident.figures.all.contains(figure) }
    let isSuggested =
      suggestion == nil
      || (suggestion?.level == incident.suggestedLevel && suggestion?.rule == incident.suggestedBy)
    if changed.isEmpty, isSuggested { throw .nothingChanged }
    return [.figuresStated(incident.stating(changed, suggestion: suggestion))]
  }

  func describe(_ it: IncidentDescribed, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(it.incident, act)
    if let occurredAt = it.occurredAt { _ = try past(occurredAt, act) }
    _ = try bounded(it.title, .title)
    let isSame =
      (it.title.isEmpty || it.title == incident.title)
      && (it.place.isEmpty || it.place == incident.place)
      && (it.occurredAt == nil || it.occurredAt == incident.occurredAt)
    if isSame { throw .nothingChanged }
    return [.incidentDescribed(it)]
  }

  func addNote(_ item: ItemReference, _ text: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let text = try required(text, .note)
    var note = NoteAdded(item: item, text: text)
    switch item.kind {
    case .incident:
      // A closed incident still takes a line (补记); the archive's timeline shows it.
      if incident(item.number) == nil,
        !act.archived.incidents.contains(where: { $0.number == item.number })
      {
        throw .noSuchItem(item)
      }
    case .instruction:
      guard
        let instruction = instruction(item.number)
          ?? act.archived.instructions.first(where: { $0.number == item.number })
      else { throw .noSuchItem(item) }
      note.incident = instruction.incident
    case .call: note.incident = try call(item.number, act).incident
    case .spotRound:
      if liveRound(item.number) == nil,
        !act.archived.rounds.contains(where: { $0.number == item.number })
      {
        throw .noSuchItem(item)
      }
    case .report, .bulletin, .spotCheck, .checkOfUs, .lineTest: throw .noSuchItem(item)
    }
    return [.noteAdded(note)]
  }

  func markRead(_ item: ItemReference, _ reader: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    guard item.kind == .incident else { throw .noSuchItem(item) }
    let incident = try openIncident(item.number, act)
    let reader = try required(reader, .name)
    if incident.readers.contains(reader) { throw .nothingChanged }
    return [.itemRead(ItemRead(item: item, reader: reader))]
  }

  func acknowledge(_ number: ItemNumber, _ entry: AcknowledgementEntry, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    let at = try past(entry.happenedAt, act)
    if let earlier = incident.acknowledgement, !mustBeLookedAtAgain(incident, at: act.now) {
      throw .alreadyAcknowledged(
        number, by: directory.personName(earlier.leader), at: earlier.at)
    }
    let acknowledgement = Acknowledgement(
      at: at, leader: try leader(entry.leader, at: at), channel: entry.channel,
      words: try bounded(trim(entry.words), .words), onBehalfBy: entry.isOnBehalf ? act.author : "")
    let verdicts = settle(incident, at: at) { $0.medium == .leaderTold }
    return [
      .incidentAcknowledged(
        IncidentAcknowledged(
          incident: number, acknowledgement: acknowledgement, verdicts: verdicts))
    ]
  }

  /// By level an acknowledged incident must be looked at again after a set time.
  public func mustBeLookedAtAgain(_ incident: Incident, at now: Timestamp) -> Bool {
    guard let acknowledgement = incident.acknowledgement,
      let minutes = policy.alarm(for: incident.effectiveLevel)?.lookAgainMinutes, minutes > 0
    else { return false }
    return now >= acknowledgement.at.adding(minutes: minutes)
  }

  /// The verdicts on all open clocks of the incident that match, as settled at an instant.
  func settle(_ incident: Incident, at done: Timestamp, _ matches: (DeadlineRule) -> Bool)
    -> [Verdict]
  {
    let policy = policy(of: incident)
    return openDeadlines(of: incident).compactMap { deadline in
      guard let rule = policy.rule(deadline.rule), matches(rule) else { return nil }
      return Verdict(settling: deadline, at: done)
    }
  }

  func silence(_ number: ItemNumber, _ rule: String, _ reason: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    if policy(of: incident).rule(rule) == nil { throw .noSuchRule(rule) }
    if incident.silencedRules.contains(rule) { throw .nothingChanged }
    return [
      .alarmSilenced(
        AlarmSilenced(incident: number, rule: rule, reason: try required(reason, .reason)))
    ]
  }

  func merge(_ number: ItemNumber, _ into: ItemNumber, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    if number == into { throw .cannotMergeWithItself(number) }
    let gone = try openIncident(number, act)
    let kept = try openIncident(into, act)
    // What was done for the one was done for the other: it is the same incident.
    let verdicts = gone.verdicts.filter { settled in
      !kept.verdicts.contains { $0.rule == settled.rule }
    }
    return [.incidentMerged(IncidentMerged(incident: number, into: into, verdicts: verdicts))]
  }
}

extension Incident {
  /// The statement of further figures; a suggestion that is not there leaves the old one standing.
  func stating(_ figures: [Figure], suggestion: LevelSuggestion?) -> FiguresStated {
    FiguresStated(
      incident: number, figures: figures, suggestedLevel: suggestion?.level ?? suggestedLevel,
      suggestedBy: suggestion?.rule ?? suggestedBy, before: self.figures.all,
      levelBefore: suggestedLevel, suggestedByBefore: suggestedBy)
  }
}
