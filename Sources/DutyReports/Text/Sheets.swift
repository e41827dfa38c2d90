package import DutyDomain
package import DutyText

/// Lists and things as text for people: what commands print without `--json`.
///
/// Mobiles of leaders are masked; the desk reads them in full on the board.
package struct Sheets: Sendable {
  let duty: Duty
  let now: Timestamp
  let phrases: Phrases
  let width: @Sendable (String) -> Int

  /// `width` tells how many columns of a terminal a text takes.
  package init(
    _ duty: Duty, now: Timestamp, phrases: Phrases, width: @escaping @Sendable (String) -> Int
  ) {
    self.duty = duty
    self.now = now
    self.phrases = phrases
    self.width = width
  }

  var naming: Naming { Naming(duty, now: now) }
  var names: any NameWords { phrases.names }

  func clock(_ instant: Timestamp?) -> String { instant.map(naming.clock) ?? "" }

  func table(_ columns: [(Label, Int)]) -> TextTable {
    TextTable(
      columns.map { TextTable.Column(names.label($0.0), width: $0.1, isNumber: $0.0 == .number) },
      width: width)
  }
}

/// A kind of list: its titles, and the cells of one thing.
package struct Listing<Item>: Sendable {
  package let table: TextTable
  package let cells: @Sendable (Item) -> [String]

  package var head: String { table.head }
  package func row(_ item: Item) -> String { table.row(cells(item)) }
}

extension Sheets {
  package var incidents: Listing<Incident> {
    Listing(
      table: table([
        (.number, 6), (.level, 8), (.category, 16), (.received, 16), (.deadline, 24), (.status, 24),
        (.title, 40),
      ])
    ) { it in
      [
        naming.number(it.number), names.levelShort(it.effectiveLevel),
        names.category(it.classification.primary, duty.codes), clock(it.receivedAt),
        deadline(duty.nextDeadline(of: it)), state(it), it.title,
      ]
    }
  }

  private func deadline(_ it: Deadline?) -> String {
    guard let it else { return "" }
    let left = phrases.time.countdown(from: now, to: it.due, time: duty.time)
    return "\(names.rule(it.rule)) \(left)"
  }

  private func state(_ it: Incident) -> String {
    if let closing = it.closing { return names.ending(closing.ending) }
    guard let taken = it.acknowledgement else {
      let age = phrases.time.age(minutes: now.minutes(since: it.receivedAt))
      return phrases.board.unacknowledged(age: age)
    }
    return "\(naming.person(taken.leader)) \(clock(taken.at))"
  }

  package var calls: Listing<Call> {
    Listing(
      table: table([
        (.number, 6), (.received, 16), (.kind, 14), (.caller, 18), (.incident, 8), (.author, 8),
        (.text, 40),
      ])
    ) { it in
      [
        naming.number(it.number), clock(it.receivedAt), names.callKind(it.facts.kind),
        naming.unit(it.facts.callerUnit), it.incident.map(naming.number) ?? "", it.recordedBy,
        it.text,
      ]
    }
  }

  package var instructions: Listing<Instruction> {
    Listing(
      table: table([
        (.number, 6), (.givenBy, 8), (.given, 16), (.due, 16), (.status, 14), (.unit, 24),
        (.words, 40),
      ])
    ) { it in
      [
        naming.number(it.number), naming.person(it.leader), clock(it.givenAt),
        it.due.map { phrases.time.countdown(from: now, to: $0, time: duty.time) } ?? "",
        names.state(it.state), names.list(it.assignments.map { naming.unit($0.unit) }), it.words,
      ]
    }
  }

  package var reports: Listing<Report> {
    Listing(
      table: table([
        (.number, 6), (.incident, 8), (.sentAt, 16), (.stage, 12), (.medium, 10), (.receiver, 20),
        (.sentBy, 8), (.content, 40),
      ])
    ) { it in
      [
        naming.number(it.number), naming.number(it.incident), clock(it.sentAt),
        names.stage(it.stage, ordinal: it.ordinal), names.medium(it.medium),
        names.receiver(it.receiver), it.sentBy.isEmpty ? names.reportState(it.state) : it.sentBy,
        it.stated == nil ? it.content : it.subject,
      ]
    }
  }

