package import DutyDomain

/// The policy as a file that `readPolicy` reads back to the same, with a word to each key.
package func written(_ policy: Policy) -> String {
  var text = policyHead + "\nformat = 1\nname = \(quoted(policy.name))\n"
  if let minutes = policy.sittingMinutes { text += "sitting_minutes = \(minutes)\n" }
  if let minutes = policy.lateArrivalMinutes { text += "late_arrival_minutes = \(minutes)\n" }
  if let presence = policy.presence { text += "\n[presence]\n" + lines(presence) }
  if let kept = policy.backups {
    text += "\n[backups]\ndaily = \(kept.daily)\nweekly = \(kept.weekly)\n"
    text += "monthly = \(kept.monthly)\n"
  }
  for rule in policy.rules { text += "\n[[rule]]\n" + lines(rule) }
  for alarm in policy.alarms { text += "\n[[alarm]]\n" + lines(alarm) }
  for chase in policy.chases { text += "\n[[chase]]\n" + lines(chase) }
  return text
}

private let policyHead = """
  # 值守台时限规则 / deadline rules of the duty room
  #
  # 检查 check:   dutyboard policy check FILE
  # 启用 adopt:   dutyboard policy adopt FILE --reason 为什么
  # 已立的事件和批示仍按立案时的规则 / what is open keeps the rules it was opened under
  #
  # sitting_minutes 领导输过口令后多久不动键盘就要再输，不写为 10
  #                 without a key for so long, a leader's PIN is asked for again; 10 when left out
  # late_arrival_minutes 接班后多久到岗算迟到，不写为 30 / from when an arrival is late; 30 when left out
  # [presence] 夜间在岗抽问，不写不问 / asks at night whether somebody is there; not when left out
  #   from, until    起止时刻，可跨零点 / between these times, over midnight if need be
  #   every_minutes  几分钟问一次      answer_minutes 几分钟内按任意键应答，否则报带班领导
  #                  how often it asks; a key must answer within, else the leader on duty is told
  # [backups] 每日备份留多久，不写为 7、4、12 / how long daily backups are kept; 7, 4 and 12 when left out
  #   daily, weekly, monthly  最近几天、几周、几个月各留最新一份；删去的个人信息在旧备份里留到它们到期
  #                           the newest of so many days, weeks, months; erased data live on in old ones until then
  # [[rule]] 一条时限；同一 id 可写几行，取最早到期的一行
  #          one limit; several rows may share an id, the one that ends first counts
  #   id            固定名称，JSON 和判定都用它 / the stable name in JSON and verdicts
  #   label         清单里怎么写 / what lists call it      profile  所属规则集 / its set of rules
  #   from, to      谁报给谁 / from whom to whom
  #   medium        leader_told telephone written supplement unit_line | signature objection answer
  #   levels        适用级别 I II III IV，不写为全部 / levels it is for, all when left out
  #   or_sensitive  敏感事件不论级别也适用 / also sensitive incidents of any level
  #   kinds         类别编码的开头 / beginnings of category codes
  #   urgencies     批示的紧急程度 urgent ordinary / for instructions
  #   occasion      always casualties_changed（终报后伤亡有变 / casualties differ from the final report）
  #   start         occurred 事发 received 接报 accepted 受理 | given 批示 conveyed 传达 signed 签收
  #   minutes       分钟；或 working_days 工作日 / the limit in minutes, or in working days
  #   reminders     提前几分钟提醒 / minutes before at which it reminds
  #   units, words  unit_line：哪个单位来电、话里有哪个词就算报了
  #                 which unit's call, with which word in it, says that it has reported
  #   basis         依据 / the text that sets it
  # [[alarm]] 未签收的铃，按级别；不写 level 是未定级 / the bell by level; without level: not graded
  #   every_seconds 几秒一响，0 不响 / between two bells, 0 never
  #   look_again_minutes 签收后多久须再看并复签，0 不须 / an acknowledged incident must be looked at again
  #   climb_minutes 多久没人签收就报下一位 / without acknowledgement it climbs to the next person
  # [[chase]] 催办阶梯：什么时候催承办单位，用哪种单子 / the ladder of chasing a unit, and by which slip
  #   id            固定名称；同一 id 可写几行，取最早的一行 / the stable name; of several rows the first counts
  #   moment        unsigned 传达后未签收 | part 时限的百分之几 | before 到期前 | after 到期起
  #   minutes       分钟；unsigned 也可用 working_days / minutes, or working_days for unsigned
  #   percent       part：时限过了百分之几 / part: so many per cent of the limit
  #   every_minutes after：此后每隔多少分钟再催 / after: again each time so many minutes later
  #   slip          assign 工作交办单 chase 工作催办单 supervise 督办通知单 circular 通报；不写为电话催
  #                 which slip; a reminder by telephone when left out
  #   urgencies, label, basis  同上 / as above
  """ + "\n"

