import DutyDesk
package import DutyDomain
package import DutyJournal

/// Several terminals on one journal under one clock, and everything that may befall them.
///
/// The seed decides everything: who does what, whose knowledge is old, which act comes twice, whose
/// process dies where, and how the clock jumps. After each step the invariants are looked at.
package final class Simulation {
  /// Opens one more journal on the same book, as another process would.
  package typealias Opening = () throws(Failure) -> any Journal

  package let seed: UInt64
  let open: Opening
  /// Each so many steps the dear invariants are looked at too.
  let dearEvery: Int
  var dice: Dice
  var now: Timestamp
  var terminals: [Terminal] = []
  /// Reads along beside the terminals; its state is the fold of what was written.
  let reader: any Journal
  package internal(set) var duty: Duty
  package internal(set) var ledger = Ledger()
  /// Acts that the answer said are stored, by id.
  var stored: [String: [LogLine]] = [:]
  /// Acts by which terminals can be tried again.
  var acts: [Step.Act] = []
  var parcels: [Step.Act] = []
  package internal(set) var steps: [Step] = []
  package internal(set) var tally = Tally()
  var lastID = 0
  /// Minutes by which the clock is wrong until somebody sets it right.
  var drift: Int64 = 0

  /// A board, a command or a script: whoever has the log open.
  final class Terminal {
    let journal: DyingJournal
    let desk: Desk

    init(_ name: String, _ opening: Opening) throws(Failure) {
      journal = DyingJournal(try opening())
      desk = try Desk(
        journal: journal, terminal: name, fallbackAuthor: "值班员",
        pinCost: PinCost(rounds: 2, blockSize: 1, parallelism: 1), newID: { "never" })
    }
  }

  package init(
    seed: UInt64, terminals count: Int = 3, dearEvery: Int = 400, opening: @escaping Opening
  ) throws(Failure) {
    self.seed = seed
    self.dearEvery = dearEvery
    open = opening
    dice = Dice(seed)
    let starts = [
      "2026-11-23T12:45", "2027-12-31T22:30", "2028-02-28T23:10", "2026-09-30T20:00",
      "2027-03-01T06:00",
    ]
    now = OfficeTime(utcOffsetMinutes: 480).instant(iso: starts[Int(seed % 5)] + ":00+08:00")!
    reader = try opening()
    duty = try reader.loadDuty()
    for place in 0..<count { terminals.append(try Terminal("tty\(place)", opening)) }
  }

  /// Goes on for so many steps, or to the first breach.
  @discardableResult
  package func run(_ count: Int) throws(Failure) -> [Breach] {
    for _ in 0..<count {
      let breaches = try take(nextStep())
      if !breaches.isEmpty { return breaches }
    }
    return try dearBreaches()
  }

  /// Does one step and looks at what came of it.
  package func take(_ step: Step) throws(Failure) -> [Breach] {
    steps.append(step)
    now = step.at
    var breaches = try perform(step.deed)
    breaches += try follow()
    if breaches.isEmpty, steps.count % dearEvery == 0 { breaches += try dearBreaches() }
    return breaches
  }

  /// Reads what was written and holds it against the ledger and the state.
  private func follow() throws(Failure) -> [Breach] {
    let lines = try reader.refresh(&duty)
    if let obstacle = reader.obstacle { return [Breach("chain", "\(obstacle)")] }
    for line in lines { ledger.take(line) }
    tally.lines += lines.count
    var breaches = ledger.breaches
    if breaches.isEmpty { breaches += try cheapBreaches(lines) }
    return breaches
  }

  /// What was done so far, in numbers.
  package struct Tally: Sendable {
    package var lines = 0
    package var stored = 0
    package var repeated = 0
    package var refused = 0
    package var died = 0
    package var reopened = 0
    package var jumps = 0
    /// How often each kind of event was written.
    package var kinds: [String: Int] = [:]
    /// How often each reason to refuse was given.
    package var refusals: [String: Int] = [:]

    package var summary: String {
      "\(lines) lines; acts: \(stored) stored, \(refused) refused, \(repeated) came twice, \(died) died; "
        + "\(reopened) reopened; \(jumps) clock jumps; \(kinds.count) kinds of events, "
        + "\(refusals.count) kinds of refusals"
    }
  }
}

/// One step of a simulation, which can be done again.
package struct Step: Sendable, CustomStringConvertible {
  package var at: Timestamp
  package var deed: Deed

  package struct Act: Sendable {
    var id: String
    var terminal: Int
    var intent: Intent
    var isLeader = false
    var author: String?
  }

  package enum Deed: Sendable {
    /// `isStale`: the terminal has not read what others wrote.
    case act(Act, isStale: Bool, death: DyingJournal.Death?)
    /// The second act is done by another terminal between the look-up and the decision of the first.
    case race(Act, Act)
    /// What rules ask for now, by each of these terminals in turn, each from what it knows.
    case automatic([Int])
    /// Takes back the last act of this terminal.
    case takeBack(Int, id: String)
    case read(Int)
    /// The process is killed and the log opened again.
    case reopen(Int)
    case tend(Int)
    case setPin(Int, person: String, old: String?, pin: String, id: String, dies: Bool)
    case checkPin(Int, person: String, pin: String)
  }

  package var description: String {
    let text = "\(deed)".replacing("DutyDomain.", with: "").replacing("DutyTestKit.", with: "")
    let wall = OfficeTime(utcOffsetMinutes: 480).iso(at)
    return "\(wall) \(text.prefix(360))"
  }
}
