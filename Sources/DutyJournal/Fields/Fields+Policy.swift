package import DutyDomain

// What the journal writes of rules, clocks and the calendar.
// The keys are promises of the file format: see `FieldCoder`.

extension Policy: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("alarms", &alarms)
    try c.field("backups", &backups)
    try c.field("chases", &chases)
    try c.field("late_arrival_minutes", &lateArrivalMinutes)
    try c.field("name", &name)
    try c.field("presence", &presence)
    try c.field("reason", &reason)
    try c.field("rules", &rules)
    try c.field("sitting_minutes", &sittingMinutes)
  }
}

extension BackupRetention: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("daily", &daily)
    try c.field("monthly", &monthly)
    try c.field("weekly", &weekly)
  }
}

extension DeadlineRule: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("basis", &basis)
    try c.field("from", &from)
    try c.field("id", &id)
    try c.field("kinds", &kinds)
    try c.field("label", &label)
    try c.field("levels", &levels)
    try c.field("medium", &medium)
    try c.field("minutes", &minutes)
    try c.field("occasion", &occasion)
    try c.field("or_sensitive", &orSensitive)
    try c.field("profile", &profile)
    try c.field("reminders", &reminders)
    try c.field("start", &start)
    try c.field("to", &to)
    try c.field("units", &units)
    try c.field("urgencies", &urgencies)
    try c.field("words", &words)
    try c.field("working_days", &workingDays)
  }
}

extension AlarmRule: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("climb_minutes", &climbMinutes)
    try c.field("every_seconds", &everySeconds)
    try c.field("level", &level)
    try c.field("look_again_minutes", &lookAgainMinutes)
  }
}

/// For snapshots only: the journal knows the number from the order of adoption.
extension AdoptedPolicy: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("number", &number)
    try c.field("policy", &policy)
  }
}

extension HolidayCalendar: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("days", &days)
    try c.field("name", &name)
  }
}

extension CalendarDay: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("date", &date)
    try c.field("is_workday", &isWorkday)
    try c.field("name", &name)
  }
}

extension DeadlineSettled: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("call", &call)
    try c.field("incident", &incident)
    try c.field("reopened", &reopened)
    try c.field("text", &text)
    try c.field("unit", &unit)
    try c.field("verdicts", &verdicts)
  }
}

extension ClocksAdjusted: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("cause", &cause)
    try c.field("changes", &changes)
    try c.field("incident", &incident)
  }
}

extension ClockChange: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("after", &after)
    try c.field("before", &before)
    try c.field("rule", &rule)
  }
}

extension AlarmClimbed: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("incident", &incident)
    try c.field("level", &level)
    try c.field("minutes", &minutes)
    try c.field("person", &person)
    try c.field("since", &since)
    try c.field("step", &step)
  }
}
