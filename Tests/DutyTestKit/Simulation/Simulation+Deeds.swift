import DutyDesk
import DutyDomain
import DutyJournal

// What happens, done to the terminals.
extension Simulation {
  func perform(_ deed: Step.Deed) throws(Failure) -> [Breach] {
    switch deed {
    case .act(let act, let isStale, let death):
      let terminal = terminals[act.terminal]
      if !isStale { _ = try terminal.desk.catchUp() }
      if death == nil { acts.append(act) }
      terminal.journal.nextDeath = death
      let before = terminal.desk.head.position
      let answer = terminal.desk.perform(
        act.intent, now: now, leader: act.isLeader, author: act.author, id: act.id)
      terminal.journal.nextDeath = nil
      if case .failed(let failure) = answer {
        guard failure == DyingJournal.lastWords else { throw failure }
        // The act may come again from whoever has not heard that it was stored.
        acts.append(act)
        tally.died += 1
        return try reopen(act.terminal)
      }
      return note(answer, act.id, by: terminal, before)
    case .race(let act, let other):
      let terminal = terminals[act.terminal]
      var breaches: [Breach] = []
      terminal.journal.interloper = { [unowned self] () throws(Failure) in
        breaches += try perform(.act(other, isStale: true, death: nil))
      }
      breaches += try perform(.act(act, isStale: false, death: nil))
      terminal.journal.interloper = nil
      return breaches
    case .automatic(let places):
      var breaches: [Breach] = []
      for place in places { breaches += try automatic(terminals[place]) }
      return breaches
    case .takeBack(let place, let id): return try takeBack(place, id)
    case .read(let place):
      _ = try terminals[place].desk.catchUp()
      return []
    case .reopen(let place): return try reopen(place)
    case .tend(let place):
      for _ in 0..<8 where terminals[place].desk.workQuietly() {}
      return []
    case .setPin(let place, let person, let old, let pin, let id, let dies):
      let terminal = terminals[place]
      let setting: PinSetting = old.map { .own(old: $0.isEmpty ? nil : Secret($0)) } ?? .reset
      let before = terminal.desk.head.position
      terminal.journal.nextDeath = dies ? .beforeAppend : nil
      let answer = terminal.desk.setPin(Secret(pin), of: person, setting, now: now, id: id)
      terminal.journal.nextDeath = nil
      if case .failed(DyingJournal.lastWords) = answer { return try reopen(place) }
      return note(answer, id, by: terminal, before)
    case .checkPin(let place, let person, let pin):
      _ = try terminals[place].desk.checkPin(Secret(pin), of: person, now: now)
      return []
    }
  }

  /// A process is gone; its successor starts from the newest snapshot and must know what the log knows.
  private func reopen(_ place: Int) throws(Failure) -> [Breach] {
    terminals[place] = try Terminal("tty\(place)", open)
    tally.reopened += 1
    let desk = terminals[place].desk
    if let obstacle = desk.obstacle { return [Breach("chain", "after a start: \(obstacle)")] }
    return []
  }

  private func note(
    _ answer: DeskAnswer, _ id: String, by terminal: Terminal, _ before: Int64
  ) -> [Breach] {
    switch answer {
    case .stored(let lines, let isRepeat):
      tally.stored += isRepeat ? 0 : 1
      tally.repeated += isRepeat ? 1 : 0
      if let first = stored[id], first != lines {
        return [Breach("repeat", "\(id) is another act")]
      }
      if !isRepeat, stored[id] != nil { return [Breach("repeat", "\(id) was written twice")] }
      if !isRepeat { for line in lines { tally.kinds[ledger.name(line.event), default: 0] += 1 } }
      stored[id] = lines
      if !isRepeat, let last = lines.last, last.position != terminal.desk.head.position {
        return [Breach("stored", "\(id): the head is \(terminal.desk.head.position)")]
      }
      return []
    case .refused(let refusal):
      tally.refused += 1
      tally.refusals[String("\(refusal)".prefix { $0 != "(" }), default: 0] += 1
      return []
    case .failed(let failure): return [Breach("failure", "\(id): \(failure)")]
    }
  }

  /// What the board does by itself at each tick.
  private func automatic(_ terminal: Terminal) throws(Failure) -> [Breach] {
    let known = terminal.desk.duty
    let always = Timestamp(milliseconds: .min)
    var due: [(intent: Intent, id: String)] = []
    for incident in known.incidents {
      if let climb = known.climb(of: incident, at: now, since: always) {
        due.append((.climb(incident.number, step: climb.step), climb.actionID))
      }
      if let expiry = known.expiry(of: incident, at: now) {
        due.append((.expireAcknowledgement(incident.number, due: expiry.due), expiry.actionID))
      }
    }
    for step in known.chases(at: now) where step.isDue(at: now) {
      let act = InstructionAct.noteChase(unit: step.unit, rule: step.rule, due: step.due)
      due.append((.instruction(act, step.instruction), step.actionID))
    }
    if let prompt = known.presencePrompt(at: now, since: always) {
      due.append(
        (
          now >= prompt.answerBy
            ? .missPresence(due: prompt.due) : .confirmPresence(due: prompt.due),
          prompt.actionID
        ))
    }
    var breaches: [Breach] = []
    for (intent, id) in due {
      let before = terminal.desk.head.position
      let answer = terminal.desk.perform(intent, now: now, author: "", id: id)
      breaches += note(answer, id, by: terminal, before)
    }
    return breaches
  }

  /// Takes back what this terminal wrote last, and what was taken back must be as it was before.
  private func takeBack(_ place: Int, _ id: String) throws(Failure) -> [Breach] {
    let terminal = terminals[place]
    _ = try terminal.desk.catchUp()
    var act = id
    for own in acts.reversed().prefix(12) where own.terminal == place && stored[own.id] != nil {
      act = own.id
      break
    }
    guard let lines = stored[act] else { return [] }
    let before = terminal.desk.head.position
    return note(
      terminal.desk.perform(.takeBack(lines), now: now, id: id), id, by: terminal, before)
  }
}
