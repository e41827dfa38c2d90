package import DutyDomain

/// Where verifiers of PINs lie: beside the journal, erasable, in no snapshot and in nothing derived.
///
/// Inside `transact` what is kept here is kept with the act or not at all.
package protocol PinShelf: AnyObject {
  /// Nil for a person without a PIN.
  func pin(of person: String) throws(Failure) -> PinRecord?
  /// Replaces what was there and forgets wrong tries; nil erases it.
  func keepPin(_ verifier: PinVerifier?, of person: String) throws(Failure)
  /// Counts one more try as wrong, before it is checked: two boards at once have no free tries.
  func countPinTry(of person: String, at now: Timestamp) throws(Failure)
  func forgetPinTries(of person: String) throws(Failure)
}

/// A verifier and how often it was tried in vain since it was last right.
package struct PinRecord: Hashable, Sendable {
  package var verifier: PinVerifier
  package var wrongTries: Int
  package var lastTryAt: Timestamp

  package init(
    _ verifier: PinVerifier, wrongTries: Int = 0, lastTryAt: Timestamp = Timestamp(milliseconds: 0)
  ) {
    self.verifier = verifier
    self.wrongTries = wrongTries
    self.lastTryAt = lastTryAt
  }
}
