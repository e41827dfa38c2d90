import DutyDomain
import DutyTestKit
import Testing

/// A room with four days planned: p008 and p009 lead in turn, 白一鸣/孟庆元 and 冯岩/彭雪 are on duty.
private func planned() throws -> Room {
  var room = Room()
  for person in [("p022", "冯岩"), ("p023", "彭雪"), ("p024", "尹鹏")] {
    room.record(.personRecorded(Person(id: person.0, name: person.1, title: "", role: .officer)))
  }
  var shifts: [Shift] = []
  for (place, day) in ["24", "25", "26"].enumerated() {
    var shift = room.shift(on: "2026-11-\(day)", leader: place % 2 == 0 ? "p009" : "p008")
    if place % 2 == 0 { (shift.leadOfficer, shift.secondOfficer) = ("p022", "p023") }
    shifts.append(shift)
  }
  try room.perform(.planShifts(shifts, replacing: false))
  return room
}

private func slot(_ day: Int) -> ShiftSlot {
  ShiftSlot(date: CivilDate(year: 2026, month: 11, day: day)!)
}

private func time(_ room: Room, _ iso: String) -> Timestamp { room.duty.time.instant(iso: iso)! }

@Suite("Who is really on duty")
struct EffectiveRosterTests {
  private let swap = SwapEntry(
    one: slot(24), onePost: "second_officer", other: slot(25), otherPost: "second_officer",
    reason: "家事", despiteDoubts: true)

