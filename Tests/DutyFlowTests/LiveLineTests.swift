import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyTestKit
import Testing

@Suite("What the line of a call brings up while it is typed")
struct LiveLineTests {
  private let six = ItemNumber(year: 2026, serial: 6)

  private func linked(_ seat: Seat) -> ItemNumber? { seat.flow.entry?.linkedTo }

  // The same incident.

  @Test("the incident at the same place comes first, with what speaks for it")
  func same() {
    var seat = Seat(.district())
    seat.press("<F2>石门隧道追尾的车又烧起来了")
    let first = seat.flow.entry?.candidates.first
    #expect(first?.number == six)
    #expect(first?.reasons.contains(.samePlace) == true)
    #expect(first?.reasons.last == .minutesBefore(6))
  }

  @Test("the same road is near, another place of the same kind is none")
  func near() {
    var seat = Seat(.district())
    seat.press("<F2>建设路与学院路口主管爆管停水")
    let found = seat.flow.entry?.candidates.first { $0.number.serial == 3 }
    #expect(found?.reasons.contains(.nearPlace("建设路")) == true)
    seat.press("<C-u>大岔镇鸡冠梁油罐车追尾")
    #expect(seat.flow.entry?.candidates.contains { $0.number == six } == false)
  }

  @Test("a follow-up of the same caller needs no place")
  func followUp() {
    var seat = Seat(.district())
    seat.press("<F2>石门镇王强续报 那个事现场清理完了")
    let first = seat.flow.entry?.candidates.first
    #expect(first?.number == six)
    #expect(first?.reasons.contains(.sameCaller) == true)
  }

  @Test("a call that is no incident is put to none")
  func meeting() {
    var seat = Seat(.district())
    seat.press("<F2>市应急局通知明天上午9点在石门隧道开现场会")
    #expect(seat.flow.entry?.candidates.isEmpty == true)
  }

  @Test("Ctrl-T goes through the candidates and back to none; what was chosen is stored")
  func cycle() {
    var seat = Seat(.district())
    seat.press("<F2>石门隧道追尾的车又烧起来了")
    let offered = (seat.flow.entry?.candidates ?? []).map(\.number)
    var seen: [ItemNumber?] = []
    for _ in 0...offered.count {
      seat.press("<C-t>")
      seen.append(linked(seat))
    }
    #expect(seen == offered.map(Optional.some) + [nil])
    seat.press("<C-t> 有人受伤<Enter>")
    guard case .registerCall(let call) = seat.intents.first else {
      Issue.record("no call")
      return
    }
    #expect(call.incident == offered.first)
  }

  @Test(
    "who calls back without place or kind is offered the selected incident, and only by the key")
  func selected() {
    var seat = Seat(.district())
    seat.press("#3<Enter><F2>抢修队已到场 正在挖沟")
    #expect(seat.flow.entry?.candidates.isEmpty == true)
    #expect(seat.flow.selectedForLink(seat.flow.entry!) == ItemNumber(year: 2026, serial: 3))
    #expect(linked(seat) == nil)
    seat.press("<C-t>")
    #expect(linked(seat) == ItemNumber(year: 2026, serial: 3))
    seat.press("<C-t>")
    #expect(linked(seat) == nil)
  }

  @Test("a unit with an instruction on an open incident may be calling about it")
  func assigned() {
    let room = Room.district()
    var facts = CallFacts.blank
    facts.kind = .incident
    facts.callerUnit = "d-petition"
    let at = room.now.adding(minutes: -120)
    let found = sameIncidents(facts, text: "商户代表愿意谈了", room.duty, at: at)
    #expect(found.first?.number == ItemNumber(year: 2026, serial: 2))
    #expect(found.first?.reasons.contains(.assignedUnit) == true)
    facts.callerUnit = "d-traffic"
    #expect(sameIncidents(facts, text: "商户代表愿意谈了", room.duty, at: at).isEmpty)
  }

  @Test("nothing is linked without the key", arguments: 1...5)
  func neverByItself(seed: UInt64) {
    print("seed \(seed)")
    var dice = Dice(seed)
    let words = [
      "石门镇", "王强", "续报", "石门隧道", "那个事", "追尾", "起火", "19000000123", "堵路", "新丰商贸城",
      "解放路", "120人", "无伤亡", "<Tab>", "<S-Tab>", "<Backspace>", "<Left>", "<Home>", "<C-w>", " ",
    ]
    var seat = Seat(.district())
    seat.press("<F2>")
    for _ in 0..<25 {
      seat.press(words[dice.roll(words.count)])
      #expect(linked(seat) == nil)
    }
    seat.press("<Enter>")
    for case .registerCall(let call) in seat.intents { #expect(call.incident == nil) }
  }

  // The caller.

  @Test("the register is asked from the fourth digit on, and only when the question is another")
  func asks() {
    var seat = Seat(.district())
    func asked() -> [CallerQuery] {
      seat.effects.compactMap { if case .lookUpCaller(let query) = $0 { query } else { nil } }
    }
    seat.press("<F2>190")
    #expect(asked().isEmpty)
    seat.press("00")
    #expect(asked().map(\.digits) == ["1900", "19000"])
    seat.press(" 有烟")
    #expect(asked().isEmpty)
    #expect(seat.flow.entry?.caller.query.isEmpty == true)
    seat.press(" 柳沟镇报")
    #expect(asked().map(\.unit) == ["t-liugou"])
  }

  @Test("earlier calls of the number stand there, and an answer to an old question is left alone")
  func history() {
    var seat = Seat(.district())
    seat.press("<F2>19000000123")
    #expect(seat.flow.entry?.caller.history?.calls.map(\.incident) == [six])
    let old = seat.flow.entry?.caller.history
    seat.press("<C-u>柳沟镇 ")
    seat.act(.callerFound(CallerQuery(digits: "19000000123"), old))
    #expect(seat.flow.entry?.caller.history?.key == .unit("t-liugou"))
  }

  @Test("the directory says whose number it is, and whether the line says another")
  func owner() {
    var seat = Seat(.district())
    seat.press("<F2>1900000609")
    #expect(seat.flow.entry?.caller.owner?.person == "p068")
    #expect(seat.flow.entry?.caller.contradicts == false)
    seat.press("<C-u>柳沟镇杨志刚 19000006098")
    #expect(seat.flow.entry?.caller.contradicts == false)
    seat.press("<C-u>柳沟镇李明 19000006098")
    #expect(seat.flow.entry?.caller.contradicts == true)
    seat.press("<C-u>青崖镇 19000006098")
    #expect(seat.flow.entry?.caller.contradicts == true)
    seat.press("<C-u>柳沟镇 5513011")
    #expect(seat.flow.entry?.caller.owner?.unit == "t-liugou")
  }
}

/// A die that falls the same way for the same seed.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}
