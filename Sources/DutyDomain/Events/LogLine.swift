/// One line of the duty log: an event with the circumstances of its writing.
public struct LogLine: Hashable, Sendable {
  /// Its place in the journal, from 1 without gaps. The order of the log is this, not the clock.
  public var position: Int64
  /// The system clock at the moment of writing.
  public var recordedAt: Timestamp
  /// Who acted, by name.
  public var author: String
  /// The terminal at which it was typed.
  public var terminal: String
  public var event: DutyEvent

  /// A person acted on something: not the program, and not a mere look.
  var isAct: Bool {
    if case .itemRead = event { return false }
    if case .clocksAdjusted = event { return false }
    return !author.isEmpty
  }

  public init(
    position: Int64, recordedAt: Timestamp, author: String, terminal: String, event: DutyEvent
  ) {
    self.position = position
    self.recordedAt = recordedAt
    self.author = author
    self.terminal = terminal
    self.event = event
  }
}
