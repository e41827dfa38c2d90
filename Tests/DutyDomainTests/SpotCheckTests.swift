import DutyDomain
import DutyTestKit
import Testing

@Suite("Spot checks of duty rooms")
struct SpotCheckTests {
  /// Three townships and a street, and a department that no round calls.
  private func room() throws -> Room {
    var room = Room()
    for (id, name, kind) in [
      ("t-shimen", "石门镇", "township"), ("t-qingya", "青崖镇", "township"),
      ("s-tieqiao", "铁桥街道", "street"), ("s-jinling", "金岭街道", "street"),
    ] {
      var unit = Unit(id: id, name: name)
      unit.kind = kind
      unit.dutyPhone = "0900-1"
      unit.backupPhone = "0900-2"
      room.record(.unitRecorded(unit))
    }
    return room
  }

  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  private func check(
    _ unit: String, _ result: SpotResult, _ round: SpotRoundChoice = .opened, rings: Int? = nil
  ) -> Intent {
    var entry = SpotCheckEntry(unit: unit, result: result, round: round)
    entry.rings = rings
    return .recordSpotCheck(entry)
  }

  @Test("the first result opens a round over townships and streets; the next ones join it")
  func opening() throws {
    var room = try room()
    try room.perform(check("石门镇", .normal, rings: 2))
    #expect(room.duty.spotRound?.units == ["t-shimen", "t-qingya", "s-tieqiao", "s-jinling"])
    try room.perform(check("青崖镇", .slow, rings: 6))
    let round = try #require(room.duty.spotRound)
    #expect(round.number == number(1))
    #expect(round.checks.map(\.number) == [number(1), number(2)])
    #expect(round.unchecked == ["s-tieqiao", "s-jinling"])
    #expect(round.checks.map(\.phone) == ["0900-1", "0900-1"])
    #expect(throws: Refusal.spotRoundIsOpen(number(1))) {
      try room.perform(.openSpotRound(SpotRoundEntry()))
    }
  }

  @Test("of a unit that is checked again the last result counts, and the first stays readable")
  func again() throws {
    var room = try room()
    try room.perform(check("青崖镇", .unanswered))
    #expect(room.duty.unitsToCallAgain.map(\.unit) == ["t-qingya"])
    var second = SpotCheckEntry(unit: "青崖镇", result: .normal)
    second.triedSecond = true
    second.mustBeRecheck = true
    try room.perform(.recordSpotCheck(second))
    let round = try #require(room.duty.spotRound)
    #expect(round.checks(of: "t-qingya").map(\.result) == [.unanswered, .normal])
    #expect(round.checks.map(\.isRecheck) == [false, true])
    #expect(round.last(of: "t-qingya")?.secondPhone == "0900-2")
    #expect(round.faulty == ["t-qingya"])
    #expect(room.duty.unitsToCallAgain == [])
    second.unit = "石门镇"
    #expect(throws: Refusal.notCheckedYet(unit: "t-shimen")) {
      try room.perform(.recordSpotCheck(second))
    }
  }

  @Test("a result that the other facts deny is refused, with what they say")
  func contradiction() throws {
    var room = try room()
    func refused(
      _ change: (inout SpotCheckEntry) -> Void, _ result: SpotResult, _ facts: SpotResult
    ) {
      var entry = SpotCheckEntry(unit: "石门镇", result: result)
      change(&entry)
      #expect(throws: Refusal.checkContradictsItself(result: result, facts: facts)) {
        try room.perform(.recordSpotCheck(entry))
      }
    }
    refused({ $0.rings = 4 }, .normal, .slow)
    refused({ $0.rings = 3 }, .slow, .normal)
    refused({ $0.isOnRoster = false }, .normal, .standIn)
    refused({ $0.isOnRoster = true }, .standIn, .normal)
    refused({ $0.leaderReached = false }, .normal, .leaderUnreachable)
    refused({ $0.leaderReached = true }, .leaderUnreachable, .normal)
    #expect(room.duty.spotRound == nil)
    try room.perform(check("石门镇", .normal, rings: 3))
    try room.perform(check("铁桥街道", .standIn))
    #expect(room.duty.spotRound?.last(of: "s-tieqiao")?.isOnRoster == false)
    #expect(room.duty.spotRound?.last(of: "t-shimen")?.leaderReached == nil)
  }

  @Test(
    "a round ends at a second word when units were not called; what is left stands until it is well"
  )
  func finishing() throws {
    var room = try room()
    try room.perform(check("青崖镇", .slow))
    try room.perform(check("石门镇", .normal))
    let gaps = Refusal.roundHasUnchecked(number(1), units: ["s-tieqiao", "s-jinling"])
    #expect(throws: gaps) {
      try room.perform(.finishSpotRound(nil, words: "", despiteUnchecked: false))
    }
    let events = try room.perform(
      .finishSpotRound(number(1), words: "记入通报", despiteUnchecked: true))
    guard case .spotRoundFinished(let it)? = events.first else {
      Issue.record("no end")
      return
    }
    #expect(it.checkedCount == 2)
    #expect(it.faulty == ["t-qingya"])
    #expect(it.toCallAgain == ["t-qingya"])
    #expect(it.unchecked == ["s-tieqiao", "s-jinling"])
    #expect(room.duty.spotRound == nil)
    #expect(room.duty.lastSpotRound?.finished?.words == "记入通报")
    #expect(room.duty.unitsToCallAgain.map(\.unit) == ["t-qingya"])
    #expect(throws: Refusal.spotRoundIsFinished(number(1))) {
      try room.perform(.finishSpotRound(number(1), words: "", despiteUnchecked: false))
    }
    #expect(throws: Refusal.noOpenSpotRound) {
      try room.perform(.finishSpotRound(nil, words: "", despiteUnchecked: false))
    }
    // The later check goes to the round that is over, and ends what stood against the unit.
    try room.perform(check("青崖镇", .normal, .number(number(1)), rings: 2))
    #expect(room.duty.unitsToCallAgain == [])
    #expect(room.duty.lastSpotRound?.checks(of: "t-qingya").count == 2)
    #expect(
      SpotRound(room.lines.filter { $0.event.subjects.contains(it.reference) })
        == room.duty.lastSpotRound)
  }

  @Test("a round that is older than the last one is found in the archive")
  func older() throws {
    var room = try room()
    for _ in 1...2 {
      try room.perform(check("青崖镇", .busy))
      try room.perform(.finishSpotRound(nil, words: "", despiteUnchecked: true))
    }
    try room.perform(check("青崖镇", .normal, .number(number(1))))
    #expect(room.archived.rounds.first { $0.number == number(1) }?.checks.count == 2)
    #expect(throws: Refusal.noSuchItem(ItemReference(.spotRound, number(9)))) {
      try room.perform(check("青崖镇", .normal, .number(number(9))))
    }
  }

  @Test("a unit outside of the round, an unknown one, and no unit at all are refused")
  func outside() throws {
    var room = try room()
    try room.perform(.openSpotRound(SpotRoundEntry(units: ["石门镇", "t-shimen", "青崖镇"])))
    #expect(room.duty.spotRound?.units == ["t-shimen", "t-qingya"])
    #expect(throws: Refusal.unitNotInRound(number(1), unit: "s-jinling")) {
      try room.perform(check("金岭街道", .normal))
    }
    #expect(throws: Refusal.unknownUnit("月球")) { try room.perform(check("月球", .normal)) }
    var empty = Room()
    #expect(throws: Refusal.noUnitsToCheck(kinds: ["township", "street"])) {
      try empty.perform(.openSpotRound(SpotRoundEntry()))
    }
  }

  @Test("a single check belongs to no round and stands until a later one is well")
  func single() throws {
    var room = try room()
    try room.perform(check("青崖镇", .unanswered, .joined))
    #expect(room.duty.spotRound == nil)
    #expect(room.duty.unitsToCallAgain.map(\.last.result) == [.unanswered])
    try room.perform(check("青崖镇", .normal, .joined))
    #expect(room.duty.unitsToCallAgain == [])
    // Taken back, the fault stands again.
    try room.perform(.takeBack([room.lines[room.lines.count - 1]]))
    #expect(room.duty.unitsToCallAgain.map(\.last.number) == [number(1)])
  }

  @Test("a wrong key is taken back: the check, and the round that it opened")
  func takeBack() throws {
    var room = try room()
    try room.perform(check("石门镇", .normal))
    let first = Array(room.lines.suffix(2))
    try room.perform(check("青崖镇", .busy))
    let second = Array(room.lines.suffix(1))
    #expect(throws: Refusal.cannotTakeBack(.othersActed(ItemReference(.spotRound, number(1))))) {
      try room.perform(.takeBack(first))
    }
    try room.perform(.takeBack(second))
    #expect(room.duty.spotRound?.checks.map(\.unit) == ["t-shimen"])
    #expect(throws: Refusal.cannotTakeBack(.nothingDone)) { try room.perform(.takeBack(second)) }
    try room.perform(.takeBack(first))
    #expect(room.duty.spotRound == nil)
    #expect(room.duty.lastSpotRound == nil)
    #expect(room.duty.unitsToCallAgain == [])
  }

  @Test("a struck check counts no more; the line that opened or ended a round cannot be struck")
  func striking() throws {
    var room = try room()
    try room.perform(check("青崖镇", .busy))
    let position = room.duty.position
    #expect(throws: Refusal.cannotStrike(position - 1)) {
      try room.perform(.strike(position - 1, reason: "误"))
    }
    try room.perform(.strike(position, reason: "误记"))
    #expect(room.duty.spotRound?.checks == [])
    #expect(room.duty.unitsToCallAgain == [])
    #expect(throws: Refusal.alreadyStruck(position)) {
      try room.perform(.strike(position, reason: "误记"))
    }
  }

  @Test("a check of us and a line test are numbered, signed and taken back by striking")
  func ownRoom() throws {
    var room = try room()
    var us = CheckOfUsEntry(by: "省政府值班室", result: .normal)
    us.rings = 2
    try room.perform(.recordCheckOfUs(us))
    guard case .checkOfUsRecorded(let stored)? = room.lines.last?.event else {
      Issue.record("no check")
      return
    }
    #expect(stored.number == number(1))
    #expect(stored.by == "省政府值班室")
    #expect(stored.recordedBy == "白一鸣")
    #expect(throws: Refusal.textMissing(.name)) {
      try room.perform(.recordCheckOfUs(CheckOfUsEntry(by: " ")))
    }
    #expect(throws: Refusal.textMissing(.note)) {
      try room.perform(.recordLineTest(LineTestEntry(line: .fax, isWorking: false)))
    }
    try room.perform(.recordLineTest(LineTestEntry(line: .telephone)))
    room.wait(minutes: 5)
    try room.perform(.recordLineTest(LineTestEntry(line: .fax, isWorking: false, words: "无信号")))
    room.wait(minutes: 5)
    try room.perform(.recordLineTest(LineTestEntry(line: .fax)))
    func tests() -> [String] {
      room.duty.lineTests(ofShiftAt: room.now).map { "\($0.line) \($0.isWorking)" }
    }
    #expect(tests() == ["telephone true", "fax true"])
    #expect(room.duty.untestedLines(ofShiftAt: room.now) == [.video, .satellite])
    try room.perform(.takeBack([room.lines[room.lines.count - 1]]))
    #expect(tests() == ["telephone true", "fax false"])
    // The next shift has tested nothing yet.
    room.record(.shiftPlanned(room.shift(on: "2026-11-24", leader: "p009")))
    room.wait(minutes: 1440)
    #expect(room.duty.lineTests(ofShiftAt: room.now) == [])
  }

  @Test("a call that tells of a check is one act with it; what the rules refuse leaves the call")
  func call() throws {
    var room = try room()
    var facts = CallFacts.blank
    facts.kind = .spotCheck
    var call = CallEntry(text: "抽查青崖镇 响铃六声", receivedAt: room.now, facts: facts)
    var check = SpotCheckEntry(unit: "青崖镇", result: .slow, round: .joined)
    check.rings = 6
    call.check = .ofUnit(check)
    let events = try room.perform(.registerCall(call))
    #expect(events.count == 2)
    #expect(room.duty.unitsToCallAgain.first?.last.call == number(1))
    check.result = .normal
    call.check = .ofUnit(check)
    #expect(try room.perform(.registerCall(call)).count == 1)
    call.check = .ofUs(CheckOfUsEntry(by: "市总值班室"))
    #expect(try room.perform(.registerCall(call)).count == 2)
    // The call and the check go back together.
    try room.perform(.takeBack(Array(room.lines.suffix(2))))
    #expect(room.archived.struck.count == 2)
  }

  @Test(
    "any order of checks, withdrawals and ends: each unit stands at most once, with its last fault",
    arguments: 1...40)
  func property(seed: Int) throws {
    var room = try room()
    var dice = SpotDice(seed: seed)
    let units = ["t-shimen", "t-qingya", "s-tieqiao", "s-jinling"]
    for _ in 1...40 {
      room.wait(minutes: 1)
      switch dice.roll(6) {
      case 0: _ = try? room.perform(.finishSpotRound(nil, words: "", despiteUnchecked: true))
      case 1:
        let last = room.lines.last { if case .spotCheckRecorded = $0.event { true } else { false } }
        if let last { _ = try? room.perform(.takeBack([last])) }
      default:
        let unit = units[dice.roll(4)]
        let result = dice.roll(2) == 0 ? SpotResult.normal : SpotResult.allCases[dice.roll(8)]
        let choice: SpotRoundChoice = dice.roll(3) == 0 ? .joined : .opened
        _ = try? room.perform(check(unit, result, choice))
      }
      let again = room.duty.unitsToCallAgain
      #expect(Set(again.map(\.unit)).count == again.count, "seed \(seed)")
      #expect(again.allSatisfy { $0.last.result.isFault }, "seed \(seed)")
      if let round = room.duty.spotRound {
        for unit in round.toCallAgain {
          #expect(again.first { $0.unit == unit }?.last == round.last(of: unit), "seed \(seed)")
        }
      }
    }
  }
}

/// A row of numbers that is the same each time.
private struct SpotDice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}

extension SpotRoundFinished {
  fileprivate var reference: ItemReference { ItemReference(.spotRound, round) }
}
