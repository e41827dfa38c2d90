package import DutyDomain

// What the journal writes of slips, chasing, and of what the leader was told.
// The keys are promises of the file format: see `FieldCoder`.

extension InstructionRecord: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("channel", &channel)
    try c.field("proposal", &proposal)
    try c.field("received_at", &receivedAt)
    try c.field("received_by", &receivedBy)
    try c.field("source", &source)
    try c.field("title", &title)
  }
}

extension LeaderNotice: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("channel", &channel)
    try c.field("followed_by", &followedBy)
    try c.field("leader", &leader)
    try c.field("words", &words)
  }
}

extension LeaderTold: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("notice", &notice)
  }
}

extension InstructionDescribed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("phone", &phone)
    try c.field("phone_before", &phoneBefore)
    try c.field("record", &record)
    try c.field("record_before", &recordBefore)
    try c.field("responsible", &responsible)
    try c.field("responsible_before", &responsibleBefore)
    try c.field("unit", &unit)
  }
}

extension SlipMark: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("kind", &kind)
    try c.field("number", &number)
  }
}

extension SlipIssued: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("due", &due)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("kind", &kind)
    try c.field("leader", &leader)
    try c.field("matter", &matter)
    try c.field("number", &number)
    try c.field("person", &person)
    try c.field("phone", &phone)
    try c.field("requirement", &requirement)
    try c.field("rule", &rule)
    try c.field("unit", &unit)
  }
}

extension ChaseRule: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &basis)
    try c.field("every_minutes", &everyMinutes)
    try c.field("id", &id)
    try c.field("label", &label)
    try c.field("minutes", &minutes)
    try c.field("moment", &moment)
    try c.field("percent", &percent)
    try c.field("slip", &slip)
    try c.field("urgencies", &urgencies)
    try c.field("working_days", &workingDays)
  }
}

extension ChaseFellDue: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &basis)
    try c.field("due", &due)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("rule", &rule)
    try c.field("slip", &slip)
    try c.field("state", &state)
    try c.field("unit", &unit)
  }
}
