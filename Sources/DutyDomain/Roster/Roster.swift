/// A post of the shift (带班领导 / 主班 / 副班). The raw value is what the journal says.
public enum DutyPost: String, CaseIterable, Hashable, Sendable {
  case leader = "leader"
  case leadOfficer = "lead_officer"
  case secondOfficer = "second_officer"
}

/// One planned shift (班次): who is on which post from when until when.
public struct Shift: Hashable, Sendable, Blank {
  /// The day on which it begins.
  public var date = CivilDate(daysSince1970: 0)
  public var from = Timestamp(milliseconds: 0)
  public var until = Timestamp(milliseconds: 0)
  /// Ids of the directory; empty where nobody is planned.
  public var leader = ""
  public var leadOfficer = ""
  public var secondOfficer = ""
  public var phone = ""
  public var note = ""
  /// Which of the shifts of its day it is: `白班`; empty where a day has only one.
  public var name = ""
  /// Posts beside the three, in the order of the pattern.
  public var others: [PostHolder] = []
  /// Why a day was planned anew; empty for the first plan.
  public var reason = ""
  /// What was changed after planning, in order; empty in a plan as it is written.
  public var changes: [ShiftChange] = []

  public static var blank: Shift { Shift() }

  public subscript(_ post: DutyPost) -> String {
    get {
      switch post {
      case .leader: leader
      case .leadOfficer: leadOfficer
      case .secondOfficer: secondOfficer
      }
    }
    set {
      switch post {
      case .leader: leader = newValue
      case .leadOfficer: leadOfficer = newValue
      case .secondOfficer: secondOfficer = newValue
      }
    }
  }
}

/// A stretch of time in which a post, or the whole shift, has nobody.
public struct RosterGap: Hashable, Sendable {
  public var from: Timestamp
  public var until: Timestamp
  /// Nil: no shift is planned at all.
  public var post: DutyPost?
}

/// The shifts that were planned, oldest first, and what was agreed about them since.
///
/// What is planned stands in `shifts`; who really is on duty say `onDuty`, `next` and `effective`.
public struct Roster: Hashable, Sendable {
  /// As planned, each with the changes that were written for it.
  public internal(set) var shifts: [Shift] = []
  /// Arrivals, one per shift and post, oldest first.
  public internal(set) var arrivals: [Arrival] = []
  /// Swaps that wait for consent or approval, in the order of their numbers.
  public internal(set) var swaps: [Swap] = []
  /// Absences, in the order of their numbers.
  public internal(set) var leaves: [Leave] = []
  /// Who has said that a shift is known and will be kept.
  public internal(set) var confirmations: [Confirmation] = []
  /// The pattern in force; nil: one shift a day as the office was established with.
  public internal(set) var pattern: ShiftPattern?
  /// The last number given to a swap, substitution or leave.
  public internal(set) var lastNumber = 0

  public init() {}

  public init(shifts: [Shift], arrivals: [Arrival]) {
    self.shifts = shifts
    self.arrivals = arrivals
  }

  /// The roster as a snapshot has it.
  public init(
    shifts: [Shift], arrivals: [Arrival], swaps: [Swap], leaves: [Leave],
    confirmations: [Confirmation], pattern: ShiftPattern?, lastNumber: Int
  ) {
    self.shifts = shifts
    self.arrivals = arrivals
    self.swaps = swaps
    self.leaves = leaves
    self.confirmations = confirmations
    self.pattern = pattern
    self.lastNumber = lastNumber
  }

  /// Plans a shift anew, with the changes that stand for it; shifts that ended before `since` leave, so
  /// that the roster does not grow. Returns the shifts of other names whose time it takes.
  @discardableResult
  public mutating func plan(_ shift: Shift, keepingSince since: Timestamp) -> [Shift] {
    var planned = shift
    planned.changes = self.shift(on: shift.date, shift.name)?.changes ?? []
    let gone = shifts.filter {
      $0.date == shift.date && $0.name != shift.name && $0.from < shift.until
        && shift.from < $0.until
    }
    shifts.removeAll { old in
      (old.date == shift.date && old.name == shift.name) || old.until < since
        || gone.contains { $0.slot == old.slot }
    }
    let place = shifts.firstIndex { $0.from > shift.from } ?? shifts.count
    shifts.insert(planned, at: place)
    prune(since: since)
    return gone
  }

  private mutating func prune(since: Timestamp) {
    leaves.removeAll { $0.until < since }
    confirmations.removeAll { $0.at < since }
    swaps.removeAll { $0.proposedAt < since }
  }

  public mutating func arrive(_ arrival: Arrival) {
    arrivals.removeAll {
      $0.date == arrival.date && $0.shift == arrival.shift && $0.post == arrival.post
    }
    arrivals.append(arrival)
    if arrivals.count > 60 { arrivals.removeFirst() }
  }

  /// The planned shift of a day; `name` says which, where a day has several.
  public func shift(on date: CivilDate, _ name: String = "") -> Shift? {
    shifts.first { $0.date == date && $0.name == name }
  }

  /// The planned shifts that begin on a day, in order of time.
  public func shifts(on date: CivilDate) -> [Shift] {
    shifts.filter { $0.date == date }
  }

  /// That the holder of a post of this shift has arrived; a relief arrives anew.
  public func arrival(_ post: DutyPost, of shift: Shift) -> Arrival? {
    arrivals.first {
      $0.date == shift.date && $0.shift == shift.name && $0.post == post
        && $0.person == shift[post]
    }
  }

  /// Where nobody is planned between two instants, in order of time.
  public func gaps(from: Timestamp, until: Timestamp) -> [RosterGap] {
    var gaps: [RosterGap] = []
    var covered = from
    for shift in shifts where shift.until > from && shift.from < until {
      if shift.from > covered { gaps.append(RosterGap(from: covered, until: shift.from)) }
      for post in DutyPost.allCases where shift[post].isEmpty {
        gaps.append(
          RosterGap(from: max(shift.from, from), until: min(shift.until, until), post: post))
      }
      covered = max(covered, shift.until)
    }
    if covered < until { gaps.append(RosterGap(from: covered, until: until)) }
    return gaps
  }
}

/// That somebody has arrived at a post (到岗).
public struct Arrival: Hashable, Sendable, Blank {
  /// The day on which the shift began.
  public var date = CivilDate(daysSince1970: 0)
  public var post = DutyPost.leader
  public var person = ""
  public var at = Timestamp(milliseconds: 0)
  /// How long after the beginning of the shift, when that is late by the policy; nil in time.
  public var lateMinutes: Int?
  /// The name of the shift, where a day has several.
  public var shift = ""

  public static var blank: Arrival { Arrival() }
}
