package import DutyDomain

/// Who sits at a terminal, how that is proved, and what waits for whom.
package protocol DeskWords: Sendable {
  /// What stands before a line that hides what is typed: `祁建山的口令`.
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String
  /// What to type there, as long as nothing was typed.
  func pinHint(_ ask: PinAsk) -> String
  /// A command asked for a PIN and got none.
  var noPinGiven: Message { get }
  /// How it was proved that the leader was there, or who wrote it down.
  func presence(of it: Acknowledgement, _ naming: Naming) -> String
  /// In the row of an incident whose acknowledgement has run out: `复签 35分`.
  func lookAgain(age: String) -> String

  // What waits for a leader.
  func waitingTitle(_ leader: String, _ count: Int, _ naming: Naming) -> String
  /// One word: what has to be done.
  func need(_ need: WaitingNeed) -> String
  var waitingKeys: String { get }

  // What ran out while nobody watched.
  func missedTitle(_ count: Int) -> String
  /// By which rule it ran out, and who must be told or chased.
  func missed(_ what: MissedTimer.What, _ naming: Naming) -> String
  var missedKeys: String { get }

  // Who sits at a terminal.
  func seatsTitle(_ terminal: String) -> String
  var seatsKeys: String { get }
  /// In the head line.
  func seated(_ name: String) -> String
  func seatLine(_ seat: DeskSeat, _ naming: Naming) -> String
  var noSeatTaken: String { get }
  /// `desk take` without a name.
  var whoSits: Message { get }

  // Whether somebody is there.
  var postsTitle: String { get }
  var postsKeys: String { get }
  func lateArrival(_ clock: String) -> String
  /// A question of this shift that nobody answered, in the roster.
  func presenceGap(_ clock: String) -> String
  var noPresencePrompt: Message { get }
}
