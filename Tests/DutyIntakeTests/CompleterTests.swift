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
    #expect(completer.completions(for: "lags", limit: 9).contains { $0.what == .place })
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
}
