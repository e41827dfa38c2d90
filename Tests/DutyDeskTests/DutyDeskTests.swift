import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite("The one who may write")
struct DutyDeskTests {
  private let first = ItemNumber(year: 2026, serial: 1)

  /// A book with the small room of the tests written into it, and its clock.
  private func book() throws -> (MemoryBook, Timestamp) {
    let room = Room()
    return (try MemoryBook.holding(room.lines), room.now)
  }

  private func desk(_ book: MemoryBook, _ name: String, author: String? = nil) throws -> Desk {
    var count = 0
    return try Desk(
      journal: MemoryJournal(book), terminal: name, author: author, fallbackAuthor: "登录名"
    ) {
      count += 1
      return "\(name)-\(count)"
    }
  }

  private func call(_ text: String, _ now: Timestamp) -> Intent {
    .registerCall(CallEntry(text: text, receivedAt: now, facts: .blank))
  }

  @Test("what is answered as stored is in the journal and in the state")
  func stored() throws {
    let (book, now) = try book()
    let desk = try desk(book, "a")
    let before = book.rows.count
    guard case .stored(let lines, let isRepeat) = desk.perform(call("隧道起火", now), now: now) else {
      Issue.record("not stored")
      return
    }
    #expect(lines.count == 2 && !isRepeat)
    #expect(book.rows.count == before + 2)
    #expect(desk.duty.incident(first) != nil)
    #expect(desk.head.position == lines.last?.position)
  }

