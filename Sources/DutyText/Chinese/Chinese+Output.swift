import DutyDomain

extension Chinese {
  func importRead(file: String, rows: Int, encoding: String) -> String {
    "\(file)：读到 \(rows) 行，编码 \(encoding)。"
  }

  func importRefused(errors: Int, warnings: Int) -> String {
    "有 \(errors) 处错误、\(warnings) 处提醒，整个文件没有导入。请改正后再导入。"
  }

  func importNeedsYes(warnings: Int) -> String {
    "有 \(warnings) 处提醒，还没有导入。核对无误请加 --accept-warnings 再导入。"
  }

  func importNeedsReplace(days: Int) -> String {
    "有 \(days) 天与已排的班不同，还没有导入。确认要换请加 --replace 再导入。"
  }

  func importChecked(rows: Int) -> String { "\(rows) 行检查完毕，没有写入。" }

  func importStored(rows: Int, position: Int64) -> String { "已导入 \(rows) 行，已存 #\(position)。" }

  func difference(_ date: CivilDate, _ post: DutyPost, known: String, given: String) -> String {
    "\(day(date)) \(self.post(post))：已排\(known.isEmpty ? "空缺" : known)，文件里是\(given.isEmpty ? "空缺" : given)"
  }

  func verified(events: Int64, head: String) -> String {
    "日志完整：\(events) 行，逐行校验无误。末行校验值 \(head)"
  }

  func notVerified(problems: Int) -> String { "有 \(problems) 处与写入时不符。" }

  func derivedProblem(_ part: DerivedPart, _ place: String) -> String {
    "\(derivedPart(part)) \(place)：与写入时不符，日志本身没有受影响。"
  }

  private func derivedPart(_ part: DerivedPart) -> String {
    switch part {
    case .calls: "已归档来电"
    case .incidents: "已归档事件"
    case .instructions: "已归档批示"
    case .reports: "已归档报告"
    case .shifts: "已归档班次"
    case .timelines: "经过索引，日志行"
    case .callers: "来电人索引，来电"
    case .struckLines: "划去标记，日志行"
    case .words: "补全用名称，日志行"
    case .search: "检索，日志行"
    case .snapshots: "快照，日志行"
    case .guards: "日志保护规则"
    case .structure: "文件结构"
    }
  }

  func remakingDerived(lines: Int64) -> Message {
    Message(
      "本版程序正由 \(lines) 行日志重建索引。", safe: "日志本身不动。", next: "请等候，百万行约需一分钟。")
  }

  func keptAside(_ name: String) -> String { "原来的文件保留在 backups/，文件名 \(name)。" }

  func chainProblem(_ position: Int64, _ fault: ChainFault) -> String {
    "第 \(position) 行：\(chainFault(fault))。"
  }

  func headFound(_ head: String, position: Int64) -> String {
    "校验值 \(head) 是第 \(position) 行，此前各行未被改动。"
  }

  func headNotFound(_ head: String) -> String { "日志里没有校验值 \(head)，请核对抄录，或与交接单比对。" }

  func backedUp(path: String, events: Int64) -> String {
    "已备份到 \(path)，共 \(events) 行，试恢复校验通过。"
  }

  func restored(from: String, events: Int64, kept: String) -> String {
    "已从 \(from) 恢复，共 \(events) 行。原文件另存为 \(kept)。"
  }

  func rebuilt(events: Int64) -> String { "已按 \(events) 行日志重建归档和查找索引。" }

  var nothingToList: String { "没有内容。" }
  func found(_ count: Int) -> String { "查到 \(count) 条。" }
  func onDutyTitle(_ wall: OfficeTime.Reading) -> String { "\(moment(wall)) 值班情况" }
  func logTitle(office: String, _ date: CivilDate) -> String { "\(office) \(day(date)) 值班日志" }
  func demoReady(path: String) -> String { "演示数据已放在 \(path)。云岭区为虚构。" }

  func deadlinesMet(_ met: Int, missed: Int, open: Int) -> String {
    "时限：按时 \(met)，超时 \(missed)，未到期 \(open)。"
  }

  var doctorTitle: String { "本机检查" }
  func verdict(_ finding: Finding) -> String { finding.isFine ? "正常" : "注意" }

  func finding(_ finding: Finding) -> String {
    switch finding {
    case .terminal(let name, let columns, let rows, let colours):
      "终端 \(name)，\(columns) 列 \(rows) 行，\(colours) 色。"
    case .terminalTooSmall(let columns, let rows):
      "终端只有 \(columns) 列 \(rows) 行，面板至少要 40 列 10 行，80 列 24 行以上为好。"
    case .noTerminal: "这里没有终端，面板打不开，命令可以用。"
    case .locale(let name): "语言环境 \(name)。"
    case .localeNotUTF8(let name): "语言环境 \(name) 不是 UTF-8，汉字会乱。请设为 zh_CN.UTF-8 或 C.UTF-8。"
    case .clock(let time): "时钟 \(time)。"
    case .clockSetBack(let minutes): "时钟比日志末行早 \(minutes) 分钟，可能被拨回。请校准时钟。"
    case .disk(let path, let free): "磁盘 \(path) 还有 \(free) 兆。"
    case .diskLow(let path, let free): "磁盘 \(path) 只剩 \(free) 兆，请尽快腾出空间。"
    case .dataFile(let path, let events, let megabytes):
      "数据文件 \(path)，\(events) 行，\(megabytes) 兆。"
    case .noDataFile(let path): "\(path) 里还没有数据文件，打开面板即可建立。"
    case .dataFileTrouble(let text): text
    case .backup(let path, let hours): "最近一次备份 \(hours) 小时前：\(path)。"
    case .backupOld(let path, let hours): "最近一次备份已是 \(hours) 小时前（\(path)）。请运行 dutyboard backup。"
    case .noBackup: "还没有备份。请运行 dutyboard backup。"
    case .lexicon(let path, let files, let words):
      "本室词表在用 \(words) 个词：\(path)/\(files.joined(separator: "、"))。"
    case .lexiconFaulty(let path, let faults, let first):
      "词表 \(path) 有 \(faults) 处错误，整个文件没有用。\(first)。"
    }
  }

  func themeFine(_ name: String) -> String { "主题「\(name)」可用，对比度合格。" }
  func themeHasProblems(_ name: String, _ count: Int) -> String { "主题「\(name)」有 \(count) 处问题：" }
}
