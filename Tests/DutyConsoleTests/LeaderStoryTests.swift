import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

@Suite("Stories of the leader, the person at the desk and the night, by keys alone")
struct LeaderStoryTests {
  private let six = ItemNumber(year: 2026, serial: 6)

  @Test(
    "the leader sets a PIN, acknowledges with it, and what runs out comes back to be looked at again",
    arguments: Language.allCases)
  func leader(language: Language) throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, role: .leader, language: language, name: "leader-1")
    let words = Phrases(language: language).desk
    stage.wait(seconds: 1)
    #expect(stage.screen.contains(words.need(.acknowledge)))
    let start = stage.desk.duty.position
    stage.press("<Esc>Pkwxq<Enter>")
    #expect(!stage.screen.contains("kwxq"))
    stage.press("kwxq<Enter>")
    #expect(stage.kinds(after: start) == ["pinChanged"])

    stage.press("A<F4>")
    #expect(stage.screen.contains(words.pinLabel(.prove, "p008", naming(stage))))
    stage.press("kwxq")
    #expect(stage.screen.contains("****") && !stage.screen.contains("kwxq"))
    stage.press("<Enter>")
    let taken = try #require(stage.desk.duty.incident(six)?.acknowledgement)
    #expect(taken.proof == .pin && taken.onBehalfBy.isEmpty)
    #expect(!"\(try stage.lines(from: 1, through: stage.desk.duty.position))".contains("kwxq"))
  }

  @Test("a wrong PIN is said above the line, and on the smallest screen as well")
  func wrongPin() throws {
    for (columns, rows) in [(120, 40), (80, 24), (40, 10)] {
      let (book, clock) = try MemoryBook.district()
      let stage = try Stage(
        book, clock: clock, role: .leader, name: "leader-1", columns: columns, rows: rows)
      stage.press("<Esc>P4711<Enter>4711<Enter>A<F4>0815<Enter>")
      #expect(stage.screen.contains("口令不对"), "\(stage.screen)")
      #expect(!stage.screen.contains("0815"))
      stage.press("<Esc>")
      #expect(stage.desk.duty.incident(six)?.isUnacknowledged == true)
    }
  }

  @Test("a pasted PIN and full-width digits are taken; the paste is not echoed")
  func pasted() throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, role: .leader, name: "leader-1")
    stage.press("<Esc>P４７１１<Enter>4711<Enter>A<F4>")
    stage.terminal.give([.input(.paste("4711\n", isTruncated: false))])
    stage.console.turn()
    #expect(stage.screen.contains("****") && !stage.screen.contains("4711"))
    stage.press("<Enter>")
    #expect(stage.desk.duty.incident(six)?.acknowledgement?.proof == .pin)
  }

  @Test("an acknowledgement that runs out is one event of two boards, each rings once")
  func runsOut() throws {
    let (book, clock) = try MemoryBook.district()
    let desk = try Stage(book, clock: clock, name: "desk-1")
    let leader = try Stage(book, clock: clock, role: .leader, name: "leader-1")
    leader.press("<F4>")
    let six = self.six
    let start = desk.desk.duty.position
    func expiries() -> Int {
      desk.kinds(after: start).count { $0 == "acknowledgementExpired" }
    }
    for _ in 1...130 where desk.desk.duty.incident(six)?.acknowledgement?.expiredAt == nil {
      clock.now = clock.now.adding(minutes: 1)
      desk.console.turn()
      leader.console.turn()
    }
    #expect(desk.desk.duty.incident(six)?.acknowledgement?.expiredAt != nil)
    leader.console.turn()
    let own = try desk.lines(from: start + 1, through: desk.desk.duty.position).filter {
      if case .acknowledgementExpired(let it) = $0.event { it.incident == six } else { false }
    }
    #expect(own.count == 1 && own[0].author == "")
    #expect(expiries() >= 1)
    #expect(leader.screen.contains("复签"))
    leader.press("<Esc>")
    desk.press("#6<Enter>")
    #expect(desk.screen.contains("复签"))
  }

  @Test(
    "two keys change who signs, the head says so, and the log as well", arguments: Language.allCases
  )
  func seat(language: Language) throws {
    let (book, clock) = try MemoryBook.district()
    let stage = try Stage(book, clock: clock, language: language)
    let phrases = Phrases(language: language)
    let start = stage.desk.duty.position
    let second = try #require(stage.desk.duty.roster.onDuty(at: clock.now)?.secondOfficer)
    let name = stage.desk.duty.directory.personName(second)
    stage.press("W2")
    #expect(stage.kinds(after: start) == ["deskTaken"])
    #expect(stage.screen.contains(phrases.desk.seated(name)))
    stage.press("l换人以后的一条<Enter>")
    let last = try stage.lines(from: start + 2, through: stage.desk.duty.position).last
    #expect(last?.author == name)
    let other = try Stage(book, clock: clock, name: "desk-2")
    #expect(!other.screen.contains(phrases.desk.seated(name)))
  }

  @Test("at night the room is asked; a key on one board answers for both, and a miss is one event")
  func night() throws {
    let (book, clock) = try MemoryBook.district()
    let first = try Stage(book, clock: clock, name: "desk-1")
    var policy = first.desk.duty.policy
    let minute = first.desk.duty.time.reading(clock.now).minuteOfDay
    policy.presence = PresenceRule(
      fromMinute: minute + 1, untilMinute: minute + 11, everyMinutes: 5, answerMinutes: 2)
    _ = first.desk.perform(.adoptPolicy(policy), now: clock.now)
    let one = try Stage(book, clock: clock, name: "desk-3")
    let two = try Stage(book, clock: clock, name: "desk-4")
    let start = one.desk.duty.position
    func pass() {
      clock.now = clock.now.adding(minutes: 1)
      one.console.turn()
      two.console.turn()
    }
    pass()
    #expect(one.screen.contains("在岗抽问") && two.screen.contains("在岗抽问"))
    one.press("j")
    for _ in 1...3 { pass() }
    func kinds() -> [String] {
      one.kinds(after: start).filter { $0.hasPrefix("presence") }
    }
    #expect(kinds() == ["presenceConfirmed"])
    for _ in 1...4 { pass() }
    #expect(kinds() == ["presenceConfirmed", "presenceMissed"])
    #expect(one.screen.contains("无人应答") && two.screen.contains("无人应答"))
  }

  @Test("two terminals acknowledge at once: the second is told who was first, and one event stands")
  func atOnce() throws {
    let (book, clock) = try MemoryBook.district()
    let one = try Stage(book, clock: clock, role: .leader, name: "leader-1")
    let two = try Stage(book, clock: clock, role: .leader, name: "leader-2")
    let start = one.desk.duty.position
    // The second has not read anything since.
    one.press("<Esc>#6<Enter>")
    two.press("<Esc>#6<Enter>")
    one.press("a")
    let effects = two.desk.perform(
      .acknowledge(six, AcknowledgementEntry(isOnBehalf: false)), now: clock.now, leader: true)
    guard case .refused(.alreadyAcknowledged) = effects else {
      Issue.record("\(effects)")
      return
    }
    #expect(one.kinds(after: start).count { $0 == "incidentAcknowledged" } == 1)
  }

  private func naming(_ stage: Stage) -> Naming { Naming(stage.desk.duty, now: stage.clock.now) }
}
