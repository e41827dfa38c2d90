package import DutyDomain

// What the journal writes of leaders' instructions.
// The keys are promises of the file format: see `FieldCoder`.

extension Instruction: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("assignments", &assignments)
    try c.field("due", &due)
    try c.field("due_basis", &dueBasis)
    try c.field("ended_at", &endedAt)
    try c.field("file_number", &fileNumber)
    try c.field("follows", &follows)
    try c.field("given_at", &givenAt)
    try c.field("incident", &incident)
    try c.field("is_told", &isTold)
    try c.field("last_position", &lastPosition)
    try c.field("leader", &leader)
    try c.field("met_due", &metDue)
    try c.field("nature", &nature)
    try c.field("number", &number)
    try c.field("policy", &policyNumber)
    try c.field("record", &record)
    try c.field("told", &told)
    try c.field("urgency", &urgency)
    try c.field("verdicts", &verdicts)
    try c.field("words", &words)
  }
}

extension Assignment: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("chase_noted_at", &chaseNotedAt)
    try c.field("chased_at", &chasedAt)
    try c.field("chases", &chases)
    try c.field("completed_at", &completedAt)
    try c.field("conveyed_at", &conveyedAt)
    try c.field("fed_back_at", &fedBackAt)
    try c.field("feedback", &feedback)
    try c.field("is_lead", &isLead)
    try c.field("phone", &phone)
    try c.field("received_at", &receivedAt)
    try c.field("received_by", &receivedBy)
    try c.field("responsible", &responsible)
    try c.field("slips", &slips)
    try c.field("state", &state)
    try c.field("unit", &unit)
  }
}

extension InstructionRegistered: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("instruction", &instruction)
  }
}

extension AssignmentStep: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("before", &before)
    try c.field("channel", &channel)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("person", &person)
    try c.field("text", &text)
    try c.field("unit", &unit)
    try c.field("verdicts", &verdicts)
  }
}

extension StepWithdrawn: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("assignment", &assignment)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("position", &position)
    try c.field("rules", &rules)
  }
}

extension InstructionReassigned: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("from", &from)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("reason", &reason)
    try c.field("to", &to)
  }
}

extension InstructionExtended: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("approver", &approver)
    try c.field("due", &due)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("previous_due", &previousDue)
    try c.field("reason", &reason)
  }
}

extension InstructionEnded: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("archived", &archived)
    try c.field("at", &at)
    try c.field("file_number", &fileNumber)
    try c.field("incident", &incident)
    try c.field("instruction", &instruction)
    try c.field("text", &text)
    try c.field("verdict", &verdict)
  }
}
