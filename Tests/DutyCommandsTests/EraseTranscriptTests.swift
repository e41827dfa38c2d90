import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("Erasing personal data by command")
struct EraseTranscriptTests {
  private let words = ["张小二", "13912345678", "139-1234-5678", "李雷"]

  /// A room with a call that names somebody, handed on and closed.
  private func told() throws -> DutyRoom {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门镇张小二 139-1234-5678 1240 河湾村两车相撞 1死2伤 伤者李雷", "--as", "白一鸣")
    try room.done("note", "1", "张小二 再报 139-1234-5678", "--as", "白一鸣")
    return room
  }

  private func close(_ room: DutyRoom) throws {
    try room.done("close", "1", "--outcome", "已处置", "--despite-gaps", "--as", "白一鸣")
  }

  /// The files in which one of the words stands, as bytes.
  private func holders(_ room: DutyRoom) -> [String] {
    let files = FileManager.default.enumerator(atPath: room.data)?.allObjects as? [String] ?? []
    return files.filter { name in
      guard let bytes = FileManager.default.contents(atPath: room.data + "/" + name) else {
        return false
      }
      return words.contains { bytes.range(of: Data($0.utf8)) != nil }
    }.sorted()
  }

  @Test("it is asked for, done, and found nowhere but where it is said to be")
  func whole() throws {
    let room = try told()
    let erase = ["erase", "c1", "--reason", "处置结束", "--as", "白一鸣", "--also", "李雷"]
    let open = try room.run(erase + ["--by", "沈砚秋", "--yes"])
    #expect(open.code == 1 && open.errors.contains("1 号事件还在处置"))
    try close(room)
    let nobody = try room.run(erase + ["--yes"])
    #expect(nobody.code == 1 && nobody.errors.contains("没有写批准的领导"))
    let asked = try room.run(erase + ["--by", "沈砚秋"])
    #expect(asked.code == 1 && asked.errors.contains("不能恢复") && asked.errors.contains("--yes"))
    #expect(!holders(room).isEmpty)
    try room.done("backup")
    let outcome = try room.run(erase + ["--by", "沈砚秋", "--yes"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("旧备份 1 份仍有"))
    #expect(holders(room).allSatisfy { $0.hasPrefix("backups/") || $0.hasPrefix("papers/") })
    for words in [
      ["show", "c1"], ["show", "1"], ["list", "calls"], ["log"], ["search", "张小二"],
      ["search", "13912345678"], ["board", "--once"], ["list", "calls", "--json"],
      ["show", "c1", "--json"],
    ] {
      let shown = try room.run(words)
      for word in self.words { #expect(!shown.output.contains(word), "\(words) \(word)") }
    }
    #expect(try room.run("verify").code == 0)
    #expect(try room.done("show", "c1").contains("个人信息已依法清除。批准：沈砚秋。理由：处置结束。"))
    let english = try room.done("log", "--lang", "en")
    #expect(english.contains("were erased by law. Approved by 沈砚秋. Reason: 处置结束."))
    let again = try room.run(erase.dropLast(2) + ["--by", "沈砚秋", "--yes"])
    #expect(again.code == 1 && again.errors.contains("早已清除"))
  }

  @Test("the document says which lines, and what still has the data")
  func json() throws {
    let room = try told()
    try close(room)
    let papers = room.data + "/papers"
    try "来电人 张小二\n".write(toFile: papers + "/own.txt", atomically: true, encoding: .utf8)
    try "call 0 9\n李雷".write(
      toFile: room.data + "/drafts/tty1-1", atomically: true, encoding: .utf8)
    let document = try room.document(
      "erase", "c1", "--reason", "处置结束", "--by", "沈砚秋", "--also", "李雷", "--yes", "--as", "白一鸣")
    #expect(
      document.lacks("schema seq call year lines shift_files papers drafts backups file_clean")
        == [])
    #expect(document.number("call") == 1 && document.number("drafts") == 1)
    #expect(document.object["papers"] as? [String] == ["own.txt"])
    #expect((document.object["lines"] as? [Int])?.count == 2)
    #expect(document.flag("file_clean") == true)
  }

  @Test("refusals come in three parts, in both languages", arguments: ["zh", "en"])
  func refused(_ language: String) throws {
    let room = try told()
    for words in [
      ["c9", "--reason", "x", "--by", "沈砚秋"], ["c1", "--reason", " ", "--by", "沈砚秋"],
      ["c1", "--reason", "x", "--by", "无此人"], ["c1", "--reason", "x"],
      ["c1", "--reason", "x", "--by", "沈砚秋", "--also", "李"],
    ] {
      let outcome = try room.run(["erase", "--lang", language, "--as", "白一鸣", "--yes"] + words)
      #expect(outcome.code == 1 && threeParts(outcome) != nil, "\(words): \(outcome.errors)")
    }
    let stranger = try room.run(
      "erase", "c1", "--reason", "x", "--by", "沈砚秋", "--yes", "--as", "路人", "--lang", language)
    #expect(stranger.code == 1 && stranger.errors.contains("路人"))
    #expect(try room.run("erase", "c1").code == 2)
    #expect(try room.run("erase", "p7", "--reason", "x").code == 2)
    #expect(!holders(room).isEmpty)
  }
}

@Suite("Files of shifts after an erasure")
struct ErasedShiftFilesTests {
  @Test(
    "log and lines of the shift are written anew, the pack is struck through, nothing else changes")
  func shifts() throws {
    let room = try DutyRoom.demo()
    // The demonstration has calls with a name and a number; an enquiry needs no incident to be closed.
    let text = "文昌小区居民张小二 139-1234-5678 问暖气啥时候来"
    let call = try room.document("call", text)
    let number = try #require(call.number("call"))
    #expect(call.isNull("incident"))
    try room.done("shift", "handover")
    let items = try room.document("shift", "show").inner("handover").list("items")
    let ids = items.compactMap { $0.text("kind") == "check" ? nil : $0.text("id") }
    if !ids.isEmpty { #expect(try room.run(["shift", "accept"] + ids).code == 0) }
    for item in items where item.text("kind") == "check" {
      try room.done("shift", "check", item.text("id") ?? "", "--ok")
    }
    // At some hours of the day the demonstration hands over late.
    for side in ["out", "in"] {
      try room.done("shift", "sign", side, "--late-reason", "路上堵车")
    }
    let folder = room.data + "/shifts/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let before = try names.map { try String(contentsOfFile: folder + $0, encoding: .utf8) }
    #expect(before.contains { $0.contains("张小二") })
    let officer = try room.document("roster", "show").inner("now").text("lead_officer") ?? ""
    let leader = try room.document("roster", "show").inner("now").text("leader") ?? ""
    let document = try room.document(
      "erase", "c\(number)", "--reason", "办结", "--by", leader, "--as", officer, "--yes")
    #expect((document.number("shift_files") ?? 0) >= 3)
    for (name, old) in zip(names, before) {
      let new = try String(contentsOfFile: folder + name, encoding: .utf8)
      #expect(!new.contains("张小二") && !new.contains("13912345678") && !new.contains("1234-5678"))
      if !old.contains("张小二"), name.hasPrefix("pack") { #expect(new == old) }
      var status = stat()
      #expect(stat(folder + name, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
  }
}
