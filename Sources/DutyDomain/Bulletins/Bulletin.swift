/// A kind of periodical that the office issues (《应急专报》《应急快报》《值班信息》): data, not code.
///
/// No standard prescribes names, receivers or numbering (`domain.md` 2.5), so the office sets them.
public struct BulletinSeries: Hashable, Sendable, Blank {
  /// The word of the command line and of the journal: `special`.
  public var id = ""
  /// The name without its brackets: 应急专报.
  public var name = ""
  /// 编发单位; empty means the office.
  public var publisher = ""
  /// 报, 送, 发: to those above, beside and below.
  public var reportTo: [String] = []
  public var sendTo: [String] = []
  public var distributeTo: [String] = []
  /// 联系电话; empty means that of the shift.
  public var phone = ""
  /// 共印 N 份; 0 leaves the line out.
  public var copies = 0
  /// Issues that came out before this log began, for 总第N期; nil leaves the total out.
  public var issuedBefore: Int?

  public static var blank: BulletinSeries { BulletinSeries() }

  public init(
    id: String = "", name: String = "", reportTo: [String] = [], sendTo: [String] = [],
    distributeTo: [String] = []
  ) {
    self.id = id
    self.name = name
    self.reportTo = reportTo
    self.sendTo = sendTo
    self.distributeTo = distributeTo
  }

  /// What an office has before it says otherwise; names and receivers after `domain.md` 2.5.
  public static let standard = [
    BulletinSeries(
      id: "special", name: "应急专报", reportTo: ["区委、区政府主要领导和分管领导", "市政府总值班室"],
      sendTo: ["区政府办公室"], distributeTo: ["有关单位"]),
    BulletinSeries(id: "flash", name: "应急快报", reportTo: ["区委、区政府主要领导和分管领导"]),
    BulletinSeries(
      id: "duty", name: "值班信息", reportTo: ["市政府总值班室"], sendTo: ["区政府办公室"]),
  ]
}

/// 紧急程度 of a paper. The raw value is what the journal and JSON say.
public enum PaperUrgency: String, CaseIterable, Hashable, Sendable {
  case none = "none"
  /// 加急.
  case urgent = "urgent"
  /// 特急.
  case mostUrgent = "most_urgent"
}

/// How far a bulletin is. The raw value is what the journal and JSON say.
public enum BulletinState: String, CaseIterable, Hashable, Sendable {
  case draft = "draft"
  case signed = "signed"
  case sent = "sent"
  /// 作废: an issue number once given stays given.
  case withdrawn = "withdrawn"
}

/// The steps of a bulletin. The raw value is the verb of the command line.
public enum BulletinStep: String, CaseIterable, Hashable, Sendable {
  case sign = "sign"
  case send = "send"
  case receipt = "receipt"
  case withdraw = "withdraw"

  public func isPossible(from state: BulletinState) -> Bool {
    switch self {
    case .sign: state == .draft
    case .send: state == .signed || state == .sent
    case .receipt: state == .sent
    case .withdraw: state != .withdrawn
    }
  }
}

/// One receiver of a bulletin: how and when it went there, and who confirmed it.
public struct BulletinDelivery: Hashable, Sendable, Blank {
  public var receiver = ""
  public var channel = Channel.paper
  public var sent = PaperStep()
  public var receipt: PaperStep?
  public static var blank: BulletinDelivery { BulletinDelivery() }
}

/// One issue of a periodical, from its draft on.
public struct Bulletin: Hashable, Sendable, Blank {
  /// Its number among all bulletins, drafts included; not the issue number.
  public var number = ItemNumber(year: 0, serial: 0)
  /// The series as it was when it was drafted: later changes leave old issues alone.
  public var series = BulletinSeries()
  public var urgency = PaperUrgency.none
  public var title = ""
  /// Paragraphs, a line each.
  public var text = ""
  public var incident: ItemNumber?
  /// The report that it was made from.
  public var report: ItemNumber?
  public var drafted = PaperStep()
  public var reviewedBy = ""
  public var signed: PaperStep?
  /// 第N期: per year and series, taken at sign-off; nil before.
  public var issue: ItemNumber?
  /// 总第N期, where the series counts it.
  public var total: Int?
  public var deliveries: [BulletinDelivery] = []
  public var withdrawn: PaperStep?

  public static var blank: Bulletin { Bulletin() }
}

extension Bulletin {
  public var state: BulletinState {
    if withdrawn != nil { return .withdrawn }
    if !deliveries.isEmpty { return .sent }
    return signed == nil ? .draft : .signed
  }

  public var reference: ItemReference { ItemReference(.bulletin, number) }

  /// Nothing is left to do: withdrawn, or every receiver has confirmed.
  public var isSettled: Bool {
    withdrawn != nil || (!deliveries.isEmpty && deliveries.allSatisfy { $0.receipt != nil })
  }
}

/// How far the issue numbers of one series have come.
public struct IssueCounter: Hashable, Sendable, Blank {
  public var series = ""
  public var year = 0
  public var last = 0
  public static var blank: IssueCounter { IssueCounter() }
}
