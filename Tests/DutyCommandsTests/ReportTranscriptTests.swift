import TerminalTestKit
import Testing

@Suite("Reports upward by command")
struct ReportTranscriptTests {
  private func room() throws -> DutyRoom {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤")
    return room
  }

  @Test("the four texts are printed, and nothing is written")
  func printing() throws {
    let room = try room()
    let before = try room.document("verify").number("events")
    for (kind, words) in [
      ("written", "尚待核实"), ("phone", "请您复述一遍"), ("sms", "字，"), ("leader", "请领导指示"),
    ] {
      let text = try room.done("report", "1", "first", "--print", kind)
      #expect(text.contains(words), "\(kind): \(text)")
      #expect(text.contains("石门隧道"))
    }
    let document = try room.document("report", "1", "first", "--print", "sms")
    #expect(
      document.lacks(
        "schema title subject written phone sms sms_characters sms_parts leader missing has_news")
        == [])
    let english = try room.done("report", "1", "first", "--print", "phone", "--lang", "en")
    #expect(english.contains("Please repeat this"))
    #expect(try room.document("verify").number("events") == before)
  }

  @Test("call, telephone, paper with its steps, follow-up with only what is new, correction")
  func life() throws {
    let room = try room()
    try room.done(
      "report", "1", "first", "--by-phone", "--receiver-name", "张三", "--read-back")
    let told = try room.document("show", "r1").inner("item")
    #expect(told.flag("read_back") == true)
    #expect(told.text("receiver_name") == "张三")
    #expect(told.text("content")?.contains("请您复述一遍") == true)
    #expect(told.inner("stated").list("figures").count == 3)

    let drafted = try room.done("report", "1", "first", "--draft")
    #expect(drafted.contains("报告 2"))
    #expect(drafted.contains("尚待核实"))
    #expect(try room.document("list", "drafts").list().first?.text("state") == "draft")
    #expect(try room.run("report", "r2", "send").code == 1)
    try room.done("report", "r2", "review", "--by", "孟庆元")
    #expect(try room.run("report", "r2", "sign", "--by", "孟庆元").code == 1)
    try room.done("report", "r2", "sign")
    let gaps = try room.run("report", "r2", "send", "--channel", "fax")
    #expect(gaps.code == 1)
    #expect(threeParts(gaps)?[0].contains("起因") == true)
    try room.done(
      "report", "r2", "send", "--channel", "fax", "--receiver-name", "市政府总值班室",
      "--despite-gaps", "--late-reason", "线路中断")
    try room.done("report", "r2", "confirm", "--by", "张三")
    let sent = try room.document("report", "r2", "show").inner("item")
    #expect(sent.text("state") == "sent")
    #expect(sent.inner("receipt").text("by") == "张三")
    #expect(sent.lacks("ordinal corrects subject missing stated channel drafted signed") == [])
    #expect(try room.done("report", "r2", "show").contains("签发人："))
    #expect(try room.document("list", "drafts").list().isEmpty)

    try room.done("note", "1", "明火已扑灭")
    try room.done("figures", "1", "死3 失联2", "--source", "119指挥中心")
    let news = try room.done("report", "1", "followup", "--print", "written")
    #expect(news.contains("续报一"))
    #expect(news.contains("死亡3人（前报2人）、失联2人（前报3人）（来源：119指挥中心）"))
    #expect(news.contains("明火已扑灭"))
    #expect(!news.contains("王强"))
    try room.done(
      "report", "1", "followup", "--review", "孟庆元", "--sign", try leader(room), "--send",
      "fax", "--despite-gaps")

    try room.done("figures", "1", "死2", "--source", "120")
    let refused = try room.run("report", "1", "followup", "--draft")
    #expect(refused.code == 1)
    #expect(threeParts(refused)?[0].contains("死亡由3人变为2人") == true)
    try room.done("report", "1", "correction", "--corrects", "r3", "--draft")
    let shown = try room.done("report", "r4", "show")
    #expect(shown.contains("续报一的更正"))
    #expect(shown.contains("死亡原报3人，更正为2人"))
    try room.done("report", "r4", "withdraw", "--reason", "重拟")
    #expect(try room.document("show", "r4").inner("item").text("state") == "withdrawn")
    #expect(try room.run("report", "1", "correction", "--corrects", "r9").code == 1)
  }

  private func leader(_ room: DutyRoom) throws -> String {
    try #require(try room.document("roster", "show").inner("now").text("leader"))
  }

  @Test("a text of one's own is kept as it is, and what it leaves open is found")
  func ownText() throws {
    let room = try room()
    try room.done(
      "report", "1", "final", "--text", "-", "--subject", "隧道事故", input: "起因：疲劳驾驶。\n伤亡情况：死2人。\n")
    let item = try room.document("report", "r1", "show").inner("item")
    #expect(item.text("subject") == "隧道事故")
    let missing = item.object["missing"] as? [String] ?? []
    #expect(missing.contains("aftermath"))
    #expect(!missing.contains("cause"))
    try room.done("report", "r1", "revise", "--text", "全文另写")
    #expect(try room.document("show", "r1").inner("item").text("content") == "全文另写")
    #expect(try room.run("report", "r9", "revise", "--text", "x").code == 1)
  }

  @Test("the same id again is the same report")
  func retry() throws {
    let room = try room()
    for _ in 1...2 {
      try room.done("report", "1", "first", "--draft", "--review", "孟庆元", "--id", "abc")
    }
    #expect(try room.document("list", "drafts").list().count == 1)
  }

  @Test("what makes no sense is wrong usage")
  func usage() throws {
    let room = try room()
    #expect(try room.run("report", "1", "show").code == 1)
    #expect(try room.run("report", "1", "second").code == 2)
    #expect(try room.run("report", "1", "first", "--sign", "祁建山").code == 2)
    #expect(try room.run("report", "1", "first", "--print", "loud").code == 2)
    #expect(try room.run("report", "9", "first", "--print", "phone").code == 1)
    #expect(try room.run("report", "r9", "show").code == 1)
    #expect(try room.run("report", "r9", "confirm", "--by", "张三").code == 1)
  }

  @Test("two desks that draft at once get two numbers without a gap")
  func twoDesks() throws {
    let room = try room()
    for place in 2...6 { try room.done("call", "滨河路\(place)号爆管停水") }
    let script = (1...6).map {
      "\(DutyRoom.program) report \($0) first --draft > /dev/null &"
    }.joined(separator: "\n")
    let outcome = try TerminalTestKit.run(
      ["/bin/sh", "-c", script + "\nwait"], environment: room.environment)
    #expect(outcome.code == 0)
    let numbers = try room.document("list", "drafts").list().compactMap { $0.number("number") }
    #expect(numbers.sorted() == Array(1...6))
  }
}
