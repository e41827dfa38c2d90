import DutyDomain

extension Chinese {
  func result(_ result: SpotResult) -> String {
    switch result {
    case .normal: "正常"
    case .slow: "响铃超三声"
    case .unanswered: "无人接听"
    case .busy: "占线"
    case .deadNumber: "空号或停机"
    case .standIn: "非值班人员接听（顶岗）"
    case .leaderUnreachable: "带班领导失联"
    case .uninformed: "不掌握情况"
    }
  }

  func resultShort(_ result: SpotResult) -> String {
    switch result {
    case .normal, .slow, .unanswered, .busy: self.result(result)
    case .deadNumber: "空号停机"
    case .standIn: "顶岗"
    case .leaderUnreachable: "领导失联"
    case .uninformed: "不掌握"
    }
  }

  func checkMedium(_ medium: CheckMedium) -> String {
    switch medium {
    case .telephone: "电话"
    case .video: "视频"
    case .visit: "实地"
    }
  }

  func lineKind(_ line: LineKind) -> String {
    switch line {
    case .telephone: "值班电话"
    case .fax: "传真"
    case .video: "视频会商"
    case .satellite: "卫星电话"
    }
  }

  func rings(_ count: Int) -> String { "响铃 \(count) 声" }
  func answeredAfter(seconds: Int) -> String { "\(seconds) 秒接听" }
  func answered(by name: String) -> String { "\(name)接听" }
  func onRoster(_ isOn: Bool) -> String { isOn ? "是当班人员" : "不是当班人员" }
  func leaderReached(_ isReached: Bool) -> String { isReached ? "带班领导已联系上" : "带班领导联系不上" }
  func secondNumber(_ phone: String) -> String { "已试第二号码 \(phone)" }

  func roundTitle(_ round: SpotRound?, units: Int, _ naming: Naming) -> String {
    guard let round else { return "查岗  共 \(units) 家，记第一个结果即开始一轮" }
    let head = "查岗 \(naming.number(round.number))  \(naming.clock(round.opened.at)) 起"
    let state = round.finished.map { "  \(naming.clock($0.at)) 结束" } ?? ""
    return head + state + "  " + roundSummary(round)
  }

  func roundSummary(_ round: SpotRound) -> String {
    "已查 \(round.checkedCount)/\(round.units.count)  有问题 \(round.faulty.count)"
      + "  待再查 \(round.toCallAgain.count)"
  }

  func roundKeys(isFinished: Bool, finishAsks: Bool) -> String {
    if finishAsks { return "再按 x 照此结束  其他键接着查" }
    let end = isFinished ? "" : "x 结束  "
    return "\(end)p 存通报  Esc 离开  回车 写详情  空格 数铃声  b 第二号码  o 是否当班  m 带班手机  v 方式  u 撤回"
  }

  func unitLeader(_ name: String, phone: String) -> String { "带班领导 \(name) \(phone)" }
  var checkAgain: String { "再查" }

  var linesTitle: String { "线路测试，本班" }
  var lineKeys: String { "1 至 4 正常  a 全部正常  - 不正常  u 撤回  Esc 离开" }

  func lineState(_ test: LineTest, _ naming: Naming) -> String {
    let state = test.isWorking ? "正常" : "不正常"
    return [state, naming.clock(test.at), test.testedBy, test.name, test.words]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  var notTested: String { "本班未测" }

  func noticeTitle(day: String) -> String { "关于\(day)值班抽查情况的通报" }

  func noticeIntro(_ it: NoticeFigures) -> String {
    "\(it.from)至\(it.until)，\(it.office)对各单位值班情况进行了抽查。"
      + "应查\(it.units)家，实查\(it.checked)家，其中正常\(it.checked - it.faulty)家，发现问题\(it.faulty)家。"
  }

  var noticeNoFault: String { "抽查未发现问题。" }
  var noticeFaults: String { "发现的问题：" }

  func noticeUnit(_ place: Int, _ unit: String, _ checks: [String]) -> String {
    "\(place)．\(unit)：\(checks.joined(separator: "；"))。"
  }

  func noticeCheck(at: String, isRecheck: Bool, _ words: [String]) -> String {
    "\(at)\(isRecheck ? "复查" : "抽查")，\(words.joined(separator: "，"))"
  }

  func noticeOpen(_ units: [String]) -> String { "尚待再查：\(list(units))。" }
  func noticeUnchecked(_ units: [String]) -> String { "未查的单位：\(list(units))。" }
  func noticeNormal(_ units: [String]) -> String { "值班正常的单位：\(list(units))。" }
  func checkers(_ names: [String]) -> String { "抽查人：\(list(names))" }
}

// Lines of the log, refusals, what was stored.
extension Chinese {
  func opened(_ round: SpotRound, _ naming: Naming) -> String {
    let units = list(round.units.prefix(3).map(naming.unit))
    return "开始查岗 \(naming.number(round.number))：\(units)等 \(round.units.count) 家，"
      + "响铃不超过 \(round.ringLimit) 声。"
  }

