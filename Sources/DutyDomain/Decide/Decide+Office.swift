extension Duty {
  func establish(_ office: Office, _ policy: Policy, _ codes: [CategoryCode]) throws(Refusal)
    -> [DutyEvent]
  {
    if let existing = self.office { throw .officeExists(name: existing.name) }
    return [
      .officeEstablished(office), .policyAdopted(policy), .codesAdopted(CodesAdopted(rows: codes)),
    ]
  }

  /// One event for each unit that is new or changed.
  func record(_ units: [Unit]) throws(Refusal) -> [DutyEvent] {
    let changed = units.filter { directory.unit($0.id) != $0 }
    if changed.isEmpty { throw .nothingChanged }
    return changed.map { .unitRecorded($0) }
  }

  func record(_ people: [Person]) throws(Refusal) -> [DutyEvent] {
    let changed = people.filter { directory.person($0.id) != $0 }
    if changed.isEmpty { throw .nothingChanged }
    return changed.map { .personRecorded($0) }
  }

  func plan(_ shifts: [Shift], replacing: Bool) throws(Refusal) -> [DutyEvent] {
    let changed = shifts.filter { wanted in
      !(roster.shift(on: wanted.date, wanted.name).map { wanted.isSamePlan(as: $0) } ?? false)
    }
    if changed.isEmpty { throw .nothingChanged }
    let planned = Set(changed.filter { !roster.shifts(on: $0.date).isEmpty }.map(\.date))
    if !replacing, !planned.isEmpty { throw .daysArePlanned(planned.sorted()) }
    return changed.sorted { $0.from < $1.from }.map { .shiftPlanned($0) }
  }

  /// Somebody takes up a post of the shift that runs or that begins within the hour.
  func arrive(_ post: DutyPost, _ person: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let soon = act.now.adding(minutes: 60)
    guard let shift = roster.onDuty(at: soon) ?? roster.onDuty(at: act.now) else {
      throw .personOffDuty(directory.personName(person))
    }
    let planned = shift[post]
    let id =
      person.isEmpty
      ? planned
      : directory.person(person)?.id
        ?? directory.person(named: person)?.id ?? person
    if id.isEmpty || id != planned { throw .personOffDuty(directory.personName(id)) }
    if roster.arrival(post, of: shift) != nil { throw .nothingChanged }
    let minutes = act.now.minutes(since: shift.from)
    let isLate = minutes > policy.lateArrivalMinutes ?? Policy.usualLateArrivalMinutes
    return [
      .arrived(
        Arrival(
          date: shift.date, post: post, person: id, at: act.now,
          lateMinutes: isLate ? minutes : nil, shift: shift.name))
    ]
  }
}