  @Test("a swap counts once the other side has agreed and a leader has approved")
  func swapping() throws {
    var room = try planned()
    try room.perform(.roster(.proposeSwap(swap)))
    let begin = time(room, "2026-11-24T09:00")
    #expect(room.duty.roster.onDuty(at: begin)?.secondOfficer == "p023")
    #expect(throws: Refusal.roster(.consentMissing(1, person: "p021"))) {
      try room.perform(.roster(.approve(1, by: "")))
    }
    #expect(throws: Refusal.roster(.notTheOtherSide(1, person: "p021"))) {
      try room.perform(.roster(.consent(1, by: "彭雪")))
    }
    try room.perform(.roster(.consent(1, by: "")))
    try room.perform(.roster(.approve(1, by: "")))
    #expect(room.duty.roster.swaps.isEmpty)
    #expect(room.duty.roster.onDuty(at: begin)?.secondOfficer == "p021")
    #expect(room.duty.roster.planned(at: begin)?.secondOfficer == "p023")
    #expect(
      room.duty.roster.onDuty(at: time(room, "2026-11-25T09:00"))?.secondOfficer == "p023")
    #expect(room.duty.roster.next(after: room.now)?.secondOfficer == "p021")
  }

  @Test("once a shift has begun it is no longer swapped, and two shifts running need a second word")
  func swapRefused() throws {
    var room = try planned()
    var bold = swap
    bold.despiteDoubts = false
    // 孟庆元 is on duty on the 23rd and would go on into the 24th.
    #expect(
      throws: Refusal.roster(.adjoiningShift("p021", CivilDate(year: 2026, month: 11, day: 23)!))
    ) {
      try room.perform(.roster(.proposeSwap(bold)))
    }
    try room.perform(.roster(.proposeSwap(swap)))
    try room.perform(.roster(.consent(1, by: "")))
    room.now = time(room, "2026-11-24T08:30")
    #expect(throws: Refusal.roster(.shiftHasBegun(slot(24)))) {
      try room.perform(.roster(.approve(1, by: "祁建山")))
    }
    #expect(throws: Refusal.roster(.shiftHasBegun(slot(24)))) {
      try room.perform(.roster(.proposeSwap(swap)))
    }
    try room.perform(.roster(.refuse(1, by: "孟庆元", reason: "来不及")))
    #expect(room.duty.roster.swaps.isEmpty)
    #expect(throws: Refusal.roster(.noSuchChange(1))) {
      try room.perform(.roster(.approve(1, by: "祁建山")))
    }
  }

  @Test("a substitute has the post from the agreed minute to the end of the shift")
  func substituting() throws {
    var room = try planned()
    let from = time(room, "2026-11-23T21:15")
    room.now = time(room, "2026-11-23T20:55")
    try room.perform(
      .roster(
        .substitute(
          SubstitutionEntry(
            post: "second_officer", incoming: "尹鹏", from: from, reason: "突发疾病", approver: "杜玉萍"))))
    let roster = room.duty.roster
    #expect(roster.onDuty(at: from.adding(minutes: -1))?.secondOfficer == "p021")
    #expect(roster.onDuty(at: from)?.secondOfficer == "p024")
    #expect(roster.onDuty(at: time(room, "2026-11-24T08:29"))?.secondOfficer == "p024")
    #expect(roster.onDuty(at: time(room, "2026-11-24T08:30"))?.secondOfficer == "p023")
    let change = try #require(roster.planned(at: from)?.changes.first)
    #expect(change.outgoing == "p021" && change.approver == "p008" && change.reason == "突发疾病")
    // The substitute arrives at the post anew.
    room.now = from
    try room.perform(.arrive(.secondOfficer, person: ""))
    #expect(room.duty.roster.arrivals.last?.person == "p024")
  }

  @Test(
    "what must not be: unknown people, empty posts, two posts, no approver, a shift that is over")
  func substitutionRefused() throws {
    var room = try planned()
    func refusal(_ entry: SubstitutionEntry) -> Refusal? {
      do throws(Refusal) {
        _ = try room.duty.decide(
          .roster(.substitute(entry)), Act(now: room.now, author: "白一鸣"))
        return nil
      } catch {
        return error
      }
    }
    func entry(_ incoming: String, post: String = "second_officer") -> SubstitutionEntry {
      SubstitutionEntry(slot: slot(24), post: post, incoming: incoming, reason: "家事")
    }
    #expect(refusal(entry("钱多多")) == .unknownPerson("钱多多"))
    #expect(refusal(entry("冯岩")) == .roster(.onAnotherPost("p022", slot(24), post: "lead_officer")))
    #expect(refusal(entry("彭雪")) == .roster(.samePerson("p023")))
    #expect(refusal(entry("尹鹏", post: "备班")) == .roster(.noSuchPost("备班")))
    #expect(refusal(entry("尹鹏", post: "leader")) == .isNoLeader("尹鹏"))
    #expect(refusal(entry("孟庆元")) == .roster(.adjoiningShift("p021", slot(23).date)))
    var silent = entry("尹鹏")
    silent.reason = " "
    #expect(refusal(silent) == .reasonMissing)
    silent.reason = "家事"
    room.now = time(room, "2026-11-28T12:00")
    #expect(refusal(silent) == .roster(.shiftIsOver(slot(24))))
    silent.slot = slot(29)
    #expect(refusal(silent) == .roster(.noSuchShift(slot(29))))
    room.now = time(room, "2026-11-20T12:00")
    silent.slot = slot(24)
    #expect(refusal(silent) == .roster(.approverMissing))
  }

  @Test("who takes over does so at once; a leader approves it afterwards, once")
  func takingOver() throws {
    var room = try planned()
    try room.perform(
      .roster(
        .substitute(
          SubstitutionEntry(
            post: "lead_officer", incoming: "尹鹏", reason: "住院", isTakeover: true))))
    #expect(room.duty.roster.onDuty(at: room.now)?.leadOfficer == "p024")
    func doubts() -> [RosterDoubt] {
      room.duty.rosterWarnings(
        from: room.now, until: room.now.adding(minutes: 600), now: room.now
      ).map(\.what)
    }
    #expect(doubts() == [.unapproved])
    try room.perform(.roster(.approve(1, by: "")))
    #expect(doubts() == [])
    #expect(throws: Refusal.nothingChanged) { try room.perform(.roster(.approve(1, by: ""))) }
  }

  @Test("while a leader is away the substitute acts, in the header, in alarms and for approvals")
  func leave() throws {
    var room = try planned()
    let from = time(room, "2026-11-24T12:00")
    let until = time(room, "2026-11-24T20:00")
    try room.perform(
      .roster(
        .leave(
          LeaveEntry(
            person: "祁建山", from: from, until: until, substitute: "杜玉萍", reason: "开会"))))
    #expect(room.duty.leaderOnDuty(at: from.adding(minutes: -1)) == "p009")
    #expect(room.duty.leaderOnDuty(at: from) == "p008")
    #expect(room.duty.leaderOnDuty(at: until) == "p009")
    try room.perform(.roster(.endLeave(1, at: from.adding(minutes: 60), reason: "会议取消")))
    #expect(room.duty.leaderOnDuty(at: from.adding(minutes: 59)) == "p008")
    #expect(room.duty.leaderOnDuty(at: from.adding(minutes: 60)) == "p009")
    #expect(throws: Refusal.isNoLeader("尹鹏")) {
      try room.perform(
        .roster(
          .leave(
            LeaveEntry(
              person: "祁建山", from: from, until: until, substitute: "尹鹏", reason: "开会"))))
    }
    // Away without anybody acting: the planned leader stays responsible, and the check says so.
    try room.perform(
      .roster(.leave(LeaveEntry(person: "祁建山", from: from, until: until, reason: "开会"))))
    #expect(room.duty.leaderOnDuty(at: until.adding(minutes: -1)) == "p009")
    let doubts = room.duty.rosterWarnings(from: from, until: until, now: room.now)
    #expect(doubts.contains { $0.what == .away && $0.person == "p009" })
  }

  @Test("a day planned anew is not changed by what was agreed about its former crew")
  func replanned() throws {
    var room = try planned()
    try room.perform(
      .roster(
        .substitute(
          SubstitutionEntry(
            slot: slot(24), post: "second_officer", incoming: "尹鹏", reason: "培训"))))
    let begin = time(room, "2026-11-24T09:00")
    #expect(room.duty.roster.onDuty(at: begin)?.secondOfficer == "p024")
    var shift = try #require(room.duty.roster.shift(on: slot(24).date))
    shift.secondOfficer = "p021"
    shift.reason = "改排"
    try room.perform(.planShifts([shift], replacing: true))
    #expect(room.duty.roster.onDuty(at: begin)?.secondOfficer == "p021")
    // The history stays with the shift.
    #expect(room.duty.roster.shift(on: slot(24).date)?.changes.count == 1)
  }

  @Test("a shift is confirmed by whoever has it; three days ahead the check asks for it")
  func confirming() throws {
    var room = try planned()
    func unconfirmed() -> [String] {
      room.duty.rosterWarnings(
        from: room.now, until: room.now.adding(minutes: 2880), now: room.now
      ).filter { $0.what == .unconfirmed && $0.slot == slot(24) }.map(\.person)
    }
    #expect(unconfirmed() == ["p009", "p022", "p023"])
    try room.perform(.roster(.confirm(slot(24), post: "", person: "冯岩")))
    #expect(unconfirmed() == ["p009", "p023"])
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.roster(.confirm(slot(24), post: "", person: "冯岩")))
    }
    #expect(throws: Refusal.personOffDuty("尹鹏")) {
      try room.perform(.roster(.confirm(slot(24), post: "", person: "尹鹏")))
    }
    try room.perform(.roster(.confirm(slot(24), post: "", person: "")))
    #expect(unconfirmed() == [])
  }

  @Test("two shifts a day, with a further post: who is on duty changes at 16:40")
  func twoShifts() throws {
    var room = try planned()
    let pattern = ShiftPattern(
      turns: [
        ShiftTurn(name: "白班", startMinute: 510, lengthMinutes: 490),
        ShiftTurn(name: "夜班", startMinute: 1000, lengthMinutes: 950),
      ], posts: ["备班"], confirmDays: 0, basis: "值班制度")
    try room.perform(.roster(.adoptPattern(pattern)))
    var day = room.duty.emptyShift(slot(27).date, pattern.turns[0])
    var night = room.duty.emptyShift(slot(27).date, pattern.turns[1])
    (day.leader, day.leadOfficer, day.secondOfficer) = ("p008", "p020", "p021")
    (night.leader, night.leadOfficer, night.secondOfficer) = ("p009", "p022", "p023")
    day[post: "备班"] = "p024"
    try room.perform(.planShifts([day, night], replacing: false))
    let roster = room.duty.roster
    #expect(roster.shifts(on: slot(27).date).count == 2)
    #expect(roster.onDuty(at: time(room, "2026-11-27T16:39"))?.leadOfficer == "p020")
    #expect(roster.onDuty(at: time(room, "2026-11-27T16:40"))?.leadOfficer == "p022")
    #expect(roster.onDuty(at: time(room, "2026-11-28T08:29"))?.leadOfficer == "p022")
    #expect(roster.onDuty(at: time(room, "2026-11-27T12:00"))?[post: "备班"] == "p024")
    #expect(
      roster.gaps(
        from: time(room, "2026-11-27T08:30"), until: time(room, "2026-11-28T08:30")
      ).isEmpty)
    // The day as one shift again takes the place of both.
    try room.perform(
      .planShifts([room.shift(on: "2026-11-27", leader: "p009")], replacing: true))
    #expect(room.duty.roster.shifts(on: slot(27).date).map(\.name) == [""])
  }

  @Test(
    "patterns that cannot be are refused",
    arguments: [
      ([], PatternFault.noShift),
      ([ShiftTurn(startMinute: 510, lengthMinutes: 1441)], .length),
      (
        [
          ShiftTurn(name: "甲", startMinute: 510, lengthMinutes: 600),
          ShiftTurn(name: "乙", startMinute: 1000, lengthMinutes: 600),
        ], .overlap
      ),
      (
        [
          ShiftTurn(name: "甲", startMinute: 0, lengthMinutes: 600),
          ShiftTurn(startMinute: 700, lengthMinutes: 100),
        ], .nameMissing
      ),
      (
        [
          ShiftTurn(name: "甲", startMinute: 0, lengthMinutes: 600),
          ShiftTurn(name: "甲", startMinute: 700, lengthMinutes: 100),
        ], .nameTwice
      ),
    ])
  func patterns(turns: [ShiftTurn], fault: PatternFault) {
    var room = Room()
    #expect(throws: Refusal.roster(.pattern(fault))) {
      try room.perform(.roster(.adoptPattern(ShiftPattern(turns: turns))))
    }
  }

  @Test("loads: weekends, holidays, nights, and the hours of a substitute")
  func fairness() throws {
    var room = try planned()
    room.record(
      .calendarAdopted(
        HolidayCalendar(
          name: "t", days: [CalendarDay(date: slot(24).date, isWorkday: false, name: "节")])))
    try room.perform(
      .planShifts([room.shift(on: "2026-11-28", leader: "p008")], replacing: false))
    room.now = time(room, "2026-11-23T20:30")
    try room.perform(
      .roster(
        .substitute(
          SubstitutionEntry(post: "second_officer", incoming: "尹鹏", reason: "病"))))
    let loads = dutyLoads(
      room.duty.roster.shifts.map(room.duty.roster.complete), room.duty.calendar, room.duty.time,
      from: time(room, "2026-11-23T00:00"), until: time(room, "2026-12-01T00:00"))
    func load(_ person: String) -> DutyLoad { loads.first { $0.person == person }! }
    // 白一鸣 on the 23rd, 25th and Saturday the 28th; 冯岩 on the holiday and the 26th.
    #expect(load("p020").shifts == 3 && load("p020").weekendDays == 1 && load("p020").nights == 3)
    #expect(load("p022").shifts == 2 && load("p022").holidays == 1)
    // The night of the 23rd was the substitute's, and so were its twelve hours.
    #expect(load("p024").nights == 1 && load("p024").shifts == 0 && load("p024").minutes == 720)
    #expect(load("p021").shifts == 3 && load("p021").nights == 2 && load("p021").minutes == 3600)
  }
}

