import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite("PINs at the desk")
struct PinDeskTests {
  private func book() throws -> (MemoryBook, Timestamp) {
    let room = Room()
    return (try MemoryBook.holding(room.lines), room.now)
  }

  private func desk(_ book: MemoryBook, _ name: String = "a") throws -> Desk {
    var count = 0
    return try Desk(
      journal: MemoryJournal(book), terminal: name, fallbackAuthor: "登录名",
      pinCost: PinCost(rounds: 2, blockSize: 1, parallelism: 1)
    ) {
      count += 1
      return "\(name)-\(count)"
    }
  }

  private func isStored(_ answer: DeskAnswer) -> Bool {
    if case .stored = answer { true } else { false }
  }

  private func refusal(_ answer: DeskAnswer) -> Refusal? {
    if case .refused(let refusal) = answer { refusal } else { nil }
  }

  @Test("a PIN is set once, changed with the old one, and checked; the journal says whose")
  func life() throws {
    let (book, now) = try book()
    let desk = try desk(book)
    #expect(try desk.checkPin(Secret("4711"), of: "p008", now: now) == .noneSet)
    #expect(isStored(desk.setPin(Secret("4711"), of: "杜玉萍", .own(old: nil), now: now)))
    #expect(desk.duty.hasPin("p008"))
    #expect(try desk.checkPin(Secret("４７１１"), of: "p008", now: now) == .right)
    #expect(
      refusal(desk.setPin(Secret("1895"), of: "p008", .own(old: nil), now: now))
        == .pinNeedsOld("p008"))
    #expect(
      refusal(desk.setPin(Secret("1895"), of: "p008", .own(old: Secret("0815")), now: now))
        == .pinWrong("p008", triesLeft: 4))
    #expect(isStored(desk.setPin(Secret("1895"), of: "p008", .own(old: Secret("4711")), now: now)))
    #expect(try desk.checkPin(Secret("4711"), of: "p008", now: now) == .wrong(triesLeft: 4))
    #expect(isStored(desk.setPin(Secret("2580"), of: "p008", .reset, now: now, author: "白一鸣")))
    #expect(isStored(desk.erasePin(of: "p008", now: now)))
    #expect(!desk.duty.hasPin("p008"))
    #expect(refusal(desk.erasePin(of: "p008", now: now)) == .pinNotSet("p008"))
    let changes = book.rows.filter { $0.kind == "pin_changed" }
    #expect(changes.count == 4)
    #expect(changes[2].author == "白一鸣")
  }

  @Test("no row of the journal holds the PIN or its hash")
  func notInTheJournal() throws {
    let (book, now) = try book()
    let desk = try desk(book)
    _ = desk.setPin(Secret("daheisenlin77"), of: "p008", .own(old: nil), now: now)
    let record = try #require(book.pins["p008"])
    for row in book.rows {
      let payload = row.payload ?? []
      #expect(!String(decoding: payload, as: UTF8.self).contains("daheisenlin77"))
      #expect(payload.firstRange(of: record.verifier.hash) == nil)
    }
  }

  @Test("weak PINs and unknown people are refused, and nothing is written")
  func refused() throws {
    let (book, now) = try book()
    let desk = try desk(book)
    let rows = book.rows.count
    #expect(
      refusal(desk.setPin(Secret("1234"), of: "p008", .own(old: nil), now: now))
        == .pinIsWeak(.run))
    #expect(
      refusal(desk.setPin(Secret("4711"), of: "谁", .own(old: nil), now: now))
        == .unknownPerson("谁"))
    #expect(book.rows.count == rows && book.pins.isEmpty)
  }

  @Test("five wrong tries wait a minute, each further one twice as long; a right one forgets them")
  func locked() throws {
    let (book, start) = try book()
    let (one, two) = (try desk(book), try desk(book, "b"))
    _ = one.setPin(Secret("4711"), of: "p008", .own(old: nil), now: start)
    for left in [4, 3, 2, 1] {
      // Two boards share the count.
      let desk = left % 2 == 0 ? one : two
      #expect(try desk.checkPin(Secret("0815"), of: "p008", now: start) == .wrong(triesLeft: left))
    }
    let minute = start.adding(minutes: 1)
    #expect(try one.checkPin(Secret("0815"), of: "p008", now: start) == .locked(until: minute))
    // The right one does not help while it is locked, and the wait does not grow by asking.
    #expect(try two.checkPin(Secret("4711"), of: "p008", now: start) == .locked(until: minute))
    #expect(
      try one.checkPin(Secret("0815"), of: "p008", now: minute)
        == .locked(until: minute.adding(minutes: 2)))
    let later = minute.adding(minutes: 2)
    #expect(try two.checkPin(Secret("4711"), of: "p008", now: later) == .right)
    #expect(try one.checkPin(Secret("0815"), of: "p008", now: later) == .wrong(triesLeft: 4))
  }

  @Test("a clock that was set back does not lock for longer than the rule says")
  func clockSetBack() throws {
    let (book, start) = try book()
    let desk = try desk(book)
    _ = desk.setPin(Secret("4711"), of: "p008", .own(old: nil), now: start)
    for _ in 1...5 { _ = try desk.checkPin(Secret("0815"), of: "p008", now: start) }
    let back = start.adding(minutes: -600)
    #expect(
      try desk.checkPin(Secret("4711"), of: "p008", now: back)
        == .locked(until: back.adding(minutes: 1)))
  }

  @Test("what the disk did not take is no PIN")
  func fullDisk() throws {
    let (book, now) = try book()
    let desk = try desk(book)
    book.nextFailure = .diskFull(path: "盘")
    guard case .failed = desk.setPin(Secret("4711"), of: "p008", .own(old: nil), now: now) else {
      Issue.record("not failed")
      return
    }
    #expect(try desk.checkPin(Secret("4711"), of: "p008", now: now) == .noneSet)
    #expect(!desk.duty.hasPin("p008"))
  }
}
