package import DutyDomain

/// Ten years of a plausible duty room, as many events as asked for, for measuring.
///
/// Pure and repeatable: the same count and end give the same events. The events are decided by the
/// rules of the room like any others; only the words come from a small stock.
package struct DemoHistory {
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var duty = Duty()
  private let open: Int
  private let total: Int
  private let start: Timestamp
  private let span: Double

  /// `total` events, their times spread evenly between the two instants; `open` incidents stay open at
  /// the end, fewer where the events are too few for them.
  package init(open: Int, total: Int, from start: Timestamp, to end: Timestamp) {
    self.open = open
    self.total = total
    self.start = start
    span = Double(end.milliseconds - start.milliseconds)
  }

  /// One act with its time and author, decided against the state; nil when enough was told.
  package mutating func next(_ duty: Duty) -> (at: Timestamp, author: String, events: [DutyEvent])?
  {
    self.duty = duty
    // Some draws are refused by the rules; there is always another one soon.
    while duty.position < Int64(total) {
      let share = Double(duty.position) / Double(total)
      let at = Timestamp(milliseconds: start.milliseconds + Int64(span * share))
      let author = pick(["白一鸣", "尹鹏", "曹㛃", "邹丽娟", "姜浩然"])
      let events = try? duty.decide(intent(at), Act(now: at, author: author))
      if let events {
        return (at, author, events)
      }
    }
    return nil
  }

  private mutating func intent(_ at: Timestamp) -> Intent {
    if duty.incidents.count > open + 40 || (duty.incidents.count > open && below(9) == 0) {
      return .close(duty.incidents[0].number, outcome: "已处置完毕", despiteGaps: true)
    }
    if let instruction = duty.instructions.first, duty.instructions.count > 30 {
      return advance(instruction)
    }
    guard !duty.incidents.isEmpty else { return call(at) }
    // The last events bring the open incidents down to as many as were asked for.
    let surplus = duty.incidents.count - open
    if total - Int(duty.position) <= surplus + 4, surplus >= 0 {
      let oldest = duty.incidents[0]
      return surplus > 0
        ? .close(oldest.number, outcome: "已处置完毕", despiteGaps: true)
        : .addNote(oldest.reference, note)
    }
    let incident = duty.incidents[below(duty.incidents.count)]
    switch below(12) {
    case 0, 1, 2: return call(at)
    case 3:
      return incident.isUnacknowledged
        ? .acknowledge(incident.number, AcknowledgementEntry(leader: "p004", channel: .phone))
        : .addNote(incident.reference, note)
    case 4:
      return .classify(
        incident.number,
        Classification(primary: pick(Self.codes), level: IncidentLevel.allCases[2 + below(2)]),
        reason: "核实")
    case 5:
      return .report(
        ReportEntry(
          incident: incident.number,
          stage: incident.reports.isEmpty ? .first : .followUp,
          medium: below(2) == 0 ? .telephone : .written, receiverName: "市总值班室"))
    case 6:
      return .instruct(
        InstructionEntry(
          incident: incident.number, leader: "p004", words: pick(Self.words),
          units: [pick(Self.units)], due: at.adding(minutes: 1440)))
    default: return .addNote(incident.reference, note)
    }
  }

  private func advance(_ instruction: Instruction) -> Intent {
    switch instruction.state {
    case .registered, .conveyed: .step(.receive, instruction.number, StepEntry())
    case .received, .inProgress, .returned:
      .step(.feedBack, instruction.number, StepEntry(text: "已按要求办理"))
    case .fedBack, .completed, .filed:
      instruction.isTold == true
        ? .completeInstruction(instruction.number, text: "")
        : .instruction(.tell(LeaderNoticeEntry()), instruction.number)
    }
  }

  private mutating func call(_ at: Timestamp) -> Intent {
    let place = pick(Self.places)
    let what = pick(Self.happenings)
    let text = "\(pick(Self.callers)) \(place)\(what.0)，\(pick(Self.measures))"
    var facts = CallFacts.blank
    facts.kind = below(4) == 0 ? .enquiry : .incident
    facts.place = place
    facts.category = what.1
    facts.title = place + what.0
    facts.figures = below(5) == 0 ? [Figure(.minor, 1 + below(4))] : []
    return .registerCall(CallEntry(text: text, receivedAt: at, facts: facts))
  }

  private var note: String {
    mutating get { "\(pick(Self.callers))报：\(pick(Self.measures))，\(pick(Self.states))" }
  }

  private mutating func below(_ bound: Int) -> Int {
    // xorshift64*: repeatable, and no better chance is needed for a stock of words.
    random ^= random >> 12
    random ^= random << 25
    random ^= random >> 27
    return Int((random &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[below(items.count)]
  }

  private static let codes = ["12H02", "12G03", "12P12", "11G01", "12F00", "11A02"]
  private static let units = ["应急局", "住建局", "交通局", "卫健局", "城管局", "水务局"]
  private static let words = ["请核实情况后报告", "请今日内办结并反馈", "请排查同类隐患", "请做好善后工作"]
  private static let callers = [
    "石门镇", "柳沟镇", "大岔镇", "青崖镇", "河湾街道", "南关街道", "北园街道", "铁桥街道", "龙泉街道", "文昌街道",
  ]
  private static let places = [
    "中山路", "解放路", "滨河路", "石门隧道", "铁桥新村", "文昌小区", "新丰商贸城", "柳沟林场", "南关十字", "青崖水库",
    "建设路口", "北园农贸市场", "大岔村三社", "龙泉广场",
  ]
  private static let happenings = [
    ("两车追尾", "12H02"), ("居民楼起火", "12G03"), ("热力管道爆管", "12P12"), ("路面积水", "11A02"),
    ("林地冒烟", "11G01"), ("工地塔吊倾斜", "12C01"), ("商户聚集", "14A99"), ("电梯困人", "12N04"),
    ("天然气泄漏", "12P09"), ("车辆自燃", "12H04"), ("火警", "12G03"),
  ]
  private static let measures = ["消防已到场", "交警正在疏导", "已通知抢修", "民警已到现场", "镇干部已赶赴现场"]
  private static let states = ["现场平稳", "正在处置", "火势已控制", "道路已恢复", "人员已安置", "等待进一步消息"]
}
