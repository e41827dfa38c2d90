import CellGrid
package import DutyDomain

extension Flow {
  /// The leader whose board this is: who sits here, if that is a leader, else the leader on duty.
  package func leaderHere(_ duty: Duty) -> String? {
    if let id = sitter(duty), duty.directory.person(id)?.mayLead == true { return id }
    return duty.leaderOnDuty(at: now)
  }

  /// What waits for that leader.
  package func waitingItems(_ duty: Duty) -> [WaitingItem] {
    leaderHere(duty).map { duty.waiting(for: $0, at: now) } ?? []
  }

  mutating func openWaiting(_ duty: Duty) {
    if waitingItems(duty).isEmpty {
      say(.nothingWaits, at: now)
    } else {
      overlay = .waiting(selected: 0)
    }
  }

  /// The keys of the list of what waits: Enter opens, the key of acknowledging acts, m marks.
  mutating func pressInWaiting(_ key: Key, _ step: Int?, _ selected: Int, _ duty: Duty)
    -> [Effect]
  {
    let items = waitingItems(duty)
    let row = min(selected, items.count - 1)
    guard row >= 0 else {
      overlay = nil
      return []
    }
    if let step {
      overlay = .waiting(selected: Cursor.move(row, by: step, count: items.count) ?? 0)
      return []
    }
    let command = KeyTable.command(for: key, on: .incident)
    switch command {
    case .acknowledge: return act(on: items[row], duty)
    case .mark:
      toggle(mark: items[row].item)
      overlay = .waiting(selected: min(row + 1, items.count - 1))
    case .open:
      overlay = nil
      go(to: items[row].item, duty)
      let effects = openSelected(duty)
      returnsToWaiting = row
      return effects
    case .back, .quit, .waiting: overlay = nil
    case .nextNeedingHand: overlay = .waiting(selected: (row + 1) % items.count)
    case let command? where key.isFunctionOrControl:
      overlay = nil
      return run(command, duty)
    default: break
    }
    return []
  }

  /// Does what the item needs, as the leader of this board and in person.
  private mutating func act(on waiting: WaitingItem, _ duty: Duty) -> [Effect] {
    if isReadOnly {
      say(.keyUnavailable(.acknowledge, .boardIsReadOnly), at: now)
      return []
    }
    let number = waiting.item.number
    let leader = leaderHere(duty) ?? ""
    let intent: Intent
    switch waiting.need {
    case .acknowledge, .acknowledgeAgain:
      if marked.contains(where: { $0.kind == .incident }) {
        if !marked.contains(waiting.item) { marked.append(waiting.item) }
        return acknowledge(inPerson: true, duty)
      }
      return sign(acknowledging([number], duty), duty)
    case .reviewReport:
      intent = .reviewReport(number, by: duty.directory.personName(leader), words: "")
    case .signReport: intent = .signReport(number, leader: leader, words: "")
    case .signBulletin: intent = .bulletin(.sign(leader: leader, reviewer: ""), number)
    case .judgeFeedback: intent = .step(.accept, number, StepEntry(unit: waiting.unit))
    case .hearResult: intent = .completeInstruction(number, text: "")
    }
    return sign(Signing(person: leader, proven: [intent], unproven: [intent]), duty)
  }

  mutating func toggle(mark item: ItemReference) {
    if let place = marked.firstIndex(of: item) {
      marked.remove(at: place)
    } else {
      marked.append(item)
    }
  }
}

extension Key {
  /// Not a letter that was meant for the list.
  var isFunctionOrControl: Bool {
    switch self {
    case .function, .control: true
    default: false
    }
  }
}
