extension Duty {
  func decide(_ intent: RosterIntent, _ act: Act) throws(Refusal) -> [DutyEvent] {
    switch intent {
    case .adoptPattern(let pattern): return try adopt(pattern)
    case .proposeSwap(let entry): return try propose(entry, act)
    case .consent(let number, let by): return try consent(number, by, act)
    case .approve(let number, let by): return try approve(number, by, act)
    case .refuse(let number, let by, let reason): return try refuse(number, by, reason, act)
    case .substitute(let entry): return try substitute(entry, act)
    case .leave(let entry): return try leave(entry, act)
    case .endLeave(let number, let at, let reason): return try endLeave(number, at, reason, act)
    case .confirm(let slot, let post, let person): return try confirm(slot, post, person, act)
    }
  }

  private func adopt(_ pattern: ShiftPattern) throws(Refusal) -> [DutyEvent] {
    if let fault = pattern.fault { throw .roster(.pattern(fault)) }
    if pattern == roster.pattern { throw .nothingChanged }
    return [.shiftPatternAdopted(pattern)]
  }

  /// The planned shift, complete with its changes.
  func plannedShift(_ slot: ShiftSlot) throws(Refusal) -> Shift {
    let ofDay = roster.shifts(on: slot.date)
    // Where the day has only one, its name need not be given.
    let only = ofDay.count == 1 && slot.shift.isEmpty ? ofDay.first : nil
    guard let shift = roster.shift(on: slot.date, slot.shift) ?? only else {
      throw .roster(.noSuchShift(slot))
    }
    return roster.complete(shift)
  }

  func personID(_ given: String) throws(Refusal) -> String {
    let name = trim(given)
    guard let person = directory.person(name) ?? directory.person(named: name) else {
      throw .unknownPerson(name)
    }
    return person.id
  }

  private func check(_ post: String, of shift: Shift) throws(Refusal) {
    if !shift.posts.contains(post) { throw .roster(.noSuchPost(post)) }
  }

  // Swaps.

  private func propose(_ it: SwapEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let one = try plannedShift(it.one)
    let other = try plannedShift(it.other)
    try check(it.onePost, of: one)
    try check(it.otherPost, of: other)
    for shift in [one, other] where shift.from <= act.now {
      throw .roster(.shiftHasBegun(shift.slot))
    }
    let onePerson = one.holder(of: it.onePost, at: one.from)
    let otherPerson = other.holder(of: it.otherPost, at: other.from)
    if onePerson.isEmpty { throw .roster(.postIsVacant(one.slot, post: it.onePost)) }
    if otherPerson.isEmpty { throw .roster(.postIsVacant(other.slot, post: it.otherPost)) }
    if onePerson == otherPerson { throw .roster(.samePerson(onePerson)) }
    let reason = try required(it.reason, .reason)
    try check(
      otherPerson, taking: it.onePost, of: one, leaving: other.slot, despiteDoubts: it.despiteDoubts
    )
    try check(
      onePerson, taking: it.otherPost, of: other, leaving: one.slot,
      despiteDoubts: it.despiteDoubts)
    let swap = Swap(
      number: roster.lastNumber + 1, one: one.slot, onePost: it.onePost, onePerson: onePerson,
      other: other.slot, otherPost: it.otherPost, otherPerson: otherPerson, reason: reason,
      proposedBy: act.author, proposedAt: act.now)
    return [.swapProposed(SwapProposed(swap: swap))]
  }

  private func swap(_ number: Int) throws(Refusal) -> Swap {
    guard let swap = roster.swaps.first(where: { $0.number == number }) else {
      throw .roster(.noSuchChange(number))
    }
    return swap
  }

  private func consent(_ number: Int, _ by: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let swap = try swap(number)
    let person = trim(by).isEmpty ? swap.otherPerson : try personID(by)
    if person != swap.otherPerson {
      throw .roster(.notTheOtherSide(number, person: swap.otherPerson))
    }
    if swap.consentedAt != nil { throw .nothingChanged }
    try refuseBegun(swap, act)
    return [.swapConsented(SwapStep(number: number, person: person, at: act.now))]
  }

