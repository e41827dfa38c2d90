import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

/// S2 of the trade's scenarios: merchants block a trunk road; the leader writes on the flash bulletin.
@Suite("The blocked road, from the ring to the instruction's end, by keys alone")
struct BlockadeStoryTests {
  private let one = ItemNumber(year: 2026, serial: 1)

  @Test(
    "sensitive without a level: the strict clocks run, and the instruction ends in time",
    arguments: [(Language.chinese, 120, 40), (.chinese, 80, 24), (.english, 120, 40)])
  func blockade(language: Language, columns: Int, rows: Int) throws {
    let story = try Story(
      "s2", day: "2026-11-17", from: "09:12", crew: ("祁建山", "尹鹏", "蒋欣怡"),
      language: language, columns: columns, rows: rows)
    let stage = story.stage
    var incident: Incident { stage.desk.duty.incident(one)! }

    story.at("09:12", OpeningCall.all[1].keys)
    #expect(incident.classification.sensitivity?.isSensitive == true)
    #expect(incident.suggestedLevel == nil)
    try story.picture("1-opened")

    story.at("09:16", "<F6>祁建山<Enter>")
    story.at("09:17", "<F4>知道了<Enter>")
    story.at("09:27", "<F2>公安分局 民警22人到现场 120人左右 诉求是退半年租金 有人拍视频<C-t><Enter>")
    #expect(incident.calls.count == 2)
    story.at("09:38", "<F6>齐思敏<Enter>")
    story.at("10:05", "<F6><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(
      story.verdicts(one) == [
        "leader 4 met", "phone_city 26 met", "written_first 53 met", "written_all 53 met",
      ])
    try story.picture("2-reported")

    story.at("10:30", "<Esc>#1<Enter>:bulletin<Enter><C-u>应急快报<Enter>")
    #expect(stage.desk.duty.bulletins.last?.incident == one)

    story.at("11:30", "#1<Enter><F5>沈砚秋：请信访局牵头，公安、商务、河湾街道配合，今日内化解，防止反复<Enter>")
    stage.press("信访局 公安分局 商务局 河湾街道<Enter><Enter>")
    let order = try #require(stage.desk.duty.instructions.last)
    #expect(order.assignments.count == 4)
    #expect(order.due == stage.desk.duty.time.instant(iso: "2026-11-18T00:00:00"))
    try story.picture("3-instructed")

    story.at("11:36", "#p1<Enter>v信访局<Enter>")
    stage.press("v公安分局<Enter>v商务局<Enter>v")
    story.at("11:50", "<F4>河湾街道<Enter>")
    #expect(
      stage.desk.duty.instruction(order.number)?.assignment(to: "s-hewan")?.state == .received)
    try story.picture("4-conveyed")

    story.at("13:50", "<F2>公安分局 新丰商贸城商户代表到街道谈 13:50道路放开 共阻断4小时38分<C-t><Enter>")
    story.at("14:20", "#1<Enter><F6><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.series.last?.stage == .followUp)
    try story.picture("5-road-open")

    story.at("17:40", "#p1<Enter>b信访局 与商户代表签订会谈纪要，退租金方案12月1日前给出<Enter>")
    #expect(
      stage.desk.duty.instruction(order.number)?.assignment(to: "d-petition")?.state == .fedBack)
    story.at("18:00", "#1<Enter><F6><Tab><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.series.last?.stage == .final)
    try story.picture("6-final")
  }
}
