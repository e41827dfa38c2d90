import DutyDomain
import DutyTestKit
import Testing

/// Whatever is done to instructions in whatever order, no clock of theirs is lost or doubled, and no rate
/// counts more than there was.
struct InstructionPropertyTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let units = ["应急局", "住建局", "石门镇", "交警大队"]

  @Test("no deadline and no step of chasing is lost or doubled", arguments: 1...60)
  func clocks(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 6101)
    var room = Room()
    for _ in 0..<60 {
      room.wait(minutes: dice.roll(900))
      act(&room, &dice)
      for it in room.duty.instructions { check(it, room, seed) }
      for gone in room.archived.instructions {
        #expect(room.duty.openDeadlines(of: gone).isEmpty, "seed \(seed)")
        #expect(room.duty.chases(of: gone, at: room.now).isEmpty, "seed \(seed)")
      }
    }
    checkRates(room, seed)
    checkSlips(room, seed)
    var replayed = Duty()
    for line in room.lines { replayed.evolve(line) }
    #expect(replayed == room.duty, "seed \(seed)")
  }

  private func act(_ room: inout Room, _ dice: inout Dice) {
    let all = room.duty.instructions
    guard !all.isEmpty, dice.roll(6) > 0 else {
      let count = 1 + dice.roll(3)
      let due = dice.roll(3) == 0 ? nil : room.now.adding(minutes: 60 + dice.roll(9000))
      var entry = InstructionEntry(
        leader: ["杜玉萍", "祁建山"][dice.roll(2)], words: "办",
        nature: dice.roll(5) == 0 ? .guidance : .action, units: Array(Self.units.prefix(count)),
        due: due)
      entry.urgency = [.urgent, .ordinary, nil][dice.roll(3)]
      _ = try? room.perform(.instruct(entry))
      return
    }
    let number = all[dice.roll(all.count)].number
    let unit = Self.units[dice.roll(4)]
    let step = InstructionStep.allCases[dice.roll(InstructionStep.allCases.count)]
    var answer = StepEntry(unit: unit, text: "已办")
    answer.coversJoint = dice.roll(4) == 0
    let intents: [Intent] = [
      .step(step, number, answer), .step(step, number, answer), .step(step, number, answer),
      .reassign(number, from: unit, to: Self.units[dice.roll(4)], reason: "职责"),
      .extend(
        number, due: room.now.adding(minutes: dice.roll(9000)), reason: "雪", approver: "杜玉萍"),
      .instruction(
        .slip(SlipEntry(kind: SlipKind.allCases[dice.roll(4)], unit: unit)), number),
      .instruction(.tell(LeaderNoticeEntry(words: dice.roll(3) == 0 ? "再办" : "")), number),
      .completeInstruction(number, text: "完"), .fileInstruction(number, fileNumber: ""),
    ]
    // A refusal changes nothing, which is what is looked at afterwards.
    _ = try? room.perform(intents[dice.roll(intents.count)])
    note(number, &room)
  }

  /// What a board would write by itself.
  private func note(_ number: ItemNumber, _ room: inout Room) {
    guard let it = room.duty.instruction(number) else { return }
    for step in room.duty.chases(of: it, at: room.now) where step.isDue(at: room.now) {
      let act = InstructionAct.noteChase(unit: step.unit, rule: step.rule, due: step.due)
      let first = try? room.perform(.instruction(act, number))
      let second = try? room.perform(.instruction(act, number))
      #expect(second == nil, "noted twice after \(first == nil ? "no" : "one") note")
    }
  }

  private func check(_ it: Instruction, _ room: Room, _ seed: Int) {
    let open = room.duty.openDeadlines(of: it)
    let names = open.map { $0.rule + "/" + $0.unit }
    #expect(Set(names).count == names.count, "seed \(seed): doubled \(names)")
    #expect(
      open.contains { $0.rule == "instruction_due" } == (it.due != nil), "seed \(seed): limit lost")
    for part in it.assignments where part.state == .conveyed && part.receivedAt == nil {
      let isOwed = open.contains { $0.rule == "sign_for" && $0.unit == part.unit }
      // A signature that is due only behind the limit itself is not asked for apart.
      #expect(isOwed || it.due != nil, "seed \(seed): signature of \(part.unit) lost")
    }
    #expect(Set(it.assignments.map(\.unit)).count == it.assignments.count, "seed \(seed)")
    for part in it.assignments {
      let steps = room.duty.chaseSteps(of: it, part, at: room.now)
      let keys = steps.map { "\($0.rule)/\($0.due.milliseconds)" }
      #expect(Set(keys).count == keys.count, "seed \(seed): doubled \(keys)")
      let isWorking = [.conveyed, .received, .inProgress, .returned].contains(part.state)
      if !isWorking { #expect(steps.isEmpty, "seed \(seed): \(part.state)") }
      // A unit that works under a limit always has a next step until the last rung is done.
      let isAtTop = part.slips.contains { $0.kind == .circular }
      if isWorking, it.due != nil, !isAtTop {
        #expect(!steps.isEmpty, "seed \(seed): nobody chases \(part.unit)")
      }
    }
  }

  private func checkRates(_ room: Room, _ seed: Int) {
    for grouping in RateGrouping.allCases {
      var rates = InstructionRates(by: grouping)
      for it in room.duty.instructions { rates.count(it, at: room.now, room.duty.time) }
      for it in room.archived.instructions { rates.count(it, at: room.now, room.duty.time) }
      for rate in rates.rows.map(\.rate) + [rates.total] {
        #expect(rate.completed <= rate.due && rate.inTime <= rate.completed, "seed \(seed)")
        #expect(rate.overdue + rate.inTime <= rate.due, "seed \(seed)")
        #expect((rate.completionPerMille ?? 0) <= 1000, "seed \(seed)")
        #expect((rate.completionPerMille == nil) == (rate.due == 0), "seed \(seed)")
      }
      if grouping != .unit {
        #expect(rates.rows.reduce(0) { $0 + $1.rate.due } == rates.total.due, "seed \(seed)")
      }
    }
  }

  /// Per year and kind without gaps.
  private func checkSlips(_ room: Room, _ seed: Int) {
    for kind in SlipKind.allCases {
      for year in [2026, 2027] {
        let numbers = room.lines.compactMap { line -> Int? in
          guard case .slipIssued(let it) = line.event, it.kind == kind, it.number.year == year
          else {
            return nil
          }
          return it.number.serial
        }
        #expect(numbers == Array(1..<(numbers.count + 1)), "seed \(seed): \(numbers)")
      }
    }
  }
}
