package import DutyDomain
import DutyJournal

extension SQLiteJournal {
  /// The state of the newest sound snapshot, with `head` moved to it; an empty state without any.
  ///
  /// A snapshot that knows more than the journal, or another row at its place, proves that the journal
  /// was cut or changed: that becomes the obstacle, and an older snapshot is tried.
  func startFromSnapshot(atOrBefore limit: Int64 = .max) throws(Failure) -> Duty {
    var duty = Duty()
    if !hasDerived { return duty }
    try connection.each(
      "SELECT seq, hash, format, state FROM snapshot WHERE seq <= ? ORDER BY seq DESC",
      .integer(limit)
    ) { (row) throws(Failure) in
      let stored = JournalHead(position: row.integer(0), hash: ChainHash(row.view(1)) ?? .zero)
      if let broken = try brokenSnapshot(stored) {
        obstacle = obstacle ?? broken
        return true
      }
      guard row.integer(2) == ShapeReader.fingerprint,
        let state = decoded(row.view(3), at: stored.position),
        state.position == stored.position
      else { return true }
      duty = state
      (head, snapshotAt) = (stored, stored.position)
      return false
    }
    return duty
  }

  func brokenSnapshot(_ stored: JournalHead) throws(Failure) -> Failure? {
    guard let hash = try hash(at: stored.position) else {
      return .chainBroken(position: stored.position, what: .cut)
    }
    return hash == stored.hash ? nil : .chainBroken(position: stored.position, what: .hash)
  }

  /// Nil for bytes that cannot be read: a snapshot is only a short cut.
  private func decoded(_ state: UnsafeRawBufferPointer, at position: Int64) -> Duty? {
    guard let bytes = unsealed(state, position, ShapeReader.fingerprint) else { return nil }
    var duty = Duty()
    do { try BinaryReader.fill(&duty, bytes) } catch { return nil }
    return duty
  }

  package func loadDuty(asOf position: Int64) throws(Failure) -> Duty {
    try connection.reading { () throws(Failure) in
      let now = (head, obstacle, snapshotAt)
      defer { (head, obstacle, snapshotAt) = now }
      head = .empty
      var duty = try startFromSnapshot(atOrBefore: position)
      var isDone = duty.position >= position
      if !isDone {
        try eachLinkedLine(after: head) { (line, _, trouble) throws(Failure) in
          if let trouble { throw trouble }
          guard let line, line.position <= position else { return false }
          duty.evolve(line)
          isDone = duty.position >= position
          return !isDone
        }
      }
      return duty
    }
  }

  /// Keeps the state at each round number, in the transaction that reaches it.
  func keepSnapshotIfDue(_ duty: Duty, _ head: JournalHead) throws(Failure) {
    if head.position % linesBetweenKeptStates == 0 { try save(duty, head, kept: true) }
  }

  /// Saves the state when the newest snapshot has so many lines after it.
  func saveSnapshotIfUseful(_ duty: Duty, every lines: Int64) throws(Failure) {
    guard duty.position == head.position, head.position - snapshotAt >= lines else { return }
    try connection.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
      try connection.run(
        "DELETE FROM snapshot WHERE kept = 0 AND seq < ?", .integer(head.position))
      try saveNewest(duty)
    }
    snapshotAt = head.position
  }

  /// Saves the state at `head` unless the one kept for ever is that very state.
  func saveNewest(_ duty: Duty) throws(Failure) {
    if head.position % linesBetweenKeptStates != 0 { try save(duty, head, kept: false) }
  }

  private func save(_ duty: Duty, _ head: JournalHead, kept: Bool) throws(Failure) {
    try connection.run(
      "INSERT OR REPLACE INTO snapshot (seq, hash, format, kept, state) VALUES (?, ?, ?, ?, ?)",
      .integer(head.position), .blob(head.hash.bytes), .integer(ShapeReader.fingerprint),
      .integer(kept ? 1 : 0),
      .blob(sealed(binary(duty), head.position, ShapeReader.fingerprint)))
  }
}
