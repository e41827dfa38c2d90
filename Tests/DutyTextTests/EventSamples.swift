import DutyDomain

@testable import DutyText

extension Samples {
  /// A line of every event, some in more than one form.
  static let lines: [LogLine] = events.enumerated().map { index, event in
    LogLine(
      position: Int64(index + 1), recordedAt: now, author: "9", terminal: "9", event: event)
  }

  static func filled<Value: Blank>(_ change: (inout Value) -> Void) -> Value {
    var value = Value.blank
    change(&value)
    return value
  }

  private static let step: AssignmentStep = filled {
    $0.instruction = number
    $0.unit = "d-traffic"
    $0.at = earlier
    $0.person = "8"
    $0.text = "9"
  }

  private static let events: [DutyEvent] = otherEvents + rosterEvents

  private static let otherEvents: [DutyEvent] =
    setUp + calls + incidentEvents + instructionEvents + handoverEvents + [
      .journalRestored(
        filled {
          $0.from = "8"; $0.kept = "9"
        }),
      .personalDataErased(
        filled {
          $0.position = 5; $0.reason = "9"
        }),
      .personalDataErased(
        filled {
          $0.position = 5; $0.reason = "9"
          $0.call = number
          $0.approver = "p1"
        }),
    ]

  private static let wholeReport: Report = filled {
    $0.number = number
    $0.stage = .followUp
    $0.ordinal = 1
    $0.subject = "9"
    $0.content = "9"
    $0.receiverName = "8"
    $0.sentAt = earlier
    $0.stated = .blank
    $0.corrects = other
    $0.channel = .fax
    $0.readBack = true
    $0.missing = [.cause]
    $0.lateReason = "7"
    $0.signed = PaperStep(by: "p1", at: earlier)
    $0.receipt = PaperStep(by: "8", at: earlier)
    $0.withdrawn = filled { $0.words = "9" }
  }

  private static let reviewStep: ReportStepTaken = filled {
    $0.report = number
    $0.step.by = "p1"
    $0.step.words = "9"
    $0.step.recordedBy = "8"
  }

  private static let setUp: [DutyEvent] = [
    .officeEstablished(Office(name: "9")), .policyAdopted(.standard),
    .policyAdopted(
      filled {
        $0.name = "9"; $0.reason = "8"
      }),
    .calendarAdopted(HolidayCalendar(name: "9")), .codesAdopted(.blank),
    .unitRecorded(Unit(id: "8", name: "9")),
    .personRecorded(Person(id: "8", name: "9", title: "7", role: .leader)),
    .shiftPlanned(
      filled {
        $0.date = day; $0.leader = "p1"
      }),
    .arrived(
      filled {
        $0.person = "p1"; $0.at = now
      }),
  ]

  private static let calls: [DutyEvent] = [
    .callRegistered(
      filled {
        $0.number = number; $0.text = "9"
      }),
    .callRegistered(
      filled {
        $0.number = number; $0.text = "9"; $0.receivedAt = earlier; $0.lateReason = "8"
      }),
    .callSupplemented(
      filled {
        $0.call = number; $0.form[.cause] = "9"; $0.form.endedAt = earlier
        $0.changed = [.endedAt, .callerName, .cause]
      }),
    .callLinked(
      filled {
        $0.call = number; $0.incident = number; $0.text = "9"
      }),
    .callLinked(
      filled {
        $0.call = number; $0.incident = number; $0.previous = other; $0.text = "9"
      }),
    .callLinked(
      filled {
        $0.call = number; $0.previous = number; $0.text = "9"
      }),
    .callLinked(
      filled {
        $0.call = number; $0.text = "9"
      }),
  ]

