import CellGrid
package import DutyDomain
package import DutyIntake

/// What the live line looks things up in: made from the directory and the open incidents, and made
/// anew only when these have changed.
package struct LiveBook: Sendable {
  package private(set) var numbers: NumberBook?
  package private(set) var incidents: KnownIncidents?
  /// Those who may speak as leaders.
  private(set) var leaders: Completer?
  private var revision = -1
  private var position: Int64 = -1

  package init() {}

  mutating func follow(_ duty: Duty) {
    if revision != duty.directory.revision {
      revision = duty.directory.revision
      incidents = nil
      numbers = NumberBook(directory: duty.directory)
      let leaders = Directory(units: [], people: duty.directory.people.filter(\.mayLead))
      self.leaders = Completer(
        directory: leaders, codes: CodeTable(), lexicon: Lexicon())
    }
    guard position != duty.position else { return }
    position = duty.position
    incidents = KnownIncidents(duty, after: incidents)
  }
}

/// What is known about the caller of the line being typed, beside what the line says.
package struct CallerLine: Hashable, Sendable {
  /// What was last asked about.
  package var query = CallerQuery()
  /// What the register answered; nil when it knows nothing or has not answered yet.
  package var history: CallerHistory?
  /// Whose the number is, by the directory.
  package var owner: NumberBook.Owner?
  /// The name or unit in the line is another than the directory has for the number.
  package var contradicts = false

  package init() {}

  /// Incidents that this caller's earlier calls were put to.
  var incidents: [ItemNumber] {
    var seen: Set<ItemNumber> = []
    return (history?.calls ?? []).compactMap(\.incident).filter { seen.insert($0).inserted }
  }
}

extension Flow {
  /// Brings what is known about caller and incident up to what the line says now.
  mutating func followCall(_ entry: inout Entry, _ duty: Duty) -> [Effect] {
    live.follow(duty)
    let facts = entry.understanding?.facts ?? CallFacts.blank
    var digits = facts.callback
    if digits.isEmpty, let typed = digitsBeingTyped(entry.text, caret: entry.editor.caret) {
      digits = typed
    }
    entry.caller.owner = digits.isEmpty ? nil : live.numbers?.owner(of: digits)
    var query = CallerQuery(digits: digits, unit: facts.callerUnit, name: facts.callerName)
    // The number alone tells whose calls to look for.
    if query.unit.isEmpty, query.name.isEmpty { query.unit = entry.caller.owner?.unit ?? "" }
    entry.caller.contradicts = entry.caller.owner.map { differs($0, facts, duty) } ?? false
    findSame(&entry, duty)
    guard query != entry.caller.query else { return [] }
    entry.caller.query = query
    if query.isEmpty {
      entry.caller.history = nil
      return []
    }
    return [.lookUpCaller(query)]
  }

  /// The register has answered; only the last question counts.
  mutating func callerFound(_ query: CallerQuery, _ history: CallerHistory?, _ duty: Duty) {
    guard var entry, entry.isCall, entry.caller.query == query else { return }
    entry.caller.history = history
    live.follow(duty)
    findSame(&entry, duty)
    self.entry = entry
  }

  private func findSame(_ entry: inout Entry, _ duty: Duty) {
    entry.candidates =
      entry.understanding.map {
        sameIncidents(
          $0.facts, text: String(entry.callText.prefix(livelyCharacters)),
          callers: entry.caller.incidents, duty, at: now, known: live.incidents)
      } ?? []
  }

  /// Ctrl-T: none, the first, the second, …, the selected one, and none again. Only this key links.
  mutating func cycleLink() {
    guard var entry else { return }
    // In a storm the question is only whether the call belongs to it.
    let offered = (series?.incident).map { [$0] } ?? linkable(entry)
    if let linked = entry.linkedTo {
      let place = offered.firstIndex(of: linked)
      let next = place.map { $0 + 1 } ?? offered.count
      entry.linkedTo = next < offered.count ? offered[next] : nil
    } else {
      entry.linkedTo = offered.first
    }
    self.entry = entry
  }

  /// The selected incident, where the call says neither where nor what and nothing seems the same: who
  /// calls back about what stands in front of the officer speaks so.
  package func selectedForLink(_ entry: Entry) -> ItemNumber? {
    guard entry.isCall, entry.candidates.isEmpty, series == nil, let it = entry.understanding,
      it.facts.place.isEmpty, it.facts.category.isEmpty,
      it.facts.kind == .incident || it.facts.kind == .followUp
    else { return nil }
    return queue.selected
  }

  /// What seems to be the same, and last what the officer has in front of him: a unit that calls back
  /// need not say again where and what.
  private func linkable(_ entry: Entry) -> [ItemNumber] {
    let alike = entry.candidates.map(\.number)
    guard let selected = queue.selected, !alike.contains(selected) else { return alike }
    return alike + [selected]
  }

  /// A name that is another's, or a unit that is neither the person's nor the one whose line it is.
  private func differs(_ owner: NumberBook.Owner, _ facts: CallFacts, _ duty: Duty) -> Bool {
    let isOtherUnit =
      !facts.callerUnit.isEmpty && !owner.unit.isEmpty && facts.callerUnit != owner.unit
    guard let person = duty.directory.person(owner.person), !facts.callerName.isEmpty else {
      return isOtherUnit
    }
    // 老王 and 王镇长 may be 王强.
    let isOtherName =
      person.name != facts.callerName && !facts.callerName.contains(person.name.prefix(1))
    return isOtherUnit || isOtherName
  }
}
