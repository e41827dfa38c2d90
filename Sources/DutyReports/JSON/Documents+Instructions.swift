package import DutyDomain
import DutyText

extension Documents {
  /// What the record of handling says beside the keys that lists always had.
  func handling(_ it: Instruction) -> [JSON.Member] {
    let record = it.record ?? .blank
    return [
      .init("nature", .text(it.nature.rawValue)),
      .init("urgency", .known(it.urgency?.rawValue ?? "")),
      .init("due_basis", .known(it.dueBasis)), .init("follows", .number(it.follows?.serial)),
      .init("source", .known(record.source)), .init("title", .known(record.title)),
      .init("received_by", .known(record.receivedBy)),
      .init("received_via", .known(record.channel?.rawValue ?? "")),
      .init("received_at", time(record.receivedAt)), .init("proposal", .known(record.proposal)),
      .init(
        "told",
        .list(
          it.told.map {
            .object(
              ("at", time($0.at)), ("leader", person($0.leader)),
              ("channel", .text($0.channel.rawValue)), ("words", .known($0.words)),
              ("followed_by", .number($0.followedBy?.serial)))
          })),
      .init("ended_at", time(it.endedAt)), .init("file_number", .known(it.fileNumber)),
    ]
  }

  func handling(_ it: Assignment, of instruction: Instruction) -> [JSON.Member] {
    let step = duty.nextChase(of: instruction, it, at: now)
    return [
      .init("lead", .bool(it.isLead == true || instruction.assignments.count == 1)),
      .init("responsible", .known(it.responsible)), .init("conveyed_at", time(it.conveyedAt)),
      .init("received_by", .known(it.receivedBy)), .init("completed_at", time(it.completedAt)),
      .init(
        "slips",
        .list(
          it.slips.map {
            .object(
              ("kind", .text($0.kind.rawValue)), ("year", .number($0.number.year)),
              ("number", .number($0.number.serial)), ("at", time($0.at)))
          })), .init("next_chase", step.map(chaseStep) ?? .null),
    ]
  }

  /// One item of `list chases`.
  package func chaseStep(_ it: ChaseStep) -> JSON {
    .object(
      ("instruction", .number(it.instruction.serial)), ("year", .number(it.instruction.year)),
      ("unit", .known(duty.directory.unitName(it.unit))), ("rule", .text(it.rule)),
      ("due", time(it.due)), ("is_due", .bool(it.isDue(at: now))),
      ("slip", .known(it.slip?.rawValue ?? "")), ("basis", .known(it.basis)))
  }

  /// The document of `rates`: rates as numbers between 0 and 1, null where nothing was due.
  package func rates(_ it: InstructionRates) -> JSON {
    .object(
      ("schema", .number(1)), ("by", .text(it.grouping.rawValue)), ("since", time(it.since)),
      ("until", time(it.until)), ("total", rate(it.total)),
      (
        "rows",
        .list(
          it.rows.map { row in
            let name =
              switch it.grouping {
              case .leader: duty.directory.personName(row.key)
              case .unit: duty.directory.unitName(row.key)
              case .month: row.key
              }
            return .object(("key", .text(row.key)), ("name", .text(name))).adding(
              ("rate", rate(row.rate)))
          })
      ), ("without_limit", .number(it.withoutLimit)),
      ("definition", .list(phrases.instructions.ratesDefinition.map(JSON.text))))
  }

  private func rate(_ it: InstructionRate) -> JSON {
    func share(_ perMille: Int?) -> JSON {
      perMille.map { .decimal($0 == 1000 ? "1" : "0." + padded($0, 3)) } ?? .null
    }
    return .object(
      ("due", .number(it.due)), ("completed", .number(it.completed)),
      ("completion_rate", share(it.completionPerMille)), ("in_time", .number(it.inTime)),
      ("in_time_rate", share(it.inTimePerMille)),
      (
        "average_days",
        it.averageTenthsOfDays.map { .decimal("\($0 / 10).\($0 % 10)") } ?? .null
      ), ("overdue", .number(it.overdue)))
  }
}