  private func refuseBegun(_ swap: Swap, _ act: Act) throws(Refusal) {
    for slot in [swap.one, swap.other] {
      if try plannedShift(slot).from <= act.now { throw .roster(.shiftHasBegun(slot)) }
    }
  }

  private func approve(_ number: Int, _ by: String, _ act: Act) throws(Refusal) -> [DutyEvent] {
    if let (_, change) = takeover(number) {
      if !change.approver.isEmpty { throw .nothingChanged }
      let leader = try approver(by, act)
      return [.substitutionApproved(SubstitutionApproved(number: number, approver: leader))]
    }
    let swap = try swap(number)
    if swap.consentedAt == nil {
      throw .roster(.consentMissing(number, person: swap.otherPerson))
    }
    try refuseBegun(swap, act)
    return [
      .shiftSwapped(ShiftSwapped(swap: swap, approver: try approver(by, act), at: act.now))
    ]
  }

  private func takeover(_ number: Int) -> (Shift, ShiftChange)? {
    for shift in roster.shifts {
      if let change = shift.changes.first(where: { $0.number == number && $0.kind == .takeover }) {
        return (shift, change)
      }
    }
    return nil
  }

  /// The leader who is named, else the one on duty; nobody is a refusal.
  private func approver(_ given: String, _ act: Act) throws(Refusal) -> String {
    if trim(given).isEmpty, leaderOnDuty(at: act.now) == nil { throw .roster(.approverMissing) }
    return try leader(given, at: act.now)
  }

  private func refuse(_ number: Int, _ by: String, _ reason: String, _ act: Act) throws(Refusal)
    -> [DutyEvent]
  {
    let swap = try swap(number)
    let person = trim(by).isEmpty ? "" : try personID(by)
    let words = try required(reason, .reason)
    return [
      .swapRefused(SwapStep(number: swap.number, person: person, words: words, at: act.now))
    ]
  }

  // Substitutions.

  private func substitute(_ it: SubstitutionEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let shift = try slotOrCurrent(it.slot, act)
    try check(it.post, of: shift)
    if shift.until <= act.now { throw .roster(.shiftIsOver(shift.slot)) }
    let incoming = try personID(it.incoming)
    let from = it.isTakeover ? max(act.now, shift.from) : it.from ?? max(act.now, shift.from)
    if from < shift.from || from >= shift.until { throw .roster(.shiftIsOver(shift.slot)) }
    let outgoing = shift.holder(of: it.post, at: from)
    if outgoing.isEmpty { throw .roster(.postIsVacant(shift.slot, post: it.post)) }
    if outgoing == incoming { throw .roster(.samePerson(incoming)) }
    let reason = try required(it.reason, .reason)
    try check(
      incoming, taking: it.post, of: shift, from: from, leaving: nil,
      despiteDoubts: it.despiteDoubts)
    let isNamed = !trim(it.approver).isEmpty
    let approver = it.isTakeover && !isNamed ? "" : try approver(it.approver, act)
    let change = ShiftChange(
      number: roster.lastNumber + 1, kind: it.isTakeover ? .takeover : .substitution,
      post: it.post, outgoing: outgoing, incoming: incoming,
      from: from == shift.from ? nil : from, reason: reason, approver: approver,
      recordedBy: act.author, at: act.now)
    return [.substitutionRecorded(SubstitutionRecorded(slot: shift.slot, change: change))]
  }

  private func slotOrCurrent(_ slot: ShiftSlot?, _ act: Act) throws(Refusal) -> Shift {
    if let slot { return try plannedShift(slot) }
    guard let planned = roster.planned(at: act.now) else {
      throw .roster(.noSuchShift(ShiftSlot(date: time.date(act.now))))
    }
    return roster.complete(planned)
  }

