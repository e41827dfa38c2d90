import DutyDomain

@testable import DutyText

/// A value of every case that people read, with values that show where they land in the sentence.
enum Samples {
  static let now = OfficeTime(utcOffsetMinutes: 480).instant(iso: "2026-11-23T16:42:10")!
  static let earlier = now.adding(minutes: -228)
  static let number = ItemNumber(year: 2026, serial: 31)
  static let other = ItemNumber(year: 2025, serial: 7)
  static let incident = ItemReference(.incident, number)
  static let day = CivilDate(year: 2026, month: 11, day: 23)!

  static let naming = Naming(
    directory: Directory(
      units: [Unit(id: "d-traffic", name: "甲局")],
      people: [Person(id: "p1", name: "钱一", title: "副区长", role: .leader)]),
    codes: CodeTable([code]), now: now)

  private static var code: CategoryCode {
    var code = CategoryCode.blank
    code.code = "12H02"
    code.chinese = "撞车"
    code.english = "collision"
    return code
  }

  static let refusals: [Refusal] = otherRefusals + rosterRefusals + roomRefusals

  private static let otherRefusals: [Refusal] =
    handoverRefusals.map(Refusal.handover) + [
      .officeMissing, .officeExists(name: "9"), .noSuchItem(incident), .noSuchLine(5),
      .incidentIsClosed(number), .incidentIsOpen(number), .instructionHasEnded(other),
      .textTooLong(.note, limit: 200), .reasonMissing, .lateReasonMissing, .inTheFuture(now),
      .endsBeforeItBegins(earlier),
      .unknownUnit("9"), .unknownPerson("9"), .unknownCode("9"), .isNoLeader("9"), .noLeaderOnDuty,
      .alreadyAcknowledged(number, by: "9", at: earlier),
      .alreadyLinked(call: number, incident: other), .alreadyStruck(5), .cannotStrike(5),
      .cannotMergeWithItself(number), .closeHasGaps(number, CloseGap.allCases), .nothingChanged,
      .noUnitNamed, .unitNotAssigned(number, unit: "9"), .whichUnit(number, units: ["8", "9"]),
      .alreadyAssigned(number, unit: "9"), .unitsNotDone(number, units: ["8", "9"]),
      .dueBeforeGiven, .extensionAfterDue(number, due: earlier), .noSuchRule("9"),
      .objectionTooLate(number, unit: "9", ended: earlier), .leaderNotTold(number),
      .isNoLead(number, unit: "9"), .noSuchSlip(number, "9"),
      .daysArePlanned([day]), .daysArePlanned([day, day.adding(days: 2)]), .personOffDuty("9"),
      .lateReportNeedsReason(number, rule: "leader", due: earlier), .givenClockInLiveBook,
    ]
    + Field.allCases.map(Refusal.textMissing)
    + BulletinState.allCases.flatMap { state in
      BulletinStep.allCases.map { .wrongBulletinStep(number, state: state, step: $0) }
    }
    + ReportState.allCases.flatMap { state in
      ReportStep.allCases.map { .wrongReportStep(number, state: state, step: $0) }
    }
    + [
      .noSuchSeries("9"), .noSuchReceiver(number, "8", open: []),
      .noSuchReceiver(number, "8", open: ["7", "9"]), .draftIsOpen(number, report: other),
      .nothingToCorrect(number, report: nil),
      .nothingToCorrect(number, report: other), .contradictsReport(number, conflicts),
      .reportHasGaps(number, ReportElement.allCases),
      .erasure(.notYours("9")), .erasure(.approverMissing),
      .erasure(.incidentIsOpen(call: number, incident: number)),
      .erasure(.instructionIsOpen(call: number, instruction: number)),
      .erasure(.nothingPersonal(number)), .erasure(.alreadyErased(number, line: 5)),
      .erasure(.nameTooShort("9")), .erasure(.nameNotFound(number, "9")),
      .erasure(.asks(ErasureAsk(call: number, lines: 3, otherCalls: []))),
      .erasure(.asks(ErasureAsk(call: number, lines: 3, otherCalls: [number]))),
      .erasure(.roomTooBusy), .deskIsReader,
      .notAcknowledged(number), .notYourAcknowledgement(number, by: "9"),
      .acknowledgementActedOn(number), .bulkNeedsConfirmation([number], left: []),
      .bulkNeedsConfirmation([number, other], left: [other]), .nothingForBulk(left: [number]),
      .pinNeedsOld("p1"), .pinWrong("p1", triesLeft: 3), .pinLocked("p1", until: now),
      .pinNotSet("p1"), .pinChangedElsewhere("p1"), .pinsDiffer,
    ]
    + PinWeakness.allCases.map(Refusal.pinIsWeak)
    + [
      .spotRoundIsOpen(number), .spotRoundIsFinished(number), .noOpenSpotRound,
      .noUnitsToCheck(kinds: ["8", "9"]), .unitNotInRound(number, unit: "9"),
      .notCheckedYet(unit: "9"), .checkContradictsItself(result: .normal, facts: .slow),
      .roundHasUnchecked(number, units: ["9"]),
      .roundHasUnchecked(number, units: ["4", "5", "6", "7", "8", "9"]),
    ]
    + [
      TakeBackObstacle.nothingDone, .othersActed(incident), .reportSent, .leaderActed, .noInverse,
    ].map(Refusal.cannotTakeBack)
    + AssignmentState.allCases.flatMap { state in
      InstructionStep.allCases.map { .wrongStep(number, unit: "9", state: state, step: $0) }
    }

