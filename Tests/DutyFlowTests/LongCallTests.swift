import DutyDomain
import DutyFlow
import DutyIntake
import DutyTestKit
import Testing

struct LongCallTests {
  @Test("of a very long call the beginning is understood while typing, all of it when it is stored")
  func longCall() {
    var seat = Seat(Room.district())
    let filler = String(repeating: "情况正在核实中，", count: 100)
    seat.press("<F2>")
    seat.paste("石门镇报石门隧道两车追尾，" + filler + "2人死亡")
    #expect(seat.flow.entry?.understanding?.facts.callerUnit == "t-shimen")
    #expect(seat.flow.entry?.understanding?.facts.figures.isEmpty == true)
    seat.press("<Enter>")
    let stored = seat.room.lines.compactMap { line -> Call? in
      if case .callRegistered(let call) = line.event { call } else { nil }
    }.last
    #expect(stored?.facts.figures == [Figure(.dead, 2)])
  }
}
