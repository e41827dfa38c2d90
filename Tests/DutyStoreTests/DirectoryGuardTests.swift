import DutyDomain
import DutyStore
import DutyTestKit
import Foundation
import Glibc
import Testing

@Suite struct `a directory that leads elsewhere` {
  private func made() throws -> Scratch {
    let scratch = Scratch()
    _ = try Teller(try scratch.open())
    return scratch
  }

  private func failure(_ directory: DataDirectory) -> Failure? {
    do throws(Failure) { try directory.check() } catch { return error }
    return nil
  }

  @Test(arguments: ["duty.sqlite", "duty.notice", "duty.lock", "duty.sqlite-wal"])
  func `the log and what belongs to it are no links`(name: String) throws {
    let scratch = try made()
    let path = scratch.directory.path + "/" + name
    let away = scratch.directory.path + "/away"
    rename(path, away)
    #expect(symlink(away, path) == 0)
    guard case .cannotRead(path, _) = failure(scratch.directory) else {
      Issue.record("a link was followed")
      return
    }
    #expect(throws: Failure.self) { try scratch.open(.writing) }
    #expect(throws: Failure.self) { try scratch.open(.reading) }
    #expect(throws: Failure.self) { try scratch.open(.creating) }
  }

  @Test func `a folder may be our own link, so that backups lie on another disk`() throws {
    let scratch = try made()
    let away = Scratch()
    try FileManager.default.createDirectory(
      atPath: away.directory.path, withIntermediateDirectories: true)
    rmdir(scratch.directory.backups)
    #expect(symlink(away.directory.path, scratch.directory.backups) == 0)
    #expect(failure(scratch.directory) == nil)
    // Somebody else's link in a shared folder is a trap. Only root can make one here.
    if geteuid() == 0 {
      #expect(lchown(scratch.directory.backups, 4711, 4711) == 0)
      guard case .cannotRead = failure(scratch.directory) else {
        Issue.record("a stranger's link was followed")
        return
      }
    }
  }

  @Test(arguments: ["duty.sqlite", "drafts", "backups", "shifts", "papers"])
  func `nobody else may write into what is in it`(name: String) throws {
    let scratch = try made()
    let path = scratch.directory.path + "/" + name
    #expect(chmod(path, name == "duty.sqlite" ? 0o666 : 0o777) == 0)
    #expect(failure(scratch.directory) == .directoryOpenToOthers(path: path))
  }

  @Test func `a draft that is a link is neither read nor written through`() throws {
    let scratch = try made()
    let victim = scratch.directory.path + "/victim"
    try "call 0 3\nabc".write(toFile: victim, atomically: true, encoding: .utf8)
    let file = DraftFile(scratch.directory, terminal: "tty9")
    symlink(victim, scratch.directory.drafts + "/" + file.name)
    symlink(victim, scratch.directory.drafts + "/other-1")
    #expect(throws: Failure.self) {
      try file.write(kind: "call", startedAt: Timestamp(milliseconds: 0), text: "xyz")
    }
    #expect(try scratch.directory.orphanedDrafts().isEmpty)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "call 0 3\nabc")
  }
}
