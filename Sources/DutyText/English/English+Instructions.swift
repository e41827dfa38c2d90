import DutyDomain

extension English {
  func urgency(_ urgency: Urgency?) -> String {
    switch urgency {
    case .urgent: "urgent"
    case .ordinary: "ordinary"
    case nil: "not said"
    }
  }

  func part(isLead: Bool) -> String { isLead ? "lead" : "joint" }

  func slip(_ kind: SlipKind) -> String {
    switch kind {
    case .assign: "assignment slip"
    case .chase: "chasing slip"
    case .supervise: "supervision notice"
    case .circular: "circular"
    }
  }

  func slipShort(_ kind: SlipKind) -> String {
    switch kind {
    case .assign: "assign"
    case .chase: "chase"
    case .supervise: "supervise"
    case .circular: "circular"
    }
  }

  func slipNumber(_ kind: SlipKind, _ number: ItemNumber) -> String {
    "\(slipShort(kind)) \(number.year)-\(number.serial)"
  }

  func chaseRule(_ id: String) -> String {
    switch id {
    case "chase_unsigned": "not signed for"
    case "chase_half": "half of the limit"
    case "chase_day_before": "a day before"
    case "chase_due": "limit reached"
    case "chase_daily": "each day after"
    case "chase_supervise": "overdue: supervise"
    case "chase_circular": "overdue: circular"
    default: id
    }
  }

  func chaseBy(_ slip: SlipKind?) -> String { slip.map(slipShort) ?? "call now" }

  func nextChase(_ step: ChaseStep, isDue: Bool, _ naming: Naming) -> String {
    let how = step.slip.map { "send a \(slip($0))" } ?? "remind by telephone"
    let at = naming.clock(step.due)
    return isDue
      ? "now: \(how) (\(chaseRule(step.rule)), since \(at))"
      : "next at \(at): \(how) (\(chaseRule(step.rule)))"
  }

  func limitByRule(_ basis: String) -> String { "limit by rule (\(basis))" }
  func objectionUntil(_ clock: String) -> String { "objection until \(clock)" }
  func follows(_ number: ItemNumber, _ naming: Naming) -> String {
    "follows instruction \(naming.number(number))"
  }

  func told(_ notice: LeaderNotice, _ naming: Naming) -> String {
    let how =
      "\(naming.clock(notice.at)) \(naming.person(notice.leader)) was told (\(channel(notice.channel)))"
    if notice.words.isEmpty { return how + ", no new word" }
    let next = notice.followedBy.map { ", now instruction \(naming.number($0))" } ?? ""
    return how + ": \"\(notice.words)\"" + next
  }

  var notTold: String { "the leader is not told yet" }

  func label(_ question: InstructionQuestion, _ number: ItemNumber, _ naming: Naming) -> String {
    let head = "Instruction \(naming.number(number))"
    return switch question {
    case .told: "\(head), told leader"
    case .slip: "\(head), slip"
    case .file: "\(head), file number"
    case .record(.source): "\(head), source"
    case .record(.title): "\(head), title of the paper"
    case .record(.receivedBy): "\(head), received by"
    case .record(.proposal): "\(head), proposal"
    case .record(.responsible): "\(head), responsible"
    }
  }

  func hint(_ question: InstructionQuestion) -> String {
    switch question {
    case .told: "the leader's new words, Enter for none; Tab changes the channel"
    case .slip: "unit, then the demand, or the usual one"
    case .file: "the file number, Enter for none"
    case .record(.source): "a bulletin and its issue, a paper, a call; Enter goes on"
    case .record(.title): "the title of the paper; Enter goes on"
    case .record(.receivedBy): "who took it; Tab changes how it came; Enter goes on"
    case .record(.proposal): "what the office proposes; Enter goes on"
    case .record(.responsible): "unit, person, telephone; no unit where there is only one"
    }
  }

  func settleLabel(_ number: ItemNumber, _ naming: Naming) -> String {
    "Incident \(naming.number(number)), reported by own line"
  }
  var settleHint: String { "who said so, and how; Tab changes the line where there are several" }
  func covers(_ joint: Bool) -> String { joint ? "for the joint units too" : "for itself" }

  var formName: String { "Leader's instruction: record of handling" }

  func field(_ field: InstructionField) -> String {
    switch field {
    case .number: "Instruction"
    case .source: "Source"
    case .title: "Title of the paper"
    case .leader: "Leader"
    case .givenAt: "Given at"
    case .words: "Words"
    case .received: "Received"
    case .nature: "Kind, urgency"
    case .proposal: "Proposal"
    case .lead: "Leading unit"
    case .joint: "Joint units"
    case .due: "Limit"
    case .conveyed: "Conveyed"
    case .signed: "Signed for"
    case .course: "Progress"
    case .feedback: "Feedback"
    case .review: "Review"
    case .toldLeader: "Leader told, new words"
    case .completedAt: "Completed at"
    case .chases: "Chasing"
    case .extensions: "Extensions"
    case .fileNumber: "File number"
    case .matter: "Matter"
    case .requirement: "Required"
    case .unit: "Responsible unit"
    case .responsible: "Responsible person"
    }
  }

  func requirement(_ kind: SlipKind, due: String) -> String {
    let limit = due.isEmpty ? "as soon as possible" : "by \(due)"
    return switch kind {
    case .assign:
      "Please complete this \(limit) and report the result in writing, one matter on one paper, under seal. Objections to this assignment must come within 2 working days of receipt."
    case .chase:
      "The limit of this matter is \(due.isEmpty ? "not set" : due); no answer has come so far. Please act at once and report in writing, or say why it cannot be done in time."
    case .supervise:
      "This matter was not answered in spite of a reminder and is now under supervision. The responsible person is to report today how it stands, why it is not done, and when it will be."
    case .circular:
      "This matter was not completed in spite of reminder and supervision, which is made known hereby. Please find the cause and who is responsible, and report in writing."
    }
  }

