import DutyDesk
import DutyDomain
import DutyJournal
import DutyTestKit
import Testing

@Suite("Erasing personal data at the desk")
struct ErasureDeskTests {
  private let first = ItemNumber(year: 2026, serial: 1)

  @Test("every line about the call is redacted, the log still verifies, and a note says it")
  func whole() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    #expect(desk.perform(room.call(), now: room.now).isStored)
    let note = Intent.addNote(ItemReference(.incident, first), "张小二 家属 139 1234 5678 已到")
    #expect(desk.perform(note, now: room.now).isStored)
    var facts = CallFacts.blank
    facts.callerName = "张晓二"
    facts.callback = "13912345678"
    #expect(desk.perform(.supplementCall(first, facts, CallForm()), now: room.now).isStored)
    let told = ReportEntry(
      incident: first, stage: .first, medium: .telephone, receiverName: "市总值班室",
      content: "张小二报两车相撞")
    #expect(desk.perform(.report(told), now: room.now).isStored)
    #expect(desk.perform(room.close(1), now: room.now).isStored)
    let before = desk.duty.position
    #expect(desk.perform(room.erase(1, isConfirmed: false), now: room.now).refusal != nil)
    #expect(desk.duty.position == before)
    let answer = desk.perform(room.erase(1), now: room.now)
    #expect(answer.lines.count == 4)
    for word in ["张小二", "张晓二", "13912345678", "1234-5678", "1234 5678"] {
      #expect(!room.words.contains(word), "\(word)")
      #expect(try desk.search([[word]], limit: 9).isEmpty, "\(word)")
      #expect(try desk.knownWords(limit: 99).allSatisfy { $0.text != word })
    }
    let call = try #require(try desk.detail(of: ItemReference(.call, first)))
    #expect(call.call?.text == "石门镇*** *** 两车相撞")
    #expect(call.call?.facts.callerName == "" && call.call?.facts.callback == "")
    #expect(call.timeline.last?.line.event.subjects == [ItemReference(.call, first)])
    let journal = MemoryJournal(room.book)
    #expect(try journal.verify(lookingFor: nil).isSound)
    #expect(try journal.loadDuty() == desk.duty)
    #expect(try desk.history(of: CallerQuery(digits: "13912345678"), at: room.now) == nil)
  }

  @Test("twice is once: the second time it is said that it was done, and where")
  func again() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    _ = desk.perform(room.call(), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    let done = desk.perform(room.erase(1), now: room.now, id: "once").lines
    #expect(
      desk.perform(room.erase(1), now: room.now).refusal
        == .erasure(.alreadyErased(first, line: done.last?.position ?? 0)))
    // The same act again is the same act.
    #expect(desk.perform(room.erase(1), now: room.now, id: "once").lines == done)
  }

  @Test("a further name can be erased later: also what the first erasure still says goes")
  func further() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    _ = desk.perform(room.call("石门镇张小二 139-1234-5678 两车相撞 伤者李雷"), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    #expect(desk.perform(room.erase(1), now: room.now).lines.count == 1)
    #expect(room.words.contains("李雷"))
    #expect(
      desk.perform(room.erase(1, names: ["韩梅"]), now: room.now).refusal
        == .erasure(.nameNotFound(first, "韩梅")))
    #expect(desk.perform(room.erase(1, names: ["李雷"]), now: room.now).isStored)
    #expect(!room.words.contains("李雷") && !room.words.contains("张小二"))
    let journal = MemoryJournal(room.book)
    #expect(try journal.verify(lookingFor: nil).isSound)
    let call = try #require(try journal.call(first))
    #expect(call.text == "石门镇*** *** 两车相撞 伤者***")
  }

  @Test("other calls keep what they say, and are named when they are from the same number")
  func others() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    _ = desk.perform(room.call(), now: room.now)
    _ = desk.perform(room.call("石门镇张小二 139-1234-5678 又来电"), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    let second = ItemNumber(year: 2026, serial: 2)
    guard
      case .erasure(.asks(let ask)) = desk.perform(
        room.erase(1, isConfirmed: false), now: room.now
      ).refusal
    else {
      Issue.record("it did not ask")
      return
    }
    #expect(ask.otherCalls == [second])
    #expect(desk.perform(room.erase(1), now: room.now).isStored)
    let journal = MemoryJournal(room.book)
    #expect(try journal.call(second)?.facts.callerName == "张小二")
    #expect(try journal.call(first)?.facts.callerName == "")
  }

  @Test("a reason that says who asked for it does not bring the name back")
  func reason() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    _ = desk.perform(room.call(), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    let entry = ErasureEntry(
      call: first, reason: "应张小二要求", approver: "杜玉萍", isConfirmed: true)
    #expect(desk.perform(.erase(entry), now: room.now).isStored)
    #expect(!room.words.contains("张小二") && room.words.contains("应***要求"))
  }

  @Test("people and units of the directory stay, also where one of them called")
  func directory() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    _ = desk.perform(room.call("孟庆元 139-1234-5678 报两车相撞", name: "孟庆元"), now: room.now)
    _ = desk.perform(
      .addNote(ItemReference(.incident, first), "孟庆元再报"), now: room.now, author: "孟庆元")
    _ = desk.perform(room.close(1), now: room.now)
    #expect(desk.perform(room.erase(1), now: room.now).isStored)
    #expect(desk.duty.directory.person("p021")?.name == "孟庆元")
    let lines = try #require(try desk.detail(of: ItemReference(.incident, first))).timeline
    #expect(lines.contains { $0.line.author == "孟庆元" })
    #expect(!lines.contains { "\($0.line.event)".contains("孟庆元再报") })
  }

  @Test("another desk reads the erased state with its next look, and counts that something went")
  func follows() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    let other = try room.desk("b")
    _ = desk.perform(room.call(), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    #expect(try other.catchUp() && other.erasures == 0)
    #expect(desk.perform(room.erase(1), now: room.now).isStored)
    #expect(try other.catchUp() && other.erasures == 1 && desk.erasures == 1)
    #expect(other.duty == desk.duty)
    #expect(try other.search([["张小二"]], limit: 9).isEmpty)
  }

  @Test("what others write between the look and the decision is looked through as well")
  func between() throws {
    let room = try ErasingRoom()
    let desk = try room.desk()
    let other = try room.desk("b")
    _ = desk.perform(room.call(), now: room.now)
    _ = desk.perform(room.close(1), now: room.now)
    _ = try other.catchUp()
    _ = other.perform(
      .addNote(ItemReference(.call, first), "张小二补充：139-1234-5678"), now: room.now)
    #expect(desk.perform(room.erase(1), now: room.now).lines.count == 2)
    #expect(!room.words.contains("张小二"))
  }
}
