package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  package func pin(of person: String) throws(Failure) -> PinRecord? {
    guard try hasPinTable() else { return nil }
    return try connection.first(
      """
      SELECT salt, rounds, block_size, parallelism, hash, wrong, tried_at FROM pin WHERE person = ?
      """, .text(person)
    ) { row in
      let cost = PinCost(
        rounds: Int(row.integer(1)), blockSize: Int(row.integer(2)),
        parallelism: Int(row.integer(3)))
      return PinRecord(
        PinVerifier(salt: row.bytes(0), cost: cost, hash: row.bytes(4)),
        wrongTries: Int(row.integer(5)), lastTryAt: Timestamp(milliseconds: row.integer(6)))
    }
  }

  package func keepPin(_ verifier: PinVerifier?, of person: String) throws(Failure) {
    try checkWritable()
    // What is replaced leaves no bytes behind in the file.
    try connection.run("PRAGMA secure_delete = ON")
    try connection.run("DELETE FROM pin WHERE person = ?", .text(person))
    guard let verifier else { return }
    try connection.run(
      """
      INSERT INTO pin (person, salt, rounds, block_size, parallelism, hash, wrong, tried_at)
      VALUES (?, ?, ?, ?, ?, ?, 0, 0)
      """, .text(person), .blob(verifier.salt), .integer(Int64(verifier.cost.rounds)),
      .integer(Int64(verifier.cost.blockSize)), .integer(Int64(verifier.cost.parallelism)),
      .blob(verifier.hash))
  }

  package func countPinTry(of person: String, at now: Timestamp) throws(Failure) {
    try checkWritable()
    try connection.run(
      "UPDATE pin SET wrong = wrong + 1, tried_at = ? WHERE person = ?",
      .integer(now.milliseconds), .text(person))
  }

  package func forgetPinTries(of person: String) throws(Failure) {
    try checkWritable()
    try connection.run("UPDATE pin SET wrong = 0 WHERE person = ?", .text(person))
  }

  /// A file from before there were PINs that nobody has opened for writing since lacks the table.
  private func hasPinTable() throws(Failure) -> Bool {
    try connection.first("SELECT 1 FROM sqlite_master WHERE name = 'pin'") { (_) in true } != nil
  }
}
