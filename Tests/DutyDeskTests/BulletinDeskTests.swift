import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite("Two desks on one book")
struct BulletinDeskTests {
  @Test("that sign at once never give the same issue or leave one out")
  func signing() throws {
    let book = MemoryBook()
    var ids = 0
    func desk(_ name: String) throws -> Desk {
      try Desk(
        journal: MemoryJournal(book), terminal: name, fallbackAuthor: name,
        newID: {
          ids += 1
          return "\(ids)"
        })
    }
    let (one, other) = (try desk("one"), try desk("other"))
    let now = Room().now
    func done(_ intent: Intent, _ desk: Desk) {
      guard case .stored = desk.perform(intent, now: now) else {
        Issue.record("not stored: \(intent)")
        return
      }
    }
    done(.establishOffice(Office(name: "区"), .standard, []), one)
    var leader = Person.blank
    leader.id = "p1"
    leader.name = "祁建山"
    leader.role = .leader
    done(.recordPeople([leader]), one)
    for _ in 1...20 {
      done(.draftBulletin(BulletinEntry(series: "flash", title: "题", text: "文")), one)
    }
    // Neither has read what the other wrote when it signs.
    for serial in 1...20 {
      let desk = serial % 2 == 0 ? one : other
      let number = ItemNumber(year: 2026, serial: serial)
      done(.bulletin(.sign(leader: "祁建山", reviewer: ""), number), desk)
      if serial % 5 == 0 { done(.bulletin(.withdraw(reason: "误"), number), desk) }
    }
    var issues: [Int] = []
    for serial in 1...20 {
      let item = ItemReference(.bulletin, ItemNumber(year: 2026, serial: serial))
      let found = try one.detail(of: item)?.bulletin
      #expect(found?.state == (serial % 5 == 0 ? .withdrawn : .signed))
      if let issue = found?.issue { issues.append(issue.serial) }
    }
    #expect(issues.sorted() == Array(1...20))
  }
}
