import DutyDomain

/// What the program does by itself about acknowledgements that run out and about whether somebody is there.
extension Flow {
  /// Acknowledgements whose time is over; each end is asked for once here and written once by however
  /// many boards.
  mutating func expiries(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    let incidents = duty.incidents
    return incidents.indices.compactMap { place in
      // Only what can run out is looked at as a whole.
      guard incidents[place].acknowledgement != nil else { return nil }
      let incident = incidents[place]
      // What ran out while nobody watched is past, as with climbing: the row says so, nothing rings.
      guard let expiry = duty.expiry(of: incident, at: now), expiry.due > awakeSince,
        triedClimbs.insert(expiry.actionID).inserted
      else { return nil }
      return .performByRule(
        .expireAcknowledgement(incident.number, due: expiry.due), id: expiry.actionID)
    }
  }

  /// An acknowledgement that ran out while this board watched rings, on each board once; an older one
  /// is only listed.
  mutating func noteWhatRules(_ duty: Duty, isFirst: Bool) {
    alarm.forget(allBut: summary.unacknowledged + summary.expired)
    for number in summary.expired {
      guard let incident = duty.incident(number), let at = incident.acknowledgement?.expiredAt,
        toldActs.insert("\(number.full)/\(at.milliseconds)").inserted
      else { continue }
      if isFirst || at <= awakeSince {
        if !alarm.heard.contains(number) { alarm.heard.append(number) }
      } else {
        alarm.ringAgain(number)
        say(.mustBeAcknowledgedAgain(number), at: now)
      }
    }
    if isFirst { toldMiss = duty.presence.missed }
    if let missed = duty.presence.missed, missed != toldMiss, missed > awakeSince {
      toldMiss = missed
      let person = duty.leaderOnDuty(at: now) ?? ""
      tellMiss(PresenceMissed(due: missed, person: person), duty)
    }
  }

  mutating func tellMiss(_ it: PresenceMissed, _ duty: Duty) {
    toldMiss = it.due
    alarm.callsTheRoom = true
    let phone = duty.directory.person(it.person)?.mobile ?? ""
    say(.presenceMissed(it.due, person: it.person, phone: phone), at: now)
  }

  /// Asks the room when a question is due, and says by rule that nobody answered.
  mutating func tickPresence(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    guard !isReadOnly, role != .wall,
      let prompt = duty.presencePrompt(at: now, since: awakeSince)
    else { return [] }
    if now >= prompt.answerBy {
      guard triedClimbs.insert(prompt.actionID).inserted else { return [] }
      return [.performByRule(.missPresence(due: prompt.due), id: prompt.actionID)]
    }
    // The leader's desk is not the duty room.
    guard role == .officer, askedPresence != prompt.due else { return [] }
    askedPresence = prompt.due
    say(.presenceAsked(until: prompt.answerBy), at: now)
    return [.ring]
  }

  /// Any key in the duty room answers, beside what it does.
  mutating func answerPresence(_ duty: Duty) -> [Effect] {
    guard role == .officer, !isReadOnly,
      let prompt = duty.presencePrompt(at: now, since: awakeSince), now < prompt.answerBy,
      triedClimbs.insert(prompt.actionID).inserted
    else { return [] }
    if case .presenceAsked = notice { notice = nil }
    return [.performOnce(.confirmPresence(due: prompt.due), id: prompt.actionID)]
  }
}
