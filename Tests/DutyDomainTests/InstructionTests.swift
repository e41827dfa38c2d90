import DutyDomain
import DutyTestKit
import Testing

struct InstructionTests {
  private func instructed(_ units: [String]) throws -> (Room, ItemNumber) {
    var room = Room()
    let incident = try room.call("隧道起火")
    try room.perform(
      .instruct(
        InstructionEntry(
          incident: incident, words: "请应急局3日内报告原因", units: units,
          due: room.now.adding(minutes: 3 * 1440))))
    return (room, room.duty.instructions[0].number)
  }

  @Test("an instruction goes from the words to the last unit's completion")
  func wholeLife() throws {
    var (room, number) = try instructed(["应急局"])
    for step in [InstructionStep.convey, .receive] {
      try room.perform(.step(step, number, StepEntry()))
    }
    try room.perform(.step(.progress, number, StepEntry(text: "正在核查")))
    try room.perform(.step(.feedBack, number, StepEntry(text: "原因已查明")))
    #expect(room.duty.instruction(number)?.state == .fedBack)
    try room.perform(.instruction(.tell(LeaderNoticeEntry()), number))
    try room.perform(.completeInstruction(number, text: ""))
    #expect(room.duty.instructions.isEmpty)
    let archived = try #require(room.archived.instructions.first)
    #expect(archived.state == .completed)
    #expect(archived.metDue == true)
  }

  @Test("the whole is done when every unit is, and says which are not")
  func severalUnits() throws {
    var (room, number) = try instructed(["应急局", "住建局"])
    #expect(throws: Refusal.whichUnit(number, units: ["应急局", "住建局"])) {
      try room.perform(.step(.receive, number, StepEntry()))
    }
    try room.perform(.step(.receive, number, StepEntry(unit: "住建局")))
    try room.perform(.step(.feedBack, number, StepEntry(unit: "住建局", text: "已排查")))
    #expect(throws: Refusal.unitsNotDone(number, units: ["应急局"])) {
      try room.perform(.completeInstruction(number, text: ""))
    }
  }

  @Test("overdue is a flag, not a state, and ends when the last unit has answered")
  func overdue() throws {
    var (room, number) = try instructed(["应急局"])
    room.wait(minutes: 3 * 1440 + 1)
    #expect(try #require(room.duty.instruction(number)).isOverdue(at: room.now))
    #expect(room.duty.instruction(number)?.state == .registered)
    try room.perform(.step(.receive, number, StepEntry()))
    try room.perform(.step(.feedBack, number, StepEntry(text: "迟了")))
    #expect(!(try #require(room.duty.instruction(number)).isOverdue(at: room.now)))
    try room.perform(.instruction(.tell(LeaderNoticeEntry()), number))
    try room.perform(.completeInstruction(number, text: ""))
    #expect(room.archived.instructions[0].metDue == false)
  }

  @Test("a step that cannot be taken says where the unit stands")
  func wrongStep() throws {
    var (room, number) = try instructed(["应急局"])
    #expect(
      throws: Refusal.wrongStep(number, unit: "应急局", state: .registered, step: .accept)
    ) {
      try room.perform(.step(.accept, number, StepEntry()))
    }
  }

  @Test("units, words and leaders that nobody knows are refused")
  func unknowns() throws {
    var room = Room()
    #expect(throws: Refusal.unknownUnit("某局")) {
      try room.perform(.instruct(InstructionEntry(words: "办", units: ["某局"])))
    }
    #expect(throws: Refusal.noUnitNamed) {
      try room.perform(.instruct(InstructionEntry(words: "办", units: [])))
    }
    #expect(throws: Refusal.textMissing(.words)) {
      try room.perform(.instruct(InstructionEntry(words: " ", units: ["应急局"])))
    }
  }

  @Test("an instruction to be read only needs no unit and is filed")
  func reference() throws {
    var room = Room()
    try room.perform(.instruct(InstructionEntry(words: "阅", nature: .reference, units: [])))
    try room.perform(.fileInstruction(room.duty.instructions[0].number, fileNumber: ""))
    #expect(room.archived.instructions[0].endedAt != nil)
  }

  @Test("what was completed can be filed afterwards")
  func filing() throws {
    var (room, number) = try instructed(["应急局"])
    try room.perform(.step(.receive, number, StepEntry()))
    try room.perform(.step(.feedBack, number, StepEntry(text: "完")))
    try room.perform(.instruction(.tell(LeaderNoticeEntry()), number))
    try room.perform(.completeInstruction(number, text: ""))
    try room.perform(.fileInstruction(number, fileNumber: "2026-督-7"))
    #expect(room.archived.instructions.last?.fileNumber == "2026-督-7")
    #expect(room.archived.instructions.last?.state == .filed)
    #expect(room.archived.instructions.last?.metDue == true)
  }
}
