import DutyDomain

// The office, its directory, its roster and what the room itself owes.
extension IntentMaker {
  func establish() -> Intent {
    var policy = Policy.standard
    policy.presence = PresenceRule(
      fromMinute: 1320, untilMinute: 360, everyMinutes: 60, answerMinutes: 5)
    let codes = ["12H02", "12G07", "14A13", "13B03", "11D01", "11G01"].map { code in
      var row = CategoryCode.blank
      row.code = code
      row.chinese = "类别" + code
      row.english = code
      return row
    }
    return .establishOffice(Office(name: "云岭区应急管理办公室"), policy, codes)
  }

  static let allUnits: [Unit] = [
    ("t-shimen", "石门镇", "township"), ("t-liugou", "柳沟镇", "township"),
    ("s-beiyuan", "北园街道", "street"), ("d-traffic", "交警大队", "department"),
    ("d-emer", "应急局", "department"), ("d-health", "卫健局", "department"),
    ("d-nr", "自然资源分局", "department"), ("c-duty", "市总值班室", "city"),
  ].map { id, name, kind in
    var unit = Unit(id: id, name: name)
    unit.kind = kind
    unit.dutyPhone = "0900-5500\(id.utf8.count)"
    return unit
  }

  static let allPeople: [Person] = [
    ("p008", "杜玉萍", PersonRole.leader), ("p009", "祁建山", .leader), ("p010", "赵启明", .leader),
    ("p012", "方学文", .director), ("p020", "白一鸣", .officer), ("p021", "孟庆元", .officer),
    ("p022", "钱一鸣", .officer), ("p023", "孙立", .officer), ("p024", "彭雪", .officer),
    ("p030", "王强", .informationReporter),
  ].map { id, name, role in
    var person = Person(id: id, name: name, title: "", role: role)
    person.unit = "d-emer"
    return person
  }

  mutating func recordUnits() -> Intent? {
    guard var unit = dice.pick(duty.directory.units) else { return .recordUnits(Self.allUnits) }
    unit.backupPhone = "0900-55\(10_000 + dice.roll(3))"
    return .recordUnits(dice.chance(50) ? Self.allUnits : [unit])
  }

  mutating func recordPeople() -> Intent? {
    guard var person = dice.pick(duty.directory.people) else {
      return .recordPeople(Self.allPeople)
    }
    person.mobile = "190-0000-\(1000 + dice.roll(3))"
    return .recordPeople(dice.chance(50) ? Self.allPeople : [person])
  }

  mutating func shift(on date: CivilDate, _ turn: ShiftTurn) -> Shift {
    var shift = Shift.blank
    shift.date = date
    shift.name = turn.name
    shift.from = duty.time.instant(date, minuteOfDay: turn.startMinute)
    shift.until = shift.from.adding(minutes: turn.lengthMinutes)
    let officers = ["p020", "p021", "p022", "p023", "p024"]
    let first = dice.roll(5)
    shift.leader = dice.chance(5) ? "" : ["p008", "p009", "p010"][dice.roll(3)]
    shift.leadOfficer = dice.chance(5) ? "" : officers[first]
    shift.secondOfficer = dice.chance(10) ? "" : officers[(first + 1) % 5]
    return shift
  }

  mutating func planShifts() -> Intent? {
    if duty.directory.people.isEmpty { return .recordPeople(Self.allPeople) }
    if duty.directory.units.isEmpty { return .recordUnits(Self.allUnits) }
    let day = ShiftTurn(startMinute: 510, lengthMinutes: 1440)
    let turns = duty.roster.pattern?.turns ?? [day]
    let today = duty.time.date(now)
    let first = duty.roster.onDuty(at: now) == nil ? -1 : dice.roll(4)
    let shifts = (first..<first + 3).flatMap { place in
      turns.map { shift(on: today.adding(days: place), $0) }
    }
    let isNew = shifts.filter { duty.roster.shift(on: $0.date, $0.name) == nil }
    return .planShifts(isNew.isEmpty ? shifts : isNew, replacing: dice.chance(40))
  }

  mutating func arrive() -> Intent? {
    .arrive(dice.one(DutyPost.allCases), person: dice.chance(70) ? "" : person())
  }

  mutating func takeDesk() -> Intent? { .takeDesk(person: dice.chance(20) ? "" : person()) }

  /// To a question that is not asked now. The one that is asked is answered or missed as boards do it,
  /// under the id of the question: by that it stays one act when a clock that ran ahead for days is set back.
  mutating func presence() -> Intent? {
    let prompt = duty.presencePrompt(at: now, since: Timestamp(milliseconds: .min))
    let due = ago()
    if due == prompt?.due { return nil }
    return dice.chance(60) ? .confirmPresence(due: due) : .missPresence(due: due)
  }

  /// What rules do by themselves, asked for by somebody whose clock is wrong or who comes too late.
  mutating func byRuleTooEarly() -> Intent? {
    guard let incident = dice.pick(duty.incidents) else { return nil }
    if dice.chance(50) { return .climb(incident.number, step: 1 + dice.roll(3)) }
    let due = duty.lookAgainDue(incident) ?? ago()
    return .expireAcknowledgement(incident.number, due: due)
  }

  mutating func adoptRules() -> Intent? {
    if dice.chance(40) { return adoptCalendar() }
    // Few rules at a time, or a run of a year is nothing but rules.
    guard duty.policies.count < 12 else { return nil }
    var policy = duty.policy
    policy.lateArrivalMinutes = 5 + dice.roll(20)
    policy.reason = text()
    return .adoptPolicy(policy)
  }

