/// An open incident that a call may be about, and why it is thought so. Offered, never taken by itself.
public struct SameIncident: Hashable, Sendable {
  public var number: ItemNumber
  /// How much speaks for it; only good for comparing.
  public var score: Int
  /// What speaks for it, the weightiest first.
  public var reasons: [SameReason]

  public init(number: ItemNumber, score: Int, reasons: [SameReason]) {
    self.number = number
    self.score = score
    self.reasons = reasons
  }
}

/// One thing that a call and an open incident have in common.
public enum SameReason: Hashable, Sendable {
  case samePlace
  /// They share this road, estate or village, and nothing more is known of the place.
  case nearPlace(String)
  case sameKind
  case sameCaller
  /// The same number of the same thing.
  case sameFigure(FigureKind, Int)
  /// The unit that calls was given an instruction on it.
  case assignedUnit
  /// Words that no other open incident has.
  case sharedWord(String)
  /// How long before the call it was received.
  case minutesBefore(Int)
}
