/// What a leader has to do about a thing that waits.
public enum WaitingNeed: String, CaseIterable, Hashable, Sendable {
  /// 签收: nobody has taken note yet.
  case acknowledge = "acknowledge"
  /// 复签: it was acknowledged and must be looked at again.
  case acknowledgeAgain = "acknowledge_again"
  case reviewReport = "review_report"
  case signReport = "sign_report"
  case signBulletin = "sign_bulletin"
  /// A unit has answered the leader's instruction, and somebody has to judge the answer.
  case judgeFeedback = "judge_feedback"
  /// All units are done, and the leader has to be told before it is completed.
  case hearResult = "hear_result"
}

/// One thing that waits for a leader.
public struct WaitingItem: Hashable, Sendable {
  public var item: ItemReference
  public var need: WaitingNeed
  /// Since when it waits.
  public var since: Timestamp
  /// Its limit; nil where there is none.
  public var due: Timestamp?
  /// The unit whose answer it is; empty otherwise.
  public var unit: String

  init(
    _ item: ItemReference, _ need: WaitingNeed, since: Timestamp, due: Timestamp? = nil,
    unit: String = ""
  ) {
    self.item = item
    self.need = need
    self.since = since
    self.due = due
    self.unit = unit
  }
}

extension Duty {
  /// Everything that waits for a leader: first what nobody has taken yet, then by limit, the earliest
  /// first; what has none comes last, by age.
  public func waiting(for leader: String, at now: Timestamp) -> [WaitingItem] {
    let isOnDuty = leaderOnDuty(at: now) == leader
    let incidents = incidents.compactMap { waiting($0, leader, isOnDuty, at: now) }
    let papers =
      reportDrafts.compactMap(waiting)
      + bulletins.filter { $0.state == .draft }.map {
        WaitingItem($0.reference, .signBulletin, since: $0.drafted.at)
      }
    let instructions = instructions.filter { $0.leader == leader }.flatMap(waiting)
    return (incidents + papers + instructions).sorted { one, other in
      let (first, second) = (one.need == .acknowledge, other.need == .acknowledge)
      if first != second { return first }
      return (one.due?.milliseconds ?? .max, one.since, one.item) < (
        other.due?.milliseconds ?? .max, other.since, other.item
      )
    }
  }

  private func waiting(_ incident: Incident, _ leader: String, _ isOnDuty: Bool, at now: Timestamp)
    -> WaitingItem?
  {
    if incident.isUnacknowledged {
      let policy = policy(of: incident)
      let clock = openDeadlines(of: incident).first { policy.rule($0.rule)?.medium == .leaderTold }
      return WaitingItem(
        incident.reference, .acknowledge, since: incident.openedAt, due: clock?.due)
    }
    guard mustBeLookedAtAgain(incident, at: now), let given = incident.acknowledgement,
      isOnDuty || given.leader == leader
    else { return nil }
    return WaitingItem(
      incident.reference, .acknowledgeAgain, since: given.at, due: lookAgainDue(incident))
  }

  private func waiting(_ report: Report) -> WaitingItem? {
    let need: WaitingNeed
    switch report.state {
    case .draft: need = .reviewReport
    case .reviewed: need = .signReport
    case .signed, .sent, .withdrawn: return nil
    }
    // A written report is due when the first clock that it would stop runs out.
    let due = incident(report.incident).flatMap { incident in
      openDeadlines(of: incident).first { deadline in
        policy(of: incident).rule(deadline.rule)?.isSettled(
          by: .written, to: .superior, stage: report.stage) == true
      }?.due
    }
    let since = report.reviewed?.at ?? report.drafted?.at ?? report.sentAt
    return WaitingItem(report.reference, need, since: since, due: due)
  }

  private func waiting(_ instruction: Instruction) -> [WaitingItem] {
    let answered = instruction.assignments.filter { $0.state == .fedBack }
    let due = limit(of: instruction)?.due
    if !answered.isEmpty {
      return answered.map {
        WaitingItem(
          instruction.reference, .judgeFeedback, since: $0.fedBackAt ?? instruction.givenAt,
          due: due, unit: $0.unit)
      }
    }
    let isDone =
      !instruction.assignments.isEmpty && instruction.assignments.allSatisfy { $0.state.isSettled }
    guard isDone, instruction.endedAt == nil else { return [] }
    let since = instruction.assignments.compactMap(\.completedAt).max() ?? instruction.givenAt
    return [WaitingItem(instruction.reference, .hearResult, since: since, due: due)]
  }
}
