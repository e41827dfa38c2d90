import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("What the board looks like on the running day of the demo district")
struct GoldenFrameTests {
  @Test("the queue at every size", arguments: Language.allCases, BoardSize.all)
  func queue(language: Language, size: BoardSize) {
    let seat = Seat(.district(), columns: size.columns, rows: size.rows)
    expect(seat, "queue", language, size)
  }

  @Test("the detail of the grave one", arguments: Language.allCases, BoardSize.usual)
  func detail(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("#2<Enter><Enter>")
    expect(seat, "detail", language, size)
  }

  @Test("the instructions have the keys", arguments: Language.allCases, BoardSize.usual)
  func instructions(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("3")
    expect(seat, "instructions", language, size)
  }

  @Test("the opened instruction", arguments: Language.allCases)
  func openedInstruction(language: Language) {
    var seat = Seat(.district(), columns: 120, rows: 40)
    seat.press("3<Enter>")
    expect(seat, "instruction-opened", language, BoardSize(120, 40))
  }

  @Test("the roster zoomed", arguments: Language.allCases, BoardSize.usual)
  func zoomed(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("2+")
    expect(seat, "roster-zoomed", language, size)
  }

  @Test("a report over the panes", arguments: Language.allCases, BoardSize.usual)
  func report(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("#6<Enter><F6><Tab><F6>")
    var texts = ReportTexts()
    texts.title = "关于石门隧道两辆油罐车追尾起火的报告"
    let lines = ["事发时间：11月23日16时26分。", "事发地点：石门隧道。", "起因：待核。"]
    texts[.written] = (lines + (1...20).map { "经过第\($0)行" }).joined(separator: "\n")
    texts.missing = [.cause, .sceneCommander]
    let number = ItemNumber(year: 2026, serial: 6)
    seat.act(.reportComposed(ReportRequest(number, .first), texts))
    seat.press("<F6><F6><Enter><Down>")
    expect(seat, "report-sheet", language, size)
  }

  @Test("the month of the roster", arguments: Language.allCases, BoardSize.usual)
  func month(language: Language, size: BoardSize) {
    var seat = Seat(.holidayWeek(), columns: size.columns, rows: size.rows)
    seat.press("Rl")
    expect(seat, "month", language, size)
  }

  @Test("the loads of everybody", arguments: Language.allCases)
  func loads(language: Language) {
    var seat = Seat(.holidayWeek(), columns: 80, rows: 24)
    seat.press("Rf")
    expect(seat, "loads", language, BoardSize(80, 24))
  }

  @Test("what the room owes on a holiday", arguments: Language.allCases, BoardSize.usual)
  func roomDuties(language: Language, size: BoardSize) {
    var seat = Seat(.holidayWeek(), columns: size.columns, rows: size.rows)
    seat.press("N")
    expect(seat, "room", language, size)
  }

  @Test("a holiday's clocks above the queue", arguments: Language.allCases, BoardSize.usual)
  func holidayQueue(language: Language, size: BoardSize) {
    let seat = Seat(.holidayWeek(), columns: size.columns, rows: size.rows)
    expect(seat, "holiday-queue", language, size)
  }

  @Test("help", arguments: Language.allCases, BoardSize.usual)
  func help(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("<F1>")
    expect(seat, "help", language, size)
  }

  @Test("a search", arguments: Language.allCases, BoardSize.usual)
  func search(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("/林草")
    expect(seat, "search", language, size)
  }

  @Test("a call with what was understood of it", arguments: Language.allCases, BoardSize.all)
  func call(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("<F2>石门镇王强 19000000123 石门隧道两油罐车追尾起火 2死3失联12伤")
    var understanding = Understanding()
    understanding.facts.callerUnit = "t-shimen"
    understanding.facts.callerName = "王强"
    understanding.facts.callback = "19000000123"
    understanding.facts.place = "石门隧道"
    understanding.facts.category = "12H02"
    understanding.facts.also = ["12G07"]
    understanding.facts.suggestedLevel = .major
    understanding.facts.figures = [
      Figure(.dead, 2), Figure(.missing, 3), Figure(.injured, 12),
    ]
    understanding.missing = [.occurredAt, .dangerousGoods, .roadClosed]
    understanding.wanted = 8
    understanding.spans = [
      FactSpan(
        .level, 0..<0,
        .levelRule(.productionSafety, figure: .deaths, value: 5, threshold: 3), isUnclear: false)
    ]
    understanding.facts.suggestedBy = "生产安全事故报告和调查处理条例第三条"
    seat.flow.entry?.candidates = [
      SameIncident(
        number: ItemNumber(year: 2026, serial: 6), score: 8,
        reasons: [.samePlace, .sameKind, .minutesBefore(6)])
    ]
    seat.flow.entry?.understanding = understanding
    seat.flow.entry?.completions = []
    expect(seat, "call", language, size)
  }

  @Test("the full form of a call", arguments: Language.allCases, BoardSize.all)
  func sheet(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("<F2>石门镇王强 19000000123 石门隧道两油罐车追尾起火 2死3失联12伤<F2> <Up><Up><Up>smz")
    expect(seat, "sheet", language, size)
  }

