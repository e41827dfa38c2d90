import DutyDomain

// Calls, incidents and what is reported of them.
extension IntentMaker {
  mutating func facts() -> CallFacts {
    var facts = CallFacts.blank
    facts.kind = dice.chance(60) ? .incident : dice.one(CallKind.allCases)
    facts.kindIsUnclear = dice.chance(10)
    facts.callerUnit = dice.chance(40) ? "" : dice.pick(duty.directory.units)?.id ?? ""
    facts.callerName = dice.chance(50) ? "" : "王强"
    facts.callback = dice.chance(50) ? "" : "1900000\(1000 + dice.roll(40))"
    facts.occurredAt = dice.chance(40) ? nil : ago()
    facts.place = dice.one(["", "石门隧道", "滨河路", "解放路"])
    facts.category = code() == "99X99" ? "" : code()
    if facts.category == "99X99" { facts.category = "" }
    facts.figures = figures(atMost: 3)
    facts.sensitivity = sensitivity()
    facts.suggestedLevel = level()
    facts.suggestedBy = facts.suggestedLevel == nil ? "" : "deaths_3"
    facts.noneHurt = dice.chance(10)
    facts.title = dice.one(["", "隧道起火", "三车相撞", "爆管停水", "商户堵路"])
    return facts
  }

  mutating func form() -> CallForm {
    var form = CallForm()
    form.endedAt = dice.chance(60) ? nil : now
    form.verification = dice.one(CallerVerification.allCases)
    form.urgency = dice.chance(50) ? nil : .urgent
    form.isReadBack = dice.chance(50)
    form.handledAt = maybeAgo()
    for field in CallField.allCases where field.isWords && dice.chance(10) { form[field] = text() }
    return form
  }

  mutating func call() -> Intent {
    let receivedAt = ago()
    var entry = CallEntry(
      text: said(), receivedAt: receivedAt, facts: facts(),
      incident: dice.chance(25) ? openIncident() : nil,
      lateReason: now.minutes(since: receivedAt) > 30 ? "纸质补录" : "",
      form: dice.chance(20) ? form() : nil, isOneOfMany: dice.chance(10),
      lineReportedAt: maybeAgo())
    if dice.chance(8) { entry.check = .ofUnit(check()) }
    if dice.chance(4) { entry.check = .ofUs(CheckOfUsEntry(by: "市总值班室")) }
    if dice.chance(5) { entry.text = "卫健局来电：已报市卫健委，网络直报完成" }
    return .registerCall(entry)
  }

  private mutating func anyCall() -> ItemNumber? {
    dice.chance(5) ? wrong() : dice.pick(gone.calls.suffix(30))
  }

  mutating func linkCall() -> Intent? {
    anyCall().map { .linkCall($0, to: dice.chance(30) ? nil : openIncident()) }
  }

  mutating func supplement() -> Intent? {
    anyCall().map { .supplementCall($0, facts(), form()) }
  }

  mutating func openFromCall() -> Intent? { anyCall().map { .openIncident(fromCall: $0) } }

  mutating func classify() -> Intent? {
    openIncident().map { number in
      .classify(
        number,
        Classification(
          primary: code(), secondary: dice.chance(80) ? [] : [code()], level: level(),
          sensitivity: sensitivity()), reason: said())
    }
  }

  mutating func figures() -> Intent? {
    openIncident().map { number in
      .stateFigures(
        number, figures(atMost: 3),
        suggestion: dice.chance(50)
          ? nil : LevelSuggestion(level: dice.one(IncidentLevel.allCases), rule: "deaths_3"))
    }
  }

  mutating func describe() -> Intent? {
    openIncident().map { number in
      .describe(
        number, title: dice.one(["", "隧道起火", "误报"]), place: dice.one(["", "石门隧道", "二号洞"]),
        occurredAt: maybeAgo(), reason: text())
    }
  }

  mutating func note() -> Intent? {
    let item: ItemReference?
    switch dice.roll(8) {
    case 0: item = dice.pick(gone.calls.suffix(20)).map { ItemReference(.call, $0) }
    case 1: item = openInstruction().map { ItemReference(.instruction, $0) }
    case 2: item = dice.pick(gone.incidents).map { ItemReference(.incident, $0) }
    case 3: item = duty.spotRound?.reference ?? duty.lastSpotRound?.reference
    case 4: item = ItemReference(dice.one(ItemKind.allCases), wrong())
    default: item = openIncident().map { ItemReference(.incident, $0) }
    }
    return item.map { .addNote($0, said()) }
  }

  mutating func read() -> Intent? {
    openIncident().map {
      .markRead(ItemReference(.incident, $0), reader: dice.one(["杜玉萍", "祁建山", ""]))
    }
  }

  mutating func acknowledge() -> Intent? {
    let open = duty.incidents.filter {
      $0.isUnacknowledged || duty.mustBeLookedAtAgain($0, at: now)
    }
    guard let number = dice.chance(80) ? dice.pick(open)?.number : openIncident() else {
      return nil
    }
    return .acknowledge(
      number,
      AcknowledgementEntry(
        leader: leader(), channel: dice.one(Channel.allCases), words: text(),
        isOnBehalf: dice.chance(70), happenedAt: maybeAgo(),
        proof: dice.chance(50) ? nil : .pin))
  }

  mutating func withdrawAcknowledgement() -> Intent? {
    openIncident().map { .withdrawAcknowledgement($0, reason: said()) }
  }

