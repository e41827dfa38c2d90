import DutyDomain

extension Chinese {
  var unknown: String { "待核" }
  var unchanged: String { "与前报一致" }
  var noneHurt: String { "接报称无人员伤亡" }
  var ownRecord: String { "值班记录" }
  var earlierLeftOut: String { "此前经过见值班日志" }

  func paperMoment(_ wall: OfficeTime.Reading) -> String {
    "\(wall.date.month)月\(wall.date.day)日\(paperClock(wall))"
  }

  func paperClock(_ wall: OfficeTime.Reading) -> String {
    "\(wall.hour)时\(padded(wall.minute, 2))分"
  }

  func paperDate(_ date: CivilDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }

  func title(_ it: ReportTitle) -> String {
    switch it.stage {
    case .first: return "关于\(it.subject)的报告"
    case .followUp:
      let isEvent = it.subject.hasSuffix("事件") || it.subject.hasSuffix("事故")
      let what = isEvent ? it.subject : it.subject + "事件"
      return area(it.office) + what + stage(.followUp, ordinal: it.ordinal)
    case .supplement, .daily: return "关于\(it.subject)的\(stage(it.stage))"
    case .final: return "关于\(it.subject)的终报"
    case .verified: return "关于\(it.subject)的核报"
    case .correction: return "关于\(it.subject)\(it.corrected)的更正"
    }
  }

  /// 云岭区应急管理办公室 is of 云岭区; an office without such a name is written in full.
  private func area(_ office: String) -> String {
    guard let end = office.firstIndex(where: { "区县旗".contains($0) }) else { return office }
    return String(office[...end])
  }

  func addressee(_ receiver: String) -> String { "\(receiver)：" }

  func paragraph(_ element: ReportElement, _ text: String) -> String {
    "\(self.element(element))：\(stopped(text))"
  }

  /// Ends like a sentence, whatever it ended with.
  private func stopped(_ text: String) -> String {
    var text = text
    while let last = text.last, "。；，.;,".contains(last) { text.removeLast() }
    return text.hasSuffix("？") || text.hasSuffix("！") ? text : text + "。"
  }

  func openPoints(_ elements: [ReportElement]) -> String {
    "尚待核实：\(list(elements.map(element)))，核实后续报。"
  }

  func source(unit: String, name: String, phone: String, at: String) -> String {
    let who = unit + name
    if who.isEmpty { return "\(at)接报，信息来源\(unknown)" }
    return phone.isEmpty ? "\(at)，接\(who)报告" : "\(at)，接\(who)（电话 \(phone)）报告"
  }

  func figure(_ kind: FigureKind, _ value: Int, before: Int?) -> String {
    let told = name(kind) + counted(kind, value)
    return before.map { "\(told)（前报\(counted(kind, $0))）" } ?? told
  }

  func sourced(_ text: String, _ source: String) -> String { "\(text)（来源：\(source)）" }

  private func name(_ kind: FigureKind) -> String {
    switch kind {
    case .crowd: "聚集约"
    case .lossWan: "直接经济损失"
    case .toMove: "转移群众"
    case .households: "影响"
    case .dead, .missing, .serious, .minor, .injured, .trapped, .areaSquareMetres,
      .magnitudeTenths:
      figureKind(kind)
    }
  }

  func counted(_ kind: FigureKind, _ value: Int) -> String {
    switch kind {
    case .dead, .missing, .serious, .minor, .injured, .trapped, .crowd, .toMove: "\(value)人"
    case .lossWan: "\(value)万元"
    case .areaSquareMetres:
      value < 1000 ? "\(value)平方米" : "\(tenths(value, of: 10_000))公顷"
    case .households: "\(value)户"
    case .magnitudeTenths: "\(value / 10).\(value % 10)级"
    }
  }

  func stated(_ level: IncidentLevel?, isConfirmed: Bool, sensitive: String?) -> String {
    var text = unknown
    if let level {
      text = isConfirmed ? "\(self.level(level))（已核定）" : "初判\(self.level(level))（待核定）"
    }
    guard let sensitive else { return text }
    return sensitive.isEmpty ? "\(text)，敏感事件" : "\(text)，敏感事件（\(sensitive)）"
  }

