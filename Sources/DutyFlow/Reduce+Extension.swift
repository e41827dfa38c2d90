import CellGrid
package import DutyDomain
import DutyIntake

extension Flow {
  /// The limit that a leader's words name, as typed there; empty when they name none.
  func limit(in words: String, _ duty: Duty) -> String {
    guard let found = DueTime.first(in: words, from: now, time: duty.time) else { return "" }
    let start = words.index(words.startIndex, offsetBy: found.characters.lowerBound)
    let end = words.index(words.startIndex, offsetBy: found.characters.upperBound)
    return String(words[start..<end])
  }

  /// Nobody should type three lines only to hear that the limit has passed.
  mutating func openExtension(_ number: ItemNumber, _ duty: Duty) {
    if let due = duty.instruction(number)?.due, now > due {
      say(.refused(.extensionAfterDue(number, due: due)), at: now)
    } else {
      open(Entry(.extension(number, .due)))
    }
  }

  /// New limit, reason, who agreed: three short lines.
  mutating func submitExtension(
    _ entry: Entry, _ number: ItemNumber, _ part: ExtensionPart, _ text: String, _ duty: Duty
  ) -> [Effect] {
    switch part {
    case .due:
      guard
        let due = DueTime.parse(
          text, from: now, time: duty.time, hours: DueTime.Hours(duty.calendar))
      else {
        say(.limitUnreadable(text), at: now)
        return []
      }
      // The moment is fixed here: half an hour from now stays that while the reason is typed.
      ask(.extension(number, .reason), after: entry, "\(due.milliseconds)")
      return []
    case .reason:
      if text.isEmpty {
        say(.refused(.reasonMissing), at: now)
        return []
      }
      ask(.extension(number, .approver), after: entry, text)
      return []
    case .approver:
      guard entry.answers.count == 2, let due = Int64(entry.answers[0]) else { return [] }
      return send(
        entry,
        [
          .extend(
            number, due: Timestamp(milliseconds: due), reason: entry.answers[1], approver: text)
        ])
    }
  }

  private mutating func ask(_ prompt: Prompt, after entry: Entry, _ answer: String) {
    var next = Entry(prompt)
    next.answers = entry.answers + [answer]
    open(next)
  }

  /// `住建局 交通局 不属本单位道路`: from, to, why; where only one unit is left, it need not be named.
  mutating func submitReassignment(
    _ entry: Entry, _ number: ItemNumber, _ text: String, _ duty: Duty
  ) -> [Effect] {
    let it = reassignment(text, number, duty)
    return send(entry, [.reassign(number, from: it.from, to: it.to, reason: it.reason)])
  }

  /// What the line of a reassignment says so far; the units as typed.
  package func reassignment(_ text: String, _ number: ItemNumber, _ duty: Duty)
    -> (from: String, to: String, reason: String)
  {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    let open = duty.instruction(number)?.assignments.filter { !$0.state.isSettled } ?? []
    var from = open.count == 1 ? open[0].unit : ""
    if let first = words.first, let unit = duty.directory.unit(called: first),
      open.contains(where: { $0.unit == unit.id })
    {
      from = unit.id
      words.removeFirst()
    }
    let to = words.popFirst() ?? ""
    return (from, to, words.joined(separator: " "))
  }
}
