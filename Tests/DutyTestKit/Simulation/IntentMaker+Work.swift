import DutyDomain

// Instructions, checks and the change of shift.
extension IntentMaker {
  mutating func instruct() -> Intent? {
    if duty.instructions.count > 14 { return endInstruction() }
    var entry = InstructionEntry(
      incident: dice.chance(60) ? openIncident() : nil, leader: leader(), words: said(),
      nature: dice.chance(80) ? .action : dice.one(InstructionNature.allCases),
      units: dice.chance(95) ? units(atMost: 3) : [],
      due: dice.chance(40) ? nil : later(), givenAt: maybeAgo(),
      urgency: dice.one([nil, .urgent, .ordinary]))
    if dice.chance(20) { entry.lead = unit() }
    return .instruct(entry)
  }

  mutating func instructionStep() -> Intent? {
    guard let number = openInstruction() else { return nil }
    let assignments = duty.instruction(number)?.assignments ?? []
    let assignment = dice.pick(assignments)
    let possible = InstructionStep.allCases.filter { step in
      assignment.map { step.isPossible(from: $0.state) } ?? true
    }
    var entry = StepEntry(
      unit: dice.chance(85) ? assignment?.unit ?? "" : unit(), person: "赵队",
      channel: dice.one(Channel.allCases), text: said(), happenedAt: maybeAgo())
    entry.coversJoint = dice.chance(15)
    let step =
      dice.chance(90) ? dice.pick(possible) : dice.one(InstructionStep.allCases)
    return step.map { .step($0, number, entry) }
  }

  mutating func reassign() -> Intent? {
    openInstruction().map { number in
      let from = duty.instruction(number)?.assignments.first?.unit ?? ""
      return .reassign(number, from: dice.chance(80) ? from : unit(), to: unit(), reason: said())
    }
  }

  mutating func extend() -> Intent? {
    openInstruction().map { .extend($0, due: later(), reason: said(), approver: leader()) }
  }

  mutating func instructionWork() -> Intent? {
    guard let number = openInstruction() else { return nil }
    switch dice.roll(4) {
    case 0:
      return .instruction(
        .slip(
          SlipEntry(kind: dice.one(SlipKind.allCases), unit: unit(), requirement: text())), number)
    case 1:
      return .instruction(
        .describe(
          InstructionRecordEntry(
            record: InstructionRecord(source: said(), title: text()), unit: unit(),
            responsible: dice.chance(50) ? nil : "李四")), number)
    default:
      return .instruction(
        .tell(
          LeaderNoticeEntry(
            leader: leader(), channel: dice.one(Channel.allCases),
            words: dice.chance(70) ? "" : said(), happenedAt: maybeAgo())), number)
    }
  }

  mutating func endInstruction() -> Intent? {
    let answered = duty.instructions.filter(\.isAnswered)
    let number = dice.chance(70) ? dice.pick(answered)?.number : openInstruction()
    guard let number else {
      // What nobody answers is filed, or the room fills up.
      return dice.pick(duty.instructions).map { .fileInstruction($0.number, fileNumber: "") }
    }
    if dice.chance(40), duty.instruction(number)?.isTold != true {
      return .instruction(.tell(LeaderNoticeEntry()), number)
    }
    if dice.chance(70) { return .completeInstruction(number, text: text()) }
    return .fileInstruction(number, fileNumber: dice.chance(50) ? "" : "档\(dice.roll(99))")
  }

  // Checks.

  mutating func openRound() -> Intent? {
    let units = dice.chance(60) ? units(atMost: 3) : []
    return .openSpotRound(
      SpotRoundEntry(units: units, ringLimit: dice.chance(70) ? nil : dice.roll(6)))
  }

