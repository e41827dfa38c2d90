import DutyDomain
import DutyJournal

extension JournalContract {
  static let pins = [
    Clause(sentence: "a verifier is kept beside the journal, replaced, and erased") { open in
      let board = try Teller(try open())
      try board.establish()
      let (one, two) = (verifier("4711"), verifier("1895"))
      let before = board.journal.head
      try board.journal.keepPin(one, of: "p008")
      let kept = try board.journal.pin(of: "p008")
      try board.journal.keepPin(two, of: "p008")
      let other = try open()
      _ = try other.loadDuty()
      let replaced = try other.pin(of: "p008")
      try other.keepPin(nil, of: "p008")
      return failed(
        ("none at first", try board.journal.pin(of: "p009") == nil),
        ("kept", kept == PinRecord(one)), ("replaced for all", replaced == PinRecord(two)),
        ("erased", try board.journal.pin(of: "p008") == nil),
        ("no line of the journal", board.journal.head == before))
    },
    Clause(sentence: "wrong tries are counted for all boards together") { open in
      let board = try Teller(try open())
      try board.establish()
      let other = try Teller(try open(), terminal: "tty2")
      try board.journal.keepPin(verifier("4711"), of: "p008")
      try board.journal.countPinTry(of: "p008", at: board.now)
      try other.journal.countPinTry(of: "p008", at: board.now.adding(minutes: 1))
      let counted = try board.journal.pin(of: "p008")
      try other.journal.forgetPinTries(of: "p008")
      return failed(
        ("two", counted?.wrongTries == 2),
        ("the last moment", counted?.lastTryAt == board.now.adding(minutes: 1)),
        ("forgotten", try board.journal.pin(of: "p008")?.wrongTries == 0),
        ("a person without one", try board.journal.pin(of: "p009") == nil))
    },
    Clause(sentence: "a verifier outlives a rebuild and is in nothing that is derived") { open in
      let board = try Teller(try open())
      try board.establish()
      let verifier = verifier("4711")
      let before = try board.journal.derivedDump()
      try board.journal.keepPin(verifier, of: "p008")
      let after = try board.journal.derivedDump()
      try board.journal.rebuild()
      return failed(
        ("nothing derived", before == after),
        ("still there", try board.journal.pin(of: "p008")?.verifier == verifier))
    },
    Clause(sentence: "a verifier that is kept with an act is there with it") { open in
      let board = try Teller(try open())
      try board.establish()
      let journal = board.journal
      let signature = Signature(
        action: "pin", recordedAt: board.now, author: "白一鸣", terminal: "tty1")
      let stored = try journal.transact(signature, on: &board.duty) {
        (_, _) throws(Failure) -> [DutyEvent] in
        try journal.keepPin(verifier("4711"), of: "p008")
        return [.pinChanged(PinChanged(person: "p008", change: .set))]
      }
      guard case .success = stored else { return ["stored"] }
      return failed(
        ("with the act", try journal.pin(of: "p008") != nil),
        ("in the state", board.duty.hasPin("p008")),
        ("for the next", try Teller(try open()).duty.hasPin("p008")))
    },
  ]

  /// As cheap as a verifier can be: the contract is about keeping it.
  private static func verifier(_ pin: String) -> PinVerifier {
    PinVerifier(
      Secret(pin), salt: Array("salt".utf8),
      cost: PinCost(rounds: 2, blockSize: 1, parallelism: 1))
  }
}
