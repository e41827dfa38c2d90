import DutyDesk
import DutyDomain
import DutyFlow

/// What is handed to the desk, and what it answers.
extension Console {
  func perform(_ intent: Intent) {
    let now = ports.now()
    if case .erase(let entry) = intent { return erase(entry, at: now) }
    answer(desk.perform(intent, now: now, leader: flow.role == .leader), at: now)
  }

  func check(_ pin: Secret, of person: String) {
    let now = ports.now()
    let check = read { () throws(Failure) in try desk.checkPin(pin, of: person, now: now) }
    if let check { apply(.pinChecked(check, at: now)) }
  }

  func set(_ pin: Secret, of person: String, old: Secret?) {
    let now = ports.now()
    let author = desk.author(at: now, isLeader: flow.role == .leader)
    answer(desk.setPin(pin, of: person, .own(old: old), now: now, author: author), at: now)
  }

  func answer(_ answer: DeskAnswer, at now: Timestamp) {
    hasWork = true
    switch answer {
    case .stored(let lines, _):
      flow.dataIsFreshAt = ports.now()
      apply(.performed(.stored(lines), at: now))
    case .refused(let refusal): apply(.performed(.refused(refusal), at: now))
    case .failed(let failure):
      ports.log(failure)
      apply(.performed(.failed(failure), at: now))
    }
  }

  /// Nobody typed it, so nobody is told when it was not to be: another board has done it, or somebody
  /// acknowledged at the same moment. A failure shows on the status line as soon as data is read.
  func performByRule(_ intent: Intent, _ id: String) {
    let now = ports.now()
    hasWork = true
    switch desk.perform(intent, now: now, author: "", id: id) {
    case .stored(let lines, _): apply(.actedByRule(lines, at: now))
    case .refused: break
    case .failed(let failure): ports.log(failure)
    }
  }

  /// A person's act that others may have done already, which is no news to whoever did it too.
  func performOnce(_ intent: Intent, _ id: String) {
    let now = ports.now()
    hasWork = true
    let author = desk.author(at: now, isLeader: flow.role == .leader)
    switch desk.perform(intent, now: now, author: author, id: id) {
    case .stored(let lines, _): apply(.actedByRule(lines, at: now))
    case .refused: break
    case .failed(let failure):
      ports.log(failure)
      apply(.failed(failure))
    }
  }
}
