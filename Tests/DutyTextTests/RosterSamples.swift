import DutyDomain

@testable import DutyText

/// What people read of the roster and of the room's own duties.
extension Samples {
  static let slot = ShiftSlot(date: day)
  static let night = ShiftSlot(date: day, shift: "甲局")

  static let rosterRefusals: [Refusal] =
    ([
      .noSuchShift(slot), .noSuchPost("leader"), .notOnShift("p1", day),
      .postIsVacant(slot, post: "leader"), .shiftHasBegun(night), .shiftIsOver(slot),
      .noSuchChange(3), .consentMissing(3, person: "p1"), .notTheOtherSide(3, person: "p1"),
      .approverMissing, .onAnotherPost("p1", slot, post: "lead_officer"),
      .adjoiningShift("p1", day), .personAway("p1", until: earlier), .samePerson("p1"),
      .endsBeforeItBegins,
    ] + PatternFault.allCases.map { .pattern($0) }).map(Refusal.roster)

  static let roomRefusals: [Refusal] = [
    .noSuchHoliday(nil), .noSuchHoliday(day), .alreadyFiled(day, at: earlier),
    .alreadyReported(day, unit: "d-traffic", at: earlier), .owesNoReport("d-traffic"),
    .noticeNotSentTo(number, unit: "d-traffic"), .whichUnit(number, units: ["8", "9"]),
  ].map(Refusal.room)

  static let rosterPrompts: [Prompt] =
    RosterAct.allCases.flatMap { act in
      act.parts.map {
        Prompt.roster(
          RosterAsk(act, slot, post: act == .leave ? "p1" : "leader", number: 3, part: $0))
      }
    }
    + RoomAct.allCases.flatMap { act in
      act.parts.map { Prompt.room(RoomAsk(act, day: day, notice: number, part: $0)) }
    }

  static let changes: [ShiftChange] = {
    var changes: [ShiftChange] = []
    for kind in ShiftChangeKind.allCases {
      var change = ShiftChange.blank
      (change.number, change.kind, change.outgoing, change.incoming) = (3, kind, "p1", "9")
      change.reason = "8"
      changes.append(change)
      (change.post, change.approver, change.from, change.until) = ("leader", "p1", earlier, now)
      changes.append(change)
    }
    return changes
  }()

  static let swaps: [Swap] = [nil, earlier].map { consented in
    filled {
      $0.number = 3
      $0.one = slot
      $0.onePost = "leader"
      $0.onePerson = "p1"
      $0.other = night
      $0.otherPost = "second_officer"
      $0.otherPerson = "9"
      $0.reason = "8"
      $0.consentedAt = consented
    }
  }

  static let leaves: [Leave] = ["", "9"].map { substitute in
    filled {
      $0.number = 3
      $0.person = "p1"
      $0.from = earlier
      $0.until = now
      $0.substitute = substitute
      $0.reason = "8"
      $0.approver = substitute
    }
  }

  static let notices2: [UnitNotice] = [nil, now].map { due in
    filled {
      $0.number = number
      $0.title = "9"
      $0.due = due
      $0.receipts = [NoticeReceipt(unit: "d-traffic")]
    }
  }

  static let rosterEvents: [DutyEvent] = {
    var events = plainRosterEvents
    for swap in swaps {
      events.append(.swapProposed(filled { $0.swap = swap }))
      events.append(
        .shiftSwapped(
          filled {
            $0.swap = swap
            $0.approver = "p1"
          }))
    }
    for change in changes { events.append(.substitutionRecorded(filled { $0.change = change })) }
    for leave in leaves { events.append(.leaveRecorded(filled { $0.leave = leave })) }
    for text in ["", "9"] {
      let verdicts: [Verdict] = text.isEmpty ? [] : [.blank]
      let taken: ZeroReportTaken = filled {
        $0.report.unit = "d-traffic"
        $0.report.text = text
        $0.verdicts = verdicts
      }
      let step: NoticeStep = filled {
        $0.unit = "d-traffic"
        $0.text = text
        $0.person = text
        $0.verdicts = verdicts
      }
      events += [.zeroReportReceived(taken), .zeroReportReminded(taken)]
      events += [.noticeReceived(step), .noticeChased(step)]
    }
    for notice in notices2 { events.append(.noticeIssued(filled { $0.notice = notice })) }
    return events
  }()

