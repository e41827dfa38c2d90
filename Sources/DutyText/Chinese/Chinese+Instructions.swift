import DutyDomain

extension Chinese {
  func urgency(_ urgency: Urgency?) -> String {
    switch urgency {
    case .urgent: "紧急"
    case .ordinary: "一般"
    case nil: "未定"
    }
  }

  func part(isLead: Bool) -> String { isLead ? "牵头" : "协办" }

  func slip(_ kind: SlipKind) -> String {
    switch kind {
    case .assign: "工作交办单"
    case .chase: "工作催办单"
    case .supervise: "督办通知单"
    case .circular: "督办情况通报"
    }
  }

  func slipShort(_ kind: SlipKind) -> String {
    switch kind {
    case .assign: "交办单"
    case .chase: "催办单"
    case .supervise: "督办单"
    case .circular: "通报"
    }
  }

  func slipNumber(_ kind: SlipKind, _ number: ItemNumber) -> String {
    let word =
      switch kind {
      case .assign: "交办"
      case .chase: "催办"
      case .supervise: "督办"
      case .circular: "通报"
      }
    return "\(word)〔\(number.year)〕\(number.serial)号"
  }

  func chaseRule(_ id: String) -> String {
    switch id {
    case "chase_unsigned": "逾时未签收"
    case "chase_half": "时限过半"
    case "chase_day_before": "到期前一日"
    case "chase_due": "到期"
    case "chase_daily": "超期每日"
    case "chase_supervise": "超期督办"
    case "chase_circular": "超期通报"
    default: id
    }
  }

  func chaseBy(_ slip: SlipKind?) -> String { slip.map { "发\(slipShort($0))" } ?? "该催" }

  func nextChase(_ step: ChaseStep, isDue: Bool, _ naming: Naming) -> String {
    let how = step.slip.map { "发\(slip($0))" } ?? "电话催办"
    let at = naming.clock(step.due)
    return isDue
      ? "现在应\(how)（\(chaseRule(step.rule))，\(at) 起）" : "下一步 \(at) \(how)（\(chaseRule(step.rule))）"
  }

  func limitByRule(_ basis: String) -> String { "规则时限（\(basis)）" }
  func objectionUntil(_ clock: String) -> String { "异议截至 \(clock)" }
  func follows(_ number: ItemNumber, _ naming: Naming) -> String {
    "接 \(naming.number(number)) 号批示"
  }

  func told(_ notice: LeaderNotice, _ naming: Naming) -> String {
    let how =
      "\(naming.clock(notice.at)) 已报\(naming.person(notice.leader))（\(channel(notice.channel))）"
    if notice.words.isEmpty { return how + "，无新批示" }
    let next = notice.followedBy.map { "，转为 \(naming.number($0)) 号批示" } ?? ""
    return how + "：「\(notice.words)」" + next
  }

  var notTold: String { "尚未报领导" }

  func label(_ question: InstructionQuestion, _ number: ItemNumber, _ naming: Naming) -> String {
    let head = "批示 \(naming.number(number))"
    return switch question {
    case .told: "\(head) 报领导"
    case .slip: "\(head) 发单"
    case .file: "\(head) 归档号"
    case .record(.source): "\(head) 来源"
    case .record(.title): "\(head) 原件标题"
    case .record(.receivedBy): "\(head) 接收人"
    case .record(.proposal): "\(head) 拟办意见"
    case .record(.responsible): "\(head) 责任人"
    }
  }

  func hint(_ question: InstructionQuestion) -> String {
    switch question {
    case .told: "领导的新批示，没有直接回车；按 Tab 换方式"
    case .slip: "单位 要求；要求不写用通用文字；按 Tab 换单子"
    case .file: "归档号，没有直接回车"
    case .record(.source): "如 应急专报第9期、市政府来文、电话；回车下一项"
    case .record(.title): "原件的标题；回车下一项"
    case .record(.receivedBy): "谁接收的；按 Tab 换接收方式；回车下一项"
    case .record(.proposal): "办公室的拟办意见；回车下一项"
    case .record(.responsible): "单位 责任人 电话；只有一个单位时不写单位"
    }
  }

  func settleLabel(_ number: ItemNumber, _ naming: Naming) -> String {
    "\(naming.number(number)) 号事件条线已报"
  }
  var settleHint: String { "谁告知的、怎么说的；有几条时按 Tab 换" }
  func covers(_ joint: Bool) -> String { joint ? "代协办一并反馈" : "本单位反馈" }

  var formName: String { "领导批示办理单" }

  func field(_ field: InstructionField) -> String {
    switch field {
    case .number: "批示编号"
    case .source: "来源"
    case .title: "原件标题"
    case .leader: "批示领导"
    case .givenAt: "批示时间"
    case .words: "批示原文"
    case .received: "接收"
    case .nature: "性质、缓急"
    case .proposal: "拟办意见"
    case .lead: "牵头单位"
    case .joint: "协办单位"
    case .due: "办理时限"
    case .conveyed: "传达（交办）"
    case .signed: "签收"
    case .course: "办理情况"
    case .feedback: "反馈"
    case .review: "审核意见"
    case .toldLeader: "报领导及再批示"
    case .completedAt: "办结时间"
    case .chases: "催办记录"
    case .extensions: "延期批准"
    case .fileNumber: "归档号"
    case .matter: "事项"
    case .requirement: "要求"
    case .unit: "责任单位"
    case .responsible: "责任人"
    }
  }

