package import DutyDomain

// What the journal writes of who is on duty beside the plan.
// The keys are promises of the file format: see `FieldCoder`.

extension PostHolder: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("person", &person)
    try c.field("post", &post)
  }
}

extension ShiftSlot: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("date", &date)
    try c.field("shift", &shift)
  }
}

extension ShiftChange: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("at", &at)
    try c.field("from", &from)
    try c.field("incoming", &incoming)
    try c.field("kind", &kind)
    try c.field("number", &number)
    try c.field("outgoing", &outgoing)
    try c.field("post", &post)
    try c.field("reason", &reason)
    try c.field("recorded_by", &recordedBy)
    try c.field("until", &until)
  }
}

extension Swap: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("consented_at", &consentedAt)
    try c.field("number", &number)
    try c.field("one", &one)
    try c.field("one_person", &onePerson)
    try c.field("one_post", &onePost)
    try c.field("other", &other)
    try c.field("other_person", &otherPerson)
    try c.field("other_post", &otherPost)
    try c.field("proposed_at", &proposedAt)
    try c.field("proposed_by", &proposedBy)
    try c.field("reason", &reason)
  }
}

extension Leave: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("at", &at)
    try c.field("from", &from)
    try c.field("number", &number)
    try c.field("person", &person)
    try c.field("reason", &reason)
    try c.field("recorded_by", &recordedBy)
    try c.field("substitute", &substitute)
    try c.field("until", &until)
  }
}

extension Confirmation: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("person", &person)
    try c.field("post", &post)
    try c.field("recorded_by", &recordedBy)
    try c.field("slot", &slot)
  }
}

extension ShiftTurn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("length_minutes", &lengthMinutes)
    try c.field("name", &name)
    try c.field("start_minute", &startMinute)
  }
}

extension ShiftPattern: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &basis)
    try c.field("confirm_days", &confirmDays)
    try c.field("posts", &posts)
    try c.field("turns", &turns)
  }
}

extension SwapProposed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("swap", &swap)
  }
}

extension SwapStep: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("number", &number)
    try c.field("person", &person)
    try c.field("words", &words)
  }
}

extension ShiftSwapped: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("at", &at)
    try c.field("swap", &swap)
  }
}

extension SubstitutionRecorded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("change", &change)
    try c.field("slot", &slot)
  }
}

extension SubstitutionApproved: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("number", &number)
    try c.field("words", &words)
  }
}

extension LeaveRecorded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("leave", &leave)
  }
}

extension LeaveEnded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("number", &number)
    try c.field("reason", &reason)
  }
}