  private static let plainRosterEvents: [DutyEvent] = [
    .shiftPatternAdopted(
      ShiftPattern(turns: [ShiftTurn(startMinute: 510, lengthMinutes: 1440)], basis: "9")),
    .swapConsented(filled { $0.person = "p1" }),
    .swapRefused(
      filled {
        $0.person = "p1"
        $0.words = "9"
      }), .swapRefused(.blank),
    .substitutionApproved(filled { $0.approver = "p1" }),
    .leaveEnded(filled { $0.reason = "9" }), .leaveEnded(.blank),
    .shiftConfirmed(
      filled {
        $0.person = "p1"
        $0.post = "leader"
      }),
    .dailyReportSent(
      filled {
        $0.report.content = "9"
        $0.report.receiver = "8"
        $0.verdicts = [.blank]
      }),
    .dailyReportSent(filled { $0.report.content = "9" }),
    .holidayRosterFiled(
      filled {
        $0.filing.name = "甲局"
        $0.filing.receiver = "8"
        $0.verdicts = [.blank]
      }),
    .holidayRosterFiled(filled { $0.filing.name = "甲局" }),
  ]

  /// Words and lines of both topics, each in every way in which it is said.
  static func rosterTexts(_ words: any RosterWords) -> [String] {
    let posts = DutyPost.allCases.map(\.rawValue)
    let warnings = RosterDoubt.allCases.flatMap { what in
      [("", ""), ("leader", "p1"), ("leader", "")].map { post, person in
        RosterWarning(
          what: what, slot: slot, from: earlier, until: now, post: post, person: person)
      }
    }
    var pattern = ShiftPattern(turns: [ShiftTurn(name: "甲局", startMinute: 510, lengthMinutes: 490)])
    var texts = posts.flatMap { [words.postName($0), words.postNameShort($0)] }
    texts += [words.slot(slot), words.slot(night)]
    texts += ShiftChangeKind.allCases.map(words.changeKind)
    texts += RosterDoubt.allCases.map(words.doubt) + DutyDay.allCases.map(words.dutyDay)
    texts += changes.map { words.change($0, naming) } + swaps.map { words.swap($0, naming) }
    texts += leaves.map { words.leave($0, naming) }
    texts += warnings.map { words.warning($0, naming) }
    texts += [words.patternPosts(pattern)] + pattern.turns.map(words.patternLine)
    pattern.confirmDays = 3
    texts += [words.patternPosts(pattern), words.patternLine(ShiftTurn(lengthMinutes: 1440))]
    texts += [
      words.noWarnings, words.planned("9"), words.monthTitle(2026, 11), words.monthEdits(3),
      words.monthKeys, words.fairnessTitle, words.gapsAhead(3), words.roomTitle, words.roomKeys,
      words.zeroReports(done: 3, of: 15, missing: ["甲局"]),
      words.zeroReports(done: 15, of: 15, missing: []), words.roomHasNothing, words.quietDay,
      words.calendarName("甲局"), words.exported(path: "/1", shifts: 3), words.hours(minutes: 90),
    ]
    texts += words.fairnessHeads()
    texts += notices2.flatMap { [words.notice($0, naming), words.missingReceipts($0, naming)] }
    texts += ["", "8"].flatMap { receiver in
      [
        words.dailyReport(
          filled {
            $0.date = day; $0.receiver = receiver; $0.content = "9"
          }, naming),
        words.filing(
          filled {
            $0.name = "甲局"; $0.receiver = receiver
          }, naming),
      ]
    }
    return texts
  }
}
