import DutyDomain

extension English {
  func refusal(_ refusal: Refusal, _ naming: Naming) -> Message {
    let (happened, next) = parts(refusal, naming)
    return Message(happened, safe: "Nothing was changed.", next: next)
  }

  private func parts(_ refusal: Refusal, _ naming: Naming) -> (happened: String, next: String) {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    return switch refusal {
    case .officeMissing:
      ("This duty log does not name its office yet.", "Open the board once to set it up.")
    case .officeExists(let name):
      ("This duty log already belongs to '\(name)'.", "Use another directory for a new log.")
    case .noSuchItem(let item):
      (
        "There is no \(self.item(item, naming)).",
        "Check the number; another year is written 2025-31."
      )
    case .noSuchLine(let position):
      ("The log has no line \(position).", "Look the position up in the log.")
    case .incidentIsClosed(let number):
      ("Incident \(n(number)) is closed.", "Reopen it with a reason if there is more to do.")
    case .incidentIsOpen(let number):
      ("Incident \(n(number)) is still open.", "There is no need to reopen it.")
    case .instructionHasEnded(let number):
      ("Instruction \(n(number)) has ended.", "Record a new one if the leader asks for more.")
    case .textMissing(let field):
      ("The \(self.field(field)) is empty.", "Please fill it in and store again.")
    case .textTooLong(let field, let limit):
      (
        "The \(self.field(field)) is longer than \(limit) characters.",
        "Shorten it and put the rest in a note."
      )
    case .reasonMissing: ("No reason was given.", "Please state the reason.")
    case .lateReasonMissing:
      ("A late entry needs both the time it happened and the reason.", "Please give both.")
    case .inTheFuture(let instant):
      ("\(naming.clock(instant)) lies in the future.", "Check the time, on the 24-hour clock.")
    case .endsBeforeItBegins(let instant):
      (
        "The call cannot end at \(naming.clock(instant)), before it was answered.",
        "Check when it began and when it ended."
      )
    case .unknownUnit(let name):
      ("There is no unit '\(name)'.", "Check the name, or add it to the units first.")
    case .unknownPerson(let name):
      ("There is nobody called '\(name)'.", "Check the name, or add it to the people first.")
    case .unknownCode(let code):
      ("The classification has no '\(code)'.", "Give a code of five characters, such as 12H02.")
    case .isNoLeader(let name):
      (
        "\(naming.person(name)) may not be leader on duty.",
        "Name a leader or the director of an office."
      )
    case .noLeaderOnDuty:
      ("No leader is planned for this time.", "Please say which leader is meant.")
    case .alreadyAcknowledged(let number, let leader, let instant):
      (
        "\(naming.person(leader)) acknowledged incident \(n(number)) at \(naming.clock(instant)).",
        "Add a note if the leader said more."
      )
    case .alreadyLinked(let call, let incident):
      ("Call \(n(call)) already belongs to incident \(n(incident)).", "Nothing needs to be done.")
    case .alreadyStruck(let position):
      ("Line \(position) is struck through already.", "Nothing needs to be done.")
    case .cannotStrike(let position):
      ("Line \(position) cannot be struck through.", "Write a correction instead.")
    case .cannotMergeWithItself(let number):
      (
        "Incident \(n(number)) cannot be merged with itself.",
        "Give the number of another incident."
      )
    case .closeHasGaps(let number, let gaps):
      (
        "Incident \(n(number)) still lacks \(list(gaps.map(gap))).",
        "Supply it, or confirm once more to close it as it is; the log will name what is missing."
      )
    case .handover(let it): self.refusal(it, naming)
    case .nothingChanged: ("This is what is stored already.", "Nothing needs to be done.")
    case .noUnitNamed: ("No unit was named.", "Please name at least one.")
    case .unitNotAssigned(let number, let unit):
      (
        "Instruction \(n(number)) was not given to \(naming.unit(unit)).",
        "Check the unit, or reassign the instruction first."
      )
    case .whichUnit(let number, let units):
      (
        "Instruction \(n(number)) went to several units: \(list(units.map(naming.unit))).",
        "Please say which one is meant."
      )
    case .alreadyAssigned(let number, let unit):
      (
        "Instruction \(n(number)) has been given to \(naming.unit(unit)) already.",
        "Nothing needs to be done."
      )
    case .wrongStep(let number, let unit, let state, let step):
      (
        "Instruction \(n(number)) at \(naming.unit(unit)) is '\(self.state(state))', "
          + "which does not allow '\(self.step(step))'.",
        next(from: state)
      )
    case .unitsNotDone(let number, let units):
      (
        "Some units have not finished instruction \(n(number)): "
          + "\(list(units.map(naming.unit))).",
        "Chase them, or review their feedback first."
      )
    case .dueBeforeGiven:
      ("The limit lies before the time of the instruction.", "Please check the limit.")
    case .extensionAfterDue(let number, let due):
      (
        "Instruction \(n(number)) was due at \(naming.clock(due)) and cannot be extended any more.",
        "An extension is asked for before the limit; chase the unit now."
      )
    case .objectionTooLate(let number, let unit, let ended):
      objectionTooLate(number, unit, ended, naming)
    case .leaderNotTold(let number): leaderNotTold(number, naming)
    case .isNoLead(let number, let unit): isNoLead(number, unit, naming)
    case .noSuchSlip(let number, let name): noSuchSlip(number, name, naming)
    case .noSuchRule(let rule):
      ("There is no deadline '\(rule)'.", "Choose one of the deadlines of this incident.")
    case .daysArePlanned(let days):
      (plannedDays(days), "Look at the differences; import with --replace to plan them anew.")
    case .personOffDuty(let name):
      ("\(naming.person(name)) is not on duty now.", "Name somebody on duty, or change the roster.")
    case .cannotTakeBack(let obstacle):
      (obstacleSentence(obstacle, naming), obstacleAdvice(obstacle))
    case .lateReportNeedsReason(let number, let rule, let due):
      (
        "'\(self.rule(rule))' of incident \(n(number)) was due at \(naming.clock(due)); "
          + "this report is late.",
        "Please state why it is late (--late-reason on the command line)."
      )
    case .wrongReportStep(let number, let state, let step):
      wrongStep(number, state, step, naming)
    case .draftIsOpen(let incident, let report): draftIsOpen(incident, report, naming)
    case .nothingToCorrect(let incident, let report): nothingToCorrect(incident, report, naming)
    case .contradictsReport(let report, let conflicts): contradicts(report, conflicts, naming)
    case .noSuchSeries(let name): noSuchSeries(name)
    case .wrongBulletinStep(let number, let state, let step):
      wrongBulletinStep(number, state, step, naming)
    case .spotRoundIsOpen(let number): roundIsOpen(number, naming)
    case .spotRoundIsFinished(let number): roundIsFinished(number, naming)
    case .noOpenSpotRound: noOpenRound
    case .noUnitsToCheck(let kinds): noUnitsToCheck(kinds)
    case .unitNotInRound(let number, let unit): notInRound(number, unit, naming)
    case .notCheckedYet(let unit): notCheckedYet(unit, naming)
    case .checkContradictsItself(let result, let facts): contradicts(result, facts)
    case .roundHasUnchecked(let number, let units): hasUnchecked(number, units, naming)
    case .noSuchReceiver(let number, let name, let open):
      noSuchReceiver(number, name, open, naming)
    case .notAcknowledged(let number):
      ("Incident \(n(number)) is not acknowledged yet.", "There is nothing to withdraw.")
    case .notYourAcknowledgement(let number, let giver):
      (
        "The acknowledgement of incident \(n(number)) is that of \(giver), and nobody else withdraws it.",
        "Let \(giver) withdraw it, or add a note."
      )
    case .acknowledgementActedOn(let number):
      (
        "Somebody has acted on incident \(n(number)) since it was acknowledged.",
        "Add a note, or record a new instruction."
      )
    case .bulkNeedsConfirmation(let numbers, let left):
      (
        "\(bulk(numbers, left: left, naming)).",
        "Confirm with --yes, or take them one by one."
      )
    case .nothingForBulk(let left):
      (
        "The two highest levels and sensitive ones are not acknowledged together: \(list(left.map(n))).",
        "Look at each and acknowledge it by itself."
      )
    case .pinIsWeak(let weakness): weak(weakness)
    case .pinNeedsOld(let person):
      (
        "\(naming.person(person)) has a PIN, and a new one needs the old one.",
        "If it is forgotten, let an officer reset it: dutyboard pin reset."
      )
    case .pinWrong(let person, let left):
      (
        "That is not the PIN of \(naming.person(person)).",
        "Tries left before a wait: \(left)."
      )
    case .pinLocked(let person, let until):
      (
        "Too many wrong PINs of \(naming.person(person)); none is taken before \(naming.clock(until)).",
        "Try again then, have it reset, or let the officer acknowledge on behalf."
      )
    case .pinNotSet(let person):
      ("\(naming.person(person)) has no PIN.", "There is nothing to erase.")
    case .pinChangedElsewhere(let person):
      (
        "The PIN of \(naming.person(person)) was changed at another terminal just now.",
        "Try again with the new one."
      )
    case .pinsDiffer: ("The two PINs are not the same.", "Type both again.")
    case .reportHasGaps(let number, let missing): hasGaps(number, missing, naming)
    case .roster(let it): rosterParts(it, naming)
    case .erasure(let it): erasureParts(it, naming)
    case .deskIsReader: deskIsReader
    case .room(let it): roomParts(it, naming)
    case .givenClockInLiveBook:
      (
        "A live log takes the system clock only.",
        "For a late entry, give the time it happened and the reason."
      )
    }
  }

