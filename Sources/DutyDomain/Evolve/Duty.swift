/// The duty room as it stands now: the fold of the journal, open things only.
///
/// What is closed has left for the archive. Everything here is computed from events by `evolve`.
public struct Duty: Hashable, Sendable {
  /// The journal position of the last line folded in; 0 before the first.
  public var position: Int64 = 0
  public var lastRecordedAt = Timestamp(milliseconds: 0)
  /// Nil until the first event has named the office.
  public var office: Office?
  /// The rules that were ever adopted, oldest first; open things keep those they were opened under.
  public var policies: [AdoptedPolicy] = []
  public var calendar = HolidayCalendar.blank
  /// Since when the room has a calendar of holidays; nil before the first.
  public var calendarSince: Timestamp?
  public var codes = CodeTable()
  public var directory = Directory()
  public var roster = Roster()
  /// Ids of the people who have a PIN; the secrets lie elsewhere.
  public var pins: [String] = []
  /// Who has taken the desk where.
  public var seats: [DeskSeat] = []
  public var presence = PresenceState()
  /// Open incidents by number, oldest first.
  public var incidents: [Incident] = []
  /// Open instructions by number, oldest first.
  public var instructions: [Instruction] = []
  /// Written reports that are neither sent nor withdrawn, by number.
  public var reportDrafts: [Report] = []
  /// The periodicals as the office has set them; empty before it has.
  public var bulletinSeries: [BulletinSeries] = []
  /// Bulletins that are not settled yet, by number.
  public var bulletins: [Bulletin] = []
  /// What the room itself owes and has done, apart from any incident.
  public var room = RoomDuties()
  /// The last issue number given, per year and series.
  public var issues: [IssueCounter] = []
  /// The round of spot checks that is going on; one at a time.
  public var spotRound: SpotRound?
  /// The round that was finished last.
  public var lastSpotRound: SpotRound?
  /// Faults that stand against units outside of the open round, one a unit, the newest last.
  public var callAgain: [SpotCheck] = []
  /// The line tests of the last shifts, oldest first.
  public var lineTests: [LineTest] = []
  /// What handovers go by; nil before the office has set it.
  public var handoverPlan: HandoverPlan?
  /// The handover that is going on.
  public var handover: Handover?
  /// The number of the last handover.
  public var handovers = 0
  /// The shift that somebody has taken over; nil before anybody did.
  public var held: HeldShift?
  /// The last number given, per year and kind.
  public var counters: [NumberCounter] = []

  public init() {}
}

/// The last number given of a kind in a year. Counters of all years are kept, so that a clock that
/// steps back goes on with the old year.
public struct NumberCounter: Hashable, Sendable, Blank {
  public var kind = ItemKind.incident
  public var year = 0
  public var last = 0
  public static var blank: NumberCounter { NumberCounter() }
}

extension Duty {
  /// The wall clock of the office; China's before an office is named.
  public var time: OfficeTime { office?.time ?? OfficeTime(utcOffsetMinutes: 480) }

  public func incident(_ number: ItemNumber) -> Incident? {
    place(of: number, in: incidents, \.number).map { incidents[$0] }
  }

  public func instruction(_ number: ItemNumber) -> Instruction? {
    place(of: number, in: instructions, \.number).map { instructions[$0] }
  }

  /// The leader on duty at an instant, by id; nil in a gap.
  public func leaderOnDuty(at instant: Timestamp) -> String? {
    roster.onDuty(at: instant).flatMap { $0.leader.isEmpty ? nil : $0.leader }
  }

  /// The number that the next thing of this kind gets when it is recorded at this instant.
  func nextNumber(_ kind: ItemKind, at now: Timestamp) -> ItemNumber {
    let year = time.date(now).year
    let last = counters.first { $0.kind == kind && $0.year == year }?.last ?? 0
    return ItemNumber(year: year, serial: last + 1)
  }
}

/// Binary search in an array sorted by number. Inlined, so that only the numbers are read and not whole
/// items copied: every row of every frame looks itself up.
@inlinable @inline(__always)
package func place<Item>(
  of number: ItemNumber, in items: [Item], _ key: (Item) -> ItemNumber
) -> Int? {
  let place = insertionPlace(of: number, in: items, key)
  return place < items.count && key(items[place]) == number ? place : nil
}

/// Where the number stands or would stand in an array sorted by number.
@inlinable @inline(__always)
package func insertionPlace<Item>(
  of number: ItemNumber, in items: [Item], _ key: (Item) -> ItemNumber
) -> Int {
  var low = 0
  var high = items.count
  while low < high {
    let middle = (low + high) / 2
    if key(items[middle]) < number { low = middle + 1 } else { high = middle }
  }
  return low
}
