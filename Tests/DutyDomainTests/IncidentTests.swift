import DutyDomain
import DutyTestKit
import Testing

struct IncidentTests {
  @Test("a call that tells of an incident opens one, and both get the first number of the year")
  func callOpensIncident() throws {
    var room = Room()
    let number = try room.call("石门隧道两油罐车追尾起火", level: .major, dead: 2)
    #expect(number == ItemNumber(year: 2026, serial: 1))
    #expect(room.duty.incidents[0].calls == [ItemNumber(year: 2026, serial: 1)])
    #expect(room.duty.incidents[0].figures[.dead] == 2)
    #expect(room.duty.incidents[0].figures[.missing] == nil)
    #expect(room.duty.incidents[0].isUnacknowledged)
  }

  @Test(
    "a call that tells of no incident goes to the register alone",
    arguments: CallKind.allCases.filter { $0 != .incident })
  func registerOnly(kind: CallKind) throws {
    var room = Room()
    var facts = CallFacts.blank
    facts.kind = kind
    try room.perform(.registerCall(CallEntry(text: "会议通知", receivedAt: room.now, facts: facts)))
    #expect(room.duty.incidents.isEmpty)
    #expect(room.archived.calls.map(\.text) == ["会议通知"])
  }

  @Test("a call of unclear kind opens an incident, and one key makes it a register entry")
  func withdrawn() throws {
    var room = Room()
    let number = try room.call("听不清")
    try room.perform(.withdraw(number, reason: ""))
    #expect(room.duty.incidents.isEmpty)
    #expect(room.archived.calls[0].incident == nil)
    #expect(room.archived.incidents[0].closing?.ending == .withdrawn)
  }

