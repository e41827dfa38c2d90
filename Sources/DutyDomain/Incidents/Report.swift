/// Which report of the series it is (初报 / 续报 / 终报 / 核报 / 更正).
public enum ReportStage: String, CaseIterable, Hashable, Sendable {
  case first = "first"
  case followUp = "followup"
  case final = "final"
  /// 核报: the figures as they were verified in the end.
  case verified = "verified"
  case correction = "correction"
  /// 补报: what changed after the final report.
  case supplement = "supplement"
  /// 日报.
  case daily = "daily"
}

extension ReportStage {
  /// It does not retell the beginning, only what came since (`domain.md` 2.3).
  public var tellsOnlyNews: Bool {
    switch self {
    case .followUp, .supplement, .daily: true
    case .first, .final, .verified, .correction: false
    }
  }
}

/// To whom a report goes. The raw value is what the journal says.
public enum ReportReceiver: String, CaseIterable, Hashable, Sendable {
  case leaderOnDuty = "leader_on_duty"
  case superior = "superior"
  case other = "other"
}

/// By telephone or on paper. Lawful limits differ for the two.
public enum ReportMedium: String, CaseIterable, Hashable, Sendable {
  case telephone = "telephone"
  case written = "written"
}

/// A report: what was said to whom. Written ones begin as drafts and go through review and sign-off.
public struct Report: Hashable, Sendable, Blank {
  public var number = ItemNumber(year: 0, serial: 0)
  public var incident = ItemNumber(year: 0, serial: 0)
  public var stage = ReportStage.first
  public var medium = ReportMedium.telephone
  public var receiver = ReportReceiver.superior
  /// Who took it at the other end; empty when not noted.
  public var receiverName = ""
  public var sentBy = ""
  /// When it was sent; 1970 while it is a draft.
  public var sentAt = Timestamp(milliseconds: 0)
  /// Its words: one line in a hurry, or the paragraphs of a written one.
  public var content = ""
  /// Why it was late; empty when it was not.
  public var lateReason = ""

  // What version 2 of the event added; all of it is empty in what was recorded in one line.
  /// 续报一, 续报二 …: the place among the follow-ups to the superior; nil for all others.
  public var ordinal: Int?
  /// The sent report that a correction corrects.
  public var corrects: ItemNumber?
  /// What it is about, as its title says.
  public var subject = ""
  /// What it stated as facts; nil where only its words are known.
  public var stated: ReportedFacts?
  /// What it had to leave open, and said so.
  public var missing: [ReportElement] = []
  public var channel: Channel?
  /// Whether the receiver repeated it; nil when that was not asked.
  public var readBack: Bool?
  public var drafted: PaperStep?
  public var reviewed: PaperStep?
  public var signed: PaperStep?
  /// The receiver confirmed by telephone that it arrived.
  public var receipt: PaperStep?
  public var withdrawn: PaperStep?
  /// Where it stands before it is sent; nil once it was.
  public var unsent: ReportState?

  public static var blank: Report { Report() }
}

extension Report {
  public var state: ReportState { unsent ?? .sent }

  public var reference: ItemReference { ItemReference(.report, number) }

  /// Counts in the series upward: sent, and to the superior.
  public var isInSeries: Bool { state == .sent && receiver == .superior }
}

/// How far a report is. The raw value is what the journal and JSON say.
public enum ReportState: String, CaseIterable, Hashable, Sendable {
  case draft = "draft"
  /// 已审核.
  case reviewed = "reviewed"
  /// 已签发.
  case signed = "signed"
  case sent = "sent"
  /// 作废: its number stays used.
  case withdrawn = "withdrawn"
}

/// The steps of a written report. The raw value is the verb of the command line.
public enum ReportStep: String, CaseIterable, Hashable, Sendable {
  case revise = "revise"
  case review = "review"
  case sign = "sign"
  case send = "send"
  case confirm = "confirm"
  case withdraw = "withdraw"

  /// Whether a report in this state can take the step (审核 → 签发 → 发出 → 电话确认).
  public func isPossible(from state: ReportState) -> Bool {
    switch self {
    case .revise, .withdraw: state == .draft || state == .reviewed || state == .signed
    case .review: state == .draft
    case .sign: state == .reviewed
    case .send: state == .signed
    case .confirm: state == .sent
    }
  }
}

/// Who took a step with a paper, when, and what was said with it.
public struct PaperStep: Hashable, Sendable, Blank {
  /// A leader by id of the directory; anybody else by name.
  public var by = ""
  public var at = Timestamp(milliseconds: 0)
  public var words = ""
  /// The officer who wrote it down.
  public var recordedBy = ""

  public static var blank: PaperStep { PaperStep() }

  public init(by: String = "", at: Timestamp = Timestamp(milliseconds: 0)) {
    self.by = by
    self.at = at
  }
}

/// The facts that a report stated: kept with it, so that nobody has to compute again what was said.
public struct ReportedFacts: Hashable, Sendable, Blank {
  /// The last line of the journal that its writer had read.
  public var position: Int64 = 0
  public var title = ""
  public var place = ""
  public var occurredAt: Timestamp?
  public var category = ""
  /// Confirmed, else suggested.
  public var level: IncidentLevel?
  public var levelIsConfirmed = false
  public var isSensitive = false
  public var figures: [Figure] = []

  public static var blank: ReportedFacts { ReportedFacts() }

  /// What is known of an incident now.
  public init(_ incident: Incident, at position: Int64) {
    self.position = position
    title = incident.title
    place = incident.place
    occurredAt = incident.occurredAt
    category = incident.classification.primary
    level = incident.effectiveLevel
    levelIsConfirmed = incident.classification.level != nil
    isSensitive = incident.isSensitive
    figures = incident.figures.all
  }

  private init() {}
}

extension Incident {
  /// The reports to the superior that were sent, oldest first.
  public var series: [Report] { reports.filter(\.isInSeries) }

  /// The last report to the superior whose facts are known; what is new is new since this one.
  public var lastStatement: Report? { series.last { $0.stated != nil } }

  /// The telephone report that still wants its signed paper (电话报告后补书面); nil when none does.
  public var reportAwaitingPaper: Report? {
    guard let last = series.last, last.medium == .telephone else { return nil }
    return last
  }

  /// The place of the next follow-up; a written one that follows a telephone follow-up is the same 续报.
  public func nextOrdinal(_ medium: ReportMedium) -> Int {
    let followUps = series.filter { $0.stage == .followUp }
    let last = followUps.enumerated().map { $1.ordinal ?? $0 + 1 }.max() ?? 0
    let awaitsPaper = reportAwaitingPaper?.stage == .followUp
    return medium == .written && awaitsPaper ? max(1, last) : last + 1
  }
}