  @Test("the same id again is the same act, also from another board")
  func idempotent() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let other = try desk(book, "b")
    _ = one.perform(call("隧道起火", now), now: now, id: "x")
    let rows = book.rows.count
    guard case .stored(let lines, true) = other.perform(call("隧道起火", now), now: now, id: "x")
    else {
      Issue.record("not a repeat")
      return
    }
    #expect(lines.count == 2)
    #expect(book.rows.count == rows)
    #expect(other.duty == one.duty)
  }

  @Test("a refusal writes nothing, a failure writes nothing")
  func nothingWritten() throws {
    let (book, now) = try book()
    let desk = try desk(book, "a")
    let rows = book.rows.count
    guard case .refused(.textMissing(.call)) = desk.perform(call("  ", now), now: now) else {
      Issue.record("not refused")
      return
    }
    book.nextFailure = .diskFull(path: "盘")
    guard case .failed(.diskFull) = desk.perform(call("隧道起火", now), now: now) else {
      Issue.record("not failed")
      return
    }
    #expect(book.rows.count == rows)
    #expect(desk.duty.incidents.isEmpty)
  }

  @Test("acts are signed with the lead officer on duty, the leader's with the leader's name")
  func author() throws {
    let (book, now) = try book()
    let desk = try desk(book, "a")
    #expect(desk.author(at: now) == "白一鸣")
    #expect(desk.author(at: now, isLeader: true) == "杜玉萍")
    #expect(desk.author(at: now.adding(minutes: 3 * 1440)) == "登录名")
    #expect(try self.desk(book, "b", author: "孟庆元").author(at: now) == "孟庆元")
  }

  @Test("a decision is taken on what others wrote a moment ago")
  func fresh() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let other = try desk(book, "b")
    _ = one.perform(call("隧道起火", now), now: now)
    let entry = AcknowledgementEntry(channel: .phone)
    _ = one.perform(.acknowledge(first, entry), now: now)
    guard case .refused(.alreadyAcknowledged) = other.perform(.acknowledge(first, entry), now: now)
    else {
      Issue.record("not refused")
      return
    }
    #expect(other.duty == one.duty)
    #expect(try other.catchUp() == false)
  }

  @Test("an incident opened again leaves a call whose new incident was closed just now")
  func reopenedBesideClosing() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let other = try desk(book, "b")
    _ = one.perform(call("隧道起火", now), now: now)
    _ = one.perform(call("管道爆裂", now), now: now)
    let (left, second) = (first, ItemNumber(year: 2026, serial: 2))
    let moved = try #require(one.duty.incident(left)?.calls.first)
    _ = one.perform(.withdraw(left, reason: "误报"), now: now)
    _ = one.perform(.linkCall(moved, to: second), now: now)
    _ = try other.catchUp()
    _ = other.perform(.close(second, outcome: "已修好", despiteGaps: true), now: now)
    guard case .stored = one.perform(.reopen(left, reason: "又冒烟"), now: now) else {
      Issue.record("not stored")
      return
    }
    #expect(one.duty.incident(left)?.calls == [])
    #expect(try MemoryJournal(book).call(moved)?.incident == second)
  }

  @Test("things that have left the live state are looked up: notes, reopening, details")
  func archived() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let other = try desk(book, "b")
    _ = one.perform(call("隧道起火", now), now: now)
    _ = one.perform(.close(first, outcome: "已灭", despiteGaps: true), now: now)
    _ = try other.catchUp()
    let item = ItemReference(.incident, first)
    guard case .stored = other.perform(.addNote(item, "补记一句"), now: now) else {
      Issue.record("no note")
      return
    }
    let detail = try other.detail(of: item)
    #expect(detail?.isArchived == true)
    #expect(detail?.incident?.closing?.outcome == "已灭")
    #expect(detail?.timeline.count == 4)
    guard case .stored = other.perform(.reopen(first, reason: "复燃"), now: now) else {
      Issue.record("not reopened")
      return
    }
    #expect(other.duty.incident(first)?.closing == nil)
    #expect(try one.detail(of: ItemReference(.incident, ItemNumber(year: 2026, serial: 9))) == nil)
  }

  @Test("a search gives the lines and what they are about, newest first")
  func search() throws {
    let (book, now) = try book()
    let desk = try desk(book, "a")
    _ = desk.perform(call("石门隧道起火", now), now: now)
    _ = desk.perform(
      .addNote(ItemReference(.incident, first), "隧道已封闭"), now: now.adding(minutes: 1))
    let hits = try desk.search([["隧道"]], limit: 10)
    #expect(hits.first?.item == ItemReference(.incident, first))
    #expect(hits.count >= 2)
    #expect(hits.map(\.line.position) == hits.map(\.line.position).sorted(by: >))
  }

  @Test("two boards that let the same incident climb make one event of it")
  func climbing() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let two = try desk(book, "b")
    _ = one.perform(call("爆炸", now), now: now)
    _ = try two.catchUp()
    let later = now.adding(minutes: 15)
    let incident = try #require(two.duty.incidents.first)
    let climb = try #require(two.duty.climb(of: incident, at: later, since: now))
    for desk in [one, two] {
      let answer = desk.perform(
        .climb(climb.incident, step: climb.step), now: later, author: "", id: climb.actionID)
      guard case .stored(let lines, _) = answer else {
        Issue.record("not stored: \(answer)")
        return
      }
      #expect(lines.map(\.author) == [""])
    }
    #expect(book.rows.count { $0.kind == "alarm_climbed" } == 1)
  }

  @Test("two boards on which an acknowledgement runs out make one event of it")
  func expiring() throws {
    let (book, now) = try book()
    let (one, two) = (try desk(book, "a"), try desk(book, "b"))
    var facts = CallFacts.blank
    facts.suggestedLevel = .serious
    _ = one.perform(
      .registerCall(CallEntry(text: "爆炸", receivedAt: now, facts: facts)), now: now)
    let number = try #require(one.duty.incidents.first?.number)
    _ = one.perform(.acknowledge(number, AcknowledgementEntry()), now: now)
    _ = try two.catchUp()
    let later = now.adding(minutes: 60)
    let incident = try #require(two.duty.incident(number))
    let expiry = try #require(two.duty.expiry(of: incident, at: later))
    for desk in [one, two] {
      let answer = desk.perform(
        .expireAcknowledgement(number, due: expiry.due), now: later, author: "",
        id: expiry.actionID)
      guard case .stored = answer else {
        Issue.record("not stored: \(answer)")
        return
      }
    }
    #expect(book.rows.count { $0.kind == "acknowledgement_expired" } == 1)
  }

  @Test("answer and miss of one question are one event, whoever is first")
  func presence() throws {
    let (book, now) = try book()
    let (one, two) = (try desk(book, "a"), try desk(book, "b"))
    var policy = Policy.standard
    policy.presence = PresenceRule(
      fromMinute: 0, untilMinute: 0, everyMinutes: 60, answerMinutes: 10)
    _ = one.perform(.adoptPolicy(policy), now: now)
    _ = try two.catchUp()
    let prompt = try #require(
      two.duty.presencePrompt(at: now, since: Timestamp(milliseconds: .min)))
    _ = one.perform(.confirmPresence(due: prompt.due), now: now, id: prompt.actionID)
    let late = two.perform(
      .missPresence(due: prompt.due), now: now, author: "", id: prompt.actionID)
    guard case .stored(let lines, true) = late else {
      Issue.record("\(late)")
      return
    }
    #expect(lines.map(\.author) == ["白一鸣"])
    #expect(book.rows.count { $0.kind.hasPrefix("presence") } == 1)
  }

  @Test("whoever takes the desk signs there until it is left, and a given name goes before")
  func seat() throws {
    let (book, now) = try book()
    let (desk, other) = (try desk(book, "a"), try desk(book, "b"))
    _ = desk.perform(.takeDesk(person: "孟庆元"), now: now)
    _ = try other.catchUp()
    #expect(desk.author(at: now) == "孟庆元" && other.author(at: now) == "白一鸣")
    let named = try self.desk(book, "a", author: "杜玉萍")
    #expect(named.author(at: now) == "杜玉萍")
    _ = named.perform(.takeDesk(person: "祁建山"), now: now, id: "named-1")
    #expect(named.author(at: now) == "祁建山")
  }

  @Test("of two terminals that report at once both reports stand and the clock is settled once")
  func reportingAtOnce() throws {
    let (book, now) = try book()
    let one = try desk(book, "a")
    let two = try desk(book, "b")
    _ = one.perform(call("爆炸", now), now: now)
    _ = try two.catchUp()
    let number = try #require(one.duty.incidents.first?.number)
    for desk in [one, two] {
      _ = desk.perform(
        .report(ReportEntry(incident: number, stage: .first, medium: .written)), now: now)
    }
    let incident = try #require(two.duty.incident(number))
    #expect(incident.reports.count == 2)
    #expect(incident.verdicts.map(\.rule) == ["written_all"])
  }
}
