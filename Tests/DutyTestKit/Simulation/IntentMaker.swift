package import DutyDomain

/// Makes up what somebody at a desk might want to do next.
///
/// It knows the state well enough that most intents are accepted, and is careless often enough that a
/// good part is refused. Every case of `Intent` comes up; the table below says how often.
package struct IntentMaker {
  package var dice: Dice
  package let duty: Duty
  package let now: Timestamp
  /// Numbers of things that have left the live state, the newest last.
  package var gone = GoneThings()

  package init(dice: Dice, duty: Duty, now: Timestamp, gone: GoneThings = GoneThings()) {
    self.dice = dice
    self.duty = duty
    self.now = now
    self.gone = gone
  }

  /// The next intent; a room without office is established first.
  package mutating func next() -> Intent {
    if duty.office == nil { return establish() }
    for _ in 0..<8 {
      let place = dice.weighed(weights)
      if let intent = Self.table[place].make(&self) { return intent }
    }
    return call()
  }

  private typealias Row = (weight: Int, make: @Sendable (inout IntentMaker) -> Intent?)

  /// What is overfull is emptied sooner than filled, so that a long run stays the size of a busy room.
  private var weights: [Int] {
    let isFull = duty.incidents.count > 10 || duty.instructions.count > 10
    let plan = duty.roster.onDuty(at: now) == nil ? 200 : 0
    return Self.table.enumerated().map { place, row in
      if place == 0 { return isFull ? 15 : row.weight }
      if place == 1 { return isFull ? 120 : row.weight }
      if place == 2 { return row.weight + plan }
      return row.weight
    }
  }

  private static let table: [Row] = [
    (120, { $0.call() }),
    (25, { $0.ending() }),
    (6, { $0.planShifts() }),
    (14, { $0.linkCall() }),
    (14, { $0.supplement() }),
    (10, { $0.openFromCall() }),
    (24, { $0.classify() }),
    (20, { $0.figures() }),
    (14, { $0.describe() }),
    (16, { $0.note() }),
    (12, { $0.read() }),
    (40, { $0.acknowledge() }),
    (8, { $0.withdrawAcknowledgement() }),
    (8, { $0.silence() }),
    (10, { $0.merge() }),
    (10, { $0.reopen() }),
    (10, { $0.strike() }),
    (50, { $0.report() }),
    (8, { $0.settle() }),
    (24, { $0.draftReport() }),
    (40, { $0.reportStep() }),
    (10, { $0.draftBulletin() }),
    (16, { $0.bulletinStep() }),
    (2, { $0.adoptSeries() }),
    (6, { $0.openRound() }),
    (20, { $0.spotCheck() }),
    (6, { $0.finishRound() }),
    (6, { $0.checkOfUs() }),
    (6, { $0.lineTest() }),
    (60, { $0.handover() }),
    (40, { $0.instruct() }),
    (70, { $0.instructionStep() }),
    (6, { $0.reassign() }),
    (6, { $0.extend() }),
    (24, { $0.instructionWork() }),
    (12, { $0.endInstruction() }),
    (40, { $0.roster() }),
    (20, { $0.room() }),
    (5, { $0.arrive() }),
    (5, { $0.takeDesk() }),
    (4, { $0.presence() }),
    (8, { $0.byRuleTooEarly() }),
    (3, { $0.recordUnits() }),
    (3, { $0.recordPeople() }),
    (1, { $0.adoptRules() }),
    (1, { $0.noteRestore() }),
    (1, { $0.establish() }),
  ]
}

/// Numbers of things that are no longer live.
package struct GoneThings: Sendable {
  package var calls: [ItemNumber] = []
  package var incidents: [ItemNumber] = []
  package var instructions: [ItemNumber] = []
  package var reports: [ItemNumber] = []
  package var bulletins: [ItemNumber] = []

  package init() {}
}

// Small choices.

extension IntentMaker {
  static let words = [
    "请立即处置", "现场已控制", "人员已疏散", "道路恢复通行", "继续核实", "复燃", "误报", "写错", "已电话核实", "  ", "",
    "明火已灭，留人看守", "请应急局牵头，两小时内报", String(repeating: "长", count: 300),
  ]

  mutating func text() -> String { dice.one(Self.words) }

  /// Words that are there, in nine of ten cases.
  mutating func said() -> String {
    dice.chance(90) ? dice.one(["请立即处置", "现场已控制", "已电话核实", "家事", "雪大"]) : text()
  }

  /// A number as a careless officer types it: now and then none that there is.
  mutating func wrong() -> ItemNumber {
    ItemNumber(year: duty.time.date(now).year - dice.roll(2), serial: 1 + dice.roll(9999))
  }

  mutating func openIncident() -> ItemNumber? {
    switch dice.roll(20) {
    case 0: dice.pick(gone.incidents)
    case 1: wrong()
    default: dice.pick(duty.incidents)?.number
    }
  }

  mutating func openInstruction() -> ItemNumber? {
    switch dice.roll(20) {
    case 0: dice.pick(gone.instructions)
    case 1: wrong()
    default: dice.pick(duty.instructions)?.number
    }
  }

  mutating func unit() -> String {
    switch dice.roll(20) {
    case 0: "没有这个单位"
    case 1: ""
    default: dice.pick(duty.directory.units).map { dice.chance(50) ? $0.id : $0.name } ?? ""
    }
  }

  mutating func units(atMost count: Int) -> [String] {
    (0..<(1 + dice.roll(count))).map { _ in unit() }
  }

  mutating func person() -> String {
    switch dice.roll(20) {
    case 0: "无此人"
    case 1: ""
    default: dice.pick(duty.directory.people).map { dice.chance(50) ? $0.id : $0.name } ?? ""
    }
  }

  /// Mostly nobody, which means who is on duty.
  mutating func leader() -> String {
    if dice.chance(60) { return "" }
    return dice.chance(10)
      ? person() : dice.pick(duty.directory.people.filter(\.mayLead))?.id ?? ""
  }

  /// A little ago; now and then long ago, nearly never in the future.
  mutating func ago() -> Timestamp {
    switch dice.roll(30) {
    case 0: now.adding(minutes: 2 + dice.roll(600))
    case 1...4: now.adding(minutes: -dice.roll(3000))
    default: Timestamp(milliseconds: now.milliseconds - Int64(dice.roll(300_000)))
    }
  }

  mutating func maybeAgo() -> Timestamp? { dice.chance(70) ? nil : ago() }

  mutating func later() -> Timestamp { now.adding(minutes: dice.roll(3000) - 60) }

  mutating func level() -> IncidentLevel? {
    dice.chance(30) ? nil : dice.one(IncidentLevel.allCases)
  }

  mutating func code() -> String {
    if dice.chance(5) { return "99X99" }
    return dice.chance(20) ? "" : dice.pick(duty.codes.rows)?.code ?? ""
  }

  mutating func figures(atMost count: Int) -> [Figure] {
    (0..<dice.roll(count + 1)).map { _ in
      Figure(dice.one(FigureKind.allCases), dice.roll(60), source: dice.chance(70) ? "" : unit())
    }
  }

  mutating func sensitivity() -> Sensitivity? {
    switch dice.roll(6) {
    case 0: Sensitivity(isSensitive: true, reason: said())
    case 1: Sensitivity(isSensitive: false)
    default: nil
    }
  }
}
