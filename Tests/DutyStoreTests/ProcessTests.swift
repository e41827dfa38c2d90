import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import Synchronization
import Testing

@Suite struct `several at once` {
  let scratch = Scratch()

  @Test func `a stored call waits for the disk once`() throws {
    let journal = try scratch.open()
    let board = try Teller(journal)
    try board.establish()
    let counter = try #require(SyncCounter(journal))
    for _ in 1...10 { try board.call("石门镇三车相撞") }
    #expect(counter.count == 10)
  }

  @Test func `boards that write at the same moment lose nothing`() throws {
    try Teller(try scratch.open()).establish()
    let directory = scratch.directory
    let troubles = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      do {
        let journal = try SQLiteJournal.open(
          directory, as: Holder(user: "u", terminal: "t\(number)"))
        let board = try Teller(journal, terminal: "t\(number)")
        for count in 1...15 { try board.call("\(number)号台第\(count)通") }
      } catch { troubles.withLock { $0.append("\(error)") } }
    }
    #expect(troubles.withLock { $0 } == [])
    let board = try Teller(try scratch.open())
    #expect(board.duty.incidents.map(\.number.serial) == Array(1...60))
    #expect(try board.journal.verify(lookingFor: nil).isSound)
    let dump = try board.journal.derivedDump()
    try board.journal.rebuild()
    #expect(try board.journal.derivedDump() == dump)
  }

  @Test func `two first starts at once make one log`() throws {
    let directory = scratch.directory
    let troubles = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      do {
        _ = try SQLiteJournal.open(
          directory, as: Holder(user: "u", terminal: "t\(number)"), .creating)
      } catch { troubles.withLock { $0.append("\(error)") } }
    }
    #expect(troubles.withLock { $0 } == [])
    #expect(try Teller(try scratch.open(.writing)).duty.position == 0)
  }

  @Test func `a commit that was not finished leaves nothing behind`() throws {
    let board = try Teller(try scratch.open())
    try board.tellStory()
    let log = scratch.directory.log
    // What a killed process leaves: the files as they are, the last commit torn at every length.
    let whole = try Data(contentsOf: URL(filePath: log + "-wal"))
    let file = try Data(contentsOf: URL(filePath: log))
    try board.call("最后一通")
    let wal = try Data(contentsOf: URL(filePath: log + "-wal"))
    for length in stride(from: whole.count, to: wal.count, by: 1777) {
      let torn = Scratch()
      try torn.directory.create()
      try file.write(to: URL(filePath: torn.directory.log))
      try wal.prefix(length).write(to: URL(filePath: torn.directory.log + "-wal"))
      let later = try Teller(try torn.open(.writing))
      #expect(later.duty.position == board.duty.position - 2)
      #expect(try later.journal.verify(lookingFor: nil).isSound)
      let dump = try later.journal.derivedDump()
      try later.journal.rebuild()
      #expect(try later.journal.derivedDump() == dump)
    }
  }

  @Test func `another board that holds the log is named`() throws {
    let holder = try scratch.open(terminal: "tty7")
    let journal = try scratch.open(terminal: "tty1")
    #expect(journal.otherHolders == ["tester@tty7 (\(getpid()))"])
    withExtendedLifetime(holder) {}
  }

  @Test func `the state is kept every four thousand lines and the past starts from there`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    let now = board.now
    var count = 0
    try board.journal.writeInBulk(on: &board.duty) { duty in
      count += 1
      if duty.position >= 8010 { return nil }
      var note = NoteAdded.blank
      note.text = "第\(count)条"
      let signature = Signature(
        action: "bulk-\(count)", recordedAt: now, author: "白一鸣", terminal: "tty1")
      return (signature, [DutyEvent](repeating: .noteAdded(note), count: 10))
    }
    #expect(try scratch.count("SELECT count(*) FROM snapshot WHERE kept = 1") == 2)
    #expect(try scratch.count("SELECT count(*) FROM snapshot") == 3)
    #expect(try board.journal.loadDuty(asOf: 4001).position == 4001)
    #expect(try Teller(try scratch.open()).duty == board.duty)
    try board.journal.rebuild()
    #expect(try scratch.count("SELECT count(*) FROM snapshot WHERE kept = 1") == 2)
    #expect(try board.journal.search("第7条", since: nil, limit: 50).count == 50)
  }
}
