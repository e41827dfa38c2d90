package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  package func transact<Refused: Error>(
    _ signature: Signature, on duty: inout Duty,
    _ decide: (_ duty: Duty, _ others: [LogLine]) throws(Refused) -> [DutyEvent]
  ) throws(Failure) -> Result<Written, Refused> {
    try checkWritable()
    let result: Result<Written, Refused>
    var stored = head
    do throws(Failure) {
      // Of an act that is refused nothing stays, not even beside the journal.
      result = try connection.transaction("BEGIN IMMEDIATE", keeping: \.isSuccess) {
        () throws(Failure) -> Result<Written, Refused> in
        let others = try catchUp(&duty)
        if let obstacle { throw obstacle }
        stored = head
        let earlier = try lines(ofAction: signature.action)
        if !earlier.isEmpty {
          return .success(Written(others: others, own: earlier, isRepeat: true))
        }
        let events: [DutyEvent]
        do throws(Refused) { events = try decide(duty, others) } catch { return .failure(error) }
        let own = try append(events, signature, &duty, &head)
        // In the same transaction, so that nobody sees the lines erased and the archive not.
        if own.contains(where: \.isErasure) { try forgetErased() }
        return .success(Written(others: others, own: own, isRepeat: false))
      }
    } catch {
      if head != stored { goBack(&duty) }
      throw error
    }
    if head != stored { bell.ring(head) }
    if case .success(let written) = result, !written.isRepeat,
      written.own.contains(where: \.isErasure)
    {
      try scrub()
      duty = try loadDuty()
    }
    return result
  }

  /// The act was folded in and then not stored: takes the state from the file again.
  ///
  /// Folding in place and loading again in the rare bad case spares every stored call a copy of the
  /// whole state. Where even loading fails nothing is shown rather than what is not on the disk.
  private func goBack(_ duty: inout Duty) {
    do throws(Failure) { duty = try loadDuty() } catch {
      (duty, head) = (Duty(), .empty)
      obstacle = error
    }
  }

  /// Up to twenty thousand rows in one transaction; false when there are no more acts.
  private func writeBatch(
    on duty: inout Duty, _ next: (_ duty: Duty) -> (Signature, [DutyEvent])?
  ) throws(Failure) -> Bool {
    do throws(Failure) {
      return try connection.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
        _ = try catchUp(&duty)
        if let obstacle { throw obstacle }
        let limit = head.position + 20_000
        while head.position < limit {
          guard let (signature, events) = next(duty) else { return false }
          _ = try append(events, signature, &duty, &head)
        }
        return true
      }
    } catch {
      goBack(&duty)
      throw error
    }
  }

  func checkWritable() throws(Failure) {
    if let obstacle { throw obstacle }
    if connection.access == .reading { throw .directoryNotWritable(path: directory.path) }
  }

  /// Writes rows and what is derived from them into the open transaction.
  func append(
    _ events: [DutyEvent], _ signature: Signature, _ duty: inout Duty, _ head: inout JournalHead
  ) throws(Failure) -> [LogLine] {
    var lines: [LogLine] = []
    for (part, event) in events.enumerated() {
      let row = scribe.row(event, part: part, signature, after: head)
      let line = LogLine(
        position: row.position, recordedAt: signature.recordedAt, author: signature.author,
        terminal: signature.terminal, event: event)
      try insert(row)
      if case .personalDataErased(let it) = event { try erase(it.position) }
      head = row.head
      try derive(line, duty.evolve(line))
      try keepSnapshotIfDue(duty, head)
      lines.append(line)
    }
    return lines
  }

  private func insert(_ row: JournalRow) throws(Failure) {
    try connection.run(
      """
      INSERT INTO journal (seq, recorded_at, author, terminal, action, part, kind, version,
        payload, salt, payload_hash, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(row.position), .integer(row.recordedAt), .text(row.author), .text(row.terminal),
      .text(row.action), .integer(row.part), .text(row.kind), .integer(row.version),
      .utf8(row.payload ?? []), .blob(row.salt ?? []), .blob(row.payloadHash.bytes),
      .blob(row.previousHash.bytes), .blob(row.hash.bytes))
  }

  /// Takes the words out of a line; the event that says so is in the journal already.
  private func erase(_ position: Int64) throws(Failure) {
    try connection.run("PRAGMA secure_delete = ON")
    // What was erased before has nothing left to take; a later event says anew what it says now.
    try connection.run(
      "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = ? AND payload IS NOT NULL",
      .integer(position))
  }

  package func writeInBulk(
    on duty: inout Duty, _ next: (_ duty: Duty) -> (Signature, [DutyEvent])?
  ) throws(Failure) {
    try checkWritable()
    var goesOn = true
    while goesOn {
      goesOn = try writeBatch(on: &duty, next)
      bell.ring(head)
      try connection.checkpoint()
    }
    while try indexPending(20_000) { try connection.checkpoint() }
    try saveSnapshotIfUseful(duty, every: 1)
    try connection.checkpoint()
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    switch self {
    case .success: true
    case .failure: false
    }
  }
}
