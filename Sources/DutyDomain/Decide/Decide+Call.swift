extension Duty {
  /// A call enters the register at once; when it tells of an incident it opens one.
  func register(_ entry: CallEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let text = try required(entry.text, .call)
    let receivedAt = try past(entry.receivedAt, act)
    var call = Call(
      number: nextNumber(.call, at: act.now), receivedAt: receivedAt, recordedAt: act.now,
      recordedBy: act.author, text: text, facts: entry.facts, lateReason: trim(entry.lateReason),
      form: entry.form)
    if let form = call.form { try check(form, receivedAt: receivedAt, act) }
    if let number = entry.incident {
      call.incident = try openIncident(number, act).number
      return [.callRegistered(call)] + (entry.isOneOfMany ? [] : figures(of: call, for: number))
        + linesReported(in: call, for: number, at: entry.lineReportedAt)
    }
    guard call.facts.kind.opensIncident || call.facts.kindIsUnclear else {
      return [.callRegistered(call)] + checks(told: entry.check, by: call, act)
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

  /// The times of a form lie in the order of things: nobody hangs up before the telephone rang.
  private func check(_ form: CallForm, receivedAt: Timestamp, _ act: Act) throws(Refusal) {
    for text in form.texts { _ = try bounded(text.text, .content) }
    if let endedAt = form.endedAt {
      // The minute counts: who rings off within it has not hung up before.
      if endedAt.wholeMinute < receivedAt.wholeMinute { throw .endsBeforeItBegins(endedAt) }
      _ = try past(endedAt, act)
    }
    _ = try past(form.handledAt, act)
  }

  /// The form of a stored call is filled in; what the incident did not know it learns from it.
  func supplement(_ number: ItemNumber, _ facts: CallFacts, _ form: CallForm, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let call = try call(number, act)
    try check(form, receivedAt: call.receivedAt, act)
    let changed = call.fieldsChanged(facts, form)
    if changed.isEmpty { throw .nothingChanged }
    var events: [DutyEvent] = [
      .callSupplemented(
        CallSupplemented(
          call: number, incident: call.incident, facts: facts, form: form, changed: changed,
          factsBefore: call.facts, formBefore: call.form))
    ]
    guard let incident = call.incident.flatMap(incident) else { return events }
    let occurredAt = incident.occurredAt == nil ? facts.occurredAt : nil
    let place = incident.place.isEmpty ? facts.place : ""
    if occurredAt != nil || !place.isEmpty {
      events.append(
        .incidentDescribed(
          IncidentDescribed(incident: incident.number, place: place, occurredAt: occurredAt)))
    }
    if changed.contains(.figures) {
      var supplemented = call
      supplemented.facts = facts
      events += figures(of: supplemented, for: incident.number)
    }
    return events
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
