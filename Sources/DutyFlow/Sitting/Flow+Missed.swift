import CellGrid
package import DutyDomain

/// What ran out while this room had no eyes: listed, with a key to see it, and never rung.
extension Flow {
  /// Takes up what ran out between two instants; how many that are.
  @discardableResult
  package mutating func listMissed(after begin: Timestamp, _ duty: Duty, at now: Timestamp) -> Int {
    let new = duty.missedTimers(after: begin, until: now)
    missed = duty.stillMissed(missed, at: now).filter { !new.contains($0) } + new
    return new.count
  }

  /// The listed timers about which nothing was done yet.
  package func missedNow(_ duty: Duty) -> [MissedTimer] { duty.stillMissed(missed, at: now) }

  mutating func openMissed(_ duty: Duty) {
    missed = missedNow(duty)
    if missed.isEmpty {
      say(.nothingMissed, at: now)
    } else {
      overlay = .missed(selected: 0)
    }
  }

  /// Enter goes to the thing; everything else is a list.
  mutating func pressInMissed(_ key: Key, _ step: Int?, _ selected: Int, _ duty: Duty) -> [Effect] {
    let timers = missedNow(duty)
    let row = min(selected, timers.count - 1)
    guard row >= 0 else {
      overlay = nil
      return []
    }
    if let step {
      overlay = .missed(selected: Cursor.move(row, by: step, count: timers.count) ?? 0)
      return []
    }
    let command = KeyTable.command(for: key, on: nil)
    switch command {
    case .open:
      overlay = nil
      go(to: timers[row].item, duty)
    case .back, .quit, .missed: overlay = nil
    case let command? where key.isFunctionOrControl:
      overlay = nil
      return run(command, duty)
    case _: break
    }
    return []
  }

  /// The clock was set back: what lies in its future is no measure any more.
  mutating func clockWasSetBack(to now: Timestamp) {
    awakeSince = now
    openedAt = min(openedAt, now)
    lastKeyAt = min(lastKeyAt, now)
    noticeSince = min(noticeSince, now)
    dataIsFreshAt = min(dataIsFreshAt, now)
    arrivals = []
    if let since = sitting?.since { sitting?.since = min(since, now) }
    if let since = pinLine?.since { pinLine?.since = min(since, now) }
  }
}
