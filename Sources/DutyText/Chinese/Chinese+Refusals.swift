import DutyDomain

extension Chinese {
  func refusal(_ refusal: Refusal, _ naming: Naming) -> Message {
    let (happened, next) = parts(refusal, naming)
    return Message(happened, safe: "没有改动任何内容。", next: next)
  }

  private func parts(_ refusal: Refusal, _ naming: Naming) -> (happened: String, next: String) {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    return switch refusal {
    case .officeMissing: ("这本值班日志还没有登记单位名称。", "请先打开面板建立日志。")
    case .officeExists(let name): ("这本值班日志已属于「\(name)」。", "另建日志请换一个目录。")
    case .noSuchItem(let item): ("没有\(self.item(item, naming))。", "请核对编号，别的年份写成 2025-31。")
    case .noSuchLine(let position): ("日志没有第 \(position) 行。", "请在日志里核对行号。")
    case .incidentIsClosed(let number): ("\(n(number)) 号事件已办结，不能再办。", "确有需要，请先写明理由重新打开。")
    case .incidentIsOpen(let number): ("\(n(number)) 号事件还没有办结，不用重新打开。", "可以直接办理。")
    case .instructionHasEnded(let number): ("批示 \(n(number)) 已办结。", "领导有新的要求，请登记为新的批示。")
    case .textMissing(let field): ("\(self.field(field))没有填写。", "请填写后再存。")
    case .textTooLong(let field, let limit):
      ("\(self.field(field))超过 \(limit) 个字。", "请缩短，其余内容另记一条。")
    case .reasonMissing: ("没有写理由。", "请写明理由再办。")
    case .lateReasonMissing: ("补录要同时写明发生时间和补录理由。", "请把两项都填上。")
    case .inTheFuture(let instant): ("\(naming.clock(instant)) 还没有到。", "请核对时间，24 小时制。")
    case .endsBeforeItBegins(let instant):
      ("结束时间 \(naming.clock(instant)) 早于来电时间。", "请核对来电的起止时间。")
    case .unknownUnit(let name): ("没有找到单位「\(name)」。", "请核对名称，或先在单位表里登记。")
    case .unknownPerson(let name): ("没有找到「\(name)」这个人。", "请核对姓名，或先在人员表里登记。")
    case .unknownCode(let code): ("分类表里没有「\(code)」。", "请填五位分类编码，如 12H02。")
    case .isNoLeader(let name):
      ("\(naming.person(name))不是领导，不能带班。", "请填领导或办公室主任的姓名。")
    case .noLeaderOnDuty: ("现在没有排定带班领导。", "请写明是哪位领导。")
    case .alreadyAcknowledged(let number, let leader, let instant):
      (
        "\(n(number)) 号事件已由\(naming.person(leader))在 \(naming.clock(instant)) 签收。",
        "要补充领导的话，请加一条记事。"
      )
    case .alreadyLinked(let call, let incident):
      ("来电 \(n(call)) 已在 \(n(incident)) 号事件里。", "不用再归并。")
    case .alreadyStruck(let position): ("第 \(position) 行早已划去。", "不用再划。")
    case .cannotStrike(let position): ("第 \(position) 行不能划去。", "请另记一条更正。")
    case .cannotMergeWithItself(let number): ("\(n(number)) 号事件不能并入自己。", "请填另一起事件的编号。")
    case .closeHasGaps(let number, let gaps):
      (
        "\(n(number)) 号事件还缺：\(list(gaps.map(gap)))。",
        "请先补上；确实不需要的，再确认一次即可办结，日志会记下所缺各项。"
      )
    case .handover(let it): self.refusal(it, naming)
    case .nothingChanged: ("内容和原来一样。", "不用再存。")
    case .noUnitNamed: ("没有写承办单位。", "请至少写一个单位。")
    case .unitNotAssigned(let number, let unit):
      ("批示 \(n(number)) 没有交给\(naming.unit(unit))。", "请核对承办单位，或先改派。")
    case .whichUnit(let number, let units):
      ("批示 \(n(number)) 有几个承办单位：\(list(units.map(naming.unit)))。", "请写明是哪一个。")
    case .alreadyAssigned(let number, let unit):
      ("批示 \(n(number)) 已经交给\(naming.unit(unit))。", "不用再派。")
    case .wrongStep(let number, let unit, let state, let step):
      (
        "批示 \(n(number)) 在\(naming.unit(unit))处于「\(self.state(state))」，不能\(self.step(step))。",
        next(from: state)
      )
    case .unitsNotDone(let number, let units):
      ("批示 \(n(number)) 还有单位没办完：\(list(units.map(naming.unit)))。", "请先催办或审核这些单位的反馈。")
    case .dueBeforeGiven: ("办理时限早于批示时间。", "请核对时限。")
    case .extensionAfterDue(let number, let due):
      ("批示 \(n(number)) 已在 \(naming.clock(due)) 到期，不能再延期。", "延期应在到期前提出，现在请催办。")
    case .objectionTooLate(let number, let unit, let ended):
      objectionTooLate(number, unit, ended, naming)
    case .leaderNotTold(let number): leaderNotTold(number, naming)
    case .isNoLead(let number, let unit): isNoLead(number, unit, naming)
    case .noSuchSlip(let number, let name): noSuchSlip(number, name, naming)
    case .noSuchRule(let rule): ("没有「\(rule)」这条时限。", "请从这起事件的时限里选一条。")
    case .daysArePlanned(let days): (plannedDays(days), "请先看差异；确认要换，导入时加 --replace。")
    case .personOffDuty(let name): ("\(naming.person(name))现在不当班。", "请填当班人员的姓名，或先改值班表。")
    case .cannotTakeBack(let obstacle):
      (obstacleSentence(obstacle, naming), obstacleAdvice(obstacle))
    case .lateReportNeedsReason(let number, let rule, let due):
      (
        "\(n(number)) 号事件的「\(self.rule(rule))」应在 \(naming.clock(due)) 前完成，现已迟报。",
        "请写明迟报原因再存（命令行加 --late-reason）。"
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
    case .notAcknowledged(let number): ("\(n(number)) 号事件还没有签收。", "不用撤回。")
    case .notYourAcknowledgement(let number, let giver):
      (
        "\(n(number)) 号事件是\(giver)签收或代记的，别人不能撤回。",
        "请由\(giver)撤回；意见不同请加一条记事。"
      )
    case .acknowledgementActedOn(let number):
      ("\(n(number)) 号事件签收以后已有人办理，不能再撤回。", "请加一条记事说明，或登记新的批示。")
    case .bulkNeedsConfirmation(let numbers, let left):
      (
        "\(bulk(numbers, left: left, naming))。",
        "确认请加 --yes；每起只看一眼就签的，请分开办。"
      )
    case .nothingForBulk(let left):
      ("特别重大、重大和敏感的不成批签收：\(list(left.map(n)))。", "请一起一起看过再签收。")
    case .pinIsWeak(let weakness): weak(weakness)
    case .pinNeedsOld(let person):
      ("\(naming.person(person))已有口令，要先输原口令。", "忘记了请值班员重设（命令行 dutyboard pin reset）。")
    case .pinWrong(let person, let left):
      ("口令不对，不是\(naming.person(person))的口令。", "还可试 \(left) 次，再错就要等。")
    case .pinLocked(let person, let until):
      (
        "\(naming.person(person))的口令错得太多，\(naming.clock(until)) 前不再接受。",
        "请届时再试；忘记了请值班员重设，急件可由值班员代签。"
      )
    case .pinNotSet(let person): ("\(naming.person(person))没有设口令。", "不用清除。")
    case .pinChangedElsewhere(let person):
      ("\(naming.person(person))的口令刚在另一台终端改过。", "请用新的口令再试。")
    case .pinsDiffer: ("两遍口令不一样。", "请重新输入。")
    case .reportHasGaps(let number, let missing): hasGaps(number, missing, naming)
    case .roster(let it): rosterParts(it, naming)
    case .erasure(let it): erasureParts(it, naming)
    case .deskIsReader: deskIsReader
    case .room(let it): roomParts(it, naming)
    case .givenClockInLiveBook: ("正式日志只用系统时钟，不接受指定时间。", "补录请写发生时间和理由。")
    }
  }

  private func plannedDays(_ days: [CivilDate]) -> String {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return "\(days.first?.iso ?? "") 已经排过班。"
    }
    return "\(first.iso) 至 \(last.iso) 之间有 \(days.count) 天已经排过班。"
  }

