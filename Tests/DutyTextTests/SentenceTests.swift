import CustomDump
import DutyDomain
import Testing

@testable import DutyText

@Suite("Sentences, word for word")
struct SentenceTests {
  private let naming = Samples.naming

  @Test("a refusal says what happened, what is safe and what to do")
  func refusal() {
    let refusal = Refusal.closeHasGaps(Samples.number, [.level, .finalReport])
    let chinese = Phrases.chinese.troubles.refusal(refusal, naming)
    expectNoDifference(
      chinese.lines,
      [
        "31 号事件还缺：定级、终报。", "没有改动任何内容。",
        "请先补上；确实不需要的，再确认一次即可办结，日志会记下所缺各项。",
      ])
    #expect(
      Phrases.english.troubles.refusal(.reasonMissing, naming).oneLine
        == "No reason was given. Please state the reason.")
    #expect(
      Phrases.chinese.troubles.refusal(.reasonMissing, naming).oneLine == "没有写理由。请写明理由再办。")
  }

  @Test("a stored call names the position, the incident and the call")
  func storedCall() {
    let notice = Notice.callStored(
      call: ItemNumber(year: 2026, serial: 123), incident: Samples.number, position: 20483)
    #expect(Phrases.chinese.notices.notice(notice, naming) == "已存 #20483 事件 31 来电 123")
    #expect(Phrases.english.notices.notice(notice, naming) == "stored #20483 incident 31 call 123")
  }

  @Test("a duplicated date names both lines and both crews")
  func duplicatedDate() {
    let problem = ImportProblem(
      file: "值班表.csv", line: 6, column: 1,
      what: .dateDuplicated(Samples.day, firstLine: 5, firstCrew: "甲/乙/丙", secondCrew: "丁/戊/己"))
    #expect(
      Phrases.chinese.troubles.problem(problem)
        == "值班表.csv 第 6 行第 1 列，错误：2026-11-23 重复：第 5 行是 甲/乙/丙，本行是 丁/戊/己")
  }

  @Test("figures stand in the order of gravity")
  func figures() {
    let figures = Figures([Figure(.injured, 12), Figure(.missing, 3), Figure(.dead, 2)])
    #expect(Phrases.chinese.names.figures(figures) == "死2 失联3 伤12")
    #expect(Phrases.english.names.figures(figures) == "2 dead 3 missing 12 hurt")
    #expect(Phrases.chinese.names.figure(.magnitudeTenths, 45) == "4.5级")
    #expect(Phrases.chinese.names.figure(.areaSquareMetres, 15_000) == "过火1.5公顷")
    #expect(Phrases.chinese.names.figures(Figures()).isEmpty)
  }

  @Test("lines of the log")
  func logLines() {
    let texts = Samples.lines.map { Phrases.chinese.log.sentence(for: $0, naming: naming) }
    for sentence in [
      "排定 2026-11-23 周一 值班：带班 钱一、主班 空缺、副班 空缺。",
      "补录来电 31，12:54 接报：9（补录理由：8）",
      "核定：类别 撞车、12G07，级别 重大，敏感（9）。理由：8。",
      "最新数字：死4。建议级别：较大，待核定。", "钱一 12:54 电话签收，8代记：9",
      "12:54 电话初报市总值班室（8）：9（迟报原因：7）", "批示 31 甲局反馈：9（电话，8）",
      "批示 31，钱一：「9」，交甲局办理，17:42 前办结。",
    ] {
      #expect(texts.contains(sentence), "\(sentence)")
    }
  }

  @Test("what a person did is told from what the program wrote")
  func persons() {
    let log = Phrases.chinese.log
    let byPerson = Samples.lines.filter(log.isByPerson)
    #expect(!byPerson.isEmpty && byPerson.count < Samples.lines.count)
    var automatic = byPerson[0]
    automatic.author = ""
    #expect(!log.isByPerson(automatic))
  }

  @Test("quick entry says what it understood and asks for the rest")
  func intake() {
    var facts = CallFacts.blank
    facts.callerUnit = "d-traffic"
    facts.callback = "19000000123"
    facts.figures = [Figure(.dead, 2), Figure(.injured, 12)]
    facts.category = "12H02"
    facts.suggestedLevel = .major
    expectNoDifference(
      Phrases.chinese.intake.facts(facts, naming).map(\.text),
      ["突发事件", "甲局", "19000000123", "撞车", "死2", "伤12", "建议较大"])
    #expect(
      Phrases.chinese.intake.questions([.occurredAt, .dangerousGoods, .trapped, .hospital])
        == "问: 几点发生的 / 有无危化品泄漏 / 有无人员被困")
    #expect(Phrases.chinese.intake.questions([]) == "要素已齐，回车即存")
  }

  @Test("missing days are named as runs")
  func missingDays() {
    let days = ([9] + Array(14...30)).map { CivilDate(year: 2026, month: 11, day: $0)! }
    #expect(
      Phrases.chinese.troubles.fault(.daysMissing(days))
        == "有 18 天没有排班：2026-11-09、2026-11-14..2026-11-30")
  }
}
