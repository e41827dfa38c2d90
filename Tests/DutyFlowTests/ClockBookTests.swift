import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Clocks that are computed once for each line")
struct ClockBookTests {
  /// What the rows show must be what the domain says, whatever happened to the incidents.
  private func check(_ seat: Seat, _ moment: String) {
    let duty = seat.room.duty
    for row in seat.flow.queue.rows {
      #expect(
        row.nextDeadline == duty.incident(row.number).flatMap { duty.nextDeadline(of: $0) },
        "\(row.number.serial) \(moment)")
    }
    #expect(
      seat.flow.summary.nextDue
        == duty.incidents.compactMap { duty.nextDeadline(of: $0)?.due }.min(), "\(moment)")
  }

  @Test("follow calls, levels, figures, merging and a new calendar")
  func follow() throws {
    var seat = Seat(.district())
    check(seat, "at the start")
    seat.press("n石门镇王强 石门隧道两油罐车追尾 2死3失联<Enter>")
    let newest = try #require(seat.room.duty.incidents.last?.number)
    check(seat, "after a call")
    var classification = try #require(seat.room.duty.incident(newest)).classification
    classification.level = .serious
    try seat.elsewhere(.classify(newest, classification, reason: "死亡人数已核实"))
    check(seat, "after a level")
    try seat.elsewhere(.stateFigures(newest, [Figure(.dead, 5)], suggestion: nil))
    check(seat, "after figures")
    seat.press("n铁桥街道来电 刚才有震感<Enter>")
    check(seat, "after another")
    let twin = try #require(seat.room.duty.incidents.last?.number)
    try seat.elsewhere(.merge(twin, into: newest))
    check(seat, "after merging")
    var calendar = seat.room.duty.calendar
    let tomorrow = seat.room.duty.time.date(seat.room.now).adding(days: 1)
    calendar.days = [CalendarDay(date: tomorrow, name: "演练日")]
    try seat.elsewhere(.adoptCalendar(calendar))
    check(seat, "after a new calendar")
    seat.wait(seconds: 7200)
    check(seat, "after two hours")
  }
}
