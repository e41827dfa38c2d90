package import DutyDomain
package import DutyJournal

extension SQLiteJournal {
  package func line(at position: Int64) throws(Failure) -> LogLine? {
    try connection.first(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload
      FROM journal WHERE seq = ?
      """, .integer(position)
    ) { (row) throws(Failure) in try line(row) }
  }

  package func lines(from first: Int64, through last: Int64) throws(Failure) -> [LogLine] {
    var lines: [LogLine] = []
    try forEachLine(from: first, through: last) { lines.append($0) }
    return lines
  }

  package func forEachLine(from first: Int64, through last: Int64, _ body: (LogLine) -> Void)
    throws(Failure)
  {
    try connection.each(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload
      FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq
      """, .integer(first), .integer(last)
    ) { (row) throws(Failure) in
      body(try line(row))
      return true
    }
  }

  package func forEachLine(
    of kind: EventKind, after position: Int64, _ body: (LogLine) -> Void
  ) throws(Failure) {
    try connection.each(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload
      FROM journal WHERE seq > ? AND kind = ? ORDER BY seq
      """, .integer(position), .text(kind.rawValue)
    ) { (row) throws(Failure) in
      body(try line(row))
      return true
    }
  }

  package func lines(ofAction action: String) throws(Failure) -> [LogLine] {
    var lines: [LogLine] = []
    try connection.each(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload
      FROM journal WHERE action = ? ORDER BY part
      """, .text(action)
    ) { (row) throws(Failure) in
      lines.append(try line(row))
      return true
    }
    return lines
  }

  /// By halving, since positions follow the clock but for the few lines after it was set back.
  package func position(at instant: Timestamp) throws(Failure) -> Int64 {
    var (low, high) = (Int64(0), try lastPosition())
    while low < high {
      let middle = (low + high + 1) / 2
      let recorded = try connection.first(
        "SELECT recorded_at FROM journal WHERE seq = ?", .integer(middle)
      ) { $0.integer(0) }
      if let recorded, recorded <= instant.milliseconds { low = middle } else { high = middle - 1 }
    }
    return low
  }

  package func timeline(of item: ItemReference) throws(Failure) -> Timeline {
    var timeline = Timeline(lines: [], struck: [])
    try connection.each(
      """
      SELECT journal.seq, recorded_at, author, terminal, kind, version, payload,
        struck.seq IS NOT NULL
      FROM (SELECT seq FROM touch WHERE kind = ? AND number = ?) AS touched
      JOIN journal ON journal.seq = touched.seq
      LEFT JOIN struck ON struck.seq = journal.seq
      ORDER BY journal.seq
      """, .integer(item.kind.code), .integer(item.number.key)
    ) { (row) throws(Failure) in
      timeline.lines.append(try line(row))
      if row.integer(7) != 0 { timeline.struck.append(row.integer(0)) }
      return true
    }
    return timeline
  }

  package func struck(from first: Int64, through last: Int64) throws(Failure) -> [Int64] {
    var positions: [Int64] = []
    try connection.each(
      "SELECT seq FROM struck WHERE seq BETWEEN ? AND ? ORDER BY seq", .integer(first),
      .integer(last)
    ) { (row) in
      positions.append(row.integer(0))
      return true
    }
    return positions
  }
}
