import DutyDomain

/// The clocks of all open incidents, computed once for each line that is written about one: the order of
/// the queue, its rows, its title and the bell all ask for them.
struct ClockBook: Sendable {
  private struct Entry {
    var lastPosition: Int64
    var deadlines: [Deadline]
  }

  private var entries: [ItemNumber: Entry] = [:]
  private var position: Int64 = -1
  private var calendar = HolidayCalendar.blank
  private var policies = 0
  private var time: OfficeTime?

  /// Takes the incidents as they stand; what nobody has written about since stays as it was computed.
  mutating func follow(_ duty: Duty) {
    let rulesAreOld =
      policies == duty.policies.count && time == duty.time && calendar == duty.calendar
    if position == duty.position, rulesAreOld { return }
    let old = rulesAreOld ? entries : [:]
    position = duty.position
    calendar = duty.calendar
    policies = duty.policies.count
    time = duty.time
    entries = [:]
    let incidents = duty.incidents
    for place in incidents.indices {
      let number = incidents[place].number
      if let known = old[number], known.lastPosition == incidents[place].lastPosition {
        entries[number] = known
      } else {
        entries[number] = Entry(
          lastPosition: incidents[place].lastPosition,
          deadlines: duty.openDeadlines(of: incidents[place]))
      }
    }
  }

  /// The clocks that run on an open incident, the earliest first.
  func all(_ number: ItemNumber) -> [Deadline] { entries[number]?.deadlines ?? [] }

  /// The one that runs out first.
  func next(_ number: ItemNumber) -> Deadline? { all(number).first }
}
