import DutyDomain

extension English {
  var program: String { "system" }

  func struck(_ sentence: String) -> String { "[struck through] \(sentence)" }

  func verdict(_ verdict: Verdict, _ naming: Naming) -> String {
    let done = naming.clock(verdict.done)
    let due = naming.clock(verdict.due)
    return verdict.met
      ? "\(rule(verdict.rule)) done \(done), due \(due), in time"
      : "\(rule(verdict.rule)) done \(done), due \(due), late"
  }

  func sentence(for line: LogLine, naming: Naming) -> String {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    switch line.event {
    case .officeEstablished(let it):
      let length = length(minutes: it.shiftLengthMinutes)
      return "The \(mode(it.mode)) duty log of '\(it.name)' begins; a shift lasts \(length)."
    case .policyAdopted(let it):
      let adopted = "\(it.rules.count) deadline rules of '\(it.name)' are in force."
      return it.reason.isEmpty ? adopted : adopted + " Reason: \(it.reason)."
    case .calendarAdopted(let it):
      let holidays = it.days.count { !$0.isWorkday }
      return "The calendar '\(it.name)' is in force: \(holidays) days off, "
        + "\(it.days.count - holidays) days worked instead."
    case .codesAdopted(let it): return "A classification of \(it.rows.count) kinds is in force."
    case .unitRecorded(let it): return "The unit '\(it.name)' was recorded."
    case .personRecorded(let it): return "'\(it.name)', \(it.title), was recorded."
    case .shiftPlanned(let it):
      let crew = DutyPost.allCases.map { "\(post($0)) \(name(it[$0], naming))" }
      let others = it.others.filter { !$0.person.isEmpty }
        .map { "\($0.post) \(name($0.person, naming))" }
      let planned = "The shift of \(slot(it.slot)) was planned: \(list(crew + others))."
      return it.reason.isEmpty ? planned : planned + " Changed because: \(it.reason)."
    case .arrived(let it):
      let late = it.lateMinutes.map { ", \(length(minutes: $0)) late" } ?? ""
      return
        "\(naming.person(it.person)) (\(post(it.post))) arrived at \(naming.clock(it.at))\(late)."
    case .pinChanged(let it): return pinChanged(it, naming)
    case .deskTaken(let it): return deskTaken(it, line, naming)
    case .presenceConfirmed(let it): return presenceConfirmed(it, naming)
    case .presenceMissed(let it): return presenceMissed(it, naming)
    case .callRegistered(let it): return call(it, naming)
    case .callLinked(let it): return linked(it, naming)
    case .callSupplemented(let it): return supplemented(it, naming)
    case .incidentOpened(let it):
      return "Incident \(n(it.incident.number)) was opened: \(it.incident.title)."
    case .incidentClassified(let it): return classified(it, naming)
    case .figuresStated(let it): return stated(it, naming)
    case .incidentDescribed(let it): return described(it, naming)
    case .noteAdded(let it):
      guard let at = it.happenedAt else { return it.text }
      return "Late note for \(naming.clock(at)): \(it.text) (reason: \(it.lateReason))"
    case .itemRead(let it): return "\(it.reader) has read \(item(it.item, naming))."
    case .incidentAcknowledged(let it): return acknowledged(it, naming)
    case .acknowledgementWithdrawn(let it): return withdrawn(it, naming)
    case .acknowledgementExpired(let it): return expired(it, naming)
    case .alarmSilenced(let it):
      return "'\(rule(it.rule))' was silenced, its clock runs on. Reason: \(it.reason)."
    case .incidentMerged(let it):
      return "Incident \(n(it.incident)) was merged into incident \(n(it.into))."
    case .incidentClosed(let it): return closed(it, naming)
    case .incidentReopened(let it):
      return "Incident \(n(it.incident.number)) was reopened. Reason: \(it.reason)."
    case .lineStruck(let it):
      return "Line \(it.position) was struck through. Reason: \(it.reason)."
    case .reportRecorded(let it):
      return it.report.stated == nil ? reported(it, naming) : reported(it.report, naming)
    case .bulletinSeriesAdopted(let it): return adopted(it.series)
    case .bulletinDrafted(let it): return drafted(it.bulletin, naming)
    case .bulletinSigned(let it): return signed(it, naming)
    case .bulletinSent(let it): return sent(it, naming)
    case .bulletinReceived(let it): return received(it, naming)
    case .bulletinWithdrawn(let it): return withdrawn(it, naming)
    case .spotRoundOpened(let it): return opened(it, naming)
    case .spotCheckRecorded(let it): return recorded(it.check, naming)
    case .spotCheckWithdrawn(let it): return withdrawn(it, naming)
    case .spotRoundFinished(let it): return finished(it, naming)
    case .checkOfUsRecorded(let it): return recorded(it, naming)
    case .lineTested(let it): return tested(it)
    case .reportDrafted(let it): return drafted(it.report, naming)
    case .reportRevised(let it): return revised(it.report, naming)
    case .reportReviewed(let it): return reviewed(it, naming)
    case .reportSigned(let it): return signed(it, naming)
    case .reportConfirmed(let it): return confirmed(it.report, naming)
    case .reportWithdrawn(let it): return withdrawn(it.report, naming)
    case .deadlineSettled(let it): return settled(it, naming)
    case .clocksAdjusted(let it):
      return "\(cause(it.cause)): \(list(it.changes.map { change($0, naming) }))."
    case .alarmClimbed(let it):
      return "Nobody has acknowledged incident \(n(it.incident)) since \(naming.clock(it.since)); "
        + "by the rule '\(level(it.level)), every \(it.minutes) minutes' "
        + "\(naming.person(it.person)) must be told."
    case .instructionRegistered(let it): return instructed(it.instruction, naming)
    case .instructionConveyed(let it): return step(it, "conveyed to", naming)
    case .instructionReceived(let it): return step(it, "received by", naming)
    case .instructionObjected(let it): return step(it, "objected to by", naming)
    case .instructionReassigned(let it):
      return "Instruction \(n(it.instruction)) went from \(naming.unit(it.from)) "
        + "to \(naming.unit(it.to)). Reason: \(it.reason)."
    case .instructionProgressed(let it): return step(it, "in progress at", naming)
    case .instructionFedBack(let it): return step(it, "fed back by", naming)
    case .feedbackAccepted(let it): return step(it, "feedback accepted from", naming)
    case .feedbackReturned(let it): return step(it, "feedback returned to", naming)
    case .instructionExtended(let it):
      return "Instruction \(n(it.instruction)) was extended to \(naming.clock(it.due)), "
        + "approved by \(it.approver). Reason: \(it.reason)."
    case .instructionChased(let it): return step(it, "chased at", naming)
    case .stepWithdrawn(let it):
      let unit = naming.unit(it.assignment.unit)
      return "Line \(it.position) was taken back; instruction \(n(it.instruction)) at \(unit) "
        + "is '\(state(it.assignment.state))' again."
    case .instructionDescribed(let it): return described(it, naming)
    case .slipIssued(let it): return slipIssued(it, naming)
    case .chaseFellDue(let it): return chaseFellDue(it, naming)
    case .leaderTold(let it): return leaderTold(it, naming)
    case .instructionCompleted(let it):
      return it.text.isEmpty
        ? "Instruction \(n(it.instruction)) was completed."
        : "Instruction \(n(it.instruction)) was completed: \(it.text)"
    case .instructionFiled(let it): return "Instruction \(n(it.instruction)) was filed."
    case .handoverPlanAdopted(let plan): return adopted(plan)
    case .shiftStarted(let it): return started(it, naming)
    case .handoverOpened(let it): return opened(it.handover, naming)
    case .handoverItemStated(let it): return stated(it, naming)
    case .handoverItemChecked(let it): return checked(it, naming)
    case .handoverItemAccepted(let it): return accepted(it, naming)
    case .handoverItemQuestioned(let it): return questioned(it, naming)
    case .handoverSigned(let it): return signed(it, naming)
    case .handoverWithdrawn(let it): return withdrawn(it)
    case .shiftHandedOver(let it): return handedOver(it, naming)
    case .officerReleased(let it): return released(it, naming)
    case .shiftSupplemented(let it): return supplemented(it)
    case .shiftPatternAdopted(let it): return adopted(it)
    case .swapProposed(let it): return proposed(it.swap, naming)
    case .swapConsented(let it): return consented(it, naming)
    case .swapRefused(let it): return refused(it, naming)
    case .shiftSwapped(let it): return swapped(it, naming)
    case .substitutionRecorded(let it): return substituted(it, naming)
    case .substitutionApproved(let it): return approved(it, naming)
    case .leaveRecorded(let it): return away(it.leave, naming)
    case .leaveEnded(let it): return back(it, naming)
    case .shiftConfirmed(let it): return confirmed(it, naming)
    case .dailyReportSent(let it): return sentDaily(it, naming)
    case .holidayRosterFiled(let it): return filed(it, naming)
    case .zeroReportReceived(let it): return zeroReported(it, naming)
    case .zeroReportReminded(let it): return zeroReminded(it.report, naming)
    case .noticeIssued(let it): return issued(it.notice, naming)
    case .noticeReceived(let it): return noticeReceived(it, naming)
    case .noticeChased(let it): return noticeChased(it, naming)
    case .journalRestored(let it):
      return "The log was restored from '\(it.from)'; the replaced file is kept as '\(it.kept)'."
    case .personalDataErased(let it):
      return erased(it, naming)
    }
  }

