import DutyDomain
import DutyTestKit
import Testing

@Suite("The change of shift")
struct HandoverTests {
  /// Tuesday 08:35: the shift of Monday has ended, that of Tuesday has begun, and one incident is open.
  private func morning() throws -> (room: Room, number: ItemNumber) {
    var room = Room()
    var next = room.shift(on: "2026-11-24", leader: "p009")
    (next.leadOfficer, next.secondOfficer) = ("p021", "p020")
    room.record(.shiftPlanned(next))
    room.now = room.duty.time.instant(iso: "2026-11-24T07:50")!
    let number = try room.call("桦树岭山火", level: .major)
    room.now = room.duty.time.instant(iso: "2026-11-24T08:20")!
    room.author = "白一鸣"
    try room.perform(.acknowledge(number, AcknowledgementEntry(leader: "p008")))
    try room.perform(
      .report(ReportEntry(incident: number, stage: .first, medium: .telephone)))
    room.now = room.duty.time.instant(iso: "2026-11-24T08:35")!
    return (room, number)
  }

  private func acceptAll(_ room: inout Room) throws {
    room.author = "孟庆元"
    for item in room.duty.handover?.items ?? [] where item.state != .accepted {
      try room.perform(
        item.kind == .check
          ? .handover(.check(item: item.id, isSound: true, words: ""))
          : .handover(.accept([item.id])))
    }
  }

  private func sign(_ room: inout Room, reason: String = "") throws {
    for side in HandoverSide.allCases {
      try room.perform(.handover(.sign(side, person: "", lateReason: reason)))
    }
  }

