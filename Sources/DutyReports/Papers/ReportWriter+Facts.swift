import DutyDomain
import DutyText

extension ReportWriter {
  func moment(_ instant: Timestamp) -> String {
    papers.paperMoment(duty.time.reading(instant))
  }

  /// The clock alone on the day of the report, with the date before it on another.
  func clock(_ instant: Timestamp) -> String {
    let wall = duty.time.reading(instant)
    return wall.date == duty.time.date(now) ? papers.paperClock(wall) : papers.paperMoment(wall)
  }

  var occurred: String { incident.occurredAt.map(moment) ?? papers.unknown }

  /// Who told us first.
  var source: String {
    guard let first = calls.first else {
      return papers.source(unit: "", name: "", phone: "", at: moment(incident.receivedAt))
    }
    return papers.source(
      unit: unit(of: first), name: first.facts.callerName, phone: first.facts.callback,
      at: moment(incident.receivedAt))
  }

  private func unit(of call: Call) -> String {
    call.facts.callerUnit.isEmpty ? "" : naming.unit(call.facts.callerUnit)
  }

  var kinds: String {
    let it = incident.classification
    let codes = ([it.primary] + it.secondary).filter { !$0.isEmpty }
    return names.list(codes.map { names.category($0, duty.codes) })
  }

  var level: String {
    let it = incident.classification
    let sensitive = it.sensitivity.flatMap { $0.isSensitive ? names.why($0, naming) : nil }
    return papers.stated(
      incident.effectiveLevel, isConfirmed: it.level != nil, sensitive: sensitive)
  }

  private static let hurt: [FigureKind] = [
    .dead, .missing, .serious, .minor, .injured, .trapped,
  ]

  var casualties: String {
    if let known = figures(ReportWriter.hurt) { return known }
    let isNobody = calls.contains { $0.facts.noneHurt }
    let anyKnown = ReportWriter.hurt.contains { incident.figures[$0] != nil }
    if before != nil, anyKnown || isNobody { return papers.unchanged }
    return isNobody ? papers.noneHurt : papers.unknown
  }

  var scope: String {
    let counted = figures([.crowd, .areaSquareMetres, .toMove, .households, .magnitudeTenths])
    let parts = [counted ?? "", fromForms([.impact, .trend])].filter { !$0.isEmpty }
    return told(names.list(parts))
  }

  /// The words in these fields of the callers' forms, each with who said so; in a follow-up those of
  /// calls that came or were completed since.
  func fromForms(_ fields: [CallField]) -> String {
    let since = stage.tellsOnlyNews ? before?.position ?? 0 : 0
    let fresh = Set(
      timeline.filter { $0.position > since }.flatMap(\.event.subjects).filter { $0.kind == .call }
        .map(\.number))
    let said = calls.filter { fresh.contains($0.number) }.flatMap { call in
      fields.compactMap { field -> String? in
        guard let words = call.form?[field], !words.isEmpty else { return nil }
        let who = unit(of: call) + call.facts.callerName
        return papers.sourced(plain(words), who.isEmpty ? papers.ownRecord : who)
      }
    }
    return names.list(said)
  }

  /// The figures of these kinds with their sources; in a follow-up those that are new. Nil: none.
  func figures(_ kinds: [FigureKind]) -> String? {
    let earlier = before.map { Figures($0.figures) }
    var groups: [(source: String, told: [String])] = []
    for figure in newFigures(kinds) {
      let reported = earlier?[figure.kind]
      let told = papers.figure(
        figure.kind, figure.value, before: reported == figure.value ? nil : reported)
      let source = source(of: figure)
      if groups.last?.source == source {
        groups[groups.count - 1].told.append(told)
      } else {
        groups.append((source, [told]))
      }
    }
    if groups.isEmpty { return nil }
    return names.list(groups.map { papers.sourced(names.list($0.told), $0.source) })
  }

  /// A correction says all of them again.
  func newFigures(_ kinds: [FigureKind]) -> [Figure] {
    let earlier = stage == .correction ? nil : before.map { Figures($0.figures) }
    return incident.figures.all.filter {
      kinds.contains($0.kind) && earlier?[$0.kind] != $0.value
    }
  }

  /// Who gave a figure: a named source, else the last caller who said so.
  func source(of figure: Figure) -> String {
    if !figure.source.isEmpty { return naming.unit(figure.source) }
    let call = calls.last { call in
      call.facts.figures.contains { $0.kind == figure.kind && $0.value == figure.value }
    }
    guard let call else { return papers.ownRecord }
    let who = unit(of: call) + call.facts.callerName
    return who.isEmpty ? papers.ownRecord : who
  }

  /// Place, time, kind and level where the last report said otherwise.
  var changes: [String] {
    changedFacts ?? []
  }

  var changedFacts: [String]? {
    guard stage.tellsOnlyNews, let before else { return nil }
    var lines: [String] = []
    func add(_ element: ReportElement, _ now: String, _ earlier: String) {
      lines.append(papers.paragraph(element, papers.changed(now, before: earlier)))
    }
    if incident.place != before.place { add(.place, known(incident.place), before.place) }
    if incident.occurredAt != before.occurredAt {
      add(.occurred, occurred, before.occurredAt.map(moment) ?? "")
    }
    if incident.classification.primary != before.category {
      add(.category, known(kinds), kind(before.category))
    }
    let isConfirmed = incident.classification.level != nil
    if incident.effectiveLevel != before.level || isConfirmed != before.levelIsConfirmed
      || incident.isSensitive != before.isSensitive
    {
      add(
        .level, level,
        papers.stated(before.level, isConfirmed: before.levelIsConfirmed, sensitive: nil))
    }
    return lines.isEmpty ? nil : lines
  }

  private func kind(_ code: String) -> String {
    code.isEmpty ? "" : names.category(code, duty.codes)
  }

  /// What the corrected report said and what the record says now.
  var corrections: [String] {
    guard stage == .correction, let before else { return [] }
    let earlier = Figures(before.figures)
    var lines: [String] = FigureKind.allCases.compactMap { kind in
      let value = incident.figures[kind]
      guard value != earlier[kind] else { return nil }
      let figure = incident.figures.all.first { $0.kind == kind }
      return papers.correction(
        names.figureKind(kind), from: counted(kind, earlier[kind]), to: counted(kind, value),
        source: figure.map(source) ?? "")
    }
    func counted(_ kind: FigureKind, _ value: Int?) -> String {
      value.map { papers.counted(kind, $0) } ?? papers.unknown
    }
    func add(_ label: Label, _ from: String, _ to: String) {
      if from != to {
        lines.append(
          papers.correction(names.label(label), from: known(from), to: known(to), source: ""))
      }
    }
    add(.place, before.place, incident.place)
    add(.occurred, before.occurredAt.map(moment) ?? "", incident.occurredAt.map(moment) ?? "")
    add(.category, kind(before.category), kind(incident.classification.primary))
    add(.level, names.level(before.level), names.level(incident.effectiveLevel))
    return lines
  }
}
