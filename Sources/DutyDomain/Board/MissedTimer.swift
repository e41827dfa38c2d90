/// A timer that ran out while nobody watched (停机期间到期): it is listed for the officer and never rung.
///
/// Listing is no act and writes nothing: what the officer does about it is in the log, and the verdict on
/// each clock is given when it is settled.
public struct MissedTimer: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// A clock of an incident, an instruction or the room itself, by its rule.
    case deadline(rule: String, unit: String)
    /// A step of chasing a unit, by its rule.
    case chase(rule: String, unit: String)
    /// An acknowledgement ran out: the incident must be looked at again.
    case acknowledgement
    /// Nobody had acknowledged it, so that this person should have been told.
    case climb(person: String)
  }

  public var item: ItemReference
  public var what: What
  public var due: Timestamp
}

extension Duty {
  /// What ran out in a stretch in which no board ticked, and still stands at its end; the earliest first.
  public func missedTimers(after begin: Timestamp, until end: Timestamp) -> [MissedTimer] {
    standing(after: begin, at: end)
  }

  /// Those of earlier ones about which nothing was done yet.
  public func stillMissed(_ timers: [MissedTimer], at now: Timestamp) -> [MissedTimer] {
    if timers.isEmpty { return [] }
    let standing = Set(standing(after: Timestamp(milliseconds: .min), at: now))
    return timers.filter { $0.due <= now && standing.contains($0) }
  }

  /// Every timer that ran out between two instants and stands at the second; the earliest first.
  ///
  /// What lies outside is left out at once: of ten years hardly anything runs out in one night.
  private func standing(after begin: Timestamp, at now: Timestamp) -> [MissedTimer] {
    func isWithin(_ due: Timestamp) -> Bool { begin < due && due <= now }
    var timers: [MissedTimer] = []
    func take(_ clocks: [Deadline]) {
      for clock in clocks where isWithin(clock.due) && mayRing(clock) {
        timers.append(
          MissedTimer(
            item: clock.item, what: .deadline(rule: clock.rule, unit: clockUnit(clock)),
            due: clock.due))
      }
    }
    take(roomDeadlines(at: now))
    for instruction in instructions {
      take(openDeadlines(of: instruction))
      for assignment in instruction.assignments {
        for step in chaseSteps(of: instruction, assignment, at: now) where isWithin(step.due) {
          timers.append(
            MissedTimer(
              item: instruction.reference, what: .chase(rule: step.rule, unit: step.unit),
              due: step.due))
        }
      }
    }
    for incident in incidents {
      take(openDeadlines(of: incident))
      if let due = lookAgainDue(incident), isWithin(due) {
        timers.append(MissedTimer(item: incident.reference, what: .acknowledgement, due: due))
      }
      for climb in climbs(of: incident, after: begin, at: now) {
        timers.append(
          MissedTimer(item: incident.reference, what: .climb(person: climb.person), due: climb.due))
      }
    }
    return timers.sorted { ($0.due, $0.item, $0.what.order) < ($1.due, $1.item, $1.what.order) }
  }

  /// Neither silenced by name nor waiting for us alone.
  private func mayRing(_ clock: Deadline) -> Bool {
    switch clock.item.kind {
    case .incident: incident(clock.item.number)?.silencedRules.contains(clock.rule) != true
    case .instruction: instruction(clock.item.number)?.isAnswered != true
    case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
      true
    }
  }

  /// Who is missing on a clock of the room changes from call to call; the clock stays one.
  private func clockUnit(_ clock: Deadline) -> String {
    clock.item.kind == .day || clock.item.kind == .notice ? "" : clock.unit
  }
}

extension MissedTimer.What {
  /// A word to sort by, so that every machine lists alike.
  fileprivate var order: String {
    switch self {
    case .deadline(let rule, let unit): "1" + rule + "/" + unit
    case .chase(let rule, let unit): "2" + rule + "/" + unit
    case .acknowledgement: "3"
    case .climb(let person): "4" + person
    }
  }
}
