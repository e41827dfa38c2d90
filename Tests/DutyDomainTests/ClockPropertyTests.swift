import DutyDomain
import DutyTestKit
import Testing

/// Whatever is done to incidents in whatever order, their clocks are neither lost nor doubled.
struct ClockPropertyTests {
  /// A small generator of its own, so that a printed seed gives the same story on any machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  @Test(
    "no deadline is lost or doubled by reclassifying, linking, merging, closing and reopening",
    arguments: 1...60)
  func clocks(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919)
    var room = Room()
    var numbers: [ItemNumber] = []
    for _ in 0..<40 {
      room.wait(minutes: dice.roll(15))
      act(&room, &numbers, &dice)
      for incident in room.duty.incidents { check(incident, room, seed) }
      for gone in room.archived.incidents where room.duty.incident(gone.number) == nil {
        #expect(room.duty.openDeadlines(of: gone).isEmpty, "seed \(seed)")
      }
    }
    #expect(replayed(room) == room.duty, "seed \(seed)")
  }

  private func act(_ room: inout Room, _ numbers: inout [ItemNumber], _ dice: inout Dice) {
    guard let some = numbers.isEmpty ? nil : numbers[dice.roll(numbers.count)] else {
      if let number = try? room.call("火灾") { numbers.append(number) }
      return
    }
    let other = numbers[dice.roll(numbers.count)]
    let level = (IncidentLevel.allCases + [nil])[dice.roll(5)]
    let isSensitive = dice.roll(2) == 0
    let intents: [Intent] = [
      .classify(
        some,
        Classification(
          primary: ["12H02", "14A13", "12G07"][dice.roll(3)], level: level,
          sensitivity: Sensitivity(isSensitive: isSensitive, reason: "群体性")), reason: "核实"),
      .stateFigures(
        some, [Figure(.dead, dice.roll(9))],
        suggestion: level.map { LevelSuggestion(level: $0, rule: "第三条") }),
      .describe(
        some, title: "", place: "", occurredAt: room.now.adding(minutes: -dice.roll(90)), reason: ""
      ),
      .merge(some, into: other), .close(some, outcome: "完", despiteGaps: true),
      .reopen(some, reason: "复燃"), .acknowledge(some, AcknowledgementEntry()),
      .report(
        ReportEntry(
          incident: some, stage: [.first, .followUp, .final, .supplement][dice.roll(4)],
          medium: [.telephone, .written][dice.roll(2)], lateReason: "线路中断")),
    ]
    let choice = dice.roll(intents.count + 2)
    if choice >= intents.count {
      if let number = try? room.call("又一起") { numbers.append(number) }
    } else {
      // A refusal changes nothing, which is what is looked at afterwards.
      _ = try? room.perform(intents[choice])
    }
  }

  /// Each rule that is for the incident is either settled or runs, once.
  private func check(_ incident: Incident, _ room: Room, _ seed: Int) {
    let open = room.duty.openDeadlines(of: incident).map(\.rule)
    #expect(Set(open).count == open.count, "seed \(seed): doubled \(open)")
    let settled = incident.verdicts.map(\.rule)
    for rule in ["leader", "written_all"] {
      let count = open.count { $0 == rule } + settled.count { $0 == rule }
      #expect(count == 1, "seed \(seed): \(rule) \(count) times in \(incident.number)")
    }
    let isStrict = incident.isSensitive || incident.effectiveLevel?.isMajorOrAbove == true
    for rule in ["phone_city", "written_first"] {
      let isSettled = settled.contains(rule)
      #expect(settled.count { $0 == rule } <= 1, "seed \(seed)")
      #expect(open.contains(rule) == (isStrict && !isSettled), "seed \(seed): \(rule)")
    }
  }

  /// The fold of the same lines anew.
  private func replayed(_ room: Room) -> Duty {
    var duty = Duty()
    for line in room.lines { duty.evolve(line) }
    return duty
  }
}
