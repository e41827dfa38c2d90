package import DutyDomain

// What the journal writes of calls, incidents and reports.
// The keys are promises of the file format: see `FieldCoder`.

extension Call: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("facts", &facts)
    try c.field("form", &form)
    try c.field("incident", &incident)
    try c.field("late_reason", &lateReason)
    try c.field("number", &number)
    try c.field("position", &position)
    try c.field("received_at", &receivedAt)
    try c.field("recorded_at", &recordedAt)
    try c.field("recorded_by", &recordedBy)
    try c.field("text", &text)
  }
}

extension CallFacts: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("also", &also)
    try c.field("callback", &callback)
    try c.field("caller_name", &callerName)
    try c.field("caller_unit", &callerUnit)
    try c.field("category", &category)
    try c.field("figures", &figures)
    try c.field("is_school_or_site", &isSchoolOrSite)
    try c.field("kind", &kind)
    try c.field("kind_is_unclear", &kindIsUnclear)
    try c.field("none_hurt", &noneHurt)
    try c.field("occurred_at", &occurredAt)
    try c.field("place", &place)
    try c.field("sensitivity", &sensitivity)
    try c.field("source_cut", &sourceCut)
    try c.field("suggested_by", &suggestedBy)
    try c.field("suggested_level", &suggestedLevel)
    try c.field("title", &title)
  }
}

extension Figure: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("kind", &kind)
    try c.field("source", &source)
    try c.field("value", &value)
  }
}

extension Sensitivity: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("is_sensitive", &isSensitive)
    try c.field("reason", &reason)
  }
}

extension Classification: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("level", &level)
    try c.field("primary", &primary)
    try c.field("secondary", &secondary)
    try c.field("sensitivity", &sensitivity)
  }
}

extension Acknowledgement: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("channel", &channel)
    try c.field("expired_at", &expiredAt)
    try c.field("leader", &leader)
    try c.field("line", &line)
    try c.field("on_behalf_by", &onBehalfBy)
    try c.field("proof", &proof)
    try c.field("words", &words)
  }
}

extension Verdict: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("clock_start", &clockStart)
    try c.field("done", &done)
    try c.field("due", &due)
    try c.field("met", &met)
    try c.field("rule", &rule)
    try c.field("unit", &unit)
  }
}

extension Closing: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("by", &by)
    try c.field("ending", &ending)
    try c.field("merged_into", &mergedInto)
    try c.field("outcome", &outcome)
  }
}
