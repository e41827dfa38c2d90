import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite struct `the journal in memory keeps the contract` {
  @Test(arguments: JournalContract.clauses)
  func clause(_ clause: JournalContract.Clause) throws {
    let book = MemoryBook()
    #expect(try clause.problems { MemoryJournal(book) } == [])
  }
}
