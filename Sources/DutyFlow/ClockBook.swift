import DutyDomain

/// What the board needs to know of every open item again and again, computed once for each line that is
/// written about one: the clocks above all, which the order of the queue, its rows, its title and the
/// bell ask for.
struct ClockBook: Sendable {
  /// In order of their numbers, as the items of the duty are.
  private(set) var incidents: [ClockPage] = []
  private var instructions: [ClockPage] = []
  private var position: Int64 = -1
  private var calendar = HolidayCalendar.blank
  private var policies = 0
  private var time: OfficeTime?
  /// When the steps of chasing were computed, and until when they are the same ones.
  private var chasesFrom = Timestamp(milliseconds: .min)
  private var chasesUntil = Timestamp(milliseconds: .min)

  /// Takes the items as they stand; what nobody has written about since stays as it was computed.
  mutating func follow(_ duty: Duty, at now: Timestamp) {
    let rulesAreOld =
      policies == duty.policies.count && time == duty.time && calendar == duty.calendar
    if position == duty.position, rulesAreOld { return }
    position = duty.position
    if !rulesAreOld {
      calendar = duty.calendar
      policies = duty.policies.count
      time = duty.time
      incidents = []
      instructions = []
    }
    followIncidents(duty)
    followInstructions(duty, at: now)
  }

  private mutating func followIncidents(_ duty: Duty) {
    let items = duty.incidents
    ClockBook.renew(
      &incidents, count: items.count,
      mark: { (items[$0].number, items[$0].lastPosition) },
      write: { place in
        let deadlines = duty.openDeadlines(of: items[place])
        var page = ClockPage(
          number: items[place].number, lastPosition: items[place].lastPosition,
          deadlines: deadlines, ringing: RingingClock.all(items[place], deadlines, duty))
        page.isUnacknowledged = items[place].isUnacknowledged
        page.hasRunOut = items[place].acknowledgement?.expiredAt != nil
        page.rank = items[place].effectiveLevel?.rank ?? ClockPage.unknownRank
        return page
      })
  }

  /// A step of chasing that has come is followed by the next one of its rule.
  private mutating func followInstructions(_ duty: Duty, at now: Timestamp) {
    if now < chasesFrom || now >= chasesUntil {
      instructions = []
      chasesFrom = now
      chasesUntil = Timestamp(milliseconds: .max)
    }
    let items = duty.instructions
    var until = chasesUntil
    ClockBook.renew(
      &instructions, count: items.count,
      mark: { (items[$0].number, items[$0].lastPosition) },
      write: { place in
        let deadlines = duty.openDeadlines(of: items[place])
        let chases = RingingClock.chases(items[place], duty, at: now)
        for clock in chases where clock.due > now { until = min(until, clock.due) }
        return ClockPage(
          number: items[place].number, lastPosition: items[place].lastPosition,
          deadlines: deadlines,
          ringing: RingingClock.all(items[place], deadlines, duty) + chases)
      })
    chasesUntil = until
  }

  /// Leaves one page for each item, in their order: those of items that have gone are taken out, new
  /// and changed ones are written.
  private static func renew(
    _ pages: inout [ClockPage], count: Int,
    mark: (_ place: Int) -> (number: ItemNumber, lastPosition: Int64),
    write: (_ place: Int) -> ClockPage
  ) {
    for place in 0..<count {
      let item = mark(place)
      var gone = place
      while gone < pages.count, pages[gone].number < item.number { gone += 1 }
      if gone > place { pages.removeSubrange(place..<gone) }
      if place == pages.count || pages[place].number != item.number {
        pages.insert(write(place), at: place)
      } else if pages[place].lastPosition != item.lastPosition {
        pages[place] = write(place)
      }
    }
    pages.removeSubrange(count...)
  }

  /// The page of an open incident; nil when it is not open.
  subscript(incident number: ItemNumber) -> ClockPage? {
    place(of: number, in: incidents, \.number).map { incidents[$0] }
  }

  /// The clock of an open incident that runs out first.
  func next(_ number: ItemNumber) -> Deadline? { self[incident: number]?.deadlines.first }

  /// The clocks that may ring, without those that somebody silenced by name: of the incidents and then
  /// of the instructions, in order of their numbers.
  var ringing: [RingingClock] {
    var clocks: [RingingClock] = []
    clocks.reserveCapacity(incidents.count * 2 + instructions.count * 4)
    for place in incidents.indices { clocks += incidents[place].ringing }
    for place in instructions.indices { clocks += instructions[place].ringing }
    return clocks
  }
}

/// What is kept of one open item.
struct ClockPage: Sendable {
  var number: ItemNumber
  var lastPosition: Int64
  /// The clocks that run, the earliest first.
  var deadlines: [Deadline]
  var ringing: [RingingClock]
  /// Of an incident: nobody has taken it, or who took it must take it again.
  var isUnacknowledged = false
  var hasRunOut = false
  /// Of its level; a level that nobody has stated stands behind all.
  var rank = ClockPage.unknownRank

  static let unknownRank = 5
}
