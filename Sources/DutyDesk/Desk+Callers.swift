package import DutyDomain
import DutyJournal

extension Desk {
  /// The last calls of whoever is on the line; nil when the register knows none.
  ///
  /// The number goes first: while few digits stand there it counts once only three numbers are left
  /// that it may become, and then the one that called last is meant. Else the unit, else the name.
  package func history(of caller: CallerQuery, at now: Timestamp) throws(Failure) -> CallerHistory?
  {
    if caller.digits.count >= CallerQuery.fewestDigits {
      let numbers = try journal.callbackNumbers(beginning: caller.digits, limit: 4)
      if numbers.count <= 3 {
        var latest: CallerHistory?
        for number in numbers {
          guard let history = try history(of: caller, by: .number(number), now) else { continue }
          if latest.map({ $0.calls[0].receivedAt < history.calls[0].receivedAt }) ?? true {
            latest = history
          }
        }
        if let latest { return latest }
      }
    }
    if !caller.unit.isEmpty, let history = try history(of: caller, by: .unit(caller.unit), now) {
      return history
    }
    return caller.name.isEmpty ? nil : try history(of: caller, by: .name(caller.name), now)
  }

  private func history(of caller: CallerQuery, by key: CallerKey, _ now: Timestamp)
    throws(Failure) -> CallerHistory?
  {
    let calls = try journal.calls(of: key, limit: 8)
    if calls.isEmpty { return nil }
    let since = now.adding(minutes: -CallerHistory.days * 1440)
    return CallerHistory(
      query: caller, key: key, recent: try journal.callCount(of: key, since: since), calls: calls)
  }
}