  @Test(
    "everything open is collected once, and the clock that ends soon stays with who goes off duty")
  func collects() throws {
    var (room, _) = try morning()
    try room.perform(
      .instruct(InstructionEntry(leader: "p008", words: "排查火险", units: ["d-emer", "d-traffic"])))
    room.author = "白一鸣"
    try room.perform(
      .handover(
        .open(
          HandoverOpening(drafts: [
            HandoverDraft(name: "tty1-7", startedAt: room.now, text: "林草局来电 半句")
          ]))))
    let handover = try #require(room.duty.handover)
    #expect(handover.number == 1 && handover.outgoing == "p020" && handover.incoming == "p021")
    #expect(
      handover.items.map(\.id) == [
        "2026-1/written_first", "2026-1", "p2026-1", "r2026-1/paper", "draft/tty1-7", "phones",
        "fax", "computers", "satellite_phone", "keys",
      ])
    let bound = try #require(handover.items.first)
    #expect(bound.due == room.duty.time.instant(iso: "2026-11-24T08:50"))
    #expect(handover.item("2026-1")?.acknowledgedBy == "p008")
    #expect(handover.item("p2026-1")?.units.map(\.unit) == ["d-emer", "d-traffic"])
    #expect(handover.cutOff == room.duty.position)
  }

  @Test("the officer may go only when the written report is out, and the log says when")
  func bound() throws {
    var (room, number) = try morning()
    try room.perform(.handover(.open(HandoverOpening())))
    try acceptAll(&room)
    try sign(&room)
    #expect(room.duty.handover == nil)
    let held = try #require(room.duty.held)
    #expect(held.officer == "p021" && held.before == "p020" && held.number == 1)
    #expect(room.duty.boundDeadlines.map(\.id) == ["2026-1/written_first"])
    let written = Intent.report(
      ReportEntry(incident: number, stage: .first, medium: .written))
    #expect(room.duty.author(of: written, at: room.now) == "白一鸣")
    #expect(room.duty.officerInCharge(at: room.now) == "p021")
    room.wait(minutes: 13)
    let events = try room.perform(written)
    guard case .officerReleased(let it) = events.last else {
      Issue.record("nobody was released: \(events)")
      return
    }
    #expect(it.officer == "p020" && it.handover == 1)
    #expect(room.duty.boundDeadlines == [] && room.duty.held?.bound == [])
  }

  @Test("two handovers at once are one, and nobody hands over to himself")
  func one() throws {
    var (room, _) = try morning()
    #expect(throws: Refusal.handover(.samePerson("p020"))) {
      try room.perform(.handover(.open(HandoverOpening(incoming: "白一鸣"))))
    }
    try room.perform(.handover(.open(HandoverOpening())))
    #expect(throws: Refusal.handover(.isOpen(1, outgoing: "p020"))) {
      try room.perform(.handover(.open(HandoverOpening())))
    }
    #expect(throws: Refusal.handover(.notYours(.incoming, officer: "p021"))) {
      try room.perform(.handover(.accept(["1"])))
    }
    room.author = "孟庆元"
    try room.perform(.handover(.accept(["1"])))
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.handover(.accept(["2026-1"])))
    }
    #expect(throws: Refusal.handover(.noSuchItem("77"))) {
      try room.perform(.handover(.accept(["77"])))
    }
    #expect(throws: Refusal.handover(.notTried("phones"))) {
      try room.perform(.handover(.accept(["phones"])))
    }
  }

  @Test("a question stays until it is answered and takes the signature of who left it open")
  func question() throws {
    var (room, _) = try morning()
    try room.perform(.handover(.open(HandoverOpening())))
    try room.perform(.handover(.sign(.outgoing, person: "", lateReason: "")))
    room.author = "孟庆元"
    #expect(throws: Refusal.textMissing(.note)) {
      try room.perform(.handover(.question(item: "1", words: " ")))
    }
    try room.perform(.handover(.question(item: "1", words: "现场谁负责")))
    #expect(room.duty.handover?.outgoingSigned == nil)
    #expect(throws: Refusal.handover(.questionIsOpen("2026-1"))) {
      try room.perform(.handover(.accept(["1"])))
    }
    #expect(throws: Refusal.handover(.questionIsOpen("2026-1"))) {
      try room.perform(.handover(.sign(.outgoing, person: "", lateReason: "")))
    }
    room.author = "白一鸣"
    try room.perform(.handover(.state(item: "1", words: "梁守山")))
    #expect(room.duty.handover?.item("2026-1")?.state == .answered)
    try acceptAll(&room)
    #expect(room.duty.handover?.item("2026-1")?.answer == "梁守山")
    try sign(&room)
    #expect(room.duty.held?.number == 1)
  }

  @Test("a late one wants a reason at the last signature, and both stay on the sheet")
  func late() throws {
    var (room, _) = try morning()
    try room.perform(.handover(.open(HandoverOpening())))
    try acceptAll(&room)
    room.now = room.duty.time.instant(iso: "2026-11-24T08:46")!
    try room.perform(.handover(.sign(.outgoing, person: "", lateReason: "")))
    let planned = room.duty.time.instant(iso: "2026-11-24T08:30")!
    #expect(throws: Refusal.handover(.lateNeedsReason(minutes: 16, planned: planned))) {
      try room.perform(.handover(.sign(.incoming, person: "", lateReason: "")))
    }
    let events = try room.perform(
      .handover(.sign(.incoming, person: "", lateReason: "路上堵车")))
    guard case .shiftHandedOver(let it) = events.last else {
      Issue.record("not closed")
      return
    }
    #expect(it.handover.lateMinutes == 16 && it.handover.lateReason == "路上堵车")
  }

  @Test("nobody signs for the incoming side while an item is open; a faulty line needs words")
  func unfinished() throws {
    var (room, _) = try morning()
    try room.perform(.handover(.open(HandoverOpening())))
    let count = room.duty.handover?.items.count ?? 0
    #expect(throws: Refusal.handover(.notAllAccepted(count, first: "2026-1/written_first"))) {
      try room.perform(.handover(.sign(.incoming, person: "", lateReason: "")))
    }
    room.author = "孟庆元"
    #expect(throws: Refusal.textMissing(.note)) {
      try room.perform(.handover(.check(item: "fax", isSound: false, words: "")))
    }
    try room.perform(.handover(.check(item: "fax", isSound: false, words: "卡纸")))
    #expect(room.duty.handover?.item("fax")?.isSound == false)
    #expect(throws: Refusal.handover(.isNoCheck("2026-1"))) {
      try room.perform(.handover(.check(item: "1", isSound: true, words: "")))
    }
    #expect(throws: Refusal.reasonMissing) {
      try room.perform(.handover(.withdraw(reason: "")))
    }
    try room.perform(.handover(.withdraw(reason: "接班人未到")))
    #expect(room.duty.handover == nil && room.duty.held == nil)
    try room.perform(.handover(.open(HandoverOpening(incoming: "孟庆元"))))
    #expect(room.duty.handover?.number == 2)
  }

  @Test("who took the shift is in charge until it is handed on; without a handover the roster says")
  func charge() throws {
    var (room, _) = try morning()
    #expect(room.duty.officerInCharge(at: room.now) == "p021")
    try room.perform(.handover(.start(officer: "白一鸣")))
    #expect(room.duty.officerInCharge(at: room.now) == "p020")
    #expect(throws: Refusal.handover(.shiftIsHeld(by: "p020", since: room.now))) {
      try room.perform(.handover(.start(officer: "孟庆元")))
    }
    let change = room.duty.time.instant(iso: "2026-11-25T08:30")!
    #expect(room.duty.handoverIsDue(at: change.adding(minutes: -1)) == nil)
    #expect(room.duty.handoverIsDue(at: change.adding(minutes: 20)) == change)
    #expect(room.duty.officerInCharge(at: change.adding(minutes: 20)) == "p020")
    #expect(room.duty.handoverIsDue(at: change.adding(minutes: 241)) == nil)
  }

  @Test("a closed shift takes only lines that say they came later")
  func supplement() throws {
    var (room, _) = try morning()
    #expect(throws: Refusal.handover(.noSuchHandover(1))) {
      try room.perform(.handover(.supplement(handover: 1, words: "漏记")))
    }
    try room.perform(.handover(.open(HandoverOpening())))
    #expect(throws: Refusal.handover(.noSuchHandover(1))) {
      try room.perform(.handover(.supplement(handover: 1, words: "漏记")))
    }
    try acceptAll(&room)
    try sign(&room)
    try room.perform(.handover(.supplement(handover: 1, words: "漏记")))
  }

  @Test("a round of spot checks that goes on and units to be called again are handed over")
  func spotChecks() throws {
    var (room, _) = try morning()
    try room.perform(
      .recordSpotCheck(SpotCheckEntry(unit: "t-shimen", result: .unanswered, round: .joined)))
    try room.perform(.openSpotRound(SpotRoundEntry(units: ["d-emer", "d-housing"])))
    try room.perform(.handover(.open(HandoverOpening())))
    let items = try #require(room.duty.handover?.items)
    #expect(items.first { $0.kind == .callAgain }?.title == "石门镇")
    #expect(items.first { $0.kind == .spotRound }?.title == "0/2")
    try room.perform(
      .recordSpotCheck(SpotCheckEntry(unit: "t-shimen", result: .normal, round: .joined)))
    let again = try #require(items.first { $0.kind == .callAgain })
    #expect(room.duty.isSettled(again))
  }

  @Test("the list of lines is data, and one that cannot be typed is refused")
  func plan() throws {
    var (room, _) = try morning()
    #expect(throws: Refusal.handover(.badPlan)) {
      try room.perform(.handover(.adopt(HandoverPlan(checks: [HandoverCheck(id: "")]))))
    }
    let plan = HandoverPlan(
      checks: [HandoverCheck(id: "drone", name: "无人机")], boundMinutes: 5, lateAfterMinutes: 5)
    try room.perform(.handover(.adopt(plan)))
    try room.perform(.handover(.open(HandoverOpening())))
    #expect(room.duty.handover?.items.map(\.id) == ["2026-1", "r2026-1/paper", "drone"])
  }

  @Test("what the room owes, notices without receipts and leaders who are away are handed over too")
  func roomAndLeaders() throws {
    var room = Room.holidayWeek()
    try room.perform(
      .roster(
        .leave(
          LeaveEntry(
            person: "郭维庆", from: room.now, until: room.now.adding(minutes: 2880), substitute: "祁建山",
            reason: "开会", approver: "沈砚秋"))))
    try room.perform(.handover(.open(HandoverOpening(incoming: "尹鹏"))))
    let items = try #require(room.duty.handover).items
    #expect(items.filter { $0.kind == .notice }.map(\.title) == ["节日期间值守"])
    #expect(items.filter { $0.kind == .leave }.map(\.title) == ["郭维庆 / 祁建山"])
    let owed = room.duty.roomDeadlines(at: room.now).filter { $0.item.kind == .day }
    #expect(!owed.isEmpty)
    #expect(items.filter { $0.kind == .roomDuty }.map(\.rule) == owed.map(\.rule))
    #expect(Set(items.map(\.id)).count == items.count)
    let daily = try #require(items.first { $0.kind == .roomDuty })
    #expect(!room.duty.isSettled(daily))
  }
}
