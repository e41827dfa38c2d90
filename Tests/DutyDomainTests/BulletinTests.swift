import DutyDomain
import DutyTestKit
import Testing

@Suite("Periodicals: numbered at sign-off")
struct BulletinTests {
  private func entry(_ series: String = "special") -> Intent {
    .draftBulletin(BulletinEntry(series: series, title: "隧道起火", text: "死2人。"))
  }

  private func number(_ serial: Int) -> ItemNumber { ItemNumber(year: 2026, serial: serial) }

  private let sign = BulletinAct.sign(leader: "祁建山", reviewer: "孟庆元")

  @Test("drafted without a number, signed off with one, sent, received, settled")
  func life() throws {
    var room = Room()
    try room.perform(entry())
    #expect(room.duty.bulletin(number(1))?.issue == nil)
    #expect(room.duty.bulletin(number(1))?.state == .draft)
    try room.perform(.bulletin(sign, number(1)))
    let signed = try #require(room.duty.bulletin(number(1)))
    #expect(signed.issue == number(1))
    #expect(signed.signed?.by == "p009")
    #expect(signed.reviewedBy == "孟庆元")
    #expect(signed.total == nil)
    try room.perform(.bulletin(.send(to: [], channel: .fax), number(1)))
    #expect(room.duty.bulletin(number(1))?.deliveries.count == 4)
    for receiver in ["区委、区政府主要领导和分管领导", "市政府总值班室", "区政府办公室", "有关单位"] {
      try room.perform(.bulletin(.receipt(from: receiver, by: "张三"), number(1)))
    }
    #expect(room.duty.bulletins == [])
    #expect(room.archived.bulletins.first?.isSettled == true)
  }

