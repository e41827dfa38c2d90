/// From now on this person sits at the terminal of the line and signs what is done there.
public struct DeskTaken: Hashable, Sendable, Blank {
  /// Id of the directory; empty when the seat was left and the roster says again who sits there.
  public var person = ""
  /// The end of the shift in which it was taken: a seat does not outlive it.
  public var until = Timestamp(milliseconds: 0)
  public static var blank: DeskTaken { DeskTaken() }
}

/// Who sits at one terminal.
public struct DeskSeat: Hashable, Sendable, Blank {
  public var terminal = ""
  public var person = ""
  public var until = Timestamp(milliseconds: 0)
  public static var blank: DeskSeat { DeskSeat() }
}

extension Duty {
  /// Who has taken the desk at a terminal, by id; nil where the roster says who sits there.
  public func sitter(at terminal: String, _ now: Timestamp) -> String? {
    seats.first { $0.terminal == terminal && now < $0.until }?.person
  }

  /// Whom the picker offers, the likeliest first: the officers of the shift, its leader, those of the
  /// next shift, then everybody else of the office who may sit there.
  public func sitters(at now: Timestamp) -> [Person] {
    var ids: [String] = []
    for shift in [roster.onDuty(at: now), roster.next(after: now)].compactMap({ $0 }) {
      ids += [shift.leadOfficer, shift.secondOfficer, shift.leader]
    }
    for role in [PersonRole.officer, .director, .leader] {
      ids += directory.people.filter { $0.role == role }.map(\.id)
    }
    var seen: Set<String> = []
    return ids.filter { !$0.isEmpty && seen.insert($0).inserted }.compactMap {
      directory.person($0)
    }
  }

  func takeDesk(_ given: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let person = trim(given).isEmpty ? nil : try known(given).id
    if sitter(at: act.terminal, act.now) == person { throw .nothingChanged }
    let length = office?.shiftLengthMinutes ?? 1440
    let until = roster.onDuty(at: act.now)?.until ?? act.now.adding(minutes: length)
    return [.deskTaken(DeskTaken(person: person ?? "", until: until))]
  }

  mutating func evolve(_ it: DeskTaken, _ line: LogLine) {
    seats.removeAll { $0.terminal == line.terminal || $0.until <= line.recordedAt }
    if it.person.isEmpty { return }
    seats.append(DeskSeat(terminal: line.terminal, person: it.person, until: it.until))
  }
}
