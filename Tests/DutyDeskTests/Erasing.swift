import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit

/// A book with the small room of the tests written into it, for stories of erasing.
struct ErasingRoom {
  let book: MemoryBook
  let now: Timestamp

  init() throws {
    let room = Room()
    now = room.now
    book = try MemoryBook.holding(room.lines)
  }

  func desk(_ name: String = "a", author: String? = "白一鸣") throws -> Desk {
    var count = 0
    return try Desk(
      journal: MemoryJournal(book), terminal: name, author: author, fallbackAuthor: "登录名",
      pinCost: PinCost(rounds: 2, blockSize: 1, parallelism: 1)
    ) {
      count += 1
      return "\(name)-\(count)"
    }
  }

  /// A call by 张小二 with a number, which opens an incident.
  func call(_ text: String = "石门镇张小二 139-1234-5678 两车相撞", name: String = "张小二") -> Intent {
    var facts = CallFacts.blank
    facts.callerName = name
    facts.callback = "13912345678"
    facts.title = "两车相撞"
    return .registerCall(CallEntry(text: text, receivedAt: now, facts: facts))
  }

  func close(_ serial: Int) -> Intent {
    .close(ItemNumber(year: 2026, serial: serial), outcome: "已处置", despiteGaps: true)
  }

  func erase(_ serial: Int, names: [String] = [], isConfirmed: Bool = true) -> Intent {
    .erase(
      ErasureEntry(
        call: ItemNumber(year: 2026, serial: serial), reason: "处置结束", approver: "杜玉萍",
        names: names, isConfirmed: isConfirmed))
  }

  /// Everything that the book still says: payloads as they are stored.
  var words: String {
    book.rows.map { String(decoding: $0.payload ?? [], as: UTF8.self) }.joined(separator: "\n")
  }
}

extension DeskAnswer {
  var isStored: Bool { if case .stored = self { true } else { false } }
  var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  var lines: [LogLine] { if case .stored(let lines, _) = self { lines } else { [] } }
}
