import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import GRDB
import Testing

@testable import DutyDomain

@Suite struct `an erasure in the file` {
  private let words = ["张小二", "13912345678"]

  /// A call that names somebody, snapshots and search index included.
  private func told(_ scratch: Scratch) throws -> Teller {
    let board = try Teller(try scratch.open())
    try board.establish()
    var facts = CallFacts.blank
    facts.callerName = "张小二"
    facts.callback = "13912345678"
    try board.perform(
      .registerCall(
        CallEntry(text: "张小二 13912345678 起火", receivedAt: board.now, facts: facts)))
    // Old snapshots and merged pieces of the index leave their pages to the free list.
    for number in 1...150 {
      try board.perform(
        .addNote(ItemReference(.call, ItemNumber(year: 2026, serial: 1)), "行 \(number)"))
      try board.journal.tend(board.duty)
    }
    return board
  }

  private func erase(_ board: Teller) throws {
    var terms = PersonalTerms()
    terms.add(name: "张小二")
    terms.add(numbersIn: "13912345678")
    var lines: [DutyEvent] = []
    let positions = Set(1...board.duty.position)
    try board.journal.forEachPayload(from: 1, through: board.duty.position) { line in
      let left = try? PayloadRedactor(terms, connected: positions).redacted(line)
      guard let left else { return }
      lines.append(
        .personalDataErased(
          PersonalDataErased(
            position: line.position, redactedPayload: String(decoding: left, as: UTF8.self),
            reason: "第八十五条")))
    }
    #expect(!lines.isEmpty)
    try board.write(lines)
  }

  /// The files of the directory in which one of the words stands, as bytes.
  private func holders(_ directory: DataDirectory) -> [String] {
    let files = FileManager.default.enumerator(atPath: directory.path)?.allObjects as? [String]
    return (files ?? []).filter { name in
      guard let bytes = FileManager.default.contents(atPath: directory.path + "/" + name) else {
        return false
      }
      return words.contains { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func `nothing of it is left in any byte of the directory`() throws {
    let scratch = Scratch()
    let board = try told(scratch)
    #expect(!holders(scratch.directory).isEmpty)
    try erase(board)
    #expect(holders(scratch.directory) == [])
    #expect(try board.journal.isScrubbed())
    #expect(try board.journal.verify(lookingFor: nil).isSound)
    #expect(try Teller(try scratch.open()).duty == board.duty)
  }

  @Test func `a reader puts the last of it off, and who tends the log later ends it`() throws {
    let scratch = Scratch()
    let board = try told(scratch)
    let reader = try DatabaseQueue(path: scratch.directory.log)
    try reader.inDatabase { db in
      // A look that goes on keeps the pages it sees.
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM journal")
      try erase(board)
      #expect(try !board.journal.isScrubbed())
      try db.execute(sql: "COMMIT")
    }
    try reader.close()
    while try board.journal.tend(board.duty) {}
    #expect(try board.journal.isScrubbed())
    #expect(holders(scratch.directory) == [])
  }

  @Test func `who erased and was killed is followed by the next who tends`() throws {
    let scratch = Scratch()
    let board = try told(scratch)
    try erase(board)
    // As it stands when the process ends between the commit and writing the file anew.
    try scratch.tamper("INSERT OR REPLACE INTO note (name, value) VALUES ('unscrubbed', 1)")
    let next = try Teller(try scratch.open())
    #expect(try !next.journal.isScrubbed())
    while try next.journal.tend(next.duty) {}
    #expect(try next.journal.isScrubbed())
    #expect(holders(scratch.directory) == [])
  }

  @Test func `a line that was never erased by an event cannot lose its words`() throws {
    let scratch = Scratch()
    _ = try told(scratch)
    #expect(throws: (any Error).self) {
      try scratch.tamper("UPDATE journal SET payload = NULL, salt = NULL WHERE seq = 3")
    }
  }
}