  private func next(from state: AssignmentState) -> String {
    switch state {
    case .registered: "请先传达到单位。"
    case .conveyed: "请先登记单位签收。"
    case .received, .inProgress, .returned: "请等单位反馈，或先催办。"
    case .fedBack: "请先审核反馈，通过或退办。"
    case .completed, .filed: "这个单位已经办完。"
    }
  }

  private func obstacleSentence(_ obstacle: TakeBackObstacle, _ naming: Naming) -> String {
    switch obstacle {
    case .nothingDone: "本机没有可撤回的操作。"
    case .othersActed(let item): "\(self.item(item, naming))之后已有人办理，不能撤回。"
    case .reportSent: "报告已经发出，不能撤回。"
    case .leaderActed: "领导已经签收或批示，不能撤回。"
    case .noInverse: "这个操作不能撤回。"
    }
  }

  private func obstacleAdvice(_ obstacle: TakeBackObstacle) -> String {
    switch obstacle {
    case .nothingDone: "要更正早先的内容，请划去那一行或另记更正。"
    case .othersActed: "请另记一条更正。"
    case .reportSent: "请发一份更正报告。"
    case .leaderActed: "签收请按 X 写理由撤回；批示请加一条记事说明。"
    case .noInverse: "请划去那一行，或另记一条更正。"
    }
  }
}
