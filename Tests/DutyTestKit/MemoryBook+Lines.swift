package import DutyDomain
package import DutyJournal

extension MemoryBook {
  /// A book that holds these lines and nothing else, each as an act of its own.
  package static func holding(_ lines: some Collection<LogLine>) throws(Failure) -> MemoryBook {
    let book = MemoryBook()
    let journal = MemoryJournal(book)
    var duty = try journal.loadDuty()
    var rest = Array(lines)[...]
    try journal.writeInBulk(on: &duty) { _ in
      guard let line = rest.popFirst() else { return nil }
      let signature = Signature(
        action: "line-\(line.position)", recordedAt: line.recordedAt, author: line.author,
        terminal: line.terminal)
      return (signature, [line.event])
    }
    return book
  }
}
