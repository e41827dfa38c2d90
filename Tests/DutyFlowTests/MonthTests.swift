import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("The month of the roster by keys")
struct MonthTests {
  private func seat(columns: Int = 120, rows: Int = 40) -> Seat {
    Seat(.district(), columns: columns, rows: rows)
  }

  private func sheet(_ seat: Seat) throws -> MonthSheet {
    guard case .month(let sheet) = seat.flow.overlay else {
      Issue.record("no month")
      throw Refusal.nothingChanged
    }
    return sheet
  }

  private func day(_ day: Int) -> CivilDate { CivilDate(year: 2026, month: 11, day: day)! }

  @Test(
    "it opens on the shift on duty; arrows and hjkl move over days and posts, pages over months")
  func moving() throws {
    var seat = seat()
    seat.press("R")
    #expect(try sheet(seat).selected == day(23))
    seat.press("l<Right>")
    #expect(try sheet(seat).selected == day(25))
    seat.press("jj")
    #expect(try sheet(seat).post == 2)
    seat.press("j")
    #expect(try sheet(seat).selected == CivilDate(year: 2026, month: 12, day: 2))
    #expect(try sheet(seat).post == 0)
    seat.press("k<PgDn>")
    #expect(try sheet(seat).selected == CivilDate(year: 2026, month: 12, day: 25))
    seat.press("<PgUp><PgUp><Home>")
    #expect(try sheet(seat).selected == CivilDate(year: 2026, month: 10, day: 1))
    seat.press("t<Esc>")
    #expect(seat.flow.overlay == nil)
  }

  @Test("as a list, up and down are days and left and right are posts")
  func list() throws {
    var seat = seat(columns: 40, rows: 10)
    seat.press("Rjl")
    #expect(try sheet(seat).selected == day(24))
    #expect(try sheet(seat).post == 1)
  }

  @Test("an empty day is planned by names with completion, and stored as one act without a reason")
  func planning() throws {
    var seat = seat()
    seat.press("R<Home>")
    // The 1st is not planned: leader by Chinese, the officers by pinyin initials.
    seat.press("杜玉萍<Enter>")
    #expect(try sheet(seat).post == 1)
    seat.press("<Enter>by<Tab><Enter>")
    #expect(try sheet(seat).edits.count == 2)
    let before = seat.room.lines.count
    seat.press("<C-s>")
    #expect(seat.room.lines.count == before + 1)
    let shift = try #require(seat.room.duty.roster.shift(on: day(1)))
    #expect(seat.room.duty.directory.personName(shift.leader) == "杜玉萍")
    #expect(!shift.leadOfficer.isEmpty && shift.secondOfficer.isEmpty)
    #expect(try sheet(seat).edits == [])
  }

