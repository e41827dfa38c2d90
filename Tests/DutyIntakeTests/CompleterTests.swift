import DutyDomain
import DutyIntake
import Testing

@Suite("Completion by Chinese, pinyin and initials") struct CompleterTests {
  private let completer = Completer(
    directory: District.directory, codes: BuiltIn.codeTable, places: ["兰安高速石门隧道"])

  @Test(
    "a unit is found however it is typed",
    arguments: ["smz", "shimen", "shimenz", "石men镇", "石门镇", "shmz", "石m", "shi'men'zhen"])
  func unit(_ typed: String) {
    let found = completer.completions(for: typed, limit: 5).map(\.text)
    #expect(typed == "石门镇" ? !found.contains("石门镇") : found.contains("石门镇"))
  }

  @Test(
    "all readings of a character count",
    arguments: [
      ("中医院", "zyy"), ("重庆", "cq"), ("重大", "zd"), ("银行", "yh"), ("行人", "xr"), ("曹㛃", "cj"),
    ])
  func polyphones(_ text: String, _ typed: String) {
    #expect(completer.matches(typed, text))
  }

  @Test("people, kinds and places complete as well")
  func others() {
    #expect(completer.completions(for: "lzc", limit: 9).contains { $0.what == .person("p007") })
    #expect(
      completer.completions(for: "zhuangche", limit: 9).contains { $0.what == .code("12H02") })
    #expect(completer.completions(for: "lags", limit: 9).contains { $0.what == .place("兰安高速石门隧道") })
  }

  @Test("the word before the cursor is replaced, nothing else")
  func inLine() {
    let found = completer.completions(in: "1240 报smz 两车相撞", cursor: 9, limit: 3)
    #expect(found.first?.text == "石门镇")
    #expect(found.first?.replaces == 6..<9)
  }

  @Test("nothing fits nothing", arguments: ["", "qqqq", "石门石门", "，"])
  func none(_ typed: String) {
    #expect(completer.completions(for: typed, limit: 5).isEmpty)
    #expect(completer.completions(in: typed, cursor: 99, limit: 0).isEmpty)
  }

  @Test("a search fits anywhere, and all its parts must fit")
  func search() {
    #expect(completer.matches("suidao", "石门隧道追尾"))
    #expect(completer.matches("sd zw", "石门隧道追尾"))
    #expect(!completer.matches("sd qh", "石门隧道追尾"))
    #expect(completer.matches("", "石门隧道追尾"))
  }

  @Test("exact characters come first, then whole names, then what was used last")
  func ranking() {
    var completer = Completer(directory: Directory(), codes: CodeTable())
    for place in ["石门隧道", "石门", "沙门寺", "山门村", "石木沟", "石磨"] { completer.add(place: place) }
    func found(_ word: String) -> [String] {
      completer.completions(for: word, limit: 9).map(\.text)
    }
    #expect(found("石").prefix(2) == ["石门", "石磨"])
    #expect(found("sm") == ["石门", "石磨", "沙门寺", "山门村", "石木沟", "石门隧道"])
    completer.noteUse(of: .place("石门隧道"))
    completer.noteUse(of: .place("山门村"))
    #expect(found("sm") == ["石门", "石磨", "山门村", "石门隧道", "沙门寺", "石木沟"])
    completer.add(place: "山门村")
    #expect(found("smc") == ["山门村"])
  }

  @Test(
    "letters of a search stand for the known names that they spell, beside themselves",
    arguments: ["smsd", "石门sd", "shimensuidao", "shmsd", "SMSD"])
  func spelledInSearch(_ typed: String) {
    let parts = completer.searchParts(typed + " 追尾")
    #expect(parts.count == 2)
    #expect(parts[0].first == typed)
    #expect(parts[0].contains("石门隧道"))
    #expect(parts[1] == ["追尾"])
  }

  @Test("words of the lexicon and names from the log are spelled as well, one letter is not")
  func wordsInSearch() {
    #expect(completer.searchParts("zhuiwei")[0].contains("追尾"))
    #expect(completer.searchParts("zw")[0].contains("追尾"))
    var known = completer
    known.add(word: "鄂二娃")
    #expect(!completer.searchParts("eew")[0].contains("鄂二娃"))
    #expect(known.searchParts("eew")[0].contains("鄂二娃"))
    #expect(known.searchParts("z") == [["z"]])
    #expect(known.searchParts("") == [])
    #expect(known.searchParts("sd", limit: 5)[0].count == 6)
  }

  @Test("codes complete by the names that a room gave them, and its places complete")
  func ofTheRoom() throws {
    var shelf = LexiconShelf()
    let names = WordRow(
      line: 2, cells: [.code: WordCell("12H02", at: 1), .names: WordCell("对头撞", at: 2)])
    let place = WordRow(
      line: 2, cells: [.use: WordCell("place", at: 1), .words: WordCell("老鹰撞", at: 3)])
    let report = shelf.take(
      [
        WordFile(name: "c.csv", form: .codes, rows: [names]),
        WordFile(name: "l.csv", form: .lexicon, rows: [place]),
      ], codes: BuiltIn.codeTable)
    let own = Completer(
      directory: District.directory, codes: BuiltIn.codeTable, lexicon: report.lexicon)
    #expect(own.completions(for: "dtz", limit: 9).contains { $0.what == .code("12H02") })
    #expect(own.completions(for: "lyz", limit: 9).map(\.text).contains("老鹰撞"))
    #expect(own.completions(for: "duitouzh", limit: 9).first?.text == "撞车")
  }
}
