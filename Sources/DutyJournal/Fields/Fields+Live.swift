package import DutyDomain

// What is written of values that keep an order or an index of their own.

extension Incident: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    try c.field("acknowledgement", &acknowledgement)
    try c.field("calls", &calls)
    try c.field("casualties_changed_at", &casualtiesChangedAt)
    try c.field("classification", &classification)
    try c.field("climb_step", &climbStep)
    try c.field("closing", &closing)
    var stated = figures.all
    try c.field("figures", &stated)
    if c.isReading, !stated.isEmpty { figures = Figures(stated) }
    try c.field("instructions", &instructions)
    try c.field("last_position", &lastPosition)
    try c.field("number", &number)
    try c.field("occurred_at", &occurredAt)
    try c.field("opened_at", &openedAt)
    try c.field("place", &place)
    try c.field("policy", &policyNumber)
    try c.field("readers", &readers)
    try c.field("received_at", &receivedAt)
    try c.field("reports", &reports)
    try c.field("silenced_rules", &silencedRules)
    try c.field("suggested_by", &suggestedBy)
    try c.field("suggested_level", &suggestedLevel)
    try c.field("title", &title)
    try c.field("verdicts", &verdicts)
  }
}

/// The live state, for snapshots only: it is never written into a payload.
extension Duty: Coded {
  package mutating func code<C: FieldCoder>(_ c: inout C) throws(CodecFault) {
    var (rows, units, people) = (codes.rows, directory.units, directory.people)
    var (shifts, arrivals) = (roster.shifts, roster.arrivals)
    try c.field("arrivals", &arrivals)
    try c.field("bulletin_series", &bulletinSeries)
    try c.field("bulletins", &bulletins)
    try c.field("calendar", &calendar)
    try c.field("call_again", &callAgain)
    try c.field("codes", &rows)
    try c.field("counters", &counters)
    try c.field("incidents", &incidents)
    try c.field("instructions", &instructions)
    try c.field("issues", &issues)
    try c.field("last_recorded_at", &lastRecordedAt)
    try c.field("last_spot_round", &lastSpotRound)
    try c.field("line_tests", &lineTests)
    try c.field("office", &office)
    try c.field("people", &people)
    try c.field("pins", &pins)
    try c.field("policies", &policies)
    try c.field("position", &position)
    try c.field("report_drafts", &reportDrafts)
    try c.field("shifts", &shifts)
    try c.field("spot_round", &spotRound)
    try c.field("units", &units)
    guard c.isReading else { return }
    codes = CodeTable(rows)
    directory = Directory(units: units, people: people)
    roster = Roster(shifts: shifts, arrivals: arrivals)
  }
}
