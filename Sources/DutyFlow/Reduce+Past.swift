package import DutyDomain

/// A past moment that the board shows instead of now.
package struct PastMoment: Hashable, Sendable {
  /// The last line that had been written then.
  package var position: Int64
  package var at: Timestamp

  package init(position: Int64, at: Timestamp) {
    self.position = position
    self.at = at
  }
}

/// How far the board looks back or forward.
package enum PastStep: Hashable, Sendable {
  /// To the act before the one that is shown.
  case earlier
  case later
  /// By so many minutes of the clock; negative is back.
  case minutes(Int)
  case at(Timestamp)
  /// To now.
  case now
}

extension Flow {
  /// Keys that move through time. Now has no later moment.
  mutating func lookBack(_ command: BoardCommand) -> [Effect] {
    switch command {
    case .earlier: return [.lookBack(.earlier)]
    case .hourEarlier: return [.lookBack(.minutes(-60))]
    case .later where past != nil: return [.lookBack(.later)]
    case .hourLater where past != nil: return [.lookBack(.minutes(60))]
    case _: return []
    }
  }

  /// The edge has folded the log up to a moment, or has come back to now. `duty` is what is shown.
  mutating func showPast(_ moment: PastMoment?, at now: Timestamp, _ duty: Duty) {
    if past == nil, moment != nil {
      present = summary
      wasReadOnly = isReadOnly
    }
    past = moment
    isReadOnly = moment != nil || wasReadOnly
    self.now = moment?.at ?? now
    marked = []
    notice = nil
    clocks.follow(duty, at: self.now)
    summary = Summary(clocks)
    if moment == nil { present = nil }
    band = duty.office.flatMap { $0.mode == .live ? nil : $0.mode }
    detail = nil
    bar = duty.handoverBar(at: self.now)
    roomDue = duty.roomDeadlines(at: self.now)
    roomMinute = nil
    relist(duty, at: self.now)
  }

  /// A second of the present while the past is shown: its clocks ring all the same.
  mutating func tickBeside(_ now: Timestamp, _ duty: Duty) -> [Effect] {
    let shown = (self.now, summary, notice)
    defer { (self.now, summary, isReadOnly) = (shown.0, shown.1, true) }
    isReadOnly = wasReadOnly
    self.now = now
    summary = present ?? summary
    let effects = tickAlarms(now, duty)
    if notice != shown.2 { noticeSince = shown.0 }
    return effects
  }

  /// What others write while the past is shown waits for the return; only the alarms hear of it.
  mutating func noteBeside(_ duty: Duty, at now: Timestamp) {
    let shown = (self.now, summary, band)
    defer { (self.now, summary, band) = shown }
    self.now = now
    takeNote(duty, own: [])
    present = summary
  }
}
