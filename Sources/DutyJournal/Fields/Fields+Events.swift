package import DutyDomain

// What the journal writes of events on calls and incidents, and on itself.
// The keys are promises of the file format: see `FieldCoder`.

extension CallLinked: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("call", &call)
    try c.field("incident", &incident)
    try c.field("previous", &previous)
    try c.field("text", &text)
  }
}

extension IncidentOpened: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("call", &call)
    try c.field("incident", &incident)
  }
}

extension IncidentClassified: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("after", &after)
    try c.field("before", &before)
    try c.field("incident", &incident)
    try c.field("reason", &reason)
  }
}

extension FiguresStated: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("before", &before)
    try c.field("figures", &figures)
    try c.field("incident", &incident)
    try c.field("level_before", &levelBefore)
    try c.field("replaces_all", &replacesAll)
    try c.field("suggested_by", &suggestedBy)
    try c.field("suggested_by_before", &suggestedByBefore)
    try c.field("suggested_level", &suggestedLevel)
  }
}

extension IncidentDescribed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("occurred_at", &occurredAt)
    try c.field("place", &place)
    try c.field("reason", &reason)
    try c.field("title", &title)
  }
}

extension NoteAdded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("happened_at", &happenedAt)
    try c.field("incident", &incident)
    try c.field("item", &item)
    try c.field("late_reason", &lateReason)
    try c.field("text", &text)
  }
}

extension ItemRead: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("item", &item)
    try c.field("reader", &reader)
  }
}

extension IncidentAcknowledged: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("acknowledgement", &acknowledgement)
    try c.field("incident", &incident)
    try c.field("previous", &previous)
    try c.field("verdicts", &verdicts)
  }
}

extension AcknowledgementWithdrawn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("reason", &reason)
    try c.field("restored", &restored)
    try c.field("rules", &rules)
  }
}

extension AlarmSilenced: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("reason", &reason)
    try c.field("rule", &rule)
  }
}

extension IncidentMerged: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("into", &into)
    try c.field("verdicts", &verdicts)
  }
}

extension IncidentClosed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("ending", &ending)
    try c.field("incident", &incident)
    try c.field("missing", &missing)
    try c.field("outcome", &outcome)
  }
}

extension IncidentReopened: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("reason", &reason)
  }
}

extension LineStruck: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("items", &items)
    try c.field("position", &position)
    try c.field("reason", &reason)
  }
}

extension ReportRecorded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("report", &report)
    try c.field("verdicts", &verdicts)
  }
}

extension JournalRestored: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("from", &from)
    try c.field("kept", &kept)
  }
}

extension PersonalDataErased: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("call", &call)
    try c.field("position", &position)
    try c.field("reason", &reason)
    try c.field("redacted_payload", &redactedPayload)
  }
}
