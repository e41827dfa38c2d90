import DutyTestKit
import Testing

@testable import DutyDomain

@Suite("Who may erase personal data, and when")
struct ErasureTests {
  private let call = ItemNumber(year: 2026, serial: 1)
  private let incident = ItemNumber(year: 2026, serial: 1)

  /// A room with one call whose incident is closed, and what the desk has found of it.
  private func room(closed: Bool = true) throws -> (Room, ArchivedItems) {
    var room = Room()
    let facts = CallFacts.blank
    try room.perform(
      .registerCall(CallEntry(text: "王强 起火", receivedAt: room.now, facts: facts)))
    if closed {
      try room.perform(.close(incident, outcome: "已处置", despiteGaps: true))
    }
    var archived = room.archived
    archived.erasure.lines = [RedactedLine(position: room.duty.position - 1, payload: "{}")]
    archived.erasure.incidents = [incident]
    return (room, archived)
  }

  private func entry(_ change: (inout ErasureEntry) -> Void = { _ in }) -> ErasureEntry {
    var entry = ErasureEntry(
      call: call, reason: "处置结束", approver: "杜玉萍", isConfirmed: true)
    change(&entry)
    return entry
  }

  private func decide(
    _ entry: ErasureEntry, _ it: (Room, ArchivedItems), author: String = "白一鸣"
  ) -> Result<[DutyEvent], Refusal> {
    let (room, archived) = it
    return Result { () throws(Refusal) in
      try room.duty.decide(
        .erase(entry), Act(now: room.now, author: author, archived: archived))
    }
  }

  @Test("an officer does it with a leader's approval; the event says whose, why and by whom")
  func allowed() throws {
    let it = try room()
    let events = try decide(entry(), it).get()
    #expect(
      events == [
        .personalDataErased(
          PersonalDataErased(
            position: it.1.erasure.lines[0].position, redactedPayload: "{}", reason: "处置结束",
            call: call, approver: "p008"))
      ])
  }

  @Test("a leader approves it by doing it")
  func leader() throws {
    let events = try decide(entry { $0.approver = "" }, room(), author: "祁建山").get()
    guard case .personalDataErased(let it) = events.first else {
      Issue.record("no erasure")
      return
    }
    #expect(it.approver == "p009")
  }

  @Test("everything else is refused by name")
  func refused() throws {
    let it = try room()
    #expect(
      decide(entry(), it, author: "登录名") == .failure(.erasure(.notYours("登录名"))))
    #expect(decide(entry(), it, author: "") == .failure(.erasure(.notYours(""))))
    #expect(
      decide(entry { $0.approver = " " }, it) == .failure(.erasure(.approverMissing)))
    #expect(decide(entry { $0.approver = "孟庆元" }, it) == .failure(.isNoLeader("孟庆元")))
    #expect(decide(entry { $0.approver = "无此人" }, it) == .failure(.unknownPerson("无此人")))
    #expect(decide(entry { $0.reason = " " }, it) == .failure(.reasonMissing))
    #expect(
      decide(entry { $0.names = ["李"] }, it) == .failure(.erasure(.nameTooShort("李"))))
    let other = ItemNumber(year: 2026, serial: 9)
    #expect(
      decide(entry { $0.call = other }, it)
        == .failure(.noSuchItem(ItemReference(.call, other))))
  }

  @Test("a reporter of a unit is in the directory and still no officer of this room")
  func reporter() throws {
    var it = try room()
    it.0.record(
      .personRecorded(Person(id: "p077", name: "王强", title: "", role: .informationReporter)))
    #expect(decide(entry(), it, author: "王强") == .failure(.erasure(.notYours("王强"))))
  }

  @Test(
    "what is still worked on is still needed: incident, the one it was merged into, instruction")
  func open() throws {
    let open = try room(closed: false)
    #expect(
      decide(entry(), open)
        == .failure(.erasure(.incidentIsOpen(call: call, incident: incident))))
    var merged = try room()
    try merged.0.perform(
      .registerCall(CallEntry(text: "又一起", receivedAt: merged.0.now, facts: .blank)))
    let second = ItemNumber(year: 2026, serial: 2)
    merged.1.erasure.incidents = [incident, second]
    #expect(
      decide(entry(), merged) == .failure(.erasure(.incidentIsOpen(call: call, incident: second))))
    var instructed = try room()
    try instructed.0.perform(
      .instruct(InstructionEntry(incident: incident, words: "查明原因", units: ["应急局"])))
    #expect(
      decide(entry(), instructed)
        == .failure(
          .erasure(
            .instructionIsOpen(call: call, instruction: ItemNumber(year: 2026, serial: 1)))))
  }

  @Test("nothing there, erased before, and a name that stands nowhere are told apart")
  func nothing() throws {
    var it = try room()
    it.1.erasure.lines = []
    #expect(decide(entry(), it) == .failure(.erasure(.nothingPersonal(call))))
    it.1.erasure.erasedBy = 7
    #expect(decide(entry(), it) == .failure(.erasure(.alreadyErased(call, line: 7))))
    it.1.erasure.absentNames = ["韩梅"]
    #expect(
      decide(entry { $0.names = ["韩梅"] }, it) == .failure(.erasure(.nameNotFound(call, "韩梅"))))
  }

  @Test("without a second word nothing is erased, and it is said what would be")
  func asks() throws {
    var it = try room()
    it.1.erasure.otherCalls = [ItemNumber(year: 2026, serial: 2)]
    #expect(
      decide(entry { $0.isConfirmed = false }, it)
        == .failure(
          .erasure(.asks(ErasureAsk(call: call, lines: 1, otherCalls: it.1.erasure.otherCalls)))))
  }
}
