package import DutyDomain
package import DutyJournal

/// The one who may write: takes one intent at a time and decides it against fresh state.
///
/// Used from one place at a time. `duty` is always the fold of the journal as far as this process
/// has read it; what others wrote comes in with `catchUp` and before each decision.
package final class Desk {
  package internal(set) var duty: Duty
  let journal: any Journal
  package let terminal: String
  /// Makes an id that nobody else makes; handed in, since chance is not for this room.
  let newID: () -> String
  /// How much work a try of a PIN is.
  let pinCost: PinCost
  /// The name that acts are signed with; nil asks the roster for the lead officer on duty.
  package private(set) var givenAuthor: String?
  /// Who acts when neither a name was given nor anybody is planned.
  private let fallbackAuthor: String
  /// A wall or a viewer: whatever is asked of this desk, nothing is written.
  package var isReader = false
  /// How often personal data were erased since this desk was opened, here or elsewhere. What was read
  /// before that is to be forgotten.
  package internal(set) var erasures = 0

  package init(
    journal: any Journal, terminal: String, author: String? = nil, fallbackAuthor: String,
    pinCost: PinCost = .standard, newID: @escaping () -> String
  ) throws(Failure) {
    self.journal = journal
    self.terminal = terminal
    self.newID = newID
    self.pinCost = pinCost
    givenAuthor = author
    self.fallbackAuthor = fallbackAuthor
    duty = try journal.loadDuty()
  }

  /// Why nothing can be written; nil when all is well.
  package var obstacle: Failure? { journal.obstacle }

  package var head: JournalHead { journal.head }

  /// Decides an intent and, unless it is refused, has it on the disk when this returns.
  ///
  /// `id` names the act: the same id again is the same act and is not written twice. `author`
  /// overrides who signs; the leader who sits at a board signs with the leader's name.
  package func perform(
    _ intent: Intent, now: Timestamp, leader isLeader: Bool = false, author: String? = nil,
    id: String? = nil
  ) -> DeskAnswer {
    let signature = signature(
      now: now, leader: isLeader, author: author ?? named(of: intent, at: now, leader: isLeader),
      id: id)
    if isReader { return .refused(.deskIsReader) }
    do throws(Failure) {
      if case .erase(let entry) = intent { return try perform(erasing: entry, signature) }
      let answer = try decide(intent, signature)
      // Whoever sits down signs from now on, whatever name this program was started with.
      if case .takeDesk = intent, case .stored = answer { givenAuthor = nil }
      // Somebody may have closed the thing between our look-up and the decision: look again.
      if case .refused(.noSuchItem) = answer { return try decide(intent, signature) }
      return answer
    } catch {
      return .failed(error)
    }
  }

  func signature(
    now: Timestamp, leader isLeader: Bool = false, author: String?, id: String?
  ) -> Signature {
    Signature(
      action: id ?? newID(), recordedAt: now,
      author: author ?? self.author(at: now, isLeader: isLeader), terminal: terminal)
  }

  /// One transaction on the state of this desk.
  func transact<Refused: Error>(
    _ signature: Signature,
    _ decide: (_ duty: Duty, _ others: [LogLine]) throws(Refused) -> [DutyEvent]
  ) throws(Failure) -> Result<Written, Refused> {
    try journal.transact(signature, on: &duty, decide)
  }

  private func decide(_ intent: Intent, _ signature: Signature) throws(Failure) -> DeskAnswer {
    let archived = try lookUp(intent)
    let result = try journal.transact(signature, on: &duty) {
      (duty, others) throws(Refusal) -> [DutyEvent] in
      var archived = archived
      archived.take(others)
      var act = Act(now: signature.recordedAt, author: signature.author, archived: archived)
      act.terminal = signature.terminal
      return try duty.decide(intent, act)
    }
    switch result {
    case .success(let written):
      if written.others.contains(where: \.isErasure) { erasures += 1 }
      return .stored(written.own, isRepeat: written.isRepeat)
    case .failure(let refusal): return .refused(refusal)
    }
  }

  /// The name with which an act is signed at an instant.
  package func author(at now: Timestamp, isLeader: Bool = false) -> String {
    if let givenAuthor { return givenAuthor }
    if let person = duty.sitter(at: terminal, now) { return duty.directory.personName(person) }
    let id = isLeader ? duty.leaderOnDuty(at: now) : duty.officerInCharge(at: now)
    guard let id, !id.isEmpty else { return fallbackAuthor }
    return duty.directory.personName(id)
  }

  /// An act of one side of a handover, or of the officer whom a deadline keeps at the desk, is signed with
  /// that officer's name.
  private func named(of intent: Intent, at now: Timestamp, leader isLeader: Bool) -> String? {
    givenAuthor == nil && !isLeader ? duty.author(of: intent, at: now) : nil
  }

  /// Writes act after act until `next` gives none; for demonstrations and trials only.
  package func writeInBulk(_ next: (Duty) -> (Signature, [DutyEvent])?) throws(Failure) {
    try journal.writeInBulk(on: &duty, next)
  }

  /// Reads what others have written; true when there was something.
  package func catchUp() throws(Failure) -> Bool {
    let lines = try journal.refresh(&duty)
    if lines.contains(where: \.isErasure) { erasures += 1 }
    return !lines.isEmpty
  }

  /// A little of the work that can wait; true while there is more of it.
  ///
  /// A failure here loses nothing: what is derived is made again at the next occasion.
  package func workQuietly() -> Bool {
    isReader ? false : (try? journal.tend(duty)) ?? false
  }

  /// What the intent names and the live state does not have.
  func lookUp(_ intent: Intent) throws(Failure) -> ArchivedItems {
    var found = ArchivedItems()
    let needs = intent.needs
    for item in needs.items {
      switch item.kind {
      case .call:
        if let call = try journal.call(item.number) { found.calls.append(call) }
      case .incident where duty.incident(item.number) == nil:
        if let incident = try journal.incident(item.number) {
          found.incidents.append(incident)
          // To open it again is to know where its calls have gone.
          for number in incident.calls where intent.mayReopen {
            if let call = try journal.call(number) { found.calls.append(call) }
          }
        }
      case .instruction where duty.instruction(item.number) == nil:
        if let instruction = try journal.instruction(item.number) {
          found.instructions.append(instruction)
        }
      case .report where duty.reportDraft(item.number) == nil:
        if let report = try journal.report(item.number) { found.reports.append(report) }
      case .bulletin where duty.bulletin(item.number) == nil:
        if let bulletin = Bulletin(try journal.timeline(of: item).lines) {
          found.bulletins.append(bulletin)
        }
      case .spotRound where duty.liveRound(item.number) == nil:
        if let round = SpotRound(try journal.timeline(of: item).lines) {
          found.rounds.append(round)
        }
      case .spotCheck:
        if SpotCheck.isWithdrawn(in: try journal.timeline(of: item).lines) {
          found.withdrawnChecks.append(item.number)
        }
      case .incident, .instruction, .report, .bulletin, .spotRound, .checkOfUs, .lineTest, .notice,
        .day:
        break
      }
    }
    for position in needs.lines {
      if let line = try journal.line(at: position) { found.lines.append(line) }
      found.struck += try journal.struck(from: position, through: position)
      // Striking a check must know whether it was taken back already.
      for item in found.lines.last?.event.subjects ?? [] where item.kind == .spotCheck {
        if SpotCheck.isWithdrawn(in: try journal.timeline(of: item).lines) {
          found.withdrawnChecks.append(item.number)
        }
      }
    }
    return found
  }
}

/// What the desk says to an intent.
package enum DeskAnswer: Sendable {
  /// On the disk; the lines as written. `isRepeat` when the act had been written before.
  case stored([LogLine], isRepeat: Bool)
  case refused(Refusal)
  case failed(Failure)
}