  private func name(_ id: String, _ naming: Naming) -> String {
    id.isEmpty ? "nobody" : naming.person(id)
  }

  private func call(_ it: Call, _ naming: Naming) -> String {
    let number = naming.number(it.number)
    guard it.lateReason.isEmpty else {
      return "Late entry of call \(number), received \(naming.clock(it.receivedAt)): \(it.text) "
        + "(reason: \(it.lateReason))"
    }
    return "Call \(number): \(it.text)"
  }

  private func linked(_ it: CallLinked, _ naming: Naming) -> String {
    let number = naming.number(it.call)
    switch (it.previous, it.incident) {
    case (nil, let into?):
      return "Call \(number) was put to incident \(naming.number(into)): \(it.text)"
    case (let from?, let into?):
      return "Call \(number) was moved from incident \(naming.number(from)) "
        + "to incident \(naming.number(into)): \(it.text)"
    case (let from?, nil):
      return "Call \(number) was taken from incident \(naming.number(from)) "
        + "and stays in the register: \(it.text)"
    case (nil, nil): return "Call \(number) stays in the register: \(it.text)"
    }
  }

  private func classified(_ it: IncidentClassified, _ naming: Naming) -> String {
    let kinds = list(([it.after.primary] + it.after.secondary).map { category($0, naming.codes) })
    var parts = ["kind \(kinds)", "level \(level(it.after.level))"]
    if let sensitivity = it.after.sensitivity {
      parts.append(
        sensitivity.isSensitive ? "sensitive (\(why(sensitivity, naming)))" : "not sensitive")
    }
    let confirmed = "Confirmed: \(parts.joined(separator: "; "))."
    return it.reason.isEmpty ? confirmed : confirmed + " Reason: \(it.reason)."
  }

