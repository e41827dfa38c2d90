/// For how long the live state keeps what was planned: a year of fairness, and a month to look back on.
private let keptMinutes = 400 * 1440

extension Duty {
  /// What an event of the roster changes, and the shifts that look otherwise in the archive from now on.
  mutating func evolveRoster(_ event: DutyEvent, at now: Timestamp) -> [Departure] {
    switch event {
    case .shiftPlanned(let shift):
      let gone = roster.plan(shift, keepingSince: now.adding(minutes: -keptMinutes))
      return gone.map { .shiftDropped($0.slot) } + departures([shift.slot])
    case .arrived(let arrival): roster.arrive(arrival)
    case .shiftPatternAdopted(let pattern): roster.pattern = pattern
    case .swapProposed(let it):
      roster.count(it.swap.number)
      roster.swaps.append(it.swap)
    case .swapConsented(let it):
      if let place = roster.swaps.firstIndex(where: { $0.number == it.number }) {
        roster.swaps[place].consentedAt = it.at
      }
    case .swapRefused(let it): roster.swaps.removeAll { $0.number == it.number }
    case .shiftSwapped(let it): return swap(it)
    case .substitutionRecorded(let it):
      roster.change(it.slot, it.change)
      return departures([it.slot])
    case .substitutionApproved(let it): return approve(it)
    case .leaveRecorded(let it):
      roster.count(it.leave.number)
      roster.leaves.append(it.leave)
      return departures(roster.slots(from: it.leave.from, until: it.leave.until))
    case .leaveEnded(let it): return end(it)
    case .shiftConfirmed(let it): roster.confirmations.append(it)
    default: break
    }
    return []
  }

  private mutating func swap(_ it: ShiftSwapped) -> [Departure] {
    let swap = it.swap
    roster.swaps.removeAll { $0.number == swap.number }
    let change = ShiftChange(
      number: swap.number, kind: .swap, reason: swap.reason, approver: it.approver,
      recordedBy: swap.proposedBy, at: it.at)
    var (one, other) = (change, change)
    (one.post, one.outgoing, one.incoming) = (swap.onePost, swap.onePerson, swap.otherPerson)
    (other.post, other.outgoing, other.incoming) = (
      swap.otherPost, swap.otherPerson, swap.onePerson
    )
    roster.change(swap.one, one)
    roster.change(swap.other, other)
    return departures([swap.one, swap.other])
  }

  private mutating func approve(_ it: SubstitutionApproved) -> [Departure] {
    for place in roster.shifts.indices {
      let changes = roster.shifts[place].changes
      guard let found = changes.firstIndex(where: { $0.number == it.number }) else { continue }
      roster.shifts[place].changes[found].approver = it.approver
      return departures([roster.shifts[place].slot])
    }
    return []
  }

  private mutating func end(_ it: LeaveEnded) -> [Departure] {
    guard let place = roster.leaves.firstIndex(where: { $0.number == it.number }) else { return [] }
    let leave = roster.leaves[place]
    roster.leaves[place].until = min(leave.until, it.at)
    return departures(roster.slots(from: leave.from, until: leave.until))
  }

  private func departures(_ slots: [ShiftSlot]) -> [Departure] {
    slots.compactMap { slot in
      roster.shift(on: slot.date, slot.shift).map { .shift(roster.complete($0)) }
    }
  }
}

extension Roster {
  mutating func count(_ number: Int) { lastNumber = max(lastNumber, number) }

  mutating func change(_ slot: ShiftSlot, _ change: ShiftChange) {
    count(change.number)
    guard let place = shifts.firstIndex(where: { $0.slot == slot }) else { return }
    shifts[place].changes.append(change)
  }

  func slots(from: Timestamp, until: Timestamp) -> [ShiftSlot] {
    shifts.filter { $0.from < until && from < $0.until }.map(\.slot)
  }
}

extension DutyEvent {
  /// The number by which people call the swap, substitution or leave that it is about.
  public var rosterNumber: Int? {
    switch self {
    case .swapProposed(let it): it.swap.number
    case .swapConsented(let it), .swapRefused(let it): it.number
    case .shiftSwapped(let it): it.swap.number
    case .substitutionRecorded(let it): it.change.number
    case .substitutionApproved(let it): it.number
    case .leaveRecorded(let it): it.leave.number
    case .leaveEnded(let it): it.number
    default: nil
    }
  }
}
