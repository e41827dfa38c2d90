package import DutyDomain

// What the journal writes of who sits where and how that is proved.
// The keys are promises of the file format: see `FieldCoder`.

extension PinChanged: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("change", &change)
    try c.field("person", &person)
  }
}

extension DeskTaken: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("person", &person)
    try c.field("until", &until)
  }
}

/// For snapshots only.
extension DeskSeat: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("person", &person)
    try c.field("terminal", &terminal)
    try c.field("until", &until)
  }
}

extension AcknowledgementExpired: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("due", &due)
    try c.field("incident", &incident)
    try c.field("level", &level)
    try c.field("minutes", &minutes)
    try c.field("since", &since)
  }
}

extension PresenceRule: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("answer_minutes", &answerMinutes)
    try c.field("every_minutes", &everyMinutes)
    try c.field("from_minute", &fromMinute)
    try c.field("until_minute", &untilMinute)
  }
}

extension PresenceConfirmed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("due", &due)
  }
}

extension PresenceMissed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("answer_minutes", &answerMinutes)
    try c.field("due", &due)
    try c.field("every_minutes", &everyMinutes)
    try c.field("person", &person)
  }
}

/// For snapshots only.
extension PresenceState: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("missed", &missed)
    try c.field("settled", &settled)
  }
}
