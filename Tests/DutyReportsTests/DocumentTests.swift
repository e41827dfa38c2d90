import DutyDomain
import DutyReports
import DutyText
import Testing

@Suite("Documents for programs")
struct DocumentTests {
  private let documents = Evening.documents()

  @Test("list incidents")
  func incidents() throws {
    try expectGolden(
      "incidents.json", JSONList.document(Evening.duty.incidents.map(documents.incident)))
  }

  @Test("list calls")
  func calls() throws {
    try expectGolden("calls.json", JSONList.document([documents.call(Evening.call)]))
  }

  @Test("list instructions")
  func instructions() throws {
    try expectGolden(
      "instructions.json", JSONList.document([documents.instruction(Evening.instruction)]))
  }

  @Test("list reports")
  func reports() throws {
    try expectGolden("reports.json", JSONList.document([documents.report(Evening.report)]))
  }

  @Test("list deadlines")
  func deadlines() throws {
    try expectGolden(
      "deadlines.json", JSONList.document(Evening.duty.openDeadlines.map(documents.deadline)))
  }

  @Test("list roster, list shifts")
  func shifts() throws {
    let shifts = Evening.duty.roster.shifts
    try expectGolden("roster.json", JSONList.document(shifts.map(documents.shift)))
    try expectGolden("shifts.json", JSONList.document(shifts.map(documents.shiftWithArrivals)))
  }

  @Test("roster show, in a shift and in a gap")
  func onDuty() throws {
    try expectGolden("roster-show.json", documents.onDuty(at: Evening.now).written + "\n")
    try expectGolden(
      "roster-show-gap.json",
      documents.onDuty(at: Evening.now.adding(minutes: 3 * 1440), daysAhead: 1).written + "\n")
  }

  @Test("call, and any other act")
  func stored() throws {
    try expectGolden(
      "call.json",
      documents.callStored(
        position: 20484, call: Evening.number(123), incident: Evening.number(31),
        possibleDuplicates: [Evening.number(28)], facts: Evening.call.facts
      ).written + "\n")
    #expect(
      documents.stored(position: 5, item: ItemReference(.report, Evening.number(12))).written
        == #"{"schema":1,"seq":5,"kind":"report","number":12,"year":2026}"#)
  }

  @Test("import, refused")
  func imported() throws {
    let problems = [
      ImportProblem(
        file: "值班表.csv", line: 4, column: 5, what: .unknownPerson("钱多多", .leadOfficer)),
      ImportProblem(
        file: "值班表.csv", line: 13, column: 0, what: .cellsMissing(found: 6, wanted: 8)),
    ]
    try expectGolden(
      "import.json",
      documents.imported(
        isAccepted: false, rows: 14, encoding: "gb18030", problems: problems,
        differences: [(Evening.duty.roster.shifts[0].date, .leadOfficer, "邱少峰", "白一鸣")]
      ).written + "\n")
  }

  @Test("verify, whole and broken")
  func verified() throws {
    #expect(
      documents.verified(events: 9, head: "ab12", problems: [], foundAt: 7).written
        == #"{"schema":1,"ok":true,"events":9,"head":"ab12","problems":[],"derived":[],"found_at":7}"#
    )
    try expectGolden(
      "verify.json",
      documents.verified(events: 9, head: "ab12", problems: [(5, .payload), (6, .link)]).written
        + "\n")
  }

  @Test("show one incident with its timeline")
  func detail() throws {
    try expectGolden("show.json", documents.detail(Evening.detail).written + "\n")
  }

  @Test("search")
  func search() throws {
    let hits = [
      SearchHit(item: ItemReference(.incident, Evening.number(31)), line: Evening.lines[2]),
      SearchHit(item: nil, line: Evening.lines[0]),
    ]
    try expectGolden("search.json", JSONList.document(hits.map(documents.hit)))
  }

  @Test("board --once")
  func board() throws {
    try expectGolden(
      "board.json",
      documents.board(
        incidents: Evening.duty.incidents, instructions: Evening.duty.instructions
      ).written + "\n")
  }

  @Test("simulate")
  func simulated() throws {
    let deadlines = [
      SimulatedDeadline(
        what: "leader", event: "E1", rule: "leader", clockStart: Evening.at("16:36"),
        due: Evening.at("16:46"), done: Evening.at("16:40"), met: true),
      SimulatedDeadline(
        what: "sign_for", event: "P1", rule: "sign_for", clockStart: Evening.at("16:36"),
        due: Evening.at("17:36"), done: nil, met: nil),
    ]
    let final = JSON.object(("events", .number(1)), ("level", .text("II")))
    try expectGolden("simulate.json", documents.simulated(deadlines, final: final).written + "\n")
  }

  @Test("an empty list is a whole document")
  func emptyList() {
    #expect(JSONList.document([]) == "{\"schema\":1,\"items\":[]}\n")
  }

  @Test("what is not known is null everywhere")
  func unknowns() {
    let json = documents.incident(.blank).written
    #expect(!json.contains("\"\"") && json.contains("\"title\":null"))
    #expect(documents.facts(.blank).written.contains("\"dead\":null"))
  }
}
