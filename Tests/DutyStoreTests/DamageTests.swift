import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Testing

@Suite struct damage {
  let scratch = Scratch()

  private func problems(after sql: String) throws -> [ChainProblem] {
    _ = try scratch.tellStory()
    try scratch.dropTriggers()
    try scratch.tamper(sql)
    let found = try scratch.open(.reading).verify(lookingFor: nil)
    // Many threads find what one finds.
    for count in [2, 3, 7, 13] {
      #expect(try verifyLog(at: scratch.directory.log, stretches: count) == found, "\(count)")
    }
    return found.problems
  }

  @Test func `whatever line is hurt, stretches checked beside each other find the same`() throws {
    let last = try scratch.tellStory().position
    try scratch.dropTriggers()
    let sound = try verifyLog(at: scratch.directory.log)
    try scratch.tamper("CREATE TABLE kept AS SELECT * FROM journal")
    let wanted = sound.head.hash
    for seq in 1...last {
      for change in [
        "payload = payload || ' '", "payload = NULL, salt = NULL", "author = '某人'",
        "hash = zeroblob(32)", "previous_hash = hash", "seq = 1000000",
      ] {
        try scratch.tamper("UPDATE journal SET \(change) WHERE seq = \(seq)")
        let found = try verifyLog(at: scratch.directory.log, lookingFor: wanted)
        #expect(!found.problems.isEmpty, "\(seq) \(change)")
        for count in [2, 5] {
          #expect(
            try verifyLog(at: scratch.directory.log, lookingFor: wanted, stretches: count) == found,
            "\(seq) \(change), \(count)")
        }
        try scratch.tamper(
          """
          DELETE FROM journal WHERE seq IN (\(seq), 1000000);
          INSERT INTO journal SELECT * FROM kept WHERE seq = \(seq);
          """)
      }
    }
    #expect(try verifyLog(at: scratch.directory.log, stretches: 4) == sound)
  }

  @Test func `a changed word is found at its line`() throws {
    let found = try problems(
      after: "UPDATE journal SET payload = replace(payload, '石门', '东门') WHERE seq = 13")
    #expect(found == [ChainProblem(13, .payload)])
  }

  @Test func `a changed author is found at its line`() throws {
    #expect(
      try problems(after: "UPDATE journal SET author = '某人' WHERE seq = 7")
        == [ChainProblem(7, .hash)])
  }

  @Test func `a row hashed anew no longer fits the row after it`() throws {
    #expect(
      try problems(after: "UPDATE journal SET hash = zeroblob(32) WHERE seq = 7")
        == [ChainProblem(7, .hash), ChainProblem(8, .link)])
  }

  @Test func `swapped rows are found at both places`() throws {
    let found = try problems(
      after: """
        UPDATE journal SET seq = -1 WHERE seq = 8; UPDATE journal SET seq = 8 WHERE seq = 9;
        UPDATE journal SET seq = 9 WHERE seq = -1;
        """)
    #expect(found.contains(ChainProblem(8, .link)) && found.contains(ChainProblem(8, .hash)))
    #expect(found.contains(ChainProblem(9, .link)) && found.contains(ChainProblem(9, .hash)))
  }

  @Test func `a missing row leaves a gap`() throws {
    let found = try problems(after: "DELETE FROM journal WHERE seq = 8")
    #expect(found == [ChainProblem(9, .gap), ChainProblem(9, .link)])
  }

  @Test func `an emptied payload without an erasure is damage`() throws {
    #expect(
      try problems(after: "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = 12")
        == [ChainProblem(12, .missingPayload)])
    let board = try Teller(try scratch.open())
    #expect(board.journal.obstacle == .chainBroken(position: 12, what: .missingPayload))
    #expect(board.duty.position == 11)
  }

  @Test func `a snapshot that knows more than the journal proves a cut`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    for count in 1...120 { try board.write([.noteAdded(note("第\(count)条"))]) }
    while try board.journal.tend(board.duty) {}
    let last = board.duty.position
    try scratch.dropTriggers()
    try scratch.tamper("DELETE FROM journal WHERE seq > \(last - 3)")
    let cut = Failure.chainBroken(position: last, what: .cut)
    let later = try Teller(try scratch.open())
    #expect(later.journal.obstacle == cut)
    #expect(later.duty.position == last - 3)
    #expect(throws: cut) { try later.call("来电") }
    #expect(try later.journal.verify(lookingFor: nil).problems == [ChainProblem(last, .cut)])
    _ = try board.journal.refresh(&board.duty)
    #expect(board.journal.obstacle == cut)
  }

  @Test func `a snapshot of another row proves a change`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    for count in 1...120 { try board.write([.noteAdded(note("第\(count)条"))]) }
    while try board.journal.tend(board.duty) {}
    try scratch.tamper("UPDATE snapshot SET hash = zeroblob(32)")
    let later = try Teller(try scratch.open())
    #expect(later.journal.obstacle == .chainBroken(position: board.duty.position, what: .hash))
    #expect(later.duty == board.duty)
  }

  @Test func `a snapshot that cannot be read is dropped`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    for count in 1...120 { try board.write([.noteAdded(note("第\(count)条"))]) }
    while try board.journal.tend(board.duty) {}
    for damage in ["state = x'0102'", "format = 1"] {
      try scratch.tamper("UPDATE snapshot SET \(damage)")
      let later = try Teller(try scratch.open())
      #expect(later.journal.obstacle == nil)
      #expect(later.duty == board.duty)
    }
  }

  @Test func `a row changed under a running board stops its next decision`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    try scratch.dropTriggers()
    try scratch.tamper("UPDATE journal SET hash = zeroblob(32) WHERE seq = \(board.duty.position)")
    let broken = Failure.chainBroken(position: board.duty.position, what: .hash)
    #expect(throws: broken) { try board.call("来电") }
  }

  private func note(_ text: String) -> NoteAdded {
    var note = NoteAdded.blank
    note.text = text
    return note
  }
}
