import DutyDomain

extension Chinese {
  var program: String { "系统" }

  func struck(_ sentence: String) -> String { "（已划去）\(sentence)" }

  func verdict(_ verdict: Verdict, _ naming: Naming) -> String {
    let done = naming.clock(verdict.done)
    let due = naming.clock(verdict.due)
    return verdict.met
      ? "\(rule(verdict.rule)) \(done) 完成，限 \(due)，按时"
      : "\(rule(verdict.rule)) \(done) 完成，限 \(due)，迟报"
  }

  func sentence(for line: LogLine, naming: Naming) -> String {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    switch line.event {
    case .officeEstablished(let it):
      let length = length(minutes: it.shiftLengthMinutes)
      return "建立「\(it.name)」\(mode(it.mode))值班日志，每班 \(length)。"
    case .policyAdopted(let it):
      let adopted = "启用时限规则「\(it.name)」，共 \(it.rules.count) 条。"
      return it.reason.isEmpty ? adopted : adopted + "理由：\(it.reason)。"
    case .calendarAdopted(let it):
      let holidays = it.days.count { !$0.isWorkday }
      return "启用节假日历「\(it.name)」：放假 \(holidays) 天，调休上班 \(it.days.count - holidays) 天。"
    case .codesAdopted(let it): return "启用突发事件分类表，共 \(it.rows.count) 类。"
    case .unitRecorded(let it): return "登记单位「\(it.name)」。"
    case .personRecorded(let it): return "登记人员「\(it.name)」，\(it.title)。"
    case .shiftPlanned(let it):
      let crew = DutyPost.allCases.map { "\(postShort($0)) \(name(it[$0], naming))" }
      let others = it.others.filter { !$0.person.isEmpty }
        .map { "\($0.post) \(name($0.person, naming))" }
      let planned = "排定 \(slot(it.slot)) 值班：\(list(crew + others))。"
      return it.reason.isEmpty ? planned : planned + "改排理由：\(it.reason)。"
    case .arrived(let it):
      let late = it.lateMinutes.map { "，迟到 \(length(minutes: $0))" } ?? ""
      return "\(post(it.post))\(naming.person(it.person)) \(naming.clock(it.at)) 到岗\(late)。"
    case .pinChanged(let it): return pinChanged(it, naming)
    case .deskTaken(let it): return deskTaken(it, line, naming)
    case .presenceConfirmed(let it): return presenceConfirmed(it, naming)
    case .presenceMissed(let it): return presenceMissed(it, naming)
    case .callRegistered(let it): return call(it, naming)
    case .callLinked(let it): return linked(it, naming)
    case .callSupplemented(let it): return supplemented(it, naming)
    case .incidentOpened(let it):
      return "立为 \(n(it.incident.number)) 号事件：\(it.incident.title)。"
    case .incidentClassified(let it): return classified(it, naming)
    case .figuresStated(let it): return stated(it, naming)
    case .incidentDescribed(let it): return described(it, naming)
    case .noteAdded(let it):
      guard let at = it.happenedAt else { return it.text }
      return "补记 \(naming.clock(at))：\(it.text)（补记理由：\(it.lateReason)）"
    case .itemRead(let it): return "\(it.reader)已阅\(item(it.item, naming))。"
    case .incidentAcknowledged(let it): return acknowledged(it, naming)
    case .acknowledgementWithdrawn(let it): return withdrawn(it, naming)
    case .acknowledgementExpired(let it): return expired(it, naming)
    case .alarmSilenced(let it): return "「\(rule(it.rule))」消音，时限照算。理由：\(it.reason)。"
    case .incidentMerged(let it): return "\(n(it.incident)) 号事件并入 \(n(it.into)) 号事件。"
    case .incidentClosed(let it): return closed(it, naming)
    case .incidentReopened(let it):
      return "\(n(it.incident.number)) 号事件重新打开。理由：\(it.reason)。"
    case .lineStruck(let it): return "划去第 \(it.position) 行。理由：\(it.reason)。"
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
      return "\(cause(it.cause))，时限调整：\(list(it.changes.map { change($0, naming) }))。"
    case .alarmClimbed(let it):
      return
        "\(n(it.incident)) 号事件自 \(naming.clock(it.since)) 起无人签收，按「\(level(it.level))」级每 \(it.minutes) 分钟上报规则，请报\(naming.person(it.person))。"
    case .instructionRegistered(let it): return instructed(it.instruction, naming)
    case .instructionConveyed(let it): return step(it, naming) { "已传达到\($0)" }
    case .instructionReceived(let it): return step(it, naming) { "\($0)已签收" }
    case .instructionObjected(let it): return step(it, naming) { "\($0)提出异议" }
    case .instructionReassigned(let it):
      return
        "批示 \(n(it.instruction)) 由\(naming.unit(it.from))改交\(naming.unit(it.to))。理由：\(it.reason)。"
    case .instructionProgressed(let it): return step(it, naming) { "\($0)办理进展" }
    case .instructionFedBack(let it): return step(it, naming) { "\($0)反馈" }
    case .feedbackAccepted(let it): return step(it, naming) { "\($0)的反馈审核通过" }
    case .feedbackReturned(let it): return step(it, naming) { "\($0)的反馈退办" }
    case .instructionExtended(let it):
      return "批示 \(n(it.instruction)) 延期到 \(naming.clock(it.due))，\(it.approver)批准。理由：\(it.reason)。"
    case .instructionChased(let it): return step(it, naming) { "催办\($0)" }
    case .stepWithdrawn(let it):
      let unit = naming.unit(it.assignment.unit)
      return
        "撤回第 \(it.position) 行，批示 \(n(it.instruction)) 在\(unit)恢复为「\(state(it.assignment.state))」。"
    case .instructionDescribed(let it): return described(it, naming)
    case .slipIssued(let it): return slipIssued(it, naming)
    case .chaseFellDue(let it): return chaseFellDue(it, naming)
    case .leaderTold(let it): return leaderTold(it, naming)
    case .instructionCompleted(let it):
      return it.text.isEmpty
        ? "批示 \(n(it.instruction)) 办结。" : "批示 \(n(it.instruction)) 办结：\(it.text)"
    case .instructionFiled(let it): return "批示 \(n(it.instruction)) 归档。"
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
    case .journalRestored(let it): return "日志由备份「\(it.from)」恢复，原文件另存为「\(it.kept)」。"
    case .personalDataErased(let it):
      return erased(it, naming)
    }
  }

