package import DutyDomain

/// What a calendar of the roster is made of; the words come from whoever asks for it.
package struct RosterCalendarEntry: Hashable, Sendable {
  package var shift: Shift
  package var summary: String
  package var description: String

  package init(_ shift: Shift, summary: String, description: String) {
    self.shift = shift
    self.summary = summary
    self.description = description
  }
}

/// Shifts as iCalendar (RFC 5545): one event a shift, times in UTC, lines folded at 75 octets.
///
/// `stamp` is the moment at which the file is made. A shift keeps its UID for ever, so that a calendar that
/// takes the file in again changes the event and adds none; SEQUENCE counts what was changed about it.
package func rosterCalendar(
  _ entries: [RosterCalendarEntry], office: String, name: String, stamp: Timestamp
) -> String {
  var lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dutyboard//roster//ZH", "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(name),
  ]
  for entry in entries {
    let shift = entry.shift
    lines += [
      "BEGIN:VEVENT", "UID:" + uid(shift, office), "DTSTAMP:" + utc(stamp),
      "DTSTART:" + utc(shift.from), "DTEND:" + utc(shift.until),
      "SEQUENCE:\(shift.changes.count)", "SUMMARY:" + escaped(entry.summary),
    ]
    if !entry.description.isEmpty { lines.append("DESCRIPTION:" + escaped(entry.description)) }
    if !office.isEmpty { lines.append("LOCATION:" + escaped(office)) }
    lines += ["CATEGORIES:DUTY", "TRANSP:TRANSPARENT", "END:VEVENT"]
  }
  lines.append("END:VCALENDAR")
  return lines.map { folded($0) + "\r\n" }.joined()
}

/// `20261118T083000Z`.
private func utc(_ instant: Timestamp) -> String {
  let wall = OfficeTime(utcOffsetMinutes: 0).reading(instant)
  return "\(padded(wall.date.year, 4))\(padded(wall.date.month, 2))\(padded(wall.date.day, 2))"
    + "T\(padded(wall.hour, 2))\(padded(wall.minute, 2))\(padded(wall.second, 2))Z"
}

/// The day, the shift of the day and the office, in letters that every program takes.
private func uid(_ shift: Shift, _ office: String) -> String {
  let day = shift.date.iso.filter { $0 != "-" }
  let name = shift.name.isEmpty ? "" : "-" + hexadecimal(fingerprint(shift.name))
  return "\(day)\(name)-\(hexadecimal(fingerprint(office)))@dutyboard.invalid"
}

/// FNV-1a: the same on every machine and in every version.
private func fingerprint(_ text: String) -> UInt64 {
  var sum: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return sum
}

private func hexadecimal(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// TEXT of RFC 5545 3.3.11; controls and turns of direction are dropped, they mean nothing there.
private func escaped(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": safe += "\\\\"
    case ";": safe += "\\;"
    case ",": safe += "\\,"
    case "\n": safe += "\\n"
    case _ where isUnfit(scalar): continue
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// A content line in pieces of at most 75 octets (RFC 5545 3.1), never within a character.
private func folded(_ line: String) -> String {
  var text = ""
  var octets = 0
  for scalar in line.unicodeScalars {
    let length = UTF8.width(scalar)
    if octets + length > 75 {
      text += "\r\n "
      octets = 1
    }
    text.unicodeScalars.append(scalar)
    octets += length
  }
  return text
}
