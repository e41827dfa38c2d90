import CellGrid
import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("Instructions through five working days, as the board shows them")
struct InstructionFrameTests {
  @Test(
    "pane and detail at each turn",
    arguments: [
      (Language.chinese, BoardSize(120, 40)), (.chinese, BoardSize(80, 24)),
      (.english, BoardSize(120, 40)),
    ])
  func turns(language: Language, size: BoardSize) throws {
    var seat = Seat(InstructionStory.room, columns: size.columns, rows: size.rows)
    for step in InstructionStory.steps {
      seat.room.now = try #require(seat.room.duty.time.instant(iso: step.at))
      seat.wait(seconds: 1)
      seat.press(step.keys)
      if step.picture.isEmpty { continue }
      picture(seat, step.picture, language, size)
      // Where the detail has no pane of its own, it is opened and closed again.
      if size.columns < 100 {
        seat.press("<Enter>")
        picture(seat, step.picture + "-opened", language, size)
        seat.press("<Esc>")
      }
    }
    seat.press("C")
    picture(seat, "rates", language, size)
  }

  private func picture(_ seat: Seat, _ name: String, _ language: Language, _ size: BoardSize) {
    let frame = draw(
      seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
    GoldenFrame(name: "story-\(name)-\(language.rawValue)-\(size)").expect(frame)
  }
}
