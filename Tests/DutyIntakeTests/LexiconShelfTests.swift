import DutyDomain
import Testing

@testable import DutyIntake

@Suite("A duty room's own words") struct LexiconShelfTests {
  private let received = District.instant("2026-11-23T16:42:00+08:00")

  private func understand(_ text: String, _ files: WordFile...) -> CallFacts {
    var shelf = LexiconShelf()
    let report = shelf.take(files, codes: BuiltIn.codeTable)
    #expect(report.errors.isEmpty)
    return Intake(
      directory: District.directory, codes: BuiltIn.codeTable, lexicon: report.lexicon
    ).understand(text, receivedAt: received, time: District.time).facts
  }

  private func problems(_ file: WordFile) -> [ImportProblem] {
    var shelf = LexiconShelf()
    return shelf.take([file], codes: BuiltIn.codeTable).problems
  }

  @Test("a place of the room is known whatever it ends with, even with a verb inside")
  func place() {
    let text = "石门镇报 老鹰撞两辆货车追尾 2人受伤"
    #expect(understand(text).place != "老鹰撞")
    #expect(understand(text, .lexicon("place,,老鹰撞")).place == "老鹰撞")
  }

  @Test("a keyword of the room outranks one of ours of the same length, and weight lets it win")
  func keywords() {
    // 停电 is ours; 跳闸 of a room points elsewhere and is as long.
    let text = "柳沟镇报 全镇停电 主变跳闸"
    let before = understand(text).category
    #expect(before != "12H02")
    #expect(understand(text, .codes("12H02,,主变跳闸,")).category == "12H02")
    #expect(understand("柳沟镇报 一处闸口溢", .codes("11A03,,口溢,")).category == "11A03")
    let long = "柳沟镇报 山体滑移 冒沙"
    #expect(understand(long, .codes("11A04,,冒沙,")).category != "11A04")
    #expect(understand(long, .codes("11A04,,冒沙,3")).category == "11A04")
  }

  @Test("weight 0 takes out a word of ours, of the lexicon and of the code table")
  func takingOut() {
    var shelf = LexiconShelf()
    let files: [WordFile] = [.codes("11A02,,雨水倒灌,0"), .lexicon("feature,collide,追尾,0")]
    let without = shelf.take(files, codes: BuiltIn.codeTable).lexicon
    func values(_ lexicon: Lexicon, _ use: WordUse) -> Set<String> {
      let tree = WordTree(directory: Directory(), codes: BuiltIn.codeTable, lexicon: lexicon)
      return Set(tree.hits(in: Line("雨水倒灌追尾")).filter { $0.use == use }.map(\.value))
    }
    #expect(values(.builtIn, .keyword).isSuperset(of: ["11A02", "12H02"]))
    #expect(values(.builtIn, .feature).contains("collide"))
    #expect(values(without, .keyword) == values(.builtIn, .keyword).subtracting(["11A02"]))
    #expect(values(without, .feature) == values(.builtIn, .feature).subtracting(["collide"]))
    let greeting = "石门镇查岗"
    #expect(understand(greeting).kind == .spotCheck)
    #expect(understand(greeting, .lexicon("kind,spot_check,查岗,0")).kind != .spotCheck)
  }

  @Test("a word that means one thing means what the room says")
  func replacing() {
    let text = "石门镇报 桥上两车相撞 1人轻伤"
    #expect(understand(text).figures.map(\.kind) == [.minor])
    #expect(understand(text, .lexicon("figure,serious,轻伤")).figures.map(\.kind) == [.serious])
  }

