/// Everything that the log holds of one shift, for the sheet, the duty log and the files of it.
public struct ShiftRecord: Hashable, Sendable {
  /// The day on which it began.
  public var date: CivilDate
  /// As the roster has it; nil when nobody was planned.
  public var shift: Shift?
  /// Its lines; empty when nothing was written.
  public var lines: [LogLine] = []
  /// Positions among them that are struck through.
  public var struck: Set<Int64> = []
  /// The handover that began it, and the officer who started it without one.
  public var begun: Handover?
  public var startedBy = ""
  /// When its officer took it over; nil where no handover tells.
  public var takenOverAt: Timestamp?
  /// The handover that ended it, closed or going on.
  public var ended: Handover?
  /// When the second signature stood; nil while the shift goes on.
  public var closedAt: Timestamp?
  /// The line of the second signature and its hash, as hexadecimal digits: what the sheet shows.
  public var closedBy: Int64 = 0
  public var head = ""
  /// The deadlines that kept the outgoing officer at the desk.
  public var bound: [HandoverItem] = []
  /// What was put down about it after it was closed.
  public var supplements: [LogLine] = []
  /// Calls of it that were written down only in the shift after.
  public var lateCalls: [LogLine] = []

  public init(date: CivilDate) {
    self.date = date
  }

  /// The officer who held it, id or name; empty where nobody is known.
  public var officer: String {
    if let ended { return ended.outgoing }
    if let begun { return begun.incoming }
    return startedBy.isEmpty ? shift?.leadOfficer ?? "" : startedBy
  }
}
