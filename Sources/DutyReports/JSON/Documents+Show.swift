package import DutyDomain
import DutyText

extension Documents {
  /// The document of `show N`: one thing with its whole timeline.
  package func detail(_ it: ItemDetail) -> JSON {
    var item = JSON.null
    if let incident = it.incident { item = fullIncident(incident) }
    if let instruction = it.instruction { item = self.instruction(instruction) }
    if let call = it.call {
      item = self.call(call).adding(
        ("facts", facts(call.facts)), ("form", call.form.map(form) ?? .null))
    }
    if let report = it.report { item = self.report(report) }
    if let bulletin = it.bulletin { item = self.bulletin(bulletin) }
    let isStruck = it.timeline.first?.isStruck ?? false
    if let round = it.spotRound { item = self.round(round) }
    if let check = it.spotCheck { item = self.check(check) }
    if let check = it.checkOfUs { item = checkOfUs(check, isStruck: isStruck) }
    if let test = it.lineTest { item = lineTest(test, isStruck: isStruck) }
    return .object(
      ("schema", .number(1)), ("kind", .text(it.reference.kind.rawValue)), ("item", item),
      ("timeline", .list(it.timeline.map { line($0.line, isStruck: $0.isStruck) })))
  }

  private func fullIncident(_ it: Incident) -> JSON {
    incident(it).adding(
      ("also", .list(it.classification.secondary.map(JSON.text))),
      ("sensitive_reason", .known(it.classification.sensitivity?.reason ?? "")),
      ("figures", figures(it.figures)),
      ("acknowledgement", it.acknowledgement.map(acknowledgement) ?? .null),
      ("calls", .list(it.calls.map { .number($0.serial) })),
      ("instructions", .list(it.instructions.map { .number($0.serial) })),
      ("reports", .list(it.reports.map(report))),
      ("deadlines", .list(duty.openDeadlines(of: it).map(deadline))),
      ("settled", .list(it.verdicts.map(verdict))),
      ("closing", it.closing.map(closing) ?? .null))
  }

  private func figures(_ it: Figures) -> JSON {
    .object(it.all.map { JSON.Member($0.kind.rawValue, .number($0.value)) })
  }

  private func acknowledgement(_ it: Acknowledgement) -> JSON {
    .object(
      ("by", person(it.leader)), ("at", time(it.at)), ("channel", .text(it.channel.rawValue)),
      ("words", .known(it.words)), ("on_behalf_by", .known(it.onBehalfBy)))
  }

  private func closing(_ it: Closing) -> JSON {
    .object(
      ("at", time(it.at)), ("by", .known(it.by)), ("ending", .text(it.ending.rawValue)),
      ("outcome", .known(it.outcome)), ("merged_into", .number(it.mergedInto?.serial)))
  }

  /// One line of the log; also one line of `log --follow --json`.
  package func line(_ it: LogLine, isStruck: Bool = false) -> JSON {
    .object(
      ("seq", .number(it.position)), ("recorded_at", time(it.recordedAt)),
      ("author", .known(it.author)), ("terminal", .known(it.terminal)),
      ("by_person", .bool(phrases.log.isByPerson(it))),
      ("text", .text(phrases.sentence(for: it, in: duty))), ("struck", .bool(isStruck)))
  }

  /// One item of `search`.
  package func hit(_ it: SearchHit) -> JSON {
    JSON.object(
      ("kind", .known(it.item?.kind.rawValue ?? "")), ("number", .number(it.item?.number.serial)),
      ("year", .number(it.item?.number.year))
    ).adding(
      ("seq", .number(it.line.position)), ("recorded_at", time(it.line.recordedAt)),
      ("author", .known(it.line.author)), ("text", .text(phrases.sentence(for: it.line, in: duty))))
  }

  /// What a call was understood to say, under the keys of the labelled calls.
  package func facts(_ it: CallFacts) -> JSON {
    let figures = Figures(it.figures)
    let counted: [FigureKind] = [.dead, .missing, .serious, .minor, .injured, .trapped, .crowd]
    return JSON.object(
      ("kind", .text(it.kind.rawValue)), ("caller_unit", .known(it.callerUnit)),
      ("caller_name", .known(it.callerName)), ("callback", .known(it.callback)),
      ("occurred_at", time(it.occurredAt)), ("place", .known(it.place)),
      ("category", .known(it.category)), ("also", .list(it.also.map(JSON.text)))
    )
    .adding(counted.map { JSON.Member($0.rawValue, .number(figures[$0])) })
    .adding(
      ("sensitive", .bool(it.sensitivity?.isSensitive ?? false)),
      ("level_hint", .known(it.suggestedLevel?.rawValue ?? "")), ("none_hurt", .bool(it.noneHurt)),
      ("measures", measures(it, figures)))
  }

  /// The register's own fields, those without a value as null.
  private func form(_ it: CallForm) -> JSON {
    JSON.object(
      ("direction", .text(it.direction.rawValue)), ("ended_at", time(it.endedAt)),
      ("verification", .text(it.verification.rawValue)),
      ("urgency", .known(it.urgency?.rawValue ?? "")), ("read_back", .bool(it.isReadBack)),
      ("handled_at", time(it.handledAt)), ("felt", it.isFelt.map(JSON.bool) ?? .null),
      ("damage", it.hasDamage.map(JSON.bool) ?? .null)
    ).adding(CallField.allCases.filter(\.isWords).map { .init($0.rawValue, .known(it[$0])) })
  }

  private func measures(_ it: CallFacts, _ figures: Figures) -> JSON {
    var members: [JSON.Member] = []
    if let loss = figures[.lossWan] { members.append(.init("loss_wan", .number(loss))) }
    if let area = figures[.areaSquareMetres] {
      members.append(.init("area_ha", decimal(area, per: 10_000)))
    }
    if let people = figures[.toMove] { members.append(.init("to_move", .number(people))) }
    if let households = figures[.households] {
      members.append(.init("households", .number(households)))
    }
    if let tenths = figures[.magnitudeTenths] {
      members.append(.init("magnitude", decimal(tenths, per: 10)))
    }
    if let cut = it.sourceCut { members.append(.init("source_cut", .text(cut.rawValue))) }
    if it.isSchoolOrSite { members.append(.init("school_or_site", .bool(true))) }
    return .object(members)
  }

  /// The quotient with at most two decimals, rounded; figures are never negative.
  private func decimal(_ value: Int, per unit: Int) -> JSON {
    let rest = (value % unit * 100 + unit / 2) / unit
    let whole = value / unit + rest / 100
    let digits = padded(rest % 100, 2)
    if rest % 100 == 0 { return .decimal("\(whole)") }
    return .decimal("\(whole).\(digits.hasSuffix("0") ? String(digits.first!) : digits)")
  }
}
