import DutyDomain

extension English {
  var unknown: String { "to be verified" }
  var unchanged: String { "as reported before" }
  var noneHurt: String { "the caller says that nobody is hurt" }
  var ownRecord: String { "duty log" }
  var earlierLeftOut: String { "what came before stands in the duty log" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  func paperMoment(_ wall: OfficeTime.Reading) -> String {
    "\(wall.date.day) \(English.months[wall.date.month - 1]), \(paperClock(wall))"
  }

  func paperClock(_ wall: OfficeTime.Reading) -> String {
    "\(padded(wall.hour, 2)):\(padded(wall.minute, 2))"
  }

  func paperDate(_ date: CivilDate) -> String {
    "\(date.day) \(English.months[date.month - 1]) \(date.year)"
  }

  func title(_ it: ReportTitle) -> String {
    switch it.stage {
    case .first: "Report on: \(it.subject)"
    case .followUp: "\(it.subject): \(stage(.followUp, ordinal: it.ordinal))"
    case .supplement, .daily: "\(it.subject): \(stage(it.stage))"
    case .final: "Final report on: \(it.subject)"
    case .verified: "Verified report on: \(it.subject)"
    case .correction: "Correction of the \(it.corrected) on: \(it.subject)"
    }
  }

  func addressee(_ receiver: String) -> String { "To \(receiver)" }

  func paragraph(_ element: ReportElement, _ text: String) -> String {
    "\(self.element(element)): \(stopped(text))"
  }

  /// Ends like a sentence, whatever it ended with.
  private func stopped(_ text: String) -> String {
    var text = text
    while let last = text.last, "。；，.;, ".contains(last) { text.removeLast() }
    return text.hasSuffix("?") || text.hasSuffix("!") ? text : text + "."
  }

  func openPoints(_ elements: [ReportElement]) -> String {
    "To be verified and reported later: \(list(elements.map(element)))."
  }

  func source(unit: String, name: String, phone: String, at: String) -> String {
    let who = [unit, name].filter { !$0.isEmpty }.joined(separator: " ")
    if who.isEmpty { return "received \(at), source \(unknown)" }
    return phone.isEmpty
      ? "reported by \(who) at \(at)" : "reported by \(who) (telephone \(phone)) at \(at)"
  }

  func figure(_ kind: FigureKind, _ value: Int, before: Int?) -> String {
    let told = figure(kind, value)
    return before.map { "\(told) (reported before: \(figure(kind, $0)))" } ?? told
  }

  func counted(_ kind: FigureKind, _ value: Int) -> String {
    switch kind {
    case .dead, .missing, .serious, .minor, .injured, .trapped, .crowd, .toMove, .households:
      "\(value)"
    case .lossWan, .areaSquareMetres, .magnitudeTenths: figure(kind, value)
    }
  }

  func sourced(_ text: String, _ source: String) -> String { "\(text) (source: \(source))" }

  func stated(_ level: IncidentLevel?, isConfirmed: Bool, sensitive: String?) -> String {
    var text = unknown
    if let level {
      text =
        isConfirmed
        ? "\(self.level(level)) (confirmed)" : "\(self.level(level)) (suggested, not confirmed)"
    }
    guard let sensitive else { return text }
    return sensitive.isEmpty ? "\(text), sensitive" : "\(text), sensitive (\(sensitive))"
  }

  func changed(_ now: String, before: String) -> String {
    "\(now) (reported before: \(before.isEmpty ? unknown : before))"
  }

  func correction(_ what: String, from: String, to: String, source: String) -> String {
    let told = "\(what): \(from) was reported, \(to) is right"
    return source.isEmpty ? told : "\(told) (source: \(source))"
  }

  func conflict(_ conflict: ReportConflict, _ naming: Naming) -> String {
    switch conflict {
    case .deathsFell(let from, let to): "deaths go from \(from) to \(to)"
    case .casualtiesFell(let from, let to): "dead and hurt together go from \(from) to \(to)"
    case .magnitudeChanged(let from, let to):
      "the magnitude goes from \(figure(.magnitudeTenths, from)) to \(figure(.magnitudeTenths, to))"
    case .occurredChanged(let from, let to):
      "the time of occurrence goes from \(naming.clock(from)) to \(naming.clock(to))"
    }
  }

  func contact(_ officer: String, phone: String) -> String {
    let who = officer.isEmpty ? unknown : officer
    return "\(who), telephone \(phone.isEmpty ? unknown : phone)"
  }

  func called(_ who: String, at: String, _ text: String) -> String {
    "\(at) \(who.isEmpty ? "call" : who): \(text)"
  }

  func noted(at: String, _ text: String) -> String { "\(at) \(text)" }

  func leaderTook(_ leader: String, at: String, words: String) -> String {
    words.isEmpty ? "\(at) acknowledged by \(leader)" : "\(at) \(leader): \(words)"
  }

  func leaderSaid(_ leader: String, at: String, words: String, units: [String]) -> String {
    let said = "\(at) instruction of \(leader): \(words)"
    return units.isEmpty ? said : "\(said) (to \(list(units)))"
  }

  func unitAnswered(_ unit: String, at: String, _ state: AssignmentState, _ text: String)
    -> String
  {
    text.isEmpty ? "\(at) \(unit): \(self.state(state))" : "\(at) \(unit) answered: \(text)"
  }

  func toldBefore(_ receiver: String, at: String, _ stage: ReportStage, _ medium: ReportMedium)
    -> String
  {
    "\(at) \(self.stage(stage)) to \(receiver), \(self.medium(medium))"
  }

  func telephone(_ it: ReportBrief) -> String {
    var parts = [
      "This is \(it.officer), duty officer of \(it.office), with the \(it.stage) on: \(it.subject)"
    ]
    if !it.tellsOnlyNews {
      parts.append("Time: \(it.occurred); place: \(it.place)")
      parts.append("Source: \(it.source)")
      parts.append("Level: \(it.level)")
    }
    if !it.changes.isEmpty { parts.append("What changed: \(it.changes)") }
    parts.append("Casualties: \(it.casualties)")
    if !it.course.isEmpty { parts.append("What happened: \(it.course)") }
    if !it.measures.isEmpty { parts.append("What was done: \(it.measures)") }
    if !it.missing.isEmpty { parts.append("Still to be verified: \(it.missing)") }
    parts.append("My telephone is \(it.phone.isEmpty ? unknown : it.phone)")
    parts.append("The written report follows")
    parts.append("Please repeat this, and tell me your name")
    return parts.filter { !$0.isEmpty }.map(stopped).joined(separator: " ")
  }

  func shortMessage(_ it: ReportBrief) -> String {
    let place = it.subject.contains(it.place) ? "" : it.place
    let what = [it.tellsOnlyNews ? "" : it.occurred, it.tellsOnlyNews ? "" : place, it.subject]
    let parts = [
      what.filter { !$0.isEmpty }.joined(separator: ", "), it.figures, it.shortLevel,
      it.phone.isEmpty ? it.officer : "\(it.officer) \(it.phone)",
    ]
    return "[\(it.office)] \(it.stage): "
      + stopped(parts.filter { !$0.isEmpty }.joined(separator: "; "))
  }

  func forLeader(_ it: ReportBrief) -> String {
    var parts = ["Incident \(it.number), \(it.stage): \(it.subject)"]
    if !it.tellsOnlyNews {
      parts.append("\(it.occurred), \(it.place)")
      parts.append(it.source)
      parts.append("Level: \(it.level)")
    }
    if !it.changes.isEmpty { parts.append("Changed: \(it.changes)") }
    parts.append("Casualties: \(it.casualties)")
    if !it.course.isEmpty { parts.append("Course: \(it.course)") }
    if !it.measures.isEmpty { parts.append("Done: \(it.measures)") }
    if !it.deadlines.isEmpty { parts.append("Deadlines: \(it.deadlines)") }
    if !it.missing.isEmpty { parts.append("To be verified: \(it.missing)") }
    parts.append("Please instruct")
    return parts.filter { !$0.isEmpty }.map(stopped).joined(separator: " ")
  }

  func messageLength(characters: Int, parts: Int) -> String {
    let messages = parts == 1 ? "1 message" : "\(parts) messages"
    return "\(characters) characters, \(messages)"
  }

  func signedBy(_ leader: String) -> String { "Signed off by: \(leader)" }
  func reviewedBy(_ name: String) -> String { "Reviewed by: \(name)" }
  func draftedBy(_ name: String) -> String { "Reported by: \(name)" }
  func withdrawnMark(_ reason: String) -> String { "Withdrawn (\(reason))" }
}

extension English {
  func stage(_ stage: ReportStage, ordinal: Int?) -> String {
    guard stage == .followUp, let ordinal else { return self.stage(stage) }
    return "\(self.stage(stage)) \(ordinal)"
  }

