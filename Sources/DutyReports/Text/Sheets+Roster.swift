package import DutyDomain
import DutyText

extension Sheets {
  /// Everybody's load, those with most shifts first.
  package func loads(_ loads: [DutyLoad]) -> String {
    let heads = phrases.roster.fairnessHeads()
    let table = TextTable(
      heads.enumerated().map { place, head in
        TextTable.Column(head, width: place == 0 ? 12 : 8, isNumber: place > 0)
      }, width: width)
    let sorted = loads.sorted {
      ($0.shifts, $0.minutes, $1.person) > ($1.shifts, $1.minutes, $0.person)
    }
    return table.head
      + sorted.map { load in
        table.row([
          person(load.person), "\(load.shifts)", "\(load.weekendDays)", "\(load.holidays)",
          "\(load.nights)", phrases.roster.hours(minutes: load.minutes),
        ])
      }.joined()
  }

  package func warnings(_ warnings: [RosterWarning]) -> String {
    if warnings.isEmpty { return phrases.roster.noWarnings + "\n" }
    return warnings.map { plain(phrases.roster.warning($0, naming)) + "\n" }.joined()
  }

  /// Swaps that wait, takeovers without approval, absences that are not over.
  package func changes(at instant: Timestamp) -> String {
    var lines = duty.roster.swaps.map { phrases.roster.swap($0, naming) }
    lines += duty.roster.leaves.filter { $0.until > instant }
      .map { phrases.roster.leave($0, naming) }
    for shift in duty.roster.shifts where shift.until > instant {
      lines += shift.changes.map {
        phrases.roster.slot(shift.slot) + "  " + phrases.roster.change($0, naming)
      }
    }
    return lines.map { plain($0) + "\n" }.joined()
  }

  /// What the room has reported and had reported on a day, and what is missing.
  package func roomDay(_ date: CivilDate) -> String {
    var lines = [phrases.time.day(date)]
    if let day = duty.calendar.day(date) { lines[0] += "  " + day.name }
    lines += duty.room.dailyReports.filter { $0.date == date }
      .map { phrases.roster.dailyReport($0, naming) }
    if duty.isReportingDay(date) {
      let units = duty.reportingUnits()
      let missing = duty.missingZeroReports(on: date)
      lines.append(
        phrases.roster.zeroReports(
          done: units.count - missing.count, of: units.count, missing: missing.map(naming.unit)))
    }
    for open in duty.roomDeadlines(at: now) {
      let left = phrases.time.countdown(from: now, to: open.due, time: duty.time)
      lines.append(
        "\(names.rule(open.rule))  \(names.item(open.item, naming))  \(clock(open.due))  \(left)")
    }
    return lines.map { plain($0) + "\n" }.joined()
  }

  package func notice(_ it: UnitNotice) -> [String] {
    [phrases.roster.notice(it, naming), it.text, phrases.roster.missingReceipts(it, naming)]
      .filter { !$0.isEmpty }
  }
}
