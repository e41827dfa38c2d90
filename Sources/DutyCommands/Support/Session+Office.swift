import DutyDesk
import DutyDomain
import DutyIntake
import DutyJournal
import DutyReports
import DutyText

extension Session {
  /// A new journal begins with the office, its policy and the built-in code table.
  func establishOfficeIfNeeded(_ mode: JournalMode = .live, name: String? = nil) throws {
    guard duty.office == nil else { return }
    let office = Office(
      name: name ?? Environment.value("DUTYBOARD_OFFICE") ?? phrases.usage.unnamedOffice,
      mode: mode)
    _ = try perform(.establishOffice(office, .standard, BuiltIn.codeTable.rows), part: "office")
  }
}

extension Session {
  /// Writes act after act in bulk until `next` gives none; for demonstrations only.
  func writeInBulk(
    _ next: (Duty) -> (at: Timestamp, author: String, events: [DutyEvent])?
  ) throws {
    var told = 0
    try reading { () throws(Failure) in
      try desk.writeInBulk { duty in
        guard let act = next(duty) else { return nil }
        told += 1
        return (
          Signature(
            action: "demo-years-\(told)", recordedAt: act.at, author: act.author,
            terminal: "demo"), act.events
        )
      }
    }
  }
}
