import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Calls one after the other")
struct SeriesTests {
  private func calls(_ seat: Seat) -> [Call] {
    seat.room.lines.compactMap {
      if case .callRegistered(let call) = $0.event { call } else { nil }
    }
  }

  /// A seat in which an earthquake was felt and its incident is selected.
  private func quake() throws -> (Seat, ItemNumber) {
    var seat = Seat(.district())
    seat.press("n地震局 10分钟前 云岭区发生3.8级地震 有感<Enter>")
    let number = try #require(seat.room.duty.incidents.last?.number)
    #expect(seat.flow.queue.selected == number)
    return (seat, number)
  }

  @Test("in a storm every call goes to the incident, one Enter each, with its answers")
  func storm() throws {
    var (seat, number) = try quake()
    let before = calls(seat).count
    seat.press("B铁桥街道 有感 房子没事<Enter>龙泉街道居民 晃得厉害 墙裂了<Enter>北园街道 没感觉<Enter>")
    let new = calls(seat)[before...]
    #expect(new.map(\.incident) == [number, number, number])
    #expect(new.map { $0.form?.isFelt } == [true, true, false])
    #expect(new.map { $0.form?.hasDamage } == [false, true, nil])
    #expect(seat.flow.entry?.isCall == true, "the next line is open")
    #expect(seat.flow.series?.count == 3)
    #expect(seat.flow.series?.tally.damaged == [new[new.startIndex + 1].number])
    #expect(seat.room.duty.incident(number)?.calls.count == 4)
  }

  @Test("the figures of one caller in a storm never become the incident's")
  func stormFigures() throws {
    var (seat, number) = try quake()
    seat.press("B文昌街道 1人轻伤<Enter>")
    #expect(seat.room.duty.incident(number)?.figures[.minor] == nil)
    #expect(seat.flow.series?.tally.damaged.count == 1)
  }

  @Test("a call about something else opens an incident of its own by one key")
  func apart() throws {
    var (seat, number) = try quake()
    let before = seat.room.duty.incidents.count
    seat.press("B滨河路口两车相撞 1伤<C-t><Enter>")
    #expect(seat.room.duty.incidents.count == before + 1)
    #expect(calls(seat).last?.incident != number)
    #expect(seat.flow.entry?.linkedTo == number, "the next one belongs to the storm again")
  }

  @Test("Esc in an empty line ends the series, with words it parks them and goes on")
  func ends() throws {
    var (seat, number) = try quake()
    seat.press("B铁桥街道<Esc>")
    #expect(seat.effects.contains(.parkDraft))
    #expect(seat.flow.entry?.linkedTo == number)
    seat.press("<Esc>")
    #expect(seat.flow.entry == nil && seat.flow.series == nil)
    seat.press("n")
    #expect(seat.flow.entry?.linkedTo == nil)
  }

  @Test("marked incidents that are one go on under the number typed")
  func merge() throws {
    var (seat, number) = try quake()
    seat.press("n铁桥街道 有震感<Enter>n龙泉街道 有震感<Enter>")
    let others = seat.room.duty.incidents.suffix(2).map(\.number)
    for other in others { seat.press("#\(other.serial)<Enter>m") }
    seat.press("=\(number.serial)<Enter>")
    #expect(others.allSatisfy { seat.room.duty.incident($0) == nil })
    #expect(seat.room.duty.incident(number)?.calls.count == 3)
  }

  @Test("sheets from paper keep their own times and the reason")
  func late() throws {
    var seat = Seat(.district())
    let before = calls(seat).count
    seat.press("K停电<Enter>0910 柳沟镇 沟口小桥垮塌 无伤亡<Enter>0925 河湾街道 问几点来电<Enter><Esc>")
    let new = Array(calls(seat)[before...])
    let time = seat.room.duty.time
    #expect(
      new.map { time.iso($0.receivedAt) } == [
        "2026-11-23T09:10:00+08:00", "2026-11-23T09:25:00+08:00",
      ])
    #expect(new.map(\.lateReason) == ["停电", "停电"])
    #expect(new.map(\.text) == ["柳沟镇 沟口小桥垮塌 无伤亡", "河湾街道 问几点来电"])
    #expect(seat.flow.notice == .seriesEnded(2))
  }

  @Test("a clock behind a dated sheet is looked for near that sheet, not near now")
  func lateOrder() {
    var seat = Seat(.district())
    let before = calls(seat).count
    seat.press("K停电<Enter>11-20 22:10 甲<Enter>2350 乙<Enter>0015 丙<Enter>0010 丁<Enter>")
    let time = seat.room.duty.time
    #expect(
      calls(seat)[before...].map { time.iso($0.receivedAt).prefix(16) } == [
        "2026-11-20T22:10", "2026-11-20T23:50", "2026-11-21T00:15", "2026-11-21T00:10",
      ])
  }

  @Test("a sheet without a time is not stored, a series without a reason does not begin")
  func lateRefusals() {
    var seat = Seat(.district())
    seat.press("K<Enter>")
    #expect(seat.flow.notice == .refused(.reasonMissing))
    seat.press("停电<Enter>柳沟镇桥塌了<Enter>")
    #expect(seat.flow.notice == .refused(.lateReasonMissing))
    #expect(seat.flow.entry?.text == "柳沟镇桥塌了")
  }

  @Test("the clocks of a late incident run from the time on the sheet")
  func lateClocks() throws {
    var seat = Seat(.district())
    seat.press("K停电<Enter>0910 柳沟镇 沟口小桥垮塌 2死<Enter>")
    let incident = try #require(seat.room.duty.incidents.last)
    let leader = seat.room.duty.openDeadlines(of: incident).first { $0.rule == "leader" }
    #expect(leader.map { seat.room.duty.time.iso($0.due) } == "2026-11-23T09:20:00+08:00")
    #expect(leader?.isOverdue(at: seat.room.now) == true)
  }
}

