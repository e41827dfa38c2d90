/// How much duty one person has had over a time.
public struct DutyLoad: Hashable, Sendable {
  public var person: String
  public var shifts = 0
  /// Shifts that begin on a Saturday or Sunday that is neither a holiday nor worked instead.
  public var weekendDays = 0
  /// Shifts that begin on a public holiday.
  public var holidays = 0
  /// Shifts whose post the person held at three in the morning.
  public var nights = 0
  public var minutes = 0
}

/// The loads of everybody on these shifts (complete, with their changes) in the order of names' ids; a
/// shift counts for whoever held the post longest, minutes for whoever was there.
public func dutyLoads(
  _ shifts: [Shift], _ calendar: HolidayCalendar, _ time: OfficeTime, from: Timestamp,
  until: Timestamp
) -> [DutyLoad] {
  var loads: [String: DutyLoad] = [:]
  for shift in shifts where shift.from >= from && shift.from < until {
    for post in shift.posts {
      let stretches = shift.stretches(of: post).filter { !$0.person.isEmpty }
      for stretch in stretches {
        loads[stretch.person, default: DutyLoad(person: stretch.person)].minutes +=
          stretch.until.minutes(since: stretch.from)
      }
      guard let main = longest(stretches) else { continue }
      loads[main]?.shifts += 1
      switch kind(of: shift.date, calendar) {
      case .holiday: loads[main]?.holidays += 1
      case .weekend: loads[main]?.weekendDays += 1
      case .ordinary: break
      }
      if let night = holderAtNight(shift, post, time) { loads[night]?.nights += 1 }
    }
  }
  return loads.values.sorted { $0.person < $1.person }
}

/// What a day is for whoever has to be on duty.
public enum DutyDay: String, CaseIterable, Hashable, Sendable {
  case ordinary, weekend, holiday
}

/// A holiday stays one on a Sunday; a Sunday that is worked instead is an ordinary day.
public func kind(of date: CivilDate, _ calendar: HolidayCalendar) -> DutyDay {
  if let day = calendar.day(date) { return day.isWorkday ? .ordinary : .holiday }
  return date.weekday > 5 ? .weekend : .ordinary
}

/// Of equal stretches the first.
private func longest(_ stretches: [HeldStretch]) -> String? {
  var minutes: [(person: String, minutes: Int)] = []
  for stretch in stretches {
    let length = stretch.until.minutes(since: stretch.from)
    if let place = minutes.firstIndex(where: { $0.person == stretch.person }) {
      minutes[place].minutes += length
    } else {
      minutes.append((stretch.person, length))
    }
  }
  var best: (person: String, minutes: Int)?
  for it in minutes where it.minutes > best?.minutes ?? 0 { best = it }
  return best?.person
}

private func holderAtNight(_ shift: Shift, _ post: String, _ time: OfficeTime) -> String? {
  let dates = [shift.date, shift.date.adding(days: 1)]
  let night = dates.map { time.instant($0, minuteOfDay: 180) }
    .first { shift.from <= $0 && $0 < shift.until }
  guard let night else { return nil }
  let person = shift.holder(of: post, at: night)
  return person.isEmpty ? nil : person
}
