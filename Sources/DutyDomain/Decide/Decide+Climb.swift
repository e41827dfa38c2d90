extension Duty {
  /// A step of climbing that is due: an act without a person, so it takes its id from what it is.
  public struct Climb: Hashable, Sendable {
    public var incident: ItemNumber
    public var step: Int
    public var due: Timestamp
    public var person: String

    /// The same on every board, so that two boards make one event.
    public var actionID: String { "climb/\(incident.full)/\(step)/\(due.milliseconds)" }
  }

  /// The step that is due on an incident which nobody has acknowledged; nil when none is.
  ///
  /// Steps that fell due before `since` while nobody watched are past and not made up for.
  public func climb(of incident: Incident, at now: Timestamp, since: Timestamp) -> Climb? {
    guard incident.isUnacknowledged,
      let minutes = policy(of: incident).alarm(for: incident.effectiveLevel)?.climbMinutes,
      minutes > 0
    else { return nil }
    let step = now.minutes(since: incident.openedAt) / minutes
    let due = incident.openedAt.adding(minutes: step * minutes)
    // The roster is asked last: this runs for every open incident in every second.
    guard step > incident.climbStep ?? 0, step <= Duty.mostClimbers, due > since else { return nil }
    let people = climbers(at: now)
    guard step <= people.count else { return nil }
    return Climb(incident: incident.number, step: step, due: due, person: people[step - 1])
  }

  private static let mostClimbers = 3

  /// The steps that came between two instants on an incident which nobody has acknowledged, the first
  /// first; what was climbed is none.
  func climbs(of incident: Incident, after begin: Timestamp, at now: Timestamp) -> [Climb] {
    guard incident.isUnacknowledged,
      let minutes = policy(of: incident).alarm(for: incident.effectiveLevel)?.climbMinutes,
      minutes > 0
    else { return [] }
    func due(_ step: Int) -> Timestamp { incident.openedAt.adding(minutes: step * minutes) }
    let steps = (1...Duty.mostClimbers).filter {
      $0 > incident.climbStep ?? 0 && begin < due($0) && due($0) <= now
    }
    if steps.isEmpty { return [] }
    let people = climbers(at: now)
    return steps.filter { $0 <= people.count }.map {
      Climb(incident: incident.number, step: $0, due: due($0), person: people[$0 - 1])
    }
  }

  /// Who is told one after the other: the leader on duty, the head of the officers' own unit, the
  /// leader of the next shift.
  private func climbers(at now: Timestamp) -> [String] {
    let shift = roster.onDuty(at: now)
    let unit = shift.flatMap { directory.person($0.leadOfficer)?.unit } ?? ""
    let head = directory.people.first { $0.role == .director && $0.unit == unit && !unit.isEmpty }
    var people: [String] = []
    for id in [shift?.leader, head?.id, roster.next(after: now)?.leader] {
      if let id, !id.isEmpty, !people.contains(id) { people.append(id) }
    }
    return people
  }

  func climb(_ number: ItemNumber, _ step: Int, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(number, act)
    let always = Timestamp(milliseconds: .min)
    guard let climb = climb(of: incident, at: act.now, since: always), climb.step == step else {
      throw .nothingChanged
    }
    let level = incident.effectiveLevel
    return [
      .alarmClimbed(
        AlarmClimbed(
          incident: number, step: step, person: climb.person, level: level,
          minutes: policy(of: incident).alarm(for: level)?.climbMinutes ?? 0,
          since: incident.openedAt))
    ]
  }
}