  func reportState(_ state: ReportState) -> String {
    switch state {
    case .draft: "draft"
    case .reviewed: "reviewed"
    case .signed: "signed off"
    case .sent: "sent"
    case .withdrawn: "withdrawn"
    }
  }

  func reportStep(_ step: ReportStep) -> String {
    switch step {
    case .revise: "revised"
    case .review: "reviewed"
    case .sign: "signed off"
    case .send: "sent"
    case .confirm: "confirmed"
    case .withdraw: "withdrawn"
    }
  }

  func element(_ element: ReportElement) -> String {
    switch element {
    case .received: "Received"
    case .occurred: "Occurred"
    case .place: "Place"
    case .category: "Kind"
    case .level: "Level"
    case .course: "Course and progress"
    case .cause: "Cause"
    case .casualties: "Casualties"
    case .loss: "Direct loss"
    case .scope: "Extent and trend"
    case .measures: "Leaders and measures"
    case .sceneCommander: "Commander on the spot"
    case .nextSteps: "Proposals and next steps"
    case .aftermath: "Aftermath and assessment"
    case .corrected: "What is corrected"
    case .correctionReason: "Reason of the correction"
    case .contact: "Reported by"
    }
  }

  func readBack(_ isDone: Bool) -> String { isDone ? "read back" : "not read back" }

