import DutyDomain

extension Chinese {
  var comma: String { "、" }

  func level(_ level: IncidentLevel?) -> String {
    switch level {
    case .especiallySerious: "特别重大"
    case .serious: "重大"
    case .major: "较大"
    case .ordinary: "一般"
    case nil: "未定"
    }
  }

  func levelShort(_ level: IncidentLevel?) -> String {
    switch level {
    case .especiallySerious: "特大"
    case .serious: "重大"
    case .major: "较大"
    case .ordinary: "一般"
    case nil: "未定"
    }
  }

  func post(_ post: DutyPost) -> String {
    switch post {
    case .leader: "带班领导"
    case .leadOfficer: "主班"
    case .secondOfficer: "副班"
    }
  }

  func postShort(_ post: DutyPost) -> String {
    switch post {
    case .leader: "带班"
    case .leadOfficer: "主班"
    case .secondOfficer: "副班"
    }
  }

  func role(_ role: PersonRole) -> String {
    switch role {
    case .leader: "领导"
    case .director: "主任"
    case .officer: "值班员"
    case .liaison: "联络员"
    case .informationReporter: "信息报告员"
    }
  }

  func boardRole(_ role: BoardRole) -> String {
    switch role {
    case .officer: "值班席"
    case .leader: "带班席"
    case .wall: "大屏"
    }
  }

  func channel(_ channel: Channel) -> String {
    switch channel {
    case .desk: "当面"
    case .phone: "电话"
    case .message: "短信"
    case .fax: "传真"
    case .paper: "书面"
    }
  }

  func stage(_ stage: ReportStage) -> String {
    switch stage {
    case .first: "初报"
    case .followUp: "续报"
    case .final: "终报"
    case .verified: "核报"
    case .correction: "更正"
    case .supplement: "补报"
    case .daily: "日报"
    }
  }

  func medium(_ medium: ReportMedium) -> String {
    switch medium {
    case .telephone: "电话"
    case .written: "书面"
    }
  }

  func receiver(_ receiver: ReportReceiver) -> String {
    switch receiver {
    case .leaderOnDuty: "带班领导"
    case .superior: "市总值班室"
    case .other: "其他单位"
    }
  }

  func mode(_ mode: JournalMode) -> String {
    switch mode {
    case .live: "正式"
    case .drill: "演练"
    case .simulate: "推演"
    case .demo: "演示"
    }
  }

  func itemKind(_ kind: ItemKind) -> String {
    switch kind {
    case .incident: "事件"
    case .call: "来电"
    case .instruction: "批示"
    case .report: "报告"
    case .bulletin: "刊物"
    case .spotRound: "查岗"
    case .spotCheck: "抽查"
    case .checkOfUs: "受检"
    case .lineTest: "线路测试"
    }
  }

  func item(_ item: ItemReference, _ naming: Naming) -> String {
    "\(naming.number(item.number)) 号\(itemKind(item.kind))"
  }

  func category(_ code: String, _ codes: CodeTable) -> String {
    code.isEmpty ? "未分类" : codes[code]?.chinese ?? code
  }

  func gap(_ gap: CloseGap) -> String {
    switch gap {
    case .acknowledgement: "领导签收"
    case .level: "定级"
    case .category: "分类"
    case .firstReport: "初报"
    case .finalReport: "终报"
    case .openInstruction: "批示办结"
    case .outcome: "处置结果"
    }
  }

  func field(_ field: Field) -> String {
    switch field {
    case .call: "来电内容"
    case .note: "记事"
    case .words: "领导原话"
    case .outcome: "处置结果"
    case .feedback: "反馈内容"
    case .name: "姓名"
    case .reason: "理由"
    case .content: "报告内容"
    case .title: "标题"
    }
  }

  var sensitiveMark: String { "敏" }

  func ruleShort(_ id: String) -> String {
    switch id {
    case "leader": "报领导"
    case "instruction_due": "办理"
    case "casualty_supplement": "伤亡补报"
    case "health_line": "卫生条线"
    case "geology_quick_report": "地灾速报"
    default: rule(id)
    }
  }

  func rule(_ id: String) -> String {
    switch id {
    case "leader": "报带班领导"
    case "phone_city": "电话报市"
    case "written_first": "书面初报"
    case "written_all": "书面报告"
    case "instruction_due": "办理时限"
    case "casualty_supplement": "伤亡变化补报"
    case "health_line": "卫生条线报告"
    case "geology_quick_report": "地质灾害速报"
    case "sign_for": "签收"
    case "objection": "异议"
    default: id
    }
  }
}
