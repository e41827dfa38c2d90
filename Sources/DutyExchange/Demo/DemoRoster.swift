package import DutyDomain

/// A roster for the fictional district around any day, since a demo is shown today and not in 2026.
package enum DemoRoster {
  /// Shifts from so many days before until so many after the day of `now`; leaders and officers of
  /// the directory take turns in its order.
  package static func shifts(
    around now: Timestamp, before: Int, after: Int, _ office: Office, _ directory: Directory
  ) -> [Shift] {
    let leaders = directory.people.filter { $0.role == .leader && $0.unit.hasPrefix("o-gov") }
    let officers = directory.people.filter { $0.role == .officer }
    guard !leaders.isEmpty, officers.count > 1 else { return [] }
    // Before half past eight it is still yesterday's shift.
    let wall = office.time.reading(now)
    let today = wall.minuteOfDay < office.shiftStartMinute ? wall.date.adding(days: -1) : wall.date
    return (-before...after).map { offset in
      let date = today.adding(days: offset)
      let turn = ((date.daysSince1970 % 840) + 840) % 840
      let from = office.time.instant(date, minuteOfDay: office.shiftStartMinute)
      var shift = Shift.blank
      shift.date = date
      shift.from = from
      shift.until = from.adding(minutes: office.shiftLengthMinutes)
      shift.leader = leaders[turn % leaders.count].id
      shift.leadOfficer = officers[turn * 2 % officers.count].id
      shift.secondOfficer = officers[(turn * 2 + 1) % officers.count].id
      shift.phone = "0900-5512345"
      return shift
    }
  }
}
