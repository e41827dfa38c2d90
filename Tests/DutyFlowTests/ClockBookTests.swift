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

  /// A board that has followed every line has the clocks of one that opens now.
  @Test("are those of a board that opens now, whatever was done", arguments: [1126, 1127, 1128])
  func fresh(seed: UInt64) {
    var seat = Seat(.district())
    var dice = DutyTestKit.Dice(seed)
    var accepted = 0
    for step in 1...400 {
      var maker = IntentMaker(dice: dice, duty: seat.room.duty, now: seat.room.now)
      let intent = maker.next()
      dice = maker.dice
      seat.wait(seconds: dice.roll(12) == 0 ? 7000 : dice.roll(200))
      guard (try? seat.elsewhere(intent)) != nil else { continue }
      accepted += 1
      var opened = Flow(now: seat.room.now)
      opened.role = .officer
      _ = reduce(&opened, .dutyChanged(at: seat.room.now), seat.room.duty)
      #expect(seat.flow.alarm.clocks == opened.alarm.clocks, "step \(step), \(intent)")
      #expect(seat.flow.summary == opened.summary, "step \(step), \(intent)")
      check(seat, "step \(step), \(intent)")
    }
    #expect(accepted > 150)
  }
}