  func changed(_ now: String, before: String) -> String {
    "\(now)（前报：\(before.isEmpty ? unknown : before)）"
  }

  func correction(_ what: String, from: String, to: String, source: String) -> String {
    let told = "\(what)原报\(from)，更正为\(to)"
    return source.isEmpty ? told : "\(told)（来源：\(source)）"
  }

  func conflict(_ conflict: ReportConflict, _ naming: Naming) -> String {
    switch conflict {
    case .deathsFell(let from, let to): "死亡由\(from)人变为\(to)人"
    case .casualtiesFell(let from, let to): "伤亡合计由\(from)人变为\(to)人"
    case .magnitudeChanged(let from, let to):
      "震级由\(counted(.magnitudeTenths, from))变为\(counted(.magnitudeTenths, to))"
    case .occurredChanged(let from, let to):
      "事发时间由 \(naming.clock(from)) 变为 \(naming.clock(to))"
    }
  }

  func contact(_ officer: String, phone: String) -> String {
    let who = officer.isEmpty ? unknown : officer
    return "\(who)，联系电话 \(phone.isEmpty ? unknown : phone)"
  }

  func called(_ who: String, at: String, _ text: String) -> String {
    "\(at)，\(who.isEmpty ? "来电" : who)报：\(text)"
  }

  func noted(at: String, _ text: String) -> String { "\(at)，\(text)" }

  func leaderTook(_ leader: String, at: String, words: String) -> String {
    words.isEmpty ? "\(at)，\(leader)已签收" : "\(at)，\(leader)要求：\(words)"
  }

  func leaderSaid(_ leader: String, at: String, words: String, units: [String]) -> String {
    let said = "\(at)，\(leader)批示：\(words)"
    return units.isEmpty ? said : "\(said)（\(list(units))办理）"
  }

  func unitAnswered(_ unit: String, at: String, _ state: AssignmentState, _ text: String)
    -> String
  {
    text.isEmpty ? "\(at)，\(unit)\(self.state(state))" : "\(at)，\(unit)反馈：\(text)"
  }

  func toldBefore(_ receiver: String, at: String, _ stage: ReportStage, _ medium: ReportMedium)
    -> String
  {
    "\(at)，已\(self.medium(medium))\(self.stage(stage))\(receiver)"
  }

  func telephone(_ it: ReportBrief) -> String {
    var parts = ["您好，我是\(it.office)值班员\(it.officer)，报告\(it.subject)\(it.stage)"]
    if !it.tellsOnlyNews {
      parts.append("\(it.occurred)，\(whatAndWhere(it))")
      parts.append(it.source)
      parts.append("事件级别：\(it.level)")
    }
    if !it.changes.isEmpty { parts.append("变化情况：\(it.changes)") }
    parts.append("伤亡情况：\(it.casualties)")
    if !it.course.isEmpty { parts.append("进展情况：\(it.course)") }
    if !it.measures.isEmpty { parts.append("处置情况：\(it.measures)") }
    if !it.missing.isEmpty { parts.append("尚待核实：\(it.missing)") }
    parts.append("我的电话是 \(it.phone.isEmpty ? unknown : it.phone)")
    return parts.filter { !$0.isEmpty }.map(stopped).joined() + "书面报告随后报送。请您复述一遍，并请告知您的姓名。"
  }

  /// The place is not said twice where the title has it.
  private func whatAndWhere(_ it: ReportBrief) -> String {
    it.subject.contains(it.place) ? it.subject : "\(it.place)，\(it.subject)"
  }

  func shortMessage(_ it: ReportBrief) -> String {
    let parts = [
      it.tellsOnlyNews ? it.subject : "\(it.occurred)，\(whatAndWhere(it))", it.figures,
      it.shortLevel, it.phone.isEmpty ? it.officer : "\(it.officer) \(it.phone)",
    ]
    return "【\(it.office)】\(it.stage)："
      + stopped(parts.filter { !$0.isEmpty }.joined(separator: "；"))
  }

