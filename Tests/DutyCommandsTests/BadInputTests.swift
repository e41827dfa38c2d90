import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("What comes from outside is data")
struct HostileTextTests {
  private let evil = "石门\u{1B}[31m红\u{1B}]0;evil\u{07}\u{202E}abc\u{9B}2J\u{2066}x\u{200B} 着火"

  @Test("no control or direction character reaches the output, whatever command shows it")
  func commands() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", evil, "--as", evil)
    try room.done("note", "1", evil)
    try room.done("instruct", "1", "--words", evil, "--to", "应急局")
    try room.done("report", "1", "first", "--to", evil, "--content", evil)
    let csv = room.folder.path + "/" + "e\u{1B}[1m.csv"
    try "id,name\n\(evil),\(evil)\n".write(toFile: csv, atomically: true, encoding: .utf8)
    let shown: [[String]] = [
      ["list", "incidents"], ["list", "calls"], ["list", "instructions"], ["list", "reports"],
      ["show", "1"], ["show", "c1"], ["show", "p1"], ["show", "r1"], ["log"], ["search", "红"],
      ["parse", evil], ["call", evil], ["board", "--once"], ["roster"], [evil], ["show", evil],
      ["call", "x", "--happened-at", evil, "--late-reason", "x"], ["import", "units", csv],
      ["import", "units", evil], ["--data", evil, "log"], ["ack", "1", "--by", evil],
      ["themes", "check", evil], ["instruct", "1", "--words", "x", "--to", evil],
    ]
    for words in shown {
      for format in [[], ["--json"]] {
        let outcome = try room.run(words + format)
        #expect(dangers(in: outcome.outputBytes) == [], "\(words.first ?? "") \(format)")
        #expect(dangers(in: outcome.errorBytes) == [], "\(words.first ?? "") \(format)")
      }
    }
    #expect(try room.document("list", "calls").list().first?.text("text") == evil, "kept as it was")
  }

  @Test("a megabyte is refused at once, by argument and by pipe")
  func megabyte() throws {
    let room = try DutyRoom.furnished()
    let text = String(repeating: "石门隧道起火", count: 58_000)
    for words in [["call", "-"], ["parse", "-"], ["note", "1", "-"]] {
      let start = ContinuousClock.now
      let outcome = try room.run(words, input: Array(text.utf8))
      #expect(outcome.code == 1, "\(words)")
      #expect(threeParts(outcome)?[0].contains("4000") == true || words[0] == "note")
      #expect(start.duration(to: .now) < .seconds(20))
    }
    #expect(try room.document("list", "calls").list().isEmpty)
  }

  @Test("bytes that are no text do not stop a call")
  func noText() throws {
    let room = try DutyRoom.furnished()
    let outcome = try room.run(["call", "-"], input: [0xFF, 0xFE, 0x00] + Array("停水".utf8))
    #expect(outcome.code == 0)
    #expect(dangers(in: outcome.outputBytes) == [])
  }
}

@Suite("Data files that are not as they should be")
struct DamagedFileTests {
  /// Commands that read and commands that write.
  private let readers = [["list", "incidents"], ["show", "1"], ["log"], ["board", "--once"]]
  private let writers = [["call", "x"], ["note", "1", "x"], ["rebuild"]]

  @Test("a cut, a garbled and an emptied file end with 3 and are not touched")
  func damaged() throws {
    let room = try DutyRoom.demo()
    let file = room.data + "/duty.sqlite"
    try fold(room)
    let whole = try Data(contentsOf: URL(filePath: file))
    let contents = [
      whole.prefix(whole.count / 2), whole.prefix(whole.count - 4096 * 3), Data(),
      Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
    ]
    for (place, content) in contents.enumerated() {
      try content.write(to: URL(filePath: file))
      for words in readers + writers + [["verify"], ["doctor"]] {
        let outcome = try room.run(words)
        if place == 1, outcome.code == 0 { continue }
        #expect(outcome.code == 3, "\(place) \(words): \(outcome.errors)")
      }
      let refused = try room.run("demo", "--data", room.data, "--once")
      #expect(refused.code == 3 || place == 1)
      #expect(try Data(contentsOf: URL(filePath: file)) == content, "\(place)")
    }
  }

  /// Puts everything of the WAL into the file itself.
  private func fold(_ room: DutyRoom) throws {
    let copy = room.folder.path + "/folded"
    try room.done("backup", copy)
    for name in ["/duty.sqlite", "/duty.sqlite-wal", "/duty.sqlite-shm"] {
      unlink(room.data + name)
    }
    rename(copy, room.data + "/duty.sqlite")
  }

