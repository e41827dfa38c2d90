import DutyDesk
import DutyDomain

// What happens next.
extension Simulation {
  func nextStep() -> Step {
    tick()
    return Step(at: now, deed: nextDeed())
  }

  /// Mostly seconds pass. Now and then the room is quiet for hours; sometimes the clock is set.
  private func tick() {
    let minute: Int64 = 60_000
    switch dice.roll(200) {
    case 0:
      let jumps: [Int64] = [-5, -60, -1440, -525_600, 5, 180, 1440, 44_640, 525_600]
      // Whoever set it wrong sets it right again: years neither pile up nor are lost.
      let jump = drift == 0 ? dice.one(jumps) : -drift
      drift = drift == 0 && abs(jump) >= 1440 ? jump : 0
      now = Timestamp(milliseconds: now.milliseconds + jump * minute)
      tally.jumps += 1
    case 1...6: now = now.adding(minutes: 30 + dice.roll(400))
    default: now = Timestamp(milliseconds: now.milliseconds + Int64(dice.roll(240_000)))
    }
  }

  private func newID() -> String {
    lastID += 1
    return "act-\(lastID)"
  }

  private func nextDeed() -> Step.Deed {
    let terminal = dice.roll(terminals.count)
    switch dice.weighed([70, 5, 5, 8, 3, 3, 2, 2, 1, 1, 4]) {
    case 0: return act(terminal)
    case 1:
      // It was decided upon long ago and is done only now.
      guard !parcels.isEmpty else { return act(terminal) }
      return .act(
        parcels.remove(at: dice.roll(parcels.count)), isStale: dice.chance(50), death: nil)
    case 2:
      guard var again = dice.pick(acts.suffix(200)) else { return act(terminal) }
      if dice.chance(50) { again.terminal = terminal }
      return .act(again, isStale: dice.chance(50), death: nil)
    case 3:
      let other = dice.roll(terminals.count)
      return .automatic(dice.chance(30) ? [terminal] : [terminal, other, terminal])
    case 4: return .takeBack(terminal, id: newID())
    case 5: return .read(terminal)
    case 6: return .reopen(terminal)
    case 7: return .tend(terminal)
    case 8:
      let pins = ["4071", "5830", "1234"]
      return .setPin(
        terminal, person: dice.pick(duty.directory.people)?.id ?? "", old: dice.pick(pins + [""]),
        pin: dice.one(pins), id: newID(),
        dies: dice.chance(10))
    case 9:
      return .checkPin(
        terminal, person: dice.pick(duty.directory.people)?.id ?? "",
        pin: dice.one(["4071", "5830"]))
    default:
      // Two who want something of the same thing at the same moment.
      var (one, other) = (wish(of: terminal), wish(of: (terminal + 1) % terminals.count))
      for _ in 0..<6 where one.intent.needs.items != other.intent.needs.items {
        other = wish(of: (terminal + 1) % terminals.count)
      }
      if dice.chance(50) { swap(&one.intent, &other.intent) }
      return .race(one, other)
    }
  }

  /// What is wanted is made up from what the terminal knows, which may be old.
  private func wish(of terminal: Int) -> Step.Act {
    var maker = IntentMaker(
      dice: dice, duty: terminals[terminal].desk.duty, now: now, gone: ledger.gone)
    let intent = maker.next()
    dice = maker.dice
    return Step.Act(id: newID(), terminal: terminal, intent: intent, isLeader: dice.chance(15))
  }

  private func act(_ terminal: Int) -> Step.Deed {
    let act = wish(of: terminal)
    if dice.chance(5), parcels.count < 20 {
      parcels.append(act)
      return .read(terminal)
    }
    let death: DyingJournal.Death? =
      switch dice.roll(50) {
      case 0: .beforeAppend
      case 1: .afterCommit
      default: nil
      }
    return .act(act, isStale: dice.chance(40), death: death)
  }
}
