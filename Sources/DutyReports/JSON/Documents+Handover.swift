package import DutyDomain

extension Documents {
  /// The document of `shift show`.
  package var shiftNow: JSON {
    .object(
      ("schema", .number(1)), ("held", duty.held.map(held) ?? .null),
      ("due_since", time(duty.handoverIsDue(at: now))),
      ("handover", duty.handover.map { handover($0) } ?? .null))
  }

  private func held(_ it: HeldShift) -> JSON {
    .object(
      ("date", .text(it.date.iso)), ("officer", person(it.officer)), ("since", time(it.since)),
      ("until", time(it.until)), ("handover", it.number == 0 ? .null : .number(it.number)),
      ("first_seq", .number(it.firstLine)), ("before", person(it.before)),
      ("bound", .list(duty.boundDeadlines.map(item))))
  }

  /// A handover, closed or going on.
  package func handover(_ it: Handover) -> JSON {
    .object(
      ("number", .number(it.number)), ("outgoing", person(it.outgoing)),
      ("incoming", person(it.incoming)), ("outgoing_shift", .text(it.outgoingShift.iso)),
      ("incoming_shift", .text(it.incomingShift.iso)), ("planned_at", time(it.plannedAt)),
      ("opened_at", time(it.openedAt)), ("cut_off_seq", .number(it.cutOff)),
      ("accepted", .number(it.accepted)), ("words", .known(it.words)),
      ("late_minutes", .number(it.lateMinutes)), ("late_reason", .known(it.lateReason)),
      ("signatures", .list(HandoverSide.allCases.compactMap { side in signature(it, side) })),
      ("items", .list(it.items.map(item))))
  }

  private func signature(_ it: Handover, _ side: HandoverSide) -> JSON? {
    it.signature(side).map {
      .object(
        ("side", .text(side.rawValue)), ("by", person($0.by)), ("at", time($0.at)),
        ("proven", .bool($0.isProven)))
    }
  }

  private func item(_ it: HandoverItem) -> JSON {
    .object(
      ("id", .text(it.id)), ("kind", .text(it.kind.rawValue)), ("state", .text(it.state.rawValue)),
      ("number", .number(it.item?.number.serial)), ("year", .number(it.item?.number.year)),
      ("title", .known(it.title)), ("level", .known(it.level?.rawValue ?? "")),
      ("rule", .known(it.rule)), ("due", time(it.due)),
      ("acknowledged_by", person(it.acknowledgedBy)),
      (
        "units",
        .list(
          it.units.map {
            .object(("unit", .text($0.unit)), ("state", .text($0.state.rawValue)))
          })
      ), ("words", .known(it.words)), ("sound", it.isSound.map(JSON.bool) ?? .null),
      ("question", .known(it.question)), ("answer", .known(it.answer)), ("by", person(it.by)),
      ("at", time(it.at)))
  }

  /// One item of `list shifts`: who has arrived, and the handover that ended it.
  package func shift(
    _ it: Shift, endedBy handover: Handover?, at closedAt: Timestamp?, head: String
  )
    -> JSON
  {
    shiftWithArrivals(it).adding(
      ("handover", handover.map { self.handover($0).without("items") } ?? .null),
      ("handed_over_at", time(closedAt)), ("head", .known(head)))
  }

  /// The first line of a shift's file for programs.
  package func shiftHead(_ it: ShiftRecord, _ bound: [HandoverItem]) -> JSON {
    .object(
      ("schema", .number(1)), ("kind", .text("shift")), ("office", .known(duty.office?.name ?? "")),
      ("date", .text(it.date.iso)), ("from_seq", .number(it.lines.first?.position ?? 0)),
      ("through_seq", .number(it.lines.last?.position ?? 0)),
      ("lines", .number(it.lines.count)), ("closed_at", time(it.closedAt)),
      ("closed_by_seq", .number(it.closedBy)), ("head", .known(it.head)),
      ("handover", it.ended.map { handover($0) } ?? .null), ("bound", .list(bound.map(item))))
  }

  /// The document of `shift checklist`.
  package func checklist(_ it: HandoverPlan) -> JSON {
    .object(
      ("schema", .number(1)),
      (
        "checks",
        .list(it.checks.map { .object(("id", .text($0.id)), ("name", .known($0.name))) })
      ), ("bound_minutes", .number(it.boundMinutes)),
      ("late_after_minutes", .number(it.lateAfterMinutes)), ("basis", .known(it.basis)))
  }

  /// Where a head that was looked for stands, as a member of the document of `verify`.
  package func shiftOfHead(_ date: CivilDate, closedBy number: Int?, isItsHead: Bool) -> JSON {
    .object(
      ("date", .text(date.iso)), ("handover", .number(number)), ("is_head", .bool(isItsHead)))
  }
}
