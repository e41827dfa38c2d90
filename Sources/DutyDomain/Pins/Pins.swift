/// The PIN of a person was set, changed, reset or erased. Of the PIN itself the journal has nothing.
public struct PinChanged: Hashable, Sendable, Blank {
  /// Id of the person whose PIN it is; the line's author may be somebody else.
  public var person = ""
  public var change = PinChange.set
  public static var blank: PinChanged { PinChanged() }

  public init(person: String = "", change: PinChange = .set) {
    self.person = person
    self.change = change
  }
}

/// What happened to a PIN. The raw value is what the journal says.
public enum PinChange: String, CaseIterable, Hashable, Sendable {
  /// The person has one now and had none before.
  case set = "set"
  /// The person knew the old one.
  case changed = "changed"
  /// Somebody set it anew for a person who forgot it.
  case reset = "reset"
  /// The person has none any more.
  case erased = "erased"
}

/// How it was made sure that somebody was there in person. The raw value is what the journal says.
public enum Proof: String, CaseIterable, Hashable, Sendable {
  case pin = "pin"
}

/// How wrong tries of a PIN are slowed down.
public enum PinLock {
  /// So many wrong tries cost nothing but the tries.
  public static let freeTries = 5

  /// Until when no try is taken after so many wrong ones, the last of them then; nil when one is.
  ///
  /// One minute after the fifth, twice as long after each further one, an hour at most.
  public static func until(wrongTries: Int, lastTryAt: Timestamp) -> Timestamp? {
    guard wrongTries >= freeTries else { return nil }
    return lastTryAt.adding(
      minutes: wrongTries - freeTries > 5 ? 60 : 1 << (wrongTries - freeTries))
  }
}

/// What became of a try of a PIN.
public enum PinCheck: Hashable, Sendable {
  case right
  /// So many tries are left before the next one has to wait.
  case wrong(triesLeft: Int)
  /// Too many wrong tries; none is taken before this moment.
  case locked(until: Timestamp)
  /// The person has no PIN: nothing can be proved and nothing is asked.
  case noneSet
}

/// What a line that hides what is typed asks for.
public enum PinAsk: String, CaseIterable, Hashable, Sendable {
  /// The PIN that proves who is there.
  case prove = "prove"
  /// The PIN that is to be replaced.
  case old = "old"
  case new = "new"
  /// The new one once more.
  case again = "again"
}

extension Duty {
  /// Whether a person, by id, is asked for a PIN.
  public func hasPin(_ person: String) -> Bool { pins.contains(person) }

  /// A person of the directory by id or name.
  public func known(_ given: String) throws(Refusal) -> Person {
    let name = trim(given)
    guard !name.isEmpty, let person = directory.person(name) ?? directory.person(named: name) else {
      throw .unknownPerson(name)
    }
    return person
  }

  /// The event of a change; the secret itself is kept beside the journal by whoever asks.
  public func changePin(of person: String, _ change: PinChange) throws(Refusal) -> [DutyEvent] {
    if office == nil { throw .officeMissing }
    return [.pinChanged(PinChanged(person: try known(person).id, change: change))]
  }

  mutating func evolve(_ it: PinChanged) {
    pins.removeAll { $0 == it.person }
    switch it.change {
    case .set, .changed, .reset: pins.append(it.person)
    case .erased: break
    }
  }
}
