/// Whether the daily copy is due, by a clock that may have been set meanwhile.
public struct BackupClock: Hashable, Sendable {
  /// When this board was opened: its first minutes are left to the officer.
  public var openedAt: Timestamp
  /// The last try of this board; nil before the first.
  public var lastTry: Timestamp?

  public init(openedAt: Timestamp, lastTry: Timestamp? = nil) {
    self.openedAt = openedAt
    self.lastTry = lastTry
  }

  /// `last` is when the newest copy was made; nil when there is none.
  ///
  /// A failed try is repeated after an hour, not at once. What lies in the future was noted by a clock
  /// that was wrong: it says nothing about how old the copy is.
  public func isDue(at now: Timestamp, last: Timestamp?) -> Bool {
    if (0..<10).contains(now.minutes(since: openedAt)) { return false }
    if let lastTry, (0..<60).contains(now.minutes(since: lastTry)) { return false }
    guard let last else { return true }
    let age = now.minutes(since: last)
    return age >= 24 * 60 || age < -60
  }
}
