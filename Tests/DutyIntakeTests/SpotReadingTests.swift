import DutyDomain
import DutyIntake
import Testing

@Suite("What the words of a spot check say")
struct SpotReadingTests {
  @Test(
    "a result that the words leave no doubt of",
    arguments: [
      ("抽查石门镇：正常", SpotResult.normal), ("2声接听，正常", .normal), ("二声接听，问答正常", .normal),
      ("三声接听", .normal), ("抽查石门镇 响铃六声", .slow), ("响了7声", .slow), ("响铃6声 正常", .slow),
      ("响铃超三声", .slow), ("无人接听", .unanswered), ("打了两遍没人接", .unanswered), ("占线", .busy),
      ("空号", .deadNumber), ("停机", .deadNumber), ("保安接的", .standIn), ("顶岗", .standIn),
      ("带班领导手机关机，领导关机", .leaderUnreachable), ("不掌握情况", .uninformed),
      ("6 rings", .slow), ("no answer", .unanswered), ("line busy", .busy), ("all well", .normal),
      ("leader unreachable", .leaderUnreachable),
    ])
  func plain(text: String, result: SpotResult) {
    #expect(SpotReading(text).plainResult() == result)
  }

  @Test(
    "where the words say nothing or several things, a person decides",
    arguments: [
      "", "抽查石门镇", "响铃2声", "响铃6声 保安接的", "响了7声没人接 隔5分钟再拨通 值班员高峰接的",
      "5513161 占线，再打通，值班员陈斌接的", "先打5513122没人，再打5513121响两声王静接的", "business as usual?",
    ])
  func unclear(text: String) {
    #expect(SpotReading(text).plainResult() == nil)
  }

  @Test("rings, seconds, who answered, by what, what was asked and said")
  func facts() {
    let us = SpotReading("市总值班室视频抽查，2声，郭区长接的电话，问带班领导在不在岗，答在岗，正常")
    #expect(us.rings == 2)
    #expect(us.answeredBy == "郭区长")
    #expect(us.medium == .video)
    #expect(us.questions == "带班领导在不在岗")
    #expect(us.answers == "在岗")
    let unit = SpotReading("值班员尚勇接听，12秒，第二号码，带班领导在岗")
    #expect(unit.seconds == 12)
    #expect(unit.answeredBy == "尚勇")
    #expect(unit.isOnRoster == true)
    #expect(unit.triedSecond)
    #expect(unit.leaderReached == true)
    #expect(SpotReading("区委办值班室查我岗").isAboutUs)
    #expect(SpotReading("没人接").answeredBy == "")
    #expect(SpotReading("0900-5513041 响了7声").rings == 7)
  }

  @Test("any text is read to its end, whatever stands in it")
  func anything() {
    for text in ["声", "9999999999999声", "接", "问答", "答", "\u{202E}声2声", "👨‍👩‍👧接", "6", "６声接听"] {
      _ = SpotReading(text)
    }
    #expect(SpotReading("６声接听").rings == 6)
    #expect(SpotReading("9999999999声").rings == nil)
  }
}
