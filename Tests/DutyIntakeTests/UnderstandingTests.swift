import DutyDomain
import DutyIntake
import Testing

@Suite("Understanding a call") struct UnderstandingTests {
  private let text = "石门镇王强 190-0000-0123 1240 石门隧道两油罐车追尾起火 2死3失联12伤 交警消防已到场"

  @Test("the call of the handbook is understood whole")
  func handbook() {
    let facts = District.understand(text).facts
    #expect(facts.kind == .incident)
    #expect(facts.callerUnit == "t-shimen")
    #expect(facts.callerName == "王强")
    #expect(facts.callback == "19000000123")
    #expect(facts.occurredAt == District.instant("2026-11-23T12:40:00+08:00"))
    #expect(facts.place == "石门隧道")
    #expect(facts.category == "12H02")
    #expect(facts.also.contains("12G07"))
    let figures = Figures(facts.figures)
    #expect(figures[.dead] == 2)
    #expect(figures[.missing] == 3)
    #expect(figures[.injured] == 12)
    #expect(facts.sensitivity?.isSensitive == true)
    #expect(facts.suggestedLevel == .major)
    #expect(facts.suggestedBy == "生产安全事故报告和调查处理条例第三条")
    #expect(facts.title == "石门隧道两油罐车追尾起火")
  }

  @Test("every fact shows the run of text it came from")
  func spans() {
    let characters = Array(text)
    let understood = District.understand(text)
    func words(_ fact: FactKind) -> String {
      understood.spans.first { $0.fact == fact }.map { String(characters[$0.characters]) } ?? ""
    }
    #expect(words(.callerUnit) == "石门镇")
    #expect(words(.callerName) == "王强")
    #expect(words(.callback) == "190-0000-0123")
    #expect(words(.occurredAt) == "1240")
    #expect(words(.place) == "石门隧道")
    #expect(words(.dead) == "2死")
    #expect(words(.missing) == "3失联")
    #expect(words(.injured) == "12伤")
  }

  @Test("the next question comes first, and none is asked twice")
  func missing() {
    let first = District.understand("两油罐车追尾").missing
    #expect(first.first == .place)
    #expect(Set(first).count == first.count)
    #expect(District.understand("石门镇零报告").missing.isEmpty)
  }

  @Test("a misspelt unit is taken, and marked")
  func misspelt() {
    let understood = District.understand("石门阵报 云石公路翻车")
    #expect(understood.facts.callerUnit == "t-shimen")
    let span = understood.spans.first { $0.fact == .callerUnit }
    #expect(span?.isUnclear == true)
    #expect(span?.reason == .unitMisspelt(unit: "t-shimen"))
  }

  @Test("the text says nothing: the call opens an incident and is marked unclear")
  func nothing() {
    for text in ["", " ", "喂", "，，，", "…"] {
      let facts = District.understand(text).facts
      #expect(facts.kind == .incident)
      #expect(facts.kindIsUnclear)
      #expect(facts.figures.isEmpty)
      #expect(facts.suggestedLevel == nil)
    }
  }

  @Test("none hurt is zero, unknown is nothing")
  func unknownIsNotZero() {
    let none = Figures(District.understand("石门镇报 云石公路翻车 无人员伤亡").facts.figures)
    #expect(none[.dead] == 0)
    #expect(none[.missing] == nil)
    let unknown = District.understand("石门镇报 云石公路翻车 伤亡不详").facts
    #expect(unknown.figures.isEmpty)
    #expect(!unknown.noneHurt)
    #expect(unknown.suggestedLevel == nil)
  }

  /// A simple generator, so that a failure can be repeated from the seed in its message.
  @Test("no text makes it fall, and every span lies in the text", arguments: [1, 7, 20_261_123])
  func anything(_ seed: UInt64) {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pool = Array(text + "伤死人名，。:：0123456789点半昨晚前K+-（）亿万十百两无更正实为👩‍🚒é\u{202E}\u{0}")
    for _ in 0..<400 {
      let random = String((0..<next(60)).map { _ in pool[next(pool.count)] })
      let understood = District.understand(random)
      let count = random.count
      for span in understood.spans {
        #expect(span.characters.upperBound <= count, "seed \(seed): \(random)")
      }
    }
  }

  @Test("the line for the scorer escapes what must be")
  func labelledLine() {
    let line = LabelledLine.json(
      id: "a\"\\\u{1}", District.understand(""), time: District.time)
    #expect(line.hasPrefix("{\"id\": \"a\\\"\\\\\\u0001\", \"kind\": \"incident\""))
    #expect(line.hasSuffix("\"measures\": {}}"))
  }
}
