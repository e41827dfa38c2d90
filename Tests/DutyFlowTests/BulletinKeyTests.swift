import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Periodicals at the board")
struct BulletinKeyTests {
  private let first = ItemNumber(year: 2026, serial: 1)

  @Test("the command line drafts an issue; F6 takes the open one a step further")
  func steps() throws {
    var room = Room()
    let number = try room.call("隧道起火")
    var seat = Seat(room)
    seat.press(":bulletin<Enter>")
    #expect(seat.flow.entry?.text == "应急专报")
    seat.press("<C-u>应急快报<Enter>")
    #expect(seat.room.duty.bulletin(first)?.series.id == "flash")
    #expect(seat.room.duty.bulletin(first)?.incident == number)
    seat.press("#b1<Enter><F6>")
    #expect(seat.room.duty.bulletin(first)?.issue == first)
    seat.press("<F6>")
    #expect(seat.room.duty.bulletin(first)?.deliveries.count == 1)
    seat.press("<F6>张三<Enter>")
    #expect(seat.room.duty.bulletin(first) == nil)
    seat.press("<F6>")
    #expect(seat.flow.notice == .reportIsDone)
  }

  @Test("an unknown periodical gives the line back")
  func unknown() throws {
    var room = Room()
    try room.call("隧道起火")
    var seat = Seat(room)
    seat.press(":bulletin<Enter><C-u>周报<Enter>")
    #expect(seat.flow.notice == .refused(.noSuchSeries("周报")))
    #expect(seat.flow.entry?.text == "周报")
  }
}