  @Test("a file of a newer program can be looked at and not written")
  func newerFormat() throws {
    let room = try DutyRoom.demo()
    try fold(room)
    // `user_version` lies in the header, four bytes from the sixtieth.
    let file = try FileHandle(forUpdating: URL(filePath: room.data + "/duty.sqlite"))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 9]))
    try file.close()
    try expectReadOnly(room, says: "9")
  }

  @Test(
    "a line of a newer program is where reading ends, and nothing is written behind it",
    .enabled(if: canForge, "python3 with sqlite3 is missing"))
  func unknownEvent() throws {
    let room = try DutyRoom.demo()
    try #require(try sqlite(room, Self.unknownLine) == 0)
    try expectReadOnly(room, says: "quantum_event")
  }

  @Test(
    "a running board that meets a line of a newer program says so and keeps what is being typed",
    .enabled(if: canForge, "python3 with sqlite3 is missing"))
  func unknownEventMeanwhile() throws {
    let room = try DutyRoom.demo()
    let board = try room.board()
    try board.waitForScreen("事件队列")
    board.send("\u{1B}OQ东湖泵站半句话")
    try board.waitForScreen("半句话")
    try #require(try sqlite(room, Self.unknownLine) == 0)
    board.send("\r")
    try board.waitForScreen("quantum_event")
    board.signal(SIGTERM)
    #expect(try board.waitForEnd() == 143)
    let calls = try room.run("list", "calls")
    #expect(calls.code == 3)
    #expect(!calls.output.contains("半句话"))
    let drafts = try FileManager.default.contentsOfDirectory(atPath: room.data + "/drafts")
    let texts = try drafts.map {
      try String(contentsOfFile: room.data + "/drafts/" + $0, encoding: .utf8)
    }
    #expect(texts.contains { $0.contains("东湖泵站半句话") })
  }

  private func expectReadOnly(_ room: DutyRoom, says word: String) throws {
    for words in readers + [["verify"], ["list", "calls"], ["parse", "停水"]] {
      let outcome = try room.run(words)
      #expect(outcome.code == 3, "\(words)")
      #expect(!outcome.output.isEmpty, "\(words): what can be read is shown")
      if words != ["verify"] { #expect(threeParts(outcome)?[0].contains(word) == true, "\(words)") }
    }
    for words in writers {
      let outcome = try room.run(words)
      #expect(outcome.code == 3, "\(words)")
      #expect(threeParts(outcome)?[0].contains(word) == true, "\(words)")
    }
    let board = try room.board()
    try board.waitForScreen("只读")
    try board.waitForScreen(word)
    board.send("\u{1B}OQ停水")
    board.send("\u{1B}[21~")
    #expect(try board.waitForEnd() == 3)
  }

  private static let canForge =
    (try? run(["/usr/bin/env", "python3", "-c", "import sqlite3"]).code) == 0

  /// Appends a row as a newer program would.
  private func sqlite(_ room: DutyRoom, _ script: String) throws -> Int32 {
    let outcome = try TerminalTestKit.run(
      ["/usr/bin/env", "python3", "-c", Self.runner, room.data + "/duty.sqlite", script],
      environment: room.environment)
    return outcome.code
  }

  private static let runner = """
    import sqlite3, sys
    connection = sqlite3.connect(sys.argv[1])
    connection.executescript(sys.argv[2])
    connection.commit()
    """

  private static let unknownLine = """
    DROP TRIGGER journal_only_grows;
    INSERT INTO journal SELECT seq + 1, recorded_at, author, terminal, 'newer', 0, 'quantum_event',
      7, payload, salt, payload_hash, hash, hash FROM journal ORDER BY seq DESC LIMIT 1;
    """
}

@Suite("Data directories that are not as they should be")
struct DirectoryTests {
  @Test("a directory in which anybody may write is refused")
  func worldWritable() throws {
    let room = try DutyRoom.demo()
    chmod(room.data, 0o777)
    for words in [["list", "calls"], ["call", "x"], ["board", "--once"], ["verify"]] {
      let outcome = try room.run(words)
      #expect(outcome.code == 1)
      #expect(threeParts(outcome)?[2].contains("chmod") == true)
    }
  }

  @Test("a file where the directory should be is told")
  func fileAsDirectory() throws {
    let room = try DutyRoom()
    try "x".write(toFile: room.data, atomically: true, encoding: .utf8)
    for words in [
      ["list", "calls"], ["call", "x"], ["board", "--once"], ["import", "units", "-"],
    ] {
      let outcome = try room.run(words)
      #expect(outcome.code == 1, "\(words)")
      #expect(threeParts(outcome)?[0].contains(room.data) == true, "\(words)")
    }
  }

