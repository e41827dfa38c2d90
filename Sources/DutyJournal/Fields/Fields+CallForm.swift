package import DutyDomain

// What the journal writes of the form of a call.
// The keys are promises of the file format: see `FieldCoder`.

extension CallForm: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    var texts = self.texts
    try c.field("direction", &direction)
    try c.field("ended_at", &endedAt)
    try c.field("handled_at", &handledAt)
    try c.field("has_damage", &hasDamage)
    try c.field("is_felt", &isFelt)
    try c.field("is_read_back", &isReadBack)
    try c.field("texts", &texts)
    try c.field("urgency", &urgency)
    try c.field("verification", &verification)
    take(texts: texts)
  }
}

extension FormText: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("field", &field)
    try c.field("text", &text)
  }
}

extension CallSupplemented: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("call", &call)
    try c.field("changed", &changed)
    try c.field("facts", &facts)
    try c.field("facts_before", &factsBefore)
    try c.field("form", &form)
    try c.field("form_before", &formBefore)
    try c.field("incident", &incident)
  }
}
