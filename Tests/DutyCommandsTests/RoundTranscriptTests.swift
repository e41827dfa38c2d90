import Foundation
import TerminalTestKit
import Testing

@Suite("Spot checks by command")
struct RoundTranscriptTests {
  @Test("a round: opened, recorded, checked again, finished, shown, printed, listed")
  func life() throws {
    let room = try DutyRoom.furnished()
    let opened = try room.document("round", "open")
    #expect(opened.text("kind") == "spot_round")
    #expect(opened.number("number") == 1)
    try room.done("round", "record", "石门镇", "normal", "--rings", "2", "--leader", "yes")
    let said = try room.done("round", "record", "青崖镇", "2", "--rings", "6")
    #expect(said.contains("青崖镇 响铃超三声"))
    try room.done(
      "round", "record", "铁桥街道", "stand_in", "--answered-by", "保安", "--second", "--words", "已提醒")
    let denied = try room.run("round", "record", "河湾街道", "normal", "--rings", "5")
    #expect(denied.code == 1)
    #expect(threeParts(denied)?[0].contains("响铃超三声") == true)
    #expect(try room.run("round", "recheck", "河湾街道", "normal").code == 1)
    try room.done("round", "recheck", "青崖镇", "normal", "--rings", "2")
    #expect(try room.document("round", "again").list().map { $0.text("unit") } == ["s-tieqiao"])
    #expect(try room.run("round", "finish").code == 1)
    let end = try room.done("round", "finish", "--despite-unchecked", "--words", "记入通报")
    #expect(end.contains("有问题 2 家"))
    let round = try room.document("round", "show").inner("item")
    #expect(round.text("state") == "finished")
    #expect(round.list("checks").count == 4)
    #expect(round.number("checked") == 3)
    #expect(
      round.lacks(
        """
        number year state opened finished ring_limit kinds units checked counts faulty \
        to_call_again unchecked checks
        """) == [])
    let check = try #require(round.list("checks").last)
    #expect(
      check.lacks(
        """
        number year round unit unit_name result medium rings seconds answered_by on_roster \
        leader_reached phone second_phone words checked_by at recheck call late_reason
        """) == [])
    #expect(check.isNull("seconds"))
    #expect(try room.done("round", "show", "v1", "--print", "text", "--stdout").contains("通报"))
    let printed = try room.done("round", "show", "v1", "--print", "html")
    #expect(printed.contains("/papers/spot-round-"))
    #expect(try room.document("round", "list", "--open").list().isEmpty)
    #expect(try room.document("round", "list").list().count == 1)
    #expect(try room.document("round", "list", "--since", "2099-01-01").list().isEmpty)
    // A later check goes to the round that is over.
    try room.done("round", "recheck", "铁桥街道", "1", "--answered-by", "尚勇")
    #expect(try room.document("round", "again").list().isEmpty)
    #expect(try room.done("show", "v1").contains("尚勇"))
    #expect(try room.done("search", "尚勇").contains("复查铁桥街道"))
    #expect(try room.done("log").contains("查岗 1 结束"))
    try room.done("verify")
  }

  @Test("checks of us and line tests, in both languages")
  func ownRoom() throws {
    let room = try DutyRoom.furnished()
    try room.done(
      "check", "received", "--by", "市总值班室", "--rings", "2", "--answered-by", "邹丽娟", "--questions",
      "带班领导是否在岗", "--answers", "在岗", "--result", "normal")
    try room.done("check", "received", "--by", "省政府值班室", "--medium", "video")
    let checks = try room.document("check", "list").list()
    #expect(checks.map { $0.text("by") } == ["市总值班室", "省政府值班室"])
    #expect(checks[0].text("by_id") == "c-duty")
    #expect(checks[1].isNull("result"))
    #expect(try room.done("check", "list", "--lang", "en").contains("2 rings"))
    #expect(try room.run("check", "received", "--by", "市", "--rings", "100").code == 2)
    try room.done("linetest", "telephone", "--name", "5512345")
    #expect(try room.done("linetest", "fax", "--fault", "无信号").contains("传真不正常"))
    let tests = try room.document("linetest", "list").list()
    #expect(tests.map { $0.text("line") } == ["telephone", "fax"])
    let shift = try room.document("linetest", "shift")
    #expect(shift.list("items").count == 2)
    #expect(try room.done("linetest", "shift", "--lang", "en").contains("not tested"))
    try room.done(
      "strike", "\(try #require(try room.document("verify").number("events")))", "--reason", "误")
    #expect(try room.document("linetest", "list").list().last?.flag("struck") == true)
    #expect(try room.document("linetest", "shift").list("items").count == 1)
    #expect(try room.run("linetest", "pigeon").code == 2)
    let late = try room.run("linetest", "video", "--happened-at", "2026-11-01T08:30")
    #expect(late.code == 1)
  }

  @Test("a call that tells of a check is stored as one; one that does not stays a call")
  func call() throws {
    let room = try DutyRoom.furnished()
    let told = try room.document("call", "抽查青崖镇 响铃六声")
    #expect(told.inner("spot_check").text("result") == "slow")
    #expect(try room.document("round", "again").list().map { $0.text("unit") } == ["t-qingya"])
    let open = try room.document("call", "查岗 榆树湾乡 响了7声没人接 隔5分钟再拨通 值班员高峰接的")
    #expect(open.object["spot_check"] == nil)
    #expect(try room.done("call", "市总值班室抽查，郭区长接的电话，正常").contains("对我室的查岗"))
    #expect(try room.document("check", "list").list().count == 1)
  }
}
