package import DutyDomain

/// What a sentence needs in order to name things: who is who, the wall clock, and which year goes
/// without saying.
package struct Naming: Sendable {
  package var directory: Directory
  package var codes: CodeTable
  package var time: OfficeTime
  /// The moment of reading; numbers and times of its year and day are written short.
  package var now: Timestamp

  package init(_ duty: Duty, now: Timestamp) {
    self.init(directory: duty.directory, codes: duty.codes, time: duty.time, now: now)
  }

  /// Without a directory, ids and names stand as they are.
  package init(
    directory: Directory = Directory(), codes: CodeTable = CodeTable(),
    time: OfficeTime = OfficeTime(utcOffsetMinutes: 480), now: Timestamp
  ) {
    self.directory = directory
    self.codes = codes
    self.time = time
    self.now = now
  }

  package var thisYear: Int { time.date(now).year }

  /// `31` in this year, `2025-31` in another.
  package func number(_ number: ItemNumber) -> String {
    number.year == thisYear ? "\(number.serial)" : "\(number.year)-\(number.serial)"
  }

  package func person(_ id: String) -> String { directory.personName(id) }

  package func unit(_ id: String) -> String { directory.unitName(id) }

  /// `16:42` today, `11-22 16:42` on another day of the year, else with the year.
  package func clock(_ instant: Timestamp) -> String {
    let wall = time.reading(instant)
    let today = time.date(now)
    let clock = Naming.clock(wall)
    if wall.date == today { return clock }
    if wall.date.year == today.year { return "\(wall.date.iso.dropFirst(5)) \(clock)" }
    return "\(wall.date.iso) \(clock)"
  }

  /// `16:42`.
  package static func clock(_ wall: OfficeTime.Reading) -> String {
    "\(padded(wall.hour, 2)):\(padded(wall.minute, 2))"
  }

  /// `16:42:10`.
  package static func clockWithSeconds(_ wall: OfficeTime.Reading) -> String {
    "\(clock(wall)):\(padded(wall.second, 2))"
  }
}

/// A telephone number with its middle hidden, for lists, exports and logs: `190-****-1718`.
///
/// Only mobiles are hidden (eleven digits that begin with 1); land lines stand as they are.
package func masked(_ phone: String) -> String {
  let digits = phone.filter { $0.isASCII && $0.isNumber }
  guard digits.count == 11, digits.first == "1" else { return phone }
  return "\(digits.prefix(3))-****-\(digits.suffix(4))"
}
