package import DutyDomain

/// Who sits at a terminal, how that is proved, and what waits for whom.
package protocol DeskWords: Sendable {
  /// What stands before a line that hides what is typed: `祁建山的口令`.
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String
  /// What to type there, as long as nothing was typed.
  func pinHint(_ ask: PinAsk) -> String
  /// A command asked for a PIN and got none.
  var noPinGiven: Message { get }
}
