extension Duty {
  /// The units that must be called again, those of the open round first: what a handover passes on.
  public var unitsToCallAgain: [UnitToCallAgain] {
    let open = spotRound.map { round in
      round.toCallAgain.compactMap { unit in
        round.last(of: unit).map { UnitToCallAgain(unit: unit, last: $0) }
      }
    }
    let checkedNow = spotRound?.checks.map(\.unit) ?? []
    return (open ?? [])
      + callAgain.filter { !checkedNow.contains($0.unit) }.map {
        UnitToCallAgain(unit: $0.unit, last: $0)
      }
  }

  /// The last test of each line that was made in the shift of an instant, in the order of the lines;
  /// within the last day where no shift is planned. What a handover collects.
  public func lineTests(ofShiftAt instant: Timestamp) -> [LineTest] {
    let since = roster.onDuty(at: instant)?.from ?? instant.adding(minutes: -1440)
    let own = lineTests.filter { $0.at >= since && $0.at <= instant.adding(minutes: 1) }
    var latest: [LineTest] = []
    for test in own.reversed()
    where !latest.contains(where: { $0.line == test.line && $0.name == test.name }) {
      latest.append(test)
    }
    return LineKind.allCases.flatMap { line in latest.reversed().filter { $0.line == line } }
  }

  /// Lines that nobody has tested in the shift of an instant.
  public func untestedLines(ofShiftAt instant: Timestamp) -> [LineKind] {
    let tested = lineTests(ofShiftAt: instant).map(\.line)
    return LineKind.allCases.filter { !tested.contains($0) }
  }

  /// A round by number while it is open or the last that was finished; older ones are in the log.
  public func liveRound(_ number: ItemNumber) -> SpotRound? {
    [spotRound, lastSpotRound].compactMap(\.self).first { $0.number == number }
  }

  /// Rounds, checks and line tests; whatever else the line says means nothing here.
  mutating func evolveSpotCheck(_ line: LogLine) {
    if case .spotRoundOpened(let round) = line.event {
      count(.spotRound, round.number)
      spotRound = round
    }
    if case .spotCheckRecorded(let it) = line.event {
      count(.spotCheck, it.check.number)
      if it.check.round == nil || it.check.round != spotRound?.number { stand(it.check) }
    }
    if case .spotCheckWithdrawn(let it) = line.event {
      callAgain.removeAll { $0.number == it.check }
      if let restored = it.restored { stand(restored) }
    }
    if case .checkOfUsRecorded(let it) = line.event { count(.checkOfUs, it.number) }
    if case .lineTested(var test) = line.event {
      count(.lineTest, test.number)
      test.position = line.position
      // Some shifts of tests; what is older is in the log.
      lineTests = (lineTests + [test]).suffix(40)
    }
    if case .lineStruck(let it) = line.event { lineTests.removeAll { $0.position == it.position } }
    spotRound?.take(line.event)
    lastSpotRound?.take(line.event)
    if let over = spotRound, over.finished != nil { close(over) }
  }

  /// What was found last stands against the unit, or nothing does.
  private mutating func stand(_ check: SpotCheck) {
    callAgain.removeAll { $0.unit == check.unit }
    if check.result.isFault { callAgain.append(check) }
  }

  private mutating func close(_ round: SpotRound) {
    for unit in round.units { if let last = round.last(of: unit) { stand(last) } }
    spotRound = nil
    // One that was opened by mistake tells nothing.
    if !round.checks.isEmpty { lastSpotRound = round }
  }
}
