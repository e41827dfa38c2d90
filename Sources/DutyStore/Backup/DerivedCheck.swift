package import DutyDomain
package import DutyJournal
import Glibc

extension SQLiteJournal {
  /// Compares everything derived with what the lines give when it is made anew beside the file, and checks the
  /// structure of the file and the guards in it. Takes as long as `rebuild`, and the room of a copy.
  ///
  /// The chain must have been found whole; of each part the first difference is named. The copy lies in
  /// `room`, a folder where the words of the log may lie, and is gone afterwards.
  package func verifyDerived(in room: String) throws(Failure) -> [DerivedProblem] {
    let fresh = "\(room)/checking-\(getpid()).partial"
    clearAway(fresh)
    defer { clearAway(fresh) }
    let checked = try Connection(directory.log, .reading)
    var problems = try structure(checked)
    try salvage(directory.log, to: fresh, in: directory)
    let made = try Connection(fresh, .reading)
    problems += try guards(checked, made)
    try made.run("ATTACH ? AS checked", .text(directory.log))
    for (part, sql) in comparisons { problems += try compare(part, sql, made) }
    return problems
  }

  /// What SQLite itself finds in pages and indexes.
  private func structure(_ connection: Connection) throws(Failure) -> [DerivedProblem] {
    var problems: [DerivedProblem] = []
    do throws(Failure) {
      try connection.each("PRAGMA integrity_check(5)") { row in
        let found = row.text(0)
        if found != "ok" { problems.append(DerivedProblem(.structure, found)) }
        return true
      }
    } catch {
      guard error.isDamage else { throw error }
      problems.append(DerivedProblem(.structure, detail(of: error)))
    }
    return problems
  }

  /// The rules in the file that let the journal only grow, against those of this program.
  private func guards(_ checked: Connection, _ made: Connection) throws(Failure) -> [DerivedProblem]
  {
    var wanted: [String: String] = [:]
    var found: [String: String] = [:]
    let sql: StaticString = """
      SELECT name, coalesce(sql, '') FROM sqlite_master
      WHERE tbl_name = 'journal' OR tbl_name = 'pin'
      """
    try made.each(sql) { row in
      wanted[row.text(0)] = row.text(1)
      return true
    }
    try checked.each(sql) { row in
      found[row.text(0)] = row.text(1)
      return true
    }
    return wanted.keys.sorted().filter { wanted[$0] != found[$0] }.map {
      DerivedProblem(.guards, $0)
    }
  }

  private func compare(_ part: DerivedPart, _ sql: StaticString, _ made: Connection) throws(Failure)
    -> [DerivedProblem]
  {
    do throws(Failure) {
      let key = try made.first(sql) { $0.integer(0) }
      return key.map { [DerivedProblem(part, place(part, $0))] } ?? []
    } catch {
      guard error.isDamage else { throw error }
      return [DerivedProblem(part, detail(of: error))]
    }
  }
}

/// For each table one row that only one of both files has.
private let comparisons: [(DerivedPart, StaticString)] = [
  (
    .calls,
    """
    SELECT number FROM (SELECT * FROM (SELECT number, at, item FROM main.archived_call
      EXCEPT SELECT number, at, item FROM checked.archived_call)
    UNION ALL SELECT * FROM (SELECT number, at, item FROM checked.archived_call
      EXCEPT SELECT number, at, item FROM main.archived_call)) LIMIT 1
    """
  ),
  (
    .incidents,
    """
    SELECT number FROM (SELECT * FROM (SELECT number, at, item FROM main.archived_incident
      EXCEPT SELECT number, at, item FROM checked.archived_incident)
    UNION ALL SELECT * FROM (SELECT number, at, item FROM checked.archived_incident
      EXCEPT SELECT number, at, item FROM main.archived_incident)) LIMIT 1
    """
  ),
  (
    .instructions,
    """
    SELECT number FROM (SELECT * FROM (SELECT number, at, item FROM main.archived_instruction
      EXCEPT SELECT number, at, item FROM checked.archived_instruction)
    UNION ALL SELECT * FROM (SELECT number, at, item FROM checked.archived_instruction
      EXCEPT SELECT number, at, item FROM main.archived_instruction)) LIMIT 1
    """
  ),
  (
    .reports,
    """
    SELECT number FROM (SELECT * FROM (SELECT number, at, item FROM main.archived_report
      EXCEPT SELECT number, at, item FROM checked.archived_report)
    UNION ALL SELECT * FROM (SELECT number, at, item FROM checked.archived_report
      EXCEPT SELECT number, at, item FROM main.archived_report)) LIMIT 1
    """
  ),
  (
    .shifts,
    """
    SELECT day FROM (SELECT * FROM (SELECT day, name, at, item FROM main.archived_shift
      EXCEPT SELECT day, name, at, item FROM checked.archived_shift)
    UNION ALL SELECT * FROM (SELECT day, name, at, item FROM checked.archived_shift
      EXCEPT SELECT day, name, at, item FROM main.archived_shift)) LIMIT 1
    """
  ),
  (
    .timelines,
    """
    SELECT seq FROM (SELECT * FROM (SELECT kind, number, seq FROM main.touch
      EXCEPT SELECT kind, number, seq FROM checked.touch)
    UNION ALL SELECT * FROM (SELECT kind, number, seq FROM checked.touch
      EXCEPT SELECT kind, number, seq FROM main.touch)) ORDER BY seq LIMIT 1
    """
  ),
  (
    .callers,
    """
    SELECT number FROM (SELECT * FROM (SELECT caller, at, number FROM main.caller
      EXCEPT SELECT caller, at, number FROM checked.caller)
    UNION ALL SELECT * FROM (SELECT caller, at, number FROM checked.caller
      EXCEPT SELECT caller, at, number FROM main.caller)) LIMIT 1
    """
  ),
  (
    .struckLines,
    """
    SELECT seq FROM (SELECT * FROM (SELECT seq, by_seq FROM main.struck
      EXCEPT SELECT seq, by_seq FROM checked.struck)
    UNION ALL SELECT * FROM (SELECT seq, by_seq FROM checked.struck
      EXCEPT SELECT seq, by_seq FROM main.struck)) ORDER BY seq LIMIT 1
    """
  ),
  (
    .words,
    """
    SELECT seq FROM (SELECT * FROM (SELECT kind, text, seq FROM main.word
      EXCEPT SELECT kind, text, seq FROM checked.word)
    UNION ALL SELECT * FROM (SELECT kind, text, seq FROM checked.word
      EXCEPT SELECT kind, text, seq FROM main.word)) ORDER BY seq LIMIT 1
    """
  ),
]
