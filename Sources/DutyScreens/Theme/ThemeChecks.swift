import CellGrid
import DutyDomain

/// The rules that need the whole theme: T02 for colours, and T05 to T14.
struct ThemeChecks {
  let chain: ThemeChain
  private(set) var findings: [ThemeFinding] = []
  private var reported: Set<[String]> = []

  init(_ chain: ThemeChain) {
    self.chain = chain
    checkPalette()
    checkCompleteness()
    checkContrast()
    checkSeverities()
    checkMarks()
    checkMono()
  }

  /// Adds a finding, unless the same rule was already broken at the same place in the same way: a
  /// role that falls back to `text` is not a second problem.
  mutating func report(_ problem: ThemeProblem, at place: ThemePlace, kind: String = "") {
    if reported.insert(key(problem.code, place, kind)).inserted {
      findings.append(ThemeFinding(problem, at: place))
    }
  }

  /// Whether one of these rules was already broken at this place in this way.
  func hasReported(_ codes: [String], at place: ThemePlace, kind: String) -> Bool {
    codes.contains { reported.contains(key($0, place, kind)) }
  }

  private func key(_ code: String, _ place: ThemePlace, _ kind: String) -> [String] {
    [code, place.file, "\(place.line):\(place.column)", kind]
  }

  private mutating func checkPalette() {
    var used: Set<String> = []
    let known = chain.paletteNames
    for layer in chain.layers {
      for (_, line) in layer.styles.sorted(by: { $0.key < $1.key }) {
        for word in line.paletteWords {
          used.insert(word.value)
          guard !known.contains(word.value) else { continue }
          let near = nearest(to: word.value, among: known + StyleWords.reserved)
          report(.unknownName(.styleWord, shown(word.value), nearest: near), at: word.place)
        }
      }
    }
    for (name, entry) in chain.file.palette.sorted(by: { $0.key < $1.key })
    where !used.contains(name) {
      report(.paletteUnused(shown(name)), at: entry.place)
    }
  }

  private mutating func checkCompleteness() {
    for column in ThemeDepth.allCases {
      for role in Role.allCases where chain.resolve(role, column) == nil {
        report(
          .roleUnresolved(role: role.name, column), at: chain.file.start, kind: "\(column.rawValue)"
        )
      }
    }
    for role in Role.allCases {
      guard let resolved = chain.resolve(role, .full) else { continue }
      let style = resolved.value
      if (style.foreground == .terminal) != (style.background == .terminal) {
        report(.halfDefault(role: role.name), at: resolved.place)
      }
    }
  }

  private mutating func checkMarks() {
    let marked = Role.allCases.filter(\.hasMark)
    for role in marked where chain.mark(role) == nil {
      report(.markMissing(role: role.name), at: chain.file.start, kind: role.name)
    }
    for (first, second) in marked.pairs where first.family == second.family {
      guard let one = chain.mark(first), let other = chain.mark(second), one.value == other.value
      else { continue }
      report(
        .markRepeated(mark: one.value, first: first.name, second: second.name), at: other.place)
    }
  }

  private mutating func checkMono() {
    let levels = Role.severities.filter { $0 != .severityUngraded }
    let opposites: [(Role, Role)] = [
      (.text, .uiSelected), (.text, .uiSelectedUnfocused), (.uiTitle, .uiTitleFocused),
      (.uiTab, .uiTabActive),
    ]
    let theme = chain.theme(.none)
    for (first, second) in levels.pairs + opposites {
      compareMono(first, second, selected: false) { theme.style($0).attributes }
    }
    for (first, second) in levels.pairs {
      compareMono(first, second, selected: true) { theme.selected(theme.style($0)).attributes }
      compareMono(first, second, selected: true) {
        theme.selected(theme.style($0), focused: false).attributes
      }
    }
  }

  private mutating func compareMono(
    _ first: Role, _ second: Role, selected: Bool, look: (Role) -> Attributes
  ) {
    guard look(first) == look(second), let place = chain.resolve(second, .mono)?.place else {
      return
    }
    report(.monoAlike(first.name, second.name, selected: selected), at: place, kind: first.name)
  }
}

extension StyleLine {
  /// The palette names that this style uses.
  var paletteWords: [Placed<String>] {
    columns.compactMap(\.self).flatMap { [$0.foreground, $0.background] }.compactMap { word in
      guard case .palette(let name) = word else { return nil }
      return name
    }
  }
}

extension Array {
  /// Every two elements, the earlier one first.
  var pairs: [(Element, Element)] {
    indices.flatMap { first in self[(first + 1)...].map { (self[first], $0) } }
  }
}
