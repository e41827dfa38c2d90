import DutyDomain

@testable import DutyText

/// Everything that one language says, under the name of what it belongs to.
func everyText(_ phrases: Phrases) -> [(name: String, text: String)] {
  sentences(phrases) + words(phrases)
}

/// What is a whole sentence, or ends like one.
func sentences(_ phrases: Phrases) -> [(name: String, text: String)] {
  let naming = Samples.naming
  let refusals = Samples.refusals.flatMap { refusal in
    phrases.troubles.refusal(refusal, naming).lines.map { ("\(refusal)", $0) }
  }
  let failures = Samples.failures.flatMap { failure in
    phrases.troubles.failure(failure).lines.map { ("\(failure)", $0) }
  }
  let helps = BoardCommand.allCases.map { ("help \($0)", phrases.board.help($0)) }
  let reasons = Samples.reasons.map { ("\($0)", phrases.board.reason($0, for: .classify)) }
  let why = Samples.factReasons.map { ("\($0)", phrases.intake.reason($0, naming)) }
  let findings = Samples.findings.map { ("\($0)", phrases.commands.finding($0)) }
  let usage = phrases.usage
  let typed = [
    usage.unreadableTime("9"), usage.unreadableNumber("9"), usage.unreadableFigures("9"),
    usage.wrongUsage("9", usage: "", help: "9"), usage.wrongUsage("9", usage: "9", help: "9"),
    usage.unreadableField("9", hint: "8"), usage.unreadableBatchLine("9", line: 9),
    usage.outputLost("9"),
    phrases.lexicon.unused(Samples.wordFault, more: 0),
    phrases.lexicon.unused(Samples.wordFault, more: 3),
  ].flatMap(\.lines).map { (name: "usage", text: $0) }
  let derived = DerivedPart.allCases.map {
    ("\($0)", phrases.commands.derivedProblem($0, "9"))
  }
  let care =
    [("kept", phrases.commands.keptAside("9"))]
    + phrases.commands.remakingDerived(lines: 9).lines.map { ("remaking", $0) }
  return refusals + failures + derived + care + helps + reasons + why + findings + typed
}

