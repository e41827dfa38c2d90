import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("A night of reports, by keys alone")
struct ReportStoryTests {
  @Test(
    "call, telephone, paper with its steps, follow-up with what is new, correction",
    arguments: [(Language.chinese, 120, 40), (.english, 120, 40), (.chinese, 80, 24)])
  func night(language: Language, columns: Int, rows: Int) throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(
      book, clock: clock, language: language, columns: columns, rows: rows)
    let phrases = Phrases(language: language)
    stage.press("n石门镇王强 滨河路两车相撞 2死3伤<Enter>")
    let number = try #require(stage.console.flow.queue.selected)
    stage.press("<F4>知道了<Enter>")
    var incident: Incident { stage.desk.duty.incident(number)! }

    // By telephone, with the words that the record gives.
    stage.press("<F6><F6><Tab>")
    #expect(stage.screen.contains(phrases.board.paperKind(.telephone)))
    stage.press("t张三<Enter>")
    #expect(incident.reports.last?.readBack == true)
    #expect(incident.reports.last?.content.contains("两车相撞") == true)
    let told = try #require(incident.reportAwaitingPaper)

    // The paper: stored, reviewed, signed off, sent after a second word, confirmed.
    stage.press("<S-Tab><F6><F6><F6>")
    let draft = try #require(stage.desk.duty.reportDrafts.first)
    #expect(draft.state == .signed)
    #expect(stage.screen.contains(phrases.names.reportState(.signed)))
    stage.press("<F6>市总值班室<Enter>")
    #expect(incident.reports.last?.number == told.number)
    #expect(!draft.missing.isEmpty)
    stage.press("<Enter>")
    #expect(incident.reports.last?.number == draft.number)
    #expect(incident.reports.last?.missing == draft.missing)
    #expect(incident.reportAwaitingPaper == nil)
    stage.press("<F6>李四<Enter><Esc>")
    #expect(incident.reports.last?.receipt?.by == "李四")

    // A follow-up tells only what came since.
    stage.press("s死3<Enter>")
    stage.press("l明火已扑灭<Enter>")
    stage.press("<F6><F6>")
    let news = try #require(sheet(stage))
    #expect(news.request.stage == .followUp)
    #expect(news.texts[.written].contains("明火已扑灭"))
    #expect(!news.texts[.written].contains("两车相撞 2死3伤"))
    stage.press("<F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.reports.last?.ordinal == 1)

    // Fewer dead than reported: only a correction that names the report may say so.
    stage.press("s死2<Enter><F6><F6><F6>")
    #expect(stage.desk.duty.reportDrafts.isEmpty)
    #expect(
      stage.console.flow.notice.map {
        phrases.notices.notice($0, Naming(stage.desk.duty, now: clock.now))
      }?.isEmpty == false)
    guard case .refused(.contradictsReport(let report, _)) = stage.console.flow.notice else {
      Issue.record("the contradiction was not noticed")
      return
    }
    #expect(report == incident.reports.last?.number)
    stage.press("<Esc><F6><Tab><Tab><F6><F6>")
    #expect(stage.desk.duty.reportDrafts.first?.corrects == report)
    #expect(stage.desk.duty.reportDrafts.first?.stage == .correction)
  }

  private func sheet(_ stage: Stage) -> ReportSheet? {
    guard case .report(let sheet) = stage.console.flow.overlay else { return nil }
    return sheet
  }

  @Test("a text that is being edited is in the drawer at every key")
  func drawer() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock)
    stage.press("#3<Enter><F6><F6><Enter>起因已查明")
    #expect(stage.drafts.open?.text.hasPrefix("起因已查明") == true)
    stage.press("<Esc><Esc>")
    #expect(stage.drafts.parked.count == 1)
  }
}
