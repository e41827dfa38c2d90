package import DutyDomain
import DutyExchange
import DutyIntake

extension Room {
  /// The running day of the fictional district, as it stands on Monday 2026-11-23 at 16:42:10.
  ///
  /// The facts of each call are given here and not understood from its text, so that pictures of the
  /// board change only when the board does.
  package static func district(mode: JournalMode = .live) -> Room {
    var room = Room(established: false)
    room.author = "白一鸣"
    room.now = room.clock("2026-11-23T08:00:00")
    room.record(.officeEstablished(Office(name: "云岭区应急管理办公室", mode: mode)))
    room.record(.policyAdopted(.standard))
    var codes = CodesAdopted.blank
    codes.rows = BuiltIn.codeTable.rows
    room.record(.codesAdopted(codes))
    let directory = DemoDistrict.directory()
    for unit in directory.units { room.record(.unitRecorded(unit)) }
    for person in directory.people { room.record(.personRecorded(person)) }
    room.planWeek()
    room.day()
    room.now = room.clock("2026-11-23T16:42:10")
    return room
  }

  /// The same day as a holiday, with a substitution, an absence, a swap that waits and a notice.
  package static func holidayWeek() -> Room {
    var room = district()
    let today = CivilDate(year: 2026, month: 11, day: 23)!
    room.now = room.clock("2026-11-23T07:00:00")
    room.record(
      .calendarAdopted(
        HolidayCalendar(
          name: "2026",
          days: (0..<2).map { CalendarDay(date: today.adding(days: $0), name: "纪念日") }
            + [CalendarDay(date: today.adding(days: 5), isWorkday: true, name: "调休上班")])))
    room.now = room.clock("2026-11-23T14:20:00")
    do {
      try room.perform(
        .roster(
          .substitute(
            SubstitutionEntry(
              slot: ShiftSlot(date: today.adding(days: 1)), post: "second_officer",
              incoming: "邱少峰", reason: "培训"))))
      try room.perform(
        .roster(
          .proposeSwap(
            SwapEntry(
              one: ShiftSlot(date: today.adding(days: 1)), onePost: "lead_officer",
              other: ShiftSlot(date: today.adding(days: 6)), otherPost: "lead_officer",
              reason: "家事", despiteDoubts: true))))
      try room.perform(
        .room(.takeZeroReport(ZeroReportEntry(units: ["石门镇", "柳沟镇", "大岔镇"]))))
      try room.perform(
        .room(
          .issueNotice(
            NoticeEntry(
              title: "节日期间值守", text: "加强值守", units: ["石门镇", "柳沟镇"],
              due: room.clock("2026-11-23T18:00:00")))))
    } catch { preconditionFailure("\(error)") }
    room.now = room.clock("2026-11-23T14:42:10")
    return room
  }

  private func clock(_ iso: String) -> Timestamp {
    OfficeTime(utcOffsetMinutes: 480).instant(iso: iso + "+08:00")!
  }

  /// Eight days from Sunday on; nobody is planned for Friday, and Saturday lacks its second officer.
  private mutating func planWeek() {
    let leaders = ["p006", "p008", "p009", "p007", "p010", "", "p005", "p011", "p006"]
    for (place, leader) in leaders.enumerated() where !leader.isEmpty {
      var shift = shift(on: "2026-11-\(22 + place)", leader: leader)
      shift.leadOfficer = ["p023", "p029", "p021"][place % 3]
      shift.secondOfficer = place == 6 ? "" : ["p016", "p027", "p017"][place % 3]
      shift.phone = "0900-5512345"
      record(.shiftPlanned(shift))
    }
  }

