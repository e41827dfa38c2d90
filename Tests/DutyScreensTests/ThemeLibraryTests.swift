import CellGrid
import DutyDomain
import DutyScreens
import Testing

@Suite("Finding and loading themes")
struct ThemeLibraryTests {
  private let good =
    "format = 1\nname = \"我的\"\ninherits = \"night\"\n[palette]\nink = \"#ffffff\"\n"

  @Test("a theme is found by its file name and by the name people see")
  func bothNames() {
    let library = ThemeLibrary()
    #expect(library.load("night", depth: .direct).theme.name == "夜班深色")
    #expect(library.load("日班浅色", depth: .direct).theme.file == "day")
  }

  @Test("a theme that nobody knows leaves the board as it was, and the nearest name is offered")
  func unknownTheme() {
    let library = ThemeLibrary()
    let day = library.load("day", depth: .indexed).theme
    let load = library.load("nigth", depth: .indexed, keeping: day)
    #expect(load.theme == day)
    #expect(!load.isWanted)
    #expect(load.findings.map(\.problem) == [.unknownName(.theme, "nigth", nearest: nil)])
    #expect(
      library.check("nights").map(\.problem) == [.unknownName(.theme, "nights", nearest: "night")])
  }

  @Test("a bad theme never stops the board: the last good one stays, or else the default")
  func badTheme() {
    let library = nightExcept("[roles]\n\"text\" = \"#222 on #111\"")
    let mono = library.load("mono", depth: .none).theme
    let load = library.load("try", depth: .none, keeping: mono)
    #expect(load.theme == mono)
    #expect(load.findings.contains { $0.place == "T06 try:5:11" })
    #expect(library.load("try", depth: .named).theme.file == "night")
    #expect(library.load("try", depth: .named).theme.depth == .named)
  }

  @Test("a child replaces a colour of its parent everywhere")
  func paletteOverride() {
    let library = ThemeLibrary(userThemes: [ThemeSource("mine", good)])
    let theme = library.load("我的", depth: .direct).theme
    #expect(theme.style(.text).foreground == .rgb(red: 255, green: 255, blue: 255))
    #expect(theme.style(.factKnown).foreground == .rgb(red: 255, green: 255, blue: 255))
    #expect(theme.style(.text).background == .rgb(red: 0x1A, green: 0x1C, blue: 0x20))
    #expect(theme.mark(.severityCritical) == "特")
  }

  @Test("a user's theme of the same name comes first and may build on the one it replaces")
  func userOverride() {
    let library = ThemeLibrary(userThemes: [ThemeSource("night", good)])
    let load = library.load("night", depth: .direct)
    #expect(load.isWanted)
    #expect(load.theme.name == "我的")
    #expect(load.theme.style(.text).foreground == .rgb(red: 255, green: 255, blue: 255))
    let shipped = ThemeLibrary().listings.map(\.file).filter { $0 != "night" }
    #expect(library.listings.map(\.file) == shipped + ["night"])
    #expect(library.listings.last?.isBuiltIn == false)
  }

  @Test("T03 a parent that does not exist is reported where it is named")
  func missingParent() {
    let found = findings("", head: "inherits = \"nigh\"")
    let problem = ThemeProblem.parentMissing("nigh", nearest: "night")
    #expect(found.map(\.summary) == ["T03 try:3:13 \(problem)"])
  }

  @Test("T03 themes that inherit from each other are reported, not followed for ever")
  func cycle() {
    func theme(_ file: String, _ parent: String) -> ThemeSource {
      ThemeSource(file, "format = 1\nname = \"\(file)\"\ninherits = \"\(parent)\"")
    }
    let library = ThemeLibrary(userThemes: [theme("a", "b"), theme("b", "a"), theme("c", "c")])
    let cycle = ThemeProblem.inheritanceCycle(["a", "b", "a"])
    #expect(library.check("a").map(\.summary) == ["T03 b:3:13 \(cycle)"])
    #expect(library.check("c").map(\.problem) == [.inheritanceCycle(["c", "c"])])
  }

  @Test("T03 eight parents are allowed, nine are not")
  func depth() {
    let themes = (1...10).map { number in
      let parent = number == 1 ? "night" : "t\(number - 1)"
      return ThemeSource(
        "t\(number)", "format = 1\nname = \"\(number)\"\ninherits = \"\(parent)\"")
    }
    let library = ThemeLibrary(userThemes: themes)
    #expect(library.check("t8").isEmpty)
    #expect(library.check("t9").map(\.problem) == [.inheritanceTooDeep(limit: 8)])
  }

  @Test("a theme whose parent is broken is not used, and the parent is named")
  func brokenParent() {
    let library = ThemeLibrary(userThemes: [
      ThemeSource("child", "format = 1\nname = \"子\"\ninherits = \"parent\""),
      ThemeSource("parent", "format = "),
    ])
    #expect(library.check("child").map(\.file) == ["parent"])
    #expect(!library.load("child", depth: .direct).isWanted)
  }

  @Test("a theme written for 256 colours alone takes the other columns from the base")
  func columnsFromBase() {
    let library = ThemeLibrary(userThemes: [
      ThemeSource(
        "bare",
        """
        format = 1
        name = "简"
        variant = "light"
        [roles]
        text = "#000 on #fff"
        severity = "#333"
        """)
    ])
    let problems = library.check("bare").map(\.problem.code)
    #expect(!problems.contains("T05"))
    let day = library.load("day", depth: .named).theme
    let findings = library.check("bare").filter {
      $0.problem.code != "T10" && $0.problem.code != "T09"
    }
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
    #expect(day.style(.severityMajor) != .plain)
  }

  @Test("the most specific name wins, then the child; what is left out comes from the wider role")
  func fallback() {
    let library = nightExcept(
      """
      [roles]
      "ui.status" = "#ffffff on #000000"
      "ui.status.clock" = "#dddddd bold"
      "roster" = "#eeeeee"
      """)
    let theme = library.load("try", depth: .direct).theme
    #expect(theme.style(.uiStatusClock).background == .rgb(red: 0, green: 0, blue: 0))
    #expect(theme.style(.uiStatusClock).attributes == .bold)
    #expect(theme.style(.uiStatusFilter).background == .rgb(red: 0, green: 0, blue: 0))
    #expect(
      theme.style(.rosterGap) == library.load("night", depth: .direct).theme.style(.rosterGap))
  }
}
