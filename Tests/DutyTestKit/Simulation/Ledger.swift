package import DutyDomain

/// What must hold of a log whatever was done: kept line by line, without asking `evolve`.
///
/// The invariants, by the names under which a breach of them is told:
/// - `order`: positions run from 1 without a gap;
/// - `numbers`: per kind and year of the office, numbers run from 1 without a gap and none comes twice;
///   issue, slip, handover and roster numbers likewise;
/// - `references`: no event speaks of a thing that does not exist, nor of a unit or person unknown;
/// - `life`: what is closed does not change before it is opened again, and is closed once;
/// - `once`: what a rule does by itself happens once for each item, rule and moment;
/// - `verdicts`: a verdict says what its own times say.
package struct Ledger: Sendable {
  package private(set) var position: Int64 = 0
  package private(set) var breaches: [Breach] = []

  var last: [Series: Int] = [:]
  var known: Set<ItemReference> = []
  var openIncidents: Set<ItemNumber> = []
  var openInstructions: Set<ItemNumber> = []
  var drafts: Set<ItemNumber> = []
  var units: Set<String> = []
  var people: Set<String> = []
  /// The incident of each call; nil for a register entry.
  var calls: [ItemNumber: ItemNumber?] = [:]
  /// Reports sent for each incident, in the order of the log.
  var reports: [ItemNumber: [ItemNumber]] = [:]
  /// Drafts on their way, by their incident.
  var draftsOf: [ItemNumber: Set<ItemNumber>] = [:]
  var openRound: ItemNumber?
  var openHandover: Int?
  private var ruled: Set<String> = []
  private var time = OfficeTime(utcOffsetMinutes: 480)
  /// Numbers in the order in which they came, for whoever makes up what happens next.
  package var gone = GoneThings()

  struct Series: Hashable, Sendable {
    var kind: String
    var year: Int
  }

  package init() {}

  mutating func breach(_ invariant: String, _ detail: String) {
    breaches.append(Breach(invariant, "line \(position): \(detail)"))
  }

  /// Takes in one line; what is wrong with it stands in `breaches` afterwards.
  package mutating func take(_ line: LogLine) {
    if line.position != position + 1 { breach("order", "\(line.position) after \(position)") }
    position = line.position
    let year = time.date(line.recordedAt).year
    create(line.event, year)
    for item in line.event.subjects where item.kind != .day && !known.contains(item) {
      breach("references", "\(item.kind.rawValue) \(item.number.full) of \(name(line.event))")
    }
    live(line.event)
    rule(line.event)
    judge(line.event)
  }

  func name(_ event: DutyEvent) -> String { String("\(event)".prefix { $0 != "(" }) }

  /// A number is one more than the last of its series.
  private mutating func count(_ kind: String, _ year: Int, _ serial: Int) {
    let before = last[Series(kind: kind, year: year)] ?? 0
    if serial != before + 1 { breach("numbers", "\(kind) \(year)-\(serial) after \(before)") }
    last[Series(kind: kind, year: year)] = max(before, serial)
  }

  private mutating func create(_ kind: ItemKind, _ number: ItemNumber, _ year: Int) {
    if number.year != year { breach("numbers", "\(kind.rawValue) \(number.full) in \(year)") }
    count(kind.rawValue, number.year, number.serial)
    if !known.insert(ItemReference(kind, number)).inserted {
      breach("numbers", "\(kind.rawValue) \(number.full) twice")
    }
  }

  /// What comes into being with an event.
  private mutating func create(_ event: DutyEvent, _ year: Int) {
    if case .officeEstablished(let it) = event { time = it.time }
    if case .unitRecorded(let it) = event { units.insert(it.id) }
    if case .personRecorded(let it) = event { people.insert(it.id) }
    if case .callRegistered(let it) = event {
      // A call may come before the incident that it opens.
      create(.call, it.number, year)
      calls[it.number] = .some(it.incident)
      gone.calls.append(it.number)
      if let incident = it.incident, incident.serial == next(.incident, incident.year) {
        known.insert(ItemReference(.incident, incident))
        pendingIncident = incident
      }
    }
    if case .incidentOpened(let it) = event {
      if pendingIncident == it.incident.number {
        known.remove(it.incident.reference)
        pendingIncident = nil
      }
      create(.incident, it.incident.number, year)
    } else if let pending = pendingIncident {
      if case .callRegistered = event {
      } else {
        breach("references", "incident \(pending.full) was never opened")
        pendingIncident = nil
      }
    }
    if case .instructionRegistered(let it) = event {
      create(.instruction, it.instruction.number, year)
    }
    if case .reportDrafted(let it) = event { create(.report, it.report.number, year) }
    if case .reportRecorded(let it) = event, !drafts.contains(it.report.number) {
      create(.report, it.report.number, year)
    }
    if case .bulletinDrafted(let it) = event { create(.bulletin, it.bulletin.number, year) }
    if case .spotRoundOpened(let it) = event { create(.spotRound, it.number, year) }
    if case .spotCheckRecorded(let it) = event { create(.spotCheck, it.check.number, year) }
    if case .checkOfUsRecorded(let it) = event { create(.checkOfUs, it.number, year) }
    if case .lineTested(let it) = event { create(.lineTest, it.number, year) }
    if case .noticeIssued(let it) = event { create(.notice, it.notice.number, year) }
    if case .bulletinSigned(let it) = event {
      count("issue/" + it.series, it.issue.year, it.issue.serial)
    }
    if case .slipIssued(let it) = event {
      count("slip/" + it.kind.rawValue, it.number.year, it.number.serial)
    }
    // A handover that was withdrawn keeps its number, as everything does.
    if case .handoverOpened(let it) = event { count("handover", 0, it.handover.number) }
    if case .swapProposed(let it) = event { count("roster", 0, it.swap.number) }
    if case .substitutionRecorded(let it) = event { count("roster", 0, it.change.number) }
    if case .leaveRecorded(let it) = event { count("roster", 0, it.leave.number) }
  }

  /// The incident that a call has announced and the next event must open.
  private var pendingIncident: ItemNumber?

  private func next(_ kind: ItemKind, _ year: Int) -> Int {
    (last[Series(kind: kind.rawValue, year: year)] ?? 0) + 1
  }

  /// What a rule does by itself.
  private mutating func rule(_ event: DutyEvent) {
    var act: String?
    if case .alarmClimbed(let it) = event {
      act = "climb \(it.incident.full) \(it.step) \(it.since.milliseconds)"
    }
    if case .acknowledgementExpired(let it) = event {
      act = "expire \(it.incident.full) \(it.due.milliseconds)"
    }
    if case .chaseFellDue(let it) = event {
      act = "chase \(it.instruction.full) \(it.unit) \(it.rule) \(it.due.milliseconds)"
    }
    if case .presenceMissed(let it) = event { act = "presence \(it.due.milliseconds)" }
    if case .presenceConfirmed(let it) = event { act = "presence \(it.due.milliseconds)" }
    if let act, !ruled.insert(act).inserted { breach("once", act) }
  }

  /// A verdict says what its own times say.
  private mutating func judge(_ event: DutyEvent) {
    var verdicts: [Verdict] = []
    if case .incidentAcknowledged(let it) = event { verdicts = it.verdicts }
    if case .reportRecorded(let it) = event { verdicts = it.verdicts }
    if case .deadlineSettled(let it) = event { verdicts = it.verdicts }
    for it in verdicts where it.met != (it.done.wholeMinute <= it.due.wholeMinute) {
      breach("verdicts", "\(it.rule) due \(it.due.milliseconds) done \(it.done.milliseconds)")
    }
  }
}

/// A rule of the log that does not hold.
package struct Breach: Hashable, Sendable, CustomStringConvertible {
  package var invariant: String
  package var detail: String

  package init(_ invariant: String, _ detail: String) {
    self.invariant = invariant
    self.detail = detail
  }

  package var description: String { "\(invariant): \(detail)" }
}
