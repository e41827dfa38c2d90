import DutyDesk
import DutyDomain
import DutyFlow

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
