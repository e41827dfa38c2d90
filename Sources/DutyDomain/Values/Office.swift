/// What kind of book this journal is. Only a live one stands for real duty.
public enum JournalMode: String, CaseIterable, Hashable, Sendable {
  case live = "live"
  case drill = "drill"
  case simulate = "simulate"
  case demo = "demo"

  /// Only books that are no real duty take a given clock.
  public var takesGivenClock: Bool { self == .drill || self == .simulate || self == .demo }
}

/// The office, as the first event of its journal says.
public struct Office: Hashable, Sendable, Blank {
  public var name = ""
  /// Distance of the wall clock from UTC; 480 in China.
  public var utcOffsetMinutes = 480
  /// Minute of the day at which a shift begins; 510 is 08:30.
  public var shiftStartMinute = 510
  public var shiftLengthMinutes = 1440
  public var mode = JournalMode.live

  public static var blank: Office { Office() }

  public init(
    name: String = "", utcOffsetMinutes: Int = 480, shiftStartMinute: Int = 510,
    shiftLengthMinutes: Int = 1440, mode: JournalMode = .live
  ) {
    self.name = name
    self.utcOffsetMinutes = utcOffsetMinutes
    self.shiftStartMinute = shiftStartMinute
    self.shiftLengthMinutes = shiftLengthMinutes
    self.mode = mode
  }

  public var time: OfficeTime { OfficeTime(utcOffsetMinutes: utcOffsetMinutes) }
}
