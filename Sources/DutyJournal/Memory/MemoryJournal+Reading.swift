package import DutyDomain

extension MemoryJournal {
  package func line(at position: Int64) throws(Failure) -> LogLine? {
    try lines(from: position, through: position).first
  }

  package func lines(from first: Int64, through last: Int64) throws(Failure) -> [LogLine] {
    var lines: [LogLine] = []
    try forEachLine(from: first, through: last) { lines.append($0) }
    return lines
  }

  package func forEachLine(from first: Int64, through last: Int64, _ body: (LogLine) -> Void)
    throws(Failure)
  {
    for row in book.rows(from: first, through: last) { body(try line(row)) }
  }

  package func forEachPayload(
    from first: Int64, through last: Int64, _ body: (StoredPayload) -> Void
  ) throws(Failure) {
    for row in book.rows where row.position >= first && row.position <= last {
      let left = try erasure(of: row)?.redactedPayload
      let bytes = row.payload ?? Array((left ?? "").utf8)
      body(StoredPayload(position: row.position, kind: row.kind, bytes: bytes))
    }
  }

  /// A memory has no free pages.
  package func isScrubbed() throws(Failure) -> Bool { true }

  package func forEachLine(
    of kind: EventKind, after position: Int64, _ body: (LogLine) -> Void
  ) throws(Failure) {
    for row in book.rows(from: position + 1, through: .max) where row.kind == kind.rawValue {
      body(try line(row))
    }
  }

  package func hash(at position: Int64) throws(Failure) -> ChainHash? {
    book.rows(from: position, through: position).first?.hash
  }

  package func lines(ofAction action: String) throws(Failure) -> [LogLine] {
    var lines: [LogLine] = []
    for row in book.rows(ofAction: action) { lines.append(try line(row)) }
    return lines
  }

  package func position(at instant: Timestamp) throws(Failure) -> Int64 {
    book.rows.last { $0.recordedAt <= instant.milliseconds }?.position ?? 0
  }

  package func timeline(of item: ItemReference) throws(Failure) -> Timeline {
    var lines: [LogLine] = []
    let positions = book.archive.touches[item] ?? []
    for position in positions {
      if let line = try line(at: position) { lines.append(line) }
    }
    return Timeline(lines: lines, struck: positions.filter { book.archive.struck[$0] != nil })
  }

  package func struck(from first: Int64, through last: Int64) throws(Failure) -> [Int64] {
    book.archive.struck.keys.filter { $0 >= first && $0 <= last }.sorted()
  }

  package func knownWords(after position: Int64, limit: Int) throws(Failure) -> [KnownWord] {
    book.archive.words.map { KnownWord($0.key.kind, $0.key.text, position: $0.value) }
      .filter { $0.position > position }
      .sorted { ($1.position, $0.kind.rawValue) < ($0.position, $1.kind.rawValue) }
      .prefix(limit).map { $0 }
  }

  package func search(_ parts: [[String]], since: Timestamp?, limit: Int) throws(Failure)
    -> [LogLine]
  {
    let query = SearchQuery(parts)
    if query.parts.isEmpty { return [] }
    var found: [LogLine] = []
    for row in book.rows.reversed() where found.count < limit {
      let line = try line(row)
      if let since, line.recordedAt < since { continue }
      if query.matches(SearchCut(line.event.searchText)) { found.append(line) }
    }
    return found
  }

  package func verify(lookingFor wanted: ChainHash?) throws(Failure) -> Verification {
    var verifier = ChainVerifier(lookingFor: wanted)
    for row in book.rows { row.withView { verifier.check($0) } }
    return Verification(verifier)
  }

  package func rebuild() throws(Failure) {
    var (archive, duty) = (Archive(), Duty())
    try forEachLine(from: 1, through: .max) { archive.add($0, duty.evolve($0)) }
    book.archive = archive
  }

  package func derivedDump() throws(Failure) -> [String] {
    do { return try book.archive.dump() } catch { preconditionFailure("unwritable item: \(error)") }
  }
}
