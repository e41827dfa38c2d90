import DutyDomain

/// The words by which recognition goes: a table that a duty room can extend.
///
/// A file has the columns `use,value,words`, words between semicolons. `use` is one of `WordUse`.
package struct Lexicon: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var use: WordUse
    var value: String
    var words: [String]
  }

  private(set) var rows: [Row] = []

  /// The words that the program brings along.
  package static let builtIn: Lexicon = {
    // A fault in our own table shows in the test of this file, so nothing is lost by going on.
    let words = (try? Lexicon(csv: BuiltIn.lexicon, file: "lexicon.csv")) ?? Lexicon()
    let questions = (try? Lexicon(csv: BuiltIn.questions, file: "questions.csv")) ?? Lexicon()
    return words.extended(by: questions)
  }()

  package init() {}

  /// Reads a file of words; throws every fault with line and column.
  package init(csv text: String, file: String) throws(TableFaults) {
    let table = try TableFile(text, file: file, header: ["use", "value", "words"])
    var problems: [ImportProblem] = []
    for row in table.rows {
      func problem(_ column: Int, _ what: ImportFault) {
        problems.append(ImportProblem(file: file, line: row.line, column: column, what: what))
      }
      guard let use = WordUse(rawValue: String(row.cells[0])) else {
        problem(1, .headerUnknown(String(row.cells[0])))
        continue
      }
      let value = String(row.cells[1])
      if !use.takes(value) { problem(2, .headerUnknown(value)) }
      let words = row.cells[2].split(separator: ";").map(String.init)
      if words.isEmpty { problem(3, .keyMissing) }
      if use == .ask, let unknown = words.first(where: { MissingFact(rawValue: $0) == nil }) {
        problem(3, .headerUnknown(unknown))
      }
      rows.append(Row(use: use, value: value, words: words))
    }
    if !problems.isEmpty { throw TableFaults(problems) }
  }

  /// These words and those of another table, whose rows come after.
  package func extended(by other: Lexicon) -> Lexicon {
    var both = self
    both.rows += other.rows
    return both
  }
}
