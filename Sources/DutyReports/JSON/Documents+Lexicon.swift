package import DutyDomain

extension Documents {
  /// The document of `lexicon check`: each file with what became of it, then all problems.
  package func lexicon(
    files: [(name: String, rows: Int, words: Int, isRefused: Bool)], problems: [ImportProblem]
  ) -> JSON {
    .object(
      ("schema", .number(1)), ("ok", .bool(files.allSatisfy { !$0.isRefused })),
      (
        "files",
        .list(
          files.map {
            .object(
              ("file", .text($0.name)), ("rows", .number($0.rows)), ("words", .number($0.words)),
              ("ok", .bool(!$0.isRefused)))
          })
      ), ("problems", .list(problems.map(problem))))
  }
}