  var signHere: String { "Signed for by:                at:" }

  func extended(_ it: InstructionExtended, at: String, _ naming: Naming) -> String {
    let before = it.previousDue.map { "from \(naming.clock($0)) " } ?? ""
    return
      "\(at) moved \(before)to \(naming.clock(it.due)), agreed by \(naming.person(it.approver)), reason: \(it.reason)"
  }

  func issued(_ it: SlipIssued, _ naming: Naming) -> String {
    "\(naming.clock(it.at)) \(slip(it.kind)) \(slipNumber(it.kind, it.number)) to \(naming.unit(it.unit))"
  }

  func ratesTitle(_ grouping: RateGrouping) -> String {
    "Completion of instructions, by \(self.grouping(grouping))"
  }

  func grouping(_ grouping: RateGrouping) -> String {
    switch grouping {
    case .leader: "leader"
    case .unit: "unit"
    case .month: "month"
    }
  }

  func column(_ column: RateColumn) -> String {
    switch column {
    case .due: "due"
    case .completed: "completed"
    case .completionRate: "rate"
    case .inTime: "in time"
    case .inTimeRate: "in-time rate"
    case .averageDays: "avg days"
    case .overdue: "overdue"
    }
  }

  var ratesTotal: String { "all" }

  var ratesDefinition: [String] {
    [
      "Counted are instructions for action whose limit lies in the period, filed ones too; the total by instruction, rows by unit by each unit's part.",
      "Rate = completed / due; in-time rate = completed by the limit / due; overdue = completed after the limit, or still open after it.",
      "Average days = from the words to completion. Nothing is computed where nothing was due.",
    ]
  }

  func withoutLimit(_ count: Int) -> String { "\(count) more without a limit are not counted." }

  func period(since: String?, until: String?) -> String {
    switch (since, until) {
    case (nil, nil): "Period: all"
    case (let since?, nil): "Period: from \(since)"
    case (nil, let until?): "Period: to \(until)"
    case (let since?, let until?): "Period: \(since) to \(until)"
    }
  }

  var ratesKeys: String { "Tab other grouping  Up/Down scroll  Esc back" }

  // Lines of the log.

  func described(_ it: InstructionDescribed, _ naming: Naming) -> String {
    let record = it.record ?? .blank
    var parts: [String] = []
    if !record.source.isEmpty { parts.append("source \(record.source)") }
    if !record.title.isEmpty { parts.append("paper \(record.title)") }
    if !record.receivedBy.isEmpty { parts.append("received by \(record.receivedBy)") }
    if !record.proposal.isEmpty { parts.append("proposal \(record.proposal)") }
    if !it.unit.isEmpty {
      let person = it.responsible.isEmpty ? "nobody" : it.responsible + " " + it.phone
      parts.append("responsible at \(naming.unit(it.unit)): \(trim(person))")
    }
    let what = parts.isEmpty ? "all fields cleared" : parts.joined(separator: ", ")
    return "Instruction \(naming.number(it.instruction)) supplemented: \(what)."
  }

  func slipIssued(_ it: SlipIssued, _ naming: Naming) -> String {
    let head =
      "Instruction \(naming.number(it.instruction)): \(slip(it.kind)) \(slipNumber(it.kind, it.number)) to \(naming.unit(it.unit))"
    return it.requirement.isEmpty ? head + "." : head + ", required: \(it.requirement)"
  }

  func chaseFellDue(_ it: ChaseFellDue, _ naming: Naming) -> String {
    let how = it.slip.map { "must get a \(slip($0))" } ?? "must be reminded by telephone"
    return
      "Instruction \(naming.number(it.instruction)): \(naming.unit(it.unit)) (\(state(it.state))) \(how) since \(naming.clock(it.due)) by the rule \"\(chaseRule(it.rule))\" (\(it.basis))."
  }

  func leaderTold(_ it: LeaderTold, _ naming: Naming) -> String {
    "Result of instruction \(naming.number(it.instruction)): \(told(it.notice, naming))."
  }

  // Refusals.

  func objectionTooLate(_ number: ItemNumber, _ unit: String, _ ended: Timestamp, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "On instruction \(naming.number(number)) \(naming.unit(unit)) could object until \(naming.clock(ended)) (working days from its receipt, by the calendar in force).",
      "It remains with \(naming.unit(unit)); if the leader agrees to another unit, reassign it with the reason."
    )
  }

  func leaderNotTold(_ number: ItemNumber, _ naming: Naming) -> (happened: String, next: String) {
    (
      "The leader has not been told the result of instruction \(naming.number(number)), so it cannot be completed.",
      "First record that the leader was told (F6 on the board, the verb tell on the command line)."
    )
  }

  func isNoLead(_ number: ItemNumber, _ unit: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "\(naming.unit(unit)) does not lead instruction \(naming.number(number)), so it cannot answer for the others.",
      "Let the leading unit answer, or each unit for itself."
    )
  }

  func noSuchSlip(_ number: ItemNumber, _ name: String, _ naming: Naming)
    -> (happened: String, next: String)
  {
    (
      "Instruction \(naming.number(number)) has no slip \"\(name)\".",
      "Look at the instruction and write it as chase-3 or chase-2026-3."
    )
  }
}
