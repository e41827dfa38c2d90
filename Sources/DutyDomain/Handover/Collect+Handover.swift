extension Duty {
  /// Everything that is open now, each thing once, in the order in which it is gone through.
  func openItems(_ opening: HandoverOpening, at now: Timestamp) -> [HandoverItem] {
    let plan = planOfHandover
    let until = now.adding(minutes: plan.boundMinutes)
    var items = incidents.flatMap { bound(of: $0, until: until) }.sorted {
      ($0.due ?? now, $0.id) < ($1.due ?? now, $1.id)
    }
    items += incidents.map(handed)
    items += instructions.map(handed)
    items += reportDrafts.map { handed($0, .report) }
    items += awaitingReceipt.map { handed($0, .receipt) }
    items += incidents.compactMap(\.reportAwaitingPaper).map { handed($0, .paper) }
    items += bulletins.map(handed)
    items += (spotRound.map { [$0] } ?? []).map(handed)
    items += callAgain.map(handed)
    items += room.notices.filter { !$0.missing.isEmpty }.map(handed)
    items += roomDeadlines(at: now).filter { $0.item.kind == .day }.map(handed)
    items += roster.leaves.filter { $0.until > now && $0.from <= now.adding(minutes: 1440) }
      .map(handed)
    items += opening.drafts.map(handed)
    items += plan.checks.map(handed)
    return items
  }

  /// The clocks of the room itself that end before the handover is over.
  private func bound(of incident: Incident, until: Timestamp) -> [HandoverItem] {
    let policy = policy(of: incident)
    return openDeadlines(of: incident).compactMap { deadline in
      guard deadline.due <= until, let rule = policy.rule(deadline.rule), rule.medium.isByTheRoom
      else { return nil }
      var it = handed(incident)
      it.kind = .deadline
      it.id += "/" + deadline.rule
      it.rule = deadline.rule
      it.due = deadline.due
      it.acknowledgedBy = ""
      return it
    }
  }

  private func handed(_ incident: Incident) -> HandoverItem {
    var it = HandoverItem(.incident, incident.reference, title: incident.title)
    it.level = incident.effectiveLevel
    it.acknowledgedBy = incident.acknowledgement?.leader ?? ""
    if let next = nextDeadline(of: incident) { (it.rule, it.due) = (next.rule, next.due) }
    return it
  }

  private func handed(_ instruction: Instruction) -> HandoverItem {
    var it = HandoverItem(.instruction, instruction.reference, title: instruction.words)
    if let next = openDeadlines(of: instruction).first { (it.rule, it.due) = (next.rule, next.due) }
    it.units = instruction.assignments.map { HandoverUnit(unit: $0.unit, state: $0.state) }
    return it
  }

  private func handed(_ report: Report, _ kind: HandoverItemKind) -> HandoverItem {
    var it = HandoverItem(kind, report.reference, title: report.subject)
    if it.title.isEmpty { it.title = incident(report.incident)?.title ?? "" }
    // A telephone report may wait for its paper and be no other item, but its number stands once only.
    if kind == .paper { it.id += "/paper" }
    return it
  }

  private func handed(_ bulletin: Bulletin) -> HandoverItem {
    HandoverItem(.bulletin, bulletin.reference, title: bulletin.title)
  }

  private func handed(_ round: SpotRound) -> HandoverItem {
    HandoverItem(.spotRound, round.reference, title: "\(round.checkedCount)/\(round.units.count)")
  }

  private func handed(_ check: SpotCheck) -> HandoverItem {
    HandoverItem(.callAgain, check.reference, title: directory.unitName(check.unit))
  }

  private func handed(_ notice: UnitNotice) -> HandoverItem {
    var it = HandoverItem(.notice, notice.reference, title: notice.title)
    it.due = notice.due
    return it
  }

  private func handed(_ deadline: Deadline) -> HandoverItem {
    var it = HandoverItem(.roomDuty, deadline.item, title: "")
    it.id += "/" + deadline.rule
    (it.rule, it.due) = (deadline.rule, deadline.due)
    return it
  }

  private func handed(_ leave: Leave) -> HandoverItem {
    let names = [leave.person, leave.substitute].filter { !$0.isEmpty }.map(directory.personName)
    var it = HandoverItem(.leave, nil, title: names.joined(separator: " / "))
    it.id = "leave/\(leave.number)"
    it.due = leave.until
    return it
  }

  private func handed(_ draft: HandoverDraft) -> HandoverItem {
    var it = HandoverItem(.draft, nil, title: String(draft.text.prefix(longestDraftTitle)))
    it.id = "draft/" + draft.name
    it.since = draft.startedAt
    return it
  }

  private func handed(_ check: HandoverCheck) -> HandoverItem {
    var it = HandoverItem(.check, nil, title: check.name)
    it.id = check.id
    return it
  }
}

/// So much of a half-typed text stands on the sheet: characters.
private let longestDraftTitle = 80

extension HandoverItem {
  init(_ kind: HandoverItemKind, _ item: ItemReference?, title: String) {
    self.kind = kind
    self.item = item
    self.title = title
    // Never the short form: the id stays the same when the year turns.
    id = item?.short(thisYear: 0) ?? ""
  }
}

extension RuleMedium {
  /// The duty room itself must act, not a unit.
  var isByTheRoom: Bool {
    switch self {
    case .leaderTold, .telephone, .written, .supplement, .dailyReport, .zeroReport, .rosterFiling:
      true
    case .unitLine, .signature, .objection, .answer: false
    }
  }
}
