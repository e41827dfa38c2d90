package import DutyDomain

/// One step of the running day of the fictional district: so long ago, by whom, what.
package struct DemoStep {
  package var minutesAgo: Int
  package var author: String
  package var what: What

  package enum What {
    /// A line of quick entry, and whether it tells of an incident: the story must not depend on
    /// how well the line is understood.
    case call(String, isIncident: Bool)
    /// On the incident opened by the so-manieth call of the story that opened one, from 0.
    case onIncident(Int, (ItemNumber) -> Intent)
    /// On the so-manieth instruction of the story, from 0.
    case onInstruction(Int, (ItemNumber) -> Intent)
  }
}

/// The running day: a little of everything that a duty room has on its board at once.
package struct DemoStory {
  package let steps: [DemoStep]

  /// The story as seen at an instant, with the leader who is on duty then.
  package init(now: Timestamp, leadOfficer: String, leader: String) {
    var steps: [DemoStep] = []
    func call(_ ago: Int, _ text: String, isIncident: Bool = true) {
      steps.append(
        DemoStep(minutesAgo: ago, author: leadOfficer, what: .call(text, isIncident: isIncident)))
    }
    func incident(_ ago: Int, _ place: Int, _ intent: @escaping (ItemNumber) -> Intent) {
      steps.append(
        DemoStep(minutesAgo: ago, author: leadOfficer, what: .onIncident(place, intent)))
    }
    func instruction(_ ago: Int, _ place: Int, _ intent: @escaping (ItemNumber) -> Intent) {
      steps.append(
        DemoStep(minutesAgo: ago, author: leadOfficer, what: .onInstruction(place, intent)))
    }
    func acknowledge(_ ago: Int, _ place: Int, _ words: String) {
      incident(ago, place) {
        .acknowledge($0, AcknowledgementEntry(leader: leader, channel: .phone, words: words))
      }
    }
    func instruct(
      _ ago: Int, _ place: Int, _ words: String, _ units: [String], dueInMinutes: Int?
    ) {
      let givenAt = now.adding(minutes: -ago)
      incident(ago, place) {
        .instruct(
          InstructionEntry(
            incident: $0, leader: leader, words: words, units: units,
            due: dueInMinutes.map { givenAt.adding(minutes: $0) }))
      }
    }
    func report(
      _ ago: Int, _ place: Int, _ stage: ReportStage, _ medium: ReportMedium,
      _ receiver: ReportReceiver, _ name: String
    ) {
      incident(ago, place) {
        .report(
          ReportEntry(
            incident: $0, stage: stage, medium: medium, receiver: receiver, receiverName: name))
      }
    }
    func classify(
      _ ago: Int, _ place: Int, _ primary: String, also: [String] = [], _ level: IncidentLevel?,
      sensitive: String? = nil
    ) {
      incident(ago, place) {
        .classify(
          $0,
          Classification(
            primary: primary, secondary: also, level: level,
            sensitivity: sensitive.map { Sensitivity(isSensitive: true, reason: $0) }),
          reason: "")
      }
    }

    // A small fire in the woods, in hand since the morning.
    call(452, "柳沟镇 护林员报柳沟林场三号沟林地冒烟起明火 过火面积约0.3公顷 无人员伤亡 镇应急队已上山")
    acknowledge(446, 0, "请林草局、消防大队派人到场，注意风向")
    classify(440, 0, "11G01", .ordinary)
    report(395, 0, .first, .written, .superior, "市总值班室")
    instruct(430, 0, "请林草局牵头，今日内清理火场、留人看守，日落前报情况", ["林草局", "柳沟镇"], dueInMinutes: 600)
    instruction(424, 0) { .step(.convey, $0, StepEntry(unit: "林草局")) }
    instruction(423, 0) { .step(.convey, $0, StepEntry(unit: "柳沟镇")) }
    instruction(415, 0) { .step(.receive, $0, StepEntry(unit: "林草局", person: "值班员")) }
    instruction(300, 0) { .step(.progress, $0, StepEntry(unit: "林草局", text: "明火已灭，正在清理余火")) }
    incident(290, 0) { .addNote(ItemReference(.incident, $0), "林草局来电：明火已灭，留20人看守火场") }

    // Merchants who block a road.
    call(168, "河湾街道刘凯文 新丰商贸城商户约120人堵了解放路 要求降租退租 公安往过赶")
    acknowledge(160, 1, "请公安、信访、商务到场，先把路让出来")
    classify(158, 1, "14A13", nil, sensitive: "群体性事件、阻断城市主干道")
    report(145, 1, .first, .telephone, .superior, "市总值班室")
    report(118, 1, .first, .written, .superior, "市总值班室")
    instruct(150, 1, "请商务局牵头，信访局、河湾街道配合，今日内化解并报结果", ["商务局", "信访局", "河湾街道"], dueInMinutes: 120)
    instruction(147, 1) { .step(.convey, $0, StepEntry(unit: "商务局")) }
    instruction(146, 1) { .step(.convey, $0, StepEntry(unit: "信访局")) }
    instruction(140, 1) { .step(.receive, $0, StepEntry(unit: "商务局", person: "值班员")) }
    call(126, "公安分局 河湾商户堵路续报 现场民警22人 道路已单向放行 无人受伤", isIncident: false)

    // Water.
    call(96, "供水公司 滨河路与建设路口主管爆管 约3200户停水 预计4小时修好")
    acknowledge(90, 2, "抓紧抢修，给老旧小区送水")
    report(70, 2, .first, .written, .superior, "市总值班室")

    // A school with sick pupils.
    call(58, "教育局来电 第二小学34名学生呕吐腹痛 已送区医院 疑似食物中毒 无危重")
    acknowledge(52, 3, "卫健、市场监管马上到校，家长工作做好")
    report(36, 3, .first, .telephone, .superior, "市总值班室")
    instruct(50, 3, "请卫健局、市场监管局2小时内报初步原因", ["卫健局", "市场监管局"], dueInMinutes: 120)
    instruction(46, 2) { .step(.convey, $0, StepEntry(unit: "卫健局")) }
    instruction(40, 2) { .step(.receive, $0, StepEntry(unit: "卫健局", person: "值班员")) }

    call(44, "市总值班室 通知明天上午9点区政府三楼会议室开防火工作视频会 主要领导参加", isIncident: false)
    call(31, "气象局 发布大风蓝色预警 预计今夜阵风7到8级 请转发各镇街", isIncident: false)
    call(27, "北园街道 纺织厂家属院3栋2单元电梯困人2名 已通知维保单位")
    acknowledge(22, 4, "知道了")
    call(19, "居民问文昌小区暖气啥时候来 说供热公司电话一直占线", isIncident: false)
    instruct(20, 4, "请市场监管局排查同类电梯，3日内报", ["市场监管局"], dueInMinutes: 4320)

    // The grave one, just in.
    call(6, "石门镇王强 19000000123 石门隧道内两辆油罐车追尾起火 2人死亡3人失联12人受伤 交警消防已到场")
    self.steps = steps.sorted { $0.minutesAgo > $1.minutesAgo }
  }
}

