/// From when a step of chasing is counted. The raw value is what the policy file says.
public enum ChaseMoment: String, CaseIterable, Hashable, Sendable {
  /// So long after conveying, while the unit has not signed.
  case unsigned = "unsigned"
  /// So many per cent of the time from the words to the limit.
  case part = "part"
  /// So long before the limit.
  case before = "before"
  /// So long after the limit; 0 is the limit itself.
  case after = "after"
}

/// One step of the ladder of chasing: data with its basis.
///
/// Several rows may share an id; of those that apply, the one that comes first counts.
public struct ChaseRule: Hashable, Sendable, Blank {
  /// The stable name that the journal and JSON use: `chase_due`.
  public var id = ""
  public var label = ""
  public var moment = ChaseMoment.after
  public var minutes = 0
  /// For `unsigned`: instead of minutes.
  public var workingDays = 0
  /// For `part`.
  public var percent = 0
  /// For `after`: again each time so many minutes later; 0 once.
  public var everyMinutes = 0
  /// How pressing; empty for all.
  public var urgencies: [Urgency] = []
  /// The slip that the step asks for; nil for a reminder by telephone.
  public var slip: SlipKind?
  public var basis = ""

  public static var blank: ChaseRule { ChaseRule() }
}

/// A step of chasing that a unit still owes us: computed, never stored.
public struct ChaseStep: Hashable, Sendable {
  public var instruction: ItemNumber
  public var unit: String
  public var rule: String
  public var due: Timestamp
  public var slip: SlipKind?
  public var everyMinutes: Int
  public var basis: String

  public init(
    instruction: ItemNumber, unit: String, rule: String, due: Timestamp, slip: SlipKind? = nil,
    everyMinutes: Int = 0, basis: String = ""
  ) {
    self.instruction = instruction
    self.unit = unit
    self.rule = rule
    self.due = due
    self.slip = slip
    self.everyMinutes = everyMinutes
    self.basis = basis
  }

  public func isDue(at now: Timestamp) -> Bool { now >= due }

  /// The same on every board, so that two boards make one event.
  public var actionID: String {
    "chase/\(instruction.full)/\(unit)/\(rule)/\(due.milliseconds)"
  }
}

/// By rule a unit must be chased now. The program writes it by itself; two boards make one event of it.
public struct ChaseFellDue: Hashable, Sendable, Blank {
  public var instruction = ItemNumber(year: 0, serial: 0)
  public var incident: ItemNumber?
  public var unit = ""
  /// The rule that says so, when it fell due, and the text behind it.
  public var rule = ""
  public var due = Timestamp(milliseconds: 0)
  public var slip: SlipKind?
  public var basis = ""
  /// How far the unit was: why it must be chased.
  public var state = AssignmentState.registered
  public static var blank: ChaseFellDue { ChaseFellDue() }
}

extension Duty {
  /// The next step of chasing for a unit: the last one that has come, else the first one to come; nil
  /// once the unit has answered, or without rules.
  public func nextChase(
    of instruction: Instruction, _ assignment: Assignment, at now: Timestamp
  ) -> ChaseStep? {
    let steps = chaseSteps(of: instruction, assignment, at: now)
    return steps.last { $0.isDue(at: now) } ?? steps.first
  }

  /// The next steps of all units of an instruction, the earliest first.
  public func chases(of instruction: Instruction, at now: Timestamp) -> [ChaseStep] {
    instruction.assignments.compactMap { nextChase(of: instruction, $0, at: now) }
      .sorted { ($0.due, $0.unit) < ($1.due, $1.unit) }
  }

  /// All next steps, the earliest first.
  public func chases(at now: Timestamp) -> [ChaseStep] {
    instructions.flatMap { chases(of: $0, at: now) }
      .sorted { ($0.due, $0.instruction, $0.unit) < ($1.due, $1.instruction, $1.unit) }
  }

  /// What of the ladder is not done yet, in the order in which it comes. A reminder of whatever kind does
  /// for the telephone steps that had come by then; a slip only for steps of its rank and below.
  public func chaseSteps(
    of instruction: Instruction, _ assignment: Assignment, at now: Timestamp
  ) -> [ChaseStep] {
    // A unit that has not got the words cannot be reminded of them: it must be told.
    guard instruction.endedAt == nil, !assignment.state.isSettled, assignment.state != .fedBack,
      assignment.state != .registered
    else { return [] }
    var steps: [ChaseStep] = []
    for rule in policy(number: instruction.policyNumber).chases {
      guard rule.urgencies.isEmpty || instruction.urgency.map(rule.urgencies.contains) == true,
        let first = start(of: rule, instruction, assignment)
      else { continue }
      if let place = steps.firstIndex(where: { $0.rule == rule.id }) {
        if first < steps[place].due { steps[place].due = first }
        continue
      }
      for due in times(of: rule, from: first, at: now) {
        steps.append(
          ChaseStep(
            instruction: instruction.number, unit: assignment.unit, rule: rule.id, due: due,
            slip: rule.slip, everyMinutes: rule.everyMinutes, basis: rule.basis))
      }
    }
    steps.sort {
      ($0.due, $0.slip?.rank ?? -1, $0.rule) < ($1.due, $1.slip?.rank ?? -1, $1.rule)
    }
    let done = steps.lastIndex { assignment.hasDone($0) }
    return Array(steps[(done.map { $0 + 1 } ?? 0)...])
  }

  /// When a rule first asks for a reminder; nil when it does not apply to how the unit stands.
  private func start(of rule: ChaseRule, _ instruction: Instruction, _ assignment: Assignment)
    -> Timestamp?
  {
    let given = instruction.givenAt
    switch rule.moment {
    case .unsigned:
      guard assignment.state == .conveyed, assignment.receivedAt == nil,
        let conveyed = assignment.conveyedAt
      else { return nil }
      return rule.workingDays > 0
        ? calendar.adding(workingDays: rule.workingDays, to: conveyed, time)
        : conveyed.adding(minutes: rule.minutes)
    case .part:
      guard let due = instruction.due, due > given else { return nil }
      let span = due.milliseconds - given.milliseconds
      let at = Timestamp(milliseconds: given.milliseconds + span / 100 * Int64(rule.percent))
      return isAhead(at, of: assignment) ? at : nil
    case .before:
      // A limit that is shorter than that has no such day.
      guard let at = instruction.due?.adding(minutes: -rule.minutes), at > given else { return nil }
      return isAhead(at, of: assignment) ? at : nil
    case .after: return instruction.due?.adding(minutes: rule.minutes)
    }
  }

  /// A unit that got the words later than that is not reminded of them at once.
  private func isAhead(_ at: Timestamp, of assignment: Assignment) -> Bool {
    assignment.conveyedAt.map { at > $0 } ?? true
  }

  /// Once; or, of a rule that repeats itself, the time that has come last and the one after it.
  private func times(of rule: ChaseRule, from first: Timestamp, at now: Timestamp) -> [Timestamp] {
    guard rule.everyMinutes > 0, now >= first else { return [first] }
    let passed = now.minutes(since: first) / rule.everyMinutes
    let last = first.adding(minutes: passed * rule.everyMinutes)
    return [last, last.adding(minutes: rule.everyMinutes)]
  }
}

extension Assignment {
  func hasDone(_ step: ChaseStep) -> Bool {
    guard let kind = step.slip else { return chasedAt.map { $0 >= step.due } ?? false }
    return slips.contains { $0.kind.rank >= kind.rank && $0.at >= step.due }
  }
}
