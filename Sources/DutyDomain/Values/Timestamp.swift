/// An instant: milliseconds since 1970-01-01T00:00:00Z, as the system clock gave it.
public struct Timestamp: Hashable, Comparable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public init(seconds: Int64) {
    milliseconds = seconds * 1000
  }

  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.milliseconds < other.milliseconds
  }

  /// The instant so many minutes later (earlier when negative).
  public func adding(minutes: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64(minutes) * 60_000)
  }

  public func adding(seconds: Int64) -> Timestamp {
    Timestamp(milliseconds: milliseconds + seconds * 1000)
  }

  /// Whole seconds from the other instant to this one; negative when this one is earlier.
  public func seconds(since other: Timestamp) -> Int64 {
    let difference = milliseconds - other.milliseconds
    return difference >= 0 ? difference / 1000 : -((-difference + 999) / 1000)
  }

  /// Whole minutes from the other instant to this one, rounded down; negative when earlier.
  public func minutes(since other: Timestamp) -> Int {
    let difference = milliseconds - other.milliseconds
    let quotient = difference / 60_000
    return Int(difference % 60_000 < 0 ? quotient - 1 : quotient)
  }

  /// The instant without its milliseconds.
  public var wholeSecond: Timestamp {
    let rest = milliseconds % 1000
    return Timestamp(milliseconds: milliseconds - (rest < 0 ? rest + 1000 : rest))
  }

  /// The instant without its milliseconds and seconds: telephones and rules count minutes.
  public var wholeMinute: Timestamp {
    let rest = milliseconds % 60_000
    return Timestamp(milliseconds: milliseconds - (rest < 0 ? rest + 60_000 : rest))
  }
}
