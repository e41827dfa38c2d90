package import DutyDomain
package import DutyJournal

/// One board on a journal, for tests: it decides intents as the desk does and counts its own acts.
package final class Teller {
  package let journal: any Journal
  package var duty: Duty
  package var now: Timestamp
  package let terminal: String
  private var acts = 0

  package init(_ journal: any Journal, terminal: String = "tty1") throws(Failure) {
    self.journal = journal
    self.terminal = terminal
    duty = try journal.loadDuty()
    now = Room(established: false).now
  }

  /// An id that no act on this book has, however often it is opened.
  private var newID: String {
    acts += 1
    return "\(terminal)-\(duty.position)-\(acts)"
  }

  /// Decides and stores. A refusal of the rules comes back as the failed result.
  @discardableResult
  package func perform(_ intent: Intent, id: String? = nil) throws(Failure)
    -> Result<Written, Refusal>
  {
    let signature = Signature(
      action: id ?? newID, recordedAt: now, author: "白一鸣", terminal: terminal)
    let archived = try lookUp(intent)
    let (now, author) = (self.now, signature.author)
    return try journal.transact(signature, on: &duty) {
      (duty, _) throws(Refusal) -> [DutyEvent] in
      try duty.decide(intent, Act(now: now, author: author, archived: archived))
    }
  }

  /// Writes events that no rule was asked about.
  @discardableResult
  package func write(_ events: [DutyEvent], id: String? = nil) throws(Failure) -> Written {
    let signature = Signature(
      action: id ?? newID, recordedAt: now, author: "白一鸣", terminal: terminal)
    return try journal.transact(signature, on: &duty) { (_, _) throws(Never) in events }.get()
  }

  private func lookUp(_ intent: Intent) throws(Failure) -> ArchivedItems {
    var found = ArchivedItems()
    for item in intent.needs.items {
      switch item.kind {
      case .call: if let call = try journal.call(item.number) { found.calls.append(call) }
      case .incident:
        guard let it = try journal.incident(item.number) else { continue }
        found.incidents.append(it)
        for number in it.calls where intent.mayReopen {
          if let call = try journal.call(number) { found.calls.append(call) }
        }
      case .instruction:
        if let it = try journal.instruction(item.number) { found.instructions.append(it) }
      case .report: if let it = try journal.report(item.number) { found.reports.append(it) }
      case .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day: break
      }
    }
    for position in intent.needs.lines {
      if let line = try journal.line(at: position) { found.lines.append(line) }
      found.struck += try journal.struck(from: position, through: position)
    }
    return found
  }

  /// The office with its directory, a leader and a shift.
  package func establish() throws(Failure) {
    for line in Room().lines { try write([line.event]) }
  }

  /// A call that opens an incident; returns the incident's number.
  @discardableResult
  package func call(_ text: String, title: String = "") throws(Failure) -> ItemNumber {
    var facts = CallFacts.blank
    facts.title = title.isEmpty ? text : title
    let entry = CallEntry(text: text, receivedAt: now, facts: facts)
    _ = try perform(.registerCall(entry))
    return duty.incidents.last?.number ?? ItemNumber(year: 0, serial: 0)
  }

  /// Some of everything: calls, figures, instructions, a report, a struck line, a merge, a reopening.
  package func tellStory() throws(Failure) {
    try establish()
    let crash = try call("石门镇G45高速三车相撞，2人受伤，已拨打120")
    let fire = try call("云岭隧道内一辆货车起火", title: "隧道起火")
    now = now.adding(minutes: 5)
    try perform(.stateFigures(crash, [Figure(.injured, 2)], suggestion: nil))
    try perform(.acknowledge(crash, AcknowledgementEntry(channel: .phone, words: "全力救治伤员")))
    try perform(
      .instruct(
        InstructionEntry(incident: crash, words: "请交警大队立即疏导", units: ["t-shimen", "d-traffic"])))
    let order = duty.instructions.last?.number ?? ItemNumber(year: 0, serial: 0)
    for unit in ["t-shimen", "d-traffic"] {
      try perform(.step(.convey, order, StepEntry(unit: unit)))
      try perform(.step(.receive, order, StepEntry(unit: unit, person: "赵队")))
    }
    try perform(
      .report(ReportEntry(incident: crash, stage: .first, medium: .telephone, content: "两人受伤")))
    try perform(.addNote(ItemReference(.incident, fire), "误报的可能"))
    try perform(.strike(duty.position, reason: "写错"))
    let double = try call("石门镇高速有车祸")
    try perform(.merge(double, into: crash))
    now = now.adding(minutes: 30)
    try perform(.close(fire, outcome: "明火已灭", despiteGaps: true))
    try perform(.reopen(fire, reason: "复燃"))
    try perform(.close(fire, outcome: "再次扑灭", despiteGaps: true))
  }
}
