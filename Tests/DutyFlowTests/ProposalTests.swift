import CellGrid
import DutyDomain
import DutyFlow
import DutyTestKit
import Testing

@Suite("Completion in every line")
struct ProposalTests {
  private func offered(_ seat: Seat) -> [String] { seat.flow.entry?.completions.map(\.text) ?? [] }

  @Test(
    "each kind of line completes its own things by initials",
    arguments: [
      ("<F2>smz", "石门镇"), ("<F2>柳沟镇yzg", "杨志刚"), ("<F2>fzcjsy", "纺织厂家属院3栋2单元"),
      ("l已通知xfdd", "消防大队"), ("<F4>qjs", "祁建山："), ("<F5>qjs", "祁建山："),
      ("<F5>请排查<Enter>jjdd", "交警大队 "), ("<F5>请排查<Enter>交警大队<Enter>jr", "今日内"),
      ("<F6>qsm", "齐思敏："), ("c<C-u>sdhz", "12G07 "), ("ssw", "死亡"), ("=lglc", "1"),
      ("x已交jjdd", "交警大队"), ("#smsd", "6"), ("#qlcj", "p1"), ("#p", "p4"), ("/lcj", "林草局"),
      ("fjjdd", "交警大队"), ("3b信fj", "信访局 "), ("3=xfj", "信访局 "), ("ehwjd", "河湾街道"),
    ])
  func sources(keys: String, wanted: String) {
    var seat = Seat(.district())
    seat.press(keys)
    let inserted = seat.flow.entry?.completions.map(\.inserted) ?? []
    #expect(inserted.contains(wanted), "\(keys): \(inserted)")
  }

  @Test("behind a unit its own people come first")
  func ownPeople() {
    var seat = Seat(.district())
    seat.press("<F2>柳沟镇y")
    guard let first = seat.flow.entry?.completions.first?.text else {
      Issue.record("nothing offered")
      return
    }
    #expect(seat.room.duty.directory.person(named: first)?.unit == "t-liugou")
  }

  @Test("Tab takes the first, Tab again the next, and round; Shift-Tab gives back what was typed")
  func cycle() {
    var seat = Seat(.district())
    seat.press("<F2>报sm")
    let proposals = offered(seat)
    #expect(proposals.count >= 2)
    for place in 0..<proposals.count {
      seat.press("<Tab>")
      #expect(seat.flow.entry?.text == "报" + proposals[place])
      #expect(seat.flow.entry?.cycle?.place == place)
    }
    seat.press("<Tab>")
    #expect(seat.flow.entry?.text == "报" + proposals[0])
    seat.press("<S-Tab>")
    #expect(seat.flow.entry?.text == "报sm")
    #expect(offered(seat) == proposals)
    #expect(seat.flow.entry?.cycle == nil)
  }

  @Test("any other key keeps what stands there, Esc too without leaving the line")
  func keep() {
    var seat = Seat(.district())
    seat.press("<F2>smz<Tab><Esc>")
    #expect(seat.flow.entry?.text == "石门镇")
    #expect(seat.flow.entry?.cycle == nil)
    seat.press("smsd<Tab>报")
    #expect(seat.flow.entry?.text == "石门镇石门隧道报")
    seat.press("<Esc>")
    #expect(seat.flow.entry == nil)
  }

  @Test("reasons that were given lately are offered before anything is typed")
  func reasons() {
    var seat = Seat(.district())
    seat.press("#6<Enter>z已电话催过<Enter>z")
    #expect(offered(seat) == ["已电话催过"])
    seat.press("<Tab>")
    #expect(seat.flow.entry?.text == "已电话催过")
  }

  @Test("who took the last report is offered for the next")
  func receivers() {
    var seat = Seat(.district())
    seat.press("#2<Enter><F6>市值班室老齐：已报<Enter>#3<Enter><F6>")
    #expect(offered(seat) == ["市值班室老齐："])
  }

  @Test("Tab without proposals still changes how a report is made")
  func choice() {
    var seat = Seat(.district())
    seat.press("#2<Enter><F6>")
    let before = seat.flow.entry?.choice
    seat.press("<Tab>")
    #expect(seat.flow.entry?.choice != before)
  }

  @Test("search words of late are offered")
  func searches() {
    var seat = Seat(.district())
    seat.press("/林草<Enter><Esc>/")
    #expect(offered(seat) == ["林草"])
  }
}
