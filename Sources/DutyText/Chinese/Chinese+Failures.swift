import DutyDomain

extension Chinese {
  func failure(_ failure: Failure) -> Message {
    let logIsSafe = "已存的日志没有受影响。"
    switch failure {
    case .noDataDirectory(let path):
      return Message(
        "没有数据目录 \(path)。", safe: "没有建立任何文件。",
        next: "打开面板即可建立，或用 --data 指定目录。")
    case .directoryNotWritable(let path):
      return Message(
        "数据目录 \(path) 不能写。", safe: logIsSafe, next: "请检查目录的属主和权限，或用 --data 另指定。")
    case .directoryOpenToOthers(let path):
      return Message(
        "数据目录 \(path) 允许其他用户写。", safe: logIsSafe, next: "请收紧权限后再打开（chmod o-w）。")
    case .diskFull(let path):
      return Message(
        "磁盘已满，\(path) 写不进去。", safe: "已存的日志完整，这一条没有存，草稿仍在屏幕上。",
        next: "请腾出空间再存；先用纸笔记下这一条。")
    case .cannotRead(let path, let detail):
      return Message(
        "读不到 \(path)（\(detail)）。", safe: logIsSafe, next: "请检查文件是否存在、能否读取。")
    case .cannotWrite(let path, let detail):
      return Message(
        "写不进 \(path)（\(detail)）。", safe: "已存的日志完整，这一条没有存。",
        next: "请检查磁盘和权限后再存；先用纸笔记下这一条。")
    case .fileMissing(let path):
      return Message("没有文件 \(path)。", safe: logIsSafe, next: "请核对文件名。")
    case .fileExists(let path):
      return Message("\(path) 已经有了。", safe: "原来的文件没有改动。", next: "请换一个文件名。")
    case .notADutyLog(let path, let detail):
      return Message(
        "\(path) 不是值班日志，或已损坏（\(detail)）。", safe: "程序没有改动它。",
        next: "请从备份恢复：dutyboard restore 备份文件。")
    case .chainBroken(let position, let what):
      return Message(
        "第 \(position) 行与写入时不符：\(chainFault(what))。", safe: "这一行之前的内容可信，日志现在只读。",
        next: "请保留现场，运行 dutyboard verify，再从备份恢复。")
    case .derivedBroken(let path, let detail):
      return Message(
        "\(path) 里的档案、检索或快照已损坏（\(detail)）。",
        safe: "这些都由日志逐行生成，日志没有丢失内容。", next: "请退出所有面板，运行 dutyboard rebuild。")
    case .newerFormat(let found):
      return Message(
        "数据文件是新版格式（\(found)），本机程序较旧。", safe: "内容没有损坏，本机只能看，草稿会保留。",
        next: "请升级本机程序。")
    case .unknownEvent(let position, let kind, let version):
      return Message(
        "第 \(position) 行是新版程序写的（\(kind) 第 \(version) 版），本机看不懂。",
        safe: "内容没有损坏，本机只读，草稿会保留。", next: "请升级本机程序。")
    case .busy(let holder):
      return Message(
        holder.isEmpty ? "数据文件正被占用。" : "数据文件正被占用（\(holder)）。",
        safe: "这一条没有存，草稿仍在。", next: "请稍候再存。")
    case .heldByStopped(let holder, let process):
      return Message(
        "数据文件被 \(holder) 占用，而该进程已被挂起。", safe: "这一条没有存，草稿仍在。",
        next: "请让它继续（在它的终端输入 fg，或运行 kill -CONT \(process)），再存。")
    case .uncertain(let path, let detail):
      return Message(
        "磁盘没有确认写入 \(path)（\(detail)），不能确定这一条是否已存。", safe: "此前已存的内容没有受影响，草稿仍在。",
        next: "请检查磁盘，重新打开后先看这一条在不在，不在再录。")
    case .boardsOpen(let holders):
      return Message(
        holders.isEmpty ? "还有面板开着，不能恢复。" : "还有面板开着，不能恢复：\(list(holders))。",
        safe: "没有改动任何内容。", next: "请先退出这些面板。")
    case .backupNotVerified(let path, let detail):
      return Message(
        "备份 \(path) 试恢复没有通过（\(detail)）。", safe: "现用的日志没有受影响。",
        next: "这份备份不要用，请另做一份或换一份。")
    case .directoryNotEmpty(let path):
      return Message(
        "目录 \(path) 不是空的，里面也不是演示数据。", safe: "没有改动任何内容。", next: "请用 --data 指定一个空目录。")
    case .unknownTerminal(let name):
      return Message(
        "不认识终端类型「\(name)」。", safe: logIsSafe, next: "请设置 TERM，例如 xterm-256color。")
    case .noTerminal:
      return Message(
        "这里没有终端，打不开面板。", safe: logIsSafe, next: "只要看一眼，请用 dutyboard board --once。")
    case .terminalLost:
      return Message(
        "终端连接断了。", safe: "已存的日志完整，草稿已保留。", next: "重新登录后再打开面板，草稿可以取回。")
    case .themeUnusable(let name):
      return Message(
        "主题「\(name)」不能用。", safe: "仍用原来的主题。", next: "请运行 dutyboard themes check 看原因。")
    case .notText(let path, let line):
      return Message(
        "\(path) 第 \(line) 行不是文字。", safe: "没有改动任何内容。",
        next: "请另存为 UTF-8 或 GB 18030 编码再试。")
    }
  }

  func recovery(_ recovery: Recovery, command: String) -> String {
    switch recovery {
    case .rebuild: "日志本身完好。请退出所有面板，运行：\(command)"
    case .restore: "请保留现场，退出所有面板，运行：\(command)"
    case .noSoundCopy: "backups/ 里没有完好的备份。请保留现场，找到别处的备份后运行：\(command)"
    }
  }

  func chainFault(_ fault: ChainFault) -> String {
    switch fault {
    case .hash: "校验值与这一行不符"
    case .link: "与上一行接不上"
    case .payload: "内容与校验值不符"
    case .missingPayload: "内容缺失，又没有删除记录"
    case .gap: "行号不连续"
    case .cut: "从这一行到末尾的内容缺失"
    case .unreadable: "这一行读不出或读不懂"
    }
  }
}