  mutating func adoptCalendar() -> Intent {
    let today = duty.time.date(now)
    let first = dice.roll(10)
    return .adoptCalendar(
      HolidayCalendar(
        name: "\(today.year)",
        days: (0..<(1 + dice.roll(4))).map {
          CalendarDay(
            date: today.adding(days: first + $0), isWorkday: dice.chance(20), name: "纪念日")
        }))
  }

  mutating func noteRestore() -> Intent? { .noteRestore(from: "backups/1.sqlite", kept: "") }

  // The roster beside its plan.

  private mutating func slot() -> ShiftSlot {
    let today = duty.time.date(now)
    let near = duty.roster.shifts.filter { $0.date >= today.adding(days: -1) }
    if dice.chance(5) { return ShiftSlot(date: today.adding(days: dice.roll(60))) }
    let coming = near.filter { $0.from > now }
    if dice.chance(60), let shift = dice.pick(coming) { return shift.slot }
    return dice.pick(near)?.slot ?? ShiftSlot(date: today)
  }

  private mutating func post() -> String {
    dice.chance(5) ? "备班" : dice.one(DutyPost.allCases).rawValue
  }

  private mutating func change() -> Int { max(1, duty.roster.lastNumber - dice.roll(4)) }

  mutating func roster() -> Intent? {
    switch dice.weighed([2, 10, 12, 18, 2, 8, 6, 4, 6]) {
    case 0: return .roster(.adoptPattern(pattern()))
    case 1:
      let post = post()
      return .roster(
        .proposeSwap(
          SwapEntry(
            one: slot(), onePost: post, other: slot(),
            otherPost: dice.chance(80) ? post : self.post(),
            reason: said(), despiteDoubts: dice.chance(60))))
    case 2:
      let swap = dice.pick(duty.roster.swaps)?.number ?? change()
      return .roster(.consent(swap, by: dice.chance(80) ? "" : person()))
    case 3:
      let taken = duty.roster.shifts.flatMap(\.changes).last { $0.approver.isEmpty }
      let swap = duty.roster.swaps.last { $0.consentedAt != nil }
      let number = dice.chance(50) ? swap?.number ?? taken?.number : taken?.number ?? swap?.number
      return .roster(.approve(number ?? change(), by: leader()))
    case 4:
      let swap = dice.pick(duty.roster.swaps)?.number ?? change()
      return .roster(.refuse(swap, by: "", reason: said()))
    case 5:
      return .roster(
        .substitute(
          SubstitutionEntry(
            slot: dice.chance(40) ? nil : slot(), post: post(), incoming: person(),
            from: dice.chance(80) ? nil : later(), reason: said(), approver: leader(),
            isTakeover: dice.chance(40), despiteDoubts: dice.chance(60))))
    case 6:
      let from = later()
      return .roster(
        .leave(
          LeaveEntry(
            person: person(), from: from, until: from.adding(minutes: dice.roll(2000) - 20),
            substitute: dice.chance(50) ? "" : person(), reason: said(), approver: leader())))
    case 7:
      let leave = dice.pick(duty.roster.leaves)?.number ?? change()
      return .roster(.endLeave(leave, at: dice.chance(60) ? nil : later(), reason: text()))
    default:
      return .roster(
        .confirm(
          slot(), post: dice.chance(50) ? "" : post(), person: dice.chance(70) ? "" : person()))
    }
  }

  private mutating func pattern() -> ShiftPattern {
    let day = ShiftTurn(name: "", startMinute: 510, lengthMinutes: 1440)
    let two = [
      ShiftTurn(name: "白班", startMinute: 510, lengthMinutes: 720),
      ShiftTurn(name: "夜班", startMinute: 1230, lengthMinutes: 720),
    ]
    switch dice.roll(4) {
    case 0: return ShiftPattern(turns: [], basis: "空")
    case 1: return ShiftPattern(turns: two, posts: ["备班"], confirmDays: 2, basis: "两班")
    default: return ShiftPattern(turns: [day], confirmDays: dice.roll(3), basis: "一班")
    }
  }

  // What the room itself owes.

  mutating func room() -> Intent? {
    // A holiday is seldom ahead, so its roster is filed while it is.
    let tomorrow = duty.time.date(now).adding(days: 1)
    if let next = duty.calendar.nextHoliday(from: tomorrow),
      !duty.room.filings.contains(where: { $0.holiday == next }), dice.chance(60)
    {
      return .room(.fileHolidayRoster(nil, receiver: "市总值班室"))
    }
    switch dice.roll(8) {
    case 0:
      return .room(
        .sendDailyReport(DailyReportEntry(receiver: "市总值班室", content: said())))
    case 1: return .room(.fileHolidayRoster(nil, receiver: "市总值班室"))
    case 2, 3:
      let units = duty.missingZeroReports(on: duty.time.date(now))
      let some = dice.chance(80) ? Array(units.prefix(1 + dice.roll(3))) : [unit()]
      return .room(.takeZeroReport(ZeroReportEntry(units: some)))
    case 4: return .room(.remindOfZeroReport(ZeroReportEntry(units: units(atMost: 2))))
    case 5:
      if duty.room.notices.count > 6 { return nil }
      return .room(
        .issueNotice(
          NoticeEntry(
            title: said(), text: text(), units: units(atMost: 4),
            due: dice.chance(50) ? nil : later())))
    case 6:
      guard let notice = dice.pick(duty.room.notices) else { return nil }
      let missing = dice.chance(80) ? Array(notice.missing.prefix(2)) : units(atMost: 2)
      return .room(.noticeReceived(notice.number, NoticeStepEntry(units: missing)))
    default:
      let number = dice.pick(duty.room.notices)?.number ?? wrong()
      return .room(.chaseNotice(number, NoticeStepEntry(units: units(atMost: 2))))
    }
  }
}
