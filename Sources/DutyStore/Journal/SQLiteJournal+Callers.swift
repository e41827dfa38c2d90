package import DutyDomain
import DutyJournal

extension SQLiteJournal {
  package func callbackNumbers(beginning digits: String, limit: Int) throws(Failure) -> [String] {
    guard hasDerived, !digits.isEmpty else { return [] }
    var numbers: [String] = []
    let beginning = CallerKey.number(digits).written
    var after = beginning
    // From number to number and not from call to call: a caller may have thousands of calls.
    while numbers.count < limit {
      let next = try connection.first(
        "SELECT caller FROM caller WHERE caller >= ? ORDER BY caller LIMIT 1", .text(after)
      ) { $0.text(0) }
      guard let next, next.hasPrefix(beginning) else { break }
      numbers.append(String(next.dropFirst(CallerKey.number("").written.count)))
      after = next + "\u{1}"
    }
    return numbers
  }

  package func calls(of caller: CallerKey, limit: Int) throws(Failure) -> [Call] {
    guard hasDerived else { return [] }
    var calls: [Call] = []
    try connection.each(
      """
      SELECT item, archived_call.number, archived_call.at FROM caller JOIN archived_call USING (number)
      WHERE caller = ? ORDER BY caller.at DESC, number DESC LIMIT ?
      """, .text(caller.written), .integer(Int64(limit))
    ) { (row) throws(Failure) in
      calls.append(try item(row))
      return true
    }
    return calls
  }

  package func callCount(of caller: CallerKey, since: Timestamp) throws(Failure) -> Int {
    guard hasDerived else { return 0 }
    let count = try connection.first(
      "SELECT count(*) FROM caller WHERE caller = ? AND at >= ?", .text(caller.written),
      .integer(since.milliseconds)
    ) { $0.integer(0) }
    return Int(count ?? 0)
  }

  /// Files a call under what its caller is known by; a call never changes its caller.
  func fileCaller(of call: Call) throws(Failure) {
    for key in call.facts.callerKeys {
      try connection.run(
        "INSERT OR IGNORE INTO caller (caller, at, number) VALUES (?, ?, ?)", .text(key.written),
        .integer(call.receivedAt.milliseconds), .integer(call.number.key))
    }
  }

  func dumpedCallers() throws(Failure) -> [String] {
    var rows: [String] = []
    try connection.each("SELECT caller, at, number FROM caller") { (row) in
      rows.append("caller \(row.text(0)) \(row.integer(1)) \(ItemNumber(key: row.integer(2)).full)")
      return true
    }
    return rows
  }
}
