import CellGrid
package import DutyDomain
import DutyIntake

/// What the room itself owes, over the panes.
package struct RoomSheet: Hashable, Sendable {
  package var selected = 0
  package init() {}
}

/// One row of it: a clock that runs, or a notice that waits for receipts.
package enum RoomRow: Hashable, Sendable {
  case deadline(Deadline)
  case notice(UnitNotice)
}

extension Flow {
  /// Clocks of the room first, then notices without a limit; at most the next ten days.
  package func roomRows(_ duty: Duty) -> [RoomRow] {
    duty.roomDeadlines(at: now).filter { $0.item.kind == .day }.map { .deadline($0) }
      + duty.room.notices.map { .notice($0) }
  }

  /// The clocks that the queue shows above its rows: overdue, or due within a day.
  mutating func followRoom(_ duty: Duty) {
    roomMinute = now.wholeMinute
    let soon = now.adding(minutes: 1440)
    roomDue = duty.roomDeadlines(at: now).filter { $0.due <= soon }
    alarm.followRoom(duty, at: now)
  }

  mutating func pressInRoom(_ key: Key, _ sheet: RoomSheet, _ duty: Duty) -> [Effect] {
    let rows = roomRows(duty)
    var sheet = sheet
    let row = rows.indices.contains(sheet.selected) ? rows[sheet.selected] : nil
    switch key {
    case .down, .character("j"): sheet.selected = min(sheet.selected + 1, max(0, rows.count - 1))
    case .up, .character("k"): sheet.selected = max(0, sheet.selected - 1)
    case .escape, .character("q"), .control("c"), .character("N"):
      overlay = nil
      return []
    case .enter: doNext(row, duty)
    case .character("d"): ask(RoomAsk(.dailyReport, part: .text), text: UsualWords.quietDay)
    case .character("z"): ask(RoomAsk(.zeroReport, part: .units))
    case .character("c"): chase(row)
    case .character("b"): ask(RoomAsk(.file, part: .receiver), text: receiver(.rosterFiling, duty))
    case .character("n"): ask(RoomAsk(.notice, part: .title))
    default: break
    }
    overlay = .room(sheet)
    return []
  }

  private mutating func doNext(_ row: RoomRow?, _ duty: Duty) {
    switch row {
    case .deadline(let it):
      let day = it.item.day
      switch duty.policy.rule(it.rule)?.medium {
      case .zeroReport: ask(RoomAsk(.zeroReport, day: day, part: .units))
      case .rosterFiling:
        ask(RoomAsk(.file, day: day, part: .receiver), text: receiver(.rosterFiling, duty))
      default: ask(RoomAsk(.dailyReport, day: day, part: .text), text: UsualWords.quietDay)
      }
    case .notice(let it): ask(RoomAsk(.receipt, notice: it.number, part: .units))
    case nil: break
    }
  }

  private mutating func chase(_ row: RoomRow?) {
    switch row {
    case .deadline(let it): ask(RoomAsk(.remind, day: it.item.day, part: .units))
    case .notice(let it): ask(RoomAsk(.chase, notice: it.number, part: .units))
    case nil: ask(RoomAsk(.remind, part: .units))
    }
  }

  private func receiver(_ medium: RuleMedium, _ duty: Duty) -> String {
    duty.policy.rules.first { $0.medium == medium }?.to ?? ""
  }

  private mutating func ask(_ ask: RoomAsk, text: String = "") {
    if isReadOnly { return say(.keyUnavailable(.roomDuties, .boardIsReadOnly), at: now) }
    open(Entry(.room(ask), text: text))
  }

  mutating func submitRoom(_ entry: Entry, _ ask: RoomAsk, _ text: String, _ duty: Duty)
    -> [Effect]
  {
    let answers = entry.answers + [text]
    if answers.count < ask.act.parts.count {
      if ask.part == .title, text.isEmpty {
        say(.refused(.textMissing(.title)), at: now)
        return []
      }
      var next = ask
      next.part = ask.act.parts[answers.count]
      var line = Entry(.room(next))
      line.answers = answers
      open(line)
      return []
    }
    guard let intent = intent(ask, answers, duty) else { return [] }
    return send(entry, [.room(intent)])
  }

  private mutating func intent(_ ask: RoomAsk, _ answers: [String], _ duty: Duty) -> RoomIntent? {
    let text = answers[0]
    let date = ask.day ?? duty.time.date(now)
    switch ask.act {
    case .dailyReport:
      return .sendDailyReport(
        DailyReportEntry(
          date: date, receiver: receiver(.dailyReport, duty), channel: .phone, content: text))
    case .file: return .fileHolidayRoster(ask.day, receiver: text)
    case .zeroReport: return .takeZeroReport(zeroReport(text, date, duty))
    case .remind:
      var entry = zeroReport(text, date, duty)
      if entry.units.isEmpty { entry.units = duty.missingZeroReports(on: date) }
      return .remindOfZeroReport(entry)
    case .notice: return notice(answers, duty)
    case .receipt, .chase:
      guard let number = ask.notice else { return nil }
      let (units, rest) = units(text, duty)
      let step = NoticeStepEntry(units: units, person: rest)
      return ask.act == .receipt ? .noticeReceived(number, step) : .chaseNotice(number, step)
    }
  }

  private func zeroReport(_ text: String, _ date: CivilDate, _ duty: Duty) -> ZeroReportEntry {
    let (units, rest) = units(text, duty)
    return ZeroReportEntry(units: units, date: date, person: rest)
  }

  private mutating func notice(_ answers: [String], _ duty: Duty) -> RoomIntent? {
    let parts = answers[0].split(maxSplits: 1) { "：:".contains($0) }.map { trim(String($0)) }
    var due: Timestamp?
    if !answers[2].isEmpty {
      due = DueTime.parse(
        answers[2], from: now, time: duty.time, hours: DueTime.Hours(duty.calendar))
      if due == nil {
        say(.limitUnreadable(answers[2]), at: now)
        return nil
      }
    }
    let named = answers[1].split { $0.isWhitespace || "，,、；;".contains($0) }.map(String.init)
    return .issueNotice(
      NoticeEntry(
        title: parts.first ?? "", text: parts.count > 1 ? parts[1] : "",
        units: named.isEmpty ? duty.reportingUnits() : named, due: due))
  }

  /// Units of a line, and what is no unit: who said so. A word that is no unit stands first is refused
  /// by the room, so it is handed on.
  private func units(_ text: String, _ duty: Duty) -> (units: [String], rest: String) {
    let words = text.split { $0.isWhitespace || "，,、；;".contains($0) }.map(String.init)
    let units = words.filter { duty.directory.unit(called: $0) != nil }
    let rest = words.filter { duty.directory.unit(called: $0) == nil }
    return units.isEmpty ? (rest, "") : (units, rest.joined(separator: " "))
  }
}
