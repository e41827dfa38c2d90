import DutyDomain
import DutyTestKit
import Testing

/// What went away with an incident comes back with it.
struct ReopeningTests {
  private func calls(_ room: Room) -> [ItemNumber?] { room.archived.calls.map(\.incident) }

  @Test("an incident that was made a register entry gets its call back when it is opened again")
  func withdrawn() throws {
    var room = Room()
    let number = try room.call("石门隧道起火")
    try room.perform(.withdraw(number, reason: "误报"))
    #expect(calls(room) == [nil])
    try room.perform(.reopen(number, reason: "确有其事"))
    #expect(calls(room) == [number])
    #expect(room.duty.incident(number)?.calls.count == 1)
  }

  @Test("a merged incident takes its calls out of the other one when it is opened again")
  func merged() throws {
    var room = Room()
    let one = try room.call("石门隧道起火")
    let other = try room.call("隧道冒烟")
    try room.perform(.merge(other, into: one))
    #expect(room.duty.incident(one)?.calls.count == 2)
    try room.perform(.reopen(other, reason: "是另一条隧道"))
    #expect(calls(room) == [one, other])
    #expect(room.duty.incident(one)?.calls.count == 1)
    #expect(room.duty.incident(other)?.calls.count == 1)
  }

  @Test("a call that was put elsewhere meanwhile stays there")
  func movedOn() throws {
    var room = Room()
    let one = try room.call("石门隧道起火")
    let other = try room.call("滨河路爆管")
    let call = try #require(room.duty.incident(one)?.calls.first)
    try room.perform(.close(one, outcome: "已灭", despiteGaps: true))
    try room.perform(.linkCall(call, to: other))
    try room.perform(.reopen(one, reason: "复燃"))
    #expect(room.duty.incident(one)?.calls == [])
    #expect(room.duty.incident(other)?.calls.count == 2)
  }

  @Test("taking back the withdrawal of an incident brings its call back")
  func takenBack() throws {
    var room = Room()
    let number = try room.call("石门隧道起火")
    let before = room.lines.count
    try room.perform(.withdraw(number, reason: "误报"))
    try room.perform(.takeBack(Array(room.lines[before...])))
    #expect(calls(room) == [number])
    #expect(room.duty.incident(number)?.calls.count == 1)
  }
}
