package import DutyDomain

/// A round of spot checks over the panes: the list of units, the selected one, and what was noted of the
/// call that is going on before its result is known.
package struct RoundSheet: Hashable, Sendable {
  /// The round; nil until the first result opens one.
  package var number: ItemNumber?
  /// The selected unit, by id.
  package var unit = ""
  /// How often it has rung so far; 0 while nobody counts.
  package var rings = 0
  package var isOnRoster: Bool?
  package var leaderReached: Bool?
  package var triedSecond = false
  package var medium = CheckMedium.telephone
  /// Units were not called: the next press of the same key finishes all the same.
  package var finishAsks = false

  init(_ number: ItemNumber?, _ duty: Duty) {
    self.number = number
    let round = round(duty)
    let units = units(duty)
    unit = round?.unchecked.first ?? round?.toCallAgain.first ?? units.first ?? ""
  }

  /// The round that is shown; nil before there is one.
  package func round(_ duty: Duty) -> SpotRound? {
    number.flatMap(duty.liveRound) ?? duty.spotRound
  }

  /// The units in the order in which they are called; before there is a round, those it would have.
  package func units(_ duty: Duty) -> [String] {
    round(duty)?.units ?? duty.units(ofKinds: SpotCheckRules.standard.kinds).map(\.id)
  }

  /// What is known of the call so far belongs to the check that comes.
  func complete(_ entry: inout SpotCheckEntry) {
    if entry.rings == nil, rings > 0 { entry.rings = rings }
    entry.isOnRoster = entry.isOnRoster ?? isOnRoster
    entry.leaderReached = entry.leaderReached ?? leaderReached
    entry.triedSecond = entry.triedSecond || triedSecond
    if entry.medium == .telephone { entry.medium = medium }
  }

  /// The next unit to call: one that was not, else one that must be called again, after this one.
  mutating func goOn(_ duty: Duty) {
    (rings, isOnRoster, leaderReached, triedSecond) = (0, nil, nil, false)
    guard let round = round(duty) else { return }
    let place = round.units.firstIndex(of: unit).map { $0 + 1 } ?? 0
    let order = Array(round.units[place...]) + Array(round.units[..<place])
    let unchecked = Set(round.unchecked)
    let faulty = Set(round.toCallAgain)
    unit =
      order.first { unchecked.contains($0) } ?? order.first { faulty.contains($0) && $0 != unit }
      ?? unit
  }

  mutating func select(_ unit: String) {
    if unit == self.unit { return }
    self.unit = unit
    (rings, isOnRoster, leaderReached, triedSecond) = (0, nil, nil, false)
  }
}

/// The results in the order of their keys: 1 is normal.
package let resultKeys: [SpotResult] = [
  .normal, .slow, .unanswered, .busy, .deadNumber, .standIn, .leaderUnreachable, .uninformed,
]
