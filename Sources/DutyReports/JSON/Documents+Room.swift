package import DutyDomain

extension Documents {
  /// One item of `notice list`.
  package func notice(_ it: UnitNotice) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("title", .text(it.title)), ("text", .known(it.text)),
      ("channel", .text(it.channel.rawValue)), ("issued_at", time(it.issuedAt)),
      ("issued_by", .known(it.issuedBy)), ("due", it.due.map(time) ?? .null),
      (
        "receipts",
        .list(
          it.receipts.map {
            .object(
              ("unit", .text(duty.directory.unitName($0.unit))), ("unit_id", .text($0.unit)),
              ("received_at", $0.receivedAt.map(time) ?? .null), ("person", .known($0.person)),
              ("chases", .number($0.chases)))
          })
      ), ("missing", .list(it.missing.map { .text(duty.directory.unitName($0)) })))
  }

  /// The document of `daily show`: what the room has reported and had reported on a day.
  package func roomDay(_ date: CivilDate) -> JSON {
    let reports = duty.room.dailyReports.filter { $0.date == date }
    let taken = duty.room.zeroReports.filter { $0.date == date && !$0.isReminder }
    let missing = duty.isReportingDay(date) ? duty.missingZeroReports(on: date) : []
    return .object(
      ("schema", .number(1)), ("date", .text(date.iso)),
      ("is_holiday", .bool(duty.calendar.isHoliday(date))),
      (
        "daily_reports",
        .list(
          reports.map {
            .object(
              ("at", time($0.at)), ("receiver", .known($0.receiver)),
              ("channel", .text($0.channel.rawValue)), ("content", .text($0.content)),
              ("sent_by", .known($0.sentBy)))
          })
      ),
      (
        "zero_reports",
        .list(
          taken.map {
            .object(
              ("unit", .text(duty.directory.unitName($0.unit))), ("unit_id", .text($0.unit)),
              ("at", time($0.at)), ("person", .known($0.person)), ("text", .known($0.text)))
          })
      ), ("missing", .list(missing.map { .text(duty.directory.unitName($0)) })),
      (
        "deadlines",
        .list(duty.roomDeadlines(at: now).filter { $0.item.day == date }.map(deadline))
      ))
  }
}
