import DutyDomain

extension Chinese {
  func adopted(_ it: ShiftPattern) -> String {
    let turns = list(it.turns.map(patternLine))
    let adopted = "启用班次安排：\(turns)。\(patternPosts(it))。"
    return it.basis.isEmpty ? adopted : adopted + "依据：\(it.basis)。"
  }

  func proposed(_ it: Swap, _ naming: Naming) -> String {
    let one = "\(naming.person(it.onePerson))（\(slot(it.one)) \(postNameShort(it.onePost))）"
    let other = "\(naming.person(it.otherPerson))（\(slot(it.other)) \(postNameShort(it.otherPost))）"
    return "申请换班 \(it.number)：\(one)与\(other)。理由：\(it.reason)。"
  }

  func consented(_ it: SwapStep, _ naming: Naming) -> String {
    "换班 \(it.number)：\(naming.person(it.person))同意。"
  }

  func refused(_ it: SwapStep, _ naming: Naming) -> String {
    if it.person.isEmpty, it.words.isEmpty { return "换班 \(it.number) 撤回。" }
    let who = it.person.isEmpty ? "不同意" : "\(naming.person(it.person))不同意"
    return "换班 \(it.number)：\(who)。理由：\(it.words)。"
  }

  func swapped(_ it: ShiftSwapped, _ naming: Naming) -> String {
    let swap = it.swap
    return
      "换班 \(swap.number) 经\(naming.person(it.approver))批准：\(slot(swap.one)) \(postNameShort(swap.onePost))改由\(naming.person(swap.otherPerson))，\(slot(swap.other)) \(postNameShort(swap.otherPost))改由\(naming.person(swap.onePerson))。"
  }

  func substituted(_ it: SubstitutionRecorded, _ naming: Naming) -> String {
    let change = it.change
    let who =
      "\(naming.person(change.incoming))替\(naming.person(change.outgoing))任\(postName(change.post))"
    let since = change.from.map { "，\(naming.clock($0)) 起" } ?? ""
    let head = "\(changeKind(change.kind)) \(change.number)：\(slot(it.slot)) \(who)\(since)。"
    let reason = "理由：\(change.reason)。"
    return change.approver.isEmpty
      ? head + reason + "请报领导补批。" : head + reason + "\(naming.person(change.approver))批准。"
  }

  func approved(_ it: SubstitutionApproved, _ naming: Naming) -> String {
    "接替 \(it.number) 经\(naming.person(it.approver))补批。"
  }

  func away(_ it: Leave, _ naming: Naming) -> String {
    let acting = it.substitute.isEmpty ? "无人代班" : "由\(naming.person(it.substitute))代班"
    let approved = it.approver.isEmpty ? "" : "\(naming.person(it.approver))批准。"
    return
      "请假 \(it.number)：\(naming.person(it.person)) \(naming.clock(it.from)) 至 \(naming.clock(it.until)) 不在，\(acting)。事由：\(it.reason)。"
      + approved
  }

  func back(_ it: LeaveEnded, _ naming: Naming) -> String {
    let ended = "请假 \(it.number) 到 \(naming.clock(it.at)) 结束。"
    return it.reason.isEmpty ? ended : ended + "说明：\(it.reason)。"
  }

  func confirmed(_ it: Confirmation, _ naming: Naming) -> String {
    "\(naming.person(it.person))确认 \(slot(it.slot)) \(postName(it.post))。"
  }

  func sentDaily(_ it: DailyReportSent, _ naming: Naming) -> String {
    let to = it.report.receiver.isEmpty ? "" : "报\(it.report.receiver)"
    let sent = "\(it.report.date.iso) 值班日报\(to)：\(it.report.content)"
    return it.verdicts.isEmpty ? sent : sent + "（\(verdicts(it.verdicts, naming))）"
  }

  func filed(_ it: HolidayRosterFiled, _ naming: Naming) -> String {
    let to = it.filing.receiver.isEmpty ? "已报送" : "已报\(it.filing.receiver)"
    let filed = "\(it.filing.name)（\(it.filing.holiday.iso) 起）值班表\(to)。"
    return it.verdicts.isEmpty ? filed : filed + "\(verdicts(it.verdicts, naming))。"
  }

  func zeroReported(_ it: ZeroReportTaken, _ naming: Naming) -> String {
    let unit = naming.unit(it.report.unit)
    let said = it.report.text.isEmpty ? "" : "：\(it.report.text)"
    let head = "\(unit) \(it.report.date.iso) 零报告\(said)"
    return it.verdicts.isEmpty ? head : head + "（\(verdicts(it.verdicts, naming))）"
  }

  func zeroReminded(_ it: ZeroReport, _ naming: Naming) -> String {
    let said = it.text.isEmpty ? "" : "：\(it.text)"
    return "\(naming.unit(it.unit)) \(it.date.iso) 零报告未到，已催报\(said)"
  }

