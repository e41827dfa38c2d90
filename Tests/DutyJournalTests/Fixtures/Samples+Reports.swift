import DutyJournal

@testable import DutyDomain

/// Reports with every field that later versions added.
extension Samples {
  static let paperStep: PaperStep = {
    var step = PaperStep(by: "p008", at: at)
    step.words = "同意"
    step.recordedBy = "白一鸣"
    return step
  }()

  static let facts2: ReportedFacts = {
    var facts = ReportedFacts.blank
    facts.position = 40
    facts.title = "三车相撞"
    facts.place = "石门镇"
    facts.occurredAt = at
    facts.category = "12H02"
    facts.level = .major
    facts.levelIsConfirmed = true
    facts.isSensitive = true
    facts.figures = [figure]
    return facts
  }()

  static let sent: Report = {
    var sent = report
    sent.ordinal = 2
    sent.corrects = ItemNumber(year: 2026, serial: 11)
    sent.subject = "三车相撞"
    sent.stated = facts2
    sent.missing = [.cause, .sceneCommander]
    sent.channel = .fax
    sent.readBack = true
    sent.drafted = paperStep
    sent.reviewed = paperStep
    sent.signed = paperStep
    sent.receipt = paperStep
    sent.withdrawn = paperStep
    sent.unsent = .withdrawn
    return sent
  }()

  static let reopened: Incident = {
    var incident = whole
    incident.reports = [sent]
    return incident
  }()

  static let series: BulletinSeries = {
    var series = BulletinSeries(
      id: "special", name: "应急专报", reportTo: ["甲"], sendTo: ["乙"], distributeTo: ["丙"])
    series.publisher = "区应急办"
    series.phone = "0571-1"
    series.copies = 20
    series.issuedBefore = 120
    return series
  }()

  static let bulletin = Bulletin(
    number: ItemNumber(year: 2026, serial: 5), series: series, urgency: .urgent, title: "标题",
    text: "正文", incident: incident, report: sent.number, drafted: paperStep, reviewedBy: "孟庆元",
    signed: paperStep, issue: ItemNumber(year: 2026, serial: 3), total: 123,
    deliveries: [
      BulletinDelivery(receiver: "甲", channel: .fax, sent: paperStep, receipt: paperStep)
    ], withdrawn: paperStep)

  static let bulletins: [DutyEvent] = [
    .bulletinSeriesAdopted(BulletinSeriesAdopted([series])),
    .bulletinDrafted(BulletinDrafted(bulletin)),
    .bulletinSigned(
      BulletinSigned(
        bulletin: bulletin.number, incident: incident, series: "special",
        issue: ItemNumber(year: 2026, serial: 3), total: 123, reviewedBy: "孟庆元", step: paperStep)),
    .bulletinSent(delivered), .bulletinReceived(delivered),
    .bulletinWithdrawn(
      BulletinWithdrawn(bulletin: bulletin.number, incident: incident, step: paperStep)),
  ]

  private static let delivered = BulletinDelivered(
    bulletin: bulletin.number, incident: incident, receivers: ["甲", "乙"], channel: .fax,
    step: paperStep)

  /// What version 3 of some kinds can say, in full.
  static let version3: [DutyEvent] = [
    .incidentReopened(IncidentReopened(incident: reopened, reason: "复燃")),
    .reportRecorded(ReportRecorded(report: sent, verdicts: [verdict])),
  ]
}
