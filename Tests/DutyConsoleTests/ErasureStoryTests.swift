import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import Testing

@Suite("Erasing personal data, seen from two boards")
struct ErasureStoryTests {
  private let text = "文昌小区居民张小二13912345678问暖气啥时候来"

  private func pieces(_ stage: Stage) -> Bool {
    stage.screen.contains("张小二") || stage.screen.contains("13912345678")
  }

  @Test("asked, confirmed, done: this board and the other show it no more, now and in the past")
  func story() throws {
    let (book, clock) = try MemoryBook.district()
    let first = try Stage(book, clock: clock, name: "desk-1")
    let other = try Stage(book, clock: clock, name: "desk-2")
    first.press("<F2>\(text)<Enter>")
    let call = try #require(
      try first.lines(from: 1, through: first.desk.duty.position).compactMap { line in
        if case .callRegistered(let it) = line.event, it.text == text { it } else { nil }
      }.last)
    #expect(call.incident == nil, "an enquiry opens no incident")
    other.press("#c\(call.number.serial)<Enter>")
    other.wait(seconds: 2)
    first.press("#c\(call.number.serial)<Enter>")
    #expect(pieces(first) && pieces(other))
    let before = first.desk.duty.position
    first.press("Z处置结束<Enter>祁建山<Enter><Enter>")
    #expect(first.desk.duty.position == before, "it only asks")
    #expect(first.screen.contains("不能恢复"))
    first.press("<Enter>")
    #expect(first.kinds(after: before) == ["personalDataErased"])
    guard case .erased(let remains) = first.console.flow.notice else {
      Issue.record("\(String(describing: first.console.flow.notice))")
      return
    }
    #expect(remains.lines == 1 && remains.isFileClean)
    #expect(!pieces(first))
    other.wait(seconds: 2)
    #expect(!pieces(other))
    #expect(other.desk.duty == first.desk.duty)
    first.press("<Esc><Esc>[[")
    #expect(first.console.flow.past != nil && !pieces(first))
    first.press("#c\(call.number.serial)<Enter>")
    #expect(!pieces(first))
  }

  @Test("a board that looks back while somebody erases shows what is left then")
  func lookingBack() throws {
    let (book, clock) = try MemoryBook.district()
    let first = try Stage(book, clock: clock, name: "desk-1")
    let other = try Stage(book, clock: clock, name: "desk-2")
    first.press("<F2>\(text)<Enter>")
    let serial = try #require(first.desk.duty.counters.first { $0.kind == .call }?.last)
    first.press("l随后补一行<Enter>")
    other.wait(seconds: 2)
    other.press("#c\(serial)<Enter>[")
    #expect(pieces(other))
    first.press("#c\(serial)<Enter>Z处置结束<Enter>祁建山<Enter><Enter><Enter>")
    other.wait(seconds: 2)
    #expect(other.console.flow.past != nil && !pieces(other))
  }

  @Test("a wall board hands nothing to the desk, and the desk would refuse it")
  func wall() throws {
    let (book, clock) = try MemoryBook.district()
    let wall = try Stage(book, clock: clock, role: .wall, name: "wall")
    #expect(wall.desk.isReader)
    let rows = book.rows.count
    wall.press("<F2>停水<Enter>x<F4>Zdl")
    guard
      case .refused(.deskIsReader) = wall.desk.perform(
        .addNote(ItemReference(.incident, ItemNumber(year: 2026, serial: 1)), "x"), now: clock.now)
    else {
      Issue.record("a wall wrote")
      return
    }
    #expect(book.rows.count == rows)
  }
}
