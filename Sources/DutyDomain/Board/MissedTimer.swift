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
    standing(at: end).filter { begin < $0.due && $0.due <= end }
  }

  /// Those of earlier ones about which nothing was done yet.
  public func stillMissed(_ timers: [MissedTimer], at now: Timestamp) -> [MissedTimer] {
    if timers.isEmpty { return [] }
    let standing = Set(standing(at: now))
    return timers.filter { $0.due <= now && standing.contains($0) }
  }

  /// Every timer that has run out by an instant and stands.
  private func standing(at now: Timestamp) -> [MissedTimer] {
    var timers = openDeadlines(at: now).filter(mayRing).map {
      MissedTimer(item: $0.item, what: .deadline(rule: $0.rule, unit: clockUnit($0)), due: $0.due)
    }
    for instruction in instructions {
      for assignment in instruction.assignments {
        timers += chaseSteps(of: instruction, assignment, at: now).map {
          MissedTimer(
            item: instruction.reference, what: .chase(rule: $0.rule, unit: $0.unit), due: $0.due)
        }
      }
    }
    for incident in incidents {
      if let due = lookAgainDue(incident) {
        timers.append(MissedTimer(item: incident.reference, what: .acknowledgement, due: due))
      }
      timers += climbs(of: incident, at: now).map {
        MissedTimer(item: incident.reference, what: .climb(person: $0.person), due: $0.due)
      }
    }
    return timers.filter { $0.due <= now }.sorted {
      ($0.due, $0.item, $0.what.order) < ($1.due, $1.item, $1.what.order)
    }
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
