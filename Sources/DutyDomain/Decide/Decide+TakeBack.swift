extension Duty {
  /// The inverse of one act, as new events; possible only while nobody has acted on its things since.
  ///
  /// The switch below is the table of inverses. Sent reports and leaders' acts stand.
  func takeBack(_ lines: [LogLine], _ act: Act) throws(Refusal) -> [DutyEvent] {
    guard let last = lines.map(\.position).max() else { throw .cannotTakeBack(.nothingDone) }
    for item in lines.flatMap(\.event.subjects) {
      if let position = lastPosition(of: item, act), position > last {
        throw .cannotTakeBack(.othersActed(item))
      }
    }
    let opened = lines.contains { if case .incidentOpened = $0.event { true } else { false } }
    var inverses: [DutyEvent] = []
    for line in lines.reversed() {
      if act.archived.struck.contains(line.position) { throw .cannotTakeBack(.nothingDone) }
      if case .callLinked = line.event, opened { continue }
      if case .spotRoundOpened(let round) = line.event {
        inverses += try withdraw(round, with: lines, act)
        continue
      }
      inverses += try inverse(of: line, act)
    }
    return inverses
  }

  private func lastPosition(of item: ItemReference, _ act: Act) -> Int64? {
    switch item.kind {
    case .incident:
      incident(item.number)?.lastPosition
        ?? act.archived.incidents.first { $0.number == item.number }?.lastPosition
    case .instruction:
      instruction(item.number)?.lastPosition
        ?? act.archived.instructions.first { $0.number == item.number }?.lastPosition
    case .call, .report, .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day:
      nil
    }
  }

  /// The form as it was, as long as it still says what this act made it say.
  private func inverse(_ it: CallSupplemented, _ act: Act) throws(Refusal) -> CallSupplemented {
    let call = try call(it.call, act)
    guard call.facts == it.facts, call.form == it.form else {
      throw .cannotTakeBack(.othersActed(ItemReference(.call, it.call)))
    }
    return CallSupplemented(
      call: it.call, incident: it.incident, facts: it.factsBefore,
      form: it.formBefore ?? CallForm(), changed: it.changed, factsBefore: it.facts,
      formBefore: it.form)
  }

  private func inverse(of line: LogLine, _ act: Act) throws(Refusal) -> [DutyEvent] {
    switch line.event {
    case .spotCheckRecorded(let it): return try withdraw(it, act)
    case .noteAdded, .callRegistered, .checkOfUsRecorded, .lineTested:
      return [.lineStruck(LineStruck(position: line.position, items: line.event.subjects))]
    case .callLinked(let it):
      // A call has no position of its own: what another has done with it shows in where it is.
      guard try call(it.call, act).incident == it.incident else {
        throw .cannotTakeBack(.othersActed(ItemReference(.call, it.call)))
      }
      return [
        .callLinked(
          CallLinked(call: it.call, incident: it.previous, previous: it.incident, text: it.text))
      ]
    case .callSupplemented(let it): return [.callSupplemented(try inverse(it, act))]
    case .incidentOpened(let it):
      return [
        .incidentClosed(IncidentClosed(incident: it.incident.number, ending: .withdrawn))
      ]
    case .incidentClassified(let it):
      return [
        .incidentClassified(
          IncidentClassified(incident: it.incident, before: it.after, after: it.before))
      ]
    case .figuresStated(let it):
      return [
        .figuresStated(
          FiguresStated(
            incident: it.incident, figures: it.before, suggestedLevel: it.levelBefore,
            suggestedBy: it.suggestedByBefore, replacesAll: true))
      ]
    case .incidentAcknowledged(let it):
      if it.acknowledgement.onBehalfBy.isEmpty { throw .cannotTakeBack(.leaderActed) }
      return [
        .acknowledgementWithdrawn(
          AcknowledgementWithdrawn(
            incident: it.incident, rules: it.verdicts.map(\.rule), restored: it.previous))
      ]
    case .incidentClosed(let it):
      guard let archived = act.archived.incidents.first(where: { $0.number == it.incident }) else {
        throw .cannotTakeBack(.noInverse)
      }
      return try reopening(archived, act)
    case .incidentReopened(let it):
      // Merging is an act of its own: what it moves is not moved by closing.
      guard let closing = it.incident.closing, closing.ending != .merged else {
        throw .cannotTakeBack(.noInverse)
      }
      return [
        .incidentClosed(
          IncidentClosed(
            incident: it.incident.number, outcome: closing.outcome, ending: closing.ending))
      ]
    case .deadlineSettled(let it):
      if it.verdicts.isEmpty { throw .cannotTakeBack(.noInverse) }
      return [
        .deadlineSettled(
          DeadlineSettled(incident: it.incident, reopened: it.verdicts.map(\.rule)))
      ]
    // Said anew, and rightly, after what takes its cause back.
    case .clocksAdjusted: return []
    case .instructionConveyed(let it), .instructionReceived(let it), .instructionObjected(let it),
      .instructionProgressed(let it), .instructionFedBack(let it), .feedbackAccepted(let it),
      .feedbackReturned(let it), .instructionChased(let it):
      if instruction(it.instruction) == nil { throw .cannotTakeBack(.noInverse) }
      return [
        .stepWithdrawn(
          StepWithdrawn(
            instruction: it.instruction, incident: it.incident, position: line.position,
            assignment: it.before, rules: it.verdicts.map(\.rule)))
      ]
    case .instructionDescribed(let it):
      if instruction(it.instruction) == nil { throw .cannotTakeBack(.noInverse) }
      return [.instructionDescribed(it.inverse)]
    case .reportRecorded, .reportConfirmed: throw .cannotTakeBack(.reportSent)
    case .swapProposed(let it):
      guard roster.swaps.contains(where: { $0.number == it.swap.number }) else {
        throw .cannotTakeBack(.noInverse)
      }
      return [.swapRefused(SwapStep(number: it.swap.number, at: act.now))]
    case .leaveRecorded(let it):
      return [.leaveEnded(LeaveEnded(number: it.leave.number, at: it.leave.from))]
    case .shiftSwapped, .substitutionApproved: throw .cannotTakeBack(.leaderActed)
    case .dailyReportSent, .holidayRosterFiled: throw .cannotTakeBack(.reportSent)
    case .reportSigned, .bulletinSigned: throw .cannotTakeBack(.leaderActed)
    case .instructionRegistered, .instructionCompleted, .instructionFiled, .instructionExtended,
      .leaderTold:
      throw .cannotTakeBack(.leaderActed)
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded,
      .shiftPlanned, .arrived, .incidentDescribed, .itemRead,
      .acknowledgementWithdrawn, .alarmSilenced, .alarmClimbed, .incidentMerged, .lineStruck,
      .instructionReassigned, .slipIssued, .chaseFellDue, .stepWithdrawn, .journalRestored,
      .personalDataErased,
      .reportDrafted, .reportRevised, .reportReviewed, .reportWithdrawn, .bulletinSeriesAdopted,
      .bulletinDrafted, .bulletinSent, .bulletinReceived, .bulletinWithdrawn, .pinChanged,
      .spotRoundOpened, .spotCheckWithdrawn, .spotRoundFinished, .handoverPlanAdopted,
      .shiftStarted, .handoverOpened, .handoverItemStated, .handoverItemChecked,
      .handoverItemAccepted, .handoverItemQuestioned, .handoverSigned, .handoverWithdrawn,
      .shiftHandedOver, .officerReleased, .shiftSupplemented, .deskTaken, .presenceConfirmed,
      .presenceMissed, .acknowledgementExpired, .shiftPatternAdopted, .swapConsented, .swapRefused,
      .substitutionRecorded, .leaveEnded, .shiftConfirmed, .zeroReportReceived, .zeroReportReminded,
      .noticeIssued, .noticeReceived, .noticeChased:
      throw .cannotTakeBack(.noInverse)
    }
  }
}