  private static let incidentEvents: [DutyEvent] =
    [
      .incidentOpened(
        filled {
          $0.incident.number = number; $0.incident.title = "9"
        }),
      .incidentClassified(
        filled {
          $0.after = Classification(
            primary: "12H02", secondary: ["12G07"], level: .serious,
            sensitivity: Sensitivity(isSensitive: true, reason: "9"))
          $0.reason = "8"
        }),
      .incidentClassified(filled { $0.after = Classification(sensitivity: .blank) }),
      .figuresStated(filled { $0.figures = [Figure(.dead, 2, source: "9"), Figure(.missing, 3)] }),
      .figuresStated(
        filled {
          $0.figures = [Figure(.dead, 4)]; $0.suggestedLevel = .major
        }),
      .figuresStated(
        filled {
          $0.figures = [Figure(.dead, 1)]; $0.replacesAll = true
        }),
      .figuresStated(filled { $0.replacesAll = true }),
      .figuresStated(
        filled {
          $0.suggestedLevel = .major; $0.suggestedBy = "9"
        }),
      .incidentDescribed(
        filled {
          $0.title = "7"; $0.place = "8"; $0.occurredAt = earlier; $0.reason = "9"
        }),
      .noteAdded(filled { $0.text = "按 9" }),
      .noteAdded(
        filled {
          $0.text = "9"; $0.happenedAt = earlier; $0.lateReason = "8"
        }),
      .itemRead(
        filled {
          $0.item = incident; $0.reader = "9"
        }),
      .incidentAcknowledged(
        filled {
          $0.incident = number; $0.acknowledgement.leader = "p1"
        }),
      .incidentAcknowledged(
        filled {
          $0.acknowledgement.leader = "p1"
          $0.acknowledgement.words = "9"
          $0.acknowledgement.onBehalfBy = "8"
          $0.acknowledgement.channel = .phone
          $0.acknowledgement.at = earlier
        }),
      .acknowledgementWithdrawn(filled { $0.incident = number }),
      .alarmSilenced(
        filled {
          $0.rule = "leader"; $0.reason = "9"
        }),
      .incidentMerged(
        filled {
          $0.incident = number; $0.into = other
        }),
      .incidentReopened(
        filled {
          $0.incident.number = number; $0.reason = "9"
        }),
      .lineStruck(
        filled {
          $0.position = 5; $0.reason = "9"
        }),
      .reportRecorded(
        filled {
          $0.report.content = "9"
          $0.report.receiverName = "8"
          $0.report.lateReason = "7"
          $0.report.sentAt = earlier
        }),
      .reportRecorded(filled { $0.report.sentAt = earlier }),
      .reportRecorded(filled { $0.report = wholeReport }),
      .bulletinSeriesAdopted(BulletinSeriesAdopted([BulletinSeries(id: "8", name: "9")])),
      .bulletinDrafted(
        filled {
          $0.bulletin.title = "9"; $0.bulletin.series.name = "8"
        }),
      .bulletinSigned(
        filled {
          $0.total = 123; $0.step.by = "p1"
        }), .bulletinSigned(.blank), .bulletinSent(filled { $0.receivers = ["8", "9"] }),
      .bulletinReceived(filled { $0.receivers = ["8"] }),
      .bulletinWithdrawn(filled { $0.step.words = "9" }),
      .spotRoundOpened(spotRound), .spotCheckRecorded(SpotCheckRecorded(spotCheck)),
      .spotCheckRecorded(SpotCheckRecorded(SpotCheck.blank)),
      .spotCheckWithdrawn(filled { $0.unit = "d-traffic" }),
      .spotRoundFinished(filled { $0.checkedCount = 9 }),
      .spotRoundFinished(
        filled {
          $0.step.words = "9"; $0.faulty = ["d-traffic"]; $0.toCallAgain = ["d-traffic"]
          $0.unchecked = ["8"]
        }), .checkOfUsRecorded(checkOfUs), .checkOfUsRecorded(filled { $0.by = "9" }),
      .lineTested(.blank), .lineTested(brokenLine),
      .reportDrafted(ReportWritten(wholeReport)), .reportRevised(ReportWritten(wholeReport)),
      .reportReviewed(reviewStep), .reportSigned(reviewStep), .reportSigned(.blank),
      .reportConfirmed(ReportWritten(wholeReport)), .reportWithdrawn(ReportWritten(wholeReport)),
      .deadlineSettled(
        filled {
          $0.verdicts = [.blank]; $0.unit = "9"; $0.call = number
        }),
      .deadlineSettled(
        filled {
          $0.verdicts = [.blank]; $0.text = "9"
        }),
      .deadlineSettled(filled { $0.verdicts = [.blank] }),
      .pinChanged(filled { $0.person = "p1" }),
      .deskTaken(
        filled {
          $0.person = "p1"; $0.until = now
        }), .deskTaken(filled { $0.until = now }),
      .presenceConfirmed(filled { $0.due = now }),
      .presenceMissed(
        filled {
          $0.due = now; $0.everyMinutes = 60; $0.answerMinutes = 9
        }),
      .presenceMissed(
        filled {
          $0.due = now; $0.person = "p1"
        }),
      .acknowledgementExpired(
        filled {
          $0.incident = number; $0.minutes = 60; $0.since = earlier; $0.due = now
        }),
      .acknowledgementWithdrawn(
        filled {
          $0.incident = number; $0.reason = "9"; $0.restored = .blank
        }),
      .incidentAcknowledged(
        filled {
          $0.acknowledgement.leader = "p1"; $0.acknowledgement.proof = .pin; $0.previous = .blank
        }),
      .arrived(
        filled {
          $0.person = "p1"; $0.at = now; $0.lateMinutes = 75
        }),
      .pinChanged(PinChanged(person: "p1", change: .changed)),
      .pinChanged(PinChanged(person: "p1", change: .reset)),
      .pinChanged(PinChanged(person: "p1", change: .erased)),
      .alarmClimbed(
        filled {
          $0.incident = number; $0.person = "p1"; $0.minutes = 5; $0.since = earlier
        }),
      .deadlineSettled(filled { $0.reopened = ["leader"] }),
    ]
    + [
      (nil, now), (earlier, nil), (earlier, now), (nil, nil),
    ].flatMap { (before: Timestamp?, after: Timestamp?) in
      ClockCause.allCases.map { cause in
        .clocksAdjusted(
          filled {
            $0.cause = cause
            $0.changes = [
              filled {
                $0.rule = "leader"; $0.before = before; $0.after = after
              }
            ]
          })
      }
    } + []
    + Ending.allCases.map { ending in
      .incidentClosed(
        filled {
          $0.incident = number; $0.outcome = "9"; $0.ending = ending; $0.missing = [.level]
        }
      )
    }

