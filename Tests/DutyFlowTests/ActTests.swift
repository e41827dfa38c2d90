import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Acts by keys")
struct ActTests {
  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  @Test("the officer acknowledges for the leader in one line: channel by Tab, words")
  func onBehalf() {
    var seat = Seat(.district())
    seat.press("<F4><Tab>马上派人<Enter>")
    #expect(
      seat.intents == [
        .acknowledge(number(6), AcknowledgementEntry(channel: .desk, words: "马上派人"))
      ])
    let incident = seat.room.duty.incident(number(6))
    #expect(incident?.acknowledgement?.onBehalfBy == seat.room.author)
    #expect(seat.flow.queue.rows.contains { $0.number == number(6) })
  }

  @Test("the leader acknowledges with one key")
  func inPerson() {
    var seat = Seat(.district(), role: .leader)
    seat.press("<F4>")
    #expect(
      seat.intents == [
        .acknowledge(number(6), AcknowledgementEntry(channel: .desk, isOnBehalf: false))
      ])
  }

  @Test("opening an incident at the leader's board marks it read")
  func read() {
    var seat = Seat(.district(), role: .leader)
    seat.press("<Enter>")
    #expect(seat.room.duty.incident(number(6))?.readers == ["杜玉萍"])
    #expect(seat.flow.notice == nil)
  }

  @Test("an instruction takes three lines: words, units with completion, limit")
  func instruct() {
    var seat = Seat(.district())
    seat.press("<F5>请全力救援，核清人数<Enter>")
    #expect(seat.flow.entry?.prompt == .instructionUnits)
    seat.press("消防大<Tab>交警<Tab><Enter>")
    #expect(seat.flow.entry?.prompt == .instructionDue)
    seat.press("<Enter>")
    guard case .instruct(let entry) = seat.intents.first else {
      Issue.record("no instruction: \(String(describing: seat.flow.notice))")
      return
    }
    #expect(entry.incident == number(6))
    #expect(entry.units == ["消防大队", "交警大队"])
    #expect(entry.words == "请全力救援，核清人数")
    #expect(seat.room.duty.instructions.count == 5)
  }

  @Test("an instruction without words or with an unknown unit goes on asking")
  func instructRefused() {
    var seat = Seat(.district())
    seat.press("<F5><Enter>")
    #expect(seat.flow.notice == .refused(.textMissing(.words)))
    seat.press("请救援<Enter>没有这个单位<Enter><Enter>")
    #expect(seat.flow.notice == .refused(.unknownUnit("没有这个单位")))
    #expect(seat.flow.entry != nil)
  }

  @Test("a limit that cannot be read is said so and keeps the line")
  func badDue() {
    var seat = Seat(.district())
    seat.press("<F5>请救援<Enter>消防大队<Enter>不知何时<Enter>")
    #expect(seat.flow.entry?.prompt == .instructionDue)
    #expect(seat.flow.notice == .limitUnreadable("不知何时"))
  }

  @Test("a leader named before a colon is the one who speaks")
  func speaker() {
    var seat = Seat(.district())
    seat.press("<F5>祁建山：请救援<Enter>消防大队<Enter><Enter>")
    guard case .instruct(let entry) = seat.intents.first else {
      Issue.record("no instruction")
      return
    }
    #expect(entry.leader == "p009")
    #expect(entry.words == "请救援")
  }

  @Test("report choices begin with what the next clock needs, and Tab goes on")
  func report() {
    var seat = Seat(.district())
    seat.press("<F6>")
    #expect(ReportChoice.all[seat.flow.entry!.choice].receiver == .leaderOnDuty)
    seat.press("<Tab>齐思敏：两车起火<Enter>")
    guard case .report(let report) = seat.intents.first else {
      Issue.record("no report")
      return
    }
    #expect(report.medium == .telephone && report.receiver == .superior)
    #expect(report.receiverName == "齐思敏")
    #expect(report.content == "两车起火")
    #expect(seat.room.duty.incident(number(6))?.verdicts.map(\.rule) == ["phone_city"])
  }

  @Test("in an empty line Tab turns to the next report though a receiver is known by name")
  func reportChoiceAfterReceivers() {
    var seat = Seat(.district())
    seat.press("<F6><Tab>齐思敏<Enter><F6>")
    let first = seat.flow.entry!.choice
    #expect(seat.flow.entry?.completions.map(\.text) == ["齐思敏："])
    seat.press("<Tab>")
    #expect(seat.flow.entry?.choice == first + 1)
    #expect(seat.flow.entry?.text == "")
    seat.press("齐<Tab>")
    #expect(seat.flow.entry?.text.hasPrefix("齐思敏") == true)
    #expect(seat.flow.entry?.choice == first + 1)
  }

  @Test("closing shows what is missing, and a second Enter closes all the same")
  func close() {
    var seat = Seat(.district())
    seat.press("#2<Enter>x已化解<Enter>")
    #expect(
      seat.flow.notice
        == .refused(.closeHasGaps(number(2), [.finalReport, .openInstruction])))
    #expect(seat.room.duty.incident(number(2)) != nil)
    seat.press("<Enter>")
    #expect(seat.room.duty.incident(number(2)) == nil)
    #expect(seat.flow.queue.selected != number(2))
  }

  @Test("a word typed after the question needs the question again")
  func closeAsksAgain() {
    var seat = Seat(.district())
    seat.press("#2<Enter>x已化解<Enter>了<Enter>")
    #expect(seat.room.duty.incident(number(2)) != nil)
  }

  @Test("a classification line stands ready to be confirmed")
  func classify() {
    var seat = Seat(.district())
    seat.press("c")
    #expect(seat.flow.entry?.text == "12H02 12G07 III ")
    seat.press("<Enter>")
    #expect(seat.room.duty.incident(number(6))?.classification.level == .major)
  }

  @Test("marks take an act to all marked things")
  func marks() {
    var seat = Seat(.district())
    seat.press("mm")
    #expect(seat.flow.marked.map(\.number.serial) == [6, 3])
    seat.press("l市里来电询问<Enter>")
    #expect(seat.intents.count == 2)
    #expect(seat.flow.marked.isEmpty)
    let notes = seat.room.lines.filter { if case .noteAdded = $0.event { true } else { false } }
    #expect(notes.count == 3)
  }

  @Test("u takes the last act of this board back, once")
  func takeBack() {
    var seat = Seat(.district())
    seat.press("<F4>知道了<Enter>")
    #expect(seat.flow.ownActs.count == 1)
    seat.press("u")
    #expect(seat.room.duty.incident(number(6))?.acknowledgement == nil)
    #expect(seat.flow.notice == .takenBack(ItemReference(.incident, number(6))))
    seat.press("u")
    #expect(seat.flow.notice == .keyUnavailable(.takeBack, .nothingToTakeBack))
    seat.press("l写错了<Enter>u")
    #expect(seat.flow.notice == .takenBack(ItemReference(.incident, number(6))))
    #expect(seat.flow.ownActs.isEmpty)
  }

  @Test("somebody else's act in between forbids taking back")
  func takeBackTooLate() throws {
    var seat = Seat(.district())
    seat.press("c<Enter>")
    try seat.elsewhere(.addNote(ItemReference(.incident, number(6)), "消防到场"))
    seat.press("u")
    #expect(
      seat.flow.notice
        == .refused(.cannotTakeBack(.othersActed(ItemReference(.incident, number(6))))))
  }

  @Test("the steps of a unit: by one key where one unit is meant, else it asks which")
  func steps() {
    var seat = Seat(.district())
    seat.press("#p4<Enter>v")
    #expect(seat.room.duty.instruction(number(4))?.state == .conveyed)
    seat.press("<F4>")
    #expect(seat.room.duty.instruction(number(4))?.state == .received)
    seat.press("b已排查12部<Enter>y")
    #expect(seat.room.duty.instruction(number(4))?.state == .completed)
    seat.press("#p2<Enter>z")
    #expect(seat.flow.entry?.prompt == .step(.chase, number(2)))
    seat.press("信访局 已在路上<Enter>")
    #expect(seat.room.duty.instruction(number(2))?.assignment(to: "d-petition")?.chases == 2)
  }

  @Test("an act that fails gives the words back")
  func failure() {
    var seat = Seat(.district())
    seat.press("l重要的一句")
    let entry = seat.flow.entry
    seat.flow.pending = entry
    seat.flow.entry = nil
    seat.act(.performed(.failed(.diskFull(path: "盘")), at: seat.room.now))
    #expect(seat.flow.entry == entry)
    #expect(seat.flow.notice == .failed(.diskFull(path: "盘")))
  }
}

