extension Duty {
  func review(_ number: ItemNumber, _ by: String, _ words: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let report = try draft(number, for: .review, act)
    let who = trim(by).isEmpty ? act.author : trim(by)
    let step = try step(by: who, words: words, act)
    return [
      .reportReviewed(ReportStepTaken(report: number, incident: report.incident, step: step))
    ]
  }

  /// 签发: by a leader, else the paper may not go out.
  func sign(_ number: ItemNumber, _ leader: String, _ words: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let report = try draft(number, for: .sign, act)
    let step = try step(by: try self.leader(leader, at: act.now), words: words, act)
    return [
      .reportSigned(ReportStepTaken(report: number, incident: report.incident, step: step))
    ]
  }

  func withdraw(_ number: ItemNumber, _ reason: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    var report = try draft(number, for: .withdraw, act)
    report.withdrawn = try step(by: act.author, words: try required(reason, .reason), act)
    report.unsent = .withdrawn
    // The archive lists reports by this moment; it was never sent.
    report.sentAt = act.now
    return [.reportWithdrawn(ReportWritten(report))]
  }

  private func step(by: String, words: String, _ act: Act) throws(Refusal) -> PaperStep {
    var step = PaperStep(by: by, at: act.now)
    step.words = try bounded(trim(words), .words)
    step.recordedBy = act.author == by ? "" : act.author
    return step
  }

  func draft(_ entry: ReportDraftEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let incident = try openIncident(entry.incident, act)
    if let open = reportDrafts.first(where: {
      $0.incident == entry.incident && $0.stage == entry.stage
    }) {
      throw .draftIsOpen(entry.incident, report: open.number)
    }
    var report = Report(
      number: nextNumber(.report, at: act.now), incident: entry.incident, stage: entry.stage,
      medium: .written)
    report.corrects = try corrected(entry.corrects, entry.stage, incident)
    report.drafted = PaperStep(by: act.author, at: act.now)
    report.unsent = .draft
    try put(entry.paper, on: &report, incident)
    return [.reportDrafted(ReportWritten(report))]
  }

  func revise(_ number: ItemNumber, _ paper: ReportPaperEntry, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    var report = try draft(number, for: .revise, act)
    let before = report
    try put(paper, on: &report, try openIncident(report.incident, act))
    if report.content == before.content, report.subject == before.subject { throw .nothingChanged }
    report.reviewed = nil
    report.signed = nil
    report.unsent = .draft
    return [.reportRevised(ReportWritten(report))]
  }

  private func put(_ paper: ReportPaperEntry, on report: inout Report, _ incident: Incident)
    throws(Refusal)
  {
    let subject = try bounded(trim(paper.subject), .title)
    report.subject = subject.isEmpty ? incident.title : subject
    report.content = try required(paper.text, .content)
    report.missing = paper.missing
    report.stated = ReportedFacts(incident, at: position)
    report.ordinal = report.stage == .followUp ? incident.nextOrdinal(.written) : nil
    try refuseContradiction(report, incident)
  }

  /// The draft, when the step can be taken with it.
  private func draft(_ number: ItemNumber, for step: ReportStep, _ act: Act) throws(Refusal)
    -> Report
  {
    guard
      let report = reportDraft(number) ?? act.archived.reports.first(where: { $0.number == number })
    else { throw .noSuchItem(ItemReference(.report, number)) }
    if !step.isPossible(from: report.state) {
      throw .wrongReportStep(number, state: report.state, step: step)
    }
    return report
  }

  func confirm(_ number: ItemNumber, _ by: String, _ at: Timestamp?, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    var report = try draft(number, for: .confirm, act)
    if report.receipt != nil { throw .nothingChanged }
    var receipt = PaperStep(by: try required(by, .name), at: try past(at, act))
    receipt.recordedBy = act.author
    report.receipt = receipt
    return [.reportConfirmed(ReportWritten(report))]
  }

  /// The sent report that a correction names; the last one where none was named.
  private func corrected(_ given: ItemNumber?, _ stage: ReportStage, _ incident: Incident)
    throws(Refusal) -> ItemNumber?
  {
    guard stage == .correction else { return nil }
    let last = incident.series.last ?? incident.reports.last
    guard let number = given ?? last?.number,
      incident.reports.contains(where: { $0.number == number })
    else { throw .nothingToCorrect(incident.number, report: given) }
    return number
  }

  private func refuseContradiction(_ report: Report, _ incident: Incident) throws(Refusal) {
    guard report.stage != .correction, let stated = report.stated,
      let earlier = incident.lastStatement, let before = earlier.stated
    else { return }
    let conflicts = stated.conflicts(with: before)
    if !conflicts.isEmpty { throw .contradictsReport(earlier.number, conflicts) }
  }

  /// What the series, the draft and the record add to a report that is being sent.
  func complete(_ report: inout Report, _ entry: ReportEntry, _ incident: Incident, _ act: Act)
    throws(Refusal)
  {
    if let number = entry.draft { try take(number, into: &report, entry, act) }
    report.channel = entry.channel ?? report.channel
    report.readBack = report.medium == .telephone ? entry.readBack : nil
    report.corrects = try corrected(entry.corrects ?? report.corrects, report.stage, incident)
    // A correction restates what is known, or nothing could ever be said after it.
    if entry.statesFacts || (report.stage == .correction && report.stated == nil) {
      report.stated = ReportedFacts(incident, at: position)
      report.subject = incident.title
      report.missing = entry.missing
    }
    guard report.receiver == .superior else { return }
    if report.stage == .followUp { report.ordinal = incident.nextOrdinal(report.medium) }
    try refuseContradiction(report, incident)
  }

  /// A signed draft goes out with what was signed; who sends it, when and to whom is new.
  private func take(
    _ number: ItemNumber, into report: inout Report, _ entry: ReportEntry, _ act: Act
  ) throws(Refusal) {
    var draft = try draft(number, for: .send, act)
    if draft.incident != report.incident { throw .noSuchItem(draft.reference) }
    if !draft.missing.isEmpty, !entry.despiteGaps {
      throw .reportHasGaps(number, draft.missing)
    }
    draft.receiver = report.receiver
    draft.receiverName = report.receiverName
    draft.sentBy = report.sentBy
    draft.sentAt = report.sentAt
    draft.lateReason = report.lateReason
    draft.unsent = nil
    report = draft
  }

  /// A thing with a report on its way does not leave the queue: the report would be forgotten.
  func refuseOpenDrafts(of incident: ItemNumber) throws(Refusal) {
    if let open = reportDrafts.first(where: { $0.incident == incident }) {
      throw .draftIsOpen(incident, report: open.number)
    }
  }
}
