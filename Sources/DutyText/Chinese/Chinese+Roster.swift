import DutyDomain

extension Chinese {
  func postName(_ post: String) -> String { DutyPost(rawValue: post).map(self.post) ?? post }
  func postNameShort(_ post: String) -> String { DutyPost(rawValue: post).map(postShort) ?? post }

  func slot(_ slot: ShiftSlot) -> String {
    slot.shift.isEmpty ? day(slot.date) : "\(day(slot.date)) \(slot.shift)"
  }

  func changeKind(_ kind: ShiftChangeKind) -> String {
    switch kind {
    case .swap: "换班"
    case .substitution: "替班"
    case .takeover: "接替"
    case .leave: "代班"
    }
  }

  func change(_ it: ShiftChange, _ naming: Naming) -> String {
    let who = "\(naming.person(it.incoming))替\(naming.person(it.outgoing))"
    let post = it.post.isEmpty ? "" : "（\(postNameShort(it.post))）"
    let since = it.from.map { "，\(naming.clock($0)) 起" } ?? ""
    let until = it.until.map { "至 \(naming.clock($0))" } ?? ""
    let approved =
      it.approver.isEmpty
      ? (it.kind == .takeover ? "，待领导补批" : "") : "，\(naming.person(it.approver))批准"
    return
      "\(it.number) 号\(changeKind(it.kind))：\(who)\(post)\(since)\(until)，\(it.reason)\(approved)"
  }

  func planned(_ name: String) -> String { "（原排\(name)）" }

  func swap(_ it: Swap, _ naming: Naming) -> String {
    let one = "\(slot(it.one)) \(postNameShort(it.onePost))\(naming.person(it.onePerson))"
    let other = "\(slot(it.other)) \(postNameShort(it.otherPost))\(naming.person(it.otherPerson))"
    let state = it.consentedAt == nil ? "待\(naming.person(it.otherPerson))同意" : "待领导批准"
    return "\(it.number) 号换班：\(one) 换 \(other)，\(it.reason)，\(state)"
  }

  func leave(_ it: Leave, _ naming: Naming) -> String {
    let span = "\(naming.clock(it.from)) 至 \(naming.clock(it.until))"
    let acting = it.substitute.isEmpty ? "无人代班" : "\(naming.person(it.substitute))代班"
    return "\(it.number) 号请假：\(naming.person(it.person)) \(span)，\(it.reason)，\(acting)"
  }

  func doubt(_ doubt: RosterDoubt) -> String {
    switch doubt {
    case .gap: "空缺"
    case .consecutive: "连班"
    case .bothPosts: "一人两岗"
    case .away: "请假无代班"
    case .unconfirmed: "未确认"
    case .unapproved: "待补批"
    }
  }

  func warning(_ it: RosterWarning, _ naming: Naming) -> String {
    let post = it.post.isEmpty ? "" : postNameShort(it.post)
    let span = "\(naming.clock(it.from)) 至 \(naming.clock(it.until))"
    let who = it.person.isEmpty ? (it.post.isEmpty ? "全班无人" : "") : naming.person(it.person)
    return "\(slot(it.slot)) \(doubt(it.what)) \(post)\(who) \(span)"
  }

  var noWarnings: String { "没有发现问题。" }

  func patternLine(_ it: ShiftTurn) -> String {
    func clock(_ minute: Int) -> String {
      "\(padded(minute / 60 % 24, 2)):\(padded(minute % 60, 2))"
    }
    let name = it.name.isEmpty ? "全日班" : it.name
    return "\(name) \(clock(it.startMinute)) 至 \(clock(it.startMinute + it.lengthMinutes))"
  }

  func patternPosts(_ it: ShiftPattern) -> String {
    let posts = DutyPost.allCases.map(post) + it.posts
    let ahead = it.confirmDays == 0 ? "不要求确认" : "提前 \(it.confirmDays) 天确认"
    return "岗位：\(list(posts))；\(ahead)"
  }

  func dutyDay(_ day: DutyDay) -> String {
    switch day {
    case .ordinary: "平日"
    case .weekend: "周末"
    case .holiday: "节日"
    }
  }

  func monthTitle(_ year: Int, _ month: Int) -> String { "\(year)年\(month)月值班表" }
  func monthEdits(_ count: Int) -> String { "未存 \(count) 处" }
  var holidayMark: String { "休" }
  var workdayMark: String { "班" }

  var monthKeys: String {
    "Enter 改人  x 清空  Ctrl-S 存  s 替班  w 换班  o 接替  v 请假  c 确认  a 批准  f 均衡  Esc 返回"
  }

  var fairnessTitle: String { "值班均衡" }
  func fairnessHeads() -> [String] { ["姓名", "班次", "周末", "节日", "夜班", "时长"] }
  func hours(minutes: Int) -> String { "\(minutes / 60)时" }
  func gapsAhead(_ count: Int) -> String { "30天内空缺 \(count) 处" }

