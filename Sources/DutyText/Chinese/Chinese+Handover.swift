import DutyDomain

extension Chinese {
  func handoverKind(_ kind: HandoverItemKind) -> String {
    switch kind {
    case .incident: "未结事件"
    case .deadline: "临期时限"
    case .instruction: "批示"
    case .report: "报告办理中"
    case .receipt: "报告待确认收到"
    case .paper: "电话报告待补书面"
    case .bulletin: "刊物"
    case .spotRound: "查岗轮次"
    case .callAgain: "待复查单位"
    case .leave: "外出及代班"
    case .notice: "通知待回执"
    case .roomDuty: "本室时限"
    case .draft: "草稿"
    case .check: "线路设备"
    }
  }

  func handoverState(_ it: HandoverItem) -> String {
    switch (it.kind, it.state) {
    case (.check, .open): "未试"
    case (.check, .accepted): it.isSound == false ? "异常" : "正常"
    case (_, .open): "待接"
    case (_, .questioned): "质疑"
    case (_, .answered): "已答"
    case (_, .accepted): "已接"
    }
  }

  func handoverSide(_ side: HandoverSide) -> String {
    switch side {
    case .outgoing: "交班人"
    case .incoming: "接班人"
    }
  }

  func check(_ id: String, name: String) -> String {
    if !name.isEmpty { return name }
    return switch id {
    case "phones": "值班电话"
    case "fax": "传真机"
    case "computers": "计算机网络"
    case "satellite_phone": "卫星电话"
    case "keys": "钥匙印章"
    default: "线路设备 \(id)"
    }
  }

  func handed(
    _ kind: HandoverItemKind, _ it: ItemReference?, id: String, title: String, rule: String,
    _ naming: Naming
  ) -> String {
    let thing = it.map { item($0, naming) } ?? ""
    return switch kind {
    case .incident, .instruction, .report, .bulletin, .spotRound: thing
    case .callAgain: "\(thing)，待复查"
    case .leave: "外出 \(title)"
    case .notice: "\(thing) 待回执"
    case .roomDuty: "\(thing) \(self.rule(rule))"
    case .deadline: "\(thing) \(self.rule(rule))"
    case .receipt: "\(thing) 待确认收到"
    case .paper: "\(thing) 待补书面"
    case .draft: "草稿「\(title)」"
    case .check: check(id, name: title)
    }
  }

  func handoverTitle(_ number: Int, out: String, in incoming: String) -> String {
    "第 \(number) 次交接班  交班 \(out)  接班 \(incoming)"
  }

  func handoverProgress(_ it: Handover, late: Int?, _ naming: Naming) -> String {
    var parts: [String] = []
    if let planned = it.plannedAt { parts.append("计划 \(naming.clock(planned))") }
    parts.append("截止 \(naming.clock(it.openedAt)) #\(it.cutOff)")
    parts.append("已接 \(it.accepted)/\(it.items.count)")
    if it.questioned > 0 { parts.append("质疑 \(it.questioned)") }
    if let late { parts.append("已迟 \(length(minutes: late))") }
    for side in HandoverSide.allCases {
      let signed = it.signature(side) == nil ? "未签" : "已签"
      parts.append("\(handoverSide(side))\(signed)")
    }
    return parts.joined(separator: "  ")
  }

  func staysWith(_ officer: String, isMet: Bool) -> String {
    isMet ? "\(officer)已办" : "由\(officer)办完才能离岗"
  }

  var settledSince: String { "截止后已办结" }

  func takenAgain(_ leader: String) -> String { "\(leader)已签收，接班人重新签领" }

  func handoverKeys(_ next: HandoverSide?, isCheck: Bool, isQuestioned: Bool) -> String {
    let sign = next.map { "F7\(handoverSide($0))签名 " } ?? ""
    let own =
      isCheck ? "Enter正常 b异常 " : isQuestioned ? "l答复 " : "Enter接收 n质疑 l交代 "
    return own + sign + "w总说明 F8下一项 F2来电 x撤销 Esc暂离"
  }

  func label(_ part: HandoverPart, _ naming: Naming) -> String {
    switch part {
    case .open: "交班，接班人"
    case .words: "交代"
    case .answer: "答复"
    case .question: "质疑"
    case .fault: "异常"
    case .whole: "交班总说明"
    case .withdraw: "撤销交班，理由"
    case .lateReason: "迟交班，原因"
    }
  }

