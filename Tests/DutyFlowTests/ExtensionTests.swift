import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Limits, extensions, other units")
struct ExtensionTests {
  /// On the instruction of this number.
  private func seat(on serial: Int) -> Seat {
    var seat = Seat(.district())
    seat.press("#p\(serial)<Enter>")
    return seat
  }

  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  @Test("an extension asks for limit, reason and approver")
  func extend() {
    var seat = seat(on: 3)
    let due = seat.room.duty.time.instant(iso: "2026-11-24T18:00")
    seat.press("e明日18:00<Enter>等化验结果<Enter>祁建山<Enter>")
    #expect(
      seat.intents == [
        .extend(number(3), due: due!, reason: "等化验结果", approver: "祁建山")
      ])
    #expect(seat.room.duty.instruction(number(3))?.due == due)
  }

  @Test("working days of a later limit go by the calendar in force")
  func calendar() {
    var seat = seat(on: 3)
    let holiday = CalendarDay(date: CivilDate(year: 2026, month: 11, day: 24)!, name: "停工")
    seat.room.record(.calendarAdopted(HolidayCalendar(name: "试", days: [holiday])))
    seat.press("e两个工作日内<Enter>等化验结果<Enter><Enter>")
    let due = seat.room.duty.time.instant(iso: "2026-11-27T00:00")
    #expect(seat.room.duty.instruction(number(3))?.due == due)
  }

  @Test("the moment counts from when the limit was typed, not from the last Enter")
  func fixed() {
    var seat = seat(on: 3)
    seat.press("e3小时内")
    let due = seat.room.now.adding(minutes: 180)
    seat.press("<Enter>")
    let typed = seat.room.now.milliseconds
    seat.wait(seconds: 300)
    seat.press("等化验结果<Enter><Enter>")
    guard case .extend(_, let found, _, let approver) = seat.intents.first else {
      Issue.record("\(seat.intents)")
      return
    }
    #expect(
      abs(found.milliseconds - due.milliseconds) <= typed - due.adding(minutes: -180).milliseconds)
    #expect(approver.isEmpty)
  }

  @Test("a limit that says no moment is refused at once, an extension without a reason too")
  func unreadable() {
    var seat = seat(on: 3)
    seat.press("e等等看<Enter>")
    #expect(seat.flow.notice == .limitUnreadable("等等看"))
    #expect(seat.flow.entry?.text == "等等看")
    seat.press("<C-u>明日18:00<Enter><Enter>")
    #expect(seat.flow.notice == .refused(.reasonMissing))
    #expect(seat.intents.isEmpty)
  }

  @Test("after the limit has passed the key says so before anything is typed")
  func tooLate() {
    var seat = seat(on: 2)
    seat.press("e")
    guard case .refused(.extensionAfterDue) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(seat.flow.entry == nil)
  }

  @Test("a limit that passes while the reason is typed is refused, and the words stay")
  func passesMeanwhile() {
    var seat = seat(on: 3)
    seat.press("e明日18:00<Enter>")
    seat.wait(seconds: 2 * 3600)
    seat.press("等化验结果<Enter><Enter>")
    guard case .refused(.extensionAfterDue) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(seat.flow.entry?.answers.last == "等化验结果")
  }

  @Test("a unit objects, and another one takes over")
  func reassign() {
    var seat = seat(on: 3)
    seat.press("o不属本单位职责<Enter>")
    #expect(
      seat.effects.contains { if case .perform(.step(.object, _, _)) = $0 { true } else { false } })
    seat.press("=卫健局 教育局 归口管理<Enter>")
    let units = seat.room.duty.instruction(number(3))?.assignments.map(\.unit) ?? []
    #expect(units.contains("d-edu") && !units.contains("d-health"))
  }

  @Test("where one unit is left it need not be named")
  func onlyOne() {
    var seat = seat(on: 4)
    seat.press("=应急局 由应急局牵头<Enter>")
    #expect(seat.room.duty.instruction(number(4))?.assignments.map(\.unit) == ["d-emer"])
  }

  @Test("a limit in the leader's words stands in the line for the limit")
  func fromWords() {
    var seat = Seat(.district())
    seat.press("<F5>请交警3日内排查同类隧道<Enter>交警大队<Enter>")
    #expect(seat.flow.entry?.text == "3日内")
    seat.press("<Enter>")
    let due = seat.room.duty.instructions.last?.due
    #expect(due == seat.room.duty.time.instant(iso: "2026-11-27T00:00"))
  }
}
