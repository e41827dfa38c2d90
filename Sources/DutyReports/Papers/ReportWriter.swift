package import DutyDomain
package import DutyText

/// The texts of one report, all from the same record.
package struct ReportPapers: Hashable, Sendable {
  package var subject: String
  package var ordinal: Int?
  /// The report that a correction corrects.
  package var corrects: ItemNumber?
  package var title: String
  /// What to say on the telephone.
  package var telephone: String
  package var shortMessage: String
  /// The paragraphs of the written report, one element each.
  package var written: String
  /// The internal one.
  package var leader: String
  /// What the written text leaves open.
  package var missing: [ReportElement]
  /// False when a follow-up has nothing to tell that was not told.
  package var hasNews: Bool

  package subscript(_ kind: PaperKind) -> String {
    switch kind {
    case .written: written
    case .telephone: telephone
    case .shortMessage: shortMessage
    case .leader: leader
    }
  }
}

/// Writes reports from the facts of the record: what is known, with its source; what is unknown, as
/// unknown; in a follow-up only what the last report has not told.
package struct ReportWriter: Sendable {
  let duty: Duty
  let phrases: Phrases
  let now: Timestamp
  let officer: String
  let incident: Incident
  let calls: [Call]
  let timeline: [LogLine]
  let stage: ReportStage
  /// The report whose facts the receiver knows; nil for reports that tell everything.
  let before: ReportedFacts?
  let corrected: Report?

  /// `detail` is the incident with its timeline, `calls` are its calls, `officer` is who reports.
  package init(
    _ stage: ReportStage, on detail: ItemDetail, incident: Incident, calls: [Call], duty: Duty,
    phrases: Phrases, officer: String, now: Timestamp, corrects: ItemNumber? = nil
  ) {
    self.duty = duty
    self.phrases = phrases
    self.now = now
    self.officer = officer
    self.incident = incident
    self.calls = calls.sorted { $0.number < $1.number }
    self.stage = stage
    let last = incident.series.last ?? incident.reports.last
    corrected =
      stage == .correction
      ? incident.reports.first { $0.number == corrects } ?? last : nil
    before =
      stage.tellsOnlyNews
      ? incident.lastStatement?.stated
      : corrected?.stated ?? (stage == .correction ? incident.lastStatement?.stated : nil)
    timeline = detail.timeline.filter { !$0.isStruck }.map(\.line)
  }

  var papers: any PaperWords { phrases.papers }
  var names: any NameWords { phrases.names }
  var naming: Naming { Naming(duty, now: now) }

  package func write() -> ReportPapers {
    let told = ReportElement.required(stage).map { (element: $0, text: text(of: $0)) }
    var paragraphs = told.map { papers.paragraph($0.element, $0.text) }
    let missing = told.filter { $0.text == papers.unknown }.map(\.element)
    if let changes = changedFacts { paragraphs.insert(contentsOf: changes, at: 0) }
    if !missing.isEmpty { paragraphs.append(papers.openPoints(missing)) }
    let ordinal = stage == .followUp ? incident.nextOrdinal(.written) : nil
    let brief = brief(missing)
    return ReportPapers(
      subject: incident.title, ordinal: ordinal, corrects: corrected?.number,
      title: papers.title(
        ReportTitle(
          stage, ordinal: ordinal, subject: incident.title, office: duty.office?.name ?? "",
          corrected: corrected.map { names.stage($0.stage, ordinal: $0.ordinal) } ?? "")),
      telephone: papers.telephone(brief), shortMessage: papers.shortMessage(brief),
      written: paragraphs.joined(separator: "\n"), leader: papers.forLeader(brief),
      missing: missing, hasNews: hasNews)
  }

  private func text(of element: ReportElement) -> String {
    switch element {
    case .received: source
    case .occurred: occurred
    case .place: known(incident.place)
    case .category: known(kinds)
    case .level: level
    case .course: told(course)
    case .casualties: casualties
    case .loss: figures([.lossWan]) ?? papers.unknown
    case .scope: scope
    case .measures: told(measures)
    case .corrected: known(corrections.joined(separator: names.comma))
    case .contact: papers.contact(officer, phone: phone)
    case .cause: known(fromForms([.cause]))
    case .nextSteps: known(fromForms([.requests, .proposal]))
    case .sceneCommander, .aftermath, .correctionReason: papers.unknown
    }
  }

  func known(_ text: String) -> String { text.isEmpty ? papers.unknown : text }

  /// What a follow-up has nothing new of stands as it was reported; else nobody knows.
  func told(_ text: String) -> String {
    text.isEmpty && stage.tellsOnlyNews && before != nil ? papers.unchanged : known(text)
  }

  private func brief(_ missing: [ReportElement]) -> ReportBrief {
    var brief = ReportBrief()
    brief.office = duty.office?.name ?? ""
    brief.officer = officer
    brief.phone = phone
    let ordinal = stage == .followUp ? incident.nextOrdinal(.telephone) : nil
    brief.stage = names.stage(stage, ordinal: ordinal)
    brief.number = naming.number(incident.number)
    brief.subject = incident.title
    brief.occurred = occurred
    brief.place = known(incident.place)
    brief.casualties = casualties
    brief.figures = newFigures(FigureKind.allCases).map {
      names.figure($0.kind, $0.value)
    }.joined(separator: " ")
    let isLevelTold = before?.level == incident.effectiveLevel && stage != .first
    brief.shortLevel =
      isLevelTold
      ? ""
      : papers.stated(
        incident.effectiveLevel, isConfirmed: incident.classification.level != nil, sensitive: nil)
    brief.level = level
    brief.source = source
    brief.course = stage == .first ? "" : course
    brief.measures = measures
    brief.changes =
      stage == .correction
      ? names.list(corrections) : changes.joined(separator: phrases.language == .chinese ? "" : " ")
    let spoken: [ReportElement] = [.occurred, .place, .casualties, .cause, .measures]
    brief.missing = names.list(missing.filter(spoken.contains).map(names.element))
    brief.deadlines = names.list(
      duty.openDeadlines(of: incident).map {
        "\(names.rule($0.rule)) \(naming.clock($0.due))"
      })
    brief.tellsOnlyNews = before != nil
    return brief
  }

  /// 值班电话: the shift's, else that of the unit which is this office.
  private var phone: String {
    if let shift = duty.roster.onDuty(at: now), !shift.phone.isEmpty { return shift.phone }
    return duty.office.flatMap { duty.directory.unit(called: $0.name)?.dutyPhone } ?? ""
  }
}

/// How long a short message is, and into how many parts the network cuts it.
///
/// One with a character beyond the telephone's own alphabet has 70 characters a part, 67 where there
/// are several; else 160 and 153.
package struct MessageLength: Hashable, Sendable {
  package var characters: Int
  package var parts: Int

  package init(_ text: String) {
    characters = text.utf16.count
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && !"[]{}\\^~|`".unicodeScalars.contains(scalar)
    }
    let (one, each) = isPlain ? (160, 153) : (70, 67)
    parts = characters <= one ? 1 : (characters + each - 1) / each
  }
}