  private func name(_ id: String, _ naming: Naming) -> String {
    id.isEmpty ? "空缺" : naming.person(id)
  }

  private func call(_ it: Call, _ naming: Naming) -> String {
    let number = naming.number(it.number)
    guard it.lateReason.isEmpty else {
      return "补录来电 \(number)，\(naming.clock(it.receivedAt)) 接报：\(it.text)（补录理由：\(it.lateReason)）"
    }
    return "来电 \(number)：\(it.text)"
  }

  private func linked(_ it: CallLinked, _ naming: Naming) -> String {
    let number = naming.number(it.call)
    switch (it.previous, it.incident) {
    case (nil, let into?): return "来电 \(number) 归入 \(naming.number(into)) 号事件：\(it.text)"
    case (let from?, let into?):
      return
        "来电 \(number) 从 \(naming.number(from)) 号事件改归 \(naming.number(into)) 号事件：\(it.text)"
    case (let from?, nil): return "来电 \(number) 移出 \(naming.number(from)) 号事件，只作登记：\(it.text)"
    case (nil, nil): return "来电 \(number) 只作登记：\(it.text)"
    }
  }

  private func classified(_ it: IncidentClassified, _ naming: Naming) -> String {
    let kinds = list(([it.after.primary] + it.after.secondary).map { category($0, naming.codes) })
    var parts = ["类别 \(kinds)", "级别 \(level(it.after.level))"]
    if let sensitivity = it.after.sensitivity {
      parts.append(sensitivity.isSensitive ? "敏感（\(why(sensitivity, naming))）" : "不敏感")
    }
    let confirmed = "核定：\(parts.joined(separator: "，"))。"
    return it.reason.isEmpty ? confirmed : confirmed + "理由：\(it.reason)。"
  }

