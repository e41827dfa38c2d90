import CellGrid
import DutyDomain

extension Flow {
  /// Enter in the line that asks for the periodical: the edge makes the issue from the last report.
  mutating func submitBulletin(_ entry: Entry, _ number: ItemNumber, _ text: String) -> [Effect] {
    pending = entry
    self.entry = nil
    return [.draftBulletin(number, series: text)]
  }

  /// The next step of the bulletin that is open: signed off by the leader on duty, sent to all receivers,
  /// then a line for who confirms.
  mutating func stepBulletin(_ number: ItemNumber, _ duty: Duty) -> [Effect] {
    guard let bulletin = duty.bulletin(number) else {
      say(.reportIsDone, at: now)
      return []
    }
    switch bulletin.state {
    case .draft: return [.perform(.bulletin(.sign(leader: "", reviewer: ""), number))]
    case .signed: return [.perform(.bulletin(.send(to: [], channel: .paper), number))]
    case .sent: open(Entry(.bulletinStep(.receipt, number)))
    case .withdrawn: say(.reportIsDone, at: now)
    }
    return []
  }

  /// `市政府总值班室：张三` names the receiver and who confirmed.
  mutating func submitBulletinStep(
    _ entry: Entry, _ step: BulletinStep, _ number: ItemNumber, _ text: String
  ) -> [Effect] {
    let parts = text.split(maxSplits: 1) { "：:".contains($0) }.map { trim(String($0)) }
    let (first, rest) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    switch step {
    case .sign: return send(entry, [.bulletin(.sign(leader: first, reviewer: rest), number)])
    case .send:
      return send(entry, [.bulletin(.send(to: parts, channel: .paper), number)])
    case .receipt:
      let (receiver, by) = parts.count > 1 ? (first, rest) : ("", first)
      return send(entry, [.bulletin(.receipt(from: receiver, by: by), number)])
    case .withdraw: return send(entry, [.bulletin(.withdraw(reason: text), number)])
    }
  }
}
