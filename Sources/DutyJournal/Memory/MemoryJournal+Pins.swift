package import DutyDomain

extension MemoryJournal {
  package func pin(of person: String) throws(Failure) -> PinRecord? { book.pins[person] }

  package func keepPin(_ verifier: PinVerifier?, of person: String) throws(Failure) {
    book.pins[person] = verifier.map { PinRecord($0) }
  }

  package func countPinTry(of person: String, at now: Timestamp) throws(Failure) {
    book.pins[person]?.wrongTries += 1
    book.pins[person]?.lastTryAt = now
  }

  package func forgetPinTries(of person: String) throws(Failure) {
    book.pins[person]?.wrongTries = 0
  }
}
