package import DutyDomain

/// What is said about a duty room's own words.
package protocol LexiconWords: Sendable {
  /// What words of a use are good for, and what their value says; one line.
  func use(_ use: WordUse) -> String
  /// The head of the list of uses: which columns a file has.
  var usesTitle: String { get }
  /// The file is without fault.
  func fileFine(_ file: String, rows: Int, words: Int) -> String
  /// The file is refused; the problems stand above.
  func fileRefused(_ file: String, errors: Int) -> String
  /// There are no files in the folder.
  func noFiles(_ folder: String) -> String
  /// For commands that go on without the file: its first problem, how many more there are, and what
  /// counts instead.
  func unused(_ problem: ImportProblem, more: Int) -> Message
  /// One meaning of a word; `value` is in words already, `source` a file with its line, empty for
  /// the program's own.
  func meaning(_ word: String, _ use: WordUse, value: String, weight: Int?, source: String)
    -> String
  /// The room has taken the word out, in this file and line.
  func takenOut(_ word: String, _ use: WordUse, source: String) -> String
  func noMeaning(_ word: String) -> String
}
