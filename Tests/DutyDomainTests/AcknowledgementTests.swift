import DutyDomain
import DutyTestKit
import Testing

@Suite("Acknowledging to the end: proof, running out, giving again, taking back")
struct AcknowledgementTests {
  private let inPerson = AcknowledgementEntry(isOnBehalf: false, proof: .pin)

  private func expiry(_ number: ItemNumber, _ room: Room) -> Duty.Expiry? {
    room.duty.incident(number).flatMap { room.duty.expiry(of: $0, at: room.now) }
  }

  @Test("in person it keeps its proof; on behalf there is none, whatever is claimed")
  func proof() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, inPerson))
    #expect(room.duty.incident(number)?.acknowledgement?.proof == .pin)
    let other = try room.call("火灾")
    try room.perform(
      .acknowledge(other, AcknowledgementEntry(channel: .phone, isOnBehalf: true, proof: .pin)))
    let given = try #require(room.duty.incident(other)?.acknowledgement)
    #expect(given.proof == nil && given.onBehalfBy == "白一鸣")
  }

  @Test(
    "it runs out after the time of its level, by the rules that the incident keeps",
    arguments: [
      (IncidentLevel?.some(.especiallySerious), Int?.some(30)), (.serious, 60), (.major, 120),
      (.ordinary, nil), (nil, nil),
    ])
  func runsOut(_ level: IncidentLevel?, _ minutes: Int?) throws {
    var room = Room()
    let number = try room.call("爆炸", level: level)
    try room.perform(.acknowledge(number, inPerson))
    var changed = Policy.standard
    changed.alarms = []
    try room.perform(.adoptPolicy(changed))
    let due = room.duty.incident(number).flatMap { room.duty.lookAgainDue($0) }
    #expect(due == minutes.map { room.now.adding(minutes: $0) })
  }

  @Test("its end is an event with rule and cause, once, and nothing rings for a clock that was met")
  func expiry() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, inPerson))
    let given = room.now
    room.wait(minutes: 59)
    #expect(expiry(number, room) == nil)
    room.wait(minutes: 1)
    let expiry = try #require(self.expiry(number, room))
    #expect(expiry.actionID == "expire/2026-0001/\(given.adding(minutes: 60).milliseconds)")
    let events = try room.perform(.expireAcknowledgement(number, due: expiry.due))
    guard case .acknowledgementExpired(let it) = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(it.incident == number && it.level == .serious && it.minutes == 60)
    #expect(it.since == given && it.due == expiry.due)
    let incident = try #require(room.duty.incident(number))
    #expect(!incident.isUnacknowledged && incident.acknowledgement?.leader == "p008")
    #expect(incident.verdicts.map(\.rule) == ["leader"])
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.expireAcknowledgement(number, due: expiry.due))
    }
  }

  @Test("it is given again by the leader on duty, and the one before is kept")
  func again() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, inPerson))
    let first = try #require(room.duty.incident(number)?.acknowledgement)
    room.wait(minutes: 60)
    let events = try room.perform(.acknowledge(number, inPerson))
    guard case .incidentAcknowledged(let it) = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(it.previous == first)
    #expect(room.duty.incident(number)?.previousAcknowledgement == first)
    #expect(expiry(number, room) == nil)
    #expect(throws: Refusal.alreadyAcknowledged(number, by: "杜玉萍", at: room.now)) {
      try room.perform(.acknowledge(number, inPerson))
    }
  }

  @Test("a closed incident is not acknowledged")
  func closed() throws {
    var room = Room()
    let number = try room.call("爆炸")
    try room.perform(.close(number, outcome: "已处置", despiteGaps: true))
    #expect(throws: Refusal.incidentIsClosed(number)) {
      try room.perform(.acknowledge(number, inPerson))
    }
    #expect(throws: Refusal.incidentIsClosed(number)) {
      try room.perform(.withdrawAcknowledgement(number, reason: "签错"))
    }
  }

  @Test("the one who gave it takes it back with a reason; its clock runs again")
  func withdraw() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    #expect(throws: Refusal.notAcknowledged(number)) {
      try room.perform(.withdrawAcknowledgement(number, reason: "签错"))
    }
    try room.perform(.acknowledge(number, inPerson))
    #expect(throws: Refusal.notYourAcknowledgement(number, by: "杜玉萍")) {
      try room.perform(.withdrawAcknowledgement(number, reason: "签错"))
    }
    room.author = "杜玉萍"
    #expect(throws: Refusal.reasonMissing) {
      try room.perform(.withdrawAcknowledgement(number, reason: " "))
    }
    try room.perform(.withdrawAcknowledgement(number, reason: "签错"))
    let incident = try #require(room.duty.incident(number))
    #expect(incident.isUnacknowledged && incident.verdicts.isEmpty)
  }

  @Test("an officer takes back what the officer wrote down for the leader, and no other does")
  func withdrawOnBehalf() throws {
    var room = Room()
    let number = try room.call("爆炸")
    try room.perform(.acknowledge(number, AcknowledgementEntry(channel: .phone)))
    room.author = "孟庆元"
    #expect(throws: Refusal.notYourAcknowledgement(number, by: "白一鸣")) {
      try room.perform(.withdrawAcknowledgement(number, reason: "听错"))
    }
    room.author = "白一鸣"
    try room.perform(.withdrawAcknowledgement(number, reason: "听错"))
    #expect(room.duty.incident(number)?.isUnacknowledged == true)
  }

  @Test("once somebody has acted on it, it stands; reading and the program's own lines are no acts")
  func actedOn() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, AcknowledgementEntry(channel: .phone)))
    try room.perform(.markRead(ItemReference(.incident, number), reader: "祁建山"))
    room.wait(minutes: 60)
    room.author = ""
    try room.perform(
      .expireAcknowledgement(number, due: room.now))
    room.author = "白一鸣"
    var acted = room
    try acted.perform(.addNote(ItemReference(.incident, number), "消防已到场"))
    #expect(throws: Refusal.acknowledgementActedOn(number)) {
      try acted.perform(.withdrawAcknowledgement(number, reason: "听错"))
    }
    try room.perform(.withdrawAcknowledgement(number, reason: "听错"))
    #expect(room.duty.incident(number)?.isUnacknowledged == true)
  }

  @Test("taking back one that was given again leaves the one before, run out as it was")
  func restored() throws {
    var room = Room()
    let number = try room.call("爆炸", level: .serious)
    try room.perform(.acknowledge(number, inPerson))
    room.wait(minutes: 60)
    try room.perform(.expireAcknowledgement(number, due: room.now))
    let before = try #require(room.duty.incident(number)?.acknowledgement)
    try room.perform(.acknowledge(number, inPerson))
    room.author = "杜玉萍"
    try room.perform(.withdrawAcknowledgement(number, reason: "没有看完"))
    #expect(room.duty.incident(number)?.acknowledgement == before)
    #expect(room.duty.incident(number)?.verdicts.map(\.rule) == ["leader"])
  }

  @Test("grave and sensitive ones are never acknowledged together with others")
  func bulk() throws {
    var room = Room()
    let levels: [IncidentLevel?] = [.especiallySerious, .serious, .major, .ordinary, nil]
    let numbers = try levels.map { try room.call("起", level: $0) }
    #expect(
      numbers.map { room.duty.incident($0)!.mayBeAcknowledgedInBulk } == [
        false, false, true, true, true,
      ])
    var sensitive = Classification()
    sensitive.sensitivity = Sensitivity(isSensitive: true, reason: "学校")
    try room.perform(.classify(numbers[3], sensitive, reason: ""))
    #expect(room.duty.incident(numbers[3])?.mayBeAcknowledgedInBulk == false)
  }
}
