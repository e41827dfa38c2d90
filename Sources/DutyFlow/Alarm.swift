package import DutyDomain

/// What rings: unacknowledged incidents that nobody has reacted to yet, and deadlines, each for itself.
///
/// A key anywhere says "heard" for the bell; what rang stays as it is and marked.
package struct Alarm: Hashable, Sendable {
  /// Incidents whose bell was heard, or that were there when the board opened.
  package var heard: [ItemNumber] = []
  package var lastRing: Timestamp?
  /// True in every other second while something rings, for the visual flash.
  package var isFlashing = false
  /// Nobody has answered whether somebody is there; until a key is pressed.
  package var callsTheRoom = false
  /// The clocks that may ring, made anew only when the duty changes.
  package private(set) var clocks: [RingingClock] = []
  /// How far each of `clocks` had come when it was last heard.
  private var heardStages: [Int] = []
  /// Before this moment none of `clocks` goes on from how far it was heard.
  private var quietUntil = Timestamp(milliseconds: .max)
  private var lastTick: Timestamp?
  /// The last stretch in which no tick came, or the clock was set forward: what was heard at its end
  /// was not lived through. The start of the board is the first.
  private var lastLeap: Leap?

  package init() {}

  /// Those of the unacknowledged incidents that still ring.
  package func ringing(_ unacknowledged: [ItemNumber]) -> [ItemNumber] {
    unacknowledged == heard ? [] : unacknowledged.filter { !heard.contains($0) }
  }

  /// The things whose clocks ring now.
  package func ringingItems(at now: Timestamp) -> [ItemReference] {
    ringingClocks(at: now).map(\.item)
  }

  func ringingClocks(at now: Timestamp) -> [RingingClock] {
    let goesOn = { (place: Int) in clocks[place].stage(at: now) > heardStages[place] }
    guard now >= quietUntil else {
      assert(!clocks.indices.contains(where: goesOn))
      return []
    }
    return clocks.indices.filter(goesOn).map { clocks[$0] }
  }

  /// Takes over the clocks of the duty. What stood there when the board opened has been heard: stale
  /// timers are listed, not rung.
  mutating func listen(
    to duty: Duty, _ clocks: ClockBook, at now: Timestamp, isFirst: Bool
  ) {
    take(
      clocks.ringing + RingingClock.room(duty, at: now),
      unknownAre: { isFirst ? $0.stage(at: now) : 0 }, isFirst: isFirst)
    if isFirst { lastLeap = Leap(from: Timestamp(milliseconds: .min), to: now) }
  }

  /// Exchanges the clocks; those that stay keep how far they were heard.
  private mutating func take(
    _ new: [RingingClock], unknownAre stage: (RingingClock) -> Int, isFirst: Bool = false
  ) {
    // A line moves the clocks of one item: those before and behind it are not looked up.
    let most = min(new.count, clocks.count)
    let before = (0..<most).first { new[$0] != clocks[$0] } ?? most
    let behind =
      (0..<most - before).first { new[new.count - 1 - $0] != clocks[clocks.count - 1 - $0] }
      ?? most - before
    let (mine, theirs) = (before..<clocks.count - behind, before..<new.count - behind)
    if mine.isEmpty, theirs.isEmpty, !isFirst { return }
    let stages: [Int]
    if isFirst {
      stages = new.map(stage)
    } else {
      let old = Dictionary(zip(clocks[mine], heardStages[mine])) { first, _ in first }
      stages = new[theirs].map { clock in old[clock] ?? stage(clock) }
    }
    heardStages.replaceSubrange(isFirst ? heardStages.indices : mine, with: stages)
    clocks = new
    lookAhead()
  }

  /// Finds out until when nothing can ring, so that a second in which nothing does costs nothing.
  private mutating func lookAhead() {
    quietUntil = Timestamp(milliseconds: .max)
    for place in clocks.indices {
      guard let moment = clocks[place].moment(after: heardStages[place]) else { continue }
      quietUntil = min(quietUntil, moment)
    }
  }

  /// Clocks of the room begin with their day, whether or not anything was written.
  mutating func followRoom(_ duty: Duty, at now: Timestamp) {
    let room = RingingClock.room(duty, at: now)
    if room == clocks.filter(\.isOfTheRoom) { return }
    take(clocks.filter { !$0.isOfTheRoom } + room, unknownAre: { _ in 0 })
  }

  mutating func hear(_ unacknowledged: [ItemNumber], at now: Timestamp) {
    heard = unacknowledged
    callsTheRoom = false
    if now >= quietUntil { hearAll(at: now) }
    isFlashing = false
  }

  private mutating func hearAll(at now: Timestamp) {
    for place in clocks.indices { heardStages[place] = clocks[place].stage(at: now) }
    lookAhead()
  }

  /// An incident that has climbed rings again, heard or not.
  mutating func ringAgain(_ number: ItemNumber) {
    heard.removeAll { $0 == number }
  }

  /// What no longer waits was not heard for the next time that it does.
  mutating func forget(allBut waiting: [ItemNumber]) {
    heard.removeAll { !waiting.contains($0) }
  }

  /// What the clock did since the last tick other than going on.
  enum Jump: Hashable {
    /// The machine slept, or the clock was set forward: what ran out is listed, not rung.
    case slept(since: Timestamp)
    case setBack
  }

  mutating func leap(at now: Timestamp) -> Jump? {
    defer { lastTick = now }
    guard let last = lastTick else { return nil }
    if now < last {
      setBack(to: now)
      return .setBack
    }
    guard now.seconds(since: last) > Alarm.sleepSeconds else { return nil }
    lastLeap = Leap(from: last, to: now)
    hearAll(at: now)
    return .slept(since: last)
  }

  /// What has rung does not ring again when its time comes a second time. But what counts as heard only
  /// because the clock had been ahead has not rung, and will.
  private mutating func setBack(to now: Timestamp) {
    if let lastRing, lastRing > now { self.lastRing = nil }
    guard let leap = lastLeap, now < leap.to else { return }
    for place in clocks.indices {
      let lived = max(clocks[place].stage(at: leap.from), clocks[place].stage(at: now))
      heardStages[place] = min(heardStages[place], lived)
    }
    lastLeap = Leap(from: leap.from, to: now)
    lookAhead()
  }

  /// Seconds between two bells where nobody has answered.
  private static let roomSeconds = 15

  /// A board that did not tick for so long was asleep.
  private static let sleepSeconds: Int64 = 120

  /// Whether the bell rings now: by the level's interval, never more than once in two seconds.
  mutating func tick(_ unacknowledged: [ItemNumber], _ duty: Duty, at now: Timestamp) -> Bool {
    let waiting = ringing(unacknowledged).compactMap { duty.incident($0) }
    let clocks = ringingClocks(at: now)
    guard !waiting.isEmpty || !clocks.isEmpty || callsTheRoom else {
      isFlashing = false
      return false
    }
    isFlashing.toggle()
    let calls = callsTheRoom ? [Alarm.roomSeconds] : []
    let intervals = (waiting.map { Alarm.seconds($0, duty) } + clocks.map(\.everySeconds) + calls)
      .filter { $0 > 0 }
    guard let shortest = intervals.min() else { return false }
    if let lastRing, now.seconds(since: lastRing) < Int64(max(2, shortest)) { return false }
    lastRing = now
    return true
  }

  /// Seconds between two bells of an incident, by its level.
  static func seconds(_ incident: Incident, _ duty: Duty) -> Int {
    duty.policy(of: incident).alarm(for: incident.effectiveLevel)?.everySeconds ?? 60
  }
}

