import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import GRDB
import Testing

@Suite struct `the file` {
  let scratch = Scratch()

  @Test func `every commit is synced and goes through the write-ahead log`() throws {
    let journal = try scratch.open()
    #expect(try journal.setting("PRAGMA synchronous") == 2)
    #expect(try journal.setting("PRAGMA wal_autocheckpoint") == 0)
    #expect(try journal.setting("PRAGMA busy_timeout") == 5000)
    #expect(try journal.setting("PRAGMA user_version") == 1)
    let queue = try DatabaseQueue(path: scratch.directory.log)
    #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test func `no SQL replaces, changes or takes away a line`() throws {
    _ = try scratch.tellStory()
    let copy =
      "SELECT %@, recorded_at, author, terminal, %@, part, kind, version, payload, salt, payload_hash, "
      + "previous_hash, hash FROM journal WHERE seq = 3"
    let attempts = [
      "DELETE FROM journal WHERE seq = 3", "DELETE FROM journal",
      "UPDATE journal SET author = 'x' WHERE seq = 3",
      "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = 3",
      "UPDATE OR REPLACE journal SET seq = 4 WHERE seq = 3",
      "INSERT OR REPLACE INTO journal " + String(format: copy, "3", "action"),
      "REPLACE INTO journal " + String(format: copy, "3", "'new'"),
      "INSERT OR REPLACE INTO journal "
        + String(format: copy, "(SELECT max(seq) + 1 FROM journal)", "action"),
      "INSERT INTO journal " + String(format: copy, "(SELECT max(seq) + 2 FROM journal)", "'new'"),
      "INSERT INTO journal " + String(format: copy, "NULL", "'new'"),
      "INSERT INTO journal (seq, recorded_at, author, terminal, action, part, kind, version, "
        + "payload_hash, previous_hash, hash) VALUES ('x', 0, '', '', '', 0, '', 1, "
        + "zeroblob(32), zeroblob(32), zeroblob(32))",
    ]
    let before = try scratch.open().verify(lookingFor: nil)
    for attempt in attempts {
      #expect(throws: (any Error).self, "\(attempt)") { try scratch.tamper(attempt) }
    }
    #expect(try scratch.open().verify(lookingFor: nil) == before)
  }

  @Test func `a file of a newer format can be read and not written`() throws {
    let duty = try scratch.tellStory()
    try scratch.tamper("PRAGMA user_version = 9")
    let journal = try scratch.open(.writing)
    #expect(journal.obstacle == .newerFormat(found: 9))
    let board = try Teller(journal)
    #expect(board.duty == duty)
    #expect(throws: Failure.newerFormat(found: 9)) { try board.call("来电") }
  }

  @Test func `an event that this program does not know stops it before the line`() throws {
    let duty = try scratch.tellStory()
    try Teller(try scratch.open()).write([.noteAdded(.blank)])
    try scratch.dropTriggers()
    try scratch.tamper("UPDATE journal SET kind = 'drone_sent' WHERE seq = \(duty.position + 1)")
    let later = try Teller(try scratch.open())
    let failure = Failure.unknownEvent(position: duty.position + 1, kind: "drone_sent", version: 1)
    #expect(later.journal.obstacle == failure)
    #expect(later.duty == duty)
    #expect(throws: failure) { try later.call("来电") }
  }

  @Test func `a file that is cut short or no database is no duty log`() throws {
    _ = try scratch.tellStory()
    let size =
      try FileManager.default.attributesOfItem(atPath: scratch.directory.log)[.size] as? Int
    // With its WAL beside it the file would be whole again.
    for suffix in ["-wal", "-shm"] { unlink(scratch.directory.log + suffix) }
    for length in [(size ?? 0) / 2, 5000, 100] {
      #expect(truncate(scratch.directory.log, length) == 0)
      #expect(isNoLog { try Teller(try scratch.open()) })
    }
    try Data("这不是数据库，只是一段文字。".utf8).write(to: URL(filePath: scratch.directory.log))
    #expect(isNoLog { try scratch.open() })
  }