extension DemoStory {
  /// Plays the steps through whoever performs intents: the desk, or a test's room.
  ///
  /// `understand` is quick entry; `perform` returns the events that an intent became.
  package func play(
    now: Timestamp, understand: (String, Timestamp) -> CallFacts,
    perform: (Intent, Timestamp, String) throws -> [DutyEvent]
  ) throws {
    var incidents: [ItemNumber] = []
    var instructions: [ItemNumber] = []
    for step in steps {
      let at = now.adding(minutes: -step.minutesAgo)
      let intent: Intent
      switch step.what {
      case .call(let text, let isIncident):
        var facts = understand(text, at)
        if isIncident != facts.kind.opensIncident { facts.kind = isIncident ? .incident : .other }
        facts.kindIsUnclear = false
        intent = .registerCall(CallEntry(text: text, receivedAt: at, facts: facts))
      case .onIncident(let place, let make):
        guard place < incidents.count else { continue }
        intent = make(incidents[place])
      case .onInstruction(let place, let make):
        guard place < instructions.count else { continue }
        intent = make(instructions[place])
      }
      for event in try perform(intent, at, step.author) {
        if case .incidentOpened(let it) = event { incidents.append(it.incident.number) }
        if case .instructionRegistered(let it) = event {
          instructions.append(it.instruction.number)
        }
      }
    }
  }
}