  package var bulletins: Listing<Bulletin> {
    Listing(
      table: table([
        (.number, 6), (.kind, 12), (.report, 16), (.status, 16), (.date, 16), (.title, 40),
      ])
    ) { it in
      [
        naming.number(it.number), it.series.name,
        it.issue.map { phrases.papers.issue($0.serial, total: nil) } ?? "",
        names.bulletinState(it.state), clock(it.signed?.at ?? it.drafted.at), it.title,
      ]
    }
  }

  package var deadlines: Listing<ListedDeadline> {
    Listing(table: table([(.due, 16), (.deadline, 10), (.rule, 16), (.item, 24)])) { it in
      let deadline = it.deadline
      let unit = deadline.unit.isEmpty ? "" : " " + naming.unit(deadline.unit)
      return [
        clock(deadline.due), state(it), names.rule(deadline.rule),
        names.item(deadline.item, naming) + unit,
      ]
    }
  }

  /// What waits for a leader.
  package var waiting: Listing<WaitingItem> {
    Listing(table: table([(.kind, 10), (.due, 16), (.deadline, 10), (.from, 16), (.item, 24)])) {
      it in
      let unit = it.unit.isEmpty ? "" : " " + naming.unit(it.unit)
      return [
        phrases.desk.need(it.need), it.due.map(clock) ?? "",
        it.due.map { phrases.time.countdown(from: now, to: $0, time: duty.time) } ?? "",
        clock(it.since), names.item(it.item, naming) + unit,
      ]
    }
  }

  /// What is left of it, or how it was settled.
  private func state(_ it: ListedDeadline) -> String {
    guard let met = it.met else {
      return phrases.time.countdown(from: now, to: it.deadline.due, time: duty.time)
    }
    return names.label(met ? .met : .late)
  }

  package var chases: Listing<ChaseStep> {
    Listing(table: table([(.due, 16), (.deadline, 10), (.chases, 12), (.rule, 16), (.item, 24)])) {
      it in
      [
        clock(it.due),
        phrases.time.countdown(from: now, to: it.due, time: duty.time),
        phrases.instructions.chaseBy(it.slip), phrases.instructions.chaseRule(it.rule),
        names.item(ItemReference(.instruction, it.instruction), naming) + " "
          + naming.unit(it.unit),
      ]
    }
  }

  /// The completion rates as a table, with the definition that they follow.
  package func rates(_ it: InstructionRates) -> String {
    let words = phrases.instructions
    let heads = RateColumn.allCases.map(words.column)
    let table = TextTable(
      [TextTable.Column(words.grouping(it.grouping), width: 20)]
        + heads.map { TextTable.Column($0, width: max(8, width($0)), isNumber: true) },
      width: width)
    let rows = it.rows.map { row in
      table.row([phrases.rateName(row.key, it.grouping, naming)] + phrases.rateCells(row.rate))
    }
    var lines = [
      words.ratesTitle(it.grouping),
      words.period(since: it.since.map(clock), until: it.until.map(clock)),
    ]
    lines = lines.map { plain($0) + "\n" } + [table.head] + rows
    lines.append(table.row([words.ratesTotal] + phrases.rateCells(it.total)))
    if it.withoutLimit > 0 { lines.append(plain(words.withoutLimit(it.withoutLimit)) + "\n") }
    return lines.joined() + words.ratesDefinition.map { plain($0) + "\n" }.joined()
  }

  package var shifts: Listing<Shift> {
    Listing(
      table: table([(.date, 16), (.leader, 10), (.officers, 20), (.phone, 14), (.note, 40)])
    ) { it in
      let held = it.held(at: it.from)
      let changed = it.changes.map { phrases.roster.change($0, naming) }
      return [
        phrases.roster.slot(it.slot), person(held.leader),
        "\(person(held.leadOfficer))/\(person(held.secondOfficer))", it.phone,
        names.list((it.note.isEmpty ? [] : [it.note]) + changed),
      ]
    }
  }

  func person(_ id: String) -> String {
    id.isEmpty ? names.label(.gap) : naming.person(id)
  }
}
