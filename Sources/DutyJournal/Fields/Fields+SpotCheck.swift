package import DutyDomain

// What the journal writes of spot checks, of checks of us and of line tests.
// The keys are promises of the file format: see `FieldCoder`.

extension SpotCheck: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("answered_by", &answeredBy)
    try c.field("at", &at)
    try c.field("call", &call)
    try c.field("checked_by", &checkedBy)
    try c.field("is_on_roster", &isOnRoster)
    try c.field("is_recheck", &isRecheck)
    try c.field("late_reason", &lateReason)
    try c.field("leader_reached", &leaderReached)
    try c.field("medium", &medium)
    try c.field("number", &number)
    try c.field("phone", &phone)
    try c.field("result", &result)
    try c.field("rings", &rings)
    try c.field("round", &round)
    try c.field("second_phone", &secondPhone)
    try c.field("seconds", &seconds)
    try c.field("unit", &unit)
    try c.field("unit_name", &unitName)
    try c.field("words", &words)
  }
}

extension SpotRound: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("checks", &checks)
    try c.field("finished", &finished)
    try c.field("kinds", &kinds)
    try c.field("number", &number)
    try c.field("opened", &opened)
    try c.field("ring_limit", &ringLimit)
    try c.field("units", &units)
  }
}

extension SpotCheckRecorded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("before", &before)
    try c.field("check", &check)
  }
}

extension SpotCheckWithdrawn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("check", &check)
    try c.field("restored", &restored)
    try c.field("round", &round)
    try c.field("unit", &unit)
  }
}

extension SpotRoundFinished: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("checked_count", &checkedCount)
    try c.field("faulty", &faulty)
    try c.field("round", &round)
    try c.field("step", &step)
    try c.field("to_call_again", &toCallAgain)
    try c.field("unchecked", &unchecked)
  }
}

extension CheckOfUs: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("answered_by", &answeredBy)
    try c.field("answers", &answers)
    try c.field("at", &at)
    try c.field("by", &by)
    try c.field("call", &call)
    try c.field("late_reason", &lateReason)
    try c.field("medium", &medium)
    try c.field("number", &number)
    try c.field("questions", &questions)
    try c.field("recorded_by", &recordedBy)
    try c.field("result", &result)
    try c.field("rings", &rings)
    try c.field("seconds", &seconds)
    try c.field("words", &words)
  }
}

extension LineTest: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("is_working", &isWorking)
    try c.field("late_reason", &lateReason)
    try c.field("line", &line)
    try c.field("name", &name)
    try c.field("number", &number)
    try c.field("position", &position)
    try c.field("tested_by", &testedBy)
    try c.field("words", &words)
  }
}