  private mutating func day() {
    at("08:31") { try $0.perform(.arrive(.leader, person: "")) }
    at("08:25") { try $0.perform(.arrive(.leadOfficer, person: "")) }
    fire()
    blockade()
    pipe()
    school()
    lift()
    at("15:58") {
      var facts = CallFacts.blank
      facts.kind = .meeting
      facts.title = "防火工作视频会"
      try $0.report("市总值班室 通知明天上午9点区政府三楼会议室开防火工作视频会 主要领导参加", facts)
    }
    at("16:36") {
      var facts = CallFacts.blank
      facts.callerUnit = "t-shimen"
      facts.callerName = "王强"
      facts.callback = "19000000123"
      facts.occurredAt = $0.now.adding(minutes: -10)
      facts.place = "石门隧道"
      facts.category = "12H02"
      facts.also = ["12G07"]
      facts.suggestedLevel = .major
      facts.suggestedBy = "deaths_3"
      facts.title = "石门隧道内两辆油罐车追尾起火"
      facts.figures = [Figure(.dead, 2), Figure(.missing, 3), Figure(.injured, 12)]
      try $0.report("石门镇王强 19000000123 石门隧道内两辆油罐车追尾起火 2死3失联12伤 交警消防已到场", facts)
    }
  }

  private mutating func fire() {
    at("09:10") {
      var facts = CallFacts.blank
      facts.callerUnit = "t-liugou"
      facts.callerName = "杨志刚"
      facts.place = "柳沟林场三号沟"
      facts.category = "11G01"
      facts.suggestedLevel = .ordinary
      facts.suggestedBy = "area"
      facts.title = "柳沟林场三号沟林地明火"
      facts.figures = [Figure(.areaSquareMetres, 3000)]
      try $0.report("柳沟镇杨志刚 护林员报柳沟林场三号沟林地冒烟起明火 过火面积约0.3公顷 无人员伤亡 镇应急队已上山", facts)
    }
    acknowledge("09:16", 1, "请林草局、消防大队派人到场，注意风向")
    at("09:22") {
      try $0.perform(
        .classify($0.incident(1), Classification(primary: "11G01", level: .ordinary), reason: ""))
    }
    written("10:07", 1)
    instruct("09:32", 1, "请林草局牵头，今日内清理火场、留人看守，日落前报情况", ["林草局", "柳沟镇"], due: "19:32")
    at("09:38") { try $0.step(1, .convey, "林草局") }
    at("09:39") { try $0.step(1, .convey, "柳沟镇") }
    at("09:47") { try $0.step(1, .receive, "林草局") }
    at("11:42") { try $0.step(1, .progress, "林草局", "明火已灭，正在清理余火") }
    at("11:52") {
      try $0.perform(
        .addNote(ItemReference(.incident, $0.incident(1)), "林草局来电：明火已灭，留20人看守火场"))
    }
  }

  private mutating func blockade() {
    at("13:54") {
      var facts = CallFacts.blank
      facts.callerUnit = "s-hewan"
      facts.callerName = "刘凯文"
      facts.place = "解放路"
      facts.category = "14A13"
      facts.sensitivity = Sensitivity(isSensitive: true, reason: "群体性事件")
      facts.title = "新丰商贸城商户约120人堵解放路"
      facts.figures = [Figure(.crowd, 120)]
      try $0.report("河湾街道刘凯文 新丰商贸城商户约120人堵了解放路 要求降租退租", facts)
    }
    acknowledge("14:02", 2, "请公安、信访、商务到场，先把路让出来")
    instruct("14:12", 2, "请商务局牵头，信访局、河湾街道配合，今日内化解并报结果", ["商务局", "信访局", "河湾街道"], due: "16:12")
    at("14:15") { try $0.step(2, .convey, "商务局") }
    at("14:16") { try $0.step(2, .convey, "信访局") }
    telephone("14:17", 2)
    at("14:22") { try $0.step(2, .receive, "商务局") }
    written("14:44", 2)
    at("15:40") { try $0.step(2, .chase, "信访局") }
  }

