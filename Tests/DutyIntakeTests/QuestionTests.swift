import DutyDomain
import Testing

@testable import DutyIntake

@Suite("What to ask the caller next")
struct QuestionTests {
  private func missing(_ text: String) -> [MissingFact] { District.understand(text).missing }

  @Test("each of the twenty-six sub-categories has questions of its own")
  func subCategories() {
    let rules = CodeRules(.builtIn)
    let groups = Dictionary(grouping: BuiltIn.codeTable.rows.filter { $0.group != nil }) {
      $0.group!
    }
    #expect(groups.count == 26)
    for rows in groups.values {
      for row in rows {
        let own = rules.questions.filter { row.code.hasPrefix($0.prefix) && $0.prefix.count >= 3 }
        #expect(!own.isEmpty, "\(row.code) \(row.chinese)")
        #expect(
          Set(rules.questions(about: row.code)).count == rules.questions(about: row.code).count)
      }
    }
  }

  @Test("every kind of call but what is neither here nor there has questions")
  func kinds() {
    let rules = CodeRules(.builtIn)
    for kind in CallKind.allCases where kind != .incident && kind != .followUp && kind != .other {
      #expect(rules.questionsOfKinds[kind]?.isEmpty == false, "\(kind)")
    }
  }

  @Test("every question that is asked can be answered, by a fact or by words")
  func answerable() {
    let told = Set(Lexicon.builtIn.rows.filter { $0.use == .told }.map(\.value))
    let byFact: Set<MissingFact> = [
      .callerUnit, .callerName, .callback, .whatHappened, .occurredAt, .place, .magnitude, .crowd,
      .meetingTime, .requestedWhat,
    ]
    for fact in MissingFact.allCases where !byFact.contains(fact) {
      #expect(told.contains(fact.rawValue), "\(fact)")
    }
  }

  @Test(
    "an answer takes its question away, a denial as well",
    arguments: [
      ("石门隧道两油罐车追尾", "无泄漏", MissingFact.dangerousGoods),
      ("石门隧道两油罐车追尾", "有泄漏", .dangerousGoods),
      ("石门隧道两油罐车追尾", "无人员伤亡", .casualties), ("石门隧道两油罐车追尾", "无被困", .trapped),
      ("石门隧道两油罐车追尾", "双向封闭", .roadClosed), ("柳沟林场山火", "过火约2公顷", .burntArea),
      ("河湾街道报 商户堵路", "约120人", .crowd), ("河湾街道报 商户堵路", "要求退租", .demands),
      ("滨河路爆管停水", "约3200户", .households), ("滨河路爆管停水", "预计4小时修好", .restoration),
    ])
  func answered(text: String, answer: String, question: MissingFact) {
    #expect(missing(text).contains(question), "\(text)")
    #expect(!missing(text + " " + answer).contains(question), "\(text) \(answer)")
  }

  @Test(
    "what nobody knows is still to be asked",
    arguments: ["是否泄漏不清楚", "有无泄漏", "泄漏情况不明"])
  func open(words: String) {
    #expect(missing("石门隧道两油罐车追尾 " + words).contains(.dangerousGoods))
  }

  @Test("severity and hospital are asked only where somebody is hurt")
  func conditional() {
    #expect(!missing("云石公路货车追尾").contains(.hospital))
    #expect(missing("云石公路货车追尾 伤3人").contains(.hospital))
    #expect(missing("云石公路货车追尾 伤3人").contains(.severity))
    #expect(!missing("云石公路货车追尾 伤3人 无重伤 已送区医院").contains(.severity))
  }

  @Test(
    "calls that are no incidents ask for their own",
    arguments: [
      ("市总值班室通知 开防汛视频会", [MissingFact.meetingTime, .attendees, .callerName]),
      ("市总值班室通知 明天上午9点开防汛视频会 分管领导参加", [.callerName]),
      ("石门镇请求支援沙袋", [.quantity, .dueTime, .place, .callerName, .callback]),
      ("石门镇请求支援沙袋500条 今晚8点前", [.place, .callerName, .callback]),
      ("市总值班室查岗", [.callerName]),
    ])
  func otherKinds(text: String, wanted: [MissingFact]) {
    #expect(missing(text) == wanted, "\(text)")
  }

  @Test("the meter counts what is wanted and what is known")
  func meter() {
    let bare = District.understand("两油罐车追尾")
    let full = District.understand("石门镇王强 19000000123 1240石门隧道两油罐车追尾 无人员伤亡 无被困 无泄漏 双向封闭")
    #expect(bare.known < full.known)
    #expect(full.known + full.missing.count == full.wanted)
    #expect(District.understand("石门镇零报告").wanted == 0)
  }

  @Test("a room's own questions take the place of ours, for the codes that it names")
  func ownQuestions() throws {
    let own = try Lexicon(
      csv:
        "use,value,words\nask,12H 12N,place;vehicles\nask,12H,callback\nask,kind:meeting,attendees\n",
      file: "own.csv")
    let rules = CodeRules(Lexicon.builtIn.extended(by: own))
    #expect(rules.questions(about: "12H02") == [.place, .vehicles, .callback])
    #expect(rules.questions(about: "12N04") == [.place, .vehicles])
    #expect(rules.questionsOfKinds[.meeting] == [.attendees])
    #expect(rules.questions(about: "12G03") == CodeRules(.builtIn).questions(about: "12G03"))
  }

  @Test(
    "a question that nobody knows is a fault of the file",
    arguments: [
      "ask,12H,place;who_knows", "ask,99X,place", "ask,kind:chat,place", "told,who_knows,有",
    ])
  func faults(row: String) {
    #expect(throws: TableFaults.self) {
      try Lexicon(csv: "use,value,words\n\(row)\n", file: "own.csv")
    }
  }
}
