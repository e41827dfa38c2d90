package import DutyDomain

// What the journal writes of periodicals.
// The keys are promises of the file format: see `FieldCoder`.

extension BulletinSeries: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("copies", &copies)
    try c.field("distribute_to", &distributeTo)
    try c.field("id", &id)
    try c.field("issued_before", &issuedBefore)
    try c.field("name", &name)
    try c.field("phone", &phone)
    try c.field("publisher", &publisher)
    try c.field("report_to", &reportTo)
    try c.field("send_to", &sendTo)
  }
}

extension Bulletin: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("deliveries", &deliveries)
    try c.field("drafted", &drafted)
    try c.field("incident", &incident)
    try c.field("issue", &issue)
    try c.field("number", &number)
    try c.field("report", &report)
    try c.field("reviewed_by", &reviewedBy)
    try c.field("series", &series)
    try c.field("signed", &signed)
    try c.field("text", &text)
    try c.field("title", &title)
    try c.field("total", &total)
    try c.field("urgency", &urgency)
    try c.field("withdrawn", &withdrawn)
  }
}

extension BulletinDelivery: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("channel", &channel)
    try c.field("receipt", &receipt)
    try c.field("receiver", &receiver)
    try c.field("sent", &sent)
  }
}

extension IssueCounter: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("last", &last)
    try c.field("series", &series)
    try c.field("year", &year)
  }
}

extension BulletinSeriesAdopted: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("series", &series)
  }
}

extension BulletinDrafted: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("bulletin", &bulletin)
  }
}

extension BulletinSigned: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("bulletin", &bulletin)
    try c.field("incident", &incident)
    try c.field("issue", &issue)
    try c.field("reviewed_by", &reviewedBy)
    try c.field("series", &series)
    try c.field("step", &step)
    try c.field("total", &total)
  }
}

extension BulletinDelivered: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("bulletin", &bulletin)
    try c.field("channel", &channel)
    try c.field("incident", &incident)
    try c.field("receivers", &receivers)
    try c.field("step", &step)
  }
}

extension BulletinWithdrawn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("bulletin", &bulletin)
    try c.field("incident", &incident)
    try c.field("step", &step)
  }
}
