import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal

extension Console {
  /// Erases personal data in the log and then looks after what lies beside it.
  func erase(_ entry: ErasureEntry, at now: Timestamp) {
    // Before the act: afterwards the log does not know any more what to look for.
    let terms = read { () throws(Failure) in
      try desk.personalTerms(of: entry.call, names: entry.names)
    }
    let answered = desk.perform(.erase(entry), now: now, leader: flow.role == .leader)
    answer(answered, at: now)
    guard case .stored(let lines, _) = answered, let terms else { return }
    forgetWhatWasErased()
    let positions = lines.compactMap(\.erasedPosition)
    let remains = read { () throws(Failure) in
      var remains = ErasureRemains(call: entry.call, lines: positions.count)
      remains.isFileClean = try desk.isScrubbed()
      return try ports.careAfterErasure(remains, terms, positions, look.phrases)
    }
    if let remains { apply(.erased(remains)) }
  }

  /// Somebody has erased personal data, here or elsewhere: what was folded, read and learnt before may
  /// still have them.
  func forgetWhatWasErased() {
    guard desk.erasures != erasuresSeen else { return }
    erasuresSeen = desk.erasures
    pastShelf = PastShelf()
    wordsKnownThrough = 0
    apply(.erasureSeen)
    if let past { lookBack(.at(past.at)) }
  }
}

extension LogLine {
  /// The line that this one redacted.
  package var erasedPosition: Int64? {
    guard case .personalDataErased(let it) = event else { return nil }
    return it.position
  }
}
