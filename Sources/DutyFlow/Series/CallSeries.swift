package import DutyDomain
import DutyIntake

/// Calls entered one after the other without going back to the board: one stored, the next line is open.
package struct CallSeries: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A call storm: everybody rings about one incident; each call is put to it unless it is told otherwise.
    case storm(ItemNumber)
    /// Sheets written on paper, entered late for this reason.
    case late(reason: String)
  }

  package var kind: Kind
  /// How many were stored so far.
  package var count = 0
  /// What the callers of the storm answered so far, at this terminal.
  package var tally = StormTally()
  /// When the sheet before this one was received: the next one is mostly a little later.
  var lastReceivedAt: Timestamp?

  package init(_ kind: Kind) { self.kind = kind }

  package var incident: ItemNumber? { if case .storm(let number) = kind { number } else { nil } }
  package var lateReason: String { if case .late(let reason) = kind { reason } else { "" } }

  mutating func count(_ call: Call) {
    count += 1
    lastReceivedAt = call.receivedAt
    guard let incident, call.incident == incident else { return }
    tally.count(call)
  }
}

/// The time at the head of a sheet's line, and how many characters it takes.
package struct LateHead: Hashable, Sendable {
  package var receivedAt: Timestamp
  package var length: Int
}

extension Flow {
  /// An empty line for a call, in the manner of the series that is going on.
  func newCallLine() -> Entry {
    var entry = Entry(.call)
    guard let series else { return entry }
    entry.lateReason = series.lateReason
    entry.linkedTo = series.incident
    entry.isOneOfMany = series.incident != nil
    return entry
  }

  /// Many calls about the selected incident; again, or Esc in an empty line, ends it.
  mutating func startStorm(_ number: ItemNumber) {
    series = CallSeries(.storm(number))
    open(newCallLine())
  }

  mutating func startLateEntry(_ reason: String) {
    series = CallSeries(.late(reason: reason))
    open(newCallLine())
  }

  /// After a stored call the next line of the series is there at once.
  mutating func goOnWithSeries(_ call: Call) {
    guard series != nil else { return }
    series?.count(call)
    entry = newCallLine()
  }

  /// When the sheet of this line was received. A bare clock is looked for from two hours before the
  /// sheet before it, since sheets lie in their order but for minutes; else it is the last past one.
  func lateHead(_ text: String, _ duty: Duty) -> LateHead? {
    guard let plain = FormTime.leading(text, now: now, time: duty.time) else { return nil }
    let head = String(text.prefix(plain.length))
    if let last = series?.lastReceivedAt,
      let near = FormTime.parse(
        head, now: now, after: last.adding(minutes: -120), time: duty.time), near <= now
    {
      return LateHead(receivedAt: near, length: plain.length)
    }
    return LateHead(receivedAt: plain.instant, length: plain.length)
  }
}
