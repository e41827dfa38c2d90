import DutyDomain

extension Chinese {
  func shiftLabel(_ label: ShiftLabel) -> String {
    switch label {
    case .dutyLog: "值班日志"
    case .handoverSheet: "交接班记录"
    case .pack: "停电断网备用包"
    case .date: "日期"
    case .weather: "天气预警"
    case .leader: "带班领导"
    case .leadOfficer: "主班"
    case .secondOfficer: "副班"
    case .dutyPhone: "值班电话"
    case .takenOver: "接班时间"
    case .entries: "值班记录"
    case .time: "时间"
    case .source: "来源"
    case .matter: "事项"
    case .handling: "处理"
    case .result: "结果"
    case .hand: "经手人"
    case .counts: "来电来文"
    case .instructions: "领导指示"
    case .later: "补记"
    case .passedOn: "移交事项"
    case .limit: "时限"
    case .words: "交代和答复"
    case .accepted: "接收人"
    case .checks: "线路设备"
    case .signatures: "签名"
    case .nothing: "无"
    case .ownRoom: "本室"
    case .notNoted: "未登记"
    case .rosterAhead: "今后七天值班表"
    case .phones: "电话表"
    case .leaders: "领导和值班员"
    case .units: "单位"
    case .openItems: "未办结事项"
    case .callSheets: "空白来电登记表"
    case .name: "姓名"
    case .post: "职务"
    case .phone: "电话"
    case .backup: "备用电话"
    case .day: "值班日"
    case .deadlines: "未办时限"
    case .wholeWords: "交班总说明"
    case .sheetNumber: "编号"
    case .recorder: "记录人"
    case .recordedAt: "记录时间"
    }
  }

  func handoverNumber(_ number: Int) -> String { "第 \(number) 次交接班" }
  func becameIncident(_ number: String) -> String { "立为 \(number) 号事件" }
  func putToIncident(_ number: String) -> String { "归入 \(number) 号事件" }
  func registered(_ kind: CallKind) -> String { "登记（\(callKind(kind))）" }

  func endedWith(_ ending: Ending, _ outcome: String) -> String {
    outcome.isEmpty ? self.ending(ending) : "\(self.ending(ending))：\(outcome)"
  }

  var handedOn: String { "未结，移交" }
  var goingOn: String { "办理中" }
  func verdictMet(_ isMet: Bool) -> String { isMet ? "按时" : "迟报" }

  func calls(_ count: Int, _ kinds: [(CallKind, Int)]) -> String {
    let parts = list(kinds.map { "\(callKind($0.0)) \($0.1)" })
    return parts.isEmpty ? "来电 \(count) 个" : "来电 \(count) 个（\(parts)）"
  }

  func papersOut(reports: Int, bulletins: Int) -> String {
    "发出报告 \(reports) 份、刊物 \(bulletins) 期"
  }

  func instructionsGiven(_ count: Int) -> String { "登记领导批示 \(count) 件" }

  func leaderSaid(_ leader: String, at: String, words: String) -> String {
    "\(at) \(leader)：\(words)"
  }

  func addedLater(_ words: String, by: String, at: String) -> String { "\(words)（\(by) \(at) 补记）" }

  func lateCall(_ text: String, received: String, by: String, at: String, reason: String) -> String
  {
    "\(received) 来电：\(text)（\(by) \(at) 补录，理由：\(reason)）"
  }

  func signature(_ side: HandoverSide, _ name: String, at: String, isProven: Bool) -> String {
    "\(handoverSide(side))：\(name)  \(at)（\(isProven ? "已验证身份" : "未验证身份")）"
  }

  func unsigned(_ side: HandoverSide) -> String { "\(handoverSide(side))：未签名" }

  func handedOverAt(_ moment: String, position: Int64) -> String {
    "交接时间：\(moment)，截止第 \(position) 行"
  }

  func notHandedOver(_ outgoing: String) -> String {
    outgoing.isEmpty ? "这个班还没有交接。" : "\(outgoing)的班还没有交接。"
  }

  func lateBy(_ minutes: Int, _ reason: String) -> String {
    "迟交班 \(length(minutes: minutes))，原因：\(reason)"
  }

  func stays(_ officer: String, _ deadlines: [String]) -> String {
    "\(officer)留到办完才能离岗：\(list(deadlines))"
  }

  func headOfLog(_ position: Int64, _ head: String) -> String { "日志第 \(position) 行校验值：\(head)" }
  func asOf(_ moment: String) -> String { "截至 \(moment)" }

  var packNote: String { "停电、断网时用纸值守。恢复后按原时间补录。电话仅供本室使用，不得外传。" }

  func blankSheet(_ number: Int) -> String { "来电登记表 之\(number)" }
}
