import DutyDesk
import DutyDomain
import DutyJournal

// What must hold after each step, and what is dear to look at and is looked at now and then.
extension Simulation {
  /// - `open`: what the state has open is what the log left open;
  /// - `archive`: what is live is not archived, and what is closed is;
  /// - `reports`, `calls`: an incident has the reports and calls that the log put to it;
  /// - `deadlines`: open clocks run for open things only, in order, under rules that were adopted, and
  ///   none that is settled.
  func cheapBreaches(_ lines: [LogLine]) throws(Failure) -> [Breach] {
    var breaches: [Breach] = []
    if duty.incidents.count != ledger.openIncidents.count
      || duty.instructions.count != ledger.openInstructions.count
      || duty.reportDrafts.count != ledger.drafts.count
    {
      breaches.append(Breach("open", "the state has other things open than the log"))
    }
    var touched: Set<ItemReference> = []
    for line in lines { touched.formUnion(line.event.subjects) }
    for item in touched.sorted() { breaches += try trouble(with: item) }
    return breaches
  }

  private func trouble(with item: ItemReference) throws(Failure) -> [Breach] {
    switch item.kind {
    case .incident: return try incidentBreaches(item.number)
    case .instruction:
      let isOpen = ledger.openInstructions.contains(item.number)
      if (duty.instruction(item.number) != nil) != isOpen {
        return [Breach("open", "instruction \(item.number.full)")]
      }
      if (try reader.instruction(item.number) == nil) != isOpen {
        return [Breach("archive", "instruction \(item.number.full)")]
      }
      guard let it = duty.instruction(item.number) else { return [] }
      return clocks(duty.openDeadlines(of: it), settled: [])
    case .call:
      guard let call = try reader.call(item.number) else {
        return [Breach("archive", "call \(item.number.full) is missing")]
      }
      guard let wanted = ledger.calls[item.number], call.incident == wanted else {
        return [Breach("calls", "call \(item.number.full) is put to another incident")]
      }
      return []
    case .report:
      let isDraft = ledger.drafts.contains(item.number)
      if (duty.reportDraft(item.number) != nil) != isDraft {
        return [Breach("open", "report \(item.number.full)")]
      }
      if (try reader.report(item.number) == nil) != isDraft {
        return [Breach("archive", "report \(item.number.full)")]
      }
      return []
    case .bulletin, .spotRound, .spotCheck, .checkOfUs, .lineTest, .notice, .day: return []
    }
  }

  private func incidentBreaches(_ number: ItemNumber) throws(Failure) -> [Breach] {
    let isOpen = ledger.openIncidents.contains(number)
    let archived = try reader.incident(number)
    if (duty.incident(number) != nil) != isOpen {
      return [Breach("open", "incident \(number.full)")]
    }
    if (archived == nil) != isOpen { return [Breach("archive", "incident \(number.full)")] }
    guard let incident = duty.incident(number) ?? archived else { return [] }
    var breaches: [Breach] = []
    if incident.reports.map(\.number) != ledger.reports[number] ?? [] {
      breaches.append(Breach("reports", "incident \(number.full) has others than the log"))
    }
    if isOpen {
      let wanted = ledger.calls.filter { $0.value == number }.keys.sorted()
      if incident.calls.sorted() != wanted {
        breaches.append(
          Breach(
            "calls",
            "incident \(number.full) has \(incident.calls.map(\.serial)), not \(wanted.map(\.serial))"
          ))
      }
      breaches += clocks(
        duty.openDeadlines(of: incident),
        settled: duty.policy(of: incident).rules.filter { $0.occasion == .always }.map(\.id)
          .filter { rule in incident.verdicts.contains { $0.rule == rule } })
    } else if !duty.openDeadlines(of: incident).isEmpty {
      breaches.append(Breach("deadlines", "incident \(number.full) is closed"))
    }
    return breaches
  }

