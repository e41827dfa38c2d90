import CellGrid
import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("What the change of shift looks like")
struct HandoverFrameTests {
  static let sizes = BoardSize.usual + [BoardSize(40, 10)]

  /// The evening of the demo district, handed over in the middle: some accepted, one asked about.
  private func seat(_ size: BoardSize) throws -> Seat {
    var room = Room.district()
    room.author = "白一鸣"
    let drafts = [HandoverDraft(name: "tty2-71", startedAt: room.now, text: "商务局来电 商户")]
    try room.perform(.handover(.open(HandoverOpening(drafts: drafts))))
    try room.perform(.handover(.state(item: "6", words: "交警在现场，油罐未漏")))
    room.author = "彭雪"
    let items = room.duty.handover?.items ?? []
    for item in items.prefix(3) { try room.perform(.handover(.accept([item.id]))) }
    try room.perform(.handover(.question(item: "3", words: "停水到几点")))
    try room.perform(.handover(.check(item: "fax", isSound: false, words: "卡纸，已报修")))
    try room.perform(.handover(.check(item: "phones", isSound: true, words: "")))
    return Seat(room, columns: size.columns, rows: size.rows)
  }

  @Test("the guided screen", arguments: Language.allCases, sizes)
  func screen(language: Language, size: BoardSize) throws {
    var seat = try seat(size)
    seat.press("h")
    expect(seat, "handover", language, size)
  }

  @Test("a question that waits for its answer", arguments: Language.allCases, BoardSize.usual)
  func question(language: Language, size: BoardSize) throws {
    var seat = try seat(size)
    seat.press("h")
    while let row = selected(seat), row.state != .questioned { seat.press("j") }
    seat.press("l")
    expect(seat, "handover-question", language, size)
  }

  @Test("the bar across the board", arguments: Language.allCases, sizes)
  func bar(language: Language, size: BoardSize) throws {
    let seat = try seat(size)
    expect(seat, "handover-bar", language, size)
  }

  private func selected(_ seat: Seat) -> HandoverItem? {
    guard case .handover(let sheet) = seat.flow.overlay else { return nil }
    return sheet.selected.flatMap { seat.room.duty.handover?.item($0) }
  }

  private func expect(_ seat: Seat, _ name: String, _ language: Language, _ size: BoardSize) {
    let frame = draw(
      seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
    GoldenFrame(name: "\(name)-\(language.rawValue)-\(size)").expect(frame)
  }
}
