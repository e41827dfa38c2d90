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
    Timestamp(milliseconds: sum(milliseconds, product(Int64(minutes), 60_000)))
  }

  public func adding(seconds: Int64) -> Timestamp {
    Timestamp(milliseconds: sum(milliseconds, product(seconds, 1000)))
  }

  /// Whole seconds from the other instant to this one; negative when this one is earlier.
  public func seconds(since other: Timestamp) -> Int64 {
    let difference = sum(milliseconds, -max(other.milliseconds, -Int64.max))
    let quotient = difference / 1000
    return difference % 1000 < 0 ? quotient - 1 : quotient
  }

  /// Whole minutes from the other instant to this one, rounded down; negative when earlier.
  public func minutes(since other: Timestamp) -> Int {
    let difference = sum(milliseconds, -max(other.milliseconds, -Int64.max))
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
    return Timestamp(milliseconds: sum(milliseconds, -(rest < 0 ? rest + 60_000 : rest)))
  }
}

// A moment out of a damaged or forged file may lie at the end of all numbers: it stays there, for to stop
// the board is worse.

private func sum(_ one: Int64, _ other: Int64) -> Int64 {
  let (sum, overflows) = one.addingReportingOverflow(other)
  return overflows ? (other < 0 ? .min : .max) : sum
}

private func product(_ one: Int64, _ other: Int64) -> Int64 {
  let (product, overflows) = one.multipliedReportingOverflow(by: other)
  return overflows ? ((one < 0) == (other < 0) ? .max : .min) : product
}