  static let conflicts: [ReportConflict] = [
    .deathsFell(from: 3, to: 2), .casualtiesFell(from: 12, to: 9),
    .magnitudeChanged(from: 38, to: 41), .occurredChanged(from: earlier, to: now),
  ]

  static let failures: [Failure] =
    [
      .noDataDirectory(path: "/1"), .directoryNotWritable(path: "/1"),
      .directoryOpenToOthers(path: "/1"), .diskFull(path: "/1"),
      .cannotRead(path: "/1", detail: "5"), .cannotWrite(path: "/1", detail: "5"),
      .fileMissing(path: "/1"), .notADutyLog(path: "/1", detail: "5"), .newerFormat(found: 9),
      .unknownEvent(position: 5, kind: "9", version: 2), .busy(holder: ""), .busy(holder: "9"),
      .boardsOpen(holders: []), .boardsOpen(holders: ["8", "9"]),
      .backupNotVerified(path: "/1", detail: "5"), .directoryNotEmpty(path: "/1"),
      .unknownTerminal(name: "9"), .noTerminal, .terminalLost, .themeUnusable(name: "9"),
      .notText(path: "/1", line: 3), .fileExists(path: "/1"),
      .derivedBroken(path: "/1", detail: "5"), .uncertain(path: "/1", detail: "5"),
      .heldByStopped(holder: "9", process: 5),
    ] + ChainFault.allCases.map { .chainBroken(position: 5, what: $0) }

  static let faults: [ImportFault] =
    [
      .notThisEncoding(offset: 7), .emptyFile, .headerMissing("9"), .headerUnknown("9"), .quoteOpen,
      .cellsMissing(found: 6, wanted: 8), .cellsExtra(found: 9, wanted: 8),
      .controlCharacter(code: 0x1B), .tooLong(limit: 200), .keyMissing,
      .keyDuplicated("9", firstLine: 2), .unknownRole("9"), .unknownUnit("9"), .unknownParent("9"),
      .aliasShared("8", with: "9"), .phoneOdd("9"), .samePersonOnBothPosts("9"),
      .dateUnreadable("9"), .dateImpossible("2026/11/31"),
      .dateDuplicated(day, firstLine: 5, firstCrew: "1/2/3", secondCrew: "4/5/6"),
      .weekdayWrong(given: "9", date: day), .titleDiffers(given: "7", person: "8", known: "9"),
      .daysMissing([day, day.adding(days: 2), day.adding(days: 3)]), .unreadableFile("9"),
      .unknownUse("9"), .unknownValue("9", .kind), .wordsMissing, .wordRepeated("9", firstLine: 2),
      .weightUnreadable("9"), .weightUnfit(.feature), .weightTwice("9"), .unknownCode("9"),
      .unknownParentCode("9"), .conditionUnreadable("9"), .unknownFeature("9"),
      .unknownQuestion("9"),
      .unknownDayKind("9"), .unknownShift("9", known: ["7", "8"]), .unknownHolder("9", post: "8"),
    ]
    + DutyPost.allCases.flatMap {
      [.unknownPerson("9", $0), .personMissing($0), .consecutiveShifts("9", $0, day)]
    }
    + PersonRole.allCases.map { .isNoLeader("9", $0) }

