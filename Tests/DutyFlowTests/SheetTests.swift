import CellGrid
import DutyDomain
import DutyFlow
import DutyIntake
import DutyTestKit
import Testing

@Suite("The full form of a call")
struct SheetTests {
  private func open(_ text: String = "石门镇王强 19000000123 石门隧道两油罐车追尾起火 2死3失联12伤") -> Seat {
    var seat = Seat(.district())
    seat.press("n" + text + "<F2>")
    return seat
  }

  private func stored(_ seat: Seat) -> CallEntry? {
    seat.intents.compactMap { if case .registerCall(let call) = $0 { call } else { nil } }.last
  }

  /// Goes to a field by the arrows alone.
  private func go(_ seat: inout Seat, to field: CallField) {
    guard let sheet = seat.flow.sheet, let from = sheet.fields.firstIndex(of: sheet.field),
      let to = sheet.fields.firstIndex(of: field)
    else { return }
    seat.press(String(repeating: to > from ? "<Down>" : "<Up>", count: abs(to - from)))
  }

  @Test("F2 in the line opens the form with what was understood, at the first field wanting")
  func opens() {
    let seat = open()
    let sheet = seat.flow.sheet
    #expect(seat.flow.entry == nil)
    #expect(sheet?.text == "石门镇王强 19000000123 石门隧道两油罐车追尾起火 2死3失联12伤")
    #expect(sheet?.reading.facts.callerUnit == "t-shimen")
    #expect(sheet?.written(.callerName, seat.room.duty) == "王强")
    #expect(sheet?.written(.figures, seat.room.duty) == "死亡2人 失联3人 受伤12人")
    #expect(sheet?.field == .urgency)
  }

  @Test("Ctrl-S stores from any field, with the fields that were touched and those that were not")
  func stores() throws {
    var seat = open()
    seat.press(" ")
    go(&seat, to: .fax)
    seat.press("0900-1234")
    go(&seat, to: .isReadBack)
    seat.press(" <C-s>")
    let call = try #require(stored(seat))
    #expect(call.form?.urgency == .urgent)
    #expect(call.form?[.fax] == "0900-1234")
    #expect(call.form?.isReadBack == true)
    #expect(call.facts.place == "石门隧道")
    #expect(seat.flow.sheet == nil)
    guard case .callStored = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
  }

  @Test("a field that the officer touched is his, the others follow the words")
  func touched() throws {
    var seat = open("石门镇王强 石门隧道追尾 2伤")
    go(&seat, to: .callerName)
    seat.press("<C-u>李建国")
    go(&seat, to: .content)
    seat.press("<C-e> 改为 柳沟镇 死1")
    seat.press("<C-s>")
    let call = try #require(stored(seat))
    #expect(call.facts.callerName == "李建国")
    #expect(call.text.hasSuffix("死1"))
    #expect(call.facts.figures.contains { $0.kind == .dead && $0.value == 1 })
  }

  @Test("what cannot be read is not stored: the form goes to the field and says so")
  func unreadable() {
    var seat = open()
    go(&seat, to: .endedAt)
    seat.press("昨天下午吧<C-s>")
    #expect(seat.intents.isEmpty)
    #expect(seat.flow.sheet?.field == .endedAt)
    #expect(seat.flow.notice == .fieldNotUnderstood(.endedAt))
    #expect(seat.flow.sheet?.typed[.endedAt] == "昨天下午吧")
  }

  @Test("a unit that the directory lacks is kept as written")
  func strangeUnit() throws {
    var seat = open("隧道起火 2伤")
    go(&seat, to: .callerUnit)
    seat.press("<C-u>兰海高速路政大队<C-s>")
    let call = try #require(stored(seat))
    #expect(call.facts.callerUnit == "")
    #expect(call.form?[.callerUnit] == "兰海高速路政大队")
  }

  @Test("a refused form comes back with everything in it")
  func refused() {
    var seat = open()
    go(&seat, to: .fax)
    seat.press("123")
    go(&seat, to: .handledAt)
    seat.press("2030-01-01 08:00<C-s>")
    #expect(seat.flow.sheet?.typed[.fax] == "123")
    guard case .refused(.inTheFuture) = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
  }

  @Test("Tab completes a unit by its initials, an empty proposal moves on")
  func completes() {
    var seat = open("隧道起火")
    go(&seat, to: .callerUnit)
    seat.press("<C-u>smz<Tab>")
    #expect(seat.flow.sheet?.typed[.callerUnit] == "石门镇")
    #expect(seat.flow.sheet?.reading.facts.callerUnit == "t-shimen")
    seat.press("<Tab>")
    #expect(seat.flow.sheet?.field == .callerName)
  }

  @Test("every key of the form is kept as a draft, and Esc parks it")
  func drafts() throws {
    var seat = open()
    go(&seat, to: .fax)
    seat.press("12<Esc>")
    let saved = seat.effects.compactMap { effect -> DraftContent? in
      if case .saveDraft(let content, _) = effect { content } else { nil }
    }
    #expect(saved.map { $0.fields[.fax] } == ["1", "12", "12"])
    #expect(seat.effects.contains(.parkDraft))
    #expect(seat.flow.sheet == nil)
    let code = try #require(saved.last)
    let back = DraftCode.content(kind: DraftCode.kind(code), body: DraftCode.body(code))
    #expect(back == code)
  }

  @Test("a draft of the form opens the form again with its fields and its time")
  func recalls() {
    var seat = Seat(.district())
    var content = DraftContent(.sheet(.newCall), "隧道起火")
    content.fields = [.fax: "12", .urgency: "urgent"]
    let startedAt = seat.room.now.adding(minutes: -5)
    seat.act(.draftsListed([Draft(id: "f", startedAt: startedAt, content: content)]))
    seat.press("D")
    #expect(seat.flow.sheet?.typed[.fax] == "12")
    #expect(seat.flow.sheet?.reading.form.urgency == .urgent)
    #expect(seat.flow.sheet?.startedAt == startedAt)
  }

  @Test(
    "the form of a stored call is completed from the incident, and only once for the same words")
  func supplements() throws {
    var seat = Seat(.district())
    seat.press("n石门镇王强 石门隧道追尾 2伤<Enter>E")
    let call = try #require(seat.flow.sheet)
    guard case .supplement(let number) = call.purpose else {
      Issue.record("\(call.purpose)")
      return
    }
    go(&seat, to: .isReadBack)
    seat.press(" <C-s>")
    let found = seat.room.detail(of: ItemReference(.call, number))?.call
    #expect(found?.form?.isReadBack == true)
    #expect(found?.text == "石门镇王强 石门隧道追尾 2伤")
    seat.press("E<C-s>")
    #expect(seat.flow.notice == .refused(.nothingChanged))
  }

  @Test("figures put right in the form of a stored call count for its incident")
  func supplementedFigures() throws {
    var seat = Seat(.district())
    seat.press("n石门镇王强 石门隧道追尾 2伤<Enter>E")
    go(&seat, to: .figures)
    seat.press("<C-u>死3<C-s>")
    let incident = try #require(seat.room.duty.incidents.last)
    #expect(incident.figures[.dead] == 3)
    #expect(incident.suggestedLevel == .major)
  }

  @Test("F2 goes back to the line as long as the line can say everything")
  func backToLine() {
    var seat = open("隧道起火")
    seat.press("<F2>")
    #expect(seat.flow.entry?.text == "隧道起火")
    seat.press("<F2>")
    go(&seat, to: .fax)
    seat.press("1<F2>")
    #expect(seat.flow.entry == nil)
    #expect(seat.flow.notice == .formHoldsMore)
  }
}