  func forLeader(_ it: ReportBrief) -> String {
    var parts = ["\(it.number)号事件\(it.stage)：\(it.subject)"]
    if !it.tellsOnlyNews {
      parts.append("\(it.occurred)，地点：\(it.place)")
      parts.append(it.source)
      parts.append("级别：\(it.level)")
    }
    if !it.changes.isEmpty { parts.append("变化：\(it.changes)") }
    parts.append("伤亡：\(it.casualties)")
    if !it.course.isEmpty { parts.append("进展：\(it.course)") }
    if !it.measures.isEmpty { parts.append("已办：\(it.measures)") }
    if !it.deadlines.isEmpty { parts.append("时限：\(it.deadlines)") }
    if !it.missing.isEmpty { parts.append("待核：\(it.missing)") }
    return parts.filter { !$0.isEmpty }.map(stopped).joined() + "请领导指示。"
  }

  func messageLength(characters: Int, parts: Int) -> String { "\(characters) 字，\(parts) 条" }

  func signedBy(_ leader: String) -> String { "签发人：\(leader)" }
  func reviewedBy(_ name: String) -> String { "审核：\(name)" }
  func draftedBy(_ name: String) -> String { "报告人：\(name)" }
  func withdrawnMark(_ reason: String) -> String { "作废（\(reason)）" }
}

extension Chinese {
  func stage(_ stage: ReportStage, ordinal: Int?) -> String {
    guard stage == .followUp, let ordinal else { return self.stage(stage) }
    return self.stage(stage) + numeral(ordinal)
  }

