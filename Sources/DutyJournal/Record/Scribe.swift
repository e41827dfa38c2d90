package import DutyDomain

/// Who writes what, when and where: the circumstances that all events of one act share.
package struct Signature: Hashable, Sendable {
  /// Made where the act was typed. The same id again is the same act and is not written twice.
  package var action: String
  package var recordedAt: Timestamp
  package var author: String
  package var terminal: String

  package init(action: String, recordedAt: Timestamp, author: String, terminal: String) {
    self.action = action
    self.recordedAt = recordedAt
    self.author = author
    self.terminal = terminal
  }
}

/// Turns events into rows of the chain and rows into lines of the log.
package struct Scribe {
  private let codec: EventCodec
  private var hasher = ChainHasher()
  /// Sixteen fresh random bytes for each row, so that an erased payload cannot be guessed by its hash.
  private let salt: () -> [UInt8]

  package init(codec: EventCodec = EventCodec(), salt: @escaping () -> [UInt8]) {
    self.codec = codec
    self.salt = salt
  }

  /// The row of one event, chained to the head.
  package mutating func row(
    _ event: DutyEvent, part: Int, _ signature: Signature, after head: JournalHead
  ) -> JournalRow {
    let payload = codec.payload(of: event)
    let salt = salt()
    var row = JournalRow(
      position: head.position + 1, recordedAt: signature.recordedAt.milliseconds,
      author: signature.author, terminal: signature.terminal, action: signature.action,
      part: Int64(part), kind: event.kind.rawValue, version: Int64(event.kind.version),
      payload: payload, salt: salt, payloadHash: hash(salt, payload), previousHash: head.hash,
      hash: .zero)
    row.hash = hasher.rowHash(row)
    return row
  }

  private mutating func hash(_ salt: [UInt8], _ payload: [UInt8]) -> ChainHash {
    salt.withUnsafeBytes { salt in
      payload.withUnsafeBytes { hasher.payloadHash(salt: salt, payload: $0) }
    }
  }

  /// The line that a row says. `erasure` is the event that erased its payload, where one did.
  package func line(_ row: JournalRow, erasure: PersonalDataErased?) throws(Failure) -> LogLine {
    guard let payload = row.payload ?? erasure.map({ Array($0.redactedPayload.utf8) }) else {
      throw .chainBroken(position: row.position, what: .missingPayload)
    }
    return LogLine(
      position: row.position, recordedAt: Timestamp(milliseconds: row.recordedAt),
      author: row.author, terminal: row.terminal,
      event: try event(
        at: row.position, kind: row.kind, version: Int(row.version), payload: payload))
  }

  /// The event of the row at this position.
  package func event(at position: Int64, kind: String, version: Int, payload: [UInt8])
    throws(Failure) -> DutyEvent
  {
    do {
      return try codec.event(kind: kind, version: version, payload: payload)
    } catch {
      throw failure(error, at: position)
    }
  }

  private func failure(_ fault: CodecFault, at position: Int64) -> Failure {
    if case .unknownKind(let kind, let version) = fault.what {
      return .unknownEvent(position: position, kind: kind, version: version)
    }
    return .chainBroken(position: position, what: .unreadable)
  }
}