  private func stated(_ it: FiguresStated, _ naming: Naming) -> String {
    let figures = list(
      it.figures.map {
        $0.source.isEmpty
          ? figure($0.kind, $0.value) : "\(figure($0.kind, $0.value)) (\(naming.unit($0.source)))"
      })
    if !it.replacesAll, it.figures.isEmpty, let level = it.suggestedLevel {
      return "Suggested level: \(self.level(level)), to be confirmed. Grounds: \(it.suggestedBy)."
    }
    if it.replacesAll {
      return figures.isEmpty
        ? "The figures were taken back; none are known."
        : "The figures were taken back to: \(figures)."
    }
    guard let level = it.suggestedLevel else { return "Latest figures: \(figures)." }
    return "Latest figures: \(figures). Suggested level: \(self.level(level)), to be confirmed."
  }

  private func settled(_ it: DeadlineSettled, _ naming: Naming) -> String {
    if it.verdicts.isEmpty {
      return "The settlement was taken back; these clocks run again: "
        + "\(list(it.reopened.map(rule)))."
    }
    let verdicts = it.verdicts.map { verdict($0, naming) }.joined(separator: "; ")
    if !it.text.isEmpty { return "\(verdicts). Note: \(it.text)." }
    guard let call = it.call else { return "\(verdicts)." }
    return "\(verdicts) (\(naming.unit(it.unit)), call \(naming.number(call)))."
  }

