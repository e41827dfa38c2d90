import DutyDomain

/// The numeric rules by which a level is suggested: data with the text that sets them.
///
/// 以上 includes the number. Any one of several figures suffices, and the highest level reached counts
/// (493 号令 art. 3). An unknown figure counts as nothing.
package struct LevelRules: Sendable {
  struct Rule: Sendable {
    var id: LevelRuleID
    /// Beginnings of codes; an empty one stands for a text without a code.
    var codes: [String]
    var figure: LevelFigure
    /// From which value on it is Ⅰ, Ⅱ, Ⅲ, Ⅳ; nil where the figure does not decide.
    var thresholds: [Int?]
    var basis: String
  }

  private(set) var rules: [Rule] = []

  /// The rules that the program brings along.
  package static let builtIn: LevelRules = {
    // A fault in our own table shows in the test of this file, so nothing is lost by going on.
    (try? LevelRules(csv: BuiltIn.levels, file: "levels.csv")) ?? LevelRules()
  }()

  init() {}

  /// Reads `rule,codes,figure,first,second,third,fourth,basis`.
  package init(csv text: String, file: String) throws(TableFaults) {
    let table = try TableFile(
      text, file: file,
      header: ["rule", "codes", "figure", "first", "second", "third", "fourth", "basis"])
    var problems: [ImportProblem] = []
    for row in table.rows {
      func problem(_ column: Int, _ what: ImportFault) {
        problems.append(ImportProblem(file: file, line: row.line, column: column, what: what))
      }
      let id = LevelRuleID(rawValue: String(row.cells[0]))
      let figure = LevelFigure(rawValue: String(row.cells[2]))
      if id == nil { problem(1, .headerUnknown(String(row.cells[0]))) }
      if figure == nil { problem(3, .headerUnknown(String(row.cells[2]))) }
      for column in 3...6 where !row.cells[column].isEmpty && Int(row.cells[column]) == nil {
        problem(column + 1, .headerUnknown(String(row.cells[column])))
      }
      guard let id, let figure else { continue }
      rules.append(
        Rule(
          id: id,
          codes: row.cells[1].split(separator: " ", omittingEmptySubsequences: false).map(
            String.init),
          figure: figure, thresholds: row.cells[3...6].map { Int($0) }, basis: String(row.cells[7]))
      )
    }
    if !problems.isEmpty { throw TableFaults(problems) }
  }

  /// A level with the rule that gave it.
  struct Suggestion {
    var level: IncidentLevel
    var rule: Rule
    var value: Int
    var threshold: Int
  }

  /// The highest level that a figure reaches; nil when none decides.
  func suggestion(for code: String, _ value: (LevelFigure) -> Int?) -> Suggestion? {
    var best: Suggestion?
    for rule in applicable(code) {
      guard let value = value(rule.figure) else { continue }
      for (level, threshold) in zip(IncidentLevel.allCases, rule.thresholds) {
        guard let threshold, value >= threshold else { continue }
        if best == nil || level < best!.level {
          best = Suggestion(level: level, rule: rule, value: value, threshold: threshold)
        }
        break
      }
    }
    return best
  }

  /// The rules with the longest beginning that fits the code.
  private func applicable(_ code: String) -> [Rule] {
    func fit(_ rule: Rule) -> Int? {
      rule.codes.filter { $0.isEmpty ? code.isEmpty : code.hasPrefix($0) }.map(\.count).max()
    }
    let longest = rules.compactMap(fit).max()
    return rules.filter { fit($0) != nil && fit($0) == longest }
  }
}
