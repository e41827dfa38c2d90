import CellGrid
import DutyDomain
import DutyScreens
import Testing

@Suite("What a theme file itself may say: T01, T02, T04")
struct ThemeReadingTests {
  private func check(_ text: String) -> [ThemeFinding] {
    ThemeLibrary(userThemes: [ThemeSource("try", text)]).check("try")
  }

  @Test("T01 a missing quote is shown with its line")
  func syntax() throws {
    let finding = try #require(check("format = 1\nname = \"试\nvariant = \"dark\"\n").first)
    #expect(finding.place == "T01 try:2:10")
    guard case .syntax(let detail, let excerpt) = finding.problem else {
      Issue.record("\(finding.summary)")
      return
    }
    #expect(!detail.isEmpty)
    #expect(excerpt == "name = \"试")
  }

  @Test("T01 control characters in a broken line never reach the screen")
  func syntaxExcerptIsSafe() throws {
    let finding = try #require(check("name = \"\u{1B}[31m\u{202E}").first)
    guard case .syntax(_, let excerpt) = finding.problem else {
      Issue.record("\(finding.summary)")
      return
    }
    #expect(excerpt == "name = \"\u{FFFD}[31m\u{FFFD}")
  }

  @Test("T01 bytes that are no text are refused, and so is a file that is far too long")
  func notText() {
    for bytes: [UInt8] in [[0xFF, 0xFE], [0x61, 0x00]] {
      let library = ThemeLibrary(userThemes: [ThemeSource(file: "try", bytes: bytes)])
      #expect(library.check("try").map(\.problem) == [.notText])
    }
    let long = [UInt8](repeating: 0x23, count: 65_537)
    let library = ThemeLibrary(userThemes: [ThemeSource(file: "try", bytes: long)])
    #expect(library.check("try").map(\.problem) == [.tooLarge(bytes: 65_537, limit: 65_536)])
  }

  @Test("T01 an empty file lacks its format, its name and its variant")
  func emptyFile() {
    let problems = check("").map(\.problem)
    for key in ["format", "name", "variant"] {
      #expect(problems.contains(.keyMissing(key)))
    }
  }

  @Test("T01 a format of the future and values of the wrong kind are named with their place")
  func wrongKinds() {
    let found = check(
      "format = 2\nname = 3\ninherits = \"night\"\nroles = 7\n[marks]\n\"fact.known\" = 1")
    #expect(
      found.map(\.summary) == [
        "T01 try:1:10 \(ThemeProblem.unsupportedFormat(2))",
        "T01 try:2:8 \(ThemeProblem.wrongType(key: "name", expected: .text))",
        "T01 try:4:9 \(ThemeProblem.wrongType(key: "roles", expected: .section))",
        "T01 try:6:16 \(ThemeProblem.wrongType(key: "marks.fact.known", expected: .text))",
      ])
  }

  @Test("T02 an unknown section, role, mark, glyph or colour name is answered with the nearest one")
  func unknownNames() {
    let found = findings(
      """
      [rolls]
      [roles]
        "ui.selcted" = "ink on paper"
      text.mutd = "ink"
      "fact.known" = "inc on paper bald"
      [marks]
      "severity.mayor" = "!!"
      "text" = "x"
      [glyphs]
      border = "ascii "
      lines = "+"
      """)
    #expect(
      found.map(\.summary) == [
        "T02 try:4:1 \(ThemeProblem.unknownName(.key, "rolls", nearest: "roles"))",
        "T02 try:6:3 \(ThemeProblem.unknownName(.role, "ui.selcted", nearest: "ui.selected"))",
        "T02 try:7:1 \(ThemeProblem.unknownName(.role, "text.mutd", nearest: "text.muted"))",
        "T02 try:8:17 \(ThemeProblem.unknownName(.styleWord, "inc", nearest: "ink"))",
        "T02 try:8:30 \(ThemeProblem.unknownName(.styleWord, "bald", nearest: "bold"))",
        "T02 try:10:1 \(ThemeProblem.unknownName(.mark, "severity.mayor", nearest: "severity.major"))",
        "T02 try:11:1 \(ThemeProblem.unknownName(.mark, "text", nearest: nil))",
        "T02 try:13:11 \(ThemeProblem.unknownName(.choice, "ascii ", nearest: "ascii"))",
        "T02 try:14:1 \(ThemeProblem.unknownName(.glyph, "lines", nearest: nil))",
      ])
  }

  @Test("T02 unknown names warn a board and stop a check")
  func unknownNamesBySeverity() {
    let problem = ThemeProblem.unknownName(.role, "ui.future", nearest: nil)
    #expect(problem.severity(strict: false) == .warning)
    #expect(problem.severity(strict: true) == .error)
    let load = nightExcept("[roles]\n\"ui.future\" = \"ink\"").load("try", depth: .indexed)
    #expect(load.isWanted)
    #expect(load.findings.map(\.problem) == [problem])
  }

  @Test(
    "T04 what is no colour is refused where it stands",
    arguments: [
      ("ink on #12345", "T04 try:5:26", "#12345", ThemeDepth.full),
      ("#12345g", "T04 try:5:19", "#12345g", .full),
      ("256 on paper", "T04 try:5:19", "256", .full),
      ("ink | #fff", "T04 try:5:25", "#fff", .sixteen),
      ("ink | 200 on black", "T04 try:5:25", "200", .sixteen),
      ("ink | white |  red bold", "T04 try:5:34", "red", .mono),
    ])
  func badColours(style: String, place: String, word: String, column: ThemeDepth) throws {
    let finding = try #require(findings(role: "message.info", style).first)
    #expect(finding.place == place)
    #expect(finding.problem == .badColour(word, column))
  }

  @Test(
    "T04 words that do not make a style are refused where they stop making sense",
    arguments: [
      ("ink on", "T04 try:5:23"), ("ink paper", "T04 try:5:23"),
      ("ink on paper on well", "T04 try:5:32"), ("a | b | c | d", "T04 try:5:19"),
    ])
  func badStyles(style: String, place: String) {
    #expect(findings(role: "message.info", style).map(\.place).contains(place))
  }

  @Test("T04 a palette entry has a colour, and a name that means nothing else")
  func badPalette() {
    let found = findings("[palette]\nink = \"sepia\"\nbold = \"#fff\"")
    #expect(
      found.filter { $0.problem.code == "T04" }.map(\.summary) == [
        "T04 try:5:8 \(ThemeProblem.badColour("sepia", .full))",
        "T04 try:6:1 \(ThemeProblem.reservedPaletteName("bold"))",
      ])
  }

  @Test("every way to write a colour is understood")
  func goodColours() {
    let text = """
      [palette]
      a = "#eee"
      b = "#EEEEEE"
      [roles]
      "message.info" = "a on 17"
      "message.ok" = "b on 233"
      """
    #expect(findings(text).isEmpty)
  }
}