@Suite("The line of a classification")
struct ClassificationLineTests {
  private let codes = Room.district().duty.codes

  @Test(
    "codes, names, levels in every writing, sensitivity, and the rest is the reason",
    arguments: [
      ("12H02 II", "12H02", [], IncidentLevel.serious, "", ""),
      ("12h02 12g07 2", "12H02", ["12G07"], .serious, "", ""),
      ("撞车 隧道火灾 重大 伤亡核实", "12H02", ["12G07"], .serious, "", "伤亡核实"),
      ("Ⅲ 敏感:群体性", "", [], .major, "群体性", ""),
      ("特别重大 sensitive=school", "", [], .especiallySerious, "school", ""),
      ("一般 敏感：学生 市里要求", "", [], .ordinary, "学生", "市里要求"),
    ] as [(String, String, [String], IncidentLevel, String, String)])
  func read(
    text: String, primary: String, secondary: [String], level: IncidentLevel, sensitive: String,
    reason: String
  ) {
    let (after, why) = ClassificationLine.read(text, before: Classification(), codes)
    #expect(after.primary == primary)
    #expect(after.secondary == secondary)
    #expect(after.level == level)
    #expect((after.sensitivity?.reason ?? "") == sensitive)
    #expect(why == reason)
  }

  @Test("what is not named stays as it was")
  func stays() {
    let before = Classification(
      primary: "12H02", secondary: ["12G07"], level: .major,
      sensitivity: Sensitivity(isSensitive: true, reason: "油罐车"))
    let (after, _) = ClassificationLine.read("II 伤亡核实", before: before, codes)
    #expect(after.primary == "12H02" && after.secondary == ["12G07"])
    #expect(after.sensitivity == before.sensitivity)
    #expect(
      ClassificationLine.read("不敏感", before: before, codes).after.sensitivity?.isSensitive == false)
  }
}
