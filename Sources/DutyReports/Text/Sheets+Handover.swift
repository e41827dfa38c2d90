package import DutyDomain
import DutyText

extension Sheets {
  /// Who holds the shift, and the handover that goes on, item by item.
  package var shiftNow: String {
    let words = phrases.handover
    var lines: [String] = []
    if let held = duty.held { lines.append(words.shiftHeld(held, naming)) }
    if let since = duty.handoverIsDue(at: now) {
      lines.append(words.barDue(since: naming.clock(since), minutes: now.minutes(since: since)))
    }
    let bound = duty.boundDeadlines
    if !bound.isEmpty, let held = duty.held {
      lines.append(
        words.barBound(naming.person(held.before), bound.map { words.item($0, naming) }))
    }
    guard let it = duty.handover else {
      lines.append(words.noHandover)
      return lines.map { plain($0) + "\n" }.joined()
    }
    lines.append(
      words.handoverTitle(
        it.number, out: naming.person(it.outgoing), in: naming.person(it.incoming)))
    lines.append(
      words.handoverProgress(
        it, late: it.minutesLate(at: now, duty.planOfHandover), naming))
    if !it.words.isEmpty { lines.append(words.label(.whole, naming) + " " + it.words) }
    return lines.map { plain($0) + "\n" }.joined() + it.items.map(row).joined()
  }

  private func row(_ it: HandoverItem) -> String {
    let words = phrases.handover
    let year = naming.thisYear
    var cells = [pad(it.short(thisYear: year), 22), pad(words.handoverState(it), 8)]
    cells.append(words.item(it, naming))
    if it.kind != .check, it.kind != .draft { cells.append(it.title) }
    if duty.isSettled(it) { cells.append(words.settledSince) }
    cells += [it.words, it.question, it.answer]
    return "  " + plain(cells.filter { !$0.isEmpty }.joined(separator: "  ")) + "\n"
  }

  private func pad(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// The planned shifts with the handovers that ended them.
  package func heldShifts(_ closed: @escaping @Sendable (CivilDate) -> (Handover, Timestamp)?)
    -> Listing<Shift>
  {
    Listing(
      table: table([
        (.date, 16), (.leader, 10), (.officers, 20), (.number, 6), (.until, 16), (.late, 10),
        (.note, 40),
      ])
    ) { it in
      let found = closed(it.date)
      return [
        phrases.time.day(it.date), person(it.leader),
        "\(person(it.leadOfficer))/\(person(it.secondOfficer))",
        found.map { "\($0.0.number)" } ?? "", found.map { clock($0.1) } ?? "",
        found?.0.lateMinutes.map { phrases.time.length(minutes: $0) } ?? "", it.note,
      ]
    }
  }
}
