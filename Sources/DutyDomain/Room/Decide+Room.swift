extension Duty {
  func decide(_ intent: RoomIntent, _ act: Act) throws(Refusal) -> [DutyEvent] {
    switch intent {
    case .sendDailyReport(let entry): return try sendDaily(entry, act)
    case .fileHolidayRoster(let date, let receiver): return try file(date, receiver, act)
    case .takeZeroReport(let entry): return try takeZero(entry, isReminder: false, act)
    case .remindOfZeroReport(let entry): return try takeZero(entry, isReminder: true, act)
    case .issueNotice(let entry): return try issue(entry, act)
    case .noticeReceived(let number, let entry):
      return try step(number, entry, isChase: false, act)
    case .chaseNotice(let number, let entry): return try step(number, entry, isChase: true, act)
    }
  }

  private func sendDaily(_ it: DailyReportEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let report = DailyReport(
      date: it.date ?? time.date(act.now), at: act.now, receiver: trim(it.receiver),
      channel: it.channel, content: try required(it.content, .content), sentBy: act.author)
    return [
      .dailyReportSent(
        DailyReportSent(
          report: report, verdicts: verdicts(of: .dailyReport, on: report.date, at: act.now)))
    ]
  }

  private func file(_ given: CivilDate?, _ receiver: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let next = given ?? calendar.nextHoliday(from: time.date(act.now).adding(days: 1))
    guard let first = next, calendar.beginsHoliday(first) else {
      throw .room(.noSuchHoliday(given))
    }
    if let old = room.filings.first(where: { $0.holiday == first }) {
      throw .room(.alreadyFiled(first, at: old.at))
    }
    let filing = RosterFiling(
      holiday: first, name: calendar.day(first)?.name ?? "", at: act.now,
      receiver: trim(receiver), filedBy: act.author)
    return [
      .holidayRosterFiled(
        HolidayRosterFiled(
          filing: filing, verdicts: verdicts(of: .rosterFiling, on: first, at: act.now)))
    ]
  }

  /// What is settled by the act: the rules of this medium on this day whose clock is not settled.
  private func verdicts(of medium: RuleMedium, on date: CivilDate, at now: Timestamp) -> [Verdict] {
    let isBound = medium == .rosterFiling ? calendar.beginsHoliday(date) : calendar.isHoliday(date)
    guard isBound else { return [] }
    return policy.rules.filter { $0.medium == medium }.map { deadline($0, date) }
      .filter { open in
        !room.verdicts.contains { $0.rule == open.rule && $0.due == open.due }
      }.map { Verdict(settling: $0, at: now) }
  }

  /// The last unit's report settles the clock of the day, in its name.
  private func takeZero(_ it: ZeroReportEntry, isReminder: Bool, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let date = it.date ?? time.date(act.now)
    if it.units.isEmpty { throw .noUnitNamed }
    var missing = missingZeroReports(on: date)
    var events: [DutyEvent] = []
    for name in it.units {
      let unit = try unitID(name)
      guard reportingUnits().contains(unit) else { throw .room(.owesNoReport(unit)) }
      guard missing.contains(unit) else {
        let at = room.zeroReports.last { $0.date == date && $0.unit == unit && !$0.isReminder }?.at
        throw .room(.alreadyReported(date, unit: unit, at: at ?? act.now))
      }
      let report = ZeroReport(
        date: date, unit: unit, at: act.now, person: trim(it.person), channel: it.channel,
        text: try bounded(trim(it.text), .content), isReminder: isReminder)
      if isReminder {
        events.append(.zeroReportReminded(ZeroReportTaken(report: report)))
        continue
      }
      missing.removeAll { $0 == unit }
      var taken = ZeroReportTaken(report: report)
      if missing.isEmpty {
        taken.verdicts = verdicts(of: .zeroReport, on: date, at: act.now)
        for place in taken.verdicts.indices { taken.verdicts[place].unit = unit }
      }
      events.append(.zeroReportReceived(taken))
    }
    return events
  }

  // Notices.

  private func issue(_ it: NoticeEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let title = try required(it.title, .title)
    if it.units.isEmpty { throw .noUnitNamed }
    var receipts: [NoticeReceipt] = []
    for name in it.units {
      let unit = try unitID(name)
      if !receipts.contains(where: { $0.unit == unit }) {
        receipts.append(NoticeReceipt(unit: unit))
      }
    }
    if let due = it.due, due <= act.now { throw .dueBeforeGiven }
    let notice = UnitNotice(
      number: nextNumber(.notice, at: act.now), title: title,
      text: try bounded(trim(it.text), .content), channel: it.channel, issuedAt: act.now,
      issuedBy: act.author, due: it.due, receipts: receipts)
    return [.noticeIssued(NoticeIssued(notice: notice))]
  }

  private func step(_ number: ItemNumber, _ it: NoticeStepEntry, isChase: Bool, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    guard let notice = room.notices.first(where: { $0.number == number }) else {
      throw .noSuchItem(ItemReference(.notice, number))
    }
    var missing = notice.missing
    var units: [String] = []
    for name in it.units { units.append(try unitID(name)) }
    if units.isEmpty {
      // Chasing nobody in particular chases everybody who is missing.
      if !isChase, missing.count > 1 { throw .room(.whichUnit(number, units: missing)) }
      units = missing
    }
    var events: [DutyEvent] = []
    for unit in units {
      guard notice.receipts.contains(where: { $0.unit == unit }) else {
        throw .room(.noticeNotSentTo(number, unit: unit))
      }
      if !missing.contains(unit) { throw .nothingChanged }
      var step = NoticeStep(
        notice: number, unit: unit, at: act.now, person: trim(it.person), channel: it.channel,
        text: try bounded(trim(it.text), .content))
      if isChase {
        events.append(.noticeChased(step))
        continue
      }
      missing.removeAll { $0 == unit }
      if missing.isEmpty, let due = notice.due {
        var verdict = Verdict(settling: noticeDeadline(notice, due), at: act.now)
        verdict.unit = unit
        step.verdicts = [verdict]
      }
      events.append(.noticeReceived(step))
    }
    return events
  }
}
