import DutyDomain
import DutyJournal
import DutyStore
import Foundation
import GRDB
import TerminalTestKit

/// What a data directory holds when a board opens it, without the detour over a process.
struct Judged {
  /// The text of each call by its number.
  var calls: [Int: String] = [:]
  var position = 0
  /// What `verify` names; empty in a sound log.
  var problems: [String] = []
  /// Why it would open read-only.
  var obstacle: String?
  var drafts: [String] = []
  /// Backups that do not verify; none may bear the name of one.
  var badBackups: [String] = []
  var backups = 0
}

/// Opens a directory as a board would, checks everything and lets go of it.
func judge(_ path: String, _ access: SQLiteJournal.Access = .creating) throws -> Judged {
  let directory = DataDirectory(path)
  var judged = Judged()
  let journal = try SQLiteJournal.open(
    directory, as: Holder(user: "judge", terminal: "-"), access)
  judged.position = Int(try journal.loadDuty().position)
  judged.obstacle = journal.obstacle.map { "\($0)" }
  try journal.forEachCall(.all) { judged.calls[$0.number.serial] = $0.text }
  judged.problems = try journal.verify(lookingFor: nil).problems.map {
    "\($0.what) \($0.position)"
  }
  judged.drafts = try directory.orphanedDrafts().map(\.text)
  let names = try FileManager.default.contentsOfDirectory(atPath: directory.backups)
  for name in names where name.hasSuffix(".backup") || name.hasSuffix(".replaced") {
    judged.backups += 1
    let verified = try? verifyLog(at: directory.backups + "/" + name)
    if verified?.isSound != true { judged.badBackups.append(name) }
  }
  return judged
}

/// Takes all snapshots away, so that the next act saves one at once.
func dropSnapshots(_ path: String) throws {
  let queue = try DatabaseQueue(path: path + "/duty.sqlite")
  try queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM snapshot") }
  try queue.close()
}

/// A reader that sees one state of the log for as long as it lives.
final class OpenRead {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path + "/duty.sqlite", configuration: configuration)
    try queue.unsafeReentrantRead { db in
      try db.execute(sql: "BEGIN")
      _ = try Row.fetchOne(db, sql: "SELECT count(*) FROM journal")
    }
  }
}
