import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyFlow
import DutyJournal
import DutyTestKit
import DutyText
import Testing

/// S1 of the trade's scenarios: two oil trucks burn in a tunnel, five die, one more within the week.
@Suite("The tunnel, from the ring to the supplement a week later, by keys alone")
struct TunnelStoryTests {
  private let one = ItemNumber(year: 2026, serial: 1)

  @Test(
    "each clock is kept, and the board shows the next one at every turn",
    arguments: [(Language.chinese, 120, 40), (.chinese, 80, 24), (.english, 120, 40)])
  func tunnel(language: Language, columns: Int, rows: Int) throws {
    let story = try Story(
      "s1", day: "2026-12-05", from: "21:41", crew: ("郭维庆", "姜浩然", "蒋欣怡"),
      language: language, columns: columns, rows: rows)
    let stage = story.stage
    var incident: Incident { stage.desk.duty.incident(one)! }

    story.at("21:41", OpeningCall.all[0].keys)
    try story.picture("1-opened")
    #expect(stage.desk.duty.nextDeadline(of: incident)?.rule == "leader")

    story.at("21:43", "l119已派12车60人，明火大，隧道内情况不清<Enter>")
    story.at("21:46", "<F6>郭维庆<Enter>")
    #expect(story.verdicts(one) == ["leader 5 met"])
    story.at("21:47", "<F4>马上到现场<Enter>")
    story.at("21:48", "<F5>立即启动道路交通事故和危险化学品事故应急预案，消防全力灭火救人，公安封路疏散<Enter>")
    stage.press("消防大队 公安分局 应急局 卫健局 生态环境分局 宣传部<Enter><Enter>")
    #expect(stage.desk.duty.instructions.last?.assignments.count == 6)
    try story.picture("2-leader-told")

    story.at("21:55", "<F2>119 现场至少2人死亡 还有3人没找到 伤6人 火没灭<C-t><Enter>")
    #expect(incident.calls.count == 2)
    #expect(incident.suggestedLevel == .major)
    #expect(incident.classification.level == nil)
    try story.picture("3-level-suggested")

    story.at("22:05", "<F6><F6><Tab>t齐思敏<Enter><Esc>")
    #expect(story.verdicts(one).last == "phone_city 24 met")
    try story.picture("4-city-told")

    story.at("22:20", "<F6><F6><F6><F6><F6>")
    story.at("22:30", "<F6>市总值班室<Enter><Enter>")
    #expect(story.verdicts(one).suffix(2) == ["written_first 49 met", "written_all 58 met"])
    story.at("22:32", "<F6>齐思敏<Enter><Esc>")
    #expect(incident.reports.last?.receipt?.by == "齐思敏")
    try story.picture("5-paper-sent")

    story.at("23:40", "<F2>119 3名失联人员找到均已死亡 累计死亡5人 失联0人 伤6人 22时50分明火扑灭<C-t><Enter>")
    #expect(incident.figures[.dead] == 5)
    story.at("23:42", "c死亡5人<Enter>")
    #expect(incident.classification.level == .major)
    try story.picture("6-level-confirmed")

    story.at("23:55", "<F6><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.series.map(\.stage) == [.first, .first, .followUp])
    try story.picture("7-follow-up")

    story.at("2026-12-06 00:20", ":bulletin<Enter><Enter>")
    let bulletin = try #require(stage.desk.duty.bulletins.last)
    #expect(bulletin.incident == one)
    stage.press("#b\(bulletin.number.serial)<Enter><F6>")
    #expect(stage.desk.duty.bulletins.last?.issue?.serial == 1)
    try story.picture("8-bulletin")

    story.at(
      "2026-12-06 16:00", "<Esc>#1<Enter><F6><Tab><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.series.last?.stage == .final)
    #expect(stage.desk.duty.openDeadlines(of: incident).isEmpty)
    try story.picture("9-final")

    story.at("2026-12-12 09:10", "<F2>市三院 隧道事故重伤员1人今晨抢救无效死亡 累计死亡6人 伤5人<C-t><Enter>")
    #expect(stage.desk.duty.nextDeadline(of: incident)?.rule == "casualty_supplement")
    try story.picture("10-one-more-dead")
    story.at("2026-12-12 10:05", "#1<Enter><F6><F6><F6><F6><F6><F6>市总值班室<Enter><Enter><Esc>")
    #expect(incident.series.last?.stage == .supplement)
    #expect(story.verdicts(one).last?.hasSuffix("met") == true)
    #expect(stage.desk.duty.openDeadlines(of: incident).isEmpty)

    let bells = stage.terminal.bells
    story.at("2026-12-12 10:30", "x善后已移交<Enter><Enter>")
    #expect(stage.desk.duty.incident(one) == nil)
    stage.wait(seconds: 3600)
    stage.wait(seconds: 86_400)
    #expect(stage.terminal.bells == bells)
    try story.picture("11-closed")
  }
}
