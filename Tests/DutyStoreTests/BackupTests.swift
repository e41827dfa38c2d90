import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
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

  @Test func `the oldest backups expire and the newest never does`() throws {
    _ = try scratch.tellStory()
    for minute in 0..<4 {
      let path = scratch.directory.backupPath(at: now.adding(minutes: minute), time)
      try backUp(scratch.directory, to: path)
    }
    try scratch.directory.expireBackups(keeping: 2)
    let left = try scratch.directory.listBackups().map { $0.path.suffix(13) }
    #expect(left == ["164510.backup", "164410.backup"])
    try scratch.directory.expireBackups(keeping: 0)
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
