import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("When the telephone does not stop ringing")
struct RushTests {
  private func calls(_ stage: Stage, after position: Int64) throws -> [Call] {
    let last = stage.desk.head.position
    return try stage.lines(from: position + 1, through: last).compactMap { line in
      if case .callRegistered(let call) = line.event { call } else { nil }
    }
  }

  @Test("a felt earthquake: 63 calls at two desks, all in one incident, none lost (scenario S10)")
  func earthquake() throws {
    let (book, clock) = try MemoryBook.district()
    let first = try Stage(book, clock: clock, name: "desk-1")
    let second = try Stage(book, clock: clock, name: "desk-2")
    let start = first.desk.duty.position
    first.press("n铁桥街道来电 刚才有震感 房屋没事<Enter>")
    let quake = try #require(first.desk.duty.incidents.last?.number)
    // The second officer's first caller came before the two knew of each other.
    second.press("n龙泉街道来电 刚才晃了一下 没有损失<Enter>")
    let twin = try #require(second.desk.duty.incidents.last?.number)
    #expect(twin != quake)
    second.press("=\(quake.serial)<Enter>")
    #expect(second.desk.duty.incident(twin) == nil)

    let places = ["铁桥街道", "龙泉街道", "北园街道", "文昌街道", "石门镇", "柳沟镇", "青崖镇"]
    let words = ["有感 没事", "晃得厉害 无损失", "没感觉", "有震感 院墙裂了", "有感 电梯停了"]
    first.press("#\(quake.serial)<Enter>B")
    second.press("#\(quake.serial)<Enter>B")
    for index in 0..<61 {
      let desk = index.isMultiple(of: 2) ? first : second
      desk.press(
        "\(places[index % places.count])\(index)号楼 \(words[index % words.count])<Enter>")
    }
    first.wait(seconds: 1)
    let all = try calls(first, after: start)
    #expect(all.count == 63)
    let incident = try #require(first.desk.duty.incident(quake))
    #expect(Set(incident.calls) == Set(all.map(\.number)))
    let tally = StormTally(
      try first.lines(from: start + 1, through: first.desk.head.position).map(\.event))
    #expect(tally.asked == 61)
    #expect(tally.damaged.count == 12)
    // Nobody's own words became the figures of the whole.
    #expect(incident.figures.all.isEmpty)
  }

  @Test("twenty sheets from the hours without power, by keys alone, each with its own time")
  func sheets() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    let start = stage.desk.duty.position
    let began = clock.now
    let units = ["石门镇", "柳沟镇", "北园街道", "河湾街道", "交警大队"]
    let matters = [
      "锅炉房冒浓烟 无人受伤", "问暖气什么时候来", "滨河路两车追尾 1人轻伤", "请求增派环卫车", "桥头树倒压车 无伤亡",
    ]
    let lines = (0..<20).map { index in
      let minute = 8 * 60 + 5 + index * 7
      let clock = "\(padded(minute / 60, 2))\(padded(minute % 60, 2))"
      return "\(clock) \(units[index % 5])来电 \(matters[index / 4 % 5])"
    }
    let keys = "K停电 纸质登记<Enter>" + lines.map { $0 + "<Enter>" }.joined() + "<Esc>"
    stage.press(keys)

    let all = try calls(stage, after: start)
    #expect(all.count == 20)
    #expect(all.allSatisfy { $0.lateReason == "停电 纸质登记" })
    #expect(
      all.map { stage.desk.duty.time.reading($0.receivedAt) }.map { $0.hour * 60 + $0.minute }
        == (0..<20).map { 8 * 60 + 5 + $0 * 7 })
    // What was late is late in the log as well: three times stand there.
    #expect(all.allSatisfy { $0.recordedAt > $0.receivedAt })
    let pressed = Seat.keys(keys)
    let others = pressed.filter { if case .character = $0 { false } else { true } }
    #expect(others.count == 22, "one Enter a sheet, one for the reason, Esc at the end")
    // The stage types two keys a second, a beginner's pace.
    #expect(clock.now.seconds(since: began) < 600)
  }

  @Test("a half-typed form, a note and two calls survive the board's end and go on where they were")
  func parked() throws {
    let (book, clock) = try MemoryBook.district()
    let drawer = DraftDrawer()
    let stage = try Stage(book, clock: clock, drafts: drawer)
    stage.press("n石门镇 隧道口<Esc>n柳沟镇 小桥<Esc>#6<Enter>l交警已到<Esc>")
    stage.press("n北园街道 锅炉房<F2>")
    #expect(drawer.parked.count == 3)
    // The board is killed while the form is open: what lies open is everybody's then.
    drawer.port.park()

    let next = try Stage(book, clock: clock, drafts: drawer)
    #expect(next.console.flow.drafts.count == 4)
    next.press("D")
    #expect(next.screen.contains("交警已到") && next.screen.contains("柳沟镇 小桥"))
    next.press("<Enter>")
    #expect(next.console.flow.sheet?.text == "北园街道 锅炉房")
    let before = next.desk.duty.position
    next.press("<C-s>D<Enter><Enter>")
    #expect(next.kinds(after: before) == ["callRegistered", "incidentOpened", "noteAdded"])
    #expect(drawer.open == nil, "what was stored leaves no draft")
    #expect(drawer.parked.map(\.text) == ["柳沟镇 小桥", "石门镇 隧道口"])
  }
}
