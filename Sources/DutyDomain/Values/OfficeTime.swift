/// The clock on the wall of the office: a fixed distance from UTC, as the first event says.
public struct OfficeTime: Hashable, Sendable {
  public var utcOffsetMinutes: Int

  public init(utcOffsetMinutes: Int) {
    self.utcOffsetMinutes = utcOffsetMinutes
  }

  /// A date and a time of day as the wall shows them.
  public struct Reading: Hashable, Sendable {
    public var date: CivilDate
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var minuteOfDay: Int { hour * 60 + minute }
  }

  public func reading(_ instant: Timestamp) -> Reading {
    let local = instant.adding(minutes: utcOffsetMinutes).milliseconds
    var day = local / 86_400_000
    var rest = local % 86_400_000
    if rest < 0 {
      day -= 1
      rest += 86_400_000
    }
    let seconds = Int(rest / 1000)
    return Reading(
      date: CivilDate(daysSince1970: Int(day)), hour: seconds / 3600, minute: seconds / 60 % 60,
      second: seconds % 60)
  }

  public func date(_ instant: Timestamp) -> CivilDate {
    reading(instant).date
  }

  /// The instant at which the wall shows this date and minute of the day.
  public func instant(_ date: CivilDate, minuteOfDay: Int, second: Int = 0) -> Timestamp {
    let minutes = Int64(date.daysSince1970) * 1440 + Int64(minuteOfDay - utcOffsetMinutes)
    return Timestamp(milliseconds: minutes * 60_000 + Int64(second) * 1000)
  }

  /// `2026-11-23T16:42:10+08:00`; the form of all times in JSON.
  public func iso(_ instant: Timestamp) -> String {
    let wall = reading(instant)
    let offset = abs(utcOffsetMinutes)
    let sign = utcOffsetMinutes < 0 ? "-" : "+"
    return wall.date.iso
      + "T\(padded(wall.hour, 2)):\(padded(wall.minute, 2)):\(padded(wall.second, 2))"
      + "\(sign)\(padded(offset / 60, 2)):\(padded(offset % 60, 2))"
  }

  /// Reads ISO 8601: `2026-11-23T16:42:10+08:00`, `…Z`, seconds and offset optional, a space for T.
  ///
  /// Without an offset the office's own is meant. Nil for anything else.
  public func instant(iso text: String) -> Timestamp? {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"), let day = reader.number(2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if reader.isAtEnd { return instant(date, minuteOfDay: 0) }
    guard reader.skip("T") || reader.skip(" "), let hour = reader.number(2), hour < 24,
      reader.skip(":"), let minute = reader.number(2), minute < 60
    else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let given = reader.number(2), given < 60 else { return nil }
      second = given
      if reader.skip(".") { reader.skipDigits() }
    }
    guard let offset = reader.offset(otherwise: utcOffsetMinutes), reader.isAtEnd else {
      return nil
    }
    return OfficeTime(utcOffsetMinutes: offset).instant(
      date, minuteOfDay: hour * 60 + minute, second: second)
  }
}

/// Reads fixed runs of digits from a text.
private struct DigitReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + count] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    index += count
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  mutating func skipDigits() {
    while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
  }

  mutating func offset(otherwise own: Int) -> Int? {
    if isAtEnd { return own }
    if skip("Z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hours = number(2), hours < 24 else { return nil }
    _ = skip(":")
    guard let minutes = number(2), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isNegative ? -1 : 1)
  }
}
