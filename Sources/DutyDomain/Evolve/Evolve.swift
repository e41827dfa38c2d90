extension Duty {
  /// Folds one line of the journal into the state. Cannot fail and looks nothing up.
  ///
  /// Returns what the line means for the archive, in order; empty for most lines. An event about
  /// a thing that is no longer live changes nothing here.
  @discardableResult
  public mutating func evolve(_ line: LogLine) -> [Departure] {
    position = line.position
    lastRecordedAt = line.recordedAt
    var departures: [Departure] = []
    switch line.event {
    case .officeEstablished(let office): self.office = office
    case .policyAdopted(let policy):
      policies.append(
        AdoptedPolicy(number: policies.count + 1, at: line.recordedAt, policy: policy))
    case .calendarAdopted(let calendar): self.calendar = calendar
    case .codesAdopted(let it): codes = CodeTable(it.rows)
    case .unitRecorded(let unit): directory.record(unit)
    case .personRecorded(let person): directory.record(person)
    case .shiftPlanned(let shift):
      roster.plan(shift, keepingSince: line.recordedAt.adding(minutes: -62 * 1440))
      departures.append(.shift(shift))
    case .arrived(let arrival): roster.arrive(arrival)
    case .pinChanged(let it): evolve(it)
    case .callRegistered(let call): departures.append(register(call, line))
    case .callLinked(let it): departures.append(link(it))
    case .callSupplemented(let it):
      departures.append(.callSupplemented(call: it.call, facts: it.facts, form: it.form))
    case .incidentOpened(let it): open(it.incident)
    case .incidentReopened(let it):
      departures.append(.returned(it.incident.reference))
      reopen(it.incident)
    case .incidentMerged(let it): departures += merge(it, line)
    case .incidentClosed(let it): departures += close(it, line)
    case .reportRecorded(let it):
      count(.report, it.report.number)
      reportDrafts.removeAll { $0.number == it.report.number }
      departures.append(.report(it.report))
      change(it.report.incident) { incident in
        incident.reports.append(it.report)
        incident.verdicts += it.verdicts
      }
    case .bulletinSeriesAdopted(let it): bulletinSeries = it.series
    case .bulletinDrafted(let it): keep(it.bulletin)
    case .bulletinSigned(let it): change(it.bulletin, by: line.event)
    case .bulletinSent(let it), .bulletinReceived(let it): change(it.bulletin, by: line.event)
    case .bulletinWithdrawn(let it): change(it.bulletin, by: line.event)
    case .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn, .spotRoundFinished,
      .checkOfUsRecorded, .lineTested:
      evolveSpotCheck(line)
    case .reportDrafted(let it), .reportRevised(let it): keepDraft(it.report)
    case .reportReviewed(let it):
      changeDraft(it.report) { ($0.reviewed, $0.unsent) = (it.step, .reviewed) }
    case .reportSigned(let it):
      changeDraft(it.report) { ($0.signed, $0.unsent) = (it.step, .signed) }
    case .reportConfirmed(let it): departures.append(confirm(it.report))
    case .reportWithdrawn(let it):
      reportDrafts.removeAll { $0.number == it.report.number }
      departures.append(.report(it.report))
    case .instructionRegistered(let it): register(it.instruction)
    case .instructionCompleted(let it), .instructionFiled(let it):
      departures += end(it, line)
    case .incidentClassified, .figuresStated, .incidentDescribed, .noteAdded, .itemRead,
      .incidentAcknowledged, .acknowledgementWithdrawn, .alarmSilenced, .lineStruck,
      .deadlineSettled, .clocksAdjusted, .alarmClimbed:
      evolveIncident(line.event, at: line.recordedAt)
      if case .lineStruck = line.event { evolveSpotCheck(line) }
    case .instructionConveyed, .instructionReceived, .instructionObjected, .instructionReassigned,
      .instructionProgressed, .instructionFedBack, .feedbackAccepted, .feedbackReturned,
      .instructionExtended, .instructionChased, .stepWithdrawn:
      evolveInstruction(line.event)
    case .journalRestored, .personalDataErased: break
    }
    touch(line)
    return departures
  }

  /// The live things that this line is about remember its position.
  private mutating func touch(_ line: LogLine) {
    for subject in line.event.subjects {
      switch subject.kind {
      case .incident: change(subject.number) { $0.lastPosition = line.position }
      case .instruction: changeInstruction(subject.number) { $0.lastPosition = line.position }
      case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest: break
      }
    }
  }

  mutating func count(_ kind: ItemKind, _ number: ItemNumber) {
    if let place = counters.firstIndex(where: { $0.kind == kind && $0.year == number.year }) {
      counters[place].last = max(counters[place].last, number.serial)
    } else {
      counters.append(NumberCounter(kind: kind, year: number.year, last: number.serial))
    }
  }

  mutating func change(_ number: ItemNumber, _ body: (inout Incident) -> Void) {
    if let place = place(of: number, in: incidents, \.number) { body(&incidents[place]) }
  }

  mutating func changeInstruction(_ number: ItemNumber, _ body: (inout Instruction) -> Void) {
    if let place = place(of: number, in: instructions, \.number) { body(&instructions[place]) }
  }
}
