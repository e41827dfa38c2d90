import Foundation
import TerminalTestKit
import Testing

@Suite("Acknowledging, sitting down and being there by command")
struct AcknowledgeTranscriptTests {
  @Test("in person with the PIN, on behalf without; the log and show say which")
  func proof() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "滨河路爆管停水")
    try room.done("call", "柳沟镇林地着火")
    try room.done("pin", "set", "沈砚秋", input: "4711\n")
    #expect(try room.run("ack", "1", "--by", "沈砚秋", "--pin", input: "0815\n").code == 1)
    try room.done("ack", "1", "--by", "沈砚秋", "--pin", input: "4711\n")
    let taken = try room.document("show", "1").inner("item").inner("acknowledgement")
    #expect(taken.text("proof") == "pin" && taken.isNull("on_behalf_by"))
    try room.done("ack", "2", "--by", "沈砚秋", "--channel", "phone", "--as", "白一鸣")
    let other = try room.document("show", "2").inner("item").inner("acknowledgement")
    #expect(other.isNull("proof") && other.text("on_behalf_by") == "白一鸣")
    let log = try room.done("log")
    #expect(log.contains("已验口令") && log.contains("白一鸣代记") && !log.contains("4711"))
  }

  @Test("a leader without a PIN is taken at the word, and the log says so")
  func unproved() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "滨河路爆管停水")
    try room.done("ack", "1", "--by", "沈砚秋", "--pin")
    #expect(try room.done("log").contains("未验口令"))
  }

  @Test("several at once need --yes, and grave ones are left and named")
  func bulk() throws {
    let room = try DutyRoom.furnished()
    for text in ["滨河路爆管停水", "柳沟镇林地着火", "北园街道树倒"] { try room.done("call", text) }
    try room.done("classify", "2", "--level", "II")
    for language in ["zh", "en"] {
      let asked = try room.run(
        "ack", "1", "2", "3", "--by", "沈砚秋", "--channel", "phone", "--lang", language)
      #expect(asked.code == 1 && threeParts(asked) != nil)
      #expect(asked.errors.contains("--yes") && asked.errors.contains("2"))
    }
    try room.done("ack", "1", "2", "3", "--by", "沈砚秋", "--channel", "phone", "--yes")
    let open = try room.document("list", "incidents", "--open").list()
    let taken = open.filter { !$0.isNull("acknowledged_by") }.compactMap { $0.number("number") }
    #expect(taken.sorted() == [1, 3])
    #expect(try room.run("ack", "2", "--by", "沈砚秋").code == 0)
  }

  @Test("withdrawn by whoever wrote it down, with a reason, and by nobody else")
  func unack() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "滨河路爆管停水")
    #expect(try room.run("unack", "1", "--reason", "听错").code == 1)
    try room.done("ack", "1", "--by", "沈砚秋", "--channel", "phone", "--as", "白一鸣")
    #expect(try room.run("unack", "1").code == 2)
    let other = try room.run("unack", "1", "--reason", "听错", "--as", "孟庆元")
    #expect(other.code == 1 && threeParts(other)?[0].contains("白一鸣") == true)
    try room.done("unack", "1", "--reason", "听错", "--as", "白一鸣")
    #expect(try room.document("show", "1").inner("item").isNull("acknowledged_by"))
    #expect(try room.done("log").contains("听错"))
  }

  @Test("what waits for a leader is listed with need, age and limit")
  func waiting() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "滨河路爆管停水")
    let items = try room.document("list", "waiting", "--for", "沈砚秋").list()
    #expect(items.count == 1)
    #expect(items.first?.lacks("kind number year need since due late unit") == [])
    #expect(items.first?.text("need") == "acknowledge" && items.first?.flag("late") == false)
    #expect(try room.done("list", "waiting", "--for", "沈砚秋").contains("签收"))
    #expect(try room.run("list", "incidents", "--for", "沈砚秋").code == 2)
  }

  @Test("a desk is taken, shown, left; the name signs, and --as goes before it")
  func desk() throws {
    let room = try DutyRoom.furnished()
    let people = try room.document("list", "roster").list()
    #expect(!people.isEmpty)
    try room.done("desk", "take", "魏长岭")
    #expect(try room.document("desk", "show").list().first?.text("person") == "魏长岭")
    try room.done("call", "滨河路爆管停水")
    #expect(try room.document("list", "calls").list().first?.text("recorded_by") == "魏长岭")
    try room.done("call", "柳沟镇林地着火", "--as", "沈砚秋")
    let recorded = try room.document("list", "calls").list().compactMap { $0.text("recorded_by") }
    #expect(recorded.contains("沈砚秋"))
    #expect(try room.run("desk", "take", "魏长岭").code == 1)
    #expect(try room.run("desk", "take", "无此人").code == 1)
    #expect(try room.run("desk", "take").code == 2)
    try room.done("desk", "leave")
    #expect(try room.document("desk", "show").list().isEmpty)
    #expect(try room.run("desk", "leave").code == 1)
  }

  @Test("the presence prompt is data; without one that is due, here is refused")
  func presence() throws {
    let room = try DutyRoom.furnished()
    #expect(try room.run("desk", "here").code == 1)
    let shown = try room.done("policy", "show")
    let file = room.folder.path + "/rules.toml"
    let rule =
      "sitting_minutes = 5\n[presence]\nfrom = \"00:00\"\nuntil = \"00:00\"\n"
      + "every_minutes = 1\nanswer_minutes = 1\n"
    let head = try #require(shown.range(of: "\n[[rule]]"))
    func write(_ rule: String) throws {
      try (String(shown[..<head.lowerBound]) + "\n" + rule + String(shown[head.lowerBound...]))
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
    try write(rule)
    let refused = try room.run("policy", "check", file)
    #expect(refused.code == 1 && refused.output.contains("answer_minutes"))
    try write(
      rule.replacingOccurrences(of: "every_minutes = 1\n", with: "every_minutes = 1440\n")
        .replacingOccurrences(of: "answer_minutes = 1\n", with: "answer_minutes = 1439\n"))
    try room.done("policy", "adopt", file, "--reason", "夜间抽问")
    let document = try room.document("policy", "show")
    #expect(document.inner("presence").number("answer_minutes") == 1439)
    #expect(document.number("sitting_minutes") == 5)
    try room.done("desk", "here")
    #expect(try room.run("desk", "here").code == 1)
    #expect(try room.done("log").contains("已应答"))
    for broken in ["from = \"25:00\"\n", "from = 9\n", ""] {
      try write(rule.replacingOccurrences(of: "from = \"00:00\"\n", with: broken))
      #expect(try room.run("policy", "check", file).code == 1, "\(broken)")
    }
  }
}