@Suite("Any month")
struct RosterPropertyTests {
  @Test(
    "at every minute each planned post has exactly one person, and gaps are the unplanned time",
    arguments: 1...6)
  func everyMinute(seed: UInt64) throws {
    var chance = Chance(seed)
    var room = Room()
    let people = (0..<12).map { "x\($0)" }
    for id in people {
      room.record(.personRecorded(Person(id: id, name: id, title: "", role: .leader)))
    }
    let first = CivilDate(year: 2027, month: 3, day: 1)!
    var shifts: [Shift] = []
    for day in 0..<31 where chance.next(8) > 0 {
      var shift = room.shift(on: first.adding(days: day).iso, leader: people[chance.next(4)])
      shift.leadOfficer = people[4 + chance.next(4)]
      shift.secondOfficer = chance.next(6) == 0 ? "" : people[8 + chance.next(4)]
      shifts.append(shift)
    }
    try room.perform(.planShifts(shifts, replacing: false))
    room.now = room.duty.time.instant(first, minuteOfDay: 0)
    disturb(&room, first, people, &chance)
    try look(room, first, seed)
  }

  /// Random swaps, substitutions, takeovers and absences; those that the rules refuse stay out.
  private func disturb(
    _ room: inout Room, _ first: CivilDate, _ people: [String], _ chance: inout Chance
  ) {
    let posts = DutyPost.allCases.map(\.rawValue)
    for _ in 0..<60 {
      room.wait(minutes: chance.next(900))
      let one = ShiftSlot(date: first.adding(days: chance.next(31)))
      let other = ShiftSlot(date: first.adding(days: chance.next(31)))
      let post = posts[chance.next(3)]
      let person = people[chance.next(people.count)]
      let number = room.duty.roster.lastNumber
      let intents: [RosterIntent] = [
        .proposeSwap(
          SwapEntry(
            one: one, onePost: post, other: other, otherPost: posts[chance.next(3)], reason: "r",
            despiteDoubts: true)),
        .consent(number, by: ""), .approve(number, by: people[0]),
        .substitute(
          SubstitutionEntry(
            slot: one, post: post, incoming: person, reason: "r", approver: people[1],
            despiteDoubts: true)),
        .substitute(
          SubstitutionEntry(
            post: post, incoming: person, reason: "r", isTakeover: true, despiteDoubts: true)),
        .leave(
          LeaveEntry(
            person: person, from: room.now.adding(minutes: chance.next(2000)),
            until: room.now.adding(minutes: 2000 + chance.next(5000)),
            substitute: people[chance.next(people.count)], reason: "r")),
        .endLeave(number, at: room.now.adding(minutes: chance.next(3000)), reason: ""),
      ]
      _ = try? room.perform(.roster(intents[chance.next(intents.count)]))
    }
  }

