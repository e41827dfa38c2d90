extension Duty {
  /// The units of these kinds, in the order of the directory.
  public func units(ofKinds kinds: [String]) -> [Unit] {
    directory.units.filter { kinds.contains($0.kind) }
  }

  func openRound(_ entry: SpotRoundEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    [.spotRoundOpened(try newRound(entry, act))]
  }

  private func newRound(_ entry: SpotRoundEntry, _ act: Act) throws(Refusal) -> SpotRound {
    if let open = spotRound { throw .spotRoundIsOpen(open.number) }
    var round = SpotRound(number: nextNumber(.spotRound, at: act.now))
    round.opened = PaperStep(by: act.author, at: act.now)
    round.ringLimit = max(1, entry.ringLimit ?? SpotCheckRules.standard.ringLimit)
    for name in entry.units where !trim(name).isEmpty {
      let unit = try unitID(name)
      if !round.units.contains(unit) { round.units.append(unit) }
    }
    if round.units.isEmpty {
      round.kinds = entry.kinds.map(trim).filter { !$0.isEmpty }
      if round.kinds.isEmpty { round.kinds = SpotCheckRules.standard.kinds }
      round.units = units(ofKinds: round.kinds).map(\.id)
    }
    if round.units.isEmpty { throw .noUnitsToCheck(kinds: round.kinds) }
    return round
  }

  /// A check, and before it the opening of the round where none is open. `call` is the line of the
  /// register that tells of it.
  func record(_ entry: SpotCheckEntry, call: ItemNumber? = nil, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let unit = try unitID(entry.unit)
    var events: [DutyEvent] = []
    var round: SpotRound?
    switch entry.round {
    case .joined: round = spotRound.flatMap { $0.units.contains(unit) ? $0 : nil }
    case .number(let number): round = try self.round(number, act)
    case .opened:
      round = spotRound
      if round == nil {
        let opened = try newRound(SpotRoundEntry(), act)
        events.append(.spotRoundOpened(opened))
        round = opened
      }
    }
    if let round, !round.units.contains(unit) { throw .unitNotInRound(round.number, unit: unit) }
    let isRecheck = round.map { $0.last(of: unit) != nil } ?? (fault(against: unit) != nil)
    if entry.mustBeRecheck, !isRecheck { throw .notCheckedYet(unit: unit) }
    var check = try check(entry, unit, act)
    check.round = round?.number
    check.isRecheck = isRecheck
    check.call = call
    let limit = round?.ringLimit ?? SpotCheckRules.standard.ringLimit
    if let other = check.contradiction(ringLimit: limit) {
      throw .checkContradictsItself(result: check.result, facts: other)
    }
    let stands = round != nil && round?.number == spotRound?.number ? nil : fault(against: unit)
    return events + [.spotCheckRecorded(SpotCheckRecorded(check, before: stands))]
  }

  private func check(_ entry: SpotCheckEntry, _ unit: String, _ act: Act) throws(Refusal)
    -> SpotCheck
  {
    let known = directory.unit(unit)
    var check = SpotCheck(number: nextNumber(.spotCheck, at: act.now), unit: unit)
    check.unitName = directory.unitName(unit)
    check.result = entry.result
    check.medium = entry.medium
    check.rings = entry.rings
    check.seconds = entry.seconds
    check.answeredBy = try bounded(trim(entry.answeredBy), .name)
    // The result says as much; who says otherwise is told so.
    check.isOnRoster = entry.isOnRoster ?? (entry.result == .standIn ? false : nil)
    check.leaderReached = entry.leaderReached ?? (entry.result == .leaderUnreachable ? false : nil)
    let phone = trim(entry.phone)
    check.phone = phone.isEmpty && entry.medium == .telephone ? known?.dutyPhone ?? "" : phone
    check.secondPhone = entry.triedSecond ? known?.backupPhone ?? "" : ""
    check.words = try bounded(trim(entry.words), .note)
    check.checkedBy = act.author
    check.at = try past(entry.happenedAt, act)
    check.lateReason = trim(entry.lateReason)
    return check
  }

  /// The fault that stands against a unit outside of the open round.
  private func fault(against unit: String) -> SpotCheck? { callAgain.first { $0.unit == unit } }

  private func round(_ number: ItemNumber, _ act: Act) throws(Refusal) -> SpotRound {
    if let open = spotRound, open.number == number { return open }
    if let last = lastSpotRound, last.number == number { return last }
    guard let round = act.archived.rounds.first(where: { $0.number == number }) else {
      throw .noSuchItem(ItemReference(.spotRound, number))
    }
    return round
  }

  /// `despiteUnchecked` finishes although units were not called; the line names them.
  func finishRound(
    _ given: ItemNumber?, _ words: String, despiteUnchecked: Bool, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    guard let open = spotRound, given == nil || given == open.number else {
      if let given {
        _ = try round(given, act)
        throw .spotRoundIsFinished(given)
      }
      throw .noOpenSpotRound
    }
    if !despiteUnchecked, !open.unchecked.isEmpty {
      throw .roundHasUnchecked(open.number, units: open.unchecked)
    }
    var step = PaperStep(by: act.author, at: act.now)
    step.words = try bounded(trim(words), .note)
    return [.spotRoundFinished(SpotRoundFinished(open, step))]
  }

  func record(_ entry: CheckOfUsEntry, call: ItemNumber? = nil, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    var check = CheckOfUs(number: nextNumber(.checkOfUs, at: act.now))
    let name = try required(entry.by, .name)
    check.by = directory.unit(called: name)?.id ?? name
    check.medium = entry.medium
    check.at = try past(entry.happenedAt, act)
    check.rings = entry.rings
    check.seconds = entry.seconds
    check.answeredBy = try bounded(trim(entry.answeredBy), .name)
    check.questions = try bounded(trim(entry.questions), .note)
    check.answers = try bounded(trim(entry.answers), .note)
    check.result = entry.result
    check.words = try bounded(trim(entry.words), .note)
    check.recordedBy = act.author
    check.call = call
    check.lateReason = trim(entry.lateReason)
    return [.checkOfUsRecorded(check)]
  }

  func record(_ entry: LineTestEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    var test = LineTest(number: nextNumber(.lineTest, at: act.now))
    test.line = entry.line
    test.name = try bounded(trim(entry.name), .name)
    test.isWorking = entry.isWorking
    test.words =
      entry.isWorking
      ? try bounded(trim(entry.words), .note) : try required(entry.words, .note)
    test.testedBy = act.author
    test.at = try past(entry.happenedAt, act)
    test.lateReason = trim(entry.lateReason)
    return [.lineTested(test)]
  }

  /// The check that a call tells of, as further events of the same act. What the rules refuse is left
  /// out: the call is stored in any case.
  func checks(told entry: CallCheck?, by call: Call, _ act: Act) -> [DutyEvent] {
    switch entry {
    case .ofUnit(var check):
      check.happenedAt = call.receivedAt
      check.lateReason = call.lateReason
      return (try? record(check, call: call.number, act)) ?? []
    case .ofUs(var check):
      check.happenedAt = call.receivedAt
      check.lateReason = call.lateReason
      return (try? record(check, call: call.number, act)) ?? []
    case nil: return []
    }
  }

  /// A check taken back counts no more. Nothing when it was taken back before.
  func withdraw(_ it: SpotCheckRecorded, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let isWithdrawn = act.archived.withdrawnChecks.contains(it.check.number)
    if isWithdrawn { throw .cannotTakeBack(.nothingDone) }
    return [.spotCheckWithdrawn(SpotCheckWithdrawn(it))]
  }

  /// A round that was opened together with checks that are being taken back is over; one in which
  /// others were made since stands.
  func withdraw(_ round: SpotRound, with lines: [LogLine], _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    guard let open = spotRound, open.number == round.number else {
      throw .cannotTakeBack(.noInverse)
    }
    let taken = lines.compactMap { line in
      if case .spotCheckRecorded(let it) = line.event { it.check.number } else { nil }
    }
    if open.checks.contains(where: { !taken.contains($0.number) }) {
      throw .cannotTakeBack(.othersActed(round.reference))
    }
    var empty = open
    empty.checks = []
    return [
      .spotRoundFinished(
        SpotRoundFinished(empty, PaperStep(by: act.author, at: act.now)))
    ]
  }

  /// What goes with a struck line about spot checks: a check that counts no more. Nil for other lines.
  func strike(_ line: LogLine, _ act: Act) throws(Refusal) -> [DutyEvent]? {
    if case .spotCheckRecorded(let it) = line.event {
      if act.archived.withdrawnChecks.contains(it.check.number) {
        throw .alreadyStruck(line.position)
      }
      return [.spotCheckWithdrawn(SpotCheckWithdrawn(it))]
    }
    if case .spotRoundOpened = line.event { throw .cannotStrike(line.position) }
    if case .spotRoundFinished = line.event { throw .cannotStrike(line.position) }
    if case .spotCheckWithdrawn = line.event { throw .cannotStrike(line.position) }
    return nil
  }
}

extension SpotCheck {
  /// The check as its own lines tell it; nil when they do not begin with it.
  public init?(_ lines: [LogLine]) {
    guard case .spotCheckRecorded(let it)? = lines.first?.event else { return nil }
    self = it.check
  }

  /// Whether these lines take it back.
  public static func isWithdrawn(in lines: [LogLine]) -> Bool {
    lines.contains { if case .spotCheckWithdrawn = $0.event { true } else { false } }
  }
}

extension CheckOfUs {
  public init?(_ lines: [LogLine]) {
    guard case .checkOfUsRecorded(let it)? = lines.first?.event else { return nil }
    self = it
  }
}

extension LineTest {
  public init?(_ lines: [LogLine]) {
    guard let line = lines.first, case .lineTested(let it) = line.event else { return nil }
    self = it
    position = line.position
  }
}
