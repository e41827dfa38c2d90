import Foundation
import GRDB
import Glibc
import TerminalTestKit
import Testing

@Suite("What the program says of a damaged log, and where its advice leads")
struct WayBackTests {
  /// A room with a sound backup and a call after it, everything in the file itself.
  private func room() throws -> DutyRoom {
    let room = try DutyRoom.demo()
    try room.done("call", "备份以前的来电，石门镇道路积水")
    try room.done("backup")
    try room.done("call", "备份以后的来电，滨河路爆管停水")
    return room
  }

  private func file(_ room: DutyRoom) -> String { room.data + "/duty.sqlite" }

  private func tamper(_ room: DutyRoom, _ sql: String) throws {
    let queue = try DatabaseQueue(path: file(room))
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Folds the write-ahead log in, so that the bytes of the file are those that count.
  private func bytes(_ room: DutyRoom) throws -> Data {
    try tamper(room, "PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in ["-wal", "-shm"] { unlink(file(room) + suffix) }
    return try Data(contentsOf: URL(filePath: file(room)))
  }

  /// The command that a message ends with.
  private func command(_ text: String) throws -> String {
    let found = try #require(text.firstMatch(of: /dutyboard (rebuild|restore) [^\n]*/), "\(text)")
    return String(found.0)
  }

  /// Types the command as it was printed.
  private func type(_ command: String, _ room: DutyRoom) throws {
    let outcome = try run(
      ["/bin/sh", "-c", "\"$0\" " + command.dropFirst("dutyboard ".count), DutyRoom.program],
      environment: room.environment)
    #expect(outcome.code == 0, "\(command): \(outcome.errors)")
  }

  private func expectSound(_ room: DutyRoom) throws {
    #expect(try room.document("verify", "--derived").flag("ok") == true)
    try room.done("call", "修好以后的来电")
    #expect(try room.document("verify").flag("ok") == true)
  }

  /// The board shows what is sound, says what happened and what to type, and writes nothing.
  private func expectReadOnlyBoard(_ room: DutyRoom, says command: String) throws {
    let board = try room.board(columns: 200, rows: 50)
    try board.waitForScreen("只读")
    try board.waitForScreen("事件队列")
    try board.waitForScreen(String(command.prefix(17)))
    board.send("\u{1B}[21~\u{1B}[21~")
    #expect(try board.waitForEnd() == 3)
    #expect(try room.run("call", "不该存的来电").code == 3)
  }

  @Test("a changed line is named; the board opens read-only; the printed restore mends it")
  func changedLine() throws {
    let room = try room()
    var whole = try bytes(room)
    // Both calls' words as the journal has them, in their payload.
    let words = Data("\"text\":\"备份以前的来电".utf8)
    let place = try #require(whole.range(of: words)?.upperBound)
    whole[place - 1] ^= 1
    try whole.write(to: URL(filePath: file(room)))
    let verified = try room.run("verify")
    #expect(verified.code == 3)
    #expect(verified.output.contains(/第 \d+ 行：内容与校验值不符/), "\(verified.output)")
    let english = try room.run("verify", "--lang", "en")
    #expect(english.output.contains(/Line \d+: its content does not fit/), "\(english.output)")
    let command = try command(verified.output)
    #expect(command.hasPrefix("dutyboard restore ") && command.contains("/backups/duty-"))
    #expect(try self.command(english.output) == command)
    try type(command, room)
    try expectSound(room)
    #expect(try room.done("log").contains("恢复"))
  }

  @Test("a broken page is passed over: what lies before and behind it is checked and named")
  func brokenPage() throws {
    let room = try room()
    var whole = try bytes(room)
    // A leaf of the journal's tree: one that holds the words of a call.
    let place = try #require(whole.range(of: Data("\"text\":\"备份以前的来电".utf8))?.lowerBound)
    let page = place / 4096 * 4096
    whole.replaceSubrange(page..<(page + 4096), with: Data(repeating: 0xA5, count: 4096))
    try whole.write(to: URL(filePath: file(room)))
    let verified = try room.run("verify")
    #expect(verified.code == 3)
    #expect(verified.output.contains("这一行读不出"), "\(verified.output) \(verified.errors)")
    let command = try command(verified.output)
    let told = try room.run("list", "calls")
    #expect(told.code == 3 || told.output.contains("备份以后的来电"))
    try type(command, room)
    try expectSound(room)
  }

  @Test("broken archive and snapshots: the log is whole, and the printed rebuild loses nothing")
  func derived() throws {
    for (round, damage) in [
      "UPDATE archived_call SET item = zeroblob(40) WHERE number IN (SELECT min(number) FROM archived_call)",
      "UPDATE snapshot SET state = x'00'", "UPDATE archived_call SET at = at + 1",
    ].enumerated() {
      let room = try room()
      try room.done("rebuild")
      let before = try room.document("verify")
      try tamper(room, damage)
      let verified = try room.run("verify")
      #expect(verified.code == 3, "\(round): \(verified.output)")
      #expect(verified.output.contains("日志本身完好"), "\(verified.output)")
      let command = try command(verified.output)
      #expect(command.hasPrefix("dutyboard rebuild "))
      try type(command, room)
      let after = try room.document("verify")
      #expect(after.text("head") == before.text("head"))
      try expectSound(room)
    }
  }

  @Test("derived tables that SQLite itself cannot read are made anew in a file of its own")
  func brokenDerivedPages() throws {
    let room = try room()
    try room.done("rebuild")
    var whole = try bytes(room)
    let root = try DatabaseQueue(path: file(room)).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'note'")
    }
    whole = try bytes(room)
    let page = (try #require(root) - 1) * 4096
    whole.replaceSubrange(page..<(page + 4096), with: Data(repeating: 0xA5, count: 4096))
    try whole.write(to: URL(filePath: file(room)))
    let refused = try room.run("call", "不该存的来电")
    #expect(refused.code == 3)
    let command = try command(refused.errors)
    #expect(command.hasPrefix("dutyboard rebuild "))
    try expectReadOnlyBoard(room, says: command)
    try type(command, room)
    try expectSound(room)
    let kept = try FileManager.default.contentsOfDirectory(atPath: room.data + "/backups")
    #expect(kept.contains { $0.hasSuffix(".replaced") }, "the broken file is kept")
  }

  @Test("lines that are gone from the end are missed; what is left can be gone on with")
  func cut() throws {
    let room = try room()
    let copy = room.folder.path + "/older"
    _ = try bytes(room)
    try FileManager.default.copyItem(atPath: file(room), toPath: copy)
    try room.done("call", "会丢的来电")
    _ = try bytes(room)
    unlink(file(room))
    try FileManager.default.copyItem(atPath: copy, toPath: file(room))
    let verified = try room.run("verify")
    #expect(verified.code == 3)
    #expect(verified.output.contains("到末尾的内容缺失"), "\(verified.output)")
    let command = try command(verified.output)
    #expect(
      command.contains("/duty.sqlite"), "the log itself holds more than any backup: \(command)")
    try expectReadOnlyBoard(room, says: command)
    try type(command, room)
    #expect(try room.done("list", "calls").contains("备份以后的来电"))
    try expectSound(room)
  }

  @Test("without any backup the message says so, and what can be read is shown")
  func noBackup() throws {
    let room = try DutyRoom.demo()
    var whole = try bytes(room)
    let place = try #require(
      whole.range(of: Data("\"kind\":".utf8), options: .backwards)?.upperBound)
    whole[place + 2] ^= 1
    try whole.write(to: URL(filePath: file(room)))
    let verified = try room.run("verify")
    #expect(verified.code == 3, "\(verified.output)")
    #expect(verified.output.contains("没有完好的备份"), "\(verified.output)")
  }
}
