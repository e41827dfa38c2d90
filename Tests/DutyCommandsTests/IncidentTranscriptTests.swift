import TerminalTestKit
import Testing

@Suite("The life of an incident by command")
struct IncidentTranscriptTests {
  private func room() throws -> DutyRoom {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门镇王强 1240 石门隧道两油罐车追尾起火 2死3失联12伤")
    try room.done("call", "滨河路爆管停水")
    return room
  }

  @Test("an incident is graded, counted, noted, acknowledged, reported, closed and opened again")
  func life() throws {
    let room = try room()
    let acts: [[String]] = [
      ["classify", "1", "--code", "12h02", "--also", "12G07", "--level", "II"],
      ["figures", "1", "死3 失联2", "--source", "119指挥中心"], ["note", "1", "消防已到场"],
      ["note", "c1", "回拨核实"], ["ack", "1", "--channel", "phone", "--words", "请交警先分流"],
      ["report", "1", "first", "--by-phone", "--to", "市总值班室", "--content", "初步情况"],
      ["report", "1", "followup", "--late-reason", "线路中断"],
      ["report", "1", "correction"], ["report", "1", "final"],
      ["close", "1", "--outcome", "处置完毕"], ["reopen", "1", "--reason", "复燃"],
    ]
    for act in acts {
      let outcome = try room.run(act + ["--json"])
      #expect(outcome.code == 0, "\(act): \(outcome.errors)")
      #expect(try Document(outcome.output).lacks("schema seq kind number year") == [])
    }
    let shown = try room.document("show", "1")
    #expect(shown.lacks("schema kind item timeline") == [])
    let item = shown.inner("item")
    #expect(item.text("level") == "II")
    #expect(item.text("category") == "12H02")
    #expect(item.text("state") == "open")
    let row = try #require(
      try room.document("list", "incidents", "--open").list().first { $0.number("number") == 1 })
    #expect(
      row.lacks(
        """
        number year state level category title place occurred_at received_at acknowledged_by \
        acknowledged_at next_deadline
        """) == [])
    #expect(row.text("acknowledged_by") == (try leader(room)))
    #expect(try room.done("show", "1").contains("请交警先分流"))
    #expect(try room.done("show", "r1").contains("初步情况"))
    #expect(try room.done("show", "c1", "--lang", "en").contains("回拨核实"))
    #expect(try room.document("list", "reports").list().count == 4)
    let deadline = try #require(try room.document("list", "deadlines").list().first)
    #expect(deadline.lacks("kind number what clock_start due late") == [])
  }

  private func leader(_ room: DutyRoom) throws -> String? {
    try room.document("roster", "show").inner("now").text("leader")
  }

  @Test("closing says what is missing and closes all the same after a second word")
  func gaps() throws {
    let room = try room()
    let outcome = try room.run("close", "1")
    #expect(outcome.code == 1)
    #expect(threeParts(outcome)?[0].contains("终报") == true)
    try room.done("close", "1", "--despite-gaps")
    #expect(
      try room.document("list", "incidents").list().first { $0.number("number") == 1 }?
        .text("state") == "closed")
    #expect(try room.document("list", "incidents", "--open").list().count == 1)
  }

  @Test("calls are put to incidents and incidents are merged")
  func links() throws {
    let room = try room()
    try room.done("call", "石门隧道火势变大", "--incident", "1")
    try room.done("link", "c3", "2")
    try room.done("link", "c3", "none")
    #expect(try room.document("list", "calls").list()[2].isNull("incident"))
    try room.done("link", "2", "1")
    #expect(try room.document("list", "incidents", "--open").list().count == 1)
    #expect(try room.run("link", "1", "1").code == 1)
    #expect(try room.run("link", "p1", "1").code == 1)
    #expect(try room.run("link", "1", "none").code == 2)
  }

  @Test("a struck line stays readable, and nothing is struck twice")
  func strike() throws {
    let room = try room()
    let position = try #require(try room.document("note", "1", "记错了").number("seq"))
    #expect(try room.run("strike", "\(position)", "--reason", " ").code == 1)
    try room.done("strike", "\(position)", "--reason", "记错事件")
    #expect(try room.run("strike", "\(position)", "--reason", "x").code == 1)
    #expect(try room.run("strike", "99999", "--reason", "x").code == 1)
    #expect(try room.run("strike", "abc", "--reason", "x").code == 2)
    #expect(try room.done("log").contains("记错了"))
    let line = try #require(
      try room.document("log").list().first { $0.number("seq") == position })
    #expect(line.flag("struck") == true)
  }

  @Test("what the rules refuse is told in three parts, in both languages")
  func refusals() throws {
    let room = try room()
    try room.done("classify", "1", "--level", "II")
    try room.done("ack", "1")
    let refused: [[String]] = [
      ["classify", "1", "--level", "III"], ["classify", "99", "--level", "I"],
      ["classify", "1", "--code", "99X99"], ["figures", "99", "死1"], ["note", "c99", "x"],
      ["note", "1", ""], ["ack", "1"], ["ack", "99"], ["ack", "2", "--by", "没有此人"],
      ["report", "99", "first"], ["close", "99"], ["reopen", "1", "--reason", "x"],
      ["show", "99"], ["show", "2025-1"], ["instruct", "99", "--words", "x"],
      ["instruct", "1", "--words", "x", "--to", "没有此局"], ["instruction", "99", "chase"],
    ]
    for words in refused {
      for language in ["zh", "en"] {
        let outcome = try room.run(words + ["--lang", language])
        #expect(outcome.code == 1, "\(words)")
        #expect(outcome.output.isEmpty, "\(words)")
        let parts = try #require(threeParts(outcome), "\(words): \(outcome.errors)")
        let isChinese = parts[1].unicodeScalars.contains { $0.value > 0x4E00 }
        #expect(isChinese == (language == "zh"), "\(words): \(parts)")
      }
    }
  }
}

