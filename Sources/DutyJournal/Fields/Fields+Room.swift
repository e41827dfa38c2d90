package import DutyDomain

// What the journal writes of what the room itself owes.
// The keys are promises of the file format: see `FieldCoder`.

extension RoomDuties: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("daily_reports", &dailyReports)
    try c.field("filings", &filings)
    try c.field("notices", &notices)
    try c.field("verdicts", &verdicts)
    try c.field("zero_reports", &zeroReports)
  }
}

extension DailyReport: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("channel", &channel)
    try c.field("content", &content)
    try c.field("date", &date)
    try c.field("receiver", &receiver)
    try c.field("sent_by", &sentBy)
  }
}

extension RosterFiling: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("filed_by", &filedBy)
    try c.field("holiday", &holiday)
    try c.field("name", &name)
    try c.field("receiver", &receiver)
  }
}

extension ZeroReport: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("channel", &channel)
    try c.field("date", &date)
    try c.field("is_reminder", &isReminder)
    try c.field("person", &person)
    try c.field("text", &text)
    try c.field("unit", &unit)
  }
}

extension UnitNotice: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("channel", &channel)
    try c.field("due", &due)
    try c.field("issued_at", &issuedAt)
    try c.field("issued_by", &issuedBy)
    try c.field("number", &number)
    try c.field("receipts", &receipts)
    try c.field("text", &text)
    try c.field("title", &title)
  }
}

extension NoticeReceipt: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("chases", &chases)
    try c.field("person", &person)
    try c.field("received_at", &receivedAt)
    try c.field("unit", &unit)
  }
}

extension NoticeStep: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("channel", &channel)
    try c.field("notice", &notice)
    try c.field("person", &person)
    try c.field("text", &text)
    try c.field("unit", &unit)
    try c.field("verdicts", &verdicts)
  }
}

extension NoticeIssued: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("notice", &notice)
  }
}

extension DailyReportSent: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("report", &report)
    try c.field("verdicts", &verdicts)
  }
}

extension HolidayRosterFiled: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("filing", &filing)
    try c.field("verdicts", &verdicts)
  }
}

extension ZeroReportTaken: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("report", &report)
    try c.field("verdicts", &verdicts)
  }
}