  func hint(_ part: HandoverPart) -> String {
    switch part {
    case .open: "接班人姓名，按值班表接班直接回车；回车即截止"
    case .words: "这一项要对接班人说的话"
    case .answer: "回答质疑，答后由接班人接收"
    case .question: "问什么，交班人答复后再接"
    case .fault: "哪里不正常，报修了没有"
    case .whole: "对整个班要说的话"
    case .withdraw: "为什么撤销，回车确认"
    case .lateReason: "为什么晚交班，回车签名"
    }
  }

  func barDue(since: String, minutes: Int) -> String {
    "\(since) 应交接班，已过 \(length(minutes: minutes))，按 F7 交班"
  }

  func barOpen(_ it: Handover, late: Int?, _ naming: Naming) -> String {
    var text = "交接班未完成  已接 \(it.accepted)/\(it.items.count)"
    if it.questioned > 0 { text += "  质疑 \(it.questioned)" }
    if let late { text += "  已迟 \(length(minutes: late))" }
    return text + "  按 F7 继续"
  }

  func barBound(_ officer: String, _ deadlines: [String]) -> String {
    "交班人\(officer)不得离岗：\(list(deadlines))"
  }

  func adopted(_ plan: HandoverPlan) -> String {
    let checks = list(plan.checks.map { check($0.id, name: $0.name) })
    return "设定交接班清单：\(checks)；截止后 \(plan.boundMinutes) 分钟内到期的时限由交班人办完，"
      + "超过 \(plan.lateAfterMinutes) 分钟为迟交班。依据：\(plan.basis.isEmpty ? "未写明" : plan.basis)。"
  }

  func started(_ it: ShiftStarted, _ naming: Naming) -> String {
    "\(naming.person(it.officer))开始 \(day(it.date)) 值班，没有交班人。"
  }

  func opened(_ it: Handover, _ naming: Naming) -> String {
    "\(naming.person(it.outgoing))向\(naming.person(it.incoming))交班，第 \(it.number) 次交接班截止，"
      + "共 \(it.items.count) 项；此后新事项归接班。"
  }

  func stated(_ it: HandoverItemStep, _ naming: Naming) -> String {
    if it.id.isEmpty { return "交班总说明：\(it.words)" }
    return it.question.isEmpty
      ? "交班交代\(handed(it, naming))：\(it.words)"
      : "答复对\(handed(it, naming))的质疑「\(it.question)」：\(it.words)"
  }

  func checked(_ it: HandoverItemStep, _ naming: Naming) -> String {
    let name = handed(it, naming)
    if it.isSound == false { return "交接试\(name)：异常，\(it.words)。" }
    return it.words.isEmpty ? "交接试\(name)：正常。" : "交接试\(name)：正常，\(it.words)。"
  }

  func accepted(_ it: HandoverItemStep, _ naming: Naming) -> String {
    let leader = naming.person(it.acknowledgedBy)
    let again = it.acknowledgedBy.isEmpty ? "" : "（\(leader)已签收，重新签领）"
    return "\(naming.person(it.by))接下\(handed(it, naming))\(again)。"
  }

  func questioned(_ it: HandoverItemStep, _ naming: Naming) -> String {
    "\(naming.person(it.by))对\(handed(it, naming))质疑：\(it.words)"
  }

  func signed(_ it: HandoverSigned, _ naming: Naming) -> String {
    let proof = it.signature.isProven ? "已验证身份" : "未验证身份"
    return
      "\(handoverSide(it.side))\(naming.person(it.signature.by))在第 \(it.handover) 次交接班上签名（\(proof)）。"
  }

  func withdrawn(_ it: HandoverWithdrawn) -> String {
    "撤销第 \(it.handover) 次交接班，仍由原班值守。理由：\(it.reason)。"
  }

  func handedOver(_ it: ShiftHandedOver, _ naming: Naming) -> String {
    let ended = it.handover
    var text =
      "第 \(ended.number) 次交接班完成：\(naming.person(ended.outgoing))交，"
      + "\(naming.person(ended.incoming))接，共 \(ended.items.count) 项。"
    if let late = ended.lateMinutes {
      text += "迟 \(length(minutes: late))，原因：\(ended.lateReason)。"
    }
    if !it.bound.isEmpty {
      let kept = list(it.bound.map { item($0, naming) })
      text += "\(naming.person(ended.outgoing))留到办完：\(kept)。"
    }
    return text
  }