  mutating func silence() -> Intent? {
    openIncident().map { number in
      let rule = duty.incident(number).flatMap { duty.openDeadlines(of: $0).first?.rule }
      return .silence(number, rule: dice.chance(10) ? "no_rule" : rule ?? "leader", reason: said())
    }
  }

  mutating func merge() -> Intent? {
    guard let one = openIncident(), let other = openIncident() else { return nil }
    return .merge(one, into: other)
  }

  mutating func ending() -> Intent? {
    if dice.chance(35) { return endInstruction() }
    guard let number = openIncident() else { return nil }
    if dice.chance(20) { return .withdraw(number, reason: text()) }
    return .close(number, outcome: text(), despiteGaps: dice.chance(80))
  }

  mutating func reopen() -> Intent? {
    let number = dice.chance(90) ? dice.pick(gone.incidents.suffix(20)) : openIncident()
    return number.map { .reopen($0, reason: said()) }
  }

  mutating func strike() -> Intent? {
    let back = dice.chance(90) ? dice.roll(40) : dice.roll(100_000)
    return .strike(max(0, duty.position - Int64(back)), reason: said())
  }

  mutating func settle() -> Intent? {
    openIncident().map { number in
      let rules = duty.incident(number).map { duty.openDeadlines(of: $0).map(\.rule) } ?? []
      return .settle(
        number, rule: dice.pick(rules) ?? "health_line", at: maybeAgo(), text: said())
    }
  }

  // Reports.

  mutating func report() -> Intent? {
    let signed = duty.reportDrafts.filter { $0.state == .signed }
    if dice.chance(50), let draft = dice.pick(signed) {
      var entry = ReportEntry(
        incident: draft.incident, stage: draft.stage, medium: .written, receiverName: "齐思敏",
        lateReason: dice.chance(80) ? "核实用时" : "")
      entry.draft = draft.number
      entry.despiteGaps = dice.chance(80)
      return .report(entry)
    }
    guard let number = openIncident() else { return nil }
    var entry = ReportEntry(
      incident: number, stage: dice.one(ReportStage.allCases),
      medium: dice.one([.telephone, .written]),
      receiver: dice.chance(70) ? .superior : dice.one(ReportReceiver.allCases),
      receiverName: "齐思敏", content: text(), sentAt: maybeAgo(),
      lateReason: dice.chance(80) ? "核实用时" : "")
    entry.channel = dice.chance(50) ? nil : dice.one(Channel.allCases)
    entry.readBack = dice.chance(50) ? nil : dice.chance(50)
    entry.statesFacts = dice.chance(30)
    entry.corrects = dice.chance(90) ? nil : dice.pick(gone.reports)
    entry.draft = dice.chance(95) ? nil : dice.pick(gone.reports)
    return .report(entry)
  }

  mutating func draftReport() -> Intent? {
    if duty.reportDrafts.count > 8 { return reportStep() }
    return openIncident().map { number in
      .draftReport(
        ReportDraftEntry(
          incident: number, stage: dice.one(ReportStage.allCases),
          paper: ReportPaperEntry(
            text: said(), missing: dice.chance(70) ? [] : [dice.one(ReportElement.allCases)])))
    }
  }

  mutating func reportStep() -> Intent? {
    if dice.chance(20), let sent = dice.pick(gone.reports.suffix(20)) {
      return .confirmReport(sent, by: said(), at: maybeAgo())
    }
    guard let draft = dice.pick(duty.reportDrafts) else { return nil }
    let number = dice.chance(95) ? draft.number : wrong()
    switch dice.chance(80) ? draft.state : .withdrawn {
    case .draft: return .reviewReport(number, by: dice.chance(70) ? "" : "方学文", words: text())
    case .reviewed: return .signReport(number, leader: leader(), words: text())
    case .signed, .sent:
      return .reviseReport(number, ReportPaperEntry(text: said() + "\(dice.roll(9))"))
    case .withdrawn: return .withdrawReport(number, reason: said())
    }
  }

  // Periodicals.

  mutating func adoptSeries() -> Intent? {
    var series = BulletinSeries.standard
    series[0].copies = dice.roll(5)
    series[1].issuedBefore = dice.roll(2) == 0 ? nil : 10
    return .adoptSeries(series)
  }

  mutating func draftBulletin() -> Intent? {
    if duty.bulletins.count > 6 { return bulletinStep() }
    return .draftBulletin(
      BulletinEntry(
        series: dice.one(["special", "flash", "duty", "none"]), title: said(), text: said(),
        urgency: dice.one(PaperUrgency.allCases), incident: dice.chance(60) ? openIncident() : nil))
  }

  mutating func bulletinStep() -> Intent? {
    let number =
      dice.chance(90) ? dice.pick(duty.bulletins)?.number : dice.pick(gone.bulletins)
    guard let number else { return nil }
    let bulletin = duty.bulletin(number)
    if dice.chance(12) { return .bulletin(.withdraw(reason: said()), number) }
    switch bulletin?.state {
    case .draft: return .bulletin(.sign(leader: leader(), reviewer: "方学文"), number)
    case .signed: return .bulletin(.send(to: [], channel: .paper), number)
    case .sent:
      let open = bulletin?.deliveries.filter { $0.receipt == nil }.map(\.receiver) ?? []
      return .bulletin(.receipt(from: dice.pick(open) ?? "", by: said()), number)
    case .withdrawn, nil: return .bulletin(.sign(leader: "", reviewer: ""), number)
    }
  }
}
