import CellGrid
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

extension Session {
  var documents: Documents { Documents(duty, now: now, phrases: phrases) }

  var sheets: Sheets {
    Sheets(duty, now: now, phrases: phrases) { DisplayWidth.columns(of: $0) }
  }
}
