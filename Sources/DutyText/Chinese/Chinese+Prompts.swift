import DutyDomain

extension Chinese {
  func reason(_ reason: KeyReason, for command: BoardCommand) -> String {
    let name = self.command(command)
    return switch reason {
    case .nothingSelected: "没有选中任何一件，不能\(name)。用上下键先选一件。"
    case .onlyOnIncidents: "\(name)只用于事件。按 1 转到事件队列。"
    case .onlyOnCalls: "\(name)只用于来电。按 # 再输 c123 打开来电。"
    case .onlyOnInstructions: "\(name)只用于批示。按 3 转到未办结批示。"
    case .boardIsReadOnly: "本机是只读面板，不能\(name)。请到值班席办理。"
    case .lookingBack: "正在回看过去，不能办理；按 ] 或 Esc 回到现在再办。"
    case .isNow: "已经是现在，没有更后面的。"
    case .nothingToTakeBack: "本机没有可撤回的操作。"
    case .noDraft: "没有草稿。"
    case .nobodyKnownHere: "本席是谁，人员表里没有，不能\(name)。请按 W 选人，或用 --as 写明姓名打开面板。"
    case .noShift: "没有可办的班次。请先排班，或按 R 打开月表选一天。"
    case .nothingToApprove: "没有等同意或批准的换班，也没有等补批的接替。"
    case .noCall: "选中的没有来电可补记。请选一起事件，或按 # 转到来电，如 c123。"
    case .noOwnLine: "这起事件没有待报的条线时限。"
    }
  }

  func label(_ prompt: Prompt, _ naming: Naming) -> String {
    switch prompt {
    case .call: "来电"
    case .search: "查找"
    case .filter(let pane): "筛选\(self.pane(pane))"
    case .commandLine: "命令"
    case .goToNumber: "编号"
    case .note(let item): "记事（\(self.item(item, naming))）"
    case .acknowledgeWords(let number): "代签 \(naming.number(number)) 号事件"
    case .instruction(nil): "批示"
    case .instruction(let number?): "批示（\(naming.number(number)) 号事件）"
    case .instructionUnits: "承办单位"
    case .instructionDue: "办理时限"
    case .report(let number): "报告 \(naming.number(number)) 号事件"
    case .classify(let number): "定级 \(naming.number(number)) 号事件"
    case .figures(let number): "数字（\(naming.number(number)) 号事件）"
    case .outcome(let number): "办结 \(naming.number(number)) 号事件"
    case .reason(let command, let item): "\(self.command(command))\(self.item(item, naming))，理由"
    case .step(let step, let number): "批示 \(naming.number(number)) \(self.step(step))"
    case .linkTarget(let item): "\(self.item(item, naming))归入"
    case .completeInstruction(let number): "办结批示 \(naming.number(number))"
    case .reportStep(let step, let number): "报告 \(naming.number(number)) \(reportStep(step))"
    case .bulletin(let number): "\(naming.number(number)) 号事件编发"
    case .spotCheck(let unit): "抽查\(naming.unit(unit))"
    case .checkOfUs: "上级查岗"
    case .lineFault(let line): "\(lineKind(line))不正常"
    case .bulletinStep(let step, let number): "刊物 \(naming.number(number)) \(bulletinStep(step))"
    case .handover(let part): self.label(part, naming)
    case .roster(let it): ask(it, naming)
    case .room(let it): ask(it, naming)
    case .reportTold(let number, let stage): "\(naming.number(number)) 号事件已电话\(self.stage(stage))"
    case .reportLateReason(let number): "\(naming.number(number)) 号事件迟报原因"
    case .silenceReason(let number): "\(naming.number(number)) 号事件消音，理由"
    case .extension(let number, .due): "批示 \(naming.number(number)) 延期至"
    case .extension(let number, .reason): "批示 \(naming.number(number)) 延期理由"
    case .extension(let number, .approver): "批示 \(naming.number(number)) 延期批准人"
    case .erasure(let call, .reason): "清除来电 \(naming.number(call)) 个人信息，理由"
    case .erasure(let call, .approver): "清除来电 \(naming.number(call)) 个人信息，批准人"
    case .erasure(let call, .names): "清除来电 \(naming.number(call)) 个人信息，另有姓名"
    case .reassign(let number): "批示 \(naming.number(number)) 改派"
    case .instructionLine(let question, let number): self.label(question, number, naming)
    case .settle(let number): settleLabel(number, naming)
    case .lateReason: "补录，理由"
    }
  }