  private static let instructionEvents: [DutyEvent] =
    [
      .instructionRegistered(
        filled {
          $0.instruction.number = number
          $0.instruction.leader = "p1"
          $0.instruction.words = "9"
          $0.instruction.due = now.adding(minutes: 60)
          $0.instruction.assignments = [filled { $0.unit = "d-traffic" }]
        }),
      .instructionRegistered(filled { $0.instruction.words = "9" }),
      .instructionConveyed(step), .instructionReceived(step), .instructionObjected(step),
      .instructionProgressed(step), .instructionFedBack(step), .feedbackAccepted(step),
      .feedbackReturned(step), .instructionChased(.blank), .instructionChased(step),
      .stepWithdrawn(
        filled {
          $0.position = 5; $0.assignment.unit = "d-traffic"
        }),
      .instructionReassigned(
        filled {
          $0.from = "d-traffic"; $0.to = "9"; $0.reason = "8"
        }),
      .instructionExtended(
        filled {
          $0.due = now; $0.approver = "9"; $0.reason = "8"
        }),
      .instructionDescribed(.blank),
      .instructionDescribed(
        filled {
          $0.instruction = number
          $0.record = InstructionRecord(
            source: "9", title: "8", channel: .paper, receivedAt: earlier, receivedBy: "7",
            proposal: "6")
          $0.unit = "d-traffic"; $0.responsible = "5"; $0.phone = "4"
        }), .instructionDescribed(filled { $0.unit = "d-traffic" }),
      .leaderTold(filled { $0.notice.leader = "p1" }),
      .leaderTold(
        filled {
          $0.notice.leader = "p1"; $0.notice.words = "9"; $0.notice.followedBy = other
        }),
      .instructionCompleted(.blank), .instructionCompleted(filled { $0.text = "9" }),
      .instructionFiled(.blank),
    ]
    + SlipKind.allCases.map { kind in
      .slipIssued(
        filled {
          $0.instruction = number; $0.kind = kind; $0.number = number; $0.unit = "d-traffic"
          $0.requirement = kind == .chase ? "9" : ""
        })
    }
    + (SlipKind.allCases + [nil]).flatMap { slip in
      Policy.standard.chases.map { rule in
        .chaseFellDue(
          filled {
            $0.instruction = number; $0.unit = "d-traffic"; $0.rule = rule.id; $0.due = earlier
            $0.slip = slip; $0.basis = "9"
          })
      }
    }
}

