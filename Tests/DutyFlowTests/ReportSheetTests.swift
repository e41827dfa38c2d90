import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("A report over the panes")
struct ReportSheetTests {
  private func seat() throws -> (Seat, ItemNumber) {
    var room = Room()
    let number = try room.call("隧道起火", level: .major)
    return (Seat(room), number)
  }

  private func sheet(_ seat: Seat) -> ReportSheet? {
    guard case .report(let sheet) = seat.flow.overlay else { return nil }
    return sheet
  }

  private let first = ItemNumber(year: 2026, serial: 1)

  @Test("F6 records in one line as ever; F6 again writes it in full")
  func opening() throws {
    var (seat, number) = try seat()
    seat.press("<F6>张三<Enter>")
    #expect(seat.room.duty.incident(number)?.reports.count == 1)
    #expect(sheet(seat) == nil)
    seat.press("<F6><F6>")
    #expect(sheet(seat)?.request.incident == number)
    #expect(seat.flow.entry == nil)
    seat.press("<Esc>")
    #expect(seat.flow.overlay == nil)
    #expect(seat.room.duty.reportDrafts.isEmpty)
  }

  @Test("one key a step: draft, review, sign-off, sending, confirmation")
  func steps() throws {
    var (seat, number) = try seat()
    seat.press("<F6><Tab><F6>")
    seat.press("<F6>")
    #expect(seat.room.duty.reportDraft(first)?.state == .draft)
    seat.press("<F6>")
    #expect(seat.room.duty.reportDraft(first)?.reviewed?.by == "白一鸣")
    seat.press("<F6>")
    #expect(seat.room.duty.reportDraft(first)?.signed?.by == "p008")
    seat.press("<F6>市总值班室<Tab><Enter>")
    let sent = try #require(seat.room.duty.incident(number)?.reports.first)
    #expect(sent.receiverName == "市总值班室")
    #expect(sent.channel == .paper)
    seat.press("<F6>张三<Enter>")
    #expect(seat.room.duty.incident(number)?.reports.first?.receipt?.by == "张三")
    seat.press("<F6>")
    #expect(seat.flow.notice == .reportIsDone)
    #expect(seat.intents.isEmpty)
  }

  @Test("another reviewer and another leader are named by a key of their own")
  func names() throws {
    var (seat, _) = try seat()
    seat.press("<F6><F6><F6>v孟庆元<Enter>")
    #expect(seat.room.duty.reportDraft(first)?.reviewed?.by == "孟庆元")
    seat.press("s孟庆元<Enter>")
    #expect(seat.flow.notice == .refused(.isNoLeader("孟庆元")))
    #expect(seat.flow.entry?.text == "孟庆元")
    seat.press("<C-u>祁建山<Enter>")
    #expect(seat.room.duty.reportDraft(first)?.signed?.by == "p009")
  }

  @Test("the text is edited, kept at every key, and stored as a new text to be reviewed")
  func editing() throws {
    var (seat, _) = try seat()
    seat.press("<F6><F6><F6><F6>")
    #expect(seat.room.duty.reportDraft(first)?.state == .reviewed)
    seat.press("<Enter>改<Enter>q")
    #expect(
      seat.effects.contains {
        if case .saveDraft(let content, _) = $0 { content.text.hasPrefix("改\nq") } else { false }
      })
    #expect(sheet(seat)?.isEditing == true)
    seat.press("<C-s>")
    #expect(seat.room.duty.reportDraft(first)?.content.hasPrefix("改\nq") == true)
    #expect(seat.room.duty.reportDraft(first)?.state == .draft)
    #expect(seat.effects.contains(.dropDraft))
  }

  @Test("a text that was not stored is parked and comes back")
  func parking() throws {
    var (seat, number) = try seat()
    seat.press("<F6><F6><Enter>改<Esc><Esc>")
    #expect(seat.flow.overlay == nil)
    #expect(seat.effects.contains(.parkDraft))
    let saved = seat.effects.compactMap { effect -> DraftContent? in
      if case .saveDraft(let content, _) = effect { content } else { nil }
    }
    let content = try #require(saved.last)
    let kind = DraftCode.kind(content)
    let read = try #require(DraftCode.content(kind: kind, body: DraftCode.body(content)))
    #expect(read == content)
    seat.act(.draftsListed([Draft(id: "1", startedAt: seat.room.now, content: read)]))
    seat.press("D")
    #expect(sheet(seat)?.editor.text == content.text)
    #expect(sheet(seat)?.request == ReportRequest(number, .first))
    #expect(sheet(seat)?.isChanged == true)
  }

  @Test("by telephone: whom, and whether it was repeated; the facts of the record were said")
  func telephone() throws {
    var (seat, number) = try seat()
    seat.press("<F6><F6>t<Enter>")
    #expect(seat.flow.notice == .refused(.textMissing(.name)))
    seat.press("张三<Enter>")
    let told = try #require(seat.room.duty.incident(number)?.reports.first)
    #expect(told.medium == .telephone)
    #expect(told.readBack == true)
    #expect(told.content == "first told")
    #expect(told.stated != nil)
    #expect(seat.room.duty.incident(number)?.reportAwaitingPaper?.number == first)
    #expect(sheet(seat) != nil)
  }

  @Test("with the leader still to be told, the text is what the series needs")
  func seriesDecides() throws {
    var (seat, number) = try seat()
    try seat.elsewhere(
      .report(ReportEntry(incident: number, stage: .first, medium: .written, content: "x")))
    seat.press("<F6><F6>")
    #expect(sheet(seat)?.request.stage == .followUp)
  }

  @Test("a withdrawn draft closes the sheet; F6 on the incident goes on with an open one")
  func withdrawing() throws {
    var (seat, _) = try seat()
    seat.press("<F6><F6><F6><Esc>")
    #expect(seat.room.duty.reportDrafts.count == 1)
    seat.press("<F6><F6>")
    #expect(sheet(seat)?.request.number == first)
    seat.press("x<Enter>")
    #expect(seat.flow.notice == .refused(.reasonMissing))
    seat.press("重拟<Enter>")
    #expect(seat.flow.overlay == nil)
    #expect(seat.room.duty.reportDrafts.isEmpty)
  }

  @Test("a report that was opened by its number shows its sheet on F6")
  func byNumber() throws {
    var (seat, _) = try seat()
    seat.press("<F6><F6><F6><Esc>#r1<Enter><F6>")
    #expect(sheet(seat)?.request.number == first)
  }

  @Test("a board that only looks writes nothing")
  func readOnly() throws {
    var (seat, number) = try seat()
    seat.flow.isReadOnly = true
    seat.act(.reportComposed(ReportRequest(number, .first), ReportTexts()))
    seat.press("<F6>")
    #expect(seat.intents.isEmpty)
    seat.press("<Enter>x")
    #expect(sheet(seat)?.isEditing == false)
  }

  @Test("Tab goes through the four texts, y copies the one that is shown")
  func texts() throws {
    var (seat, _) = try seat()
    seat.press("<F6><F6><Tab>")
    #expect(sheet(seat)?.shown == .telephone)
    seat.press("y")
    #expect(seat.effects == [.copyText("first told")])
    seat.press("<S-Tab><S-Tab>")
    #expect(sheet(seat)?.shown == .leader)
  }
}