  func recorded(_ it: SpotCheck, _ naming: Naming) -> String {
    let words = self.words(of: it).joined(separator: "，")
    return "\(it.isRecheck ? "复查" : "抽查")\(naming.unit(it.unit))：\(words)。" + late(it.lateReason)
  }

  func withdrawn(_ it: SpotCheckWithdrawn, _ naming: Naming) -> String {
    "撤回对\(naming.unit(it.unit))的抽查记录 \(naming.number(it.check))。"
  }

  func finished(_ it: SpotRoundFinished, _ naming: Naming) -> String {
    var text = "查岗 \(naming.number(it.round)) 结束：实查 \(it.checkedCount) 家，有问题 \(it.faulty.count) 家"
    if !it.faulty.isEmpty { text += "（\(list(it.faulty.map(naming.unit)))）" }
    if !it.toCallAgain.isEmpty {
      text += "，待再查：\(list(it.toCallAgain.map(naming.unit)))"
    }
    if !it.unchecked.isEmpty { text += "，未查：\(list(it.unchecked.map(naming.unit)))" }
    return text + "。\(it.step.words)"
  }

  func recorded(_ it: CheckOfUs, _ naming: Naming) -> String {
    var parts = words(of: it)
    if !it.questions.isEmpty { parts.append("问：\(it.questions)") }
    if !it.answers.isEmpty { parts.append("答：\(it.answers)") }
    if !it.words.isEmpty { parts.append(it.words) }
    return "\(naming.unit(it.by))查我室岗：\(parts.joined(separator: "，"))。" + late(it.lateReason)
  }

  func tested(_ it: LineTest) -> String {
    let line = lineKind(it.line) + (it.name.isEmpty ? "" : "（\(it.name)）")
    let state = it.isWorking ? "正常" : "不正常"
    let words = it.words.isEmpty ? "" : "，\(it.words)"
    return "线路测试：\(line)\(state)\(words)。" + late(it.lateReason)
  }

  private func late(_ reason: String) -> String { reason.isEmpty ? "" : "（补录理由：\(reason)）" }

  func spotNotice(_ call: ItemNumber, _ check: SpotCheck?, _ position: Int64, _ naming: Naming)
    -> String
  {
    let what = check.map { "抽查\(naming.unit($0.unit))：\(result($0.result))" } ?? "对我室的查岗"
    return "已存 #\(position) 来电 \(naming.number(call))，同时记为\(what)"
  }

  func checkNotice(_ it: SpotCheck, _ position: Int64, _ naming: Naming) -> String {
    "已存 #\(position) \(naming.unit(it.unit)) \(result(it.result))"
  }

  func lineNotice(_ it: LineTest, _ position: Int64) -> String {
    "已存 #\(position) \(lineKind(it.line))\(it.isWorking ? "正常" : "不正常")"
  }

  func roundNotice(_ it: SpotRoundFinished, _ position: Int64, _ naming: Naming) -> String {
    "已存 #\(position) 查岗 \(naming.number(it.round)) 结束：实查 \(it.checkedCount) 家，"
      + "有问题 \(it.faulty.count) 家，待再查 \(it.toCallAgain.count) 家。按 p 存通报。"
  }

  func resultUnclear(_ words: String) -> String {
    "「\(words)」看不出抽查结果。请在行首写数字，如「6 响6声 保安接」：6 是顶岗。"
  }

  func roundIsOpen(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    ("查岗 \(naming.number(number)) 还没有结束。", "请接着查，或先结束它。")
  }

  func roundIsFinished(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    ("查岗 \(naming.number(number)) 已经结束。", "再查某一家可以记复查，另查请新开一轮。")
  }

  var noOpenRound: (happened: String, next: String) { ("现在没有正在进行的查岗。", "请先开始一轮。") }

  func noUnitsToCheck(_ kinds: [String]) -> (happened: String, next: String) {
    ("单位表里没有「\(list(kinds))」这类单位可查。", "请先导入单位表，或写明要查的单位。")
  }

  func notInRound(_ number: ItemNumber, _ unit: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    ("\(naming.unit(unit))不在查岗 \(naming.number(number)) 之内。", "请核对单位，或另开一轮。")
  }

  func notCheckedYet(_ unit: String, _ naming: Naming) -> (happened: String, next: String) {
    ("\(naming.unit(unit))还没有查过，不能记复查。", "请先记抽查结果。")
  }

  func contradicts(_ result: SpotResult, _ facts: SpotResult) -> (happened: String, next: String) {
    ("结果记的是「\(self.result(result))」，所记情况却是「\(self.result(facts))」。", "请改记结果，或改正所记情况。")
  }

  func hasUnchecked(_ number: ItemNumber, _ units: [String], _ naming: Naming)
    -> (happened: String, next: String)
  {
    let names = list(units.prefix(5).map(naming.unit))
    return (
      "查岗 \(naming.number(number)) 还有 \(units.count) 家没有查：\(names)\(units.count > 5 ? "等" : "")。",
      "请接着查；确要结束请再按一次 x（命令行加 --despite-unchecked）。"
    )
  }
}
