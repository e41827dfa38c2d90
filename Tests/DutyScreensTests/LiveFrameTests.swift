import DutyDomain
import DutyFlow
import DutyScreens
import DutyTestKit
import DutyText
import Testing

@Suite("What the board says while somebody types")
struct LiveFrameTests {
  private static let sizes = [BoardSize(120, 40), BoardSize(80, 24)]

  @Test(
    "each state of the live line", arguments: Language.allCases, LiveState.allCases)
  func state(language: Language, state: LiveState) {
    for size in Self.sizes {
      var seat = Seat(.district(), columns: size.columns, rows: size.rows)
      seat.press(state.keys)
      let frame = draw(
        seat.flow, seat.room.duty, phrases: Phrases(language: language), theme: .testing)
      GoldenFrame(name: "live-\(state.rawValue)-\(language.rawValue)-\(size)").expect(frame)
    }
  }
}

/// States of the entry line, each by the keys that lead to it from the queue.
enum LiveState: String, CaseIterable {
  case unclear, caller, contradiction, linked, meeting, cycling, goTo
  case due, dueUnread, dueFromWords, extendReason, reassign, leaderSpeaks

  var keys: String {
    switch self {
    case .unclear: "<F2>石门阵报 云石公路中巴翻车 3人受伤"
    case .caller: "<F2>1900000609"
    case .contradiction: "<F2>柳沟镇李明 19000006317 山上有烟"
    case .linked: "<F2>石门镇续报 石门隧道那个事 又有1人送医<C-t>"
    case .meeting: "<F2>市总值班室通知 明天上午9点开防汛视频会"
    case .cycling: "<F2>sm<Tab><Tab>"
    case .goTo: "#smsd"
    case .due: "<F5>请交警排查同类隧道<Enter>交警大队<Enter>明日18:00"
    case .dueUnread: "<F5>请交警排查同类隧道<Enter>交警大队<Enter>下个月初"
    case .dueFromWords: "<F5>请交警3日内排查同类隧道<Enter>交警大队<Enter>"
    case .extendReason: "#p3<Enter>e明日18:00<Enter>"
    case .reassign: "3=信访局 住建局 不属本单位职责"
    case .leaderSpeaks: "<F5>qjs"
    }
  }
}