  @Test("the list of drafts", arguments: Language.allCases, BoardSize.usual)
  func drafts(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    let incident = ItemReference(.incident, ItemNumber(year: 2026, serial: 6))
    let contents = [
      DraftContent(.line(.call), "柳沟镇来电 沟口小桥"), DraftContent(.line(.note(incident)), "交警已到"),
      DraftContent(.sheet(.newCall), "石门隧道追尾"),
    ]
    let drafts = contents.enumerated().map { index, content in
      Draft(
        id: "\(index)", startedAt: seat.room.now.adding(minutes: -9 * (index + 1)),
        content: content)
    }
    seat.act(.draftsListed(drafts))
    seat.press("D<Down>x")
    expect(seat, "drafts", language, size)
  }

  @Test("a storm of calls about one incident", arguments: Language.allCases, BoardSize.usual)
  func storm(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("#6<Enter>B铁桥街道 有感 房子没事<Enter>龙泉街道 晃得厉害 墙裂了<Enter>北园街道居民 没感觉")
    expect(seat, "storm", language, size)
  }

  @Test("sheets from paper", arguments: Language.allCases, BoardSize.usual)
  func late(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("K停电<Enter>0910 柳沟镇 沟口小桥垮塌 无伤亡<Enter>0925 河湾街道王芳 滨河路树倒砸车")
    expect(seat, "late", language, size)
  }

  @Test("a filter", arguments: Language.allCases, BoardSize.usual)
  func filter(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("f路<Enter>")
    expect(seat, "filter", language, size)
  }

  @Test("a refusal", arguments: Language.allCases, BoardSize.usual)
  func refusal(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("#2<Enter>xdone<Enter>")
    expect(seat, "refusal", language, size)
  }

  @Test("nothing was imported yet", arguments: Language.allCases, BoardSize.usual)
  func firstRun(language: Language, size: BoardSize) {
    var room = Room(established: false)
    room.now = Room.district().now
    room.record(.officeEstablished(Office(name: "云岭区应急管理办公室")))
    room.record(.policyAdopted(.standard))
    let seat = Seat(room, columns: size.columns, rows: size.rows)
    expect(seat, "first-run", language, size)
  }

  @Test("the leader's board and the wall", arguments: [BoardRole.leader, .wall])
  func roles(role: BoardRole) {
    let seat = Seat(.district(), columns: 120, rows: 40, role: role)
    expect(seat, "role-\(role.rawValue)", .chinese, BoardSize(120, 40))
  }

  @Test("the leader's list of what waits", arguments: Language.allCases, BoardSize.usual)
  func waiting(language: Language, size: BoardSize) throws {
    var room = Room.district()
    try room.perform(.step(.receive, ItemNumber(year: 2026, serial: 3), StepEntry(unit: "卫健局")))
    try room.perform(
      .step(.feedBack, ItemNumber(year: 2026, serial: 3), StepEntry(unit: "卫健局", text: "已送医")))
    var seat = Seat(room, columns: size.columns, rows: size.rows, role: .leader)
    seat.press("jm")
    expect(seat, "waiting", language, size)
  }

  @Test("a PIN is asked for", arguments: Language.allCases, BoardSize.all)
  func pin(language: Language, size: BoardSize) {
    var room = Room.district()
    room.setPin(Secret("4711"), of: "p008")
    var seat = Seat(room, columns: size.columns, rows: size.rows, role: .leader)
    seat.press("<F4>0815<Enter>471")
    seat.flow.say(.refused(.pinWrong("p008", triesLeft: 4)), at: seat.flow.now)
    expect(seat, "pin", language, size)
  }

  @Test("who sits here, and who has arrived", arguments: Language.allCases)
  func desk(language: Language) {
    var seat = Seat(.district(), columns: 80, rows: 24)
    seat.press("W2W")
    expect(seat, "seats", language, BoardSize(80, 24))
    seat.press("<Esc>d")
    expect(seat, "posts", language, BoardSize(80, 24))
  }

  @Test("several are acknowledged after a second word", arguments: Language.allCases)
  func bulk(language: Language) throws {
    var room = Room.district()
    try room.call("又一起")
    try room.call("再一起", level: .serious)
    var seat = Seat(room, columns: 80, rows: 24)
    seat.press("gmmm<F4>")
    expect(seat, "bulk", language, BoardSize(80, 24))
  }

  @Test("a drill wears its band", arguments: Language.allCases)
  func drill(language: Language) {
    let seat = Seat(.district(mode: .drill), columns: 120, rows: 40)
    expect(seat, "drill", language, BoardSize(120, 40))
  }

  private func expect(
    _ seat: Seat, _ name: String, _ language: Language, _ size: BoardSize,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = draw(
      seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
    GoldenFrame(name: "\(name)-\(language.rawValue)-\(size)").expect(
      frame, sourceLocation: sourceLocation)
  }
}

extension Theme {
  /// The theme of all pictures: marks without colours.
  static let testing = ThemeLibrary().load("mono", depth: .none).theme
}

struct BoardSize: CustomTestStringConvertible, CustomStringConvertible, Sendable {
  let columns: Int
  let rows: Int

  init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  var description: String { "\(columns)x\(rows)" }
  var testDescription: String { description }

  /// The design size, the smallest with all panes, and a large one.
  static let usual = [BoardSize(120, 40), BoardSize(80, 24), BoardSize(200, 50)]
  static let all =
    usual + [BoardSize(60, 20), BoardSize(40, 10), BoardSize(39, 9), BoardSize(1, 1)]
}
