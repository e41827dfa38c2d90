import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText
import Foundation

/// One line of a batch for `parse`.
struct BatchLine {
  var id: String
  var text: String
  var receivedAt: Timestamp

  /// Nil when the line is no JSON object with a text.
  init?(_ line: [UInt8], time: OfficeTime, now: Timestamp) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
      let text = object["text"] as? String
    else { return nil }
    self.text = text
    id = object["id"] as? String ?? ""
    receivedAt = (object["received_at"] as? String).flatMap(time.instant(iso:)) ?? now
  }
}