  @Test("a symbolic link to the directory is the directory")
  func symbolicLink() throws {
    let room = try DutyRoom.demo()
    let link = room.folder.path + "/link"
    symlink(room.data, link)
    try room.done("call", "滨河路爆管停水", "--data", link)
    #expect(try room.done("list", "calls").contains("滨河路爆管停水"))
  }

  @Test("the directory is that of the option, else the variable, else the data home")
  func places() throws {
    let room = try DutyRoom()
    room.environment["DUTYBOARD_DATA"] = nil
    try room.done("board", "--once")
    let home = room.folder.path
    #expect(access(home + "/.local/share/dutyboard/duty.sqlite", F_OK) == 0)
    room.environment["XDG_DATA_HOME"] = home + "/xdg"
    try room.done("board", "--once")
    #expect(access(home + "/xdg/dutyboard/duty.sqlite", F_OK) == 0)
    room.environment["XDG_DATA_HOME"] = "relative"
    try room.done("call", "停水")
    #expect(access(home + "/relative", F_OK) != 0, "a path that is not absolute is ignored")
    room.environment["DUTYBOARD_DATA"] = home + "/variable"
    try room.done("board", "--once")
    #expect(access(home + "/variable/duty.sqlite", F_OK) == 0)
    try room.done("board", "--once", "--data", home + "/option")
    #expect(access(home + "/option/duty.sqlite", F_OK) == 0)
  }

  @Test("a directory that cannot be written can be looked at")
  func readOnly() throws {
    let room = try DutyRoom.demo()
    guard let mount = try ReadOnlyMount(room.data) else { return }
    defer { withExtendedLifetime(mount) {} }
    for words in [
      ["list", "calls"], ["show", "1"], ["verify"], ["board", "--once", "--readonly"],
    ] {
      let outcome = try room.run(words)
      #expect(outcome.code == 0, "\(words): \(outcome.errors)")
    }
    for words in [["call", "x"], ["rebuild"], ["backup"]] {
      let outcome = try room.run(words)
      #expect(outcome.code == 1, "\(words)")
      #expect(threeParts(outcome) != nil, "\(words): \(outcome.errors)")
    }
  }

  @Test("on a full disk a call is refused, nothing stored is lost, and all is well afterwards")
  func fullDisk() throws {
    let room = try DutyRoom()
    mkdir(room.data, 0o700)
    guard let mount = try SmallDisk(room.data, megabytes: 3) else { return }
    defer { withExtendedLifetime(mount) {} }
    try room.done("board", "--once")
    try room.done("call", "满盘以前的来电")
    try mount.fill()
    let outcome = try room.run("call", String(repeating: "满盘时的来电", count: 300))
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    let parts = try #require(threeParts(outcome), "\(outcome.errors)")
    #expect(parts[0].contains("磁盘已满"), "\(parts)")
    #expect(try room.document("verify").flag("ok") == true)
    #expect(try room.document("list", "calls").list().count == 1)
    mount.free()
    #expect(try room.document("call", "满盘以后的来电").number("call") == 2)
    #expect(try room.document("verify").flag("ok") == true)
  }

  @Test("a restore names the board that is open")
  func boardOpen() throws {
    let room = try DutyRoom.demo()
    let copy = room.folder.path + "/copy"
    try room.done("backup", copy)
    let board = try room.board()
    try board.waitForScreen("事件队列")
    let outcome = try room.run("restore", copy)
    #expect(outcome.code == 1)
    #expect(threeParts(outcome)?[0].contains("tester@pts/") == true, "\(outcome.errors)")
    board.signal(SIGTERM)
    _ = try board.waitForEnd()
    try room.done("restore", copy)
  }

  @Test("of two restores at once one may be refused, and the log is whole")
  func twoRestores() throws {
    let room = try DutyRoom.demo()
    let copy = room.folder.path + "/copy"
    try room.done("backup", copy)
    for _ in 1...5 {
      let pair = try (0..<2).map { _ in
        try Child([DutyRoom.program, "restore", copy], environment: room.environment)
      }
      let outcomes = pair.map { $0.finish() }
      #expect(outcomes.contains { $0.code == 0 })
      for outcome in outcomes where outcome.code != 0 {
        #expect(outcome.code == 1)
        #expect(threeParts(outcome) != nil, "\(outcome.errors)")
      }
      #expect(try room.document("verify").flag("ok") == true)
    }
  }
}