  @Test("an empty call and one of a megabyte are refused and change nothing")
  func badTexts() throws {
    var room = Room()
    let before = room.duty
    #expect(throws: Refusal.textMissing(.call)) { try room.call(" \n ") }
    #expect(throws: Refusal.textTooLong(.call, limit: longestText)) {
      try room.call(String(repeating: "中", count: 400_000))
    }
    #expect(room.duty == before)
  }

  @Test("numbers are never used again, and a clock that steps back goes on with the old year")
  func numbers() throws {
    var room = Room()
    let first = try room.call("甲")
    try room.perform(.withdraw(first, reason: ""))
    #expect(try room.call("乙").serial == 2)
    room.now = room.duty.time.instant(iso: "2027-01-01T00:05:00+08:00")!
    #expect(try room.call("丙") == ItemNumber(year: 2027, serial: 1))
    room.now = room.duty.time.instant(iso: "2026-12-31T23:59:00+08:00")!
    #expect(
      try room.perform(
        .registerCall(
          CallEntry(text: "丁", receivedAt: room.now, facts: .blank))
      ).count == 2)
    #expect(room.duty.incidents.map(\.number.full).contains("2026-0003"))
  }

  @Test("the leader on duty acknowledges, in person or by telephone with the words spoken")
  func acknowledge() throws {
    var room = Room()
    let number = try room.call("火灾")
    room.wait(minutes: 4)
    try room.perform(
      .acknowledge(number, AcknowledgementEntry(channel: .phone, words: "请交警先分流")))
    let acknowledgement = try #require(room.duty.incident(number)?.acknowledgement)
    #expect(acknowledgement.leader == "p008")
    #expect(acknowledgement.words == "请交警先分流")
    #expect(acknowledgement.onBehalfBy == "白一鸣")
    #expect(room.duty.incident(number)?.verdicts.map(\.rule) == ["leader"])
    #expect(throws: Refusal.alreadyAcknowledged(number, by: "杜玉萍", at: acknowledgement.at)) {
      try room.perform(.acknowledge(number, AcknowledgementEntry()))
    }
  }

  @Test("an officer cannot acknowledge as a leader, and in a gap of the roster a name is needed")
  func wrongLeader() throws {
    var room = Room()
    let number = try room.call("火灾")
    #expect(throws: Refusal.isNoLeader("白一鸣")) {
      try room.perform(.acknowledge(number, AcknowledgementEntry(leader: "白一鸣")))
    }
    #expect(throws: Refusal.unknownPerson("钱多多")) {
      try room.perform(.acknowledge(number, AcknowledgementEntry(leader: "钱多多")))
    }
    room.wait(minutes: 3 * 1440)
    #expect(throws: Refusal.noLeaderOnDuty) {
      try room.perform(.acknowledge(number, AcknowledgementEntry()))
    }
  }

  @Test("a serious incident that was acknowledged must be looked at again after an hour")
  func lookAgain() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, AcknowledgementEntry()))
    room.wait(minutes: 61)
    #expect(room.duty.mustBeLookedAtAgain(try #require(room.duty.incident(number)), at: room.now))
    try room.perform(.acknowledge(number, AcknowledgementEntry(leader: "祁建山")))
    #expect(room.duty.incident(number)?.acknowledgement?.leader == "p009")
  }

  @Test("closing says what is missing; a second word closes and the log names the gaps")
  func closing() throws {
    var room = Room()
    let number = try room.call("火灾")
    #expect(
      throws: Refusal.closeHasGaps(
        number, [.acknowledgement, .level, .category, .firstReport, .finalReport, .outcome])
    ) {
      try room.perform(.close(number, outcome: "", despiteGaps: false))
    }
    try room.perform(.close(number, outcome: "误报", despiteGaps: true))
    #expect(room.duty.incident(number) == nil)
    #expect(room.archived.incidents[0].closing?.outcome == "误报")
    #expect(throws: Refusal.incidentIsClosed(number)) {
      try room.perform(.classify(number, Classification(), reason: ""))
    }
  }

  @Test("a closed incident is reopened with a reason, and is as it was")
  func reopening() throws {
    var room = Room()
    let number = try room.call("火灾", dead: 1)
    let before = room.duty.incident(number)
    try room.perform(.close(number, outcome: "已处置", despiteGaps: true))
    #expect(throws: Refusal.reasonMissing) { try room.perform(.reopen(number, reason: " ")) }
    try room.perform(.reopen(number, reason: "复燃"))
    var after = try #require(room.duty.incident(number))
    after.lastPosition = before?.lastPosition ?? 0
    after.lastActPosition = before?.lastActPosition
    #expect(after == before)
  }

  @Test("a merged incident goes on under the other number with its calls and figures")
  func merging() throws {
    var room = Room()
    let first = try room.call("隧道起火")
    let second = try room.call("隧道里油罐车着火", dead: 2)
    #expect(throws: Refusal.cannotMergeWithItself(first)) {
      try room.perform(.merge(first, into: first))
    }
    try room.perform(.merge(second, into: first))
    #expect(room.duty.incidents.map(\.number) == [first])
    #expect(room.duty.incidents[0].calls.count == 2)
    #expect(room.duty.incidents[0].figures[.dead] == 2)
  }

  @Test("a level that a person has confirmed is changed only with a reason")
  func classifying() throws {
    var room = Room()
    let number = try room.call("追尾")
    #expect(throws: Refusal.unknownCode("99Z99")) {
      try room.perform(.classify(number, Classification(primary: "99Z99"), reason: ""))
    }
    try room.perform(
      .classify(number, Classification(primary: "12H02", level: .ordinary), reason: ""))
    let higher = Classification(primary: "12H02", secondary: ["12G07"], level: .major)
    #expect(throws: Refusal.reasonMissing) {
      try room.perform(.classify(number, higher, reason: ""))
    }
    try room.perform(.classify(number, higher, reason: "失踪3人确认死亡"))
    #expect(room.duty.incident(number)?.classification == higher)
  }

  @Test("a line is struck through once, with a reason, and stays")
  func striking() throws {
    var room = Room()
    let number = try room.call("火灾")
    try room.perform(.addNote(ItemReference(.incident, number), "消防已到场"))
    let position = room.duty.position
    #expect(throws: Refusal.reasonMissing) { try room.perform(.strike(position, reason: "")) }
    try room.perform(.strike(position, reason: "记错事件"))
    #expect(throws: Refusal.alreadyStruck(position)) {
      try room.perform(.strike(position, reason: "再划"))
    }
    #expect(throws: Refusal.noSuchLine(9999)) { try room.perform(.strike(9999, reason: "无")) }
    #expect(throws: Refusal.cannotStrike(1)) { try room.perform(.strike(1, reason: "无")) }
  }

  @Test("every intent before the office is named is refused")
  func noOffice() {
    var room = Room(established: false)
    #expect(throws: Refusal.officeMissing) { try room.call("火灾") }
  }
}
