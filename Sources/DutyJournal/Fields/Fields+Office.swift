package import DutyDomain

// What the journal writes of the office, its rules and its directory.
// The keys are promises of the file format: see `FieldCoder`.

extension Office: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("mode", &mode)
    try c.field("name", &name)
    try c.field("shift_length_minutes", &shiftLengthMinutes)
    try c.field("shift_start_minute", &shiftStartMinute)
    try c.field("utc_offset_minutes", &utcOffsetMinutes)
  }
}

extension CodesAdopted: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("rows", &rows)
  }
}

extension CategoryCode: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("chinese", &chinese)
    try c.field("code", &code)
    try c.field("english", &english)
    try c.field("group", &group)
    try c.field("keywords", &keywords)
    try c.field("parent", &parent)
  }
}

extension Unit: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("aliases", &aliases)
    try c.field("backup_phone", &backupPhone)
    try c.field("duty_phone", &dutyPhone)
    try c.field("id", &id)
    try c.field("kind", &kind)
    try c.field("name", &name)
    try c.field("parent", &parent)
    try c.field("short_name", &shortName)
  }
}

extension Person: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("id", &id)
    try c.field("mobile", &mobile)
    try c.field("name", &name)
    try c.field("role", &role)
    try c.field("title", &title)
    try c.field("unit", &unit)
  }
}

extension Shift: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("changes", &changes)
    try c.field("date", &date)
    try c.field("from", &from)
    try c.field("lead_officer", &leadOfficer)
    try c.field("leader", &leader)
    try c.field("name", &name)
    try c.field("note", &note)
    try c.field("others", &others)
    try c.field("phone", &phone)
    try c.field("reason", &reason)
    try c.field("second_officer", &secondOfficer)
    try c.field("until", &until)
  }
}

extension Arrival: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("at", &at)
    try c.field("date", &date)
    try c.field("late_minutes", &lateMinutes)
    try c.field("person", &person)
    try c.field("post", &post)
    try c.field("shift", &shift)
  }
}

extension NumberCounter: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("kind", &kind)
    try c.field("last", &last)
    try c.field("year", &year)
  }
}