  @Test func `an emptied file is not taken for a new one`() throws {
    _ = try scratch.tellStory()
    for suffix in ["-wal", "-shm"] { unlink(scratch.directory.log + suffix) }
    #expect(truncate(scratch.directory.log, 0) == 0)
    #expect(isNoLog { try scratch.open(.creating) })
  }

  @Test func `another program's database is no duty log`() throws {
    try scratch.directory.create()
    try scratch.tamper("CREATE TABLE address (name TEXT)")
    #expect(isNoLog { try scratch.open() })
  }

  @Test func `a reader opens it without changing a byte`() throws {
    let duty = try scratch.tellStory()
    let before = try Data(contentsOf: URL(filePath: scratch.directory.log))
    let wall = try Teller(try scratch.open(.reading))
    #expect(wall.duty == duty)
    #expect(try wall.journal.search("石门", since: nil, limit: 9).count > 1)
    #expect(throws: Failure.directoryNotWritable(path: scratch.directory.path)) {
      try wall.call("来电")
    }
    #expect(try Data(contentsOf: URL(filePath: scratch.directory.log)) == before)
  }

  @Test func `a full disk refuses the act and loses nothing that was stored`() throws {
    let journal = try scratch.open()
    let board = try Teller(journal)
    try board.tellStory()
    let before = (board.duty, board.journal.head)
    // The smallest limit that SQLite takes: the size that the file has.
    _ = try journal.setting("PRAGMA max_page_count = 1")
    var note = NoteAdded.blank
    note.text = String(repeating: "满", count: 4000)
    #expect(throws: Failure.diskFull(path: scratch.directory.log)) {
      for _ in 1...50 { try board.write([.noteAdded(note)], id: "\(board.duty.position)") }
    }
    #expect(board.duty.position >= before.0.position)
    #expect(try Teller(try scratch.open()).duty == board.duty)
    _ = try journal.setting("PRAGMA max_page_count = 100000")
    try board.call("磁盘又有空了")
    #expect(try journal.verify(lookingFor: nil).isSound)
  }

  @Test func `what is derived is made anew when it is missing or marked as stale`() throws {
    let duty = try scratch.tellStory()
    let dump = try scratch.open().derivedDump()
    for damage in [
      "DROP TABLE touch", "DROP TABLE caller", "INSERT INTO note VALUES ('stale', 1)",
      "UPDATE note SET value = 1 WHERE name = 'format'",
    ] {
      try scratch.tamper(damage)
      var told: [Int64] = []
      func open() throws -> SQLiteJournal {
        try SQLiteJournal.open(
          scratch.directory, as: scratch.holder("tty1"), beforeRemaking: { told.append($0) })
      }
      let board = try Teller(try open())
      #expect(try board.journal.derivedDump() == dump)
      #expect(board.duty == duty)
      // Who opens is told that it takes a while; the next one finds all in order.
      _ = try open()
      #expect(told == [duty.position])
    }
  }

  private func isNoLog(_ body: () throws -> Any) -> Bool {
    do {
      _ = try body()
      return false
    } catch let failure as Failure {
      if case .notADutyLog = failure { return true }
      Issue.record("\(failure)")
      return false
    } catch { return false }
  }

  @Test func `only the last one that closes empties a long WAL`() throws {
    let scratch = Scratch()
    let wal = scratch.directory.log + "-wal"
    var size: Int {
      get throws { try FileManager.default.attributesOfItem(atPath: wal)[.size] as? Int ?? -1 }
    }
    var first: Teller? = try Teller(try scratch.open())
    var second: SQLiteJournal? = try scratch.open(terminal: "tty2")
    try first?.establish()
    for count in 1...60 { try first?.call("第\(count)条") }
    let long = try size
    #expect(long > 256 << 10)
    first = nil
    #expect(try size == long)
    withExtendedLifetime(second) {}
    second = nil
    #expect(try size == 0)
    #expect(try verifyLog(at: scratch.directory.log).isSound)
  }
}