  private func stated(_ it: FiguresStated, _ naming: Naming) -> String {
    let figures = it.figures.map {
      $0.source.isEmpty
        ? figure($0.kind, $0.value) : "\(figure($0.kind, $0.value))（\(naming.unit($0.source))）"
    }.joined(separator: " ")
    if !it.replacesAll, it.figures.isEmpty, let level = it.suggestedLevel {
      return "建议级别：\(self.level(level))，待核定。依据：\(it.suggestedBy)。"
    }
    if it.replacesAll {
      return figures.isEmpty ? "撤回数字，恢复为未掌握。" : "撤回数字，恢复为：\(figures)。"
    }
    guard let level = it.suggestedLevel else { return "最新数字：\(figures)。" }
    return "最新数字：\(figures)。建议级别：\(self.level(level))，待核定。"
  }

  private func settled(_ it: DeadlineSettled, _ naming: Naming) -> String {
    if it.verdicts.isEmpty { return "撤回完成记录，「\(list(it.reopened.map(rule)))」重新计时。" }
    let verdicts = it.verdicts.map { verdict($0, naming) }.joined(separator: "；")
    if !it.text.isEmpty { return "\(verdicts)。说明：\(it.text)。" }
    guard let call = it.call else { return "\(verdicts)。" }
    return "\(verdicts)（\(naming.unit(it.unit))，来电 \(naming.number(call))）。"
  }

  private func cause(_ cause: ClockCause) -> String {
    switch cause {
    case .classified: "因核定变化"
    case .figures: "因数字变化"
    case .times: "因时间改正"
    case .merged: "因并案"
    case .reopened: "因重新打开"
    }
  }

  private func change(_ it: ClockChange, _ naming: Naming) -> String {
    switch (it.before, it.after) {
    case (nil, let due?): "启用\(rule(it.rule))（限 \(naming.clock(due))）"
    case (let due?, nil): "停用\(rule(it.rule))（原限 \(naming.clock(due))）"
    case (let old?, let due?):
      "\(rule(it.rule))由 \(naming.clock(old)) 改为 \(naming.clock(due))"
    case (nil, nil): rule(it.rule)
    }
  }

  private func described(_ it: IncidentDescribed, _ naming: Naming) -> String {
    var parts: [String] = []
    if !it.title.isEmpty { parts.append("事由 \(it.title)") }
    if !it.place.isEmpty { parts.append("地点 \(it.place)") }
    if let at = it.occurredAt { parts.append("事发 \(naming.clock(at))") }
    let changed = "改正：\(parts.joined(separator: "，"))。"
    return it.reason.isEmpty ? changed : changed + "理由：\(it.reason)。"
  }

  private func closed(_ it: IncidentClosed, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    let ended =
      switch it.ending {
      case .handled: "\(number) 号事件办结：\(it.outcome)。"
      case .merged: "\(number) 号事件并入他件：\(it.outcome)。"
      case .withdrawn: "\(number) 号事件转为来电登记：\(it.outcome)。"
      }
    return it.missing.isEmpty ? ended : ended + "办结时缺：\(list(it.missing.map(gap)))。"
  }

  private func reported(_ it: ReportRecorded, _ naming: Naming) -> String {
    let report = it.report
    let to =
      report.receiverName.isEmpty
      ? receiver(report.receiver) : "\(receiver(report.receiver))（\(report.receiverName)）"
    let how = "\(medium(report.medium))\(stage(report.stage))"
    let made = "\(naming.clock(report.sentAt)) \(how)\(to)"
    let told = report.content.isEmpty ? "\(made)。" : "\(made)：\(report.content)"
    return report.lateReason.isEmpty ? told : told + "（迟报原因：\(report.lateReason)）"
  }

  private func instructed(_ it: Instruction, _ naming: Naming) -> String {
    let units = list(it.assignments.map { naming.unit($0.unit) })
    let words = "批示 \(naming.number(it.number))，\(naming.person(it.leader))：「\(it.words)」"
    let to = units.isEmpty ? words : words + "，交\(units)办理"
    return it.due.map { "\(to)，\(naming.clock($0)) 前办结。" } ?? "\(to)。"
  }

  /// One step of a unit: `批示 7 交警大队反馈：…（电话，王磊）`.
  private func step(
    _ it: AssignmentStep, _ naming: Naming, _ what: (_ unit: String) -> String
  ) -> String {
    let head = "批示 \(naming.number(it.instruction)) \(what(naming.unit(it.unit)))"
    let told = it.text.isEmpty ? head : "\(head)：\(it.text)"
    let with = it.person.isEmpty ? channel(it.channel) : "\(channel(it.channel))，\(it.person)"
    return "\(told)（\(with)）"
  }
}
