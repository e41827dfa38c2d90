import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("A round of spot checks at the keys")
struct RoundKeyTests {
  private let one = ItemNumber(year: 2026, serial: 1)

  private func sheet(_ seat: Seat) -> RoundSheet? {
    if case .round(let sheet) = seat.flow.overlay { sheet } else { nil }
  }

  private func results(_ seat: Seat) -> [String] {
    (seat.room.duty.spotRound?.checks ?? []).map { "\($0.unit) \($0.result.rawValue)" }
  }

  @Test("looking opens nothing; one key a result, and the next unit has its turn")
  func results() throws {
    var seat = Seat(.district())
    let start = seat.room.duty.position
    seat.press("V")
    #expect(sheet(seat)?.unit == "t-shimen")
    #expect(seat.room.duty.position == start)
    seat.press("<Esc>")
    #expect(seat.flow.overlay == nil)
    seat.press("V12")
    #expect(results(seat) == ["t-shimen normal", "t-liugou slow"])
    #expect(sheet(seat)?.unit == "t-dacha")
    #expect(sheet(seat)?.number == one)
    // Left and taken up again at the first that was not called.
    seat.press("<Esc>V")
    #expect(sheet(seat)?.unit == "t-dacha")
    seat.press("3")
    #expect(sheet(seat)?.unit == "t-qingya")
  }

