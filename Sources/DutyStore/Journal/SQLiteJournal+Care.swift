package import DutyDomain
import DutyJournal
import Glibc

extension SQLiteJournal {
  @discardableResult
  package func tend(_ duty: Duty) throws(Failure) -> Bool {
    if connection.access == .reading || obstacle != nil { return false }
    return try connection.withoutWaiting { () throws(Failure) in try tendAtOnce(duty) }
  }

  private func tendAtOnce(_ duty: Duty) throws(Failure) -> Bool {
    // Each piece costs a commit, so a few lines wait: a search takes them in when it needs them.
    if head.position - searchedThrough >= 64 {
      _ = try indexPending(256)
      return true
    }
    if head.position - snapshotAt >= 100 {
      try saveSnapshotIfUseful(duty, every: 100)
      return true
    }
    if try !isScrubbed() {
      try scrub()
      return false
    }
    // Four megabytes: a thousand pages, as SQLite itself would have it.
    if (status(directory.log + "-wal")?.st_size ?? 0) > 4 << 20 { try connection.checkpoint() }
    return false
  }

  package func rebuild() throws(Failure) {
    try connection.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
      // Not derived, but of what the lines say: a page of it may be broken and the lines not.
      try connection.execute("REINDEX journal")
      try remakeDerived()
    }
    try connection.checkpoint()
  }

  /// Makes everything derived anew within the open transaction.
  func remakeDerived() throws(Failure) {
    let now = (head, obstacle)
    defer { (head, obstacle) = now }
    try connection.execute(Schema.dropDerived + Schema.derived)
    var duty = Duty()
    head = .empty
    let trouble = try eachForRebuild(&duty)
    try setNote("format", Schema.derivedFormat)
    try setNote("searched", duty.position)
    // Damage is not hidden by making things anew: the next load meets it again.
    if trouble == nil { try saveNewest(duty) }
    (snapshotAt, searchedThrough) = (head.position, duty.position)
  }

  private func eachForRebuild(_ duty: inout Duty) throws(Failure) -> Failure? {
    var trouble: Failure?
    try eachLinkedLine(after: .empty) { (line, hash, problem) throws(Failure) in
      trouble = problem
      guard let line else { return false }
      head = JournalHead(position: line.position, hash: hash)
      try derive(line, duty.evolve(line))
      try keepSnapshotIfDue(duty, head)
      try index(line)
      return true
    }
    return trouble
  }

  package func derivedDump() throws(Failure) -> [String] {
    try connection.reading { () throws(Failure) in
      var rows: [String] = []
      try forEachCall(.all) { rows.append(dumped(.call, $0.number, $0)) }
      try forEachIncident(.all) { rows.append(dumped(.incident, $0.number, $0)) }
      try forEachInstruction(.all) { rows.append(dumped(.instruction, $0.number, $0)) }
      try forEachReport(.all) { rows.append(dumped(.report, $0.number, $0)) }
      let (first, last) = (CivilDate(daysSince1970: -700_000), CivilDate(daysSince1970: 2_900_000))
      for shift in try shifts(from: first, through: last) { rows.append(dumped(shift)) }
      return (rows + (try dumpedPositions()) + (try dumpedCallers())).sorted()
    }
  }

  private func dumpedPositions() throws(Failure) -> [String] {
    var rows: [String] = []
    try connection.each("SELECT kind, number, seq FROM touch") { (row) in
      guard let kind = ItemKind.allCases.first(where: { $0.code == row.integer(0) }) else {
        return true
      }
      let item = ItemReference(kind, ItemNumber(key: row.integer(1)))
      rows.append(touchRow(item, row.integer(2)))
      return true
    }
    try connection.each("SELECT seq, by_seq FROM struck") { (row) in
      rows.append(struckRow(row.integer(0), by: row.integer(1)))
      return true
    }
    try connection.each("SELECT kind, text, seq FROM word") { (row) in
      if let word = KnownWord(row) { rows.append(wordRow(word)) }
      return true
    }
    return rows
  }
}

private func dumped<V: Coded>(_ kind: ItemKind, _ number: ItemNumber, _ item: V) -> String {
  do { return try archiveRow(kind, number, item) } catch {
    preconditionFailure("unwritable item: \(error)")
  }
}

private func dumped(_ shift: Shift) -> String {
  do { return try archiveRow(shift) } catch { preconditionFailure("unwritable shift: \(error)") }
}

extension SQLiteJournal {
  /// What the connection says to a question about its settings, such as `PRAGMA synchronous`.
  package func setting(_ pragma: StaticString) throws(Failure) -> Int64? {
    try connection.first(pragma) { $0.integer(0) }
  }
}
