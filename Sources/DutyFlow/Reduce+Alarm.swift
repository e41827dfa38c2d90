import DutyDomain

extension Flow {
  /// What a second brings beside the clock on the screen: bells, and steps that fall due by rule.
  mutating func tickAlarms(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    switch alarm.leap(at: now) {
    case .slept(let since):
      awakeSince = now
      let count = listMissed(after: since, duty, at: now)
      if count > 0 { say(.timersMissed(count), at: now) }
    case .setBack: clockWasSetBack(to: now)
    case nil: break
    }
    let asked = tickPresence(now, duty)
    let rings = alarm.tick(summary.unacknowledged + summary.expired, duty, at: now)
    return (rings && role != .wall ? [.ring] : []) + asked + whatFallsDue(now, duty)
  }

  /// What the rules ask for by themselves in this second.
  private mutating func whatFallsDue(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    if isReadOnly || role == .wall { return [] }
    if lull.covers(now, duty, awakeSince: awakeSince) {
      assert(byRule(now, duty).isEmpty)
      return []
    }
    defer {
      lull = Lull(
        position: duty.position, awakeSince: awakeSince, from: now,
        until: nextByRule(after: now, duty))
    }
    return byRule(now, duty)
  }

  private mutating func byRule(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    climbs(now, duty) + expiries(now, duty) + chases(now, duty)
  }

  /// Until when nothing can fall due, if nobody writes: to the end of the minute at most, in which the
  /// shift may change.
  private func nextByRule(after now: Timestamp, _ duty: Duty) -> Timestamp {
    var next = now.wholeMinute.adding(minutes: 1)
    for incident in duty.incidents {
      if incident.isUnacknowledged,
        let minutes = duty.policy(of: incident).alarm(for: incident.effectiveLevel)?.climbMinutes,
        minutes > 0
      {
        let steps = now.minutes(since: incident.openedAt) / minutes + 1
        next = min(next, max(now, incident.openedAt.adding(minutes: steps * minutes)))
      }
      let expiry = duty.expiry(of: incident, at: Timestamp(milliseconds: .max))
      if let due = expiry?.due, due > now { next = min(next, due) }
    }
    for clock in alarm.clocks where clock.isChase && clock.due > now { next = min(next, clock.due) }
    return next
  }

  /// Incidents that nobody has acknowledged climb to the next person; each step is tried once here
  /// and written once by however many boards.
  private mutating func climbs(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    summary.unacknowledged.compactMap { number in
      guard let incident = duty.incident(number),
        let climb = duty.climb(of: incident, at: now, since: awakeSince),
        triedClimbs.insert(climb.actionID).inserted
      else { return nil }
      return .performByRule(.climb(number, step: climb.step), id: climb.actionID)
    }
  }

  /// The program has written by itself: the bell begins again, and the line says whom to ring up.
  mutating func actedByRule(_ lines: [LogLine], _ duty: Duty) {
    if past != nil {
      noteBeside(duty, at: now)
    } else {
      takeNote(duty, own: lines.flatMap(\.event.subjects))
      relist(duty, at: now, mayMove: now.milliseconds - lastKeyAt.milliseconds >= 2000)
    }
    for case .chaseFellDue(let it) in lines.map(\.event) {
      say(.chaseDue(it.instruction, unit: it.unit, it.slip), at: now)
    }
    for case .presenceMissed(let it) in lines.map(\.event) { tellMiss(it, duty) }
    for case .alarmClimbed(let it) in lines.map(\.event) {
      alarm.ringAgain(it.incident)
      let phone = duty.directory.person(it.person)?.mobile ?? ""
      say(.climbed(it.incident, person: it.person, phone: phone), at: now)
    }
  }

  /// Many at once are told in one line; the bell rings once for all in any case.
  mutating func noteArrivals(_ count: Int) {
    if count == 0 { return }
    arrivals = arrivals.filter { now.seconds(since: $0) < 60 } + Array(repeating: now, count: count)
    if arrivals.count >= 5 { say(.flood(arrivals.count), at: now) }
  }
}

/// A stretch of time in which no rule asks for anything, as long as nobody writes: most seconds of a
/// night are of this kind, and the incidents need not be gone through in each.
struct Lull: Sendable {
  var position: Int64 = -1
  var awakeSince = Timestamp(milliseconds: 0)
  var from = Timestamp(milliseconds: 0)
  var until = Timestamp(milliseconds: 0)

  func covers(_ now: Timestamp, _ duty: Duty, awakeSince: Timestamp) -> Bool {
    position == duty.position && self.awakeSince == awakeSince && from <= now && now < until
  }
}
