import DutyDomain

extension Chinese {
  func problem(_ it: PolicyProblem) -> String {
    "\(it.file) 第 \(it.line) 行第 \(it.column) 列：\(fault(it.what))"
  }

  private func fault(_ fault: PolicyFault) -> String {
    switch fault {
    case .notText: "不是 UTF-8 文本"
    case .nestedTooDeep(let limit): "键名嵌套超过 \(limit) 层"
    case .tooLarge(let limit): "文件超过 \(limit / 1024) 千字节，不像规则文件"
    case .syntax(let detail): "写法不对：\(detail)"
    case .keyMissing(let key): "缺少 \(key)"
    case .keyUnknown(let key, let known): "不认识 \(key)，可用：\(known.joined(separator: " "))"
    case .wrongType(let key, let expected): "\(key) 应是\(type(expected))"
    case .wordUnknown(let key, let word, let known):
      "\(key) 不能是「\(word)」，可用：\(known.joined(separator: " "))"
    case .numberOutOfRange(let key, let limit): "\(key) 应在 0 到 \(limit) 之间"
    case .unsupportedFormat(let format): "格式 \(format) 读不了，本程序只读格式 1"
    case .noRules: "一条时限也没有"
    case .limitMissing(let rule): "「\(rule)」没有时限，请写 minutes 或 working_days"
    case .twoLimits(let rule): "「\(rule)」写了两种时限，minutes 和 working_days 只留一个"
    case .clockUnfit(let rule, let medium, let start):
      "「\(rule)」的 medium \(medium.rawValue) 不能从 \(start.rawValue) 起算"
    case .lineUnnamed(let rule): "「\(rule)」是条线报告，请写 units 和 words"
    case .alarmTwice(let level): "级别「\(self.level(level))」的铃写了两次"
    case .clockUnreadable(let key, let text): "\(key) 的「\(text)」不是时刻，应如 22:00"
    case .emptyText(let key): "\(key) 是空的"
    }
  }

  private func type(_ type: PolicyType) -> String {
    switch type {
    case .text: "文字"
    case .number: "整数"
    case .flag: "true 或 false"
    case .textList: "文字的列表"
    case .numberList: "整数的列表"
    case .table: "一节"
    case .tableList: "若干节"
    }
  }

  func policyFine(_ file: String, rules: Int) -> String { "\(file)：\(rules) 条时限，没有问题。" }

  func policyRefused(_ file: String, problems: Int) -> Message {
    Message(
      "\(file) 有 \(problems) 处问题，没有启用。", safe: "原来的时限规则照旧。", next: "请按行列改正后再试。")
  }

  func policyInForce(_ policy: AdoptedPolicy, _ naming: Naming) -> String {
    "第 \(policy.number) 版「\(policy.policy.name)」，\(naming.clock(policy.at)) 启用，共 \(policy.policy.rules.count) 条时限。"
  }

  var noCalendar: String { "没有节假日历，只按周一至周五算工作日。" }

  func calendarInForce(_ calendar: HolidayCalendar) -> String {
    let holidays = calendar.days.count { !$0.isWorkday }
    return "节假日历「\(calendar.name)」：放假 \(holidays) 天，调休上班 \(calendar.days.count - holidays) 天。"
  }

  func calendarDay(_ it: CalendarDay) -> String {
    "\(it.date.iso) \(it.isWorkday ? "上班" : "放假") \(it.name)"
  }

  func problem(_ it: ScenarioProblem, _ naming: Naming) -> String {
    let place = it.line == 0 ? it.path : "\(it.path)（第 \(it.line) 行第 \(it.column) 列）"
    let said = fault(it.what, naming)
    return place.isEmpty ? said : "\(place)：\(said)"
  }

  private func fault(_ fault: ScenarioFault, _ naming: Naming) -> String {
    switch fault {
    case .notText: "不是 UTF-8 文本"
    case .notJSON: "这里不是合格的 JSON"
    case .keyMissing(let key): "缺少 \(key)"
    case .wrongType(let expected): "这里应是\(type(expected))"
    case .timeUnreadable(let text): "时间「\(text)」读不出，应如 2026-11-23T16:42:00+08:00"
    case .unknownWord(let word, let known):
      "不认识「\(word)」，可用：\(known.joined(separator: " "))"
    case .unknownField(let field): "不认识 \(field)，未采用"
    case .notPlayed(let action): "\(action)：值班室没有这一项，未演"
    case .unknownLabel(let label): "前面没有提到「\(label)」，未演"
    case .reasonTakenFromText: "迟报未写原因，以本步的文字为原因"
    case .refused(let refusal): "被拒绝：\(self.refusal(refusal, naming).happened)"
    }
  }

  private func type(_ type: ScenarioType) -> String {
    switch type {
    case .object: "对象"
    case .list: "列表"
    case .text: "文字"
    case .number: "数字"
    case .flag: "true 或 false"
    }
  }

  func scenarioUnplayable(_ file: String, _ problem: ScenarioProblem, _ naming: Naming) -> Message {
    Message(
      "\(file) 不能演：\(self.problem(problem, naming))", safe: "没有写入任何内容。",
      next: "请改正脚本后再演。")
  }

  func scenarioPlayed(_ title: String, steps: Int) -> String { "「\(title)」演完，共 \(steps) 步。" }

  func playedDeadline(
    _ label: String, _ rule: String, due: Timestamp, done: Timestamp?, met: Bool?, _ naming: Naming
  ) -> String {
    let head = "\(label) \(self.rule(rule))，限 \(naming.clock(due))"
    guard let done else { return "\(head)，未完成" }
    return "\(head)，\(naming.clock(done)) 完成，\(met == true ? "按时" : "迟报")"
  }

  func stepsRefused(_ count: Int) -> String { "有 \(count) 步被拒绝，其余照演。" }
}
