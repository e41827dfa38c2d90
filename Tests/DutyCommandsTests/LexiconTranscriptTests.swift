import Foundation
import TerminalTestKit
import Testing

@Suite("A room's own words by command")
struct LexiconTranscriptTests {
  private func write(_ text: String, _ name: String, in room: DutyRoom) throws {
    let folder = room.data + "/lexicon"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  private let good = "use,value,words\nplace,,老鹰撞\nfeature,collide,亲嘴\n"
  private let bad = "use,value,words,weight\nplaace,,老鹰撞,\nfeature,fire,冒烟,x\n"

  @Test("parse and call understand the words of the folder")
  func understood() throws {
    let room = try DutyRoom.furnished()
    let text = "石门镇报 老鹰撞两车亲嘴 2人受伤"
    #expect(try room.document("parse", text).text("place") != "老鹰撞")
    try write(good, "rooms.csv", in: room)
    let facts = try room.document("parse", text)
    #expect(facts.text("place") == "老鹰撞")
    #expect(facts.text("category") == "12H02")
    #expect(try room.document("call", text).inner("facts").text("place") == "老鹰撞")
  }

  @Test(
    "a file with a fault is told on standard error and not used; the call is stored all the same")
  func faulty() throws {
    let room = try DutyRoom.furnished()
    try write(bad, "bad.csv", in: room)
    try write(good, "rooms.csv", in: room)
    let outcome = try room.run("call", "石门镇报 老鹰撞两车亲嘴", "--json")
    #expect(outcome.code == 0)
    #expect(try Document(outcome.output).inner("facts").text("place") == "老鹰撞")
    #expect(threeParts(outcome)?.first?.contains("bad.csv 第 2 行第 1 列") == true)
    let english = try room.run("parse", "石门镇报 两车追尾", "--lang", "en")
    #expect(threeParts(english)?.first?.contains("bad.csv line 2 cell 1") == true)
    let findings = try room.document("doctor", code: 1).list()
    #expect(
      findings.contains {
        $0.flag("ok") == false && $0.text("finding")?.contains("lexicon/bad.csv") == true
      })
    #expect(
      findings.contains {
        $0.flag("ok") == true && $0.text("finding")?.contains("/lexicon/rooms.csv") == true
      })
  }

  @Test("check tells all faults of all files and ends with 1; fine files end with 0")
  func check() throws {
    let room = try DutyRoom.furnished()
    #expect(try room.done("lexicon", "check").contains(room.data + "/lexicon"))
    try write(good, "rooms.csv", in: room)
    #expect(try room.done("lexicon", "check").contains("rooms.csv：2 行，2 个词"))
    try write(bad, "bad.csv", in: room)
    let outcome = try room.run("lexicon", "check")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("bad.csv 第 2 行第 1 列，错误"))
    #expect(outcome.output.contains("bad.csv 第 3 行第 4 列，错误"))
    let document = try room.document("lexicon", "check", "--lang", "en", code: 1)
    #expect(document.lacks("schema ok files problems") == [])
    #expect(document.flag("ok") == false)
    #expect(document.list("problems").map { $0.number("line") } == [2, 3])
    #expect(document.list("files").map { $0.flag("ok") } == [false, true])
    #expect(document.list("files").map { $0.number("words") } == [0, 2])
    let lone = room.folder.path + "/lone.csv"
    try Data([0x75, 0x73, 0x65, 0xFF, 0xFF, 0xFF]).write(to: URL(filePath: lone))
    #expect(try room.run("lexicon", "check", lone).code == 1)
    #expect(try room.run("lexicon", "check", room.folder.path + "/none.csv").code == 1)
    #expect(try room.run("lexicon", "wrong").code == 2)
    // Words can be checked before there is any log.
    #expect(try DutyRoom().run("lexicon", "check", room.data + "/lexicon/rooms.csv").code == 0)
  }

  @Test("show says what a word means and where it comes from, uses what may be written")
  func show() throws {
    let room = try DutyRoom.furnished()
    try write(good, "rooms.csv", in: room)
    try write("code,names,keywords,weight\n12H02,对头撞,顶牛,3\n", "codes.csv", in: room)
    #expect(try room.done("lexicon", "show", "老鹰撞").contains("rooms.csv:2"))
    let all = try room.document("lexicon", "show").list()
    #expect(all.map { $0.text("word") } == ["顶牛", "对头撞", "老鹰撞", "亲嘴"])
    #expect(all.first?.number("weight") == 3)
    #expect(all.first?.text("file") == "codes.csv")
    let unit = try room.document("lexicon", "show", "石门镇").list()
    #expect(unit.contains { $0.text("use") == "unit" && $0.isNull("file") })
    #expect(try room.done("lexicon", "show", "qqq", "--lang", "en").contains("qqq"))
    #expect(try room.done("lexicon", "uses").contains("place_end"))
    #expect(try room.done("lexicon", "path") == room.data + "/lexicon\n")
  }

  @Test("the file in the README is fit for use")
  func readme() throws {
    let room = try DutyRoom.furnished()
    let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let parts = text.components(separatedBy: "<<'END'\n")
    #expect(parts.count == 2)
    let csv = parts.last?.components(separatedBy: "\nEND\n").first ?? ""
    try write(csv, "rooms.csv", in: room)
    #expect(try room.done("lexicon", "check").contains("3 行，5 个词"))
  }

  @Test("a search by letters finds the names in the log, mixed with Chinese or not")
  func search() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门镇报 老虎垭口隧道两车追尾 2人受伤 续报人鄂二娃")
    try room.done("call", "柳沟镇报 柳沟林场三号沟林地明火")
    func found(_ words: String...) throws -> [Int?] {
      try room.document("search", words.joined(separator: " ")).list().map { $0.number("seq") }
    }
    let wanted = try found("老虎垭口隧道")
    #expect(!wanted.isEmpty)
    for typed in ["lhyksd", "老虎垭口sd", "laohuyakousuidao", "LHYKSD", "lhyksd zhuiwei", "lhyksd 追尾"] {
      let positions = try found(typed)
      #expect(!positions.isEmpty, "\(typed)")
      #expect(positions.allSatisfy(wanted.contains), "\(typed)")
    }
    #expect(try found("lhyksd 明火").isEmpty)
    #expect(try found("qxqxqx").isEmpty)
    try room.done("rebuild")
    #expect(try !found("lhyksd").isEmpty)
  }

  @Test("control characters of a file never reach the terminal")
  func dangerous() throws {
    let room = try DutyRoom.furnished()
    try write("use,value,words\npl\u{1B}[31mace,,\u{202E}x\n", "e\u{1B}vil.csv", in: room)
    let outcome = try room.run("lexicon", "check")
    #expect(outcome.code == 1)
    #expect(dangers(in: Array(outcome.output.utf8)) == [])
    let parsed = try room.run("parse", "石门镇报 两车追尾")
    #expect(parsed.code == 0)
    #expect(dangers(in: Array(parsed.errors.utf8)) == [])
  }
}
