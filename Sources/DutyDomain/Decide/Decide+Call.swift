extension Duty {
  /// A call enters the register at once; when it tells of an incident it opens one.
  func register(_ entry: CallEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let text = try required(entry.text, .call)
    let receivedAt = try past(entry.receivedAt, act)
    var call = Call(
      number: nextNumber(.call, at: act.now), receivedAt: receivedAt, recordedAt: act.now,
      recordedBy: act.author, text: text, facts: entry.facts, lateReason: trim(entry.lateReason))
    if let number = entry.incident {
      call.incident = try openIncident(number, act).number
      return [.callRegistered(call)] + figures(of: call, for: number)
        + linesReported(in: call, for: number, at: entry.lineReportedAt)
    }
    guard call.facts.kind.opensIncident || call.facts.kindIsUnclear else {
      return [.callRegistered(call)]
    }
    let incident = newIncident(from: call, act)
    call.incident = incident.number
    return [
      .callRegistered(call),
      .incidentOpened(IncidentOpened(incident: incident, call: call.number)),
    ]
  }

  /// A further call's figures count for the incident, with the caller as their source.
  private func figures(of call: Call, for number: ItemNumber) -> [DutyEvent] {
    guard !call.facts.figures.isEmpty, let incident = incident(number) else { return [] }
    let source = call.facts.callerUnit.isEmpty ? call.facts.callerName : call.facts.callerUnit
    let figures = call.facts.figures.map { Figure($0.kind, $0.value, source: source) }
    let suggestion = call.facts.suggestedLevel.map {
      LevelSuggestion(level: $0, rule: call.facts.suggestedBy)
    }
    return [.figuresStated(incident.stating(figures, suggestion: suggestion))]
  }

  private func newIncident(from call: Call, _ act: Act) -> Incident {
    let facts = call.facts
    return Incident(
      number: nextNumber(.incident, at: act.now),
      title: facts.title.isEmpty ? call.text : facts.title, place: facts.place,
      occurredAt: facts.occurredAt, receivedAt: call.receivedAt, openedAt: act.now,
      classification: Classification(
        primary: facts.category, secondary: facts.also, level: nil,
        sensitivity: facts.sensitivity),
      suggestedLevel: facts.suggestedLevel, suggestedBy: facts.suggestedBy,
      figures: Figures(facts.figures), calls: [call.number])
  }

  func link(_ number: ItemNumber, to target: ItemNumber?, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let call = try call(number, act)
    if let target {
      if call.incident == target { throw .alreadyLinked(call: number, incident: target) }
      _ = try openIncident(target, act)
    } else if call.incident == nil {
      throw .nothingChanged
    }
    return [
      .callLinked(
        CallLinked(call: number, incident: target, previous: call.incident, text: call.text))
    ]
  }

  /// A call of the register turns out to tell of an incident.
  func openIncident(fromCall number: ItemNumber, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let call = try call(number, act)
    if let incident = call.incident { throw .alreadyLinked(call: number, incident: incident) }
    let incident = newIncident(from: call, act)
    return [
      .incidentOpened(IncidentOpened(incident: incident, call: number)),
      .callLinked(
        CallLinked(call: number, incident: incident.number, previous: nil, text: call.text)),
    ]
  }
}
