package import DutyDomain

/// A small duty room for tests: given these events, when somebody intends this, then these events.
///
/// It keeps its own clock and positions; every test says only what it is about.
package struct Room {
  package var duty = Duty()
  package var lines: [LogLine] = []
  package var departures: [Departure] = []
  package var now: Timestamp
  package var author = "白一鸣"
  /// PINs as they were set; a room has no slow hash.
  package var pins: [String: Secret] = [:]

  /// A room at 2026-11-23 12:45 Beijing time with a leader, two officers, four units.
  package init(established: Bool = true) {
    now = OfficeTime(utcOffsetMinutes: 480).instant(iso: "2026-11-23T12:45:00+08:00")!
    guard established else { return }
    let office = Office(name: "云岭区应急管理办公室")
    record(.officeEstablished(office))
    record(.policyAdopted(.standard))
    record(.codesAdopted(codes([("12H02", "撞车"), ("12G07", "隧道火灾"), ("14A13", "阻断交通")])))
    for unit in [
      ("t-shimen", "石门镇"), ("d-traffic", "交警大队"), ("d-emer", "应急局"), ("d-housing", "住建局"),
    ] {
      record(.unitRecorded(Unit(id: unit.0, name: unit.1)))
    }
    for person in [
      ("p008", "杜玉萍", PersonRole.leader), ("p009", "祁建山", .leader), ("p020", "白一鸣", .officer),
      ("p021", "孟庆元", .officer),
    ] {
      record(.personRecorded(Person(id: person.0, name: person.1, title: "", role: person.2)))
    }
    record(.shiftPlanned(shift(on: "2026-11-23", leader: "p008")))
  }

  private func codes(_ rows: [(String, String)]) -> CodesAdopted {
    var codes = CodesAdopted.blank
    codes.rows = rows.map { code, name in
      var row = CategoryCode.blank
      row.code = code
      row.chinese = name
      row.english = name
      return row
    }
    return codes
  }

  /// A shift of 24 hours from 08:30.
  package func shift(on iso: String, leader: String) -> Shift {
    var shift = Shift.blank
    shift.from = duty.time.instant(iso: iso + "T08:30")!
    shift.until = shift.from.adding(minutes: 1440)
    shift.date = duty.time.date(shift.from)
    shift.leader = leader
    shift.leadOfficer = "p020"
    shift.secondOfficer = "p021"
    return shift
  }

  /// Appends an event as written now and folds it in.
  package mutating func record(_ event: DutyEvent) {
    let line = LogLine(
      position: duty.position + 1, recordedAt: now, author: author, terminal: "test", event: event)
    lines.append(line)
    departures += duty.evolve(line)
  }

  /// Decides and, unless refused, records. The refusal is thrown.
  @discardableResult
  package mutating func perform(_ intent: Intent) throws(Refusal) -> [DutyEvent] {
    let events = try duty.decide(intent, Act(now: now, author: author, archived: archived))
    for event in events { record(event) }
    return events
  }

  /// What the archive would put in: everything that has left, and all lines.
  package var archived: ArchivedItems {
    var items = ArchivedItems(lines: lines)
    for departure in departures {
      switch departure {
      case .call(let call): items.calls.append(call)
      case .incident(let incident):
        items.incidents.removeAll { $0.number == incident.number }
        items.incidents.append(incident)
      case .instruction(let instruction):
        items.instructions.removeAll { $0.number == instruction.number }
        items.instructions.append(instruction)
      case .callLinked(let call, let incident):
        if let place = items.calls.firstIndex(where: { $0.number == call }) {
          items.calls[place].incident = incident
        }
      case .callSupplemented(let call, let facts, let form):
        if let place = items.calls.firstIndex(where: { $0.number == call }) {
          items.calls[place].facts = facts
          items.calls[place].form = form
        }
      case .report(let report):
        items.reports.removeAll { $0.number == report.number }
        items.reports.append(report)
      case .shift: break
      case .returned(let item):
        items.incidents.removeAll { ItemReference(.incident, $0.number) == item }
      }
    }
    let gone = Set(
      lines.flatMap(\.event.subjects).filter {
        $0.kind == .bulletin && duty.bulletin($0.number) == nil
      })
    items.bulletins = gone.compactMap { item in
      Bulletin(lines.filter { $0.event.subjects.contains(item) })
    }
    let rounds = Set(lines.flatMap(\.event.subjects).filter { $0.kind == .spotRound })
    items.rounds = rounds.compactMap { item in
      SpotRound(lines.filter { $0.event.subjects.contains(item) })
    }.filter { $0.finished != nil }
    for line in lines {
      if case .lineStruck(let it) = line.event { items.struck.append(it.position) }
      if case .spotCheckWithdrawn(let it) = line.event { items.withdrawnChecks.append(it.check) }
    }
    return items
  }

  /// A person sets a PIN.
  package mutating func setPin(_ pin: Secret, of person: String) {
    let change = pins[person] == nil ? PinChange.set : .changed
    pins[person] = pin
    record(.pinChanged(PinChanged(person: person, change: change)))
  }

  package mutating func wait(minutes: Int) {
    now = now.adding(minutes: minutes)
  }

  /// Registers a call that opens an incident and returns the incident's number.
  @discardableResult
  package mutating func call(
    _ text: String, level: IncidentLevel? = nil, dead: Int? = nil
  ) throws(Refusal) -> ItemNumber {
    var facts = CallFacts.blank
    facts.title = text
    facts.suggestedLevel = level
    facts.figures = dead.map { [Figure(.dead, $0)] } ?? []
    try perform(.registerCall(CallEntry(text: text, receivedAt: now, facts: facts)))
    return duty.incidents[duty.incidents.count - 1].number
  }
}
