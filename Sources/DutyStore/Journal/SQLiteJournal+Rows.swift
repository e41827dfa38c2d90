package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  package func hash(at position: Int64) throws(Failure) -> ChainHash? {
    try connection.first("SELECT hash FROM journal WHERE seq = ?", .integer(position)) {
      ChainHash($0.view(0)) ?? .zero
    }
  }

  func lastPosition() throws(Failure) -> Int64 {
    try connection.first("SELECT max(seq) FROM journal") { $0.integer(0) } ?? 0
  }

  /// Hands out the lines after a row together with their hashes; a row that does not continue the one
  /// before it, or that cannot be understood, comes as a failure.
  func eachLinkedLine(
    after head: JournalHead,
    _ body: (LogLine?, ChainHash, Failure?) throws(Failure) -> Bool
  ) throws(Failure) {
    var last = head
    try connection.each(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload, previous_hash, hash
      FROM journal WHERE seq > ? ORDER BY seq
      """, .integer(head.position)
    ) { (row) throws(Failure) in
      let position = row.integer(0)
      let hash = ChainHash(row.view(8)) ?? .zero
      if position != last.position + 1 {
        return try body(nil, hash, .chainBroken(position: position, what: .gap))
      }
      if ChainHash(row.view(7)) != last.hash {
        return try body(nil, hash, .chainBroken(position: position, what: .link))
      }
      last = JournalHead(position: position, hash: hash)
      let line: LogLine
      do throws(Failure) {
        line = try self.line(row)
      } catch {
        return try body(nil, hash, error)
      }
      return try body(line, hash, nil)
    }
  }

  /// The line of a row whose columns begin with seq, recorded_at, author, terminal, kind, version, payload.
  func line(_ row: Row) throws(Failure) -> LogLine {
    let position = row.integer(0)
    let payload = row.isNull(6) ? try redacted(position) : row.bytes(6)
    return LogLine(
      position: position, recordedAt: Timestamp(milliseconds: row.integer(1)),
      author: row.text(2), terminal: row.text(3),
      event: try scribe.event(
        at: position, kind: row.text(4), version: Int(row.integer(5)), payload: payload))
  }

  package func forEachPayload(
    from first: Int64, through last: Int64, _ body: (StoredPayload) -> Void
  ) throws(Failure) {
    try connection.each(
      "SELECT seq, kind, payload FROM journal WHERE seq >= ? AND seq <= ? ORDER BY seq",
      .integer(first), .integer(last)
    ) { (row) throws(Failure) in
      let bytes = row.isNull(2) ? try redacted(row.integer(0)) : row.bytes(2)
      body(StoredPayload(position: row.integer(0), kind: row.text(1), bytes: bytes))
      return true
    }
  }

  /// What an erased line says now, from the event that erased it.
  private func redacted(_ position: Int64) throws(Failure) -> [UInt8] {
    let payload = try connection.first(
      """
      SELECT json_extract(payload, '$.redacted_payload')
      FROM journal INDEXED BY journal_erasures
      WHERE kind = 'personal_data_erased' AND seq > ?1
        AND json_extract(payload, '$.position') = ?1
      ORDER BY seq DESC
      """, .integer(position)
    ) { $0.bytes(0) }
    guard let payload else { throw .chainBroken(position: position, what: .missingPayload) }
    return payload
  }
}