  private func plannedDays(_ days: [CivilDate]) -> String {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return "\(days.first?.iso ?? "") has been planned already."
    }
    return "\(days.count) days between \(first.iso) and \(last.iso) have been planned already."
  }

  private func next(from state: AssignmentState) -> String {
    switch state {
    case .registered: "Convey it to the unit first."
    case .conveyed: "Record the unit's receipt first."
    case .received, .inProgress, .returned: "Wait for the unit's feedback, or chase it."
    case .fedBack: "Review the feedback first: accept or return it."
    case .completed, .filed: "This unit has nothing more to do."
    }
  }

  private func obstacleSentence(_ obstacle: TakeBackObstacle, _ naming: Naming) -> String {
    switch obstacle {
    case .nothingDone: "Nothing was done at this terminal that could be taken back."
    case .othersActed(let item): "Somebody has acted on \(self.item(item, naming)) since."
    case .reportSent: "A report that was sent cannot be taken back."
    case .leaderActed: "What a leader has acknowledged or instructed cannot be taken back."
    case .noInverse: "This act cannot be taken back."
    }
  }

  private func obstacleAdvice(_ obstacle: TakeBackObstacle) -> String {
    switch obstacle {
    case .nothingDone: "To correct something earlier, strike its line through or add a correction."
    case .othersActed: "Add a correction instead."
    case .reportSent: "Send a correction instead."
    case .leaderActed:
      "An acknowledgement is withdrawn with X and a reason; to an instruction, add a note."
    case .noInverse: "Strike the line through, or add a correction."
    }
  }
}
