package import DutyDomain
package import DutyText

/// The JSON of things, with the keys that `dutyboard … --json` promises.
///
/// Keys may be added, never renamed. People are named; where a document says so, the id stands
/// beside the name. Times carry the office's offset.
package struct Documents: Sendable {
  let duty: Duty
  let now: Timestamp
  let phrases: Phrases

  package init(_ duty: Duty, now: Timestamp, phrases: Phrases) {
    self.duty = duty
    self.now = now
    self.phrases = phrases
  }

  var naming: Naming { Naming(duty, now: now) }

  func time(_ instant: Timestamp) -> JSON { .text(duty.time.iso(instant)) }

  func time(_ instant: Timestamp?) -> JSON { instant.map(time) ?? .null }

  /// A person by name; unknown when nobody is named.
  func person(_ id: String) -> JSON { .known(id.isEmpty ? "" : duty.directory.personName(id)) }
}

extension Documents {
  /// One item of `list incidents`.
  package func incident(_ it: Incident) -> JSON {
    let next = duty.nextDeadline(of: it)
    return .object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("state", .text(it.closing == nil ? "open" : "closed")),
      ("level", .known(it.classification.level?.rawValue ?? "")),
      ("category", .known(it.classification.primary)), ("title", .known(it.title)),
      ("place", .known(it.place)), ("occurred_at", time(it.occurredAt)),
      ("received_at", time(it.receivedAt)),
      ("acknowledged_by", person(it.acknowledgement?.leader ?? "")),
      ("acknowledged_at", time(it.acknowledgement?.at)),
      (
        "next_deadline",
        next.map {
          .object(
            ("what", .text($0.rule)), ("due", time($0.due)),
            ("late", .bool($0.isOverdue(at: now))))
        } ?? .null
      ),
      ("suggested_level", .known(it.suggestedLevel?.rawValue ?? "")),
      ("sensitive", it.classification.sensitivity.map { .bool($0.isSensitive) } ?? .null))
  }

  /// One item of `list calls`.
  package func call(_ it: Call) -> JSON {
    .object(
      ("number", .number(it.number.serial)), ("seq", .number(it.position)),
      ("received_at", time(it.receivedAt)), ("recorded_at", time(it.recordedAt)),
      ("recorded_by", .known(it.recordedBy)), ("text", .text(it.text)),
      ("incident", .number(it.incident?.serial)), ("year", .number(it.number.year)),
      ("kind", .text(it.facts.kind.rawValue)), ("late_reason", .known(it.lateReason)))
  }

  /// One item of `list instructions`.
  package func instruction(_ it: Instruction) -> JSON {
    JSON.object(
      ("number", .number(it.number.serial)), ("leader", person(it.leader)),
      ("words", .text(it.words)), ("given_at", time(it.givenAt)),
      ("incident", .number(it.incident?.serial)), ("due", time(it.due)),
      ("late", .bool(it.isOverdue(at: now) || it.metDue == false)),
      (
        "assignments",
        .list(
          it.assignments.map {
            JSON.object(
              ("unit", .known(duty.directory.unitName($0.unit))),
              ("state", .text($0.state.rawValue)), ("received_at", time($0.receivedAt)),
              ("fed_back_at", time($0.fedBackAt)), ("chases", .number($0.chases))
            ).adding(handling($0, of: it))
          })
      ), ("year", .number(it.number.year)), ("state", .text(it.state.rawValue))
    ).adding(handling(it))
  }

  /// One item of `list reports`.
  package func report(_ it: Report) -> JSON {
    JSON.object(
      ("number", .number(it.number.serial)), ("year", .number(it.number.year)),
      ("incident", .number(it.incident.serial)), ("stage", .text(it.stage.rawValue)),
      ("medium", .text(it.medium.rawValue)), ("receiver", .text(it.receiver.rawValue)),
      ("receiver_name", .known(it.receiverName)), ("sent_by", .known(it.sentBy)),
      ("sent_at", it.state == .sent ? time(it.sentAt) : .null), ("content", .known(it.content)),
      ("late_reason", .known(it.lateReason))
    ).adding(series(it))
  }

  /// One deadline that runs, with the keys of `list deadlines`.
  package func deadline(_ it: Deadline) -> JSON { listed(ListedDeadline(it)) }

  /// One item of `list deadlines`: a clock that runs, or one that was settled.
  package func listed(_ it: ListedDeadline) -> JSON {
    let isLate = it.met.map { !$0 } ?? it.deadline.isOverdue(at: now)
    let due = it.deadline
    return JSON.object(
      ("kind", .text(due.item.kind.rawValue)), ("number", .number(due.item.number.serial)),
      ("year", .number(due.item.number.year)), ("what", .text(due.rule)),
      ("clock_start", time(due.clockStart)), ("due", time(due.due)), ("late", .bool(isLate))
    ).adding(
      ("done", time(it.done)), ("met", it.met.map(JSON.bool) ?? .null),
      ("unit", .known(due.unit.isEmpty ? "" : duty.directory.unitName(due.unit))))
  }

  /// One deadline that was settled.
  package func verdict(_ it: Verdict) -> JSON {
    .object(
      ("what", .text(it.rule)), ("clock_start", time(it.clockStart)), ("due", time(it.due)),
      ("done", time(it.done)), ("met", .bool(it.met)))
  }
}
