/// What a call is about. The raw value is what the journal and JSON say.
public enum CallKind: String, CaseIterable, Hashable, Sendable {
  case incident = "incident"
  case followUp = "follow_up"
  case request = "request"
  case meeting = "meeting"
  case instruction = "instruction"
  case spotCheck = "spot_check"
  case weather = "weather"
  case enquiry = "enquiry"
  case other = "other"

  /// A call of this kind opens an incident unless it is put to one.
  public var opensIncident: Bool { self == .incident }
}

/// What quick entry understood of a call when it was stored; replay never parses the text again.
public struct CallFacts: Hashable, Sendable, Blank {
  public var kind = CallKind.incident
  /// True when the words did not say what kind of call it is.
  public var kindIsUnclear = false
  /// Id of the unit on the line; empty when not recognised.
  public var callerUnit = ""
  public var callerName = ""
  /// Digits only.
  public var callback = ""
  public var occurredAt: Timestamp?
  public var place = ""
  public var category = ""
  public var also: [String] = []
  public var figures: [Figure] = []
  public var sensitivity: Sensitivity?
  public var suggestedLevel: IncidentLevel?
  /// The rule or words that suggested the level; empty when none was.
  public var suggestedBy = ""
  public var noneHurt = false
  /// Whose drinking-water supply a pollution has cut; nil when none is.
  public var sourceCut: SourceCut?
  /// The sick are of one school or building site, which lowers the threshold for food poisoning.
  public var isSchoolOrSite = false
  /// What happened and where, short enough for a row.
  public var title = ""

  public static var blank: CallFacts { CallFacts() }
}

/// Whose drinking-water supply is cut. The raw value is what the journal and JSON say.
public enum SourceCut: String, CaseIterable, Hashable, Sendable {
  case county = "county"
  case city = "city"
}

/// A call as the register keeps it (来电登记). Its words stand; its tie to an incident may change, and
/// the fields of the form may be completed later.
public struct Call: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  /// The journal position of its registration.
  public var position: Int64 = 0
  /// When the telephone was answered: the first key of the entry line.
  public var receivedAt = Timestamp(milliseconds: 0)
  public var recordedAt = Timestamp(milliseconds: 0)
  public var recordedBy = ""
  /// The officer's words, as typed.
  public var text = ""
  public var facts = CallFacts()
  public var incident: ItemNumber?
  /// Why it was entered late; empty when it was not.
  public var lateReason = ""
  /// What the register asks beyond the words; nil for a call of quick entry.
  public var form: CallForm?

  public static var blank: Call { Call() }
}
