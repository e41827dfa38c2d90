package import DutyDomain

// What the journal writes of changes of shift.
// The keys are promises of the file format: see `FieldCoder`.

extension HandoverPlan: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &basis)
    try c.field("bound_minutes", &boundMinutes)
    try c.field("checks", &checks)
    try c.field("late_after_minutes", &lateAfterMinutes)
  }
}

extension HandoverCheck: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("id", &id)
    try c.field("name", &name)
  }
}

extension Handover: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("cut_off", &cutOff)
    try c.field("first_line", &firstLine)
    try c.field("incoming", &incoming)
    try c.field("incoming_shift", &incomingShift)
    try c.field("incoming_signed", &incomingSigned)
    try c.field("items", &items)
    try c.field("late_minutes", &lateMinutes)
    try c.field("late_reason", &lateReason)
    try c.field("next_change", &nextChange)
    try c.field("number", &number)
    try c.field("opened_at", &openedAt)
    try c.field("outgoing", &outgoing)
    try c.field("outgoing_shift", &outgoingShift)
    try c.field("outgoing_signed", &outgoingSigned)
    try c.field("planned_at", &plannedAt)
    try c.field("previous", &previous)
    try c.field("words", &words)
  }
}

extension HandoverItem: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("acknowledged_by", &acknowledgedBy)
    try c.field("answer", &answer)
    try c.field("at", &at)
    try c.field("by", &by)
    try c.field("due", &due)
    try c.field("id", &id)
    try c.field("item", &item)
    try c.field("kind", &kind)
    try c.field("level", &level)
    try c.field("question", &question)
    try c.field("rule", &rule)
    try c.field("since", &since)
    try c.field("sound", &isSound)
    try c.field("state", &state)
    try c.field("title", &title)
    try c.field("units", &units)
    try c.field("words", &words)
  }
}

extension HandoverUnit: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("state", &state)
    try c.field("unit", &unit)
  }
}

extension HandoverSignature: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("by", &by)
    try c.field("proven", &isProven)
  }
}

extension HeldShift: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("before", &before)
    try c.field("bound", &bound)
    try c.field("closed_by", &closedBy)
    try c.field("date", &date)
    try c.field("first_line", &firstLine)
    try c.field("number", &number)
    try c.field("officer", &officer)
    try c.field("since", &since)
    try c.field("until", &until)
  }
}

extension ShiftStarted: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("date", &date)
    try c.field("officer", &officer)
    try c.field("until", &until)
  }
}

extension HandoverOpened: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("handover", &handover)
  }
}

extension HandoverItemStep: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("acknowledged_by", &acknowledgedBy)
    try c.field("by", &by)
    try c.field("handover", &handover)
    try c.field("id", &id)
    try c.field("item", &item)
    try c.field("kind", &kind)
    try c.field("question", &question)
    try c.field("rule", &rule)
    try c.field("sound", &isSound)
    try c.field("title", &title)
    try c.field("words", &words)
  }
}

extension HandoverSigned: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("handover", &handover)
    try c.field("side", &side)
    try c.field("signature", &signature)
  }
}

extension HandoverWithdrawn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("handover", &handover)
    try c.field("reason", &reason)
  }
}

extension ShiftHandedOver: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("bound", &bound)
    try c.field("handover", &handover)
  }
}

extension OfficerReleased: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("handover", &handover)
    try c.field("officer", &officer)
  }
}

extension ShiftSupplemented: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("handover", &handover)
    try c.field("words", &words)
  }
}
