package import DutyDomain
import DutyText

/// One deadline of a simulated shift, under the names that its scenario uses.
package struct SimulatedDeadline: Hashable, Sendable {
  package var what: String
  /// The scenario's label: `E1`, `P1`.
  package var event: String
  package var rule: String
  /// Nil for rules outside the default profile, as scenarios have it.
  package var clockStart: Timestamp?
  package var due: Timestamp
  /// Nil while it is open.
  package var done: Timestamp?
  package var met: Bool?

  package init(
    what: String, event: String, rule: String, clockStart: Timestamp?, due: Timestamp,
    done: Timestamp?, met: Bool?
  ) {
    self.what = what
    self.event = event
    self.rule = rule
    self.clockStart = clockStart
    self.due = due
    self.done = done
    self.met = met
  }
}

extension Documents {
  /// The document of `call`.
  package func callStored(
    position: Int64, call: ItemNumber, incident: ItemNumber?, possibleDuplicates: [ItemNumber],
    facts: CallFacts, checks: [LogLine] = []
  ) -> JSON {
    // A call that was recorded as a check as well names it; any other has no such key.
    let told: [JSON.Member] = checks.compactMap { line in
      if case .spotCheckRecorded(let it) = line.event {
        return JSON.Member("spot_check", check(it.check))
      }
      if case .checkOfUsRecorded(let it) = line.event {
        return JSON.Member("check_of_us", checkOfUs(it))
      }
      return nil
    }
    return JSON.object(
      ("schema", .number(1)), ("seq", .number(position)), ("call", .number(call.serial)),
      ("incident", .number(incident?.serial)),
      ("possible_duplicates", .list(possibleDuplicates.map { .number($0.serial) })),
      ("facts", self.facts(facts))
    ).adding(told)
  }

  /// The document of any other act: the journal position, and the thing it made or changed.
  package func stored(position: Int64, item: ItemReference?) -> JSON {
    .object(
      ("schema", .number(1)), ("seq", .number(position)),
      ("kind", .known(item?.kind.rawValue ?? "")),
      ("number", .number(item?.number.serial)), ("year", .number(item?.number.year)))
  }

  /// The document of `import`, also when the file was refused; `differences` are the posts of
  /// planned days that the file wants otherwise, by name.
  package func imported(
    isAccepted: Bool, rows: Int, encoding: String, problems: [ImportProblem],
    differences: [(date: CivilDate, post: DutyPost, known: String, given: String)] = []
  ) -> JSON {
    .object(
      ("schema", .number(1)), ("ok", .bool(isAccepted)), ("rows", .number(rows)),
      ("encoding", .text(encoding)), ("problems", .list(problems.map(problem))),
      (
        "differences",
        .list(
          differences.map {
            .object(
              ("date", .text($0.date.iso)), ("post", .text($0.post.rawValue)),
              ("planned", .known($0.known)), ("given", .known($0.given)))
          })
      ))
  }

  func problem(_ it: ImportProblem) -> JSON {
    .object(
      ("file", .text(it.file)), ("line", .number(it.line)), ("column", .number(it.column)),
      ("severity", .text(it.severity.rawValue)), ("what", .text(phrases.troubles.fault(it.what))))
  }

  /// The document of `verify`; `foundAt` is where a head that was asked for stands. A head that
  /// stands nowhere is no good news either.
  package func verified(
    events: Int64, head: String, problems: [(position: Int64, what: ChainFault)],
    derived: [(what: DerivedPart, place: String)] = [], lookedFor isHeadWanted: Bool = false,
    foundAt: Int64? = nil
  ) -> JSON {
    .object(
      ("schema", .number(1)),
      ("ok", .bool(problems.isEmpty && derived.isEmpty && (!isHeadWanted || foundAt != nil))),
      ("events", .number(events)),
      ("head", .known(head)),
      (
        "problems",
        .list(
          problems.map {
            .object(
              ("seq", .number($0.position)), ("what", .text($0.what.rawValue)),
              ("sentence", .text(phrases.troubles.chainFault($0.what))))
          })
      ),
      (
        "derived",
        .list(
          derived.map {
            .object(
              ("what", .text($0.what.rawValue)), ("place", .text($0.place)),
              ("sentence", .text(phrases.commands.derivedProblem($0.what, $0.place))))
          })
      ), ("found_at", foundAt.map(JSON.number) ?? .null))
  }

  /// The document of `simulate`; `final` has the keys of the scenario's own `expected`.
  package func simulated(_ deadlines: [SimulatedDeadline], final: JSON) -> JSON {
    .object(
      ("schema", .number(1)),
      (
        "deadlines",
        .list(
          deadlines.map {
            .object(
              ("what", .text($0.what)), ("event", .text($0.event)), ("rule", .text($0.rule)),
              ("clock_start", time($0.clockStart)), ("due", time($0.due)), ("done", time($0.done)),
              ("met", $0.met.map(JSON.bool) ?? .null))
          })
      ), ("final", final))
  }

  /// The document of `board --once`; the incidents in the order of the queue.
  package func board(incidents: [Incident], instructions: [Instruction]) -> JSON {
    let roster = onDuty(at: now)
    let panes = JSON.object(
      ("incidents", .list(incidents.map(incident))), ("roster", roster.without("schema")),
      ("instructions", .list(instructions.map(instruction))))
    return .object(("schema", .number(1)), ("at", time(now)), ("panes", panes))
  }
}

extension JSON {
  /// The object without this key.
  func without(_ key: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }
}