  func ask(_ it: RosterAsk, _ naming: Naming) -> String {
    let where_ = "\(it.slot.date.iso.dropFirst(5)) \(postNameShort(it.post))"
    switch (it.act, it.part) {
    case (.assign, _): return "\(where_) 改为"
    case (.plan, _): return "改排理由"
    case (.swap, .other): return "\(where_) 与哪一班换"
    case (.swap, _): return "换班理由"
    case (.consent, _): return "\(it.number) 号换班，对方同意"
    case (.approve, _): return "\(it.number) 号，批准人"
    case (.substitute, .person): return "\(where_) 替班人"
    case (.substitute, .from): return "替班起始"
    case (.substitute, .approver): return "替班批准人"
    case (.substitute, _): return "替班理由"
    case (.takeOver, .person): return "\(where_) 立即接替人"
    case (.takeOver, _): return "接替理由"
    case (.leave, .from): return "\(naming.person(it.post)) 请假自"
    case (.leave, .until): return "请假至"
    case (.leave, .person): return "代班人"
    case (.leave, _): return "请假事由"
    }
  }

  func hint(_ it: RosterAsk) -> String {
    switch it.part {
    case .person:
      switch it.act {
      case .leave: return "B 角姓名，无人代班直接回车"
      case .consent: return "对方姓名，就是对方本人直接回车"
      case .assign, .plan, .swap, .approve, .substitute, .takeOver: return "姓名，Tab 补全"
      }
    case .other: return "对方的日期，如 11-26；岗位不同再写岗位，如 11-26 主班"
    case .from: return it.act == .leave ? "如 11-28 08:30" : "如 21:15；现在起直接回车"
    case .until: return "如 11-30 18:00"
    case .reason: return "写明理由，回车确认"
    case .approver: return "批准的领导，带班领导批准直接回车"
    }
  }

  func ask(_ it: RoomAsk, _ naming: Naming) -> String {
    let number = it.notice.map { "\(naming.number($0)) 号通知" } ?? ""
    return switch (it.act, it.part) {
    case (.dailyReport, _): "值班日报"
    case (.zeroReport, _): "零报告单位"
    case (.remind, _): "催报单位"
    case (.file, _): "节日值班表报送"
    case (.notice, .title): "通知"
    case (.notice, .units): "发给"
    case (.notice, _): "回执时限"
    case (.receipt, _): "\(number)回执"
    case (.chase, _): "\(number)催办"
    }
  }

  func hint(_ it: RoomAsk) -> String {
    switch (it.act, it.part) {
    case (.dailyReport, _): "无事写 无事报平安；回车报市总值班室"
    case (.zeroReport, _): "单位名称，多个用顿号分开，Tab 补全"
    case (.remind, _): "单位名称；全部催报直接回车"
    case (.file, _): "接收单位，如 市总值班室"
    case (.notice, .title): "标题：正文"
    case (.notice, .units): "单位名称，多个用顿号分开；全部乡镇街道直接回车"
    case (.notice, _): "如 18:00、明日 12:00；不限时直接回车"
    case (.receipt, _): "单位名称；只差一个单位时直接回车"
    case (.chase, _): "单位名称；全部催办直接回车"
    }
  }

  var roomTitle: String { "日报与通知" }
  var roomKeys: String {
    "Enter 办理  d 日报  z 零报告  c 催  b 报值班表  n 发通知  Esc 返回"
  }

  func zeroReports(done: Int, of count: Int, missing: [String]) -> String {
    let head = "零报告 \(done)/\(count)"
    return missing.isEmpty ? head : "\(head)，缺 \(list(missing))"
  }

  func dailyReport(_ it: DailyReport, _ naming: Naming) -> String {
    let to = it.receiver.isEmpty ? "" : " 报\(it.receiver)"
    return "\(it.date.iso.dropFirst(5)) 日报 \(naming.clock(it.at))\(to)：\(it.content)"
  }

  func filing(_ it: RosterFiling, _ naming: Naming) -> String {
    let to = it.receiver.isEmpty ? "" : "报\(it.receiver)"
    return "\(it.name)值班表 \(naming.clock(it.at)) 已\(to.isEmpty ? "报送" : to)"
  }

  func notice(_ it: UnitNotice, _ naming: Naming) -> String {
    let done = it.receipts.count - it.missing.count
    let due = it.due.map { "，限 \(naming.clock($0))" } ?? ""
    return "n\(naming.number(it.number)) \(it.title)  回执 \(done)/\(it.receipts.count)\(due)"
  }

  func missingReceipts(_ it: UnitNotice, _ naming: Naming) -> String {
    it.missing.isEmpty ? "" : "未回执：\(list(it.missing.map(naming.unit)))"
  }

  var roomHasNothing: String { "今天没有要报的日报和零报告，也没有等回执的通知。按 n 发通知。" }
  var quietDay: String { "无事报平安" }

  func calendarSummary(_ it: Shift, _ naming: Naming) -> String {
    let crew = it.posts.filter { !it[post: $0].isEmpty }
      .map { "\(postNameShort($0))\(naming.person(it[post: $0]))" }
    return "值班 \(list(crew))"
  }

  func calendarName(_ office: String) -> String { "\(office)值班表" }
  func exported(path: String, shifts: Int) -> String { "已导出 \(shifts) 班到「\(path)」。" }
}
