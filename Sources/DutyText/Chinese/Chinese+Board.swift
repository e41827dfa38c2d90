import DutyDomain

extension Chinese {
  var programName: String { "值守台" }

  func pane(_ pane: BoardPane) -> String {
    switch pane {
    case .incidents: "事件队列"
    case .roster: "带班值班"
    case .instructions: "未办结批示"
    case .detail: "详情"
    }
  }

  func incidentCount(_ count: Int) -> String { "\(count) 起" }
  func unacknowledgedCount(_ count: Int) -> String { "未签收 \(count)" }
  func nextDeadline(_ countdown: String) -> String { "最近时限 \(countdown)" }
  func overdueCount(_ count: Int) -> String { "超期 \(count)" }
  func newAbove(_ count: Int) -> String { "新到 \(count)" }
  func markedCount(_ count: Int) -> String { "已标 \(count)" }
  func unacknowledged(age: String) -> String { "未签收 \(age)" }
  func arrived(_ clock: String) -> String { "到岗 \(clock)" }
  var notArrived: String { "未到岗" }
  var nobodyOnDuty: String { "无人值班" }
  func vacant(_ post: DutyPost) -> String { "\(postShort(post))空缺" }
  func units(_ first: String, count: Int) -> String {
    count > 1 ? "\(first)等\(count)家" : first
  }
  func waitsForYou(_ count: Int) -> String { "待您签收 \(count)" }
  func chased(_ times: Int) -> String { "催 \(times) 次" }
  func suggested(_ level: IncidentLevel) -> String { "建议\(self.level(level))" }

  func earlierLines(_ count: Int) -> String {
    "前面还有 \(count) 行，按 Enter 看全部"
  }

  func detailTitle(_ item: ItemReference, _ naming: Naming) -> String {
    "\(self.item(item, naming)) 详情"
  }

  func empty(_ pane: BoardPane) -> String {
    switch pane {
    case .incidents: "没有未办结的事件。接到来电按 F2。"
    case .roster: "还没有值班表。请导入值班表。"
    case .instructions: "没有未办结的批示。"
    case .detail: "选中一件，这里显示它的经过。"
    }
  }

  var emptyByFilter: String { "没有符合筛选的内容。按 f 修改筛选，按 Esc 取消筛选。" }

  func gap(_ gap: RosterGap, _ naming: Naming) -> String {
    let from = naming.clock(gap.from)
    let until = naming.clock(gap.until)
    guard let post = gap.post else { return "\(from) 至 \(until) 无人值班" }
    return "\(from) 至 \(until) \(self.post(post))空缺"
  }

  func drafts(_ count: Int) -> String { "草稿 \(count) 份" }
  var draftKeys: String { "回车 接着写  x 丢弃  Esc 返回" }
  func storm(_ incident: ItemNumber, count: Int, felt: Int, damaged: [ItemNumber], _ naming: Naming)
    -> String
  {
    let told =
      damaged.isEmpty ? "" : "：" + damaged.map { "c" + naming.number($0) }.joined(separator: " ")
    return
      "归入 \(naming.number(incident)) 号事件，已接 \(count) 个，有感 \(felt)，有损失 \(damaged.count)\(told)"
  }
  func tally(_ tally: StormTally, _ naming: Naming) -> String {
    let calls = tally.damaged.map { "c" + naming.number($0) }.joined(separator: " ")
    let damage = tally.damaged.isEmpty ? "无损失报告" : "有损失 \(tally.damaged.count)：\(calls)"
    return "归并来电 \(tally.asked)，有感 \(tally.felt)，\(damage)"
  }
  var apartFromStorm: String { "单独立项，不归入（Ctrl-T 改回）" }
  func lateSheet(_ count: Int, receivedAt: String, delay: String) -> String {
    "补录第 \(count) 张，\(receivedAt) 接报，迟 \(delay)"
  }
  var lateSheetNeedsTime: String { "行首请写来电时间，如 1240 或 11-23 12:40" }
  func stored(position: Int64, clock: String) -> String { "已存 #\(position) \(clock)" }
  func fresh(seconds: Int) -> String { "同步 \(seconds)秒前" }
  func filter(_ text: String) -> String { "筛选:\(text.isEmpty ? "无" : text)" }
  func unread(_ count: Int) -> String { "未读 \(count)" }
  func backup(age: String) -> String { "备份 \(age)" }
  var readOnly: String { "只读" }

  func stale(_ reason: StaleReason, seconds: Int) -> String {
    switch reason {
    case .unreadable: "数据 \(seconds)秒未更新：数据文件读不到"
    case .busy: "数据 \(seconds)秒未更新：数据文件被占用"
    case .newerProgram: "数据 \(seconds)秒未更新：已有新版程序在写，请升级本机程序"
    case .clockSetBack: "本机时钟被拨回，显示的时间不可靠"
    }
  }

  func band(_ mode: JournalMode) -> String? {
    switch mode {
    case .live: nil
    case .drill: "演练  演练  以下均为演练内容，不得作为真实情况上报"
    case .simulate: "推演  以下均为推演内容，不是真实情况"
    case .demo: "演示  云岭区为虚构，以下均非真实情况"
    }
  }

  func past(_ wall: OfficeTime.Reading) -> String {
    "回看 \(moment(wall))，只能看，不能办。按 ] 回到现在。"
  }

  func tooSmall(columns: Int, rows: Int) -> String {
    "窗口太小（\(columns) 列 \(rows) 行），请放大到 40 列 10 行以上。"
  }

  var firstRun: [String] {
    [
      "值班日志已建好，还是空的。现在就可以按 F2 记来电。",
      "接着导入三个表（CSV 文件），导入前可加 --check 只检查：",
      "  单位    dutyboard import units 文件",
      "  人员    dutyboard import people 文件",
      "  值班表  dutyboard import roster 文件",
      "想先看看样子：dutyboard demo。按 F1 看帮助。",
    ]
  }

  var helpTitle: String { "帮助" }
  var helpSearch: String { "输入文字查找按键，按 Esc 返回。" }
  var themeByClock: String { "随时间：白天日班浅色，夜里夜班深色" }
  var themePreview: String { "上下键预览主题，回车选定，Esc 恢复原主题。" }
  var loading: String { "正在读取日志" }
}
