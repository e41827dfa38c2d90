extension Duty {
  /// The rules in force for what is opened now; blank before any were adopted.
  public var policy: Policy { policies.last?.policy ?? .blank }

  /// The rules of this number; those the office began with where it is unknown.
  public func policy(number: Int?) -> Policy {
    policies.first { $0.number == number }?.policy ?? policies.first?.policy ?? .blank
  }

  /// The rules under which an incident was opened: later ones do not touch it.
  public func policy(of incident: Incident) -> Policy { policy(number: incident.policyNumber) }

  /// The clocks that still run on an incident, earliest first and at the same time in the order of the
  /// policy; none once it is closed.
  public func openDeadlines(of incident: Incident) -> [Deadline] {
    guard incident.closing == nil else { return [] }
    var rows: [(rule: DeadlineRule, deadline: Deadline)] = []
    for rule in policy(of: incident).rules where incident.isSubject(to: rule) {
      let start = incident.clockStart(rule.start)
      let deadline = Deadline(
        item: incident.reference, rule: rule.id, clockStart: start,
        due: rule.due(from: start, calendar, time))
      if let place = rows.firstIndex(where: { $0.rule.id == rule.id }) {
        if deadline.due < rows[place].deadline.due { rows[place] = (rule, deadline) }
      } else {
        rows.append((rule, deadline))
      }
    }
    return rows.filter { incident.isOpen($0.rule, $0.deadline) }.enumerated()
      .sorted { ($0.element.deadline.due, $0.offset) < ($1.element.deadline.due, $1.offset) }
      .map(\.element.deadline)
  }

  /// The clock that runs out first.
  public func nextDeadline(of incident: Incident) -> Deadline? {
    openDeadlines(of: incident).first
  }

  /// The clocks that run on an instruction: its limit, and what each unit must still sign for.
  public func openDeadlines(of instruction: Instruction) -> [Deadline] {
    guard instruction.endedAt == nil else { return [] }
    let rules = policy(number: instruction.policyNumber).rules
    let limit = limit(of: instruction)
    let signing = rules.filter { $0.medium == .signature }
    let waiting = instruction.assignments.filter { $0.receivedAt == nil && $0.state == .conveyed }
    var open = limit.map { [$0] } ?? []
    for assignment in waiting {
      open += deadline(of: assignment, instruction, signing).map { [$0] } ?? []
    }
    return open.sorted { ($0.due, $0.rule, $0.unit) < ($1.due, $1.rule, $1.unit) }
  }

  /// The limit that the leader stated; else the one that the policy sets, if it sets any.
  func limit(of instruction: Instruction) -> Deadline? {
    if let stated = instruction.deadline { return stated }
    guard instruction.nature == .action, instruction.endedAt == nil else { return nil }
    let rules = policy(number: instruction.policyNumber).rules
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
  /// Whether a rule is for an incident of this level, sensitivity and kind.
  func isSubject(to rule: DeadlineRule) -> Bool {
    guard !rule.medium.isOfInstructions, !rule.medium.isOfTheRoom else { return false }
    let isForAll = rule.levels.isEmpty && !rule.orSensitive
    let isLevel = effectiveLevel.map { rule.levels.contains($0) } ?? false
    guard isForAll || isLevel || (rule.orSensitive && isSensitive) else { return false }
    return rule.kinds.isEmpty
      || ([classification.primary] + classification.secondary).contains { code in
        rule.kinds.contains { code.hasPrefix($0) }
      }
  }

  /// Whether the clock of a rule still runs, or runs again.
  func isOpen(_ rule: DeadlineRule, _ deadline: Deadline) -> Bool {
    switch rule.occasion {
    case .always: return !verdicts.contains { $0.rule == rule.id }
    case .casualtiesChanged:
      // Owed anew whenever the figures change again, but not for a change after the limit.
      guard let changed = casualtiesChangedAt, changed <= deadline.due else { return false }
      return !verdicts.contains { $0.rule == rule.id && $0.done >= changed }
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
