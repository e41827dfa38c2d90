package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  /// Checks the whole chain on a connection of its own, so that the board goes on meanwhile.
  package func verify(lookingFor wanted: ChainHash?) throws(Failure) -> Verification {
    try verifyLog(at: directory.log, lookingFor: wanted)
  }
}

/// Checks the chain of a file and what its snapshots know of it.
package func verifyLog(at path: String, lookingFor wanted: ChainHash? = nil) throws(Failure)
  -> Verification
{
  let connection = try Connection(path, .reading)
  let id = try connection.first("PRAGMA application_id") { $0.integer(0) }
  guard id == Schema.applicationID else {
    throw .notADutyLog(path: path, detail: "application_id \(id ?? 0)")
  }
  return try connection.reading { () throws(Failure) in
    var verifier = ChainVerifier(lookingFor: wanted)
    try connection.each(everyColumn) { (row) in
      verifier.check(row.whole)
      return true
    }
    var verification = Verification(verifier)
    verification.problems += try snapshotProblems(connection)
    return verification
  }
}

private let everyColumn: StaticString =
  """
  SELECT seq, recorded_at, author, terminal, action, part, kind, version, payload, salt,
    payload_hash, previous_hash, hash
  FROM journal ORDER BY seq
  """

/// A snapshot that knows more than the journal betrays a cut that the chain itself cannot show.
private func snapshotProblems(_ connection: Connection) throws(Failure) -> [ChainProblem] {
  guard
    try connection.first("SELECT 1 FROM sqlite_master WHERE name = 'snapshot'", body: { _ in true })
      != nil
  else { return [] }
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

extension Row {
  /// All columns of the journal, lent out.
  fileprivate var whole: RowView {
    RowView(
      position: integer(0), recordedAt: integer(1), author: view(2), terminal: view(3),
      action: view(4), part: integer(5), kind: view(6), version: integer(7),
      payload: isNull(8) ? nil : view(8), salt: isNull(9) ? nil : view(9), payloadHash: view(10),
      previousHash: view(11), hash: view(12))
  }
}
