/// The slips by which a unit is told, reminded and supervised (邓政办〔2018〕127号). The raw value is what
/// the journal, the policy file and the command line say; the order is that of the ladder.
public enum SlipKind: String, CaseIterable, Hashable, Sendable {
  /// 《工作交办单》.
  case assign = "assign"
  /// 《工作催办单》.
  case chase = "chase"
  /// 《督办通知单》.
  case supervise = "supervise"
  /// 《通报》.
  case circular = "circular"

  /// How far up the ladder it stands, from 0.
  public var rank: Int { SlipKind.allCases.firstIndex(of: self)! }

  /// Under which name its numbers are counted; no periodical can have a name with a slash.
  var series: String { "slip/" + rawValue }
}

/// A slip as the unit's row remembers it; its text stands in the event.
public struct SlipMark: Hashable, Sendable, Blank {
  public var kind = SlipKind.chase
  public var number = ItemNumber(year: 0, serial: 0)
  public var at = Timestamp(milliseconds: 0)
  public static var blank: SlipMark { SlipMark() }
}

/// A slip was issued to a unit, with everything that stands on it, so that it can be printed again.
public struct SlipIssued: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var kind = SlipKind.chase
  /// 编号: per year and kind, without gaps.
  public var number = ItemNumber(year: 0, serial: 0)
  public var at = Timestamp(milliseconds: 0)
  /// 责任单位, by id of the directory.
  public var unit = ""
  /// 责任人 and telephone; empty when nobody is named.
  public var person = ""
  public var phone = ""
  /// 事项: whose words, verbatim.
  public var leader = ""
  public var matter = ""
  /// 要求; empty for the standing wording of the kind.
  public var requirement = ""
  /// 时限.
  public var due: Timestamp?
  /// The step of the ladder that asked for it; empty when a person issued it unasked.
  public var rule = ""
  public static var blank: SlipIssued { SlipIssued() }
}

/// A slip as it is asked for.
public struct SlipEntry: Hashable, Sendable {
  public var kind: SlipKind
  /// Id or name; empty where only one unit is open.
  public var unit: String
  public var requirement: String

  public init(kind: SlipKind, unit: String = "", requirement: String = "") {
    self.kind = kind
    self.unit = unit
    self.requirement = requirement
  }
}