  private mutating func pipe() {
    at("15:06") {
      var facts = CallFacts.blank
      facts.callerUnit = "u-water"
      facts.callerName = "江源"
      facts.occurredAt = $0.now.adding(minutes: -6)
      facts.place = "滨河路与建设路口"
      facts.category = "12P12"
      facts.title = "滨河路与建设路口主管爆管停水"
      facts.figures = [Figure(.households, 3200)]
      try $0.report("供水公司江源 滨河路与建设路口主管爆管 约3200户停水 预计4小时修好", facts)
    }
    acknowledge("15:12", 3, "抓紧抢修，给老旧小区送水")
  }

  private mutating func school() {
    at("15:44") {
      var facts = CallFacts.blank
      facts.callerUnit = "d-edu"
      facts.callerName = "管晓燕"
      facts.place = "第二小学"
      facts.category = "13B03"
      facts.suggestedLevel = .ordinary
      facts.suggestedBy = "sick"
      facts.title = "第二小学34名学生呕吐腹痛"
      facts.figures = [Figure(.injured, 34)]
      try $0.report("教育局管晓燕 第二小学34名学生呕吐腹痛 已送区医院 疑似食物中毒 无危重", facts)
    }
    acknowledge("15:50", 4, "卫健、市场监管马上到校，家长工作做好")
    instruct("15:52", 4, "请卫健局、市场监管局2小时内报初步原因", ["卫健局", "市场监管局"], due: "17:52")
    at("15:56") { try $0.step(3, .convey, "卫健局") }
  }

  private mutating func lift() {
    at("16:15") {
      var facts = CallFacts.blank
      facts.callerUnit = "s-beiyuan"
      facts.callerName = "王静"
      facts.place = "纺织厂家属院3栋2单元"
      facts.category = "12N04"
      facts.title = "纺织厂家属院3栋2单元电梯困人"
      facts.figures = [Figure(.trapped, 2)]
      try $0.report("北园街道王静 纺织厂家属院3栋2单元电梯困人2名 已通知维保单位", facts)
    }
    acknowledge("16:20", 5, "知道了")
    instruct("16:22", 5, "请市场监管局排查同类电梯，3日内报", ["市场监管局"], due: nil)
  }

  private mutating func acknowledge(_ clock: String, _ number: Int, _ words: String) {
    at(clock) {
      try $0.perform(
        .acknowledge(
          $0.incident(number), AcknowledgementEntry(channel: .phone, words: words)))
    }
  }

  private mutating func written(_ clock: String, _ number: Int) {
    at(clock) {
      try $0.perform(
        .report(
          ReportEntry(
            incident: $0.incident(number), stage: .first, medium: .written, receiver: .superior,
            receiverName: "市总值班室")))
    }
  }

  private mutating func telephone(_ clock: String, _ number: Int) {
    at(clock) {
      try $0.perform(
        .report(
          ReportEntry(
            incident: $0.incident(number), stage: .first, medium: .telephone, receiver: .superior,
            receiverName: "齐思敏")))
    }
  }

  private mutating func instruct(
    _ clock: String, _ number: Int, _ words: String, _ units: [String], due: String?
  ) {
    at(clock) { room in
      try room.perform(
        .instruct(
          InstructionEntry(
            incident: room.incident(number), words: words, units: units,
            due: due.map { room.clock("2026-11-23T\($0):00") })))
    }
  }

  private mutating func step(
    _ number: Int, _ step: InstructionStep, _ unit: String, _ text: String = ""
  ) throws {
    let instruction = ItemNumber(year: 2026, serial: number)
    try perform(.step(step, instruction, StepEntry(unit: unit, person: "值班员", text: text)))
  }

  private mutating func report(_ text: String, _ facts: CallFacts) throws {
    try perform(.registerCall(CallEntry(text: text, receivedAt: now, facts: facts)))
  }

  private func incident(_ number: Int) -> ItemNumber { ItemNumber(year: 2026, serial: number) }

  /// What the story does cannot be refused; a refusal is a mistake in the story.
  private mutating func at(_ clock: String, _ body: (inout Room) throws -> Void) {
    now = self.clock("2026-11-23T\(clock):00")
    do { try body(&self) } catch { preconditionFailure("\(clock): \(error)") }
  }
}
