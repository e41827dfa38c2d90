extension Duty {
  func decide(_ it: HandoverAct, _ act: Act) throws(Refusal) -> [DutyEvent] {
    switch it {
    case .adopt(let plan): return try adopt(plan)
    case .start(let officer): return try startShift(officer, act)
    case .open(let opening): return try openHandover(opening, act)
    case .state(let item, let words): return try state(item, words, act)
    case .check(let item, let isSound, let words): return try check(item, isSound, words, act)
    case .accept(let items): return try accept(items, act)
    case .question(let item, let words): return try question(item, words, act)
    case .sign(let side, let person, let reason, let proof):
      return try sign(side, person, reason, proof, act)
    case .withdraw(let reason):
      let handover = try openHandover()
      let reason = try required(reason, .reason)
      return [.handoverWithdrawn(HandoverWithdrawn(handover: handover.number, reason: reason))]
    case .supplement(let number, let words):
      guard number > 0, number <= handovers, number != handover?.number else {
        throw .handover(.noSuchHandover(number))
      }
      let words = try required(words, .note)
      return [.shiftSupplemented(ShiftSupplemented(handover: number, words: words))]
    }
  }

  private func adopt(_ plan: HandoverPlan) throws(Refusal) -> [DutyEvent] {
    let ids = plan.checks.map(\.id)
    let isWritable = ids.allSatisfy { id in
      !id.isEmpty && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        && id.contains(where: \.isLetter)
    }
    guard isWritable, Set(ids).count == ids.count, plan.boundMinutes >= 0,
      plan.lateAfterMinutes >= 0
    else { throw .handover(.badPlan) }
    if plan == planOfHandover { throw .nothingChanged }
    return [.handoverPlanAdopted(plan)]
  }

  // Beginning.

  private func startShift(_ given: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    if let handover {
      throw .handover(.isOpen(handover.number, outgoing: handover.outgoing))
    }
    if let held, isInForce(held, at: act.now) {
      throw .handover(.shiftIsHeld(by: held.officer, since: held.since))
    }
    let shift = roster.onDuty(at: act.now)
    let officer = person(given) ?? shift.flatMap { $0.leadOfficer.isEmpty ? nil : $0.leadOfficer }
    guard let officer else { throw .handover(.whoComesOn) }
    return [
      .shiftStarted(
        ShiftStarted(
          officer: officer, date: shift?.date ?? time.date(act.now), until: shift?.until))
    ]
  }

  private func openHandover(_ opening: HandoverOpening, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    if let handover {
      throw .handover(.isOpen(handover.number, outgoing: handover.outgoing))
    }
    let change = changeOfShift(at: act.now)
    var it = Handover()
    it.number = handovers + 1
    it.outgoing = person(opening.outgoing) ?? change.outgoing
    if it.outgoing.isEmpty { it.outgoing = person(act.author) ?? "" }
    it.incoming = person(opening.incoming) ?? change.incoming
    if it.outgoing.isEmpty { throw .handover(.whoGoesOff) }
    if it.incoming.isEmpty { throw .handover(.whoComesOn) }
    if it.incoming == it.outgoing { throw .handover(.samePerson(it.incoming)) }
    it.outgoingShift = change.from
    it.incomingShift = change.to
    it.plannedAt = change.plannedAt
    it.nextChange = change.nextChange
    it.openedAt = act.now
    it.firstLine = held.map(\.firstLine) ?? 0
    it.previous = held.map(\.closedBy) ?? 0
    it.items = openItems(opening, at: act.now)
    return [.handoverOpened(HandoverOpened(handover: it))]
  }

  /// Who hands over to whom at an instant, as far as roster and earlier handovers tell.
  public func changeOfShift(at now: Timestamp) -> ChangeOfShift {
    let holding = held.flatMap { isInForce($0, at: now) ? $0 : nil }
    var change = ChangeOfShift()
    // Without an earlier handover it is the shift that ended a little while ago, else the present one.
    let ending = roster.shifts.last {
      $0.until <= now && now < $0.until.adding(minutes: 120)
    }
    let shift = holding.map { roster.shift(on: $0.date) } ?? ending ?? roster.onDuty(at: now)
    change.outgoing = holding?.officer ?? shift?.leadOfficer ?? ""
    change.from = holding?.date ?? shift?.date ?? time.date(now)
    change.plannedAt = shift?.until ?? holding?.until
    let next = roster.shifts.first { other in
      shift.map { other.from > $0.from } ?? (other.until > now)
    }
    change.incoming = next?.leadOfficer ?? ""
    change.to = next?.date ?? time.date(now)
    change.nextChange = next?.until
    return change
  }

  // Going through the items.

  private func openHandover() throws(Refusal) -> Handover {
    guard let handover else { throw .handover(.noneIsOpen) }
    return handover
  }

  private func step(_ id: String, _ words: String, _ act: Act) throws(Refusal)
    -> (item: HandoverItem, step: HandoverItemStep)
  {
    let handover = try openHandover()
    if handover.incomingSigned != nil { throw .handover(.incomingHasSigned) }
    guard let item = handover.item(id) ?? handover.item(canonical(id, act)) else {
      throw .handover(.noSuchItem(id))
    }
    let step = HandoverItemStep(
      handover: handover.number, id: item.id, kind: item.kind, item: item.item,
      title: item.title, rule: item.rule, by: person(act.author) ?? "", words: words)
    return (item, step)
  }

  /// `31` means `2026-31`, and `r12/paper` means `r2026-12/paper`.
  private func canonical(_ id: String, _ act: Act) -> String {
    let parts = id.split(separator: "/", maxSplits: 1)
    let year = time.date(act.now).year
    guard let head = parts.first, let item = ItemReference(String(head), thisYear: year) else {
      return id
    }
    return item.short(thisYear: 0) + (parts.count > 1 ? "/" + parts[1] : "")
  }

  private func state(_ id: String?, _ words: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let words = try required(words, .note)
    guard let id else {
      let handover = try openHandover()
      if handover.incomingSigned != nil { throw .handover(.incomingHasSigned) }
      if handover.words == words { throw .nothingChanged }
      return [
        .handoverItemStated(
          HandoverItemStep(
            handover: handover.number, by: person(act.author) ?? "", words: words))
      ]
    }
    var (item, step) = try step(id, words, act)
    if item.state == .accepted { throw .handover(.isAccepted(item.id)) }
    if item.state == .questioned || item.state == .answered { step.question = item.question }
    return [.handoverItemStated(step)]
  }

  /// Both try the lines together; the officer who comes on duty says what was found.
  private func check(_ id: String, _ isSound: Bool, _ words: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    var (item, step) = try step(id, trim(words), act)
    if item.kind != .check { throw .handover(.isNoCheck(item.id)) }
    if !isSound { step.words = try required(words, .note) }
    if item.isSound == isSound, item.words == step.words { throw .nothingChanged }
    step.isSound = isSound
    return [.handoverItemChecked(step)]
  }

  private func accept(_ ids: [String], _ act: Act) throws(Refusal) -> [DutyEvent] {
    if ids.isEmpty { throw .nothingChanged }
    var events: [DutyEvent] = []
    for id in ids {
      var (item, step) = try step(id, "", act)
      try refuseOwnSide(.incoming, act)
      switch item.state {
      case .accepted: continue
      case .questioned: throw .handover(.questionIsOpen(item.id))
      case .open where item.kind == .check: throw .handover(.notTried(item.id))
      case .open, .answered: break
      }
      step.acknowledgedBy = item.acknowledgedBy
      events.append(.handoverItemAccepted(step))
    }
    if events.isEmpty { throw .nothingChanged }
    return events
  }

  private func question(_ id: String, _ words: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let (_, step) = try step(id, try required(words, .note), act)
    try refuseOwnSide(.incoming, act)
    return [.handoverItemQuestioned(step)]
  }

  /// Nobody takes over from himself.
  private func refuseOwnSide(_ side: HandoverSide, _ act: Act) throws(Refusal) {
    let handover = try openHandover()
    let other = side == .incoming ? handover.outgoing : handover.incoming
    if person(act.author) == other {
      throw .handover(.notYours(side, officer: handover.officer(side)))
    }
  }

  // Signing.

  private func sign(
    _ side: HandoverSide, _ given: String, _ reason: String, _ proof: Proof?, _ act: Act
  ) throws(Refusal) -> [DutyEvent] {
    var handover = try openHandover()
    if let standing = handover.signature(side) {
      throw .handover(.signedAlready(side, by: standing.by))
    }
    var signature = HandoverSignature()
    signature.by = person(given) ?? handover.officer(side)
    signature.at = act.now
    signature.isProven = proof != nil
    let other = side == .incoming ? handover.outgoing : handover.incoming
    if signature.by == other { throw .handover(.samePerson(signature.by)) }
    try refuseUnfinished(handover, side)
    if side == .outgoing { handover.outgoingSigned = signature }
    if side == .incoming {
      handover.incomingSigned = signature
      handover.incoming = signature.by
    }
    let signed = DutyEvent.handoverSigned(
      HandoverSigned(handover: handover.number, side: side, signature: signature))
    guard handover.nextSignature == nil else { return [signed] }
    try judgeLateness(of: &handover, reason, act)
    let bound = handover.deadlines.filter { isRunning($0) }
    return [signed, .shiftHandedOver(ShiftHandedOver(handover: handover, bound: bound))]
  }

  /// Who goes off duty leaves no question behind; who comes on duty has accepted everything.
  private func refuseUnfinished(_ handover: Handover, _ side: HandoverSide) throws(Refusal) {
    if let asked = handover.items.first(where: { $0.state == .questioned }) {
      throw .handover(.questionIsOpen(asked.id))
    }
    guard side == .incoming else { return }
    let open = handover.items.filter { $0.state != .accepted }
    if let first = open.first {
      throw .handover(.notAllAccepted(open.count, first: first.id))
    }
  }

  private func judgeLateness(of handover: inout Handover, _ reason: String, _ act: Act)
    throws(Refusal)
  {
    guard let planned = handover.plannedAt else { return }
    let minutes = act.now.minutes(since: planned)
    guard minutes > planOfHandover.lateAfterMinutes else { return }
    let reason = trim(reason)
    if reason.isEmpty { throw .handover(.lateNeedsReason(minutes: minutes, planned: planned)) }
    handover.lateReason = try bounded(reason, .reason)
    handover.lateMinutes = minutes
  }

  /// The last deadline that kept the officer before at the desk was met by these events: he may go.
  func release(after events: [DutyEvent], _ act: Act) -> [DutyEvent] {
    guard let held, !held.bound.isEmpty else { return [] }
    var after = self
    for event in events {
      after.evolve(
        LogLine(
          position: position, recordedAt: act.now, author: act.author, terminal: "", event: event))
    }
    guard let still = after.held, still.number == held.number, after.boundDeadlines.isEmpty else {
      return []
    }
    return [.officerReleased(OfficerReleased(handover: held.number, officer: held.before))]
  }

  /// The id of a person given by id or name; the name itself when the directory lacks it, nil when none
  /// is given.
  private func person(_ given: String) -> String? {
    let name = trim(given)
    if name.isEmpty { return nil }
    return directory.person(name)?.id ?? directory.person(named: name)?.id ?? name
  }
}

/// Who hands over to whom: ids of the directory or names, empty where nobody is planned.
public struct ChangeOfShift: Hashable, Sendable {
  public var outgoing = ""
  public var incoming = ""
  /// The days on which the two shifts begin.
  public var from = CivilDate(daysSince1970: 0)
  public var to = CivilDate(daysSince1970: 0)
  public var plannedAt: Timestamp?
  public var nextChange: Timestamp?
}