  @Test("a kind of call takes its weight from the column or from the value, not from both")
  func kindWeight() {
    #expect(understand("石门镇报 例行通联", .lexicon("kind,spot_check,例行通联,5")).kind == .spotCheck)
    #expect(understand("石门镇报 例行通联", .lexicon("kind,spot_check/5,例行通联")).kind == .spotCheck)
    #expect(
      problems(.lexicon("kind,spot_check/5,例行通联,5")).map(\.what) == [.weightTwice("spot_check/5")])
    #expect(
      problems(.lexicon("kind,spot_check,例行通联")).map(\.what)
        == [.unknownValue("spot_check", .kind)])
  }

  @Test("a rule of the room stands before ours and may use features of another file")
  func rules() {
    let words = WordFile.lexicon("feature,ourfair,赶会", name: "b.csv")
    let rule = WordFile.lexicon("rule,12F00,ourfair collide", name: "a.csv")
    #expect(BuiltIn.codeTable["12F00"] != nil)
    #expect(understand("石门镇报 赶会时两车相撞", words, rule).category == "12F00")
  }

  @Test("every fault is told with line and cell, and the file is refused as a whole")
  func faults() {
    let file = WordFile.lexicon(
      "place,,老鹰嘴", "kinds,x,y", "figure,deaths,死", "says,,", "feature,fire,冒烟,x",
      "feature,fire,冒烟,4", "rule,99999,fire", "rule,12H02,fire !", "rule,12H02,fire|",
      "rule,12H02,nosuch",
      "ask,12H,nosuch", "unit,t-shimen,石门", "place,,老鹰嘴", "holiday,nodate,庙会",
      "place,,\(String(repeating: "长", count: 31))")
    let found = problems(file)
    #expect(
      found.map { "\($0.line):\($0.column)" } == [
        "3:1", "4:2", "5:3", "6:4", "7:4", "7:3", "8:2", "9:3", "10:3", "11:3", "12:3", "13:1",
        "14:3",
        "15:2", "16:3",
      ])
    #expect(
      found.map(\.what) == [
        .unknownUse("kinds"), .unknownValue("deaths", .figure), .wordsMissing,
        .weightUnreadable("x"), .weightUnfit(.feature),
        .wordRepeated("冒烟", firstLine: 6), .unknownCode("99999"),
        .conditionUnreadable("!"), .conditionUnreadable("fire|"), .unknownFeature("nosuch"),
        .unknownQuestion("nosuch"), .unknownUse("unit"), .wordRepeated("老鹰嘴", firstLine: 2),
        .unknownValue("nodate", .holiday), .tooLong(limit: 30),
      ])
    var shelf = LexiconShelf()
    #expect(shelf.take([file], codes: BuiltIn.codeTable).lexicon == .builtIn)
  }

  @Test("faults of a file of codes")
  func codeFaults() {
    let file = WordFile.codes("12H02,,追个尾,", "12H02,,又来,", "12ZZZ,,甲乙,", ",,丙丁,", "12H03,,,2")
    #expect(
      problems(file).map(\.what) == [
        .keyDuplicated("12H02", firstLine: 2), .unknownCode("12ZZZ"), .keyMissing, .wordsMissing,
      ])
    let parent = WordRow(
      line: 2,
      cells: [
        .code: WordCell("12H02", at: 1), .parent: WordCell("12Z00", at: 2),
        .keywords: WordCell("追个尾", at: 3),
      ])
    #expect(
      problems(WordFile(name: "c.csv", form: .codes, rows: [parent])) == [
        ImportProblem(file: "c.csv", line: 2, column: 2, what: .unknownParentCode("12Z00"))
      ])
  }

  @Test("a file that has become bad keeps what it said before; others go on; a deleted one is gone")
  func keeping() {
    var shelf = LexiconShelf()
    let good = WordFile.lexicon("place,,老鹰嘴", name: "a.csv")
    let other = WordFile.lexicon("place,,黑风口", name: "b.csv")
    let bad = WordFile.lexicon("place,,老虎嘴", "nonsense,,x", name: "a.csv")
    func places() -> Set<String> {
      Set(shelf.lexicon.rows.filter { $0.use == .place }.flatMap(\.words))
    }
    _ = shelf.take([good, other], codes: BuiltIn.codeTable)
    #expect(places() == ["老鹰嘴", "黑风口"])
    let report = shelf.take([bad, other], codes: BuiltIn.codeTable)
    #expect(places() == ["老鹰嘴", "黑风口"])
    #expect(report.files.map(\.isRefused) == [true, false])
    #expect(report.errors.count == 1)
    _ = shelf.take([bad], codes: BuiltIn.codeTable)
    #expect(places() == ["老鹰嘴"])
    _ = shelf.take([], codes: BuiltIn.codeTable)
    #expect(shelf.lexicon == .builtIn)
  }

  @Test("what a word means is told with the file it comes from, the longest word first")
  func meaning() {
    var shelf = LexiconShelf()
    let lexicon = shelf.take(
      [.lexicon("place,,石门隧道"), .codes("12H02,,追尾,2")], codes: BuiltIn.codeTable
    ).lexicon
    let found = meanings(of: "石门隧道追尾", District.directory, BuiltIn.codeTable, lexicon)
    #expect(found.first?.word == "石门隧道")
    #expect(found.first?.source == WordSource(file: "lexicon.csv", line: 2))
    #expect(found.contains { $0.use == .unit && $0.value == "t-shimen" && !$0.source.isRooms })
    let keyword = found.first { $0.word == "追尾" && $0.use == .keyword && $0.source.isRooms }
    #expect(keyword?.weight == 2)
    #expect(meanings(of: "qqq", District.directory, BuiltIn.codeTable, lexicon).isEmpty)
  }
}

extension WordFile {
  /// Rows `use,value,words,weight` behind a header.
  static func lexicon(_ rows: String..., name: String = "lexicon.csv") -> WordFile {
    file(name, .lexicon, [.use, .value, .words, .weight], rows)
  }

  /// Rows `code,names,keywords,weight` behind a header.
  static func codes(_ rows: String..., name: String = "codes.csv") -> WordFile {
    file(name, .codes, [.code, .names, .keywords, .weight], rows)
  }

  private static func file(
    _ name: String, _ form: Form, _ columns: [WordColumn], _ rows: [String]
  ) -> WordFile {
    WordFile(
      name: name, form: form,
      rows: rows.enumerated().map { place, text in
        let cells = text.split(separator: ",", omittingEmptySubsequences: false)
        return WordRow(
          line: place + 2,
          cells: Dictionary(
            uniqueKeysWithValues: zip(columns, cells).enumerated().map {
              ($1.0, WordCell(String($1.1), at: $0 + 1))
            }))
      })
  }
}