  func paperKind(_ kind: PaperKind) -> String {
    switch kind {
    case .written: "written report"
    case .telephone: "on the telephone"
    case .shortMessage: "short message"
    case .leader: "for the leader"
    }
  }

  func reportKeys(next: ReportStep?, isStored: Bool, isEditing: Bool) -> String {
    if isEditing { return "Esc done  Ctrl-S stores the draft" }
    let step = isStored ? next.map { "F6 \(doing($0))  " } ?? "" : "F6 stores the draft  "
    let named = isStored ? "v reviewer  s signer  x withdraw  p save  " : ""
    return step + "Enter edit  Tab next text  t told by telephone  \(named)y copy  Esc back"
  }

  private func doing(_ step: ReportStep) -> String {
    switch step {
    case .revise: "revise"
    case .review: "review"
    case .sign: "sign off"
    case .send: "send"
    case .confirm: "confirm receipt"
    case .withdraw: "withdraw"
    }
  }

  func awaitsPaper(_ report: String) -> String { "telephone report \(report) wants its paper" }

  func reported(_ it: Report, _ naming: Naming) -> String {
    let number = naming.number(it.number)
    let to = it.receiverName.isEmpty ? receiver(it.receiver) : it.receiverName
    let by = it.channel.map { channel($0) } ?? medium(it.medium)
    var text =
      "\(naming.clock(it.sentAt)) Report \(number), \(stage(it.stage, ordinal: it.ordinal)): "
      + "'\(it.subject)' to \(to), \(by)"
    if let corrects = it.corrects { text += "; corrects report \(naming.number(corrects))" }
    if let signed = it.signed { text += "; signed off by \(naming.person(signed.by))" }
    if it.readBack == true { text += "; read back" }
    if !it.missing.isEmpty { text += "; to be verified: \(list(it.missing.map(element)))" }
    if !it.lateReason.isEmpty { text += " (late because: \(it.lateReason))" }
    return it.drafted == nil && !it.content.isEmpty ? "\(text): \(it.content)" : "\(text)."
  }