  private func cause(_ cause: ClockCause) -> String {
    switch cause {
    case .classified: "Clocks changed with the classification"
    case .figures: "Clocks changed with the figures"
    case .times: "Clocks changed with the corrected time"
    case .merged: "Clocks changed with the merger"
    case .reopened: "Clocks run again"
    }
  }

  private func change(_ it: ClockChange, _ naming: Naming) -> String {
    switch (it.before, it.after) {
    case (nil, let due?): "\(rule(it.rule)) begins (due \(naming.clock(due)))"
    case (let due?, nil): "\(rule(it.rule)) ends (was due \(naming.clock(due)))"
    case (let old?, let due?):
      "\(rule(it.rule)) moves from \(naming.clock(old)) to \(naming.clock(due))"
    case (nil, nil): rule(it.rule)
    }
  }

  private func described(_ it: IncidentDescribed, _ naming: Naming) -> String {
    var parts: [String] = []
    if !it.title.isEmpty { parts.append("what: \(it.title)") }
    if !it.place.isEmpty { parts.append("place: \(it.place)") }
    if let at = it.occurredAt { parts.append("occurred: \(naming.clock(at))") }
    let changed = "Put right: \(parts.joined(separator: "; "))."
    return it.reason.isEmpty ? changed : changed + " Reason: \(it.reason)."
  }

  private func closed(_ it: IncidentClosed, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    let ended =
      switch it.ending {
      case .handled: "Incident \(number) was closed: \(it.outcome)."
      case .merged: "Incident \(number) was merged into another: \(it.outcome)."
      case .withdrawn: "Incident \(number) stays in the register only: \(it.outcome)."
      }
    return it.missing.isEmpty
      ? ended : ended + " Missing at that time: \(list(it.missing.map(gap)))."
  }

  private func reported(_ it: ReportRecorded, _ naming: Naming) -> String {
    let report = it.report
    let to =
      report.receiverName.isEmpty
      ? receiver(report.receiver) : "\(receiver(report.receiver)) (\(report.receiverName))"
    let how = "\(stage(report.stage)), \(medium(report.medium))"
    let made = "\(naming.clock(report.sentAt)) \(how), to \(to)"
    let told = report.content.isEmpty ? "\(made)." : "\(made): \(report.content)"
    return report.lateReason.isEmpty ? told : told + " (late because: \(report.lateReason))"
  }

  private func instructed(_ it: Instruction, _ naming: Naming) -> String {
    let units = list(it.assignments.map { naming.unit($0.unit) })
    let words =
      "Instruction \(naming.number(it.number)) by \(naming.person(it.leader)): '\(it.words)'"
    let to = units.isEmpty ? words : words + ", to \(units)"
    return it.due.map { "\(to), due \(naming.clock($0))." } ?? "\(to)."
  }

  /// `Instruction 7 fed back by 交警大队: … (telephone, 王磊)`.
  private func step(_ it: AssignmentStep, _ verb: String, _ naming: Naming) -> String {
    let head = "Instruction \(naming.number(it.instruction)) \(verb) \(naming.unit(it.unit))"
    let told = it.text.isEmpty ? head : "\(head): \(it.text)"
    let with = it.person.isEmpty ? channel(it.channel) : "\(channel(it.channel)), \(it.person)"
    return "\(told) (\(with))"
  }
}