  func released(_ it: OfficerReleased, _ naming: Naming) -> String {
    "\(naming.person(it.officer))的临期时限已办完，可以离岗。"
  }

  func supplemented(_ it: ShiftSupplemented) -> String {
    "补记第 \(it.handover) 次交接班所交的班：\(it.words)"
  }

  func refusal(_ it: HandoverRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .isOpen(let number, let outgoing):
      ("第 \(number) 次交接班还没有完成，交班人\(naming.person(outgoing))。", "请先接完并签名，或写明理由撤销。")
    case .noneIsOpen: ("现在没有在交接班。", "请由交班人先开始交班。")
    case .whoGoesOff: ("看不出谁交班。", "请先排值班表，或写明办理人。")
    case .whoComesOn: ("值班表上没有下一班的主班。", "请写明接班人姓名。")
    case .samePerson(let name): ("\(naming.person(name))不能自己交给自己。", "请写另一位的姓名。")
    case .shiftIsHeld(let by, let since):
      ("\(naming.person(by))自 \(naming.clock(since)) 起在班。", "请按 F7 交接班。")
    case .noSuchItem(let id): ("交接清单里没有「\(id)」。", "请核对清单里的编号。")
    case .notYours(let side, let officer):
      ("这一步只能由\(handoverSide(side))\(naming.person(officer))办。", "请换人，或写明办理人。")
    case .questionIsOpen(let id): ("「\(id)」的质疑还没有答复。", "请交班人先答复。")
    case .notTried(let id): ("「\(id)」还没有试。", "请先试，再记正常或异常。")
    case .isNoCheck(let id): ("「\(id)」不是线路设备。", "请接收或质疑。")
    case .isAccepted(let id): ("「\(id)」已经接下。", "要再说的请加一条记事，或由接班人质疑。")
    case .incomingHasSigned: ("接班人已经签名，清单不能再改。", "要再说的请加一条记事。")
    case .signedAlready(let side, let by):
      ("\(handoverSide(side))\(naming.person(by))已经签名。", "请另一方签名。")
    case .notAllAccepted(let count, let first):
      ("还有 \(count) 项没有接，第一项是「\(first)」。", "请逐项接收，有疑问先质疑。")
    case .lateNeedsReason(let minutes, let planned):
      ("计划 \(naming.clock(planned)) 交接，已迟 \(length(minutes: minutes))。", "请写明原因再签名。")
    case .noSuchHandover(let number): ("没有第 \(number) 次交接班，或还没有完成。", "请核对交接班的次数。")
    case .badPlan: ("交接班清单写得不对。", "每项要有不同的英文代号，分钟数不能小于零。")
    }
  }

  var noHandover: String { "现在没有在交接班。" }

  func shiftHeld(_ it: HeldShift, _ naming: Naming) -> String {
    let how = it.number == 0 ? "没有交班人" : "第 \(it.number) 次交接班"
    let until = it.until.map { "，计划 \(naming.clock($0)) 交班" } ?? ""
    return "\(naming.person(it.officer))自 \(naming.clock(it.since)) 起在班（\(how)）\(until)。"
  }

  func checklist(_ plan: HandoverPlan) -> [String] {
    plan.checks.map { "\($0.id)  \(check($0.id, name: $0.name))" }
      + [
        "截止后 \(plan.boundMinutes) 分钟内到期的时限由交班人办完",
        "计划时间后 \(plan.lateAfterMinutes) 分钟为迟交班，要写原因",
        "依据：\(plan.basis.isEmpty ? "未写明" : plan.basis)",
      ]
  }

  func headOfHandover(_ number: Int, _ date: CivilDate, out: String, in incoming: String) -> String
  {
    "这是第 \(number) 次交接班的校验值：\(day(date)) 的班，\(out)交，\(incoming)接。"
  }

  func headWithinShift(_ date: CivilDate, closedBy number: Int?) -> String {
    number.map { "这一行在 \(day(date)) 的班里，由第 \($0) 次交接班截止。" }
      ?? "这一行在 \(day(date)) 的班里，这个班还没有交接。"
  }

  func filesWritten(_ paths: [String]) -> String {
    paths.isEmpty ? "各班的文件都在，没有要补写的。" : "已写 \(paths.count) 个文件。"
  }
}
