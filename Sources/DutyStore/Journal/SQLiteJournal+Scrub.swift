package import DutyDomain

/// The note that says that free pages may hold what was erased.
private let unscrubbed = "unscrubbed"

extension SQLiteJournal {
  package func isScrubbed() throws(Failure) -> Bool { try note(unscrubbed) == nil }

  /// Makes what is derived anew from the redacted lines, within the transaction that erases; should the
  /// process end right behind it, the note tells the next one that the file is to be scrubbed.
  func forgetErased() throws(Failure) {
    try remakeDerived()
    try setNote(unscrubbed, 1)
  }

  /// Writes the file anew without its free pages and empties the write-ahead log, so that nothing that
  /// was erased is left in the bytes.
  ///
  /// `secure_delete` alone would not do: pages that were let go before, by an older snapshot or a merge
  /// of the search index, hold the same words.
  func scrub() throws(Failure) {
    do throws(Failure) {
      try connection.run("VACUUM")
      guard try connection.emptyLog() else { return }
    } catch {
      // Somebody who is reading, or a full disk: the erasure stands and the note stays, so that whoever
      // tends the log next tries again.
      return
    }
    try connection.run("DELETE FROM note WHERE name = 'unscrubbed'")
  }
}

extension Connection {
  /// Copies all of the write-ahead log into the file and cuts it to nothing; false while a reader needs it.
  fileprivate func emptyLog() throws(Failure) -> Bool {
    let isBusy = try first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) }
    return isBusy == 0
  }
}