  func hint(_ prompt: Prompt) -> String {
    switch prompt {
    case .call: "谁报的、电话、时间、地点、什么事、伤亡，边听边打，回车即存"
    case .search: "输入几个字，已办结的也能查到"
    case .filter: "输入文字或级别，回车保留，Esc 取消"
    case .commandLine: "输入命令，Tab 补全"
    case .goToNumber: "31 事件，c123 来电，p7 批示，r12 报告"
    case .note: "写一句，回车即存"
    case .acknowledgeWords: "领导的原话，没有可不填；按 Tab 换方式"
    case .instruction: "领导原话，逐字记录；其他领导批示写「姓名：原话」"
    case .instructionUnits: "单位名称，多个用顿号分开，Tab 补全"
    case .instructionDue: "如 18:00、明日 12:00、3日；没有时限直接回车"
    case .report: "接收人：内容，可以不填；按 Tab 换报次、方式和对象；再按 F6 出全文"
    case .classify: "如 12H02 2 敏感:理由 改级理由；级别填 1 至 4"
    case .figures: "如 死2 失联3 伤12，再写来源"
    case .outcome: "写处置结果，回车办结"
    case .reason: "写明理由，回车确认，Esc 取消"
    case .step: "单位、联系人和内容"
    case .linkTarget: "事件编号，如 31"
    case .completeInstruction: "写办结意见，回车确认"
    case .reportStep(.review, _): "审核人姓名，本人审核直接回车"
    case .reportStep(.sign, _): "签发领导姓名，带班领导签发直接回车"
    case .reportStep(.send, _): "接收人；按 Tab 换发送方式；迟报写「接收人：原因」"
    case .reportStep(.confirm, _): "对方确认人姓名"
    case .reportStep(.withdraw, _): "写明作废理由，编号保留"
    case .reportStep(.revise, _): "修改内容"
    case .spotCheck: "如 响6声 正常；6 响2声 保安接；结果也可用行首数字 1 至 8"
    case .checkOfUs: "如 市总值班室 2声 邹丽娟接 问带班领导是否在岗 答在岗 正常"
    case .lineFault: "哪里不正常，回车即存"
    case .bulletin: "刊物名称，回车由最近一次报告拟稿"
    case .bulletinStep(.sign, _): "签发领导：审核人"
    case .bulletinStep(.send, _): "接收单位，全部发送直接回车"
    case .bulletinStep(.receipt, _): "接收单位：签收人"
    case .bulletinStep(.withdraw, _): "写明作废理由，期号保留"
    case .handover(let part): hint(part)
    case .roster(let it): hint(it)
    case .room(let it): hint(it)
    case .reportTold: "对方姓名；按 Tab 换是否复述；迟报写「姓名：原因」"
    case .reportLateReason: "写明为什么迟报，回车登记；原因随报告留存，不能删除"
    case .silenceReason: "写明理由，回车后这条时限不再响铃"
    case .extension(_, .due): "新的时限，如 18:00、明日 12:00、3日内"
    case .extension(_, .reason): "为什么要延期"
    case .extension(_, .approver): "同意延期的领导；不填为当班带班领导"
    case .erasure(_, .reason): "写明依据，如 处置结束，依突发事件应对法第八十五条"
    case .erasure(_, .approver): "批准清除的领导；本人是领导的可不填"
    case .erasure(_, .names): "原话里其他人的姓名，空格分开，没有就直接回车"
    case .reassign: "原单位 新单位 理由；只有一个单位时不写原单位"
    case .instructionLine(let question, _): self.hint(question)
    case .settle: settleHint
    case .lateReason: "为什么补录，如 停电期间纸质登记"
    }
  }
}