  func drafted(_ it: Report, _ naming: Naming) -> String {
    "Report \(naming.number(it.number)) was drafted, \(stage(it.stage, ordinal: it.ordinal)): "
      + "'\(it.subject)'."
  }

  func revised(_ it: Report, _ naming: Naming) -> String {
    "Report \(naming.number(it.number)) was revised and must be reviewed again."
  }

  func reviewed(_ it: ReportStepTaken, _ naming: Naming) -> String {
    step(it, "reviewed", it.step.by, naming)
  }

  func signed(_ it: ReportStepTaken, _ naming: Naming) -> String {
    step(it, "signed off", naming.person(it.step.by), naming)
  }

  private func step(_ it: ReportStepTaken, _ done: String, _ by: String, _ naming: Naming)
    -> String
  {
    let recorded = it.step.recordedBy.isEmpty ? "" : " (recorded by \(it.step.recordedBy))"
    let text = "Report \(naming.number(it.report)) was \(done) by \(by)\(recorded)"
    return it.step.words.isEmpty ? "\(text)." : "\(text): \(it.step.words)"
  }

  func confirmed(_ it: Report, _ naming: Naming) -> String {
    "\(it.receipt?.by ?? "") confirmed by telephone that report \(naming.number(it.number)) "
      + "has arrived."
  }

  func withdrawn(_ it: Report, _ naming: Naming) -> String {
    "Report \(naming.number(it.number)) was withdrawn; its number is not used again. "
      + "Reason: \(it.withdrawn?.words ?? "")."
  }

  func wrongStep(
    _ number: ItemNumber, _ state: ReportState, _ step: ReportStep, _ naming: Naming
  ) -> (happened: String, next: String) {
    (
      "Report \(naming.number(number)) is '\(reportState(state))' "
        + "and cannot be \(reportStep(step)).", next(from: state)
    )
  }

  func draftIsOpen(_ incident: ItemNumber, _ report: ItemNumber, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "Report \(naming.number(report)) on incident \(naming.number(incident)) "
        + "has not been sent yet.", "Send it first, or withdraw it with a reason."
    )
  }

  func nothingToCorrect(_ incident: ItemNumber, _ report: ItemNumber?, _ naming: Naming)
    -> (happened: String, next: String)
  {
    let incident = naming.number(incident)
    guard let report else {
      return (
        "No report on incident \(incident) was sent, so there is nothing to correct.",
        "Send a first report."
      )
    }
    return (
      "Report \(naming.number(report)) is no report that was sent on incident \(incident).",
      "Name the report of this incident that is to be corrected."
    )
  }

  func contradicts(_ report: ItemNumber, _ conflicts: [ReportConflict], _ naming: Naming)
    -> (happened: String, next: String)
  {
    let told = list(conflicts.map { conflict($0, naming) })
    return (
      "This contradicts report \(naming.number(report)), which was sent: \(told).",
      "Verify it; if it is so, send a correction that names report \(naming.number(report)) first."
    )
  }

  func hasGaps(_ number: ItemNumber, _ missing: [ReportElement], _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "Report \(naming.number(number)) leaves open: \(list(missing.map(element))).",
      "Fill them in, or confirm once more to send it; it says what is to be verified."
    )
  }

  private func next(from state: ReportState) -> String {
    switch state {
    case .draft: "Have it reviewed first."
    case .reviewed: "Have it signed off by a leader first."
    case .signed: "Send it, or revise it and have it reviewed again."
    case .sent: "Send a correction for what is wrong, a follow-up for what is new."
    case .withdrawn: "Draft another one."
    }
  }
}
