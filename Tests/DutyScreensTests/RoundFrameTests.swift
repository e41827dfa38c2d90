import CellGrid
import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("What a round of spot checks looks like")
struct RoundFrameTests {
  private static let sizes = [BoardSize(120, 40), BoardSize(80, 24), BoardSize(40, 10)]

  @Test("in the middle of a round", arguments: Language.allCases, sizes)
  func middle(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("V1131      2<Up>b1 11161<Down>  o")
    expect(seat, "round", language, size)
  }

  @Test("the line of a check", arguments: Language.allCases, sizes)
  func line(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("V1<Enter>6 响2声 保安接的")
    expect(seat, "round-line", language, size)
  }

  @Test("a round that is over, and its detail", arguments: Language.allCases, sizes)
  func over(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("V111211111161117<Up><Up><Up><Up>1x")
    seat.press("x")
    expect(seat, "round-over", language, size)
    seat.press("<Esc>#v1<Enter>")
    expect(seat, "round-detail", language, size)
  }

  @Test("line tests, and a check of us", arguments: Language.allCases, sizes)
  func lines(language: Language, size: BoardSize) {
    var seat = Seat(.district(), columns: size.columns, rows: size.rows)
    seat.press("T1<Down>-无信号<Enter>")
    expect(seat, "line-tests", language, size)
    seat.press("<Esc>U市总值班室 2声 邹丽娟接 问带班 正常")
    expect(seat, "check-of-us", language, size)
  }

  @Test("on a wall the mobile of a leader is masked")
  func wall() {
    var seat = Seat(.district(), columns: 120, rows: 40, role: .wall)
    seat.press("V")
    let frame = draw(
      seat.flow, seat.room.duty, phrases: .chinese, theme: .testing)
    let mobile = seat.room.duty.directory.people.first {
      $0.unit == "t-shimen" && $0.role == .leader
    }?.mobile
    #expect(mobile?.isEmpty == false)
    #expect(!frame.plainText.contains(mobile ?? "-"))
    #expect(frame.plainText.contains(masked(mobile ?? "-")))
  }

  private func expect(
    _ seat: Seat, _ name: String, _ language: Language, _ size: BoardSize,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = draw(
      seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
    GoldenFrame(name: "\(name)-\(language.rawValue)-\(size)").expect(
      frame, sourceLocation: sourceLocation)
  }
}
