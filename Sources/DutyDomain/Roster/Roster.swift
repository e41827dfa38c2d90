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

  public static var blank: Shift { Shift() }

  public subscript(_ post: DutyPost) -> String {
    switch post {
    case .leader: leader
    case .leadOfficer: leadOfficer
    case .secondOfficer: secondOfficer
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

/// The shifts that were planned, oldest first, at most one a day.
public struct Roster: Hashable, Sendable {
  public private(set) var shifts: [Shift] = []
  /// Arrivals, one per shift and post, oldest first.
  public private(set) var arrivals: [Arrival] = []

  public init() {}

  public init(shifts: [Shift], arrivals: [Arrival]) {
    self.shifts = shifts
    self.arrivals = arrivals
  }

  /// Plans a day anew; shifts that ended before `since` leave, so that the roster does not grow.
  public mutating func plan(_ shift: Shift, keepingSince since: Timestamp) {
    shifts.removeAll { $0.date == shift.date || $0.until < since }
    let place = shifts.firstIndex { $0.date > shift.date } ?? shifts.count
    shifts.insert(shift, at: place)
  }

  public mutating func arrive(_ arrival: Arrival) {
    arrivals.removeAll { $0.date == arrival.date && $0.post == arrival.post }
    arrivals.append(arrival)
    if arrivals.count > 60 { arrivals.removeFirst() }
  }

  public func shift(on date: CivilDate) -> Shift? {
    shifts.first { $0.date == date }
  }

  /// The shift on duty at an instant; nil in a gap.
  public func onDuty(at instant: Timestamp) -> Shift? {
    shifts.last { $0.from <= instant && instant < $0.until }
  }

  /// The first shift that begins after the instant.
  public func next(after instant: Timestamp) -> Shift? {
    shifts.first { $0.from > instant }
  }

  public func arrival(_ post: DutyPost, on date: CivilDate) -> Arrival? {
    arrivals.first { $0.date == date && $0.post == post }
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

  public static var blank: Arrival { Arrival() }
}
