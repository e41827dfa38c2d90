import DutyDomain
import DutyTestKit
import Testing

/// Whatever is opened, closed, reopened and merged while two terminals hand over, each thing that was open
/// at a cut-off is in that handover once, and in no other of the same change.
@Suite("No item is lost in a change of shift")
struct HandoverPropertyTests {
  /// A small generator of its own, so that a printed seed gives the same story on any machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  @Test("every open item is in exactly one accepted handover per change", arguments: 1...80)
  func everyItemOnce(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 104_729)
    var room = Room()
    var opened: [Int: Set<String>] = [:]
    for _ in 0..<160 {
      room.wait(minutes: dice.roll(4))
      let before = room.duty
      if dice.roll(3) == 0 { happen(&room, &dice) } else { handOver(&room, &dice) }
      if before.handover == nil, let handover = room.duty.handover {
        opened[handover.number] = openThings(before)
        let ids = handover.items.map(\.id)
        #expect(Set(ids).count == ids.count, "seed \(seed): an item stands twice: \(ids)")
        #expect(handover.cutOff == room.duty.position, "seed \(seed)")
      }
    }
    check(room, opened, seed)
  }

  /// What must be handed over, seen from the state and not from the list.
  private func openThings(_ duty: Duty) -> Set<String> {
    let things =
      duty.incidents.map(\.reference) + duty.instructions.map(\.reference)
      + duty.reportDrafts.map(\.reference) + duty.bulletins.map(\.reference)
    return Set(things.map { $0.short(thisYear: 0) })
  }

  private func check(_ room: Room, _ opened: [Int: Set<String>], _ seed: Int) {
    var closed: [Int: Handover] = [:]
    var last: Int64 = 0
    for line in room.lines {
      guard case .shiftHandedOver(let it) = line.event else { continue }
      #expect(closed[it.handover.number] == nil, "seed \(seed): closed twice")
      closed[it.handover.number] = it.handover
      #expect(it.handover.cutOff > last, "seed \(seed): shifts overlap")
      last = it.handover.cutOff
      #expect(it.handover.items.allSatisfy { $0.state == .accepted }, "seed \(seed)")
      let handed = it.handover.items.filter { $0.kind != .deadline && $0.item != nil }
        .compactMap(\.item).map { $0.short(thisYear: 0) }
      for thing in opened[it.handover.number] ?? [] {
        #expect(handed.count { $0 == thing } == 1, "seed \(seed): \(thing) is not there once")
      }
      for deadline in it.handover.deadlines {
        #expect(it.handover.item(deadline.item?.short(thisYear: 0) ?? "") != nil, "seed \(seed)")
      }
    }
    var duty = Duty()
    for line in room.lines { duty.evolve(line) }
    #expect(duty == room.duty, "seed \(seed): the journal tells another story")
  }

  /// A refusal changes nothing, which is what is looked at afterwards.
  private func attempt(_ room: inout Room, _ intent: Intent) { _ = try? room.perform(intent) }

  /// Calls, closings and the like, by whoever sits there.
  private func happen(_ room: inout Room, _ dice: inout Dice) {
    let numbers = room.duty.incidents.map(\.number) + room.archived.incidents.map(\.number)
    let some = numbers.isEmpty ? nil : numbers[dice.roll(numbers.count)]
    let other = numbers.isEmpty ? nil : numbers[dice.roll(numbers.count)]
    let orders = room.duty.instructions.map(\.number)
    switch (dice.roll(9), some, other) {
    case (1, let some?, _): attempt(&room, .close(some, outcome: "完", despiteGaps: true))
    case (2, let some?, _): attempt(&room, .reopen(some, reason: "复燃"))
    case (3, let some?, let other?): attempt(&room, .merge(some, into: other))
    case (4, let some?, _):
      attempt(
        &room,
        .draftReport(
          ReportDraftEntry(incident: some, stage: .first, paper: ReportPaperEntry(text: "初报"))))
    case (5, let some?, _):
      attempt(
        &room,
        .report(
          ReportEntry(
            incident: some, stage: .first, medium: dice.roll(2) == 0 ? .telephone : .written,
            lateReason: "线路")))
    case (6, _, _):
      attempt(&room, .instruct(InstructionEntry(leader: "p008", words: "查", units: ["d-emer"])))
    case (7, _, _):
      if !orders.isEmpty {
        attempt(&room, .fileInstruction(orders[dice.roll(orders.count)], fileNumber: ""))
      }
    default: _ = try? room.call("火情 \(dice.roll(1000))", level: .major)
    }
  }

  /// One of two terminals does something about the handover; most refusals are the other's being quicker.
  private func handOver(_ room: inout Room, _ dice: inout Dice) {
    room.author = dice.roll(2) == 0 ? "白一鸣" : "孟庆元"
    guard let handover = room.duty.handover else {
      if dice.roll(4) == 0 {
        let incoming = room.author == "白一鸣" ? "孟庆元" : "白一鸣"
        attempt(&room, .handover(.open(HandoverOpening(incoming: incoming))))
      }
      return
    }
    let item = handover.items[dice.roll(handover.items.count)]
    switch dice.roll(12) {
    case 0: attempt(&room, .handover(.question(item: item.id, words: "问")))
    case 1: attempt(&room, .handover(.state(item: item.id, words: "答 \(dice.roll(99))")))
    case 2 where dice.roll(12) == 0: attempt(&room, .handover(.withdraw(reason: "误开")))
    case 2, 3:
      for side in HandoverSide.allCases {
        attempt(&room, .handover(.sign(side, person: "", lateReason: "忙")))
      }
    default:
      let next = handover.items.first { $0.state != .accepted } ?? item
      if next.state == .questioned {
        attempt(&room, .handover(.state(item: next.id, words: "答")))
      }
      attempt(
        &room,
        next.kind == .check
          ? .handover(.check(item: next.id, isSound: dice.roll(5) > 0, words: "试"))
          : .handover(.accept([next.id])))
    }
  }

  @Test("the stories do close shifts: the property above is not empty")
  func storiesClose() throws {
    var closed = 0
    for seed in 1...20 {
      var dice = Dice(state: UInt64(seed) &* 104_729)
      var room = Room()
      for _ in 0..<160 {
        room.wait(minutes: dice.roll(4))
        if dice.roll(3) == 0 { happen(&room, &dice) } else { handOver(&room, &dice) }
      }
      closed += room.lines.count { if case .shiftHandedOver = $0.event { true } else { false } }
    }
    #expect(closed >= 20)
  }
}