  func issued(_ it: UnitNotice, _ naming: Naming) -> String {
    let units = list(it.receipts.map { naming.unit($0.unit) })
    let due = it.due.map { "，\(naming.clock($0)) 前回执" } ?? ""
    let text = it.text.isEmpty ? "" : "\(it.text) "
    return
      "通知 \(naming.number(it.number))「\(it.title)」：\(text)以\(channel(it.channel))发\(units)\(due)。"
  }

  func noticeReceived(_ it: NoticeStep, _ naming: Naming) -> String {
    let by = it.person.isEmpty ? "" : "（\(it.person)）"
    let said = it.text.isEmpty ? "" : "：\(it.text)"
    let head = "通知 \(naming.number(it.notice)) \(naming.unit(it.unit))\(by)已收到\(said)"
    return it.verdicts.isEmpty ? head : head + "（\(verdicts(it.verdicts, naming))）"
  }

  func noticeChased(_ it: NoticeStep, _ naming: Naming) -> String {
    let said = it.text.isEmpty ? "" : "：\(it.text)"
    return "通知 \(naming.number(it.notice)) 催\(naming.unit(it.unit))回执\(said)"
  }

  private func verdicts(_ all: [Verdict], _ naming: Naming) -> String {
    all.map { verdict($0, naming) }.joined(separator: "；")
  }

  func rosterParts(_ it: RosterRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .noSuchShift(let slot): ("\(self.slot(slot))没有排班。", "请先排班，或核对日期和班次。")
    case .noSuchPost(let post): ("这一班没有「\(postName(post))」这个岗位。", "请核对岗位名称。")
    case .notOnShift(let person, let date):
      ("\(naming.person(person)) \(date.iso) 没有班。", "请核对姓名和日期。")
    case .postIsVacant(let slot, let post):
      ("\(self.slot(slot)) \(postName(post))没有排人。", "请按 R 在月表里排上，不用替班。")
    case .shiftHasBegun(let slot):
      ("\(self.slot(slot))已经开始，不能再换班。", "人不能到岗的，请登记替班或立即接替。")
    case .shiftIsOver(let slot):
      ("\(self.slot(slot))那时不当班。", "请核对时间；已结束的班次请补一条记事说明。")
    case .noSuchChange(let number): ("没有 \(number) 号换班、替班或请假。", "请核对编号。")
    case .consentMissing(let number, let person):
      ("\(number) 号换班\(naming.person(person))还没有同意。", "请先征得对方同意。")
    case .notTheOtherSide(let number, let person):
      ("\(number) 号换班的对方是\(naming.person(person))。", "要由\(naming.person(person))同意。")
    case .approverMissing: ("没有写批准人，现在也没有排定带班领导。", "请写明是哪位领导批准的。")
    case .onAnotherPost(let person, let slot, let post):
      (
        "\(naming.person(person))在\(self.slot(slot))已任\(postName(post))。", "一人不能两岗，请另找人。"
      )
    case .adjoiningShift(let person, let date):
      (
        "\(naming.person(person))在 \(date.iso) 的相邻班次已有班，会连班。",
        "确实要用，请再确认一次（命令行加 --anyway）。"
      )
    case .personAway(let person, let until):
      (
        "\(naming.person(person))请假到 \(naming.clock(until))。",
        "确实要用，请再确认一次（命令行加 --anyway）。"
      )
    case .samePerson(let person): ("两边都是\(naming.person(person))。", "请另写一个人。")
    case .endsBeforeItBegins: ("结束时间不晚于开始时间。", "请核对起止时间。")
    case .pattern(let fault): (patternFault(fault), "请核对班次名称、起止时间和岗位。")
    }
  }

  private func patternFault(_ fault: PatternFault) -> String {
    switch fault {
    case .noShift: "没有写班次。"
    case .nameTwice: "班次或岗位的名称重复。"
    case .nameMissing: "一天有几班时，每班都要有名称。"
    case .length: "班次的起止时间不在一天之内。"
    case .overlap: "两个班次的时间有重叠。"
    }
  }

  func roomParts(_ it: RoomRefusal, _ naming: Naming) -> (happened: String, next: String) {
    switch it {
    case .noSuchHoliday(let date?): ("节假日历里 \(date.iso) 不是节日的第一天。", "请核对日历，或先启用当年日历。")
    case .noSuchHoliday(nil): ("节假日历里没有下一个节日。", "请先启用当年的节假日历。")
    case .alreadyFiled(let date, let at):
      ("\(date.iso) 起的节日值班表已在 \(naming.clock(at)) 报送。", "有变动请另报并记事说明。")
    case .alreadyReported(let date, let unit, let at):
      ("\(naming.unit(unit)) \(date.iso) 的零报告已在 \(naming.clock(at)) 收到。", "不用再登记。")
    case .owesNoReport(let unit): ("\(naming.unit(unit))不在零报告单位里。", "请核对单位，或改时限规则里的单位。")
    case .noticeNotSentTo(let number, let unit):
      ("\(naming.number(number)) 号通知没有发给\(naming.unit(unit))。", "请核对单位。")
    case .whichUnit(let number, let units):
      (
        "\(naming.number(number)) 号通知还有几个单位未回执：\(list(units.map(naming.unit)))。", "请写明是哪一个。"
      )
    }
  }
}
