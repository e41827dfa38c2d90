import DutyDomain

extension Chinese {
  func pinLabel(_ ask: PinAsk, _ person: String, _ naming: Naming) -> String {
    let name = naming.person(person)
    return switch ask {
    case .prove: "\(name)的口令"
    case .old: "\(name)的原口令"
    case .new: "\(name)的新口令"
    case .again: "再输一遍新口令"
    }
  }

  func pinHint(_ ask: PinAsk) -> String {
    switch ask {
    case .prove: "本人输入，回车确认，Esc 取消；离席前不再问"
    case .old: "忘记了请值班员重设"
    case .new: "至少 4 位，不用连号或同一个字"
    case .again: "两遍一样才存"
    }
  }

  var noPinGiven: Message {
    Message("没有输口令。", safe: "没有改动任何内容。", next: "请在终端输入，或由标准输入给出一行。")
  }

  func pinChanged(_ it: PinChanged, _ naming: Naming) -> String {
    let name = naming.person(it.person)
    return switch it.change {
    case .set: "\(name)设置了口令。"
    case .changed: "\(name)更换了口令。"
    case .reset: "为\(name)重设口令（原口令作废）。"
    case .erased: "\(name)的口令已清除，其签收不再验口令。"
    }
  }

  func weak(_ weakness: PinWeakness) -> (happened: String, next: String) {
    switch weakness {
    case .tooShort: ("口令不足 \(Secret.fewestCharacters) 位。", "请用至少 \(Secret.fewestCharacters) 位。")
    case .tooLong: ("口令超过 \(Secret.mostCharacters) 位。", "请缩短。")
    case .allEqual: ("口令全是同一个字。", "请换一个不容易猜的。")
    case .run: ("口令是连号。", "请换一个不容易猜的。")
    }
  }
}

// Who sits where, what runs out, whether somebody is there.
extension Chinese {
  func acknowledged(_ it: IncidentAcknowledged, _ naming: Naming) -> String {
    let given = it.acknowledgement
    let verb = it.previous == nil ? "签收" : "复签"
    let how =
      "\(naming.person(given.leader)) \(naming.clock(given.at)) \(channel(given.channel))\(verb)"
    let signed = "\(how)，\(presence(of: given, naming))"
    return given.words.isEmpty ? "\(signed)。" : "\(signed)：\(given.words)"
  }

  func presence(of it: Acknowledgement, _ naming: Naming) -> String {
    if !it.onBehalfBy.isEmpty { return "\(it.onBehalfBy)代记" }
    return it.proof == .pin ? "已验口令" : "未验口令"
  }

  func withdrawn(_ it: AcknowledgementWithdrawn, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    let then = it.restored == nil ? "\(number) 号事件重新提醒" : "\(number) 号事件恢复为上一次签收"
    return it.reason.isEmpty ? "撤回签收，\(then)。" : "撤回签收，\(then)。理由：\(it.reason)。"
  }

  func expired(_ it: AcknowledgementExpired, _ naming: Naming) -> String {
    let number = naming.number(it.incident)
    return
      "\(number) 号事件 \(naming.clock(it.since)) 签收，按「\(level(it.level))」级 \(length(minutes: it.minutes))须再看的规则，\(naming.clock(it.due)) 到时，请复签。"
  }

  func deskTaken(_ it: DeskTaken, _ line: LogLine, _ naming: Naming) -> String {
    it.person.isEmpty
      ? "\(line.terminal) 席离席，按值班表署名。"
      : "\(naming.person(it.person))到 \(line.terminal) 席，\(naming.clock(it.until)) 前由其署名。"
  }

  func presenceConfirmed(_ it: PresenceConfirmed, _ naming: Naming) -> String {
    "\(naming.clock(it.due)) 在岗抽问，已应答。"
  }

  func presenceMissed(_ it: PresenceMissed, _ naming: Naming) -> String {
    let whom = it.person.isEmpty ? "没有排定带班领导" : "请报\(naming.person(it.person))"
    return
      "\(naming.clock(it.due)) 在岗抽问，\(it.answerMinutes) 分钟内无人应答（每 \(it.everyMinutes) 分钟问一次的规则），\(whom)。"
  }

  func lookAgain(age: String) -> String { "复签 \(age)" }

  func waitingTitle(_ leader: String, _ count: Int, _ naming: Naming) -> String {
    "待\(naming.person(leader))办理 \(count)"
  }

  func need(_ need: WaitingNeed) -> String {
    switch need {
    case .acknowledge: "签收"
    case .acknowledgeAgain: "复签"
    case .reviewReport: "审核"
    case .signReport, .signBulletin: "签发"
    case .judgeFeedback: "审反馈"
    case .hearResult: "听结果"
    }
  }

  var waitingKeys: String { "F4 办理  回车打开  m 标记  上下键选  Esc 返回队列" }

  func missedTitle(_ count: Int) -> String { "停机期间到期 \(count)" }

  func missed(_ what: MissedTimer.What, _ naming: Naming) -> String {
    switch what {
    case .deadline(let rule, let unit):
      unit.isEmpty ? self.rule(rule) : "\(self.rule(rule)) \(naming.unit(unit))"
    case .chase(let rule, let unit): "催办 \(chaseRule(rule)) \(naming.unit(unit))"
    case .acknowledgement: "签收到期，应复签"
    case .climb(let person): "无人签收，应报\(naming.person(person))"
    }
  }

  var missedKeys: String { "回车打开  上下键选  办了的不再列  Esc 返回" }

  func seatsTitle(_ terminal: String) -> String { "\(terminal) 席换人" }

  var seatsKeys: String { "数字直接选  字母查姓名  回车确认  0 离席  Esc 取消" }

  func seated(_ name: String) -> String { "本席 \(name)" }

  var postsTitle: String { "到岗登记" }

  var postsKeys: String { "1 至 3 登记该岗  回车登记下一位  Esc 返回" }

  func lateArrival(_ clock: String) -> String { "到岗 \(clock) 迟到" }

  func presenceGap(_ clock: String) -> String { "\(clock) 在岗抽问无应答" }

  func seatLine(_ seat: DeskSeat, _ naming: Naming) -> String {
    "\(seat.terminal)  \(naming.person(seat.person))  至 \(naming.clock(seat.until))"
  }

  var noSeatTaken: String { "没有人换席，各席按值班表署名。" }

  var noPresencePrompt: Message {
    Message("现在没有待应答的在岗抽问。", safe: "没有改动任何内容。", next: "抽问到时面板会响铃提示。")
  }

  var whoSits: Message {
    Message("没有写是谁来坐。", safe: "没有改动任何内容。", next: "请写姓名，如 dutyboard desk take 白一鸣。")
  }
}

extension Chinese {
  /// Which incidents are acknowledged together, and which are left.
  func bulk(_ numbers: [ItemNumber], left: [ItemNumber], _ naming: Naming) -> String {
    let asked = "一并签收 \(numbers.count) 起：\(list(numbers.map(naming.number)))"
    if left.isEmpty { return asked }
    return "\(asked)；特别重大、重大和敏感的不成批签收，留下 \(list(left.map(naming.number)))"
  }
}
