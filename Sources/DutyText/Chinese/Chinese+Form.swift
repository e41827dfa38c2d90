import DutyDomain

extension Chinese {
  func callField(_ field: CallField) -> String {
    switch field {
    case .receivedAt: "来电时间"
    case .endedAt: "结束时间"
    case .direction: "方向"
    case .callerUnit: "来电单位"
    case .callerName: "来电人"
    case .callerPost: "职务"
    case .callback: "来电号码"
    case .fax: "传真"
    case .verification: "核实身份"
    case .kind: "类别"
    case .category: "事件种类"
    case .urgency: "紧急程度"
    case .occurredAt: "事发时间"
    case .place: "事发地点"
    case .cause: "起因"
    case .course: "经过"
    case .measures: "已采取措施"
    case .result: "结果"
    case .impact: "影响"
    case .trend: "趋势"
    case .figures: "伤亡损失"
    case .requests: "请求救援"
    case .alreadyTold: "对方已报告"
    case .content: "内容"
    case .isReadBack: "复述确认"
    case .proposal: "拟办意见"
    case .leaderWords: "领导指示"
    case .outcome: "办理结果"
    case .handledBy: "承办人"
    case .handledAt: "承办时间"
    case .incident: "关联事件"
    case .isFelt: "有感"
    case .hasDamage: "有损失"
    }
  }

  func hint(_ field: CallField) -> String? {
    switch field {
    case .receivedAt, .endedAt, .handledAt: "如 12:40、1240、11-23 12:40"
    case .occurredAt: "如 12:40、昨晚11点半、十分钟前"
    case .callerUnit: "全称、简称、别名或拼音首字母"
    case .callback: "数字"
    case .category: "编码或名称，先主后兼"
    case .figures: "如 死2 失联3 伤12 或 无伤亡"
    case .alreadyTold: "已报告的领导、单位和时间"
    case .leaderWords: "谁、何时、以何方式、原话"
    case .incident: "编号，如 31"
    case .direction, .verification, .kind, .urgency, .isReadBack, .isFelt, .hasDamage:
      "空格或左右键选择"
    case .callerName, .callerPost, .fax, .place, .cause, .course, .measures, .result, .impact,
      .trend, .requests, .content, .proposal, .outcome, .handledBy:
      nil
    }
  }

  func direction(_ direction: CallDirection) -> String {
    switch direction {
    case .incoming: "来电"
    case .outgoing: "去电"
    }
  }

  func verification(_ verification: CallerVerification) -> String {
    switch verification {
    case .notVerified: "未核实"
    case .knownNumber: "号码相符"
    case .calledBack: "已回拨核实"
    case .vouchedFor: "单位证实"
    case .failed: "核实不符"
    }
  }

  func urgency(_ urgency: CallUrgency?) -> String {
    switch urgency {
    case .urgent: "紧急"
    case .ordinary: "非紧急"
    case nil: "未定"
    }
  }

  func answer(_ answer: Bool?) -> String {
    answer.map { $0 ? "是" : "否" } ?? "未问"
  }

  func remark(_ remark: FormRemark, _ naming: Naming) -> String {
    switch remark {
    case .unit(let id): naming.unit(id)
    case .unitNotInDirectory: "单位表里没有，照写保存"
    case .telephone(let owner): "\(owner)的号码"
    case .instant(let instant): naming.clock(instant)
    case .category(let codes): list(codes.map { category($0, naming.codes) })
    case .figures(let figures):
      figures.isEmpty ? "无伤亡" : self.figures(Figures(figures))
    case .incident(let number): "\(naming.number(number)) 号事件"
    case .notUnderstood: "看不懂，请改写后再存"
    }
  }

  var formTitle: String { "来电登记表" }
  func formTitle(of call: ItemNumber, _ naming: Naming) -> String {
    "补记来电 \(naming.number(call))"
  }
  func stillNeeded(_ count: Int) -> String { count == 0 ? "必填项已齐" : "必填还缺 \(count) 项" }
  var formKeys: String { "Ctrl-S 存  上下键换行  Tab 补全  空格选择  F2 回到一行  Esc 存为草稿" }

  func supplemented(_ it: CallSupplemented, _ naming: Naming) -> String {
    let values = lines(of: it.form, naming)
    let told = it.changed.map { field in
      values.first { $0.hasPrefix(callField(field) + " ") } ?? callField(field)
    }
    return "补记来电 \(naming.number(it.call))：\(told.joined(separator: "，"))。"
  }
}