/// Words, heads, labels, hints, lines of the log.
private func words(_ phrases: Phrases) -> [(name: String, text: String)] {
  let naming = Samples.naming
  let names = phrases.names
  var all: [(String, String)] = []
  func add(_ name: String, _ texts: [String]) { all += texts.map { (name, $0) } }
  // They end with a command as it must be typed.
  add(
    "recovery",
    [Recovery.rebuild, .restore(path: "/1"), .noSoundCopy].map {
      phrases.troubles.recovery($0, command: "9")
    })
  add("level", (IncidentLevel.allCases + [nil]).map(names.level))
  add("level short", (IncidentLevel.allCases + [nil]).map(names.levelShort))
  add("post", DutyPost.allCases.flatMap { [names.post($0), names.postShort($0)] })
  add("role", PersonRole.allCases.map(names.role) + BoardRole.allCases.map(names.boardRole))
  add("channel", Channel.allCases.map(names.channel))
  add("stage", ReportStage.allCases.map(names.stage) + ReportMedium.allCases.map(names.medium))
  add("element", ReportElement.allCases.map(names.element))
  add(
    "report",
    ReportState.allCases.map(names.reportState) + ReportStep.allCases.map(names.reportStep))
  add(
    "bulletin",
    BulletinState.allCases.map(names.bulletinState) + BulletinStep.allCases.map(names.bulletinStep)
  )
  add("ordinal", [1, 10, 11, 20, 35, 120].map { names.stage(.followUp, ordinal: $0) })
  add("earlier lines", [1, 9].map(phrases.board.earlierLines))
  add("paper kind", PaperKind.allCases.map(phrases.board.paperKind))
  add(
    "report keys",
    (ReportStep.allCases + [nil]).flatMap { step in
      [true, false].map { phrases.board.reportKeys(next: step, isStored: $0, isEditing: false) }
    } + [
      phrases.board.reportKeys(next: nil, isStored: true, isEditing: true),
      phrases.board.readBack(true), phrases.board.readBack(false),
      phrases.board.awaitsPaper("9"),
    ])
  add("paper", paperTexts(phrases.papers))
  add("spot", Samples.spotTexts(phrases.spot))
  add("receiver", ReportReceiver.allCases.map(names.receiver))
  add("nature", InstructionNature.allCases.map(names.nature))
  add("state", AssignmentState.allCases.map(names.state))
  add("step", InstructionStep.allCases.map(names.step) + Ending.allCases.map(names.ending))
  add("call", CallKind.allCases.map(names.callKind))
  add("figure", FigureKind.allCases.flatMap { [names.figureKind($0), names.figure($0, 12)] })
  add("rule", Policy.standard.rules.map(\.id).map(names.rule) + [names.rule("instruction_due")])
  add("mode", JournalMode.allCases.map(names.mode) + ItemKind.allCases.map(names.itemKind))
  add("gap", CloseGap.allCases.map(names.gap) + Field.allCases.map(names.field))
  add("label", Label.allCases.map(names.label))
  add("pane", BoardPane.allCases.flatMap { [phrases.board.pane($0), phrases.board.empty($0)] })
  add("command", BoardCommand.allCases.map(phrases.board.command))
  add("prompt", Samples.prompts.map { phrases.board.label($0, naming) })
  add("hint", Samples.prompts.map(phrases.board.hint))
  add("stale", StaleReason.allCases.map { phrases.board.stale($0, seconds: 9) })
  add("band", JournalMode.allCases.compactMap(phrases.board.band))
  add("first run", phrases.board.firstRun)
  add(
    "board",
    [
      phrases.board.tooSmall(columns: 30, rows: 9), phrases.board.emptyByFilter,
      phrases.board.helpSearch, phrases.board.themePreview, phrases.board.themeByClock,
      phrases.board.loading,
      phrases.board.readOnly, phrases.board.filter(""),
      phrases.board.past(naming.time.reading(naming.now)),
    ])
  for notice in Samples.notices {
    var name = "\(notice)"
    if case .fieldNotUnderstood = notice { name = "field hint" }
    add(name, [phrases.notices.notice(notice, naming)])
  }
  for fault in Samples.policyFaults {
    add(
      "\(fault)",
      [phrases.policy.problem(PolicyProblem(file: "9", line: 1, column: 2, what: fault))])
  }
  for fault in Samples.scenarioFaults {
    let problem = ScenarioProblem(path: "9", line: 1, column: 2, what: fault)
    add("\(fault)", [phrases.policy.problem(problem, naming)])
  }
  for fault in Samples.faults { add("\(fault)", [phrases.troubles.fault(fault)]) }
  for line in Samples.lines {
    add("\(line.event)", [phrases.log.sentence(for: line, naming: naming)])
  }
  let form = phrases.form
  add("field", CallField.allCases.map(form.callField))
  add("field hint", CallField.allCases.compactMap(form.hint))
  add("direction", CallDirection.allCases.map(form.direction))
  add("verification", CallerVerification.allCases.map(form.verification))
  add("urgency", (CallUrgency.allCases + [nil]).map(form.urgency))
  add("answer", [true, false, nil].map(form.answer))
  add("remark", Samples.remarks.map { form.remark($0, naming) })
  add(
    "form",
    [
      form.formTitle, form.formTitle(of: Samples.number, naming), form.stillNeeded(0),
      form.stillNeeded(3), form.formKeys, phrases.board.draftKeys, phrases.board.apartFromStorm,
      phrases.board.lateSheetNeedsTime, phrases.board.tally(StormTally(), naming),
      phrases.board.lateSheet(3, receivedAt: "12:40", delay: "5"),
      phrases.board.storm(Samples.number, count: 9, felt: 8, damaged: [Samples.number], naming),
    ])
  add("handover", handoverTexts(phrases.handover, naming))
  add("shift paper", shiftPaperTexts(phrases.shiftPapers))
  add("theme", Samples.themeProblems.map(phrases.themes.problem))
  add("question", MissingFact.allCases.map(phrases.intake.question))
  add("use", WordUse.allCases.map(phrases.lexicon.use))
  add(
    "lexicon",
    [
      phrases.lexicon.usesTitle, phrases.lexicon.fileFine("9", rows: 1, words: 2),
      phrases.lexicon.fileRefused("9", errors: 3), phrases.lexicon.noFiles("/1"),
      phrases.lexicon.meaning("9", .place, value: "", weight: 3, source: ""),
      phrases.lexicon.takenOut("9", .place, source: "9"), phrases.lexicon.noMeaning("9"),
    ])
  add("instruction", instructionWords(phrases.instructions))
  add("fact", FactKind.allCases.map(phrases.intake.fact))
  add("live", liveWords(phrases.live))
  add("desk", deskWords(phrases.desk, naming))
  add("roster", Samples.rosterTexts(phrases.roster))
  return all.map { (name: $0.0, text: $0.1) }
}