  @Test("no step is taken out of turn, and a receiver must have been sent it")
  func steps() throws {
    var room = Room()
    try room.perform(entry())
    #expect(throws: Refusal.wrongBulletinStep(number(1), state: .draft, step: .send)) {
      try room.perform(.bulletin(.send(to: [], channel: .fax), number(1)))
    }
    try room.perform(.bulletin(sign, number(1)))
    #expect(throws: Refusal.wrongBulletinStep(number(1), state: .signed, step: .sign)) {
      try room.perform(.bulletin(sign, number(1)))
    }
    try room.perform(.bulletin(.send(to: ["甲", "甲", " 乙 "], channel: .fax), number(1)))
    #expect(room.duty.bulletin(number(1))?.deliveries.map(\.receiver) == ["甲", "乙"])
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.bulletin(.send(to: ["甲"], channel: .fax), number(1)))
    }
    #expect(throws: Refusal.noSuchReceiver(number(1), "丙", open: ["甲", "乙"])) {
      try room.perform(.bulletin(.receipt(from: "丙", by: "张三"), number(1)))
    }
    #expect(throws: Refusal.noSuchReceiver(number(1), "", open: ["甲", "乙"])) {
      try room.perform(.bulletin(.receipt(from: "", by: "张三"), number(1)))
    }
    try room.perform(.bulletin(.receipt(from: "甲", by: "张三"), number(1)))
    #expect(throws: Refusal.nothingChanged) {
      try room.perform(.bulletin(.receipt(from: "甲", by: "张三"), number(1)))
    }
    // The only one that is open goes without saying.
    try room.perform(.bulletin(.receipt(from: "", by: "李四"), number(1)))
    #expect(room.duty.bulletin(number(1)) == nil)
  }

  @Test("what is wanting is refused with its reason")
  func refusals() throws {
    var room = Room()
    #expect(throws: Refusal.noSuchSeries("周报")) { try room.perform(entry("周报")) }
    #expect(throws: Refusal.textMissing(.title)) {
      try room.perform(.draftBulletin(BulletinEntry(series: "flash", title: " ", text: "x")))
    }
    #expect(throws: Refusal.textMissing(.content)) {
      try room.perform(.draftBulletin(BulletinEntry(series: "flash", title: "x", text: "")))
    }
    #expect(throws: Refusal.noSuchItem(ItemReference(.incident, number(9)))) {
      try room.perform(
        .draftBulletin(
          BulletinEntry(series: "flash", title: "x", text: "x", incident: number(9))))
    }
    #expect(throws: Refusal.noSuchItem(ItemReference(.bulletin, number(9)))) {
      try room.perform(.bulletin(sign, number(9)))
    }
    try room.perform(entry())
    #expect(throws: Refusal.isNoLeader("孟庆元")) {
      try room.perform(.bulletin(.sign(leader: "孟庆元", reviewer: ""), number(1)))
    }
    #expect(throws: Refusal.reasonMissing) {
      try room.perform(.bulletin(.withdraw(reason: ""), number(1)))
    }
  }

  @Test("a withdrawn issue stays with its number, the next takes the next")
  func withdrawal() throws {
    var room = Room()
    for _ in 1...3 { try room.perform(entry()) }
    try room.perform(.bulletin(sign, number(1)))
    try room.perform(.bulletin(.withdraw(reason: "有误"), number(1)))
    // A draft that is withdrawn never had an issue number.
    try room.perform(.bulletin(.withdraw(reason: "不发"), number(2)))
    try room.perform(.bulletin(sign, number(3)))
    #expect(room.duty.bulletin(number(3))?.issue == number(2))
    let gone = room.archived.bulletins.sorted { $0.number < $1.number }
    #expect(gone.map(\.issue) == [number(1), nil])
    #expect(gone.allSatisfy { $0.state == .withdrawn })
    #expect(throws: Refusal.wrongBulletinStep(number(1), state: .withdrawn, step: .withdraw)) {
      try room.perform(.bulletin(.withdraw(reason: "又"), number(1)))
    }
  }

  @Test("issues run per series and year; the total goes on where the office left off")
  func series() throws {
    var room = Room()
    var all = BulletinSeries.standard
    all[0].issuedBefore = 120
    all[0].name = "突发事件专报"
    try room.perform(.adoptSeries(all))
    #expect(throws: Refusal.nothingChanged) { try room.perform(.adoptSeries(all)) }
    for series in ["special", "flash", "突发事件专报"] { try room.perform(entry(series)) }
    for serial in 1...3 { try room.perform(.bulletin(sign, number(serial))) }
    #expect(room.duty.bulletins.map(\.issue) == [number(1), number(1), number(2)])
    #expect(room.duty.bulletins.map(\.total) == [121, nil, 122])
    room.now = room.now.adding(minutes: 60 * 1440)
    try room.perform(entry())
    let next = ItemNumber(year: 2027, serial: 1)
    try room.perform(.bulletin(.sign(leader: "祁建山", reviewer: ""), next))
    #expect(room.duty.bulletin(next)?.issue == next)
    #expect(room.duty.bulletin(next)?.total == 123)
  }

  @Test("later changes of a series leave old issues alone")
  func frozen() throws {
    var room = Room()
    try room.perform(entry())
    var all = BulletinSeries.standard
    all[0].name = "别的名字"
    try room.perform(.adoptSeries(all))
    #expect(room.duty.bulletin(number(1))?.series.name == "应急专报")
  }

  @Test("whatever is done in whatever order, issues have no gap and no double")
  func numbering() throws {
    for seed in 1...40 {
      var dice = Dice(seed: UInt64(seed))
      var room = Room()
      for _ in 0..<80 {
        let last = room.duty.counters.first { $0.kind == .bulletin }?.last ?? 0
        let target = number(1 + dice.roll(max(1, last)))
        let series = ["special", "flash", "duty"][dice.roll(3)]
        let intent: Intent =
          [
            entry(series), .bulletin(sign, target), .bulletin(sign, target),
            .bulletin(.send(to: ["甲"], channel: .fax), target),
            .bulletin(.receipt(from: "甲", by: "张三"), target),
            .bulletin(.withdraw(reason: "误"), target),
          ][dice.roll(6)]
        _ = try? room.perform(intent)
      }
      let all = room.duty.bulletins + room.archived.bulletins
      for series in BulletinSeries.standard {
        let issues = all.filter { $0.series.id == series.id }.compactMap(\.issue?.serial).sorted()
        #expect(issues == Array(1..<(issues.count + 1)), "seed \(seed), \(series.id)")
      }
    }
  }
}
