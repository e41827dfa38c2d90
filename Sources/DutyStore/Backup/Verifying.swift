package import DutyDomain
package import DutyJournal
import Foundation

extension SQLiteJournal {
  /// Checks the whole chain on a connection of its own, so that the board goes on meanwhile.
  package func verify(lookingFor wanted: ChainHash?) throws(Failure) -> Verification {
    // Read before the log: whoever writes meanwhile commits first and tells afterwards.
    let witness = Witness(directory)
    var verification = try verifyLog(at: directory.log, lookingFor: wanted)
    let isCut = verification.problems.contains { $0.what == .cut }
    if let witness, witness.position > verification.head.position, !isCut {
      verification.problems.append(ChainProblem(verification.head.position + 1, .cut))
    }
    return verification
  }
}

/// Checks the chain of a file, what its snapshots know of it, and the sums over everything derived.
///
/// A line that the file cannot give is named and passed over, so that one broken page does not hide what
/// lies behind it. Only a file that is no database at all, or whose head is unreadable, fails as a whole.
/// `stretches`: into how many the chain is cut, each checked by a thread of its own; nil lets the length
/// of the log and the machine decide. What is found does not depend on it.
package func verifyLog(
  at path: String, lookingFor wanted: ChainHash? = nil, stretches: Int? = nil
) throws(Failure) -> Verification {
  let connection = try Connection(path, .reading)
  let id = try connection.first("PRAGMA application_id") { $0.integer(0) }
  guard id == Schema.applicationID else {
    throw .notADutyLog(path: path, detail: "application_id \(id ?? 0)")
  }
  return try connection.reading { () throws(Failure) in
    var verification: Verification
    if let verifier = checkInStretches(connection, stretches, lookingFor: wanted) {
      verification = Verification(verifier)
    } else {
      verification = Verification(try checkLineByLine(connection, lookingFor: wanted))
    }
    do throws(Failure) {
      verification.problems += try snapshotProblems(connection)
    } catch {
      guard error.isDamage else { throw error }
      verification.derived.append(DerivedProblem(.snapshots, detail(of: error)))
    }
    verification.derived += try sumProblems(connection)
    return verification
  }
}

/// Below this many lines a second thread takes longer to start than it saves.
private let linesWorthAThread: Int64 = 20_000

/// Checks stretches of a long chain beside each other: each line keeps the hash of the one before it, so
/// a stretch can begin anywhere. Nil when the log is short, or when not every line can be read: what is
/// damaged is looked at in order.
private func checkInStretches(
  _ connection: Connection, _ wish: Int?, lookingFor wanted: ChainHash?
) -> ChainVerifier? {
  let newest = try? connection.first("SELECT max(seq) FROM journal") { $0.integer(0) }
  guard let last = newest else { return nil }
  let most = min(8, ProcessInfo.processInfo.activeProcessorCount)
  let threads = wish ?? (last < linesWorthAThread ? 1 : most)
  guard threads > 1, last >= threads else { return nil }
  let ends = (1...threads).map { $0 == threads ? Int64.max : last / Int64(threads) * Int64($0) }
  let path = connection.path
  let lock = NSLock()
  // Written to under the lock, read when all have ended.
  nonisolated(unsafe) var found: [Int: ChainVerifier] = [:]
  // Whoever erases writes so behind all other lines: a stretch must not see an older state than those
  // before it, or it would miss why their payloads are gone.
  let hasBegun = ends.map { _ in DispatchSemaphore(value: 0) }
  DispatchQueue.concurrentPerform(iterations: threads) { place in
    if place > 0 { hasBegun[place - 1].wait() }
    let stretch = try? checkStretch(
      path, after: place == 0 ? 0 : ends[place - 1], upTo: ends[place], lookingFor: wanted,
      begun: { hasBegun[place].signal() })
    // Also where it failed before it began.
    hasBegun[place].signal()
    if let stretch { lock.withLock { found[place] = stretch } }
  }
  let stretches = ends.indices.compactMap { found[$0] }
  guard stretches.count == threads else { return nil }
  return stretches.dropFirst().reduce(into: stretches[0]) { $0.join($1) }
}

/// The lines behind a position and up to another, on a connection of its own; nil when the line before
/// them is not there.
private func checkStretch(
  _ path: String, after: Int64, upTo end: Int64, lookingFor wanted: ChainHash?, begun: () -> Void
) throws(Failure) -> ChainVerifier? {
  let connection = try Connection(path, .reading)
  return try connection.reading { () throws(Failure) in
    let before = try connection.first(everyColumnOf, .integer(after)) { row in
      JournalHead(position: after, hash: ChainHash(row.whole.hash) ?? .zero)
    }
    begun()
    guard let head = after == 0 ? .empty : before else { return nil }
    var verifier = ChainVerifier(after: head, lookingFor: wanted)
    try connection.each(everyColumn, .integer(after + 1)) { row in
      if row.integer(0) > end { return false }
      verifier.check(row.whole)
      return true
    }
    return verifier
  }
}