  func requirement(_ kind: SlipKind, due: String) -> String {
    let limit = due.isEmpty ? "尽快" : "在 \(due) 前"
    return switch kind {
    case .assign: "请\(limit)办结，并书面反馈办理结果（一事一报，加盖公章）。对交办有异议的，请在签收后 2 个工作日内提出。"
    case .chase: "此件办理时限为 \(due.isEmpty ? "未定" : due)，至今未收到反馈。请立即办理，并书面反馈结果；不能按时办结的，请说明原因。"
    case .supervise: "此件经催办仍未反馈，现予督办。请责任人当日报告办理情况和未办结的原因，并明确办结时间。"
    case .circular: "此件经催办、督办仍未办结，现予通报。请查明原因，落实责任，并书面报告。"
    }
  }

  var signHere: String { "签收人：　　　　　　签收时间：" }

  func extended(_ it: InstructionExtended, at: String, _ naming: Naming) -> String {
    let before = it.previousDue.map { "由 \(naming.clock($0)) " } ?? ""
    return
      "\(at) \(before)延至 \(naming.clock(it.due))，\(naming.person(it.approver))批准，理由：\(it.reason)"
  }

  func issued(_ it: SlipIssued, _ naming: Naming) -> String {
    "\(naming.clock(it.at)) 向\(naming.unit(it.unit))发\(slip(it.kind)) \(slipNumber(it.kind, it.number))"
  }

  func ratesTitle(_ grouping: RateGrouping) -> String { "批示办结情况（按\(self.grouping(grouping))）" }

  func grouping(_ grouping: RateGrouping) -> String {
    switch grouping {
    case .leader: "领导"
    case .unit: "单位"
    case .month: "月份"
    }
  }

  func column(_ column: RateColumn) -> String {
    switch column {
    case .due: "到期"
    case .completed: "办结"
    case .completionRate: "办结率"
    case .inTime: "按期"
    case .inTimeRate: "按期办结率"
    case .averageDays: "平均天数"
    case .overdue: "超期"
    }
  }

  var ratesTotal: String { "合计" }

  var ratesDefinition: [String] {
    [
      "统计时限在期内的批办性批示，已归档的也算；合计按件，按单位的各行按单位计。",
      "办结率 = 办结 / 到期；按期办结率 = 时限前办结 / 到期；超期 = 时限后办结和到期未办结。",
      "平均天数 = 批示到办结的平均时间。到期为零时不计算。",
    ]
  }

  func withoutLimit(_ count: Int) -> String { "另有 \(count) 件没有时限，不计入。" }

  func period(since: String?, until: String?) -> String {
    switch (since, until) {
    case (nil, nil): "期间：全部"
    case (let since?, nil): "期间：\(since) 起"
    case (nil, let until?): "期间：至 \(until)"
    case (let since?, let until?): "期间：\(since) 至 \(until)"
    }
  }

  var ratesKeys: String { "Tab 换统计方式  上下键 滚动  Esc 返回" }

  // Lines of the log.

  func described(_ it: InstructionDescribed, _ naming: Naming) -> String {
    let record = it.record ?? .blank
    var parts: [String] = []
    if !record.source.isEmpty { parts.append("来源 \(record.source)") }
    if !record.title.isEmpty { parts.append("原件 \(record.title)") }
    if !record.receivedBy.isEmpty { parts.append("接收人 \(record.receivedBy)") }
    if !record.proposal.isEmpty { parts.append("拟办 \(record.proposal)") }
    if !it.unit.isEmpty {
      let person = it.responsible.isEmpty ? "未定" : it.responsible + " " + it.phone
      parts.append("\(naming.unit(it.unit))责任人 \(trim(person))")
    }
    let what = parts.isEmpty ? "各项清空" : parts.joined(separator: "，")
    return "批示 \(naming.number(it.instruction)) 补记：\(what)。"
  }

  func slipIssued(_ it: SlipIssued, _ naming: Naming) -> String {
    let head =
      "批示 \(naming.number(it.instruction)) 向\(naming.unit(it.unit))发《\(slip(it.kind))》\(slipNumber(it.kind, it.number))"
    return it.requirement.isEmpty ? head + "。" : head + "，要求：\(it.requirement)"
  }

  func chaseFellDue(_ it: ChaseFellDue, _ naming: Naming) -> String {
    let how = it.slip.map { "应发\(slip($0))" } ?? "应电话催办"
    return
      "批示 \(naming.number(it.instruction)) \(naming.unit(it.unit))处于「\(state(it.state))」，按「\(chaseRule(it.rule))」规则 \(naming.clock(it.due)) 起\(how)（\(it.basis)）。"
  }

  func leaderTold(_ it: LeaderTold, _ naming: Naming) -> String {
    "批示 \(naming.number(it.instruction)) 办理结果：\(told(it.notice, naming))。"
  }

  // Refusals.

  func objectionTooLate(_ number: ItemNumber, _ unit: String, _ ended: Timestamp, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "批示 \(naming.number(number)) \(naming.unit(unit))提出异议的期限已在 \(naming.clock(ended)) 届满（签收后的工作日按节假日历计）。",
      "请由\(naming.unit(unit))办理；领导同意改交的，请用改派并写明理由。"
    )
  }

  func leaderNotTold(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    ("批示 \(naming.number(number)) 的结果还没有报领导，不能办结。", "请先登记报领导（面板按 F6，命令 tell）。")
  }

  func isNoLead(_ number: ItemNumber, _ unit: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    ("\(naming.unit(unit))不是批示 \(naming.number(number)) 的牵头单位，不能代其他单位反馈。", "请由牵头单位反馈，或各单位分别反馈。")
  }

  func noSuchSlip(_ number: ItemNumber, _ name: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    ("批示 \(naming.number(number)) 没有「\(name)」这张单子。", "请在批示详情里核对，写成 chase-3 或 chase-2026-3。")
  }
}
