/// One shift of a day: when it begins and how long it lasts.
public struct ShiftTurn: Hashable, Sendable, Blank {
  /// `白班`; empty where a day has only one.
  public var name = ""
  /// Minute of the day; 510 is 08:30.
  public var startMinute = 0
  public var lengthMinutes = 0
  public static var blank: ShiftTurn { ShiftTurn() }

  public init(name: String = "", startMinute: Int = 0, lengthMinutes: Int = 0) {
    self.name = name
    self.startMinute = startMinute
    self.lengthMinutes = lengthMinutes
  }
}

/// How the days of the room are cut into shifts, and which posts there are beside the three.
public struct ShiftPattern: Hashable, Sendable, Blank {
  /// In order of time.
  public var turns: [ShiftTurn] = []
  /// Names of further posts, such as `备班`.
  public var posts: [String] = []
  /// A shift that begins within so many days should have been confirmed; 0: nobody is asked to.
  public var confirmDays = 0
  /// The rule or decision behind it.
  public var basis = ""
  public static var blank: ShiftPattern { ShiftPattern() }

  public init(
    turns: [ShiftTurn] = [], posts: [String] = [], confirmDays: Int = 0, basis: String = ""
  ) {
    self.turns = turns
    self.posts = posts
    self.confirmDays = confirmDays
    self.basis = basis
  }

  /// What is wrong with it; nil when it can be kept.
  var fault: PatternFault? {
    if turns.isEmpty { return .noShift }
    if Set(turns.map(\.name)).count != turns.count { return .nameTwice }
    if turns.count > 1, turns.contains(where: { $0.name.isEmpty }) { return .nameMissing }
    let own = DutyPost.allCases.map(\.rawValue)
    if posts.contains(where: { trim($0).isEmpty || own.contains($0) })
      || Set(posts).count != posts.count
    {
      return .nameTwice
    }
    for (place, turn) in turns.enumerated() {
      guard (0..<1440).contains(turn.startMinute), (1...1440).contains(turn.lengthMinutes) else {
        return .length
      }
      let next =
        place + 1 < turns.count ? turns[place + 1].startMinute : turns[0].startMinute + 1440
      if turn.startMinute + turn.lengthMinutes > next { return .overlap }
    }
    return nil
  }
}

/// Why a shift pattern cannot be adopted.
public enum PatternFault: String, CaseIterable, Hashable, Sendable {
  case noShift = "no_shift"
  case nameTwice = "name_twice"
  case nameMissing = "name_missing"
  case length = "length"
  case overlap = "overlap"
}

extension Office {
  /// One shift a day as the office was established with; three days ahead it should be confirmed.
  public var pattern: ShiftPattern {
    ShiftPattern(
      turns: [ShiftTurn(startMinute: shiftStartMinute, lengthMinutes: shiftLengthMinutes)],
      confirmDays: 3)
  }
}

extension Duty {
  /// The pattern by which days are planned.
  public var shiftPattern: ShiftPattern { roster.pattern ?? (office ?? Office.blank).pattern }

  /// An empty shift of a day by the pattern.
  public func emptyShift(_ date: CivilDate, _ turn: ShiftTurn) -> Shift {
    var shift = Shift.blank
    shift.date = date
    shift.name = turn.name
    shift.from = time.instant(date, minuteOfDay: turn.startMinute)
    shift.until = shift.from.adding(minutes: turn.lengthMinutes)
    shift.others = shiftPattern.posts.map { PostHolder(post: $0) }
    return shift
  }

  /// The shifts of a day: those planned, else empty ones by the pattern.
  public func shiftsToPlan(on date: CivilDate) -> [Shift] {
    let planned = roster.shifts(on: date)
    var all = planned
    for turn in shiftPattern.turns {
      let empty = emptyShift(date, turn)
      if !planned.contains(where: { $0.from < empty.until && empty.from < $0.until }) {
        all.append(empty)
      }
    }
    return all.sorted { $0.from < $1.from }
  }
}