  /// 一 to 九十九; beyond that nobody writes follow-ups in characters.
  func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    return tens == 0 ? digits[ones] : (tens == 1 ? "" : digits[tens]) + "十" + digits[ones]
  }

  func reportState(_ state: ReportState) -> String {
    switch state {
    case .draft: "草稿"
    case .reviewed: "已审核"
    case .signed: "已签发"
    case .sent: "已发出"
    case .withdrawn: "作废"
    }
  }

  func reportStep(_ step: ReportStep) -> String {
    switch step {
    case .revise: "修改"
    case .review: "审核"
    case .sign: "签发"
    case .send: "发出"
    case .confirm: "确认收到"
    case .withdraw: "作废"
    }
  }

  func element(_ element: ReportElement) -> String {
    switch element {
    case .received: "接报情况"
    case .occurred: "事发时间"
    case .place: "事发地点"
    case .category: "事件类别"
    case .level: "事件级别"
    case .course: "简要经过和进展"
    case .cause: "起因"
    case .casualties: "伤亡情况"
    case .loss: "直接经济损失"
    case .scope: "影响范围和趋势"
    case .measures: "领导到位和处置"
    case .sceneCommander: "现场负责人及电话"
    case .nextSteps: "建议和下一步"
    case .aftermath: "善后和评估"
    case .corrected: "更正内容"
    case .correctionReason: "更正原因"
    case .contact: "报告人"
    }
  }

  func readBack(_ isDone: Bool) -> String { isDone ? "对方已复述" : "对方未复述" }

  func paperKind(_ kind: PaperKind) -> String {
    switch kind {
    case .written: "书面报告"
    case .telephone: "电话口径"
    case .shortMessage: "短信"
    case .leader: "报领导"
    }
  }

  func reportKeys(next: ReportStep?, isStored: Bool, isEditing: Bool) -> String {
    if isEditing { return "Esc 改完  Ctrl-S 存稿" }
    let step = isStored ? next.map { "F6 \(reportStep($0))  " } ?? "" : "F6 存稿  "
    let named = isStored ? "v 审核人  s 签发人  x 作废  p 存文件  " : ""
    return step + "Enter 修改  Tab 换文本  t 已电话报告  \(named)y 复制  Esc 返回"
  }

  func awaitsPaper(_ report: String) -> String { "电话报告 \(report) 待补书面" }

  func reported(_ it: Report, _ naming: Naming) -> String {
    let number = naming.number(it.number)
    let to = it.receiverName.isEmpty ? receiver(it.receiver) : it.receiverName
    let by = it.channel.map { "\(channel($0))" } ?? medium(it.medium)
    var text =
      "\(naming.clock(it.sentAt)) 报告 \(number) \(stage(it.stage, ordinal: it.ordinal))：「\(it.subject)」"
      + "，\(by)报\(to)"
    if let corrects = it.corrects { text += "，更正报告 \(naming.number(corrects))" }
    if let signed = it.signed { text += "，\(naming.person(signed.by))签发" }
    if it.readBack == true { text += "，对方已复述" }
    if !it.missing.isEmpty { text += "，待核：\(list(it.missing.map(element)))" }
    if !it.lateReason.isEmpty { text += "（迟报原因：\(it.lateReason)）" }
    return it.drafted == nil && !it.content.isEmpty ? "\(text)：\(it.content)" : "\(text)。"
  }

  func drafted(_ it: Report, _ naming: Naming) -> String {
    "拟写报告 \(naming.number(it.number))，\(stage(it.stage, ordinal: it.ordinal))：「\(it.subject)」。"
  }

  func revised(_ it: Report, _ naming: Naming) -> String {
    "修改报告 \(naming.number(it.number))，重新送审。"
  }

  func reviewed(_ it: ReportStepTaken, _ naming: Naming) -> String {
    step(it, "审核", it.step.by, naming)
  }

  func signed(_ it: ReportStepTaken, _ naming: Naming) -> String {
    step(it, "签发", naming.person(it.step.by), naming)
  }

  private func step(_ it: ReportStepTaken, _ done: String, _ by: String, _ naming: Naming)
    -> String
  {
    let recorded = it.step.recordedBy.isEmpty ? "" : "（\(it.step.recordedBy)记）"
    let text = "报告 \(naming.number(it.report)) 经\(by)\(done)\(recorded)"
    return it.step.words.isEmpty ? "\(text)。" : "\(text)：\(it.step.words)"
  }

  func confirmed(_ it: Report, _ naming: Naming) -> String {
    "电话确认：报告 \(naming.number(it.number)) 已由\(it.receipt?.by ?? "")收到。"
  }

  func withdrawn(_ it: Report, _ naming: Naming) -> String {
    "报告 \(naming.number(it.number)) 作废，编号不再使用。理由：\(it.withdrawn?.words ?? "")。"
  }

  func wrongStep(
    _ number: ItemNumber, _ state: ReportState, _ step: ReportStep, _ naming: Naming
  ) -> (happened: String, next: String) {
    (
      "报告 \(naming.number(number)) 处于「\(reportState(state))」，不能\(reportStep(step))。",
      next(from: state)
    )
  }

  func draftIsOpen(_ incident: ItemNumber, _ report: ItemNumber, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "\(naming.number(incident)) 号事件的报告 \(naming.number(report)) 还没有发出。",
      "请先发出这份报告，或写明理由作废。"
    )
  }

  func nothingToCorrect(_ incident: ItemNumber, _ report: ItemNumber?, _ naming: Naming)
    -> (happened: String, next: String)
  {
    let incident = naming.number(incident)
    guard let report else { return ("\(incident) 号事件还没有发出过报告，没有可以更正的。", "请先发初报。") }
    return (
      "报告 \(naming.number(report)) 不是 \(incident) 号事件已发出的报告。", "请写明要更正这起事件的哪一份报告。"
    )
  }

  func contradicts(_ report: ItemNumber, _ conflicts: [ReportConflict], _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "与已发出的报告 \(naming.number(report)) 不一致：\(list(conflicts.map { conflict($0, naming) }))。",
      "请核实；数字确有变化的，先发一份更正，写明更正报告 \(naming.number(report))。"
    )
  }

  func hasGaps(_ number: ItemNumber, _ missing: [ReportElement], _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "报告 \(naming.number(number)) 还有待核要素：\(list(missing.map(element)))。",
      "请先补上；来不及核实的，再确认一次即可发出，报告里会写明待核。"
    )
  }

  private func next(from state: ReportState) -> String {
    switch state {
    case .draft: "请先送审。"
    case .reviewed: "请先由领导签发。"
    case .signed: "请发出，或修改后重新送审。"
    case .sent: "内容有误请发更正，有新情况请发续报。"
    case .withdrawn: "请另拟一份。"
    }
  }
}
