package import DutyDomain

/// What rings: unacknowledged incidents that nobody has reacted to yet.
///
/// A key anywhere says "heard" for the bell; the incident stays unacknowledged and marked.
package struct Alarm: Hashable, Sendable {
  /// Incidents whose bell was heard, or that were there when the board opened.
  package var heard: [ItemNumber] = []
  package var lastRing: Timestamp?
  /// True in every other second while something rings, for the visual flash.
  package var isFlashing = false

  package init() {}

  /// Those of the unacknowledged incidents that still ring.
  package func ringing(_ unacknowledged: [ItemNumber]) -> [ItemNumber] {
    unacknowledged.filter { !heard.contains($0) }
  }

  mutating func hear(_ unacknowledged: [ItemNumber]) {
    heard = unacknowledged
    isFlashing = false
  }

  /// Whether the bell rings now: by the level's interval, never more than once in two seconds.
  mutating func tick(_ unacknowledged: [ItemNumber], _ duty: Duty, at now: Timestamp) -> Bool {
    let ringing = ringing(unacknowledged).compactMap { duty.incident($0) }
    guard !ringing.isEmpty else {
      isFlashing = false
      return false
    }
    isFlashing.toggle()
    let intervals = ringing.compactMap { incident -> Int? in
      let seconds = duty.policy.alarm(for: incident.effectiveLevel)?.everySeconds ?? 60
      return seconds > 0 ? seconds : nil
    }
    guard let shortest = intervals.min() else { return false }
    if let lastRing, now.seconds(since: lastRing) < Int64(max(2, shortest)) { return false }
    lastRing = now
    return true
  }
}
