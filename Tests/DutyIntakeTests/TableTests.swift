import DutyDomain
import Testing

@testable import DutyIntake

@Suite("Tables") struct TableTests {
  @Test("the tables that we bring along have no fault")
  func builtIn() throws {
    #expect(try CodeTable(csv: BuiltIn.codes, file: "codes.csv").rows.count == 168)
    let words = try Lexicon(csv: BuiltIn.lexicon, file: "lexicon.csv", isBuiltIn: true)
    let questions = try Lexicon(csv: BuiltIn.questions, file: "questions.csv", isBuiltIn: true)
    #expect(!words.rows.isEmpty && !questions.rows.isEmpty)
    // The start reads them without looking for faults.
    #expect(Lexicon.builtIn.rows == words.rows + questions.rows)
    #expect(try LevelRules(csv: BuiltIn.levels, file: "levels.csv").rules.count == 25)
    #expect(BuiltIn.codes + "\n" == District.text("codes.csv"))
  }

  @Test("the codes of a text are those of its characters")
  func codesOfText() {
    let parts = [
      "石门", "a", "Ｂ", "e\u{301}", "\r\n", "\u{3000}", "か\u{3099}", "👨‍👩‍👧", "，", "§", "\u{200D}", "\t",
      "㛃",
    ]
    for one in parts {
      for other in parts {
        let text = one + other + "路"
        #expect(Line.codes(of: text) == Line(text).codes, "\(text.debugDescription)")
      }
    }
  }

  @Test("every code and question that a rule names is known")
  func codesOfRules() {
    let rules = CodeRules(.builtIn)
    for rule in rules.primary + rules.further where rule.code != "-" {
      #expect(BuiltIn.codeTable[rule.code] != nil, "\(rule.code)")
    }
    for row in Lexicon.builtIn.rows where row.use == .ask {
      for word in row.words { #expect(MissingFact(rawValue: word) != nil, "\(word)") }
    }
  }

  @Test("every feature that a rule asks for has words")
  func featuresOfRules() {
    let known = Set(Lexicon.builtIn.rows.filter { $0.use == .feature }.map(\.value))
    let made = WordUse.madeFeatures
    let rules = CodeRules(.builtIn)
    for rule in rules.primary + rules.further {
      for name in rule.condition.needed.joined() + rule.condition.forbidden {
        let isMade = made.contains(name) || name.hasPrefix("is:") || name.hasPrefix("kw:")
        let bare = name.hasPrefix("caller:") ? String(name.dropFirst(7)) : name
        #expect(isMade || known.contains(bare), "\(rule.code) \(name)")
      }
    }
  }

  @Test("a fault is named with line and column")
  func faults() {
    let text = "use,value,words\nkind,follow_up/3,续报\nkinds,x,y\nfigure,deaths,死\nsays,,\nsays\n"
    #expect(
      throws: TableFaults([
        ImportProblem(file: "own.csv", line: 6, column: 0, what: .cellsMissing(found: 1, wanted: 3))
      ])
    ) {
      try Lexicon(csv: text, file: "own.csv")
    }
    #expect(
      throws: TableFaults([
        ImportProblem(file: "own.csv", line: 3, column: 1, what: .unknownUse("kinds")),
        ImportProblem(
          file: "own.csv", line: 4, column: 2, what: .unknownValue("deaths", .figure)),
        ImportProblem(file: "own.csv", line: 5, column: 3, what: .wordsMissing),
      ])
    ) {
      try Lexicon(csv: String(text.dropLast(5)), file: "own.csv")
    }
  }

  @Test("a code table with a double code or an unknown parent is refused")
  func codeFaults() {
    let header = "code,parent,name_zh,name_en,group,keywords\n"
    #expect(throws: TableFaults.self) {
      try CodeTable(csv: header + "11000,,甲,A,,\n11000,,乙,B,,\n", file: "codes.csv")
    }
    #expect(throws: TableFaults.self) {
      try CodeTable(csv: header + "11A00,11000,甲,A,,\n", file: "codes.csv")
    }
    #expect(throws: TableFaults.self) { try CodeTable(csv: "", file: "codes.csv") }
  }

  @Test("a duty room's own words are understood")
  func ownWords() throws {
    let own = try Lexicon(
      csv: "use,value,words\nfeature,collide,碰了鼻子\nplace_end,,驿\n", file: "own.csv")
    let intake = Intake(
      directory: District.directory, codes: BuiltIn.codeTable,
      lexicon: .builtIn.extended(by: own))
    let understood = intake.understand(
      "石门镇报 白马驿两辆货车碰了鼻子", receivedAt: District.instant("2026-11-23T16:42:00+08:00"),
      time: District.time)
    #expect(understood.facts.category == "12H02")
    #expect(understood.facts.place == "白马驿")
  }
}
