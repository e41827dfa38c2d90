package import DutyDomain
import DutyJournal

extension SQLiteJournal {
  package func call(_ number: ItemNumber) throws(Failure) -> Call? {
    try connection.first(
      "SELECT item, number, at FROM archived_call WHERE number = ?", .integer(number.key)
    ) { (row) throws(Failure) in try item(row) }
  }

  package func incident(_ number: ItemNumber) throws(Failure) -> Incident? {
    try connection.first(
      "SELECT item, number, at FROM archived_incident WHERE number = ?", .integer(number.key)
    ) { (row) throws(Failure) in try item(row) }
  }

  package func instruction(_ number: ItemNumber) throws(Failure) -> Instruction? {
    try connection.first(
      "SELECT item, number, at FROM archived_instruction WHERE number = ?", .integer(number.key)
    ) { (row) throws(Failure) in try item(row) }
  }

  package func report(_ number: ItemNumber) throws(Failure) -> Report? {
    try connection.first(
      "SELECT item, number, at FROM archived_report WHERE number = ?", .integer(number.key)
    ) { (row) throws(Failure) in try item(row) }
  }

  package func shift(on date: CivilDate) throws(Failure) -> Shift? {
    try shifts(from: date, through: date).first
  }

  package func shifts(from first: CivilDate, through last: CivilDate) throws(Failure) -> [Shift] {
    var shifts: [Shift] = []
    try connection.each(
      "SELECT item, day, at FROM archived_shift WHERE day BETWEEN ? AND ? ORDER BY at",
      .integer(Int64(first.daysSince1970)), .integer(Int64(last.daysSince1970))
    ) { (row) throws(Failure) in
      shifts.append(try item(row))
      return true
    }
    return shifts
  }

  /// An item whose columns begin with itself and the two numbers it is filed under. A broken one is damage of
  /// a derived table only: `rebuild` mends it.
  func item<V: Coded & Blank>(_ row: Row) throws(Failure) -> V {
    guard let bytes = unsealed(row.view(0), row.integer(1), row.integer(2)) else {
      throw .derivedBroken(path: directory.log, detail: "\(V.self) \(row.integer(1))")
    }
    do {
      return try BinaryReader.value(bytes)
    } catch {
      throw .derivedBroken(path: directory.log, detail: error.keyPath)
    }
  }
}