  @Test("days that are planned already ask for the reason; clearing a cell leaves a gap")
  func replanning() throws {
    var seat = seat()
    seat.press("Rl<Down>x<C-s>")
    #expect(seat.intents == [])
    seat.press("<Enter>")
    #expect(seat.flow.notice == .refused(.reasonMissing))
    seat.press("培训<Enter>")
    let shift = try #require(seat.room.duty.roster.shift(on: day(24)))
    #expect(shift.leadOfficer.isEmpty && shift.reason == "培训")
    #expect(
      seat.room.duty.roster.gaps(from: shift.from, until: shift.until).map(\.post)
        == [.leadOfficer])
    seat.press("<C-s>")
    #expect(seat.flow.notice == .monthUnchanged)
  }

  @Test("Esc keeps what was changed as a draft, which goes on where it was")
  func draft() throws {
    var seat = seat()
    seat.press("Rl<Down>x<Esc>")
    #expect(seat.flow.notice == .monthKept(1))
    let kept = seat.effects.compactMap { effect -> DraftContent? in
      if case .saveDraft(let content, _) = effect { content } else { nil }
    }
    let content = try #require(kept.last)
    let stored = try #require(
      DraftCode.content(kind: DraftCode.kind(content), body: DraftCode.body(content)))
    #expect(stored == content)
    seat.act(.draftsListed([Draft(id: "d", startedAt: seat.room.now, content: stored)]))
    seat.press("D")
    let sheet = try sheet(seat)
    #expect(sheet.selected == day(24))
    #expect(sheet.edits.map(\.post) == ["lead_officer"] && sheet.edits[0].person.isEmpty)
  }

  @Test("a name that nobody knows is refused and stays in the line")
  func unknown() throws {
    var seat = seat()
    seat.press("R<Enter>钱多多<Enter>")
    #expect(seat.flow.notice == .refused(.unknownPerson("钱多多")))
    #expect(seat.flow.entry?.text == "钱多多")
  }

  @Test("substitution, swap with consent and approval, takeover, absence, confirmation")
  func changes() throws {
    var seat = seat()
    // Second officer of the 25th: somebody stands in.
    seat.press("Rllj")
    seat.press("j")
    let shift = try #require(seat.room.duty.roster.shift(on: day(25)))
    seat.press("s邱少峰<Enter><Enter>培训<Enter><Enter>")
    let changed = try #require(seat.room.duty.roster.shift(on: day(25)))
    #expect(changed.changes.map(\.kind) == [.substitution])
    #expect(
      seat.room.duty.directory.personName(
        seat.room.duty.roster.effective(changed).secondOfficer) == "邱少峰")
    #expect(shift.secondOfficer == changed.secondOfficer)
    // A swap of the 24th against the 26th: proposed, the other side, the leader.
    seat.press("h")
    seat.press("w11-26<Enter>家事<Enter>")
    if case .refused = seat.flow.notice { seat.press("<Enter>") }
    #expect(seat.room.duty.roster.swaps.count == 1)
    seat.press("a<Enter>")
    #expect(seat.room.duty.roster.swaps.first?.consentedAt != nil)
    seat.press("a<Enter>")
    #expect(seat.room.duty.roster.swaps.isEmpty)
    #expect(seat.room.duty.roster.shift(on: day(26))?.changes.map(\.kind) == [.swap])
    // The shift on duty is taken over at once; a leader approves it later.
    seat.press("to廖文静<Enter>突发疾病<Enter>")
    if case .refused = seat.flow.notice { seat.press("<Enter>") }
    let now = try #require(seat.room.duty.roster.planned(at: seat.room.now))
    #expect(now.changes.map(\.kind) == [.takeover])
    seat.press("a<Enter>")
    #expect(seat.room.duty.roster.planned(at: seat.room.now)?.changes.first?.approver != "")
    seat.press("lc")
    #expect(!seat.room.duty.roster.confirmations.isEmpty)
  }

  @Test("an absence takes its times as people write them")
  func leave() throws {
    var seat = seat()
    seat.press("Rlv11-24 12:00<Enter>11-24 20:00<Enter>杜玉萍<Enter>开会<Enter>")
    let leave = try #require(seat.room.duty.roster.leaves.first)
    #expect(seat.room.duty.time.iso(leave.from) == "2026-11-24T12:00:00+08:00")
    #expect(seat.room.duty.time.iso(leave.until) == "2026-11-24T20:00:00+08:00")
    #expect(seat.room.duty.directory.personName(leave.substitute) == "杜玉萍")
  }

  @Test("the roster pane has the same keys; Tab in the empty line changes the post")
  func pane() throws {
    var seat = seat()
    seat.press("2s")
    guard case .roster(let ask) = seat.flow.entry?.prompt else {
      Issue.record("no line")
      return
    }
    #expect(ask.act == .substitute && ask.post == "lead_officer")
    seat.press("<Tab>")
    guard case .roster(let next) = seat.flow.entry?.prompt else { return }
    #expect(next.post == "second_officer")
    seat.press("<Esc>a")
    #expect(seat.flow.notice == .keyUnavailable(.approveChange, .nothingToApprove))
    // Elsewhere the letters mean what they always meant.
    seat.press("1s")
    guard case .figures = seat.flow.entry?.prompt else {
      Issue.record("s is figures in the queue")
      return
    }
  }

  @Test("a read-only board looks and does not touch")
  func readOnly() throws {
    var seat = seat()
    seat.flow.isReadOnly = true
    seat.press("Rx<Enter>s")
    #expect(try sheet(seat).edits == [])
    #expect(seat.flow.entry == nil)
  }
}

@Suite("What the room itself owes, by keys")
struct RoomKeyTests {
  private func holiday() -> Seat {
    var room = Room.district()
    room.now = room.now.adding(minutes: -600)
    let date = CivilDate(year: 2026, month: 11, day: 23)!
    room.record(
      .calendarAdopted(
        HolidayCalendar(
          name: "t", days: [CalendarDay(date: date, isWorkday: false, name: "节")])))
    room.now = room.duty.time.instant(date, minuteOfDay: 840)
    return Seat(room)
  }

  @Test("a holiday's clocks stand above the queue, ring, and F8 opens what is owed")
  func owed() {
    var seat = holiday()
    #expect(seat.flow.roomDue.map(\.rule).contains("daily_report"))
    #expect(Layout(seat.flow).roomLines == 2)
    seat.wait(seconds: 3540)
    #expect(seat.effects.contains(.ring))
    seat.press("<Esc>")
    seat.wait(seconds: 2)
    #expect(!seat.effects.contains(.ring))
    seat.wait(seconds: 120)
    seat.press("N")
    guard case .room = seat.flow.overlay else {
      Issue.record("no overlay")
      return
    }
  }

  @Test("daily report, nil reports with a reminder, a notice with its receipts")
  func doing() throws {
    var seat = holiday()
    seat.press("Nd<Enter>")
    #expect(seat.room.duty.room.dailyReports.first?.content == "无事报平安")
    #expect(!seat.flow.roomDue.map(\.rule).contains("daily_report"))
    seat.press("z石门镇 柳沟镇<Enter>")
    let all = seat.room.duty.reportingUnits().count
    let date = seat.room.duty.time.date(seat.room.now)
    #expect(seat.room.duty.missingZeroReports(on: date).count == all - 2)
    seat.press("c<Enter>")
    #expect(seat.room.duty.room.zeroReports.filter(\.isReminder).count == all - 2)
    seat.press("n强降雨防范：加强值守<Enter>石门镇 柳沟镇<Enter>18:00<Enter>")
    #expect(seat.room.duty.room.notices.first?.title == "强降雨防范")
    #expect(seat.room.duty.room.notices.first?.due != nil)
    seat.press("GG")
    let rows = seat.flow.roomRows(seat.room.duty)
    seat.press(String(repeating: "j", count: rows.count))
    seat.press("<Enter>石门镇 王强<Enter>")
    #expect(seat.room.duty.room.notices.first?.missing == ["t-liugou"])
    #expect(seat.room.duty.room.notices.first?.receipts.first?.person == "王强")
    seat.press("<Enter><Enter>")
    #expect(seat.room.duty.room.notices.isEmpty)
  }
}
