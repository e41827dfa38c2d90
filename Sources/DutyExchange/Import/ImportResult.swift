package import DutyDomain

/// What an importer made of a file; nothing is written by it.
package struct ImportResult<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the rows without errors say, in the order of the file.
  package var values: [Value] = []
  /// In the order of the file; those of the file as a whole (line 0) last.
  package var problems: [ImportProblem] = []
  /// Rows with anything in them, header not counted.
  package var rows = 0
  package var encoding = TextEncoding.utf8
  /// Where the file differs from the shifts that are planned already; empty for other files.
  package var differences: [RosterDifference] = []
  /// Days of the file that are planned already, the same or not.
  package var plannedDays: [CivilDate] = []

  /// The whole file is refused.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }
  /// A person must say yes.
  package var hasWarnings: Bool { problems.contains { $0.severity == .warning } }
}

/// One post of a planned day that the file wants otherwise; names, empty for nobody.
package struct RosterDifference: Hashable, Sendable {
  package var date: CivilDate
  package var post: DutyPost
  package var known: String
  package var given: String
}
