extension Duty {
  mutating func register(_ call: Call, _ line: LogLine) -> Departure {
    count(.call, call.number)
    var call = call
    call.position = line.position
    call.recordedAt = line.recordedAt
    call.recordedBy = line.author
    if let number = call.incident {
      change(number) { if !$0.calls.contains(call.number) { $0.calls.append(call.number) } }
    }
    return .call(call)
  }

  mutating func link(_ it: CallLinked) -> Departure {
    if let previous = it.previous { change(previous) { $0.calls.removeAll { $0 == it.call } } }
    if let incident = it.incident {
      change(incident) { if !$0.calls.contains(it.call) { $0.calls.append(it.call) } }
    }
    return .callLinked(call: it.call, incident: it.incident)
  }

  mutating func open(_ incident: Incident) {
    count(.incident, incident.number)
    var incident = incident
    if incident.policyNumber == nil { incident.policyNumber = policies.last?.number }
    insert(incident)
  }

  mutating func reopen(_ incident: Incident) {
    var incident = incident
    incident.closing = nil
    // Events of version 1 were written while an office had only its first rules.
    if incident.policyNumber == nil { incident.policyNumber = policies.first?.number }
    insert(incident)
  }

  private mutating func insert(_ incident: Incident) {
    let place = insertionPlace(of: incident.number, in: incidents, \.number)
    guard place == incidents.count || incidents[place].number != incident.number else { return }
    incidents.insert(incident, at: place)
  }

  /// The calls, figures and reports go on under the other number; this one leaves the queue.
  mutating func merge(_ it: IncidentMerged, _ line: LogLine) -> [Departure] {
    guard var gone = remove(it.incident) else { return [] }
    gone.closing = Closing(
      at: line.recordedAt, by: line.author, outcome: "", ending: .merged, mergedInto: it.into)
    gone.lastPosition = line.position
    change(it.into) { kept in
      kept.calls += gone.calls.filter { !kept.calls.contains($0) }
      for figure in gone.figures.all where kept.figures[figure.kind] == nil {
        kept.figures.state(figure)
      }
      if let earlier = gone.occurredAt, kept.occurredAt.map({ earlier < $0 }) ?? true {
        kept.occurredAt = earlier
      }
      kept.receivedAt = min(kept.receivedAt, gone.receivedAt)
      kept.verdicts += it.verdicts
      kept.instructions += gone.instructions.filter { !kept.instructions.contains($0) }
    }
    for place in reportDrafts.indices where reportDrafts[place].incident == it.incident {
      reportDrafts[place].incident = it.into
    }
    for number in gone.instructions { changeInstruction(number) { $0.incident = it.into } }
    return [.incident(gone)]
      + gone.calls.map { .callLinked(call: $0, incident: it.into) }
  }

  mutating func close(_ it: IncidentClosed, _ line: LogLine) -> [Departure] {
    guard var gone = remove(it.incident) else { return [] }
    gone.closing = Closing(
      at: line.recordedAt, by: line.author, outcome: it.outcome, ending: it.ending)
    gone.lastPosition = line.position
    return [.incident(gone)]
      + (it.ending == .withdrawn ? gone.calls.map { .callLinked(call: $0, incident: nil) } : [])
  }

  private mutating func remove(_ number: ItemNumber) -> Incident? {
    place(of: number, in: incidents, \.number).map { incidents.remove(at: $0) }
  }

  /// Events that change one open incident and nothing else.
  mutating func evolveIncident(_ event: DutyEvent, at recordedAt: Timestamp) {
    switch event {
    case .incidentClassified(let it): change(it.incident) { $0.classification = it.after }
    case .figuresStated(let it):
      change(it.incident) { incident in
        let before = incident.figures
        if it.replacesAll { incident.figures = Figures() }
        for figure in it.figures { incident.figures.state(figure) }
        if incident.hasFinalReport, !before.hasSameCasualties(as: incident.figures) {
          incident.casualtiesChangedAt = recordedAt
        }
        incident.suggestedLevel = it.suggestedLevel
        incident.suggestedBy = it.suggestedBy
      }
    case .incidentDescribed(let it):
      change(it.incident) { incident in
        if !it.title.isEmpty { incident.title = it.title }
        if !it.place.isEmpty { incident.place = it.place }
        if let occurredAt = it.occurredAt { incident.occurredAt = occurredAt }
      }
    case .itemRead(let it):
      change(it.item.number) { incident in
        guard it.item.kind == .incident, !incident.readers.contains(it.reader) else { return }
        incident.readers.append(it.reader)
      }
    case .incidentAcknowledged(let it):
      change(it.incident) { incident in
        incident.acknowledgement = it.acknowledgement
        incident.verdicts += it.verdicts
      }
    case .acknowledgementWithdrawn(let it):
      change(it.incident) { incident in
        incident.acknowledgement = nil
        incident.verdicts.removeAll { it.rules.contains($0.rule) }
      }
    case .alarmSilenced(let it): change(it.incident) { $0.silencedRules.append(it.rule) }
    case .deadlineSettled(let it):
      change(it.incident) { incident in
        incident.verdicts += it.verdicts
        incident.verdicts.removeAll { it.reopened.contains($0.rule) }
      }
    case .alarmClimbed(let it): change(it.incident) { $0.climbStep = it.step }
    case .noteAdded, .lineStruck, .clocksAdjusted: break
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded,
      .shiftPlanned, .arrived, .callRegistered, .callLinked, .callSupplemented, .incidentOpened,
      .incidentReopened,
      .incidentMerged, .incidentClosed, .reportRecorded, .reportDrafted, .reportRevised,
      .reportReviewed, .reportSigned, .reportConfirmed, .reportWithdrawn,
      .bulletinSeriesAdopted, .bulletinDrafted, .bulletinSigned, .bulletinSent, .bulletinReceived,
      .bulletinWithdrawn, .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn,
      .spotRoundFinished, .checkOfUsRecorded, .lineTested, .instructionRegistered,
      .instructionConveyed, .instructionReceived, .instructionObjected, .instructionReassigned,
      .instructionProgressed, .instructionFedBack, .feedbackAccepted, .feedbackReturned,
      .instructionExtended, .instructionChased, .stepWithdrawn, .instructionCompleted,
      .instructionFiled,
      .journalRestored, .personalDataErased, .pinChanged:
      break
    }
  }
}

extension Incident {
  /// The superior has the final report in writing.
  var hasFinalReport: Bool {
    reports.contains { $0.stage == .final && $0.medium == .written && $0.receiver == .superior }
  }
}

extension Figures {
  /// Whether the dead, the missing and the hurt are the same; what nobody has said is not 0.
  func hasSameCasualties(as other: Figures) -> Bool {
    [FigureKind.dead, .missing, .serious, .minor, .injured].allSatisfy { self[$0] == other[$0] }
  }
}
