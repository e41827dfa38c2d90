package import DutyDomain

/// The journal without a disk: for tests and for stories on the screen.
package final class MemoryJournal: Journal {
  package let book: MemoryBook
  package private(set) var obstacle: Failure?
  package private(set) var head = JournalHead.empty
  private var scribe: Scribe

  /// Without a source of salt every row has the same, so that a test sees the same hashes each time.
  package init(
    _ book: MemoryBook = MemoryBook(), codec: EventCodec = EventCodec(),
    salt: @escaping () -> [UInt8] = { [UInt8](repeating: 7, count: 16) }
  ) {
    self.book = book
    scribe = Scribe(codec: codec, salt: salt)
  }

  package func loadDuty() throws(Failure) -> Duty {
    (head, obstacle) = (.empty, nil)
    var duty = startFromSnapshot()
    for line in follow() { duty.evolve(line) }
    return duty
  }

  /// The state of the snapshot, with `head` moved to it; an empty state where there is none, or where
  /// it was made of other rows than stand there now.
  private func startFromSnapshot() -> Duty {
    var duty = Duty()
    guard let kept = book.snapshot, kept.head == book.row(at: kept.head.position)?.head,
      (try? kept.state.withUnsafeBytes { try BinaryReader.fill(&duty, $0) }) != nil
    else { return Duty() }
    head = kept.head
    return duty
  }

  @discardableResult
  package func tend(_ duty: Duty) throws(Failure) -> Bool {
    guard obstacle == nil, duty.position == head.position,
      head.position - (book.snapshot?.head.position ?? 0) >= 100,
      let state = try? BinaryWriter.bytes(of: duty)
    else { return false }
    book.snapshot = (head, state)
    return false
  }

  package func loadDuty(asOf position: Int64) throws(Failure) -> Duty {
    var duty = Duty()
    try forEachLine(from: 1, through: position) { duty.evolve($0) }
    return duty
  }

  package func refresh(_ duty: inout Duty) throws(Failure) -> [LogLine] {
    precondition(duty.position == head.position, "a duty of another journal")
    if obstacle != nil { return [] }
    guard isHeadStanding else {
      obstacle = .chainBroken(
        position: head.position, what: head.position > book.head.position ? .cut : .hash)
      return []
    }
    let lines = follow()
    for line in lines { duty.evolve(line) }
    // The state may still say what was erased: take it from the journal as it now reads.
    if lines.contains(where: \.isErasure) { duty = try loadDuty() }
    return lines
  }

  /// Reads on from `head` and moves it along; stops before the first row that cannot be understood.
  private func follow() -> [LogLine] {
    var lines: [LogLine] = []
    for row in book.rows[Int(head.position)...] {
      do throws(Failure) { lines.append(try line(row)) } catch {
        obstacle = error
        break
      }
      head = row.head
    }
    return lines
  }

  /// The last row known here is still what it was.
  private var isHeadStanding: Bool {
    if head.position == 0 { return true }
    return head.position <= book.head.position && book.rows[Int(head.position) - 1].head == head
  }

  package func transact<Refused: Error>(
    _ signature: Signature, on duty: inout Duty,
    _ decide: (_ duty: Duty, _ others: [LogLine]) throws(Refused) -> [DutyEvent]
  ) throws(Failure) -> Result<Written, Refused> {
    let others = try refresh(&duty)
    if let obstacle { throw obstacle }
    let earlier = try lines(ofAction: signature.action)
    if !earlier.isEmpty {
      return .success(Written(others: others, own: earlier, isRepeat: true))
    }
    let events: [DutyEvent]
    let pins = book.pins
    do { events = try decide(duty, others) } catch {
      book.pins = pins
      return .failure(error)
    }
    if let failure = book.nextFailure {
      book.nextFailure = nil
      book.pins = pins
      throw failure
    }
    let own = write(events, signature, &duty)
    if own.contains(where: \.isErasure) {
      try rebuild()
      duty = try loadDuty()
    }
    return .success(Written(others: others, own: own, isRepeat: false))
  }

  package func writeInBulk(
    on duty: inout Duty, _ next: (_ duty: Duty) -> (Signature, [DutyEvent])?
  ) throws(Failure) {
    _ = try refresh(&duty)
    if let obstacle { throw obstacle }
    while let (signature, events) = next(duty) { _ = write(events, signature, &duty) }
  }

  private func write(_ events: [DutyEvent], _ signature: Signature, _ duty: inout Duty)
    -> [LogLine]
  {
    var lines: [LogLine] = []
    for (part, event) in events.enumerated() {
      let row = scribe.row(event, part: part, signature, after: head)
      let line = LogLine(
        position: row.position, recordedAt: signature.recordedAt, author: signature.author,
        terminal: signature.terminal, event: event)
      book.rows.append(row)
      book.archive.add(line, duty.evolve(line))
      if case .personalDataErased(let it) = event { erase(it.position) }
      head = row.head
      lines.append(line)
    }
    if !events.isEmpty { book.commits += 1 }
    return lines
  }

  private func erase(_ position: Int64) {
    guard book.rows.indices.contains(Int(position) - 1) else { return }
    // It may still say what is being erased.
    book.snapshot = nil
    book.rows[Int(position) - 1].payload = nil
    book.rows[Int(position) - 1].salt = nil
  }

  /// The line of a row, with the erased text where a later event brought it.
  func line(_ row: JournalRow) throws(Failure) -> LogLine {
    try scribe.line(row, erasure: try erasure(of: row))
  }

  /// The last event that says what an erased line says now; nil for a line that was not erased.
  func erasure(of row: JournalRow) throws(Failure) -> PersonalDataErased? {
    guard row.payload == nil else { return nil }
    for later in book.rows[Int(row.position)...].reversed()
    where later.kind == EventKind.personalDataErased.rawValue {
      // An erasure may be erased itself: then a later one says what it says now.
      if case .personalDataErased(let it) = try line(later).event, it.position == row.position {
        return it
      }
    }
    return nil
  }
}

extension LogLine {
  package var isErasure: Bool {
    if case .personalDataErased = event { true } else { false }
  }
}
