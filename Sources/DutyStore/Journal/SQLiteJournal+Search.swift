package import DutyDomain
import DutyJournal

extension SQLiteJournal {
  package func search(_ parts: [[String]], since: Timestamp?, limit: Int) throws(Failure)
    -> [LogLine]
  {
    let query = SearchQuery(parts)
    guard let expression = query.expression, limit > 0 else { return [] }
    if connection.access == .writing, obstacle == nil {
      while try indexPending(2000) {}
    }
    return try connection.reading { () throws(Failure) in
      let floor = try since.map { since throws(Failure) in
        try position(at: Timestamp(milliseconds: since.milliseconds - 1))
      }
      var found = try unindexed(query, after: floor ?? 0).prefix(limit).map { $0 }
      if !hasDerived { return found }
      try connection.each(
        """
        SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid DESC LIMIT ?
        """, .text(expression), .integer(floor ?? 0), .integer(Int64(limit - found.count))
      ) { (row) throws(Failure) in
        if let line = try line(at: row.integer(0)) { found.append(line) }
        return true
      }
      return found
    }
  }

  /// Matching lines that the index does not hold yet, newest first.
  private func unindexed(_ query: SearchQuery, after floor: Int64) throws(Failure) -> [LogLine] {
    let first = max(try searchedPosition(), floor) + 1
    var found: [LogLine] = []
    try forEachLine(from: first, through: head.position) { line in
      if query.matches(SearchCut(line.event.searchText)) { found.append(line) }
    }
    return found.reversed()
  }

  package func knownWords(after position: Int64, limit: Int) throws(Failure) -> [KnownWord] {
    if !hasDerived { return [] }
    return try connection.reading { () throws(Failure) in
      var words: [KnownWord] = []
      try connection.each(
        "SELECT kind, text, seq FROM word WHERE seq > ? ORDER BY seq DESC, kind LIMIT ?",
        .integer(position), .integer(Int64(limit))
      ) { (row) in
        if let word = KnownWord(row) { words.append(word) }
        return true
      }
      return words
    }
  }

  /// The last line that the search index has taken in.
  func searchedPosition() throws(Failure) -> Int64 {
    hasDerived ? try note("searched") ?? 0 : 0
  }

  /// Takes the next lines into the search index; true while there are more.
  func indexPending(_ limit: Int64) throws(Failure) -> Bool {
    let last = head.position
    if searchedThrough >= last { return false }
    try connection.transaction("BEGIN IMMEDIATE") { () throws(Failure) in
      // Another board may have done it meanwhile.
      let first = try searchedPosition() + 1
      let through = min(last, first + limit - 1)
      if first <= through {
        try index(from: first, through: through)
        try setNote("searched", through)
      }
      searchedThrough = max(first - 1, through)
    }
    return searchedThrough < last
  }

  private func index(from first: Int64, through last: Int64) throws(Failure) {
    try connection.each(
      """
      SELECT seq, recorded_at, author, terminal, kind, version, payload
      FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq
      """, .integer(first), .integer(last)
    ) { (row) throws(Failure) in
      try index(try line(row))
      return true
    }
  }

  func index(_ line: LogLine) throws(Failure) {
    let words = SearchCut(line.event.searchText).indexed
    if words.isEmpty { return }
    try connection.run(
      "INSERT INTO search (rowid, words) VALUES (?, ?)", .integer(line.position), .text(words))
  }
}

extension KnownWord {
  /// A row whose columns begin with kind, text, seq; nil for a kind that this program does not know.
  init?(_ row: Row) {
    guard let kind = Kind(rawValue: row.text(0)) else { return nil }
    self.init(kind, row.text(1), position: row.integer(2))
  }
}
