import DutyDesk
package import DutyDomain
package import DutyFlow

extension Desk {
  /// The moment to which a step leads; nil is now.
  func moment(
    _ step: PastStep, from shown: PastDuty?, now: Timestamp, _ shelf: inout PastShelf
  ) throws(Failure) -> PastDuty? {
    switch step {
    case .now: return nil
    case .earlier: return try pastBefore(shown?.position, &shelf) ?? shown
    case .later:
      guard let shown else { return nil }
      return try pastAfter(shown.position, &shelf)
    case .at(let instant): return try past(at: instant, now: now, &shelf)
    case .minutes(let minutes):
      let wanted = (shown?.at ?? now).adding(minutes: minutes)
      return try past(at: wanted, now: now, &shelf)
    }
  }
}

extension Console {
  /// The room as the screen shows it: now, or as it stood at a past moment.
  package var shown: Duty { past?.duty ?? desk.duty }

  /// Shows another moment of the log; what cannot be read is said, and the board stays where it is.
  package func lookBack(_ step: PastStep) {
    do throws(Failure) {
      past = try desk.moment(step, from: past, now: ports.now(), &pastShelf)
      if past == nil { pastShelf = PastShelf() }
      let moment = past.map { PastMoment(position: $0.position, at: $0.at) }
      apply(.pastShown(moment, at: ports.now()))
      settle()
    } catch {
      ports.log(error)
      apply(.failed(error))
    }
  }
}

extension Action {
  /// What the present brings is judged against the present, also while the past is shown.
  var isAboutNow: Bool {
    switch self {
    case .ticked, .dutyChanged, .actedByRule, .performed, .pinChecked, .idled, .dataTroubled,
      .watchersCounted, .backupDone, .lexiconRead, .wordsKnown, .draftsListed, .callerFound,
      .callLoaded, .reportComposed, .dayLogLoaded, .shiftFilesWritten, .ratesComputed,
      .erased, .erasureSeen:
      true
    case .keyPressed, .pasted, .resized, .detailLoaded, .searchFound, .copied, .viewSaved, .failed,
      .pastShown:
      false
    }
  }
}
