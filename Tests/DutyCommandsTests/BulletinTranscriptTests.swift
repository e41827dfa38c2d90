import Foundation
import TerminalTestKit
import Testing

@Suite("Periodicals by command")
struct BulletinTranscriptTests {
  private func room() throws -> DutyRoom {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤")
    return room
  }

  @Test("from a report: drafted, signed off, sent, received, printed, listed")
  func life() throws {
    let room = try room()
    try room.done("report", "1", "first", "--draft")
    let made = try room.document("bulletin", "new", "special", "--report", "r1")
    #expect(made.text("kind") == "bulletin")
    #expect(made.number("number") == 1)
    let draft = try room.document("bulletin", "show", "b1").inner("item")
    #expect(draft.text("state") == "draft")
    #expect(draft.isNull("issue"))
    #expect(draft.text("title")?.hasPrefix("关于") == true)
    #expect(try room.run("bulletin", "send", "b1").code == 1)
    let signed = try room.done("bulletin", "sign", "b1", "--reviewer", "孟庆元")
    #expect(signed.contains("刊物 1"))
    try room.done("bulletin", "send", "b1", "--to", "甲", "--to", "乙", "--channel", "fax")
    try room.done("bulletin", "receipt", "b1", "--from", "甲", "--by", "张三")
    #expect(try room.document("bulletin", "list", "--open").list().count == 1)
    try room.done("bulletin", "receipt", "b1", "--by", "李四")
    #expect(try room.document("bulletin", "list", "--open").list().isEmpty)
    let listed = try #require(try room.document("bulletin", "list").list().first)
    #expect(listed.number("issue") == 1)
    #expect(listed.list("deliveries").count == 2)
    #expect(
      listed.lacks(
        """
        number year series name state issue issue_year total urgency title text incident report \
        drafted reviewed_by signed withdrawn deliveries
        """) == [])
    #expect(try room.done("bulletin", "list").contains("应急专报"))
    #expect(try room.done("show", "b1").contains("签收"))
    #expect(try room.done("log").contains("年第1期。"))
  }

  @Test("papers are files with safe names in the data directory")
  func printing() throws {
    let room = try room()
    try room.done(
      "bulletin", "new", "flash", "--title", "<b>降温</b>", "--text", "-", "--urgency", "urgent",
      input: "第一段\n../../x\n")
    for (format, suffix) in [("text", "txt"), ("markdown", "md"), ("html", "html")] {
      let said = try room.done("bulletin", "print", "b1", "--format", format)
      let year = try #require(
        try room.document("bulletin", "show", "b1").inner("item").number("year"))
      let path = room.data + "/papers/bulletin-draft-\(year)-1.\(suffix)"
      #expect(said.contains(path))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("第一段"))
      if format == "html" { #expect(text.contains("&lt;b&gt;降温&lt;/b&gt;")) }
    }
    #expect(try room.done("bulletin", "print", "b1", "--stdout").hasPrefix("<!DOCTYPE html>"))
    try room.done("report", "1", "first", "--draft")
    for format in ["text", "markdown", "html"] {
      let printed = try room.done("report", "r1", "print", "--format", format, "--stdout")
      #expect(printed.contains("石门隧道"))
    }
    #expect(try room.done("report", "r1", "print").contains("/papers/report-"))
  }

  @Test("a withdrawn issue stays with its number, the next goes on")
  func withdrawal() throws {
    let room = try room()
    for _ in 1...2 { try room.done("bulletin", "new", "duty", "--title", "题", "--text", "文") }
    try room.done("bulletin", "sign", "b1")
    try room.done("bulletin", "withdraw", "b1", "--reason", "有误")
    try room.done("bulletin", "sign", "b2")
    let all = try room.document("bulletin", "list").list()
    #expect(all.map { $0.text("state") } == ["withdrawn", "signed"])
    #expect(all.map { $0.number("issue") } == [1, 2])
    let again = try room.run("bulletin", "withdraw", "b1", "--reason", "又")
    #expect(again.code == 1)
    #expect(threeParts(again)?[0].contains("作废") == true)
  }

  @Test("the office sets its own periodicals")
  func series() throws {
    let room = try room()
    #expect(try room.done("bulletin", "series").contains("应急快报"))
    try room.done(
      "bulletin", "series", "special", "--name", "突发事件专报", "--report-to", "区委办",
      "--issued-before", "120", "--copies", "15")
    let set = try #require(try room.document("bulletin", "series").list().first)
    #expect(set.text("name") == "突发事件专报")
    #expect(set.number("issued_before") == 120)
    try room.done("bulletin", "new", "突发事件专报", "--title", "题", "--text", "文")
    try room.done("bulletin", "sign", "b1")
    let text = try room.done("bulletin", "print", "b1", "--format", "text", "--stdout")
    #expect(text.contains("第1期（总第121期）"))
    #expect(text.contains("报：区委办。"))
    #expect(text.contains("共印15份"))
    #expect(try room.run("bulletin", "new", "周报", "--title", "题", "--text", "文").code == 1)
    #expect(try room.run("bulletin", "series", "special", "--copies", "-1").code == 2)
    #expect(try room.run("bulletin", "show", "b9").code == 1)
    #expect(try room.run("bulletin", "sign").code == 2)
  }

  @Test("two desks that sign at once give two issues without a gap")
  func twoDesks() throws {
    let room = try room()
    for _ in 1...6 { try room.done("bulletin", "new", "flash", "--title", "题", "--text", "文") }
    let script = (1...6).map { "\(DutyRoom.program) bulletin sign b\($0) > /dev/null &" }
    let outcome = try TerminalTestKit.run(
      ["/bin/sh", "-c", script.joined(separator: "\n") + "\nwait"], environment: room.environment)
    #expect(outcome.code == 0)
    let issues = try room.document("bulletin", "list").list().compactMap { $0.number("issue") }
    #expect(issues.sorted() == Array(1...6))
  }
}
