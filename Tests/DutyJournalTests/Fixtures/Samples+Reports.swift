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
}
