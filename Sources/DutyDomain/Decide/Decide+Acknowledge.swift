extension Duty {
  func acknowledge(_ number: ItemNumber, _ entry: AcknowledgementEntry, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    let at = try past(entry.happenedAt, act)
    let earlier = incident.acknowledgement
    if let earlier, !mustBeLookedAtAgain(incident, at: act.now) || at <= earlier.at {
      throw .alreadyAcknowledged(
        number, by: directory.personName(earlier.leader), at: earlier.at)
    }
    let acknowledgement = Acknowledgement(
      at: at, leader: try leader(entry.leader, at: at), channel: entry.channel,
      words: try bounded(trim(entry.words), .words), onBehalfBy: entry.isOnBehalf ? act.author : "",
      proof: entry.isOnBehalf ? nil : entry.proof)
    let verdicts = settle(incident, at: at) { $0.medium == .leaderTold }
    return [
      .incidentAcknowledged(
        IncidentAcknowledged(
          incident: number, acknowledgement: acknowledgement, verdicts: verdicts,
          previous: earlier))
    ]
  }

  /// Takes an acknowledgement back: only by whoever gave it or wrote it down, with a reason, and only
  /// while nobody has acted on the incident since. What came before it stands again.
  func withdrawAcknowledgement(_ number: ItemNumber, _ reason: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let incident = try openIncident(number, act)
    guard let given = incident.acknowledgement else { throw .notAcknowledged(number) }
    let giver = given.onBehalfBy.isEmpty ? directory.personName(given.leader) : given.onBehalfBy
    if act.author != giver { throw .notYourAcknowledgement(number, by: giver) }
    guard let line = given.line, incident.lastActPosition == line else {
      throw .acknowledgementActedOn(number)
    }
    let policy = policy(of: incident)
    let rules = incident.verdicts.filter { verdict in
      verdict.done == given.at && policy.rule(verdict.rule)?.medium == .leaderTold
    }.map(\.rule)
    return [
      .acknowledgementWithdrawn(
        AcknowledgementWithdrawn(
          incident: number, rules: rules, reason: try required(reason, .reason),
          restored: incident.previousAcknowledgement))
    ]
  }

  /// When an acknowledged incident must be looked at again, by the rules it was opened under and the
  /// level it has now; nil when never.
  public func lookAgainDue(_ incident: Incident) -> Timestamp? {
    guard let acknowledgement = incident.acknowledgement,
      let minutes = policy(of: incident).alarm(for: incident.effectiveLevel)?.lookAgainMinutes,
      minutes > 0
    else { return nil }
    return acknowledgement.at.adding(minutes: minutes)
  }

  /// By level an acknowledged incident must be looked at again after a set time (复签).
  public func mustBeLookedAtAgain(_ incident: Incident, at now: Timestamp) -> Bool {
    if incident.acknowledgement?.expiredAt != nil { return true }
    return lookAgainDue(incident).map { now >= $0 } ?? false
  }

  /// An acknowledgement whose time is over: an act without a person, with an id from what it is.
  public struct Expiry: Hashable, Sendable {
    public var incident: ItemNumber
    public var due: Timestamp

    /// The same on every board, so that several boards make one event.
    public var actionID: String { "expire/\(incident.full)/\(due.milliseconds)" }
  }

  /// Nil while the acknowledgement holds, and once its end is in the journal.
  public func expiry(of incident: Incident, at now: Timestamp) -> Expiry? {
    guard incident.acknowledgement?.expiredAt == nil, let due = lookAgainDue(incident), due <= now
    else { return nil }
    return Expiry(incident: incident.number, due: due)
  }

  func expire(_ number: ItemNumber, _ due: Timestamp, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(number, act)
    guard let expiry = expiry(of: incident, at: act.now), expiry.due == due,
      let given = incident.acknowledgement
    else { throw .nothingChanged }
    return [
      .acknowledgementExpired(
        AcknowledgementExpired(
          incident: number, level: incident.effectiveLevel,
          minutes: due.minutes(since: given.at), since: given.at, due: due))
    ]
  }
}

extension Incident {
  /// Many at once are acknowledged only where a glance is enough: never 特别重大 or 重大, never what is
  /// sensitive. Not graded yet counts as what its figures suggest.
  public var mayBeAcknowledgedInBulk: Bool {
    guard !isSensitive else { return false }
    switch effectiveLevel {
    case .especiallySerious, .serious: return false
    case .major, .ordinary, nil: return true
    }
  }
}
