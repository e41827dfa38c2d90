import DutyDomain

extension Chinese {
  /// The line of the log: what was erased, never what it said.
  func erased(_ it: PersonalDataErased, _ naming: Naming) -> String {
    let call = it.call.map { "来电 \(naming.number($0)) 的" } ?? ""
    let approver = it.approver.isEmpty ? "" : "批准：\(naming.person(it.approver))。"
    return "第 \(it.position) 行中\(call)个人信息已依法清除。\(approver)理由：\(it.reason)。"
  }

  func erased(_ it: ErasureRemains, _ naming: Naming) -> String {
    var text = "来电 \(naming.number(it.call)) 的个人信息已从日志 \(it.lines) 行中清除，不能恢复。"
    if it.shiftFiles > 0 { text += "交接文件重写 \(it.shiftFiles) 个。" }
    if !it.papers.isEmpty { text += "另存的纸面文件 \(it.papers.count) 个仍有，请自行处理。" }
    if it.drafts > 0 { text += "草稿 \(it.drafts) 份仍有，请办完或丢弃。" }
    if it.backups > 0 { text += "旧备份 \(it.backups) 份仍有，随新备份逐份到期删除。" }
    if !it.isFileClean { text += "别的程序正在读数据文件，其空闲页稍后自动清净。" }
    return text
  }

  func erasureParts(_ it: ErasureRefusal, _ naming: Naming) -> (happened: String, next: String) {
    func n(_ number: ItemNumber) -> String { naming.number(number) }
    return switch it {
    case .notYours(let author):
      ("「\(author)」不是本室的领导或值班员，不能清除个人信息。", "请由值班员或领导办理，并写明批准的领导。")
    case .approverMissing: ("没有写批准的领导。", "请写明哪位领导批准清除。")
    case .incidentIsOpen(let call, let incident):
      ("来电 \(n(call)) 所属的 \(n(incident)) 号事件还在处置，个人信息仍要用。", "请在事件办结后再清除。")
    case .instructionIsOpen(let call, let instruction):
      ("来电 \(n(call)) 所属事件的批示 \(n(instruction)) 还没有办结，个人信息仍要用。", "请在批示办结后再清除。")
    case .nothingPersonal(let call): ("来电 \(n(call)) 没有姓名和电话号码。", "不用清除；原话里另有姓名的，请写出姓名。")
    case .alreadyErased(let call, let line):
      ("来电 \(n(call)) 的个人信息早已清除，见日志第 \(line) 行。", "原话里另有姓名的，请写出姓名。")
    case .nameTooShort(let name): ("姓名「\(name)」太短，清除会伤及别的字。", "请写两个字以上的全名。")
    case .nameNotFound(let call, let name):
      ("与来电 \(n(call)) 有关的各行里没有「\(name)」。", "请核对姓名。")
    case .asks(let ask):
      (
        "将从日志 \(ask.lines) 行中清除来电 \(n(ask.call)) 的姓名和电话号码，清除后不能恢复。\(others(ask, naming))",
        "确认请再按一次回车，命令行请加 --yes。"
      )
    case .roomTooBusy: ("此刻写入太多，没有清除成。", "请稍后再试。")
    }
  }

  private func others(_ ask: ErasureAsk, _ naming: Naming) -> String {
    if ask.otherCalls.isEmpty { return "" }
    return "同一号码的来电 \(list(ask.otherCalls.map(naming.number)))不在其内。"
  }

  var deskIsReader: (happened: String, next: String) {
    ("本席只供查看，不能写入。", "请到值班席或领导席办理。")
  }
}