  private func clocks(_ clocks: [Deadline], settled: [String]) -> [Breach] {
    if clocks.map(\.due) != clocks.map(\.due).sorted() {
      return [Breach("deadlines", "out of order: \(clocks.map(\.rule))")]
    }
    for clock in clocks where settled.contains(clock.rule) {
      return [Breach("deadlines", "\(clock.rule) runs and is settled")]
    }
    let names = clocks.map { $0.rule + "/" + $0.unit }
    return Set(names).count == names.count ? [] : [Breach("deadlines", "twice: \(names)")]
  }

  /// - `fold`: the lines up to anywhere and the lines after it, folded, are the state of all of them;
  /// - `codec`: a snapshot read back is the state it was made of, and so is an event;
  /// - `stored`: what was said to be stored is in the log as it was;
  /// - `chain`: the chain is whole;
  /// - `same`: all terminals that have read everything know the same;
  /// - `archive`: what is derived is what a rebuild derives;
  /// - `pins`: who has a PIN by the log has a verifier on the shelf, and nobody else has;
  /// - `counters`: the last numbers of the state are those of the log.
  func dearBreaches() throws(Failure) -> [Breach] {
    var breaches = try foldBreaches()
    for (id, lines) in stored.sorted(by: { $0.key < $1.key }) {
      guard let first = lines.first, let last = lines.last else { continue }
      if try reader.lines(from: first.position, through: last.position) != lines {
        breaches.append(Breach("stored", "\(id) is not in the log as it was answered"))
      }
    }
    // Looked at once; the next time only what was stored since.
    stored = stored.filter { $0.value.last.map { $0.position > duty.position - 600 } ?? false }
    if !(try reader.verify(lookingFor: nil)).isSound { breaches.append(Breach("chain", "verify")) }
    for (place, terminal) in terminals.enumerated() {
      _ = try terminal.desk.catchUp()
      if terminal.desk.duty != duty { breaches.append(Breach("same", "terminal \(place)")) }
    }
    while try reader.tend(duty) {}
    let before = try reader.derivedDump()
    try reader.rebuild()
    let after = try reader.derivedDump()
    if before != after {
      let changed = Set(before).symmetricDifference(after).sorted().prefix(2)
      breaches.append(Breach("archive", "a rebuild changes \(changed)"))
    }
    for person in duty.directory.people
    where (try reader.pin(of: person.id) != nil) != duty.hasPin(person.id) {
      breaches.append(Breach("pins", person.id))
    }
    for counter in duty.counters
    where ledger.last[Ledger.Series(kind: counter.kind.rawValue, year: counter.year)]
      != counter.last
    {
      breaches.append(Breach("counters", "\(counter)"))
    }
    return breaches
  }

  private func foldBreaches() throws(Failure) -> [Breach] {
    let cut = Int64(dice.roll(Int(duty.position) + 1))
    var (prefix, all) = (Duty(), Duty())
    var isFaithful = true
    let codec = EventCodec()
    try reader.forEachLine(from: 1, through: .max) { line in
      all.evolve(line)
      if line.position <= cut { prefix = all }
      let kind = line.event.kind
      let again = try? codec.event(
        kind: kind.rawValue, version: kind.version, payload: codec.payload(of: line.event))
      isFaithful = isFaithful && again == line.event
    }
    var breaches: [Breach] = []
    if !isFaithful {
      breaches.append(Breach("codec", "an event is another one when it is read back"))
    }
    if all != duty { breaches.append(Breach("fold", "the state is not the fold of the log")) }
    if try reader.loadDuty(asOf: cut) != prefix {
      breaches.append(Breach("fold", "the state as of \(cut) is not the fold up to there"))
    }
    guard var resumed = reread(prefix) else { return [Breach("codec", "unreadable snapshot")] }
    if resumed != prefix { breaches.append(Breach("codec", "the snapshot at \(cut)")) }
    try reader.forEachLine(from: cut + 1, through: .max) { resumed.evolve($0) }
    if resumed != all {
      breaches.append(Breach("fold", "cut at \(cut), the rest gives another state"))
    }
    return breaches
  }

  private func reread(_ duty: Duty) -> Duty? {
    var again = Duty()
    guard let bytes = try? BinaryWriter.bytes(of: duty) else { return nil }
    do { try bytes.withUnsafeBytes { try BinaryReader.fill(&again, $0) } } catch { return nil }
    return again
  }
}
