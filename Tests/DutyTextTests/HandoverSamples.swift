import DutyDomain

@testable import DutyText

extension Samples {
  static let handoverParts: [HandoverPart] = [
    .open, .words("9"), .answer("9"), .question("9"), .fault("9"), .whole, .withdraw,
    .lateReason(.outgoing),
    .lateReason(.incoming),
  ]

  static let handoverRefusals: [HandoverRefusal] =
    [
      .isOpen(3, outgoing: "p1"), .noneIsOpen, .whoGoesOff, .whoComesOn, .samePerson("p1"),
      .shiftIsHeld(by: "p1", since: earlier), .noSuchItem("9"), .questionIsOpen("9"),
      .notTried("9"), .isNoCheck("9"), .isAccepted("9"), .incomingHasSigned,
      .notAllAccepted(3, first: "9"), .lateNeedsReason(minutes: 25, planned: earlier),
      .noSuchHandover(3), .badPlan,
    ]
    + HandoverSide.allCases.flatMap {
      [.notYours($0, officer: "p1"), .signedAlready($0, by: "p1")]
    }

  static func item(_ kind: HandoverItemKind, _ state: HandoverItemState = .open) -> HandoverItem {
    filled {
      $0.kind = kind
      $0.id = kind == .check ? "phones" : "9"
      $0.item = kind == .check || kind == .draft ? nil : incident
      $0.title = kind == .check ? "" : "9"
      $0.rule = "written_first"
      $0.due = earlier
      $0.state = state
    }
  }

  static let handover: Handover = filled {
    $0.number = 3
    $0.outgoing = "p1"
    $0.incoming = "p1"
    $0.plannedAt = earlier
    $0.openedAt = now
    $0.items = HandoverItemKind.allCases.map { item($0) } + [item(.incident, .questioned)]
  }

  private static func step(_ change: (inout HandoverItemStep) -> Void) -> HandoverItemStep {
    var step = HandoverItemStep.blank
    step.id = "9"
    step.item = incident
    step.by = "p1"
    step.words = "9"
    change(&step)
    return step
  }

  static let handoverEvents: [DutyEvent] =
    [
      .handoverPlanAdopted(HandoverPlan(checks: HandoverPlan.standard.checks, basis: "9")),
      .handoverPlanAdopted(.blank),
      .shiftStarted(filled { $0.officer = "p1" }),
      .handoverOpened(filled { $0.handover = handover }),
      .handoverItemStated(step { $0.id = "" }), .handoverItemStated(step { _ in }),
      .handoverItemStated(step { $0.question = "9" }),
      .handoverItemChecked(step { $0.isSound = true }),
      .handoverItemChecked(
        step {
          $0.isSound = true
          $0.words = ""
        }), .handoverItemChecked(step { $0.isSound = false }), .handoverItemAccepted(step { _ in }),
      .handoverItemAccepted(step { $0.acknowledgedBy = "p1" }),
      .handoverItemQuestioned(step { _ in }), .handoverWithdrawn(filled { $0.reason = "9" }),
      .shiftHandedOver(filled { $0.handover = handover }),
      .shiftHandedOver(
        filled {
          $0.handover = handover
          $0.handover.lateMinutes = 75
          $0.handover.lateReason = "9"
          $0.bound = [item(.deadline)]
        }), .officerReleased(filled { $0.officer = "p1" }),
      .shiftSupplemented(filled { $0.words = "9" }),
    ]
    + HandoverSide.allCases.flatMap { side in
      [true, false].map { isProven in
        .handoverSigned(
          filled {
            $0.side = side
            $0.signature.by = "p1"
            $0.signature.isProven = isProven
          })
      }
    }
}

/// Everything that is said of a change of shift beside the log.
func handoverTexts(_ words: any HandoverWords, _ naming: Naming) -> [String] {
  let states = HandoverItemKind.allCases.flatMap { kind in
    HandoverItemState.allCases.map { words.handoverState(Samples.item(kind, $0)) }
  }
  let held: HeldShift = Samples.filled {
    $0.officer = "p1"
    $0.since = Samples.earlier
    $0.until = Samples.now
  }
  var started = held
  started.number = 3
  started.until = nil
  let sides: [HandoverSide?] = HandoverSide.allCases + [nil]
  let keys = sides.flatMap { side in
    [
      words.handoverKeys(side, isCheck: true, isQuestioned: false),
      words.handoverKeys(side, isCheck: false, isQuestioned: true),
      words.handoverKeys(side, isCheck: false, isQuestioned: false),
    ]
  }
  let names =
    HandoverItemKind.allCases.map(words.handoverKind)
    + HandoverSide.allCases.map(words.handoverSide)
    + (HandoverPlan.standard.checks.map(\.id) + ["9"]).map { words.check($0, name: "") }
    + HandoverItemKind.allCases.map { words.item(Samples.item($0), naming) }
  let lines = [
    words.handoverTitle(3, out: "9", in: "8"),
    words.handoverProgress(Samples.handover, late: 25, naming),
    words.staysWith("9", isMet: true), words.staysWith("9", isMet: false), words.settledSince,
    words.takenAgain("9"), words.barDue(since: "08:30", minutes: 5),
    words.barOpen(Samples.handover, late: 25, naming), words.barBound("9", ["8"]),
    words.noHandover, words.shiftHeld(held, naming), words.shiftHeld(started, naming),
    words.headOfHandover(3, Samples.day, out: "9", in: "8"),
    words.headWithinShift(Samples.day, closedBy: 3),
    words.headWithinShift(Samples.day, closedBy: nil), words.filesWritten([]),
    words.filesWritten(["9"]),
  ]
  return states + keys + names + lines
    + words.checklist(HandoverPlan(boundMinutes: 30, lateAfterMinutes: 15))
}

/// Everything that stands on the papers of a shift.
func shiftPaperTexts(_ words: any ShiftPaperWords) -> [String] {
  ShiftLabel.allCases.map(words.shiftLabel) + CallKind.allCases.map(words.registered)
    + Ending.allCases.flatMap { [words.endedWith($0, "9"), words.endedWith($0, "")] } + [
      words.handoverNumber(3), words.becameIncident("9"), words.putToIncident("9"), words.handedOn,
      words.goingOn, words.verdictMet(true), words.verdictMet(false), words.calls(0, []),
      words.calls(3, [(.weather, 3)]), words.papersOut(reports: 1, bulletins: 2),
      words.instructionsGiven(2), words.addedLater("9", by: "8", at: "7"),
      words.lateCall("9", received: "8", by: "7", at: "6", reason: "5"),
      words.signature(.outgoing, "9", at: "8", isProven: true),
      words.signature(.incoming, "9", at: "8", isProven: false), words.unsigned(.outgoing),
      words.handedOverAt("9", position: 8), words.notHandedOver("9"), words.notHandedOver(""),
      words.lateBy(75, "9"), words.stays("9", ["8"]), words.headOfLog(9, "8"), words.asOf("9"),
      words.packNote, words.blankSheet(3),
    ]
}
