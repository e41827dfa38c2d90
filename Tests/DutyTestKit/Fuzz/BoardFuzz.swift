import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyScreens
import DutyText

/// Random keys on boards of every kind: reduce, the acts that follow, and the screens at changing sizes,
/// in both languages and with all themes.
///
/// A trap ends the process; seed and key stand in what was said last. What is merely wrong comes back.
package struct BoardFuzz {
  package private(set) var overlays: [String: Int] = [:]
  package private(set) var prompts: [String: Int] = [:]
  package private(set) var keys = 0
  package private(set) var frames = 0
  private var dice: Dice
  private let seed: UInt64
  private let themes: [Theme]

  package init(seed: UInt64) {
    self.seed = seed
    dice = Dice(seed)
    let library = ThemeLibrary()
    themes = library.listings.flatMap { listing in
      ColourDepth.allCases.map {
        library.load(listing.file, depth: $0).theme
      }
    }
  }

  /// Presses so many keys; what was wrong with a frame, or nil.
  package mutating func run(_ count: Int, drawEvery: Int = 7, say: (String) -> Void = { print($0) })
    -> String?
  {
    while keys < count {
      let own = dice.next()
      say("board fuzz \(seed): seat \(own) from key \(keys)")
      if let trouble = sit(Dice(own), min(2500, count - keys), drawEvery) {
        return "seed \(seed), seat \(own): \(trouble)"
      }
    }
    return nil
  }

  private mutating func sit(_ dice: Dice, _ count: Int, _ drawEvery: Int) -> String? {
    var dice = dice
    var seat = seat(&dice)
    var maker = KeyMaker(Dice(dice.next()))
    for place in 0..<count {
      keys += 1
      seat.effects = []
      pass(&seat, &dice)
      if dice.chance(1) {
        seat.paste(maker.paste(), isTruncated: dice.chance(10))
      } else {
        seat.act(.keyPressed(maker.next(), at: seat.room.now))
      }
      note(seat.flow)
      if let trouble = ask(&seat, &dice) { return trouble }
      if place % drawEvery == 0, let trouble = look(&seat, &dice) {
        return "key \(place): \(trouble)"
      }
    }
    return nil
  }

  /// Time passes: mostly less than a second, sometimes hours; now and then the clock is set back.
  private func pass(_ seat: inout Seat, _ dice: inout Dice) {
    switch dice.roll(400) {
    case 0: seat.room.wait(minutes: 10 + dice.roll(900))
    case 1: seat.room.wait(minutes: -dice.roll(200))
    default:
      seat.room.now = Timestamp(milliseconds: seat.room.now.milliseconds + Int64(dice.roll(900)))
      if dice.chance(80) { return }
    }
    seat.act(.ticked(seat.room.now))
  }

  /// What the edge would say beside the answers to acts.
  private func ask(_ seat: inout Seat, _ dice: inout Dice) -> String? {
    for effect in seat.effects {
      if case .loadDayLog(let date) = effect {
        let today = seat.room.duty.time.date(seat.room.now)
        seat.act(
          .dayLogLoaded(
            DayLogSheet(date: date ?? today, title: "日志", lines: ["08:30 接班", "09:10 来电"])))
      }
      if case .lookBack = effect {
        let past = dice.chance(60) ? Int64(1 + dice.roll(seat.room.lines.count)) : nil
        let line = past.map { seat.room.lines[Int($0) - 1] }
        seat.act(
          .pastShown(
            line.map { PastMoment(position: $0.position, at: $0.recordedAt) }, at: seat.room.now))
      }
    }
    switch dice.roll(300) {
    case 0: seat.act(.dutyChanged(at: seat.room.now))
    case 1: seat.act(.watchersCounted(others: dice.roll(3)))
    case 2: seat.act(.failed(.diskFull(path: "/data")))
    case 3: seat.act(.dataTroubled(dice.chance(50) ? nil : .busy(holder: "tty9")))
    case 4: seat.act(.draftsListed(drafts(&dice)))
    default: break
    }
    return nil
  }

  private func drafts(_ dice: inout Dice) -> [Draft] {
    (0..<dice.roll(4)).map {
      Draft(id: "\($0)", text: "石门镇来电", startedAt: Timestamp(milliseconds: Int64($0)))
    }
  }

  private mutating func note(_ flow: Flow) {
    if let overlay = flow.overlay { overlays[name(overlay), default: 0] += 1 }
    if let entry = flow.entry { prompts[name(entry.prompt), default: 0] += 1 }
    if flow.pinLine != nil { overlays["pin line", default: 0] += 1 }
    if flow.past != nil { overlays["past", default: 0] += 1 }
  }

  private func name(_ value: Any) -> String { String("\(value)".prefix { $0 != "(" }) }

  private mutating func look(_ seat: inout Seat, _ dice: inout Dice) -> String? {
    if dice.chance(30) { seat.act(.resized(size(&dice))) }
    frames += 1
    let frame = draw(
      seat.flow, seat.room.duty, phrases: Phrases(language: dice.one(Language.allCases)),
      theme: dice.one(themes), glyphs: dice.chance(10) ? .ascii : .lines)
    if frame.size != seat.flow.size { return "a frame of another size" }
    return frame.faults().first.map { "\($0)" }
  }

  private func size(_ dice: inout Dice) -> CellSize {
    let sizes = [
      (1, 1), (40, 10), (39, 9), (80, 24), (120, 40), (160, 50), (0, 0), (200, 3), (3, 200),
    ]
    if dice.chance(60) {
      let (columns, rows) = dice.one(sizes)
      return CellSize(columns: columns, rows: rows)
    }
    return CellSize(columns: dice.roll(211), rows: dice.roll(61))
  }

  /// A room in one of its states, and who sits there.
  private func seat(_ dice: inout Dice) -> Seat {
    var room: Room
    switch dice.roll(5) {
    case 0: room = Room()
    case 1: room = Room.holidayWeek()
    case 2: room = .district(mode: .drill)
    default: room = .district()
    }
    if dice.chance(40) { room.setPin(Secret("4071"), of: "p008") }
    if dice.chance(40) { _ = try? room.perform(.openSpotRound(SpotRoundEntry())) }
    if dice.chance(30) {
      _ = try? room.perform(.handover(.open(HandoverOpening(outgoing: "白一鸣", incoming: "孟庆元"))))
    }
    if dice.chance(30) { busy(&room, Dice(dice.next())) }
    let role = dice.one([BoardRole.officer, .officer, .officer, .leader, .wall])
    var seat = Seat(room, role: role)
    let intake = Intake(directory: room.duty.directory, codes: room.duty.codes)
    seat.flow.intake = intake
    seat.flow.themeNames = ["夜班深色", "日班浅色"]
    seat.flow.isReadOnly = role == .wall || dice.chance(5)
    seat.act(.draftsListed(drafts(&dice)))
    return seat
  }

  /// Some dozens of acts of all kinds, so that there is something to open.
  private func busy(_ room: inout Room, _ dice: Dice) {
    var maker = IntentMaker(dice: dice, duty: room.duty, now: room.now)
    for _ in 0..<40 {
      var next = IntentMaker(dice: maker.dice, duty: room.duty, now: room.now)
      next.gone.calls = room.archived.calls.map(\.number)
      _ = try? room.perform(next.next())
      maker = next
      room.wait(minutes: 1)
    }
  }
}