private func lines(_ rule: DeadlineRule) -> String {
  var text = "id = \(quoted(rule.id))\n"
  func add(_ key: String, _ value: String) { text += "\(key) = \(value)\n" }
  func addText(_ key: String, _ value: String) { if !value.isEmpty { add(key, quoted(value)) } }
  func addList(_ key: String, _ values: [String]) {
    if !values.isEmpty { add(key, "[" + values.joined(separator: ", ") + "]") }
  }
  addText("label", rule.label)
  addText("profile", rule.profile)
  addText("from", rule.from)
  addText("to", rule.to)
  addText("medium", rule.medium.rawValue)
  addList("levels", rule.levels.map { quoted($0.rawValue) })
  if rule.orSensitive { add("or_sensitive", "true") }
  addList("kinds", rule.kinds.map(quoted))
  addList("urgencies", rule.urgencies.map { quoted($0.rawValue) })
  if rule.occasion != .always { addText("occasion", rule.occasion.rawValue) }
  addText("start", rule.start.rawValue)
  if rule.minutes > 0 { add("minutes", String(rule.minutes)) }
  if rule.workingDays > 0 { add("working_days", String(rule.workingDays)) }
  addList("reminders", rule.reminders.map(String.init))
  addList("units", rule.units.map(quoted))
  addList("words", rule.words.map(quoted))
  addText("basis", rule.basis)
  return text
}

private func lines(_ it: PresenceRule) -> String {
  func clock(_ minute: Int) -> String {
    "\"\(padded(minute / 60, 2)):\(padded(minute % 60, 2))\""
  }
  return "from = \(clock(it.fromMinute))\nuntil = \(clock(it.untilMinute))\n"
    + "every_minutes = \(it.everyMinutes)\nanswer_minutes = \(it.answerMinutes)\n"
}

private func lines(_ alarm: AlarmRule) -> String {
  (alarm.level.map { "level = \(quoted($0.rawValue))\n" } ?? "")
    + "every_seconds = \(alarm.everySeconds)\n"
    + "look_again_minutes = \(alarm.lookAgainMinutes)\n"
    + "climb_minutes = \(alarm.climbMinutes)\n"
}

private func lines(_ chase: ChaseRule) -> String {
  var text = "id = \(quoted(chase.id))\n"
  if !chase.label.isEmpty { text += "label = \(quoted(chase.label))\n" }
  text += "moment = \(quoted(chase.moment.rawValue))\n"
  for (key, value) in [
    ("minutes", chase.minutes), ("working_days", chase.workingDays), ("percent", chase.percent),
    ("every_minutes", chase.everyMinutes),
  ] where value > 0 {
    text += "\(key) = \(value)\n"
  }
  if !chase.urgencies.isEmpty {
    text += "urgencies = [\(chase.urgencies.map { quoted($0.rawValue) }.joined(separator: ", "))]\n"
  }
  if let slip = chase.slip { text += "slip = \(quoted(slip.rawValue))\n" }
  return text + "basis = \(quoted(chase.basis))\n"
}

/// A TOML string: quotes, backslashes and control characters escaped.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