  private func look(_ room: Room, _ first: CivilDate, _ seed: UInt64) throws {
    let roster = room.duty.roster
    let start = room.duty.time.instant(first, minuteOfDay: 0)
    let end = start.adding(minutes: 32 * 1440)
    let gaps = roster.gaps(from: start, until: end)
    let stretches = roster.shifts.map(roster.complete).map { shift in
      (shift.slot, DutyPost.allCases.map { shift.stretches(of: $0.rawValue) })
    }
    var faults: [String] = []
    var instant = start
    while instant < end {
      let planned = roster.planned(at: instant)
      let held = roster.onDuty(at: instant)
      let now = gaps.filter { $0.from <= instant && instant < $0.until }
      if (planned == nil) != now.contains(where: { $0.post == nil }) || planned?.slot != held?.slot
      {
        faults.append("\(instant.milliseconds): the shift")
      }
      let own = stretches.first { $0.0 == planned?.slot }?.1
      for (place, post) in DutyPost.allCases.enumerated() {
        guard let planned, let held, let own else { continue }
        // Nobody only where nobody is planned, and exactly one stretch is about this minute.
        let here = own[place].filter { $0.from <= instant && instant < $0.until }
        let isGap = now.contains { $0.post == post }
        if planned[post].isEmpty != held[post].isEmpty || isGap != planned[post].isEmpty
          || here.map(\.person) != [held[post]]
        {
          faults.append("\(instant.milliseconds): \(post.rawValue)")
        }
      }
      instant = instant.adding(minutes: 1)
    }
    #expect(faults == [], "seed \(seed)")
    #expect(roster.shifts.contains { !roster.complete($0).changes.isEmpty }, "seed \(seed)")
  }
}

/// The same numbers for the same seed.
private struct Chance {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