extension Samples {
  static let spotCheck: SpotCheck = filled {
    $0.number = number
    $0.unit = "d-traffic"
    $0.result = .slow
    $0.medium = .video
    $0.rings = 6
    $0.seconds = 12
    $0.answeredBy = "8"
    $0.isOnRoster = true
    $0.leaderReached = true
    $0.secondPhone = "7"
    $0.words = "9"
    $0.isRecheck = true
    $0.lateReason = "5"
  }

  static let spotRound: SpotRound = filled {
    $0.number = number
    $0.units = ["d-traffic", "6", "7", "8"]
    $0.opened = PaperStep(by: "9", at: earlier)
    $0.checks = [spotCheck]
  }

  static let checkOfUs: CheckOfUs = filled {
    $0.by = "d-traffic"
    $0.rings = 1
    $0.seconds = 3
    $0.answeredBy = "8"
    $0.questions = "7"
    $0.answers = "6"
    $0.result = .normal
    $0.words = "9"
    $0.lateReason = "5"
  }

  static let brokenLine: LineTest = filled {
    $0.line = .satellite
    $0.name = "8"
    $0.isWorking = false
    $0.words = "9"
  }

  /// Everything that is said of spot checks.
  static func spotTexts(_ spot: any SpotWords) -> [String] {
    var finished = spotRound
    finished.finished = PaperStep(by: "9", at: now)
    let results = SpotResult.allCases.flatMap { [spot.result($0), spot.resultShort($0)] }
    let media = CheckMedium.allCases.map(spot.checkMedium) + LineKind.allCases.map(spot.lineKind)
    let titles = [nil, spotRound, finished].map { spot.roundTitle($0, units: 4, naming) }
    let figures = NoticeFigures(
      office: "1", from: "2", until: "3", units: 15, checked: 14, faulty: 3)
    let keys =
      [(true, false), (false, false), (false, true)].flatMap {
        spot.roundKeys(isFinished: $0.0, finishAsks: $0.1)
      } + [spot.lineKeys, spot.resultKey(1, .normal)]
    return results + media + titles + keys + spot.words(of: spotCheck).filter { $0.count > 1 }
      + spot.words(of: checkOfUs) + [
        spot.rings(1), spot.onRoster(false), spot.leaderReached(false), spot.checkAgain,
        spot.unitLeader("8", phone: "9"), spot.linesTitle, spot.notTested,
        spot.lineState(brokenLine, naming), spot.lineState(.blank, naming),
        spot.noticeTitle(day: "9"), spot.noticeIntro(figures), spot.noticeNoFault,
        spot.noticeFaults, spot.noticeCheck(at: "9", isRecheck: true, [spot.result(.slow)]),
        spot.noticeOpen(["8", "9"]), spot.noticeUnchecked(["9"]), spot.noticeNormal(["9"]),
        spot.checkers(["9"]),
      ]
  }
}
