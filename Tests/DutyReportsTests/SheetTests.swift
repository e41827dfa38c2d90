import DutyDomain
import DutyReports
import DutyText
import Testing

@Suite("Lists and things for people")
struct SheetTests {
  @Test("lists line up, Chinese taking two columns a character", arguments: Language.allCases)
  func lists(_ language: Language) throws {
    let sheets = Evening.sheets(language)
    let duty = Evening.duty
    var text = sheets.incidents.head + duty.incidents.map(sheets.incidents.row).joined()
    text += "\n" + sheets.calls.head + sheets.calls.row(Evening.call)
    text += "\n" + sheets.instructions.head + sheets.instructions.row(Evening.instruction)
    text += "\n" + sheets.reports.head + sheets.reports.row(Evening.report)
    text +=
      "\n" + sheets.deadlines.head
      + duty.openDeadlines.map(ListedDeadline.init).map(sheets.deadlines.row).joined()
    text += "\n" + sheets.shifts.head + duty.roster.shifts.map(sheets.shifts.row).joined()
    try expectGolden("lists.\(language.rawValue).txt", text)
  }

  @Test("a thing with its timeline, its struck line told", arguments: Language.allCases)
  func detail(_ language: Language) throws {
    try expectGolden(
      "show.\(language.rawValue).txt", Evening.sheets(language).detail(Evening.detail))
  }

  @Test("who is on duty, with masked mobiles and gaps", arguments: Language.allCases)
  func onDuty(_ language: Language) throws {
    let text = Evening.sheets(language).onDuty(at: Evening.now)
    #expect(!text.contains("19000001718") && text.contains("190-****-1718"))
    try expectGolden("roster-show.\(language.rawValue).txt", text)
  }

  @Test("a hostile line of the log stays one line of harmless text")
  func hostileLine() {
    let text = Evening.sheets().logLine(Evening.lines[2])
    #expect(
      text
        == "#20485 2026-11-23 周一 16:41:30 白一鸣 消防已到场\\u001b[2J\\u202e 第二行\n")
  }

  @Test("a line that the program wrote names no person")
  func programLine() {
    let text = Evening.sheets().logLine(Evening.lines[1])
    #expect(text == "#20484 2026-11-23 周一 16:37:05 系统 立为 31 号事件：石门隧道两油罐车追尾起火。\n")
  }
}
