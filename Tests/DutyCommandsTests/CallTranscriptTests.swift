import TerminalTestKit
import Testing

@Suite("Registering calls by command")
struct CallTranscriptTests {
  private let tunnel = "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤"

  @Test("a call opens an incident and says its numbers and what is still missing")
  func call() throws {
    let room = try DutyRoom.furnished()
    let outcome = try room.run("call", tunnel)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.contains("已存 #") == true)
    #expect(lines.first?.contains("事件 1 来电 1") == true)
    #expect(outcome.output.contains("死2"))
    #expect(outcome.output.contains("问: "))
    let english = try room.done("call", "滨河路爆管停水", "--lang", "en")
    #expect(english.lowercased().contains("stored #"))
  }

  @Test("the calls of one caller are listed by unit, by name and by the first digits of the number")
  func byCaller() throws {
    let room = try DutyRoom.furnished()
    _ = try room.done("call", "石门镇王强 190-0000-0123 石门隧道追尾 无人受伤")
    _ = try room.done("call", "柳沟镇李明 190-0000-0456 后山冒烟")
    func texts(_ caller: String) throws -> [String?] {
      try room.document("list", "calls", "--caller", caller).list().map { $0.text("text") }
    }
    #expect(try texts("石门镇").count == 1)
    #expect(try texts("李明") == ["柳沟镇李明 190-0000-0456 后山冒烟"])
    #expect(try texts("190-0000").count == 2)
    #expect(try texts("19000000456").count == 1)
    #expect(try texts("无此人").isEmpty)
    #expect(try room.run("list", "incidents", "--caller", "石门镇").code == 2)
  }

  @Test("the JSON of a call is one document with the promised keys")
  func json() throws {
    let room = try DutyRoom.furnished()
    let first = try room.document("call", tunnel)
    #expect(first.lacks("schema seq call incident possible_duplicates facts") == [])
    #expect(first.number("schema") == 1)
    #expect(first.number("call") == 1)
    #expect(first.number("incident") == 1)
    let facts = first.inner("facts")
    #expect(
      facts.lacks(
        """
        kind caller_unit caller_name callback occurred_at place category also dead missing serious \
        minor injured trapped crowd sensitive level_hint none_hurt measures
        """) == [])
    #expect(facts.number("dead") == 2)
    #expect(facts.isNull("trapped"), "unknown is null, never 0")
    #expect(facts.text("occurred_at")?.hasSuffix("+08:00") == true)
    let second = try room.document("call", tunnel)
    #expect(second.object["possible_duplicates"] as? [Int] == [1])
    #expect(try room.document("call", "续报：火已灭", "--incident", "1").number("incident") == 1)
    let enquiry = try room.document("call", "市总值班室查岗")
    #expect(enquiry.isNull("incident"), "a call of the register opens no incident")
  }

  @Test("texts from standard input may begin with a dash and have several lines")
  func standardInput() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "-", input: "--data 滨河路爆管停水\n约三百户")
    let item = try #require(try room.document("list", "calls").list().first)
    #expect(item.text("text") == "--data 滨河路爆管停水\n约三百户")
    #expect(try room.done("list", "calls").split(separator: "\n").count == 2)
  }

  @Test("the same id twice is one act")
  func sameID() throws {
    let room = try DutyRoom.furnished()
    let first = try room.done("call", tunnel, "--id", "a1", "--json")
    let again = try room.done("call", tunnel, "--id", "a1", "--json")
    #expect(try Document(first).number("seq") == Document(again).number("seq"))
    #expect(try Document(first).number("call") == Document(again).number("call"))
    #expect(try room.document("list", "calls").list().count == 1)
    #expect(try room.done("note", "1", "到场", "--id", "a1").contains("已存 #"))
    #expect(try !room.done("log").contains("到场"), "the id was taken by the call")
  }

  @Test("a late entry needs its time and its reason, keeps three times, and lies in the past")
  func lateEntry() throws {
    let room = try DutyRoom.furnished()
    let time = ["--happened-at", "2026-11-01T02:10"]
    let reason = ["--late-reason", "停电"]
    for words in [time, reason, time + ["--late-reason", " "]] {
      let outcome = try room.run(["call", "昨晚林场着火"] + words)
      #expect(outcome.code == 1)
      #expect(threeParts(outcome)?[0].contains("补录") == true)
    }
    let future = try room.run(
      "call", "x", "--happened-at", "2999-01-01T00:00", "--late-reason", "y")
    #expect(future.code == 1)
    #expect(threeParts(future)?[0].contains("2999-01-01") == true)
    let unreadable = try room.run("call", "x", "--happened-at", "昨天", "--late-reason", "y")
    #expect(unreadable.code == 2)
    #expect(try room.document("list", "calls").list().isEmpty, "nothing of these was written")

    try room.done("call", "昨晚林场着火", time[0], time[1], reason[0], reason[1])
    let item = try #require(try room.document("list", "calls").list().first)
    #expect(item.text("received_at") == "2026-11-01T02:10:00+08:00")
    #expect(item.text("recorded_at") != item.text("received_at"))
    #expect(item.text("late_reason") == "停电")
    #expect(try room.done("log").contains("补录"))
  }

  @Test("the reason of a late acknowledgement is kept beside it")
  func lateReasonOfOthers() throws {
    let room = try DutyRoom.furnished()
    try room.done(
      "call", tunnel, "--happened-at", "2026-11-20T02:10", "--late-reason", "停电")
    try room.done(
      "ack", "1", "--happened-at", "2026-11-20T02:20", "--late-reason", "纸上记的", "--id", "k")
    let before = try room.document("verify").number("events")
    try room.done(
      "ack", "1", "--happened-at", "2026-11-20T02:20", "--late-reason", "纸上记的", "--id", "k")
    #expect(try room.document("verify").number("events") == before, "one act, however often")
    #expect(try room.done("show", "1").contains("纸上记的"))
  }

  @Test("acts that keep no time of their own do not accept one")
  func lateEntryElsewhere() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", tunnel)
    let late = ["--happened-at", "2026-11-20T02:10", "--late-reason", "x"]
    for words in [
      ["note", "1", "x"], ["close", "1"], ["figures", "1", "死3"], ["classify", "1"],
    ] {
      #expect(try room.run(words + late).code == 2)
    }
    #expect(try room.run(["instruction", "1", "file"] + late).code == 2)
  }

  @Test("a live book takes the system clock only, a demonstration any")
  func givenClock() throws {
    let live = try DutyRoom.furnished()
    let refused = try live.run("call", "x", "--now", "2026-11-20T10:00")
    #expect(refused.code == 1)
    #expect(threeParts(refused) != nil)
    let demo = try DutyRoom.demo()
    try demo.done("call", "滨河路爆管停水", "--now", "2030-01-02T10:00")
    #expect(
      try demo.document("list", "calls").list().last?.text("recorded_at")
        == "2030-01-02T10:00:00+08:00")
    #expect(try demo.run("call", "x", "--now", "soon").code == 2)
  }

  @Test("who acts is the one named, else the variable, else the officer on duty")
  func author() throws {
    let room = try DutyRoom.demo()
    let author = { try room.document("list", "calls").list().last?.text("recorded_by") }
    try room.done("call", "停水一")
    let officer = try room.document("roster", "show").inner("now").text("lead_officer")
    #expect(try author() == officer)
    room.environment["DUTYBOARD_AS"] = "变量"
    try room.done("call", "停水二")
    #expect(try author() == "变量")
    try room.done("call", "停水三", "--as", "名字")
    #expect(try author() == "名字")
    let bare = try DutyRoom()
    try bare.done("board", "--once")
    try bare.done("call", "停水四")
    #expect(try bare.document("list", "calls").list().last?.text("recorded_by") == "tester")
  }

  @Test("an empty text, a text too long and an unknown incident are refused")
  func refusals() throws {
    let room = try DutyRoom.furnished()
    for words in [["call", ""], ["call", " \n "], ["call", "x", "--incident", "99"]] {
      let outcome = try room.run(words)
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(threeParts(outcome) != nil)
    }
    #expect(try room.run("call", "x", "--incident", "c1").code == 2)
  }

  @Test("parse says what a call would become and writes nothing")
  func parse() throws {
    let room = try DutyRoom.furnished()
    let before = try room.document("verify").number("events")
    #expect(try room.done("parse", tunnel).contains("石门镇"))
    let facts = try room.document("parse", tunnel)
    #expect(facts.isNull("id"))
    #expect(facts.number("missing") == 3)
    let lines = """
      {"id":"a","received_at":"2026-11-23T13:00:00+08:00","text":"\(tunnel)"}
      {"id":"b","text":"滨河路爆管停水"}
      """
    let batch = try room.done("parse", "--batch", "-", input: lines).split(separator: "\n")
    #expect(try batch.map { try Document(String($0)).text("id") } == ["a", "b"])
    #expect(
      try Document(String(batch[0])).text("occurred_at") == "2026-11-23T12:40:00+08:00")
    let broken = try room.run("parse", "--batch", "-", input: lines + "\nnonsense\n")
    #expect(broken.code == 1)
    #expect(threeParts(broken)?[0].contains("3") == true)
    #expect(try room.document("verify").number("events") == before)
  }
}
