import DutyDomain
import DutyTestKit
import Testing

struct TakeBackTests {
  /// Takes back the last so many lines.
  private func takeBack(_ room: inout Room, _ count: Int = 1) throws {
    try room.perform(.takeBack(Array(room.lines.suffix(count))))
  }

  @Test("a call is taken back with the incident that it opened")
  func call() throws {
    var room = Room()
    try room.call("打错了")
    try takeBack(&room, 2)
    #expect(room.duty.incidents.isEmpty)
  }

  @Test("an acknowledgement on behalf is taken back and its clock runs again")
  func acknowledgement() throws {
    var room = Room()
    let number = try room.call("火灾")
    let before = room.duty.incident(number).map { room.duty.openDeadlines(of: $0) }
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    try takeBack(&room)
    #expect(room.duty.incident(number)?.isUnacknowledged == true)
    #expect(room.duty.incident(number).map { room.duty.openDeadlines(of: $0) } == before)
  }

  @Test("a leader's own act and a sent report stand")
  func leader() throws {
    var room = Room()
    let number = try room.call("火灾")
    try room.perform(.acknowledge(number, AcknowledgementEntry(isOnBehalf: false)))
    #expect(throws: Refusal.cannotTakeBack(.leaderActed)) { try takeBack(&room) }
    try room.perform(.report(ReportEntry(incident: number, stage: .first, medium: .telephone)))
    #expect(throws: Refusal.cannotTakeBack(.reportSent)) { try takeBack(&room) }
  }

  @Test("what others have acted on since cannot be taken back")
  func others() throws {
    var room = Room()
    let number = try room.call("火灾")
    try room.perform(.addNote(ItemReference(.incident, number), "消防已出动"))
    let mine = Array(room.lines.suffix(1))
    try room.perform(.classify(number, Classification(primary: "12H02"), reason: ""))
    #expect(
      throws: Refusal.cannotTakeBack(.othersActed(ItemReference(.incident, number)))
    ) { try room.perform(.takeBack(mine)) }
  }

  @Test("a call that another has linked meanwhile stays where it is")
  func linkedMeanwhile() throws {
    var room = Room()
    let one = try room.call("石门隧道起火")
    let other = try room.call("滨河路爆管")
    let call = try #require(room.duty.incident(one)?.calls.first)
    try room.perform(.linkCall(call, to: nil))
    let mine = Array(room.lines.suffix(1))
    try room.perform(.linkCall(call, to: other))
    #expect(throws: Refusal.cannotTakeBack(.othersActed(ItemReference(.call, call)))) {
      try room.perform(.takeBack(mine))
    }
    #expect(room.duty.incident(one)?.calls == [])
    #expect(room.duty.incident(other)?.calls.count == 2)
  }

  @Test("classification, figures, closing and a unit's step come back as they were")
  func inverses() throws {
    var room = Room()
    let number = try room.call("火灾", dead: 1)
    let before = try #require(room.duty.incident(number))
    try room.perform(.classify(number, Classification(primary: "12G07", level: .major), reason: ""))
    try takeBack(&room, 2)
    try room.perform(.stateFigures(number, [Figure(.dead, 3)], suggestion: nil))
    try takeBack(&room)
    try room.perform(.close(number, outcome: "完", despiteGaps: true))
    try takeBack(&room)
    var after = try #require(room.duty.incident(number))
    after.lastPosition = before.lastPosition
    after.lastActPosition = before.lastActPosition
    #expect(after == before)
    try room.perform(.instruct(InstructionEntry(words: "办", units: ["应急局"])))
    let instruction = room.duty.instructions[0]
    try room.perform(.step(.receive, instruction.number, StepEntry()))
    try takeBack(&room)
    #expect(room.duty.instructions[0].assignments == instruction.assignments)
  }
}
