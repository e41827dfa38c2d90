package import DutyDomain
import DutyJournal

/// How a PIN comes to be set.
package enum PinSetting: Hashable, Sendable {
  /// By the person: with the old one, where there is one.
  case own(old: Secret?)
  /// For a person who forgot it; the log says who did it.
  case reset
}

extension Desk {
  /// Checks a PIN. A wrong try is counted on the disk, for all boards together.
  package func checkPin(_ pin: Secret, of person: String, now: Timestamp) throws(Failure)
    -> PinCheck
  {
    guard let record = try journal.pin(of: person) else { return .noneSet }
    // A clock that was set back shall not lock for longer than the rule says.
    let last = min(record.lastTryAt, now)
    if let until = PinLock.until(wrongTries: record.wrongTries, lastTryAt: last), now < until {
      return .locked(until: until)
    }
    try journal.countPinTry(of: person, at: now)
    if record.verifier.matches(pin.pin) {
      try journal.forgetPinTries(of: person)
      return .right
    }
    let wrong = record.wrongTries + 1
    if let until = PinLock.until(wrongTries: wrong, lastTryAt: now) { return .locked(until: until) }
    return .wrong(triesLeft: PinLock.freeTries - wrong)
  }

  /// Sets a PIN: the event and the verifier in one transaction.
  package func setPin(
    _ given: Secret, of name: String, _ setting: PinSetting, now: Timestamp,
    author: String? = nil, id: String? = nil
  ) -> DeskAnswer {
    if isReader { return .refused(.deskIsReader) }
    let pin = given.pin
    if let weakness = pin.weakness { return .refused(.pinIsWeak(weakness)) }
    do throws(PinStop) {
      let person = try known(name)
      let record = try reading { () throws(Failure) in try journal.pin(of: person.id) }
      var change = record == nil ? PinChange.set : .changed
      switch setting {
      case .own(let old): if record != nil { try check(old, of: person, now: now) }
      case .reset: change = .reset
      }
      let verifier = PinVerifier(pin, salt: Array(newID().utf8), cost: pinCost)
      return try write(
        change, verifier, of: person.id,
        standing: setting == .reset ? nil : .some(record?.verifier),
        signature(now: now, author: author, id: id))
    } catch {
      return error.answer
    }
  }

  /// Takes a PIN away; the person is then not asked for one and acts without proof.
  package func erasePin(
    of name: String, now: Timestamp, author: String? = nil, id: String? = nil
  ) -> DeskAnswer {
    if isReader { return .refused(.deskIsReader) }
    do throws(PinStop) {
      let person = try known(name)
      let record = try reading { () throws(Failure) in try journal.pin(of: person.id) }
      if record == nil, !duty.hasPin(person.id) { throw .refusal(.pinNotSet(person.id)) }
      return try write(
        .erased, nil, of: person.id, standing: nil, signature(now: now, author: author, id: id))
    } catch {
      return error.answer
    }
  }

  private func known(_ name: String) throws(PinStop) -> Person {
    do throws(Refusal) { return try duty.known(name) } catch { throw .refusal(error) }
  }

  private func reading<Value>(_ body: () throws(Failure) -> Value) throws(PinStop) -> Value {
    do throws(Failure) { return try body() } catch { throw .failure(error) }
  }

  private func check(_ old: Secret?, of person: Person, now: Timestamp) throws(PinStop) {
    guard let old else { throw .refusal(.pinNeedsOld(person.id)) }
    switch try reading({ () throws(Failure) in try checkPin(old, of: person.id, now: now) }) {
    case .right, .noneSet: return
    case .wrong(let left): throw .refusal(.pinWrong(person.id, triesLeft: left))
    case .locked(let until): throw .refusal(.pinLocked(person.id, until: until))
    }
  }

  /// `standing`: the verifier that must still be there, so that of two changes at once one is refused.
  private func write(
    _ change: PinChange, _ verifier: PinVerifier?, of person: String,
    standing: PinVerifier??, _ signature: Signature
  ) throws(PinStop) -> DeskAnswer {
    let result = try reading { () throws(Failure) in
      try transact(signature) { (duty, _) throws(PinStop) -> [DutyEvent] in
        if let standing,
          try reading({ () throws(Failure) in try journal.pin(of: person) })?.verifier
            != standing
        {
          throw .refusal(.pinChangedElsewhere(person))
        }
        let events: [DutyEvent]
        do throws(Refusal) { events = try duty.changePin(of: person, change) } catch {
          throw .refusal(error)
        }
        try reading { () throws(Failure) in try journal.keepPin(verifier, of: person) }
        return events
      }
    }
    switch result {
    case .success(let written): return .stored(written.own, isRepeat: written.isRepeat)
    case .failure(let stop): throw stop
    }
  }
}

/// Why a PIN was not changed.
private enum PinStop: Error {
  case refusal(Refusal)
  case failure(Failure)

  var answer: DeskAnswer {
    switch self {
    case .refusal(let refusal): .refused(refusal)
    case .failure(let failure): .failed(failure)
    }
  }
}
