extension Duty {
  /// Adopts rules for whatever is opened from now on.
  func adopt(_ policy: Policy) throws(Refusal) -> [DutyEvent] {
    var (old, new) = (self.policy, policy)
    (old.reason, new.reason) = ("", "")
    if old == new { throw .nothingChanged }
    _ = try bounded(policy.reason, .reason)
    return [.policyAdopted(policy)]
  }

  func adopt(_ calendar: HolidayCalendar) throws(Refusal) -> [DutyEvent] {
    if self.calendar.days == calendar.days { throw .nothingChanged }
    return [.calendarAdopted(calendar)]
  }

  /// A person says that a clock was met which no report stops.
  func settle(
    _ number: ItemNumber, _ rule: String, _ at: Timestamp?, _ text: String, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(number, act)
    let done = try past(at, act)
    let text = try required(text, .reason)
    guard let row = policy(of: incident).rule(rule), row.medium == .unitLine else {
      throw .noSuchRule(rule)
    }
    let verdicts = settle(incident, at: done) { $0.id == rule }
    if verdicts.isEmpty { throw .nothingChanged }
    return [.deadlineSettled(DeadlineSettled(incident: number, verdicts: verdicts, text: text))]
  }

  /// A call in which a unit says that it has reported by its own line stops that line's clock.
  func linesReported(in call: Call, for number: ItemNumber, at given: Timestamp?) -> [DutyEvent] {
    guard let incident = incident(number), !call.facts.callerUnit.isEmpty else { return [] }
    let unit = call.facts.callerUnit
    let verdicts = settle(incident, at: min(given ?? call.receivedAt, call.receivedAt)) {
      $0.isSettled(byCallOf: unit, saying: call.text)
    }
    if verdicts.isEmpty { return [] }
    return [
      .deadlineSettled(
        DeadlineSettled(incident: number, verdicts: verdicts, unit: unit, call: call.number))
    ]
  }

  /// The clocks that begin, stop or move by these events: one line for each incident, with the cause.
  func adjustments(after events: [DutyEvent], _ act: Act) -> [DutyEvent] {
    let causes = events.compactMap(\.adjustsClocks)
    guard !causes.isEmpty else { return [] }
    var after = self
    for event in events {
      after.evolve(
        LogLine(
          position: position, recordedAt: act.now, author: act.author, terminal: "", event: event))
    }
    var adjusted: [DutyEvent] = []
    for (number, cause) in causes {
      guard let new = after.incident(number),
        !adjusted.contains(where: { $0.subjects == [new.reference] })
      else { continue }
      let old = incident(number)
      let changes = clockChanges(
        from: old.map { openDeadlines(of: $0) } ?? [], to: after.openDeadlines(of: new), new)
      if !changes.isEmpty {
        adjusted.append(
          .clocksAdjusted(ClocksAdjusted(incident: number, cause: cause, changes: changes)))
      }
    }
    return adjusted
  }

  /// What was settled by the same act has not been switched off.
  private func clockChanges(from old: [Deadline], to new: [Deadline], _ incident: Incident)
    -> [ClockChange]
  {
    var changes: [ClockChange] = []
    for rule in policy(of: incident).rules.map(\.id)
    where !changes.contains(where: { $0.rule == rule }) {
      let before = old.first { $0.rule == rule }?.due
      let after = new.first { $0.rule == rule }?.due
      let isSettled = after == nil && incident.verdicts.contains { $0.rule == rule }
      if before != after, !isSettled {
        changes.append(ClockChange(rule: rule, before: before, after: after))
      }
    }
    return changes
  }
}

extension DutyEvent {
  /// The incident whose clocks this event may change, and why; nil where it changes none.
  var adjustsClocks: (incident: ItemNumber, cause: ClockCause)? {
    if case .incidentClassified(let it) = self { return (it.incident, .classified) }
    if case .figuresStated(let it) = self { return (it.incident, .figures) }
    if case .incidentDescribed(let it) = self { return (it.incident, .times) }
    if case .incidentMerged(let it) = self { return (it.into, .merged) }
    if case .incidentReopened(let it) = self { return (it.incident.number, .reopened) }
    return nil
  }
}