  /// Whether somebody can take a post of a shift: knows how to lead, is on no other post of it, has no
  /// shift before or after, and is there.
  private func check(
    _ person: String, taking post: String, of shift: Shift, from: Timestamp? = nil,
    leaving: ShiftSlot?, despiteDoubts: Bool
  ) throws(Refusal) {
    let from = from ?? shift.from
    if post == DutyPost.leader.rawValue, directory.person(person)?.mayLead != true {
      throw .isNoLeader(directory.personName(person))
    }
    let other = shift.posts.first { $0 != post && shift.holder(of: $0, at: from) == person }
    if let other, leaving != shift.slot {
      throw .roster(.onAnotherPost(person, shift.slot, post: other))
    }
    if despiteDoubts { return }
    let adjoining = roster.neighbours(of: shift).first { near in
      near.slot != leaving && near.posts.contains { near[post: $0] == person }
    }
    if let adjoining { throw .roster(.adjoiningShift(person, adjoining.date)) }
    if let leave = roster.leave(of: person, from: from, until: shift.until) {
      throw .roster(.personAway(person, until: leave.until))
    }
  }

  // Absences and confirmations.

  private func leave(_ it: LeaveEntry, _ act: Act) throws(Refusal) -> [DutyEvent] {
    let person = try personID(it.person)
    if it.until <= it.from { throw .roster(.endsBeforeItBegins) }
    let reason = try required(it.reason, .reason)
    var substitute = ""
    if !trim(it.substitute).isEmpty { substitute = try personID(it.substitute) }
    if substitute == person { throw .roster(.samePerson(person)) }
    try check(substitute, actingFor: person, from: it.from, until: it.until)
    let approver = trim(it.approver).isEmpty ? "" : try leader(it.approver, at: act.now)
    let leave = Leave(
      number: roster.lastNumber + 1, person: person, from: it.from, until: it.until,
      substitute: substitute, reason: reason, approver: approver, recordedBy: act.author,
      at: act.now)
    return [.leaveRecorded(LeaveRecorded(leave: leave))]
  }

  /// Who acts for a leader must be one, and can hold no second post of a shift.
  private func check(
    _ substitute: String, actingFor person: String, from: Timestamp, until: Timestamp
  ) throws(Refusal) {
    if substitute.isEmpty { return }
    for planned in roster.shifts where planned.from < until && from < planned.until {
      let shift = roster.complete(planned)
      for post in shift.posts where shift[post: post] == person {
        if post == DutyPost.leader.rawValue, directory.person(substitute)?.mayLead != true {
          throw .isNoLeader(directory.personName(substitute))
        }
        let other = shift.posts.first { $0 != post && shift[post: $0] == substitute }
        if let other { throw .roster(.onAnotherPost(substitute, shift.slot, post: other)) }
      }
    }
  }

  private func endLeave(_ number: Int, _ at: Timestamp?, _ reason: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    guard let leave = roster.leaves.first(where: { $0.number == number }) else {
      throw .roster(.noSuchChange(number))
    }
    let at = max(at ?? act.now, leave.from)
    if at >= leave.until { throw .nothingChanged }
    return [
      .leaveEnded(LeaveEnded(number: number, at: at, reason: try bounded(trim(reason), .reason)))
    ]
  }

  private func confirm(_ slot: ShiftSlot, _ post: String, _ person: String, _ act: Act)
    throws(Refusal) -> [DutyEvent]
  {
    let shift = try plannedShift(slot)
    if shift.until <= act.now { throw .roster(.shiftIsOver(shift.slot)) }
    let held = shift.held(at: max(shift.from, act.now))
    let given = trim(person).isEmpty ? "" : try personID(person)
    var posts = shift.posts.filter { post.isEmpty || $0 == post }
    if !given.isEmpty { posts = posts.filter { held[post: $0] == given } }
    posts = posts.filter { !held[post: $0].isEmpty }
    if posts.isEmpty {
      if !given.isEmpty { throw .personOffDuty(directory.personName(given)) }
      throw .roster(.postIsVacant(shift.slot, post: post))
    }
    let open = posts.filter { post in
      !roster.confirmations.contains {
        $0.slot == shift.slot && $0.post == post && $0.person == held[post: post]
      }
    }
    if open.isEmpty { throw .nothingChanged }
    return open.map { post in
      .shiftConfirmed(
        Confirmation(
          slot: shift.slot, post: post, person: held[post: post], at: act.now,
          recordedBy: act.author))
    }
  }
}
