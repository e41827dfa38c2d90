import DutyJournal
import DutyStore
import DutyTestKit
import Testing

@Suite struct `the journal in SQLite keeps the contract` {
  @Test(arguments: JournalContract.clauses)
  func clause(_ clause: JournalContract.Clause) throws {
    let scratch = Scratch()
    #expect(try clause.problems { try scratch.open() } == [])
  }
}
