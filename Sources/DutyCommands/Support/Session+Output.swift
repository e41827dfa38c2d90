import CellGrid
import DutyDomain
import DutyReports

extension Session {
  var documents: Documents { Documents(duty, now: now, phrases: phrases) }

  var sheets: Sheets {
    Sheets(duty, now: now, phrases: phrases) { DisplayWidth.columns(of: $0) }
  }
}