  static let reasons: [KeyReason] = [
    .nothingSelected, .onlyOnIncidents, .onlyOnInstructions, .onlyOnCalls, .boardIsReadOnly,
    .nothingToTakeBack, .noDraft, .noCall, .nobodyKnownHere, .noOwnLine, .noShift,
    .nothingToApprove, .lookingBack, .isNow,
  ]

  static let prompts: [Prompt] = otherPrompts + rosterPrompts

  private static let otherPrompts: [Prompt] =
    [
      .call, .search, .commandLine, .goToNumber, .note(incident), .acknowledgeWords(number),
      .instruction(nil), .instruction(number), .instructionUnits, .instructionDue, .report(number),
      .classify(number), .figures(number), .outcome(number), .linkTarget(incident),
      .completeInstruction(number), .silenceReason(number), .extension(number, .due),
      .extension(number, .reason), .extension(number, .approver), .erasure(number, .reason),
      .erasure(number, .approver), .erasure(number, .names), .reassign(number), .lateReason,
      .reportLateReason(number), .settle(number),
    ]
    + InstructionQuestion.all.map { .instructionLine($0, number) }
    + BoardPane.allCases.map(Prompt.filter)
    + BoardCommand.allCases.map { .reason($0, incident) }
    + InstructionStep.allCases.map { .step($0, number) }
    + [.bulletin(number)] + BulletinStep.allCases.map { .bulletinStep($0, number) }
    + [.spotCheck(unit: "d-traffic"), .checkOfUs] + LineKind.allCases.map(Prompt.lineFault)
    + handoverParts.map(Prompt.handover)
    + ReportStep.allCases.map { .reportStep($0, number) }
    + ReportStage.allCases.map { .reportTold(number, $0) }

  static let notices: [Notice] =
    [
      .stored(nil, position: 5), .stored(incident, position: 5),
      .callStored(call: number, incident: nil, position: 5),
      .callStored(call: number, incident: other, position: 5), .refused(.reasonMissing),
      .failed(.terminalLost), .keyUnavailable(.classify, .nothingSelected), .draftKept(1),
      .erased(ErasureRemains(call: number, lines: 3)),
      .erased(
        ErasureRemains(
          call: number, lines: 3, shiftFiles: 2, papers: ["9.txt"], drafts: 1, backups: 4,
          isFileClean: false)),
      .draftKept(2), .shiftFilesWritten(count: 5), .nothingNew, .reportIsDone, .draftRecalled,
      .nothingFound("9"),
      .limitUnreadable("9"),
      .unknownCommand("9"), .noSuchNumber("9"),
      .takenBack(nil), .takenBack(incident), .copied(3), .saved(path: "/1"),
      .themeChanged("9"), .themeChanged(""), .quitAsksOpenItems(1), .quitAsksOpenItems(7),
      .pasteHasLines(3),
      .nobodyWatched(minutes: 125), .timersMissed(1), .timersMissed(3), .nothingMissed,
      .climbed(number, person: "p1", phone: "9"), .flood(12),
      .chaseDue(number, unit: "d-traffic", nil), .chaseDue(number, unit: "d-traffic", .chase),
      .bulkAsks([number, other], left: []), .bulkAsks([number], left: [other]),
      .mustBeAcknowledgedAgain(number), .presenceAsked(until: now),
      .presenceMissed(now, person: "p1", phone: "9"), .presenceMissed(now, person: "", phone: ""),
      .nothingWaits,
      .pinNotGiven, .discardAsks, .draftDiscarded, .formHoldsMore, .seriesEnded(1), .seriesEnded(3),
      .rosterStored(3, position: 5), .monthKept(3), .monthUnchanged,
      .lexiconRead(files: 0, words: 0), .lexiconRead(files: 1, words: 7),
      .lexiconRead(files: 2, words: 7), .lexiconRefused(wordFault, more: 0),
      .lexiconRefused(wordFault, more: 4),
    ] + CallField.allCases.map(Notice.fieldNotUnderstood) + [
      .callStoredAsCheck(call: number, spotCheck, position: 5),
      .callStoredAsCheck(call: number, nil, position: 5), .checkStored(spotCheck, position: 5),
      .lineTestStored(.blank, position: 5), .lineTestStored(brokenLine, position: 5),
      .roundFinished(.blank, position: 5), .resultUnclear("9"),
    ]

