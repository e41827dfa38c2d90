import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import Glibc
import Testing

@Suite struct backups {
  let scratch = Scratch()
  let now = OfficeTime(utcOffsetMinutes: 480).instant(iso: "2026-11-23T16:42:10")!
  let time = OfficeTime(utcOffsetMinutes: 480)

  @Test func `a backup is the whole log and is named after the clock on the wall`() throws {
    let board = try Teller(try scratch.open())
    try board.tellStory()
    let path = scratch.directory.backupPath(at: now, time)
    #expect(path.hasSuffix("/backups/duty-20261123-164210.backup"))
    let verification = try backUp(scratch.directory, to: path)
    #expect(verification.head == board.journal.head)
    #expect(verification.isSound)
    #expect(try scratch.directory.lastBackup()?.path == path)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.directory.backups)
    #expect(names == ["duty-20261123-164210.backup"])
  }

  @Test func `a second backup never overwrites the first`() throws {
    _ = try scratch.tellStory()
    let path = scratch.directory.backupPath(at: now, time)
    try backUp(scratch.directory, to: path)
    #expect(throws: Failure.self) { try backUp(scratch.directory, to: path) }
  }

  @Test func `a backup of a damaged log is not reported as good and not kept`() throws {
    _ = try scratch.tellStory()
    try scratch.dropTriggers()
    try scratch.tamper("UPDATE journal SET author = '某人' WHERE seq = 7")
    let path = scratch.directory.backupPath(at: now, time)
    #expect(throws: Failure.backupNotVerified(path: path, detail: "hash 7")) {
      try backUp(scratch.directory, to: path)
    }
    #expect(try scratch.directory.listBackups() == [])
  }

  /// What goes by the name of a backup as of so many days ago.
  private func lay(daysAgo: Int) throws {
    let made = scratch.directory.backups + "/duty-\(1000 - daysAgo).backup"
    try Data().write(to: URL(filePath: made))
    let date = Date(timeIntervalSince1970: Double(now.milliseconds / 1000 - Int64(daysAgo) * 86400))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: made)
  }

  @Test func `of daily backups the newest of seven days, four weeks and twelve months are kept`()
    throws
  {
    try scratch.directory.create()
    for day in 0..<500 { try lay(daysAgo: day) }
    try scratch.directory.expireBackups(.usual, time)
    let left = try scratch.directory.listBackups().map { backup in
      Int(now.minutes(since: backup.madeAt) / (24 * 60))
    }
    // 2026-11-23 is a Monday: the last days of the weeks before are 1, 8 and 15 days ago.
    #expect(
      left == [0, 1, 2, 3, 4, 5, 6, 8, 15, 23, 54, 84, 115, 146, 176, 207, 237, 268, 296, 327])
    try scratch.directory.expireBackups(BackupRetention(), time)
    #expect(try scratch.directory.listBackups().count == 1, "the newest is never let go")
  }

  @Test
  func `a copy that was killed half-way is swept away by the next, one that is being made is not`()
    throws
  {
    _ = try scratch.tellStory()
    let (dead, alive) = (
      scratch.directory.backups + "/old.backup.partial",
      scratch.directory.backups + "/new.backup.partial"
    )
    for name in [dead, alive] { try Data("half".utf8).write(to: URL(filePath: name)) }
    let holder = Glibc.open(alive, O_RDONLY)
    #expect(flock(holder, LOCK_EX) == 0)
    defer { close(holder) }
    try backUp(scratch.directory, to: scratch.directory.backupPath(at: now, time))
    #expect(access(dead, F_OK) != 0)
    #expect(access(alive, F_OK) == 0)
    #expect(try scratch.directory.listBackups().count == 1)
  }

  @Test func `a restore brings the backup back and keeps what it replaced`() throws {
    let path = scratch.directory.backupPath(at: now, time)
    let (old, new) = try { () throws -> (Duty, Duty) in
      let board = try Teller(try scratch.open())
      try board.tellStory()
      try backUp(scratch.directory, to: path)
      let old = board.duty
      try board.call("备份之后的来电")
      return (old, board.duty)
    }()
    let restored = try restore(
      scratch.directory, from: path, as: scratch.holder("tty1"), at: now, time)
    #expect(restored.from == "duty-20261123-164210.backup")
    #expect(restored.kept == "duty-20261123-164210.replaced")
    let board = try Teller(try scratch.open())
    #expect(board.duty == old)
    #expect(board.journal.head == restored.verification.head)
    try board.perform(.noteRestore(from: restored.from, kept: restored.kept))
    #expect(try board.journal.verify(lookingFor: nil).isSound)
    let kept = scratch.directory.backups + "/" + restored.kept
    #expect(try verifyLog(at: kept).head.position == new.position)
  }

  @Test func `a restore waits for every other board and says whose they are`() throws {
    let path = scratch.directory.backupPath(at: now, time)
    let board = try Teller(try scratch.open(terminal: "tty7"))
    try board.tellStory()
    try backUp(scratch.directory, to: path)
    let held = Failure.boardsOpen(holders: ["tester@tty7 (\(getpid()))"])
    #expect(throws: held) {
      try restore(scratch.directory, from: path, as: scratch.holder("tty1"), at: now, time)
    }
    try board.call("什么也没有发生")
    #expect(try board.journal.verify(lookingFor: nil).isSound)
  }

  @Test func `while somebody restores no board opens, and his name is said`() throws {
    _ = try scratch.tellStory()
    let lock = try DirectoryLock.takeAlone(scratch.directory, scratch.holder("tty9"))
    #expect(throws: Failure.busy(holder: "tester@tty9 (\(getpid()))")) { try scratch.open() }
    withExtendedLifetime(lock) {}
  }

  @Test func `a damaged backup is refused and nothing is touched`() throws {
    let path = scratch.directory.backupPath(at: now, time)
    let duty = try scratch.tellStory()
    try backUp(scratch.directory, to: path)
    #expect(truncate(path, 20_000) == 0)
    #expect(throws: Failure.self) {
      try restore(scratch.directory, from: path, as: scratch.holder("tty1"), at: now, time)
    }
    #expect(try Teller(try scratch.open()).duty == duty)
  }

  @Test func `a log that is broken beyond opening is replaced and kept as it is`() throws {
    let path = scratch.directory.backupPath(at: now, time)
    let duty = try scratch.tellStory()
    try backUp(scratch.directory, to: path)
    for suffix in ["-wal", "-shm"] { unlink(scratch.directory.log + suffix) }
    let broken = Data("这不是数据库，只是一段文字。".utf8)
    try broken.write(to: URL(filePath: scratch.directory.log))
    let restored = try restore(
      scratch.directory, from: path, as: scratch.holder("tty1"), at: now, time)
    #expect(try Teller(try scratch.open()).duty == duty)
    let kept = scratch.directory.backups + "/" + restored.kept
    #expect(try Data(contentsOf: URL(filePath: kept)) == broken)
  }
}
