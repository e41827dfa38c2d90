import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import GRDB
import Testing

/// A data directory of its own for one test, gone when the test lets go of it.
final class Scratch {
  let directory: DataDirectory

  init() {
    let name = "dutyboard-test-\(UUID().uuidString)"
    directory = DataDirectory(FileManager.default.temporaryDirectory.path + "/" + name)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory.path)
  }

  func open(_ access: SQLiteJournal.Access = .creating, terminal: String = "tty1") throws
    -> SQLiteJournal
  {
    try SQLiteJournal.open(directory, as: holder(terminal), access)
  }

  func holder(_ terminal: String) -> Holder {
    Holder(user: "tester", terminal: terminal)
  }

  /// Runs SQL on the file behind the journal's back.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: directory.log)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// One number from the file.
  func count(_ sql: String) throws -> Int? {
    let queue = try DatabaseQueue(path: directory.log)
    return try queue.read { try Int.fetchOne($0, sql: sql) }
  }

  /// Takes the guards off the journal, as somebody with a database tool would.
  func dropTriggers() throws {
    try tamper(
      """
      DROP TRIGGER journal_only_grows; DROP TRIGGER journal_keeps_lines;
      DROP TRIGGER journal_keeps_words;
      """)
  }

  /// A journal with the whole story in it, closed again.
  func tellStory() throws -> Duty {
    let board = try Teller(try open())
    try board.tellStory()
    return board.duty
  }
}
