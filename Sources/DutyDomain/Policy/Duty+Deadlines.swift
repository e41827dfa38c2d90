extension Duty {
  /// The rules in force for what is opened now; blank before any were adopted.
  public var policy: Policy { policies.last?.policy ?? .blank }

  /// The rules of this number; those the office began with where it is unknown.
  public func policy(number: Int?) -> Policy {
    place(ofPolicy: number).map { policies[$0].policy } ?? .blank
  }

  /// The same rules without the rest of the policy, which is asked for at every clock.
  private func rules(ofPolicy number: Int?) -> [DeadlineRule] {
    place(ofPolicy: number).map { policies[$0].policy.rules } ?? []
  }

  /// Nil only when there is no policy at all.
  private func place(ofPolicy number: Int?) -> Int? {
    policies.indices.first { policies[$0].number == number } ?? policies.indices.first
  }

  /// The rules under which an incident was opened: later ones do not touch it.
  public func policy(of incident: Incident) -> Policy { policy(number: incident.policyNumber) }

  /// The clocks that still run on an incident, earliest first and at the same time in the order of the
  /// policy; none once it is closed.
  public func openDeadlines(of incident: Incident) -> [Deadline] {
    guard incident.closing == nil else { return [] }
    let rules = rules(ofPolicy: incident.policyNumber)
    // By place: a rule has more words than a clock needs, and this runs for every incident at a start.
    var rows: [(rule: Int, deadline: Deadline)] = []
    for rule in rules.indices where incident.isSubject(to: rule, of: rules) {
      let its = rules[rule]
      let start = incident.clockStart(its.start)
      let deadline = Deadline(
        item: incident.reference, rule: its.id, clockStart: start,
        due: its.due(from: start, calendar, time))
      if let row = rows.firstIndex(where: { $0.deadline.rule == deadline.rule }) {
        if deadline.due < rows[row].deadline.due { rows[row] = (rule, deadline) }
      } else {
        rows.append((rule, deadline))
      }
    }
    var open: [Deadline] = []
    for row in rows where incident.isOpen(row.deadline, rules[row.rule].occasion) {
      // Behind those that are due at the same time.
      let place = open.firstIndex { $0.due > row.deadline.due } ?? open.endIndex
      open.insert(row.deadline, at: place)
    }
    return open
  }

  /// The clock that runs out first.
  public func nextDeadline(of incident: Incident) -> Deadline? {
    openDeadlines(of: incident).first
  }

  /// The clocks that run on an instruction: its limit, and what each unit must still sign for.
  public func openDeadlines(of instruction: Instruction) -> [Deadline] {
    guard instruction.endedAt == nil else { return [] }
    var open = limit(of: instruction).map { [$0] } ?? []
    let waiting = instruction.assignments.filter { $0.receivedAt == nil && $0.state == .conveyed }
    if waiting.isEmpty { return open }
    let signing = rules(ofPolicy: instruction.policyNumber).filter { $0.medium == .signature }
    for assignment in waiting {
      open += deadline(of: assignment, instruction, signing).map { [$0] } ?? []
    }
    return open.sorted { ($0.due, $0.rule, $0.unit) < ($1.due, $1.rule, $1.unit) }
  }

  /// The limit that the leader stated; else the one that the policy sets, if it sets any.
  func limit(of instruction: Instruction) -> Deadline? {
    if let stated = instruction.deadline { return stated }
    guard instruction.nature == .action, instruction.endedAt == nil else { return nil }
    let rules = rules(ofPolicy: instruction.policyNumber)
    let start = instruction.givenAt
    return rules.filter {
      $0.medium == .answer && ($0.minutes > 0 || $0.workingDays > 0)
        && instruction.isSubject(to: $0)
    }.map {
      Deadline(
        item: instruction.reference, rule: $0.id, clockStart: start,
        due: $0.due(from: start, calendar, time))
    }.min { $0.due < $1.due }
  }

  /// What one unit must do by the rules of one medium; nil when that lies behind the limit itself.
  func deadline(
    of assignment: Assignment, _ instruction: Instruction, _ rules: [DeadlineRule]
  ) -> Deadline? {
    let limit = limit(of: instruction)?.due
    return rules.compactMap { rule -> Deadline? in
      guard instruction.isSubject(to: rule), let start = assignment.clockStart(rule.start) else {
        return nil
      }
      let due = rule.due(from: start, calendar, time)
      if let limit, due > limit { return nil }
      return Deadline(
        item: instruction.reference, rule: rule.id, clockStart: start, due: due,
        unit: assignment.unit)
    }.min { $0.due < $1.due }
  }

  /// All clocks that run, the earliest first.
  public var openDeadlines: [Deadline] {
    (incidents.flatMap { openDeadlines(of: $0) } + instructions.flatMap { openDeadlines(of: $0) })
      .sorted { ($0.due, $0.item, $0.rule, $0.unit) < ($1.due, $1.item, $1.rule, $1.unit) }
  }
}

extension Incident {
  /// Whether a rule is for an incident of this level, sensitivity and kind. By its place: a rule has
  /// many words, and taking it out of the list copies all of them.
  func isSubject(to rule: Int, of rules: [DeadlineRule]) -> Bool {
    let medium = rules[rule].medium
    guard !medium.isOfInstructions, !medium.isOfTheRoom else { return false }
    let levels = rules[rule].levels
    let isForAll = levels.isEmpty && !rules[rule].orSensitive
    let isLevel = effectiveLevel.map { levels.contains($0) } ?? false
    guard isForAll || isLevel || (rules[rule].orSensitive && isSensitive) else { return false }
    let kinds = rules[rule].kinds
    return kinds.isEmpty
      || ([classification.primary] + classification.secondary).contains { code in
        kinds.contains { code.hasPrefix($0) }
      }
  }

  /// Whether the clock of a rule for such an occasion still runs, or runs again.
  func isOpen(_ deadline: Deadline, _ occasion: RuleOccasion) -> Bool {
    switch occasion {
    case .always: return !verdicts.contains { $0.rule == deadline.rule }
    case .casualtiesChanged:
      // Owed anew whenever the figures change again, but not for a change after the limit.
      guard let changed = casualtiesChangedAt, changed <= deadline.due else { return false }
      return !verdicts.contains { $0.rule == deadline.rule && $0.done >= changed }
    }
  }

  func clockStart(_ start: ClockStart) -> Timestamp {
    switch start {
    case .occurred: occurredAt ?? receivedAt
    case .accepted: openedAt
    case .received, .given, .conveyed, .signed, .holidayDay, .holidayBegins: receivedAt
    }
  }
}

extension Instruction {
  func isSubject(to rule: DeadlineRule) -> Bool {
    rule.medium.isOfInstructions
      && (rule.urgencies.isEmpty || urgency.map { rule.urgencies.contains($0) } ?? false)
  }
}

extension Assignment {
  func clockStart(_ start: ClockStart) -> Timestamp? {
    switch start {
    case .conveyed: conveyedAt
    case .signed: receivedAt
    case .occurred, .received, .accepted, .given, .holidayDay, .holidayBegins: nil
    }
  }
}
