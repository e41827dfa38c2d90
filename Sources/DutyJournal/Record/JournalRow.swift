/// One row of the journal as it is stored. The order of the columns is the order of the hash.
package struct JournalRow: Hashable, Sendable {
  package var position: Int64
  package var recordedAt: Int64
  package var author: String
  package var terminal: String
  /// The id made where the act was typed; `part` numbers its events from 0.
  package var action: String
  package var part: Int64
  package var kind: String
  package var version: Int64
  /// Nil, like the salt, when personal data were erased.
  package var payload: [UInt8]?
  package var salt: [UInt8]?
  package var payloadHash: ChainHash
  package var previousHash: ChainHash
  package var hash: ChainHash

  package init(
    position: Int64, recordedAt: Int64, author: String, terminal: String, action: String,
    part: Int64, kind: String, version: Int64, payload: [UInt8]?, salt: [UInt8]?,
    payloadHash: ChainHash, previousHash: ChainHash, hash: ChainHash
  ) {
    self.position = position
    self.recordedAt = recordedAt
    self.author = author
    self.terminal = terminal
    self.action = action
    self.part = part
    self.kind = kind
    self.version = version
    self.payload = payload
    self.salt = salt
    self.payloadHash = payloadHash
    self.previousHash = previousHash
    self.hash = hash
  }

  package var head: JournalHead { JournalHead(position: position, hash: hash) }
}

/// A row as borrowed bytes, so that a million of them can be checked without copying a text.
package struct RowView {
  package var position: Int64
  package var recordedAt: Int64
  package var author: UnsafeRawBufferPointer
  package var terminal: UnsafeRawBufferPointer
  package var action: UnsafeRawBufferPointer
  package var part: Int64
  package var kind: UnsafeRawBufferPointer
  package var version: Int64
  package var payload: UnsafeRawBufferPointer?
  package var salt: UnsafeRawBufferPointer?
  package var payloadHash: UnsafeRawBufferPointer
  package var previousHash: UnsafeRawBufferPointer
  package var hash: UnsafeRawBufferPointer

  package init(
    position: Int64, recordedAt: Int64, author: UnsafeRawBufferPointer,
    terminal: UnsafeRawBufferPointer, action: UnsafeRawBufferPointer, part: Int64,
    kind: UnsafeRawBufferPointer, version: Int64, payload: UnsafeRawBufferPointer?,
    salt: UnsafeRawBufferPointer?, payloadHash: UnsafeRawBufferPointer,
    previousHash: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer
  ) {
    self.position = position
    self.recordedAt = recordedAt
    self.author = author
    self.terminal = terminal
    self.action = action
    self.part = part
    self.kind = kind
    self.version = version
    self.payload = payload
    self.salt = salt
    self.payloadHash = payloadHash
    self.previousHash = previousHash
    self.hash = hash
  }
}

extension JournalRow {
  /// Lends the row's bytes.
  package func withView<Result>(_ body: (RowView) -> Result) -> Result {
    let texts = [author, terminal, action, kind].map { Array($0.utf8) }
    let hashes = [payloadHash, previousHash, hash].map(\.bytes)
    return lend(texts + hashes + [payload ?? [], salt ?? []]) { parts in
      body(
        RowView(
          position: position, recordedAt: recordedAt, author: parts[0], terminal: parts[1],
          action: parts[2], part: part, kind: parts[3], version: version,
          payload: payload == nil ? nil : parts[7], salt: salt == nil ? nil : parts[8],
          payloadHash: parts[4], previousHash: parts[5], hash: parts[6]))
    }
  }
}

private func lend<Result>(
  _ arrays: [[UInt8]], _ lent: [UnsafeRawBufferPointer] = [],
  _ body: ([UnsafeRawBufferPointer]) -> Result
) -> Result {
  guard lent.count < arrays.count else { return body(lent) }
  return arrays[lent.count].withUnsafeBytes { lend(arrays, lent + [$0], body) }
}