  static let remarks: [FormRemark] = [
    .unit("d-traffic"), .unitNotInDirectory, .telephone(of: "9"), .figures([]),
    .figures([Figure(.dead, 2)]), .incident(number), .notUnderstood,
  ]

  static let wordFault = ImportProblem(file: "9", line: 3, column: 1, what: .wordsMissing)

  static let factReasons: [FactReason] =
    [
      .kindWord("9"), .kindAssumed, .unitNamed(unit: "9"), .unitMisspelt(unit: "9"),
      .unitShared("9"), .nameBesideCaller, .contactNamed, .leaderSpeaks, .telephoneNumber,
      .timeOfDay, .dateAndTime, .minutesBeforeCall(10), .momentOfCall, .placeWords,
      .callersPremises, .codeWord("9", code: "12H02"), .figureStated,
      .figureRemainder(total: 9, stated: 3), .figureCorrected, .noneStated,
      .sensitiveCode("12H02"), .sensitiveWord("9"), .spreadsOnline("9"), .publicHoliday("9"),
    ]
    + LevelRuleID.allCases.flatMap { rule in
      LevelFigure.allCases.map { .levelRule(rule, figure: $0, value: 12, threshold: 10) }
    }

  static let themeProblems: [ThemeProblem] =
    [
      .syntax(detail: "8", excerpt: "9"), .notText, .tooLarge(bytes: 9, limit: 8),
      .nestedTooDeep(limit: 16),
      .unsupportedFormat(9), .keyMissing("9"), .wrongType(key: "9", expected: .text),
      .wrongType(key: "9", expected: .number), .wrongType(key: "9", expected: .section),
      .parentMissing("9", nearest: nil), .parentMissing("9", nearest: "8"),
      .inheritanceCycle(["8", "9"]), .inheritanceTooDeep(limit: 9), .badStyle("9"),
      .reservedPaletteName("9"),
      .contrastTooLow(ThemePair("8", over: "9"), hundredths: 312, needed: 450),
      .edgeTooFaint(ThemePair("9"), hundredths: 205, needed: 300),
      .contrastTooLowIn256(ThemePair("9"), hundredths: 205, needed: 300), .markMissing(role: "9"),
      .markRepeated(mark: "7", first: "8", second: "9"), .markUnfit(role: "8", mark: "9"),
      .sixteenUnreadable(ThemePair("7"), foreground: "8", background: "9"),
      .monoAlike("8", "9", selected: true), .monoAlike("8", "9", selected: false),
      .halfDefault(role: "9"), .paletteUnused("9"),
    ]
    + [ThemeNameKind.theme, .key, .role, .mark, .glyph, .styleWord, .choice].flatMap {
      [.unknownName($0, "9", nearest: nil), .unknownName($0, "9", nearest: "8")]
    }
    + ThemeDepth.allCases.flatMap { [.badColour("9", $0), .roleUnresolved(role: "9", $0)] }
    + ThemeVision.allCases.map { .severitiesAlike("8", "9", $0, distance: 5, needed: 9) }

  static let findings: [Finding] = [
    .terminal(name: "9", columns: 120, rows: 40, colours: 256),
    .terminalTooSmall(columns: 30, rows: 9), .noTerminal, .locale("9"), .localeNotUTF8("9"),
    .clock("16:42"), .clockSetBack(minutes: 5), .disk(path: "/1", freeMegabytes: 900),
    .diskLow(path: "/1", freeMegabytes: 9), .dataFile(path: "/1", events: 9, megabytes: 1),
    .noDataFile(path: "/1"), .backup(path: "/1", ageHours: 5),
    .backupOld(path: "/1", ageHours: 90), .noBackup,
    .lexicon(path: "/1", files: ["8", "9"], words: 9),
    .lexiconFaulty(path: "/1", faults: 3, first: "9"),
  ]
}
