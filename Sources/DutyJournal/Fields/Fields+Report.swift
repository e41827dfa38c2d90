package import DutyDomain

// What the journal writes of reports.
// The keys are promises of the file format: see `FieldCoder`.

extension Report: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("channel", &channel)
    try c.field("content", &content)
    try c.field("corrects", &corrects)
    try c.field("drafted", &drafted)
    try c.field("incident", &incident)
    try c.field("late_reason", &lateReason)
    try c.field("medium", &medium)
    try c.field("missing", &missing)
    try c.field("number", &number)
    try c.field("ordinal", &ordinal)
    try c.field("read_back", &readBack)
    try c.field("receipt", &receipt)
    try c.field("receiver", &receiver)
    try c.field("receiver_name", &receiverName)
    try c.field("reviewed", &reviewed)
    try c.field("sent_at", &sentAt)
    try c.field("sent_by", &sentBy)
    try c.field("signed", &signed)
    try c.field("stage", &stage)
    try c.field("stated", &stated)
    try c.field("subject", &subject)
    try c.field("unsent", &unsent)
    try c.field("withdrawn", &withdrawn)
  }
}

extension PaperStep: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("by", &by)
    try c.field("recorded_by", &recordedBy)
    try c.field("words", &words)
  }
}

extension ReportedFacts: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("category", &category)
    try c.field("figures", &figures)
    try c.field("is_sensitive", &isSensitive)
    try c.field("level", &level)
    try c.field("level_is_confirmed", &levelIsConfirmed)
    try c.field("occurred_at", &occurredAt)
    try c.field("place", &place)
    try c.field("position", &position)
    try c.field("title", &title)
  }
}

extension ReportWritten: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("report", &report)
  }
}

extension ReportStepTaken: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("report", &report)
    try c.field("step", &step)
  }
}