@Suite("A leader's instruction by command")
struct InstructionTranscriptTests {
  @Test("an instruction goes its whole way, with every verb there is")
  func wholeWay() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "石门隧道两油罐车追尾起火")
    let made = try room.document(
      "instruct", "1", "--words", "请3日内报告原因", "--to", "应急局,交警大队", "--due", "3日内")
    #expect(made.text("kind") == "instruction")
    let steps: [(String, [String], String)] = [
      ("convey", ["--unit", "应急局"], "conveyed"), ("receive", ["--unit", "应急局"], "received"),
      ("object", ["--unit", "应急局", "--reason", "非我职责"], "registered"),
      ("reassign", ["--unit", "应急局", "--to", "住建局", "--reason", "归口"], "registered"),
      ("convey", ["--unit", "住建局", "--person", "值班员"], "conveyed"),
      ("chase", ["--unit", "住建局", "--channel", "fax"], "conveyed"),
      ("receive", ["--unit", "住建局"], "received"),
      ("progress", ["--unit", "住建局", "--text", "已派人"], "in_progress"),
      ("feedback", ["--unit", "住建局", "--text", "已排查"], "fed_back"),
      ("return", ["--unit", "住建局", "--reason", "不全"], "returned"),
      ("feedback", ["--unit", "住建局", "--text", "已补"], "fed_back"),
      ("accept", ["--unit", "住建局"], "completed"),
    ]
    for (verb, more, state) in steps {
      let outcome = try room.run(["instruction", "1", verb] + more)
      #expect(outcome.code == 0, "\(verb): \(outcome.errors)")
      let item = try #require(try room.document("list", "instructions").list().first)
      #expect(
        item.lacks("number leader words given_at incident due late assignments state") == [])
      let unit = try #require(
        item.list("assignments").first {
          more.contains($0.text("unit") ?? "") || verb == "reassign"
        }
          ?? item.list("assignments").last)
      #expect(unit.lacks("unit state received_at fed_back_at") == [])
      #expect(
        item.list("assignments").contains { $0.text("state") == state },
        "\(verb): \(item.list("assignments").map { $0.text("state") })")
    }
    for words in [
      ["convey", "--unit", "交警大队"], ["receive", "--unit", "交警大队"],
      ["feedback", "--unit", "交警大队", "--text", "好"], ["accept", "--unit", "交警大队"],
      ["extend", "--due", "5日内", "--reason", "等检测", "--approver", "郭维庆"],
      ["tell", "--channel", "phone"], ["complete", "--text", "办结"], ["file"],
    ] {
      let outcome = try room.run(["instruction", "p1"] + words)
      #expect(outcome.code == 0, "\(words): \(outcome.errors)")
    }
    #expect(try room.document("list", "instructions", "--open").list().isEmpty)
    #expect(try room.document("show", "p1").inner("item").text("state") == "filed")
    #expect(try room.run("instruction", "1", "chase").code == 1)
  }

  @Test("an instruction may stand by itself, and its limit must be understood")
  func alone() throws {
    let room = try DutyRoom.furnished()
    try room.done(
      "instruct", "none", "--by", "祁建山", "--words", "排查同类隧道", "--to", "应急局", "--due",
      "17:00前")
    let item = try #require(try room.document("list", "instructions").list().first)
    #expect(item.isNull("incident"))
    #expect(item.text("leader") == "祁建山")
    #expect(item.text("due")?.contains("T17:00:00") == true)
    #expect(try room.run("instruct", "none", "--words", "x", "--due", "改天").code == 2)
    #expect(try room.run("instruction", "1", "extend", "--reason", "x").code == 2)
    #expect(try room.run("instruction", "1", "nonsense").code == 2)
  }
}