@Suite("Drafts")
struct DraftTests {
  @Test(
    "a draft goes back to the record it was begun for",
    arguments: [
      (
        "l交警到场",
        DraftOrigin.line(.note(ItemReference(.incident, ItemNumber(year: 2026, serial: 6))))
      ),
      ("i请交警", .line(.instruction(ItemNumber(year: 2026, serial: 6)))),
      ("s死2", .line(.figures(ItemNumber(year: 2026, serial: 6)))),
    ])
  func origin(keys: String, origin: DraftOrigin) throws {
    var seat = Seat(.district())
    seat.press("#6<Enter>" + keys + "<Esc>")
    let content = try #require(
      seat.effects.compactMap { effect -> DraftContent? in
        if case .saveDraft(let content, _) = effect { content } else { nil }
      }.last)
    #expect(content.origin == origin)
    #expect(
      DraftCode.content(kind: DraftCode.kind(content), body: DraftCode.body(content)) == content)
    seat.act(.draftsListed([Draft(id: "d", startedAt: seat.room.now, content: content)]))
    seat.press("1D")
    guard case .line(let prompt) = origin else { return }
    #expect(seat.flow.entry?.prompt == prompt)
    #expect(seat.flow.entry?.text == content.text)
  }

  @Test("words for a record that was closed meanwhile become a note on it")
  func closedMeanwhile() {
    var seat = Seat(.district())
    let gone = ItemNumber(year: 2026, serial: 99)
    let content = DraftContent(.line(.outcome(gone)), "已处置")
    seat.act(.draftsListed([Draft(id: "d", startedAt: seat.room.now, content: content)]))
    seat.press("D")
    #expect(seat.flow.entry?.prompt == .note(ItemReference(.incident, gone)))
    #expect(seat.flow.entry?.text == "已处置")
  }

  @Test("several drafts are listed; Enter goes on with one, x twice throws one away")
  func list() {
    var seat = Seat(.district())
    let drafts = ["甲", "乙", "丙"].map { Draft(id: $0, text: $0, startedAt: seat.room.now) }
    seat.act(.draftsListed(drafts))
    seat.press("D<Down>x")
    #expect(seat.flow.drafts.count == 3, "the first press only asks")
    seat.press("x")
    #expect(seat.effects.contains(.discardDraft(id: "乙")))
    #expect(seat.flow.drafts.map(\.text) == ["甲", "丙"])
    seat.press("<Enter>")
    #expect(seat.flow.entry?.text == "丙")
    #expect(seat.effects.contains(.takeDraft(id: "丙")))
  }

  @Test("an instruction half entered keeps its words while the units are asked for")
  func chain() throws {
    var seat = Seat(.district())
    seat.press("i请交警排查隧道<Enter>交<Esc>")
    let content = try #require(
      seat.effects.compactMap { effect -> DraftContent? in
        if case .saveDraft(let content, _) = effect { content } else { nil }
      }.last)
    #expect(content.origin == .line(.instructionUnits))
    #expect(content.answers.last == "请交警排查隧道")
    #expect(content.text == "交")
  }

  @Test("a draft of a newer program, or a file that is none, is left alone")
  func unknown() {
    #expect(DraftCode.content(kind: "hologram/3", body: "x") == nil)
    #expect(DraftCode.content(kind: "note/incident", body: "x") == nil)
    #expect(DraftCode.content(kind: "call", body: "")?.text == "")
  }
}
