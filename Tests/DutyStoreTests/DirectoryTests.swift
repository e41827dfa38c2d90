import DutyDomain
import DutyJournal
import DutyStore
import DutyTestKit
import Foundation
import Testing

@Suite struct `the data directory` {
  let scratch = Scratch()

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o7777
  }

  @Test func `everything in it is for the owner alone`() throws {
    let directory = scratch.directory
    _ = try scratch.tellStory()
    for folder in [directory.path, directory.drafts, directory.backups, directory.papers] {
      #expect(try mode(folder) == 0o700)
    }
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(directory.log + suffix) == 0o600) }
    for file in [directory.notice, directory.lock] { #expect(try mode(file) == 0o600) }
  }

  @Test func `a folder with the set-group-id bit is shared with its group`() throws {
    let directory = scratch.directory
    #expect(mkdir(directory.path, 0o770) == 0 && chmod(directory.path, 0o2770) == 0)
    _ = try scratch.tellStory()
    #expect(try mode(directory.drafts) == 0o2770)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(directory.log + suffix) == 0o660) }
  }

  @Test func `one in which anybody may write is refused`() throws {
    #expect(mkdir(scratch.directory.path, 0o777) == 0 && chmod(scratch.directory.path, 0o777) == 0)
    #expect(throws: Failure.directoryOpenToOthers(path: scratch.directory.path)) {
      try scratch.open()
    }
  }

  @Test func `a missing one is made by those who may and refused by all others`() throws {
    let path = scratch.directory.path
    #expect(throws: Failure.noDataDirectory(path: path)) { try scratch.open(.writing) }
    #expect(throws: Failure.noDataDirectory(path: path)) { try scratch.open(.reading) }
    try scratch.directory.create()
    #expect(throws: Failure.fileMissing(path: scratch.directory.log)) {
      try scratch.open(.writing)
    }
    _ = try scratch.open(.creating)
    _ = try scratch.open(.writing)
  }

  @Test func `one that cannot be written is said to be so and can be read`() throws {
    let duty = try scratch.tellStory()
    try asNobody(scratch.directory) { () throws in
      #expect(throws: Failure.directoryNotWritable(path: scratch.directory.path)) {
        try scratch.open(.writing)
      }
      let wall = try Teller(try scratch.open(.reading))
      #expect(wall.duty == duty)
    }
  }

  @Test func `the notice changes after a commit and only then`() throws {
    let board = try Teller(try scratch.open())
    try board.establish()
    let watch = try NoticeWatch(scratch.directory)
    #expect(!watch.drain())
    _ = try board.perform(.close(ItemNumber(year: 2026, serial: 9), outcome: "", despiteGaps: true))
    #expect(!watch.drain())
    let other = try Teller(try scratch.open(), terminal: "tty2")
    try other.call("来电")
    #expect(watch.drain())
    #expect(try board.journal.refresh(&board.duty).count == 2)
    #expect(!watch.drain())
    try board.journal.tend(board.duty)
    #expect(!watch.drain())
  }
}

/// Linux has it for file servers; the C library's header is not among those that Swift sees.
@_silgen_name("setfsuid")
private func setfsuid(_ user: UInt32) -> Int32

/// Runs with the file rights of nobody, on this thread only; as is where the tests are not root.
private func asNobody(_ directory: DataDirectory, _ body: () throws -> Void) throws {
  chmod(directory.path, 0o555)
  for suffix in ["", "-wal", "-shm"] { chmod(directory.log + suffix, 0o444) }
  chmod(directory.lock, 0o444)
  _ = setfsuid(65534)
  defer { _ = setfsuid(0) }
  try body()
}

@Suite struct drafts {
  let scratch = Scratch()
  let start = Timestamp(milliseconds: 1_795_430_700_000)

  @Test func `a draft is on disk at each key and only a dead board's is anybody's`() throws {
    try scratch.directory.create()
    var file: DraftFile? = DraftFile(scratch.directory, terminal: "/dev/pts/3")
    try file?.write(kind: "call", startedAt: start, text: "石门镇三车相撞，两人受伤")
    try file?.write(kind: "call", startedAt: start, text: "石门镇\n三车")
    #expect(try scratch.directory.orphanedDrafts() == [])
    let name = file?.name ?? ""
    #expect(name == "_dev_pts_3-\(getpid())")
    file = nil
    let draft = Draft(name: name, kind: "call", startedAt: start, text: "石门镇\n三车")
    #expect(try scratch.directory.orphanedDrafts() == [draft])
    try scratch.directory.remove(draft)
    #expect(try scratch.directory.orphanedDrafts() == [])
  }

  @Test func `a stored text leaves no draft behind`() throws {
    try scratch.directory.create()
    var file: DraftFile? = DraftFile(scratch.directory, terminal: "tty1")
    try file?.write(kind: "note", startedAt: start, text: "字")
    file?.remove()
    try file?.write(kind: "note", startedAt: start, text: "又")
    file?.remove()
    file = nil
    #expect(try scratch.directory.orphanedDrafts() == [])
  }

  @Test func `a draft survives a process that is killed in the middle of typing`() throws {
    try scratch.directory.create()
    // The shell holds the lock as a board does, and dies as a board does that is killed.
    let path = scratch.directory.drafts + "/tty1-4711"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "exec 9>\"$1\"; flock 9; printf 'call 1795430700000 9\\n石门镇老词' >&9; echo; exec sleep 60",
      "sh", path,
    ]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    _ = output.fileHandleForReading.readData(ofLength: 1)
    #expect(try scratch.directory.orphanedDrafts() == [])
    kill(shell.processIdentifier, SIGKILL)
    shell.waitUntilExit()
    let draft = Draft(name: "tty1-4711", kind: "call", startedAt: start, text: "石门镇")
    #expect(try scratch.directory.orphanedDrafts() == [draft])
  }
}
