import DutyDesk
import DutyDomain
import DutyFlow
import DutyIntake
import DutyJournal
import DutyReports
import DutyText

/// A call to be registered, as plain values.
struct CallWishes: PlainCommand {
  var text: String
  var incident: String?
  var fields: [CallField: String] = [:]
  var late = LateWishes()
  var session = SessionWishes()

  init(_ command: CallCommand) throws {
    text = command.text
    incident = command.incident
    fields = try command.fields.typed()
    late = LateWishes(command.late)
    session = SessionWishes(command.common, command.write)
  }

  /// Nil for fields of the register and for whatever else is the parser's.
  init?(plain arguments: [String]) {
    let plain = PlainArguments(
      arguments,
      options: SessionWishes.plainOptionsOfWriters + [
        "--incident", "--happened-at", "--late-reason",
      ], flags: SessionWishes.plainFlags)
    guard let plain, plain.words.count == 1, let session = SessionWishes(plain: plain) else {
      return nil
    }
    text = plain.words[0]
    incident = plain["--incident"]
    late = LateWishes(happenedAt: plain["--happened-at"], lateReason: plain["--late-reason"])
    self.session = session
  }

  func run() throws {
    let session = try Session(session, .write)
    let now = session.now
    let text = try session.callText(text)
    let receivedAt = try session.happenedAt(late) ?? now
    let understanding = session.intake.understand(
      text, receivedAt: receivedAt, time: session.duty.time)
    let facts = understanding.facts
    let reading =
      fields.isEmpty
      ? nil : try session.read(fields, over: facts, nil, receivedAt: receivedAt)
    var entry = CallEntry(
      text: text, receivedAt: receivedAt, facts: reading?.facts ?? facts,
      incident: try incident.map { try session.number($0, .incident) },
      lateReason: late.lateReason ?? "", form: reading?.form)
    entry.check = session.duty.directory.check(in: text, entry.facts)
    let same = sameIncidents(entry.facts, text: text, session.duty, at: now).map(\.number)
    let lines = try session.perform(.registerCall(entry))
    guard case .callRegistered(let call) = lines.first?.event, let last = lines.last else {
      // The id was that of another act, which stands.
      return try session.tellStored(lines)
    }
    if session.json {
      Output.line(
        session.documents.callStored(
          position: last.position, call: call.number, incident: call.incident,
          possibleDuplicates: same.filter { $0 != call.incident }, facts: call.facts,
          checks: lines
        ).written)
    } else {
      tell(call, lines, last.position, understanding, session)
    }
    session.finish()
  }

  private func tell(
    _ call: Call, _ lines: [LogLine], _ position: Int64, _ understanding: Understanding,
    _ session: Session
  ) {
    let stored = Notice.callStored(
      call: call.number, incident: call.incident, position: position)
    let notice = checkNotice(lines) ?? stored
    Output.line(session.phrases.notices.notice(notice, session.naming))
    let facts = session.phrases.intake.facts(call.facts, session.naming).map(\.text)
    if !facts.isEmpty { Output.line("  " + facts.joined(separator: "  ")) }
    let questions = session.phrases.intake.questions(understanding.missing)
    if !questions.isEmpty { Output.line("  " + questions) }
  }
}
