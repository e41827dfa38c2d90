package import DutyDomain

extension MemoryJournal {
  package func callbackNumbers(beginning digits: String, limit: Int) throws(Failure) -> [String] {
    let numbers = book.archive.calls.values.map(\.facts.callback)
    return Array(
      Set(numbers.filter { !$0.isEmpty && $0.hasPrefix(digits) }).sorted().prefix(limit))
  }

  package func calls(of caller: CallerKey, limit: Int) throws(Failure) -> [Call] {
    let calls = book.archive.calls.values.filter { $0.facts.callerKeys.contains(caller) }
    return Array(
      calls.sorted { ($1.receivedAt, $1.number) < ($0.receivedAt, $0.number) }.prefix(limit))
  }

  package func callCount(of caller: CallerKey, since: Timestamp) throws(Failure) -> Int {
    book.archive.calls.values.count {
      $0.receivedAt >= since && $0.facts.callerKeys.contains(caller)
    }
  }
}
