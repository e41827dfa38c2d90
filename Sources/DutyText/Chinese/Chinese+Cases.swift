import DutyDomain

extension Chinese {
  func nature(_ nature: InstructionNature) -> String {
    switch nature {
    case .action: "批办"
    case .guidance: "指导"
    case .reference: "参阅"
    }
  }

  func state(_ state: AssignmentState) -> String {
    switch state {
    case .registered: "未传达"
    case .conveyed: "未签收"
    case .received: "已签收"
    case .inProgress: "办理中"
    case .fedBack: "待审"
    case .returned: "退办"
    case .completed: "办结"
    case .filed: "归档"
    }
  }

  func step(_ step: InstructionStep) -> String {
    switch step {
    case .convey: "传达"
    case .receive: "签收"
    case .object: "提出异议"
    case .progress: "记进展"
    case .feedBack: "反馈"
    case .accept: "审核通过"
    case .returnForRedo: "退办"
    case .chase: "催办"
    }
  }

  func ending(_ ending: Ending) -> String {
    switch ending {
    case .handled: "处置完毕"
    case .merged: "并入他件"
    case .withdrawn: "转为登记"
    }
  }

  func callKind(_ kind: CallKind) -> String {
    switch kind {
    case .incident: "突发事件"
    case .followUp: "续报"
    case .request: "请示"
    case .meeting: "会议活动"
    case .instruction: "上级指示"
    case .spotCheck: "查岗"
    case .weather: "预警"
    case .enquiry: "咨询投诉"
    case .other: "其他"
    }
  }

  func figureKind(_ kind: FigureKind) -> String {
    switch kind {
    case .dead: "死亡"
    case .missing: "失联"
    case .serious: "重伤"
    case .minor: "轻伤"
    case .injured: "受伤"
    case .trapped: "被困"
    case .crowd: "聚集人数"
    case .lossWan: "直接损失"
    case .areaSquareMetres: "过火面积"
    case .toMove: "转移人数"
    case .households: "影响户数"
    case .magnitudeTenths: "震级"
    }
  }

  func figure(_ kind: FigureKind, _ value: Int) -> String {
    switch kind {
    case .dead: "死\(value)"
    case .missing: "失联\(value)"
    case .serious: "重伤\(value)"
    case .minor: "轻伤\(value)"
    case .injured: "伤\(value)"
    case .trapped: "被困\(value)"
    case .crowd: "约\(value)人"
    case .lossWan: "损失\(value)万元"
    case .areaSquareMetres:
      value < 1000 ? "过火\(value)平方米" : "过火\(tenths(value, of: 10_000))公顷"
    case .toMove: "转移\(value)人"
    case .households: "\(value)户"
    case .magnitudeTenths: "\(value / 10).\(value % 10)级"
    }
  }

  func label(_ label: Label) -> String {
    switch label {
    case .number: "编号"
    case .level: "级别"
    case .category: "类别"
    case .also: "兼类"
    case .title: "事由"
    case .place: "地点"
    case .status: "状态"
    case .sensitive: "敏感"
    case .occurred: "事发"
    case .received: "接报"
    case .recorded: "记录"
    case .caller: "来电人"
    case .callback: "回电"
    case .text: "内容"
    case .words: "原话"
    case .kind: "类型"
    case .figures: "数字"
    case .deadline: "时限"
    case .due: "限期"
    case .done: "完成"
    case .rule: "规则"
    case .clockStart: "起算"
    case .met: "按时"
    case .late: "迟报"
    case .open: "未办结"
    case .closed: "已办结"
    case .onDuty: "值班"
    case .leader: "带班"
    case .officers: "值班员"
    case .next: "接班"
    case .arrived: "到岗"
    case .relieved: "接"
    case .phone: "电话"
    case .gap: "空班"
    case .note: "备注"
    case .substitutions: "替班"
    case .acknowledged: "已签收"
    case .unacknowledged: "未签收"
    case .notGraded: "未定级"
    case .suggested: "建议"
    case .instruction: "批示"
    case .unit: "单位"
    case .given: "批示时间"
    case .givenBy: "批示领导"
    case .fedBack: "反馈"
    case .chases: "催办"
    case .report: "报告"
    case .stage: "报次"
    case .medium: "方式"
    case .receiver: "接收"
    case .sentBy: "报送人"
    case .sentAt: "报送时间"
    case .content: "报告内容"
    case .date: "日期"
    case .from: "起"
    case .until: "止"
    case .author: "记录人"
    case .position: "行号"
    case .reason: "理由"
    case .outcome: "结果"
    case .timeline: "经过"
    case .facts: "要素"
    case .missing: "待补"
    case .incident: "事件"
    case .call: "来电"
    case .shift: "班次"
    case .item: "对象"
    case .reviewed: "审核"
    case .signed: "签发"
    case .receipt: "确认"
    case .withdrawn: "作废"
    }
  }
}

/// A value in units of `whole`, with one decimal where there is one: `1.5`, `3`.
func tenths(_ value: Int, of whole: Int) -> String {
  let tenth = value % whole * 10 / whole
  return tenth == 0 ? "\(value / whole)" : "\(value / whole).\(tenth)"
}