/// Row by row, going on behind what cannot be read.
private func checkLineByLine(
  _ connection: Connection, lookingFor wanted: ChainHash?
) throws(Failure) -> ChainVerifier {
  var verifier = ChainVerifier(lookingFor: wanted)
  var from: Int64 = 0
  while true {
    do throws(Failure) {
      try connection.each(everyColumn, .integer(from)) { row in
        verifier.check(row.whole)
        return true
      }
      return verifier
    } catch {
      guard error.isDamage else { throw error }
      verifier.skip()
      guard let next = firstReadable(connection, after: max(from - 1, verifier.head.position))
      else { return verifier }
      from = next
    }
  }
}

/// The next position that the file can give, looked for in ever wider steps and then closely; nil where
/// nothing more is found.
private func firstReadable(_ connection: Connection, after position: Int64) -> Int64? {
  func canRead(_ position: Int64) -> Bool {
    let row = try? connection.first(everyColumnOf, .integer(position)) { $0.whole.position }
    return row == position
  }
  var step: Int64 = 1
  while step < 1 << 40 {
    if canRead(position + 1 + step) {
      var (broken, sound) = (position + 1 + step / 2, position + 1 + step)
      while sound - broken > 1 {
        let middle = (broken + sound) / 2
        if canRead(middle) { sound = middle } else { broken = middle }
      }
      return sound
    }
    step *= 2
    // Behind the end of a long log nothing will be found; close to it every line counts.
    if step > 64,
      (try? connection.first("SELECT max(seq) FROM journal") { $0.integer(0) })
        .map({ $0 < position + 1 + step }) == true
    {
      return (1...step).lazy.map { position + 1 + $0 }.first(where: canRead)
    }
  }
  return nil
}

let everyColumn: StaticString =
  """
  SELECT seq, recorded_at, author, terminal, action, part, kind, version, payload, salt,
    payload_hash, previous_hash, hash
  FROM journal WHERE seq >= ? ORDER BY seq
  """

private let everyColumnOf: StaticString =
  """
  SELECT seq, recorded_at, author, terminal, action, part, kind, version, payload, salt,
    payload_hash, previous_hash, hash
  FROM journal WHERE seq = ?
  """

private func hasTable(_ connection: Connection, _ name: String) throws(Failure) -> Bool {
  try connection.first("SELECT 1 FROM sqlite_master WHERE name = ?", .text(name)) { _ in true }
    != nil
}

/// A snapshot that knows more than the journal betrays a cut that the chain itself cannot show.
private func snapshotProblems(_ connection: Connection) throws(Failure) -> [ChainProblem] {
  guard try hasTable(connection, "snapshot") else { return [] }
  var problems: [ChainProblem] = []
  try connection.each(
    """
    SELECT snapshot.seq, journal.hash IS NULL FROM snapshot
    LEFT JOIN journal ON journal.seq = snapshot.seq
    WHERE journal.hash IS NOT snapshot.hash ORDER BY snapshot.seq
    """
  ) { row in
    problems.append(ChainProblem(row.integer(0), row.integer(1) != 0 ? .cut : .hash))
    return true
  }
  return problems
}

/// What bears a sum that does not fit, table by table; a table that cannot be read through is named once.
private func sumProblems(_ connection: Connection) throws(Failure) -> [DerivedProblem] {
  // Only sums of this make are understood; another program's tables are made anew when it opens the file.
  let format = try? connection.first("SELECT value FROM note WHERE name = 'format'") {
    $0.integer(0)
  }
  guard format == Schema.derivedFormat else { return [] }
  var problems: [DerivedProblem] = []
  for (part, sql) in sealedTables {
    do throws(Failure) {
      try connection.each(sql) { row in
        if unsealed(row.view(0), row.integer(1), row.integer(2)) == nil {
          problems.append(DerivedProblem(part, place(part, row.integer(1))))
        }
        return problems.count < 100
      }
    } catch {
      guard error.isDamage else { throw error }
      problems.append(DerivedProblem(part, detail(of: error)))
    }
  }
  return problems
}

private let sealedTables: [(DerivedPart, StaticString)] = [
  (.calls, "SELECT item, number, at FROM archived_call"),
  (.incidents, "SELECT item, number, at FROM archived_incident"),
  (.instructions, "SELECT item, number, at FROM archived_instruction"),
  (.reports, "SELECT item, number, at FROM archived_report"),
  (.shifts, "SELECT item, day, at FROM archived_shift"),
  (.snapshots, "SELECT state, seq, format FROM snapshot"),
]

/// What a person finds it by: 2026-0123, a day, or the position of a line.
func place(_ part: DerivedPart, _ key: Int64) -> String {
  switch part {
  case .calls, .incidents, .instructions, .reports: ItemNumber(key: key).full
  case .shifts: CivilDate(daysSince1970: Int(truncatingIfNeeded: key)).iso
  case .timelines, .callers, .struckLines, .words, .search, .snapshots, .guards, .structure:
    "\(key)"
  }
}

extension Row {
  /// All columns of the journal, lent out.
  var whole: RowView {
    RowView(
      position: integer(0), recordedAt: integer(1), author: view(2), terminal: view(3),
      action: view(4), part: integer(5), kind: view(6), version: integer(7),
      payload: isNull(8) ? nil : view(8), salt: isNull(9) ? nil : view(9), payloadHash: view(10),
      previousHash: view(11), hash: view(12))
  }
}