/// Slips, the ladder of chasing, the record of handling, the rates.
private func instructionWords(_ words: any InstructionWords) -> [String] {
  let naming = Samples.naming
  let number = Samples.number
  var told = LeaderNotice.blank
  told.leader = "p1"
  var texts = [words.told(told, naming), words.notTold, words.formName, words.signHere]
  (told.words, told.followedBy) = ("9", Samples.other)
  texts += [words.told(told, naming), words.follows(number, naming), words.limitByRule("9")]
  texts += (Urgency.allCases + [nil]).map(words.urgency)
  texts += [true, false].flatMap { [words.part(isLead: $0), words.covers($0)] }
  for kind in SlipKind.allCases {
    texts += [words.slip(kind), words.slipShort(kind), words.slipNumber(kind, number)]
    texts += ["", "9"].map { words.requirement(kind, due: $0) }
  }
  for rule in Policy.standard.chases {
    let step = ChaseStep(
      instruction: number, unit: "d-traffic", rule: rule.id, due: naming.now, slip: rule.slip,
      everyMinutes: 0, basis: "9")
    texts += [words.chaseRule(rule.id), words.chaseBy(rule.slip)]
    texts += [true, false].map { words.nextChase(step, isDue: $0, naming) }
  }
  var extended = InstructionExtended.blank
  (extended.due, extended.reason, extended.approver) = (naming.now, "9", "p1")
  texts.append(words.extended(extended, at: "9", naming))
  extended.previousDue = Samples.earlier
  texts.append(words.extended(extended, at: "9", naming))
  var slip = SlipIssued.blank
  (slip.number, slip.unit) = (number, "d-traffic")
  texts.append(words.issued(slip, naming))
  texts += InstructionField.allCases.map(words.field)
  texts += RateGrouping.allCases.flatMap { [words.ratesTitle($0), words.grouping($0)] }
  texts += RateColumn.allCases.map(words.column) + words.ratesDefinition
  texts += [words.ratesTotal, words.withoutLimit(9), words.ratesKeys, words.objectionUntil("9")]
  texts += [
    words.period(since: nil, until: nil), words.period(since: "9", until: nil),
    words.period(since: nil, until: "9"), words.period(since: "8", until: "9"),
  ]
  return texts
}

/// What stands above the entry line, each in every way in which it is said.
private func liveWords(_ live: any LiveWords) -> [String] {
  let naming = Samples.naming
  let number = ItemNumber(year: 2026, serial: 9)
  let unit = { (naming: Naming) in naming.directory.units.first?.id ?? "" }(naming)
  let reasons: [SameReason] = [
    .samePlace, .nearPlace("甲局"), .sameKind, .sameCaller, .sameFigure(.crowd, 9),
    .sharedWord("甲局"), .assignedUnit, .minutesBefore(0), .minutesBefore(9),
  ]
  var texts = reasons.map(live.same)
  texts += [live.maybe(number, "9", reasons, naming), live.linked(number, "甲局", naming)]
  texts += [live.known(5, of: 8), live.ask, live.complete, live.ownerDiffers, live.linkKey]
  texts.append(live.linkSelected(number, "甲局", naming))
  texts += [CallerKey.number("9"), .unit(unit), .name("钱一")].flatMap { key in
    [1, 2].map { live.recentCalls($0, of: key, naming) }
  }
  texts += Samples.factReasons.flatMap { reason in
    [live.check(.place, reason, naming), live.why("甲局", reason, basis: "甲局", naming)]
  }
  texts += [live.owner(nil, unit: "甲局"), live.owner(naming.directory.people.first, unit: "甲局")]
  for minutes in [30, 600, 5000] {
    texts.append(live.due(naming.now.adding(minutes: minutes), now: naming.now, time: naming.time))
  }
  return texts + [live.duePassed(naming.now, time: naming.time), live.dueUnread]
}
