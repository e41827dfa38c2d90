import DutyDomain

extension Chinese {
  func known(_ known: Int, of wanted: Int) -> String { "已知 \(known)/\(wanted)" }

  var ask: String { "问:" }

  var complete: String { "要素已齐，回车即存" }

  func check(_ fact: FactKind, _ reason: FactReason, _ naming: Naming) -> String {
    "请核对\(self.fact(fact)): \(self.reason(reason, naming))"
  }

  func why(_ fact: String, _ reason: FactReason, basis: String, _ naming: Naming) -> String {
    guard case .levelRule(_, let figure, let value, let threshold) = reason else {
      return "\(fact): \(self.reason(reason, naming))"
    }
    let reach = threshold > 0 ? "达到 \(levelValue(figure, threshold))" : "不够更高一级"
    return "\(fact): \(levelFigure(figure)) \(levelValue(figure, value))，\(reach)（\(basis)）"
  }

  func owner(_ person: Person?, unit: String) -> String {
    guard let person else { return "\(unit)值班电话" }
    return [unit, person.name, person.title].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var ownerDiffers: String { "与所写来电人不符，请核对" }

  func recentCalls(_ count: Int, of caller: CallerKey, _ naming: Naming) -> String {
    let whose =
      switch caller {
      case .number(let digits): "\(digits) "
      case .unit(let id): naming.unit(id)
      case .name(let name): name
      }
    return "\(whose)30日内来电 \(count) 次"
  }

  func pastCall(_ call: Call, isOpen: Bool, _ naming: Naming) -> String {
    let title = call.facts.title.isEmpty ? String(call.text.prefix(16)) : call.facts.title
    let incident = call.incident.map { naming.number($0) + " 号" } ?? ""
    let state = isOpen ? "未结" : ""
    return [naming.clock(call.receivedAt), incident + state, title].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  func maybe(
    _ incident: ItemNumber, _ title: String, _ reasons: [SameReason], _ naming: Naming
  ) -> String {
    "\(naming.number(incident)) \(title)（\(list(reasons.map(same)))）"
  }

  func same(_ reason: SameReason) -> String {
    switch reason {
    case .samePlace: "同地点"
    case .nearPlace(let road): "同在\(road)"
    case .sameKind: "同类"
    case .sameCaller: "同一来电人"
    case .sameFigure(let kind, let value): "同为\(figure(kind, value))"
    case .assignedUnit: "承办单位"
    case .sharedWord(let word): "都有「\(word)」"
    case .minutesBefore(let minutes): minutes < 1 ? "刚刚" : "\(age(minutes: minutes))前"
    }
  }

  var linkKey: String { "可能同一件，按 Ctrl-T 归入:" }

  func linkSelected(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String {
    "按 Ctrl-T 归入选中的 \(naming.number(incident)) \(title)"
  }

  func linked(_ incident: ItemNumber, _ title: String, _ naming: Naming) -> String {
    "归入 \(naming.number(incident)) \(title)"
  }

  func due(_ due: Timestamp, now: Timestamp, time: OfficeTime) -> String {
    let (date, clock) = LimitMoment.read(due, time)
    let minutes = max(0, due.minutes(since: now))
    let days = "\(minutes / 1440)天\(minutes / 60 % 24)小时"
    let left = minutes < 2880 ? length(minutes: minutes) : days
    return "即 \(date.iso.dropFirst(5)) \(weekday(date.weekday)) \(clock)（还有\(left)）"
  }

  func duePassed(_ due: Timestamp, time: OfficeTime) -> String {
    "\(time.reading(due).date.iso.dropFirst(5)) \(Naming.clock(time.reading(due))) 已经过去，请另写时限"
  }

  var dueUnread: String { "看不出是什么时候，可写 18:00、明日 12:00、30分钟内、3日内" }
}
