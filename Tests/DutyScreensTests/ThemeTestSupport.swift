import CellGrid
import DutyDomain
import DutyScreens

extension ThemeFinding {
  /// `T06 try:5:9`, the way people quote it.
  var place: String { "\(problem.code) \(file):\(line):\(column)" }
  var summary: String { "\(place) \(problem)" }
}

extension ThemeSource {
  init(_ file: String, _ text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }
}

/// A theme called `try` that is 夜班深色 but for these lines; the first of them is line 4.
func nightExcept(_ lines: String, head: String = "inherits = \"night\"") -> ThemeLibrary {
  ThemeLibrary(userThemes: [
    ThemeSource("try", "format = 1\nname = \"试\"\n\(head)\n\(lines)\n")
  ])
}

/// What the checks say about such a theme.
func findings(_ lines: String, head: String = "inherits = \"night\"") -> [ThemeFinding] {
  nightExcept(lines, head: head).check("try")
}

/// What the checks say about the one role in a theme that is otherwise 夜班深色; the style begins in
/// line 5.
func findings(role: String, _ style: String) -> [ThemeFinding] {
  findings("[roles]\n\"\(role)\" = \"\(style)\"")
}
