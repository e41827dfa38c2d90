import CellGrid
package import DutyDomain

extension Flow {
  /// Whom the picker offers for what was typed.
  package func sitters(_ typed: String, _ duty: Duty) -> [Person] {
    let all = duty.sitters(at: now)
    return typed.isEmpty ? all : all.filter { matches(typed, $0.name) }
  }

  /// A digit takes that row, letters choose by name or its pinyin, Enter takes the selected one, 0
  /// leaves the seat.
  mutating func pressInSeats(
    _ key: Key, _ step: Int?, _ typed: String, _ selected: Int, _ duty: Duty
  )
    -> [Effect]
  {
    let people = sitters(typed, duty)
    switch key {
    case .escape where typed.isEmpty, .control("c"), .control("g"): overlay = nil
    case .escape: overlay = .seats(typed: "", selected: 0)
    case .enter: return people.isEmpty ? [] : take(people[min(selected, people.count - 1)].id)
    case .down, .up, .pageDown, .pageUp:
      let row = Cursor.move(selected, by: step ?? 0, count: people.count) ?? 0
      overlay = .seats(typed: typed, selected: row)
    case .backspace: overlay = .seats(typed: String(typed.dropLast()), selected: 0)
    case .character("0"): return take("")
    case .character(let character):
      if let digit = character.wholeNumberValue, (1...9).contains(digit) {
        return digit <= people.count ? take(people[digit - 1].id) : []
      }
      overlay = .seats(typed: typed + String(character), selected: 0)
    default: break
    }
    return []
  }

  private mutating func take(_ person: String) -> [Effect] {
    overlay = nil
    return [.perform(.takeDesk(person: person))]
  }

  /// What the journal has taken of it: the sitting of whoever sat here before is over.
  mutating func noteSeat(_ lines: [LogLine]) {
    for line in lines {
      if case .deskTaken = line.event {
        givenName = nil
        endSitting()
      }
    }
  }

  /// The posts of the shift that runs or begins within the hour, with who is planned.
  package func posts(_ duty: Duty) -> [(post: DutyPost, person: String, arrival: Arrival?)] {
    let shift = duty.roster.onDuty(at: now.adding(minutes: 60)) ?? duty.roster.onDuty(at: now)
    guard let shift else { return [] }
    return DutyPost.allCases.map { ($0, shift[$0], duty.roster.arrival($0, of: shift)) }
  }

  /// One key a post; Enter or the key that opened it takes the next one that is missing.
  mutating func pressInPosts(_ key: Key, _ duty: Duty) -> [Effect] {
    let posts = posts(duty)
    let missing = posts.first { $0.arrival == nil && !$0.person.isEmpty }
    switch key {
    case .enter, .character("d"):
      overlay = nil
      return missing.map { [.perform(.arrive($0.post, person: ""))] } ?? []
    case .character(let character):
      guard let digit = character.wholeNumberValue, (1...posts.count).contains(digit) else {
        overlay = nil
        return []
      }
      let chosen = posts[digit - 1]
      let isLast = posts.count { $0.arrival == nil && !$0.person.isEmpty } <= 1
      if isLast { overlay = nil }
      return [.perform(.arrive(chosen.post, person: ""))]
    default: overlay = nil
    }
    return []
  }
}