  @Test("space counts the rings, b tries the second number, o and m tick; each belongs to one call")
  func notes() throws {
    var seat = Seat(.district())
    seat.press("V      2")
    let first = try #require(seat.room.duty.spotRound?.checks.last)
    #expect(first.rings == 6)
    #expect(sheet(seat)?.rings == 0)
    seat.press("  <BS>bomm1")
    #expect(
      seat.flow.notice
        == .refused(.checkContradictsItself(result: .normal, facts: .leaderUnreachable)))
    #expect(sheet(seat)?.unit == "t-liugou")
    seat.press("7")
    let second = try #require(seat.room.duty.spotRound?.checks.last)
    #expect(second.rings == 1)
    #expect(second.secondPhone == "0900-5513012")
    #expect(second.isOnRoster == true)
    #expect(second.leaderReached == false)
    // Who moves on notes a new call.
    seat.press("  j")
    #expect(sheet(seat)?.rings == 0)
  }

  @Test("the line takes rings, names and words; without a plain result it asks for its digit")
  func line() throws {
    var seat = Seat(.district())
    seat.press("V<Enter>响铃6声 保安接的<Enter>")
    #expect(seat.flow.notice == .resultUnclear("响铃6声 保安接的"))
    #expect(seat.flow.entry != nil)
    seat.press("<C-u>6 响2声 保安接的<Enter>")
    let check = try #require(seat.room.duty.spotRound?.checks.last)
    #expect(check.result == .standIn)
    #expect(check.rings == 2)
    #expect(check.answeredBy == "保安")
    #expect(check.words == "响2声 保安接的")
    seat.press("l2声接听，正常<Enter>")
    #expect(seat.room.duty.spotRound?.checks.last?.result == .normal)
    seat.press("<Enter><Enter>")
    #expect(seat.flow.entry == nil)
    #expect(seat.room.duty.spotRound?.checks.count == 2)
  }

  @Test("a unit is checked again by its key; u takes the last result back and goes to its unit")
  func again() throws {
    var seat = Seat(.district())
    seat.press("V4<Up>1")
    #expect(results(seat) == ["t-shimen busy", "t-shimen normal"])
    #expect(seat.room.duty.unitsToCallAgain == [])
    seat.press("u")
    #expect(results(seat) == ["t-shimen busy"])
    #expect(sheet(seat)?.unit == "t-shimen")
    seat.press("u")
    #expect(seat.room.duty.spotRound == nil)
    #expect(sheet(seat) != nil)
  }

  @Test("when all were called, the cursor goes to those that must be called again")
  func order() throws {
    var seat = Seat(.district())
    seat.press("V131111111111611")
    #expect(seat.room.duty.spotRound?.unchecked == [])
    #expect(sheet(seat)?.unit == "t-liugou")
    seat.press("1")
    #expect(sheet(seat)?.unit == "s-wenchang")
    seat.press("x")
    #expect(seat.room.duty.spotRound == nil)
    guard case .roundFinished(let it, _)? = seat.flow.notice else {
      Issue.record("no end")
      return
    }
    #expect(it.faulty.count == 2)
    #expect(it.toCallAgain == ["s-wenchang"])
    // The round stays on the screen for its notice and for later checks.
    seat.press("p")
    #expect(seat.effects.contains(.saveRound(one)))
    seat.press("1")
    #expect(seat.room.duty.unitsToCallAgain == [])
    #expect(seat.room.duty.lastSpotRound?.checks.count == 17)
  }

  @Test("x ends a round that lacks units only when it is pressed twice")
  func end() throws {
    var seat = Seat(.district())
    seat.press("V1x")
    #expect(seat.room.duty.spotRound != nil)
    #expect(sheet(seat)?.finishAsks == true)
    seat.press("<Down>x")
    #expect(seat.room.duty.spotRound != nil)
    seat.press("x")
    #expect(seat.room.duty.spotRound == nil)
    seat.press("<Esc>Vxp")
    #expect(seat.flow.notice == .refused(.noOpenSpotRound))
  }

  @Test("what another board finds shows here, and the finished round is opened by its number")
  func shared() throws {
    var seat = Seat(.district())
    seat.press("V")
    try seat.elsewhere(.recordSpotCheck(SpotCheckEntry(unit: "t-shimen", result: .busy)))
    #expect(sheet(seat)?.round(seat.room.duty)?.checks.count == 1)
    seat.press("xx<Esc>#v1<Enter>")
    #expect(seat.flow.detail?.spotRound?.finished != nil)
    seat.press("V")
    #expect(sheet(seat)?.number == one)
  }

  @Test("a read-only board looks and records nothing")
  func readOnly() throws {
    var seat = Seat(.district())
    seat.flow.isReadOnly = true
    let start = seat.room.duty.position
    seat.press("V1x<Enter><Esc>T1a-")
    #expect(seat.room.duty.position == start)
    seat.press("<Esc>U")
    #expect(seat.flow.notice == .keyUnavailable(.checkOfUs, .boardIsReadOnly))
  }

  @Test("a call that tells of a check becomes one as well")
  func call() throws {
    var seat = Seat(.district())
    seat.press("<F2>抽查青崖镇 响铃六声<Enter>")
    guard case .callStoredAsCheck(_, let check?, _)? = seat.flow.notice else {
      Issue.record("\(String(describing: seat.flow.notice))")
      return
    }
    #expect(check.unit == "t-qingya")
    #expect(check.result == .slow)
    #expect(check.rings == 6)
    #expect(seat.room.duty.unitsToCallAgain.map(\.unit) == ["t-qingya"])
    seat.press("u")
    #expect(seat.room.duty.unitsToCallAgain == [])
    let start = seat.room.duty.position
    seat.press("<F2>查岗 榆树湾乡 5513041 响了7声没人接 隔5分钟再拨通 值班员高峰接的<Enter>")
    #expect(seat.room.duty.position == start + 1)
    seat.press("<F2>21:05市总值班室抽查，问带班领导在不在岗，郭区长接的电话，正常<Enter>")
    guard case .checkOfUsRecorded(let us)? = seat.room.lines.last?.event else {
      Issue.record("no check of us")
      return
    }
    #expect(us.by == "c-duty")
    #expect(us.answeredBy == "郭区长")
  }

  @Test("U takes a check of us in one line")
  func us() throws {
    var seat = Seat(.district())
    seat.press("U市总值班室 2声 邹丽娟接 问带班领导是否在岗 答在岗 正常<Enter>")
    guard case .checkOfUsRecorded(let it)? = seat.room.lines.last?.event else {
      Issue.record("no check of us")
      return
    }
    #expect(it.by == "c-duty")
    #expect(it.rings == 2)
    #expect(it.answeredBy == "邹丽娟")
    #expect(it.result == .normal)
    #expect(it.medium == .telephone)
    seat.press("U省政府值班室视频点名<Enter>")
    guard case .checkOfUsRecorded(let other)? = seat.room.lines.last?.event else {
      Issue.record("no check of us")
      return
    }
    #expect(other.by == "省政府值班室")
    #expect(other.medium == .video)
    #expect(other.result == nil)
  }

  @Test("T tests the lines: a digit each, a for all, - for what is wrong")
  func lines() throws {
    var seat = Seat(.district())
    seat.press("T12")
    #expect(seat.room.duty.lineTests(ofShiftAt: seat.room.now).map(\.line) == [.telephone, .fax])
    seat.press("<Up><Up><Down>-无信号<Enter>")
    let fax = try #require(
      seat.room.duty.lineTests(ofShiftAt: seat.room.now).first { $0.line == .fax })
    #expect(!fax.isWorking)
    #expect(fax.words == "无信号")
    seat.press("a")
    #expect(seat.room.duty.lineTests(ofShiftAt: seat.room.now).filter(\.isWorking).count == 4)
    seat.press("<Esc>")
    #expect(seat.flow.overlay == nil)
  }
}