  mutating func check() -> SpotCheckEntry {
    let choice: SpotRoundChoice
    switch dice.roll(6) {
    case 0: choice = .joined
    case 1: choice = .number(duty.lastSpotRound?.number ?? wrong())
    default: choice = .opened
    }
    let known = duty.spotRound.flatMap { dice.pick($0.units) }
    var entry = SpotCheckEntry(
      unit: dice.chance(80) ? known ?? unit() : unit(),
      result: dice.chance(50) ? .normal : dice.one(SpotResult.allCases), round: choice)
    entry.medium = dice.one(CheckMedium.allCases)
    entry.rings = dice.chance(60) ? nil : dice.roll(8)
    entry.isOnRoster = dice.chance(80) ? nil : dice.chance(50)
    entry.mustBeRecheck = dice.chance(10)
    entry.happenedAt = maybeAgo()
    entry.triedSecond = dice.chance(10)
    return entry
  }

  mutating func spotCheck() -> Intent? { .recordSpotCheck(check()) }

  mutating func finishRound() -> Intent? {
    let number = dice.chance(60) ? nil : duty.spotRound?.number ?? wrong()
    return .finishSpotRound(number, words: text(), despiteUnchecked: dice.chance(60))
  }

  mutating func checkOfUs() -> Intent? {
    var entry = CheckOfUsEntry(
      by: dice.chance(80) ? "市总值班室" : text(), result: dice.one([nil, .normal, .slow]))
    entry.happenedAt = maybeAgo()
    entry.rings = dice.roll(5)
    return .recordCheckOfUs(entry)
  }

  mutating func lineTest() -> Intent? {
    var entry = LineTestEntry(
      line: dice.one(LineKind.allCases), isWorking: dice.chance(80), words: text())
    entry.happenedAt = maybeAgo()
    return .recordLineTest(entry)
  }

  // The change of shift.

  mutating func handover() -> Intent? {
    guard let open = duty.handover else { return beginHandover() }
    switch dice.roll(40) {
    case 0: return .handover(.withdraw(reason: said()))
    case 1: return .handover(.open(HandoverOpening()))
    case 2: return .handover(.state(item: nil, words: text()))
    case 3: return .handover(.state(item: dice.pick(open.items)?.id ?? "x", words: text()))
    case 4: return .handover(.question(item: dice.pick(open.items)?.id ?? "x", words: said()))
    case 5:
      return .handover(.sign(dice.one(HandoverSide.allCases), person: person(), lateReason: ""))
    default: break
    }
    if let asked = open.items.first(where: { $0.state == .questioned }) {
      return .handover(.state(item: asked.id, words: said()))
    }
    if let untried = open.items.first(where: { $0.kind == .check && $0.isSound == nil }) {
      return .handover(.check(item: untried.id, isSound: dice.chance(85), words: said()))
    }
    let waiting = open.items.filter { $0.state != .accepted }.map(\.id)
    if !waiting.isEmpty {
      return .handover(.accept(Array(waiting.prefix(1 + dice.roll(8)))))
    }
    guard let side = open.nextSignature else { return nil }
    return .handover(
      .sign(
        side, person: "", lateReason: dice.chance(80) ? "处置事件" : "",
        proof: dice.chance(50) ? nil : .pin))
  }

  private mutating func beginHandover() -> Intent? {
    switch dice.roll(20) {
    case 0: return .handover(.start(officer: dice.chance(50) ? "" : person()))
    case 1, 11, 12:
      return .handover(.supplement(handover: duty.handovers - dice.roll(3), words: said()))
    case 2:
      var plan = HandoverPlan.standard
      plan.boundMinutes = dice.roll(60)
      if dice.chance(10) { plan.checks = [] }
      return .handover(.adopt(plan))
    case 3: return .handover(.accept(["phones"]))
    case 4...10:
      return .handover(
        .open(
          HandoverOpening(
            outgoing: dice.chance(80) ? "" : person(), incoming: dice.chance(70) ? "" : person(),
            drafts: dice.chance(80)
              ? [] : [HandoverDraft(name: "tty1-1", startedAt: now, text: "石门镇来电")])))
    default: return nil
    }
  }
}