/// A stretch of time that was not watched.
struct Leap: Hashable, Sendable {
  var from: Timestamp
  var to: Timestamp
}

/// One clock as the bell knows it. A clock that moves is another clock.
package struct RingingClock: Hashable, Sendable {
  var item: ItemReference
  var rule: String
  var unit: String
  var due: Timestamp
  /// Minutes before it is due at which it reminds.
  var reminders: [Int]
  var everySeconds: Int
  /// A step of the ladder of chasing, and after how many minutes it comes again; 0 never.
  var isChase = false
  var againMinutes = 0

  /// Overdue, it rings again after so long.
  private static let againSeconds: Int64 = 300

  /// How far it has come: the reminders that have passed, then being due, then each time after that.
  func stage(at now: Timestamp) -> Int {
    let reminded = reminders.count { due.adding(minutes: -$0) <= now }
    guard now >= due else { return reminded }
    if isChase {
      // A step of chasing rings once, one that repeats itself once each time.
      return againMinutes == 0 ? 1 : 1 + now.minutes(since: due) / againMinutes
    }
    return reminded + 1 + Int(now.seconds(since: due) / RingingClock.againSeconds)
  }

  /// The earliest moment at which it may have come further than a stage; nil when it never does.
  func moment(after stage: Int) -> Timestamp? {
    if stage < reminders.count {
      return min(due, due.adding(minutes: -(reminders.sorted(by: >)[stage])))
    }
    let overdue = stage - reminders.count
    if overdue == 0 { return due }
    if isChase { return againMinutes == 0 ? nil : due.adding(minutes: overdue * againMinutes) }
    return due.adding(seconds: Int64(overdue) * RingingClock.againSeconds)
  }

  /// The clocks of an incident, without those that somebody silenced by name.
  static func all(_ incident: Incident, _ deadlines: [Deadline], _ duty: Duty) -> [RingingClock] {
    let policy = duty.policy(of: incident)
    return deadlines.filter { !incident.silencedRules.contains($0.rule) }.map {
      RingingClock($0, policy.rule($0.rule), Alarm.seconds(incident, duty))
    }
  }

  /// The clocks of an instruction.
  static func all(
    _ instruction: Instruction, _ deadlines: [Deadline], _ duty: Duty
  ) -> [RingingClock] {
    guard !instruction.isAnswered else { return [] }
    let policy = duty.policy(number: instruction.policyNumber)
    return deadlines.map { RingingClock($0, policy.rule($0.rule), 120) }
  }

  /// What of the ladder is not done yet, for each unit.
  static func chases(_ it: Instruction, _ duty: Duty, at now: Timestamp) -> [RingingClock] {
    it.assignments.flatMap { assignment in
      duty.chaseSteps(of: it, assignment, at: now).map { step in
        var clock = RingingClock(
          Deadline(
            item: it.reference, rule: step.rule, clockStart: it.givenAt, due: step.due,
            unit: step.unit), nil, 120)
        clock.isChase = true
        clock.againMinutes = step.everyMinutes
        return clock
      }
    }
  }

  /// Those of the room itself.
  static func room(_ duty: Duty, at now: Timestamp) -> [RingingClock] {
    duty.roomDeadlines(at: now).map { RingingClock($0, duty.policy.rule($0.rule), 120) }
  }

  var isOfTheRoom: Bool { item.kind == .day || item.kind == .notice }

  private init(_ deadline: Deadline, _ rule: DeadlineRule?, _ everySeconds: Int) {
    item = deadline.item
    self.rule = deadline.rule
    // Who is missing changes from call to call; the clock of the day stays one.
    unit = deadline.item.kind == .day || deadline.item.kind == .notice ? "" : deadline.unit
    due = deadline.due
    reminders = rule?.reminders ?? []
    self.everySeconds = everySeconds
  }
}
