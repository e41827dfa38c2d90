import CellGrid
package import DutyDomain

/// Several marked incidents that are acknowledged together after a second word.
package struct BulkAsk: Hashable, Sendable {
  package var numbers: [ItemNumber]
  /// Marked as well, and never acknowledged together with others.
  package var left: [ItemNumber]
  /// By the leader at this terminal, not on behalf.
  var isInPerson: Bool
}

extension Flow {
  /// Acknowledges what is marked, else what is selected; several only after a second word.
  mutating func acknowledge(inPerson isInPerson: Bool, _ duty: Duty) -> [Effect] {
    let numbers = targets(.incident)
    guard numbers.count > 1 else {
      guard let number = numbers.first else { return [] }
      return acknowledge([number], inPerson: isInPerson, duty)
    }
    let allowed = numbers.filter { duty.incident($0)?.mayBeAcknowledgedInBulk == true }
    let left = numbers.filter { !allowed.contains($0) }
    if allowed.isEmpty {
      say(.refused(.nothingForBulk(left: left)), at: now)
      return []
    }
    bulkAsk = BulkAsk(numbers: allowed, left: left, isInPerson: isInPerson)
    say(.bulkAsks(allowed, left: left), at: now)
    return []
  }

  /// The second word: the same key or Enter acknowledges, everything else does not.
  mutating func answerBulk(_ key: Key, _ ask: BulkAsk, _ duty: Duty) -> [Effect]? {
    bulkAsk = nil
    notice = nil
    let command = KeyTable.command(for: key, on: .incident)
    guard command == .acknowledge || command == .acknowledgeOnBehalf || key == .enter else {
      return key == .escape ? [] : nil
    }
    marked.removeAll { ask.left.map { ItemReference(.incident, $0) }.contains($0) }
    return acknowledge(ask.numbers, inPerson: ask.isInPerson, duty)
  }

  private mutating func acknowledge(
    _ numbers: [ItemNumber], inPerson isInPerson: Bool, _ duty: Duty
  ) -> [Effect] {
    if isInPerson {
      marked.removeAll { $0.kind == .incident }
      return sign(acknowledging(numbers, duty), duty)
    }
    open(Entry(.acknowledgeWords(numbers[0])))
    return []
  }

  /// The acknowledgement by the leader of this board.
  func acknowledging(_ numbers: [ItemNumber], _ duty: Duty) -> Signing {
    let leader = leaderHere(duty)
    // The leader on duty needs no name: who that is the desk decides at the moment of writing.
    let named = leader == duty.leaderOnDuty(at: now) ? "" : leader ?? ""
    func intents(_ proof: Proof?) -> [Intent] {
      numbers.map {
        .acknowledge(
          $0,
          AcknowledgementEntry(leader: named, channel: .desk, isOnBehalf: false, proof: proof))
      }
    }
    return Signing(person: leader ?? "", proven: intents(.pin), unproven: intents(nil))
  }
}
